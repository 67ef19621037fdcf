//! `ideas`: what members proposed, what became of it, and what it is worth.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::cooperation::{Idea, IdeaStatus};

/// Words of `status`.
pub(super) const STATUSES: [(&[&str], IdeaStatus); 3] = [
    (
        &[
            "proposed",
            "open",
            "pending",
            "已提出",
            "待定",
            "待审批",
            "审批中",
            "待答复",
        ],
        IdeaStatus::Open,
    ),
    (
        &["adopted", "accepted", "已采纳", "采纳", "已实施"],
        IdeaStatus::Adopted,
    ),
    (
        &[
            "rejected",
            "declined",
            "未采纳",
            "不采纳",
            "不予采纳",
            "已否决",
            "否决",
        ],
        IdeaStatus::Rejected,
    ),
];

/// Reads the ideas; none where the table lacks the members, which it may where a declared measure reads it by its clients
/// (`elsewhere`). A row belongs to the cycle by the day of the proposal where it has one; it may be decided later.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
    elsewhere: bool,
) -> (Option<Vec<Idea>>, Outcome) {
    let member = table.person(elsewhere);
    let proposed = table.optional("proposed_on");
    let decided = table.optional("decided_on");
    let status = table.optional("status");
    let benefit = table.optional("benefit");
    let mut ideas = Vec::new();
    let outcome = table.rows(|fields| {
        if elsewhere && fields.is_empty(member) {
            return None;
        }
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let (proposed_on, decided_on) = (fields.date(proposed), fields.date(decided));
        fields.in_order((proposed, proposed_on), (decided, decided_on));
        let became = fields.word(status, &STATUSES);
        let worth = fields.money(benefit);
        let who = who?;
        if let Some(day) = proposed_on {
            fields.within(proposed, day, period)?;
        }
        ideas.push(Idea {
            member: who,
            proposed_on,
            decided_on,
            status: became,
            benefit: worth,
            known_until: period.last(),
        });
        Some(())
    });
    (member.place.map(|_| ideas), outcome)
}
