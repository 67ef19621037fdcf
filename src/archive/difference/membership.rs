//! Members and teams of two records: who joined, who left, who moved.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::people::Member;
use crate::model::{MemberId, TeamId};

/// A member whose team at the end of the cycle differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Who.
    pub member: MemberId,
    /// Before.
    pub from: Option<TeamId>,
    /// After.
    pub to: Option<TeamId>,
}

/// Who is on one side only, or in another team. In order of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Membership {
    /// Members of the later record alone.
    pub joined: Vec<MemberId>,
    /// Members of the earlier record alone.
    pub left: Vec<MemberId>,
    /// Members in another team.
    pub moved: Vec<Moved>,
    /// Teams of the later record alone.
    pub teams_new: Vec<TeamId>,
    /// Teams of the earlier record alone.
    pub teams_gone: Vec<TeamId>,
    /// Members and teams that are called otherwise, by id.
    pub renamed: Vec<Renamed>,
}

/// A member or a team that is called otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Renamed {
    /// The id.
    pub id: String,
    /// Before.
    pub from: String,
    /// After.
    pub to: String,
}

impl Membership {
    /// Whether it is the same people in the same teams under the same names.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}

/// Who joined, left and moved.
pub fn membership(before: &CycleRecord, after: &CycleRecord) -> Membership {
    let then: BTreeMap<&MemberId, &Member> = by_id(before);
    let now: BTreeMap<&MemberId, &Member> = by_id(after);
    let only = |these: &BTreeMap<&MemberId, &Member>, others: &BTreeMap<&MemberId, &Member>| {
        let ids = these.keys().filter(|id| !others.contains_key(*id));
        ids.map(|id| (*id).clone()).collect::<Vec<_>>()
    };
    let teams = |these: &CycleRecord, others: &CycleRecord| {
        let ids = these.teams.iter().map(|team| &team.id);
        ids.filter(|id| others.teams.iter().all(|team| &team.id != *id))
            .cloned()
            .collect::<Vec<_>>()
    };
    let both = || {
        then.iter()
            .filter_map(|(id, member)| Some((*member, *now.get(id)?)))
    };
    let moved = both().filter_map(|(member, later)| {
        let (from, to) = (team_at_end(before, member), team_at_end(after, later));
        (from != to).then(|| Moved {
            member: later.id.clone(),
            from: from.cloned(),
            to: to.cloned(),
        })
    });
    let renamed = |id: &str, from: &str, to: &str| {
        (from != to).then(|| Renamed {
            id: id.to_owned(),
            from: from.to_owned(),
            to: to.to_owned(),
        })
    };
    let members_renamed =
        both().filter_map(|(member, later)| renamed(member.id.as_str(), &member.name, &later.name));
    let teams_renamed = before.teams.iter().filter_map(|team| {
        let later = after.teams.iter().find(|later| later.id == team.id)?;
        renamed(team.id.as_str(), &team.name, &later.name)
    });
    Membership {
        joined: only(&now, &then),
        left: only(&then, &now),
        moved: moved.collect(),
        teams_new: teams(after, before),
        teams_gone: teams(before, after),
        renamed: members_renamed.chain(teams_renamed).collect(),
    }
}

fn by_id(record: &CycleRecord) -> BTreeMap<&MemberId, &Member> {
    record.members.iter().map(|member| (&member.id, member)).collect()
}

/// The team that a member ends the cycle in.
pub(super) fn team_at_end<'r>(record: &'r CycleRecord, member: &Member) -> Option<&'r TeamId> {
    record.current_team(member).map(|team| &team.id)
}
