//! What a cell says: dates, local times, yes and no, numbers, money. Pure functions on the trimmed bytes of a cell.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;

/// One or two digits (or exactly `width`), and what follows them.
fn digits(bytes: &[u8], least: usize, most: usize) -> Option<(i16, &[u8])> {
    let count = bytes
        .iter()
        .take(most)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if count < least {
        return None;
    }
    let (number, rest) = bytes.split_at_checked(count)?;
    Some((
        number
            .iter()
            .fold(0_i16, |sum, digit| sum * 10 + i16::from(digit - b'0')),
        rest,
    ))
}

/// A calendar date at the start of the bytes, and what follows it.
fn leading_date(bytes: &[u8]) -> Option<(Date, &[u8])> {
    let (year, rest) = digits(bytes, 4, 4)?;
    let (after_year, after_month, after_day): (&[u8], &[u8], &[u8]) = match rest.first()? {
        b'-' => (b"-", b"-", b""),
        b'/' => (b"/", b"/", b""),
        _ => ("年".as_bytes(), "月".as_bytes(), "日".as_bytes()),
    };
    let (month, rest) = digits(rest.strip_prefix(after_year)?, 1, 2)?;
    let (day, rest) = digits(rest.strip_prefix(after_month)?, 1, 2)?;
    let rest = rest.strip_prefix(after_day)?;
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, rest))
}

/// A date: `2025-03-01`, `2025/3/1` or `2025年3月1日`. A local time after it is allowed and not used.
pub fn date(bytes: &[u8]) -> Option<Date> {
    let (date, rest) = leading_date(bytes)?;
    if rest.is_empty() {
        return Some(date);
    }
    let (_, rest) = leading_time(rest)?;
    rest.is_empty().then_some(date)
}

/// `T09:05`, ` 09:05:30`, ` 09:05:30.250` at the start of the bytes, and what follows.
fn leading_time(bytes: &[u8]) -> Option<(Time, &[u8])> {
    let rest = match bytes.split_first()? {
        (b'T' | b't', rest) => rest,
        (b' ', rest) => rest.trim_ascii_start(),
        _ => return None,
    };
    let (hour, rest) = digits(rest, 1, 2)?;
    let (minute, mut rest) = digits(rest.strip_prefix(b":")?, 2, 2)?;
    let mut second = 0;
    if let Some(after) = rest.strip_prefix(b":") {
        (second, rest) = digits(after, 2, 2)?;
        if let Some(after) = rest.strip_prefix(b".") {
            // Fractions of a second decide nothing in an appraisal.
            let count = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
            rest = after.get(count..).filter(|_| count > 0)?;
        }
    }
    let part = |number: i16| i8::try_from(number).ok();
    let time = Time::new(part(hour)?, part(minute)?, part(second)?, 0).ok()?;
    Some((time, rest))
}

/// What a cell that should hold a local time holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTime {
    /// A date and a time.
    At(DateTime),
    /// A date alone.
    DateOnly,
    /// Something else.
    Unreadable,
}

/// A date with a time of day; with an offset or `Z` it is converted to the time zone.
pub fn local_time(bytes: &[u8], zone: &TimeZone) -> LocalTime {
    let Some((date, rest)) = leading_date(bytes) else {
        return LocalTime::Unreadable;
    };
    if rest.is_empty() {
        return LocalTime::DateOnly;
    }
    let Some((time, rest)) = leading_time(rest) else {
        return LocalTime::Unreadable;
    };
    let local = date.to_datetime(time);
    if rest.is_empty() {
        return LocalTime::At(local);
    }
    let converted = offset_seconds(rest.trim_ascii_start()).and_then(|seconds| {
        let offset = jiff::tz::Offset::from_seconds(seconds).ok()?;
        let timestamp = offset.to_timestamp(local).ok()?;
        Some(zone.to_datetime(timestamp))
    });
    converted.map_or(LocalTime::Unreadable, LocalTime::At)
}

/// `Z`, `+08:00`, `-0530`, `+08`.
fn offset_seconds(bytes: &[u8]) -> Option<i32> {
    let (sign, rest) = match bytes.split_first()? {
        (b'Z' | b'z', []) => return Some(0),
        (b'+', rest) => (1, rest),
        (b'-', rest) => (-1, rest),
        _ => return None,
    };
    let (hours, rest) = digits(rest, 2, 2)?;
    let rest = rest.strip_prefix(b":").unwrap_or(rest);
    let (minutes, rest) = if rest.is_empty() {
        (0, rest)
    } else {
        digits(rest, 2, 2)?
    };
    (rest.is_empty() && hours <= 23 && minutes <= 59)
        .then(|| sign * (i32::from(hours) * 3600 + i32::from(minutes) * 60))
}

/// Yes or no: `1`/`0`, `yes`/`no`, `true`/`false`, `是`/`否`, in any ASCII letter case.
pub fn yes_no(bytes: &[u8]) -> Option<bool> {
    const YES: [&str; 6] = ["1", "yes", "true", "y", "是", "1.0"];
    const NO: [&str; 6] = ["0", "no", "false", "n", "否", "0.0"];
    let is = |words: &[&str]| {
        words
            .iter()
            .any(|word| word.as_bytes().eq_ignore_ascii_case(bytes))
    };
    if is(&YES) {
        Some(true)
    } else if is(&NO) {
        Some(false)
    } else {
        None
    }
}

