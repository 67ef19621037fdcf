//! Clients and revenue kept and lost: the numbers, the bridge of revenue as a waterfall, the clients taken over as a curve.

use rust_decimal::Decimal;
use serde::Serialize;

use super::figures::{Waterfall, held_since};
use super::format::MoneyUnit;
use super::scope::Scope;
use crate::model::client_summary::{BridgeStep, ClientSummary, TransferCurve};
use crate::model::indicator::Unit;
use crate::model::{Money, Share};

/// Clients and revenue as the overview shows them.
#[derive(Serialize)]
pub struct ClientsView {
    held_at_start: String,
    lost: String,
    acquired: String,
    revenue_at_start: String,
    revenue_lost: String,
    revenue: String,
    /// None where the table states no revenue.
    bridge: Option<BridgeView>,
    curve: Option<CurveView>,
    /// Why there is no curve.
    no_curve: String,
    lost_clients: Vec<LostClientView>,
    more: Option<String>,
    /// What the revenue of those listed adds up to.
    sum: Vec<String>,
}

#[derive(Serialize)]
struct LostClientView {
    id: String,
    name: Option<String>,
    revenue: Option<String>,
    reason: Option<String>,
}

/// How the revenue at the start became that now.
#[derive(Serialize)]
struct BridgeView {
    rows: Vec<BridgeRow>,
    /// What the figure and its numbers leave unsaid.
    notes: Vec<String>,
}

/// A step; start and end are totals.
#[derive(Serialize)]
struct BridgeRow {
    name: String,
    clients: String,
    revenue: String,
    total: bool,
    figure: String,
}

