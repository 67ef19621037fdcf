//! How far objectives are: the way of each indicator since the year began, and what the year may end with.

use jiff::civil::{Date, date};

use super::with_action;
use crate::archive::CycleRecord;
use crate::model::configuration::{Objective, ObjectiveArea};
use crate::model::indicator::{Direction, Indicator};
use crate::model::review::{
    Course, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Forecast, IndicatorProgress,
    ObjectiveProgress, Outlook, Stake, StakeOf,
};
use crate::model::{Cycle, CycleKind, Share};
use crate::review::ReviewInput;
use crate::stats::drift::{self, drift};
use crate::stats::{Interval, NotEstimable};

/// The objectives by area, and a finding for each indicator whose range misses the target.
pub(super) fn review(input: &ReviewInput<'_>) -> (Vec<ObjectiveProgress>, Vec<Finding>) {
    let objectives = &input.configuration.objectives;
    let all: f64 = objectives.iter().map(|objective| objective.weight.value()).sum();
    let (mut found, mut findings) = (Vec::new(), Vec::new());
    for area in ObjectiveArea::ALL {
        for objective in objectives.iter().filter(|objective| objective.area == area) {
            let weight = if all > 0.0 {
                objective.weight.value() / all
            } else {
                0.0
            };
            let progress = progress(input, objective, weight);
            findings.extend(missed(input, &progress));
            found.push(progress);
        }
    }
    (found, findings)
}

fn progress(input: &ReviewInput<'_>, objective: &Objective, weight: f64) -> ObjectiveProgress {
    let carrying: Vec<(usize, &Indicator)> = (objective.indicators.iter())
        .filter_map(|id| {
            let place = input.configuration.indicator_position(id)?;
            Some((place, input.configuration.indicators.get(place)?))
        })
        .collect();
    let lines = &input.scorecards.organisation.lines;
    let own = |place: usize| lines.get(place).map_or(0.0, |line| line.weight.0);
    let sum: f64 = carrying.iter().map(|(place, _)| own(*place)).sum();
    let indicators: Vec<IndicatorProgress> = carrying
        .iter()
        .map(|&(place, indicator)| {
            // Indicators without weight in the model carry the objective alike.
            let share = if sum > 0.0 {
                own(place) / sum
            } else {
                1.0 / carrying.len() as f64
            };
            let target = objective.targets.get(&indicator.id).copied();
            let target = target.or_else(|| input.configuration.target(&input.data.cycle.id, indicator));
            of_indicator(input, (place, indicator), Share(share), target)
        })
        .collect();
    ObjectiveProgress {
        objective: objective.id.clone(),
        area: objective.area,
        weight: Share(weight),
        reached: reached_share(&indicators),
        indicators,
    }
}

/// Share of the weight whose indicators have reached their targets, of those that have value and target.
fn reached_share(indicators: &[IndicatorProgress]) -> Option<Share> {
    let told = || {
        let with_course = |progress: &'_ IndicatorProgress| {
            let course = progress.course.as_ref()?;
            Some((progress.weight.0, course.reached))
        };
        indicators.iter().filter_map(with_course)
    };
    let all: f64 = told().map(|(weight, _)| weight).sum();
    let reached: f64 = told()
        .filter(|(_, reached)| *reached)
        .map(|(weight, _)| weight)
        .sum();
    (all > 0.0).then(|| Share(reached / all))
}

fn of_indicator(
    input: &ReviewInput<'_>,
    (place, indicator): (usize, &Indicator),
    weight: Share,
    target: Option<f64>,
) -> IndicatorProgress {
    let measurement = input.measurements.organisation.measurements.get(place);
    let value = measurement.and_then(|measurement| measurement.value);
    let interval = measurement.and_then(|measurement| measurement.interval);
    let series = Series::of(input, place, indicator);
    let course = value.zip(target).map(|(value, target)| {
        let (since, first) = series.begin_of_year(&input.data.cycle, value);
        course(since, first, value, target, indicator.scale.direction())
    });
    IndicatorProgress {
        indicator: indicator.id.clone(),
        weight,
        value,
        interval,
        target,
        course,
        forecast: if indicator.measure.can_recover() {
            forecast(input, indicator, value, &series, target)
        } else {
            let found = interval.map(|interval| outlook(interval, target, indicator.scale.direction()));
            Forecast::OnlyFalls {
                missed: found == Some(Outlook::Missed),
            }
        },
    }
}

