//! How large a table may be. Whoever has a larger one has not exported what they meant; and a file that was made to do harm must
//! not take the memory of the machine.

use super::source::Row;
use crate::diagnostics::{Code, Diagnostic};

/// Bytes of a table's file.
pub const FILE: u64 = 1 << 30;

/// Bytes of settings.
pub const SETTINGS: u64 = 4 << 20;

/// Bytes of a note: some hundred pages. Making HTML of marks alone takes a time that grows with the square of their number.
pub const NOTE: u64 = 256 << 10;

/// Columns of a table.
pub const COLUMNS: usize = 1000;

/// Characters of a cell: as many as a spreadsheet has room for.
pub const CELL: usize = 32_767;

/// Rows of a table.
pub const ROWS: u64 = 10_000_000;

/// The fault of a header with too many cells or too long a one, and the place of the cell.
pub fn of_header(header: &Row) -> Option<(usize, Diagnostic)> {
    let found = header.cells.len();
    if found <= COLUMNS {
        return of_cells(header);
    }
    let fault = Diagnostic::new(Code::TooManyColumns)
        .with("found", found)
        .with("limit", COLUMNS);
    Some((COLUMNS, fault))
}

/// The fault of a row with too long a cell, and the place of the first.
pub fn of_cells(row: &Row) -> Option<(usize, Diagnostic)> {
    let (place, found) = overlong(row)?;
    let fault = Diagnostic::new(Code::CellTooLong)
        .with("found", found)
        .with("limit", CELL);
    Some((place, fault))
}

/// The first cell of a row that holds more characters than a cell may, and how many it holds.
fn overlong(row: &Row) -> Option<(usize, usize)> {
    // Nearly every row is shorter than one cell may be.
    if row.cells.as_slice().len() <= CELL {
        return None;
    }
    row.cells.iter().enumerate().find_map(|(place, cell)| {
        let characters = || String::from_utf8_lossy(cell).chars().count();
        (cell.len() > CELL)
            .then(characters)
            .filter(|count| *count > CELL)
            .map(|count| (place, count))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Row {
        Row {
            cells: cells.to_vec().into(),
            line: 1,
            start: 0,
        }
    }

    #[test]
    fn a_header_has_a_thousand_cells_at_most() {
        let cells = vec!["a"; 1001];
        assert!(of_header(&row(&cells[..1000])).is_none());
        let (place, fault) = of_header(&row(&cells)).unwrap();
        assert_eq!(
            (place, fault.code, fault.facts["found"].as_str()),
            (1000, Code::TooManyColumns, "1001")
        );
    }

    #[test]
    fn a_cell_may_hold_as_many_characters_as_one_of_a_spreadsheet() {
        let (fits, chinese) = ("x".repeat(32_767), "字".repeat(32_767));
        assert_eq!(overlong(&row(&["a", &fits, &chinese, &fits])), None);
        let (over, more) = (format!("{fits}x"), format!("{chinese}字"));
        assert_eq!(overlong(&row(&["a", &fits, &over])), Some((2, 32_768)));
        assert_eq!(overlong(&row(&[&more])), Some((0, 32_768)));
    }
}
