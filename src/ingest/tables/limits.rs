//! How large a table may be. Whoever has a larger one has not exported what they meant; and a file that was made to do harm must
//! not take the memory of the machine.

use super::source::Row;

/// Bytes of a table's file.
pub const FILE: u64 = 1 << 30;

/// Bytes of settings or of a note.
pub const TEXT: u64 = 4 << 20;

/// Columns of a table.
pub const COLUMNS: usize = 1000;

/// Characters of a cell: as many as a spreadsheet has room for.
pub const CELL: usize = 32_767;

/// Rows of a table.
pub const ROWS: u64 = 10_000_000;

/// The first cell of a row that holds more characters than a cell may, and how many it holds.
pub fn overlong(row: &Row) -> Option<(usize, usize)> {
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
    fn a_cell_may_hold_as_many_characters_as_one_of_a_spreadsheet() {
        let (fits, chinese) = ("x".repeat(32_767), "字".repeat(32_767));
        assert_eq!(overlong(&row(&["a", &fits, &chinese, &fits])), None);
        let (over, more) = (format!("{fits}x"), format!("{chinese}字"));
        assert_eq!(overlong(&row(&["a", &fits, &over])), Some((2, 32_768)));
        assert_eq!(overlong(&row(&[&more])), Some((0, 32_768)));
    }
}
