//! Signals of each client held on the last day of the cycle.

use jiff::ToSpan;
use jiff::civil::Date;

use super::observed::{Observations, Observed, observe};
use crate::model::configuration::RiskRules;
use crate::model::ownership::Holder;
use crate::model::people::{Client, days_between};
use crate::model::review::{ClientMemory, ClientState, Memory, Signal, SignalSet, Tenure};
use crate::model::{CycleData, Money};
use crate::review::ReviewInput;
use crate::stats::order::median;

/// Levels by which an answer fell that are worth a signal: one step of the scale of five.
const FALL: u8 = 25;

/// A client held on the last day.
pub(super) struct Held<'a> {
    pub client: &'a Client,
    /// Who looks after them.
    pub holder: Holder,
    /// Their state.
    pub state: ClientState,
    /// What was observed.
    pub observed: Observed,
}

/// The clients held on the last day, by id, with the segments that their states name, and from when on contacts are known.
pub(super) struct Book<'a> {
    pub held: Vec<Held<'a>>,
    pub segments: Vec<String>,
    pub contacts_since: Option<Date>,
}

impl Book<'_> {
    /// Whether any of them states a revenue.
    pub fn has_revenue(&self) -> bool {
        self.held.iter().any(|held| revenue(held) > Money::ZERO)
    }

    /// What the next cycle needs of them.
    pub fn memory(&self) -> Memory {
        let clients = self.held.iter().map(|held| ClientMemory {
            id: held.client.id.clone(),
            owner: held.client.owner,
            satisfaction: held.observed.answer.map(|(answer, _)| answer.level).or(held
                .observed
                .before
                .as_ref()
                .and_then(|before| before.satisfaction)),
            last_contact: held.observed.last_contact,
            state: held.state,
        });
        Memory {
            clients: clients.collect(),
            segments: self.segments.clone(),
            contacts_since: self.contacts_since,
            outcomes: None,
        }
    }
}

/// The revenue of a client now; nothing where none is stated.
pub(super) fn revenue(held: &Held<'_>) -> Money {
    held.client.revenue.map_or(Money::ZERO, |revenue| {
        if revenue > Money::ZERO {
            revenue
        } else {
            Money::ZERO
        }
    })
}

/// The clients held on the last day with their signals.
pub(super) fn book<'a>(input: &ReviewInput<'_>, clients: &'a [Client], before: Option<&Memory>) -> Book<'a> {
    let data = input.data;
    let last = data.cycle.period.last();
    let seen = observe(input, clients, before);
    let segments = segments(clients);
    let is_held =
        |client: &Client| client.acquired_on <= last && client.lost_on.is_none_or(|lost| lost > last);
    let now: Vec<(&Client, Holder)> = clients
        .iter()
        .filter(|client| is_held(client))
        .map(|client| (client, data.holder(client, last)))
        .collect();
    let quarters = quarters(now.iter().map(|(client, _)| client.revenue));
    let loads = loads(data, &now, &input.configuration.review.risk);
    let with_rows = clients
        .iter()
        .zip(&seen.clients)
        .filter(|(client, _)| is_held(client));
    let held = now
        .iter()
        .zip(with_rows)
        .zip(quarters)
        .map(|(((client, holder), (_, observed)), quarter)| {
            let (told, shown) = signals(input, client, *holder, observed, &seen, &loads);
            Held {
                client,
                holder: *holder,
                state: ClientState {
                    told,
                    shown,
                    tenure: Tenure::of_days(days_between(client.acquired_on, last)),
                    quarter,
                    segment: segment(client, &segments),
                },
                observed: observed.clone(),
            }
        });
    Book {
        held: held.collect(),
        segments,
        contacts_since: seen.contacts_since,
    }
}

/// The segments of all clients, in order.
pub(super) fn segments(clients: &[Client]) -> Vec<String> {
    let mut names: Vec<&str> = clients
        .iter()
        .filter_map(|client| client.segment.as_deref())
        .collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(str::to_owned).collect()
}

/// The place of a client's segment.
pub(super) fn segment(client: &Client, segments: &[String]) -> Option<u16> {
    let own = client.segment.as_deref()?;
    let place = segments.binary_search_by(|name| name.as_str().cmp(own)).ok()?;
    u16::try_from(place).ok()
}

/// The quarter of each by revenue, equal ones in the same; none where nobody, or where they, state none.
pub(super) fn quarters(revenue: impl Iterator<Item = Option<Money>>) -> Vec<Option<u8>> {
    let revenue: Vec<Option<Money>> = revenue.collect();
    let mut sorted: Vec<Money> = revenue.iter().flatten().copied().collect();
    sorted.sort_unstable();
    if sorted.last().is_none_or(|largest| *largest <= Money::ZERO) {
        return vec![None; revenue.len()];
    }
    let quarter = |own: Money| {
        let below = sorted.partition_point(|other| *other < own);
        u8::try_from(4 * below / sorted.len()).unwrap_or(3)
    };
    revenue.into_iter().map(|own| own.map(quarter)).collect()
}

/// Clients of each owner by the owner's place, and how many are too many; none where too few owners tell.
struct Loads {
    clients: Vec<u32>,
    most: Option<f64>,
}

