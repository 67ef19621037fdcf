//! Who and what the ids of a cycle stand for: one hash map per table of members, teams and clients.

use std::borrow::Borrow;
use std::collections::{BTreeMap, HashMap};

use super::faults::of_another_cycle;
use super::fields::Fields;
use super::table::Column;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::CycleId;
use crate::model::people::{ClientIndex, MemberIndex, TeamIndex};

/// Ids of one kind with what they stand for.
pub struct Lookup<T> {
    by_id: HashMap<Box<[u8]>, T>,
}

impl<T: Copy> Lookup<T> {
    /// Ids with what they stand for.
    pub fn new<'i>(entries: impl IntoIterator<Item = (&'i str, T)>) -> Self {
        Self {
            by_id: entries
                .into_iter()
                .map(|(id, value)| (Box::from(id.as_bytes()), value))
                .collect(),
        }
    }

    /// What an id stands for.
    pub fn get(&self, id: &[u8]) -> Option<T> {
        self.by_id.get(id).copied()
    }

    /// Every id, in no order; [`crate::ingest::nearest::nearest`] does not depend on it.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id
            .keys()
            .filter_map(|id| std::str::from_utf8(id.borrow()).ok())
    }
}

/// Members of all cycles, each with the latest cycle that has them.
pub type Everyone = BTreeMap<String, CycleId>;

/// What the ids of one cycle stand for.
pub struct Directory<'e> {
    /// Members of the cycle.
    pub members: Lookup<MemberIndex>,
    /// Teams of the cycle.
    pub teams: Lookup<TeamIndex>,
    /// Clients of the cycle, if there is a clients table that could be read; none for a client who is in the table but
    /// became one after the cycle.
    pub clients: Option<Lookup<Option<ClientIndex>>>,
    /// Whether the members table could be read; if not, an unknown member is no news.
    pub members_known: bool,
    /// Members of all cycles.
    pub everyone: &'e Everyone,
}

impl Directory<'_> {
    /// The member of a cell that may be empty.
    pub fn member(&self, fields: &mut Fields<'_, '_>, column: Column<'_>) -> Option<MemberIndex> {
        let id = fields.raw(column);
        if id.is_empty() {
            return None;
        }
        if let Some(member) = self.members.get(id) {
            return Some(member);
        }
        if self.members_known {
            let id = String::from_utf8_lossy(id).into_owned();
            let fault = if let Some(cycle) = self.everyone.get(&id) {
                of_another_cycle(Code::MemberOfAnotherCycle, column.name, &id, cycle)
            } else {
                let fault = Diagnostic::new(Code::UnknownMember).with("column", column.name);
                fields.with_nearest(fault.with("id", &id), &id, self.members.ids())
            };
            fields.report(column, fault);
        }
        None
    }

    /// The owner of a client: somebody of another cycle only is a warning, and the client then counts for the
    /// organisation alone.
    pub fn owner(&self, fields: &mut Fields<'_, '_>, column: Column<'_>) -> Option<MemberIndex> {
        let id = fields.raw(column);
        if self.members.get(id).is_none()
            && self.members_known
            && let Some(text) = fields.text(column)
            && let Some(cycle) = self.everyone.get(text)
        {
            fields.report(
                column,
                of_another_cycle(Code::OwnerOfAnotherCycle, column.name, text, cycle),
            );
            return None;
        }
        self.member(fields, column)
    }

    /// The team of a cell that may be empty.
    pub fn team(&self, fields: &mut Fields<'_, '_>, column: Column<'_>) -> Option<TeamIndex> {
        let id = fields.text(column)?;
        let found = self.teams.get(id.as_bytes());
        if found.is_none() && self.members_known {
            let fault = Diagnostic::new(Code::UnknownTeam)
                .with("column", column.name)
                .with("id", id);
            let fault = fields.with_nearest(fault, id, self.teams.ids());
            fields.report(column, fault);
        }
        found
    }

    /// The client of a cell that may be empty; none where there is no clients table.
    pub fn client(&self, fields: &mut Fields<'_, '_>, column: Column<'_>) -> Option<ClientIndex> {
        let id = fields.raw(column);
        let clients = self.clients.as_ref()?;
        if id.is_empty() {
            return None;
        }
        if let Some(client) = clients.get(id) {
            return client;
        }
        let id = String::from_utf8_lossy(id).into_owned();
        let fault = Diagnostic::new(Code::UnknownClient)
            .with("column", column.name)
            .with("id", &id);
        let fault = fields.with_nearest(fault, &id, clients.ids());
        fields.report(column, fault);
        None
    }
}
