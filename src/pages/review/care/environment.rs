//! Measures of the environment against their targets.

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::review::EnvironmentMeasure;
use crate::pages::scope::Scope;

/// A measure as the page shows it.
#[derive(Serialize)]
pub(super) struct EnvironmentRow {
    measure: String,
    team: String,
    last: String,
    target: Option<String>,
    met: Option<String>,
    class: &'static str,
    mean: String,
    before: Option<String>,
}

pub(super) fn view(
    scope: &Scope<'_>,
    record: &CycleRecord,
    measures: Option<&[EnvironmentMeasure]>,
) -> Option<Vec<EnvironmentRow>> {
    let rows = measures?.iter().map(|measure| row(scope, record, measure));
    Some(rows.collect())
}

fn row(scope: &Scope<'_>, record: &CycleRecord, measure: &EnvironmentMeasure) -> EnvironmentRow {
    let unit = measure.unit.as_deref().unwrap_or_default();
    let with_unit = |value: f64| {
        let number = scope.format.number(value);
        scope
            .say("care-with-unit", &[("number", &number), ("unit", unit)])
            .trim_end()
            .to_owned()
    };
    let target = measure.target.map(|target| {
        let key = if measure.lower_is_better {
            "care-at-most"
        } else {
            "care-at-least"
        };
        scope.say(key, &[("value", &with_unit(target))])
    });
    let subject = match &measure.team {
        Some(team) => Subject::Team(team.clone()),
        None => Subject::Organisation,
    };
    let (class, met) = match measure.met {
        Some(true) => ("better", Some("care-target-met")),
        Some(false) => ("worse", Some("care-target-missed")),
        None => ("same", None),
    };
    EnvironmentRow {
        measure: measure.measure.clone(),
        team: scope.subject_name(record, &subject),
        last: with_unit(measure.last),
        target,
        met: met.map(|key| scope.plain(key)),
        class,
        mean: with_unit(measure.mean),
        before: measure.before.map(with_unit),
    }
}
