//! What is tidied in every row before it is read: ids without characters that nobody sees, and cells that no heading names.

use csv::ByteRecord;

use super::faults::Faults;
use super::heading::{composed, is_invisible};
use super::source::{Row, RowSource};
use crate::diagnostics::{Code, Diagnostic, Span};

/// Columns with ids whose names do not end in `_id`.
const IDS: [&str; 3] = ["skill", "dimension", "indicator"];

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

/// An id without zero-width and no-break spaces inside it; none where it has none. Spaces around it are nobody's fault.
fn visible(id: &str) -> Option<String> {
    let hidden = |letter: char| is_invisible(letter) || matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}');
    let id = id.trim();
    id.contains(hidden)
        .then(|| id.chars().filter(|letter| !hidden(*letter)).collect())
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
            ids: columns(&|name| !ascii && (name.ends_with("_id") || IDS.contains(&name.as_str()))),
            unnamed: columns(&String::is_empty),
        }
    }

    /// Tidies the ids of a row.
    pub fn tidy(&mut self, row: &mut Row, source: &dyn RowSource) {
        for column in &mut self.unnamed {
            if row.cells.get(column.place).is_some_and(|cell| !is_blank(cell)) {
                count(column, row, source);
            }
        }
        if self.ids.is_empty() || row.cells.as_slice().is_ascii() {
            return;
        }
        for column in &mut self.ids {
            let cell = row.cells.get(column.place).unwrap_or_default();
            let Some(text) = std::str::from_utf8(cell).ok().filter(|text| !text.is_ascii()) else {
                continue;
            };
            let seen = visible(text);
            let id = composed(seen.as_deref().unwrap_or(text)).into_owned();
            if seen.is_some() {
                count(column, row, source);
            }
            if id != text {
                row.cells = replaced(&row.cells, column.place, id.as_bytes());
            }
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
                let name = names.get(column.place).and_then(|names| names.last());
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

/// A row with another text in one cell.
fn replaced(cells: &ByteRecord, place: usize, text: &[u8]) -> ByteRecord {
    cells
        .iter()
        .enumerate()
        .map(|(at, cell)| if at == place { text } else { cell })
        .collect()
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

    #[test]
    fn ids_lose_what_nobody_sees_and_keep_their_letters() {
        assert_eq!(visible("M\u{200b}1\u{a0}"), Some("M1".to_owned()));
        assert_eq!(visible("\u{feff}M1"), Some("M1".to_owned()));
        assert_eq!(visible("\u{a0}王 1\u{3000}"), None);
    }
}
