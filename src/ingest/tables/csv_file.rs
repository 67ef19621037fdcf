//! Rows from a CSV file that is in memory.

use std::ops::Range;

use crate::diagnostics::Span;
use crate::ingest::text_file::{line_breaks, span_in_line};

use super::source::{Row, RowSource};

/// A CSV file: UTF-8 without its byte-order mark, cells separated by commas, quoted as RFC 4180 says.
pub struct CsvFile<'b> {
    body: &'b [u8],
    reader: csv::Reader<&'b [u8]>,
}

impl<'b> CsvFile<'b> {
    /// Rows of this text.
    pub fn new(text: &'b str) -> Self {
        let body = text.as_bytes();
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(body);
        Self { body, reader }
    }

    /// Whether everything up to the end of the file has been read.
    fn at_end(&self) -> bool {
        self.reader.is_done()
            || usize::try_from(self.reader.position().byte()).is_ok_and(|at| at >= self.body.len())
    }
}

impl RowSource for CsvFile<'_> {
    fn read(&mut self, row: &mut Row) -> bool {
        // Reading from memory cannot fail, and rows may have any number of cells.
        if !matches!(self.reader.read_byte_record(&mut row.cells), Ok(true)) {
            return false;
        }
        let position = row.cells.position();
        let mut line = position.map_or(1, csv::Position::line);
        let mut start = position.map_or(0, |position| {
            usize::try_from(position.byte()).unwrap_or(usize::MAX)
        });
        // The position is that of the empty lines before the row, which the reader skips.
        while let Some(byte @ (b'\r' | b'\n')) = self.body.get(start) {
            line += u64::from(*byte == b'\n');
            start += 1;
        }
        row.line = u32::try_from(line).unwrap_or(u32::MAX);
        row.start = start;
        true
    }

    /// Whether the row has an opening quotation mark that nothing closes. The reader takes the whole rest of the file for
    /// that cell, so it can only be the last row.
    fn broken(&self, row: &Row) -> bool {
        self.at_end() && cell_range(self.body.get(row.start..).unwrap_or_default(), usize::MAX).1
    }

    fn locate(&self, row: &Row, cell: Option<usize>) -> Span {
        let rest = self.body.get(row.start..).unwrap_or_default();
        let range = match cell {
            Some(cell) => cell_range(rest, cell).0,
            None => {
                0..rest
                    .iter()
                    .position(|&byte| byte == b'\n' || byte == b'\r')
                    .unwrap_or(rest.len())
            }
        };
        let range = row.start + range.start..row.start + range.end;
        let before = self.body.get(row.start..range.start).unwrap_or_default();
        let lines = line_breaks(before);
        let line_start = self
            .body
            .get(..range.start)
            .unwrap_or_default()
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |at| at + 1);
        let mut span = span_in_line(self.body, line_start, range);
        span.line = row.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        span
    }
}

/// The bytes of a cell of the row at the start of `rest`, with its quotation marks; the end of the row where it has fewer
/// cells. The second answer is whether the row ends within quotation marks.
fn cell_range(rest: &[u8], cell: usize) -> (Range<usize>, bool) {
    let (mut number, mut start, mut quoted) = (0, 0, false);
    for (at, &byte) in rest.iter().enumerate() {
        match byte {
            b'"' if quoted => quoted = false,
            // A quotation mark opens at the start of a cell only, or again after a closing one (a doubled mark).
            b'"' if at == start || at.checked_sub(1).and_then(|before| rest.get(before)) == Some(&b'"') => {
                quoted = true;
            }
            b',' if !quoted => {
                if number == cell {
                    return (start..at, false);
                }
                number += 1;
                start = at + 1;
            }
            b'\n' | b'\r' if !quoted => {
                return (if number == cell { start..at } else { at..at }, false);
            }
            _ => {}
        }
    }
    (
        if number == cell {
            start..rest.len()
        } else {
            rest.len()..rest.len()
        },
        quoted,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let mut file = CsvFile::new(text);
        let (mut row, mut rows) = (Row::default(), Vec::new());
        while file.read(&mut row) {
            let cells = row
                .cells
                .iter()
                .map(|cell| String::from_utf8_lossy(cell).into_owned())
                .collect();
            rows.push((row.line, cells));
        }
        rows
    }

    #[test]
    fn lines_are_right_after_empty_lines_and_line_breaks_in_cells() {
        let text = "a,b\r\n\r\n1,\"x\ny\"\r\n2,z\n";
        let lines: Vec<u32> = rows(text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [1, 3, 5]);
    }

    #[test]
    fn a_cell_after_a_line_break_is_located_on_the_line_where_it_begins() {
        let text = "a,b,c\n1,\"x\ny\",王\n";
        let mut file = CsvFile::new(text);
        let mut row = Row::default();
        assert!(file.read(&mut row) && file.read(&mut row));
        let span = file.locate(&row, Some(1));
        assert_eq!((span.line, span.column, span.excerpt.as_str()), (2, 3, "1,\"x"));
        let span = file.locate(&row, Some(2));
        assert_eq!((span.line, span.column, span.length), (3, 4, 1));
        let span = file.locate(&row, Some(9));
        assert_eq!((span.line, span.column, span.length), (3, 5, 1));
    }

    #[test]
    fn an_unclosed_quotation_mark_is_noticed_and_a_doubled_one_is_not() {
        let check = |text: &str| {
            let mut file = CsvFile::new(text);
            let (mut row, mut last) = (Row::default(), false);
            while file.read(&mut row) {
                last = file.broken(&row);
            }
            last
        };
        assert!(check("a,b\n1,\"x\n2,y\n"));
        assert!(!check("a,b\n1,\"say \"\"yes\"\"\"\n"));
        assert!(!check("a,b\n1,5\" screen\n"));
    }
}
