//! Retention and expansion: what became of the clients held at the start, and who was won.

use jiff::civil::Date;

use super::Context;
use super::attribution::{Belonging, left_behind, owner_of};
use super::contribution::{Contribution, Emit, Emitted, Reach};
use super::tally::Arrival;
use crate::model::measurement::{Fact, NoDataReason};
use crate::model::people::{Client, ClientIndex, days_between};
use crate::model::{CycleData, Money};
use crate::stats::survival::Observation;

/// Of the clients held on the first day, the share not lost by the last day. New ones do not count.
pub(super) fn client_retention(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    let period = context.data.cycle.period;
    over_book(context, emit, |client, left| {
        client.held_at_start(period).then(|| {
            let lost = left.is_none() && client.lost_within(period);
            (!lost, lost.then(|| lost_fact(client)))
        })
    })
}

/// Gross revenue retention: Σ min(now, start) / Σ start over the clients held at the start.
pub(super) fn gross_revenue_retention(context: &Context<'_>, emit: Emit<'_, (Money, Money)>) -> Emitted {
    revenue_retention(context, emit, Money::min)
}

/// Net revenue retention: Σ now / Σ start over the clients held at the start.
pub(super) fn net_revenue_retention(context: &Context<'_>, emit: Emit<'_, (Money, Money)>) -> Emitted {
    revenue_retention(context, emit, |now, _start| now)
}

fn revenue_retention(
    context: &Context<'_>,
    emit: Emit<'_, (Money, Money)>,
    kept: fn(Money, Money) -> Money,
) -> Emitted {
    if !revenue_is_known(context.data) {
        return Err(NoDataReason::NoRows);
    }
    over_book(context, emit, |client, left| {
        let (start, now) = revenue_held(client, context.data)?;
        // What it paid on the day on which its owner left is not known: neither a fall nor a rise is the leaver's.
        let now = if left.is_some() { start } else { now };
        let against = (now < start).then(|| {
            if client.lost_within(context.data.cycle.period) {
                lost_fact(client)
            } else {
                Fact::RevenueFell {
                    from: start.to_f64(),
                    to: now.to_f64(),
                }
            }
        });
        Some(((kept(now, start), start), against))
    })
}

/// Whether the revenue now of any client that was kept is known, if one was. Where it is not, lost clients alone would count, and
/// nothing would seem to be left.
fn revenue_is_known(data: &CycleData) -> bool {
    let clients = data.clients.iter().flatten();
    let mut kept = clients
        .filter(|client| client.held_at_start(data.cycle.period) && !client.lost_within(data.cycle.period))
        .filter(|client| client.revenue_at_start.is_some())
        .peekable();
    kept.peek().is_none() || kept.any(|client| client.revenue.is_some())
}

/// Revenue at the start and now of a client held at the start, where the table states both; a lost client brings nothing.
fn revenue_held(client: &Client, data: &CycleData) -> Option<(Money, Money)> {
    let period = data.cycle.period;
    if !client.held_at_start(period) {
        return None;
    }
    let start = client.revenue_at_start?;
    let now = if client.lost_within(period) {
        Money::ZERO
    } else {
        client.revenue?
    };
    Some((start, now))
}

/// Kaplan–Meier share of the inherited clients still held at the end of the cycle; the clock starts at the transfer.
pub(super) fn transfer_retention(context: &Context<'_>, emit: Emit<'_, Observation>) -> Emitted {
    let transfer = context
        .configuration
        .organisation
        .transfer_date
        .ok_or(NoDataReason::NoTransferDate)?;
    let last = context.data.cycle.period.last();
    over_clients(context, emit, |client, left| {
        client
            .inherited(transfer)
            .then(|| observed(client, transfer, left.unwrap_or(last)))
            .flatten()
    })
}

/// Months from the transfer to the end of the cycle: where the curve of [`transfer_retention`] is read.
pub(super) fn months_since_transfer(context: &Context<'_>) -> Option<f64> {
    let transfer = context.configuration.organisation.transfer_date?;
    Some(months_until_end_of(transfer, context.data.cycle.period.last()))
}

/// Kaplan–Meier share of all clients still held some months after they became clients, or after the transfer where they
/// were clients before it.
pub(super) fn client_survival(context: &Context<'_>, emit: Emit<'_, Observation>) -> Emitted {
    let last = context.data.cycle.period.last();
    let transfer = context.configuration.organisation.transfer_date;
    over_clients(context, emit, |client, left| {
        if transfer.is_some_and(|transfer| client.acquired_on < transfer && !client.inherited(transfer)) {
            return None;
        }
        let origin = transfer.map_or(client.acquired_on, |transfer| client.acquired_on.max(transfer));
        observed(client, origin, left.unwrap_or(last))
    })
}

/// How long a client was held from `origin` on, and whether it was lost; none where the time has not begun.
pub(super) fn observed(client: &Client, origin: Date, last_day: Date) -> Option<(Observation, Option<Fact>)> {
    if origin > last_day {
        return None;
    }
    let lost = client.lost_on.filter(|lost| *lost <= last_day);
    let observation = Observation {
        entry: None,
        time: months_until_end_of(origin, lost.unwrap_or(last_day)),
        event: lost.is_some(),
    };
    Some((observation, lost.map(|_| lost_fact(client))))
}

