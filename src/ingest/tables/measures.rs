//! `measures`: values that another system computed.

use super::directory::Directory;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Configuration;
use crate::model::events::{ReadyMade, ReadyMadeSubject};
use crate::model::indicator::Measure;

/// Reads the values. Each is about one member or one team, and of an indicator whose measure is `ready_made`; without the
/// model the indicator is not checked.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    model: Option<&Configuration>,
) -> (Vec<ReadyMade>, Outcome) {
    let member = table.optional("member_id");
    let team = table.optional("team_id");
    table.require_one_of(&[member, team]);
    let indicator = table.required("indicator");
    let value = table.required("value");
    let n = table.optional("n");
    let numerator = table.optional("numerator");
    let denominator = table.optional("denominator");
    let mut repeats = Repeats::new();
    let mut values = Vec::new();
    let outcome = table.rows(|fields| {
        let named = fields.filled(indicator);
        let number = fields.required(value, super::fields::Fields::number);
        let sample = fields.count(n).map(u64::from);
        let (above, below) = (fields.number(numerator), fields.number(denominator));
        let subject = match (fields.is_empty(member), fields.is_empty(team)) {
            (false, true) => directory.member(fields, member).map(ReadyMadeSubject::Member),
            (true, false) => directory.team(fields, team).map(ReadyMadeSubject::Team),
            _ => {
                fields.report_row(Diagnostic::new(Code::NotOneSubject));
                None
            }
        };
        let named = named?;
        let mut known = None;
        if let Some(model) = model {
            let ids = model.indicators.iter();
            let Some(found) = ids.clone().find(|known| known.id.as_str() == named) else {
                let fault = Diagnostic::new(Code::UnknownIndicator).with("id", named);
                let fault = fields.with_nearest(fault, named, ids.map(|known| known.id.as_str()));
                fields.report(indicator, fault);
                return None;
            };
            if found.measure != Measure::ReadyMade {
                let fault = Diagnostic::new(Code::IndicatorNotReadyMade)
                    .with("id", named)
                    .with("measure", found.measure.word());
                fields.report(indicator, fault);
                return None;
            }
            known = Some(found.id.clone());
        }
        let subject = subject?;
        let subject_key = match subject {
            ReadyMadeSubject::Member(member) => (0, member.0),
            ReadyMadeSubject::Team(team) => (1, team.0),
        };
        repeats.check(fields, indicator, &(subject_key, named), || named.to_owned())?;
        values.push(ReadyMade {
            subject,
            indicator: known?,
            value: number?,
            n: sample,
            numerator: above,
            denominator: below,
            row: fields.reference(),
        });
        Some(())
    });
    (values, outcome)
}
