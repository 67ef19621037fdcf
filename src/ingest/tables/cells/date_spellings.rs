//! Dates in other spellings than the usual ones: `2025.3.1`, `20250301`, `13/02/2025`, `1-Mar-2025`, `２０２５－０３－０１`, `二〇二五年三月一日`,
//! a spreadsheet's `45717`. Each gives its reading where it has one alone, or two of its readings.

use jiff::civil::{Date, DateTime, Weekday};

use super::clock::{Clock, clock};
use super::date_orders::{century, long_year, short_year, short_year_of_month};
use super::numerals::arabic;
use super::plain::{number, plain};
use super::reading::{Between, Found, Part, Problem, Reading, SerialDates, Spelling, serial_day};

/// Days that can be meant by a number of five digits: 10000 is in 1927 or 1931, 99999 in 2173 or 2177.
const SERIALS: std::ops::RangeInclusive<u32> = 10_000..=99_999;

/// Years that four digits, or the first four of eight, can be meant as by themselves.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

/// Names of months by their first three letters.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Names of days of the week, in English and by the character after 星期 or 周.
const WEEKDAYS: [(&str, &str, Weekday); 8] = [
    ("monday", "一", Weekday::Monday),
    ("tuesday", "二", Weekday::Tuesday),
    ("wednesday", "三", Weekday::Wednesday),
    ("thursday", "四", Weekday::Thursday),
    ("friday", "五", Weekday::Friday),
    ("saturday", "六", Weekday::Saturday),
    ("sunday", "日", Weekday::Sunday),
    ("sunday", "天", Weekday::Sunday),
];

/// The readings of a date: one, or the first two of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// One, and whether it is worth a word.
    One(Date, Option<Spelling>),
    /// More than one.
    Two(Date, Date, Between),
    /// None.
    None(Problem),
}

/// A day, or a day and a time after it.
enum Moment {
    Day(Dated),
    Time(Dated, Clock),
    /// Serial days, and the seconds of the day.
    Serial(i64, i64),
}

/// The day of a cell that is not written in one of the usual ways; a time after it is not used.
pub fn day(text: &str, reading: &Reading) -> Found<Date> {
    match moment(text, reading) {
        None => Found::None(Problem::Unreadable),
        // The day that ends, or the day that begins: nothing tells.
        Some(Moment::Time(Dated::One(date, _), Clock::EndOfDay)) => match date.tomorrow() {
            Ok(next) => Found::two(&date, &next, Between::DaysAtMidnight),
            Err(_) => Found::None(Problem::Unreadable),
        },
        Some(Moment::Day(dated) | Moment::Time(dated, _)) => match dated {
            Dated::One(date, spelling) => Found::One(date, spelling),
            Dated::Two(first, second, between) => Found::two(&first, &second, between),
            Dated::None(problem) => Found::None(problem),
        },
        Some(Moment::Serial(days, _)) => serial(days, reading, |day| day),
    }
}

/// The moment of a cell that is not written in one of the usual ways.
pub fn time(text: &str, reading: &Reading) -> Found<DateTime> {
    match moment(text, reading) {
        None => Found::None(Problem::Unreadable),
        Some(Moment::Day(Dated::None(problem))) => Found::None(problem),
        Some(Moment::Day(_) | Moment::Serial(_, 0)) => Found::None(Problem::Without(Part::Time)),
        Some(Moment::Time(dated, clock)) => at(dated, clock),
        Some(Moment::Serial(days, seconds)) => serial(days, reading, |day| {
            let start = day.to_datetime(jiff::civil::Time::midnight());
            start.saturating_add(jiff::SignedDuration::from_secs(seconds))
        }),
    }
}

