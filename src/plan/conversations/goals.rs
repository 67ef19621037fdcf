//! How far a member's goals are.

use crate::model::events::Goal;
use crate::model::people::MemberIndex;
use crate::model::plans::GoalProgress;

/// The goals of a member that say what they are, the heaviest first; equal ones in the table's order. Of a goal that stands
/// several times, as in a cycle of parts, the last row stands.
pub fn goals(rows: &[Goal], member: MemberIndex) -> Vec<GoalProgress> {
    let mut kept: Vec<&Goal> = Vec::new();
    for goal in rows
        .iter()
        .filter(|goal| goal.member == member && goal.name.is_some())
    {
        match kept
            .iter_mut()
            .find(|other| goal.id.is_some() && other.id == goal.id)
        {
            Some(earlier) => *earlier = goal,
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
                reached_on: goal.reached_on,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
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
            row: RowReference {
                file: FileIndex(0),
                line: 2,
            },
        }
    }

    fn progress(rows: &[Goal]) -> Vec<f64> {
        goals(rows, MemberIndex(0))
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
        let rows = [
            goal(0, Some("a"), 20.0, 0.2),
            goal(0, Some("a"), 20.0, 0.7),
            goal(0, None, 5.0, 0.1),
            goal(0, None, 5.0, 0.3),
        ];
        assert_eq!(progress(&rows), [0.7, 0.1, 0.3]);
    }
}