/// The clients taken over.
#[derive(Serialize)]
struct CurveView {
    sentence: String,
    figure: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// How many lost clients the overview lists.
const LOST_CLIENTS: usize = 8;

/// Clients and revenue.
pub fn clients_view(scope: &Scope<'_>, clients: &ClientSummary) -> ClientsView {
    let more = clients.lost_clients.len().saturating_sub(LOST_CLIENTS) as u64;
    let (unit, lost_unit) = (book_unit(scope, clients), lost_unit(scope, clients));
    ClientsView {
        held_at_start: scope.format.count(clients.held_at_start),
        lost: scope.format.count(clients.lost),
        acquired: scope.format.count(clients.acquired),
        revenue_at_start: scope.format.money_in(unit, clients.revenue_at_start),
        revenue_lost: scope.format.money_in(unit, clients.revenue_lost),
        revenue: scope.format.money_in(unit, clients.revenue),
        bridge: bridge(scope, clients),
        curve: clients
            .since_transfer
            .as_ref()
            .map(|curve| curve_view(scope, curve)),
        no_curve: scope.plain(match scope.configuration().organisation.transfer_date {
            Some(_) => "curve-too-few",
            None => "curve-no-transfer-date",
        }),
        lost_clients: clients
            .lost_clients
            .iter()
            .take(LOST_CLIENTS)
            .map(|client| LostClientView {
                id: client.id.to_string(),
                name: client.name.clone(),
                revenue: (client.revenue_at_start).map(|revenue| scope.format.money_in(lost_unit, revenue)),
                reason: client.reason.as_deref().map(|reason| scope.kind(reason)),
            })
            .collect(),
        sum: lost_revenue(scope, clients),
        more: (more > 0).then(|| scope.count("lost-clients-more", more, &[])),
    }
}

/// The unit of the revenue at the start, now, and of the steps between.
fn book_unit(scope: &Scope<'_>, clients: &ClientSummary) -> MoneyUnit {
    let bridge = &clients.bridge;
    let steps = [
        bridge.lost,
        bridge.shrunk,
        bridge.grown,
        bridge.won,
        bridge.one_sided,
    ];
    let ends = [clients.revenue_at_start, clients.revenue, clients.revenue_lost];
    scope
        .format
        .money_unit(steps.map(|step| step.change).into_iter().chain(ends))
}

/// The unit of the lost clients' revenue.
fn lost_unit(scope: &Scope<'_>, clients: &ClientSummary) -> MoneyUnit {
    let listed = clients.lost_clients.iter().take(LOST_CLIENTS);
    let amounts = listed.filter_map(|client| client.revenue_at_start);
    scope.format.money_unit(amounts.chain([clients.revenue_lost]))
}

/// The waterfall. Steps that nothing happened in are left out, but not the lost clients: that there are none is news.
fn bridge(scope: &Scope<'_>, clients: &ClientSummary) -> Option<BridgeView> {
    if clients.revenue_at_start == Money::ZERO && clients.revenue == Money::ZERO {
        return None;
    }
    let (found, unit) = (&clients.bridge, book_unit(scope, clients));
    let steps: Vec<(&str, BridgeStep)> = [
        ("bridge-lost", found.lost),
        ("bridge-shrunk", found.shrunk),
        ("bridge-grown", found.grown),
        ("bridge-won", found.won),
        ("bridge-one-sided", found.one_sided),
    ]
    .into_iter()
    .filter(|(key, step)| step.clients > 0 || *key == "bridge-lost")
    .collect();
    let changes: Vec<f64> = steps.iter().map(|(_, step)| step.change.to_f64()).collect();
    let waterfall = Waterfall::new(clients.revenue_at_start.to_f64(), &changes);
    let total = |key: &str, count: u64, revenue: Money| BridgeRow {
        name: scope.plain(key),
        clients: scope.format.count(count),
        revenue: scope.format.money_in(unit, revenue),
        total: true,
        figure: waterfall.total(revenue.to_f64()),
    };
    let mut rows = vec![total(
        "revenue-at-start",
        clients.held_at_start,
        clients.revenue_at_start,
    )];
    rows.extend(steps.iter().enumerate().map(|(place, (key, step))| BridgeRow {
        name: scope.plain(key),
        clients: scope.format.count(step.clients),
        revenue: signed(scope, unit, step.change),
        total: false,
        figure: waterfall.step(place),
    }));
    rows.push(total("revenue-now", clients.held_at_end, clients.revenue));
    let mut notes = Vec::new();
    if waterfall.begins_above_zero() {
        let low = Decimal::from_f64_retain(waterfall.begins()).unwrap_or_default();
        notes.push(scope.say("bridge-cut", &[("low", &scope.format.money_in(unit, Money(low)))]));
    }
    let shown = |money: Money| scope.format.money_shown(unit, money);
    let steps_shown: Decimal = steps.iter().map(|(_, step)| shown(step.change)).sum();
    if shown(clients.revenue_at_start) + steps_shown != shown(clients.revenue) {
        notes.push(scope.plain("lost-clients-rounded"));
    }
    Some(BridgeView { rows, notes })
}

/// A change of money with its sign.
fn signed(scope: &Scope<'_>, unit: MoneyUnit, change: Money) -> String {
    let text = scope.format.money_in(unit, change);
    if change > Money::ZERO {
        format!("+{text}")
    } else {
        text
    }
}

/// The clients taken over, in a sentence, as a curve and as its table.
fn curve_view(scope: &Scope<'_>, curve: &TransferCurve) -> CurveView {
    let share = |share: Share| scope.format.share(share);
    let rows = curve.points.iter().map(|point| {
        vec![
            scope.format.value(Unit::Number, point.months),
            scope.format.count(point.held),
            share(point.share),
            point
                .interval
                .map(|interval| scope.format.interval(Unit::Share, interval))
                .unwrap_or_default(),
        ]
    });
    CurveView {
        sentence: kept_since_transfer(scope, curve).unwrap_or_default(),
        figure: held_since(&curve.points, &|of| share(Share(of))),
        columns: ["curve-months", "curve-held", "curve-share", "column-interval"]
            .map(|key| scope.plain(key))
            .into(),
        rows: rows.collect(),
    }
}

/// How many of the clients taken over are still held, with the interval of their share.
pub fn kept_since_transfer(scope: &Scope<'_>, curve: &TransferCurve) -> Option<String> {
    let last = curve.points.last()?;
    let interval = last
        .interval
        .map(|interval| scope.format.interval(Unit::Share, interval));
    let facts = [
        ("held", scope.format.count(last.held)),
        ("clients", scope.format.count(curve.clients)),
        ("share", scope.format.share(last.share)),
        ("day", scope.format.date(curve.from)),
        ("interval", interval.clone().unwrap_or_default()),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let key = if interval.is_some() {
        "kept-since-transfer"
    } else {
        "kept-since-transfer-all-alike"
    };
    Some(scope.say(key, &facts))
}

/// What the revenue of the lost clients that are listed adds up to, and why it is not what is shown above, where it is not.
fn lost_revenue(scope: &Scope<'_>, clients: &ClientSummary) -> Vec<String> {
    let listed = || clients.lost_clients.iter().take(LOST_CLIENTS);
    let amounts = || listed().filter_map(|client| client.revenue_at_start);
    let sum: Money = amounts().sum();
    let unit = lost_unit(scope, clients);
    let written = |money: Money| scope.format.money_in(unit, money);
    let shown = |money: Money| scope.format.money_shown(unit, money);
    let (text, total) = (written(sum), written(clients.revenue_lost));
    let mut sentences = vec![if clients.lost_clients.len() > LOST_CLIENTS {
        scope.say("lost-clients-part", &[("sum", &text), ("total", &total)])
    } else {
        scope.say("lost-clients-all", &[("sum", &text)])
    }];
    if amounts().map(shown).sum::<Decimal>() != shown(sum) {
        sentences.push(scope.plain("lost-clients-rounded"));
    }
    let unknown = listed()
        .filter(|client| client.revenue_at_start.is_none())
        .count() as u64;
    if unknown > 0 {
        sentences.push(scope.count("lost-clients-unknown", unknown, &[]));
    }
    sentences
}