/// A time on the day of each reading.
fn at(dated: Dated, clock: Clock) -> Found<DateTime> {
    match dated {
        Dated::One(date, spelling) => match clock.on(date) {
            Found::One(time, said) => Found::One(time, spelling.or(said)),
            other => other,
        },
        Dated::Two(first, second, between) => match (clock.on(first), clock.on(second)) {
            (Found::One(first, _), Found::One(second, _)) => Found::two(&first, &second, between),
            (other, _) => other,
        },
        Dated::None(problem) => Found::None(problem),
    }
}

/// The day of a number of days in the system that the settings state, or in either.
fn serial<T: ToString>(days: i64, reading: &Reading, make: impl Fn(Date) -> T) -> Found<T> {
    let read = |system| serial_day(days, system).map(&make);
    match reading.serial_dates {
        Some(system) => match read(system) {
            Some(day) => Found::One(day, Some(Spelling::Serial)),
            None => Found::None(Problem::Unreadable),
        },
        None => match (read(SerialDates::From1900), read(SerialDates::From1904)) {
            (Some(first), Some(second)) => Found::two(&first, &second, Between::SerialSystems),
            _ => Found::None(Problem::Unreadable),
        },
    }
}

fn moment(text: &str, reading: &Reading) -> Option<Moment> {
    let plain = plain(text);
    let arabic = arabic(&plain);
    let text = arabic.trim();
    if let Some(serial) = serial_number(text) {
        return Some(serial);
    }
    if let Some((date, clock)) = digits_of_a_time(text) {
        return Some(Moment::Time(Dated::One(date, None), clock));
    }
    let (expected, rest) = weekday_before(text);
    let (dated, rest) = date(rest, reading)?;
    let (told, rest) = weekday_after(rest);
    let dated = [expected, told].into_iter().flatten().fold(dated, on_weekday);
    if rest.trim().is_empty() {
        return Some(Moment::Day(dated));
    }
    let apart = rest.starts_with([' ', ',', 't', '上', '下']);
    let (clock, rest) = clock(rest.trim_start_matches([' ', ',', 't'])).filter(|_| apart)?;
    rest.trim().is_empty().then_some(Moment::Time(dated, clock))
}

/// `45717` and `45717.378472`.
fn serial_number(text: &str) -> Option<Moment> {
    let (days, 5, rest) = number(text, 5)? else {
        return None;
    };
    if !SERIALS.contains(&days) {
        return None;
    }
    let Some(fraction) = rest.strip_prefix('.') else {
        return rest.is_empty().then_some(Moment::Serial(i64::from(days), 0));
    };
    let fraction = fraction.get(..fraction.len().min(15))?;
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // To the nearest second: a spreadsheet keeps a time of day as a binary fraction of the day.
    let whole = 10_i128.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let seconds = (fraction.parse::<i128>().ok()? * 86_400 + whole / 2) / whole;
    let seconds = i64::try_from(seconds).ok()?;
    Some(Moment::Serial(
        i64::from(days) + seconds / 86_400,
        seconds % 86_400,
    ))
}

/// `20250301090530` and `202503010905`.
fn digits_of_a_time(text: &str) -> Option<(Date, Clock)> {
    if !matches!(text.len(), 12 | 14) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<i8>().ok();
    let date = compact(text.get(..8)?)?;
    let second = if text.len() == 14 { part(12..14)? } else { 0 };
    let time = jiff::civil::Time::new(part(8..10)?, part(10..12)?, second, 0).ok()?;
    Some((date, Clock::At(time, None)))
}

/// `20250301`.
fn compact(digits: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let year = part(0..4).filter(|year| YEARS.contains(year))?;
    ymd(year, part(4..6)?, part(6..8)?)
}

/// A day of the calendar.
pub fn ymd(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// A date at the start of a plain text, and what follows it.
fn date<'t>(text: &'t str, reading: &Reading) -> Option<(Dated, &'t str)> {
    if let Some((month, rest)) = month_name(text) {
        return month_first(month, rest, reading);
    }
    let (first, digits, rest) = number(text, 8)?;
    match digits {
        8 => {
            let dated = compact(text.get(..8)?)
                .map_or(Dated::None(Problem::Unreadable), |date| Dated::One(date, None));
            Some((dated, rest))
        }
        4 => year_first(first, rest),
        1 | 2 => year_last(first, rest, reading),
        _ => None,
    }
}

