//! A table in a sheet of a workbook: its header found, its rows handed over like those of a CSV file.

use super::cells::SerialDates;
use super::heading::Headings;
use super::sheet_header::{self, Header};
use super::source::{Row, RowSource};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::ingest::workbooks::{Flaw, FlawKind, SheetCells};

/// So many rows and cells of merged regions are looked at one by one.
const MOST_MERGED: usize = 1_000_000;
/// Longest excerpt of a row that a diagnostic carries, in characters.
const LONGEST_EXCERPT: usize = 400;
/// What stands between the cells of an excerpt.
const BETWEEN: &str = " | ";

/// The table of a sheet.
#[derive(Debug)]
pub struct TableSheet {
    cells: SheetCells,
    header: Header,
    /// Empty cells that were merged with others, by row and column.
    merged: Vec<Flaw>,
}

impl TableSheet {
    /// The table with these headings in a sheet that is not empty.
    ///
    /// # Errors
    /// What keeps its header from being read.
    pub fn new(headings: &Headings<'_>, cells: SheetCells) -> Result<Self, Box<Diagnostic>> {
        let header = sheet_header::find(headings, &cells)?;
        let merged = merged_cells(&cells, &header);
        Ok(Self {
            cells,
            header,
            merged,
        })
    }

    /// Whether it has no other letters than those of ASCII.
    pub fn is_ascii(&self) -> bool {
        self.cells.is_ascii()
    }

    /// The day that the workbook counts days from.
    pub fn serial_dates(&self) -> SerialDates {
        self.cells.system
    }

    /// The rows, the header first.
    pub fn rows(&self) -> SheetRows<'_> {
        SheetRows {
            sheet: self,
            next: None,
        }
    }

    /// What must be said about it: where its header was found, and what is hidden and read all the same.
    pub fn remarks(&self, place: &Place, hidden: bool) -> Diagnostics {
        let mut remarks = Diagnostics::default();
        let (first, last) = self.header.rows;
        if self.header.below_others || first != last {
            let rows = if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            };
            let note = Diagnostic::new(Code::HeaderBelow).with("rows", rows);
            remarks.push(note.at(place.clone()));
        }
        let rows = self.cells.hidden_rows.iter();
        let rows = rows
            .filter(|row| **row > last && self.cells.place(**row).is_some())
            .count();
        let columns = self.header.columns.iter();
        let columns = columns
            .filter(|column| {
                let mut ranges = self.cells.hidden_columns.iter();
                ranges.any(|(first, last)| (first..=last).contains(column))
            })
            .count();
        if hidden || rows + columns > 0 {
            let note = Diagnostic::new(Code::HiddenRead)
                .with("sheet", if hidden { "hidden" } else { "visible" })
                .with("rows", rows)
                .with("columns", columns);
            remarks.push(note.at(place.clone()));
        }
        remarks
    }

    /// The place among the cells of a row for a column of the sheet.
    fn cell_of(&self, column: u16) -> Option<usize> {
        self.header.columns.binary_search(&column).ok()
    }
}

/// The empty cells below the header that were merged with one that is filled.
fn merged_cells(cells: &SheetCells, header: &Header) -> Vec<Flaw> {
    let mut found = Vec::new();
    let mut looked_at = 0;
    for region in &cells.merged {
        let (top, bottom) = region.rows;
        let (left, right) = region.columns;
        let corner = cells.place(top).filter(|_| top > header.rows.1);
        if !corner.is_some_and(|place| cells.row(place).any(|(column, _)| column == left)) {
            continue;
        }
        // Rows without a cell are no rows of the table.
        let from = cells.place(top).unwrap_or(header.next);
        for place in from..cells.rows() {
            let number = cells.number(place);
            looked_at += 1;
            if number > bottom || looked_at + found.len() > MOST_MERGED {
                break;
            }
            let filled: Vec<u16> = cells.row(place).map(|(column, _)| column).collect();
            let covered = header.columns.iter().copied();
            let covered =
                covered.filter(|column| (left..=right).contains(column) && !filled.contains(column));
            found.extend(covered.map(|column| Flaw {
                row: number,
                column,
                kind: FlawKind::Merged(*region),
            }));
        }
    }
    found.sort_by_key(|flaw| (flaw.row, flaw.column));
    found.dedup_by_key(|flaw| (flaw.row, flaw.column));
    found
}

