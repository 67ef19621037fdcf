//! Gaps: where a subject falls short of a target, and what that costs.

use super::PlanInput;
use crate::model::indicator::{Direction, Indicator};
use crate::model::measurement::{Measurement, Subject};
use crate::model::quantity::Points;

/// A gap: an indicator short of its target, and the score points that it costs.
pub(super) struct Gap<'a> {
    pub indicator: &'a Indicator,
    pub measurement: &'a Measurement,
    pub value: f64,
    pub target: f64,
    pub points_lost: Points,
}

/// The gaps of a subject that the next cycle can close, the costliest first; equal ones in the configuration's order.
pub(super) fn gaps<'a>(input: &PlanInput<'a>, subject: &Subject) -> Vec<Gap<'a>> {
    let Some((measured, card)) = input.find(subject) else {
        return Vec::new();
    };
    let mut gaps: Vec<Gap<'a>> = input
        .configuration
        .indicators
        .iter()
        .zip(measured.measurements.iter().zip(&card.lines))
        .filter_map(|(indicator, (measurement, line))| {
            let value = measurement.value.filter(|_| indicator.measure.can_recover())?;
            let target = input.configuration.target(&input.data.cycle.id, indicator)?;
            shortfall(indicator, value, target)?;
            let lost = (indicator.scale.most().0 - line.points?.0) * line.effective_weight?.0;
            (lost > 0.0).then_some(Gap {
                indicator,
                measurement,
                value,
                target,
                points_lost: Points(lost),
            })
        })
        .collect();
    gaps.sort_by(|a, b| b.points_lost.0.total_cmp(&a.points_lost.0));
    gaps
}

/// How far a value falls short of a target; none where it meets it.
pub(super) fn shortfall(indicator: &Indicator, value: f64, target: f64) -> Option<f64> {
    let short = match indicator.scale.direction() {
        Direction::HigherIsBetter => target - value,
        Direction::LowerIsBetter => value - target,
    };
    (short > 0.0).then_some(short)
}
