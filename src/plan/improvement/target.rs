//! The value to reach by the next cycle: within reach, and never past the model's target.

use crate::model::indicator::{Direction, Indicator};
use crate::model::measurement::Measurement;
use crate::model::plans::TargetBasis;
use crate::plan::gaps::shortfall;

/// The next target: the model's where it lies within the noise of the value now or was reached before; else the best of
/// the subject's earlier values where that is more than half of the way; else half of the way.
pub(super) fn next_target(
    indicator: &Indicator,
    now: &Measurement,
    value: f64,
    model_target: f64,
    history: impl Iterator<Item = f64>,
) -> (f64, TargetBasis) {
    let half = f64::midpoint(value, model_target);
    let best = history.reduce(|a, b| match indicator.scale.direction() {
        Direction::HigherIsBetter => a.max(b),
        Direction::LowerIsBetter => a.min(b),
    });
    if now
        .interval
        .is_some_and(|interval| interval.contains(model_target))
    {
        return (model_target, TargetBasis::ModelTarget);
    }
    match best {
        Some(best) if shortfall(indicator, best, model_target).is_none() => {
            (model_target, TargetBasis::ModelTarget)
        }
        Some(best) if shortfall(indicator, best, half).is_none() => (best, TargetBasis::OwnBest),
        _ => (half, TargetBasis::HalfWay),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::indicator::{Measure, Scale, ScaleShape, Unit};
    use crate::model::measurement::NoDataReason;
    use crate::model::{DimensionId, IndicatorId, LocalizedText, Points, Weight};
    use crate::stats::Interval;

    fn share() -> Indicator {
        Indicator {
            id: IndicatorId::new("satisfaction"),
            name: LocalizedText::plain("Satisfaction"),
            description: None,
            dimension: DimensionId::new("satisfaction"),
            measure: Measure::Csat,
            unit: Unit::Share,
            weight: Weight::new(1.0).unwrap(),
            minimum_sample: 1,
            target: Some(0.9),
            scale: Scale {
                shape: ScaleShape::Linear,
                pairs: vec![(0.0, Points(0.0)), (1.0, Points(100.0))],
            },
        }
    }

    fn measured(low: f64, high: f64) -> Measurement {
        Measurement {
            interval: Some(Interval { low, high }),
            ..Measurement::no_data(NoDataReason::NoRows)
        }
    }

    fn target(history: &[f64], interval: (f64, f64)) -> (f64, TargetBasis) {
        next_target(
            &share(),
            &measured(interval.0, interval.1),
            0.5,
            0.9,
            history.iter().copied(),
        )
    }

    #[test]
    fn a_target_within_the_noise_is_the_models() {
        assert_eq!(target(&[], (0.2, 0.95)), (0.9, TargetBasis::ModelTarget));
    }

    #[test]
    fn a_target_that_was_reached_before_is_the_models() {
        assert_eq!(target(&[0.6, 0.92], (0.4, 0.6)), (0.9, TargetBasis::ModelTarget));
    }

    #[test]
    fn an_own_best_past_half_of_the_way_is_the_target() {
        assert_eq!(target(&[0.8, 0.6], (0.4, 0.6)), (0.8, TargetBasis::OwnBest));
    }

    #[test]
    fn without_such_a_past_half_of_the_way_is_the_target() {
        assert_eq!(target(&[0.55], (0.4, 0.6)), (0.7, TargetBasis::HalfWay));
        assert_eq!(target(&[], (0.4, 0.6)), (0.7, TargetBasis::HalfWay));
    }

    #[test]
    fn a_met_target_leaves_no_shortfall() {
        assert_eq!(shortfall(&share(), 0.9, 0.9), None);
        assert!((shortfall(&share(), 0.7, 0.9).unwrap() - 0.2).abs() < 1e-12);
    }
}
