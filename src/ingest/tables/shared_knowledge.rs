//! `shared_knowledge`: what members shared with colleagues, and how often it was used.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::cooperation::SharedKnowledge;

/// Reads what was shared; none where the table lacks the members, which it may where a declared measure reads it by its clients
/// (`elsewhere`). A row belongs to the cycle by its day where it has one.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<SharedKnowledge>>, Outcome) {
    let member = table.person(elsewhere);
    let shared = table.optional("shared_on");
    let kind = table.optional("kind");
    let reused = table.optional("reused");
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        if elsewhere && fields.is_empty(member) {
            return None;
        }
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let shared_on = fields.date(shared);
        let reused = fields.count(reused);
        let who = who?;
        if let Some(day) = shared_on {
            fields.within(shared, day, period)?;
        }
        rows.push(SharedKnowledge {
            member: who,
            shared_on,
            kind: fields.compact(kind),
            reused,
        });
        Some(())
    });
    (member.place.map(|_| rows), outcome)
}
