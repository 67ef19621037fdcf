//! How far a plan item's value went beyond what was to be expected without a plan, and what may be said of the item.
//!
//! What was to be expected is told from the other subjects of the kind: their values in two cycles that follow each other,
//! over all cycles up to this one. Left out are the subject's own values, which must not foretell themselves, and the pairs
//! in which an item for the indicator was carried out, since they hold the effect that is to be told.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::IndicatorId;
use crate::model::events::{ActionReport, ActionState};
use crate::model::indicator::{Direction, Indicator, Measure, Unit};
use crate::model::measurement::{Subject, SubjectMeasurements};
use crate::model::plans::{FollowUp, ImprovementItem, Judgement, PlanEffect, WithoutPlan};
use crate::model::quantity::Points;
use crate::plan::PlanInput;
use crate::score::points;
use crate::stats::{Interval, Level, PairSums};

/// Whether an item was carried out, as far as it is reported.
pub(super) fn carried_out(report: Option<&ActionReport>) -> bool {
    report.is_some_and(|report| matches!(report.state, ActionState::Done | ActionState::Doing))
}

/// Pairs of values of all subjects, summed per kind and indicator; only for indicators with items that were carried out.
pub(in crate::plan) struct Expectations<'a> {
    level: Option<Level>,
    steps: Vec<Step<'a>>,
    sums: BTreeMap<(bool, &'a IndicatorId), Sums>,
}

/// Pairs of values, and the same pairs in points. Points have a line of their own: on a scale that flattens out, the points of an
/// expected value are more than the points that are expected, and every action would seem to do harm.
struct Sums {
    values: PairSums,
    points: PairSums,
}

/// Two cycles of the kind that follow each other.
struct Step<'a> {
    earlier: &'a crate::archive::CycleRecord,
    later: Later<'a>,
    /// Subjects and indicators whose items were carried out between the two.
    treated: BTreeSet<(&'a Subject, &'a IndicatorId)>,
}

/// The later cycle of a step: a record, or the cycle that is being planned.
enum Later<'a> {
    Record(&'a crate::archive::CycleRecord),
    Now,
}

impl<'a> Expectations<'a> {
    /// Gathers the pairs. `carried_out` are the items of the last plan that were carried out.
    pub(in crate::plan) fn gather(input: &PlanInput<'a>, carried_out: &'a [(Subject, IndicatorId)]) -> Self {
        let wanted: BTreeSet<(bool, &'a IndicatorId)> = carried_out
            .iter()
            .map(|(subject, indicator)| (is_team(subject), indicator))
            .collect();
        let mut found = Self {
            level: Level::new(input.configuration.policy.confidence),
            steps: Vec::new(),
            sums: BTreeMap::new(),
        };
        if wanted.is_empty() {
            return found;
        }
        for pair in input.history.windows(2) {
            if let [earlier, later] = pair {
                found.steps.push(Step {
                    earlier,
                    later: Later::Record(later),
                    treated: treated(later),
                });
            }
        }
        if let Some(earlier) = input.history.last() {
            found.steps.push(Step {
                earlier,
                later: Later::Now,
                treated: carried_out
                    .iter()
                    .map(|(subject, indicator)| (subject, indicator))
                    .collect(),
            });
        }
        for (teams, indicator) in wanted {
            let Some(position) = input.configuration.indicator_position(indicator) else {
                continue;
            };
            let pairs: Vec<(f64, f64)> = (found.steps.iter())
                .flat_map(|step| {
                    let subjects = if teams {
                        &step.earlier.measurements.teams
                    } else {
                        &step.earlier.measurements.members
                    };
                    subjects
                        .iter()
                        .filter_map(|earlier| step.pair(input, earlier, indicator, position))
                })
                .collect();
            let points = (input.configuration.indicators.get(position))
                .map(|indicator| pairs_in_points(indicator, &pairs));
            if let (Ok(values), Some(Ok(points))) =
                (PairSums::of(&pairs), points.map(|points| PairSums::of(&points)))
            {
                found.sums.insert((teams, indicator), Sums { values, points });
            }
        }
        found
    }

    /// What was expected of a subject's value without a plan, or how many pairs there are to tell it from.
    fn without_plan(
        &self,
        input: &PlanInput<'a>,
        item: &ImprovementItem,
        (position, indicator): (usize, &Indicator),
    ) -> Result<WithoutPlan, u64> {
        let Some(sums) = self.sums.get(&(is_team(&item.subject), &item.indicator)) else {
            return Err(0);
        };
        let own: Vec<(f64, f64)> = (self.steps.iter())
            .filter_map(|step| {
                let (earlier, _) = step.earlier.find(&item.subject)?;
                step.pair(input, earlier, &item.indicator, position)
            })
            .collect();
        let points = sums.points.without(&pairs_in_points(indicator, &own));
        let others = sums.values.without(&own);
        if others.count() < u64::from(input.configuration.plans.minimum_pairs) {
            return Err(others.count());
        }
        let level = self.level.ok_or(others.count())?;
        let next = others.next_value(item.value, level).map_err(|_| others.count())?;
        Ok(WithoutPlan {
            expected: next.expected,
            interval: within_range(next.interval, indicator),
            // Where points do not vary those of the expected value are as good as any.
            points: points
                .next_value(in_points(indicator, item.value), level)
                .map_or_else(|_| in_points(indicator, next.expected), |next| next.expected),
            slope: next.slope,
            pairs: next.pairs,
        })
    }
}

impl Step<'_> {
    /// The values of a subject then and now; none where either is missing, where the indicator was defined anew since the earlier
    /// one, or where an item for it was carried out. What was counted in another way does not foretell what is counted now.
    fn pair(
        &self,
        input: &PlanInput<'_>,
        earlier: &SubjectMeasurements,
        indicator: &IndicatorId,
        position: usize,
    ) -> Option<(f64, f64)> {
        let subject = &earlier.subject;
        let before = earlier.measurements.get(position)?.value?;
        let later = match self.later {
            Later::Record(record) => record.find(subject)?.0,
            Later::Now => input.find(subject)?.0,
        };
        let after = later.measurements.get(position)?.value?;
        let redefined = (input.configuration)
            .redefined(indicator, self.earlier.cycle.period, input.data.cycle.period)
            .is_some();
        (!redefined && !self.treated.contains(&(subject, indicator))).then_some((before, after))
    }
}

