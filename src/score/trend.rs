//! Trends over the cycles of one kind: a control chart, a slope, and after the transfer against before.
//!
//! Only the latest stretch that is counted in one way takes part: what lies before a changed definition does not compare.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::scorecard::Scorecard;
use crate::model::trend::{
    NoTrend, Signal, SubjectTrends, TransferDifference, Trend, TrendReading, TrendVerdict, Trends,
};
use crate::model::{Configuration, CycleKind, Period};
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::trend::{mann_kendall_p_value, theil_sen_points, xmr};
use crate::stats::{Interval, Level, NotEstimable, mean};

/// Cycles with a value from which a trend is read: below five, a control chart's limits move with every further point
/// (Wheeler 1993), and no order of the values would be a surprise to Mann and Kendall's test.
pub const MINIMUM_CYCLES: u64 = 5;

/// The trends of every subject over the cycles of each kind.
pub fn trends(records: &[CycleRecord], configuration: &Configuration) -> Trends {
    let level = Level::or_ninety_five(configuration.policy.confidence);
    let mut trends = Trends::default();
    for kind in [CycleKind::Month, CycleKind::Quarter, CycleKind::Year] {
        let cycles: Vec<&CycleRecord> = records
            .iter()
            .filter(|record| record.cycle.kind == kind)
            .collect();
        if cycles.is_empty() {
            continue;
        }
        let stretches = Stretches::new(&cycles, configuration);
        let subjects: Vec<Subject> = subjects(&cycles).into_iter().collect();
        let found: BTreeMap<Subject, SubjectTrends> = subjects
            .into_par_iter()
            .map(|subject| {
                let trends = of_subject(&subject, &cycles, &stretches, configuration, level);
                (subject, trends)
            })
            .collect();
        trends.insert(kind, found);
    }
    trends
}

fn subjects(cycles: &[&CycleRecord]) -> BTreeSet<Subject> {
    cycles
        .iter()
        .flat_map(|record| {
            let teams = record.teams.iter().map(|team| Subject::Team(team.id.clone()));
            let members = record
                .members
                .iter()
                .map(|member| Subject::Member(member.id.clone()));
            teams.chain(members)
        })
        .chain([Subject::Organisation])
        .collect()
}

/// Where the latest stretch of each value begins.
struct Stretches {
    score: usize,
    indicators: Vec<usize>,
}

impl Stretches {
    fn new(cycles: &[&CycleRecord], configuration: &Configuration) -> Self {
        let begins = |broken: &dyn Fn(Period, Period) -> bool| {
            cycles
                .iter()
                .zip(cycles.iter().skip(1))
                .rposition(|(earlier, later)| broken(earlier.cycle.period, later.cycle.period))
                .map_or(0, |place| place + 1)
        };
        Self {
            score: begins(&|earlier, later| configuration.score_redefined(earlier, later).is_some()),
            indicators: configuration
                .indicators
                .iter()
                .map(|indicator| {
                    begins(&|earlier, later| configuration.redefined(&indicator.id, earlier, later).is_some())
                })
                .collect(),
        }
    }
}

