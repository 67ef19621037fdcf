//! `talks`: talks between members and their leads that were due, held, or both.

use super::directory::Directory;
use super::fields::Fields;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::events::Talk;
use crate::model::source::NotCountedReason;
use crate::model::{MemberId, Period};

/// Reads the talks of the cycle. One belongs to it by the day on which it was due or, where it was held without being due,
/// by the day on which it was held.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>, period: Period) -> (Vec<Talk>, Outcome) {
    let member = table.required("member_id");
    let due = table.optional("due_on");
    let held = table.optional("held_on");
    let with = table.optional("with_id");
    let kind = table.optional("kind");
    table.require_one_of(&[due, held]);
    let mut repeats = Repeats::new();
    let mut talks = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let (due_on, held_on) = (fields.date(due), fields.date(held));
        if let (Some(id), Some(other)) = (fields.text(member), fields.text(with))
            && id == other
        {
            fields.report(with, Diagnostic::new(Code::TalkWithOneself).with("id", id));
        }
        let who = who?;
        if fields.faulty() {
            return None;
        }
        let shown = |fields: &Fields<'_, '_>| {
            let cells = [member, due, held, with, kind].map(|column| fields.text(column).unwrap_or("–"));
            cells.join(", ")
        };
        let key = shown(fields);
        repeats.check(fields, member, &key, || key.clone())?;
        match (due_on, held_on) {
            (Some(day), _) => fields.within(due, day, period)?,
            (None, Some(day)) => fields.within(held, day, period)?,
            (None, None) => {
                fields.report_row(Diagnostic::new(Code::NoValue).with("columns", "due_on, held_on"));
                return fields.not_counted(NotCountedReason::NoValue);
            }
        };
        if let Some(day) = held_on {
            if day < period.first() {
                let fault = Diagnostic::new(Code::TalkHeldBefore).with("held", day);
                fields.report(held, fault.with("first", period.first()));
            } else if day > period.last() {
                let fault = Diagnostic::new(Code::TalkHeldLater).with("held", day);
                fields.report(held, fault.with("last", period.last()));
            }
        }
        talks.push(Talk {
            member: who,
            due_on,
            held_on,
            with: fields.text(with).map(MemberId::new),
            kind: fields.owned(kind),
            row: fields.reference(),
        });
        Some(())
    });
    (talks, outcome)
}
