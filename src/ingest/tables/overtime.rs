//! `overtime`: hours beyond the usual working time, by member and week.

use super::directory::Directory;
use super::hours;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::care::OvertimeRow;

/// More in one row is a slip.
const MOST_HOURS: f64 = 10_000.0;

/// Reads the hours: see [`hours::read`].
pub fn read(
    table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<OvertimeRow>>, Outcome) {
    let columns = ("week_of", MOST_HOURS);
    hours::read(table, directory, period, elsewhere, columns, |fields, found| {
        OvertimeRow {
            member: found.member,
            week_of: found.day,
            hours: found.hours,
            row: fields.reference(),
        }
    })
}
