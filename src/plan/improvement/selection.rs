//! Which actions a plan takes: those that are expected to win the most within its hours, each with the reason.

use super::budget::{Need, choose};
use super::owners::Owners;
use crate::model::configuration::{ActionAudience, AnsweredCause, LibraryAction};
use crate::model::measurement::Subject;
use crate::model::plans::{ActionAchievement, ActionVerdict, ConsideredAction, ImprovementItem, PlanEffort};
use crate::model::quantity::Points;
use crate::plan::PlanInput;

/// Hours that differ by less are the same.
const SAME_HOURS: f64 = 1e-9;

/// Chooses the actions of a subject's items, and says of every action that fits why it was chosen or not.
pub(in crate::plan) fn select(
    input: &PlanInput<'_>,
    subject: &Subject,
    items: &mut [ImprovementItem],
    achievements: &[ActionAchievement],
) -> PlanEffort {
    let rules = &input.configuration.plans;
    let library = &input.configuration.actions;
    let hours = |action: usize| library.get(action).map_or(0.0, |action| action.effort);
    let budget = match subject {
        Subject::Member(_) => rules.effort_member,
        _ => rules.effort_team,
    };
    let owners = Owners::of(input, subject);
    for item in &mut *items {
        item.considered = (library.iter().enumerate())
            .filter(|(_, action)| fits(subject, action) && action.indicators.contains(&item.indicator))
            .map(|(place, action)| consider(input, item, (place, action), achievements, &owners))
            .collect();
    }
    let needs: Vec<Need> = items
        .iter()
        .map(|item| Need {
            gain: expected_gain(item),
            shares: (item.considered.iter())
                .map(|considered| (considered.action, considered.share))
                .collect(),
        })
        .collect();
    let choice = choose(&needs, &hours, budget, rules.actions_per_item as usize);
    let left = budget - choice.hours;
    for (item, chosen) in items.iter_mut().zip(&choice.actions) {
        item.actions.clone_from(chosen);
        let is_chosen = |considered: &ConsideredAction| chosen.contains(&considered.action);
        // The least that an action must win to take the place of a chosen one, where all places are taken.
        let to_beat = (item.considered.iter())
            .filter(|considered| is_chosen(considered))
            .map(|considered| considered.gain.0)
            .reduce(f64::min)
            .filter(|_| chosen.len() >= rules.actions_per_item as usize);
        for considered in &mut item.considered {
            considered.verdict = if is_chosen(considered) {
                ActionVerdict::Chosen
            } else {
                passed_over(considered.gain.0, to_beat, hours(considered.action) - left)
            };
        }
        let first = (item.considered.iter())
            .filter(|considered| considered.verdict == ActionVerdict::Chosen)
            .reduce(|best, other| if other.gain.0 > best.gain.0 { other } else { best });
        if let Some(owner) = first.and_then(|first| first.owner.clone()) {
            item.owner = Some(owner);
        }
    }
    PlanEffort {
        used: choice.hours,
        budget,
        gain: Points(choice.gain),
    }
}

/// Score points that an item is expected to win where all of it is won.
fn expected_gain(item: &ImprovementItem) -> f64 {
    item.gain.points.0
}

fn fits(subject: &Subject, action: &LibraryAction) -> bool {
    match subject {
        Subject::Member(_) => action.audience != ActionAudience::Team,
        _ => action.audience != ActionAudience::Member,
    }
}

fn consider(
    input: &PlanInput<'_>,
    item: &ImprovementItem,
    (place, action): (usize, &LibraryAction),
    achievements: &[ActionAchievement],
    owners: &Owners,
) -> ConsideredAction {
    let rules = &input.configuration.plans;
    let achieved = achievements.iter().find(|achieved| achieved.action == place);
    let answers = answered(item, action);
    let share = achieved.map_or(rules.action_share, |achieved| achieved.share);
    let share = if answers.is_some() {
        (share * rules.matched_cause).min(1.0)
    } else {
        share
    };
    ConsideredAction {
        action: place,
        owner: owners.of_role(action.owner_role),
        share,
        tried_by: achieved.map_or(0, |achieved| achieved.subjects),
        answers,
        gain: Points(expected_gain(item) * share),
        verdict: ActionVerdict::Outdone,
    }
}

/// The cause of the item that stands out and that the action answers.
fn answered(item: &ImprovementItem, action: &LibraryAction) -> Option<AnsweredCause> {
    let mut named = item.causes.iter().flat_map(|table| {
        let values = table.named().filter_map(|line| line.value.as_deref());
        values.map(|value| (table.attribute, value))
    });
    named
        .find(|(attribute, value)| action.causes.iter().any(|cause| cause.answers(*attribute, value)))
        .map(|(attribute, value)| AnsweredCause {
            attribute,
            value: Some(value.to_owned()),
        })
}

/// Why an action was not chosen. `more` is what it takes beyond the hours that are left.
fn passed_over(gain: f64, to_beat: Option<f64>, more: f64) -> ActionVerdict {
    if gain <= 0.0 {
        ActionVerdict::NothingExpected
    } else if more <= SAME_HOURS || to_beat.is_some_and(|least| gain <= least) {
        ActionVerdict::Outdone
    } else {
        ActionVerdict::OverBudget { more }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_that_was_passed_over_has_its_reason() {
        assert_eq!(passed_over(0.0, None, 9.0), ActionVerdict::NothingExpected);
        assert_eq!(
            passed_over(1.0, None, 6.0),
            ActionVerdict::OverBudget { more: 6.0 }
        );
        // Both places are taken by actions that win as much.
        assert_eq!(passed_over(1.0, Some(1.0), 6.0), ActionVerdict::Outdone);
        // It would win more than one of those chosen, but there are no hours for it.
        assert_eq!(
            passed_over(1.5, Some(1.0), 6.0),
            ActionVerdict::OverBudget { more: 6.0 }
        );
        assert_eq!(passed_over(1.0, None, 0.0), ActionVerdict::Outdone);
    }
}
