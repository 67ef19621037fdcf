//! The content of an ODS workbook, looked at before it is read: how much room its repeated cells and rows would take, what is
//! hidden, and whether it is encrypted. A few bytes may say that a cell is repeated a million times.

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::Archive;
use super::biff::Hidden;
use super::parts::attribute;
use super::{damaged, too_large};
use crate::diagnostics::{Code, Diagnostic};

/// The part with the cells.
const CONTENT: &str = "content.xml";
/// Cells that a workbook may have in any case, repeated and empty ones between others too, and so many more for each cell that is
/// written down.
const MODEST_CELLS: u64 = 2_000_000;
const CELLS_PER_CELL: u64 = 64;
/// Bytes of text that repeated cells may come to.
const MOST_TEXT: u64 = 256 << 20;
/// Rows and columns of a sheet.
const MOST_ROWS: u64 = 1_048_576;
const MOST_COLUMNS: u64 = 16_384;

/// Whether the archive is a workbook of `OpenDocument`.
pub fn is_workbook(archive: &Archive<'_>) -> bool {
    archive.has(CONTENT) && archive.has("mimetype") && archive.has("META-INF/manifest.xml")
}

/// What each sheet hides.
///
/// # Errors
/// That the workbook is encrypted, damaged or too large.
pub fn survey(archive: &mut Archive<'_>) -> Result<BTreeMap<String, Hidden>, Box<Diagnostic>> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    if let Some(mut manifest) = archive.xml(MANIFEST)? {
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match manifest.read_event_into(&mut buffer) {
                Ok(Event::Start(element)) if element.local_name().as_ref() == "encryption-data" => {
                    return Err(Box::new(Diagnostic::new(Code::WorkbookEncrypted)));
                }
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(_) => return Err(damaged(MANIFEST).into()),
            }
        }
    }
    let Some(mut content) = archive.xml(CONTENT)? else {
        return Err(damaged(CONTENT).into());
    };
    let reading = read(&mut content).ok_or_else(|| damaged(CONTENT))?;
    if reading.text > MOST_TEXT {
        return Err(too_large("text", reading.text >> 20, MOST_TEXT >> 20).into());
    }
    if reading.room > MODEST_CELLS + CELLS_PER_CELL * reading.written {
        return Err(too_large("spread", "", "").into());
    }
    Ok(reading.sheets)
}

/// What was found so far.
#[derive(Default)]
struct Reading {
    sheets: BTreeMap<String, Hidden>,
    /// Cells that are written down.
    written: u64,
    /// Cells that they stand for.
    room: u64,
    /// Bytes of text that they stand for.
    text: u64,
    sheet: String,
    /// Hidden rows of all sheets.
    hidden_rows: u64,
    /// Rows of the sheet before this one, and how often this one is repeated.
    row: u64,
    row_repeats: u64,
    /// Columns of the row up to here, those up to its last filled cell, and columns that are described.
    column: u64,
    filled: u64,
    described: u64,
    /// The widest row of the sheet, and its last filled row.
    widest: u64,
    last_row: u64,
    /// Bytes of the cell, how often it is repeated, and whether it holds anything.
    cell_text: u64,
    cell_repeats: u64,
    cell_filled: bool,
}

fn read(content: &mut Reader<impl BufRead>) -> Option<Reading> {
    let mut reading = Reading::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match content.read_event_into(&mut buffer).ok()? {
            Event::Start(element) => reading.start(&element),
            Event::Text(text) => reading.cell_text = reading.cell_text.saturating_add(text.len() as u64),
            Event::End(element) => reading.end(element.local_name().as_ref()),
            Event::Eof => return Some(reading),
            _ => {}
        }
    }
}

fn count(element: &BytesStart<'_>, name: &str) -> u64 {
    attribute(element, name)
        .and_then(|count| count.trim().parse().ok())
        .unwrap_or(1)
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "visibility").is_some_and(|visibility| visibility != "visible")
}

