//! The value of a cell as text, in the spelling of the data contract.

use std::fmt::Write as _;

use calamine::{DataRef, ExcelDateTime};
use jiff::civil::DateTime;

use super::cells::FlawKind;
use super::number_format::NumberFormat;
use super::serial;
use crate::ingest::tables::cells::SerialDates;

/// From here on an office program has not kept every digit of a whole number: it keeps fifteen.
const DIGITS_LOST: f64 = 1e15;

/// Writes the value; gives what is wrong with it, if anything.
pub fn write(
    value: &DataRef<'_>,
    format: NumberFormat,
    system: SerialDates,
    into: &mut String,
) -> Option<FlawKind> {
    match value {
        DataRef::Empty => None,
        DataRef::String(text) | DataRef::DateTimeIso(text) => {
            into.push_str(text);
            None
        }
        DataRef::SharedString(text) => {
            into.push_str(text);
            None
        }
        DataRef::Bool(answer) => {
            into.push_str(if *answer { "true" } else { "false" });
            None
        }
        DataRef::Int(number) => {
            let _ = write!(into, "{number}");
            (number.unsigned_abs() as f64 >= DIGITS_LOST).then_some(FlawKind::DigitsLost)
        }
        DataRef::Float(number) => write_number(*number, format, into),
        DataRef::DateTime(serial) if serial.is_duration() => {
            write_duration(serial.as_f64(), into);
            None
        }
        DataRef::DateTime(serial) => write_serial(serial, format, system, into),
        DataRef::DurationIso(text) => {
            write_iso_duration(text, into);
            None
        }
        DataRef::Error(error) => {
            let _ = write!(into, "{error}");
            Some(FlawKind::Error)
        }
    }
}

/// Whether the value is a number and no day.
pub fn is_number(value: &DataRef<'_>) -> bool {
    matches!(value, DataRef::Int(_) | DataRef::Float(_))
}

/// A number as the office program shows it: to fifteen digits, which hides what arithmetic in binary leaves behind.
fn write_number(number: f64, format: NumberFormat, into: &mut String) -> Option<FlawKind> {
    if let Some(zeros) = format.zeros
        && number.fract() == 0.0
        && (0.0..DIGITS_LOST).contains(&number)
    {
        let _ = write!(into, "{number:0zeros$}");
        return None;
    }
    let start = into.len();
    // Adding zero turns −0 into 0.
    let _ = write!(into, "{}", number + 0.0);
    let shown = into.get(start..).unwrap_or_default();
    let digits = shown.bytes().filter(u8::is_ascii_digit).count();
    if number.abs() >= DIGITS_LOST || !number.is_finite() {
        return Some(FlawKind::DigitsLost);
    }
    if digits > 15 {
        // The shortest text that gives the same number back is longer than what was ever shown.
        let rounded: Option<f64> = format!("{number:.14e}").parse().ok();
        into.truncate(start);
        let _ = write!(into, "{}", rounded.unwrap_or(number) + 0.0);
    }
    None
}

/// A day, with the time where there is one.
fn write_serial(
    serial: &ExcelDateTime,
    format: NumberFormat,
    system: SerialDates,
    into: &mut String,
) -> Option<FlawKind> {
    let number = serial.as_f64();
    // A time of day alone has no day; both systems show it as such.
    if (0.0..1.0).contains(&number) && format.time {
        write_duration(number, into);
        return None;
    }
    if let Some(time) = serial::date_time(number, system) {
        write_date_time(time, format.time, into);
        None
    } else {
        let _ = write!(into, "{number}");
        Some(FlawKind::NoSuchDay)
    }
}

/// A local time: `2025-03-01T09:05`, with seconds where there are some; the day alone where midnight is not meant.
pub fn write_date_time(at: DateTime, with_midnight: bool, into: &mut String) {
    let _ = write!(into, "{}", at.date());
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    if with_midnight || (hour, minute, second) != (0, 0, 0) {
        let _ = write!(into, "T{hour:02}:{minute:02}");
        if second != 0 {
            let _ = write!(into, ":{second:02}");
        }
    }
}

/// Days and parts of days as hours, minutes and seconds: `26:30:00`.
fn write_duration(days: f64, into: &mut String) {
    let seconds = (days * 86_400.0).round();
    if !(0.0..DIGITS_LOST).contains(&seconds) {
        let _ = write!(into, "{days}");
        return;
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number within bounds"
    )]
    let seconds = seconds as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let _ = write!(into, "{hours:02}:{minutes:02}:{seconds:02}");
}

