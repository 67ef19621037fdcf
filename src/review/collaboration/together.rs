//! Meetings and activities that several teams hold together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::cooperation::Meeting;
use crate::model::events::Activity;
use crate::model::people::TeamIndex;
use crate::model::review::{ByTeam, CountedShare, JointActivities};
use crate::review::ReviewInput;
use crate::review::groups::Groups;

/// The team of a member at a meeting, and the other team; the latter is none for a meeting of one's own team.
pub(super) fn teams_of_meeting(
    input: &ReviewInput<'_>,
    meeting: &Meeting,
) -> Option<(TeamIndex, Option<TeamIndex>)> {
    let day = meeting.held_on.unwrap_or(input.data.cycle.period.last());
    let own = input.data.member(meeting.member)?.team_on(day)?;
    Some((own, meeting.partner_team.filter(|partner| *partner != own)))
}

/// The team of a member at an activity that they came to, and the other team.
pub(super) fn teams_of_activity(
    input: &ReviewInput<'_>,
    activity: &Activity,
) -> Option<(TeamIndex, Option<TeamIndex>)> {
    let own = input.data.member(activity.member)?.team_on(activity.held_on)?;
    Some((own, activity.partner_team.filter(|partner| *partner != own)))
}

/// Of members' meetings, those with another team.
pub(super) fn meetings(input: &ReviewInput<'_>, groups: &Groups) -> Option<ByTeam<CountedShare>> {
    let rows = input.data.meetings.as_deref()?;
    let teams: Vec<_> = rows
        .iter()
        .filter_map(|row| teams_of_meeting(input, row))
        .collect();
    let share = |rows: &[&(TeamIndex, Option<TeamIndex>)], _| {
        let across = rows.iter().filter(|row| row.1.is_some()).count() as u64;
        groups.share(across, rows.len() as u64)
    };
    Some(groups.each(&teams, |row| Some(row.0), share))
}

/// Activities that somebody came to, each once: the same team, day, kind, client and other team are one.
pub(super) fn activities(input: &ReviewInput<'_>, groups: &Groups) -> Option<JointActivities> {
    let rows = input.data.activities.as_deref()?;
    let attended = rows.iter().filter(|activity| activity.attended);
    let single: BTreeSet<_> = attended
        .filter_map(|activity| {
            let (own, partner) = teams_of_activity(input, activity)?;
            Some((
                activity.kind.as_deref(),
                own,
                activity.held_on,
                activity.client,
                partner,
            ))
        })
        .collect();
    let mut kinds: BTreeMap<Option<&str>, (u64, u64)> = BTreeMap::new();
    for (kind, _, _, _, partner) in single {
        let counts = kinds.entry(kind).or_default();
        counts.0 += u64::from(partner.is_some());
        counts.1 += 1;
    }
    let (joint, all) = (
        kinds.values().map(|counts| counts.0).sum(),
        kinds.values().map(|counts| counts.1).sum(),
    );
    let mut kinds: Vec<(Option<String>, CountedShare)> = kinds
        .into_iter()
        .map(|(kind, (joint, all))| (kind.map(str::to_owned), groups.share(joint, all)))
        .collect();
    kinds.sort_by_key(|(_, share)| Reverse(share.hits));
    Some(JointActivities {
        all: groups.share(joint, all),
        kinds,
    })
}
