//! What earlier courses did: participants against comparable members who did not take part.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::archive::CycleRecord;
use crate::model::configuration::Course;
use crate::model::measurement::{CycleMeasurements, Subject};
use crate::model::people::{Member, days_between};
use crate::model::plans::{Completion, CourseEffect, EffectVerdict, MatchedEffect};
use crate::model::scorecard::{CycleScorecards, ScoreLine};
use crate::model::{IndicatorId, MemberId, Money, Period, Points};
use crate::plan::PlanInput;
use crate::stats::matching::{BeforeAfter, MatchedDifference, difference_in_differences, nearest_pairs};
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::{Level, NotEstimable};

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
    let compared: Vec<Compared<'_>> = courses
        .filter_map(|course| compare(input, &cycles, course))
        .collect();
    judge(compared, input.level())
}

/// A course with the comparison of those who took it, before it is judged beside the others.
struct Compared<'a> {
    course: &'a Course,
    passed: u64,
    participants: u64,
    pairs: u64,
    found: Result<MatchedDifference, NotEstimable>,
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

fn compare<'a>(input: &PlanInput<'_>, cycles: &[Seen<'_>], course: &'a Course) -> Option<Compared<'a>> {
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
            // Who passed twice, as on two days of one course, is one participant still.
            let took: BTreeSet<MemberId> = taken(cycle)
                .into_iter()
                .filter(|done| done.passed && in_second_half(cycle.period, done) == late)
                .map(|done| done.member)
                .collect();
            if took.is_empty() {
                continue;
            }
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
            let treated: Vec<BeforeAfter> = took.iter().filter_map(points).collect();
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
    let minimum = u64::from(input.configuration.training.minimum_pairs);
    Some(Compared {
        course,
        passed,
        participants,
        pairs: pairs.len() as u64,
        found: difference_in_differences(&pairs, minimum, input.level()),
    })
}

/// All courses with an effect are one family under false discovery control (Benjamini & Hochberg 1995): of twenty courses that
/// do nothing, one lies outside the noise by chance.
fn judge(compared: Vec<Compared<'_>>, level: Level) -> Vec<CourseEffect> {
    let p_values: Vec<f64> = compared
        .iter()
        .filter_map(|course| Some(course.found.as_ref().ok()?.p_value))
        .collect();
    let mut adjusted = benjamini_hochberg(&p_values).into_iter();
    compared
        .into_iter()
        .map(|compared| {
            let effect = compared.found.map(|found| {
                let stands_out = adjusted.next().is_some_and(|p_value| p_value <= level.alpha());
                MatchedEffect {
                    change: Points(found.treated),
                    change_of_others: Points(found.untreated),
                    gain: Points(found.difference),
                    interval: found.interval,
                    verdict: match (found.interval.contains(0.0), stands_out) {
                        (true, _) => EffectVerdict::WithinNoise,
                        (false, false) => EffectVerdict::OneOfMany,
                        (false, true) if found.difference > 0.0 => EffectVerdict::Worked,
                        (false, true) => EffectVerdict::Backfired,
                    },
                }
            });
            CourseEffect {
                course: compared.course.id.clone(),
                passed: compared.passed,
                participants: compared.participants,
                pairs: compared.pairs,
                before: compared.found.ok().map(|found| Points(found.before)),
                price_per_point: effect
                    .ok()
                    .and_then(|effect| price_per_point(compared.course.price, &effect)),
                effect,
            }
        })
        .collect()
}

fn price_per_point(price: Money, effect: &MatchedEffect) -> Option<Money> {
    if effect.verdict != EffectVerdict::Worked || price <= Money::ZERO {
        return None;
    }
    let gain = Decimal::from_f64_retain(effect.gain.0).filter(|gain| !gain.is_zero())?;
    price.0.checked_div(gain).map(Money)
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

/// The lines of a subject's scorecard.
fn lines<'a>(cycle: &Seen<'a>, subject: &Subject) -> Option<&'a [ScoreLine]> {
    let people = (cycle.members, &[][..]);
    let found = crate::archive::find(subject, people, cycle.measurements, cycle.scorecards);
    Some(found?.1.lines.as_slice())
}

/// A member's points on some indicators before and after: the weighted mean over those that have points both times.
fn points(
    before: &Seen<'_>,
    after: &Seen<'_>,
    member: &MemberId,
    indicators: &[usize],
) -> Option<BeforeAfter> {
    let subject = Subject::Member(member.clone());
    let (then, now) = (lines(before, &subject)?, lines(after, &subject)?);
    let of = |lines: &[ScoreLine], indicator: usize| -> Option<(f64, f64)> {
        let line = lines.get(indicator)?;
        Some((line.points?.0, line.weight.0))
    };
    let mut sums = (0.0, 0.0, 0.0);
    for indicator in indicators {
        if let (Some((then, _)), Some((now, weight))) = (of(then, *indicator), of(now, *indicator)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CourseId, LocalizedText};

    fn course(id: &str) -> Course {
        Course {
            id: CourseId::new(id),
            name: LocalizedText::plain(id),
            skills: Vec::new(),
            hours: 8.0,
            price: Money(700.into()),
            prerequisites: Vec::new(),
            language: None,
            mandatory_for: Vec::new(),
            seats: 0,
            sessions: Vec::new(),
        }
    }

    fn compared<'a>(course: &'a Course, gains: &[f64]) -> Compared<'a> {
        let still = BeforeAfter {
            before: 50.0,
            after: 50.0,
        };
        let gained = |gain: &f64| BeforeAfter {
            before: 50.0,
            after: 50.0 + gain,
        };
        let pairs: Vec<_> = gains.iter().map(|gain| (gained(gain), still)).collect();
        Compared {
            course,
            passed: 3,
            participants: 3,
            pairs: 3,
            found: difference_in_differences(&pairs, 2, Level::NINETY_FIVE),
        }
    }

    fn verdicts(courses: &[CourseEffect]) -> Vec<Option<EffectVerdict>> {
        let verdict = |course: &CourseEffect| course.effect.ok().map(|effect| effect.verdict);
        courses.iter().map(verdict).collect()
    }

    #[test]
    fn a_course_works_only_where_it_stands_out_among_all_courses() {
        let (one, other, third) = (course("one"), course("other"), course("third"));
        // Gains 8, 4, 9: mean 7, t² = 21, p = 1 - √(21/23) = 0.0445 with two degrees of freedom.
        let works = [8.0, 4.0, 9.0];
        let alone = judge(vec![compared(&one, &works)], Level::NINETY_FIVE);
        assert_eq!(verdicts(&alone), [Some(EffectVerdict::Worked)]);
        // 700 for a gain of 7 points.
        assert_eq!(alone[0].price_per_point, Some(Money(100.into())));
        // Gains -1, 0, 1: mean 0, p = 1. Adjusted for two: 0.0445 · 2 = 0.0889 and 1. A course without an effect is no look.
        let family = vec![
            compared(&other, &[-1.0, 0.0, 1.0]),
            compared(&third, &[1.0]),
            compared(&one, &works),
        ];
        let judged = judge(family, Level::NINETY_FIVE);
        let expected = [
            Some(EffectVerdict::WithinNoise),
            None,
            Some(EffectVerdict::OneOfMany),
        ];
        assert_eq!(verdicts(&judged), expected);
        assert_eq!(judged[2].price_per_point, None);
    }
}
