//! Whom a reader sees in a cycle, and the places that these people and teams have in what they are told.

use std::collections::{BTreeMap, BTreeSet};

use super::Rules;
use crate::archive::CycleRecord;
use crate::model::client_summary::VacatedClient;
use crate::model::configuration::Sees;
use crate::model::measurement::Subject;
use crate::model::people::{Assignment, Member, MemberIndex, Team, TeamIndex};
use crate::model::{MemberId, TeamId};

/// A reader.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Viewer {
    /// A member.
    Member(MemberId),
    /// Who leads a team.
    LeadOf(TeamId),
    /// Anybody.
    Anybody,
}

/// Whom a reader sees in one cycle. Indices of the record become indices of what is disclosed.
pub(super) struct Sight<'a> {
    record: &'a CycleRecord,
    rules: &'a Rules<'a>,
    /// Places of members who are seen, and the places that they get.
    members: BTreeMap<u32, u32>,
    /// Places of teams that keep their name since somebody who is seen was in them, and the places that they get.
    teams: BTreeMap<u32, u32>,
    /// Of these, places in the record of those whose numbers are seen.
    with_figures: BTreeSet<u32>,
}

/// Members who were in a team on any day of the cycle.
pub(super) fn members_of<'r>(
    record: &'r CycleRecord,
    team: &TeamId,
) -> impl Iterator<Item = (u32, &'r Member)> {
    let place = (0_u32..)
        .zip(&record.teams)
        .find(|(_, found)| found.id == *team)
        .map(|(place, _)| TeamIndex(place));
    (0_u32..).zip(&record.members).filter(move |(_, member)| {
        let mut teams = member.assignments.iter().map(|assignment| assignment.team);
        place.is_some_and(|place| teams.any(|team| team == place))
    })
}

fn numbered(places: impl IntoIterator<Item = u32>) -> BTreeMap<u32, u32> {
    let places: BTreeSet<u32> = places.into_iter().collect();
    places.into_iter().zip(0_u32..).collect()
}

impl<'a> Sight<'a> {
    pub(super) fn new(record: &'a CycleRecord, rules: &'a Rules<'a>, viewer: &Viewer) -> Self {
        let mut with_figures = BTreeSet::new();
        let members = match viewer {
            Viewer::Anybody => BTreeMap::new(),
            Viewer::Member(id) => {
                let own = (0_u32..)
                    .zip(&record.members)
                    .filter(|(_, member)| member.id == *id);
                numbered(own.map(|(place, _)| place))
            }
            Viewer::LeadOf(team) => {
                let own = (0_u32..)
                    .zip(&record.teams)
                    .filter(|(_, found)| found.id == *team);
                with_figures.extend(own.map(|(place, _)| place));
                numbered(members_of(record, team).map(|(place, _)| place))
            }
        };
        let places = members
            .keys()
            .filter_map(|place| record.members.get(*place as usize));
        let been_in = places.flat_map(|member| member.assignments.iter().map(|assignment| assignment.team.0));
        let teams = numbered(been_in.chain(with_figures.iter().copied()));
        Self {
            record,
            rules,
            members,
            teams,
            with_figures,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty() && self.with_figures.is_empty()
    }

    pub(super) fn sees(&self, what: Sees) -> bool {
        self.rules.sees(what)
    }

    pub(super) fn minimum_cell(&self) -> u64 {
        self.rules.minimum_cell()
    }

    pub(super) fn rules(&self) -> &Rules<'_> {
        self.rules
    }

    /// The place of a member among those who are seen.
    pub(super) fn member(&self, index: MemberIndex) -> Option<MemberIndex> {
        self.members.get(&index.0).copied().map(MemberIndex)
    }

    /// The place of a team among those that keep their name.
    pub(super) fn team(&self, index: TeamIndex) -> Option<TeamIndex> {
        self.teams.get(&index.0).copied().map(TeamIndex)
    }

    pub(super) fn sees_team(&self, index: TeamIndex) -> bool {
        self.with_figures.contains(&index.0)
    }

