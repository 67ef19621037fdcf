//! Clients and revenue of the organisation: what was kept and lost, how revenue became what it is, what is left of the clients
//! taken over.

use jiff::civil::Date;

use super::Context;
use super::clients::{months_since_transfer, observed};
use crate::model::client_summary::{
    BridgeStep, ClientSummary, CurvePoint, LostClient, RevenueBridge, TransferCurve,
};
use crate::model::people::Client;
use crate::model::{Configuration, CycleData, Money, Period, Share};
use crate::stats::survival::{KaplanMeier, Observation};

/// Clients and revenue of the organisation over the cycle; none where it is not known whom it began with, or whom it lost.
pub fn client_summary(data: &CycleData, configuration: &Configuration) -> Option<ClientSummary> {
    let known = data.clients_known_at_start() && data.clients_known_at_end();
    let clients = data.clients.as_ref().filter(|_| known)?;
    let period = data.cycle.period;
    let held = || clients.iter().filter(|client| client.held_at_start(period));
    let mut lost: Vec<&Client> = held().filter(|client| client.lost_within(period)).collect();
    lost.sort_by(|a, b| {
        b.revenue_at_start
            .cmp(&a.revenue_at_start)
            .then_with(|| a.id.cmp(&b.id))
    });
    let held_now = || {
        clients
            .iter()
            .filter(|client| client.lost_on.is_none_or(|lost| lost > period.last()))
    };
    let transfer = configuration.organisation.transfer_date;
    Some(ClientSummary {
        held_at_start: held().count() as u64,
        lost: lost.len() as u64,
        acquired: clients.iter().filter(|client| client.new_within(period)).count() as u64,
        held_at_end: held_now().count() as u64,
        revenue_at_start: held().filter_map(|client| client.revenue_at_start).sum(),
        revenue_lost: lost.iter().filter_map(|client| client.revenue_at_start).sum(),
        revenue: held_now().filter_map(|client| client.revenue).sum(),
        lost_clients: (lost.into_iter())
            .map(|client| LostClient {
                id: client.id.clone(),
                name: client.name.clone(),
                revenue_at_start: client.revenue_at_start,
                reason: client.loss_reason.clone(),
            })
            .collect(),
        bridge: bridge(clients, period),
        since_transfer: transfer
            .and_then(|transfer| curve(&Context::new(data, configuration), clients, transfer)),
    })
}

/// How revenue went from that of the clients held at the start to that of the clients held at the end.
fn bridge(clients: &[Client], period: Period) -> RevenueBridge {
    let mut bridge = RevenueBridge::default();
    for client in clients {
        let gone = client.lost_on.is_some_and(|lost| lost <= period.last());
        let before = client.revenue_at_start.filter(|_| client.held_at_start(period));
        let now = client.revenue.filter(|_| !gone);
        let (step, change) = match (before, now) {
            (Some(before), None) if gone => (&mut bridge.lost, Money::ZERO - before),
            (Some(before), Some(now)) if now < before => (&mut bridge.shrunk, now - before),
            (Some(before), Some(now)) if now > before => (&mut bridge.grown, now - before),
            (None, Some(now)) if !client.held_at_start(period) => (&mut bridge.won, now),
            (None, Some(now)) => (&mut bridge.one_sided, now),
            (Some(before), None) => (&mut bridge.one_sided, Money::ZERO - before),
            (Some(_), Some(_)) | (None, None) => continue,
        };
        add(step, change);
    }
    bridge
}

fn add(step: &mut BridgeStep, change: Money) {
    step.clients += 1;
    step.change = step.change + change;
}

