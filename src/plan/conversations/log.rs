//! The log of talks as of the last day of the cycle.

use jiff::civil::Date;

use crate::model::events::Talk;
use crate::model::people::days_between;
use crate::model::plans::LoggedTalk;

/// The talks in order of the day on which they were due (those without one by the day on which they were held), with the
/// calendar days that each was overdue on the last day of the cycle. One that is due on that very day is not overdue yet.
pub fn logged(talks: &[Talk], last: Date) -> Vec<LoggedTalk> {
    let mut logged: Vec<LoggedTalk> = talks
        .iter()
        .map(|talk| LoggedTalk {
            member: talk.member,
            with: talk.with.clone(),
            kind: talk.kind.clone(),
            due_on: talk.due_on,
            held_on: talk.held_on,
            days_overdue: days_overdue(talk, last),
        })
        .collect();
    logged.sort_by_key(|talk| (talk.due_on.or(talk.held_on), talk.member));
    logged
}

fn days_overdue(talk: &Talk, last: Date) -> Option<i64> {
    let due = talk.due_on?;
    let held = talk.held_on.is_some_and(|held| held <= last);
    Some(days_between(due, last)).filter(|days| !held && *days > 0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::people::MemberIndex;
    use crate::model::source::{FileIndex, RowReference};

    fn talk(due: Option<Date>, held: Option<Date>) -> Talk {
        Talk {
            member: MemberIndex(0),
            due_on: due,
            held_on: held,
            with: None,
            kind: None,
            row: RowReference {
                file: FileIndex(0),
                line: 2,
            },
        }
    }

    fn overdue(due: Option<Date>, held: Option<Date>) -> Option<i64> {
        let talks = logged(&[talk(due, held)], date(2025, 3, 31));
        talks.first().unwrap().days_overdue
    }

    #[test]
    fn a_talk_that_was_not_held_is_overdue_by_calendar_days() {
        assert_eq!(overdue(Some(date(2025, 3, 21)), None), Some(10));
        assert_eq!(overdue(Some(date(2025, 1, 31)), None), Some(59));
    }

    #[test]
    fn a_talk_due_on_the_last_day_is_not_overdue_yet() {
        assert_eq!(overdue(Some(date(2025, 3, 31)), None), None);
        assert_eq!(overdue(Some(date(2025, 3, 30)), None), Some(1));
    }

    #[test]
    fn a_talk_held_late_but_within_the_cycle_is_held() {
        assert_eq!(overdue(Some(date(2025, 2, 1)), Some(date(2025, 3, 31))), None);
        assert_eq!(overdue(None, Some(date(2025, 3, 3))), None);
    }

    #[test]
    fn a_talk_held_after_the_cycle_was_overdue_at_its_end() {
        assert_eq!(overdue(Some(date(2025, 3, 28)), Some(date(2025, 4, 2))), Some(3));
    }

    #[test]
    fn talks_stand_in_order_of_the_days_on_which_they_were_due() {
        let days = [date(2025, 3, 1), date(2025, 1, 9), date(2025, 2, 2)];
        let mut talks: Vec<Talk> = days.iter().map(|day| talk(Some(*day), None)).collect();
        talks.push(talk(None, Some(date(2025, 1, 20))));
        let order: Vec<Option<Date>> = (logged(&talks, date(2025, 3, 31)).iter())
            .map(|talk| talk.due_on.or(talk.held_on))
            .collect();
        assert!(order.is_sorted(), "{order:?}");
    }
}
