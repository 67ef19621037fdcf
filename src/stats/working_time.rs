//! Working time between two local times: working hours of working days, less holidays, plus make-up working days.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::estimate::{InputFault, NotEstimable};

const SECONDS_PER_MINUTE: i64 = 60;
const MINUTES_PER_DAY: u16 = 1440;

/// Which hours of which days are worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingCalendar {
    /// Start of the working day, in minutes after midnight.
    pub from: u16,
    /// End of the working day, in minutes after midnight, above `from`, at most 1440. It is not worked itself.
    pub to: u16,
    /// Whether each weekday is worked, Monday first.
    pub weekdays: [bool; 7],
    /// Days that are not worked although their weekday is.
    pub holidays: BTreeSet<Date>,
    /// Days that are worked although their weekday is not, or they are holidays (make-up days, 调休).
    pub extra_days: BTreeSet<Date>,
}

impl WorkingCalendar {
    /// Monday to Friday within these minutes of the day, without holidays.
    pub fn monday_to_friday(from: u16, to: u16) -> Self {
        let weekdays = [true, true, true, true, true, false, false];
        Self {
            from,
            to,
            weekdays,
            holidays: BTreeSet::new(),
            extra_days: BTreeSet::new(),
        }
    }

    /// Whether the day is worked.
    pub fn is_working_day(&self, date: Date) -> bool {
        self.extra_days.contains(&date) || (self.works_on_weekday_of(date) && !self.holidays.contains(&date))
    }

    /// Whole working minutes from `start` up to and without `end`: working seconds divided by 60, rounded down.
    ///
    /// Errors: `EndBeforeStart`; `WorkingDayOutOfOrder` where the working day does not start before it ends.
    pub fn working_minutes_between(&self, start: DateTime, end: DateTime) -> Result<i64, NotEstimable> {
        Ok(self.working_seconds_between(start, end)? / SECONDS_PER_MINUTE)
    }

    /// Working seconds from `start` up to and without `end`; parts of a second do not count. The time it takes grows with the
    /// holidays and make-up days between the two, not with the days.
    ///
    /// Errors: those of [`WorkingCalendar::working_minutes_between`].
    pub fn working_seconds_between(&self, start: DateTime, end: DateTime) -> Result<i64, NotEstimable> {
        if self.from >= self.to || self.to > MINUTES_PER_DAY {
            return Err(NotEstimable::InvalidInput(InputFault::WorkingDayOutOfOrder));
        }
        if end < start {
            return Err(NotEstimable::InvalidInput(InputFault::EndBeforeStart));
        }
        let length = i64::from(self.to - self.from) * SECONDS_PER_MINUTE;
        let before_end = self.seconds_worked_by(end);
        let before_start = self.seconds_worked_by(start);
        // Days from the first (counted whole) to the last (not counted), then the parts at both ends.
        Ok(self.working_days(start.date(), end.date()) * length + before_end - before_start)
    }

    /// Seconds of this day's working time that have passed.
    fn seconds_worked_by(&self, moment: DateTime) -> i64 {
        if !self.is_working_day(moment.date()) {
            return 0;
        }
        let time = moment.time();
        let second = (i64::from(time.hour()) * 60 + i64::from(time.minute())) * 60 + i64::from(time.second());
        let (from, to) = (
            i64::from(self.from) * SECONDS_PER_MINUTE,
            i64::from(self.to) * SECONDS_PER_MINUTE,
        );
        second.clamp(from, to) - from
    }

    /// Working days from `first` up to and without `last`.
    fn working_days(&self, first: Date, last: Date) -> i64 {
        let days = first.duration_until(last).as_hours() / 24;
        let start = weekday(first);
        let per_week = self.weekdays.iter().filter(|worked| **worked).count();
        let rest = usize::try_from(days % 7).unwrap_or(0);
        let in_rest = self
            .weekdays
            .iter()
            .cycle()
            .skip(start)
            .take(rest)
            .filter(|worked| **worked)
            .count();
        let regular = days / 7 * i64::try_from(per_week).unwrap_or(0) + i64::try_from(in_rest).unwrap_or(0);
        let off = self
            .holidays
            .range(first..last)
            .filter(|day| self.works_on_weekday_of(**day) && !self.extra_days.contains(*day))
            .count();
        let extra = self
            .extra_days
            .range(first..last)
            .filter(|day| !self.works_on_weekday_of(**day))
            .count();
        regular - i64::try_from(off).unwrap_or(0) + i64::try_from(extra).unwrap_or(0)
    }