fn of_subject(
    subject: &Subject,
    cycles: &[&CycleRecord],
    stretches: &Stretches,
    configuration: &Configuration,
    level: Level,
) -> SubjectTrends {
    let found: Vec<_> = cycles.iter().map(|record| record.find(subject)).collect();
    let periods: Vec<Period> = cycles.iter().map(|record| record.cycle.period).collect();
    let transfer = configuration.organisation.transfer_date;
    let points = |begins: usize, value: &dyn Fn(usize) -> Option<f64>| -> Vec<(usize, f64)> {
        (begins..cycles.len())
            .filter_map(|place| Some((place, value(place)?)))
            .collect()
    };
    let card =
        |place: usize| -> Option<&Scorecard> { found.get(place).copied().flatten().map(|(_, card)| card) };
    let scores = points(stretches.score, &|place| card(place)?.score.map(|score| score.0));
    let mut score = [Trend {
        begins: stretches.score,
        cycles: scores.len() as u64,
        reading: read(&scores, level)
            .map(|reading| within_the_possible(reading, None, &scores))
            .map_err(NoTrend::NotEstimable),
        transfer: transfer.and_then(|day| against_before(&scores, &periods, day, level)),
    }];
    let mut indicators: Vec<Trend> = configuration
        .indicators
        .iter()
        .enumerate()
        .zip(&stretches.indicators)
        .map(|((at, indicator), &begins)| {
            let values = points(begins, &|place| {
                found.get(place).copied().flatten()?.0.measurements.get(at)?.value
            });
            let looks_back = !indicator.measure.can_recover();
            Trend {
                begins,
                cycles: values.len() as u64,
                reading: if looks_back {
                    Err(NoTrend::LooksBack)
                } else {
                    read(&values, level)
                        .map(|reading| within_the_possible(reading, Some(indicator.unit), &values))
                        .map_err(NoTrend::NotEstimable)
                },
                transfer: transfer
                    .filter(|_| !looks_back)
                    .and_then(|day| against_before(&values, &periods, day, level)),
            }
        })
        .collect();
    judge(&mut score, level);
    judge(&mut indicators, level);
    let [score] = score;
    SubjectTrends { score, indicators }
}

/// No limit lies where no value can: a share that was never above the whole has none above it, what is never negative none
/// below zero, and a score (without a unit) that kept to 0 to 100 none outside.
fn within_the_possible(
    mut reading: TrendReading,
    unit: Option<Unit>,
    points: &[(usize, f64)],
) -> TrendReading {
    let all = |holds: fn(f64) -> bool| points.iter().all(|(_, value)| holds(*value));
    if unit != Some(Unit::NetPromoterPoints) && all(|value| value >= 0.0) {
        reading.limits.low = reading.limits.low.max(0.0);
    }
    let most = match unit {
        Some(Unit::Share) => 1.0,
        None => 100.0,
        Some(_) => f64::INFINITY,
    };
    if points.iter().all(|(_, value)| *value <= most) {
        reading.limits.high = reading.limits.high.min(most);
    }
    reading
}

fn read(points: &[(usize, f64)], level: Level) -> Result<TrendReading, NotEstimable> {
    let cycles = points.len() as u64;
    if cycles < MINIMUM_CYCLES {
        return Err(NotEstimable::TooFewValues {
            needed: MINIMUM_CYCLES,
            found: cycles,
        });
    }
    let values: Vec<f64> = points.iter().map(|point| point.1).collect();
    let chart = xmr(&values)?;
    // A cycle without a value is a step of time all the same.
    let line: Vec<(f64, f64)> = points
        .iter()
        .map(|(place, value)| (*place as f64, *value))
        .collect();
    let line = theil_sen_points(&line, level)?;
    let p_value = mann_kendall_p_value(&values).ok();
    Ok(TrendReading {
        centre: chart.centre,
        limits: Interval {
            low: chart.low,
            high: chart.high,
        },
        signals: signals(points, &chart),
        slope: line.slope,
        slope_interval: line.interval,
        p_value,
        adjusted_p: p_value,
        verdict: TrendVerdict::None,
    })
}

/// The chart's signals, each with the places of its cycles.
fn signals(points: &[(usize, f64)], chart: &crate::stats::ControlChart) -> Vec<Signal> {
    let at = |index: usize| points.get(index).copied();
    let mut signals: Vec<(usize, Signal)> = Vec::new();
    for (place, value) in chart.outside.iter().filter_map(|index| at(*index)) {
        let above = value > chart.high;
        signals.push((place, Signal::Outside { place, above }));
    }
    let side = |index: &usize| at(*index).map(|point| point.1 > chart.centre);
    for run in chart
        .run
        .chunk_by(|one, next| *next == one + 1 && side(one) == side(next))
    {
        let (Some(first), Some(last)) = (
            run.first().and_then(|index| at(*index)),
            run.last().and_then(|index| at(*index)),
        ) else {
            continue;
        };
        let signal = Signal::Run {
            first: first.0,
            last: last.0,
            length: run.len(),
            above: first.1 > chart.centre,
        };
        signals.push((first.0, signal));
    }
    for index in &chart.jumps {
        if let (Some(before), Some(now)) = (index.checked_sub(1).and_then(at), at(*index)) {
            let up = now.1 > before.1;
            signals.push((now.0, Signal::Jump { place: now.0, up }));
        }
    }
    signals.sort_by_key(|(place, _)| *place);
    signals.into_iter().map(|(_, signal)| signal).collect()
}

