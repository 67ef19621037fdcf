//! The members and teams of a pooled cycle: those of its parts, each person once, their stays one after the other.

use std::collections::BTreeMap;

use crate::ingest::people::People;
use crate::ingest::tables::directory::Lookup;
use crate::model::people::{Assignment, Member, MemberIndex, Team, TeamIndex};
use crate::model::source::{FileIndex, RowReference};
use crate::model::{MemberId, TeamId};

/// The row in the files of the whole: those of the parts follow one another.
pub fn shifted(row: RowReference, offset: usize) -> RowReference {
    let file = u16::try_from(offset + usize::from(row.file.0)).unwrap_or(u16::MAX);
    RowReference {
        file: FileIndex(file),
        line: row.line,
    }
}

/// Places of the members of a part in the whole; a member whom the whole lacks does not occur.
pub fn member_places(members: &[Member], whole: &Lookup<MemberIndex>) -> Vec<Option<MemberIndex>> {
    members
        .iter()
        .map(|member| whole.get(member.id.as_str().as_bytes()))
        .collect()
}

/// Places of the teams of a part in the whole.
pub fn team_places(teams: &[Team], whole: &Lookup<TeamIndex>) -> Vec<Option<TeamIndex>> {
    teams
        .iter()
        .map(|team| whole.get(team.id.as_str().as_bytes()))
        .collect()
}

/// The place in the whole of what stands at a place of a part.
pub fn place<T: Copy>(places: &[Option<T>], at: u32) -> Option<T> {
    places.get(usize::try_from(at).ok()?).copied().flatten()
}

/// Joins the people of the parts, which come in order of days, each with the place of its files among the whole's. Names,
/// grades and leads are those of the last part that has them.
pub fn join(parts: &[(&People, usize)]) -> People {
    let mut teams: BTreeMap<TeamId, Team> = BTreeMap::new();
    for (people, _) in parts {
        for team in &people.teams {
            teams.entry(team.id.clone()).or_insert_with(|| Team {
                id: team.id.clone(),
                name: team.name.clone(),
                lead: None,
            });
        }
    }
    let team_lookup = Lookup::new(
        teams
            .keys()
            .zip(0_u32..)
            .map(|(id, place)| (id.as_str(), TeamIndex(place))),
    );
    let mut members: BTreeMap<MemberId, Member> = BTreeMap::new();
    for &(people, offset) in parts {
        let places = team_places(&people.teams, &team_lookup);
        for member in &people.members {
            let stays = member.assignments.iter().map(|stay| Assignment {
                team: place(&places, stay.team.0).unwrap_or(stay.team),
                row: shifted(stay.row, offset),
                ..stay.clone()
            });
            match members.get_mut(&member.id) {
                None => {
                    let member = Member {
                        assignments: stays.collect(),
                        ..member.clone()
                    };
                    members.insert(member.id.clone(), member);
                }
                Some(known) => {
                    carry_on(known, member);
                    for stay in stays {
                        append(&mut known.assignments, stay);
                    }
                }
            }
        }
    }
    let members: Vec<Member> = members.into_values().collect();
    let member_lookup = Lookup::new(
        members
            .iter()
            .zip(0_u32..)
            .map(|(member, place)| (member.id.as_str(), MemberIndex(place))),
    );
    for (people, _) in parts {
        let places = member_places(&people.members, &member_lookup);
        for team in &people.teams {
            let Some(known) = teams.get_mut(&team.id) else {
                continue;
            };
            // Without a teams table a team is named by its id, and nothing is said of its lead.
            if team.name != team.id.as_str() || known.name == known.id.as_str() {
                known.name.clone_from(&team.name);
                known.lead = team.lead.and_then(|lead| place(&places, lead.0));
            }
        }
    }
    People {
        members,
        teams: teams.into_values().collect(),
        member_lookup,
        team_lookup,
        known: parts.iter().all(|(people, _)| people.known),
        outcomes: Vec::new(),
        faults: crate::diagnostics::Diagnostics::default(),
    }
}

/// Takes over what later stays say of a person; where they say nothing, what the earlier ones say holds on. A day since which
/// they are in a grade is said of that grade alone.
pub fn carry_on(known: &mut Member, later: &Member) {
    known.name.clone_from(&later.name);
    known.joined_on = later.joined_on.or(known.joined_on);
    if later.grade.is_some() && (later.grade != known.grade || later.grade_seen.is_some()) {
        let first = later.assignments.first().map(|stay| stay.period.first());
        known.grade_seen = later.grade_seen.or(first);
        known.grade_since = None;
        known.grade.clone_from(&later.grade);
    }
    known.grade_since = later.grade_since.or(known.grade_since);
    known.group = later.group.clone().or(known.group.take());
    if !later.languages.is_empty() {
        known.languages.clone_from(&later.languages);
    }
}

/// Adds a stay; one that goes on from the last in the same team, role and under the same manager prolongs it.
fn append(stays: &mut Vec<Assignment>, stay: Assignment) {
    if let Some(last) = stays.last_mut()
        && last.period.last().tomorrow().ok() == Some(stay.period.first())
        && (last.team, &last.role, &last.manager) == (stay.team, &stay.role, &stay.manager)
        && let Some(joined) = crate::model::Period::new(last.period.first(), stay.period.last())
    {
        last.period = joined;
    } else {
        stays.push(stay);
    }
}
