//! Thousands of changes to sealed folders and their zips: each one must be found, and only what was changed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod folders;
mod program;
mod random;
mod sealed;
mod zips;
