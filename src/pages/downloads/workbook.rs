//! `downloads.xlsx`: the downloads of a cycle in one workbook, a sheet per table, ready to filter and to read.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use super::table::{Cell, Kind, Table};
use crate::archive::CycleRecord;
use crate::languages::Texts;
use crate::xlsx::{self, Book, MOST_ROWS, XlsxError};

/// The workbook's file.
pub(super) const FILE: &str = "downloads.xlsx";
/// So many rows decide about the width of a column.
const ROWS_MEASURED: usize = 100;

/// The table that holds pay: it stands in its own file alone, so that the workbook can be passed on.
const PAY: &str = "results";

/// The workbook of a cycle's tables. The day of its making is the cycle's last day, so that the same data give the same bytes; empty
/// where the writer refuses, which a test rules out.
pub(super) fn bytes(record: &CycleRecord, tables: &[Table], texts: &Texts) -> Vec<u8> {
    let tables: Vec<&Table> = tables.iter().filter(|table| table.name != PAY).collect();
    written(record, &tables, texts).unwrap_or_default()
}

fn written(record: &CycleRecord, tables: &[&Table], texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let cycle = record.cycle.id.as_str();
    let title = texts.text("download-workbook-title", &[("cycle", cycle.into())]);
    let mut book = Book::new(&title, record.cycle.period.last())?;
    let (sheet, _) = book.sheet(&texts.plain("download-workbook-sheet"))?;
    contents(sheet, &title, tables, texts)?;
    for table in tables {
        let (sheet, _) = book.sheet(table.name)?;
        rows(sheet, table)?;
    }
    book.bytes()
}

/// The first sheet: what the workbook is, then every column of every sheet.
fn contents(sheet: &mut Worksheet, title: &str, tables: &[&Table], texts: &Texts) -> Result<(), XlsxError> {
    let plain = Format::new();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    xlsx::text(sheet, 0, 0, title, &Format::new().set_bold().set_font_size(14))?;
    for (row, key) in (1..).zip(["lead", "texts", "left-out"]) {
        let said = texts.plain(&format!("download-workbook-{key}"));
        xlsx::text(sheet, row, 0, &said, &plain)?;
    }
    let heading = xlsx::heading();
    let first = 5;
    for (column, (name, width)) in (0..).zip([("table", 16.0), ("column", 26.0), ("means", 110.0)]) {
        let name = texts.plain(&format!("download-workbook-{name}"));
        xlsx::text(sheet, first, column, &name, &heading)?;
        sheet.set_column_width(column, width)?;
    }
    let columns = tables.iter().flat_map(|table| {
        let whole = (table.name, "", table.description);
        let columns = table.columns.iter();
        std::iter::once(whole).chain(columns.map(|column| (table.name, column.name, column.description)))
    });
    let mut last = first;
    for (row, (table, column, means)) in (first + 1..MOST_ROWS).zip(columns) {
        for (place, text) in (0..).zip([table, column, means]) {
            xlsx::text(sheet, row, place, text, &wrapped)?;
        }
        xlsx::fit_row(sheet, row, &[(means, 110)])?;
        last = row;
    }
    sheet.set_freeze_panes(first + 1, 0)?;
    sheet.autofilter(first, 0, last, 2)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// The sheet of a table: its header frozen and with filters, numbers as numbers, dates as dates, texts as texts.
fn rows(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let heading = xlsx::heading();
    let plain = Format::new();
    let mut widths: Vec<usize> = Vec::new();
    for (place, column) in (0..).zip(&table.columns) {
        xlsx::text(sheet, 0, place, column.name, &heading)?;
        sheet.set_column_format(place, &Format::new().set_num_format(number_format(column.kind)))?;
        // Room for the button of the filter.
        widths.push(xlsx::width(column.name) + 4);
    }
    let mut last = 0;
    for (row, cells) in (1..MOST_ROWS).zip(&table.rows) {
        for (place, cell) in (0..).zip(cells) {
            write(sheet, row, place, cell, &plain)?;
            if (row as usize) <= ROWS_MEASURED
                && let (Cell::Text(text), Some(width)) = (cell, widths.get_mut(usize::from(place)))
            {
                *width = (*width).max(xlsx::width(text) + 2);
            }
        }
        last = row;
    }
    for (place, width) in (0..).zip(&widths) {
        sheet.set_column_width(place, (*width).max(10) as f64)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let Some(right) = u16::try_from(widths.len())
        .ok()
        .and_then(|count| count.checked_sub(1))
    {
        sheet.autofilter(0, 0, last, right)?;
    }
    Ok(())
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, plain: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => xlsx::text(sheet, row, column, text, plain)?,
        Cell::Word(word) => {
            sheet.write_string(row, column, *word)?;
        }
        Cell::Number(number) if number.is_finite() => {
            // Adding zero turns −0 into 0.
            sheet.write_number(row, column, number + 0.0)?;
        }
        // Nothing, and numbers that are not finite, have no text in the contract either.
        Cell::Empty | Cell::Number(_) => {}
        Cell::Exact(number) => {
            // A spreadsheet knows binary numbers only; the CSV file has the exact one.
            if let Some(number) = number.to_f64() {
                sheet.write_number(row, column, number)?;
            }
        }
        Cell::Count(count) => {
            sheet.write_number(row, column, *count as f64)?;
        }
        Cell::Date(date) => match xlsx::day(*date) {
            Ok(day) => {
                sheet.write(row, column, &day)?;
            }
            Err(_) => xlsx::text(sheet, row, column, &date.to_string(), plain)?,
        },
        Cell::Boolean(value) => {
            sheet.write_boolean(row, column, *value)?;
        }
    }
    Ok(())
}

/// How the cells of a column are shown; what they hold is not rounded.
fn number_format(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Boolean => "General",
        Kind::Number => "#,##0.00##",
        Kind::Share => "0.0%",
        Kind::Count => "#,##0",
        Kind::Date => "yyyy-mm-dd",
    }
}
