//! `overtime`: hours beyond the usual working time, by member and week.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::care::OvertimeRow;

/// More in one row is a slip.
const MOST_HOURS: f64 = 10_000.0;

/// Reads the hours, in file order; none where the table lacks members or hours, which it may where a declared measure reads it by
/// other columns (`elsewhere`). A row belongs to the cycle by its day where it has one.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<OvertimeRow>>, Outcome) {
    let member = table.person(elsewhere);
    let week = table.optional("week_of");
    let hours = if elsewhere {
        table.optional("hours")
    } else {
        table.required("hours")
    };
    let hours_column = hours.place;
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        if elsewhere && (fields.is_empty(member) || hours_column.is_none()) {
            return None;
        }
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let week_of = fields.date(week);
        let hours = fields.required(hours, |fields, column| {
            fields.number_within(column, 0.0, MOST_HOURS)
        });
        let member = who?;
        if let Some(day) = week_of {
            fields.within(week, day, period)?;
        }
        rows.push(OvertimeRow {
            member,
            week_of,
            hours: hours?,
            row: fields.reference(),
        });
        Some(())
    });
    (member.place.and(hours_column).map(|_| rows), outcome)
}
