//! The sample's conversations: every question and every decision.

use jiff::civil::date;

use super::HOSTILE;
use crate::model::client_summary::OverdueComplaint;
use crate::model::configuration::LimitSeconds;
use crate::model::people::MemberIndex;
use crate::model::plans::{
    AgendaItem, Conversations, Decision, GoalProgress, LateComplaints, LoggedTalk, LostByTeam,
    MemberConversation, Question, Strength, StrongestInNoise, TeamMeeting, Topic, TwoViews, Yardstick,
};
use crate::model::{ActionId, DimensionId, IndicatorId, MemberId, Money, Points, SkillId};

fn about(strengths: Vec<Strength>, questions: Vec<Question>) -> MemberConversation {
    let within_noise = strengths.is_empty().then(|| StrongestInNoise {
        strength: strength(questions.len() % 2, Yardstick::Organisation(0.7)),
        looked_at: 6,
    });
    MemberConversation {
        strengths,
        within_noise: within_noise.filter(|_| questions.len() < 5),
        views: ["expertise", "teamwork", "values", "care", "drive"]
            .iter()
            .map(|id| TwoViews {
                dimension: DimensionId::new(*id),
                own: 4.5,
                superior: 3.0,
            })
            .collect(),
        goals: Some(
            [
                (Some(1.0), None, Some(date(2025, 2, 1))),
                (Some(0.4), Some(date(2025, 3, 1)), None),
                (Some(0.4), None, None),
                (None, None, None),
            ]
            .into_iter()
            .map(|(progress, due_on, reached_on)| GoalProgress {
                name: HOSTILE.to_owned(),
                progress,
                due_on,
                reached_on,
            })
            .collect(),
        ),
        questions,
    }
}

fn strength(indicator: usize, above: Yardstick) -> Strength {
    Strength {
        indicator,
        above,
        margin: Points(2.0),
    }
}

pub fn conversations() -> Conversations {
    let indicator = || IndicatorId::new("satisfaction");
    let dimension = || DimensionId::new("expertise");
    let talk = |kind: Option<&str>, due, held, days_overdue| LoggedTalk {
        member: MemberIndex(0),
        with: kind.map(|_| MemberId::new("m2")),
        kind: kind.map(str::to_owned),
        due_on: due,
        held_on: held,
        days_overdue,
    };
    Conversations {
        members: vec![
            about(
                vec![
                    strength(0, Yardstick::Target(0.7)),
                    strength(1, Yardstick::Organisation(20.0)),
                    strength(2, Yardstick::Target(0.5)),
                ],
                vec![
                    Question::Fell(indicator()),
                    Question::DoneWithoutEffect(indicator()),
                    Question::PlanReached(indicator()),
                    Question::Support,
                ],
            ),
            about(
                vec![strength(0, Yardstick::Target(0.7))],
                vec![
                    Question::Handover { clients: 2 },
                    Question::Leaving,
                    Question::PlanMissed(indicator()),
                    Question::Rose(indicator()),
                ],
            ),
            about(
                Vec::new(),
                vec![
                    Question::Joined,
                    Question::SelfHigher(dimension()),
                    Question::SelfLower(dimension()),
                    Question::TalksMissed { count: 1 },
                    Question::GoalBehind {
                        name: HOSTILE.to_owned(),
                        due_on: date(2025, 3, 1),
                    },
                ],
            ),
            about(
                Vec::new(),
                vec![
                    Question::NoFigures,
                    Question::Moved,
                    Question::Strong(indicator()),
                    Question::Direction,
                ],
            ),
        ],
        teams: vec![
            TeamMeeting {
                members: vec![MemberIndex(0), MemberIndex(2)],
                lost: Some(
                    (1..=8)
                        .map(|number| LostByTeam {
                            client: format!("{HOSTILE} {number}"),
                            owner: MemberIndex(0),
                            lost_on: date(2025, 2, 3),
                            reason: (number > 1).then(|| "price".to_owned()),
                            revenue: Some(Money(rust_decimal::Decimal::from(910_000))),
                        })
                        .collect(),
                ),
                complaints: vec![LateComplaints {
                    indicator: 0,
                    late: 3,
                    of: 24,
                }],
                open_complaints: (0..7)
                    .map(|number| OverdueComplaint {
                        id: format!("{HOSTILE} {number}"),
                        client: (number > 0).then(|| HOSTILE.to_owned()),
                        severity: (number > 0).then(|| HOSTILE.to_owned()),
                        limit: LimitSeconds(3600),
                        unanswered: number == 0,
                        days_over: number,
                        owner: (number > 0).then_some(MemberIndex(0)),
                        team: None,
                    })
                    .collect(),
                decisions: vec![
                    Decision::CloseComplaints { complaints: 7 },
                    Decision::AssignClients {
                        owner: MemberIndex(1),
                        clients: 2,
                    },
                    Decision::NameOwner(ActionId::new("unknown")),
                    Decision::CatchUpTalks { talks: 2, members: 1 },
                    Decision::CoverNeed {
                        skill: SkillId::new("service"),
                        members: 3,
                    },
                    Decision::ContinueItems { items: 1 },
                ],
                agenda: [
                    Topic::Opening,
                    Topic::Figures,
                    Topic::Clients,
                    Topic::Complaints,
                    Topic::LastPlan,
                    Topic::Decisions,
                    Topic::Dates,
                ]
                .into_iter()
                .map(|topic| AgendaItem { topic, minutes: 10 })
                .collect(),
                check_days: vec![date(2025, 5, 15)],
            },
            TeamMeeting::default(),
        ],
        talks: Some(vec![
            talk(Some("one_on_one"), Some(date(2025, 1, 20)), None, Some(70)),
            talk(Some("check_in"), Some(date(2025, 2, 20)), None, Some(39)),
            talk(
                Some("review"),
                Some(date(2025, 3, 1)),
                Some(date(2025, 3, 2)),
                None,
            ),
            talk(Some(HOSTILE), None, Some(date(2025, 3, 3)), None),
            talk(None, Some(date(2025, 3, 20)), None, Some(11)),
        ]),
    }
}
