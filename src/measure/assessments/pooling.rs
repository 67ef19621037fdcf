//! From cleared cells to the mean of each relation for every subject, on one dimension or on all of them together.
//!
//! A team's or the organisation's mean pools the cells of its members. Every cell comes in whole, each of its scores with the
//! same weight: the mean over all dimensions is the mean of the dimensions' means, not of the raters' means, for a rater who
//! left a dimension out could be worked out from the latter.

use std::collections::BTreeMap;

use super::super::Context;
use super::super::grouped::Grouped;
use super::clearance::{Cell, Rater};
use crate::model::assessment::{Relation, RelationGroup};
use crate::model::people::MemberIndex;
use crate::stats::Moments;

/// What is known of a relation of one subject.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Estimate {
    /// Mean score.
    pub mean: f64,
    /// Raters, each once per member rated.
    pub raters: u64,
    /// Σ (weight of a rater in the mean)²: times the variance between raters it is the variance of the mean.
    pub squared_weights: f64,
}

/// Each relation of a subject; no estimate where all of it is withheld.
pub(super) type Relations = Vec<(RelationGroup, Option<Estimate>)>;

/// The scores of a relation: dimension, member, rater, score.
type Scores = Vec<(u16, MemberIndex, Rater, f64)>;

/// Means by relation for every subject, over the cells given.
pub(super) fn pool<'c>(context: &Context<'_>, cells: impl Iterator<Item = &'c Cell>) -> Grouped<Relations> {
    let data = context.data;
    let mut pools = Grouped::filled(data, &BTreeMap::<RelationGroup, Scores>::new());
    for cell in cells {
        let place = cell.ratee.0 as usize;
        let team = data
            .members
            .get(place)
            .and_then(|member| member.current_assignment())
            .map(|assignment| assignment.team.0 as usize);
        let add = |subject: Option<&mut BTreeMap<RelationGroup, Scores>>| {
            if let Some(subject) = subject {
                let scores = subject.entry(cell.group.clone()).or_default();
                let shown = cell.scores.iter().flatten();
                scores.extend(shown.map(|(rater, score)| (cell.dimension.0, cell.ratee, *rater, *score)));
            }
        };
        add(pools.members.get_mut(place));
        add(team.and_then(|team| pools.teams.get_mut(team)));
        add(Some(&mut pools.organisation));
    }
    pools.map(|relations| {
        let mut result: Relations = Vec::with_capacity(relations.len());
        let (mut together, mut pooled): (Vec<Relation>, Scores) = (Vec::new(), Vec::new());
        for (group, scores) in relations {
            if let RelationGroup::Together(relations) = group {
                // Members differ in which relations are small; a team shows one pool of them all.
                together.extend(relations);
                pooled.extend(scores);
            } else {
                result.push((group, estimate(scores)));
            }
        }
        if !together.is_empty() {
            together.sort_unstable();
            together.dedup();
            result.push((RelationGroup::Together(together), estimate(pooled)));
        }
        result
    })
}

/// The mean of the dimensions' means.
fn estimate(mut scores: Scores) -> Option<Estimate> {
    scores.sort_by(|a, b| a.0.cmp(&b.0).then(a.3.total_cmp(&b.3)));
    let dimensions: Vec<&[(u16, MemberIndex, Rater, f64)]> = scores.chunk_by(|a, b| a.0 == b.0).collect();
    let means: Vec<f64> = dimensions
        .iter()
        .filter_map(|scores| mean(scores.iter().map(|score| score.3)))
        .collect();
    let mean = mean(means.iter().copied())?;
    let mut weights: Vec<(MemberIndex, Rater, f64)> = dimensions
        .iter()
        .flat_map(|scores| {
            let weight = 1.0 / (means.len() as f64 * scores.len() as f64);
            scores.iter().map(move |score| (score.1, score.2, weight))
        })
        .collect();
    weights.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
    let mut squares: Vec<f64> = weights
        .chunk_by(|a, b| (a.0, a.1) == (b.0, b.1))
        .map(|rater| rater.iter().map(|entry| entry.2).sum::<f64>().powi(2))
        .collect();
    let raters = squares.len() as u64;
    squares.sort_unstable_by(f64::total_cmp);
    Some(Estimate {
        // Corrected scores may lie a little beyond the ends of the scale; what they say does not.
        mean: mean.clamp(1.0, 5.0),
        raters,
        squared_weights: squares.iter().sum(),
    })
}

/// The mean, the same bits for every order; none without values.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let values: Vec<f64> = values.collect();
    Moments::of(&values).ok().map(|moments| moments.mean)
}
