//! `volunteering`: what members did for others of their own accord.

use super::directory::Directory;
use super::hours;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::care::VolunteeringRow;

/// More in one row is a slip.
const MOST_HOURS: f64 = 1000.0;

/// Reads the hours and what they were for: see [`hours::read`].
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<VolunteeringRow>>, Outcome) {
    let kind = table.optional("kind");
    let columns = ("held_on", MOST_HOURS);
    hours::read(table, directory, period, elsewhere, columns, |fields, found| {
        VolunteeringRow {
            member: found.member,
            held_on: found.day,
            hours: found.hours,
            kind: fields.compact(kind),
            row: fields.reference(),
        }
    })
}
