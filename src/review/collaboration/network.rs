//! Which teams work together: a network of teams, never of persons.

use std::collections::BTreeMap;

use super::together::{teams_of_activity, teams_of_meeting};
use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::people::TeamIndex;
use crate::model::review::{
    FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Network, TeamLink,
};
use crate::review::ReviewInput;
use crate::review::groups::Groups;

/// The network of the teams that may be told of; none without meetings and activities, or with fewer than two teams.
pub(super) fn network(input: &ReviewInput<'_>, groups: &Groups) -> Option<Network> {
    let data = input.data;
    if data.meetings.is_none() && data.activities.is_none() {
        return None;
    }
    let mut links: BTreeMap<(TeamIndex, TeamIndex), TeamLink> = BTreeMap::new();
    let mut add = |(from, to): (TeamIndex, Option<TeamIndex>), count: fn(&mut TeamLink)| {
        if let Some(to) = to.filter(|to| groups.tells(from) && groups.tells(*to)) {
            count(links.entry((from, to)).or_insert(TeamLink {
                from,
                to,
                meetings: 0,
                activities: 0,
                thanks: 0,
            }));
        }
    };
    for meeting in data.meetings.iter().flatten() {
        if let Some(teams) = teams_of_meeting(input, meeting) {
            add(teams, |link| link.meetings += 1);
        }
    }
    for activity in data
        .activities
        .iter()
        .flatten()
        .filter(|activity| activity.attended)
    {
        if let Some(teams) = teams_of_activity(input, activity) {
            add(teams, |link| link.activities += 1);
        }
    }
    for thanks in data.recognition.iter().flatten() {
        if let Some((from, to)) = super::recognition::teams(input, thanks) {
            add((from, Some(to).filter(|to| *to != from)), |link| link.thanks += 1);
        }
    }
    let teams: Vec<TeamIndex> = (0_u32..)
        .take(data.teams.len())
        .map(TeamIndex)
        .filter(|team| groups.tells(*team))
        .collect();
    if teams.len() < 2 {
        return None;
    }
    let met = |a: TeamIndex, b: TeamIndex| {
        let worked = |from, to| links.get(&(from, to)).map_or(0, TeamLink::worked);
        worked(a, b) + worked(b, a) > 0
    };
    let pairs = teams.iter().enumerate().flat_map(|(place, a)| {
        let later = teams.iter().skip(place + 1);
        later.map(|b| (*a, *b))
    });
    let (connected, apart): (Vec<_>, Vec<_>) = pairs.partition(|(a, b)| met(*a, *b));
    let alone = teams
        .iter()
        .copied()
        .filter(|team| !connected.iter().any(|pair| pair.0 == *team || pair.1 == *team));
    Some(Network {
        alone: alone.collect(),
        pairs: (connected.len() + apart.len()) as u64,
        connected: connected.len() as u64,
        apart,
        left_out: groups
            .members
            .iter()
            .zip(&groups.shown)
            .filter(|(members, shown)| !**shown && !members.is_empty())
            .count() as u64,
        links: links.into_values().collect(),
    })
}

/// Pairs of teams that do nothing together. With few meetings a pair is left out by chance alone: as sure as that so many,
/// spread over all pairs alike, would have reached a given one, 1 − (1 − 1 / pairs)ⁿ.
pub(super) fn finding(input: &ReviewInput<'_>, network: &Network) -> Option<Finding> {
    let first = network.apart.first()?;
    let worked: u64 = network.links.iter().map(TeamLink::worked).sum();
    let missed = (1.0 - 1.0 / network.pairs as f64).powf(worked as f64);
    let teams = (0_u32..).take(input.data.teams.len()).map(TeamIndex);
    let concerned = teams.filter(|team| {
        network
            .apart
            .iter()
            .any(|pair| pair.0 == *team || pair.1 == *team)
    });
    let members = concerned.filter_map(|team| Some(input.here_in(Some(input.team_id(team)?)).count()));
    let members = members.sum::<usize>() as f64;
    let (one, other) = (input.team_id(first.0)?.clone(), input.team_id(first.1)?.clone());
    let apart = network.apart.len() as u64;
    let finding = Finding::new(
        FindingKind::TeamsNotConnected,
        FindingSubject::Organisation,
        input.touches_members(members),
        Share(1.0 - missed),
        FindingOwner::Head,
    );
    let finding = finding
        .with("apart", FactValue::Count(apart))
        .with("pairs", FactValue::Count(network.pairs))
        .with("one", FactValue::Team(one))
        .with("other", FactValue::Team(other));
    Some(finding.sized(apart as f64, None, Unit::Count))
}
