//! Of what whole a finding touches how much. There is one whole of each kind for all findings, so that their stakes compare:
//!
//! - revenue: what the clients of the cycle bring: now, or at its start where they were lost within it. Where no client states
//!   what it brings now, clients are counted instead;
//! - members: those still here on the last day.
//!
//! A stake is the share of the whole in whose case that is so what was found: the clients whom nobody visited, the members who
//! carry too much. Where groups are compared, it is as far as that is more frequent than among the others. How likely it is to do
//! harm is no part of it but of the certainty or the size: otherwise a finding about clients would count its likelihood twice,
//! and one about members never.

use super::ReviewInput;
use crate::model::people::{Client, Member, MemberIndex};
use crate::model::review::{Stake, StakeOf};
use crate::model::{CycleData, Money, Period, TeamId};

/// All clients of a cycle together.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClientWhole {
    /// What they bring; none where no client states it.
    revenue: Option<Money>,
    clients: u64,
}

impl ClientWhole {
    /// What they bring, where it is known, and how many they are.
    #[cfg(test)]
    pub fn new(revenue: Option<Money>, clients: u64) -> Self {
        Self { revenue, clients }
    }

    /// The clients who were held on any day of the cycle.
    pub fn of(data: &CycleData) -> Self {
        let period = data.cycle.period;
        let clients = || {
            data.clients
                .iter()
                .flatten()
                .filter(|client| is_of(client, period))
        };
        let stated = clients().any(|client| !is_lost(client, period) && worth(client, period) > Money::ZERO);
        Self {
            revenue: stated.then(|| clients().map(|client| worth(client, period)).sum()),
            clients: clients().count() as u64,
        }
    }

    /// The share of the revenue, or of the clients where nobody states a revenue.
    pub fn touches(self, revenue: f64, clients: f64) -> Stake {
        match self.revenue {
            Some(all) => Stake::part(revenue, all.to_f64(), StakeOf::Revenue),
            None => Stake::part(clients, self.clients as f64, StakeOf::Clients),
        }
    }

    /// The share of the clients.
    pub fn touches_clients(self, clients: f64) -> Stake {
        Stake::part(clients, self.clients as f64, StakeOf::Clients)
    }

    /// Whether the revenue is known.
    pub fn has_revenue(self) -> bool {
        self.revenue.is_some()
    }
}

/// What a client brings: now, or at the start of the cycle where it was lost within it; nothing where that is not stated.
pub(super) fn worth(client: &Client, period: Period) -> Money {
    let stated = if is_lost(client, period) {
        client.revenue_at_start
    } else {
        client.revenue
    };
    stated.unwrap_or(Money::ZERO).max(Money::ZERO)
}

fn is_of(client: &Client, period: Period) -> bool {
    client.acquired_on <= period.last() && client.lost_on.is_none_or(|lost| lost >= period.first())
}

fn is_lost(client: &Client, period: Period) -> bool {
    client.lost_on.is_some_and(|lost| lost <= period.last())
}

impl<'a> ReviewInput<'a> {
    /// The share of the members here at the end of the cycle.
    pub(super) fn touches_members(&self, members: f64) -> Stake {
        Stake::part(members, self.here().count() as f64, StakeOf::Members)
    }

    /// The members of a team of those here at the end of the cycle, as a share; of everybody without a team.
    pub(super) fn touches_team(&self, team: Option<&TeamId>) -> Stake {
        self.touches_members(self.here_in(team).count() as f64)
    }

    /// Members here at the end of the cycle whose last team it is; everybody without a team.
    pub(super) fn here_in<'t>(&'t self, team: Option<&'t TeamId>) -> impl Iterator<Item = &'a Member> {
        let members = self.here().map(|(member, _)| member);
        members.filter(move |member| team.is_none() || self.team_of(member) == team)
    }

    /// Whether a member is here at the end of the cycle.
    pub(super) fn is_here(&self, member: MemberIndex) -> bool {
        let member = self.data.member(member);
        member.is_some_and(|member| member.left_on(self.data.cycle.period).is_none())
    }
}
