//! How cells are read that are not written plainly: what settles those with two readings, and what is said of the others.

use jiff::civil::Date;

/// The order of the parts of a date whose year does not stand first, or has two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `01/02/2025` is 1 February.
    DayMonthYear,
    /// `01/02/2025` is 2 January.
    MonthDayYear,
    /// `25/3/1` is in March; says nothing of dates whose year stands last.
    YearMonthDay,
}

impl DateOrder {
    /// Its word in the settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::DayMonthYear => "day-first",
            Self::MonthDayYear => "month-first",
            Self::YearMonthDay => "year-first",
        }
    }
}

/// The day that a spreadsheet counts days from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SerialDates {
    /// 1 is 1 January 1900: Excel and WPS on Windows.
    From1900,
    /// 0 is 1 January 1904: Excel on a Mac, as it once was.
    From1904,
}

/// What stands before the decimals of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,234.50`.
    Point,
    /// `1.234,50`.
    Comma,
}

impl DecimalMark {
    /// Its word in the settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Point => ".",
            Self::Comma => ",",
        }
    }
}

/// How the cells of a table are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What settles `01/02/2025`.
    pub date_order: Option<DateOrder>,
    /// The first of the hundred years that years of two digits stand for.
    pub two_digit_years_from: Option<i16>,
    /// What settles `45717` where a date is meant.
    pub serial_dates: Option<SerialDates>,
    /// What settles `1,234`.
    pub decimal_mark: Option<DecimalMark>,
    /// The organisation's currency, as ISO 4217 has it.
    pub currency: [u8; 3],
    /// Whether the file is likely to have decimal commas, so that the point of `1.234` may part thousands.
    pub decimal_commas: bool,
}

impl Default for Reading {
    fn default() -> Self {
        Self::UNSETTLED
    }
}

impl Reading {
    /// Nothing settled, in the default currency.
    pub const UNSETTLED: Self = Self {
        date_order: None,
        two_digit_years_from: None,
        serial_dates: None,
        decimal_mark: None,
        currency: *b"CNY",
        decimal_commas: false,
    };

    /// Whether a point can only stand before decimals.
    pub fn point_is_decimal(&self) -> bool {
        match self.decimal_mark {
            Some(mark) => mark == DecimalMark::Point,
            None => !self.decimal_commas,
        }
    }

    /// What is stated here, and from `other` what is not.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            date_order: self.date_order.or(other.date_order),
            two_digit_years_from: self.two_digit_years_from.or(other.two_digit_years_from),
            serial_dates: self.serial_dates.or(other.serial_dates),
            decimal_mark: self.decimal_mark.or(other.decimal_mark),
            ..*other
        }
    }
}

/// What a cell that is not written plainly holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Found<T> {
    /// It has this reading alone; where a reader may doubt it, the way it is written is told once for its column.
    One(T, Option<Spelling>),
    /// It has two readings.
    Two(Box<Doubt>),
    /// It has none.
    None(Problem),
}

impl<T> Found<T> {
    /// Two readings.
    pub fn two(first: &impl ToString, second: &impl ToString, between: Between) -> Self {
        Self::Two(Box::new(Doubt {
            first: first.to_string(),
            second: second.to_string(),
            between,
        }))
    }

    /// The value, where there is one alone.
    pub fn one(self) -> Option<T> {
        match self {
            Self::One(value, _) => Some(value),
            Self::Two(_) | Self::None(_) => None,
        }
    }
}

/// Two readings of a cell, as they are shown, and what settles them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The first.
    pub first: String,
    /// The second.
    pub second: String,
    /// What settles it.
    pub between: Between,
}

/// What two readings of a cell differ by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// Which of two numbers is the day: `date_order` settles it.
    DayAndMonth,
    /// Which number is the year, or of which century: `date_order` and `two_digit_years_from` settle it.
    TwoDigitYears,
    /// The system of a serial date: `serial_dates` settles it.
    SerialSystems,
    /// The day that ends and the one that begins at 24:00, where a day alone is asked for.
    DaysAtMidnight,
    /// Midnight and noon, for a twelve in the morning.
    MidnightAndNoon,
    /// A decimal comma and one between thousands: `decimal_mark` settles it.
    DecimalMarks,
    /// A number of per cent and the share that it is.
    PerCent,
}

impl Between {
    /// The word that the sentences choose their text by.
    pub fn word(self) -> &'static str {
        match self {
            Self::DayAndMonth => "date_order",
            Self::TwoDigitYears => "two_digit_years",
            Self::SerialSystems => "serial_dates",
            Self::DaysAtMidnight => "midnight",
            Self::MidnightAndNoon => "noon",
            Self::DecimalMarks => "decimal_mark",
            Self::PerCent => "per_cent",
        }
    }
}

/// Ways of writing that are told of, each with an example, once for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spelling {
    /// Day and month before the year, which may stand in either order.
    YearLast,
    /// A day that can be no month before the month.
    DayFirst,
    /// The month before a day that can be no month.
    MonthFirst,
    /// A year of two digits.
    TwoDigitYear,
    /// Days counted by a spreadsheet.
    Serial,
    /// 24:00 for the beginning of the next day.
    EndOfDay,
    /// Twelve hours in the morning and twelve in the afternoon.
    TwelveHours,
    /// 万 and 亿.
    LargeUnit,
    /// A number of per cent as a share.
    PerCent,
    /// A decimal comma.
    DecimalComma,
    /// Thousands of a whole number, parted by a comma.
    Thousands,
    /// Points between the thousands of a whole number.
    PointThousands,
    /// A negative amount in parentheses or with its sign behind it.
    Negative,
}

/// What keeps a cell from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is something else.
    Unreadable,
    /// A date without this part of it.
    Without(Part),
    /// A date that cannot be one in the order that the settings state.
    AgainstOrder,
    /// A number that cannot be one with the decimal mark that the settings state.
    AgainstMark,
    /// An amount in another currency than the organisation's.
    OtherCurrency,
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The day.
    Day,
    /// The month and the day.
    Month,
    /// The year.
    Year,
    /// The time of day.
    Time,
}

impl Part {
    /// The word that the sentences choose their text by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Time => "time",
        }
    }
}

/// The day that a spreadsheet counts as a number: with the system that starts at 1904, or the one that starts at 1900, whose
/// 29 February 1900 never was.
pub fn serial_day(days: i64, system: SerialDates) -> Option<Date> {
    let (start, days) = match system {
        SerialDates::From1904 => (Date::new(1904, 1, 1).ok()?, days),
        SerialDates::From1900 if days > 60 => (Date::new(1899, 12, 30).ok()?, days),
        SerialDates::From1900 if (1..60).contains(&days) => (Date::new(1899, 12, 31).ok()?, days),
        SerialDates::From1900 => return None,
    };
    start.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}
