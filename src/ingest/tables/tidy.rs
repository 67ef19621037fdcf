//! What is tidied in every row before it is read: ids without characters that nobody sees, accents joined to their letters, and
//! cells that no heading names.

use std::borrow::Cow;

use csv::ByteRecord;

use super::faults::Faults;
use super::heading::{composed, is_invisible, visible};
use super::source::{Row, RowSource};
use crate::diagnostics::{Code, Diagnostic, Span};

/// Columns with ids whose names do not end in `_id`.
const IDS: [&str; 6] = ["skill", "dimension", "indicator", "action", "safeguard", "rating"];

/// Whether a column of this name holds ids.
pub fn is_id(name: &str) -> bool {
    name.ends_with("_id") || IDS.contains(&name)
}

/// Whether a cell holds nothing but spaces, of any width.
pub fn is_blank(cell: &[u8]) -> bool {
    // The first cell of nearly every row says at its first byte that the row is not empty.
    if cell.first().is_some_and(u8::is_ascii_graphic) {
        return false;
    }
    let cell = cell.trim_ascii();
    if cell.first().is_none_or(u8::is_ascii) {
        return cell.is_empty();
    }
    std::str::from_utf8(cell).is_ok_and(|text| {
        text.chars()
            .all(|letter| letter.is_whitespace() || is_invisible(letter))
    })
}

/// A column of ids.
struct Ids {
    place: usize,
    /// Cells with characters that nobody sees, and the place of the first.
    hidden: Option<(u64, Span)>,
}

/// Tidies the rows of a table, and counts.
pub struct Tidier {
    ids: Vec<Ids>,
    /// The columns without a heading, with their filled cells and the place of the first.
    unnamed: Vec<Ids>,
    /// Whether the file has no other letters than those of ASCII.
    ascii: bool,
}

impl Tidier {
    /// For a header with these names. In text of ASCII alone there are no characters that nobody sees.
    pub fn new(names: &[Vec<String>], ascii: bool) -> Self {
        let columns = |wanted: &dyn Fn(&String) -> bool| -> Vec<Ids> {
            let places = names.iter().enumerate();
            places
                .filter(|(_, names)| names.iter().any(wanted))
                .map(|(place, _)| Ids { place, hidden: None })
                .collect()
        };
        Self {
            ids: columns(&|name| !ascii && is_id(name)),
            unnamed: columns(&String::is_empty),
            ascii,
        }
    }

    /// Tidies a row.
    pub fn tidy(&mut self, row: &mut Row, source: &dyn RowSource) {
        for column in &mut self.unnamed {
            if row.cells.get(column.place).is_some_and(|cell| !is_blank(cell)) {
                count(column, row, source);
            }
        }
        if self.ascii || row.cells.as_slice().is_ascii() {
            return;
        }
        let mut tidied: Vec<(usize, String)> = Vec::new();
        for column in &mut self.ids {
            let cell = row.cells.get(column.place).unwrap_or_default();
            let id = std::str::from_utf8(cell).ok().filter(|id| !id.is_ascii());
            if let Some(id) = id.and_then(visible) {
                count(column, row, source);
                tidied.push((column.place, composed(&id).into_owned()));
            }
        }
        // Letters and their accents are compared joined, whatever wrote them.
        for (place, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_ascii()) {
            let seen = tidied.iter().any(|(known, _)| *known == place);
            if let Ok(text) = std::str::from_utf8(cell)
                && !seen
                && let Cow::Owned(joined) = composed(text)
            {
                tidied.push((place, joined));
            }
        }
        if !tidied.is_empty() {
            row.cells = replaced(&row.cells, &tidied);
        }
    }

    /// Tells what was found, once for each column, at its first cell.
    pub fn report(self, names: &[Vec<String>], faults: &mut Faults<'_>) {
        for column in self.unnamed {
            if let Some((count, span)) = column.hidden {
                faults.report_span(
                    Diagnostic::new(Code::CellsWithoutHeading).with("count", count),
                    span,
                );
            }
        }
        for column in self.ids {
            if let Some((count, span)) = column.hidden {
                let names = names.get(column.place);
                let name = names.and_then(|names| names.iter().rev().find(|name| is_id(name)));
                let fault = Diagnostic::new(Code::InvisibleInIds)
                    .with("column", name.map_or("", String::as_str))
                    .with("count", count);
                faults.report_span(fault, span);
            }
        }
    }
}

fn count(column: &mut Ids, row: &Row, source: &dyn RowSource) {
    match &mut column.hidden {
        Some((count, _)) => *count += 1,
        none => *none = Some((1, source.locate(row, Some(column.place)))),
    }
}

/// A row with other texts in some cells.
fn replaced(cells: &ByteRecord, texts: &[(usize, String)]) -> ByteRecord {
    let cells = cells.iter().enumerate();
    let texts = cells.map(|(place, cell)| {
        let text = texts.iter().find(|(known, _)| *known == place);
        text.map_or(cell, |(_, text)| text.as_bytes())
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_any_width_are_blank() {
        for cell in ["", " \t", "\u{3000}", " \u{a0}\u{200b}"] {
            assert!(is_blank(cell.as_bytes()), "{cell:?}");
        }
        for cell in ["0", "\u{3000}王", "é"] {
            assert!(!is_blank(cell.as_bytes()), "{cell:?}");
        }
    }
}
