//! `actions`: what became of the items of the last plan.

use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::events::{ActionReport, ActionState};
use crate::model::{ActionId, Period};

/// Words of `state`.
pub(super) const STATES: [(&[&str], ActionState); 4] = [
    (&["open", "未开始", "待办"], ActionState::Open),
    (&["doing", "进行中"], ActionState::Doing),
    (&["done", "已完成", "完成"], ActionState::Done),
    (&["dropped", "已取消", "取消", "放弃"], ActionState::Dropped),
];

/// Reads the states.
pub fn read(mut table: Table<'_>, period: Period) -> (Vec<ActionReport>, Outcome) {
    let id = table.required("action_id");
    let state = table.required("state");
    let done = table.optional("done_on");
    let note = table.optional("note");
    let mut repeats = Repeats::new();
    let mut reports = Vec::new();
    let outcome = table.rows(|fields| {
        let key = fields.filled(id);
        let is = fields.required(state, |fields, column| fields.word(column, &STATES));
        let done_on = fields.date(done);
        if let (Some(day), Some(is)) = (done_on, is) {
            if matches!(is, ActionState::Open | ActionState::Doing) {
                let fault = Diagnostic::new(Code::DoneButNotDone)
                    .with("day", day)
                    .with("state", fields.text(state).unwrap_or_default());
                fields.report(done, fault);
            } else if day > period.last() {
                let fault = Diagnostic::new(Code::DoneLater)
                    .with("day", day)
                    .with("last", period.last());
                fields.report(done, fault);
            }
        }
        let key = key?;
        repeats.check(fields, id, &key, || key.to_owned())?;
        reports.push(ActionReport {
            action: ActionId::new(key),
            state: is?,
            done_on,
            note: fields.owned(note),
            row: fields.reference(),
        });
        Some(())
    });
    (reports, outcome)
}
