//! The cells of one row as typed values; what cannot be read is reported with its place.
//!
//! A reader asks for all cells of a row before it gives up on the row, so that one run names every fault.

mod values;

use jiff::civil::Date;

use super::cells::{self, DecimalMark, Reading};
use super::faults::{Faults, outside};
use super::mapping::Translation;
use super::source::{Row, RowSource};
use super::spellings::Spellings;
use super::table::{Column, Tally};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Period;
use crate::model::source::{FileIndex, NotCountedReason, RowReference};

/// The cells of one row.
pub struct Fields<'r, 'a> {
    row: &'r Row,
    source: &'r dyn RowSource,
    reading: &'r Reading,
    translation: &'r Translation<'r>,
    faults: &'r mut Faults<'a>,
    file: FileIndex,
    tally: &'r mut Tally,
    spellings: &'r mut Spellings,
    /// Places of cells whose faults are told already.
    flawed: &'r [usize],
    faulty: bool,
}

impl<'r, 'a> Fields<'r, 'a> {
    /// The cells of a row.
    pub fn new(
        row: &'r Row,
        source: &'r dyn RowSource,
        (reading, translation): (&'r Reading, &'r Translation<'r>),
        faults: &'r mut Faults<'a>,
        file: FileIndex,
        (tally, spellings): (&'r mut Tally, &'r mut Spellings),
        flawed: &'r [usize],
    ) -> Self {
        Self {
            row,
            source,
            reading,
            translation,
            faults,
            file,
            tally,
            spellings,
            flawed,
            faulty: !flawed.is_empty(),
        }
    }

    /// Whether an error was found in the row.
    pub fn faulty(&self) -> bool {
        self.faulty
    }

    /// Where the row stands.
    pub fn reference(&self) -> RowReference {
        RowReference {
            file: self.file,
            line: self.row.line,
        }
    }

    /// The cell without spaces around it; empty where the table has no such column.
    pub fn raw(&self, column: Column<'_>) -> &'r [u8] {
        let cell = column
            .place
            .and_then(|place| self.row.cells.get(place))
            .unwrap_or_default();
        let cell = cell.trim_ascii();
        // Full-width and no-break spaces are white space too; few cells begin or end with a byte that could be one.
        if cell.first().is_some_and(|byte| *byte >= 0x80) || cell.last().is_some_and(|byte| *byte >= 0x80) {
            return std::str::from_utf8(cell).map_or(cell, |text| text.trim().as_bytes());
        }
        cell
    }

    /// The cell as text; none where it is empty.
    pub fn text(&self, column: Column<'_>) -> Option<&'r str> {
        // The file was checked to be UTF-8, and cells are cut at ASCII characters.
        std::str::from_utf8(self.raw(column))
            .ok()
            .filter(|text| !text.is_empty())
    }

    /// The cell as text of its own.
    pub fn owned(&self, column: Column<'_>) -> Option<String> {
        self.text(column).map(str::to_owned)
    }

    /// The cell as compact text of its own, for rows of which there are many.
    pub fn compact(&self, column: Column<'_>) -> Option<Box<str>> {
        self.text(column).map(Box::from)
    }

    /// Adds a fault or a warning at a cell.
    pub fn report(&mut self, column: Column<'_>, fault: Diagnostic) {
        self.faulty |= fault.code.severity() == crate::diagnostics::Severity::Error;
        if column.place.is_some_and(|place| self.flawed.contains(&place)) {
            return;
        }
        self.faults.report(self.source, self.row, column.place, fault);
    }

    /// Adds a fault or a warning at the row.
    pub fn report_row(&mut self, fault: Diagnostic) {
        self.faulty |= fault.code.severity() == crate::diagnostics::Severity::Error;
        self.faults.report(self.source, self.row, None, fault);
    }

    /// A fault with the nearest known name.
    pub fn with_nearest<'n>(
        &self,
        fault: Diagnostic,
        found: &str,
        candidates: impl IntoIterator<Item = &'n str>,
    ) -> Diagnostic {
        self.faults.with_nearest(fault, found, candidates)
    }

    /// Says that the row is not counted; the reason's warning must be reported too.
    pub fn not_counted<T>(&mut self, reason: NotCountedReason) -> Option<T> {
        // A row with an error is no row that is merely not counted.
        if !self.faulty {
            *self.tally.not_counted.entry(reason).or_default() += 1;
        }
        None
    }

    /// A day that must lie within the cycle, or the row is not counted.
    pub fn within(&mut self, column: Column<'_>, day: Date, period: Period) -> Option<Date> {
        if period.contains(day) {
            return Some(day);
        }
        self.report(column, outside(column.name, day, period));
        self.not_counted(NotCountedReason::OutsideCycle)
    }

    /// Adds a fault of what a cell says: at the cell or, where the settings put these words in its place, once there.
    fn report_words(&mut self, column: Column<'_>, fault: Diagnostic) {
        let stated = self
            .text(column)
            .and_then(|text| self.translation.stated(column.place, text));
        match stated {
            Some(value) => {
                self.faulty = true;
                if !value.told {
                    self.faults.report_once(fault, &value.place);
                }
            }
            None => self.report(column, fault),
        }
    }

    fn found(&mut self, code: Code, column: Column<'_>) {
        let found = String::from_utf8_lossy(self.raw(column)).into_owned();
        self.report_words(
            column,
            Diagnostic::new(code)
                .with("column", column.name)
                .with("found", found),
        );
    }

    fn empty<T>(&mut self, column: Column<'_>) -> Option<T> {
        self.report(
            column,
            Diagnostic::new(Code::EmptyCell).with("column", column.name),
        );
        None
    }

    /// Whether the cell is empty, or the column missing.
    pub fn is_empty(&self, column: Column<'_>) -> bool {
        self.raw(column).is_empty()
    }

    /// A cell that must be filled.
    pub fn filled(&mut self, column: Column<'_>) -> Option<&'r str> {
        match self.text(column) {
            Some(text) => Some(text),
            None => self.empty(column),
        }
    }

    /// A value that must be there, by a reader of optional ones.
    pub fn required<T>(
        &mut self,
        column: Column<'_>,
        read: impl FnOnce(&mut Self, Column<'_>) -> Option<T>,
    ) -> Option<T> {
        if self.is_empty(column) {
            self.empty(column)
        } else {
            read(self, column)
        }
    }

    /// How a number is read: one that a workbook holds as a number has its point before the decimals, whatever is said of texts.
    fn reading_of(&self, column: Column<'_>) -> Reading {
        let stored = |place| self.source.is_number(self.row, place);
        if self.reading.point_is_decimal() || !column.place.is_some_and(stored) {
            return *self.reading;
        }
        Reading {
            decimal_mark: Some(DecimalMark::Point),
            ..*self.reading
        }
    }

    /// One of a few words, in any letter case, width and script; the first spelling of each value is the one that help names.
    pub fn word<T: Copy>(&mut self, column: Column<'_>, words: &[(&[&'static str], T)]) -> Option<T> {
        let text = self.text(column)?;
        let find = |text: &str| {
            let spelt = |spellings: &[&str]| spellings.iter().any(|word| word.eq_ignore_ascii_case(text));
            words.iter().find(|(spellings, _)| spelt(spellings))
        };
        if let Some((_, value)) = find(text).or_else(|| find(cells::plain(text).trim())) {
            return Some(*value);
        }
        let allowed: Vec<&str> = words
            .iter()
            .filter_map(|(spellings, _)| spellings.first().copied())
            .collect();
        self.unknown_word(column, text, &allowed);
        None
    }

    /// Reports a word that is none of those allowed.
    pub fn unknown_word(&mut self, column: Column<'_>, text: &str, allowed: &[&str]) {
        let fault = Diagnostic::new(Code::UnknownWord)
            .with("column", column.name)
            .with("found", text)
            .with("allowed", allowed.join(", "));
        let fault = self.with_nearest(fault, text, allowed.iter().copied());
        self.report_words(column, fault);
    }

    /// An end that must not lie before its start.
    pub fn in_order<T: PartialOrd + ToString>(
        &mut self,
        (start_column, start): (Column<'_>, Option<T>),
        (end_column, end): (Column<'_>, Option<T>),
    ) {
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            self.report(
                end_column,
                Diagnostic::new(Code::EndBeforeStart)
                    .with("start_column", start_column.name)
                    .with("start", start)
                    .with("end_column", end_column.name)
                    .with("end", end),
            );
        }
    }
}
