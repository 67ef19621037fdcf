//! Findings about clients whose owner has left.

use std::collections::BTreeMap;

use crate::model::client_summary::VacatedClient;
use crate::model::indicator::Unit;
use crate::model::people::TeamIndex;
use crate::model::review::{FactValue, Finding, FindingKind, FindingSubject};
use crate::model::{Money, Share};
use crate::review::ReviewInput;
use crate::review::wholes::ClientWhole;

/// Clients with somebody who has left, a finding per team. Nothing about it is estimated: it is certain.
pub(super) fn findings(input: &ReviewInput<'_>, whole: ClientWhole) -> Vec<Finding> {
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
            whole.touches(revenue.to_f64(), count as f64),
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
