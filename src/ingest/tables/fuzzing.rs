//! Bytes as the rows of a table, and as single cells, with what must be true of whatever comes out.
#![allow(
    clippy::redundant_closure_for_method_calls,
    reason = "a method's path is not general enough in its lifetimes"
)]

use csv::ByteRecord;
use jiff::tz::TimeZone;
use rust_decimal::prelude::ToPrimitive;

use super::cells::{DateOrder, DecimalMark, Reading, SerialDates};
use super::content::Content;
use super::conventions::Conventions;
use super::csv_file::CsvFile;
use super::declared;
use super::fields::Fields;
use super::file_text::TableText;
use super::heading::Headings;
use super::separator::Cut;
use super::source::{Row, RowSource};
use super::table::{Column, Table};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::ingest::fuzzing::{Kept, inside};
use crate::model::source::FileIndex;

const PATH: &str = "table.csv";

/// So many rows have each of their cells located.
const LOCATED: usize = 40;

/// The rows of a table: no row is before another one, every cell has a place, and what is written back by the csv crate reads as
/// the same cells.
///
/// # Errors
/// The promise that is broken.
pub fn csv_rows(bytes: &[u8]) -> Kept {
    let mut found = Diagnostics::default();
    let conventions = Conventions::default();
    let headings = Headings::new("surveys", &conventions.mapping);
    let text = match TableText::read(PATH, &headings, bytes.to_vec()) {
        Ok(text) => text,
        Err(fault) => {
            found.push(*fault);
            return Ok(found);
        }
    };
    found.extend(text.remarks(PATH));
    if let Some(rows) = rows(text.text(), text.cut())? {
        let again = written(&rows, text.cut())?;
        let cut = Cut {
            start: 0,
            doubt: None,
            ..text.cut().clone()
        };
        if !rows.is_empty() && self::rows(&again, &cut)?.as_ref() != Some(&rows) {
            return Err(format!("other cells when written back: {again:?}"));
        }
    }
    let whole = text.text().to_owned();
    let (place, content) = (Place::file(PATH), Content::Text(text));
    let table = Table::open(&place, "surveys", FileIndex(0), &content, &conventions);
    found.extend(declared::unused(table).faults);
    inside(&whole, &found)?;
    Ok(found)
}

/// The rows of a text; none where any of them is broken.
fn rows(text: &str, cut: &Cut) -> Result<Option<Vec<ByteRecord>>, String> {
    let mut file = CsvFile::new(text, cut);
    let (mut row, mut rows, mut line, mut sound) = (Row::default(), Vec::new(), 0, true);
    while file.read(&mut row) {
        if row.line <= line {
            return Err(format!("line {} after line {line}", row.line));
        }
        line = row.line;
        if rows.len() < LOCATED {
            for cell in (0..=row.cells.len()).map(Some).chain([None]) {
                placed(text, file.locate(&row, cell))?;
            }
        }
        if let Some((fault, span)) = file.broken(&row, 3) {
            placed(text, span)?;
            sound = false;
            drop(fault);
        }
        rows.push(row.cells.clone());
    }
    Ok(sound.then_some(rows))
}

fn placed(text: &str, span: Span) -> Result<(), String> {
    let mut found = Diagnostics::default();
    found.push(Diagnostic::new(Code::NoHeader).at(Place {
        span: Some(span),
        ..Place::file(PATH)
    }));
    inside(text, &found)
}

fn written(rows: &[ByteRecord], cut: &Cut) -> Result<String, String> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(cut.separator.byte())
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_byte_record(row).map_err(|fault| fault.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|fault| fault.to_string())?;
    let text = String::from_utf8(bytes).map_err(|fault| fault.to_string())?;
    // The csv crate takes a mark off the beginning, which may be that of a cell.
    let mark = if text.starts_with('\u{feff}') {
        "\u{feff}"
    } else {
        ""
    };
    Ok(format!("{mark}{text}"))
}

