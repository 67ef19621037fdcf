//! `recognition`: thanks and awards that members received.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::cooperation::Thanks;
use crate::model::{MemberId, Period};

/// Reads the recognition; none where the table lacks the members, which it may where a declared measure reads it by its clients
/// (`elsewhere`). A row belongs to the cycle by its day where it has one.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<Thanks>>, Outcome) {
    let member = table.person(elsewhere);
    let given = table.optional("given_on");
    let from = table.optional("from_id");
    let kind = table.optional("kind");
    let reason = table.optional("reason");
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        if elsewhere && fields.is_empty(member) {
            return None;
        }
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let given_on = fields.date(given);
        let who = who?;
        if let Some(day) = given_on {
            fields.within(given, day, period)?;
        }
        rows.push(Thanks {
            member: who,
            given_on,
            from: fields.text(from).map(MemberId::new),
            kind: fields.compact(kind),
            reason: fields.compact(reason),
        });
        Some(())
    });
    (member.place.map(|_| rows), outcome)
}
