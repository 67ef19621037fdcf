//! Workbooks as they are written: texts stay texts and are never formulas, and the same content gives the same bytes.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

pub use rust_xlsxwriter::{Note, Url, XlsxError};

/// Rows of a sheet, by the format.
pub const MOST_ROWS: u32 = 1_048_576;
/// Columns of a sheet, by the format.
pub const MOST_COLUMNS: u16 = 16_384;
/// Characters of a cell, by the format, less a few for the mark that it was cut.
const MOST_CHARACTERS: usize = 32_000;
/// Characters of a sheet's name, by the format.
const LONGEST_NAME: usize = 31;
/// Height of a line of text, in points.
const LINE: f64 = 15.0;
/// A column is at most so many characters wide.
const WIDEST: usize = 60;

/// A workbook that is being written.
pub struct Book {
    workbook: Workbook,
    names: BTreeSet<String>,
}

impl Book {
    /// An empty workbook with a title. It carries the day that is given as the day of its making, and no other.
    ///
    /// # Errors
    /// None for days from 1900 on.
    pub fn new(title: &str, day: Date) -> Result<Self, XlsxError> {
        let day = self::day(day)?;
        let mut workbook = Workbook::new();
        // A third larger than with the usual level, in less than half the time.
        workbook.set_zip_compression_level(2);
        let properties = DocProperties::new()
            .set_title(title)
            .set_author("Scorebook")
            .set_creation_datetime(&day);
        workbook.set_properties(&properties);
        Ok(Self {
            workbook,
            names: BTreeSet::new(),
        })
    }

    /// A further sheet, and the name that it got: office programs refuse some characters, long names and repeated ones.
    ///
    /// # Errors
    /// None: the name is made to fit.
    pub fn sheet(&mut self, name: &str) -> Result<(&mut Worksheet, String), XlsxError> {
        let name = self.fitting_name(name);
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(&name)?;
        Ok((sheet, name))
    }

    /// The first sheet again; none where there is no sheet yet.
    pub fn first(&mut self) -> Option<&mut Worksheet> {
        self.workbook.worksheet_from_index(0).ok()
    }

    /// The workbook as the bytes of a file.
    ///
    /// # Errors
    /// What the writer refuses, such as two tables of one name.
    pub fn bytes(mut self) -> Result<Vec<u8>, XlsxError> {
        self.workbook.save_to_buffer()
    }

    fn fitting_name(&mut self, wanted: &str) -> String {
        let allowed = |letter: char| {
            if "[]:*?/\\".contains(letter) || letter.is_control() {
                '_'
            } else {
                letter
            }
        };
        let plain: String = wanted.chars().map(allowed).collect();
        let plain = plain.trim().trim_matches('\'');
        let plain = if plain.is_empty() { "Sheet" } else { plain };
        let mut number = 1;
        loop {
            let ending = if number == 1 {
                String::new()
            } else {
                format!(" {number}")
            };
            let kept = LONGEST_NAME - ending.chars().count();
            let name: String = plain.chars().take(kept).chain(ending.chars()).collect();
            // A name of ours that office programs keep for themselves.
            let reserved = name.eq_ignore_ascii_case("history");
            if !reserved && self.names.insert(name.to_lowercase()) {
                return name;
            }
            number += 1;
        }
    }
}

/// The format of a heading: bold on a tint, wrapped, with a line below.
pub fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(0xE8_EE_F4)
        .set_border_bottom(FormatBorder::Thin)
}

/// Writes a text into a cell, as text whatever it begins with: nothing that a person typed is ever run, also not after the cell
/// has been edited. A text that is longer than a cell may be is cut and ends in `…`.
///
/// # Errors
/// A cell beyond the last row or column that a sheet can have.
pub fn text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let cut: String;
    let mut kept = text;
    if text.len() > MOST_CHARACTERS && text.chars().count() > MOST_CHARACTERS {
        cut = text.chars().take(MOST_CHARACTERS).chain(['…']).collect();
        kept = &cut;
    }
    if kept.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        let quoted = format.clone().set_quote_prefix();
        sheet.write_string_with_format(row, column, kept, &quoted)?;
    } else {
        sheet.write_string_with_format(row, column, kept, format)?;
    }
    Ok(())
}

/// A day as spreadsheets count them.
///
/// # Errors
/// A day before 1900.
pub fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    // A year, month or day that has no number of this type is one that the writer refuses.
    let year = u16::try_from(date.year()).unwrap_or(0);
    let [month, day] = [date.month(), date.day()].map(|part| u8::try_from(part).unwrap_or(0));
    ExcelDateTime::from_ymd(year, month, day)
}

/// How wide a line is, in characters of which a Chinese one takes two.
fn line_width(line: &str) -> usize {
    line.chars()
        .map(|letter| if letter < '\u{1100}' { 1 } else { 2 })
        .sum()
}

/// The width of a text in a column, in characters of which a Chinese one takes two, within bounds.
pub fn width(text: &str) -> usize {
    text.lines().map(line_width).max().unwrap_or(0).min(WIDEST)
}

/// Makes a row as high as its wrapped texts need, each in a column so many characters wide: not every office program does so by
/// itself.
///
/// # Errors
/// A row beyond the last one that a sheet can have.
pub fn fit_row(sheet: &mut Worksheet, row: u32, texts: &[(&str, usize)]) -> Result<(), XlsxError> {
    let lines = texts.iter().map(|(text, wide)| {
        // Words break before the edge.
        let wide = wide.saturating_sub(wide / 10 + 1);
        text.lines().map(|line| width_in_lines(line, wide)).sum::<usize>()
    });
    let lines = lines.max().unwrap_or(1).clamp(1, 25);
    if lines > 1 {
        sheet.set_row_height(row, LINE * lines as f64)?;
    }
    Ok(())
}

/// How many lines a text takes in a box so many characters wide, of which a Chinese one takes two.
pub fn width_in_lines(text: &str, wide: usize) -> usize {
    line_width(text).div_ceil(wide.max(1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> Book {
        Book::new("t", Date::constant(2025, 3, 31)).unwrap()
    }

    #[test]
    fn sheets_get_names_that_office_programs_take() {
        let mut book = book();
        let mut named = |name: &str| book.sheet(name).unwrap().1;
        assert_eq!(named("a/b:c"), "a_b_c");
        assert_eq!(named("A/B:C"), "A_B_C 2");
        assert_eq!(named(""), "Sheet");
        assert_eq!(named("history"), "history 2");
        assert_eq!(named(&"长".repeat(40)).chars().count(), 31);
        assert_eq!(named(&"长".repeat(40)), format!("{} 2", "长".repeat(29)));
        assert_eq!(named("'quoted'"), "quoted");
    }

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        let made = || {
            let mut book = book();
            let (sheet, _) = book.sheet("s").unwrap();
            text(sheet, 0, 0, "=1+1", &Format::new()).unwrap();
            text(sheet, 1, 0, "客户", &heading()).unwrap();
            book.bytes().unwrap()
        };
        assert!(made() == made());
    }

    #[test]
    fn a_text_beyond_the_limit_of_a_cell_is_cut() {
        let mut book = book();
        let (sheet, _) = book.sheet("s").unwrap();
        text(sheet, 0, 0, &"长".repeat(40_000), &Format::new()).unwrap();
        assert!(book.bytes().is_ok());
    }

    #[test]
    fn chinese_characters_take_two_of_width_and_the_longest_line_counts() {
        assert_eq!(width("客户a"), 5);
        assert_eq!(width("ab\n客户"), 4);
        assert_eq!(width(&"x".repeat(99)), 60);
    }
}
