//! Recognition: by rule, with the reason; ties are shared, and nobody is found where nothing stands out.

use jiff::civil::Date;

use super::promotion::meets;
use super::{Person, people};
use crate::model::configuration::Finds;
use crate::model::people::{Member, days_between};
use crate::model::plans::{Merits, Recognised, Recognition};
use crate::model::scorecard::Verdict;
use crate::model::{DimensionId, Period};
use crate::plan::PlanInput;

/// One per rule for this kind of cycle.
pub(super) fn recognitions(input: &PlanInput<'_>) -> Vec<Recognition> {
    let rules = input.configuration.results.recognitions.iter().enumerate();
    let mine = rules.filter(|(_, rule)| rule.cycles.include(input.data.cycle.kind));
    mine.map(|(place, rule)| {
        let found = match &rule.finds {
            Finds::MostImproved => most_improved(input),
            Finds::LongestWithoutLoss { clients, days } => longest(input, *clients, *days),
            Finds::TargetsMet(dimension) => targets_met(input, dimension),
        };
        let too_many = found.len() as u64 > u64::from(rule.at_most);
        Recognition {
            rule: place,
            too_many: too_many.then_some(found.len() as u64),
            found: if too_many { Vec::new() } else { found },
        }
    })
    .collect()
}

/// Those whose reasons are greatest by this measure; ties to the last bit are shared.
fn greatest(candidates: Vec<(f64, Recognised)>) -> Vec<Recognised> {
    let best = candidates
        .iter()
        .map(|(size, _)| *size)
        .fold(f64::NEG_INFINITY, f64::max);
    let as_good = |size: f64| size.total_cmp(&best).is_ge();
    candidates
        .into_iter()
        .filter(|(size, _)| as_good(*size))
        .map(|(_, found)| found)
        .collect()
}

/// Whose score rose most, of those whose rise is outside the noise among all changes of the cycle.
fn most_improved(input: &PlanInput<'_>) -> Vec<Recognised> {
    let risen = people(input).filter(|person| person.card.rating.band().is_some());
    let risen = risen.filter_map(|person| {
        let change = person.card.change.as_ref()?;
        (change.verdict == Verdict::Better).then(|| {
            let reason = Merits::Improved {
                since: change.since.clone(),
                points: change.difference,
                interval: change.interval,
            };
            (change.difference, recognised(person, reason))
        })
    });
    greatest(risen.collect())
}

fn recognised(person: Person<'_>, reason: Merits) -> Recognised {
    Recognised {
        member: person.member.id.clone(),
        reason,
    }
}

/// What an owner has kept and lost up to the cycle's last day.
#[derive(Clone, Copy, Default)]
struct Portfolio {
    /// Clients held on the last day.
    held: u64,
    /// The day of the latest loss.
    latest_loss: Option<Date>,
}

/// Who has gone longest without losing a client: since the day after the last loss that the clients table (cumulative since
/// the transfer) counts for them or, where there is none, since they joined (or came within the cycle) or the transfer, whichever is later.
fn longest(input: &PlanInput<'_>, least_clients: u32, least_days: u32) -> Vec<Recognised> {
    let Some(clients) = &input.data.clients else {
        return Vec::new();
    };
    let period = input.data.cycle.period;
    let last = period.last();
    let mut portfolios = vec![Portfolio::default(); input.data.members.len()];
    for client in clients.iter().filter(|client| client.acquired_on <= last) {
        let ended = client.lost_on.filter(|day| *day <= last);
        let owner = client.owner_on(ended.unwrap_or(last));
        let owner = owner.and_then(|owner| portfolios.get_mut(owner.0 as usize));
        match (owner, ended) {
            (Some(owner), None) => owner.held += 1,
            (Some(owner), Some(day)) => owner.latest_loss = owner.latest_loss.max(Some(day)),
            (None, _) => {}
        }
    }
    let mut candidates = Vec::new();
    for (person, Portfolio { held, latest_loss }) in people(input).zip(portfolios) {
        if held < u64::from(least_clients) || person.member.left_on(period).is_some() {
            continue;
        }
        let begin = [
            latest_loss.and_then(|day| day.tomorrow().ok()),
            there_since(person.member, period),
            input.configuration.organisation.transfer_date,
        ];
        let Some(since): Option<Date> = begin.into_iter().flatten().max() else {
            continue;
        };
        let days = days_between(since, last) + 1;
        if days < i64::from(least_days) {
            continue;
        }
        let reason = Merits::NoLoss {
            days,
            since,
            clients: held,
        };
        candidates.push((days as f64, recognised(person, reason)));
    }
    greatest(candidates)
}

/// The day from which a member can have kept clients: when they joined or, where that is not stated, when their first stay
/// began, if it began within the cycle. Who was there on its first day may have been there long before.
fn there_since(member: &Member, period: Period) -> Option<Date> {
    let stays = member.assignments.iter();
    let first = || stays.map(|stay| stay.period.first()).min();
    member
        .joined_on
        .or_else(|| first().filter(|day| *day > period.first()))
}

/// Who reached the target of every indicator of a dimension that has one and carries weight. A value that is missing is none
/// that was reached.
fn targets_met(input: &PlanInput<'_>, dimension: &DimensionId) -> Vec<Recognised> {
    let configuration = input.configuration;
    let targets: Vec<_> = configuration
        .indicators
        .iter()
        .enumerate()
        .filter(|(_, indicator)| &indicator.dimension == dimension && indicator.weight.value() > 0.0)
        .filter_map(|(place, indicator)| {
            let target = configuration.target(&input.data.cycle.id, indicator)?;
            Some((place, indicator, target))
        })
        .collect();
    if targets.is_empty() {
        return Vec::new();
    }
    people(input)
        .filter(|person| person.card.rating.band().is_some())
        .filter(|person| {
            targets.iter().all(|(place, indicator, target)| {
                let measured = person.measured.measurements.get(*place);
                let value = measured.and_then(|measured| measured.value);
                value.is_some_and(|value| meets(indicator.scale.direction(), value, *target))
            })
        })
        .map(|person| {
            let indicators = targets.iter().map(|(_, indicator, _)| indicator.id.clone());
            let reason = Merits::Targets {
                indicators: indicators.collect(),
            };
            recognised(person, reason)
        })
        .collect()
}
