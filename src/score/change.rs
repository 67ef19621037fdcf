//! Changes since the last cycle, called a change only when they are outside the noise.

use crate::archive::CycleRecord;
use crate::model::indicator::{Aggregate, Direction, Indicator, Measure};
use crate::model::measurement::{Measurement, SubjectMeasurements};
use crate::model::scorecard::{Change, Scorecard, Verdict};
use crate::model::{Configuration, CycleId};
use crate::stats::{Difference, Interval, Level, Moments, mean};

/// Fills in the changes of a scorecard against the same subject in the previous record.
pub(super) fn compare(
    card: &mut Scorecard,
    subject: &SubjectMeasurements,
    configuration: &Configuration,
    previous: &CycleRecord,
    level: Level,
) {
    let Some((then_measured, then_card)) = previous.find(&subject.subject) else {
        return;
    };
    let pairs = configuration
        .indicators
        .iter()
        .zip(subject.measurements.iter().zip(&then_measured.measurements));
    for (line, (indicator, (now, then))) in card.lines.iter_mut().zip(pairs) {
        line.change = change_of_value(indicator, now, then, &previous.cycle.id, level);
    }
    if let (Some(now), Some(then)) = (card.computed, then_card.computed) {
        let error = |interval: Option<Interval>| interval.map(|interval| interval.half_width() / level.z());
        let difference = normal(
            (now.0, error(card.interval)),
            (then.0, error(then_card.interval)),
            level,
        );
        card.change = Some(change(
            now.0 - then.0,
            difference,
            Direction::HigherIsBetter,
            &previous.cycle.id,
        ));
    }
}

/// The change of an indicator's value: shares by Newcombe's method, means by Welch's, other estimates by their standard
/// errors. None without a value on both sides.
pub(crate) fn change_of_value(
    indicator: &Indicator,
    now: &Measurement,
    then: &Measurement,
    since: &CycleId,
    level: Level,
) -> Option<Change> {
    let (value, before) = (now.value?, then.value?);
    let difference = match (now.standard_error, then.standard_error) {
        (Some(a), Some(b)) if is_mean(indicator) => welch((value, a, now.n), (before, b, then.n), level),
        (Some(a), Some(b)) => normal((value, Some(a)), (before, Some(b)), level),
        // Two intervals serve every estimate that has no standard error: Newcombe's method for shares, and the like.
        _ => now
            .interval
            .zip(then.interval)
            .map(|(a, b)| Difference::of_independent((value, a), (before, b))),
    };
    Some(change(
        value - before,
        difference,
        indicator.scale.direction(),
        since,
    ))
}

fn is_mean(indicator: &Indicator) -> bool {
    matches!(&indicator.measure, Measure::Declared(declared) if matches!(declared.aggregate, Aggregate::Mean { .. }))
}

fn welch(now: (f64, f64, u64), then: (f64, f64, u64), level: Level) -> Option<Difference> {
    let moments = |(mean, error, n): (f64, f64, u64)| Moments {
        n,
        mean,
        standard_deviation: Some(error * (n as f64).sqrt()),
    };
    mean::welch_from_moments(moments(now), moments(then), level)
        .ok()
        .map(|welch| welch.difference())
}

fn normal(now: (f64, Option<f64>), then: (f64, Option<f64>), level: Level) -> Option<Difference> {
    let error = (now.1?.powi(2) + then.1?.powi(2)).sqrt();
    let value = now.0 - then.0;
    Some(Difference {
        value,
        interval: Interval {
            low: value - level.z() * error,
            high: value + level.z() * error,
        },
    })
}

fn change(difference: f64, estimate: Option<Difference>, better: Direction, since: &CycleId) -> Change {
    let outside = estimate.is_some_and(|estimate| estimate.is_outside_noise());
    let verdict = match (
        outside,
        (difference > 0.0) == (better == Direction::HigherIsBetter),
    ) {
        (false, _) => Verdict::WithinNoise,
        (true, true) => Verdict::Better,
        (true, false) => Verdict::Worse,
    };
    Change {
        since: since.clone(),
        difference,
        interval: estimate.map(|estimate| estimate.interval),
        verdict,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::indicator::{Scale, ScaleShape, Unit};
    use crate::model::measurement::{NoDataReason, Status};
    use crate::model::{DimensionId, IndicatorId, LocalizedText, Points, Weight};

    fn median_hours() -> Indicator {
        Indicator {
            id: IndicatorId::new("time"),
            name: LocalizedText::plain("Time"),
            description: None,
            dimension: DimensionId::new("complaints"),
            measure: Measure::ResolutionTime,
            unit: Unit::Hours,
            weight: Weight::new(1.0).unwrap(),
            minimum_sample: 1,
            target: None,
            scale: Scale {
                shape: ScaleShape::Linear,
                pairs: vec![(8.0, Points(100.0)), (96.0, Points(0.0))],
            },
        }
    }

    fn measured(value: f64, low: f64, high: f64) -> Measurement {
        Measurement {
            value: Some(value),
            interval: Some(Interval { low, high }),
            n: 20,
            status: Status::Ok,
            ..Measurement::no_data(NoDataReason::NoRows)
        }
    }

    #[test]
    fn a_change_of_hours_is_not_cut_to_the_range_of_shares() {
        let since = CycleId::new("2025-Q1");
        let change = change_of_value(
            &median_hours(),
            &measured(50.0, 46.0, 53.0),
            &measured(20.0, 16.0, 23.0),
            &since,
            Level::NINETY_FIVE,
        )
        .unwrap();
        // 30 h; down √(4² + 3²) = 5, up √(3² + 4²) = 5; fewer hours are better.
        let interval = change.interval.unwrap();
        assert!((interval.low - 25.0).abs() < 1e-12 && (interval.high - 35.0).abs() < 1e-12);
        assert_eq!(change.verdict, Verdict::Worse);
    }
}
