//! What to act on about clients that may be lost: revenue at risk, silence, missing controls, dependence on few.

use std::collections::BTreeMap;

use crate::model::events::ControlState;
use crate::model::indicator::Unit;
use crate::model::people::TeamIndex;
use crate::model::review::{
    Basis, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Risk, RiskOutlook, Signal,
    SignalLine,
};
use crate::model::{Money, Share};
use crate::review::ReviewInput;
use crate::review::wholes::ClientWhole;
use crate::stats::share::count;
use crate::stats::significance::interval_p_value;
use crate::stats::{Difference, Interval, Level};

/// Findings of one kind, at most.
const MOST: usize = 5;
/// How sure points are that no loss has confirmed: as sure as not.
const UNPROVEN: f64 = 0.5;
/// An owner stands out who has so many times what each of the team's owners would have if all had the same.
const UNEVEN: f64 = 1.5;

/// The findings, of each kind the largest.
pub(super) fn findings(input: &ReviewInput<'_>, whole: ClientWhole, risk: &Risk) -> Vec<Finding> {
    let mut kinds = vec![
        concentrated(input, whole, risk),
        key_people(input, whole, risk),
        silent(input, whole, risk),
    ];
    if let Some(outlook) = &risk.outlook {
        kinds.push(at_risk(input, whole, outlook));
        kinds.push(without_control(input, whole, risk));
    }
    for findings in &mut kinds {
        findings.sort_by(|a, b| {
            let weight = |finding: &Finding| finding.stake.share.0 * finding.certainty.0;
            weight(b)
                .total_cmp(&weight(a))
                .then_with(|| a.subject.cmp(&b.subject))
        });
        findings.truncate(MOST);
    }
    kinds.into_iter().flatten().collect()
}

/// How sure the score tells who will be lost: how often it was right of two clients of whom one was lost, or as sure as not.
fn certainty(outlook: &RiskOutlook) -> Share {
    match (&outlook.basis, &outlook.judged) {
        (Basis::LaterCycles | Basis::WithinCycle, Some(judged)) => Share(judged.area.value),
        _ => Share(UNPROVEN),
    }
}

/// Teams with clients of a high likelihood, whom it touches, and what is expected to be lost.
fn at_risk(input: &ReviewInput<'_>, whole: ClientWhole, outlook: &RiskOutlook) -> Vec<Finding> {
    let proven = !matches!(outlook.basis, Basis::Stated(_));
    let teams = outlook.teams.iter().filter(|(_, team)| team.endangered > 0);
    let findings = teams.filter_map(|(index, team)| {
        let id = input.team_id(*index)?.clone();
        let finding = Finding::new(
            FindingKind::RevenueAtRisk,
            FindingSubject::Team(id.clone()),
            whole.touches(team.endangered_revenue.to_f64(), team.endangered as f64),
            certainty(outlook),
            input.lead_of(*index),
        );
        let finding = finding
            .with("team", FactValue::Team(id))
            .with("clients", FactValue::Count(team.endangered))
            .with("revenue", FactValue::Money(team.endangered_revenue))
            .with(
                "losses",
                FactValue::Count(count(team.losses.value.round()).unwrap_or(0)),
            )
            .with("proven", FactValue::Count(u64::from(proven)));
        Some(match team.loss {
            Some(loss) => finding.sized(loss.value, Some(loss.interval), Unit::Money),
            None => finding.sized(team.losses.value, Some(team.losses.interval), Unit::Count),
        })
    });
    findings.collect()
}

/// Signals that earn points and that clients have, with nothing in place against them; where a table says what is. What the table
/// plans is for its owner to put in place.
fn without_control(input: &ReviewInput<'_>, whole: ClientWhole, risk: &Risk) -> Vec<Finding> {
    let Some(controls) = &risk.controls else {
        return Vec::new();
    };
    let covered = |signal: Signal| {
        let mut of_signal = controls.iter().filter(|control| control.signal == signal);
        of_signal.any(|control| control.state != ControlState::Missing)
    };
    let lines = risk
        .signals
        .iter()
        .filter(|line| line.points > 0 && line.shown > 0 && !covered(line.signal));
    let findings = lines.map(|line| {
        let planned = controls.iter().find(|control| control.signal == line.signal);
        let owner = planned.and_then(|control| control.owner.clone());
        let finding = Finding::new(
            FindingKind::SignalWithoutControl,
            FindingSubject::Named(line.signal.word().to_owned()),
            whole.touches(line.revenue.to_f64(), line.shown as f64),
            warns(line, input.level()),
            owner.map_or(FindingOwner::Head, FindingOwner::Member),
        );
        let finding = finding
            .with("signal", FactValue::Signal(line.signal))
            .with("planned", FactValue::Count(u64::from(planned.is_some())))
            .with(
                "control",
                FactValue::Text(planned.map(|control| control.text.clone()).unwrap_or_default()),
            )
            .with("clients", FactValue::Count(line.shown))
            .with("revenue", FactValue::Money(line.revenue))
            .sized(line.shown as f64, None, Unit::Count);
        match line.expected {
            Some(expected) => finding.with("expected", FactValue::Value(expected, Unit::Money)),
            None => finding,
        }
    });
    findings.collect()
}

