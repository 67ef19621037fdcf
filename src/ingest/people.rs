//! The people of one cycle: its members and teams, which every other table refers to.

use std::collections::BTreeSet;

use super::cycle_files::CycleFiles;
use super::tables::directory::Lookup;
use super::tables::table::Outcome;
use super::tables::{members, teams};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::TeamId;
use crate::model::people::{Member, MemberIndex, Team, TeamIndex};

/// Members and teams of a cycle.
pub struct People {
    /// Members, by id.
    pub members: Vec<Member>,
    /// Teams, by id.
    pub teams: Vec<Team>,
    /// Members by their ids.
    pub member_lookup: Lookup<MemberIndex>,
    /// Teams by their ids.
    pub team_lookup: Lookup<TeamIndex>,
    /// Whether the members table could be read, so that an id that it lacks is a fault.
    pub known: bool,
    /// What came of each table that was read, by its place among the cycle's files.
    pub outcomes: Vec<(usize, Outcome)>,
    /// Faults besides those of the tables.
    pub faults: Diagnostics,
}

/// Reads members and teams.
pub fn read(files: &CycleFiles) -> People {
    let mut faults = Diagnostics::default();
    let mut outcomes = Vec::new();
    let members_file = files.position("members");
    let teams_file = files.position("teams");
    // Teams refer to members by their leads, members to teams: the teams' ids are read first, by themselves.
    let stated = teams_file.and_then(|file| {
        let mut table = files.open(file)?;
        table.required("team_id");
        table.readable().then(|| files.open(file)).flatten()
    });
    // With a row of which nobody knows what it says, a team that the table lacks is no news.
    let stated = stated.map(|table| members::ids(table, "team_id"));
    let stated = stated.and_then(|(ids, whole)| whole.then_some(ids));
    let teams_readable = stated.is_some();
    let of_members = || {
        let table = files.open(members_file?)?;
        Some(members::ids(table, "team_id").0)
    };
    let ids: BTreeSet<TeamId> = stated.or_else(of_members).unwrap_or_default();
    let team_lookup = Lookup::new(
        ids.iter()
            .zip(0_u32..)
            .map(|(id, place)| (id.as_str(), TeamIndex(place))),
    );
    let mut members = Vec::new();
    let mut known = false;
    match members_file.and_then(|file| Some((file, files.open(file)?))) {
        Some((file, table)) => {
            let (read, outcome) = members::read(table, &team_lookup, teams_readable, files.period);
            known = outcome.tally.broken == 0 && (outcome.tally.read > 0 || !outcome.faults.has_errors());
            members = read;
            outcomes.push((file, outcome));
        }
        None if members_file.is_none() && !files.incomplete => {
            faults.push(
                Diagnostic::new(Code::NoMembersTable)
                    .with("cycle", &files.id)
                    .in_file(&files.path),
            );
        }
        None => {}
    }
    let member_lookup = Lookup::new(
        members
            .iter()
            .zip(0_u32..)
            .map(|(member, place)| (member.id.as_str(), MemberIndex(place))),
    );
    let mut teams = teams::unnamed(ids);
    if let Some((file, table)) = teams_file.and_then(|file| Some((file, files.open(file)?))) {
        let (read, outcome) = teams::read(table, &member_lookup, known);
        // A row without a name is a fault, but its team keeps its place.
        if read.len() == teams.len() {
            teams = read;
        }
        outcomes.push((file, outcome));
    }
    People {
        members,
        teams,
        member_lookup,
        team_lookup,
        known,
        outcomes,
        faults,
    }
}
