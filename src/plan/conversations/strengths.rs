//! Strengths: indicators whose whole interval is better than the target, or than the organisation's value.

use crate::model::Points;
use crate::model::indicator::{Direction, Indicator, Scale, ScalePart};
use crate::model::measurement::{Measurement, SubjectMeasurements};
use crate::model::plans::{MemberConversation, Strength, Yardstick};
use crate::model::scorecard::Scorecard;
use crate::plan::PlanInput;

/// What a subject certainly does well, the strongest first; equal ones in the configuration's order. An indicator without
/// weight, or whose value says nothing of how sure it is, is none.
pub fn strengths(input: &PlanInput<'_>, measured: &SubjectMeasurements, card: &Scorecard) -> Vec<Strength> {
    let configuration = input.configuration;
    let all = &input.measurements.organisation.measurements;
    let mut found: Vec<Strength> = configuration
        .indicators
        .iter()
        .enumerate()
        .zip(measured.measurements.iter().zip(&card.lines))
        .filter(|(_, (_, line))| line.carries_weight())
        .filter_map(|((place, indicator), (measurement, line))| {
            let target = configuration.target(&input.data.cycle.id, indicator);
            let organisation = all.get(place).and_then(|all| all.value);
            let weight = line.effective_weight?.0;
            strength(place, indicator, measurement, (target, organisation), weight)
        })
        .collect();
    found.sort_by(|a, b| b.margin.0.total_cmp(&a.margin.0));
    found.truncate(MemberConversation::STRENGTHS);
    found
}

/// A strength, if it is one: the end of the interval that is nearer to the yardstick lies beyond it.
fn strength(
    place: usize,
    indicator: &Indicator,
    measurement: &Measurement,
    (target, organisation): (Option<f64>, Option<f64>),
    weight: f64,
) -> Option<Strength> {
    measurement.value?;
    let interval = measurement.interval?;
    let direction = indicator.scale.direction();
    let worst = match direction {
        Direction::HigherIsBetter => interval.low,
        Direction::LowerIsBetter => interval.high,
    };
    let beyond = |yardstick: f64| match direction {
        Direction::HigherIsBetter => worst > yardstick,
        Direction::LowerIsBetter => worst < yardstick,
    };
    let above = match (target.filter(|value| beyond(*value)), organisation) {
        (Some(target), _) => Yardstick::Target(target),
        (None, Some(organisation)) if beyond(organisation) => Yardstick::Organisation(organisation),
        _ => return None,
    };
    let (Yardstick::Target(yardstick) | Yardstick::Organisation(yardstick)) = above;
    let margin = points_at(&indicator.scale, worst)? - points_at(&indicator.scale, yardstick)?;
    Some(Strength {
        indicator: place,
        above,
        margin: Points(margin * weight),
    })
}

/// The points of a value on a scale.
fn points_at(scale: &Scale, value: f64) -> Option<f64> {
    Some(match scale.part(value)? {
        ScalePart::Flat((_, points)) => points.0,
        ScalePart::Line((from, low), (to, high)) => low.0 + (high.0 - low.0) * (value - from) / (to - from),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::indicator::{Control, Measure, ScaleShape, Unit};
    use crate::model::measurement::NoDataReason;
    use crate::model::{DimensionId, IndicatorId, LocalizedText, Weight};
    use crate::stats::Interval;

    fn indicator(pairs: [(f64, f64); 2]) -> Indicator {
        Indicator {
            id: IndicatorId::new("x"),
            name: LocalizedText::plain("X"),
            description: None,
            dimension: DimensionId::new("d"),
            measure: Measure::Csat,
            unit: Unit::Share,
            weight: Weight::new(1.0).unwrap(),
            minimum_sample: 1,
            target: None,
            control: Control::FULL,
            scale: Scale {
                shape: ScaleShape::Linear,
                pairs: pairs
                    .iter()
                    .map(|(value, points)| (*value, Points(*points)))
                    .collect(),
            },
        }
    }

    fn measured(value: f64, interval: Option<(f64, f64)>) -> Measurement {
        Measurement {
            value: Some(value),
            interval: interval.map(|(low, high)| Interval { low, high }),
            ..Measurement::no_data(NoDataReason::NoRows)
        }
    }

    fn found(
        interval: Option<(f64, f64)>,
        target: Option<f64>,
        all: Option<f64>,
    ) -> Option<(Yardstick, f64)> {
        let rising = indicator([(0.0, 0.0), (1.0, 100.0)]);
        strength(0, &rising, &measured(0.9, interval), (target, all), 0.5)
            .map(|strength| (strength.above, strength.margin.0))
    }

    #[test]
    fn an_interval_above_the_target_is_a_strength_by_its_lower_end() {
        let (above, margin) = found(Some((0.85, 0.95)), Some(0.8), Some(0.9)).unwrap();
        assert_eq!(above, Yardstick::Target(0.8));
        // 85 points less 80, at half of the weight.
        assert!((margin - 2.5).abs() < 1e-9, "{margin}");
    }

    #[test]
    fn short_of_the_target_the_organisation_is_the_yardstick() {
        let (above, margin) = found(Some((0.85, 0.95)), Some(0.9), Some(0.75)).unwrap();
        assert_eq!(above, Yardstick::Organisation(0.75));
        assert!((margin - 5.0).abs() < 1e-9, "{margin}");
    }

    #[test]
    fn an_interval_that_covers_both_is_no_strength() {
        assert_eq!(found(Some((0.7, 0.95)), Some(0.8), Some(0.75)), None);
        assert_eq!(found(Some((0.8, 0.95)), Some(0.8), Some(0.8)), None);
    }

    #[test]
    fn without_an_interval_nothing_is_certain() {
        assert_eq!(found(None, Some(0.1), Some(0.1)), None);
    }

    #[test]
    fn where_less_is_better_the_upper_end_counts() {
        let falling = indicator([(0.0, 100.0), (10.0, 0.0)]);
        let measured = measured(2.0, Some((1.0, 3.0)));
        let found = strength(0, &falling, &measured, (Some(4.0), None), 1.0).unwrap();
        assert_eq!(found.above, Yardstick::Target(4.0));
        // 70 points at 3, 60 at 4.
        assert!((found.margin.0 - 10.0).abs() < 1e-9);
        assert!(strength(0, &falling, &measured, (Some(2.5), None), 1.0).is_none());
    }
}