/// Whether a value reaches a target; sums of parts that reach it but for rounding do.
fn reaches(value: f64, target: f64, direction: Direction) -> bool {
    let slack = 1e-12 * target.abs().max(1.0);
    match direction {
        Direction::HigherIsBetter => value >= target - slack,
        Direction::LowerIsBetter => value <= target + slack,
    }
}

fn course(since: crate::model::CycleId, first: f64, value: f64, target: f64, direction: Direction) -> Course {
    let open = !reaches(first, target, direction);
    Course {
        since,
        first,
        way: open.then(|| (value - first) / (target - first)),
        reached: reaches(value, target, direction),
    }
}

/// The values of an indicator of the organisation in earlier cycles that compare with this one, the oldest first.
struct Series<'a> {
    cycles: Vec<(&'a Cycle, f64)>,
}

impl<'a> Series<'a> {
    /// The latest stretch of cycles that follow each other without a gap, with a value each, counted in one way.
    fn of(input: &ReviewInput<'a>, place: usize, indicator: &Indicator) -> Self {
        let mut cycles: Vec<(&Cycle, f64)> = Vec::new();
        let mut next = input.data.cycle.period;
        for record in input.history.iter().rev() {
            let record: &'a CycleRecord = record;
            let period = record.cycle.period;
            let follows = period.last().tomorrow().ok() == Some(next.first());
            let redefined = input
                .configuration
                .redefined(&indicator.id, period, next)
                .is_some();
            let measurement = record.measurements.organisation.measurements.get(place);
            let value = measurement.and_then(|measurement| measurement.value);
            let Some(value) = value.filter(|_| follows && !redefined) else {
                break;
            };
            cycles.push((&record.cycle, value));
            next = period;
        }
        cycles.reverse();
        Self { cycles }
    }

    /// The first cycle of the present one's year, and its value; the present one itself where there is none before it.
    fn begin_of_year(&self, present: &Cycle, value: f64) -> (crate::model::CycleId, f64) {
        let year = present.period.last().year();
        let first = self
            .cycles
            .iter()
            .find(|(cycle, _)| cycle.period.last().year() == year);
        first.map_or((present.id.clone(), value), |(cycle, value)| {
            (cycle.id.clone(), *value)
        })
    }
}

/// How many cycles of a kind remain until a year ends, and on which day: this one, or the next where this one has ended.
fn to_end_of_year(kind: CycleKind, last: Date) -> (u64, Date) {
    let months = match kind {
        CycleKind::Month => 1,
        CycleKind::Quarter => 3,
        CycleKind::Year => 12,
    };
    let left = u64::from((12 - last.month()).unsigned_abs()) / months;
    if left > 0 {
        (left, date(last.year(), 12, 31))
    } else {
        (12 / months, date(last.year().saturating_add(1), 12, 31))
    }
}

fn forecast(
    input: &ReviewInput<'_>,
    indicator: &Indicator,
    value: Option<f64>,
    series: &Series<'_>,
    target: Option<f64>,
) -> Forecast {
    let Some(value) = value else {
        return Forecast::Unforeseeable;
    };
    let level = input.level();
    let values: Vec<f64> = series
        .cycles
        .iter()
        .map(|(_, value)| *value)
        .chain([value])
        .collect();
    let cycle = &input.data.cycle;
    let (ahead, day) = to_end_of_year(cycle.kind, cycle.period.last());
    match drift(&values, ahead, level) {
        Ok(found) => {
            let (low, high) = indicator.unit.range();
            let within = |number: f64| number.max(low).min(high);
            let interval = Interval {
                low: within(found.interval.low),
                high: within(found.interval.high),
            };
            Forecast::Range {
                day,
                ahead,
                expected: within(found.expected),
                interval,
                outlook: outlook(interval, target, indicator.scale.direction()),
            }
        }
        Err(NotEstimable::TooFewValues { .. }) => Forecast::TooEarly {
            more: drift::FEWEST.saturating_sub(values.len() as u64),
        },
        Err(_) => Forecast::Unforeseeable,
    }
}

fn outlook(range: Interval, target: Option<f64>, direction: Direction) -> Outlook {
    let Some(target) = target else {
        return Outlook::NoTarget;
    };
    match [range.low, range.high].map(|end| reaches(end, target, direction)) {
        [true, true] => Outlook::Reached,
        [false, false] => Outlook::Missed,
        _ => Outlook::Open,
    }
}

