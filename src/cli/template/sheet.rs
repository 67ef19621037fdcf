//! The sheets of a template: what to do, and each table with its header explained and its cells checked as they are typed.

use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, FormatAlign,
    Worksheet,
};

use super::columns::{Holds, YES_NO, holds, required};
use super::{BothTexts, required_heading};
use crate::xlsx::{self, Note, XlsxError};

/// So many rows below the header are checked as they are typed, and formatted.
const ROWS: u32 = 5_000;
/// Width of the columns that explain, in characters.
const EXPLAINED: usize = 70;
/// The last day that a date may be by the check: most slips of the year lie beyond it.
const LAST_DAY: (u16, u8, u8) = (2100, 12, 31);

/// What a column means, in each language: in this table, or in every table that has it.
pub(super) fn meaning(table: &str, column: &str, texts: &BothTexts) -> Vec<String> {
    let own = texts.each(&format!("holds-{table}-{column}"));
    if own.is_empty() {
        texts.each(&format!("holds-{column}"))
    } else {
        own
    }
}

/// The first sheet: how to fill in the workbook, and what each table is.
pub(super) fn read_me(
    sheet: &mut Worksheet,
    tables: &[(String, String)],
    texts: &BothTexts,
) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, 22)?;
    sheet.set_column_width(1, EXPLAINED as f64)?;
    sheet.set_column_width(2, EXPLAINED as f64)?;
    let title = Format::new().set_bold().set_font_size(14);
    for (column, text) in (1..).zip(texts.each("template-title")) {
        xlsx::text(sheet, 0, column, &text, &title)?;
    }
    let mut row = 1;
    for step in ["fill", "required", "lists", "ids", "check", "passed-over"] {
        explain(sheet, row, &texts.each(&format!("template-{step}")), &wrapped)?;
        row += 1;
    }
    row += 1;
    for (table, _) in tables {
        xlsx::text(sheet, row, 0, table, &xlsx::heading())?;
        explain(
            sheet,
            row,
            &texts.each(&format!("template-table-{table}")),
            &wrapped,
        )?;
        row += 1;
    }
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A text in each language, side by side.
fn explain(sheet: &mut Worksheet, row: u32, said: &[String], format: &Format) -> Result<(), XlsxError> {
    for (column, text) in (1..).zip(said) {
        xlsx::text(sheet, row, column, text, format)?;
    }
    let texts: Vec<(&str, usize)> = said.iter().map(|text| (text.as_str(), EXPLAINED)).collect();
    xlsx::fit_row(sheet, row, &texts)
}

/// The sheet of a table with the rows of the example.
pub(super) fn table(
    sheet: &mut Worksheet,
    table: &str,
    csv: &str,
    texts: &BothTexts,
) -> Result<(), XlsxError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(csv.as_bytes());
    // The starter's tables are part of the program and sound.
    let mut rows = reader.records().filter_map(Result::ok);
    let header: Vec<String> = rows
        .next()
        .map(|row| row.iter().map(str::to_owned).collect())
        .unwrap_or_default();
    let kinds: Vec<Holds> = header.iter().map(|column| holds(table, column)).collect();
    let mut widths: Vec<usize> = Vec::new();
    for (place, (column, kind)) in (0..).zip(header.iter().zip(&kinds)) {
        let must = required(table).contains(&column.as_str());
        let format = if must { required_heading() } else { xlsx::heading() };
        xlsx::text(sheet, 0, place, column, &format)?;
        sheet.insert_note(0, place, &note(table, column, must, texts))?;
        sheet.set_column_format(place, &Format::new().set_num_format(number_format(*kind)))?;
        if let Some(check) = check(*kind)? {
            sheet.add_data_validation(1, place, ROWS, place, &check)?;
        }
        widths.push(xlsx::width(column).max(8) + 2);
    }
    for (row, cells) in (1..xlsx::MOST_ROWS).zip(rows) {
        for ((place, text), kind) in (0..).zip(&cells).zip(&kinds) {
            write(sheet, row, place, text, *kind)?;
            if let Some(width) = widths.get_mut(usize::from(place)) {
                *width = (*width).max(xlsx::width(text) + 2);
            }
        }
    }
    for (place, width) in (0..).zip(widths) {
        sheet.set_column_width(place, width as f64)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// What a column means, in both languages, and whether it must be there.
fn note(table: &str, column: &str, must: bool, texts: &BothTexts) -> Note {
    let mut said = meaning(table, column, texts);
    if must {
        for (line, required) in said.iter_mut().zip(texts.each("template-note-required")) {
            line.push('\n');
            line.push_str(&required);
        }
    }
    let text = said.join("\n\n");
    let lines = text
        .lines()
        .map(|line| xlsx::width_in_lines(line, 40))
        .sum::<usize>();
    let height = u32::try_from(lines).unwrap_or(20).clamp(3, 20) * 18;
    Note::new(text)
        .add_author_prefix(false)
        .set_width(320)
        .set_height(height)
}

fn number_format(kind: Holds) -> &'static str {
    match kind {
        // Text, so that leading zeros and long numbers stay as they are typed.
        Holds::Id => "@",
        Holds::Day => "yyyy-mm-dd",
        Holds::Time => "yyyy-mm-dd hh:mm",
        Holds::Whole(..) => "0",
        Holds::Text | Holds::Number(..) | Holds::YesNo | Holds::Words(_) | Holds::Suggested(_) => "General",
    }
}

