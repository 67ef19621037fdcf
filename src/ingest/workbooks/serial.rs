//! Days as office programs count them: a number of days with the time of day as its fraction.

use jiff::civil::DateTime;

use crate::ingest::tables::cells::{SerialDates, serial_day};

/// Seconds of a day.
const DAY: f64 = 86_400.0;
/// 31 December 9999, the last day that office programs know, in either system at most.
const LAST: f64 = 2_958_465.0;

/// The local time that a number stands for, to the second; none where the calendar has no such day.
#[expect(
    clippy::cast_possible_truncation,
    reason = "both are whole numbers within bounds"
)]
pub fn date_time(serial: f64, system: SerialDates) -> Option<DateTime> {
    let mut day = serial.floor();
    let mut seconds = ((serial - day) * DAY).round();
    if seconds >= DAY {
        (day, seconds) = (day + 1.0, 0.0);
    }
    if !(0.0..=LAST).contains(&day) {
        return None;
    }
    let day = serial_day(day as i64, system)?.at(0, 0, 0, 0);
    let seconds = jiff::Span::new().try_seconds(seconds as i64).ok()?;
    day.checked_add(seconds).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_of_both_systems_as_office_programs_show_them() {
        let at = |system, serial: f64| date_time(serial, system).map(jiff::civil::DateTime::date);
        let from_1900 = |serial| at(SerialDates::From1900, serial);
        let from_1904 = |serial| at(SerialDates::From1904, serial);
        // ECMA-376 part 1, 18.17.4.3: 1 is 1 January 1900, 2958465 is 31 December 9999; 60 is the leap day that never was.
        assert_eq!(from_1900(1.0), Some(date(1900, 1, 1)));
        assert_eq!(from_1900(59.0), Some(date(1900, 2, 28)));
        assert_eq!(from_1900(60.5), None);
        assert_eq!(from_1900(61.0), Some(date(1900, 3, 1)));
        assert_eq!(from_1900(2_958_465.0), Some(date(9999, 12, 31)));
        // 1 January 2025 comes 125 years of 365 days and 31 leap days (1904 to 2024) after the first day, which is 1, and the
        // day that never was is counted too: 45,625 + 31 + 1 + 1. 1 March is 31 + 28 = 59 days later.
        assert_eq!(from_1900(45_658.0), Some(date(2025, 1, 1)));
        assert_eq!(from_1900(45_717.0), Some(date(2025, 3, 1)));
        // The systems lie 1,462 days apart.
        assert_eq!(from_1904(45_717.0 - 1462.0), Some(date(2025, 3, 1)));
        assert_eq!(from_1904(0.0), Some(date(1904, 1, 1)));
        for serial in [-1.0, 0.0, 0.5, 2_958_466.0, 1e300, f64::NAN, f64::INFINITY] {
            assert_eq!(from_1900(serial), None, "{serial}");
        }
        assert_eq!(from_1904(2_958_465.0), None);
    }

    #[test]
    fn times_are_rounded_to_the_second() {
        let at = |serial| date_time(serial, SerialDates::From1900);
        // 09:05 is 32,700 of 86,400 seconds.
        assert_eq!(
            at(45_717.0 + 32_700.0 / 86_400.0),
            Some(date(2025, 3, 1).at(9, 5, 0, 0))
        );
        assert_eq!(at(45_717.999_999_9), Some(date(2025, 3, 2).at(0, 0, 0, 0)));
        // The last second before the day that never was rounds into it.
        assert_eq!(at(59.999_999_9), None);
    }
}
