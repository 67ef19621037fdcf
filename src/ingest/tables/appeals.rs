//! `appeals`: what was contested, when, and what became of it.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::events::{Appeal, AppealOutcome};

/// Words of `outcome`.
pub(super) const OUTCOMES: [(&[&str], AppealOutcome); 4] = [
    (&["upheld", "granted", "成立", "支持"], AppealOutcome::Upheld),
    (
        &["partly", "partially", "部分成立", "部分支持"],
        AppealOutcome::Partly,
    ),
    (
        &["rejected", "dismissed", "驳回", "不成立", "不支持"],
        AppealOutcome::Rejected,
    ),
    (&["withdrawn", "撤回", "撤销"], AppealOutcome::Withdrawn),
];

/// Reads the appeals; none where the table lacks whose decision is contested, which it may where a declared measure reads it by
/// its clients (`elsewhere`). A row belongs to the cycle by the day of filing where it has one; it may be decided later. Whose
/// decision it is is checked and not kept: nothing is said of single people.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<Appeal>>, Outcome) {
    let member = table.person(elsewhere);
    let filed = table.optional("filed_on");
    let subject = table.optional("subject");
    let decided = table.optional("decided_on");
    let outcome = table.optional("outcome");
    let mut appeals = Vec::new();
    let read = table.rows(|fields| {
        if elsewhere && fields.is_empty(member) {
            return None;
        }
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let (filed_on, decided_on) = (fields.date(filed), fields.date(decided));
        fields.in_order((filed, filed_on), (decided, decided_on));
        let became = fields.word(outcome, &OUTCOMES);
        who?;
        if let Some(day) = filed_on {
            fields.within(filed, day, period)?;
        }
        appeals.push(Appeal {
            filed_on,
            subject: fields.compact(subject),
            decided_on,
            outcome: became,
            known_until: period.last(),
        });
        Some(())
    });
    (member.place.map(|_| appeals), read)
}
