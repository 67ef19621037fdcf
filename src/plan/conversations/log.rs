//! The log of talks as of the last day of the cycle.

use jiff::civil::Date;

use crate::model::events::Talk;
use crate::model::people::days_between;
use crate::model::plans::LoggedTalk;

/// The talks in order of the day on which they were due (those without one by the day on which they were held), those of one
/// day by what they say, so that the order of rows in a file does not matter; with the calendar days that each was overdue on the last day of the cycle. One that is due on that very day is not overdue yet.
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
    logged.sort_by(|a, b| order(a).cmp(&order(b)));
    logged
}

/// By the day that a talk belongs to, then by all that its row says.
fn order(talk: &LoggedTalk) -> impl Ord {
    let day = talk.due_on.or(talk.held_on);
    (
        day,
        talk.member,
        talk.due_on,
        talk.held_on,
        &talk.kind,
        &talk.with,
    )
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
    use crate::model::MemberId;
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

    #[test]
    fn talks_of_one_day_stand_in_one_order_however_their_rows_do() {
        let with = |id: &str, kind: &str| Talk {
            with: Some(MemberId::new(id)),
            kind: Some(kind.to_owned()),
            ..talk(Some(date(2025, 3, 1)), None)
        };
        let last = date(2025, 3, 31);
        let talks = [with("M2", "review"), with("M1", "review"), with("M3", "plan")];
        let reversed: Vec<Talk> = talks.iter().rev().cloned().collect();
        let order = logged(&talks, last);
        assert_eq!(order, logged(&reversed, last));
        let ids: Vec<_> = order.iter().filter_map(|talk| talk.with.as_ref()).collect();
        assert_eq!(
            ids,
            [&MemberId::new("M3"), &MemberId::new("M1"), &MemberId::new("M2")]
        );
    }
}
