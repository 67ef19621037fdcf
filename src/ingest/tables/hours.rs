//! Tables of hours by member and day, which declared measures may read by other columns.

use jiff::civil::Date;

use super::directory::Directory;
use super::fields::Fields;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::people::MemberIndex;

/// What each such table has.
pub struct HoursRow {
    /// Whose.
    pub member: MemberIndex,
    /// The row's day, where it has one.
    pub day: Option<Date>,
    /// How many.
    pub hours: f64,
}

/// Reads the rows in file order, each as `row` makes it of its hours; none where the table lacks members or hours, which it may
/// where a declared measure reads it by other columns (`elsewhere`). `day` is the name of the column of days, and more than `most`
/// in one row is a slip. A row belongs to the cycle by its day where it has one.
pub fn read<R>(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
    (day, most): (&'static str, f64),
    row: impl Fn(&Fields<'_, '_>, HoursRow) -> R,
) -> (Option<Vec<R>>, Outcome) {
    let member = table.person(elsewhere);
    let day = table.optional(day);
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
        let on = fields.date(day);
        let hours = fields.required(hours, |fields, column| fields.number_within(column, 0.0, most));
        let member = who?;
        if let Some(on) = on {
            fields.within(day, on, period)?;
        }
        let found = HoursRow {
            member,
            day: on,
            hours: hours?,
        };
        rows.push(row(fields, found));
        Some(())
    });
    (member.place.and(hours_column).map(|_| rows), outcome)
}
