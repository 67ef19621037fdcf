//! How far a member's goals are.

use jiff::civil::Date;

use crate::model::events::Goal;
use crate::model::people::MemberIndex;
use crate::model::plans::GoalProgress;

/// The goals of a member that say what they are, the heaviest first; equal ones in the table's order. Of a goal that stands
/// several times, as in a cycle of parts, the latest review stands. What is reached after the cycle's last day is open in it.
pub fn goals(rows: &[Goal], member: MemberIndex, last: Date) -> Vec<GoalProgress> {
    let mut kept: Vec<&Goal> = Vec::new();
    for goal in rows
        .iter()
        .filter(|goal| goal.member == member && goal.name.is_some())
    {
        match kept
            .iter_mut()
            .find(|other| goal.id.is_some() && other.id == goal.id)
        {
            Some(other) if latest(other) < latest(goal) => *other = goal,
            Some(_) => {}
            None => kept.push(goal),
        }
    }
    kept.sort_by(|a, b| b.weight.unwrap_or(0.0).total_cmp(&a.weight.unwrap_or(0.0)));
    kept.into_iter()
        .filter_map(|goal| {
            Some(GoalProgress {
                name: goal.name.clone()?,
                progress: goal.progress,
                due_on: goal.due_on,
                reached_on: goal.reached_on.filter(|day| *day <= last),
            })
        })
        .collect()
}

/// What orders the reviews of a goal: the part of the cycle, since each has a file of its own; the day; then the line.
fn latest(goal: &Goal) -> impl Ord + use<> {
    (goal.row.file, goal.reviewed_on, goal.row.line)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::source::{FileIndex, RowReference};

    fn goal(member: u32, id: Option<&str>, weight: f64, progress: f64) -> Goal {
        Goal {
            member: MemberIndex(member),
            id: id.map(str::to_owned),
            name: Some("Visit".to_owned()),
            weight: Some(weight),
            progress: Some(progress),
            due_on: None,
            reached_on: None,
            reviewed_on: None,
            row: RowReference {
                file: FileIndex(0),
                line: 2,
            },
        }
    }

    fn progress(rows: &[Goal]) -> Vec<f64> {
        goals(rows, MemberIndex(0), date(2025, 3, 31))
            .iter()
            .filter_map(|goal| goal.progress)
            .collect()
    }

    #[test]
    fn the_heaviest_goal_comes_first_and_others_goals_do_not() {
        let rows = [
            goal(0, Some("a"), 20.0, 0.2),
            goal(1, Some("b"), 90.0, 0.9),
            goal(0, Some("c"), 80.0, 0.8),
        ];
        assert_eq!(progress(&rows), [0.8, 0.2]);
    }

    #[test]
    fn of_a_goal_reviewed_twice_the_last_review_stands() {
        let mut rows = [
            goal(0, Some("a"), 20.0, 0.2),
            goal(0, Some("a"), 20.0, 0.7),
            goal(0, None, 5.0, 0.1),
            goal(0, None, 5.0, 0.3),
        ];
        // Without days the lower line is the later one.
        rows[1].row.line = 3;
        assert_eq!(progress(&rows), [0.7, 0.1, 0.3]);
        rows[0].reviewed_on = Some(date(2025, 3, 20));
        rows[1].reviewed_on = Some(date(2025, 2, 20));
        assert_eq!(progress(&rows), [0.2, 0.1, 0.3]);
        rows.swap(0, 1);
        assert_eq!(progress(&rows), [0.2, 0.1, 0.3]);
        // The second file is that of a later part, whether it states a day or not.
        rows[0].reviewed_on = None;
        rows[0].row.file = FileIndex(1);
        assert_eq!(progress(&rows), [0.7, 0.1, 0.3]);
    }

    #[test]
    fn what_is_reached_after_the_cycle_is_open_in_it() {
        let mut rows = [goal(0, None, 2.0, 1.0), goal(0, None, 1.0, 0.9)];
        rows[0].reached_on = Some(date(2025, 3, 31));
        rows[1].reached_on = Some(date(2025, 4, 1));
        let found = goals(&rows, MemberIndex(0), date(2025, 3, 31));
        assert_eq!(found[0].reached_on, Some(date(2025, 3, 31)));
        assert_eq!(found[1].reached_on, None);
    }
}
