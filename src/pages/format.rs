//! Numbers, dates and money as the reader of a language writes them.

mod counted;
mod exact;
mod money;

pub use money::MoneyUnit;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::languages::Texts;
use crate::model::indicator::Unit;
use crate::model::{Period, Points, Share};
use crate::stats::{Interval, rounding};

/// What stands before and after a number, from a text of the language files.
struct Affix {
    before: String,
    after: String,
}

impl Affix {
    fn new(texts: &Texts, key: &str) -> Self {
        // A character that no text holds marks the place of the number.
        let text = texts.text(key, &[("number", "\u{1}".into())]);
        let (before, after) = text.split_once('\u{1}').unwrap_or(("", &text));
        Self {
            before: before.to_owned(),
            after: after.to_owned(),
        }
    }

    fn around(&self, number: &str) -> String {
        format!("{}{number}{}", self.before, self.after)
    }
}

/// Formats values in one language. Made once per page.
pub struct Format<'t> {
    texts: &'t Texts,
    currency: String,
    percent: Affix,
    percentage_points: Affix,
    hours: Affix,
    days: Affix,
}

impl<'t> Format<'t> {
    /// The formats of a language, with money in this currency (ISO 4217).
    pub fn new(texts: &'t Texts, currency: &str) -> Self {
        Self {
            texts,
            currency: texts
                .find(&format!("currency-{currency}"), &[])
                .unwrap_or_else(|| format!("{currency}\u{a0}")),
            percent: Affix::new(texts, "number-percent"),
            percentage_points: Affix::new(texts, "number-percentage-points"),
            hours: Affix::new(texts, "number-hours"),
            days: Affix::new(texts, "number-days"),
        }
    }

    /// A value in its unit.
    pub fn value(&self, unit: Unit, value: f64) -> String {
        match unit {
            Unit::Share => self.percent.around(&decimal(value, 2, 1)),
            Unit::NetPromoterPoints => signed(value, 0, 0),
            Unit::Score => decimal(value, 0, 2),
            Unit::Hours => self.hours.around(&decimal(value, 0, 1)),
            Unit::Days => self.days.around(&decimal(value, 0, 1)),
            Unit::Money => self.amount(value),
            // A pooled count may be a rate: whole things show no decimals, rates do.
            Unit::Count | Unit::Number => plain(value),
        }
    }

    /// A difference of two values in their unit, with its sign.
    pub fn difference(&self, unit: Unit, difference: f64) -> String {
        self.finer_difference(unit, difference, 0)
    }

    /// The same with more decimals than usual; money stays whole.
    pub fn finer_difference(&self, unit: Unit, difference: f64, more: u32) -> String {
        let bare = self.bare_difference(unit, difference, more);
        match self.difference_affix(unit) {
            Some(affix) => affix.around(&bare),
            None => bare,
        }
    }

    /// What follows the number of a difference.
    fn difference_affix(&self, unit: Unit) -> Option<&Affix> {
        match unit {
            Unit::Share => Some(&self.percentage_points),
            Unit::Hours => Some(&self.hours),
            Unit::Days => Some(&self.days),
            _ => None,
        }
    }

    fn bare_difference(&self, unit: Unit, difference: f64, more: u32) -> String {
        match unit {
            Unit::Share => signed(difference, 2, 1 + more),
            Unit::Hours | Unit::Days => signed(difference, 0, 1 + more),
            Unit::NetPromoterPoints => signed(difference, 0, more),
            Unit::Score => signed(difference, 0, 2 + more),
            Unit::Money if difference > 0.0 => format!("+{}", self.amount(difference)),
            Unit::Money => self.amount(difference),
            Unit::Count | Unit::Number => trimmed(&signed(difference, 0, 2 + more)),
        }
    }

    /// An interval of values, its unit named once where the unit follows the number.
    pub fn interval(&self, unit: Unit, interval: Interval) -> String {
        let (low, high) = match unit {
            Unit::Share => (decimal(interval.low, 2, 1), self.value(unit, interval.high)),
            Unit::Hours | Unit::Days => (decimal(interval.low, 0, 1), self.value(unit, interval.high)),
            Unit::Money => {
                return self.amounts_in(self.amount_unit([interval.low, interval.high]), interval);
            }
            _ => (self.value(unit, interval.low), self.value(unit, interval.high)),
        };
        self.range(&low, &high)
    }

    /// An interval of differences, its unit named once where the unit follows the number.
    pub fn difference_interval(&self, unit: Unit, interval: Interval) -> String {
        let [low, high] = ends(interval, |end, more| self.bare_difference(unit, end, more));
        match self.difference_affix(unit) {
            Some(affix) => self.range(&low, &affix.around(&high)),
            None => self.range(&low, &high),
        }
    }

