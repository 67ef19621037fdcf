//! How much depends on few clients, and on one person.

use std::collections::BTreeMap;

use super::signals::{Book, Held, revenue};
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::review::{OwnerShare, RevenueConcentration, SingleContact, TeamConcentration};
use crate::model::{Money, Share};
use crate::stats::concentration::{gini, herfindahl_hirschman};

/// Of how many of the largest clients the share is stated.
const LARGEST: [usize; 3] = [1, 5, 10];
/// Meetings from which on it says something that one person alone came.
const MEETINGS: u32 = 2;

/// How much of the revenue lies with few clients; none without revenue.
pub(super) fn concentration(book: &Book<'_>) -> Option<RevenueConcentration> {
    let mut amounts = positive(book.held.iter());
    let total: f64 = amounts.iter().sum();
    amounts.sort_by(|a, b| b.total_cmp(a));
    let largest = LARGEST.iter().filter(|n| **n < amounts.len()).map(|n| {
        let share = amounts.iter().take(*n).sum::<f64>() / total;
        (*n as u64, Share(share))
    });
    Some(RevenueConcentration {
        clients: amounts.len() as u64,
        index: herfindahl_hirschman(&amounts).ok()?,
        gini: gini(&amounts).ok()?,
        largest: largest.collect(),
        teams: teams(book),
    })
}

fn positive<'h, 'a: 'h>(held: impl Iterator<Item = &'h Held<'a>>) -> Vec<f64> {
    let amounts = held.map(|held| revenue(held).to_f64());
    amounts.filter(|amount| *amount > 0.0).collect()
}

fn teams(book: &Book<'_>) -> Vec<TeamConcentration> {
    let mut teams: BTreeMap<TeamIndex, Vec<&Held<'_>>> = BTreeMap::new();
    for held in &book.held {
        if let Some(team) = held.holder.team {
            teams.entry(team).or_default().push(held);
        }
    }
    let teams = teams.into_iter().filter_map(|(team, held)| {
        let amounts = positive(held.iter().copied());
        let all: Money = held.iter().map(|held| revenue(held)).sum();
        // Of equal ones the first by id.
        let largest = held.iter().rev().max_by_key(|held| revenue(held))?;
        Some(TeamConcentration {
            team,
            clients: amounts.len() as u64,
            revenue: all,
            index: herfindahl_hirschman(&amounts).ok()?,
            largest: largest.client.id.clone(),
            largest_name: largest.client.name.clone(),
            share: Share(revenue(largest).to_f64() / all.to_f64()),
        })
    });
    teams.collect()
}

/// Owners by revenue, the largest first.
pub(super) fn owners(book: &Book<'_>) -> Vec<OwnerShare> {
    let mut owners: BTreeMap<MemberIndex, (Option<TeamIndex>, u64, Money)> = BTreeMap::new();
    let mut teams: BTreeMap<Option<TeamIndex>, (Money, u64)> = BTreeMap::new();
    let mut all = Money::ZERO;
    for held in &book.held {
        let amount = revenue(held);
        all = all + amount;
        let team = teams.entry(held.holder.team).or_default();
        team.0 = team.0 + amount;
        let Some(owner) = held.holder.member else { continue };
        let own = owners.entry(owner).or_insert((held.holder.team, 0, Money::ZERO));
        own.1 += 1;
        own.2 = own.2 + amount;
    }
    for (team, _, _) in owners.values() {
        teams.entry(*team).or_default().1 += 1;
    }
    let part = |own: Money, whole: Money| {
        Share(if whole > Money::ZERO {
            own.to_f64() / whole.to_f64()
        } else {
            0.0
        })
    };
    let mut shares: Vec<OwnerShare> = owners
        .into_iter()
        .map(|(owner, (team, clients, revenue))| {
            let (of_team, team_owners) = teams.get(&team).copied().unwrap_or_default();
            OwnerShare {
                owner,
                team,
                clients,
                revenue,
                share: part(revenue, all),
                of_team: part(revenue, of_team),
                team_owners,
            }
        })
        .collect();
    shares.sort_by(|a, b| {
        let by_revenue = b.revenue.cmp(&a.revenue);
        by_revenue
            .then(b.clients.cmp(&a.clients))
            .then(a.owner.cmp(&b.owner))
    });
    shares
}

/// Clients met at least twice in the cycle, and those whom one person alone met; none where no activity names a client.
pub(super) fn single_contact(book: &Book<'_>) -> Option<SingleContact> {
    book.contacts_since?;
    let met = || {
        book.held
            .iter()
            .filter(|held| held.observed.met.times >= MEETINGS)
    };
    let by_one = || met().filter(|held| !held.observed.met.by_several);
    Some(SingleContact {
        met: met().count() as u64,
        by_one: by_one().count() as u64,
        revenue: by_one().map(revenue).sum(),
    })
}