/// Cycles that begin on or after the transfer against those that end before it, each cycle one value, by Welch's method; the
/// cycle that the transfer falls into belongs to neither. None where one side has no cycle.
fn against_before(
    points: &[(usize, f64)],
    periods: &[Period],
    transfer: Date,
    level: Level,
) -> Option<Result<TransferDifference, NotEstimable>> {
    let side = |belongs: &dyn Fn(Period) -> bool| -> Vec<f64> {
        points
            .iter()
            .filter(|(place, _)| periods.get(*place).is_some_and(|period| belongs(*period)))
            .map(|(_, value)| *value)
            .collect()
    };
    let before = side(&|period| period.last() < transfer);
    let after = side(&|period| period.first() >= transfer);
    if before.is_empty() || after.is_empty() {
        return None;
    }
    Some(difference(&before, &after, level))
}

fn difference(before: &[f64], after: &[f64], level: Level) -> Result<TransferDifference, NotEstimable> {
    let welch = mean::welch(after, before, level)?;
    Ok(TransferDifference {
        before: mean::Moments::of(before)?.mean,
        cycles_before: before.len() as u64,
        after: mean::Moments::of(after)?.mean,
        cycles_after: after.len() as u64,
        difference: welch.value,
        interval: welch.interval,
        p_value: welch.p_value,
        adjusted_p: welch.p_value,
    })
}

/// Says which slopes are trends. What a page of trends shows is one family: all indicators of one subject, in which the share
/// of false trends is kept at 1 - level (Benjamini & Hochberg 1995); differences about the transfer are another.
fn judge(trends: &mut [Trend], level: Level) {
    let p_values: Vec<f64> = readings(trends).filter_map(|reading| reading.p_value).collect();
    let mut adjusted = benjamini_hochberg(&p_values).into_iter();
    for reading in trends.iter_mut().filter_map(|trend| trend.reading.as_mut().ok()) {
        let Some(p_value) = reading.p_value else { continue };
        let among_all = adjusted.next().unwrap_or(1.0);
        reading.adjusted_p = Some(among_all);
        let apart = reading
            .slope_interval
            .is_none_or(|interval| !interval.contains(0.0));
        reading.verdict = match (p_value <= level.alpha() && apart, among_all <= level.alpha()) {
            (false, _) => TrendVerdict::None,
            (true, false) => TrendVerdict::OneOfMany,
            (true, true) if reading.slope > 0.0 => TrendVerdict::Rises,
            (true, true) => TrendVerdict::Falls,
        };
    }
    let p_values: Vec<f64> = trends
        .iter()
        .filter_map(|trend| trend.transfer.as_ref()?.as_ref().ok())
        .map(|difference| difference.p_value)
        .collect();
    let mut adjusted = benjamini_hochberg(&p_values).into_iter();
    for difference in trends
        .iter_mut()
        .filter_map(|trend| trend.transfer.as_mut()?.as_mut().ok())
    {
        difference.adjusted_p = adjusted.next().unwrap_or(1.0);
    }
}

