//! A team's meeting: its members, what it lost, what there is to decide, and the agenda with its minutes.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::client_summary::OverdueComplaint;
use crate::model::configuration::MeetingRules;
use crate::model::indicator::Measure;
use crate::model::measurement::SubjectMeasurements;
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::plans::{
    AgendaItem, CyclePlans, Decision, ImprovementPlan, LateComplaints, LoggedTalk, LostByTeam, TargetOutcome,
    TeamMeeting, Topic,
};
use crate::model::{MemberId, Money, SkillId};
use crate::plan::PlanInput;

/// So many needs for training are decided in one meeting, those of the most members.
const NEEDS: usize = 3;

/// The meeting of every team, in the cycle's order.
pub fn meetings(input: &PlanInput<'_>, plans: &CyclePlans, talks: &[LoggedTalk]) -> Vec<TeamMeeting> {
    (0_u32..)
        .map(TeamIndex)
        .zip(input.measurements.teams.iter().zip(&plans.teams))
        .map(|(team, (measured, plan))| meeting(input, plans, talks, (team, measured, plan)))
        .collect()
}

fn meeting(
    input: &PlanInput<'_>,
    plans: &CyclePlans,
    talks: &[LoggedTalk],
    (team, measured, plan): (TeamIndex, &SubjectMeasurements, &ImprovementPlan),
) -> TeamMeeting {
    let members = members(input, team);
    let of_members = || {
        let places = members.iter().filter_map(|member| usize::try_from(member.0).ok());
        places.filter_map(|place| plans.members.get(place))
    };
    let lost = lost(input, team);
    let complaints = complaints(input, measured);
    let open_complaints: Vec<OverdueComplaint> = (input.overdue_complaints.iter())
        .filter(|complaint| complaint.team == Some(team))
        .cloned()
        .collect();
    let follow_up = std::iter::once(plan)
        .chain(of_members())
        .flat_map(|plan| &plan.follow_up);
    let follow_up = follow_up.clone().count();
    let missed = std::iter::once(plan)
        .chain(of_members())
        .flat_map(|plan| &plan.follow_up)
        .filter(|item| item.outcome == Some(TargetOutcome::Missed))
        .count() as u64;
    let check_days: BTreeSet<_> = std::iter::once(plan)
        .chain(of_members())
        .flat_map(|plan| &plan.items)
        .map(|item| item.check_on)
        .collect();
    let mut decisions = decisions(input, plans, talks, (team, &members, plan), missed);
    if !open_complaints.is_empty() {
        let complaints = open_complaints.len() as u64;
        decisions.insert(0, Decision::CloseComplaints { complaints });
    }
    let vacated = decisions
        .iter()
        .filter(|one| matches!(one, Decision::AssignClients { .. }))
        .count();
    let clients = lost.as_ref().map_or(0, Vec::len) + vacated;
    let late: u64 = complaints.iter().map(|one| one.late).sum();
    TeamMeeting {
        agenda: agenda(
            &input.configuration.meetings,
            (clients as u64, late, follow_up as u64, decisions.len() as u64),
        ),
        check_days: check_days.into_iter().collect(),
        members,
        lost,
        complaints,
        open_complaints,
        decisions,
    }
}

/// The members who end the cycle in the team and have not left.
fn members(input: &PlanInput<'_>, team: TeamIndex) -> Vec<MemberIndex> {
    let period = input.data.cycle.period;
    (0_u32..)
        .map(MemberIndex)
        .zip(&input.data.members)
        .filter(|(_, member)| {
            member.left_on(period).is_none()
                && (member.current_assignment()).is_some_and(|assignment| assignment.team == team)
        })
        .map(|(index, _)| index)
        .collect()
}

/// Clients lost within the cycle whose owner was in the team on that day, the largest revenue first.
fn lost(input: &PlanInput<'_>, team: TeamIndex) -> Option<Vec<LostByTeam>> {
    let clients = input.data.clients.as_ref()?;
    let period = input.data.cycle.period;
    let mut lost: Vec<LostByTeam> = clients
        .iter()
        .filter_map(|client| {
            let lost_on = client.lost_on.filter(|day| period.contains(*day))?;
            let owner = client.owner_on(lost_on)?;
            let in_team = input.data.member(owner)?.team_on(lost_on) == Some(team);
            in_team.then(|| LostByTeam {
                client: client.name.clone().unwrap_or_else(|| client.id.to_string()),
                owner,
                lost_on,
                reason: client.loss_reason.clone(),
                revenue: client.revenue_at_start,
            })
        })
        .collect();
    let revenue = |client: &LostByTeam| client.revenue.map(|Money(amount)| amount);
    lost.sort_by(|a, b| revenue(b).cmp(&revenue(a)).then_with(|| a.client.cmp(&b.client)));
    Some(lost)
}

