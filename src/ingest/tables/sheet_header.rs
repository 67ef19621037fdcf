//! The header of a sheet: which row it is, below what titles, and what its headings are where cells were merged.

use std::collections::BTreeSet;

use super::heading::{Headings, folded};
use super::limits;
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::workbooks::SheetCells;

/// So many rows with content are looked at for the header.
const SEARCHED: usize = 20;
/// So many rows one header may have.
const MOST_ROWS: u32 = 3;

/// A header that was found.
#[derive(Debug, Default)]
pub struct Header {
    /// The numbers of its first and last row; the same where it is one row.
    pub rows: (u32, u32),
    /// The place of the first row below it, among the rows with content.
    pub next: usize,
    /// Whether rows with content stand above it.
    pub below_others: bool,
    /// The columns of the sheet that hold anything in or below the header, from 0, rising.
    pub columns: Vec<u16>,
    /// The heading of each of these columns; empty where it has none.
    pub headings: Vec<String>,
}

/// Finds the header of a table in a sheet that is not empty.
///
/// # Errors
/// That merged headings can be read in more than one way, or that the sheet has too many columns.
pub fn find(headings: &Headings<'_>, cells: &SheetCells) -> Result<Header, Box<Diagnostic>> {
    let place = row(headings, cells);
    let rows = extent(cells, cells.number(place));
    let (first, last) = rows;
    let unclear = || {
        let fault = Diagnostic::new(Code::MergedHeader);
        Box::new(fault.with("first", first).with("last", last))
    };
    if last - first >= MOST_ROWS {
        return Err(unclear());
    }
    let header: Vec<usize> = (first..=last).filter_map(|number| cells.place(number)).collect();
    let start = header.first().copied().unwrap_or(place);
    let columns = cells.columns_from(start);
    if columns.len() > limits::COLUMNS {
        let fault = Diagnostic::new(Code::TooManyColumns).with("found", columns.len());
        return Err(Box::new(fault.with("limit", limits::COLUMNS)));
    }
    let mut found = vec![String::new(); columns.len()];
    // A heading below another one says more: the upper one is that of the group.
    for place in &header {
        for (column, text) in cells.row(*place) {
            if let Ok(at) = columns.binary_search(&column)
                && let Some(heading) = found.get_mut(at)
            {
                text.clone_into(heading);
            }
        }
    }
    if header.len() > 1 {
        let mut seen = BTreeSet::new();
        let distinct = found
            .iter()
            .map(|heading| folded(heading))
            .filter(|heading| !heading.is_empty())
            .all(|heading| seen.insert(heading));
        if !distinct {
            return Err(unclear());
        }
    }
    Ok(Header {
        rows,
        next: header.last().copied().unwrap_or(place) + 1,
        below_others: start > 0,
        columns,
        headings: found,
    })
}

/// The row that most likely is the header: the one with most known headings, two at least; else the first that has one beside
/// other cells; else the first with two cells; else the first.
fn row(headings: &Headings<'_>, cells: &SheetCells) -> usize {
    let candidates: Vec<(usize, usize, usize)> = (0..cells.rows().min(SEARCHED))
        .map(|place| {
            let known = cells
                .row(place)
                .filter(|(_, text)| headings.is_known(text))
                .count();
            (place, known, cells.row(place).count())
        })
        .collect();
    let most = candidates.iter().map(|(_, known, _)| *known).max().unwrap_or(0);
    let first = |wanted: &dyn Fn(usize, usize) -> bool| {
        let found = candidates.iter().find(|(_, known, count)| wanted(*known, *count));
        found.map(|(place, _, _)| *place)
    };
    let found = if most >= 2 {
        first(&|known, _| known == most)
    } else {
        first(&|known, count| known == 1 && count > 1).or_else(|| first(&|_, count| count > 1))
    };
    found.unwrap_or(0)
}

/// The rows that merged cells join to one header with this row.
fn extent(cells: &SheetCells, number: u32) -> (u32, u32) {
    let (mut first, mut last) = (number, number);
    for region in &cells.merged {
        let (top, bottom) = region.rows;
        if top < bottom && (top..=bottom).contains(&number) {
            (first, last) = (first.min(top), last.max(bottom));
        }
    }
    (first, last)
}
