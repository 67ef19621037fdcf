//! Clients of the last cycle's table that are absent from this one's without having been lost: an export of active clients
//! only would otherwise turn every loss into perfect retention.

use std::borrow::Cow;
use std::collections::HashSet;

use super::cycles::Stage;
use super::pooling;
use super::tables::directory::Lookup;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::configuration::AbsentClients;
use crate::model::people::{Client, MemberIndex};
use crate::model::source::{RowReference, SourceFile};
use crate::model::{ClientId, Configuration, CycleKind, MemberId, Money, Period};

/// Compares the clients of each cycle of a kind with those of the one before it.
pub(super) fn settle_kind(stages: &mut [Stage], kind: CycleKind, model: Option<&Configuration>) {
    // A configuration with faults does not say how to read absent clients.
    let Some(policy) = model.map(|model| model.policy.absent_clients) else {
        return;
    };
    for place in 1..stages.len() {
        let (before, rest) = stages.split_at_mut(place);
        let Some(stage) = rest
            .first_mut()
            .filter(|stage| stage.cycle.kind == kind && !stage.sealed)
        else {
            continue;
        };
        let Some(previous) = before.iter().rev().find(|other| other.cycle.kind == kind) else {
            continue;
        };
        let (Some(old), Some(new)) = (&previous.clients, &mut stage.clients) else {
            continue;
        };
        // A table that could not be read has lost nobody.
        if !new.readable || !old.readable || !stage.days_known || !previous.days_known {
            continue;
        }
        if previous.pools && stage.pools && pooling::parts_follow(previous, &stage.cycle, before) {
            continue;
        }
        let members: Vec<MemberId> = previous
            .people
            .members
            .iter()
            .map(|member| member.id.clone())
            .collect();
        let clients = stage.sources.iter().rfind(|source| source.table == "clients");
        let table = clients.cloned();
        let found = settle(
            &Previous {
                sources: &previous.sources,
                clients: &old.rows,
                members: &members,
            },
            &mut new.rows,
            (&new.later, table.as_ref()),
            &stage.people.member_lookup,
            stage.cycle.period,
            policy,
        );
        stage.faults.extend(found);
    }
}

/// The clients of the cycle before this one.
struct Previous<'p> {
    /// Its files, which the rows of its clients are in.
    sources: &'p [SourceFile],
    /// Its clients, by id.
    clients: &'p [Client],
    /// The members that their owners are places of.
    members: &'p [MemberId],
}

fn path_of(sources: &[SourceFile], row: RowReference) -> Cow<'_, str> {
    let source = sources.get(usize::from(row.file.0));
    source.map(SourceFile::shown).unwrap_or_default()
}

/// Finds the clients who vanished, and does with them as the policy says. Those read as lost are added to `clients` (by id):
/// lost on the first day, with no revenue left, owned by whom they were if that is still a member of the cycle.
fn settle(
    previous: &Previous<'_>,
    clients: &mut Vec<Client>,
    (later, table): (&[ClientId], Option<&SourceFile>),
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
            .with("previous", path_of(previous.sources, client.row))
            .with("line", client.row.line);
        if policy == AbsentClients::Lost {
            fault = fault.with("day", period.first());
            let owner = client.owner.and_then(|owner| {
                let id = previous.members.get(usize::try_from(owner.0).ok()?)?;
                members.get(id.as_str().as_bytes())
            });
            lost.push(Client {
                owner,
                handovers: Vec::new(),
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
        faults.push(match table {
            Some(table) => fault.in_table(&table.path, table.sheet.as_deref()),
            None => fault,
        });
    }
    if !lost.is_empty() {
        clients.extend(lost);
        clients.sort_by(|a, b| a.id.cmp(&b.id));
    }
    faults
}
