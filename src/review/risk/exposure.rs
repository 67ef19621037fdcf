//! What may be lost: likelihoods, expected losses with their intervals, the watch list and the matrix.

use std::collections::BTreeMap;

use super::scoring::chance;
use super::signals::{Book, Held, revenue};
use crate::model::Money;
use crate::model::people::TeamIndex;
use crate::model::review::{AtRisk, Estimate, Likelihood, RiskCell, RiskScore, WatchedClient};
use crate::stats::expected_loss::expected_loss;
use crate::stats::{ExpectedLoss, Level};

/// Odds that rounding alone keeps from the usual ones.
const USUAL: f64 = 1.0 + 1e-9;

/// A held client with what the score says.
pub(super) struct Scored<'b, 'a> {
    pub held: &'b Held<'a>,
    pub points: i32,
    pub probability: f64,
    pub likelihood: Likelihood,
}

impl Scored<'_, '_> {
    /// Revenue expected to be lost.
    pub fn expected(&self) -> f64 {
        self.probability * revenue(self.held).to_f64()
    }

    /// Whether a loss is more likely than twice the usual odds.
    pub fn endangered(&self) -> bool {
        self.likelihood >= Likelihood::High
    }
}

/// Scores every client; bands are told by the odds against the usual ones.
pub(super) fn score<'b, 'a>(book: &'b Book<'a>, score: &RiskScore, usual: f64) -> Vec<Scored<'b, 'a>> {
    let odds = |p: f64| p / (1.0 - p);
    let usual = odds(usual.clamp(1e-9, 1.0 - 1e-9));
    let scored = book.held.iter().map(|held| {
        let points = score.points(&held.state, &book.segments);
        let probability = chance(score, points);
        let against = odds(probability) / usual;
        Scored {
            held,
            points,
            probability,
            likelihood: match against {
                ..=USUAL => Likelihood::Low,
                ..2.0 => Likelihood::Medium,
                ..4.0 => Likelihood::High,
                _ => Likelihood::VeryHigh,
            },
        }
    });
    scored.collect()
}

/// What is expected to be lost of these clients; none of nobody.
pub(super) fn at_risk(clients: &[&Scored<'_, '_>], has_revenue: bool, level: Level) -> Option<AtRisk> {
    let one: Vec<(f64, f64)> = clients.iter().map(|client| (client.probability, 1.0)).collect();
    let amounts: Vec<(f64, f64)> = clients
        .iter()
        .map(|client| (client.probability, revenue(client.held).to_f64()))
        .collect();
    let sum = |which: &dyn Fn(&Scored<'_, '_>) -> bool| -> Money {
        let chosen = clients.iter().filter(|client| which(client));
        chosen.map(|client| revenue(client.held)).sum()
    };
    let endangered = |client: &Scored<'_, '_>| client.endangered();
    Some(AtRisk {
        clients: clients.len() as u64,
        revenue: has_revenue.then(|| sum(&|_| true)),
        losses: estimated(expected_loss(&one, level).ok()?),
        loss: expected_loss(&amounts, level)
            .ok()
            .filter(|_| has_revenue)
            .map(estimated),
        endangered: clients.iter().filter(|client| client.endangered()).count() as u64,
        endangered_revenue: sum(&endangered),
    })
}

fn estimated(loss: ExpectedLoss) -> Estimate {
    Estimate {
        value: loss.value,
        interval: loss.interval,
    }
}

/// The same of every team that looks after clients, in the cycle's order.
pub(super) fn teams(scored: &[Scored<'_, '_>], has_revenue: bool, level: Level) -> Vec<(TeamIndex, AtRisk)> {
    let mut teams: BTreeMap<TeamIndex, Vec<&Scored<'_, '_>>> = BTreeMap::new();
    for client in scored {
        if let Some(team) = client.held.holder.team {
            teams.entry(team).or_default().push(client);
        }
    }
    let teams = teams.into_iter();
    teams
        .filter_map(|(team, clients)| Some((team, at_risk(&clients, has_revenue, level)?)))
        .collect()
}

/// The clients to watch: those who are clearly more likely to be lost than usual, then those who are more likely at all; by the
/// revenue expected to be lost, else by likelihood.
pub(super) fn watch(scored: &[Scored<'_, '_>], most: u32) -> Vec<WatchedClient> {
    let worth = |client: &&Scored<'_, '_>| client.likelihood > Likelihood::Low;
    let mut listed: Vec<&Scored<'_, '_>> = scored.iter().filter(worth).collect();
    listed.sort_by(|a, b| {
        let clear = b.endangered().cmp(&a.endangered());
        let by_loss = clear.then_with(|| b.expected().total_cmp(&a.expected()));
        let by_points = by_loss.then_with(|| b.points.cmp(&a.points));
        by_points.then_with(|| a.held.client.id.cmp(&b.held.client.id))
    });
    let listed = listed.into_iter().take(most as usize);
    listed
        .map(|client| WatchedClient {
            id: client.held.client.id.clone(),
            name: client.held.client.name.clone(),
            owner: client.held.holder.member,
            team: client.held.holder.team,
            revenue: client.held.client.revenue,
            signals: client.held.state.shown,
            last_contact: client.held.observed.last_contact,
            points: client.points,
            probability: client.probability,
            likelihood: client.likelihood,
        })
        .collect()
}

/// Clients by likelihood and quarter of revenue, in order.
pub(super) fn matrix(scored: &[Scored<'_, '_>]) -> Vec<RiskCell> {
    let mut cells: BTreeMap<(Likelihood, Option<u8>), (u64, f64)> = BTreeMap::new();
    for client in scored {
        let cell = cells
            .entry((client.likelihood, client.held.state.quarter))
            .or_default();
        cell.0 += 1;
        cell.1 += client.expected();
    }
    let cells = cells.into_iter();
    cells
        .map(|((likelihood, quarter), (clients, expected))| RiskCell {
            likelihood,
            quarter,
            clients,
            expected,
        })
        .collect()
}
