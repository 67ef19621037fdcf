//! 360° assessments: mean per relation, then relation weights over the relations that may be shown.
//!
//! [`clearance`] decides what may be used; all else here sees nothing but that.

mod agreement;
mod carried;
mod clearance;
mod habits;
mod picture;
mod pooling;
mod severity;
mod solvable;
mod spread;
mod turnover;

use std::borrow::Cow;

use super::Context;
use super::grouped::Grouped;
use super::no_data;
use crate::model::DimensionId;
use crate::model::assessment::{AssessmentReview, DimensionAssessment, RelationAgreement, RelationGroup};
use crate::model::configuration::RaterSeverity;
use crate::model::measurement::{Measurement, NoDataReason, Status};
use crate::stats::Interval;
pub use carried::carried_raters;
use clearance::Cell;
pub use clearance::{ClearedAssessments, clear};
use pooling::{Relations, pool};
use spread::{Spread, spread};

/// The questionnaire on one dimension, or on all of them together.
struct Position<'d> {
    /// None for all together.
    dimension: Option<&'d DimensionId>,
    relations: Grouped<Relations>,
    spread: Spread,
}

/// What the questionnaire says of every subject.
pub(super) struct Assessed<'d> {
    /// The dimensions of the questionnaire, then all together; nothing where there is no such table.
    positions: Vec<Position<'d>>,
    agreement: Option<Grouped<Vec<RelationAgreement>>>,
    review: Option<AssessmentReview>,
}

/// 360° pictures of every subject.
pub(super) type Pictures = Grouped<Vec<DimensionAssessment>>;

impl<'d> Assessed<'d> {
    pub fn new(context: &Context<'d>, cleared: &ClearedAssessments) -> Self {
        let Some(cells) = &cleared.cells else {
            return Self {
                positions: Vec::new(),
                agreement: None,
                review: None,
            };
        };
        let severity = severity::estimate(context, cells);
        let corrected = severity.as_ref().ok().map(|found| found.corrected(cells));
        let given = positions(context, cells);
        let taken_off = corrected.as_ref().map(|cells| positions(context, cells));
        let mut review = AssessmentReview {
            reliability: agreement::reliability(context, cells),
            severity: severity.map(|found| found.review(context, cleared)),
            habits: habits::habits(context, cells),
        };
        if let (Ok(review), Some(corrected)) = (&mut review.severity, &taken_off) {
            review.corrected = severity::compare(context, &given, corrected);
        }
        let (positions, counted) = match (context.configuration.policy.rater_severity, taken_off, corrected) {
            (RaterSeverity::Corrected, Some(positions), Some(cells)) => (positions, Cow::Owned(cells)),
            _ => (given, Cow::Borrowed(cells)),
        };
        Self {
            positions,
            agreement: Some(agreement::agreement(context, &counted)),
            review: Some(review),
        }
    }

    /// The indicator of one dimension, or of all of them together.
    pub fn indicator(&self, context: &Context<'_>, dimension: Option<&DimensionId>) -> Grouped<Measurement> {
        if self.positions.is_empty() {
            return no_data(context, NoDataReason::NoTable);
        }
        let position = self
            .positions
            .iter()
            .find(|position| position.dimension == dimension);
        position.map_or_else(
            || no_data(context, NoDataReason::NoRows),
            |position| {
                let spread = position.spread;
                position
                    .relations
                    .clone()
                    .map(|relations| measurement(context, &relations, spread))
            },
        )
    }

    /// The picture of every subject, on every dimension of the questionnaire.
    pub fn pictures(&self, context: &Context<'_>) -> Pictures {
        let mut pictures = Grouped::filled(context.data, &Vec::new());
        for position in &self.positions {
            let Some(dimension) = position.dimension else {
                continue;
            };
            let draw = |list: &mut Vec<DimensionAssessment>, relations: &Relations| {
                list.extend(picture::picture(context, dimension, relations, position.spread));
            };
            draw(&mut pictures.organisation, &position.relations.organisation);
            for (list, relations) in pictures.teams.iter_mut().zip(&position.relations.teams) {
                draw(list, relations);
            }
            for (list, relations) in pictures.members.iter_mut().zip(&position.relations.members) {
                draw(list, relations);
            }
        }
        pictures
    }

