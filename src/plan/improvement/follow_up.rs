//! What became of the last plan: done or not, moved or not, target reached or not.

use std::collections::BTreeMap;

use crate::model::ActionId;
use crate::model::events::ActionReport;
use crate::model::indicator::Indicator;
use crate::model::measurement::{Measurement, Subject};
use crate::model::plans::{FollowUp, ImprovementItem, Judgement, TargetOutcome};
use crate::plan::PlanInput;
use crate::plan::gaps::shortfall;
use crate::plan::improvement::effect;
use crate::plan::improvement::{Expectations, item_id};

/// Reports on plan items, by item.
pub(in crate::plan) type Reports<'a> = BTreeMap<&'a ActionId, &'a ActionReport>;

/// Every item of the subject's plan in the last cycle of the same kind.
pub(in crate::plan) fn follow_up(
    input: &PlanInput<'_>,
    reports: &Reports<'_>,
    subject: &Subject,
) -> Vec<FollowUp> {
    let Some(previous) = input.history.last() else {
        return Vec::new();
    };
    let Some(plan) = previous.plan(subject) else {
        return Vec::new();
    };
    let now = input.find(subject);
    plan.items
        .iter()
        .map(|item| {
            let position = input.configuration.indicator_position(&item.indicator);
            let indicator = position.and_then(|position| input.configuration.indicators.get(position));
            let measured = position
                .zip(now)
                .and_then(|(position, (measured, _))| measured.measurements.get(position));
            let value = measured.and_then(|measurement| measurement.value);
            let change = position
                .zip(now)
                .and_then(|(position, (_, card))| card.lines.get(position)?.change.clone());
            FollowUp {
                planned_in: previous.cycle.id.clone(),
                report: report_on(reports, previous.cycle.id.as_str(), item),
                value,
                change,
                outcome: indicator
                    .zip(measured)
                    .and_then(|(indicator, measurement)| outcome(indicator, measurement, item.target)),
                effect: None,
                judgement: Judgement::NotCarriedOut,
                // What stood out then stands on that cycle's page.
                item: ImprovementItem {
                    causes: Vec::new(),
                    ..item.clone()
                },
            }
        })
        .collect()
}

/// The report on an item, by its id, or by the id that it would have had if its plan had been the first with its gap.
fn report_on(reports: &Reports<'_>, planned_in: &str, item: &ImprovementItem) -> Option<ActionReport> {
    let alias = || item_id(planned_in, &item.subject, item.indicator.as_str());
    let found = reports.get(&item.id).or_else(|| reports.get(&alias()));
    found.map(|report| (*report).clone())
}

/// Judges every item of a follow-up.
pub(in crate::plan) fn judge(
    input: &PlanInput<'_>,
    expectations: &Expectations<'_>,
    follow_up: &mut [FollowUp],
) {
    for item in follow_up {
        effect::judge(input, expectations, item);
    }
}

/// Whether an item was carried out.
pub(in crate::plan) fn carried_out(follow_up: &FollowUp) -> bool {
    effect::carried_out(follow_up.report.as_ref())
}

fn outcome(indicator: &Indicator, measurement: &Measurement, target: f64) -> Option<TargetOutcome> {
    let value = measurement.value?;
    Some(if shortfall(indicator, value, target).is_none() {
        TargetOutcome::Reached
    } else if measurement
        .interval
        .is_some_and(|interval| interval.contains(target))
    {
        TargetOutcome::WithinNoise
    } else {
        TargetOutcome::Missed
    })
}
