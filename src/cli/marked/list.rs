//! The first sheet of a marked table: what the marks mean, and every fault with a link to its cell.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use super::Marked;
use super::sheet::{Cell, error, warning};
use crate::diagnostics::{Severity, clean, severity_name};
use crate::languages::Texts;
use crate::xlsx::{self, Url, XlsxError};

/// The columns of the list, and how wide they are.
const COLUMNS: [(&str, f64); 6] = [
    ("severity", 10.0),
    ("code", 10.0),
    ("cell", 10.0),
    ("line", 8.0),
    ("message", 60.0),
    ("help", 80.0),
];
/// A sheet has at most so many links, less a few.
const LINKS: u32 = 65_000;

/// Writes the list; `cells` are those of the faults in the sheet of this name.
pub(super) fn write(
    sheet: &mut Worksheet,
    marked: &Marked<'_>,
    cells: &[Cell],
    rows: &str,
    texts: &Texts,
) -> Result<(), XlsxError> {
    let plain = Format::new();
    let title = Format::new().set_bold().set_font_size(14);
    let file = clean(marked.file);
    let said = |key: &str| texts.text(key, &[("file", file.as_str().into()), ("sheet", rows.into())]);
    xlsx::text(sheet, 0, 0, &said("marked-title"), &title)?;
    xlsx::text(sheet, 1, 0, &said("marked-legend-error"), &error())?;
    xlsx::text(sheet, 2, 0, &said("marked-legend-warning"), &warning())?;
    xlsx::text(sheet, 3, 0, &said("marked-legend-note"), &plain)?;
    let send = if marked.sheet.is_some() {
        "marked-legend-send-sheet"
    } else {
        "marked-legend-send"
    };
    xlsx::text(sheet, 4, 0, &said(send), &plain)?;

    let heading = xlsx::heading();
    let first = 6;
    for (column, (name, width)) in (0..).zip(COLUMNS) {
        xlsx::text(
            sheet,
            first,
            column,
            &texts.plain(&format!("marked-column-{name}")),
            &heading,
        )?;
        sheet.set_column_width(column, width)?;
    }
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let (error, warning) = (
        error().set_align(FormatAlign::Top),
        warning().set_align(FormatAlign::Top),
    );
    let mut row = first;
    for (fault, cell) in marked.faults.iter().zip(cells) {
        row += 1;
        if row >= xlsx::MOST_ROWS {
            break;
        }
        let severity = fault.code.severity();
        let look = if severity == Severity::Error {
            &error
        } else {
            &warning
        };
        xlsx::text(sheet, row, 0, &severity_name(severity, texts), look)?;
        xlsx::text(sheet, row, 1, fault.code.text(), &wrapped)?;
        match cell {
            Some((at, column)) if row < LINKS => {
                let name = row_col_to_cell(*at, *column);
                let quoted = rows.replace('\'', "''");
                let link = Url::new(format!("internal:'{quoted}'!{name}")).set_text(name);
                sheet.write_url_with_format(
                    row,
                    2,
                    link,
                    &Format::new().set_hyperlink().set_align(FormatAlign::Top),
                )?;
            }
            Some((at, column)) => xlsx::text(sheet, row, 2, &row_col_to_cell(*at, *column), &wrapped)?,
            None => xlsx::text(sheet, row, 2, &texts.plain("marked-whole"), &wrapped)?,
        }
        if let Some(span) = fault.place.as_ref().and_then(|place| place.span.as_ref()) {
            sheet.write_number_with_format(row, 3, span.line, &wrapped)?;
        }
        let (message, help) = (clean(&fault.message(texts)), clean(&fault.help(texts)));
        xlsx::text(sheet, row, 4, &message, &wrapped)?;
        xlsx::text(sheet, row, 5, &help, &wrapped)?;
        xlsx::fit_row(sheet, row, &[(message.as_str(), 60), (help.as_str(), 80)])?;
    }
    sheet.set_freeze_panes(first + 1, 0)?;
    if row > first {
        sheet.autofilter(first, 0, row.min(xlsx::MOST_ROWS - 1), 5)?;
    }
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
