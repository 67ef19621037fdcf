//! Severe and lenient raters, and scores with their severity taken off.

use super::super::Context;
use super::clearance::{Cell, ClearedAssessments, Rater};
use super::pooling::{Relations, mean};
use super::{Position, rounded, weighted};
use crate::model::assessment::{CorrectedMean, SeverityReview, SuperiorSeverity};
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::{Interval, NotEstimable, RaterEffect, SeverityEstimate, rater_severity};

/// Members whom a rater must have rated together with others for their severity to be told from how they see a person.
const MEMBERS: u64 = 3;

/// A person and whether they rate as a superior: what is known of a superior must not carry what they said as a colleague.
type Role = (u32, bool);

fn role(rater: Rater) -> Role {
    (rater.person(), rater.is_superior())
}

/// The estimated severity of a cycle's raters.
pub(super) struct Severity {
    /// By number in the estimate.
    roles: Vec<Role>,
    estimate: SeverityEstimate,
}

/// Estimates severity from the cleared scores of all but oneself. Each dimension's scores are taken from its mean first, then
/// averaged by rater and member: what a rater says of one person on several dimensions is one opinion more than several.
pub(super) fn estimate(context: &Context<'_>, cells: &[Cell]) -> Result<Severity, NotEstimable> {
    let others = || cells.iter().filter(|cell| !cell.group.is_own());
    let mut roles: Vec<Role> = others()
        .flat_map(|cell| cell.scores.iter().flatten())
        .map(|(rater, _)| role(*rater))
        .collect();
    roles.sort_unstable();
    roles.dedup();
    let means: Vec<f64> = (0..context.data.assessment_dimensions.len())
        .map(|place| {
            let scores = others()
                .filter(|cell| usize::from(cell.dimension.0) == place)
                .flat_map(|cell| cell.scores.iter().flatten())
                .map(|score| score.1);
            mean(scores).unwrap_or(0.0)
        })
        .collect();
    let scores: Vec<(usize, usize, f64)> = others()
        .flat_map(|cell| {
            let centre = means.get(usize::from(cell.dimension.0)).copied().unwrap_or(0.0);
            let roles = &roles;
            (cell.scores.iter().flatten()).filter_map(move |(rater, score)| {
                let number = roles.binary_search(&role(*rater)).ok()?;
                Some((cell.ratee.0 as usize, number, score - centre))
            })
        })
        .collect();
    let estimate = rater_severity(&scores, roles.len(), MEMBERS, context.level)?;
    Ok(Severity { roles, estimate })
}

impl Severity {
    fn effect(&self, rater: Rater) -> Option<&RaterEffect> {
        let number = self.roles.binary_search(&role(rater)).ok()?;
        self.estimate.effects.get(number)?.as_ref()
    }

    /// The cells with the shrunken effect of its rater taken off every score but one's own.
    pub fn corrected(&self, cells: &[Cell]) -> Vec<Cell> {
        let mut corrected = cells.to_vec();
        for cell in corrected.iter_mut().filter(|cell| !cell.group.is_own()) {
            for (rater, score) in cell.scores.iter_mut().flatten() {
                *score -= self.effect(*rater).map_or(0.0, |effect| effect.shrunken);
            }
        }
        corrected
    }

    /// What may be said of it: superiors by name, all others as counts and a spread.
    pub fn review(&self, context: &Context<'_>, cleared: &ClearedAssessments) -> SeverityReview {
        let estimated: Vec<(Role, &RaterEffect)> = (self.roles.iter().zip(&self.estimate.effects))
            .filter_map(|(role, effect)| Some((*role, effect.as_ref()?)))
            .collect();
        let p_values: Vec<f64> = estimated.iter().map(|(_, effect)| effect.p_value).collect();
        let beyond: Vec<bool> = benjamini_hochberg(&p_values)
            .into_iter()
            .map(|p| p <= context.level.alpha())
            .collect();
        let standing = |lenient: bool| {
            let which = estimated.iter().zip(&beyond);
            which
                .filter(|((_, effect), beyond)| **beyond && (effect.observed > 0.0) == lenient)
                .count() as u64
        };
        let mut superiors: Vec<SuperiorSeverity> = (estimated.iter().zip(&beyond))
            .filter(|(((_, superior), _), _)| *superior)
            .filter_map(|(((person, _), effect), beyond)| {
                Some(SuperiorSeverity {
                    rater: cleared.superiors.get(person)?.clone(),
                    members: effect.targets,
                    effect: tenth(effect.shrunken),
                    interval: Interval {
                        low: tenth(effect.interval.low),
                        high: tenth(effect.interval.high),
                    },
                    stands_out: *beyond,
                })
            })
            .collect();
        superiors.sort_by(|a, b| a.effect.total_cmp(&b.effect).then_with(|| a.rater.cmp(&b.rater)));
        SeverityReview {
            raters: self.roles.len() as u64,
            estimated: estimated.len() as u64,
            spread: rounded(self.estimate.between_variance.sqrt(), 2),
            lenient: standing(true),
            severe: standing(false),
            superiors,
            corrected: Vec::new(),
        }
    }
}

/// The organisation's value as given and corrected, on each dimension and on all.
pub(super) fn compare(
    context: &Context<'_>,
    given: &[Position<'_>],
    corrected: &[Position<'_>],
) -> Vec<CorrectedMean> {
    let value = |relations: &Relations, position: &Position<'_>| {
        weighted(context, relations.iter(), position.spread).map(|weighted| weighted.value)
    };
    (given.iter().zip(corrected))
        .filter_map(|(given, corrected)| {
            let largest = (given.relations.members.iter().zip(&corrected.relations.members))
                .filter_map(|(before, after)| Some((value(before, given)? - value(after, corrected)?).abs()))
                .fold(0.0, f64::max);
            Some(CorrectedMean {
                dimension: given.dimension.cloned(),
                observed: rounded(value(&given.relations.organisation, given)?, 2),
                corrected: rounded(value(&corrected.relations.organisation, corrected)?, 2),
                largest_change: tenth(largest),
            })
        })
        .collect()
}

fn tenth(value: f64) -> f64 {
    rounded(value, 1)
}