    fn works_on_weekday_of(&self, date: Date) -> bool {
        self.weekdays.get(weekday(date)).copied().unwrap_or(false)
    }
}

/// Place of the date's weekday, Monday 0.
fn weekday(date: Date) -> usize {
    usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// 2025's National Day in China: 1 to 8 October off, 28 September and 11 October made up.
    fn golden_week() -> WorkingCalendar {
        let mut calendar = WorkingCalendar::monday_to_friday(9 * 60, 18 * 60);
        calendar.holidays = (1..=8).map(|day| date(2025, 10, day)).collect();
        calendar.extra_days = [date(2025, 9, 28), date(2025, 10, 11)].into();
        calendar
    }

    #[test]
    fn a_complaint_before_the_golden_week_is_due_after_it() {
        // Tuesday 30 September 17:00 to Thursday 9 October 10:00: one hour before, one after.
        let found = golden_week().working_minutes_between(
            date(2025, 9, 30).at(17, 0, 0, 0),
            date(2025, 10, 9).at(10, 0, 0, 0),
        );
        assert_eq!(found, Ok(120));
    }

    #[test]
    fn a_make_up_sunday_is_worked() {
        let calendar = golden_week();
        assert!(calendar.is_working_day(date(2025, 9, 28)) && !calendar.is_working_day(date(2025, 9, 27)));
        let (start, end) = (date(2025, 9, 27).at(0, 0, 0, 0), date(2025, 9, 29).at(0, 0, 0, 0));
        assert_eq!(calendar.working_seconds_between(start, end), Ok(9 * 3600));
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        let calendar = WorkingCalendar::monday_to_friday(0, 1440);
        let (start, end) = (date(2025, 9, 27).at(0, 0, 1, 0), date(2025, 9, 27).at(0, 0, 0, 0));
        assert_eq!(
            calendar.working_minutes_between(start, end),
            Err(NotEstimable::InvalidInput(InputFault::EndBeforeStart))
        );
        let upside_down = WorkingCalendar::monday_to_friday(600, 600);
        assert_eq!(
            upside_down.working_minutes_between(end, start),
            Err(NotEstimable::InvalidInput(InputFault::WorkingDayOutOfOrder))
        );
    }

    #[test]
    fn ten_thousand_years_take_no_loop_over_days() {
        let calendar = WorkingCalendar::monday_to_friday(0, 1440);
        let (start, end) = (date(-9000, 1, 3).at(0, 0, 0, 0), date(9000, 1, 3).at(0, 0, 0, 0));
        // 18,000 Gregorian years are 45 cycles of 146,097 days, each a whole number of weeks.
        assert_eq!(
            calendar.working_minutes_between(start, end),
            Ok(45 * 146_097 / 7 * 5 * 1440)
        );
    }

    proptest! {
        #[test]
        fn seconds_equal_a_count_minute_by_minute(
            start in 0_i64..20_000, length in 0_i64..20_000, from in 0_u16..1440, more in 1_u16..1440,
            weekdays in any::<[bool; 7]>(), holidays in prop::collection::btree_set(0_i64..30, 0..9),
            extra in prop::collection::btree_set(0_i64..30, 0..9),
        ) {
            let origin = date(2024, 2, 20);
            let days = |set: BTreeSet<i64>| set.into_iter().map(|d| origin.checked_add(d.days()).unwrap()).collect();
            let calendar = WorkingCalendar {
                from, to: (from + more).min(1440), weekdays, holidays: days(holidays), extra_days: days(extra),
            };
            let begin = origin.at(0, 0, 0, 0).checked_add(start.minutes()).unwrap();
            let mut minutes = 0;
            for m in 0..length {
                let t = begin.checked_add(m.minutes()).unwrap();
                let minute = u16::try_from(i64::from(t.hour()) * 60 + i64::from(t.minute())).unwrap();
                if calendar.is_working_day(t.date()) && (calendar.from..calendar.to).contains(&minute) { minutes += 1; }
            }
            let end = begin.checked_add(length.minutes()).unwrap();
            prop_assert_eq!(calendar.working_minutes_between(begin, end), Ok(minutes));
        }
    }
}
