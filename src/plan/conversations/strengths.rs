//! Strengths: indicators that are better than the target, or than the organisation's value, by more than chance explains,
//! however many indicators were looked at.

use crate::model::Points;
use crate::model::indicator::{Direction, Indicator, Scale, ScalePart};
use crate::model::measurement::{Measurement, SubjectMeasurements};
use crate::model::plans::{MemberConversation, Strength, StrongestInNoise, Yardstick};
use crate::model::scorecard::Scorecard;
use crate::plan::PlanInput;
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::significance::interval_p_value;
use crate::stats::{Difference, Interval, Level};

/// What was found of a subject.
#[derive(Debug, Default, PartialEq)]
pub struct Found {
    /// What it certainly does well, the strongest first; equal ones in the configuration's order.
    pub certain: Vec<Strength>,
    /// Where nothing is certain: what is nearest to it.
    pub within_noise: Option<StrongestInNoise>,
}

/// One look at an indicator: its value beside one yardstick.
struct Look {
    strength: Strength,
    /// The p value of the two being equal; 1 where the value is not the better one, which is no strength whatever chance does.
    p: f64,
}

/// The strengths of a subject. An indicator without weight, or whose value says nothing of how sure it is, is none.
pub fn strengths(input: &PlanInput<'_>, measured: &SubjectMeasurements, card: &Scorecard) -> Found {
    let configuration = input.configuration;
    let level = Level::or_ninety_five(configuration.policy.confidence);
    let all = &input.measurements.organisation.measurements;
    let looks: Vec<Look> = configuration
        .indicators
        .iter()
        .enumerate()
        .zip(measured.measurements.iter().zip(&card.lines))
        .filter(|(_, (_, line))| line.carries_weight())
        .filter_map(|((place, indicator), (measurement, line))| {
            let target = configuration.target(&input.data.cycle.id, indicator);
            let organisation = all.get(place).and_then(|all| all.value);
            let yardsticks = [
                target.map(Yardstick::Target),
                organisation.map(Yardstick::Organisation),
            ];
            let weight = line.effective_weight?.0;
            Some(
                yardsticks
                    .into_iter()
                    .flatten()
                    .filter_map(move |above| look((place, indicator), measurement, above, weight, level)),
            )
        })
        .flatten()
        .collect();
    found(looks, level)
}

/// Every look at every indicator is one family under false discovery control: with many indicators, some lie beyond a yardstick
/// by chance alone. An indicator that is better than both yardsticks counts once, by the target.
fn found(looks: Vec<Look>, level: Level) -> Found {
    let p_values: Vec<f64> = looks.iter().map(|look| look.p).collect();
    let adjusted = benjamini_hochberg(&p_values);
    let nearest = (looks.iter().filter(|look| look.p < 1.0))
        .min_by(|a, b| a.p.total_cmp(&b.p))
        .map(|look| look.strength.clone());
    let mut indicators: Vec<usize> = looks.iter().map(|look| look.strength.indicator).collect();
    indicators.dedup();
    let mut certain: Vec<Strength> = looks
        .into_iter()
        .zip(adjusted)
        .filter(|(look, adjusted)| look.p < 1.0 && *adjusted <= level.alpha())
        .map(|(look, _)| look.strength)
        .collect();
    certain.dedup_by_key(|strength| strength.indicator);
    certain.sort_by(|a, b| b.margin.0.total_cmp(&a.margin.0));
    certain.truncate(MemberConversation::STRENGTHS);
    let within_noise = nearest
        .filter(|_| certain.is_empty())
        .map(|strength| StrongestInNoise {
            strength,
            looked_at: indicators.len() as u64,
        });
    Found {
        certain,
        within_noise,
    }
}