fn readings(trends: &[Trend]) -> impl Iterator<Item = &TrendReading> {
    trends.iter().filter_map(|trend| trend.reading.as_ref().ok())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn points(values: &[f64]) -> Vec<(usize, f64)> {
        values.iter().copied().enumerate().collect()
    }

    #[test]
    fn four_cycles_are_too_few_and_say_how_many_it_takes() {
        assert_eq!(
            read(&points(&[1.0, 2.0, 3.0, 4.0]), Level::NINETY_FIVE),
            Err(NotEstimable::TooFewValues { needed: 5, found: 4 })
        );
    }

    #[test]
    fn a_steady_rise_has_its_slope_and_p_value_by_hand() {
        // 1 to 8 in order: S = 28, as far from zero as 2 of 40,320 orders are; every slope is 1.
        let mut trends = [Trend {
            begins: 0,
            cycles: 8,
            reading: read(
                &points(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]),
                Level::NINETY_FIVE,
            )
            .map_err(NoTrend::NotEstimable),
            transfer: None,
        }];
        judge(&mut trends, Level::NINETY_FIVE);
        let reading = trends[0].reading.as_ref().unwrap();
        assert!((reading.slope - 1.0).abs() < 1e-12);
        assert!(
            (reading.p_value.unwrap() - 2.0 / 40_320.0).abs() < 1e-12,
            "{reading:?}"
        );
        assert_eq!(reading.verdict, TrendVerdict::Rises);
        // Limits 4.5 ± 2.66: 1 lies below 1.84 and 8 above 7.16, as ends do where a trend is at work.
        assert_eq!(
            reading.signals,
            [
                Signal::Outside {
                    place: 0,
                    above: false
                },
                Signal::Outside {
                    place: 7,
                    above: true
                }
            ]
        );
    }

    #[test]
    fn limits_of_a_share_lie_where_shares_can_be() {
        // Mean 0.95, mean range 0.05: 0.95 ± 0.133.
        let values = points(&[0.95, 1.0, 0.95, 0.9, 0.95]);
        let plain = read(&values, Level::NINETY_FIVE).unwrap();
        assert!((plain.limits.high - 1.083).abs() < 1e-9, "{plain:?}");
        let possible = within_the_possible(plain, Some(Unit::Share), &values);
        assert!((possible.limits.high - 1.0).abs() < 1e-12 && (possible.limits.low - 0.817).abs() < 1e-9);
    }

    #[test]
    fn a_slope_that_is_one_of_many_is_no_trend() {
        // 1 to 5 in order: 2 of 120 orders, p = 0.0167; among ten, nine of them flat, 0.167.
        let of = |values: &[f64]| Trend {
            begins: 0,
            cycles: 5,
            reading: read(&points(values), Level::NINETY_FIVE).map_err(NoTrend::NotEstimable),
            transfer: None,
        };
        let mut trends = vec![of(&[3.0, 5.0, 4.0, 5.5, 3.5]); 9];
        trends.push(of(&[1.0, 2.0, 3.0, 4.0, 5.0]));
        judge(&mut trends, Level::NINETY_FIVE);
        let steep = trends[9].reading.as_ref().unwrap();
        assert_eq!(steep.verdict, TrendVerdict::OneOfMany);
        assert!((steep.adjusted_p.unwrap() - 10.0 * steep.p_value.unwrap()).abs() < 1e-12);
    }

    #[test]
    fn the_cycle_of_the_transfer_belongs_to_neither_side() {
        let months: Vec<Period> = (1..=5)
            .map(|month| {
                let first = date(2025, month, 1);
                Period::new(first, first.last_of_month()).unwrap()
            })
            .collect();
        let found = against_before(
            &points(&[1.0, 3.0, 99.0, 6.0, 8.0]),
            &months,
            date(2025, 3, 15),
            Level::NINETY_FIVE,
        )
        .unwrap()
        .unwrap();
        // Means 2 and 7, standard error √(1 + 1) on 2 degrees of freedom: 5 ± 4.302653 · 1.414214.
        assert!((found.before - 2.0).abs() < 1e-12 && (found.after - 7.0).abs() < 1e-12);
        assert!((found.interval.high - (5.0 + 4.302_653 * 2.0_f64.sqrt())).abs() < 1e-5);
        assert!(against_before(&points(&[1.0]), &months, date(2024, 1, 1), Level::NINETY_FIVE).is_none());
    }
}
