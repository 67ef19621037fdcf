//! Where rows come from: a format hands over one row of cells after another, and can say where a cell stands.

use csv::ByteRecord;

use crate::diagnostics::{Diagnostic, Span};

/// One row: its cells, and where it begins.
#[derive(Default)]
pub struct Row {
    /// The cells, as text in UTF-8.
    pub cells: ByteRecord,
    /// The line on which the row begins, from 1; in a workbook the row's number.
    pub line: u32,
    /// Where the row begins in the file, in whatever the format counts by.
    pub start: usize,
}

/// A format of tables. The first row is the header.
pub trait RowSource {
    /// Reads the next row into `row`, which is used again for every row; false at the end.
    fn read(&mut self, row: &mut Row) -> bool;

    /// What is wrong with the format itself in this row, which is the last one that was read, so that its cells cannot be
    /// trusted, and where. Reading goes on with the next row that can be told; `width` is the header's number of cells.
    fn broken(&mut self, row: &Row, width: usize) -> Option<(Diagnostic, Span)>;

    /// The place of a cell, or of the whole row. Only called when there is a fault to report.
    fn locate(&self, row: &Row, cell: Option<usize>) -> Span;

    /// The cells of this row that hold no value, and what is wrong with each but for the name of its column.
    fn flaws(&self, _row: &Row) -> Vec<(usize, Diagnostic)> {
        Vec::new()
    }

    /// Whether a cell of this row is known to be a number, so that its point stands before decimals.
    fn is_number(&self, _row: &Row, _cell: usize) -> bool {
        false
    }
}