/// How sure those with a signal are lost more often than those without: 1 − p of their relative risk, 0 where it points the
/// other way, as sure as not where nothing tells.
fn warns(line: &SignalLine, level: Level) -> Share {
    let Some(lift) = line.lift else {
        return Share(UNPROVEN);
    };
    if lift.value <= 1.0 {
        return Share(0.0);
    }
    let value = lift.value.ln();
    let difference = Difference {
        value,
        interval: Interval {
            low: lift.interval.low.ln(),
            high: lift.interval.high.ln(),
        },
    };
    let p = interval_p_value(difference, level);
    let sure = p.map_or(UNPROVEN, |p| 1.0 - p);
    // Several signals are looked at together: one that its own interval does not settle is no more than as sure as not.
    Share(if lift.interval.low > 1.0 {
        sure
    } else {
        sure.min(UNPROVEN)
    })
}

/// Teams whose large clients nobody met for too long: the quarter with the largest revenue, or all where none is stated.
fn silent(input: &ReviewInput<'_>, whole: ClientWhole, risk: &Risk) -> Vec<Finding> {
    let Some(clients) = input.data.clients.as_deref() else {
        return Vec::new();
    };
    let last = input.data.cycle.period.last();
    let mut teams: BTreeMap<TeamIndex, (u64, u64, Money)> = BTreeMap::new();
    for known in &risk.memory.clients {
        let large = known.state.quarter == Some(3) || risk.revenue.is_none();
        if !large || !known.state.told.contains(Signal::NoContact) {
            continue;
        }
        let place = clients.binary_search_by(|client| client.id.cmp(&known.id));
        let Some(client) = place.ok().and_then(|place| clients.get(place)) else {
            continue;
        };
        let Some(team) = input.data.holder(client, last).team else {
            continue;
        };
        let count = teams.entry(team).or_default();
        count.1 += 1;
        if known.state.shown.contains(Signal::NoContact) {
            count.0 += 1;
            count.2 = count.2 + client.revenue.unwrap_or(Money::ZERO);
        }
    }
    let line = risk.signals.iter().find(|line| line.signal == Signal::NoContact);
    let sure = line.map_or(Share(UNPROVEN), |line| warns(line, input.level()));
    let findings = teams.into_iter().filter(|(_, count)| count.0 > 0);
    let findings = findings.filter_map(|(index, (silent, large, revenue))| {
        let id = input.team_id(index)?.clone();
        let finding = Finding::new(
            FindingKind::SilentClients,
            FindingSubject::Team(id.clone()),
            whole.touches(revenue.to_f64(), silent as f64),
            sure,
            input.lead_of(index),
        );
        let days = u64::from(input.configuration.review.risk.silent_days);
        let finding = finding
            .with("team", FactValue::Team(id))
            .with("clients", FactValue::Count(silent))
            .with("of", FactValue::Count(large))
            .with("days", FactValue::Count(days))
            .with("revenue", FactValue::Money(revenue));
        Some(finding.sized(silent as f64, None, Unit::Count))
    });
    findings.collect()
}

/// Teams in which one client brings more than the settings allow.
fn concentrated(input: &ReviewInput<'_>, whole: ClientWhole, risk: &Risk) -> Vec<Finding> {
    let limit = input.configuration.review.risk.largest_share;
    let teams = risk
        .concentration
        .iter()
        .flat_map(|concentration| &concentration.teams);
    let findings = teams
        .filter(|team| team.share > limit && team.clients > 1)
        .filter_map(|team| {
            let id = input.team_id(team.team)?.clone();
            let amount = team.revenue.to_f64() * team.share.0;
            let finding = Finding::new(
                FindingKind::RevenueConcentrated,
                FindingSubject::Team(id.clone()),
                whole.touches(amount, 1.0),
                Share(1.0),
                input.lead_of(team.team),
            );
            let name = team
                .largest_name
                .clone()
                .unwrap_or_else(|| team.largest.to_string());
            let finding = finding
                .with("team", FactValue::Team(id))
                .with("client", FactValue::Text(name))
                .with("share", FactValue::Value(team.share.0, Unit::Share))
                .with("limit", FactValue::Value(limit.0, Unit::Share));
            Some(finding.sized(team.share.0, None, Unit::Share))
        });
    findings.collect()
}

/// Owners on whom more of their team's revenue hangs than the settings allow, and than an even spread would put on them.
fn key_people(input: &ReviewInput<'_>, whole: ClientWhole, risk: &Risk) -> Vec<Finding> {
    let limit = input.configuration.review.risk.owner_share;
    let stands_out = |share: Share, owners: u64| share > limit && share.0 > UNEVEN / owners.max(1) as f64;
    let owners = risk
        .owners
        .iter()
        .filter(|owner| stands_out(owner.of_team, owner.team_owners));
    let findings = owners.filter_map(|owner| {
        let team = owner.team?;
        let (id, member) = (
            input.team_id(team)?.clone(),
            input.member_id(owner.owner)?.clone(),
        );
        let finding = Finding::new(
            FindingKind::KeyPerson,
            FindingSubject::Member(member.clone()),
            whole.touches(owner.revenue.to_f64(), owner.clients as f64),
            Share(1.0),
            input.lead_of(team),
        );
        let finding = finding
            .with("member", FactValue::Member(member))
            .with("team", FactValue::Team(id))
            .with("clients", FactValue::Count(owner.clients))
            .with("share", FactValue::Value(owner.of_team.0, Unit::Share))
            .with("revenue", FactValue::Money(owner.revenue));
        Some(finding.sized(owner.of_team.0, None, Unit::Share))
    });
    findings.collect()
}
