//! `volunteering`: what members did for others of their own accord.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::care::VolunteeringRow;

/// More in one row is a slip.
const MOST_HOURS: f64 = 1000.0;

/// Reads the hours, in file order; none where the table lacks members or hours, which it may where a declared measure reads it by
/// other columns (`elsewhere`). A row belongs to the cycle by its day where it has one.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<VolunteeringRow>>, Outcome) {
    let member = table.person(elsewhere);
    let held = table.optional("held_on");
    let hours = if elsewhere {
        table.optional("hours")
    } else {
        table.required("hours")
    };
    let kind = table.optional("kind");
    let hours_column = hours.place;
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        if elsewhere && (fields.is_empty(member) || hours_column.is_none()) {
            return None;
        }
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
    (member.place.and(hours_column).map(|_| rows), outcome)
}
