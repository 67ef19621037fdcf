//! What became of the last plan: done or not, moved or not, target reached or not.

use std::collections::BTreeMap;

use crate::model::ActionId;
use crate::model::events::ActionReport;
use crate::model::indicator::Indicator;
use crate::model::measurement::{Measurement, Subject};
use crate::model::plans::{FollowUp, ImprovementItem, TargetOutcome};
use crate::plan::PlanInput;
use crate::plan::gaps::shortfall;

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
                report: reports.get(&item.id).map(|report| (*report).clone()),
                value,
                change,
                outcome: indicator
                    .zip(measured)
                    .and_then(|(indicator, measurement)| outcome(indicator, measurement, item.target)),
                // What stood out then stands on that cycle's page.
                item: ImprovementItem {
                    causes: Vec::new(),
                    ..item.clone()
                },
            }
        })
        .collect()
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
