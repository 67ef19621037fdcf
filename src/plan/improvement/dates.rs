//! Days of a plan: when it is checked, on working days of the policy's calendar.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::model::CycleKind;
use crate::model::configuration::WorkingHours;

/// A year without a working day is a slip in the configuration; the day itself then stands.
const LONGEST_SEARCH: usize = 366;

/// The days on which a plan is checked that follows a cycle ending on `last`: so many days after it, and at the end of a cycle
/// of the same length. In order; the policy's day first where both are the same.
pub(super) fn checks(
    last: Date,
    kind: CycleKind,
    after_days: u32,
    hours: Option<&WorkingHours>,
) -> (Date, Vec<Date>) {
    let middle = working_day_from(last.saturating_add(i64::from(after_days).days()), hours);
    let end = working_day_until(next_last(last, kind), hours);
    let mut checks = vec![middle, end];
    checks.sort_unstable();
    checks.dedup();
    (middle, checks)
}

/// The last day of the cycle after one that ends on `last`: a month, a quarter or a year later, at a month's end where `last` is.
fn next_last(last: Date, kind: CycleKind) -> Date {
    let months = match kind {
        CycleKind::Month => 1,
        CycleKind::Quarter => 3,
        CycleKind::Year => 12,
    };
    let later = last.saturating_add(months.months());
    if last == last.last_of_month() {
        later.last_of_month()
    } else {
        later
    }
}

/// The first working day from a day on: Monday to Friday where the policy has no working hours.
pub(super) fn working_day_from(day: Date, hours: Option<&WorkingHours>) -> Date {
    std::iter::successors(Some(day), |day| day.tomorrow().ok())
        .take(LONGEST_SEARCH)
        .find(|day| works(*day, hours))
        .unwrap_or(day)
}

/// The last working day up to a day.
fn working_day_until(day: Date, hours: Option<&WorkingHours>) -> Date {
    std::iter::successors(Some(day), |day| day.yesterday().ok())
        .take(LONGEST_SEARCH)
        .find(|day| works(*day, hours))
        .unwrap_or(day)
}

fn works(day: Date, hours: Option<&WorkingHours>) -> bool {
    match hours {
        None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
        Some(hours) => {
            hours.extra_days.contains(&day)
                || (hours.days.contains(&day.weekday()) && !hours.holidays.contains(&day))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Time, date};

    use super::*;

    #[test]
    fn a_check_on_a_weekend_moves_to_monday() {
        assert_eq!(working_day_from(date(2025, 11, 15), None), date(2025, 11, 17));
        assert_eq!(working_day_from(date(2025, 11, 14), None), date(2025, 11, 14));
    }

    #[test]
    fn a_quarter_is_checked_in_its_middle_and_on_its_last_working_day() {
        // 45 days after 31 December is Saturday 14 February; the quarter ends on Tuesday 31 March.
        let found = checks(date(2025, 12, 31), CycleKind::Quarter, 45, None);
        assert_eq!(
            found,
            (date(2026, 2, 16), vec![date(2026, 2, 16), date(2026, 3, 31)])
        );
        // Half a year ends on a Sunday: the Friday before.
        let found = checks(date(2024, 3, 31), CycleKind::Quarter, 45, None).1;
        assert_eq!(found, [date(2024, 5, 15), date(2024, 6, 28)]);
    }

    #[test]
    fn a_month_ends_at_its_end_and_holidays_and_days_made_up_count() {
        // A month later than 28 February is the end of March; 45 days after it comes later than that.
        let found = checks(date(2025, 2, 28), CycleKind::Month, 45, None);
        assert_eq!(
            found,
            (date(2025, 4, 14), vec![date(2025, 3, 31), date(2025, 4, 14)])
        );
        let hours = WorkingHours {
            days: vec![Weekday::Monday],
            from: Time::midnight(),
            to: Time::MAX,
            holidays: [date(2025, 3, 31)].into(),
            extra_days: [date(2025, 3, 29)].into(),
        };
        let found = checks(date(2025, 2, 28), CycleKind::Month, 45, Some(&hours)).1;
        assert_eq!(found, [date(2025, 3, 29), date(2025, 4, 14)]);
    }
}
