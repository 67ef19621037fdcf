//! Dates of which the order of day, month and year must be found out: what can be meant, and what the settings leave of it.

use jiff::civil::Date;

use super::date_spellings::{Dated, ymd};
use super::reading::{Between, DateOrder, Problem, Reading, Spelling};

/// Two numbers and a year of four digits: `13/02/2025`.
pub fn long_year(first: u32, second: u32, year: u32, reading: &Reading) -> Dated {
    let day_first = ymd(year, second, first);
    let month_first = ymd(year, first, second);
    let (meant, other) = match reading.date_order {
        Some(DateOrder::DayMonthYear) => (day_first, month_first),
        Some(DateOrder::MonthDayYear) => (month_first, day_first),
        Some(DateOrder::YearMonthDay) | None => {
            return match (day_first, month_first) {
                (Some(one), Some(other)) if one != other => Dated::Two(one, other, Between::DayAndMonth),
                (Some(one), Some(_)) => Dated::One(one, Some(Spelling::YearLast)),
                (Some(one), None) => Dated::One(one, Some(Spelling::DayFirst)),
                (None, Some(one)) => Dated::One(one, Some(Spelling::MonthFirst)),
                (None, None) => Dated::None(Problem::Unreadable),
            };
        }
    };
    match (meant, other) {
        (Some(date), _) => Dated::One(date, Some(Spelling::YearLast)),
        (None, Some(_)) => Dated::None(Problem::AgainstOrder),
        (None, None) => Dated::None(Problem::Unreadable),
    }
}

/// Three numbers of one or two digits: `25/3/1`.
pub fn short_year(numbers: [u32; 3], reading: &Reading) -> Dated {
    let orders = [
        DateOrder::YearMonthDay,
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
    ];
    let stated = orders
        .into_iter()
        .filter(|order| reading.date_order.is_none_or(|stated| stated == *order));
    let dates = |orders: &mut dyn Iterator<Item = DateOrder>| candidates(orders, numbers, reading);
    let meant = dates(&mut stated.clone());
    if meant.is_empty() && reading.date_order.is_some() && !dates(&mut orders.into_iter()).is_empty() {
        return Dated::None(Problem::AgainstOrder);
    }
    told(&meant)
}

/// A year of two digits that is named one: `25年3月1日`.
pub fn century(year: u32, month: u32, day: u32, reading: &Reading) -> Dated {
    let dates = years(year, reading);
    told(
        &dates
            .into_iter()
            .filter_map(|year| ymd(year, month, day))
            .collect::<Vec<_>>(),
    )
}

/// A day, a named month and a year of two digits: `1-Mar-25`. Where the order is not settled, the day may be the year's number.
pub fn short_year_of_month(day: u32, month: u32, year: u32, reading: &Reading) -> Dated {
    let mut dates = Vec::new();
    let year_stands_first = reading.date_order == Some(DateOrder::YearMonthDay);
    for full in years(year, reading).into_iter().filter(|_| !year_stands_first) {
        dates.extend(ymd(full, month, day));
    }
    if reading.date_order.is_none() || year_stands_first {
        for full in years(day, reading) {
            dates.extend(ymd(full, month, year));
        }
    }
    told(&distinct(dates))
}

/// What three numbers can be in these orders, each date once.
fn candidates(
    orders: &mut dyn Iterator<Item = DateOrder>,
    [first, second, third]: [u32; 3],
    reading: &Reading,
) -> Vec<Date> {
    let mut recent = Vec::new();
    let mut older = Vec::new();
    for order in orders {
        let (year, month, day) = match order {
            DateOrder::YearMonthDay => (first, second, third),
            DateOrder::DayMonthYear => (third, second, first),
            DateOrder::MonthDayYear => (third, first, second),
        };
        let mut dates = years(year, reading).into_iter().map(|year| ymd(year, month, day));
        recent.extend(dates.next().flatten());
        older.extend(dates.flatten());
    }
    recent.extend(older);
    distinct(recent)
}

/// The years that two digits can stand for: of the hundred that the settings name, or of this century and the last.
fn years(digits: u32, reading: &Reading) -> Vec<u32> {
    match reading.two_digit_years_from.map(u32::try_from) {
        Some(Ok(from)) => {
            let of_century = from - from % 100 + digits;
            vec![if of_century < from {
                of_century + 100
            } else {
                of_century
            }]
        }
        _ => vec![2000 + digits, 1900 + digits],
    }
}

fn distinct(dates: Vec<Date>) -> Vec<Date> {
    let mut once: Vec<Date> = Vec::new();
    for date in dates {
        if !once.contains(&date) {
            once.push(date);
        }
    }
    once
}

fn told(dates: &[Date]) -> Dated {
    match dates {
        [] => Dated::None(Problem::Unreadable),
        [one] => Dated::One(*one, Some(Spelling::TwoDigitYear)),
        [first, second, ..] => Dated::Two(*first, *second, Between::TwoDigitYears),
    }
}