fn is_team(subject: &Subject) -> bool {
    matches!(subject, Subject::Team(_))
}

/// Subjects and indicators whose items were carried out before a cycle.
fn treated(record: &crate::archive::CycleRecord) -> BTreeSet<(&Subject, &IndicatorId)> {
    let plans = record.plans.teams.iter().chain(&record.plans.members);
    plans
        .flat_map(|plan| &plan.follow_up)
        .filter(|follow_up| carried_out(follow_up.report.as_ref()))
        .map(|follow_up| (&follow_up.item.subject, &follow_up.item.indicator))
        .collect()
}

/// Judges an item: fills in its effect and what may be said of it.
pub(super) fn judge(input: &PlanInput<'_>, expectations: &Expectations<'_>, follow_up: &mut FollowUp) {
    follow_up.judgement = if carried_out(follow_up.report.as_ref()) {
        match effect(input, expectations, follow_up) {
            Ok((effect, judgement)) => {
                follow_up.effect = Some(effect);
                judgement
            }
            Err(reason) => reason,
        }
    } else if follow_up.value.is_none() {
        Judgement::NoValue
    } else {
        Judgement::NotCarriedOut
    };
}

fn effect(
    input: &PlanInput<'_>,
    expectations: &Expectations<'_>,
    follow_up: &FollowUp,
) -> Result<(PlanEffect, Judgement), Judgement> {
    let item = &follow_up.item;
    let value = follow_up.value.ok_or(Judgement::NoValue)?;
    let configuration = input.configuration;
    let position = configuration
        .indicator_position(&item.indicator)
        .ok_or(Judgement::NoValue)?;
    let indicator = configuration.indicators.get(position).ok_or(Judgement::NoValue)?;
    let previous = input.history.last().ok_or(Judgement::NoValue)?;
    let redefined = configuration.redefined(&item.indicator, previous.cycle.period, input.data.cycle.period);
    if redefined.is_some() {
        return Err(Judgement::Redefined);
    }
    let without_plan = expectations
        .without_plan(input, item, (position, indicator))
        .map_err(|found| Judgement::TooFewPairs {
            found,
            needed: u64::from(configuration.plans.minimum_pairs),
        })?;
    let weight = previous
        .find(&item.subject)
        .and_then(|(_, card)| card.lines.get(position)?.effective_weight)
        .map_or(0.0, |weight| weight.0);
    let won = in_points(indicator, value) - without_plan.points;
    let score_points = won * weight;
    let share = if item.gain.points.0 > 0.0 {
        (score_points / item.gain.points.0).clamp(-1.0, 1.0)
    } else {
        0.0
    };
    let effect = PlanEffect {
        beyond: value - without_plan.expected,
        interval: Interval {
            low: value - without_plan.interval.high,
            high: value - without_plan.interval.low,
        },
        points: Points(score_points),
        share,
        without_plan,
    };
    let judgement = judgement(indicator.scale.direction(), &effect, item.target);
    Ok((effect, judgement))
}

