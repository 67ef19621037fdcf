//! `teams`: names and leads. The table is optional; without it teams are what the members table names.

use std::collections::BTreeMap;

use super::directory::Lookup;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::TeamId;
use crate::model::people::{MemberIndex, Team};

/// Reads the teams, by id. A lead who is no member of the cycle is a warning, where the members are known: leads need not be
/// appraised.
pub fn read(mut table: Table<'_>, members: &Lookup<MemberIndex>, known: bool) -> (Vec<Team>, Outcome) {
    let id = table.required("team_id");
    let name = table.required("name");
    let lead = table.optional("lead_id");
    let mut teams: BTreeMap<TeamId, Team> = BTreeMap::new();
    let mut lines: BTreeMap<TeamId, u32> = BTreeMap::new();
    let outcome = table.rows(|fields| {
        let (id_text, name) = (fields.filled(id), fields.filled(name));
        let lead_member = members.get(fields.raw(lead));
        if lead_member.is_none()
            && known
            && let Some(text) = fields.text(lead)
        {
            let fault = Diagnostic::new(Code::LeadNotAMember).with("id", text);
            let fault = fields.with_nearest(fault, text, members.ids());
            fields.report(lead, fault);
        }
        let (key, name) = (TeamId::new(id_text?), name?);
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
        teams.insert(
            key.clone(),
            Team {
                id: key,
                name: name.to_owned(),
                lead: lead_member,
            },
        );
        Some(())
    });
    (teams.into_values().collect(), outcome)
}

/// Teams known by their ids only.
pub fn unnamed(ids: impl IntoIterator<Item = TeamId>) -> Vec<Team> {
    ids.into_iter()
        .map(|id| Team {
            name: id.to_string(),
            id,
            lead: None,
        })
        .collect()
}
