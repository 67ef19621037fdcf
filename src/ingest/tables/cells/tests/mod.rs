//! Cells in every accepted spelling: each has the reading that a person would give it, or is refused with two.

mod dates;
mod numbers;

use super::*;

/// The settings that state nothing.
fn nothing() -> Reading {
    Reading::default()
}

/// The first and the second reading.
fn doubt<T>(found: Found<T>) -> Option<(String, String, Between)> {
    match found {
        Found::Two(doubt) => Some((doubt.first, doubt.second, doubt.between)),
        _ => None,
    }
}

#[allow(clippy::unnecessary_wraps, reason = "what `doubt` gives is compared with it")]
fn two(first: &str, second: &str, between: Between) -> Option<(String, String, Between)> {
    Some((first.to_owned(), second.to_owned(), between))
}