/// `PT09H05M00S` as `09:05:00`; anything else as it is.
fn write_iso_duration(text: &str, into: &mut String) {
    let parts = text.strip_prefix("PT").and_then(|rest| {
        let (hours, rest) = rest.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let (seconds, _) = rest.split_once(['.', ',', 'S'])?;
        Some([hours, minutes, seconds])
    });
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.filter(|parts| parts.iter().all(|part| digits(part))) {
        Some(parts) => into.push_str(&parts.join(":")),
        None => into.push_str(text),
    }
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, ExcelDateTimeType};

    use super::*;

    fn text(value: &DataRef<'_>, format: NumberFormat) -> (String, Option<FlawKind>) {
        let mut text = String::new();
        let flaw = write(value, format, SerialDates::From1900, &mut text);
        (text, flaw)
    }

    fn plain(value: &DataRef<'_>) -> String {
        let (text, flaw) = text(value, NumberFormat::default());
        assert_eq!(flaw, None, "{text}");
        text
    }

    #[test]
    fn numbers_are_written_as_they_are_shown() {
        assert_eq!(plain(&DataRef::Float(7.0)), "7");
        assert_eq!(plain(&DataRef::Float(-0.0)), "0");
        assert_eq!(plain(&DataRef::Float(29.85)), "29.85");
        assert_eq!(plain(&DataRef::Float(1234.56)), "1234.56");
        // 1.1 × 3 and 0.1 + 0.2 in binary.
        assert_eq!(plain(&DataRef::Float(1.1 * 3.0)), "3.3");
        assert_eq!(plain(&DataRef::Float(0.1 + 0.2)), "0.3");
        // A third has no end; fifteen digits are shown.
        assert_eq!(plain(&DataRef::Float(1.0 / 3.0)), "0.333333333333333");
        assert_eq!(plain(&DataRef::Float(1e-7)), "0.0000001");
        assert_eq!(plain(&DataRef::Float(123_456_789_012_345.0)), "123456789012345");
        assert_eq!(plain(&DataRef::Int(-3)), "-3");
    }

    #[test]
    fn a_number_of_more_digits_than_are_kept_is_flawed() {
        // An identity number of 18 digits: the last three are gone.
        let (shown, flaw) = text(
            &DataRef::Float(110_101_199_003_074_000.0),
            NumberFormat::default(),
        );
        assert_eq!(
            (shown.as_str(), flaw),
            ("110101199003074000", Some(FlawKind::DigitsLost))
        );
        let (_, flaw) = text(&DataRef::Float(f64::INFINITY), NumberFormat::default());
        assert_eq!(flaw, Some(FlawKind::DigitsLost));
    }

    #[test]
    fn zeros_that_the_format_shows_belong_to_the_id() {
        let format = NumberFormat {
            zeros: Some(3),
            ..NumberFormat::default()
        };
        assert_eq!(text(&DataRef::Float(7.0), format).0, "007");
        assert_eq!(text(&DataRef::Float(1234.0), format).0, "1234");
        assert_eq!(text(&DataRef::Float(7.5), format).0, "7.5");
    }

    #[test]
    fn days_and_times_are_written_in_iso() {
        let serial =
            |number| DataRef::DateTime(ExcelDateTime::new(number, ExcelDateTimeType::DateTime, false));
        let timed = NumberFormat {
            time: true,
            ..NumberFormat::default()
        };
        assert_eq!(plain(&serial(45_717.0)), "2025-03-01");
        assert_eq!(text(&serial(45_717.0), timed).0, "2025-03-01T00:00");
        // A quarter of a day is six hours, and a second is 1/86,400.
        assert_eq!(plain(&serial(45_717.25)), "2025-03-01T06:00");
        assert_eq!(plain(&serial(45_717.25 + 1.0 / 86_400.0)), "2025-03-01T06:00:01");
        assert_eq!(text(&serial(0.25), timed).0, "06:00:00");
        assert_eq!(
            text(&serial(60.0), timed),
            ("60".to_owned(), Some(FlawKind::NoSuchDay))
        );
        let hours = DataRef::DateTime(ExcelDateTime::new(1.25, ExcelDateTimeType::TimeDelta, false));
        assert_eq!(plain(&hours), "30:00:00");
        assert_eq!(
            plain(&DataRef::DateTimeIso("2025-03-01".to_owned())),
            "2025-03-01"
        );
        assert_eq!(plain(&DataRef::DurationIso("PT09H05M00S".to_owned())), "09:05:00");
    }

    #[test]
    fn answers_are_words_and_errors_are_flawed() {
        assert_eq!(plain(&DataRef::Bool(true)), "true");
        assert_eq!(plain(&DataRef::Bool(false)), "false");
        let (shown, flaw) = text(&DataRef::Error(CellErrorType::NA), NumberFormat::default());
        assert_eq!((shown.as_str(), flaw), ("#N/A", Some(FlawKind::Error)));
    }
}