    /// How far the raters of each relation agree, for every subject.
    pub fn agreement(&self, context: &Context<'_>) -> Grouped<Vec<RelationAgreement>> {
        let none = || Grouped::filled(context.data, &Vec::new());
        self.agreement.clone().unwrap_or_else(none)
    }

    /// What the assessment says of itself.
    pub fn review(&self) -> Option<AssessmentReview> {
        self.review.clone()
    }
}

/// Every dimension of the questionnaire, then all together.
fn positions<'d>(context: &Context<'d>, cells: &[Cell]) -> Vec<Position<'d>> {
    let dimensions = context.data.assessment_dimensions.iter();
    let mut positions: Vec<Position<'d>> = dimensions
        .enumerate()
        .map(|(place, dimension)| {
            let own = || {
                cells
                    .iter()
                    .filter(move |cell| usize::from(cell.dimension.0) == place)
            };
            Position {
                dimension: Some(dimension),
                relations: pool(context, own()),
                spread: spread(own()),
            }
        })
        .collect();
    positions.push(Position {
        dimension: None,
        relations: pool(context, cells.iter()),
        spread: spread(cells.iter()),
    });
    positions
}

/// The weighted mean over relations.
#[derive(Clone, Copy)]
struct Weighted {
    value: f64,
    /// √Σ (wᵣ/W)² s² Σ share² from the pooled variance s² and each rater's share in the mean of a relation.
    standard_error: f64,
    raters: u64,
}

/// The weighted mean over the relations with a weight and an estimate; none without any.
fn weighted<'r>(
    context: &Context<'_>,
    relations: impl Iterator<Item = &'r (RelationGroup, Option<pooling::Estimate>)> + Clone,
    spread: Spread,
) -> Option<Weighted> {
    let parts = relations.filter_map(|(group, estimate)| {
        let weight = context.configuration.policy.relation_weight(group);
        (weight > 0.0).then_some((weight, (*estimate)?))
    });
    let total: f64 = parts.clone().map(|part| part.0).sum();
    if total <= 0.0 {
        return None;
    }
    let value = parts
        .clone()
        .map(|(weight, part)| weight * part.mean)
        .sum::<f64>()
        / total;
    let variance: f64 = parts
        .clone()
        .map(|(weight, part)| (weight / total).powi(2) * spread.variance * part.squared_weights)
        .sum();
    Some(Weighted {
        value,
        standard_error: variance.sqrt(),
        raters: parts.map(|(_, part)| part.raters).sum(),
    })
}

fn measurement(context: &Context<'_>, relations: &Relations, spread: Spread) -> Measurement {
    if relations.is_empty() {
        return Measurement::no_data(NoDataReason::NoRows);
    }
    let Some(weighted) = weighted(context, relations.iter(), spread) else {
        return Measurement::no_data(NoDataReason::Withheld);
    };
    Measurement {
        value: Some(weighted.value),
        interval: Some(interval(context, weighted.value, weighted.standard_error)),
        standard_error: Some(weighted.standard_error),
        n: weighted.raters,
        status: Status::Ok,
        ..Measurement::no_data(NoDataReason::NoRows)
    }
}

/// The normal interval within the scale.
fn interval(context: &Context<'_>, value: f64, standard_error: f64) -> Interval {
    let reach = context.level.z() * standard_error;
    Interval {
        low: (value - reach).max(1.0),
        high: (value + reach).min(5.0),
    }
}

/// A value to so many decimals, as coarse as it may be told.
fn rounded(value: f64, decimals: i32) -> f64 {
    let scale = 10.0_f64.powi(decimals);
    (value * scale).round() / scale
}
