//! Overtime by calendar month, which is what the law limits.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::review::MonthlyOvertime;

/// Days of a week.
const WEEK: i64 = 7;

/// Hours of overtime by month, while weeks are added.
#[derive(Clone, Debug, Default)]
pub(super) struct Months(BTreeMap<(i16, i8), f64>);

impl Months {
    /// Adds the hours of a week that begins on a day: of a week across two months each takes as much as it has of its days.
    pub(super) fn add(&mut self, week_of: Date, hours: f64) {
        for offset in 0..WEEK {
            let day = week_of.saturating_add(offset.days());
            *self.0.entry((day.year(), day.month())).or_default() += hours / WEEK as f64;
        }
    }

    /// The month with the most hours, the earlier of two alike.
    pub(super) fn fullest(&self) -> Option<MonthlyOvertime> {
        let months = self.0.iter().map(|((year, month), hours)| MonthlyOvertime {
            year: *year,
            month: *month,
            hours: *hours,
        });
        months.reduce(|most, next| if next.hours > most.hours { next } else { most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_week_across_two_months_counts_for_each_by_its_days() {
        let mut months = Months::default();
        // 24 November 2025 is a Monday: 7 days of November. 27 October: 5 of October, 2 of November.
        months.add(date(2025, 11, 24), 10.0);
        months.add(date(2025, 10, 27), 14.0);
        let fullest = months.fullest().unwrap();
        assert_eq!((fullest.year, fullest.month), (2025, 11));
        assert!((fullest.hours - 14.0).abs() < 1e-9);
        assert!((months.0[&(2025, 10)] - 10.0).abs() < 1e-9);
    }

    #[test]
    fn without_weeks_there_is_no_month() {
        assert!(Months::default().fullest().is_none());
    }
}
