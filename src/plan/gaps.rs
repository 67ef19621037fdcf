//! Gaps: where a subject falls short of a target, what that costs, and how much of it is expected to be within reach.

use super::PlanInput;
use crate::model::indicator::{Direction, Indicator};
use crate::model::measurement::{Measurement, Subject};
use crate::model::plans::ExpectedGain;
use crate::model::quantity::{Points, Share};
use crate::stats::Level;
use crate::stats::significance::normal_side;

/// The certainty of a gap whose value has no interval: nobody knows on which side of the target the truth lies.
const UNKNOWN: Share = Share(0.5);

/// A gap: an indicator short of its target, and the score points that it costs.
pub(super) struct Gap<'a> {
    pub indicator: &'a Indicator,
    pub measurement: &'a Measurement,
    pub value: f64,
    pub target: f64,
    pub points_lost: Points,
    pub gain: ExpectedGain,
}

/// The gaps of a subject that the next cycle can close, the largest expected gain first; equal ones in the configuration's
/// order.
pub(super) fn gaps<'a>(input: &PlanInput<'a>, subject: &Subject) -> Vec<Gap<'a>> {
    let mut gaps: Vec<Gap<'a>> = (input.configuration.indicators.iter())
        .enumerate()
        .filter_map(|(position, indicator)| {
            let target = input.configuration.target(&input.data.cycle.id, indicator)?;
            gap(input, subject, position, target).filter(|gap| gap.points_lost.0 > 0.0)
        })
        .collect();
    gaps.sort_by(|a, b| b.gain.points.0.total_cmp(&a.gain.points.0));
    gaps
}

/// The gap of one indicator to a target; none where the value meets it, is not known, or cannot recover.
pub(super) fn gap<'a>(
    input: &PlanInput<'a>,
    subject: &Subject,
    position: usize,
    target: f64,
) -> Option<Gap<'a>> {
    let indicator = input.configuration.indicators.get(position)?;
    let (measured, card) = input.find(subject)?;
    let (measurement, line) = (measured.measurements.get(position)?, card.lines.get(position)?);
    let value = measurement.value.filter(|_| indicator.measure.can_recover())?;
    shortfall(indicator, value, target)?;
    let lost = (line.points.zip(line.effective_weight)).map_or(0.0, |(points, weight)| {
        (indicator.scale.most().0 - points.0) * weight.0
    });
    let level = input.level();
    Some(Gap {
        indicator,
        measurement,
        value,
        target,
        points_lost: Points(lost),
        gain: expected(
            Points(lost),
            certainty(indicator, measurement, value, target, level),
            indicator.control.of(subject),
        ),
    })
}

/// Points lost × certainty × control.
fn expected(lost: Points, certainty: Share, control: Share) -> ExpectedGain {
    ExpectedGain {
        certainty,
        control,
        points: Points(lost.0 * certainty.0 * control.0),
    }
}

/// How likely it is that the value really falls short of the target: by the normal approximation, on the scale of the
/// interval's side towards the target.
fn certainty(
    indicator: &Indicator,
    measurement: &Measurement,
    value: f64,
    target: f64,
    level: Level,
) -> Share {
    let distance = shortfall(indicator, value, target).unwrap_or(0.0);
    reach(indicator, measurement, value)
        .and_then(|reach| normal_side(distance, reach, level).ok())
        .map_or(UNKNOWN, Share)
}

/// How far the interval reaches from the value to where it is better.
pub(super) fn reach(indicator: &Indicator, measurement: &Measurement, value: f64) -> Option<f64> {
    let interval = measurement.interval?;
    let reach = match indicator.scale.direction() {
        Direction::HigherIsBetter => interval.high - value,
        Direction::LowerIsBetter => value - interval.low,
    };
    (reach > 0.0).then_some(reach)
}

/// How far a value falls short of a target; none where it meets it.
pub(super) fn shortfall(indicator: &Indicator, value: f64, target: f64) -> Option<f64> {
    let short = better_by(indicator, value, target);
    (short > 0.0).then_some(short)
}

/// How much better the second value is than the first; negative where it is worse.
pub(super) fn better_by(indicator: &Indicator, from: f64, to: f64) -> f64 {
    match indicator.scale.direction() {
        Direction::HigherIsBetter => to - from,
        Direction::LowerIsBetter => from - to,
    }
}

/// The value that is so much better than another.
pub(super) fn improved(indicator: &Indicator, from: f64, by: f64) -> f64 {
    match indicator.scale.direction() {
        Direction::HigherIsBetter => from + by,
        Direction::LowerIsBetter => from - by,
    }
}