/// What is checked as a cell is typed; none where everything is let pass.
fn check(kind: Holds) -> Result<Option<DataValidation>, XlsxError> {
    let validation = DataValidation::new();
    let first = ExcelDateTime::from_ymd(1900, 3, 1)?;
    let (year, month, day) = LAST_DAY;
    let last = ExcelDateTime::from_ymd(year, month, day)?;
    Ok(Some(match kind {
        Holds::Id | Holds::Text => return Ok(None),
        Holds::Day | Holds::Time => validation.allow_date(DataValidationRule::Between(first, last)),
        Holds::Whole(low, high) => validation.allow_whole_number(DataValidationRule::Between(low, high)),
        Holds::Number(low, high) => validation.allow_decimal_number(DataValidationRule::Between(low, high)),
        Holds::YesNo => validation.allow_list_strings(YES_NO)?,
        Holds::Words(words) => validation.allow_list_strings(words)?,
        Holds::Suggested(words) => validation
            .allow_list_strings(words)?
            .set_error_style(DataValidationErrorStyle::Information),
    }))
}

/// Writes a cell of the example as what its column holds; as text where it is none of that.
fn write(sheet: &mut Worksheet, row: u32, column: u16, text: &str, kind: Holds) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    let number = || text.parse::<f64>().ok().filter(|number| number.is_finite());
    let written = match kind {
        Holds::Day => day(text).map(|day| sheet.write(row, column, &day).map(|_| ())),
        Holds::Time => time(text).map(|time| sheet.write(row, column, &time).map(|_| ())),
        Holds::Whole(..) | Holds::Number(..) | Holds::YesNo => {
            number().map(|number| sheet.write_number(row, column, number).map(|_| ()))
        }
        Holds::Id | Holds::Text | Holds::Words(_) | Holds::Suggested(_) => None,
    };
    match written {
        Some(written) => written,
        None if kind == Holds::Id => xlsx::text(sheet, row, column, text, &Format::new().set_num_format("@")),
        None => xlsx::text(sheet, row, column, text, &Format::new()),
    }
}

fn day(text: &str) -> Option<ExcelDateTime> {
    let date: Date = text.parse().ok()?;
    xlsx::day(date).ok()
}

fn time(text: &str) -> Option<ExcelDateTime> {
    let time: DateTime = text.parse().ok()?;
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    let day = xlsx::day(time.date()).ok()?;
    day.and_hms(
        u16::try_from(hour).ok()?,
        u8::try_from(minute).ok()?,
        u8::try_from(second).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_of_the_example_become_days_and_times_of_the_sheet() {
        // Day 45658 is 2025-01-01 by Excel's count, so 2025-01-06 is 45663; half past twelve is 12.5 / 24 of a day.
        let number = |day: Option<ExcelDateTime>| day.map(|day| day.to_excel());
        assert_eq!(number(day("2025-01-06")), Some(45_663.0));
        let time = number(time("2025-01-06 12:30")).unwrap();
        assert!((time - 45_663.0 - 12.5 / 24.0).abs() < 1e-9, "{time}");
        assert!(day("soon").is_none());
    }

    #[test]
    fn ids_are_text_so_that_leading_zeros_stay() {
        assert_eq!(number_format(holds("surveys", "client_id")), "@");
        assert_eq!(holds("clients", "lost_on"), Holds::Day);
        assert_eq!(holds("complaints", "opened_at"), Holds::Time);
        assert_eq!(holds("surveys", "csat"), Holds::Whole(1, 5));
    }

    #[test]
    fn every_list_fits_what_office_programs_take() {
        for (table, column) in [
            ("assessments", "relation"),
            ("controls", "signal"),
            ("controls", "state"),
            ("successors", "readiness"),
            ("actions", "state"),
        ] {
            assert!(check(holds(table, column)).unwrap().is_some(), "{table}.{column}");
        }
    }
}