/// Months from the start of one day to the end of another: whole calendar months, and the rest as a share of the month it
/// falls in. From 1 June to 30 June is exactly one month.
fn months_until_end_of(from: Date, day: Date) -> f64 {
    let end = day.tomorrow().unwrap_or(day);
    let mut whole = (i32::from(end.year()) - i32::from(from.year())) * 12 + i32::from(end.month())
        - i32::from(from.month());
    let month_later = |months: i32| from.saturating_add(jiff::Span::new().months(months));
    if month_later(whole) > end {
        whole -= 1;
    }
    let (begin, next) = (month_later(whole), month_later(whole + 1));
    let length = |a: Date, b: Date| days_between(a, b) as f64;
    f64::from(whole)
        + if next > begin {
            length(begin, end) / length(begin, next)
        } else {
            0.0
        }
}

/// New clients / clients held at the start.
pub(super) fn client_expansion(context: &Context<'_>, emit: Emit<'_, Arrival<u64>>) -> Emitted {
    let period = context.data.cycle.period;
    over_book(context, emit, |client, _| {
        if client.held_at_start(period) {
            Some((Arrival::Base(1), None))
        } else {
            client.new_within(period).then_some((Arrival::New(1), None))
        }
    })
}

/// Revenue of new clients / revenue at the start of the clients held then.
pub(super) fn revenue_expansion(context: &Context<'_>, emit: Emit<'_, Arrival<Money>>) -> Emitted {
    let period = context.data.cycle.period;
    over_book(context, emit, |client, _| {
        if client.held_at_start(period) {
            Some((Arrival::Base(client.revenue_at_start?), None))
        } else if client.new_within(period) {
            Some((Arrival::New(client.revenue?), None))
        } else {
            None
        }
    })
}

/// [`over_clients`] for what is counted from those held at the start.
fn over_book<P: PartialEq>(
    context: &Context<'_>,
    emit: Emit<'_, P>,
    judge: impl Fn(&Client, Option<Date>) -> Option<(P, Option<Fact>)>,
) -> Emitted {
    if context.data.clients.is_some() && !context.data.clients_known_at_start() {
        return Err(NoDataReason::NoTableAtStart);
    }
    over_clients(context, emit, judge)
}

/// What each client adds to whom it counts for ([`owner_of`]). `None` leaves the client out.
///
/// Where the owner left and nobody took over ([`left_behind`]), `judge` is asked twice: what became of the client, for the team
/// and the organisation, and, given the owner's last day, how it stood then, for that member alone. So every client
/// held on the last day counts the same for a leaver, whatever became of it later: were only the later losses left out, the
/// share would be one of clients chosen by their survival. It is the censoring of survival analysis.
fn over_clients<P: PartialEq>(
    context: &Context<'_>,
    emit: Emit<'_, P>,
    judge: impl Fn(&Client, Option<Date>) -> Option<(P, Option<Fact>)>,
) -> Emitted {
    let clients = context.data.clients.as_ref().ok_or(NoDataReason::NoTable)?;
    if !context.data.clients_known_at_end() {
        return Err(NoDataReason::NoTableAtEnd);
    }
    by_owner(
        context,
        clients,
        emit,
        |client| client.lost_on,
        |_, client, left| judge(client, left),
    );
    Ok(())
}

/// The contributions of [`over_clients`], each on its `day`.
pub(super) fn by_owner<P: PartialEq>(
    context: &Context<'_>,
    clients: &[Client],
    emit: Emit<'_, P>,
    day: impl Fn(&Client) -> Option<Date>,
    judge: impl Fn(ClientIndex, &Client, Option<Date>) -> Option<(P, Option<Fact>)>,
) {
    let data = context.data;
    let policy = context.configuration.policy.handed_over_clients;
    for (index, client) in indexed(clients) {
        let Some((part, against)) = judge(index, client, None) else {
            continue;
        };
        let mut belonging = owner_of(client, data, policy);
        let mut contribute = |belonging, reach, day, part, against| {
            emit(Contribution {
                row: client.row,
                belonging,
                reach,
                day,
                client: Some(index),
                part,
                against,
            });
        };
        if let Some((owner, last)) = left_behind(client, data, policy) {
            let then = judge(index, client, Some(last));
            let same = belonging.member.is_some() && then.as_ref().is_some_and(|then| then.0 == part);
            if !same {
                belonging.member = None;
                if let Some((part, against)) = then {
                    let alone = Belonging {
                        member: Some(owner),
                        team: None,
                    };
                    contribute(alone, Reach::Member, None, part, against);
                }
            }
        }
        contribute(belonging, Reach::All, day(client), part, against);
    }
}

/// Clients with their indexes.
pub(super) fn indexed(clients: &[Client]) -> impl Iterator<Item = (ClientIndex, &Client)> {
    (0..).map(ClientIndex).zip(clients)
}

fn lost_fact(client: &Client) -> Fact {
    Fact::ClientLost {
        reason: client.loss_reason.clone(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_of_thirty_days_is_one_month() {
        for (from, day, months) in [
            (date(2019, 6, 1), date(2019, 6, 30), 1.0),
            (date(2018, 7, 1), date(2019, 6, 30), 12.0),
            (date(2024, 7, 1), date(2024, 7, 1), 1.0 / 31.0),
            (date(2024, 1, 31), date(2024, 2, 28), 1.0),
        ] {
            let found = months_until_end_of(from, day);
            assert!((found - months).abs() < 1e-15, "{from} to {day}: {found}");
        }
    }

    #[test]
    fn months_grow_with_every_day() {
        let mut day = date(2024, 7, 1);
        let mut before = 0.0;
        while day < date(2026, 1, 1) {
            let months = months_until_end_of(date(2024, 7, 1), day);
            assert!(months > before, "{day}");
            before = months;
            day = day.tomorrow().unwrap();
        }
    }
}
