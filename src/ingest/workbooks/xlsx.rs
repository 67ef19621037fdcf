//! XLSX: the sheets of a workbook of Office Open XML, cell by cell.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::archive::Archive;
use super::cell;
use super::cells::{FlawKind, Refused, SheetCells};
use super::guard::guarded;
use super::number_format::NumberFormat;
use super::survey::{Survey, survey};
use super::{SheetName, damaged, parts, too_large};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::tables::cells::SerialDates;

/// A workbook that was opened.
pub struct Book<'b> {
    archive: Archive<'b>,
    reader: Xlsx<Cursor<&'b [u8]>>,
    system: SerialDates,
    parts: std::collections::BTreeMap<String, String>,
}

impl<'b> Book<'b> {
    /// Opens a workbook, and lists its sheets of cells.
    pub fn open(
        bytes: &'b [u8],
        mut archive: Archive<'b>,
    ) -> Result<(Self, Vec<SheetName>), Box<Diagnostic>> {
        let workbook = parts::workbook_part(&mut archive)?.unwrap_or_default();
        let folder = workbook
            .rfind('/')
            .map_or("", |at| workbook.get(..=at).unwrap_or_default());
        parts::check_promises(&mut archive, folder)?;
        let parts = parts::sheet_parts(&mut archive)?;
        let opened = guarded(|| Xlsx::new(Cursor::new(bytes)));
        let reader = match opened {
            Some(Ok(reader)) => reader,
            Some(Err(XlsxError::Password)) => return Err(Box::new(Diagnostic::new(Code::WorkbookEncrypted))),
            Some(Err(XlsxError::FileNotFound(part))) => return Err(damaged(&part).into()),
            Some(Err(_)) | None => return Err(damaged(&workbook).into()),
        };
        let sheets = reader
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| SheetName {
                name: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect();
        let system = if reader.has_1904_epoch() {
            SerialDates::From1904
        } else {
            SerialDates::From1900
        };
        let book = Self {
            archive,
            reader,
            system,
            parts,
        };
        Ok((book, sheets))
    }

    /// The cells of a sheet.
    pub fn read(&mut self, sheet: &str) -> Result<SheetCells, Box<Diagnostic>> {
        let part = self.parts.get(sheet).cloned().unwrap_or_default();
        let Some(mut xml) = self.archive.xml(&part)? else {
            return Err(damaged(&part).into());
        };
        let survey = survey(&mut xml).ok_or_else(|| damaged(&part))?;
        drop(xml);
        let (reader, system) = (&mut self.reader, self.system);
        match guarded(|| read(reader, sheet, system, survey)) {
            Some(Ok(cells)) => Ok(cells),
            Some(Err(Refused::TooMuch)) => Err(too_large("text", 1024, 1024).into()),
            Some(Err(Refused::Disorder)) | None => Err(damaged(&part).into()),
        }
    }
}

/// Reads the values of a sheet and joins them with what the survey found. What is refused is so for disorder or size.
fn read(
    reader: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    system: SerialDates,
    mut survey: Survey,
) -> Result<SheetCells, Refused> {
    let mut found = SheetCells::new(system);
    let mut cells = reader
        .worksheet_cells_reader(sheet)
        .map_err(|_| Refused::Disorder)?;
    let formats: Vec<NumberFormat> = cells.styles().iter().map(NumberFormat::of).collect();
    loop {
        match cells.next_cell_with_style_id() {
            Ok(Some((cell, style))) => {
                let place = cell.get_position();
                if survey.errors.front().is_some_and(|(error, _)| *error == place) {
                    survey.errors.pop_front();
                }
                let never = survey.not_calculated.front() == Some(&place);
                if never {
                    survey.not_calculated.pop_front();
                }
                let value = cell.get_value();
                if never && *value == DataRef::Empty {
                    found.push(place, false, |_| Some(FlawKind::NotCalculated))?;
                    continue;
                }
                let format = formats.get(style).copied().unwrap_or_default();
                found.push(place, cell::is_number(value), |into| {
                    cell::write(value, format, system, into)
                })?;
            }
            Ok(None) => break,
            // An error that the reader does not know, such as #SPILL!: it is the next one that the survey found.
            Err(XlsxError::CellError(_)) => {
                let Some((place, error)) = survey.errors.pop_front() else {
                    return Err(Refused::Disorder);
                };
                found.push(place, false, |into| {
                    into.push_str(&error);
                    Some(FlawKind::Error)
                })?;
            }
            Err(_) => return Err(Refused::Disorder),
        }
    }
    found.hidden_rows = survey.hidden_rows;
    found.hidden_columns = survey.hidden_columns;
    found.merged = survey.merged;
    Ok(found)
}
