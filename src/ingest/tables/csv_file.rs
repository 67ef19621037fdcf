//! Rows from the text of a CSV file that is in memory.

use std::ops::Range;

use super::quoting::{Cells, Flaw, quoted};
use super::separator::Cut;
use super::source::{Row, RowSource};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::ingest::text_file::{is_line_end, line_breaks, span_in_line};

/// So many lines are tried for the row that follows a cell which nothing closes.
const LINES_TRIED: usize = 100;
/// So far is a line looked at as a row by itself.
const LONGEST_TRIED: usize = 1 << 16;
/// So often a file may be read again on the whole because of cells that nothing closes.
const READ_AGAIN: usize = 20;

/// A CSV file: text without its byte-order mark, quoted as RFC 4180 says. Lines end with LF, CRLF or CR.
pub struct CsvFile<'b> {
    body: &'b [u8],
    separator: u8,
    reader: csv::Reader<&'b [u8]>,
    /// Where the reader began, and the line there.
    begun: (usize, u64),
    /// Whether a CR stands alone, which ends a line that the reader does not count.
    lone_returns: bool,
    /// How far lines have been counted where a CR stands alone, and the line there.
    counted: (usize, u64),
    /// Whether the last row that was read may have quotation marks that are not part of its cells.
    quoted: bool,
    /// So many bytes may still be read again after a cell that nothing closes: no file takes more than its length times a few.
    patience: usize,
}

impl<'b> CsvFile<'b> {
    /// Rows of this text.
    pub fn new(text: &'b str, cut: &Cut) -> Self {
        let body = text.as_bytes();
        let separator = cut.separator.byte();
        let line = line_breaks(body.get(..cut.start).unwrap_or_default()) as u64 + 1;
        Self {
            body,
            separator,
            reader: reader(body, cut.start, separator),
            begun: (cut.start, line),
            lone_returns: has_lone_returns(body),
            counted: (cut.start, line),
            quoted: false,
            patience: body.len().saturating_mul(READ_AGAIN),
        }
    }

    /// Goes on reading at the line that begins at a byte.
    fn go_on(&mut self, at: usize, line: u64) {
        self.reader = reader(self.body, at, self.separator);
        self.begun = (at, line);
        self.counted = (at, line);
    }

    /// The byte in the file for a place of the reader.
    fn byte(&self, position: u64) -> usize {
        usize::try_from(position).map_or(usize::MAX, |at| at.saturating_add(self.begun.0))
    }

    /// The line of a row that begins at a byte, where a CR may stand alone. Rows come in their order.
    fn counted_line(&mut self, start: usize) -> u64 {
        let (from, line) = self.counted;
        let between = self.body.get(from..start).unwrap_or_default();
        self.counted = (start, line + line_breaks(between) as u64);
        self.counted.1
    }

    /// The row that follows a cell which takes in more than its line: the first line that looks like a row of the header's
    /// width by itself, within the bytes that the cell has swallowed.
    fn next_row(&self, from: usize, to: usize, width: usize) -> Option<usize> {
        let mut at = from;
        for _ in 0..LINES_TRIED {
            let rest = self.body.get(at..to)?;
            at += rest.iter().position(|byte| is_line_end(*byte))?;
            at += if self.body.get(at..at + 2) == Some(b"\r\n") {
                2
            } else {
                1
            };
            let rest = self.body.get(at..).filter(|_| at < to)?;
            let line = rest.split(|byte| is_line_end(*byte)).next().unwrap_or_default();
            let plain = line.split(|byte| *byte == self.separator).count() == width;
            let mut cells = 0;
            let tried = rest.get(..LONGEST_TRIED).unwrap_or(rest);
            let sound = Cells::new(tried, self.separator).all(|cell| {
                cells += 1;
                cell.flaw.is_none()
            });
            if !line.is_empty() && (plain || (sound && cells == width)) {
                return Some(at);
            }
        }
        None
    }

