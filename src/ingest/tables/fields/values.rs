//! Cells as dates, times, answers, numbers and amounts: what has one reading is read, and anything else is reported.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::super::cells::{self, Between, Found, Part, Problem};
use super::super::table::Column;
use super::Fields;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Money;

impl Fields<'_, '_> {
    /// The only reading of a cell that is not written plainly; where it has two or none, they are reported. `unreadable` is the
    /// fault of a cell that is something else.
    fn settled<T: ToString>(&mut self, column: Column<'_>, found: Found<T>, unreadable: Code) -> Option<T> {
        let raw = String::from_utf8_lossy(self.raw(column)).into_owned();
        let fault = match found {
            Found::One(value, spelling) => {
                let line = self.row.line;
                self.spellings
                    .keep((line, column), spelling, self.reading, || value.to_string());
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
            Found::None(Problem::AgainstMark) => {
                let mark = self.reading.decimal_mark.map_or("", cells::DecimalMark::word);
                Diagnostic::new(Code::AgainstDecimalMark).with("mark", mark)
            }
            Found::None(Problem::OtherCurrency) => {
                let currency = String::from_utf8_lossy(&self.reading.currency).into_owned();
                Diagnostic::new(Code::OtherCurrency).with("currency", currency)
            }
        };
        self.report_words(column, fault.with("column", column.name).with("found", raw));
        None
    }

    /// A number that was read without a doubt, kept where its cell has other characters than those of numbers.
    fn sure<T: ToString>(&mut self, column: Column<'_>, number: T) -> T {
        let of_numbers = |byte: &u8| byte.is_ascii_digit() || b".+-".contains(byte);
        if self.spellings.keeps() && !self.raw(column).iter().all(of_numbers) {
            let at = (self.row.line, column);
            self.spellings.keep(at, None, self.reading, || number.to_string());
        }
        number
    }

    /// A date.
    pub fn date(&mut self, column: Column<'_>) -> Option<Date> {
        let raw = self.raw(column);
        if let Some(date) = cells::date(raw) {
            self.plain_day(column, date.day());
            // A time behind the day is not for this reader to take off.
            if self.spellings.keeps() && !raw.contains(&b':') && date.to_string().as_bytes() != raw {
                let at = (self.row.line, column);
                self.spellings.keep(at, None, self.reading, || date.to_string());
            }
            return Some(date);
        }
        if raw.is_empty() {
            return None;
        }
        let found = cells::day(&String::from_utf8_lossy(raw), self.reading);
        self.settled(column, found, Code::NotADate)
    }

    /// Notes a day that is written plainly: those of a column that has dates of another kind as well may be swapped.
    fn plain_day(&mut self, column: Column<'_>, day: i8) {
        let found = str::from_utf8(self.raw(column)).unwrap_or_default();
        self.spellings
            .plain_day(column, day, found, (self.row, self.source));
    }

    /// Notes a number such as `1.234`, if nothing says that its point stands before decimals.
    fn plain_point(&mut self, column: Column<'_>) {
        let raw = self.raw(column);
        let three = raw.len().checked_sub(4).and_then(|at| raw.get(at)) == Some(&b'.');
        if !three || self.reading.decimal_mark.is_some() {
            return;
        }
        let stored = column
            .place
            .is_some_and(|place| self.source.is_number(self.row, place));
        let thousands = |text: &&str| cells::may_part_thousands(text);
        if let Some(found) = str::from_utf8(raw).ok().filter(thousands).filter(|_| !stored) {
            self.spellings
                .point_before_three(column, found, (self.row, self.source));
        }
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
            self.plain_day(column, time.day());
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
        let number = match cells::integer(raw, &self.reading_of(column)) {
            Found::One(number, None) => {
                self.plain_point(column);
                Some(self.sure(column, number))
            }
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
        match cells::number(raw, &self.reading_of(column), false) {
            Found::One(number, None) => {
                self.plain_point(column);
                Some(self.sure(column, number))
            }
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
        match cells::number(raw, &self.reading_of(column), true) {
            Found::One(number, None) => {
                self.plain_point(column);
                if !known && number != 0.0 {
                    self.spellings.plain_number(column);
                }
                Some(self.sure(column, number))
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

    /// An amount of money, zero or more: the same value whether the file says `690400.00` or `690400`, so that nothing that is
    /// computed or written tells them apart.
    pub fn money(&mut self, column: Column<'_>) -> Option<Money> {
        let raw = self.raw(column);
        if raw.is_empty() {
            return None;
        }
        let amount = match cells::decimal(raw, &self.reading_of(column)) {
            Found::One(amount, None) => {
                self.plain_point(column);
                Some(self.sure(column, amount.normalize()))
            }
            other => self.settled(column, other, Code::NotANumber),
        }?;
        if amount.is_sign_negative() && !amount.is_zero() {
            self.found(Code::Negative, column);
            return None;
        }
        Some(Money(amount.normalize()))
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
}
