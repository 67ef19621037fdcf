//! Times of day in the spellings of spreadsheets and of people: `24:00`, `9:05 PM`, `下午 9:05`, `9时5分`.

use jiff::civil::{Date, DateTime, Time};

use super::plain::number;
use super::reading::{Between, Found, Problem, Spelling};

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// A time of the day that is written before it.
    At(Time, Option<Spelling>),
    /// 24:00, the beginning of the next day.
    EndOfDay,
    /// 上午12:05 of this minute and second: five past midnight as Excel writes it, and five past noon as people may mean it.
    TwelveInTheMorning(i8, i8),
}

impl Clock {
    /// The moment on a day.
    pub fn on(self, date: Date) -> Found<DateTime> {
        match self {
            Self::At(time, spelling) => Found::One(date.to_datetime(time), spelling),
            Self::EndOfDay => match date.tomorrow() {
                Ok(next) => Found::One(next.to_datetime(Time::midnight()), Some(Spelling::EndOfDay)),
                Err(_) => Found::None(Problem::Unreadable),
            },
            Self::TwelveInTheMorning(minute, second) => {
                let at = |hour| Time::new(hour, minute, second, 0).map(|time| date.to_datetime(time));
                match (at(0), at(12)) {
                    (Ok(midnight), Ok(noon)) => Found::two(&midnight, &noon, Between::MidnightAndNoon),
                    _ => Found::None(Problem::Unreadable),
                }
            }
        }
    }
}

/// Which twelve hours of a day are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    /// Before noon, in English.
    Am,
    /// Before noon, in Chinese.
    Morning,
    /// After noon.
    Afternoon,
}

/// Words for the halves of a day.
const HALVES: [(&str, Half); 6] = [
    ("上午", Half::Morning),
    ("下午", Half::Afternoon),
    ("a.m.", Half::Am),
    ("p.m.", Half::Afternoon),
    ("am", Half::Am),
    ("pm", Half::Afternoon),
];

/// The half of the day that a text begins with, and what follows it.
fn half(text: &str) -> (Option<Half>, &str) {
    let text = text.trim_start();
    for (word, half) in HALVES {
        if let Some(rest) = text.strip_prefix(word) {
            return (Some(half), rest.trim_start());
        }
    }
    (None, text)
}

/// A time of day at the start of a plain text, and what follows it.
pub fn clock(text: &str) -> Option<(Clock, &str)> {
    let (before, rest) = half(text);
    let (hour, _, rest) = number(rest, 2)?;
    let (minute, second, rest) = minutes(rest)?;
    let (after, rest) = match half(rest) {
        (None, _) => (None, rest),
        found => found,
    };
    let part = |number: u32| i8::try_from(number).ok();
    let (hour, minute, second) = (part(hour)?, part(minute)?, part(second)?);
    let half = match (before, after) {
        (Some(_), Some(_)) => return None,
        (before, after) => before.or(after),
    };
    let clock = match (half, hour) {
        (None, 24) if (minute, second) == (0, 0) => Clock::EndOfDay,
        (None, _) => Clock::At(Time::new(hour, minute, second, 0).ok()?, None),
        (Some(Half::Morning), 12) if minute < 60 && second < 60 => Clock::TwelveInTheMorning(minute, second),
        (Some(half), _) => {
            let hour = match (half, hour) {
                (Half::Am, 12) => 0,
                (Half::Am | Half::Morning, 0..=11) | (Half::Afternoon, 12..=23) => hour,
                (Half::Afternoon, 1..=11) => hour + 12,
                _ => return None,
            };
            Clock::At(
                Time::new(hour, minute, second, 0).ok()?,
                Some(Spelling::TwelveHours),
            )
        }
    };
    Some((clock, rest))
}

