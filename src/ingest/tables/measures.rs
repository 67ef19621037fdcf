//! `measures`: values that another system computed.

use super::directory::Directory;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Configuration;
use crate::model::events::{ReadyMade, ReadyMadeSubject};
use crate::model::indicator::{Measure, Unit};

/// Largest amount of a value and its parts. Whole numbers are still exact, and no sum of them leaves the numbers.
const LARGEST: f64 = 1e15;

/// A share above this is most likely written in per cent.
const LARGEST_SHARE: f64 = 2.0;

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
        // Per cent is a share where the indicator is one.
        let is_share = |model: &Configuration| {
            let mut indicators = model.indicators.iter();
            indicators.any(|known| Some(known.id.as_str()) == named && known.unit == Unit::Share)
        };
        let share = model.is_none_or(is_share);
        let number = fields.required(value, |fields, column| {
            if share {
                fields.share_within(column, true, (-LARGEST, LARGEST))
            } else {
                fields.number_within(column, -LARGEST, LARGEST)
            }
        });
        let sample = fields.count(n).map(u64::from);
        let above = fields.number_within(numerator, -LARGEST, LARGEST);
        let below = fields.number_within(denominator, 0.0, LARGEST);
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
            if let Some(warning) = number.and_then(|number| doubtful(number, above, below, found.unit)) {
                fields.report(value, warning);
            }
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

/// The warning for a value that its parts or its unit speak against: 85 where 17 of 20 or a share is meant.
fn doubtful(value: f64, numerator: Option<f64>, denominator: Option<f64>, unit: Unit) -> Option<Diagnostic> {
    if let (Some(numerator), Some(denominator)) = (numerator, denominator)
        && denominator > 0.0
    {
        let parts = numerator / denominator;
        // More than rounding explains.
        let differs = (value - parts).abs() > 0.01 * parts.abs().max(1.0);
        return differs.then(|| {
            Diagnostic::new(Code::ValueNotItsParts)
                .with("found", value)
                .with("numerator", numerator)
                .with("denominator", denominator)
        });
    }
    (unit == Unit::Share && value > LARGEST_SHARE)
        .then(|| Diagnostic::new(Code::ShareInPerCent).with("found", value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_not_its_parts_is_doubtful() {
        let code =
            |value, above, below, unit| doubtful(value, above, below, unit).map(|warning| warning.code);
        assert_eq!(
            code(85.0, Some(17.0), Some(20.0), Unit::Share),
            Some(Code::ValueNotItsParts)
        );
        assert_eq!(code(0.33, Some(1.0), Some(3.0), Unit::Share), None);
        assert_eq!(code(4.2, Some(21.0), Some(5.0), Unit::Number), None);
        assert_eq!(code(0.5, Some(0.0), Some(0.0), Unit::Share), None);
    }

    #[test]
    fn a_share_written_in_per_cent_is_doubtful() {
        let code = |value, unit| doubtful(value, None, None, unit).map(|warning| warning.code);
        assert_eq!(code(85.0, Unit::Share), Some(Code::ShareInPerCent));
        assert_eq!(code(1.2, Unit::Share), None, "growth may exceed one");
        assert_eq!(code(85.0, Unit::Count), None);
    }
}
