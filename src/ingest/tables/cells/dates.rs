//! Dates and local times as most files write them: `2025-03-01`, `2025/3/1`, `2025年3月1日`, with a time after it or without.
//!
//! This is the fast path: what is not written so is left to [`super::date_spellings`].

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

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

/// A date with a time of day; with an offset or `Z` it is converted to the time zone.
pub fn local_time(bytes: &[u8], zone: &TimeZone) -> Option<DateTime> {
    let (date, rest) = leading_date(bytes)?;
    let (time, rest) = leading_time(rest)?;
    let local = date.to_datetime(time);
    if rest.is_empty() {
        return Some(local);
    }
    let seconds = offset_seconds(rest.trim_ascii_start())?;
    let offset = jiff::tz::Offset::from_seconds(seconds).ok()?;
    let timestamp = offset.to_timestamp(local).ok()?;
    Some(zone.to_datetime(timestamp))
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
        let nine = Some(civil::date(2025, 3, 1).at(9, 5, 0, 0));
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
        for text in [
            "",
            "2025-03-01",
            "09:05",
            "2025-03-01T25:00",
            "2025-03-01T09:05+8",
            "2025-03-01T09:05 pm",
        ] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