/// Minutes and seconds behind the hour: `:05`, `:05:30.250`, `时05分`, `点5分30秒`.
fn minutes(text: &str) -> Option<(u32, u32, &str)> {
    if let Some(rest) = text.strip_prefix(['时', '点']) {
        let (minute, _, rest) = number(rest.trim_start(), 2)?;
        let rest = rest.trim_start().strip_prefix('分')?;
        let Some((second, _, after)) = number(rest.trim_start(), 2) else {
            return Some((minute, 0, rest));
        };
        return Some((minute, second, after.trim_start().strip_prefix('秒')?));
    }
    let (minute, 2, rest) = number(text.strip_prefix(':')?, 2)? else {
        return None;
    };
    let Some(rest) = rest.strip_prefix(':') else {
        return Some((minute, 0, rest));
    };
    let (second, 2, rest) = number(rest, 2)? else {
        return None;
    };
    // Fractions of a second decide nothing in an appraisal.
    match rest.strip_prefix('.') {
        Some(fraction) => {
            let rest = fraction.trim_start_matches(|letter: char| letter.is_ascii_digit());
            (rest.len() < fraction.len()).then_some((minute, second, rest))
        }
        None => Some((minute, second, rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<Clock> {
        let (clock, rest) = clock(text)?;
        rest.is_empty().then_some(clock)
    }

    fn time(hour: i8, minute: i8, second: i8) -> Option<Time> {
        Time::new(hour, minute, second, 0).ok()
    }

    #[test]
    fn twelve_hours_a_half_are_read_as_spreadsheets_write_them() {
        for (text, hour, minute) in [
            ("9:05 am", 9, 5),
            ("09:05 p.m.", 21, 5),
            ("9:05pm", 21, 5),
            // Twelve is the first hour of each half in English.
            ("12:05 am", 0, 5),
            ("12:05 pm", 12, 5),
            ("上午 9:05", 9, 5),
            ("下午9:05:00", 21, 5),
            ("下午 12:05", 12, 5),
            ("上午0:05", 0, 5),
            // A clock of 24 hours beside the word says it twice.
            ("15:05 pm", 15, 5),
        ] {
            let clock = time(hour, minute, 0).map(|time| Clock::At(time, Some(Spelling::TwelveHours)));
            assert_eq!(at(text), clock, "{text}");
        }
        assert_eq!(at("上午12:05"), Some(Clock::TwelveInTheMorning(5, 0)));
        for text in [
            "15:05 am",
            "0:05 pm",
            "上午 13:05",
            "下午 9:05 pm",
            "9 pm",
            "下午",
        ] {
            assert_eq!(at(text), None, "{text}");
        }
    }

    #[test]
    fn hours_minutes_and_seconds_may_be_named() {
        for text in ["9时5分", "9点05分", "09:05", "9:05:00", "9:05:00.250"] {
            assert_eq!(
                at(text),
                time(9, 5, 0).map(|time| Clock::At(time, None)),
                "{text}"
            );
        }
        let said = time(21, 5, 30).map(|time| Clock::At(time, Some(Spelling::TwelveHours)));
        assert_eq!(at("下午9时5分30秒"), said);
        for text in ["9", "9:5", "9:60", "25:00", "9时", "9:05:", "9:05:00.", "24:01"] {
            assert_eq!(at(text), None, "{text}");
        }
    }

    #[test]
    fn twenty_four_is_the_beginning_of_the_next_day() {
        let last = Date::new(2025, 2, 28).unwrap();
        let next = Date::new(2025, 3, 1).unwrap();
        assert_eq!(
            at("24:00").map(|clock| clock.on(last)),
            Some(Found::One(next.at(0, 0, 0, 0), Some(Spelling::EndOfDay)))
        );
        assert_eq!(Clock::EndOfDay.on(Date::MAX), Found::None(Problem::Unreadable));
    }

    #[test]
    fn twelve_in_the_morning_is_midnight_and_noon() {
        let day = Date::new(2025, 3, 1).unwrap();
        assert_eq!(
            Clock::TwelveInTheMorning(5, 0).on(day),
            Found::two(
                &"2025-03-01T00:05:00",
                &"2025-03-01T12:05:00",
                Between::MidnightAndNoon
            )
        );
    }
}
