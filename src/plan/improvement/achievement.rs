//! What actions have achieved: over all items that were carried out, up to this cycle.

use std::collections::BTreeMap;

use super::effect::carried_out;
use crate::model::measurement::Subject;
use crate::model::plans::{Achievement, ActionAchievement, FollowUp, ImprovementPlan, Judgement, PlanEffect};
use crate::model::quantity::Points;
use crate::plan::PlanInput;
use crate::stats::{Level, mean};

/// The part of the prior share that an action keeps until it is known not to work: a few unlucky tries are no proof.
const LEAST_SHARE: f64 = 0.2;

/// Items that an action was carried out for.
#[derive(Default)]
struct Tries<'f> {
    all: u64,
    worked: u64,
    did_not_work: u64,
    /// Effects by subject, in order of cycles.
    effects: BTreeMap<&'f Subject, Vec<&'f PlanEffect>>,
}

/// What actions have achieved, in the configuration's order; those that nobody tried are left out.
pub(in crate::plan) fn achievements(
    input: &PlanInput<'_>,
    now: &[&[ImprovementPlan]],
) -> Vec<ActionAchievement> {
    let earlier = (input.history.iter())
        .flat_map(|record| [&record.plans.teams, &record.plans.members])
        .map(Vec::as_slice);
    let follow_ups = earlier
        .chain(now.iter().copied())
        .flatten()
        .flat_map(|plan| &plan.follow_up);
    let mut tries: BTreeMap<usize, Tries<'_>> = BTreeMap::new();
    for follow_up in follow_ups.filter(|follow_up| carried_out(follow_up.report.as_ref())) {
        for action in &follow_up.item.actions {
            tries.entry(*action).or_default().add(follow_up);
        }
    }
    tries
        .into_iter()
        .map(|(action, tries)| tries.judged(input, action))
        .collect()
}

impl<'f> Tries<'f> {
    fn add(&mut self, follow_up: &'f FollowUp) {
        self.all += 1;
        match follow_up.judgement {
            Judgement::Worked => self.worked += 1,
            Judgement::DidNotWork => self.did_not_work += 1,
            _ => {}
        }
        if let Some(effect) = &follow_up.effect {
            self.effects
                .entry(&follow_up.item.subject)
                .or_default()
                .push(effect);
        }
    }

    /// Each subject counts once, with the mean of its effects: several tries of one member are not independent.
    fn judged(&self, input: &PlanInput<'_>, action: usize) -> ActionAchievement {
        let rules = &input.configuration.plans;
        let of_subjects = |value: fn(&PlanEffect) -> f64| -> Vec<f64> {
            let means = self.effects.values().map(|effects| {
                effects.iter().map(|effect| value(effect)).sum::<f64>() / effects.len() as f64
            });
            means.collect()
        };
        let points = of_subjects(|effect| effect.points.0);
        let shares = of_subjects(|effect| effect.share);
        let level = Level::new(input.configuration.policy.confidence);
        let estimate = level.and_then(|level| mean::student(&points, level).ok());
        let subjects = points.len() as u64;
        let enough = subjects >= u64::from(rules.minimum_tries);
        let estimate = estimate.filter(|_| enough);
        let interval = estimate
            .and_then(|estimate| estimate.interval)
            .filter(|interval| interval.low < interval.high);
        let verdict = match interval {
            _ if !enough => Achievement::TooFew {
                needed: u64::from(rules.minimum_tries),
            },
            Some(interval) if interval.high < rules.useful_points => Achievement::HasNotWorked,
            Some(interval) if interval.low > 0.0 => Achievement::Works,
            _ => Achievement::Uncertain,
        };
        let share = expected_share(rules.action_share, rules.prior_tries, &shares);
        ActionAchievement {
            action,
            tried: self.all,
            judged: self.effects.values().map(|effects| effects.len() as u64).sum(),
            subjects,
            worked: self.worked,
            did_not_work: self.did_not_work,
            effect: estimate.map(|estimate| Points(estimate.mean)),
            interval,
            share: if verdict == Achievement::HasNotWorked {
                share
            } else {
                share.max(LEAST_SHARE * rules.action_share)
            },
            verdict,
        }
    }
}

/// The share that an action is expected to win: the prior one, drawn towards what it won.
pub(super) fn expected_share(prior: f64, weight: f64, won: &[f64]) -> f64 {
    let n = weight + won.len() as f64;
    if n > 0.0 {
        ((prior * weight + won.iter().sum::<f64>()) / n).clamp(0.0, 1.0)
    } else {
        prior
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_that_won_nothing_is_expected_to_win_less() {
        let of = |won: &[f64]| expected_share(0.5, 4.0, won);
        assert!((of(&[]) - 0.5).abs() < 1e-12);
        // (0.5 × 4 + 0) / 8 = 0.25; (2 + 4) / 8 = 0.75; what did harm is expected to win nothing at last.
        assert!((of(&[0.0; 4]) - 0.25).abs() < 1e-12);
        assert!((of(&[1.0; 4]) - 0.75).abs() < 1e-12);
        assert!(of(&[-0.5; 4]).abs() < 1e-12 && of(&[-1.0; 40]).abs() < 1e-12);
        assert!((expected_share(0.5, 0.0, &[]) - 0.5).abs() < 1e-12);
    }
}
