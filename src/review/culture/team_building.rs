//! Who takes part in team building.

use crate::model::Share;
use crate::model::events::Activity;
use crate::model::indicator::Unit;
use crate::model::people::TeamIndex;
use crate::model::review::{
    CountedShare, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Stake, TeamBuilding,
};
use crate::review::ReviewInput;
use crate::review::groups::Groups;
use crate::stats::significance;

/// Invitations to team building, by the team of the day; none where there was no such activity.
pub(super) fn team_building(input: &ReviewInput<'_>, groups: &Groups) -> Option<TeamBuilding> {
    let kinds: Vec<String> = (input.configuration.review.culture.team_building_kinds.iter())
        .map(|kind| kind.to_lowercase())
        .collect();
    let is_one = |activity: &&Activity| {
        let kind = activity.kind.as_deref().map(str::to_lowercase);
        kind.is_some_and(|kind| kinds.contains(&kind))
    };
    let invitations: Vec<&Activity> = input.data.activities.as_deref()?.iter().filter(is_one).collect();
    if invitations.is_empty() {
        return None;
    }
    let team = |activity: &&Activity| input.data.member(activity.member)?.team_on(activity.held_on);
    let found = groups.each(&invitations, team, |rows, _| {
        let attended = rows.iter().filter(|activity| activity.attended).count() as u64;
        groups.share(attended, rows.len() as u64)
    });
    Some(TeamBuilding {
        organisation: found.organisation,
        teams: found.teams,
    })
}

/// Teams whose whole interval lies short of the share asked for; where there is none, the organisation, if its does.
pub(super) fn findings(input: &ReviewInput<'_>, found: &TeamBuilding) -> Vec<Finding> {
    let teams = found.teams.iter().zip((0_u32..).map(TeamIndex));
    let teams: Vec<Finding> = teams
        .filter_map(|(share, team)| {
            let id = input.team_id(team)?.clone();
            let stake = input.touches_team(Some(&id));
            let subject = FindingSubject::Team(id.clone());
            let finding = low(input, share.as_ref()?, subject, stake, input.lead_of(team))?;
            let finding = finding.with("team", FactValue::Team(id));
            Some(finding.with("of", FactValue::Text("team".to_owned())))
        })
        .collect();
    if !teams.is_empty() {
        return teams;
    }
    let (stake, subject) = (input.touches_team(None), FindingSubject::Organisation);
    let whole = low(input, &found.organisation, subject, stake, FindingOwner::Head);
    let whole = whole.map(|finding| {
        finding
            .with("team", FactValue::Text(String::new()))
            .with("of", FactValue::Text("organisation".to_owned()))
    });
    whole.into_iter().collect()
}

fn low(
    input: &ReviewInput<'_>,
    share: &CountedShare,
    subject: FindingSubject,
    stake: Stake,
    owner: FindingOwner,
) -> Option<Finding> {
    let configuration = input.configuration;
    let wanted = configuration.review.culture.team_building_share.0;
    let (value, interval) = (share.value()?, share.interval?);
    if interval.high >= wanted {
        return None;
    }
    let sure = significance::normal_side(wanted - value, interval.high - value, input.level());
    let finding = Finding::new(
        FindingKind::TeamBuildingLow,
        subject,
        stake,
        Share(sure.unwrap_or(configuration.policy.confidence)),
        owner,
    );
    let finding = finding
        .with("attended", FactValue::Count(share.hits))
        .with("invited", FactValue::Count(share.of))
        .with("wanted", FactValue::Value(wanted, Unit::Share));
    Some(finding.sized(value, Some(interval), Unit::Share))
}