/// A cell of a table of its own, as a reader makes it of it, and what is said; none where the cell is blank or no text.
fn cell<T>(
    text: &str,
    conventions: &Conventions,
    read: impl Fn(&mut Fields<'_, '_>, Column<'_>) -> Option<T>,
) -> Option<(Option<T>, Diagnostics)> {
    let headings = Headings::new("cells", &conventions.mapping);
    let table = format!("cell\n\"{}\"\n", text.replace('"', "\"\""));
    let table = TableText::read(PATH, &headings, table.into_bytes()).ok()?;
    let (place, content) = (Place::file(PATH), Content::Text(table));
    let mut table = Table::open(&place, "cells", FileIndex(0), &content, conventions);
    let column = table.required("cell");
    let mut value = None;
    let outcome = table.rows(|fields| {
        value = Some(read(fields, column));
        Some(())
    });
    Some((value?, outcome.faults))
}

/// Settings that settle nothing, and two that settle everything.
fn settings() -> [Conventions; 3] {
    let settled = |order, from, system, mark| Reading {
        date_order: Some(order),
        two_digit_years_from: Some(from),
        serial_dates: Some(system),
        decimal_mark: Some(mark),
        ..Reading::default()
    };
    [
        Reading::default(),
        settled(
            DateOrder::DayMonthYear,
            1950,
            SerialDates::From1900,
            DecimalMark::Comma,
        ),
        settled(
            DateOrder::MonthDayYear,
            1930,
            SerialDates::From1904,
            DecimalMark::Point,
        ),
    ]
    .map(|reading| Conventions {
        reading,
        ..Conventions::default()
    })
}

/// A cell that is read is no fault, one that is not is never passed over, and what is read reads back the same in the contract's
/// own spelling.
fn kept<T: PartialEq + std::fmt::Debug>(
    (text, conventions): (&str, &Conventions),
    spelt: impl Fn(&T) -> String,
    read: impl Fn(&mut Fields<'_, '_>, Column<'_>) -> Option<T>,
    found: &mut Diagnostics,
) -> Result<Option<T>, String> {
    let Some((value, said)) = cell(text, conventions, &read) else {
        return Ok(None);
    };
    let errors = said.has_errors();
    found.extend(said);
    let Some(value) = value else {
        return if errors {
            Ok(None)
        } else {
            Err(format!("passed over in silence: {text:?}"))
        };
    };
    if errors {
        return Err(format!("read and refused: {text:?} as {value:?}"));
    }
    let again = spelt(&value);
    match cell(&again, conventions, &read) {
        Some((Some(other), _)) if other == value => Ok(Some(value)),
        other => Err(format!("{text:?} is {value:?}, but {again:?} is {other:?}")),
    }
}

/// A cell as a date and as a date with a time.
///
/// # Errors
/// The promise that is broken.
pub fn dates(bytes: &[u8]) -> Kept {
    let mut found = Diagnostics::default();
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Ok(found);
    };
    let zone = TimeZone::get("Asia/Shanghai").map_err(|fault| fault.to_string())?;
    for conventions in &settings() {
        let cell = (text, conventions);
        kept(
            cell,
            ToString::to_string,
            |fields, column| fields.date(column),
            &mut found,
        )?;
        kept(
            cell,
            ToString::to_string,
            |fields, column| fields.time(column, &zone),
            &mut found,
        )?;
    }
    Ok(found)
}

/// A cell as a number, a whole number, an amount of money, and yes or no.
///
/// # Errors
/// The promise that is broken.
pub fn numbers(bytes: &[u8]) -> Kept {
    let mut found = Diagnostics::default();
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Ok(found);
    };
    for conventions in &settings() {
        numbers_by(text, conventions, &mut found)?;
    }
    Ok(found)
}

fn numbers_by(text: &str, conventions: &Conventions, found: &mut Diagnostics) -> Result<(), String> {
    let cell = (text, conventions);
    let spelt = |digits: String| match conventions.reading.decimal_mark {
        Some(DecimalMark::Comma) => digits.replace('.', ","),
        _ => digits,
    };
    let number = kept(
        cell,
        |number: &f64| spelt(number.to_string()),
        |fields, column| fields.number(column),
        found,
    )?;
    let whole = kept(
        cell,
        ToString::to_string,
        |fields, column| fields.integer(column, i64::MIN, i64::MAX),
        found,
    )?;
    let money = kept(
        cell,
        |money: &crate::model::Money| spelt(money.0.to_string()),
        |fields, column| fields.money(column),
        found,
    )?;
    kept(
        cell,
        |yes| if *yes { "yes" } else { "no" }.to_owned(),
        |fields, column| fields.yes_no(column),
        found,
    )?;
    let near = |other: f64| number.is_none_or(|number| (number - other).abs() <= 1e-9 * number.abs());
    if !whole.and_then(|whole| whole.to_f64()).is_none_or(near) {
        return Err(format!("{text:?} is {number:?} and {whole:?}"));
    }
    if !money.and_then(|money| money.0.to_f64()).is_none_or(near) {
        return Err(format!("{text:?} is {number:?} and {money:?}"));
    }
    Ok(())
}