/// What follows a year of four digits.
fn year_first(year: u32, rest: &str) -> Option<(Dated, &str)> {
    if let Some(rest) = rest.trim_start().strip_prefix('年') {
        let rest = rest.trim_start();
        if rest.is_empty() {
            return Some((Dated::None(Problem::Without(Part::Month)), rest));
        }
        let (month, _, rest) = number(rest, 2)?;
        let rest = rest.trim_start().strip_prefix('月')?.trim_start();
        if rest.is_empty() {
            return Some((Dated::None(Problem::Without(Part::Day)), rest));
        }
        let (day, _, rest) = number(rest, 2)?;
        let rest = rest.trim_start().strip_prefix(['日', '号'])?;
        return Some((one(ymd(year, month, day)), rest));
    }
    if rest.is_empty() && YEARS.contains(&year) {
        return Some((Dated::None(Problem::Without(Part::Month)), rest));
    }
    let (separator, rest) = separator(rest)?;
    let (month, rest) = match month_name(rest) {
        Some(named) => named,
        None => number(rest, 2).map(|(month, _, rest)| (month, rest))?,
    };
    if rest.is_empty() {
        // 2025.3 may be a number as well; nothing but a date is asked for here.
        let sound = ymd(year, month, 1).is_some();
        return sound.then_some((Dated::None(Problem::Without(Part::Day)), rest));
    }
    let (day, _, rest) = number(rest.strip_prefix(separator)?.trim_start(), 2)?;
    Some((one(ymd(year, month, day)), rest))
}

/// What follows a number of one or two digits: a date whose year stands last, or has two digits.
fn year_last<'t>(first: u32, rest: &'t str, reading: &Reading) -> Option<(Dated, &'t str)> {
    if let Some(rest) = rest.trim_start().strip_prefix('月') {
        let (day, _, rest) = number(rest.trim_start(), 2)?;
        let rest = rest.trim_start().strip_prefix(['日', '号'])?;
        let sound = ymd(2000, first, day).is_some();
        return sound.then_some((Dated::None(Problem::Without(Part::Year)), rest));
    }
    if let Some(rest) = rest.trim_start().strip_prefix('年') {
        let (month, _, rest) = number(rest.trim_start(), 2)?;
        let rest = rest.trim_start().strip_prefix('月')?;
        let (day, _, rest) = number(rest.trim_start(), 2)?;
        let rest = rest.trim_start().strip_prefix(['日', '号'])?;
        return Some((century(first, month, day, reading), rest));
    }
    let after = rest.trim_start_matches(['-', '/', '.', ' ']);
    if let Some((month, rest)) = month_name(after) {
        let (year, digits, rest) = number(rest.trim_start_matches(['-', '/', '.', ',', ' ']), 4)?;
        return Some((named_month(first, month, (year, digits), reading), rest));
    }
    let (separator, rest) = separator(rest)?;
    let (second, _, rest) = number(rest, 2)?;
    if rest.is_empty() && separator != '.' {
        let sound = ymd(2000, first, second)
            .or_else(|| ymd(2000, second, first))
            .is_some();
        return sound.then_some((Dated::None(Problem::Without(Part::Year)), rest));
    }
    let (third, digits, rest) = number(rest.strip_prefix(separator)?.trim_start(), 4)?;
    let dated = match digits {
        4 => long_year(first, second, third, reading),
        1 | 2 => short_year([first, second, third], reading),
        _ => return None,
    };
    Some((dated, rest))
}

