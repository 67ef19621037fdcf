//! What may be lost: expected losses, the watch list, likelihood against revenue.

use serde::Serialize;

use super::{PersonView, person, team};
use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::review::{AtRisk, Basis, Likelihood, Risk, RiskOutlook, WatchedClient, WhyStated};
use crate::model::{Money, Points, Share};
use crate::pages::format::MoneyUnit;
use crate::pages::place::Link;
use crate::pages::scope::Scope;

/// What is expected, where, and of whom.
#[derive(Serialize)]
pub(super) struct OutlookView {
    /// Where the points come from, and what the likelihoods are good for.
    basis: String,
    /// Whether they are proven.
    proven: bool,
    all: AtRiskView,
    teams: Vec<TeamView>,
    watch: Vec<WatchedView>,
    /// How many clients more have a signal, or a high likelihood.
    has_revenue: bool,
    watch_lead: String,
    matrix: MatrixView,
}

#[derive(Serialize)]
struct AtRiskView {
    clients: String,
    revenue: Option<String>,
    losses: String,
    losses_interval: String,
    loss: Option<String>,
    loss_interval: Option<String>,
    loss_share: Option<String>,
    endangered: String,
}

#[derive(Serialize)]
struct TeamView {
    name: String,
    link: Option<Link>,
    at_risk: AtRiskView,
}

#[derive(Serialize)]
struct WatchedView {
    id: String,
    name: Option<String>,
    owner: Option<PersonView>,
    team: String,
    revenue: Option<String>,
    signals: String,
    last_contact: Option<String>,
    points: String,
    probability: String,
    likelihood: String,
}

#[derive(Serialize)]
struct MatrixView {
    columns: Vec<String>,
    rows: Vec<MatrixRow>,
}

#[derive(Serialize)]
struct MatrixRow {
    word: &'static str,
    name: String,
    meaning: String,
    cells: Vec<MatrixCellView>,
}

#[derive(Serialize)]
struct MatrixCellView {
    label: String,
    clients: Option<String>,
    expected: Option<String>,
    /// How dark it is, 0 to 4, by the share of all that is expected to be lost.
    shade: u8,
}

/// What the page shows; none where nobody's loss could have been seen.
pub(super) fn view(scope: &Scope<'_>, record: &CycleRecord, risk: &Risk) -> Option<OutlookView> {
    let outlook = risk.outlook.as_ref()?;
    let units = Units::of(scope, outlook);
    let teams = outlook.teams.iter().filter_map(|(index, at_risk)| {
        let id = record.teams.get(index.0 as usize)?.id.clone();
        Some(TeamView {
            name: team(record, *index),
            link: scope.subject_link(record, &Subject::Team(id)),
            at_risk: at_risk_view(scope, units, at_risk),
        })
    });
    Some(OutlookView {
        basis: basis(scope, outlook),
        proven: !matches!(outlook.basis, Basis::Stated(_)),
        all: at_risk_view(scope, units, &outlook.organisation),
        teams: teams.collect(),
        watch: outlook
            .watch
            .iter()
            .map(|client| watched(scope, record, units.watched, client))
            .collect(),
        has_revenue: risk.revenue.is_some(),
        watch_lead: scope.count("risk-watch-lead", outlook.watch.len() as u64, &[]),
        matrix: matrix(scope, outlook),
    })
}

/// Where the points come from, in words.
pub(super) fn basis(scope: &Scope<'_>, outlook: &RiskOutlook) -> String {
    let usual = scope.format.share(outlook.usual);
    match &outlook.basis {
        Basis::LaterCycles => scope.say("risk-basis-later-cycles", &[("usual", &usual)]),
        Basis::WithinCycle => scope.say("risk-basis-within-cycle", &[("usual", &usual)]),
        Basis::Stated(WhyStated::TooFewLosses { found, needed }) => {
            let needed = scope.format.count(*needed);
            let arguments = [("usual", usual.as_str()), ("needed", needed.as_str())];
            scope.count("risk-basis-too-few", *found, &arguments)
        }
        Basis::Stated(WhyStated::NotJudged) => scope.say("risk-basis-not-judged", &[("usual", &usual)]),
        Basis::Stated(WhyStated::NotBetter) => scope.say("risk-basis-not-better", &[("usual", &usual)]),
    }
}

/// Expected losses of the organisation from which on whole clients are shown.
const MANY: f64 = 50.0;

/// The units of the page's columns of money and of lost clients.
#[derive(Clone, Copy)]
struct Units {
    revenue: MoneyUnit,
    loss: MoneyUnit,
    watched: MoneyUnit,
    /// Whether so many clients may be lost that tenths of them say nothing.
    many: bool,
}

impl Units {
    /// Clients that are expected to be lost.
    fn losses(self, scope: &Scope<'_>, losses: f64) -> String {
        if self.many {
            scope.format.whole(losses)
        } else {
            scope.format.points(Points(losses))
        }
    }

