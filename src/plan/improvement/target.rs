//! The value to reach by the next cycle: within reach, more than noise, and never past the model's target.

use crate::model::indicator::{Direction, Indicator};
use crate::model::measurement::Measurement;
use crate::model::plans::TargetBasis;
use crate::plan::gaps::{improved, reach, shortfall};

/// The next target. The model's where it lies within the noise of the value now or was reached before. Else the better of
/// the subject's own best and what comparable subjects gained (`peers`); without the latter the own best where that is more
/// than half of the way, else half of the way. At least the change that the sample can tell from chance, at most the model's.
pub(super) fn next_target(
    indicator: &Indicator,
    now: &Measurement,
    value: f64,
    model_target: f64,
    history: impl Iterator<Item = f64>,
    peers: Option<TargetBasis>,
) -> (f64, TargetBasis) {
    let reached = |value: f64, target: f64| shortfall(indicator, value, target).is_none();
    let best = history.reduce(|a, b| match indicator.scale.direction() {
        Direction::HigherIsBetter => a.max(b),
        Direction::LowerIsBetter => a.min(b),
    });
    let within_noise = now
        .interval
        .is_some_and(|interval| interval.contains(model_target));
    if within_noise {
        return (model_target, TargetBasis::ModelTarget);
    }
    if best.is_some_and(|best| reached(best, model_target)) {
        return (model_target, TargetBasis::ReachedBefore);
    }
    let of_peers = peers.and_then(|basis| match basis {
        TargetBasis::Peers { gain, .. } => Some((improved(indicator, value, gain), basis)),
        _ => None,
    });
    let fallback = of_peers.unwrap_or((f64::midpoint(value, model_target), TargetBasis::HalfWay));
    let reachable = match best {
        Some(best) if reached(best, fallback.0) => (best, TargetBasis::OwnBest),
        _ => fallback,
    };
    let chosen = match least_change(indicator, now, value) {
        Some(least) if !reached(reachable.0, improved(indicator, value, least)) => (
            improved(indicator, value, least),
            TargetBasis::BeyondNoise { least },
        ),
        _ => reachable,
    };
    if reached(chosen.0, model_target) {
        (model_target, TargetBasis::NextStep)
    } else {
        chosen
    }
}

/// The least change that another sample as large can tell from chance: two intervals of this reach, side by side (MOVER).
fn least_change(indicator: &Indicator, now: &Measurement, value: f64) -> Option<f64> {
    reach(indicator, now, value).map(|reach| reach * std::f64::consts::SQRT_2)
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
            control: crate::model::indicator::Control::FULL,
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
        beside(history, interval, None)
    }

    fn beside(history: &[f64], interval: (f64, f64), gain: Option<f64>) -> (f64, TargetBasis) {
        let peers = gain.map(of_peers);
        next_target(
            &share(),
            &measured(interval.0, interval.1),
            0.5,
            0.9,
            history.iter().copied(),
            peers,
        )
    }

    fn of_peers(gain: f64) -> TargetBasis {
        TargetBasis::Peers {
            peers: 24,
            low: 0.48,
            high: 0.53,
            gain,
            gained: 6,
        }
    }

    #[test]
    fn what_colleagues_gained_comes_before_half_of_the_way_and_after_a_better_own_best() {
        assert_eq!(beside(&[0.55], (0.4, 0.6), Some(0.16)), (0.66, of_peers(0.16)));
        assert_eq!(
            beside(&[0.68], (0.4, 0.6), Some(0.16)),
            (0.68, TargetBasis::OwnBest)
        );
        // 0.5 + 0.45 lies past the model's 0.9.
        assert_eq!(beside(&[], (0.4, 0.6), Some(0.45)), (0.9, TargetBasis::NextStep));
    }

    #[test]
    fn a_target_is_at_least_what_the_sample_can_tell_from_chance() {
        // 0.5 + 0.1 √2 = 0.6414 against 0.5 + 0.03.
        let (target, basis) = beside(&[], (0.4, 0.6), Some(0.03));
        assert!((target - 0.641_421).abs() < 1e-6);
        assert!(matches!(basis, TargetBasis::BeyondNoise { least } if (least - 0.141_421).abs() < 1e-6));
        // 0.5 + 0.3 √2 lies past the model's.
        assert_eq!(beside(&[], (0.2, 0.8), None), (0.9, TargetBasis::NextStep));
    }

    #[test]
    fn a_target_within_the_noise_is_the_models() {
        assert_eq!(target(&[], (0.2, 0.95)), (0.9, TargetBasis::ModelTarget));
    }

    #[test]
    fn a_target_that_was_reached_before_is_the_models() {
        assert_eq!(
            target(&[0.6, 0.92], (0.4, 0.6)),
            (0.9, TargetBasis::ReachedBefore)
        );
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
