//! The cells of one row as typed values; what cannot be read is reported with its place.
//!
//! A reader asks for all cells of a row before it gives up on the row, so that one run names every fault.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::cells::{self, Between, Found, Part, Problem, Reading};
use super::faults::{Faults, outside};
use super::source::{Row, RowSource};
use super::spellings::Spellings;
use super::table::{Column, Tally};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::source::{FileIndex, NotCountedReason, RowReference};
use crate::model::{Money, Period};

/// The cells of one row.
pub struct Fields<'r, 'a> {
    row: &'r Row,
    source: &'r dyn RowSource,
    reading: &'r Reading,
    faults: &'r mut Faults<'a>,
    file: FileIndex,
    tally: &'r mut Tally,
    spellings: &'r mut Spellings,
    faulty: bool,
}

impl<'r, 'a> Fields<'r, 'a> {
    /// The cells of a row.
    pub fn new(
        row: &'r Row,
        source: &'r dyn RowSource,
        reading: &'r Reading,
        faults: &'r mut Faults<'a>,
        file: FileIndex,
        (tally, spellings): (&'r mut Tally, &'r mut Spellings),
    ) -> Self {
        Self {
            row,
            source,
            reading,
            faults,
            file,
            tally,
            spellings,
            faulty: false,
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

    fn found(&mut self, code: Code, column: Column<'_>) {
        let found = String::from_utf8_lossy(self.raw(column)).into_owned();
        self.report(
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

    /// The only reading of a cell that is not written plainly; where it has two or none, they are reported. `unreadable` is the
    /// fault of a cell that is something else.
    fn settled<T: ToString>(&mut self, column: Column<'_>, found: Found<T>, unreadable: Code) -> Option<T> {
        let raw = String::from_utf8_lossy(self.raw(column)).into_owned();
        let fault = match found {
            Found::One(value, spelling) => {
                if let Some(spelling) = spelling {
                    let place = (self.row, self.source);
                    self.spellings
                        .note((column, spelling), &raw, || value.to_string(), place);
                }
                return Some(value);
            }
            Found::Two(doubt) => {
                let code = match doubt.between {
                    Between::DecimalMarks | Between::PerCent => Code::AmbiguousNumber,
                    _ => Code::AmbiguousDate,
                };
                Diagnostic::new(code)
                    .with("first", doubt.first)
                    .with("second", doubt.second)
                    .with("between", doubt.between.word())
            }
            Found::None(Problem::Unreadable) => Diagnostic::new(unreadable),
            Found::None(Problem::Without(Part::Time)) => Diagnostic::new(Code::DateWithoutTime),
            Found::None(Problem::Without(part)) => {
                Diagnostic::new(Code::IncompleteDate).with("missing", part.word())
            }
            Found::None(Problem::AgainstOrder) => {
                let order = self.reading.date_order.map_or("", cells::DateOrder::word);
                Diagnostic::new(Code::AgainstDateOrder).with("order", order)
            }
            Found::None(Problem::OtherCurrency) => {
                let currency = String::from_utf8_lossy(&self.reading.currency).into_owned();
                Diagnostic::new(Code::OtherCurrency).with("currency", currency)
            }
        };
        self.report(column, fault.with("column", column.name).with("found", raw));
        None
    }

    /// A date.
    pub fn date(&mut self, column: Column<'_>) -> Option<Date> {
        let raw = self.raw(column);
        if let Some(date) = cells::date(raw) {
            return Some(date);
        }
        if raw.is_empty() {
            return None;
        }
        let found = cells::day(&String::from_utf8_lossy(raw), self.reading);
        self.settled(column, found, Code::NotADate)
    }

    /// A date that another reader of the row reports, if it is none.
    pub fn quiet_date(&self, column: Column<'_>) -> Option<Date> {
        let raw = self.raw(column);
        cells::date(raw).or_else(|| cells::day(std::str::from_utf8(raw).ok()?, self.reading).one())
    }

    /// A local date and time.
    pub fn time(&mut self, column: Column<'_>, zone: &TimeZone) -> Option<DateTime> {
        let raw = self.raw(column);
        if let Some(time) = cells::local_time(raw, zone) {
            return Some(time);
        }
        if raw.is_empty() {
            return None;
        }
        let found = if cells::date(raw).is_some() && !raw.contains(&b':') {
            Found::None(Problem::Without(Part::Time))
        } else {
            cells::time(&String::from_utf8_lossy(raw), self.reading)
        };
        self.settled(column, found, Code::NotATime)
    }

    /// Yes or no.
    pub fn yes_no(&mut self, column: Column<'_>) -> Option<bool> {
        let raw = self.raw(column);
        let answer = cells::yes_no(raw);
        if answer.is_none() && !raw.is_empty() {
            self.found(Code::NotYesNo, column);
        }
        answer
    }

    /// A whole number within a range.
    pub fn integer(&mut self, column: Column<'_>, low: i64, high: i64) -> Option<i64> {
        let raw = self.raw(column);
        if raw.is_empty() {
            return None;
        }
        let number = match cells::integer(raw, self.reading) {
            Found::One(number, None) => Some(number),
            other => self.settled(column, other, Code::NotAnInteger),
        }?;
        if (low..=high).contains(&number) {
            Some(number)
        } else {
            self.out_of_range(column, low, high)
        }
    }

    /// A whole number within a range that fits a byte.
    pub fn answer(&mut self, column: Column<'_>, low: u8, high: u8) -> Option<u8> {
        self.integer(column, i64::from(low), i64::from(high))
            .and_then(|number| u8::try_from(number).ok())
    }

    /// A whole number, zero or more.
    pub fn count(&mut self, column: Column<'_>) -> Option<u32> {
        self.integer(column, 0, i64::from(u32::MAX))
            .and_then(|number| u32::try_from(number).ok())
    }

    /// A number.
    pub fn number(&mut self, column: Column<'_>) -> Option<f64> {
        let raw = self.raw(column);
        if raw.is_empty() {
            return None;
        }
        match cells::number(raw, self.reading, false) {
            Found::One(number, None) => Some(number),
            other => self.settled(column, other, Code::NotANumber),
        }
    }

    /// A number that is a share, or may be one: `85%` is 0.85. In a column of which nobody knows whether its numbers are shares
    /// (`known` is false), all of them must be written in per cent, or none.
    pub fn share(&mut self, column: Column<'_>, known: bool) -> Option<f64> {
        let raw = self.raw(column);
        if raw.is_empty() {
            return None;
        }
        match cells::number(raw, self.reading, true) {
            Found::One(number, None) => {
                if !known && number != 0.0 {
                    self.spellings.plain_number(column);
                }
                Some(number)
            }
            other => self.settled(column, other, Code::NotANumber),
        }
    }

    /// A number within a range.
    pub fn number_within(&mut self, column: Column<'_>, low: f64, high: f64) -> Option<f64> {
        let number = self.number(column)?;
        self.range(column, number, low, high)
    }

    /// A share, or what may be one, within a range.
    pub fn share_within(&mut self, column: Column<'_>, known: bool, (low, high): (f64, f64)) -> Option<f64> {
        let number = self.share(column, known)?;
        self.range(column, number, low, high)
    }

    fn range(&mut self, column: Column<'_>, number: f64, low: f64, high: f64) -> Option<f64> {
        if (low..=high).contains(&number) {
            Some(number)
        } else {
            self.out_of_range(column, low, high)
        }
    }

    /// An amount of money, zero or more.
    pub fn money(&mut self, column: Column<'_>) -> Option<Money> {
        let raw = self.raw(column);
        if raw.is_empty() {
            return None;
        }
        let amount = match cells::decimal(raw, self.reading) {
            Found::One(amount, None) => Some(amount),
            other => self.settled(column, other, Code::NotANumber),
        }?;
        if amount.is_sign_negative() && !amount.is_zero() {
            self.found(Code::Negative, column);
            return None;
        }
        Some(Money(amount))
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
        self.report(column, fault);
    }

    fn out_of_range<T>(&mut self, column: Column<'_>, low: impl ToString, high: impl ToString) -> Option<T> {
        let found = String::from_utf8_lossy(self.raw(column)).into_owned();
        self.report(
            column,
            Diagnostic::new(Code::OutOfRange)
                .with("column", column.name)
                .with("found", found)
                .with("low", low)
                .with("high", high),
        );
        None
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