/// A whole number. Spreadsheets write whole numbers as `4.0` where a column has empty cells; that is forgiven.
pub fn integer(bytes: &[u8]) -> Option<i64> {
    let (negative, rest) = match bytes.split_first()? {
        (b'-', rest) => (true, rest),
        (b'+', rest) => (false, rest),
        _ => (false, bytes),
    };
    let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, fraction) = rest.split_at_checked(count)?;
    let whole = match fraction.split_first() {
        None => true,
        Some((b'.', zeros)) => !zeros.is_empty() && zeros.iter().all(|byte| *byte == b'0'),
        Some(_) => false,
    };
    if count == 0 || !whole {
        return None;
    }
    let mut value: i64 = 0;
    for digit in number {
        value = value.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
    }
    Some(if negative { -value } else { value })
}

/// What a cell that should hold a number holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number<T> {
    /// A number.
    Is(T),
    /// `1,234`: one thousand two hundred and thirty-four, or one and a bit.
    Ambiguous,
    /// Something else.
    Unreadable,
}

/// A number in plain decimals or with thousands separators, as its digits: `1234.50`, `1,234.50`, `1,234,567`.
fn plain_digits(bytes: &[u8]) -> Number<String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Number::Unreadable;
    };
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if fraction.is_some_and(|fraction| !all_digits(fraction)) {
        return Number::Unreadable;
    }
    if all_digits(whole) {
        return Number::Is(text.to_owned());
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = all_digits(first)
        && first.len() <= 3
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3 && all_digits(group));
    if !grouped {
        return Number::Unreadable;
    }
    if rest.len() == 1 && fraction.is_none() {
        return Number::Ambiguous;
    }
    Number::Is(text.replace(',', ""))
}

/// A number for statistics.
pub fn number(bytes: &[u8]) -> Number<f64> {
    match plain_digits(bytes) {
        Number::Is(text) => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Number::Is(number),
            _ => Number::Unreadable,
        },
        Number::Ambiguous => Number::Ambiguous,
        Number::Unreadable => Number::Unreadable,
    }
}

/// An exact decimal, for money.
pub fn decimal(bytes: &[u8]) -> Number<Decimal> {
    // Most amounts are short plain decimals; they need no copy.
    if let Ok(text) = std::str::from_utf8(bytes)
        && !bytes.is_empty()
        && bytes.iter().all(u8::is_ascii_digit)
        && let Ok(amount) = text.parse::<Decimal>()
    {
        return Number::Is(amount);
    }
    match plain_digits(bytes) {
        Number::Is(text) => match text.trim_start_matches('+').parse::<Decimal>() {
            Ok(amount) => Number::Is(amount),
            Err(_) => Number::Unreadable,
        },
        Number::Ambiguous => Number::Ambiguous,
        Number::Unreadable => Number::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    #[test]
    fn dates_in_three_spellings() {
        for text in [
            "2025-03-01",
            "2025/3/1",
            "2025年3月1日",
            "2025-3-1",
            "2025-03-01 08:00",
            "2025-03-01T08:00:00",
        ] {
            assert_eq!(date(text.as_bytes()), Some(civil::date(2025, 3, 1)), "{text}");
        }
        for text in [
            "",
            "2025-02-30",
            "01/03/2025",
            "2025-03",
            "20250301",
            "2025-03/01",
            "2025年3月1",
            "2025-03-01x",
        ] {
            assert_eq!(date(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn local_times_with_and_without_seconds_and_offsets() {
        let zone = TimeZone::get("Asia/Shanghai").unwrap();
        let at = |text: &str| local_time(text.as_bytes(), &zone);
        let nine = LocalTime::At(civil::date(2025, 3, 1).at(9, 5, 0, 0));
        for text in [
            "2025-03-01T09:05",
            "2025-03-01 09:05:00",
            "2025/3/1 9:05",
            "2025年3月1日 09:05",
            "2025-03-01T01:05:00Z",
            "2025-03-01T09:05:00+08:00",
            "2025-02-28T20:05:00-0500",
            "2025-03-01T09:05:00.999",
        ] {
            assert_eq!(at(text), nine, "{text}");
        }
        assert_eq!(at("2025-03-01"), LocalTime::DateOnly);
        for text in [
            "",
            "09:05",
            "2025-03-01T25:00",
            "2025-03-01T09:05+8",
            "2025-03-01T09:05 pm",
        ] {
            assert_eq!(at(text), LocalTime::Unreadable, "{text}");
        }
    }

    #[test]
    fn yes_and_no_in_their_spellings() {
        for text in ["1", "YES", "True", "是"] {
            assert_eq!(yes_no(text.as_bytes()), Some(true), "{text}");
        }
        for text in ["0", "no", "FALSE", "否"] {
            assert_eq!(yes_no(text.as_bytes()), Some(false), "{text}");
        }
        assert_eq!(yes_no("maybe".as_bytes()), None);
    }

    #[test]
    fn whole_numbers_forgive_a_zero_fraction_only() {
        assert_eq!(integer(b"4"), Some(4));
        assert_eq!(integer(b"4.0"), Some(4));
        assert_eq!(integer(b"-3"), Some(-3));
        for text in ["", "-", "4.5", "4.", "four", "1e3", "99999999999999999999"] {
            assert_eq!(integer(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn thousands_separators_are_read_only_where_they_cannot_be_a_decimal_comma() {
        assert_eq!(number(b"1,234.50"), Number::Is(1234.5));
        assert_eq!(number(b"1,234,567"), Number::Is(1_234_567.0));
        assert_eq!(number(b"-0.5"), Number::Is(-0.5));
        assert_eq!(number(b"1,234"), Number::Ambiguous);
        for text in [
            "", "1.234,50", "12,34.5", "1,23", "abc", "1e5", "NaN", "85%", ".5",
        ] {
            assert_eq!(number(text.as_bytes()), Number::Unreadable, "{text}");
        }
        assert_eq!(decimal(b"29.85"), Number::Is(Decimal::new(2985, 2)));
        assert_eq!(decimal(b"1,234"), Number::Ambiguous);
    }
}
