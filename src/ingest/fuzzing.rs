//! What fuzz targets hand bytes to, one function per kind of input: each reads them as the program does, and says which promise is
//! broken. Compiled for tests and for `tests/fuzz` alone.

pub use super::configuration::fuzzing::{config, expressions};
use super::tables::content::Content;
use super::tables::conventions::Conventions;
use super::tables::declared;
pub use super::tables::fuzzing::{csv_rows, dates, numbers};
use super::tables::table::Table;
use super::workbook_tables;
use crate::diagnostics::{Diagnostics, Place};
use crate::model::source::FileIndex;

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

/// A workbook for one table: whatever it holds, it is read or refused, and every place is one of a sheet.
///
/// # Errors
/// The promise that is broken.
pub fn xlsx_bytes(bytes: &[u8]) -> Kept {
    let conventions = Conventions::default();
    let mut found = Diagnostics::default();
    let read = workbook_tables::read(
        ("surveys.xlsx", "surveys"),
        bytes,
        &conventions.mapping,
        &mut found,
    );
    match read {
        Ok(tables) => {
            for table in tables {
                let place = Place {
                    sheet: Some(table.sheet),
                    ..Place::file("surveys.xlsx")
                };
                match table.content.map(Content::Sheet) {
                    Ok(content) => {
                        let opened = Table::open(&place, &table.table, FileIndex(0), &content, &conventions);
                        found.extend(declared::unused(opened).faults);
                    }
                    Err(fault) => found.push(*fault),
                }
            }
        }
        Err((_, fault)) => found.push(*fault),
    }
    for diagnostic in found.sorted() {
        let span = diagnostic.place.as_ref().and_then(|place| place.span.as_ref());
        if span.is_some_and(|span| span.line == 0 || span.column == 0 || span.length == 0) {
            return Err(format!("no place: {diagnostic:?}"));
        }
    }
    Ok(found)
}