    /// The place of some bytes of a row.
    fn span(&self, row: &Row, range: Range<usize>) -> Span {
        let before = self.body.get(row.start..range.start).unwrap_or_default();
        let lines = line_breaks(before);
        let line_start = self
            .body
            .get(..range.start)
            .unwrap_or_default()
            .iter()
            .rposition(|byte| is_line_end(*byte))
            .map_or(0, |at| at + 1);
        let mut span = span_in_line(self.body, line_start, range);
        span.line = row.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        span
    }

    /// The text from a byte to the end of the cell as it would be without quotation marks, on its line.
    fn plain_cell(&self, from: usize) -> Range<usize> {
        let rest = self.body.get(from..).unwrap_or_default();
        let ends = |byte: &u8| *byte == self.separator || is_line_end(*byte);
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        from..from + length
    }

    fn text(&self, range: Range<usize>) -> String {
        String::from_utf8_lossy(self.body.get(range).unwrap_or_default()).into_owned()
    }
}

/// A reader of the rows from a byte on.
fn reader(body: &[u8], at: usize, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(body.get(at..).unwrap_or_default())
}

/// Whether a CR stands anywhere without an LF after it.
fn has_lone_returns(body: &[u8]) -> bool {
    memchr::memchr_iter(b'\r', body).any(|at| body.get(at + 1) != Some(&b'\n'))
}

