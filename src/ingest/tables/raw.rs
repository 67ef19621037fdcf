//! A table as it stands in its file, cell by cell, and which cell each of some places is.

use super::forgetting::{Cells, cells};
use super::heading::{Headings, folded};
use super::source::{Row, RowSource};
use crate::diagnostics::Span;

/// Cells of a row that are compared with a place.
const CELLS_TRIED: usize = 20_000;

/// A row as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawRow {
    /// The line on which it begins.
    pub line: u32,
    /// Its cells as text.
    pub cells: Vec<String>,
}

/// A place in a table: the row, counted from the header as 0, and the cell; none where the place is the row as a whole.
pub type RawPlace = (usize, Option<usize>);

/// A table as it stands in its file, the header first.
#[derive(Clone, Debug, Default)]
pub struct RawTable {
    /// Every row that has a cell.
    pub rows: Vec<RawRow>,
    /// For each cell of the header: the names that it may mean, its own first.
    pub names: Vec<Vec<String>>,
    /// For each of the places that were asked for, in their order: where it lies; none where no row begins there or before.
    pub places: Vec<Option<RawPlace>>,
}

impl RawTable {
    /// What each column of a table of this name says of people.
    pub fn columns(&self, table: &str) -> Vec<Cells> {
        self.names.iter().map(|names| cells(table, names)).collect()
    }
}

/// A place that is looked for.
pub struct Wanted<'d> {
    /// The stretch of text.
    pub span: &'d Span,
    /// The column that the diagnostic names, for places that have lost their own.
    pub column: Option<&'d str>,
}

/// Reads every row of a table and finds the places.
pub fn read(headings: &Headings<'_>, source: &mut dyn RowSource, wanted: &[Wanted<'_>]) -> RawTable {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|at| {
        wanted
            .get(*at)
            .map(|wanted| (wanted.span.line, wanted.span.column))
    });
    let mut found = RawTable {
        rows: Vec::new(),
        names: Vec::new(),
        places: vec![None; wanted.len()],
    };
    let mut header: Vec<Vec<String>> = Vec::new();
    let (mut row, mut next) = (Row::default(), Row::default());
    let mut going = source.read(&mut row);
    let mut pending = order.into_iter().peekable();
    while going {
        let number = found.rows.len();
        if number == 0 {
            header = row.cells.iter().map(|cell| headings.names(cell)).collect();
        }
        let cells = match source.broken(&row, header.len()) {
            // What the cells hold cannot be trusted: the line as it stands.
            Some((_, span)) => vec![span.excerpt],
            None => row
                .cells
                .iter()
                .map(|cell| String::from_utf8_lossy(cell).into_owned())
                .collect(),
        };
        going = source.read(&mut next);
        let end = if going { next.line } else { u32::MAX };
        while let Some(at) =
            pending.next_if(|at| wanted.get(*at).is_some_and(|wanted| wanted.span.line < end))
        {
            let Some(wanted) = wanted.get(at) else { continue };
            if wanted.span.line >= row.line
                && let Some(place) = found.places.get_mut(at)
            {
                *place = Some((number, cell(source, &row, &header, wanted)));
            }
        }
        found.rows.push(RawRow {
            line: row.line,
            cells,
        });
        std::mem::swap(&mut row, &mut next);
    }
    found.names = header;
    found
}

/// The cell of a row at a place.
fn cell(source: &dyn RowSource, row: &Row, header: &[Vec<String>], wanted: &Wanted<'_>) -> Option<usize> {
    if wanted.span.excerpt.is_empty() {
        // Of very many faults only the first know their cell; the others say the column.
        let column = folded(wanted.column?);
        let own = header.iter().position(|names| names.first() == Some(&column));
        return own.or_else(|| header.iter().position(|names| names.contains(&column)));
    }
    let width = row.cells.len().max(header.len()).min(CELLS_TRIED);
    (0..=width).find(|cell| {
        let place = source.locate(row, Some(*cell));
        place.line == wanted.span.line && place.column == wanted.span.column
    })
}

#[cfg(test)]
mod tests {
    use super::super::csv_file::CsvFile;
    use super::super::separator::Cut;
    use super::*;

    fn span(line: u32, column: u32, excerpt: &str) -> Span {
        Span {
            line,
            column,
            length: 1,
            excerpt: excerpt.to_owned(),
            sheet_column: None,
        }
    }

    fn places(text: &str, spans: &[Span], column: Option<&str>) -> (Vec<Vec<String>>, Vec<Option<RawPlace>>) {
        let wanted: Vec<Wanted<'_>> = spans.iter().map(|span| Wanted { span, column }).collect();
        let table = read(
            &Headings::of("surveys"),
            &mut CsvFile::new(text, &Cut::default()),
            &wanted,
        );
        (
            table.rows.into_iter().map(|row| row.cells).collect(),
            table.places,
        )
    }

    #[test]
    fn places_are_found_in_any_order_also_in_quoted_cells_over_several_lines() {
        let text = "survey_id,comment,csat\nS1,\"two\nlines\",x\n\nS2,,9\n";
        let spans = [
            span(5, 5, "S2,,9"),
            span(3, 8, "lines\",x"),
            span(2, 4, "S1,\"two"),
            span(5, 4, "S2,,9"),
        ];
        let (rows, places) = places(text, &spans, None);
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1], ["S1", "two\nlines", "x"]);
        // "S2,,9": S2 at 1, the empty cell at 4, 9 at 5.
        assert_eq!(
            places,
            [
                Some((2, Some(2))),
                Some((1, Some(2))),
                Some((1, Some(1))),
                Some((2, Some(1)))
            ]
        );
    }

    #[test]
    fn a_place_without_its_line_is_found_by_the_column_that_the_fault_names() {
        let text = "survey_id,满意度,csat\nS1,4,x\n";
        let (_, places) = places(text, &[span(2, 1, "")], Some("csat"));
        assert_eq!(places, [Some((1, Some(2)))]);
    }

    #[test]
    fn a_row_that_cannot_be_cut_into_cells_is_its_line_and_the_next_rows_are_there() {
        let text = "survey_id,csat\nS1,\"5\nS2,4\nS3,3\n";
        let (rows, places) = places(text, &[span(2, 4, "S1,\"5")], None);
        assert_eq!(
            rows,
            [
                vec!["survey_id", "csat"],
                vec!["S1,\"5"],
                vec!["S2", "4"],
                vec!["S3", "3"]
            ]
        );
        assert_eq!(places.len(), 1);
        assert_eq!(places[0].map(|(row, _)| row), Some(1));
    }
}
