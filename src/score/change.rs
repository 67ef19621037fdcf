//! Changes since the last cycle, called a change only when they are outside the noise.

use super::card;
use super::difference::{Tested, by_intervals, difference};
use crate::archive::CycleRecord;
use crate::model::indicator::{Direction, Indicator};
use crate::model::measurement::{Measurement, SubjectMeasurements};
use crate::model::scorecard::{Change, Scorecard, Verdict};
use crate::model::{Configuration, CycleId, Period};
use crate::stats::Level;
use crate::stats::multiple::benjamini_hochberg;

/// A subject in an earlier cycle, its measurements and lines in the order of the configuration.
pub(super) struct Earlier<'a> {
    pub(super) cycle: &'a CycleId,
    pub(super) period: Period,
    pub(super) measurements: &'a [Measurement],
    pub(super) card: &'a Scorecard,
}

/// Fills in the changes of a scorecard against the same subject in the previous record.
pub(super) fn compare(
    card: &mut Scorecard,
    subject: &SubjectMeasurements,
    configuration: &Configuration,
    (period, previous): (Period, &CycleRecord),
    level: Level,
) {
    if let Some((measured, then)) = previous.find(&subject.subject) {
        let earlier = Earlier {
            cycle: &previous.cycle.id,
            period: previous.cycle.period,
            measurements: &measured.measurements,
            card: then,
        };
        compare_with(
            card,
            &subject.measurements,
            configuration,
            (period, &earlier),
            level,
        );
    }
}

