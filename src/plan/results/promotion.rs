//! Promotion: each condition of each rule, met or not, with what was found.

use jiff::civil::Date;
use jiff::{Unit, civil::DateDifference};

use super::{Person, earlier, height, staying};
use crate::model::configuration::PromotionRules;
use crate::model::indicator::Direction;
use crate::model::plans::{Finding, PromotionCase, PromotionCheck};
use crate::model::scorecard::Scorecard;
use crate::model::{CycleId, IndicatorId};
use crate::plan::PlanInput;

/// Every member still there whose grade a rule starts from, in the rules' order, then by id.
pub(super) fn promotions(input: &PlanInput<'_>) -> Vec<PromotionCase> {
    let kind = input.data.cycle.kind;
    let mut cases = Vec::new();
    for (place, rules) in input.configuration.results.promotions.iter().enumerate() {
        if !rules.cycles.include(kind) {
            continue;
        }
        let eligible = |person: &Person<'_>| person.member.grade.as_deref() == Some(rules.from.as_str());
        cases.extend(staying(input).filter(eligible).map(|person| PromotionCase {
            member: person.member.id.clone(),
            rule: place,
            checks: checks(input, rules, person),
        }));
    }
    cases
}

fn checks(input: &PlanInput<'_>, rules: &PromotionRules, person: Person<'_>) -> Vec<PromotionCheck> {
    let mut checks = Vec::new();
    let cycles = rules.rating.as_ref().map_or(1, |(_, cycles)| *cycles);
    if let Some((needed, _)) = &rules.rating {
        let found: Vec<_> = latest(input, person, cycles)
            .map(|(cycle, card)| (cycle, card.and_then(|card| card.rating.band().cloned())))
            .collect();
        let limit = height(input, needed);
        let reached = |rating: &Option<_>| {
            let place = rating.as_ref().and_then(|rating| height(input, rating));
            place.is_some_and(|place| limit.is_some_and(|limit| place <= limit))
        };
        let enough = u32::try_from(found.len()).is_ok_and(|count| count == cycles);
        checks.push(PromotionCheck {
            met: enough && found.iter().all(|(_, rating)| reached(rating)),
            finding: Finding::Rating {
                needed: needed.clone(),
                cycles,
                found,
            },
        });
    }
    if let Some(needed) = rules.months {
        let known = graded_since(input, person);
        let since = known.map(|(day, _)| day);
        let end = input.data.cycle.period.last().tomorrow().ok();
        let found = since.zip(end).and_then(|(since, end)| full_months(since, end));
        checks.push(PromotionCheck {
            met: found.is_some_and(|found| found >= needed),
            finding: Finding::Months {
                needed,
                found,
                since,
                stated: known.is_some_and(|(_, stated)| stated),
            },
        });
    }
    if rules.no_gate {
        checks.push(no_gate(input, person, cycles));
    }
    if let Some(needed) = rules.coverage {
        let found = person.card.coverage;
        checks.push(PromotionCheck {
            met: found.0 + 1e-9 >= needed.0,
            finding: Finding::Coverage { needed, found },
        });
    }
    for (indicator, needed) in &rules.indicators {
        checks.extend(reached(input, person, indicator, *needed));
    }
    checks
}

/// Whether no gate closed in as many of so many cycles as have a scorecard.
fn no_gate(input: &PlanInput<'_>, person: Person<'_>, cycles: u32) -> PromotionCheck {
    let mut closed: Vec<(CycleId, IndicatorId)> = Vec::new();
    let mut looked_at = 0;
    for (cycle, card) in latest(input, person, cycles) {
        let Some(card) = card else { continue };
        looked_at += 1;
        let gates = (card.gates.iter()).filter_map(|gate| input.configuration.gates.get(gate.gate));
        closed.extend(gates.map(|gate| (cycle.clone(), gate.indicator.clone())));
    }
    PromotionCheck {
        met: closed.is_empty(),
        finding: Finding::NoGate { closed, looked_at },
    }
}

/// The scorecards of the member in this cycle and the ones before it, the latest first; none where they were not there.
fn latest<'a>(
    input: &'a PlanInput<'a>,
    person: Person<'a>,
    cycles: u32,
) -> impl Iterator<Item = (CycleId, Option<&'a Scorecard>)> {
    let now = (input.data.cycle.id.clone(), Some(person.card));
    let before = input.history.iter().rev().map(move |record| {
        let found = earlier(record, &person.member.id);
        (record.cycle.id.clone(), found.map(|(_, _, card)| card))
    });
    std::iter::once(now)
        .chain(before)
        .take(usize::try_from(cycles).unwrap_or(usize::MAX))
}

/// Since when the member is in this grade, and whether the data say so. Where no cycle on end with the grade says it, it is the
/// first day of the first stay with it: before that day nobody has seen them in it.
fn graded_since(input: &PlanInput<'_>, person: Person<'_>) -> Option<(Date, bool)> {
    let mut member = person.member;
    let mut history = input.history.iter().rev();
    loop {
        if let Some(day) = member.grade_since {
            return Some((day, true));
        }
        let before = history.next().and_then(|record| earlier(record, &member.id));
        match before {
            Some((before, _, _)) if member.grade_seen.is_none() && before.grade == member.grade => {
                member = before;
            }
            _ => break,
        }
    }
    let first = member.assignments.first()?.period.first();
    let seen = member.grade_seen.unwrap_or(first);
    let joined = person.member.joined_on.unwrap_or(seen);
    Some((seen.max(joined), false))
}

/// Full months from a day to a day.
fn full_months(from: Date, to: Date) -> Option<u32> {
    if to < from {
        return Some(0);
    }
    let span = from.until(DateDifference::new(to).largest(Unit::Month)).ok()?;
    u32::try_from(span.get_months()).ok()
}

/// Whether a value is at its target or better.
fn reached(
    input: &PlanInput<'_>,
    person: Person<'_>,
    indicator: &IndicatorId,
    needed: Option<f64>,
) -> Option<PromotionCheck> {
    let place = input.configuration.indicator_position(indicator)?;
    let definition = input.configuration.indicators.get(place)?;
    let needed = needed.or_else(|| input.configuration.target(&input.data.cycle.id, definition))?;
    let found = person
        .measured
        .measurements
        .get(place)
        .and_then(|measured| measured.value);
    let met = found.is_some_and(|found| meets(definition.scale.direction(), found, needed));
    Some(PromotionCheck {
        met,
        finding: Finding::Indicator {
            indicator: indicator.clone(),
            needed,
            found,
        },
    })
}

/// Whether a value is as good as the one asked for.
pub(super) fn meets(direction: Direction, found: f64, needed: f64) -> bool {
    match direction {
        Direction::HigherIsBetter => found + 1e-9 >= needed,
        Direction::LowerIsBetter => found - 1e-9 <= needed,
    }
}
