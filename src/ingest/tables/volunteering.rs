//! `volunteering`: what members did for others of their own accord.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::care::VolunteeringRow;

/// More in one row is a slip.
const MOST_HOURS: f64 = 1000.0;

/// Reads the hours, in file order.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
) -> (Vec<VolunteeringRow>, Outcome) {
    let member = table.required("member_id");
    let held = table.optional("held_on");
    let hours = table.required("hours");
    let kind = table.optional("kind");
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let held_on = fields.date(held);
        let hours = fields.required(hours, |fields, column| {
            fields.number_within(column, 0.0, MOST_HOURS)
        });
        let member = who?;
        if let Some(day) = held_on {
            fields.within(held, day, period)?;
        }
        rows.push(VolunteeringRow {
            member,
            held_on,
            hours: hours?,
            kind: fields.compact(kind),
            row: fields.reference(),
        });
        Some(())
    });
    (rows, outcome)
}