/// What follows the name of a month: `March 1, 2025`.
fn month_first<'t>(month: u32, rest: &'t str, reading: &Reading) -> Option<(Dated, &'t str)> {
    let (day, digits, rest) = number(rest.trim_start_matches(['-', '/', '.', ' ']), 2)?;
    let between = rest.trim_start_matches(['-', '/', '.', ',', ' ']);
    // Mar-25 is a day or a year.
    if between.is_empty() || digits > 2 || between.len() == rest.len() {
        return None;
    }
    let (year, digits, rest) = number(between, 4)?;
    Some((named_month(day, month, (year, digits), reading), rest))
}

/// A day, a named month and a year behind them.
fn named_month(day: u32, month: u32, (year, digits): (u32, usize), reading: &Reading) -> Dated {
    match digits {
        4 => one(ymd(year, month, day)),
        1 | 2 => short_year_of_month(day, month, year, reading),
        _ => Dated::None(Problem::Unreadable),
    }
}

/// A date that has one reading, if it is one.
fn one(date: Option<Date>) -> Dated {
    date.map_or(Dated::None(Problem::Unreadable), |date| Dated::One(date, None))
}

/// What stands between the numbers of a date.
fn separator(text: &str) -> Option<(char, &str)> {
    let separator = text
        .chars()
        .next()
        .filter(|letter| matches!(letter, '-' | '/' | '.'))?;
    Some((separator, text.get(1..)?.trim_start()))
}

/// The month whose name, or its first three letters, a text begins with.
fn month_name(text: &str) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_lowercase).count();
    let (word, rest) = text.split_at_checked(length)?;
    let month = month_of(word)?;
    Some((month, rest.strip_prefix('.').unwrap_or(rest)))
}

fn month_of(word: &str) -> Option<u32> {
    let named = |name: &&str| {
        *name == word || name.get(..3) == Some(word) || (word == "sept" && *name == "september")
    };
    let place = MONTHS.iter().position(named)?;
    u32::try_from(place + 1).ok()
}

/// A day of the week before a date, and what follows it.
fn weekday_before(text: &str) -> (Option<Weekday>, &str) {
    let length = text.bytes().take_while(u8::is_ascii_lowercase).count();
    let (word, rest) = text.split_at_checked(length).unwrap_or(("", text));
    let named = |name: &str| name == word || name.get(..3) == Some(word);
    match WEEKDAYS.iter().find(|(name, ..)| named(name)) {
        Some((_, _, weekday)) => (Some(*weekday), rest.trim_start_matches([',', '.', ' '])),
        None => (None, text),
    }
}

/// A day of the week behind a date, and what follows it.
fn weekday_after(text: &str) -> (Option<Weekday>, &str) {
    let start = text.trim_start();
    let Some(name) = start.strip_prefix("星期").or_else(|| start.strip_prefix('周')) else {
        return (None, text);
    };
    let weekday = WEEKDAYS.iter().find(|(_, letter, _)| name.starts_with(letter));
    match weekday {
        Some((_, letter, weekday)) => (Some(*weekday), name.get(letter.len()..).unwrap_or_default()),
        None => (None, text),
    }
}

/// The readings that fall on a day of the week.
fn on_weekday(dated: Dated, weekday: Weekday) -> Dated {
    let fits = |date: Date| date.weekday() == weekday;
    match dated {
        Dated::One(date, spelling) if fits(date) => Dated::One(date, spelling),
        Dated::Two(first, second, between) => match (fits(first), fits(second)) {
            (true, true) => Dated::Two(first, second, between),
            (true, false) => Dated::One(first, Some(by_weekday(between, Spelling::DayFirst))),
            (false, true) => Dated::One(second, Some(by_weekday(between, Spelling::MonthFirst))),
            (false, false) => Dated::None(Problem::Unreadable),
        },
        Dated::None(problem) => Dated::None(problem),
        Dated::One(..) => Dated::None(Problem::Unreadable),
    }
}

/// How a date of two readings is written of which the day of the week left one.
fn by_weekday(between: Between, order: Spelling) -> Spelling {
    if between == Between::DayAndMonth {
        order
    } else {
        Spelling::TwoDigitYear
    }
}
