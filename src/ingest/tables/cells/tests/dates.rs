//! Dates and times.

use jiff::civil::{Date, date};

use super::super::reading::serial_day;
use super::super::*;
use super::{doubt, nothing, two};

fn ordered(order: DateOrder) -> Reading {
    Reading {
        date_order: Some(order),
        ..nothing()
    }
}

fn day_of(text: &str) -> Found<Date> {
    day(text, &nothing())
}

#[test]
fn dates_with_one_reading_are_read_in_any_spelling() {
    for text in [
        "2025.3.1",
        "2025.03.01",
        "20250301",
        "２０２５－０３－０１",
        "２０２５年３月１日",
        "2025 年 3 月 1 日",
        "2025年3月1号",
        "2025年3月1日星期六",
        "2025年3月1日 周六",
        "二〇二五年三月一日",
        "2025/3/1 下午 9:05",
        "2025—03—01",
        "1-Mar-2025",
        "01 MAR 2025",
        "1 March 2025",
        "March 1, 2025",
        "Mar. 1, 2025",
        "Saturday, March 1, 2025",
        "2025-Mar-01",
        "2025-03-01\u{200b}",
        "20250301090500",
        "2025-3-1 9:05 PM",
    ] {
        assert_eq!(day_of(text).one(), Some(date(2025, 3, 1)), "{text}");
    }
}

#[test]
fn a_day_above_twelve_tells_the_order_and_equal_numbers_need_none() {
    let read = |text| match day_of(text) {
        Found::One(date, spelling) => Some((date, spelling)),
        _ => None,
    };
    assert_eq!(
        read("13/02/2025"),
        Some((date(2025, 2, 13), Some(Spelling::DayFirst)))
    );
    assert_eq!(
        read("02/13/2025"),
        Some((date(2025, 2, 13), Some(Spelling::MonthFirst)))
    );
    assert_eq!(
        read("13.02.2025"),
        Some((date(2025, 2, 13), Some(Spelling::DayFirst)))
    );
    assert_eq!(
        read("03-03-2025"),
        Some((date(2025, 3, 3), Some(Spelling::YearLast)))
    );
    // 1 March 2025 was a Saturday, 3 January a Friday.
    assert_eq!(
        read("Sat, 01/03/2025"),
        Some((date(2025, 3, 1), Some(Spelling::DayFirst)))
    );
}

#[test]
fn a_date_with_two_readings_is_refused_with_both() {
    assert_eq!(
        doubt(day_of("01/02/2025")),
        two("2025-02-01", "2025-01-02", Between::DayAndMonth)
    );
    assert_eq!(
        doubt(day_of("01.02.2025 9:05")),
        two("2025-02-01", "2025-01-02", Between::DayAndMonth)
    );
    // 1 March 2025, or 25 March 2001; 3 January 2025 and those of the last century are meant less often.
    assert_eq!(
        doubt(day_of("25/3/1")),
        two("2025-03-01", "2001-03-25", Between::TwoDigitYears)
    );
    assert_eq!(
        doubt(day_of("1-Mar-25")),
        two("2025-03-01", "1925-03-01", Between::TwoDigitYears)
    );
    assert_eq!(
        doubt(day_of("25年3月1日")),
        two("2025-03-01", "1925-03-01", Between::TwoDigitYears)
    );
    // 24:00 of a day is 0:00 of the next.
    assert_eq!(
        doubt(day_of("2025-03-01 24:00")),
        two("2025-03-01", "2025-03-02", Between::DaysAtMidnight)
    );
}

#[test]
fn the_settings_settle_the_order() {
    let (first, month) = (ordered(DateOrder::DayMonthYear), ordered(DateOrder::MonthDayYear));
    assert_eq!(day("01/02/2025", &first).one(), Some(date(2025, 2, 1)));
    assert_eq!(day("01/02/2025", &month).one(), Some(date(2025, 1, 2)));
    // What cannot be in that order casts doubt on the setting: it is not turned round in silence.
    assert_eq!(day("02/13/2025", &first), Found::None(Problem::AgainstOrder));
    assert_eq!(day("13/02/2025", &month), Found::None(Problem::AgainstOrder));
    assert_eq!(day("32/13/2025", &first), Found::None(Problem::Unreadable));
    // Which of two numbers is the day, an order that begins with the year does not say.
    assert!(doubt(day("01/02/2025", &ordered(DateOrder::YearMonthDay))).is_some());
}

#[test]
fn the_settings_settle_years_of_two_digits() {
    let year_first = Reading {
        two_digit_years_from: Some(1950),
        ..ordered(DateOrder::YearMonthDay)
    };
    assert_eq!(day("25/3/1", &year_first).one(), Some(date(2025, 3, 1)));
    assert_eq!(day("49-12-31", &year_first).one(), Some(date(2049, 12, 31)));
    assert_eq!(day("50.1.1", &year_first).one(), Some(date(1950, 1, 1)));
    let day_first = Reading {
        two_digit_years_from: Some(1930),
        ..ordered(DateOrder::DayMonthYear)
    };
    assert_eq!(day("1/3/25", &day_first).one(), Some(date(2025, 3, 1)));
    assert_eq!(day("1-Mar-25", &day_first).one(), Some(date(2025, 3, 1)));
    assert_eq!(day("1/3/30", &day_first).one(), Some(date(1930, 3, 1)));
    // The order alone leaves the century open, and the century the order.
    assert!(doubt(day("25/3/1", &ordered(DateOrder::YearMonthDay))).is_some());
    let century = Reading {
        two_digit_years_from: Some(1950),
        ..nothing()
    };
    assert!(doubt(day("25/3/1", &century)).is_some());
    assert_eq!(day("25年3月1日", &century).one(), Some(date(2025, 3, 1)));
    // Day, month and year can stand in one order alone: no month is 25 or 31.
    assert_eq!(day("31/12/99", &century).one(), Some(date(1999, 12, 31)));
}

