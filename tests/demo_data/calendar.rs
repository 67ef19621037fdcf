//! The six cycles, the days on which people work, and working time.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday, date};

/// The day on which the company changed hands.
pub const TRANSFER: Date = date(2024, 7, 1);

/// The cycle whose data was revised after it had been published.
const REVISED: &str = "2025-Q1";
const REVISION: &str = "\n[revision]\non = 2025-05-12\nreason = { en = \"Twelve complaints that had been entered twice were taken out.\", zh-CN = \"删除了重复录入的12件投诉。\" }\n";

const OPENS: i8 = 9;
const CLOSES: i8 = 18;

/// Public holidays in mainland China between the first and the last cycle, first and last day of each.
/// Saturdays and Sundays that are worked in exchange are left out: nobody in the demo works at a weekend.
const HOLIDAYS: [(Date, Date); 9] = [
    (date(2024, 9, 15), date(2024, 9, 17)),
    (date(2024, 10, 1), date(2024, 10, 7)),
    (date(2025, 1, 1), date(2025, 1, 1)),
    (date(2025, 1, 28), date(2025, 2, 4)),
    (date(2025, 4, 4), date(2025, 4, 6)),
    (date(2025, 5, 1), date(2025, 5, 5)),
    (date(2025, 5, 31), date(2025, 6, 2)),
    (date(2025, 10, 1), date(2025, 10, 8)),
    (date(2026, 1, 1), date(2026, 1, 3)),
];

/// One quarter.
pub struct Cycle {
    /// `2024-Q3` and so on.
    pub id: String,
    /// 0 for the first cycle after the transfer.
    pub index: usize,
    pub first: Date,
    pub last: Date,
    closed: bool,
}

impl Cycle {
    /// The cycle's own file.
    pub fn toml(&self) -> String {
        let state = if self.closed { "closed" } else { "open" };
        let revision = if self.id == REVISED { REVISION } else { "" };
        format!(
            "kind = \"quarter\"\nfirst_day = {}\nlast_day = {}\nstate = \"{state}\"\n{revision}",
            self.first, self.last
        )
    }

    /// Its id without the hyphen, to build row ids from: `2024Q3`.
    pub fn code(&self) -> String {
        self.id.replace('-', "")
    }

    /// Working days from `from` to `to`, as far as they lie in the cycle.
    pub fn workdays(&self, from: Date, to: Date) -> Vec<Date> {
        days(from.max(self.first), to.min(self.last))
            .filter(|day| is_workday(*day))
            .collect()
    }
}

/// The six quarters from the transfer on; the last is still open.
pub fn cycles() -> Vec<Cycle> {
    let firsts = [
        TRANSFER,
        date(2024, 10, 1),
        date(2025, 1, 1),
        date(2025, 4, 1),
        date(2025, 7, 1),
        date(2025, 10, 1),
    ];
    let cycle = |(index, first): (usize, Date)| Cycle {
        id: format!("{}-Q{}", first.year(), (first.month() + 2) / 3),
        index,
        first,
        last: first.saturating_add(3.months()).saturating_sub(1.day()),
        closed: index + 1 < firsts.len(),
    };
    firsts.into_iter().enumerate().map(cycle).collect()
}

/// The year that pools its quarters.
pub const YEAR: &str = "2025";

/// The year's own file: no tables of its own, and open as long as its last quarter is.
pub fn year(cycles: &[Cycle]) -> String {
    let quarters: Vec<String> = cycles
        .iter()
        .filter(|cycle| cycle.id.starts_with(YEAR))
        .map(|cycle| format!("\"{}\"", cycle.id))
        .collect();
    format!("parts = [{}]\n", quarters.join(", "))
}

/// Every day from `from` to `to`, both included.
pub fn days(from: Date, to: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(from), |day| day.tomorrow().ok()).take_while(move |day| *day <= to)
}

/// Monday to Friday, and no public holiday.
pub fn is_workday(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend
        && !HOLIDAYS
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&day))
}

/// The moment at which `minutes` of working time have passed since `start`.
pub fn after_working_time(start: DateTime, minutes: i32) -> DateTime {
    let mut moment = next_open(start);
    let mut left = minutes;
    loop {
        let today = i32::from(CLOSES - moment.hour()) * 60 - i32::from(moment.minute());
        if left <= today {
            return moment.saturating_add(left.minutes());
        }
        left -= today;
        moment = next_open(next_morning(moment));
    }
}

fn next_open(moment: DateTime) -> DateTime {
    let mut open = moment;
    if open.hour() < OPENS {
        open = open.date().at(OPENS, 0, 0, 0);
    }
    while !is_workday(open.date()) || open.hour() >= CLOSES {
        open = next_morning(open);
    }
    open
}

fn next_morning(moment: DateTime) -> DateTime {
    moment.date().saturating_add(1.day()).at(OPENS, 0, 0, 0)
}

/// Local time as the tables write it: `2024-07-03T10:15`.
pub fn timestamp(moment: DateTime) -> String {
    moment.strftime("%Y-%m-%dT%H:%M").to_string()
}