/// A finding for each indicator whose range misses the target, or that lies short of it and can only fall: it touches the
/// indicator's part of the objectives' weight.
fn missed(input: &ReviewInput<'_>, objective: &ObjectiveProgress) -> Vec<Finding> {
    let findings = objective.indicators.iter().filter_map(|progress| {
        let target = progress.target?;
        let (size, interval, day, certainty) = match progress.forecast {
            Forecast::Range {
                day,
                expected,
                interval,
                outlook: Outlook::Missed,
                ..
            } => (
                expected,
                interval,
                Some(day),
                input.configuration.policy.confidence,
            ),
            Forecast::OnlyFalls { missed: true } => {
                let (value, interval) = (progress.value?, progress.interval?);
                let sure = input.surely_short((value, interval), target).ok()?;
                (value, interval, None, sure)
            }
            _ => return None,
        };
        let place = input.configuration.indicator_position(&progress.indicator)?;
        let unit = input.configuration.indicators.get(place)?.unit;
        let weight = objective.weight.0 * progress.weight.0;
        let finding = Finding::new(
            FindingKind::ObjectiveOutOfReach,
            FindingSubject::Named(format!("{}.{}", objective.objective, progress.indicator)),
            Stake::part(weight, 1.0, StakeOf::Objectives),
            Share(certainty),
            FindingOwner::Head,
        );
        let finding = finding
            .with("objective", FactValue::Objective(objective.objective.clone()))
            .with("indicator", FactValue::Indicator(progress.indicator.clone()))
            .with("low", FactValue::Value(interval.low, unit))
            .with("high", FactValue::Value(interval.high, unit))
            .with("target", FactValue::Value(target, unit));
        let finding = match day {
            Some(day) => {
                let finding = finding
                    .with("course", FactValue::Choice("range".into()))
                    .with("day", FactValue::Date(day));
                with_action(finding, input, &progress.indicator, None)
            }
            // No action brings back what is lost.
            None => finding
                .with("course", FactValue::Choice("falls".into()))
                .with("value", FactValue::Value(size, unit))
                .with("library", FactValue::Choice("falls".into())),
        };
        Some(finding.sized(size, Some(interval), unit))
    });
    findings.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CycleId;

    #[test]
    fn the_way_is_measured_from_where_the_year_began() {
        let of = |first, value| course(CycleId::new("Q1"), first, value, 0.9, Direction::HigherIsBetter);
        // From 0.80 to 0.85 on the way to 0.90: half of it.
        let half = of(0.80, 0.85);
        assert!((half.way.unwrap() - 0.5).abs() < 1e-12 && !half.reached);
        assert!((of(0.80, 0.78).way.unwrap() + 0.2).abs() < 1e-12);
        let kept = of(0.91, 0.92);
        assert_eq!((kept.way, kept.reached), (None, true));
        // Fewer hours are better: from 30 to 24 on the way to 20 is six tenths.
        let hours = course(CycleId::new("Q1"), 30.0, 24.0, 20.0, Direction::LowerIsBetter);
        assert!((hours.way.unwrap() - 0.6).abs() < 1e-12 && !hours.reached);
    }

    #[test]
    fn a_year_that_has_ended_is_followed_by_the_next() {
        assert_eq!(
            to_end_of_year(CycleKind::Quarter, date(2025, 6, 30)),
            (2, date(2025, 12, 31))
        );
        assert_eq!(
            to_end_of_year(CycleKind::Quarter, date(2025, 12, 31)),
            (4, date(2026, 12, 31))
        );
        assert_eq!(
            to_end_of_year(CycleKind::Month, date(2025, 2, 28)),
            (10, date(2025, 12, 31))
        );
        assert_eq!(
            to_end_of_year(CycleKind::Year, date(2025, 12, 31)),
            (1, date(2026, 12, 31))
        );
    }

    #[test]
    fn a_target_beyond_the_whole_range_is_missed() {
        let range = Interval { low: 0.7, high: 0.8 };
        let of = |target| outlook(range, target, Direction::HigherIsBetter);
        assert_eq!(of(Some(0.65)), Outlook::Reached);
        assert_eq!(of(Some(0.75)), Outlook::Open);
        assert_eq!(of(Some(0.85)), Outlook::Missed);
        assert_eq!(of(None), Outlook::NoTarget);
        assert_eq!(
            outlook(range, Some(0.65), Direction::LowerIsBetter),
            Outlook::Missed
        );
    }
}