/// The rows of a table in a sheet.
pub struct SheetRows<'s> {
    sheet: &'s TableSheet,
    /// The place of the next row; none before the header.
    next: Option<usize>,
}

impl RowSource for SheetRows<'_> {
    fn read(&mut self, row: &mut Row) -> bool {
        let (sheet, header) = (self.sheet, &self.sheet.header);
        row.cells.clear();
        let Some(place) = self.next else {
            self.next = Some(header.next);
            row.line = header.rows.1;
            row.start = header.next.saturating_sub(1);
            for heading in &header.headings {
                row.cells.push_field(heading.as_bytes());
            }
            return true;
        };
        if place >= sheet.cells.rows() {
            return false;
        }
        self.next = Some(place + 1);
        row.line = sheet.cells.number(place);
        row.start = place;
        let mut present = sheet.cells.row(place).peekable();
        for column in &header.columns {
            match present.next_if(|(at, _)| at == column) {
                Some((_, text)) => row.cells.push_field(text.as_bytes()),
                None => row.cells.push_field(b""),
            }
        }
        true
    }

    fn broken(&mut self, _row: &Row, _width: usize) -> Option<(Diagnostic, Span)> {
        None
    }

    fn locate(&self, row: &Row, cell: Option<usize>) -> Span {
        let (mut excerpt, mut start, mut length) = (String::new(), 0, 0);
        for (at, text) in row.cells.iter().enumerate() {
            if at > 0 {
                excerpt.push_str(BETWEEN);
            }
            let before = excerpt.chars().count();
            let text = String::from_utf8_lossy(text);
            excerpt.push_str(&text);
            if cell == Some(at) {
                (start, length) = (before, text.chars().count());
            } else if before > LONGEST_EXCERPT && cell.is_none_or(|cell| cell < at) {
                excerpt.push('…');
                break;
            }
        }
        if cell.is_none() {
            length = excerpt.chars().count();
        }
        let column = cell.and_then(|cell| self.sheet.header.columns.get(cell));
        Span {
            line: row.line,
            column: u32::try_from(start + 1).unwrap_or(u32::MAX),
            length: u32::try_from(length.max(1)).unwrap_or(u32::MAX),
            excerpt,
            sheet_column: column.map(|column| u32::from(*column) + 1),
        }
    }

    fn flaws(&self, row: &Row) -> Vec<(usize, Diagnostic)> {
        let sheet = self.sheet;
        let start = sheet.merged.partition_point(|flaw| flaw.row < row.line);
        let merged = sheet.merged.get(start..).unwrap_or_default();
        let merged = merged.iter().take_while(|flaw| flaw.row == row.line);
        let flaws = sheet.cells.flaws(row.line).iter().chain(merged);
        flaws
            .filter_map(|flaw| {
                let cell = sheet.cell_of(flaw.column)?;
                let text = row.cells.get(cell).unwrap_or_default();
                Some((cell, fault(&flaw.kind, &String::from_utf8_lossy(text))))
            })
            .collect()
    }

    fn is_number(&self, row: &Row, cell: usize) -> bool {
        let column = self.sheet.header.columns.get(cell);
        column.is_some_and(|column| self.sheet.cells.is_number(row.start, *column))
    }
}

/// The fault of a flawed cell, but for the name of its column.
fn fault(kind: &FlawKind, found: &str) -> Diagnostic {
    match kind {
        FlawKind::Error => Diagnostic::new(Code::CellShowsError).with("found", found),
        FlawKind::NotCalculated => Diagnostic::new(Code::NotCalculated),
        FlawKind::NoSuchDay => Diagnostic::new(Code::NoSuchDay).with("found", found),
        FlawKind::DigitsLost => Diagnostic::new(Code::DigitsLost).with("found", found),
        FlawKind::Merged(region) => Diagnostic::new(Code::MergedCells).with("cells", region),
    }
}