/// Fills in the changes of a scorecard against an earlier one.
pub(super) fn compare_with(
    card: &mut Scorecard,
    measurements: &[Measurement],
    configuration: &Configuration,
    (period, then): (Period, &Earlier<'_>),
    level: Level,
) {
    let (since, earlier) = (then.cycle, then.period);
    let pairs = configuration
        .indicators
        .iter()
        .zip(measurements.iter().zip(then.measurements));
    for (line, (indicator, (now, then))) in card.lines.iter_mut().zip(pairs) {
        line.change = if configuration.redefined(&indicator.id, earlier, period).is_some() {
            now.value
                .zip(then.value)
                .map(|(now, then)| no_test(now - then, since, Verdict::NotComparable))
        } else if !indicator.measure.can_recover() {
            // What was lost since the transfer is in both values: they are no two samples, and a fall is no news.
            now.value
                .zip(then.value)
                .map(|(now, then)| no_test(now - then, since, Verdict::SameClients))
        } else {
            change_of_value(indicator, now, then, since, level)
        };
    }
    let change = of_score((period, card), (since, earlier, then.card), configuration, level);
    if change.is_some() {
        card.change = change;
    }
}

/// The change of a score before adjustments. None without a score on both sides.
pub(super) fn of_score(
    (period, now): (Period, &Scorecard),
    (since, earlier, then): (&CycleId, Period, &Scorecard),
    configuration: &Configuration,
    level: Level,
) -> Option<Change> {
    let (now, then) = (card::computed(now)?, card::computed(then)?);
    if configuration.score_redefined(earlier, period).is_some() {
        return Some(no_test(now.0 - then.0, since, Verdict::NotComparable));
    }
    // A score near the end of its scale has a skewed interval, so each side counts for itself.
    let intervals = now.1.zip(then.1);
    let tested = intervals.and_then(|(a, b)| by_intervals((now.0, a), (then.0, b), level));
    Some(change(now.0 - then.0, tested, Direction::HigherIsBetter, since))
}

/// The same, where it is the only comparison.
pub(super) fn of_score_alone(
    now: (Period, &Scorecard),
    then: (&CycleId, Period, &Scorecard),
    configuration: &Configuration,
    level: Level,
) -> Option<Change> {
    let mut change = of_score(now, then, configuration, level)?;
    control_family(std::iter::once(&mut change), level);
    Some(change)
}

/// The change of an indicator's value. None without a value on both sides.
fn change_of_value(
    indicator: &Indicator,
    now: &Measurement,
    then: &Measurement,
    since: &CycleId,
    level: Level,
) -> Option<Change> {
    let (value, before) = (now.value?, then.value?);
    let tested = difference(indicator, now, then, level);
    Some(change(value - before, tested, indicator.scale.direction(), since))
}

/// A change as it reads by itself; [`control`] has the last word.
fn change(difference: f64, tested: Option<Tested>, better: Direction, since: &CycleId) -> Change {
    let outside = tested.is_some_and(|(estimate, _)| estimate.is_outside_noise());
    let verdict = match (
        outside,
        (difference > 0.0) == (better == Direction::HigherIsBetter),
    ) {
        (false, _) => Verdict::WithinNoise,
        (true, true) => Verdict::Better,
        (true, false) => Verdict::Worse,
    };
    let p_value = tested.and_then(|(_, p_value)| p_value);
    Change {
        since: since.clone(),
        difference,
        interval: tested.map(|(estimate, _)| estimate.interval),
        p_value,
        adjusted_p: p_value,
        verdict,
    }
}

/// A difference that is not tested, for the reason that the verdict gives.
fn no_test(difference: f64, since: &CycleId, verdict: Verdict) -> Change {
    Change {
        since: since.clone(),
        difference,
        interval: None,
        p_value: None,
        adjusted_p: None,
        verdict,
    }
}

/// Keeps the share of false changes among those that are called changes at 1 - level (Benjamini & Hochberg 1995). The changes
/// of all indicators of all subjects of one kind are one family, their scores another, so that a change reads the same on
/// every page.
pub(super) fn control(cards: &mut [Scorecard], level: Level) {
    control_family(
        cards
            .iter_mut()
            .flat_map(|card| card.lines.iter_mut())
            .filter_map(|line| line.change.as_mut()),
        level,
    );
    control_family(cards.iter_mut().filter_map(|card| card.change.as_mut()), level);
}

fn control_family<'a>(changes: impl Iterator<Item = &'a mut Change>, level: Level) {
    let mut family: Vec<(f64, &mut Change)> = changes
        .filter_map(|change| change.p_value.map(|p_value| (p_value, change)))
        .collect();
    let p_values: Vec<f64> = family.iter().map(|(p_value, _)| *p_value).collect();
    for ((_, change), adjusted) in family.iter_mut().zip(benjamini_hochberg(&p_values)) {
        change.adjusted_p = Some(adjusted);
        if matches!(change.verdict, Verdict::Better | Verdict::Worse) && adjusted > level.alpha() {
            change.verdict = Verdict::OneOfMany;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::indicator::{Measure, Scale, ScaleShape, Unit};
    use crate::model::measurement::{NoDataReason, Status};
    use crate::model::{DimensionId, IndicatorId, LocalizedText, Points, Weight};
    use crate::stats::Interval;

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
            control: crate::model::indicator::Control::FULL,
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

    #[test]
    fn two_rows_give_a_verdict_by_students_quantile_and_none_where_they_do_not_vary() {
        let (since, level) = (CycleId::new("2025-Q1"), Level::NINETY_FIVE);
        let of = |value: f64, error: f64| Measurement {
            standard_error: Some(error),
            n: 2,
            ..measured(value, value, value)
        };
        let still = change_of_value(&median_hours(), &of(0.40, 0.0), &of(0.98, 0.0), &since, level).unwrap();
        assert_eq!(
            (still.verdict, still.p_value, still.interval),
            (Verdict::WithinNoise, None, None)
        );
        let rounding =
            change_of_value(&median_hours(), &of(0.40, 4e-17), &of(0.98, 0.1), &since, level).unwrap();
        assert_eq!((rounding.verdict, rounding.p_value), (Verdict::WithinNoise, None));
        // 10 apart, errors 2 and 2: t = 10 / √8 on 2 degrees, 10 ± 4.302653 √8; a normal interval would be 10 ± 5.54.
        let noisy = change_of_value(&median_hours(), &of(20.0, 2.0), &of(10.0, 2.0), &since, level).unwrap();
        let interval = noisy.interval.unwrap();
        assert!((interval.high - (10.0 + 4.302_653 * 8.0_f64.sqrt())).abs() < 1e-4);
        // With 2 degrees p = 1 - t / √(2 + t²), t² = 12.5.
        assert!((noisy.p_value.unwrap() - (1.0 - (12.5_f64 / 14.5).sqrt())).abs() < 1e-9);
        assert_eq!(noisy.verdict, Verdict::WithinNoise);
    }
}
