//! Faults of the machine, for real: killed builds, full disks, missing permission, changing files, two builds at once, odd
//! paths, links and hostile sizes. The site is the old one or the new one, whole; the message is clear; the next build heals.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[cfg(unix)]
mod at_once;
#[cfg(unix)]
mod changing;
#[cfg(unix)]
mod disk;
#[cfg(unix)]
mod killed;
mod limits;
#[cfg(unix)]
mod links;
mod names;
#[cfg(unix)]
mod permission;
mod places;
mod program;
#[cfg(unix)]
mod sealing;
#[cfg(unix)]
mod streams;
mod targets;
