//! Findings about clients whose owner has left.

use std::collections::BTreeMap;

use crate::model::client_summary::VacatedClient;
use crate::model::indicator::Unit;
use crate::model::people::TeamIndex;
use crate::model::review::{FactValue, Finding, FindingKind, FindingSubject, Stake, StakeOf};
use crate::model::{Money, Share};
use crate::review::ReviewInput;

/// Clients with somebody who has left, a finding per team. Nothing about it is estimated: it is certain.
pub(super) fn findings(input: &ReviewInput<'_>) -> Vec<Finding> {
    let mut teams: BTreeMap<TeamIndex, Vec<&VacatedClient>> = BTreeMap::new();
    for client in input.vacated {
        teams.entry(client.team).or_default().push(client);
    }
    let findings = teams.into_iter().filter_map(|(index, clients)| {
        let team = input.team_id(index)?.clone();
        let count = clients.len() as u64;
        let revenue: Money = clients.iter().filter_map(|client| client.revenue).sum();
        let finding = Finding::new(
            FindingKind::ClientsLeftBehind,
            FindingSubject::Team(team.clone()),
            stake(input, count, revenue),
            Share(1.0),
            input.lead_of(index),
        );
        let finding = finding
            .with("team", FactValue::Team(team))
            .with("clients", FactValue::Count(count))
            .with("revenue", FactValue::Money(revenue));
        Some(finding.sized(count as f64, None, Unit::Count))
    });
    findings.collect()
}

/// The share of all revenue that is with these clients, or of all clients where the data knows no revenue.
fn stake(input: &ReviewInput<'_>, count: u64, revenue: Money) -> Stake {
    let all = input.clients.map_or(Money::ZERO, |clients| clients.revenue);
    if all > Money::ZERO {
        return Stake::part(revenue.to_f64(), all.to_f64(), StakeOf::Revenue);
    }
    let held = input.data.clients.iter().flatten();
    let held = held.filter(|client| client.lost_on.is_none()).count();
    Stake::part(count as f64, held as f64, StakeOf::Clients)
}