    fn of(scope: &Scope<'_>, outlook: &RiskOutlook) -> Self {
        let groups = || {
            outlook
                .teams
                .iter()
                .map(|(_, team)| team)
                .chain([&outlook.organisation])
        };
        let losses = groups().filter_map(|group| group.loss);
        let ends = losses.flat_map(|loss| [loss.value, loss.interval.low, loss.interval.high]);
        Self {
            revenue: scope
                .format
                .money_unit(groups().filter_map(|group| group.revenue)),
            many: outlook.organisation.losses.value >= MANY,
            loss: scope.format.amount_unit(ends),
            watched: scope
                .format
                .money_unit(outlook.watch.iter().filter_map(|client| client.revenue)),
        }
    }
}

fn at_risk_view(scope: &Scope<'_>, units: Units, at_risk: &AtRisk) -> AtRiskView {
    let format = &scope.format;
    let whole = at_risk.revenue.map(Money::to_f64);
    let share = whole.zip(at_risk.loss).filter(|(whole, _)| *whole > 0.0);
    AtRiskView {
        clients: format.count(at_risk.clients),
        revenue: at_risk
            .revenue
            .map(|revenue| format.money_in(units.revenue, revenue)),
        losses: units.losses(scope, at_risk.losses.value),
        losses_interval: format.range(
            &units.losses(scope, at_risk.losses.interval.low),
            &units.losses(scope, at_risk.losses.interval.high),
        ),
        loss: at_risk.loss.map(|loss| format.amount_in(units.loss, loss.value)),
        loss_interval: at_risk
            .loss
            .map(|loss| format.amounts_in(units.loss, loss.interval)),
        loss_share: share.map(|(whole, loss)| format.share(Share(loss.value / whole))),
        endangered: format.count(at_risk.endangered),
    }
}

fn watched(scope: &Scope<'_>, record: &CycleRecord, unit: MoneyUnit, client: &WatchedClient) -> WatchedView {
    let names: Vec<String> = client
        .signals
        .iter()
        .map(|signal| scope.plain(&format!("risk-signal-{}", signal.word())))
        .collect();
    WatchedView {
        id: client.id.to_string(),
        name: client.name.clone(),
        owner: client.owner.and_then(|owner| person(scope, record, owner)),
        team: client.team.map(|index| team(record, index)).unwrap_or_default(),
        revenue: client.revenue.map(|revenue| scope.format.money_in(unit, revenue)),
        signals: names.join(&scope.plain("list-separator")),
        last_contact: client.last_contact.map(|day| scope.format.date(day)),
        points: client.points.to_string(),
        probability: scope.format.value(Unit::Share, client.probability),
        likelihood: scope.plain(&format!("risk-likelihood-{}", client.likelihood.word())),
    }
}

fn matrix(scope: &Scope<'_>, outlook: &RiskOutlook) -> MatrixView {
    let known = outlook.matrix.iter().any(|cell| cell.quarter.is_some());
    let unknown = outlook.matrix.iter().any(|cell| cell.quarter.is_none());
    let mut quarters: Vec<Option<u8>> = if known {
        (0..4).map(Some).collect()
    } else {
        Vec::new()
    };
    if unknown {
        quarters.push(None);
    }
    let name = |quarter: &Option<u8>| match quarter {
        Some(quarter) => scope.plain(&format!("risk-quarter-{}", quarter + 1)),
        None => scope.plain("risk-quarter-unknown"),
    };
    let columns: Vec<String> = quarters.iter().map(name).collect();
    let unit = scope
        .format
        .amount_unit(outlook.matrix.iter().map(|cell| cell.expected));
    let all: f64 = outlook.matrix.iter().map(|cell| cell.expected).sum();
    let rows = Likelihood::ALL.into_iter().rev().map(|likelihood| {
        let cells = quarters.iter().zip(&columns).map(|(quarter, label)| {
            let found = outlook
                .matrix
                .iter()
                .find(|cell| cell.likelihood == likelihood && cell.quarter == *quarter);
            MatrixCellView {
                label: label.clone(),
                clients: found.map(|cell| scope.count("risk-matrix-clients", cell.clients, &[])),
                expected: found
                    .filter(|cell| cell.expected > 0.0)
                    .map(|cell| scope.format.amount_in(unit, cell.expected)),
                shade: found.map_or(0, |cell| shade(cell.expected, all)),
            }
        });
        MatrixRow {
            word: likelihood.word(),
            name: scope.plain(&format!("risk-likelihood-{}", likelihood.word())),
            meaning: scope.plain(&format!("risk-likelihood-{}-meaning", likelihood.word())),
            cells: cells.collect(),
        }
    });
    MatrixView {
        rows: rows.collect(),
        columns,
    }
}

/// The darker, the more of what is expected to be lost lies here.
fn shade(expected: f64, all: f64) -> u8 {
    match expected / all.max(f64::MIN_POSITIVE) {
        ..=0.0 => 0,
        ..0.05 => 1,
        ..0.15 => 2,
        ..0.3 => 3,
        _ => 4,
    }
}
