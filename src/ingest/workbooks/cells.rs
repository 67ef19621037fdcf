//! The cells of a sheet in memory: texts one after the other, with the row and column of each. Only cells that are there take
//! room, wherever in the sheet they stand.

use std::ops::Range;

use crate::diagnostics::column_letters;
use crate::ingest::tables::cells::SerialDates;

/// Bytes of text that a sheet may hold, those of repeated texts counted each time.
const MOST_TEXT: usize = 1 << 30;

/// What is wrong with a cell, so that its text must not be read as a value.
#[derive(Clone, Debug, PartialEq)]
pub enum FlawKind {
    /// The cell shows an error such as `#N/A`; its text is the error.
    Error,
    /// A formula whose result was never stored.
    NotCalculated,
    /// A date that the calendar does not have; its text is the number.
    NoSuchDay,
    /// A number of more digits than office programs keep; the rest is lost.
    DigitsLost,
    /// An empty cell of several that were merged into one.
    Merged(Region),
}

/// A flawed cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: u16,
    /// What is wrong.
    pub kind: FlawKind,
}

/// Cells that were merged into one; rows from 1, columns from 0, the last ones included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The first and last row.
    pub rows: (u32, u32),
    /// The first and last column.
    pub columns: (u16, u16),
}

impl std::fmt::Display for Region {
    /// As office programs name it: `A3:A7`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let corner = |column: u16, row: u32| format!("{}{row}", column_letters(u32::from(column) + 1));
        let (left, right) = self.columns;
        let (top, bottom) = self.rows;
        write!(formatter, "{}:{}", corner(left, top), corner(right, bottom))
    }
}

/// A cell: where it stands, and where its text ends.
#[derive(Clone, Copy, Debug)]
struct StoredCell {
    column: u16,
    number: bool,
    end: u32,
}

/// A row: its number, and where its cells begin.
#[derive(Clone, Copy, Debug)]
struct StoredRow {
    number: u32,
    first_cell: usize,
}

/// Why a cell cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not come after the one before, or lies outside of any sheet.
    Disorder,
    /// The sheet holds more text than may be.
    TooMuch,
}

/// The cells of a sheet, row by row.
#[derive(Debug)]
pub struct SheetCells {
    text: String,
    cells: Vec<StoredCell>,
    rows: Vec<StoredRow>,
    flaws: Vec<Flaw>,
    /// From when its days are counted.
    pub system: SerialDates,
    /// Numbers of the rows that are hidden, rising.
    pub hidden_rows: Vec<u32>,
    /// Columns that are hidden, from 0, the last ones included.
    pub hidden_columns: Vec<(u16, u16)>,
    /// Cells that were merged into one.
    pub merged: Vec<Region>,
}

/// Rows and columns of a sheet in any format.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

impl SheetCells {
    /// A sheet without cells, of a workbook that counts its days so.
    pub fn new(system: SerialDates) -> Self {
        Self {
            text: String::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            flaws: Vec::new(),
            system,
            hidden_rows: Vec::new(),
            hidden_columns: Vec::new(),
            merged: Vec::new(),
        }
    }

    /// Adds the cell of a row and column, both from 0, with the text that `write` adds: a number, or anything else. Cells come
    /// row by row.
    ///
    /// # Errors
    /// Why it cannot be added.
    pub fn push(
        &mut self,
        (row, column): (u32, u32),
        number: bool,
        write: impl FnOnce(&mut String) -> Option<FlawKind>,
    ) -> Result<(), Refused> {
        let column = u16::try_from(column).map_err(|_| Refused::Disorder)?;
        if row >= MOST_ROWS || u32::from(column) >= MOST_COLUMNS {
            return Err(Refused::Disorder);
        }
        let row = row + 1;
        let start = self.text.len();
        let flaw = write(&mut self.text);
        if self.text.len() == start && flaw.is_none() {
            return Ok(());
        }
        if self.text.len() > MOST_TEXT {
            return Err(Refused::TooMuch);
        }
        match self.rows.last().map(|row| row.number) {
            Some(last) if last == row => {
                if self.cells.last().is_some_and(|cell| cell.column >= column) {
                    return Err(Refused::Disorder);
                }
            }
            Some(last) if last > row => return Err(Refused::Disorder),
            _ => self.rows.push(StoredRow {
                number: row,
                first_cell: self.cells.len(),
            }),
        }
        let end = u32::try_from(self.text.len()).map_err(|_| Refused::TooMuch)?;
        self.cells.push(StoredCell { column, number, end });
        if let Some(kind) = flaw {
            self.flaws.push(Flaw { row, column, kind });
        }
        Ok(())
    }

    /// Whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many rows hold a cell.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Whether no text has other letters than those of ASCII.
    pub fn is_ascii(&self) -> bool {
        self.text.is_ascii()
    }