    /// A range of two numbers that are written already.
    pub fn range(&self, low: &str, high: &str) -> String {
        let signed = |text: &str| text.starts_with(['−', '+']);
        if signed(low) || signed(high) {
            self.texts
                .text("range-signed", &[("low", low.into()), ("high", high.into())])
        } else {
            // No line ends within it.
            format!("{low}–\u{2060}{high}")
        }
    }

    /// Points, with one decimal.
    pub fn points(&self, points: Points) -> String {
        decimal(points.0, 0, 1)
    }

    /// A difference of points, with its sign.
    pub fn points_difference(&self, difference: f64) -> String {
        self.finer_points_difference(difference, 0)
    }

    /// The same with more decimals than usual.
    pub fn finer_points_difference(&self, difference: f64, more: u32) -> String {
        signed(difference, 0, 1 + more)
    }

    /// An interval of points.
    pub fn points_interval(&self, interval: Interval) -> String {
        self.range(&decimal(interval.low, 0, 1), &decimal(interval.high, 0, 1))
    }

    /// A share as a per cent with one decimal where it is not whole.
    pub fn share(&self, share: Share) -> String {
        let text = decimal(share.0, 2, 1);
        self.percent.around(text.strip_suffix(".0").unwrap_or(&text))
    }

    /// A whole number, in groups of three digits.
    pub fn count(&self, count: u64) -> String {
        grouped(&count.to_string())
    }

    /// A number with a decimal where it is not whole.
    pub fn tenth(&self, number: f64) -> String {
        whole_or_tenth(number)
    }

    /// An estimate in whole things.
    pub fn whole(&self, number: f64) -> String {
        decimal(number, 0, 0)
    }

    /// A plain number with at most two decimals.
    pub fn number(&self, number: f64) -> String {
        plain(number)
    }

    /// Hours.
    pub fn hours(&self, hours: f64) -> String {
        let text = decimal(hours, 0, 1);
        self.hours.around(text.strip_suffix(".0").unwrap_or(&text))
    }

    /// Days, with a decimal where they are not whole.
    pub fn days(&self, days: f64) -> String {
        self.days.around(&whole_or_tenth(days))
    }

    /// An interval of days.
    pub fn days_interval(&self, interval: Interval) -> String {
        self.range(&whole_or_tenth(interval.low), &self.days(interval.high))
    }

