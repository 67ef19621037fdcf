//! Seals from end to end: what is sealed stays as it is, builds take it as it is, what has changed since is told, and a cycle that
//! is stated again stands beside what it was.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod aligned;
mod beside;
mod brand;
mod carried;
mod demo;
mod drift;
mod fixtures;
mod folder;
mod forgotten;
mod questions;
mod recompute;
mod refused;
mod restated;
mod schema;
