//! `goals`: what a member set out to reach, and how far it is.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::events::Goal;

/// The least and the most that a progress can be, as a share: 75 for 75 % is a slip.
const PROGRESS: (f64, f64) = (-10.0, 10.0);

/// Reads the goals, in file order. A row belongs to the cycle by the day of its review where it has one.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>, period: Period) -> (Vec<Goal>, Outcome) {
    let member = table.required("member_id");
    let id = table.optional("goal_id");
    let name = table.optional("key_result");
    let weight = table.optional("weight");
    let progress = table.optional("progress");
    let due = table.optional("due_on");
    let reached = table.optional("reached_on");
    let reviewed = table.optional("reviewed_on");
    let mut goals = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let weight = fields.share_within(weight, false, (0.0, 1e6));
        let progress = fields.share_within(progress, true, PROGRESS);
        let (due_on, reached_on) = (fields.date(due), fields.date(reached));
        let reviewed_on = fields.date(reviewed);
        let member = who?;
        if let Some(day) = reviewed_on {
            fields.within(reviewed, day, period)?;
        }
        goals.push(Goal {
            member,
            id: fields.owned(id),
            name: fields.owned(name).or_else(|| fields.owned(id)),
            weight,
            progress,
            due_on,
            reached_on,
            reviewed_on,
            row: fields.reference(),
        });
        Some(())
    });
    (goals, outcome)
}
