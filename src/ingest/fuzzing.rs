//! What fuzz targets hand bytes to, one function per kind of input: each reads them as the program does, and says which promise is
//! broken. Compiled for tests and for `tests/fuzz` alone.

pub use super::configuration::fuzzing::{config, expressions};
pub use super::tables::fuzzing::{csv_rows, dates, numbers};
use crate::diagnostics::Diagnostics;

#[cfg(test)]
pub mod mutations;
#[cfg(test)]
mod tests;

/// What is said of the bytes, or the promise that is broken.
pub type Kept = Result<Diagnostics, String>;

/// Every place must lie within the text that it is told of: on one of its lines, and behind its last letter at the most.
///
/// # Errors
/// The place that does not.
pub fn inside(text: &str, found: &Diagnostics) -> Result<(), String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
    for diagnostic in found.sorted() {
        let Some(span) = diagnostic.place.as_ref().and_then(|place| place.span.as_ref()) else {
            continue;
        };
        let (line, column, length) = (span.line as usize, span.column as usize, span.length as usize);
        let letters = line.checked_sub(1).and_then(|line| lines.get(line));
        let within = letters.is_some_and(|letters| {
            column >= 1 && length >= 1 && column <= letters + 1 && column + length <= letters + 2
        });
        if !within {
            return Err(format!("outside of the text: {diagnostic:?}"));
        }
    }
    Ok(())
}
