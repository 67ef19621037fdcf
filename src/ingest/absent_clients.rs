//! Clients of the last cycle's table that are absent from this one's without having been lost: an export of active clients
//! only would otherwise turn every loss into perfect retention.

use std::collections::HashSet;

use super::tables::directory::Lookup;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::configuration::AbsentClients;
use crate::model::people::{Client, MemberIndex};
use crate::model::source::RowReference;
use crate::model::{ClientId, MemberId, Money, Period};

/// The clients of the cycle before this one.
pub struct Previous<'p> {
    /// The path of its clients table.
    pub path: &'p str,
    /// Its clients, by id.
    pub clients: &'p [Client],
    /// The members that their owners are places of.
    pub members: &'p [MemberId],
}

/// Finds the clients who vanished, and does with them as the policy says. Those read as lost are added to `clients` (by id):
/// lost on the first day, with no revenue left, owned by whom they were if that is still a member of the cycle.
pub fn settle(
    previous: &Previous<'_>,
    clients: &mut Vec<Client>,
    (later, path): (&[ClientId], &str),
    members: &Lookup<MemberIndex>,
    period: Period,
    policy: AbsentClients,
) -> Diagnostics {
    let mut faults = Diagnostics::default();
    let present: HashSet<&ClientId> = clients.iter().map(|client| &client.id).collect();
    let absent: Vec<&Client> = previous
        .clients
        .iter()
        .filter(|client| {
            client.lost_on.is_none() && !present.contains(&client.id) && !later.contains(&client.id)
        })
        .collect();
    drop(present);
    let file = clients.first().map(|client| client.row.file);
    let mut lost = Vec::new();
    for client in absent {
        let code = match policy {
            AbsentClients::Fault => Code::AbsentClient,
            AbsentClients::Lost => Code::AbsentClientLost,
            AbsentClients::Unknown => Code::AbsentClientUnknown,
        };
        let mut fault = Diagnostic::new(code)
            .with("client", &client.id)
            .with("previous", previous.path)
            .with("line", client.row.line);
        if policy == AbsentClients::Lost {
            fault = fault.with("day", period.first());
            let owner = client.owner.and_then(|owner| {
                let id = previous.members.get(usize::try_from(owner.0).ok()?)?;
                members.get(id.as_str().as_bytes())
            });
            lost.push(Client {
                owner,
                lost_on: Some(period.first()),
                loss_reason: None,
                // What the last cycle ended with is what this one began with.
                revenue_at_start: client.revenue,
                revenue: Some(Money::ZERO),
                // No row of this cycle says so; line 1, the header, stands for the table as a whole.
                row: RowReference {
                    file: file.unwrap_or(client.row.file),
                    line: 1,
                },
                ..client.clone()
            });
        }
        faults.push(fault.in_file(path));
    }
    if !lost.is_empty() {
        clients.extend(lost);
        clients.sort_by(|a, b| a.id.cmp(&b.id));
    }
    faults
}
