//! Severe and lenient raters, and scores with their severity taken off.
//!
//! Two estimates, for two uses. What is said of severity as a whole comes from the single scores, and leaves this file as
//! counts and roughly rounded. What is taken off comes from the cells' means alone: a corrected mean is published to the last
//! digit, and were it built from single scores, it would tell them. A superior's corrected score less the known one is their effect
//! exactly, and where they are compared with one colleague only, that is the colleague's mean.

use std::collections::{BTreeMap, HashMap};

use super::super::Context;
use super::clearance::{Cell, ClearedAssessments, Rater};
use super::pooling::{Relations, mean};
use super::spread::stepped;
use super::{Position, rounded, weighted};
use crate::model::assessment::{CorrectedMean, RelationGroup, SeverityReview, SuperiorSeverity};
use crate::model::people::MemberIndex;
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::severity::{Score, components};
use crate::stats::{
    GroupMean, Interval, NotEstimable, RaterEffect, SeverityEstimate, group_effects, rater_severity,
};

/// Members whom a rater must have rated together with others for their severity to be told from how they see a person.
const MEMBERS: u64 = 3;

/// A person and whether they rate as a superior: what is known of a superior must not carry what they said as a colleague.
type Role = (u32, bool);

fn role(rater: Rater) -> Role {
    (rater.person(), rater.is_superior())
}

/// A cell's mean about that of its dimension, and its scores.
type CellMean<'c> = (f64, &'c [(Rater, f64)]);

/// The estimated severity of a cycle's raters.
pub(super) struct Severity {
    /// By number in the estimate.
    roles: Vec<Role>,
    estimate: SeverityEstimate,
    /// What is taken off the scores of each, from the cells' means alone.
    taken_off: Vec<f64>,
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
    let mut scores: Vec<Score> = others()
        .flat_map(|cell| {
            let centre = means.get(usize::from(cell.dimension.0)).copied().unwrap_or(0.0);
            let roles = &roles;
            (cell.scores.iter().flatten()).filter_map(move |(rater, score)| {
                let number = roles.binary_search(&role(*rater)).ok()?;
                Some((cell.ratee.0 as usize, number, score - centre))
            })
        })
        .collect();
    let threshold = usize::try_from(context.configuration.policy.anonymity_threshold).unwrap_or(usize::MAX);
    let compared = compared(&scores, &roles, threshold);
    scores.retain(|score| compared.get(score.1).is_some_and(|compared| *compared));
    let estimate = rater_severity(&scores, roles.len(), MEMBERS, context.level)?;
    let taken_off = taken_off(cells, &means, &roles, &estimate);
    Ok(Severity {
        roles,
        estimate,
        taken_off,
    })
}

/// Who may be compared: not those whose component has anonymous people, but fewer than the threshold, in it.
fn compared(scores: &[Score], roles: &[Role], threshold: usize) -> Vec<bool> {
    let components = components(scores, roles.len(), MEMBERS);
    let mut anonymous: HashMap<usize, usize> = HashMap::new();
    for (component, (_, superior)) in components.iter().zip(roles) {
        if let (Some(component), false) = (component, superior) {
            *anonymous.entry(*component).or_default() += 1;
        }
    }
    let few = |component: &usize| anonymous.get(component).is_some_and(|people| *people < threshold);
    (components.iter())
        .map(|component| !component.as_ref().is_some_and(few))
        .collect()
}

/// The effect of each rater as far as the means of whole cells tell it: a relation's mean over dimensions is one observation,
/// with the error of single scores and the severity of those who are not estimated as its noise. Both variances are as coarse
/// as they are published.
fn taken_off(cells: &[Cell], means: &[f64], roles: &[Role], estimate: &SeverityEstimate) -> Vec<f64> {
    let between = spread(estimate).powi(2);
    let residual = stepped(estimate.residual_variance.sqrt()).powi(2);
    let mut relations: BTreeMap<(MemberIndex, &RelationGroup), Vec<CellMean<'_>>> = BTreeMap::new();
    for cell in cells.iter().filter(|cell| !cell.group.is_own()) {
        let centre = means.get(usize::from(cell.dimension.0)).copied().unwrap_or(0.0);
        if let Some(scores) = &cell.scores
            && let Some(mean) = mean(scores.iter().map(|score| score.1))
        {
            let of_one = relations.entry((cell.ratee, &cell.group)).or_default();
            of_one.push((mean - centre, scores));
        }
    }
    let groups: Vec<GroupMean> = relations
        .into_iter()
        .map(|((ratee, _), cells)| {
            let share = 1.0 / cells.len() as f64;
            let mut weights: BTreeMap<Role, f64> = BTreeMap::new();
            for (_, scores) in &cells {
                for (rater, _) in *scores {
                    *weights.entry(role(*rater)).or_default() += share / scores.len() as f64;
                }
            }
            let mut variance = 0.0;
            let mut raters = Vec::new();
            for (role, weight) in weights {
                let place = (roles.binary_search(&role).ok())
                    .filter(|place| estimate.effects.get(*place).is_some_and(Option::is_some));
                variance += weight * weight * (residual + if place.is_some() { 0.0 } else { between });
                raters.extend(place.map(|place| (place, weight)));
            }
            GroupMean {
                target: ratee.0 as usize,
                mean: cells.iter().map(|(mean, _)| mean * share).sum(),
                raters,
                variance,
            }
        })
        .collect();
    group_effects(&groups, roles.len(), between)
}

/// The standard deviation between raters, as it is published.
fn spread(estimate: &SeverityEstimate) -> f64 {
    rounded(estimate.between_variance.sqrt(), 2)
}

impl Severity {
    /// The cells with what is taken off its rater off every score but one's own.
    pub fn corrected(&self, cells: &[Cell]) -> Vec<Cell> {
        let off = |rater: Rater| {
            let number = self.roles.binary_search(&role(rater)).ok();
            number
                .and_then(|number| self.taken_off.get(number))
                .unwrap_or(&0.0)
        };
        let mut corrected = cells.to_vec();
        for cell in corrected.iter_mut().filter(|cell| !cell.group.is_own()) {
            for (rater, score) in cell.scores.iter_mut().flatten() {
                *score -= off(*rater);
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
            spread: spread(&self.estimate),
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
