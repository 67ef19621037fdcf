//! The rows of a faulty table as they stand in its file, all as text, the bad cells coloured and with a note.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, IgnoreError, Worksheet};

use super::{Marked, fits, wanted};
use crate::diagnostics::{Diagnostic, Severity, clean};
use crate::languages::Texts;
use crate::xlsx::{self, MOST_COLUMNS, Note, XlsxError};

/// So many cells get a note: office programs become slow with more. The others are coloured, and listed.
const NOTES: usize = 2_000;
/// So many rows decide about the width of a column.
const ROWS_MEASURED: usize = 200;

/// A cell of the sheet, by row and column from 0; none for a fault of the table as a whole.
pub(super) type Cell = Option<(u32, u16)>;

/// The look of an error's cell.
pub(super) fn error() -> Format {
    Format::new().set_background_color(0xF8_CB_AD).set_bold()
}

/// The look of a warning's cell.
pub(super) fn warning() -> Format {
    Format::new().set_background_color(0xFF_EB_9C).set_italic()
}

/// Writes the rows; the cell of each fault, in the faults' order.
pub(super) fn write(
    sheet: &mut Worksheet,
    marked: &Marked<'_>,
    texts: &Texts,
) -> Result<Vec<Cell>, XlsxError> {
    let cells = cells(marked);
    let mut by_cell: BTreeMap<(u32, u16), Vec<&Diagnostic>> = BTreeMap::new();
    for (fault, cell) in marked.faults.iter().zip(&cells) {
        if let Some(cell) = cell {
            by_cell.entry(*cell).or_default().push(fault);
        }
    }
    let (plain, heading, error, warning) = (Format::new(), xlsx::heading(), error(), warning());
    let mut widths: Vec<usize> = Vec::new();
    for (row, raw) in (0..xlsx::MOST_ROWS).zip(&marked.raw.rows) {
        for (column, text) in (0..MOST_COLUMNS).zip(&raw.cells) {
            let faults = by_cell.get(&(row, column)).map(Vec::as_slice);
            let format = match faults.map(is_error) {
                Some(true) => &error,
                Some(false) => &warning,
                None if row == 0 => &heading,
                None => &plain,
            };
            xlsx::text(sheet, row, column, text, format)?;
            if (row as usize) < ROWS_MEASURED {
                let place = usize::from(column);
                if widths.len() <= place {
                    widths.resize(place + 1, 8);
                }
                if let Some(width) = widths.get_mut(place) {
                    *width = (*width).max(xlsx::width(text) + 2);
                }
            }
        }
    }
    for (number, ((row, column), faults)) in by_cell.iter().enumerate() {
        // A cell that its row does not have, or that is empty, is coloured all the same.
        let text = marked
            .raw
            .rows
            .get(*row as usize)
            .and_then(|raw| raw.cells.get(usize::from(*column)));
        if text.is_none_or(String::is_empty) {
            sheet.write_blank(*row, *column, if is_error(faults) { &error } else { &warning })?;
        }
        if number < NOTES {
            sheet.insert_note(*row, *column, &note(faults, texts))?;
        }
    }
    for (column, width) in (0..MOST_COLUMNS).zip(widths) {
        sheet.set_column_width(column, width as f64)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    // Everything here is text on purpose: no mark in the corner of a cell but those of faults.
    let (last_row, last_column) = corner(marked);
    sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(cells)
}

fn corner(marked: &Marked<'_>) -> (u32, u16) {
    let rows = u32::try_from(marked.raw.rows.len())
        .unwrap_or(xlsx::MOST_ROWS)
        .clamp(1, xlsx::MOST_ROWS);
    let columns = marked
        .raw
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(1);
    let columns = u16::try_from(columns)
        .unwrap_or(MOST_COLUMNS)
        .clamp(1, MOST_COLUMNS);
    (rows - 1, columns - 1)
}

/// The cell of each fault. A fault of a row as a whole stands in the row's first cell.
fn cells(marked: &Marked<'_>) -> Vec<Cell> {
    let mut places = marked.raw.places.iter();
    let cell = |fault: &&Diagnostic| {
        wanted(fault)?;
        let (row, cell) = (*places.next()?)?;
        let column = u16::try_from(cell.unwrap_or(0))
            .ok()
            .filter(|column| *column < MOST_COLUMNS)?;
        fits(row).then_some((u32::try_from(row).ok()?, column))
    };
    marked.faults.iter().map(cell).collect()
}

fn is_error(faults: &[&Diagnostic]) -> bool {
    faults
        .iter()
        .any(|fault| fault.code.severity() == Severity::Error)
}

/// What is wrong with a cell and how to mend it.
fn note(faults: &[&Diagnostic], texts: &Texts) -> Note {
    let said: Vec<String> = faults
        .iter()
        .map(|fault| {
            let help = [("help", fault.help(texts).into())];
            let help = texts.text("marked-note-help", &help);
            clean_lines(&format!(
                "{} ({})\n{help}",
                fault.message(texts),
                fault.code.text()
            ))
        })
        .collect();
    let text = said.join("\n\n");
    let lines = text
        .lines()
        .map(|line| xlsx::width_in_lines(line, 44))
        .sum::<usize>();
    let height = u32::try_from(lines).unwrap_or(20).clamp(3, 20) * 18;
    Note::new(text)
        .add_author_prefix(false)
        .set_width(340)
        .set_height(height)
}

/// The text without what could change how a line is shown; line breaks stay.
fn clean_lines(text: &str) -> String {
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}
