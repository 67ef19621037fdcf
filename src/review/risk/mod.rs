//! Which clients may be lost, and who notices.

mod concentration;
mod exposure;
mod findings;
mod judging;
mod left_behind;
mod observed;
mod outcomes;
mod scoring;
mod signals;
mod warnings;

use std::collections::BTreeMap;

use super::ReviewInput;
use super::wholes::ClientWhole;
use crate::model::people::Client;
use crate::model::review::{
    Basis, Estimate, Finding, Judgement, Outcomes, Risk, RiskOutlook, RiskScore, Signal, SignalLine,
    SignalSet, WhyStated,
};
use crate::model::{CycleId, Money, Share};
use crate::stats::Level;
use crate::stats::relative_risk::relative_risk;
use exposure::Scored;
use judging::Fitting;
use signals::{Book, revenue};

/// Clients on either side from which on they are compared.
const FEWEST: u64 = 10;

/// Figures and findings about clients that may be lost; no figures where nobody knows who the clients are at the end.
pub(super) fn risk(input: &ReviewInput<'_>, whole: ClientWhole) -> (Option<Risk>, Vec<Finding>) {
    let mut findings = left_behind::findings(input, whole);
    let known = input.data.clients_known_at_end();
    let risk = input.data.clients.as_deref().filter(|_| known).map(|clients| {
        let made = figures(input, clients);
        findings.extend(findings::findings(input, whole, &made));
        made
    });
    (risk, findings)
}

fn figures(input: &ReviewInput<'_>, clients: &[Client]) -> Risk {
    let before = outcomes::right_before(input.data, input.history);
    let remembered = before
        .and_then(|record| record.review.risk.as_ref())
        .map(|risk| &risk.memory);
    let book = signals::book(input, clients, remembered);
    let mut memory = book.memory();
    memory.outcomes = before.and_then(|before| outcomes::since(input.data, clients, before));
    let history = known_outcomes(input, memory.outcomes.as_ref());
    let has_revenue = book.has_revenue();
    let outlook = outlook(input, clients, &book, &history);
    let scored = outlook
        .as_ref()
        .map(|outlook| exposure::score(&book, &outlook.score, outlook.usual.0));
    let level = input.level();
    let lines = lines(&book, &history, outlook.as_ref(), scored.as_deref(), level);
    Risk {
        held: book.held.len() as u64,
        revenue: has_revenue.then(|| book.held.iter().map(revenue).sum()),
        signals: lines,
        concentration: concentration::concentration(&book),
        owners: concentration::owners(&book),
        single_contact: concentration::single_contact(&book),
        warnings: before.and_then(|before| warnings::warnings(input.data, clients, before)),
        controls: input.data.controls.clone(),
        outlook,
        memory,
    }
}

/// What became of clients in every cycle so far, this one included, each with the cycle in which it was seen.
fn known_outcomes<'r>(input: &ReviewInput<'r>, own: Option<&'r Outcomes>) -> Vec<(CycleId, &'r Outcomes)> {
    let earlier = input.history.iter().filter_map(|record| {
        let outcomes = record.review.risk.as_ref()?.memory.outcomes.as_ref()?;
        Some((record.cycle.id.clone(), outcomes))
    });
    let own = own.map(|own| (input.data.cycle.id.clone(), own));
    earlier.chain(own).collect()
}

/// How likely losses are: by points fitted on later cycles where these have enough losses and the points prove themselves, else
/// on what became of clients within this cycle, else by stated points.
fn outlook(
    input: &ReviewInput<'_>,
    clients: &[Client],
    book: &Book<'_>,
    history: &[(CycleId, &Outcomes)],
) -> Option<RiskOutlook> {
    let rules = &input.configuration.review.risk;
    let level = input.level();
    let known = input.data.clients_known_at_start();
    let halves = known.then(|| outcomes::within(input.data, clients));
    let within = halves.as_ref().map(|[one, other]| [one, other]);
    let usual = usual(history, within)?;
    let can_have = scoring::possible(told(book), &book.segments);
    let fitting = Fitting {
        can_have: &can_have,
        penalty: rules.penalty,
        minimum: rules.minimum_losses,
        level,
    };
    let (basis, fitted, judged) = fitted(&fitting, history, within);
    let score = fitted.unwrap_or_else(|| scoring::stated(rules, |score| by_points(book, score), usual.0));
    let scored = exposure::score(book, &score, usual.0);
    let has_revenue = book.has_revenue();
    let everybody: Vec<&Scored<'_, '_>> = scored.iter().collect();
    Some(RiskOutlook {
        usual,
        basis,
        organisation: exposure::at_risk(&everybody, has_revenue, level)?,
        teams: exposure::teams(&scored, has_revenue, level),
        watch: exposure::watch(&scored, rules.watch),
        matrix: exposure::matrix(&scored),
        score,
        judged,
    })
}

