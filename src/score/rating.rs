//! The rating: the band of the unrounded score, capped by gates (一票否决), settled by adjusted ratings.

use super::card::TOLERANCE;
use crate::model::configuration::{GateCondition, RatingBand};
use crate::model::measurement::Measurement;
use crate::model::quantity::Points;
use crate::model::scorecard::{Adjustment, AdjustmentChange, GateApplied, Rating};
use crate::model::{Configuration, RatingId};

/// The rating of a score, and the gates that closed on the way. An adjusted rating comes last and overrides both.
pub(super) fn rate(
    score: Points,
    measurements: &[Measurement],
    adjustments: &[Adjustment],
    configuration: &Configuration,
) -> (Rating, Vec<GateApplied>) {
    let Some(band) = band(score, &configuration.ratings) else {
        return (Rating::NoScore, Vec::new());
    };
    let mut rating = band.id.clone();
    let mut applied = Vec::new();
    for (position, gate) in configuration.gates.iter().enumerate() {
        let value = configuration
            .indicator_position(&gate.indicator)
            .and_then(|position| measurements.get(position))
            .and_then(|measurement| measurement.value);
        let Some(value) = value.filter(|value| closes(gate.condition, *value)) else {
            continue;
        };
        if height(&rating, configuration) < height(&gate.cap, configuration) {
            applied.push(GateApplied {
                gate: position,
                value,
                from: rating.clone(),
                to: gate.cap.clone(),
                reason: gate.reason.clone(),
            });
            rating = gate.cap.clone();
        }
    }
    for adjustment in adjustments {
        if let AdjustmentChange::Rating(decided) = &adjustment.change {
            rating = decided.clone();
        }
    }
    (Rating::Rated(rating), applied)
}

/// The highest band that the score reaches; the lowest one for scores below all.
fn band(score: Points, bands: &[RatingBand]) -> Option<&RatingBand> {
    bands
        .iter()
        .find(|band| score.0 + TOLERANCE >= band.from.0)
        .or(bands.last())
}

/// Place of a band from the top; bands stand from the highest to the lowest.
fn height(rating: &RatingId, configuration: &Configuration) -> usize {
    configuration
        .ratings
        .iter()
        .position(|band| &band.id == rating)
        .unwrap_or(usize::MAX)
}

fn closes(condition: GateCondition, value: f64) -> bool {
    match condition {
        GateCondition::Below(limit) => value < limit,
        GateCondition::Above(limit) => value > limit,
    }
}
