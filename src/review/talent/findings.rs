//! Findings about the team and its talent: positions that nobody could take over, skills that hang on one person, many who leave.

use std::collections::BTreeSet;

use crate::model::indicator::Unit;
use crate::model::review::{
    FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Position, SkillGroup, Talent,
    YearlyTurnover,
};
use crate::model::{MemberId, Share, TeamId};
use crate::review::ReviewInput;
use crate::stats::significance::normal_side;

/// Findings about talent.
pub(in crate::review) fn findings(input: &ReviewInput<'_>, talent: &Talent) -> Vec<Finding> {
    let mut findings: Vec<Finding> = without_successor(input, talent).into_iter().collect();
    findings.extend(single_holders(input, talent));
    findings.extend(turnover(input, talent));
    findings
}

/// Positions that nobody could take over, where the data name successors at all. A position that leads touches its team, another
/// its holder.
fn without_successor(input: &ReviewInput<'_>, talent: &Talent) -> Option<Finding> {
    let succession = &talent.succession;
    let bare: Vec<&Position> = (succession.positions.iter())
        .filter(|position| position.cover().next().is_none())
        .collect();
    if !succession.stated || bare.is_empty() {
        return None;
    }
    let mut touched: BTreeSet<&MemberId> = BTreeSet::new();
    for position in &bare {
        let led = input.data.teams.iter().filter(|team| {
            let lead = team.lead.and_then(|lead| input.member_id(lead));
            lead.is_some() && lead == position.holder.as_ref()
        });
        touched.extend(
            led.flat_map(|team| input.here_in(Some(&team.id)))
                .map(|member| &member.id),
        );
        match (&position.holder, &position.team) {
            (Some(holder), _) => touched.extend([holder]),
            (None, Some(team)) => {
                touched.extend(input.here_in(Some(team)).map(|member| &member.id));
            }
            (None, None) => {}
        }
    }
    let ready = succession.positions.iter().filter(|position| position.is_ready());
    let finding = Finding::new(
        FindingKind::PositionWithoutSuccessor,
        FindingSubject::Organisation,
        input.touches_members(touched.len() as f64),
        Share(1.0),
        FindingOwner::HumanResources,
    );
    let finding = finding
        .with("positions", FactValue::Count(bare.len() as u64))
        .with("of", FactValue::Count(succession.positions.len() as u64))
        .with("ready", FactValue::Count(ready.count() as u64));
    Some(finding.sized(bare.len() as f64, None, Unit::Count))
}

/// Skills of a team that one member alone has at the level wanted, a finding per team. It touches as much of the team as these are
/// of the skills that are known there, and is as sure as the skills are on average.
fn single_holders(input: &ReviewInput<'_>, talent: &Talent) -> Vec<Finding> {
    let groups = talent.skills.iter().flat_map(|coverage| &coverage.teams);
    let findings = groups.filter_map(|group: &SkillGroup| {
        let team = group.team.as_ref()?;
        let single: Vec<f64> = (group.cells.iter())
            .filter_map(|cell| cell.certainty.map(|sure| sure.0))
            .collect();
        let known = group.cells.iter().filter(|cell| cell.known >= 2).count();
        if single.is_empty() {
            return None;
        }
        let places = talent.skills.iter().flat_map(|coverage| &coverage.skills);
        let first = places.zip(&group.cells).find(|(_, cell)| cell.only.is_some());
        let members = input.here_in(Some(team)).count() as f64;
        let part = members * single.len() as f64 / known.max(1) as f64;
        let finding = Finding::new(
            FindingKind::SkillSingleHolder,
            FindingSubject::Team(team.clone()),
            input.touches_members(part),
            Share(single.iter().sum::<f64>() / single.len() as f64),
            input.lead_of_team(team),
        );
        let finding = finding
            .with("team", FactValue::Team(team.clone()))
            .with("skills", FactValue::Count(single.len() as u64))
            .with("skill", FactValue::Skill(first?.0.clone()));
        Some(finding.sized(single.len() as f64, None, Unit::Count))
    });
    findings.collect()
}

/// Groups in which more leave in a year than the limit, noise allowed for: everybody, or else single teams.
fn turnover(input: &ReviewInput<'_>, talent: &Talent) -> Vec<Finding> {
    let Some(turnover) = &talent.turnover else {
        return Vec::new();
    };
    let head = FindingOwner::Head;
    let all = leaving(input, &turnover.yearly, FindingSubject::Organisation, None, head);
    if let Some(all) = all {
        return vec![all];
    }
    let teams = turnover.teams.iter().filter_map(|team| {
        let subject = FindingSubject::Team(team.team.clone());
        let owner = input.lead_of_team(&team.team);
        leaving(input, team.yearly.as_ref()?, subject, Some(&team.team), owner)
    });
    teams.collect()
}

fn leaving(
    input: &ReviewInput<'_>,
    yearly: &YearlyTurnover,
    subject: FindingSubject,
    team: Option<&TeamId>,
    owner: FindingOwner,
) -> Option<Finding> {
    let limit = input.configuration.review.talent.turnover_a_year;
    let rate = yearly.rate.as_ref().ok()?;
    if rate.interval.low <= limit.0 {
        return None;
    }
    // The rate lies above the limit by so much of its reach downwards.
    let below = normal_side(
        limit.0 - rate.value,
        rate.value - rate.interval.low,
        input.level(),
    );
    let finding = Finding::new(
        FindingKind::TurnoverHigh,
        subject,
        input.touches_team(team),
        Share(1.0 - below.unwrap_or(0.0)),
        owner,
    );
    let finding = match team {
        Some(team) => finding
            .with("scope", FactValue::Text("team".to_owned()))
            .with("team", FactValue::Team(team.clone())),
        None => finding.with("scope", FactValue::Text("everybody".to_owned())),
    };
    let finding = finding
        .with("left", FactValue::Count(yearly.left))
        .with("rate", FactValue::Value(rate.value, Unit::Share))
        .with("limit", FactValue::Value(limit.0, Unit::Share));
    Some(finding.sized(rate.value, Some(rate.interval), Unit::Share))
}
