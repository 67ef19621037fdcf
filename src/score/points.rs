//! A value on an indicator's scale.

use crate::model::indicator::{Direction, Scale, ScaleShape};
use crate::model::quantity::Points;
use crate::stats::scale::{StepEdge, piecewise_linear, piecewise_linear_interval, steps, steps_interval};
use crate::stats::{Interval, NotEstimable};

/// Points of a value.
///
/// # Errors
/// A scale without pairs, or a value that is not finite. Ingestion refuses both.
pub fn points(scale: &Scale, value: f64) -> Result<Points, NotEstimable> {
    let pairs = pairs(scale);
    match scale.shape {
        ScaleShape::Linear => piecewise_linear(&pairs, value),
        ScaleShape::Steps => steps(&pairs, value, edge(scale)),
    }
    .map(Points)
}

/// The points that an interval of values may earn, the lower ones first.
pub(super) fn points_interval(scale: &Scale, interval: Interval) -> Result<Interval, NotEstimable> {
    let pairs = pairs(scale);
    match scale.shape {
        ScaleShape::Linear => piecewise_linear_interval(&pairs, interval),
        ScaleShape::Steps => steps_interval(&pairs, interval, edge(scale)),
    }
}

fn pairs(scale: &Scale) -> Vec<(f64, f64)> {
    scale
        .pairs
        .iter()
        .map(|(value, points)| (*value, points.0))
        .collect()
}

fn edge(scale: &Scale) -> StepEdge {
    match scale.direction() {
        Direction::HigherIsBetter => StepEdge::Opens,
        Direction::LowerIsBetter => StepEdge::Closes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(shape: ScaleShape, pairs: &[(f64, f64)]) -> Scale {
        Scale {
            shape,
            pairs: pairs
                .iter()
                .map(|(value, points)| (*value, Points(*points)))
                .collect(),
        }
    }

    #[test]
    fn a_linear_scale_is_flat_outside_its_pairs() {
        let scale = scale(ScaleShape::Linear, &[(0.6, 0.0), (0.8, 60.0), (0.9, 100.0)]);
        assert_eq!(points(&scale, 0.1), Ok(Points(0.0)));
        assert!((points(&scale, 0.7).unwrap().0 - 30.0).abs() < 1e-9);
        assert_eq!(points(&scale, 0.95), Ok(Points(100.0)));
    }

    #[test]
    fn steps_for_less_is_better_hold_up_to_their_value() {
        let scale = scale(ScaleShape::Steps, &[(8.0, 100.0), (24.0, 60.0), (48.0, 0.0)]);
        assert_eq!(points(&scale, 8.0), Ok(Points(100.0)));
        assert_eq!(points(&scale, 8.1), Ok(Points(60.0)));
        assert_eq!(points(&scale, 100.0), Ok(Points(0.0)));
    }

    #[test]
    fn steps_for_more_is_better_hold_from_their_value() {
        let scale = scale(ScaleShape::Steps, &[(0.0, 0.0), (0.8, 60.0), (0.9, 100.0)]);
        assert_eq!(points(&scale, 0.8), Ok(Points(60.0)));
        assert_eq!(points(&scale, 0.799), Ok(Points(0.0)));
    }

    #[test]
    fn the_interval_of_a_falling_scale_has_its_lower_end_first() {
        let scale = scale(ScaleShape::Linear, &[(0.0, 100.0), (0.4, 0.0)]);
        let mapped = points_interval(&scale, Interval { low: 0.1, high: 0.2 }).unwrap();
        assert!((mapped.low - 50.0).abs() < 1e-9 && (mapped.high - 75.0).abs() < 1e-9);
    }
}