impl Reading {
    fn hidden(&mut self) -> &mut Hidden {
        self.sheets.entry(self.sheet.clone()).or_default()
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "table" => {
                self.sheet = attribute(element, "name").unwrap_or_default();
                (self.row, self.described, self.widest, self.last_row) = (0, 0, 0, 0);
            }
            "table-column" => {
                let first = self.described;
                self.described = first.saturating_add(count(element, "number-columns-repeated"));
                let last = self.described.saturating_sub(1);
                if is_hidden(element)
                    && let (Ok(first), Ok(last)) =
                        (u16::try_from(first), u16::try_from(last.min(MOST_COLUMNS)))
                {
                    self.hidden().columns.push((first, last));
                }
            }
            "table-row" => {
                (self.column, self.filled) = (0, 0);
                self.row_repeats = count(element, "number-rows-repeated");
                // More rows than a sheet has are those that are repeated to its end, which are empty.
                if is_hidden(element) && self.hidden_rows.saturating_add(self.row_repeats) < MOST_ROWS {
                    self.hidden_rows += self.row_repeats;
                    for row in self.row..self.row.saturating_add(self.row_repeats) {
                        if let Ok(row) = u32::try_from(row + 1) {
                            self.hidden().rows.push(row);
                        }
                    }
                }
            }
            "table-cell" | "covered-table-cell" => {
                self.written += 1;
                self.cell_repeats = count(element, "number-columns-repeated");
                self.cell_text = element.attributes_raw().len() as u64;
                self.cell_filled = ["value-type", "value", "formula", "string-value"]
                    .iter()
                    .any(|name| attribute(element, name).is_some());
            }
            // So many spaces.
            "s" => self.cell_text = self.cell_text.saturating_add(count(element, "c")),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table-cell" | "covered-table-cell" => {
                self.column = self.column.saturating_add(self.cell_repeats).min(MOST_COLUMNS);
                if self.cell_filled {
                    self.filled = self.column;
                    let repeats = self.cell_repeats.min(MOST_COLUMNS);
                    let repeats = repeats.saturating_mul(self.row_repeats.min(MOST_ROWS));
                    let text = self.cell_text.saturating_mul(repeats);
                    self.text = self.text.saturating_add(text);
                }
            }
            "table-row" => {
                self.row = self.row.saturating_add(self.row_repeats).min(MOST_ROWS);
                self.room = self.room.saturating_add(self.filled);
                if self.filled > 0 {
                    self.widest = self.widest.max(self.filled);
                    self.last_row = self.row;
                }
            }
            "table" => {
                let rectangle = self.last_row.saturating_mul(self.widest);
                self.room = self.room.saturating_add(rectangle);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(rows: &str) -> Reading {
        let xml = format!("<content><table name=\"T\">{rows}</table></content>");
        let mut reader = Reader::from_reader(xml.as_bytes());
        reader.config_mut().expand_empty_elements = true;
        read(&mut reader).unwrap()
    }

    #[test]
    fn the_room_is_that_of_the_filled_rectangle_and_of_its_rows() {
        let row = "<table-row><table-cell value-type=\"float\" value=\"1\"/><table-cell number-columns-repeated=\"16383\"/></table-row>";
        let empty = "<table-row number-rows-repeated=\"1048570\"><table-cell number-columns-repeated=\"16384\"/></table-row>";
        // Two rows of one filled cell; the empty rest takes none.
        assert_eq!(reading(&format!("{row}{row}{empty}")).room, 2 + 2);
        // A filled cell below the empty rows makes a rectangle of one column.
        assert_eq!(reading(&format!("{row}{empty}{row}")).room, 2 + 1_048_572);
        let wide = "<table-row number-rows-repeated=\"1000\"><table-cell value=\"1\" number-columns-repeated=\"1000\"/></table-row>";
        assert_eq!(reading(wide).room, 1000 + 1_000_000);
    }

    #[test]
    fn repeated_texts_count_as_often_as_they_are_repeated() {
        let cell = "<table-row number-rows-repeated=\"10\"><table-cell number-columns-repeated=\"10\" value-type=\"string\"><p>0123456789</p><s c=\"90\"/></table-cell></table-row>";
        assert!(reading(cell).text > 100 * 100);
    }

    #[test]
    fn hidden_rows_and_columns_are_found() {
        let found = reading(
            "<table-column/><table-column number-columns-repeated=\"2\" visibility=\"collapse\"/>\
             <table-row/><table-row visibility=\"filter\" number-rows-repeated=\"2\"/><table-row/>",
        );
        let hidden = &found.sheets["T"];
        assert_eq!(
            (hidden.rows.as_slice(), hidden.columns.as_slice()),
            (&[2, 3][..], &[(1, 2)][..])
        );
    }
}
