//! What earlier courses did: participants against comparable members who did not take part.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::archive::CycleRecord;
use crate::model::configuration::Course;
use crate::model::measurement::{CycleMeasurements, Subject};
use crate::model::people::{Member, days_between};
use crate::model::plans::{Completion, CourseEffect, MatchedEffect};
use crate::model::scorecard::CycleScorecards;
use crate::model::{IndicatorId, MemberId, Money, Period, Points};
use crate::plan::PlanInput;
use crate::stats::Level;
use crate::stats::matching::{BeforeAfter, difference_in_differences, nearest_pairs};

/// What is looked at of a cycle, whether it has a record yet or not.
struct Seen<'a> {
    period: Period,
    members: &'a [Member],
    measurements: &'a CycleMeasurements,
    scorecards: &'a CycleScorecards,
    completed: &'a [Completion],
}

/// The effect of each course that somebody took, over all cycles of the kind up to this one, in the configuration's order.
///
/// A course counts from the cycle before it was completed. Completed in the first half of a cycle, it is judged by that cycle;
/// completed in the second half, by the next one.
pub fn effects(input: &PlanInput<'_>) -> Vec<CourseEffect> {
    let mut cycles: Vec<Seen<'_>> = input.history.iter().map(|record| seen(record)).collect();
    cycles.push(Seen {
        period: input.data.cycle.period,
        members: &input.data.members,
        measurements: input.measurements,
        scorecards: input.scorecards,
        completed: input.data.training.as_deref().unwrap_or_default(),
    });
    let courses = input.configuration.courses.iter();
    courses
        .filter_map(|course| effect(input, &cycles, course))
        .collect()
}

fn seen(record: &CycleRecord) -> Seen<'_> {
    Seen {
        period: record.cycle.period,
        members: &record.members,
        measurements: &record.measurements,
        scorecards: &record.scorecards,
        completed: &record.plans.training.completed,
    }
}

fn effect(input: &PlanInput<'_>, cycles: &[Seen<'_>], course: &Course) -> Option<CourseEffect> {
    let taken = |cycle: &Seen<'_>| -> Vec<Completion> {
        let mine = cycle.completed.iter().filter(|done| done.course == course.id);
        mine.cloned().collect()
    };
    let passed = cycles.iter().flat_map(taken).filter(|done| done.passed).count() as u64;
    if cycles.iter().all(|cycle| taken(cycle).is_empty()) {
        return None;
    }
    let indicators = indicators(input, course);
    let mut pairs: Vec<(BeforeAfter, BeforeAfter)> = Vec::new();
    let mut participants = 0;
    for (place, cycle) in cycles.iter().enumerate() {
        let Some(earlier) = place.checked_sub(1) else {
            continue;
        };
        for late in [false, true] {
            let judged = place + usize::from(late);
            let (Some(before), Some(after)) = (cycles.get(earlier), cycles.get(judged)) else {
                continue;
            };
            let took: Vec<Completion> = taken(cycle)
                .into_iter()
                .filter(|done| done.passed && in_second_half(cycle.period, done) == late)
                .collect();
            let between = cycles.get(earlier..=judged).unwrap_or_default();
            let away: BTreeSet<MemberId> = between.iter().flat_map(taken).map(|done| done.member).collect();
            let indicators: Vec<usize> = indicators
                .iter()
                .filter(|(id, _)| {
                    input
                        .configuration
                        .redefined(id, before.period, after.period)
                        .is_none()
                })
                .map(|(_, place)| *place)
                .collect();
            let points = |member: &MemberId| points(before, after, member, &indicators);
            let treated: Vec<BeforeAfter> = took.iter().filter_map(|done| points(&done.member)).collect();
            if treated.is_empty() {
                continue;
            }
            participants += treated.len() as u64;
            let others: Vec<BeforeAfter> = (after.members.iter())
                .filter(|member| !away.contains(&member.id))
                .filter_map(|member| points(&member.id))
                .collect();
            let level =
                |values: &[BeforeAfter]| values.iter().map(|value| value.before).collect::<Vec<f64>>();
            let caliper = input.configuration.training.caliper.0;
            for (one, other) in nearest_pairs(&level(&treated), &level(&others), caliper) {
                pairs.extend(treated.get(one).copied().zip(others.get(other).copied()));
            }
        }
    }
    Some(judge(input, course, passed, participants, &pairs))
}

fn judge(
    input: &PlanInput<'_>,
    course: &Course,
    passed: u64,
    participants: u64,
    pairs: &[(BeforeAfter, BeforeAfter)],
) -> CourseEffect {
    let level = Level::new(input.configuration.policy.confidence).unwrap_or(Level::NINETY_FIVE);
    let minimum = u64::from(input.configuration.training.minimum_pairs);
    let found = difference_in_differences(pairs, minimum, level);
    let gained = |difference: f64| Decimal::from_f64_retain(difference).filter(|gain| !gain.is_zero());
    CourseEffect {
        course: course.id.clone(),
        passed,
        participants,
        pairs: pairs.len() as u64,
        price_per_point: found
            .ok()
            .filter(|found| found.interval.low > 0.0 && course.price > Money::ZERO)
            .and_then(|found| course.price.0.checked_div(gained(found.difference)?))
            .map(Money),
        before: found.ok().map(|found| Points(found.before)),
        effect: found.map(|found| MatchedEffect {
            change: Points(found.treated),
            change_of_others: Points(found.untreated),
            gain: Points(found.difference),
            interval: found.interval,
        }),
    }
}

/// The indicators of the skills that a course teaches, each once, with their places.
fn indicators<'c>(input: &PlanInput<'c>, course: &Course) -> Vec<(&'c IndicatorId, usize)> {
    let skills = course
        .skills
        .iter()
        .filter_map(|taught| input.configuration.skill(&taught.skill));
    let ids: BTreeSet<&IndicatorId> = skills.flat_map(|skill| &skill.indicators).collect();
    ids.into_iter()
        .filter_map(|id| Some((id, input.configuration.indicator_position(id)?)))
        .collect()
}

fn in_second_half(period: Period, done: &Completion) -> bool {
    2 * (days_between(period.first(), done.on) + 1) > period.days()
}

/// A member's points on some indicators before and after: the weighted mean over those that have points both times.
fn points(
    before: &Seen<'_>,
    after: &Seen<'_>,
    member: &MemberId,
    indicators: &[usize],
) -> Option<BeforeAfter> {
    let subject = Subject::Member(member.clone());
    let card = |cycle: &Seen<'_>, indicator: usize| -> Option<(f64, f64)> {
        let people = (cycle.members, &[][..]);
        let found = crate::archive::find(&subject, people, cycle.measurements, cycle.scorecards);
        let line = found?.1.lines.get(indicator)?;
        Some((line.points?.0, line.weight.0))
    };
    let mut sums = (0.0, 0.0, 0.0);
    for indicator in indicators {
        if let (Some((then, _)), Some((now, weight))) = (card(before, *indicator), card(after, *indicator)) {
            // Indicators that are not scored count a little, so that they tell where no other does.
            let weight = weight.max(1e-9);
            sums = (sums.0 + weight, sums.1 + weight * then, sums.2 + weight * now);
        }
    }
    (sums.0 > 0.0).then(|| BeforeAfter {
        before: sums.1 / sums.0,
        after: sums.2 / sums.0,
    })
}