#[test]
fn a_date_that_lacks_a_part_is_told_which() {
    for (text, part) in [
        ("2025年3月", Part::Day),
        ("2025-03", Part::Day),
        ("2025/3", Part::Day),
        ("2025.3", Part::Day),
        ("2025年", Part::Month),
        ("2025", Part::Month),
        ("3月1日", Part::Year),
        ("3/1", Part::Year),
        ("31-12", Part::Year),
    ] {
        assert_eq!(day_of(text), Found::None(Problem::Without(part)), "{text}");
    }
}

#[test]
fn what_is_no_date_is_not_read() {
    for text in [
        "",
        "soon",
        "2025-02-30",
        "2025/13/1",
        "2025-03/01",
        "2025年3月1",
        "2025年3月1日星期一",
        "20251301",
        "12032020",
        "32/13/2025",
        "13/13/25",
        "Mar-25",
        "Foo 1, 2025",
        "1.5",
        "3.1",
        "999",
        "123456",
        "1/2/3/4",
        "2025-03-01 25:00",
        "2025-03-01x",
        "10000000000000",
        "-45717",
        "1月32日",
    ] {
        assert_eq!(day_of(text), Found::None(Problem::Unreadable), "{text:?}");
    }
}

#[test]
fn serial_dates_count_from_one_of_two_days() {
    // Microsoft's own example: 1 January 2008 is 39448 in the 1900 system and 37986 in the 1904 system, 1,462 days less.
    assert_eq!(serial_day(39_448, SerialDates::From1900), Some(date(2008, 1, 1)));
    assert_eq!(serial_day(37_986, SerialDates::From1904), Some(date(2008, 1, 1)));
    // Before the 29 February 1900 that never was, and on it.
    assert_eq!(serial_day(1, SerialDates::From1900), Some(date(1900, 1, 1)));
    assert_eq!(serial_day(59, SerialDates::From1900), Some(date(1900, 2, 28)));
    assert_eq!(serial_day(60, SerialDates::From1900), None);
    assert_eq!(serial_day(61, SerialDates::From1900), Some(date(1900, 3, 1)));
    assert_eq!(serial_day(0, SerialDates::From1904), Some(date(1904, 1, 1)));
    // 45717 = 39448 + 6269 days: 17 years of 365 days are 6205, the leap days of 2008, 2012, 2016, 2020 and 2024 make 6210,
    // and 59 more days lead from 1 January 2025 to 1 March.
    assert_eq!(
        doubt(day_of("45717")),
        two("2025-03-01", "2029-03-02", Between::SerialSystems)
    );
    let old = Reading {
        serial_dates: Some(SerialDates::From1900),
        ..nothing()
    };
    assert_eq!(
        day("45717", &old),
        Found::One(date(2025, 3, 1), Some(Spelling::Serial))
    );
    assert_eq!(day("45717.0", &old).one(), Some(date(2025, 3, 1)));
    let mac = Reading {
        serial_dates: Some(SerialDates::From1904),
        ..nothing()
    };
    assert_eq!(day("44255", &mac).one(), Some(date(2025, 3, 1)));
}

#[test]
fn times_have_one_reading_in_any_spelling() {
    let nine_in_the_evening = date(2025, 3, 1).at(21, 5, 0, 0);
    for text in [
        "2025-03-01 9:05 PM",
        "2025/3/1 下午 9:05",
        "2025/3/1 下午9:05:00",
        "2025年3月1日 21时05分",
        "２０２５／３／１　２１：０５",
        "20250301210500",
        "202503012105",
        "20250301 21:05",
        "Mar 1, 2025, 9:05 pm",
        "1-Mar-2025 21:05:00",
    ] {
        assert_eq!(time(text, &nothing()).one(), Some(nine_in_the_evening), "{text}");
    }
    assert_eq!(
        time("2025-02-28 24:00", &nothing()),
        Found::One(date(2025, 3, 1).at(0, 0, 0, 0), Some(Spelling::EndOfDay))
    );
    assert_eq!(
        doubt(time("1/2/2025 9:05", &nothing())),
        two("2025-02-01T09:05:00", "2025-01-02T09:05:00", Between::DayAndMonth)
    );
    assert_eq!(
        doubt(time("2025/3/1 上午 12:05", &nothing())),
        two(
            "2025-03-01T00:05:00",
            "2025-03-01T12:05:00",
            Between::MidnightAndNoon
        )
    );
    for text in ["2025.3.1", "20250301", "1/2/2025", "45717"] {
        assert_eq!(
            time(text, &nothing()),
            Found::None(Problem::Without(Part::Time)),
            "{text}"
        );
    }
    assert_eq!(
        time("2025年3月", &nothing()),
        Found::None(Problem::Without(Part::Day))
    );
}

#[test]
fn serial_times_are_read_to_the_second() {
    let old = Reading {
        serial_dates: Some(SerialDates::From1900),
        ..nothing()
    };
    // 9:05 is 545 of 1,440 minutes: 0.378472…
    assert_eq!(
        time("45717.378472222", &old).one(),
        Some(date(2025, 3, 1).at(9, 5, 0, 0))
    );
    // Half a second short of midnight is midnight, of the next day.
    assert_eq!(time("45716.999999", &old).one(), None, "no time of day is left");
    assert_eq!(
        time("45716.5", &old).one(),
        Some(date(2025, 2, 28).at(12, 0, 0, 0))
    );
    assert_eq!(
        doubt(time("45717.5", &nothing())),
        two(
            "2025-03-01T12:00:00",
            "2029-03-02T12:00:00",
            Between::SerialSystems
        )
    );
}
