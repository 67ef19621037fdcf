//! What became of the last plan: done or not, moved or not, target reached or not.

use std::collections::BTreeMap;

use crate::model::ActionId;
use crate::model::events::ActionReport;
use crate::model::measurement::Subject;
use crate::model::plans::FollowUp;
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
            let value = position
                .zip(now)
                .and_then(|(position, (measured, _))| measured.measurements.get(position)?.value);
            let change = position
                .zip(now)
                .and_then(|(position, (_, card))| card.lines.get(position)?.change.clone());
            FollowUp {
                planned_in: previous.cycle.id.clone(),
                report: reports.get(&item.id).map(|report| (*report).clone()),
                value,
                change,
                reached: indicator
                    .zip(value)
                    .map(|(indicator, value)| shortfall(indicator, value, item.target).is_none()),
                item: item.clone(),
            }
        })
        .collect()
}
