//! The rating: the band of the unrounded score, capped by gates (一票否决), settled by adjusted ratings.

use super::card::TOLERANCE;
use crate::model::configuration::{Gate, GateCondition, RatingBand};
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
    let Some(band) =
        place_of(score, &configuration.ratings).and_then(|place| configuration.ratings.get(place))
    else {
        return (Rating::NoScore, Vec::new());
    };
    let mut rating = band.id.clone();
    let mut applied = Vec::new();
    let value_of = |place: usize| measurements.get(place).and_then(|measurement| measurement.value);
    for (position, gate, value) in closed(configuration, &value_of) {
        let from = rating.clone();
        if height(&rating, configuration) < height(&gate.cap, configuration) {
            rating = gate.cap.clone();
        }
        applied.push(GateApplied {
            gate: position,
            value,
            from,
            to: rating.clone(),
            reason: gate.reason.clone(),
        });
    }
    if let Some(decided) = decided(adjustments) {
        rating = decided.clone();
    }
    (Rating::Rated(rating), applied)
}

/// The reason for no rating of a member who was there on too few of the cycle's days, whatever the score.
pub(super) fn too_short(days: i64, of: i64, configuration: &Configuration) -> Option<Rating> {
    let minimum = configuration.policy.minimum_presence;
    let short = days as f64 + TOLERANCE < minimum.0 * of as f64;
    short.then_some(Rating::PresenceTooShort { days, of, minimum })
}

/// The rating that was decided; the last one where there are several.
pub(super) fn decided(adjustments: &[Adjustment]) -> Option<&RatingId> {
    adjustments
        .iter()
        .filter_map(|adjustment| match &adjustment.change {
            AdjustmentChange::Rating(decided) => Some(decided),
            AdjustmentChange::Points(_) => None,
        })
        .next_back()
}

/// Gates that close on these values, each with its place and the value that closes it. A missing value closes no gate.
fn closed<'c>(
    configuration: &'c Configuration,
    value_of: &'c dyn Fn(usize) -> Option<f64>,
) -> impl Iterator<Item = (usize, &'c Gate, f64)> {
    configuration
        .gates
        .iter()
        .enumerate()
        .filter_map(move |(position, gate)| {
            let value = value_of(configuration.indicator_position(&gate.indicator)?)?;
            closes(gate.condition, value).then_some((position, gate, value))
        })
}

/// The lowest place from the top that the gates closing on these values leave; none where none closes.
pub(super) fn cap(configuration: &Configuration, value_of: &dyn Fn(usize) -> Option<f64>) -> Option<usize> {
    closed(configuration, value_of)
        .map(|(_, gate, _)| height(&gate.cap, configuration))
        .max()
}

/// Gates of which the data do not say whether they close: their limit lies within the interval of their indicator.
pub(super) fn in_doubt(configuration: &Configuration, measurements: &[Measurement]) -> Vec<usize> {
    let doubtful = |gate: &Gate| {
        let measurement = measurements.get(configuration.indicator_position(&gate.indicator)?)?;
        let (value, interval) = (measurement.value?, measurement.interval?);
        let now = closes(gate.condition, value);
        Some(
            [interval.low, interval.high]
                .iter()
                .any(|end| closes(gate.condition, *end) != now),
        )
    };
    let gates = configuration.gates.iter().enumerate();
    gates
        .filter(|(_, gate)| doubtful(gate).unwrap_or(false))
        .map(|(position, _)| position)
        .collect()
}

/// The caps that are left when the gates in doubt close or stay open, in every combination: of those that close the lowest
/// alone has a say, so each of them alone is enough.
pub(super) fn possible_caps(
    configuration: &Configuration,
    value_of: &dyn Fn(usize) -> Option<f64>,
    in_doubt: &[usize],
) -> Vec<Option<usize>> {
    let certain = closed(configuration, value_of)
        .filter(|(position, _, _)| !in_doubt.contains(position))
        .map(|(_, gate, _)| height(&gate.cap, configuration))
        .max();
    let doubtful = in_doubt.iter().filter_map(|position| {
        let gate = configuration.gates.get(*position)?;
        Some(certain.max(Some(height(&gate.cap, configuration))))
    });
    std::iter::once(certain).chain(doubtful).collect()
}

/// Place from the top of the highest band that the score reaches; that of the lowest one for scores below all.
pub(super) fn place_of(score: Points, bands: &[RatingBand]) -> Option<usize> {
    bands
        .iter()
        .position(|band| score.0 + TOLERANCE >= band.from.0)
        .or(bands.len().checked_sub(1))
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
