//! 360° assessments: mean per relation, then relation weights over the relations present.
//!
//! A relation below the anonymity threshold leaves this file neither as a mean nor as a count, and no total contains it:
//! what is not in a total cannot be recovered from it by subtraction.

use std::collections::BTreeMap;

use super::Context;
use super::grouped::Grouped;
use super::no_data;
use crate::model::DimensionId;
use crate::model::assessment::{AssessedDimension, DimensionAssessment, RaterIndex, Relation, RelationMean};
use crate::model::measurement::{Measurement, NoDataReason, Status};
use crate::stats::Interval;

/// Scores of one relation: one mean per rater (over the dimensions asked for).
type RaterMeans = Vec<f64>;

/// A relation's raters of one member, on one dimension or on all of them.
#[derive(Clone, Debug, Default)]
struct Cell {
    means: RaterMeans,
}

/// What may be used of the questionnaire: for every member and dimension, the relations with their raters.
pub(super) struct Assessed {
    /// Per dimension of the questionnaire, then one more for all dimensions together; per member; per relation.
    cells: Vec<Vec<BTreeMap<Relation, Cell>>>,
    /// Variance between raters of the same member and relation, pooled over the organisation; per dimension as above. A
    /// withheld relation has no part in it: an interval's width would give its spread away.
    pooled_variance: Vec<Option<f64>>,
    present: bool,
}

/// 360° pictures of every subject.
pub(super) struct Pictures {
    pub organisation: Vec<DimensionAssessment>,
    pub teams: Vec<Vec<DimensionAssessment>>,
    pub members: Vec<Vec<DimensionAssessment>>,
}

impl Assessed {
    pub fn new(context: &Context<'_>) -> Self {
        let data = context.data;
        let dimensions = data.assessment_dimensions.len();
        let Some(assessments) = &data.assessments else {
            return Self {
                cells: Vec::new(),
                pooled_variance: Vec::new(),
                present: false,
            };
        };
        // (dimension, ratee, relation, rater) → sum and count; the last dimension stands for all together.
        let mut rows: Vec<(usize, u32, Relation, RaterIndex, f64)> =
            Vec::with_capacity(assessments.len() * 2);
        for row in assessments {
            let AssessedDimension(dimension) = row.dimension;
            rows.push((
                usize::from(dimension),
                row.ratee.0,
                row.relation,
                row.rater,
                row.score,
            ));
            rows.push((dimensions, row.ratee.0, row.relation, row.rater, row.score));
        }
        rows.sort_by(|a, b| {
            (a.0, a.1, a.2, a.3)
                .cmp(&(b.0, b.1, b.2, b.3))
                .then(a.4.total_cmp(&b.4))
        });
        let mut cells = vec![vec![BTreeMap::<Relation, Cell>::new(); data.members.len()]; dimensions + 1];
        for group in rows.chunk_by(|a, b| (a.0, a.1, a.2, a.3) == (b.0, b.1, b.2, b.3)) {
            let Some(&(dimension, ratee, relation, _, _)) = group.first() else {
                continue;
            };
            let mean = group.iter().map(|row| row.4).sum::<f64>() / group.len() as f64;
            if let Some(member) = cells
                .get_mut(dimension)
                .and_then(|members| members.get_mut(ratee as usize))
            {
                member.entry(relation).or_default().means.push(mean);
            }
        }
        // Raters come in the order of their rows; sums must not depend on it.
        for cell in cells.iter_mut().flatten().flat_map(BTreeMap::values_mut) {
            cell.means.sort_by(f64::total_cmp);
        }
        let threshold = context.configuration.policy.anonymity_threshold;
        let pooled_variance = cells
            .iter()
            .map(|members| pooled_variance(members, threshold))
            .collect();
        Self {
            cells,
            pooled_variance,
            present: true,
        }
    }

    /// The indicator of one dimension, or of all of them together.
    pub fn indicator(&self, context: &Context<'_>, dimension: Option<&DimensionId>) -> Grouped<Measurement> {
        if !self.present {
            return no_data(context, NoDataReason::NoTable);
        }
        let position = match dimension {
            None => Some(context.data.assessment_dimensions.len()),
            Some(id) => context
                .data
                .assessment_dimensions
                .iter()
                .position(|known| known == id),
        };
        let Some((position, members)) =
            position.and_then(|position| Some((position, self.cells.get(position)?)))
        else {
            return no_data(context, NoDataReason::NoRows);
        };
        let variance = self.pooled_variance.get(position).copied().flatten();
        subjects(context, members).map(|cells| measurement(context, &cells, variance))
    }

    /// The picture of every subject, on every dimension of the questionnaire.
    pub fn pictures(&self, context: &Context<'_>) -> Pictures {
        let data = context.data;
        let mut pictures = Pictures {
            organisation: Vec::new(),
            teams: vec![Vec::new(); data.teams.len()],
            members: vec![Vec::new(); data.members.len()],
        };
        for (dimension, members) in data.assessment_dimensions.iter().zip(&self.cells) {
            let picture = |cells: &BTreeMap<Relation, Shown>| picture(context, dimension, cells);
            let subjects = subjects(context, members);
            pictures.organisation.extend(picture(&subjects.organisation));
            for (list, cells) in pictures.teams.iter_mut().zip(&subjects.teams) {
                list.extend(picture(cells));
            }
            for (list, cells) in pictures.members.iter_mut().zip(&subjects.members) {
                list.extend(picture(cells));
            }
        }
        pictures
    }
}