    /// A day.
    pub fn date(&self, date: Date) -> String {
        self.texts.text(
            "date",
            &[
                ("day", date.day().to_string().into()),
                ("month", self.month(date).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    fn month(&self, date: Date) -> String {
        self.texts.plain(&format!("month-{}", date.month()))
    }

    /// The days of a period.
    pub fn period(&self, period: Period) -> String {
        let (first, last) = (period.first(), period.last());
        let same_year = first.year() == last.year();
        let key = if same_year { "period-one-year" } else { "period" };
        self.texts.text(
            key,
            &[
                ("first", self.date(first).into()),
                ("last", self.date(last).into()),
                ("first-day", first.day().to_string().into()),
                ("first-month", self.month(first).into()),
                ("last-day", last.day().to_string().into()),
                ("last-month", self.month(last).into()),
                ("year", last.year().to_string().into()),
            ],
        )
    }
}

/// Most decimals that are added so that a number beside zero is not written as zero.
const MORE_DECIMALS: u32 = 3;

/// Both ends of an interval of differences, with more decimals where it excludes zero and an end would be written as zero.
/// `write` takes a number and how many decimals more than usual.
pub fn ends(interval: Interval, write: impl Fn(f64, u32) -> String) -> [String; 2] {
    let apart = interval.low > 0.0 || interval.high < 0.0;
    let zero = |text: &String| !text.contains(|character| matches!(character, '1'..='9'));
    let written = |more| [interval.low, interval.high].map(|end| write(end, more));
    (0..MORE_DECIMALS)
        .map(written)
        .find(|ends| !apart || !ends.iter().any(zero))
        .unwrap_or_else(|| written(MORE_DECIMALS))
}

/// A number times ten to the power of `shift`, rounded half away from zero on its decimal text, in groups of three digits.
fn decimal(value: f64, shift: i32, places: u32) -> String {
    let number = half_up(value, shift, places);
    match number.strip_prefix('-') {
        Some(number) => format!("−{}", grouped(number)),
        // Most numbers have no group to set apart.
        None if number.find('.').unwrap_or(number.len()) <= 3 => number,
        None => grouped(&number),
    }
}

/// The same with a sign; zero has none.
fn signed(value: f64, shift: i32, places: u32) -> String {
    let number = decimal(value, shift, places);
    let zero = !number.contains(|character: char| character.is_ascii_digit() && character != '0');
    if value > 0.0 && !zero {
        format!("+{number}")
    } else {
        number
    }
}

/// One decimal where it is not zero.
fn whole_or_tenth(value: f64) -> String {
    trimmed(&decimal(value, 0, 1))
}

/// At most two decimals, none that are zero.
fn plain(value: f64) -> String {
    trimmed(&decimal(value, 0, 2))
}

/// Tenths of a number, rounded as [`Format::points`] shows it. For checking that what is shown adds up.
pub fn tenths(value: f64) -> i64 {
    half_up(value, 1, 0).parse().unwrap_or(0)
}

fn half_up(value: f64, shift: i32, places: u32) -> String {
    rounding::half_up_shifted(value, shift, places)
}

fn rounded(number: Decimal, places: u32) -> String {
    rounding::half_up(&number.to_string(), places).unwrap_or_default()
}

fn trimmed(number: &str) -> String {
    if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        number.to_owned()
    }
}

/// Groups the digits before the point by three.
fn grouped(number: &str) -> String {
    let (sign, digits) = number
        .strip_prefix('-')
        .map_or(("", number), |digits| ("-", digits));
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut text = String::with_capacity(number.len() + 4);
    text.push_str(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::Language;

    fn with<T>(language: Language, use_it: impl Fn(&Format) -> T) -> T {
        let texts = Texts::new(language);
        use_it(&Format::new(&texts, "CNY"))
    }

    /// Without the joiners that keep a date on one line.
    fn plain_text(text: &str) -> String {
        text.replace('\u{2060}', "")
    }

    fn english<T>(use_it: impl Fn(&Format) -> T) -> T {
        with(Language::English, use_it)
    }

    fn chinese<T>(use_it: impl Fn(&Format) -> T) -> T {
        with(Language::Chinese, use_it)
    }

    #[test]
    fn shares_round_half_up_on_the_decimal_text() {
        // 0.2845 × 100 is 28.449999999999996 in binary; its text says 28.45.
        assert_eq!(english(|format| format.value(Unit::Share, 0.2845)), "28.5%");
        assert_eq!(chinese(|format| format.value(Unit::Share, 0.834)), "83.4%");
    }

    #[test]
    fn an_end_that_excludes_zero_is_not_written_as_zero() {
        let of =
            |low, high| english(|format| format.difference_interval(Unit::Share, Interval { low, high }));
        assert_eq!(of(0.000_04, 0.012), "+0.004 to +1.200\u{a0}pp");
        assert_eq!(of(-0.000_04, 0.012), "0.0 to +1.2\u{a0}pp");
    }

    #[test]
    fn net_promoter_points_carry_a_sign() {
        assert_eq!(
            english(|format| format.value(Unit::NetPromoterPoints, 42.4)),
            "+42"
        );
        assert_eq!(
            english(|format| format.value(Unit::NetPromoterPoints, -7.5)),
            "−8"
        );
        assert_eq!(english(|format| format.value(Unit::NetPromoterPoints, -0.2)), "0");
    }

    #[test]
    fn an_interval_names_its_unit_once() {
        let interval = Interval {
            low: 0.801,
            high: 0.862,
        };
        assert_eq!(
            english(|format| format.interval(Unit::Share, interval)),
            "80.1–\u{2060}86.2%"
        );
        let interval = Interval {
            low: -12.0,
            high: 8.0,
        };
        assert_eq!(
            english(|format| format.interval(Unit::NetPromoterPoints, interval)),
            "−12 to +8"
        );
        assert_eq!(
            chinese(|format| format.interval(Unit::NetPromoterPoints, interval)),
            "−12 至 +8"
        );
    }

    #[test]
    fn dates_follow_the_language() {
        let day = date(2025, 3, 31);
        assert_eq!(english(|format| format.date(day)), "31\u{a0}March\u{a0}2025");
        assert_eq!(plain_text(&chinese(|format| format.date(day))), "2025年3月31日");
        let period = Period::new(date(2025, 1, 1), day).unwrap();
        assert_eq!(
            english(|format| format.period(period)),
            "1\u{a0}January – 31\u{a0}March\u{a0}2025"
        );
        assert_eq!(
            plain_text(&chinese(|format| format.period(period))),
            "2025年1月1日至3月31日"
        );
    }

    #[test]
    fn differences_of_shares_are_percentage_points() {
        assert_eq!(
            english(|format| format.difference(Unit::Share, -0.031)),
            "−3.1\u{a0}pp"
        );
        assert_eq!(
            chinese(|format| format.difference(Unit::Share, 0.031)),
            "+3.1\u{2060}个百分点"
        );
    }
}
