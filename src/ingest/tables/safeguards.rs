//! `safeguards`: what was done before a performance plan may be proposed, for whom, when and by whom.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::SafeguardKind;
use crate::model::pay::SafeguardRow;
use crate::model::{Configuration, MemberId};

/// Reads the safeguards. Without the model, their ids are not checked.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    model: Option<&Configuration>,
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
        who?;
        rows.push(SafeguardRow {
            member: MemberId::new(id?),
            safeguard: which.to_owned(),
            done_on: done_on?,
            by: done_by,
        });
        Some(())
    });
    (rows, outcome)
}
