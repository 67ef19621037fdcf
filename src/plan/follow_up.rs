//! What became of the last plan: done or not, moved or not, target reached or not.

use super::PlanInput;
use super::target::shortfall;
use crate::model::measurement::{Subject, SubjectMeasurements};
use crate::model::plans::FollowUp;
use crate::model::scorecard::Scorecard;

/// Every item of the subject's plan in the last cycle of the same kind.
pub(super) fn follow_up(input: &PlanInput<'_>, subject: &Subject) -> Vec<FollowUp> {
    let Some(previous) = input.history.last() else {
        return Vec::new();
    };
    let plans = match subject {
        Subject::Team(_) => &previous.plans.teams,
        _ => &previous.plans.members,
    };
    let Some(plan) = plans.iter().find(|plan| &plan.subject == subject) else {
        return Vec::new();
    };
    let now = now(input, subject);
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
                report: input
                    .data
                    .actions
                    .iter()
                    .rfind(|report| report.action == item.id)
                    .cloned(),
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

fn now<'a>(input: &PlanInput<'a>, subject: &Subject) -> Option<(&'a SubjectMeasurements, &'a Scorecard)> {
    let (subjects, cards) = match subject {
        Subject::Organisation => return None,
        Subject::Team(_) => (&input.measurements.teams, &input.scorecards.teams),
        Subject::Member(_) => (&input.measurements.members, &input.scorecards.members),
    };
    let position = subjects
        .iter()
        .position(|candidate| &candidate.subject == subject)?;
    subjects.get(position).zip(cards.get(position))
}