/// The share of the clients taken over that are still held, by Kaplan and Meier, at the ends of months since the transfer; every
/// second, third and so on, where there are many months.
fn curve(context: &Context<'_>, clients: &[Client], transfer: Date) -> Option<TransferCurve> {
    let last = context.data.cycle.period.last();
    let inherited = clients.iter().filter(|client| client.inherited(transfer));
    let observations: Vec<Observation> = inherited
        .filter_map(|client| observed(client, transfer, last))
        .map(|(observation, _)| observation)
        .collect();
    let taken_over = observations.len() as u64;
    if taken_over < TransferCurve::FEWEST {
        return None;
    }
    let end = months_since_transfer(context)?;
    let fitted = KaplanMeier::fit(&observations).ok()?;
    let points = times(end).into_iter().map(|months| {
        let estimate = fitted.at(months, context.level);
        let gone = observations.iter().filter(|one| one.event && one.time <= months);
        CurvePoint {
            months,
            held: taken_over - gone.count() as u64,
            share: Share(estimate.survival),
            interval: estimate.interval,
        }
    });
    Some(TransferCurve {
        from: transfer,
        clients: taken_over,
        points: points.collect(),
    })
}

/// Ends of months up to `end`, evenly apart, and `end` itself.
fn times(end: f64) -> Vec<f64> {
    let room = TransferCurve::POINTS as f64 - 1.0;
    let step = (end / room).ceil().max(1.0);
    let whole = std::iter::successors(Some(step), |time| Some(time + step));
    let mut times: Vec<f64> = whole.take_while(|time| *time < end).collect();
    times.push(end);
    times
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::ClientId;
    use crate::model::source::{FileIndex, RowReference};

    const QUARTER: (Date, Date) = (date(2025, 1, 1), date(2025, 3, 31));

    fn client(acquired: Date, lost: Option<Date>, start: Option<i64>, now: Option<i64>) -> Client {
        let money = |amount: i64| Money(amount.into());
        Client {
            id: ClientId::new("c"),
            owner: None,
            handovers: Vec::new(),
            name: None,
            segment: None,
            acquired_on: acquired,
            lost_on: lost,
            loss_reason: None,
            revenue_at_transfer: None,
            revenue_at_start: start.map(money),
            revenue: now.map(money),
            row: RowReference {
                file: FileIndex(0),
                line: 2,
            },
        }
    }

    #[test]
    fn the_bridge_leads_from_the_start_to_now() {
        let (old, new) = (date(2020, 5, 1), date(2025, 2, 1));
        let clients = [
            client(old, Some(date(2025, 2, 10)), Some(100), Some(0)),
            client(old, None, Some(200), Some(150)),
            client(old, None, Some(300), Some(420)),
            client(old, None, Some(50), Some(50)),
            client(new, None, None, Some(70)),
            // Won and lost again: no revenue at either end.
            client(new, Some(date(2025, 3, 1)), None, Some(10)),
            client(old, None, None, Some(30)),
            client(old, None, Some(40), None),
            // Lost before the cycle.
            client(old, Some(date(2024, 6, 1)), Some(999), Some(0)),
        ];
        let bridge = bridge(&clients, Period::new(QUARTER.0, QUARTER.1).unwrap());
        let step = |clients, change: i64| BridgeStep {
            clients,
            change: Money(change.into()),
        };
        assert_eq!(bridge.lost, step(1, -100));
        assert_eq!(bridge.shrunk, step(1, -50));
        assert_eq!(bridge.grown, step(1, 120));
        assert_eq!(bridge.won, step(1, 70));
        assert_eq!(bridge.one_sided, step(2, -10));
        // Start: 100 + 200 + 300 + 50 + 40 = 690; now: 150 + 420 + 50 + 70 + 30 = 720.
        assert_eq!(bridge.change(), Money(30.into()));
    }

    #[test]
    fn a_curve_is_read_at_ends_of_months_and_at_the_end() {
        assert_eq!(times(3.5), [1.0, 2.0, 3.0, 3.5]);
        assert_eq!(times(0.4), [0.4]);
        assert_eq!(times(2.0), [1.0, 2.0]);
        // 118 months in at most 59 steps: every second.
        let long = times(118.0);
        assert_eq!(
            (long.len(), long.first(), long.last()),
            (59, Some(&2.0), Some(&118.0))
        );
        assert!(times(1000.3).len() <= TransferCurve::POINTS);
    }
}