/// The share of clients that is usually lost: over all later cycles, else within this one, where half a loss is added so that
/// none seen is not none possible. None where nobody's loss could have been seen.
fn usual(history: &[(CycleId, &Outcomes)], within: Option<[&Outcomes; 2]>) -> Option<Share> {
    let totals = |outcomes: &mut dyn Iterator<Item = &Outcomes>| {
        outcomes.fold((0, 0), |sum: (u64, u64), outcomes| {
            let (clients, lost) = outcomes.total();
            (sum.0 + clients, sum.1 + lost)
        })
    };
    let (clients, lost) = totals(&mut history.iter().map(|(_, outcomes)| *outcomes));
    if lost > 0 {
        return Some(Share(lost as f64 / clients as f64));
    }
    let (within, lost) = totals(&mut within.into_iter().flatten());
    let clients = clients.max(within);
    (clients > 0).then(|| Share((lost as f64 + 0.5) / (clients as f64 + 1.0)))
}

/// Fitted points that proved themselves, where they come from, and how they were judged.
fn fitted(
    fitting: &Fitting<'_>,
    history: &[(CycleId, &Outcomes)],
    within: Option<[&Outcomes; 2]>,
) -> (Basis, Option<RiskScore>, Option<Judgement>) {
    let later: Vec<&Outcomes> = history.iter().map(|(_, outcomes)| *outcomes).collect();
    let lost = |outcomes: &[&Outcomes]| outcomes.iter().map(|outcomes| outcomes.total().1).sum::<u64>();
    let (basis, score, judged) = if let Some(score) = fitting.fit(&later) {
        (Basis::LaterCycles, score, fitting.out_of_time(history))
    } else if let Some((score, halves)) = within.and_then(|halves| Some((fitting.fit(&halves)?, halves))) {
        (Basis::WithinCycle, score, fitting.other_half(halves))
    } else {
        let found = lost(&later).max(within.map_or(0, |halves| lost(&halves)));
        let why = WhyStated::TooFewLosses {
            found,
            needed: fitting.minimum,
        };
        return (Basis::Stated(why), None, None);
    };
    match judged {
        Some(judged) if judged.better => (basis, Some(score), Some(judged)),
        Some(judged) => (Basis::Stated(WhyStated::NotBetter), None, Some(judged)),
        None => (Basis::Stated(WhyStated::NotJudged), None, None),
    }
}

/// Signals that can be told of any client.
fn told(book: &Book<'_>) -> SignalSet {
    let can_tell = |signal: &Signal| book.held.iter().any(|held| held.state.told.contains(*signal));
    Signal::ALL.into_iter().filter(can_tell).collect()
}

/// Clients held, by their points.
fn by_points(book: &Book<'_>, score: &RiskScore) -> BTreeMap<i32, u64> {
    let mut counts = BTreeMap::new();
    for held in &book.held {
        *counts
            .entry(score.points(&held.state, &book.segments))
            .or_default() += 1;
    }
    counts
}

/// Each signal: who has it now, and what it meant in earlier cycles.
fn lines(
    book: &Book<'_>,
    history: &[(CycleId, &Outcomes)],
    outlook: Option<&RiskOutlook>,
    scored: Option<&[Scored<'_, '_>]>,
    level: Level,
) -> Vec<SignalLine> {
    let line = |signal: Signal| {
        let has = |held: &&signals::Held<'_>| held.state.shown.contains(signal);
        let told = book.held.iter().filter(|held| held.state.told.contains(signal));
        let mut before = [(0, 0); 2];
        for count in history.iter().flat_map(|(_, outcomes)| &outcomes.counts) {
            if count.state.told.contains(signal) {
                let [with, without] = &mut before;
                let side = if count.state.shown.contains(signal) {
                    with
                } else {
                    without
                };
                *side = (side.0 + count.lost, side.1 + count.clients);
            }
        }
        let [with, without] = before;
        let expected = scored.filter(|_| book.has_revenue()).map(|scored| {
            let with = scored
                .iter()
                .filter(|client| client.held.state.shown.contains(signal));
            with.map(Scored::expected).sum()
        });
        SignalLine {
            signal,
            told: told.count() as u64,
            shown: book.held.iter().filter(has).count() as u64,
            revenue: book.held.iter().filter(has).map(revenue).sum::<Money>(),
            expected,
            with,
            without,
            lift: relative_risk(with, without, level)
                .ok()
                .filter(|_| with.1 >= FEWEST && without.1 >= FEWEST)
                .map(|risk| Estimate {
                    value: risk.value,
                    interval: risk.interval,
                }),
            points: outlook.map_or(0, |outlook| outlook.score.of(signal)),
        }
    };
    Signal::ALL.into_iter().map(line).collect()
}
