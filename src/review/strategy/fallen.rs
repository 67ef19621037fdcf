//! What should change: indicators that got worse, and actions that have not worked.

use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::plans::{Achievement, ImprovementPlan};
use crate::model::review::{FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Stake, StakeOf};
use crate::model::scorecard::Verdict;
use crate::review::ReviewInput;
use crate::stats::significance::normal_side;

/// Findings about what should change.
pub(super) fn findings(input: &ReviewInput<'_>) -> Vec<Finding> {
    let mut findings = fallen(input);
    findings.extend(without_effect(input));
    findings
}

/// Indicators of the whole organisation that got worse beyond the noise. What an indicator touches is its share of the score.
fn fallen(input: &ReviewInput<'_>) -> Vec<Finding> {
    let definitions = &input.configuration.indicators;
    let lines = &input.scorecards.organisation.lines;
    let measured = &input.measurements.organisation.measurements;
    let findings = definitions.iter().zip(lines).zip(measured);
    let findings = findings.filter_map(|((definition, line), measurement)| {
        let change = line.change.as_ref()?;
        if change.verdict != Verdict::Worse {
            return None;
        }
        let sure = change.adjusted_p.or(change.p_value);
        let finding = Finding::new(
            FindingKind::IndicatorFell,
            FindingSubject::Indicator(definition.id.clone()),
            Stake::part(line.weight.0, 1.0, StakeOf::Weight),
            Share(1.0 - sure.unwrap_or(1.0 - input.configuration.policy.confidence)),
            FindingOwner::Head,
        );
        let finding = finding
            .with("indicator", FactValue::Indicator(definition.id.clone()))
            .with("value", FactValue::Value(measurement.value?, definition.unit))
            .with("since", FactValue::Text(change.since.to_string()))
            .with(
                "change",
                FactValue::Difference(change.difference, definition.unit),
            );
        Some(finding.sized(change.difference, change.interval, definition.unit))
    });
    findings.collect()
}

/// Actions whose effect stays below what is useful, noise allowed for. What they touch is the hours of all plans so far, this
/// cycle's among them, that went to them: what the library would go on asking for. How sure it is, is how surely the effect lies
/// below what is useful.
fn without_effect(input: &ReviewInput<'_>) -> Vec<Finding> {
    let earlier = input.history.iter().map(|record| &record.plans);
    let plans: Vec<&ImprovementPlan> = earlier
        .chain([input.plans])
        .flat_map(|plans| plans.teams.iter().chain(&plans.members))
        .collect();
    let chosen = |place: usize| {
        let with_it = |plan: &&&ImprovementPlan| plan.items.iter().any(|item| item.actions.contains(&place));
        plans.iter().filter(with_it).count()
    };
    let used: f64 = plans.iter().map(|plan| plan.effort.used).sum();
    let useful = input.configuration.plans.useful_points;
    let achieved = input.plans.achievements.iter();
    let findings = achieved
        .filter(|achieved| achieved.verdict == Achievement::HasNotWorked)
        .filter_map(|achieved| {
            let action = input.configuration.actions.get(achieved.action)?;
            let hours = chosen(achieved.action) as f64 * action.effort;
            let (effect, interval) = (achieved.effect?.0, achieved.interval?);
            let sure = normal_side(useful - effect, interval.high - effect, input.level()).ok()?;
            let finding = Finding::new(
                FindingKind::ActionHasNotWorked,
                FindingSubject::Action(action.id.clone()),
                Stake::part(hours, used, StakeOf::Effort),
                Share(sure),
                FindingOwner::Head,
            );
            let finding = finding
                .with("action", FactValue::Action(action.id.clone()))
                .with("tried", FactValue::Count(achieved.subjects))
                .with("effect", FactValue::Points(effect));
            Some(finding.sized(effect, Some(interval), Unit::Number))
        });
    findings.collect()
}