    /// Whether the numbers of this subject are seen. Those of the organisation follow rules of their own.
    pub(super) fn sees_subject(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Organisation => false,
            Subject::Team(id) => self.seen_teams().contains(id),
            Subject::Member(id) => self.seen_members().contains(id),
        }
    }

    pub(super) fn seen_members(&self) -> BTreeSet<&'a MemberId> {
        let places = self.members.keys();
        let found = places.filter_map(|place| self.record.members.get(*place as usize));
        found.map(|member| &member.id).collect()
    }

    pub(super) fn seen_teams(&self) -> BTreeSet<&'a TeamId> {
        let places = self.with_figures.iter();
        let found = places.filter_map(|place| self.record.teams.get(*place as usize));
        found.map(|team| &team.id).collect()
    }

    /// What stands at the places of those who are seen, of a list in the order of the members.
    pub(super) fn of_members<'l, T>(&self, list: &'l [T]) -> impl Iterator<Item = &'l T> {
        let places: Vec<u32> = self.members.keys().copied().collect();
        places.into_iter().filter_map(|place| list.get(place as usize))
    }

    /// Likewise of a list in the order of the teams, and whether the team's numbers are seen.
    pub(super) fn of_teams<'l, T>(&self, list: &'l [T]) -> impl Iterator<Item = (bool, &'l T)> {
        let places: Vec<(bool, u32)> = (self.teams.keys())
            .map(|place| (self.with_figures.contains(place), *place))
            .collect();
        places
            .into_iter()
            .filter_map(|(seen, place)| Some((seen, list.get(place as usize)?)))
    }

    /// Somebody whom a text names: themselves where they are seen, their name alone where the audience sees names, else nobody.
    pub(super) fn person(&self, id: &MemberId) -> MemberId {
        if self.seen_members().contains(id) {
            return id.clone();
        }
        let known = self.record.members.binary_search_by(|member| member.id.cmp(id));
        match known.ok().and_then(|place| self.record.members.get(place)) {
            Some(member) if self.sees(Sees::Names) => MemberId::new(&member.name),
            _ => MemberId::withheld(),
        }
    }

    /// Those who are seen.
    pub(super) fn disclosed_members(&self) -> Vec<Member> {
        self.of_members(&self.record.members)
            .map(|member| self.disclosed_member(member))
            .collect()
    }

    fn disclosed_member(&self, member: &Member) -> Member {
        let Member {
            id,
            name,
            assignments,
            joined_on,
            grade,
            grade_since,
            grade_seen,
            // What fairness is checked by is nobody's page.
            group: _,
            languages,
        } = member;
        let assignment = |assignment: &Assignment| {
            let Assignment {
                team,
                period,
                role,
                manager,
                row,
            } = assignment;
            Some(Assignment {
                team: self.team(*team)?,
                period: *period,
                role: role.clone(),
                manager: (manager.as_ref().map(|manager| self.person(manager)))
                    .filter(|manager| !manager.is_withheld()),
                row: *row,
            })
        };
        Member {
            id: id.clone(),
            name: name.clone(),
            assignments: assignments.iter().filter_map(assignment).collect(),
            joined_on: *joined_on,
            grade: grade.clone(),
            grade_since: *grade_since,
            grade_seen: *grade_seen,
            group: None,
            languages: languages.clone(),
        }
    }

    /// The teams that keep their name.
    pub(super) fn disclosed_teams(&self) -> Vec<Team> {
        self.of_teams(&self.record.teams)
            .map(|(_, team)| {
                let Team { id, name, lead } = team;
                Team {
                    id: id.clone(),
                    name: name.clone(),
                    lead: lead.and_then(|lead| self.member(lead)),
                }
            })
            .collect()
    }

    /// A client that nobody has taken over, of somebody who is seen.
    pub(super) fn moved_vacated(&self, client: &VacatedClient) -> Option<VacatedClient> {
        let VacatedClient {
            id,
            name,
            segment,
            owner,
            last_day,
            team,
            revenue,
        } = client;
        Some(VacatedClient {
            id: id.clone(),
            name: name.clone(),
            segment: segment.clone(),
            owner: self.member(*owner)?,
            last_day: *last_day,
            team: self.team(*team)?,
            revenue: *revenue,
        })
    }
}