impl RowSource for CsvFile<'_> {
    fn read(&mut self, row: &mut Row) -> bool {
        // Reading from memory cannot fail, and rows may have any number of cells.
        if !matches!(self.reader.read_byte_record(&mut row.cells), Ok(true)) {
            return false;
        }
        let position = row.cells.position();
        let mut line = position.map_or(1, csv::Position::line) - 1 + self.begun.1;
        let mut start = self.byte(position.map_or(0, csv::Position::byte));
        // The position is that of the empty lines before the row, which the reader skips.
        while let Some(byte @ (b'\r' | b'\n')) = self.body.get(start) {
            line += u64::from(*byte == b'\n');
            start += 1;
        }
        if self.lone_returns {
            line = self.counted_line(start);
        }
        row.line = u32::try_from(line).unwrap_or(u32::MAX);
        row.start = start;
        // The cells and the separators between them are the whole row, unless marks around cells were taken off.
        let end = self.byte(self.reader.position().byte()).min(self.body.len());
        let length = end.saturating_sub(start);
        let ended = end > start && (self.body.get(end - 1)).is_some_and(|byte| is_line_end(*byte));
        let plain = (row.cells.as_slice().len() + row.cells.len()).saturating_sub(1);
        // A cell that nothing closes takes in the last line end of the file.
        self.quoted = end == self.body.len() || length.saturating_sub(usize::from(ended)) != plain;
        true
    }

    fn broken(&mut self, row: &Row, width: usize) -> Option<(Diagnostic, Span)> {
        if !self.quoted {
            return None;
        }
        let rest = self.body.get(row.start..)?;
        let cell = Cells::new(rest, self.separator).find(|cell| cell.flaw.is_some())?;
        let (open, end) = (row.start + cell.range.start, row.start + cell.range.end);
        let next = self
            .next_row(open, end, width)
            .filter(|_| self.patience >= end - open);
        self.patience = self.patience.saturating_sub(end - open);
        if let Some(next) = next {
            let lines = line_breaks(self.body.get(row.start..next).unwrap_or_default()) as u64;
            self.go_on(next, u64::from(row.line) + lines);
        }
        if let (Some(Flaw::TextAfter(at)), None) = (cell.flaw, next) {
            let whole = self.text(open..end);
            let fault = Diagnostic::new(Code::TextAfterQuote)
                .with("found", self.text(row.start + at..end))
                .with("meant", quoted(&whole));
            return Some((fault, self.span(row, row.start + at..end)));
        }
        let marked = self.plain_cell(open);
        let fault = Diagnostic::new(Code::UnclosedQuote).with("meant", quoted(&self.text(marked.clone())));
        Some((fault, self.span(row, marked)))
    }

    fn locate(&self, row: &Row, cell: Option<usize>) -> Span {
        let rest = self.body.get(row.start..).unwrap_or_default();
        let range = match cell {
            Some(cell) => {
                let mut end = 0;
                let found = Cells::new(rest, self.separator)
                    .inspect(|cell| end = cell.range.end)
                    .nth(cell);
                // A cell that the row does not have stands at its end.
                found.map_or(end..end, |cell| cell.range)
            }
            None => {
                0..rest
                    .iter()
                    .position(|byte| is_line_end(*byte))
                    .unwrap_or(rest.len())
            }
        };
        self.span(row, row.start + range.start..row.start + range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let mut file = CsvFile::new(text, &Cut::default());
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
        let mut file = CsvFile::new(text, &Cut::default());
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
    fn lines_are_counted_by_every_line_end() {
        let text = "a,b\r1,\"x\ry\"\r\n2,z\n3,w\r\r4,v";
        let lines: Vec<u32> = rows(text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [1, 2, 4, 5, 7]);
        let mut file = CsvFile::new(text, &Cut::default());
        let mut row = Row::default();
        while file.read(&mut row) {}
        let span = file.locate(&row, Some(1));
        assert_eq!((span.line, span.column, span.excerpt.as_str()), (7, 3, "4,v"));
    }

    #[test]
    fn lines_are_those_of_the_file_where_its_first_line_states_the_separator() {
        let text = "sep=;\r\na;b\r\n1;2\r\n";
        let cut = crate::ingest::tables::separator::find(
            &crate::ingest::tables::heading::Headings::of("members"),
            text,
        );
        let mut file = CsvFile::new(text, &cut);
        let mut row = Row::default();
        assert!(file.read(&mut row) && file.read(&mut row));
        let span = file.locate(&row, Some(1));
        assert_eq!((span.line, span.column, span.excerpt.as_str()), (3, 3, "1;2"));
    }

    /// Each row that is read, as its first cell or what is wrong with it and where.
    fn checked(text: &str, width: usize) -> Vec<String> {
        let mut file = CsvFile::new(text, &Cut::default());
        let (mut row, mut found) = (Row::default(), Vec::new());
        while file.read(&mut row) {
            found.push(match file.broken(&row, width) {
                Some((fault, span)) => {
                    let facts: Vec<&str> = fault.facts.values().map(String::as_str).collect();
                    format!(
                        "{:?} {}:{} {}",
                        fault.code,
                        span.line,
                        span.column,
                        facts.join(" | ")
                    )
                }
                None => String::from_utf8_lossy(&row.cells[0]).into_owned(),
            });
        }
        found
    }

    #[test]
    fn a_mark_that_nothing_closes_is_told_where_it_opens_and_reading_goes_on_in_the_next_row() {
        assert_eq!(
            checked("a,b\n1,\"x\n2,y\n3,z\n", 2),
            ["a", "UnclosedQuote 2:3 \"\"\"x\"", "2", "3"]
        );
        // What closes it is the opening mark of another cell.
        assert_eq!(
            checked("a,b,c\n1,\"x,y\n2,y,z\n3,\"u, v\",w\n4,\"\"\"q\"\"\",r\n", 3),
            ["a", "UnclosedQuote 2:3 \"\"\"x\"", "2", "3", "4"]
        );
    }

    #[test]
    fn text_after_a_closing_mark_is_told_where_it_stands() {
        assert_eq!(
            checked("a,b\n1,\"Ada\" Smith\n2,\"x\ny\" z\n3,w\n", 2),
            [
                "a",
                "TextAfterQuote 2:8  Smith | \"\"\"Ada\"\" Smith\"",
                "TextAfterQuote 4:3  z | \"\"\"x\ny\"\" z\"",
                "3"
            ]
        );
    }

    #[test]
    fn doubled_marks_and_marks_inside_plain_cells_are_sound() {
        assert_eq!(
            checked("a,b\n1,\"say \"\"yes\"\"\"\n2,5\" screen\n\"3\",\"\"\n", 2),
            ["a", "1", "2", "3"]
        );
    }
}
