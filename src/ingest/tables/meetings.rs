//! `meetings`: who met, and with which other team.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::cooperation::Meeting;

/// Reads the meetings; none where the table lacks the members, which it may where a declared measure reads it by its clients
/// (`elsewhere`). A row belongs to the cycle by its day where it has one.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<Meeting>>, Outcome) {
    let member = table.person(elsewhere);
    let held = table.optional("held_on");
    let kind = table.optional("kind");
    let partner = table.optional("partner_team_id");
    let mut meetings = Vec::new();
    let outcome = table.rows(|fields| {
        if elsewhere && fields.is_empty(member) {
            return None;
        }
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let held_on = fields.date(held);
        let partner_team = directory.team(fields, partner);
        let who = who?;
        if let Some(day) = held_on {
            fields.within(held, day, period)?;
        }
        meetings.push(Meeting {
            member: who,
            held_on,
            kind: fields.compact(kind),
            partner_team,
        });
        Some(())
    });
    (member.place.map(|_| meetings), outcome)
}