/// An interval cut to what the indicator can be: nobody keeps more than all or less than none.
fn within_range(interval: Interval, indicator: &Indicator) -> Interval {
    let growth = matches!(
        indicator.measure,
        Measure::NetRevenueRetention
            | Measure::ClientExpansion
            | Measure::RevenueExpansion
            | Measure::ReadyMade
            | Measure::Declared(_)
    );
    let (low, high) = match (&indicator.measure, indicator.unit) {
        (Measure::Assessment { .. }, _) => (1.0, 5.0),
        (_, Unit::Share) if !growth => (0.0, 1.0),
        (_, Unit::NetPromoterPoints) => (-100.0, 100.0),
        (
            Measure::ClientExpansion
            | Measure::NetRevenueRetention
            | Measure::RevenueExpansion
            | Measure::ResolutionTime,
            _,
        ) => (0.0, f64::INFINITY),
        _ => return interval,
    };
    Interval {
        low: interval.low.clamp(low, high),
        high: interval.high.clamp(low, high),
    }
}

/// Pairs of values as pairs of points.
fn pairs_in_points(indicator: &Indicator, pairs: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let points = |pair: &(f64, f64)| (in_points(indicator, pair.0), in_points(indicator, pair.1));
    pairs.iter().map(points).collect()
}

/// Points of a value on the indicator's scale; ingestion refuses scales that have none.
fn in_points(indicator: &Indicator, value: f64) -> f64 {
    points(&indicator.scale, value).map_or(0.0, |points| points.0)
}

/// Worked: the whole interval of the effect is on the good side of zero. Did not work: it holds no effect as large as the one
/// that the target asked for, or lies wholly on the bad side.
fn judgement(direction: Direction, effect: &PlanEffect, target: f64) -> Judgement {
    let asked = effect.asked(direction, target).map_or(0.0, f64::abs);
    let (least, most) = match direction {
        Direction::HigherIsBetter => (effect.interval.low, effect.interval.high),
        Direction::LowerIsBetter => (-effect.interval.high, -effect.interval.low),
    };
    if least > 0.0 {
        Judgement::Worked
    } else if most < asked {
        Judgement::DidNotWork
    } else {
        Judgement::WithinNoise
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn effect(expected: f64, low: f64, high: f64) -> PlanEffect {
        PlanEffect {
            without_plan: WithoutPlan {
                expected,
                interval: Interval { low, high },
                points: 60.0,
                slope: 0.5,
                pairs: 40,
            },
            beyond: 0.0,
            interval: Interval { low, high },
            points: Points(0.0),
            share: 0.0,
        }
    }

    #[test]
    fn an_item_worked_where_its_effect_lies_above_zero_noise_allowed_for() {
        let of = |low, high, target| judgement(Direction::HigherIsBetter, &effect(0.7, low, high), target);
        assert_eq!(of(0.01, 0.2, 0.8), Judgement::Worked);
        assert_eq!(of(-0.01, 0.2, 0.8), Judgement::WithinNoise);
        // The target asked for 0.1 beyond what was expected; 0.08 at most is too little for that.
        assert_eq!(of(-0.04, 0.08, 0.8), Judgement::DidNotWork);
        assert_eq!(of(-0.2, -0.01, 0.8), Judgement::DidNotWork);
        // A target that chance alone would reach asks for no effect: only harm can be told.
        assert_eq!(of(-0.04, 0.01, 0.65), Judgement::WithinNoise);
        assert_eq!(of(-0.04, -0.01, 0.65), Judgement::DidNotWork);
    }

    #[test]
    fn where_less_is_better_the_sides_are_turned() {
        let of = |low, high, target| judgement(Direction::LowerIsBetter, &effect(20.0, low, high), target);
        assert_eq!(of(-9.0, -1.0, 10.0), Judgement::Worked);
        assert_eq!(of(-9.0, 1.0, 10.0), Judgement::DidNotWork);
        assert_eq!(of(-11.0, 1.0, 10.0), Judgement::WithinNoise);
        assert_eq!(of(1.0, 9.0, 10.0), Judgement::DidNotWork);
    }
}
