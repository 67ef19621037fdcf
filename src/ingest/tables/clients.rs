//! `clients`: every client since the transfer, as of the end of the cycle.

use std::collections::HashMap;

use super::directory::Directory;
use super::faults::outside;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::people::Client;
use crate::model::source::NotCountedReason;
use crate::model::{ClientId, Period};

/// The clients of a cycle.
pub struct Clients {
    /// Clients, by id.
    pub rows: Vec<Client>,
    /// Ids of clients who became clients after the cycle's last day, or whose row has a fault.
    pub later: Vec<ClientId>,
    /// Whether the table could be read, so that an id that it lacks is a fault.
    pub readable: bool,
}

/// Reads the clients.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>, period: Period) -> (Clients, Outcome) {
    let id = table.required("client_id");
    let owner = table.required("owner_id");
    let acquired = table.required("acquired_on");
    let lost = table.optional("lost_on");
    let name = table.optional("name");
    let segment = table.optional("segment");
    let reason = table.optional("loss_reason");
    let at_transfer = table.optional("revenue_at_transfer");
    let at_start = table.optional("revenue_at_start");
    let revenue = table.optional("revenue");
    let readable = table.readable();
    let mut clients: Vec<Client> = Vec::new();
    let mut later = Vec::new();
    let mut lines: HashMap<ClientId, u32> = HashMap::new();
    let outcome = table.rows(|fields| {
        let key = fields.filled(id).map(ClientId::new);
        let owned_by = directory.owner(fields, owner);
        let acquired_on = fields.required(acquired, super::fields::Fields::date);
        let mut lost_on = fields.date(lost);
        let revenue_at_transfer = fields.money(at_transfer);
        let revenue_at_start = fields.money(at_start);
        let revenue_now = fields.money(revenue);
        let left_out = revenue_at_start.is_some() && lost_on.is_none() && fields.is_empty(revenue);
        fields.in_order((acquired, acquired_on), (lost, lost_on));
        let key = key?;
        if let Some(line) = lines.get(&key) {
            fields.report(
                id,
                Diagnostic::new(Code::DuplicateRow)
                    .with("id", &key)
                    .with("line", line),
            );
            return None;
        }
        lines.insert(key.clone(), fields.reference().line);
        let Some(acquired_on) = acquired_on else {
            later.push(key);
            return None;
        };
        if acquired_on > period.last() {
            fields.report(acquired, outside(acquired.name, acquired_on, period));
            later.push(key);
            return fields.not_counted(NotCountedReason::OutsideCycle);
        }
        // The table tells the state at the cycle's end; what was only known later must not change it.
        if let Some(day) = lost_on.filter(|day| *day > period.last()) {
            fields.report(
                lost,
                Diagnostic::new(Code::LostLater)
                    .with("client", &key)
                    .with("day", day)
                    .with("last", period.last()),
            );
            lost_on = None;
        }
        // Lost clients count with nothing, so that what is kept would look smaller than it is.
        if left_out && revenue.place.is_some() {
            fields.report(
                revenue,
                Diagnostic::new(Code::RevenueUnknown).with("client", &key),
            );
        }
        if fields.is_empty(owner) {
            fields.report(owner, Diagnostic::new(Code::NoOwner).with("client", &key));
        }
        clients.push(Client {
            id: key,
            owner: owned_by,
            handovers: Vec::new(),
            name: fields.owned(name),
            segment: fields.owned(segment),
            acquired_on,
            lost_on,
            loss_reason: fields.owned(reason).filter(|_| lost_on.is_some()),
            revenue_at_transfer,
            revenue_at_start,
            revenue: revenue_now,
            row: fields.reference(),
        });
        Some(())
    });
    clients.sort_by(|a, b| a.id.cmp(&b.id));
    (
        Clients {
            rows: clients,
            later,
            readable: readable && outcome.tally.broken == 0,
        },
        outcome,
    )
}
