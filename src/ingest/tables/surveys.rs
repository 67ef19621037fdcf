//! `surveys`: answers of clients.

use super::directory::Directory;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Period;
use crate::model::events::Survey;
use crate::model::source::NotCountedReason;

/// Reads the answers within the cycle. A row without any of the three answers has no value to count.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>, period: Period) -> (Vec<Survey>, Outcome) {
    let id = table.required("survey_id");
    let client = table.required("client_id");
    let answered = table.required("answered_on");
    let member = table.optional("member_id");
    let csat = table.optional("csat");
    let nps = table.optional("nps");
    let effort = table.optional("effort");
    let comment = table.optional("comment");
    table.require_one_of(&[csat, nps, effort]);
    let mut repeats = Repeats::new();
    let mut surveys = Vec::new();
    let outcome = table.rows(|fields| {
        let key = fields.filled(id);
        let has_client = fields.filled(client);
        let client = directory.client(fields, client);
        let member = directory.member(fields, member);
        let day = fields.required(answered, super::fields::Fields::date);
        let (csat_given, nps_given, effort_given) = (
            fields.answer(csat, 1, 5),
            fields.answer(nps, 0, 10),
            fields.answer(effort, 1, 7),
        );
        let (key, _) = (key?, has_client?);
        repeats.check(fields, id, &key, || key.to_owned())?;
        let day = day?;
        if fields.is_empty(csat) && fields.is_empty(nps) && fields.is_empty(effort) {
            fields.report_row(Diagnostic::new(Code::NoValue).with("columns", "csat, nps, effort"));
            return fields.not_counted(NotCountedReason::NoValue);
        }
        let day = fields.within(answered, day, period)?;
        surveys.push(Survey {
            client,
            member,
            answered_on: day,
            csat: csat_given,
            nps: nps_given,
            effort: effort_given,
            comment: fields.compact(comment),
            row: fields.reference(),
        });
        Some(())
    });
    (surveys, outcome)
}