    /// The number of the row at a place among those that hold a cell; 0 where there is none.
    pub fn number(&self, place: usize) -> u32 {
        self.rows.get(place).map_or(0, |row| row.number)
    }

    /// The place of the row with this number.
    pub fn place(&self, number: u32) -> Option<usize> {
        self.rows.binary_search_by_key(&number, |row| row.number).ok()
    }

    /// The cells of the row at a place: column from 0 and text.
    pub fn row(&self, place: usize) -> impl Iterator<Item = (u16, &str)> {
        let cells = self.stored(place);
        let before = cells.start.checked_sub(1).and_then(|at| self.cells.get(at));
        let mut start = before.map_or(0, |cell| cell.end);
        self.cells.get(cells).unwrap_or_default().iter().map(move |cell| {
            let text = start as usize..cell.end as usize;
            start = cell.end;
            (cell.column, self.text.get(text).unwrap_or_default())
        })
    }

    /// Whether the cell in a column of the row at a place is a number.
    pub fn is_number(&self, place: usize, column: u16) -> bool {
        let cells = self.cells.get(self.stored(place)).unwrap_or_default();
        let found = cells.binary_search_by_key(&column, |cell| cell.column).ok();
        found.and_then(|at| cells.get(at)).is_some_and(|cell| cell.number)
    }

    fn stored(&self, place: usize) -> Range<usize> {
        let start = self.rows.get(place).map_or(0, |row| row.first_cell);
        let end = self.rows.get(place + 1).map(|row| row.first_cell);
        start..end.unwrap_or(self.cells.len())
    }

    /// The columns of the cells of all rows from a place on, rising.
    pub fn columns_from(&self, place: usize) -> Vec<u16> {
        let first = self.stored(place).start;
        let mut present = vec![false; MOST_COLUMNS as usize];
        for cell in self.cells.get(first..).unwrap_or_default() {
            if let Some(column) = present.get_mut(usize::from(cell.column)) {
                *column = true;
            }
        }
        let columns = present.iter().zip(0_u16..);
        columns
            .filter(|(present, _)| **present)
            .map(|(_, column)| column)
            .collect()
    }

    /// The flawed cells of the row with this number.
    pub fn flaws(&self, number: u32) -> &[Flaw] {
        let start = self.flaws.partition_point(|flaw| flaw.row < number);
        let rest = self.flaws.get(start..).unwrap_or_default();
        let length = rest.partition_point(|flaw| flaw.row == number);
        rest.get(..length).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: &[(u32, u32, &str)]) -> SheetCells {
        let mut sheet = SheetCells::new(SerialDates::From1900);
        for (row, column, text) in cells {
            let pushed = sheet.push((*row, *column), false, |into| {
                into.push_str(text);
                text.starts_with('#').then_some(FlawKind::Error)
            });
            assert_eq!(pushed, Ok(()));
        }
        sheet
    }

    #[test]
    fn cells_keep_their_rows_and_columns_however_far_apart_they_stand() {
        let sheet = sheet(&[(0, 1, "a"), (0, 3, "b"), (1_048_575, 16_383, "z")]);
        assert_eq!(
            (sheet.rows(), sheet.number(0), sheet.number(1)),
            (2, 1, 1_048_576)
        );
        assert_eq!(sheet.row(0).collect::<Vec<_>>(), [(1, "a"), (3, "b")]);
        assert_eq!(sheet.row(1).collect::<Vec<_>>(), [(16_383, "z")]);
        assert_eq!(sheet.columns_from(0), [1, 3, 16_383]);
        assert_eq!(sheet.columns_from(1), [16_383]);
        assert_eq!(sheet.place(1_048_576), Some(1));
        assert_eq!(sheet.place(2), None);
    }

    #[test]
    fn empty_cells_take_no_room_and_flaws_are_found_by_their_row() {
        let sheet = sheet(&[
            (0, 0, "x"),
            (1, 0, ""),
            (2, 0, "#N/A"),
            (2, 2, "#REF!"),
            (4, 0, "#N/A"),
        ]);
        assert_eq!(sheet.rows(), 3);
        let columns = |row| {
            sheet
                .flaws(row)
                .iter()
                .map(|flaw| flaw.column)
                .collect::<Vec<_>>()
        };
        assert_eq!(columns(3), [0, 2]);
        assert_eq!(columns(5), [0]);
        assert!(columns(1).is_empty() && columns(9).is_empty());
    }

    #[test]
    fn a_cell_before_the_last_one_or_outside_of_any_sheet_is_refused() {
        let mut sheet = sheet(&[(1, 1, "x")]);
        let text = |into: &mut String| {
            into.push('y');
            None
        };
        for place in [(1, 1), (1, 0), (0, 5), (1_048_576, 0), (2, 16_384), (2, u32::MAX)] {
            assert_eq!(
                sheet.push(place, false, text),
                Err(Refused::Disorder),
                "{place:?}"
            );
        }
    }
}