/// Complaints that missed a limit, by indicator.
fn complaints(input: &PlanInput<'_>, measured: &SubjectMeasurements) -> Vec<LateComplaints> {
    let indicators = input.configuration.indicators.iter().enumerate();
    indicators
        .zip(&measured.measurements)
        .filter(|((_, indicator), measurement)| {
            matches!(indicator.measure, Measure::ResponseSla | Measure::ResolutionSla)
                && measurement.against.count > 0
        })
        .map(|((place, _), measurement)| LateComplaints {
            indicator: place,
            late: measurement.against.count,
            of: measurement.n,
        })
        .collect()
}

fn decisions(
    input: &PlanInput<'_>,
    plans: &CyclePlans,
    talks: &[LoggedTalk],
    (team, members, plan): (TeamIndex, &[MemberIndex], &ImprovementPlan),
    missed: u64,
) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let mut behind: BTreeMap<MemberIndex, u64> = BTreeMap::new();
    for client in input.vacated.iter().filter(|client| client.team == team) {
        *behind.entry(client.owner).or_default() += 1;
    }
    decisions.extend((behind.into_iter()).map(|(owner, clients)| Decision::AssignClients { owner, clients }));
    let ownerless = plan.items.iter().filter(|item| item.owner.is_none());
    decisions.extend(ownerless.map(|item| Decision::NameOwner(item.id.clone())));
    let waiting: Vec<MemberIndex> = talks
        .iter()
        .filter(|talk| talk.days_overdue.is_some() && members.contains(&talk.member))
        .map(|talk| talk.member)
        .collect();
    if !waiting.is_empty() {
        decisions.push(Decision::CatchUpTalks {
            talks: waiting.len() as u64,
            members: waiting.iter().collect::<BTreeSet<_>>().len() as u64,
        });
    }
    if missed > 0 {
        decisions.push(Decision::ContinueItems { items: missed });
    }
    decisions.extend(needs(input, plans, members));
    decisions
}

/// Needs for training that no course covers, those of the most members first; equal ones by the skill's id.
fn needs(input: &PlanInput<'_>, plans: &CyclePlans, members: &[MemberIndex]) -> Vec<Decision> {
    let ids: BTreeSet<&MemberId> = members
        .iter()
        .filter_map(|member| input.data.member(*member))
        .map(|member| &member.id)
        .collect();
    let mut by_skill: BTreeMap<&SkillId, u64> = BTreeMap::new();
    for uncovered in &plans.training.uncovered {
        if ids.contains(&uncovered.need.member) {
            *by_skill.entry(&uncovered.need.skill).or_default() += 1;
        }
    }
    let mut needs: Vec<(&SkillId, u64)> = by_skill.into_iter().collect();
    needs.sort_by_key(|(_, members)| std::cmp::Reverse(*members));
    needs.truncate(NEEDS);
    needs
        .into_iter()
        .map(|(skill, members)| Decision::CoverNeed {
            skill: skill.clone(),
            members,
        })
        .collect()
}

/// The agenda. What there is nothing to say about is not on it; the others get minutes by how much there is: clients lost or
/// left behind, complaints past their limit, items of the last plans, decisions.
fn agenda(
    rules: &MeetingRules,
    (clients, late, follow_up, decisions): (u64, u64, u64, u64),
) -> Vec<AgendaItem> {
    let minutes = [
        (Topic::Opening, u64::from(rules.opening)),
        (Topic::Figures, u64::from(rules.figures)),
        (Topic::Clients, rules.minutes(clients, rules.per_client)),
        (Topic::Complaints, rules.minutes(late, rules.per_complaint)),
        (Topic::LastPlan, rules.minutes(follow_up, rules.per_item)),
        (Topic::Decisions, rules.minutes(decisions, rules.per_decision)),
        (Topic::Dates, u64::from(rules.dates)),
    ];
    (minutes.into_iter())
        .filter(|(_, minutes)| *minutes > 0)
        .map(|(topic, minutes)| AgendaItem { topic, minutes })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: MeetingRules = MeetingRules {
        figures: 0,
        ..MeetingRules::EXAMPLE
    };

    #[test]
    fn what_there_is_nothing_to_say_about_is_not_on_the_agenda() {
        let agenda = agenda(&RULES, (0, 0, 0, 0));
        let topics: Vec<Topic> = agenda.iter().map(|item| item.topic).collect();
        assert_eq!(topics, [Topic::Opening, Topic::Dates]);
    }

    #[test]
    fn minutes_follow_what_there_is_to_talk_about_and_to_decide() {
        // 4 clients × 2 = 8, 7 complaints × 1, 100 items beyond the most, 5 decisions × 3 = 15.
        let agenda = agenda(&RULES, (4, 7, 100, 5));
        let minutes: Vec<u64> = agenda.iter().map(|item| item.minutes).collect();
        assert_eq!(minutes, [5, 10, 10, 20, 15, 5]);
    }
}
