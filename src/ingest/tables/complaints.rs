//! `complaints`: when each was opened, answered and resolved, in local time.

use jiff::tz::TimeZone;

use super::directory::Directory;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::events::Complaint;

/// Reads the complaints that were opened within the cycle.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    zone: &TimeZone,
) -> (Vec<Complaint>, Outcome) {
    let id = table.required("complaint_id");
    let client = table.required("client_id");
    let opened = table.required("opened_at");
    let member = table.optional("member_id");
    let responded = table.optional("responded_at");
    let resolved = table.optional("resolved_at");
    let severity = table.optional("severity");
    let category = table.optional("category");
    let reopened = table.optional("reopened");
    let outcome_column = table.optional("outcome");
    let mut repeats = Repeats::new();
    let mut complaints = Vec::new();
    let outcome = table.rows(|fields| {
        let key = fields.filled(id);
        let has_client = fields.filled(client);
        let client = directory.client(fields, client);
        let member = directory.member(fields, member);
        let opened_at = fields.required(opened, |fields, column| fields.time(column, zone));
        let responded_at = fields.time(responded, zone);
        let resolved_at = fields.time(resolved, zone);
        let reopened = fields.yes_no(reopened).unwrap_or(false);
        fields.in_order((opened, opened_at), (responded, responded_at));
        fields.in_order((opened, opened_at), (resolved, resolved_at));
        let (key, _) = (key?, has_client?);
        repeats.check(fields, id, &key, || key.to_owned())?;
        let opened_at = opened_at?;
        fields.within(opened, opened_at.date(), period)?;
        complaints.push(Complaint {
            id: key.into(),
            client,
            member,
            opened_at,
            responded_at,
            resolved_at,
            severity: fields.compact(severity),
            category: fields.compact(category),
            reopened,
            known_until: period.last(),
            outcome: fields.compact(outcome_column),
            row: fields.reference(),
        });
        Some(())
    });
    (complaints, outcome)
}