/// What each subject may show. Teams and the organisation pool only what their members may show.
fn subjects(
    context: &Context<'_>,
    members: &[BTreeMap<Relation, Cell>],
) -> Grouped<BTreeMap<Relation, Shown>> {
    let data = context.data;
    let threshold = context.configuration.policy.anonymity_threshold;
    let mut grouped = Grouped::filled(data, &BTreeMap::<Relation, Shown>::new());
    for (index, (member, cells)) in data.members.iter().zip(members).enumerate() {
        let team = member
            .current_assignment()
            .map(|assignment| assignment.team.0 as usize);
        for (relation, cell) in cells {
            let withheld = withheld(*relation, cell, threshold);
            let pool = |subject: Option<&mut BTreeMap<Relation, Shown>>| {
                if let Some(subject) = subject {
                    let shown = subject.entry(*relation).or_default();
                    if !withheld {
                        shown.means.extend(&cell.means);
                    }
                }
            };
            pool(grouped.members.get_mut(index));
            pool(team.and_then(|team| grouped.teams.get_mut(team)));
            pool(Some(&mut grouped.organisation));
        }
    }
    grouped
}

/// Raters whose scores may be used; empty where the relation is withheld.
#[derive(Clone, Debug, Default)]
struct Shown {
    means: RaterMeans,
}

impl Shown {
    fn mean(&self) -> Option<f64> {
        if self.means.is_empty() {
            return None;
        }
        let mut means = self.means.clone();
        means.sort_by(f64::total_cmp);
        Some(means.iter().sum::<f64>() / means.len() as f64)
    }
}

/// Whether too few raters stand behind a cell for it to be used at all.
fn withheld(relation: Relation, cell: &Cell, threshold: u64) -> bool {
    relation.anonymous() && (cell.means.len() as u64) < threshold
}

/// Within-cell variance pooled over all cells that may be used and have at least two raters.
fn pooled_variance(members: &[BTreeMap<Relation, Cell>], threshold: u64) -> Option<f64> {
    let (mut squares, mut degrees) = (0.0, 0.0);
    for (_, cell) in members
        .iter()
        .flatten()
        .filter(|(relation, cell)| cell.means.len() > 1 && !withheld(**relation, cell, threshold))
    {
        let n = cell.means.len() as f64;
        let mean = cell.means.iter().sum::<f64>() / n;
        squares += cell.means.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
        degrees += n - 1.0;
    }
    (degrees > 0.0).then(|| squares / degrees)
}

/// Weighted mean over the relations present, with the standard error √Σ (wᵣ/W)² s²/nᵣ from the pooled variance s².
fn measurement(
    context: &Context<'_>,
    cells: &BTreeMap<Relation, Shown>,
    variance: Option<f64>,
) -> Measurement {
    if cells.is_empty() {
        return Measurement::no_data(NoDataReason::NoRows);
    }
    let mut parts: Vec<(f64, f64, f64)> = Vec::new();
    for (relation, shown) in cells {
        if let Some(mean) = shown.mean()
            && weight(context, *relation) > 0.0
        {
            parts.push((weight(context, *relation), mean, shown.means.len() as f64));
        }
    }
    let total: f64 = parts.iter().map(|part| part.0).sum();
    if total <= 0.0 {
        return Measurement::no_data(NoDataReason::Withheld);
    }
    let value = parts.iter().map(|(weight, mean, _)| weight * mean).sum::<f64>() / total;
    let standard_error = variance.map(|s2| {
        parts
            .iter()
            .map(|(weight, _, n)| (weight / total).powi(2) * s2 / n)
            .sum::<f64>()
            .sqrt()
    });
    let raters: u64 = cells
        .iter()
        .filter(|(relation, _)| weight(context, **relation) > 0.0)
        .map(|(_, shown)| shown.means.len() as u64)
        .sum();
    Measurement {
        value: Some(value),
        interval: standard_error.map(|error| Interval {
            low: (value - context.level.z() * error).max(1.0),
            high: (value + context.level.z() * error).min(5.0),
        }),
        standard_error,
        n: raters,
        status: Status::Ok,
        ..Measurement::no_data(NoDataReason::NoRows)
    }
}

fn weight(context: &Context<'_>, relation: Relation) -> f64 {
    context
        .configuration
        .policy
        .relation_weights
        .get(&relation)
        .map_or(0.0, |weight| weight.value())
}

fn picture(
    context: &Context<'_>,
    dimension: &DimensionId,
    cells: &BTreeMap<Relation, Shown>,
) -> Option<DimensionAssessment> {
    if cells.is_empty() {
        return None;
    }
    let relations = cells
        .iter()
        .map(|(relation, shown)| {
            let mean = match shown.mean() {
                Some(mean) => RelationMean::Shown {
                    mean,
                    raters: shown.means.len() as u64,
                },
                None => RelationMean::Withheld,
            };
            (*relation, mean)
        })
        .collect();
    let (mut sum, mut total) = (0.0, 0.0);
    for (relation, shown) in cells.iter().filter(|(relation, _)| **relation != Relation::Own) {
        if let Some(mean) = shown.mean() {
            sum += weight(context, *relation) * mean;
            total += weight(context, *relation);
        }
    }
    let others = (total > 0.0).then(|| sum / total);
    let own = cells.get(&Relation::Own).and_then(Shown::mean);
    Some(DimensionAssessment {
        dimension: dimension.clone(),
        relations,
        others,
        self_other_gap: own.zip(others).map(|(own, others)| own - others),
    })
}
