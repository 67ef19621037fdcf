//! The sample's findings about the team, its talent and care: every kind, with counts of none, one and several, and names that
//! must not become markup.

use super::HOSTILE;
use crate::model::indicator::Unit;
use crate::model::review::{FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Stake, StakeOf};
use crate::model::{MemberId, Share, SkillId, TeamId};

fn finding(kind: FindingKind, subject: FindingSubject, facts: Vec<(&'static str, FactValue)>) -> Finding {
    let stake = Stake::part(0.01, 1.0, StakeOf::Members);
    let owner = match &subject {
        FindingSubject::Team(team) => FindingOwner::Lead(team.clone(), Some(MemberId::new("m1"))),
        _ => FindingOwner::HumanResources,
    };
    let finding = Finding::new(kind, subject, stake, Share(0.9), owner);
    facts
        .into_iter()
        .fold(finding, |finding, (name, value)| finding.with(name, value))
}

fn named(name: &str) -> FindingSubject {
    FindingSubject::Named(name.to_owned())
}

fn text(text: &str) -> FactValue {
    FactValue::Text(text.to_owned())
}

/// The findings, not ranked.
pub fn findings() -> Vec<Finding> {
    let team = |id: &str| FindingSubject::Team(TeamId::new(id));
    let of_team = |id: &str| ("team", FactValue::Team(TeamId::new(id)));
    let count = FactValue::Count;
    let share = |value| FactValue::Value(value, Unit::Share);
    let (hours, gini) = (
        FactValue::Value(36.0, Unit::Hours),
        FactValue::Value(0.41, Unit::Number),
    );
    vec![
        finding(
            FindingKind::PositionWithoutSuccessor,
            FindingSubject::Organisation,
            vec![("positions", count(1)), ("of", count(4)), ("ready", count(1))],
        ),
        finding(
            FindingKind::SkillSingleHolder,
            team("north"),
            vec![
                of_team("north"),
                ("skills", count(2)),
                ("skill", FactValue::Skill(SkillId::new(HOSTILE))),
            ],
        ),
        finding(
            FindingKind::TurnoverHigh,
            team("south"),
            vec![
                ("scope", text("team")),
                of_team("south"),
                ("left", count(1)),
                ("rate", share(0.3333)),
                ("limit", share(0.2)),
            ],
        ),
        finding(
            FindingKind::Overload,
            team("south"),
            vec![of_team("south"), ("members", count(1)), ("clients", count(0))],
        ),
        finding(
            FindingKind::Overload,
            team("north"),
            vec![of_team("north"), ("members", count(2)), ("clients", count(1))],
        ),
        finding(
            FindingKind::OvertimeOverLimit,
            team("south"),
            vec![of_team("south"), ("members", count(1)), ("limit", hours)],
        ),
        finding(
            FindingKind::WorkloadUneven,
            named("clients"),
            vec![
                ("measure", text("clients")),
                ("share", share(0.55)),
                ("gini", gini),
            ],
        ),
        finding(
            FindingKind::StaffSurveyLow,
            named(HOSTILE),
            vec![
                ("question", text(HOSTILE)),
                ("share", share(0.25)),
                ("answers", count(1)),
            ],
        ),
        finding(
            FindingKind::EnvironmentTargetMissed,
            named(HOSTILE),
            vec![("measure", text(HOSTILE)), ("teams", count(1))],
        ),
    ]
}
