//! Where the cells of a row begin and end, and what is wrong with their quotation marks; cut as RFC 4180 and the csv crate do.
//!
//! A mark opens a cell only at its very beginning; within such a cell two marks are one, and a single one closes it. Text after
//! a closing mark belongs to the cell for the reader, but nobody means it: it is a fault, unless it is spaces.

use std::ops::Range;

/// A cell of a row, by its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The cell with its quotation marks.
    pub range: Range<usize>,
    /// What is wrong with its marks.
    pub flaw: Option<Flaw>,
}

/// What is wrong with the quotation marks of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing closes it.
    Unclosed,
    /// Text follows its closing mark, from this byte on.
    TextAfter(usize),
}

/// The cells of the row at the start of some bytes, one after another; at least one.
pub struct Cells<'b> {
    bytes: &'b [u8],
    separator: u8,
    next: Option<usize>,
}

impl<'b> Cells<'b> {
    /// The cells of the first row.
    pub fn new(bytes: &'b [u8], separator: u8) -> Self {
        Self {
            bytes,
            separator,
            next: Some(0),
        }
    }

    /// The end of plain text from a byte on: a separator, the end of the line or of the bytes.
    fn plain_end(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\n' | b'\r');
        rest.iter()
            .position(ends)
            .map_or(self.bytes.len(), |at| from + at)
    }

    /// Behind the mark that closes a cell which opens at a byte.
    fn closed(&self, open: usize) -> Option<usize> {
        let mut at = open + 1;
        loop {
            let rest = self.bytes.get(at..)?;
            let mark = at + rest.iter().position(|byte| *byte == b'"')?;
            if self.bytes.get(mark + 1) != Some(&b'"') {
                return Some(mark + 1);
            }
            at = mark + 2;
        }
    }
}

impl Iterator for Cells<'_> {
    type Item = Cell;

    fn next(&mut self) -> Option<Cell> {
        let start = self.next?;
        let (end, flaw) = if self.bytes.get(start) == Some(&b'"') {
            match self.closed(start) {
                None => (self.bytes.len(), Some(Flaw::Unclosed)),
                Some(closed) => {
                    let end = self.plain_end(closed);
                    let after = self.bytes.get(closed..end).unwrap_or_default();
                    let flaw = (!after.trim_ascii().is_empty()).then_some(Flaw::TextAfter(closed));
                    (end, flaw)
                }
            }
        } else {
            (self.plain_end(start), None)
        };
        let goes_on = self.bytes.get(end) == Some(&self.separator);
        self.next = goes_on.then_some(end + 1);
        Some(Cell {
            range: start..end,
            flaw,
        })
    }
}

/// A cell as it was probably meant: in quotation marks, those inside written twice.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A cell's text without its marks.
pub fn unquoted(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell);
    match text.strip_prefix('"') {
        Some(inner) => inner.strip_suffix('"').unwrap_or(inner).replace("\"\"", "\""),
        None => text.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(row: &str) -> Vec<(&str, Option<Flaw>)> {
        Cells::new(row.as_bytes(), b',')
            .map(|cell| (&row[cell.range], cell.flaw))
            .collect()
    }

    #[test]
    fn marks_open_at_the_beginning_of_a_cell_only() {
        assert_eq!(
            cells("1,\"a,\"\"b\"\"\n\",5\" screen\n2,3"),
            [("1", None), ("\"a,\"\"b\"\"\n\"", None), ("5\" screen", None)]
        );
        assert_eq!(
            cells("\"a\" b\"c,d"),
            [("\"a\" b\"c", Some(Flaw::TextAfter(3))), ("d", None)]
        );
        assert_eq!(cells("a,\"b\nc"), [("a", None), ("\"b\nc", Some(Flaw::Unclosed))]);
        assert_eq!(cells("\"a\" ,b"), [("\"a\" ", None), ("b", None)]);
        assert_eq!(cells("a,"), [("a", None), ("", None)]);
        assert_eq!(cells(""), [("", None)]);
    }

    #[test]
    fn a_cell_is_quoted_and_unquoted() {
        assert_eq!(quoted("\"Ada\" Smith"), "\"\"\"Ada\"\" Smith\"");
        assert_eq!(unquoted(b"\"\"\"Ada\"\" Smith\""), "\"Ada\" Smith");
        assert_eq!(unquoted("王".as_bytes()), "王");
    }

    proptest! {
        #[test]
        fn cells_are_cut_where_the_csv_crate_cuts_them(text in "[a,\"\n\r]{1,24}") {
            let text = text.trim_start_matches(['\n', '\r']);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            if let Some(Ok(record)) = reader.byte_records().next() {
                let own: Vec<String> = Cells::new(text.as_bytes(), b',')
                    .map(|cell| match cell.flaw {
                        Some(Flaw::TextAfter(at)) => {
                            unquoted(&text.as_bytes()[cell.range.start..at]) + &text[at..cell.range.end]
                        }
                        Some(Flaw::Unclosed) => text[cell.range.start + 1..].replace("\"\"", "\""),
                        None => unquoted(&text.as_bytes()[cell.range]),
                    })
                    .collect();
                let theirs: Vec<String> = record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
                prop_assert_eq!(own, theirs);
            }
        }
    }
}
