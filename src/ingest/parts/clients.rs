//! The clients of a pooled cycle: one per id, as of the end of the last part that lists them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::people::{place, shifted};
use crate::model::ownership::Handover;
use crate::model::people::{Client, Member, MemberIndex};
use crate::model::{ClientId, Period};

/// The clients of one part.
pub struct PartClients<'p> {
    /// The part's days.
    pub period: Period,
    /// Its clients.
    pub clients: &'p [Client],
    /// Places of its members in the whole.
    pub members: Vec<Option<MemberIndex>>,
    /// The place of its files among those of the whole.
    pub offset: usize,
}

/// Joins the clients of the parts that have such a table, in order of days. A client is held at the start of the whole if it
/// was at the start of the first part that lists it; lost, if the last one that lists it says so: lost and won back within
/// the whole counts as kept. One that vanishes from the tables without having been lost, which the policy reads as unknown,
/// is left out.
pub fn join(parts: &[PartClients<'_>], whole: Period, members: &[Member]) -> Vec<Client> {
    let mut joined: BTreeMap<ClientId, Joined> = BTreeMap::new();
    for (turn, part) in parts.iter().enumerate() {
        for client in part.clients {
            let mine = mapped(client, part);
            let held = client.held_at_start(part.period);
            match joined.get_mut(&client.id) {
                None => {
                    joined.insert(
                        client.id.clone(),
                        Joined {
                            client: Client {
                                revenue_at_start: mine.revenue_at_start.filter(|_| held),
                                ..mine
                            },
                            start_known: held,
                            turn,
                        },
                    );
                }
                Some(known) => known.take(mine, (held, turn), part.period, (whole, members)),
            }
        }
    }
    let last = parts.len().saturating_sub(1);
    joined
        .into_values()
        .filter(|known| known.client.lost_on.is_some() || known.turn == last)
        .map(|known| known.client)
        .collect()
}

/// A client as far as the parts were read.
struct Joined {
    client: Client,
    /// Whether the revenue at the start is that of a part that held the client at its start.
    start_known: bool,
    /// The last part that lists it.
    turn: usize,
}

impl Joined {
    fn take(
        &mut self,
        mut mine: Client,
        (held, turn): (bool, usize),
        part: Period,
        (whole, members): (Period, &[Member]),
    ) {
        let known = &mut self.client;
        // A client lost before the whole began and won back within it is new; one lost within it and won back was kept.
        let acquired_on = match known.lost_on {
            Some(lost) if lost < whole.first() && mine.acquired_on > lost => mine.acquired_on,
            _ => known.acquired_on.min(mine.acquired_on),
        };
        let mut handovers = std::mem::take(&mut known.handovers);
        let begins_with = mine.owner_on(part.first());
        let mut owner = mine.owner;
        if begins_with != known.owner {
            let vacated = begins_with.is_none() && gone(known.owner, members, part.first());
            if !vacated {
                handovers.push(Handover {
                    on: part.first(),
                    from: known.owner,
                    to: begins_with,
                    row: mine.row,
                });
            } else if let Some(first) = mine.handovers.first_mut() {
                // Until somebody took over, it was still the client of who had left.
                first.from = known.owner;
            } else {
                owner = known.owner;
            }
        }
        handovers.extend(mine.handovers);
        let revenue_at_start = if self.start_known {
            known.revenue_at_start
        } else {
            mine.revenue_at_start.filter(|_| held)
        };
        *known = Client {
            owner,
            handovers,
            name: mine.name.or(known.name.take()),
            segment: mine.segment.or(known.segment.take()),
            acquired_on,
            revenue_at_transfer: known.revenue_at_transfer.or(mine.revenue_at_transfer),
            revenue_at_start,
            id: mine.id,
            lost_on: mine.lost_on,
            loss_reason: mine.loss_reason,
            revenue: mine.revenue,
            row: mine.row,
        };
        self.start_known |= held;
        self.turn = turn;
    }
}

/// Whether an owner had left before a day.
fn gone(owner: Option<MemberIndex>, members: &[Member], day: Date) -> bool {
    owner
        .and_then(|owner| members.get(usize::try_from(owner.0).ok()?))
        .and_then(Member::current_assignment)
        .is_some_and(|last| last.period.last() < day)
}

/// The client with places and files of the whole.
fn mapped(client: &Client, part: &PartClients<'_>) -> Client {
    let member = |owner: Option<MemberIndex>| owner.and_then(|owner| place(&part.members, owner.0));
    Client {
        owner: member(client.owner),
        handovers: client
            .handovers
            .iter()
            .map(|handover| Handover {
                on: handover.on,
                from: member(handover.from),
                to: member(handover.to),
                row: shifted(handover.row, part.offset),
            })
            .collect(),
        row: shifted(client.row, part.offset),
        ..client.clone()
    }
}
