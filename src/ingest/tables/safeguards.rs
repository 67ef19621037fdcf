//! `safeguards`: what was done before a performance plan may be proposed, for whom, when and by whom.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::SafeguardKind;
use crate::model::pay::SafeguardRow;
use crate::model::source::NotCountedReason;
use crate::model::{Configuration, MemberId, Period};

/// Reads the safeguards. Without the model, their ids are not checked. What is done about a cycle is mostly done after it, when
/// the ratings are known, but not for ever: see [`Period::decided_by`].
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    model: Option<&Configuration>,
    period: Period,
) -> (Vec<SafeguardRow>, Outcome) {
    let member = table.required("member_id");
    let safeguard = table.required("safeguard");
    let done = table.required("done_on");
    let by = table.optional("by");
    let recorded = model.map(|model| {
        let rules = model.results.performance.iter();
        let rules = rules.flat_map(|rules| &rules.safeguards);
        let rules = rules.filter(|rule| rule.kind == SafeguardKind::Recorded);
        rules.map(|rule| rule.id.as_str()).collect::<Vec<_>>()
    });
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let id = fields.text(member);
        let which = fields.filled(safeguard);
        let done_on = fields.required(done, super::fields::Fields::date);
        let done_by = fields.owned(by);
        let which = which?;
        if let Some(recorded) = &recorded
            && !recorded.contains(&which)
        {
            let fault = Diagnostic::new(Code::UnknownSafeguard).with("id", which);
            let fault = fields.with_nearest(fault, which, recorded.iter().copied());
            fields.report(safeguard, fault);
            return None;
        }
        let (done_on, last) = (done_on?, period.decided_by());
        who?;
        if done_on > last {
            let fault = Diagnostic::new(Code::SafeguardLater).with("day", done_on);
            fields.report(done, fault.with("last", last));
            return fields.not_counted(NotCountedReason::OutsideCycle);
        }
        rows.push(SafeguardRow {
            member: MemberId::new(id?),
            safeguard: which.to_owned(),
            done_on,
            by: done_by,
        });
        Some(())
    });
    (rows, outcome)
}