/// A look at an indicator; none where the value says nothing of how sure it is.
fn look(
    (place, indicator): (usize, &Indicator),
    measurement: &Measurement,
    above: Yardstick,
    weight: f64,
    level: Level,
) -> Option<Look> {
    let value = measurement.value?;
    let interval = measurement.interval?;
    let (Yardstick::Target(yardstick) | Yardstick::Organisation(yardstick)) = above;
    let difference = Difference {
        value: value - yardstick,
        interval: Interval {
            low: interval.low - yardstick,
            high: interval.high - yardstick,
        },
    };
    let (better, worst) = match indicator.scale.direction() {
        Direction::HigherIsBetter => (value > yardstick, interval.low),
        Direction::LowerIsBetter => (value < yardstick, interval.high),
    };
    let p = if better {
        interval_p_value(difference, level).ok()?
    } else {
        1.0
    };
    let margin = points_at(&indicator.scale, worst)? - points_at(&indicator.scale, yardstick)?;
    Some(Look {
        strength: Strength {
            indicator: place,
            above,
            margin: Points(margin * weight),
        },
        p,
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

    /// A value of 0.5 whose interval reaches 0.196 to either side, a tenth per standard error, above a yardstick by so many.
    fn above(place: usize, errors: f64) -> Look {
        let rising = indicator([(0.0, 0.0), (1.0, 100.0)]);
        let measured = measured(0.5, Some((0.5 - 0.195_996_4, 0.5 + 0.195_996_4)));
        let target = Yardstick::Target(0.5 - errors / 10.0);
        look((place, &rising), &measured, target, 1.0, Level::NINETY_FIVE).unwrap()
    }

    fn certain(errors: &[f64]) -> Vec<usize> {
        let looks = errors
            .iter()
            .enumerate()
            .map(|(place, errors)| above(place, *errors));
        let found = found(looks.collect(), Level::NINETY_FIVE);
        found.certain.iter().map(|strength| strength.indicator).collect()
    }

    #[test]
    fn a_strength_stands_out_however_many_indicators_were_looked_at() {
        // Two-sided p of 2.4 standard errors: 0.0164, alone below 0.05, among five 0.082; of 3: 0.0027, among five 0.0135.
        assert_eq!(certain(&[2.4]), [0]);
        assert!(certain(&[2.4, 0.5, 0.5, -1.0, 0.0]).is_empty());
        assert_eq!(certain(&[3.0, 0.5, 0.5, -1.0, 0.0]), [0]);
        // Beside that of 3 the one of 2.4 is the second of five: 0.0164 × 5 / 2 = 0.041.
        assert_eq!(certain(&[2.4, 3.0, 0.5, -1.0, 0.0]), [1, 0]);
    }

    #[test]
    fn where_nothing_is_certain_the_strongest_within_the_noise_is_told_with_how_many_were_looked_at() {
        let looks = [-3.0, 1.0, 2.4, 0.5, 0.0].iter().enumerate();
        let looks = looks.map(|(place, errors)| above(place, *errors)).collect();
        let found = found(looks, Level::NINETY_FIVE);
        assert!(found.certain.is_empty());
        let nearest = found.within_noise.unwrap();
        assert_eq!((nearest.strength.indicator, nearest.looked_at), (2, 5));
    }

    #[test]
    fn what_is_worse_than_its_yardstick_is_no_strength_however_sure_that_is() {
        let found = found(vec![above(0, -5.0)], Level::NINETY_FIVE);
        assert_eq!(found, Found::default());
    }

    #[test]
    fn better_than_both_yardsticks_counts_once_by_the_target() {
        let rising = indicator([(0.0, 0.0), (1.0, 100.0)]);
        let measured = measured(0.9, Some((0.85, 0.95)));
        let look = |above| look((0, &rising), &measured, above, 0.5, Level::NINETY_FIVE).unwrap();
        let looks = vec![look(Yardstick::Target(0.8)), look(Yardstick::Organisation(0.75))];
        let certain = found(looks, Level::NINETY_FIVE).certain;
        assert_eq!(certain.len(), 1);
        assert_eq!(certain[0].above, Yardstick::Target(0.8));
        // 85 points less 80, at half of the weight.
        assert!((certain[0].margin.0 - 2.5).abs() < 1e-9);
    }

    #[test]
    fn short_of_the_target_the_organisation_is_the_yardstick() {
        let rising = indicator([(0.0, 0.0), (1.0, 100.0)]);
        let measured = measured(0.9, Some((0.85, 0.95)));
        let look = |above| look((0, &rising), &measured, above, 0.5, Level::NINETY_FIVE).unwrap();
        let looks = vec![look(Yardstick::Target(0.92)), look(Yardstick::Organisation(0.75))];
        let certain = found(looks, Level::NINETY_FIVE).certain;
        assert_eq!(certain[0].above, Yardstick::Organisation(0.75));
    }

    #[test]
    fn without_an_interval_nothing_is_certain() {
        let rising = indicator([(0.0, 0.0), (1.0, 100.0)]);
        let target = Yardstick::Target(0.1);
        assert!(
            look(
                (0, &rising),
                &measured(0.9, None),
                target,
                1.0,
                Level::NINETY_FIVE
            )
            .is_none()
        );
    }

    #[test]
    fn where_less_is_better_the_upper_end_counts() {
        let falling = indicator([(0.0, 100.0), (10.0, 0.0)]);
        let measured = measured(2.0, Some((1.0, 3.0)));
        let look = |above| {
            let above = Yardstick::Target(above);
            look((0, &falling), &measured, above, 1.0, Level::NINETY_FIVE).unwrap()
        };
        // 70 points at 3, 60 at 4.
        assert!((look(4.0).strength.margin.0 - 10.0).abs() < 1e-9);
        assert_eq!(found(vec![look(4.0)], Level::NINETY_FIVE).certain.len(), 1);
        // Half of the interval's reach: 0.98 standard errors.
        assert!(found(vec![look(2.5)], Level::NINETY_FIVE).certain.is_empty());
        assert!((look(1.5).p - 1.0).abs() < 1e-12);
    }
}
