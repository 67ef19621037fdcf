//! What a sheet of an XLSX file says besides values: hidden rows and columns, merged cells, formulas that were never calculated,
//! and errors that are newer than the reader of values.

use std::collections::VecDeque;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cells::Region;
use super::parts::attribute;

/// So many merged regions and hidden stretches of columns are looked at; sheets that people make have a few.
const MOST_REGIONS: usize = 10_000;

/// What a sheet says besides values. Rows and columns of cells count from 0.
#[derive(Debug, Default, PartialEq)]
pub struct Survey {
    /// Numbers of the hidden rows, from 1.
    pub hidden_rows: Vec<u32>,
    /// Hidden columns, from 0, the last ones included.
    pub hidden_columns: Vec<(u16, u16)>,
    /// Cells that were merged into one.
    pub merged: Vec<Region>,
    /// Formulas without a stored result, in the order of the sheet.
    pub not_calculated: VecDeque<(u32, u32)>,
    /// Cells with errors, in the order of the sheet.
    pub errors: VecDeque<((u32, u32), String)>,
}

/// The row and column of a cell's name, both from 0: `C7` is (6, 2).
fn place(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, number) = name.split_at(digits);
    let mut column: u32 = 0;
    for letter in letters.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a',
            _ => return None,
        };
        column = column.checked_mul(26)?.checked_add(u32::from(value) + 1)?;
    }
    Some((
        number.parse::<u32>().ok()?.checked_sub(1)?,
        column.checked_sub(1)?,
    ))
}

/// A region: `A1:C3`.
fn region(name: &str) -> Option<Region> {
    let (first, last) = name.split_once(':')?;
    let ((top, left), (bottom, right)) = (place(first)?, place(last)?);
    Some(Region {
        rows: (top.checked_add(1)?, bottom.checked_add(1)?),
        columns: (u16::try_from(left).ok()?, u16::try_from(right).ok()?),
    })
}

fn is_true(value: Option<String>) -> bool {
    value.is_some_and(|value| value == "1" || value == "true")
}

/// What a cell holds, as far as it matters here.
#[derive(Default, PartialEq)]
enum Kind {
    /// A number, or anything else.
    #[default]
    Other,
    /// The text that a formula gave.
    Text,
    /// An error.
    Error,
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    place: (u32, u32),
    kind: Kind,
    formula: bool,
    value: bool,
    text: String,
}

/// Where the reading stands.
#[derive(Default)]
struct Reading {
    survey: Survey,
    row: u32,
    column: u32,
    cell: Option<Cell>,
    in_value: bool,
}

/// Surveys the XML of a sheet.
///
/// # Errors
/// None where it is no sound XML.
pub fn survey(reader: &mut Reader<impl BufRead>) -> Option<Survey> {
    let mut reading = Reading::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) => reading.start(&element),
            Event::Text(text) if reading.in_value => {
                if let Some(cell) = &mut reading.cell {
                    cell.value = true;
                    if cell.kind == Kind::Error {
                        cell.text.push_str(&text.xml10_content());
                    }
                }
            }
            Event::GeneralRef(_) | Event::CData(_) if reading.in_value => {
                if let Some(cell) = &mut reading.cell {
                    cell.value = true;
                }
            }
            Event::End(element) => reading.end(element.local_name().as_ref()),
            Event::Eof => return Some(reading.survey),
            _ => {}
        }
    }
}

impl Reading {
    fn start(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "c" => self.start_cell(element),
            "v" => {
                self.in_value = true;
                if let Some(cell) = &mut self.cell {
                    // A formula whose result is an empty text has a value, and it is empty.
                    cell.value |= cell.kind == Kind::Text;
                }
            }
            "f" => {
                if let Some(cell) = &mut self.cell {
                    cell.formula = true;
                }
            }
            "row" => {
                let number = attribute(element, "r").and_then(|number| number.parse::<u32>().ok());
                if let Some(before) = number.and_then(|number| number.checked_sub(1)) {
                    self.row = before;
                }
                if is_true(attribute(element, "hidden")) {
                    self.survey.hidden_rows.push(self.row.saturating_add(1));
                }
            }
            "col" if is_true(attribute(element, "hidden")) => {
                let bound = |name| {
                    let number = attribute(element, name)?.parse::<u16>().ok()?;
                    number.checked_sub(1)
                };
                if let (Some(first), Some(last)) = (bound("min"), bound("max"))
                    && self.survey.hidden_columns.len() < MOST_REGIONS
                {
                    self.survey.hidden_columns.push((first, last));
                }
            }
            "mergeCell" if self.survey.merged.len() < MOST_REGIONS => {
                let found = attribute(element, "ref").and_then(|name| region(&name));
                self.survey.merged.extend(found);
            }
            _ => {}
        }
    }

    fn start_cell(&mut self, element: &BytesStart<'_>) {
        let mut cell = Cell {
            place: (self.row, self.column),
            ..Cell::default()
        };
        // There are many cells, and their attributes have no entities: they are looked at as they stand.
        for attribute in element.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "r" => cell.place = place(&attribute.value).unwrap_or(cell.place),
                "t" if attribute.value == "e" => cell.kind = Kind::Error,
                "t" if attribute.value == "str" => cell.kind = Kind::Text,
                _ => {}
            }
        }
        self.column = cell.place.1.saturating_add(1);
        self.cell = Some(cell);
    }

    fn end(&mut self, name: &str) {
        match name {
            "c" => {
                if let Some(cell) = self.cell.take() {
                    if cell.formula && !cell.value {
                        self.survey.not_calculated.push_back(cell.place);
                    } else if cell.kind == Kind::Error {
                        self.survey.errors.push_back((cell.place, cell.text));
                    }
                }
            }
            "v" => self.in_value = false,
            "row" => {
                self.row = self.row.saturating_add(1);
                self.column = 0;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surveyed(xml: &str) -> Survey {
        let mut reader = Reader::from_reader(xml.as_bytes());
        reader.config_mut().expand_empty_elements = true;
        survey(&mut reader).unwrap()
    }

    #[test]
    fn names_of_cells_are_places() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("C7"), Some((6, 2)));
        assert_eq!(place("XFD1048576"), Some((1_048_575, 16_383)));
        for name in ["", "A", "7", "A0", "Ä1", "A1B", "AAAAAAAAAAAA1", "A99999999999"] {
            assert_eq!(place(name), None, "{name}");
        }
    }

    #[test]
    fn what_is_hidden_merged_and_not_calculated_is_found() {
        let found = surveyed(
            "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\"/></cols><sheetData>\
             <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>\
             <row r=\"3\" hidden=\"1\"><c r=\"A3\"><f>1+1</f><v>2</v></c><c r=\"B3\"><f>1+1</f></c><c r=\"C3\"><f>1</f><v/></c>\
             <c r=\"D3\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"E3\" t=\"e\"><f>A9</f><v>#SPILL!</v></c></row>\
             <row><c><f>2</f></c></row></sheetData>\
             <mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells></worksheet>",
        );
        assert_eq!(found.hidden_rows, [3]);
        assert_eq!(found.hidden_columns, [(1, 2)]);
        let merged = Region {
            rows: (1, 2),
            columns: (0, 2),
        };
        assert_eq!(found.merged, [merged]);
        assert_eq!(found.not_calculated, [(2, 1), (2, 2), (3, 0)]);
        assert_eq!(found.errors, [((2, 4), "#SPILL!".to_owned())]);
    }
}