fn loads(data: &CycleData, held: &[(&Client, Holder)], rules: &RiskRules) -> Loads {
    let mut clients = vec![0_u32; data.members.len()];
    for (_, holder) in held {
        let slot = holder.member.and_then(|owner| clients.get_mut(owner.0 as usize));
        if let Some(slot) = slot {
            *slot += 1;
        }
    }
    let owners: Vec<f64> = clients
        .iter()
        .filter(|n| **n > 0)
        .map(|n| f64::from(*n))
        .collect();
    let usual = median(&owners).ok().filter(|_| owners.len() >= 3);
    let most = rules.clients_per_owner.map(f64::from);
    Loads {
        clients,
        most: most.or(usual.map(|usual| usual * rules.overload)),
    }
}

/// Which signals can be told of a client, and which are there.
fn signals(
    input: &ReviewInput<'_>,
    client: &Client,
    holder: Holder,
    observed: &Observed,
    seen: &Observations,
    loads: &Loads,
) -> (SignalSet, SignalSet) {
    let (data, rules) = (input.data, &input.configuration.review.risk);
    let period = data.cycle.period;
    let last = period.last();
    let satisfaction = observed.answer.map(|(answer, before)| {
        answer.low || before.is_some_and(|before| answer.level.saturating_add(FALL) <= before)
    });
    let complaint = data.complaints.as_ref().map(|_| observed.complaint);
    let silent = i64::from(rules.silent_days);
    let known = seen
        .contacts_since
        .map(|since| days_between(since, last) >= silent);
    let no_contact = known.filter(|known| *known).map(|_| {
        let since = observed
            .last_contact
            .unwrap_or(client.acquired_on)
            .max(client.acquired_on);
        days_between(since, last) >= silent
    });
    let fell = client.held_at_start(period).then_some(()).and_then(|()| {
        let start = client.revenue_at_start.filter(|start| *start > Money::ZERO)?;
        let now = client.revenue?;
        Some(now.to_f64() < start.to_f64() * (1.0 - rules.revenue_fall.0))
    });
    let owned = client.owner.is_some();
    let owner_left = owned.then_some(holder.member.is_none());
    let told = [
        (Signal::Satisfaction, satisfaction),
        (Signal::OpenComplaint, complaint),
        (Signal::NoContact, no_contact),
        (Signal::StaleFile, observed.stale),
        (Signal::RevenueFell, fell),
        (Signal::OwnerLeft, owner_left),
        (Signal::OwnerChanged, owner_changed(data, client, observed, seen)),
        (
            Signal::OwnerOverloaded,
            holder.member.zip(loads.most).map(|(owner, most)| {
                loads
                    .clients
                    .get(owner.0 as usize)
                    .is_some_and(|own| f64::from(*own) > most)
            }),
        ),
        (
            Signal::Anniversary,
            Some(anniversary(input, client, last) <= i64::from(rules.anniversary_days)),
        ),
    ];
    let told = told
        .into_iter()
        .filter_map(|(signal, shown)| Some((signal, shown?)));
    let mut sets = (SignalSet::default(), SignalSet::default());
    for (signal, shown) in told {
        sets.0.insert(signal);
        if shown {
            sets.1.insert(signal);
        }
    }
    sets
}

/// Whether the client came to another owner within the cycle; none where neither a handover nor the cycle before could tell.
fn owner_changed(
    data: &CycleData,
    client: &Client,
    observed: &Observed,
    seen: &Observations,
) -> Option<bool> {
    let handed = client.handovers.iter().any(|handover| handover.from.is_some());
    let before = observed.before.as_ref().and_then(|before| before.owner.as_ref());
    let now = client
        .owner
        .and_then(|owner| data.member(owner))
        .map(|owner| &owner.id);
    match (before, now) {
        (Some(before), Some(now)) => Some(handed || before != now),
        _ => (handed || seen.handovers).then_some(handed),
    }
}

/// Days until the next anniversary of the transfer, for those taken over at it, or of the day on which they became clients.
fn anniversary(input: &ReviewInput<'_>, client: &Client, last: Date) -> i64 {
    let transfer = input.configuration.organisation.transfer_date;
    let transfer = transfer.filter(|transfer| client.inherited(*transfer) && *transfer <= last);
    let begin = transfer.unwrap_or(client.acquired_on);
    let years = i64::from(last.year()) - i64::from(begin.year());
    let on = |years: i64| begin.saturating_add(years.years());
    let next = [years, years + 1].into_iter().map(on).find(|day| *day > last);
    next.map_or(i64::MAX, |next| days_between(last, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_hold_as_many_clients_each_and_equal_ones_together() {
        let money = |amount: i64| Some(Money(amount.into()));
        let revenue = [money(10), money(40), None, money(20), money(30)];
        // Below 10 nobody, below 40 three of four, and so on: 0, 3, none, 1, 2.
        assert_eq!(
            quarters(revenue.into_iter()),
            [Some(0), Some(3), None, Some(1), Some(2)]
        );
        assert_eq!(quarters([money(5), money(5)].into_iter()), [Some(0), Some(0)]);
        assert_eq!(quarters([money(0), None].into_iter()), [None, None]);
    }
}
