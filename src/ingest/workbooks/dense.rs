//! XLS and ODS: workbooks whose sheets the reader gives as rectangles. How large these would be is known before they are made.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, Ods, Range, Reader as _, Sheet, SheetType, SheetVisible, Xls};

use super::biff::{self, Hidden};
use super::cell;
use super::cells::{FlawKind, Refused, Region, SheetCells};
use super::compound::{self, Compound};
use super::guard::guarded;
use super::number_format::NumberFormat;
use super::{SheetName, damaged, too_large};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::tables::cells::SerialDates;

/// A workbook that was opened: its sheets, which are all in memory.
pub struct Book {
    sheets: BTreeMap<String, SheetCells>,
}

/// A sheet as the reader gives it, with what is known beside it.
struct Given {
    name: String,
    range: Range<Data>,
    hidden: Hidden,
    merged: Vec<Dimensions>,
}

impl Book {
    /// Opens an XLS workbook.
    pub fn open_xls(file: &Compound<'_>) -> Result<(Self, Vec<SheetName>), Box<Diagnostic>> {
        let name = if file.has("Workbook") { "Workbook" } else { "Book" };
        let stream = file.stream(name).ok_or_else(|| damaged(name))?;
        let records = biff::survey(&stream);
        if records.encrypted {
            return Err(Box::new(Diagnostic::new(Code::WorkbookEncrypted)));
        }
        if records.spread {
            return Err(too_large("spread", "", "").into());
        }
        let bytes = compound::with_stream(name, &stream).ok_or_else(|| damaged(name))?;
        let opened = guarded(|| Xls::new(Cursor::new(bytes.as_slice())).ok()).flatten();
        let mut reader = opened.ok_or_else(|| damaged(name))?;
        let system = if reader.has_1904_epoch() {
            SerialDates::From1904
        } else {
            SerialDates::From1900
        };
        let mut hidden = records.hidden;
        let mut given = Vec::new();
        for (sheet, place) in reader.sheets_metadata().to_vec().iter().zip(&records.sheets) {
            given.push(Given {
                range: reader
                    .worksheet_range(&sheet.name)
                    .map_err(|_| damaged(&sheet.name))?,
                hidden: hidden.remove(place).unwrap_or_default(),
                merged: reader.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default(),
                name: sheet.name.clone(),
            });
        }
        let names = names(reader.sheets_metadata());
        Ok((Self::of(given, system)?, names))
    }

    /// Opens an ODS workbook. `hidden` is what each of its sheets hides.
    pub fn open_ods(
        bytes: &[u8],
        hidden: BTreeMap<String, Hidden>,
    ) -> Result<(Self, Vec<SheetName>), Box<Diagnostic>> {
        let opened = guarded(|| Ods::new(Cursor::new(bytes)).ok()).flatten();
        let mut reader = opened.ok_or_else(|| damaged("content.xml"))?;
        let mut hidden = hidden;
        let mut given = Vec::new();
        for sheet in reader.sheets_metadata().to_vec() {
            given.push(Given {
                range: reader
                    .worksheet_range(&sheet.name)
                    .map_err(|_| damaged("content.xml"))?,
                hidden: hidden.remove(&sheet.name).unwrap_or_default(),
                merged: Vec::new(),
                name: sheet.name,
            });
        }
        let names = names(reader.sheets_metadata());
        Ok((Self::of(given, SerialDates::From1900)?, names))
    }

    fn of(given: Vec<Given>, system: SerialDates) -> Result<Self, Box<Diagnostic>> {
        let mut sheets = BTreeMap::new();
        for sheet in given {
            let name = sheet.name.clone();
            let cells = cells(sheet, system).map_err(|refused| match refused {
                Refused::TooMuch => too_large("text", 1024, 1024),
                Refused::Disorder => damaged(&name),
            })?;
            sheets.insert(name, cells);
        }
        Ok(Self { sheets })
    }

    /// The cells of a sheet, which are taken out of the book.
    pub fn read(&mut self, sheet: &str) -> Result<SheetCells, Box<Diagnostic>> {
        self.sheets.remove(sheet).ok_or_else(|| damaged(sheet).into())
    }
}

/// The sheets of cells.
fn names(sheets: &[Sheet]) -> Vec<SheetName> {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| SheetName {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect()
}

/// The cells of a sheet as text.
fn cells(given: Given, system: SerialDates) -> Result<SheetCells, Refused> {
    let mut found = SheetCells::new(system);
    let (top, left) = given.range.start().unwrap_or_default();
    // The reader does not tell formats apart: where a column has times, its days at midnight have one too.
    let timed: Vec<usize> = given
        .range
        .used_cells()
        .filter(|(_, _, value)| {
            matches!(value, Data::DateTime(serial) if serial.is_datetime() && serial.as_f64() > 1.0 && serial.as_f64().fract() > 0.0)
        })
        .map(|(_, column, _)| column)
        .collect::<std::collections::BTreeSet<usize>>()
        .into_iter()
        .collect();
    for (row, column, value) in given.range.used_cells() {
        let (Ok(down), Ok(right)) = (u32::try_from(row), u32::try_from(column)) else {
            return Err(Refused::Disorder);
        };
        let place = (top.saturating_add(down), left.saturating_add(right));
        let format = NumberFormat {
            time: timed.binary_search(&column).is_ok(),
            zeros: None,
        };
        let value = borrowed(value);
        found.push(place, cell::is_number(&value), |into| {
            let start = into.len();
            let flaw = cell::write(&value, format, system, into);
            let shown = into.get(start..).unwrap_or_default();
            flaw.or_else(|| is_error(&value, shown).then_some(FlawKind::Error))
        })?;
    }
    found.hidden_rows = given.hidden.rows;
    found.hidden_columns = given.hidden.columns;
    found.merged = given.merged.iter().filter_map(region).collect();
    Ok(found)
}

/// A value without a copy of its text.
fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(answer) => DataRef::Bool(*answer),
        Data::DateTime(serial) => DataRef::DateTime(*serial),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// Whether a text is an error, as the reader gives those of ODS.
fn is_error(value: &DataRef<'_>, shown: &str) -> bool {
    const ERRORS: [&str; 7] = ["#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];
    matches!(value, DataRef::SharedString(_))
        && (ERRORS.contains(&shown)
            || shown
                .strip_prefix("Err:")
                .is_some_and(|code| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit())))
}

fn region(cells: &Dimensions) -> Option<Region> {
    Some(Region {
        rows: (cells.start.0.checked_add(1)?, cells.end.0.checked_add(1)?),
        columns: (
            u16::try_from(cells.start.1).ok()?,
            u16::try_from(cells.end.1).ok()?,
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_is_read_whatever_the_length_of_its_stream() {
        let fixture = include_bytes!("../../../tests/ingest/fixtures/workbooks/cycle.xls");
        let mut stream = Compound::open(fixture).unwrap().stream("Workbook").unwrap();
        // 7 megabytes are as many as the header of a compound file has room for.
        for length in [stream.len(), 8_000_000, 18_000_000] {
            stream.resize(length, 0);
            let file = compound::with_stream("Workbook", &stream).unwrap();
            let (book, names) = Book::open_xls(&Compound::open(&file).unwrap()).unwrap();
            assert!(!names.is_empty() && book.sheets.len() == names.len(), "{length}");
        }
    }
}
