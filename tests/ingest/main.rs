//! Reading folders of data: what comes out of sound ones, and what is said of all others.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where it stands"
)]

mod a_cycle;
mod codes;
mod faults;
mod formats;
mod mapping;
mod mending;
mod properties;
mod real;
mod same_downloads;
mod sound;
mod values;
mod workbooks;
