//! Talks and meetings: what the reader is to talk about, without the names and numbers of others.

use super::HiddenTotals;
use super::sight::Sight;
use crate::model::client_summary::OverdueComplaint;
use crate::model::configuration::Sees;
use crate::model::plans::{
    Conversations, Decision, LoggedTalk, LostByTeam, MemberConversation, Strength, TeamMeeting, Yardstick,
};

pub(super) fn conversations(all: &Conversations, sight: &Sight<'_>, hidden: &HiddenTotals) -> Conversations {
    let Conversations {
        members,
        teams,
        talks,
    } = all;
    Conversations {
        members: (sight.of_members(members))
            .map(|about| own_talk(about, sight, hidden))
            .collect(),
        teams: (sight.of_teams(teams))
            .map(|(seen, meeting)| {
                if seen {
                    own_meeting(meeting, sight)
                } else {
                    TeamMeeting::default()
                }
            })
            .collect(),
        talks: talks
            .as_ref()
            .map(|talks| talks.iter().filter_map(|talk| logged(talk, sight)).collect()),
    }
}

/// What a talk is about. The superior's view is one relation's.
fn own_talk(about: &MemberConversation, sight: &Sight<'_>, hidden: &HiddenTotals) -> MemberConversation {
    let MemberConversation {
        strengths,
        within_noise,
        views,
        goals,
        questions,
    } = about;
    let told = |strength: &Strength| match strength.above {
        Yardstick::Target(_) => true,
        Yardstick::Organisation(_) => !hidden.indicators.contains(&strength.indicator),
    };
    MemberConversation {
        strengths: strengths
            .iter()
            .filter(|strength| told(strength))
            .cloned()
            .collect(),
        within_noise: (within_noise.clone()).filter(|nearest| told(&nearest.strength)),
        views: if sight.sees(Sees::Relations) {
            views.clone()
        } else {
            Vec::new()
        },
        goals: goals.clone(),
        questions: questions.clone(),
    }
}

fn logged(talk: &LoggedTalk, sight: &Sight<'_>) -> Option<LoggedTalk> {
    let LoggedTalk {
        member,
        with,
        kind,
        due_on,
        held_on,
        days_overdue,
    } = talk;
    Some(LoggedTalk {
        member: sight.member(*member)?,
        with: with.as_ref().map(|with| sight.person(with)),
        kind: kind.clone(),
        due_on: *due_on,
        held_on: *held_on,
        days_overdue: *days_overdue,
    })
}

fn own_meeting(meeting: &TeamMeeting, sight: &Sight<'_>) -> TeamMeeting {
    let TeamMeeting {
        members,
        lost,
        complaints,
        open_complaints,
        decisions,
        agenda,
        check_days,
    } = meeting;
    TeamMeeting {
        members: members
            .iter()
            .filter_map(|member| sight.member(*member))
            .collect(),
        lost: (lost.as_ref()).map(|lost| {
            lost.iter()
                .filter_map(|client| lost_client(client, sight))
                .collect()
        }),
        complaints: complaints.clone(),
        open_complaints: (open_complaints.iter())
            .map(|complaint| open_complaint(complaint, sight))
            .collect(),
        decisions: decisions
            .iter()
            .filter_map(|decision| decided(decision, sight))
            .collect(),
        agenda: agenda.clone(),
        check_days: check_days.clone(),
    }
}

fn lost_client(client: &LostByTeam, sight: &Sight<'_>) -> Option<LostByTeam> {
    let LostByTeam {
        client,
        owner,
        lost_on,
        reason,
        revenue,
    } = client;
    Some(LostByTeam {
        client: client.clone(),
        owner: sight.member(*owner)?,
        lost_on: *lost_on,
        reason: reason.clone(),
        revenue: *revenue,
    })
}

fn open_complaint(complaint: &OverdueComplaint, sight: &Sight<'_>) -> OverdueComplaint {
    let OverdueComplaint {
        id,
        client,
        severity,
        limit,
        unanswered,
        days_over,
        owner,
        team,
    } = complaint;
    OverdueComplaint {
        id: id.clone(),
        client: client.clone(),
        severity: severity.clone(),
        limit: *limit,
        unanswered: *unanswered,
        days_over: *days_over,
        owner: owner.and_then(|owner| sight.member(owner)),
        team: team.and_then(|team| sight.team(team)),
    }
}

fn decided(decision: &Decision, sight: &Sight<'_>) -> Option<Decision> {
    match decision {
        Decision::AssignClients { owner, clients } => Some(Decision::AssignClients {
            owner: sight.member(*owner)?,
            clients: *clients,
        }),
        Decision::CloseComplaints { .. }
        | Decision::NameOwner(_)
        | Decision::CatchUpTalks { .. }
        | Decision::CoverNeed { .. }
        | Decision::ContinueItems { .. } => Some(decision.clone()),
    }
}
