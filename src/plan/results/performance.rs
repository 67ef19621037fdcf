//! Performance plans: proposed only where a score surely lies below the limit, and every safeguard is met.

use jiff::civil::Date;

use super::{Person, earlier, staying};
use crate::model::Share;
use crate::model::configuration::{PerformanceRules, SafeguardKind};
use crate::model::measurement::Subject;
use crate::model::people::Member;
use crate::model::plans::{ImprovementPlan, Performance, PerformanceCase, PerformanceCycle, SafeguardCheck};
use crate::model::scorecard::Scorecard;
use crate::plan::PlanInput;
use crate::plan::improvement::carried_out;

/// Who is surely below the limit, and which safeguards are met. `plans` are the members', with what became of the last ones.
pub(super) fn performance(
    input: &PlanInput<'_>,
    rules: &PerformanceRules,
    plans: &[ImprovementPlan],
) -> Performance {
    let mut found = Performance::default();
    let Some(limit) = input.configuration.rating(&rules.below).map(|band| band.from.0) else {
        return found;
    };
    for person in staying(input) {
        let below = person.card.score.is_some_and(|score| score.0 < limit);
        match surely_below(input, rules, limit, person) {
            Some(cycles) => {
                let since = first_day(input, &cycles);
                let checks = rules
                    .safeguards
                    .iter()
                    .map(|rule| check(input, plans, rule, person, since));
                found.cases.push(PerformanceCase {
                    member: person.member.id.clone(),
                    safeguards: checks.collect(),
                    cycles,
                });
            }
            None => found.uncertain += u64::from(below),
        }
    }
    found
}

/// The cycles in which the whole interval of the score lies below the limit, on enough data and days; none where these are
/// fewer than the rules ask for on end. A decided adjustment of the rating upwards stands against it.
fn surely_below(
    input: &PlanInput<'_>,
    rules: &PerformanceRules,
    limit: f64,
    person: Person<'_>,
) -> Option<Vec<PerformanceCycle>> {
    let sure = |cycle: &crate::model::Cycle, member: &Member, card: &Scorecard| {
        let interval = card.interval?;
        let presence = Share(member.days_present() as f64 / cycle.days().max(1) as f64);
        // A part without an interval counts as exact in the score's: what rests on it is not sure.
        let exact = card.weight_without_interval().map_or(0.0, |share| share.0);
        let told = Share(card.coverage.0 * (1.0 - exact));
        let enough = |found: Share, needed: Share| found.0 + 1e-9 >= needed.0;
        let rated = card.rating.band()?;
        let lifted = input
            .configuration
            .rating(rated)
            .is_some_and(|band| band.from.0 >= limit);
        let holds = interval.high < limit
            && !lifted
            && enough(told, rules.coverage)
            && enough(presence, rules.presence);
        holds.then(|| PerformanceCycle {
            cycle: cycle.id.clone(),
            interval,
            coverage: told,
            presence,
        })
    };
    let mut cycles = vec![sure(&input.data.cycle, person.member, person.card)?];
    let mut history = input.history.iter().rev();
    while u32::try_from(cycles.len()).is_ok_and(|count| count < rules.in_a_row) {
        let record = history.next()?;
        let (member, _, card) = earlier(record, &person.member.id)?;
        cycles.push(sure(&record.cycle, member, card)?);
    }
    Some(cycles)
}

/// The first day of the cycles that a case rests on. What was done before it was done about something else.
fn first_day(input: &PlanInput<'_>, cycles: &[PerformanceCycle]) -> Date {
    let earlier = cycles.last().and_then(|earliest| {
        let record = input
            .history
            .iter()
            .find(|record| record.cycle.id == earliest.cycle)?;
        Some(record.cycle.period.first())
    });
    earlier.unwrap_or_else(|| input.data.cycle.period.first())
}

fn check(
    input: &PlanInput<'_>,
    plans: &[ImprovementPlan],
    rule: &crate::model::configuration::SafeguardRule,
    person: Person<'_>,
    since: Date,
) -> SafeguardCheck {
    match rule.kind {
        SafeguardKind::Recorded => {
            let rows = input.data.safeguards.iter();
            let row = rows
                .filter(|row| {
                    row.member == person.member.id && row.safeguard == rule.id && row.done_on >= since
                })
                .max_by_key(|row| (row.done_on, &row.by));
            SafeguardCheck {
                met: row.is_some(),
                done_on: row.map(|row| row.done_on),
                by: row.and_then(|row| row.by.clone()),
            }
        }
        SafeguardKind::PlanFollowed => SafeguardCheck {
            met: plan_followed(input, plans, person),
            done_on: None,
            by: None,
        },
    }
}

/// Whether the last improvement plan that was followed up was taken up: there was one, and none of its items is without a
/// report or still open. The follow-up knows by which ids an item may be reported. A cycle of parts has no items of its own: its
/// plans are those of its parts, and what became of the last of them stands in the last part that followed one up.
fn plan_followed(input: &PlanInput<'_>, plans: &[ImprovementPlan], person: Person<'_>) -> bool {
    let subject = Subject::Member(person.member.id.clone());
    let here = plans.iter().find(|plan| plan.subject == subject);
    let of_parts = input.parts.iter().rev();
    let last = (here.into_iter())
        .chain(of_parts.filter_map(|record| record.plan(&subject)))
        .find(|plan| !plan.follow_up.is_empty());
    last.is_some_and(|plan| plan.follow_up.iter().all(carried_out))
}
