//! The sample's team and talent: every place, origin, readiness and verdict, and names that must not become markup.

use jiff::civil::date;

use super::HOSTILE;
use crate::model::review::{
    Estimate, GridPlace, Growth, GrowthVerdict, InheritedMembers, MemberGrowth, Movement, Position,
    PositionOrigin, SkillCell, SkillCoverage, SkillGroup, Succession, Successor, Talent, TalentGrid,
    TeamGrowth, TeamTurnover, Third, Turnover, YearlyTurnover,
};
use crate::model::talent::Readiness;
use crate::model::{CycleId, MemberId, Points, Share, SkillId, TeamId};
use crate::stats::{Interval, NotEstimable};

/// Figures of the page: one team that is told of, and one that is too small.
pub fn talent() -> Talent {
    Talent {
        grid: Some(grid()),
        succession: succession(),
        skills: Some(skills()),
        growth: growth(),
        turnover: Some(turnover()),
    }
}

fn grid() -> TalentGrid {
    TalentGrid {
        places: vec![
            GridPlace {
                member: MemberId::new("m1"),
                team: Some(TeamId::new("north")),
                score: Points(84.0),
                interval: Some(Interval {
                    low: 78.0,
                    high: 91.0,
                }),
                potential: 4.5,
                assessed_on: Some(date(2025, 2, 10)),
                readiness: Some(Readiness::Now),
                performance: Third::Middle,
                promise: Third::High,
                certainty: Some(Share(0.93)),
                also: vec![Third::High],
            },
            GridPlace {
                member: MemberId::new("m2"),
                team: Some(TeamId::new("south")),
                score: Points(78.0),
                interval: None,
                potential: 3.0,
                assessed_on: None,
                readiness: None,
                performance: Third::Middle,
                promise: Third::Middle,
                certainty: None,
                also: Vec::new(),
            },
            // The one whose name would break a page.
            GridPlace {
                member: MemberId::new("m3"),
                team: None,
                score: Points(58.0),
                interval: Some(Interval {
                    low: 41.0,
                    high: 92.0,
                }),
                potential: 1.0,
                assessed_on: Some(date(2024, 1, 31)),
                readiness: Some(Readiness::TwoYears),
                performance: Third::Low,
                promise: Third::Low,
                certainty: Some(Share(0.52)),
                also: vec![Third::Middle, Third::High],
            },
        ],
        without_potential: 1,
        without_score: 2,
    }
}

fn succession() -> Succession {
    let successor = |id: &str, readiness, here, named_for| Successor {
        member: MemberId::new(id),
        readiness,
        here,
        named_for,
    };
    let position = |name: Option<&str>, origin, holder: Option<&str>, successors| Position {
        name: name.map(str::to_owned),
        origin,
        team: Some(TeamId::new("north")),
        holder: holder.map(MemberId::new),
        successors,
    };
    Succession {
        stated: true,
        positions: vec![
            position(None, PositionOrigin::Lead, Some("m1"), Vec::new()),
            Position {
                team: None,
                ..position(
                    Some(HOSTILE),
                    PositionOrigin::Stated,
                    None,
                    // Somebody whom the members table does not know, and who has left.
                    vec![successor(HOSTILE, Some(Readiness::Now), false, 1)],
                )
            },
            position(
                Some(HOSTILE),
                PositionOrigin::OnlyHolder,
                Some("m3"),
                vec![successor("m2", None, true, 1)],
            ),
            position(
                Some("区域经理"),
                PositionOrigin::Stated,
                Some(HOSTILE),
                vec![
                    successor("m3", Some(Readiness::Now), true, 2),
                    successor("m1", Some(Readiness::OneYear), true, 1),
                    successor("m4", Some(Readiness::TwoYears), true, 3),
                ],
            ),
        ],
    }
}

fn skills() -> SkillCoverage {
    let group = |team: Option<&str>, known, able, only: Option<(&str, f64)>| SkillGroup {
        team: team.map(TeamId::new),
        cells: vec![SkillCell {
            known,
            able,
            only: only.map(|(id, _)| MemberId::new(id)),
            certainty: only.map(|(_, certainty)| Share(certainty)),
        }],
    };
    SkillCoverage {
        skills: vec![SkillId::new("service")],
        all: group(None, 4, 1, Some(("m3", 0.81))),
        teams: vec![
            group(Some("north"), 1, 0, None),
            group(Some("south"), 3, 1, Some(("m3", 0.81))),
        ],
    }
}

fn growth() -> Growth {
    let member = |id: &str, scores: &[f64], change: f64, verdict| MemberGrowth {
        member: MemberId::new(id),
        team: Some(TeamId::new("south")),
        scores: scores.iter().copied().map(Points).collect(),
        change,
        per_cycle: scores.len() >= 4,
        interval: Some(Interval {
            low: change - 2.0,
            high: change + 2.0,
        }),
        p_value: Some(0.01),
        adjusted_p: Some(0.04),
        verdict,
    };
    Growth {
        cycles: 4,
        members: vec![
            member("m1", &[72.0, 75.5, 80.0, 84.0], 4.0, GrowthVerdict::Growing),
            MemberGrowth {
                team: None,
                interval: None,
                p_value: None,
                adjusted_p: None,
                ..member("m2", &[78.0, 78.0], 0.0, GrowthVerdict::Steady)
            },
            member("m3", &[51.0, 54.0, 58.0], 7.0, GrowthVerdict::OneOfMany),
            member("m4", &[80.0, 74.0, 70.0, 63.0], -5.5, GrowthVerdict::Falling),
        ],
        teams: vec![
            TeamGrowth {
                team: TeamId::new("north"),
                counts: None,
            },
            TeamGrowth {
                team: TeamId::new("south"),
                counts: Some([1, 2, 1]),
            },
        ],
    }
}

fn turnover() -> Turnover {
    let movement = Movement {
        joined: 1,
        left: 2,
        moved_in: 1,
        moved_out: 1,
        person_years: 1.1,
        headcount: 4.4,
    };
    let yearly = YearlyTurnover {
        left: 2,
        person_years: 4.2,
        rate: Ok(Estimate {
            value: 0.476,
            interval: Interval {
                low: 0.058,
                high: 1.72,
            },
        }),
    };
    Turnover {
        all: movement.clone(),
        yearly: yearly.clone(),
        cycles: 2,
        teams: vec![
            TeamTurnover {
                team: TeamId::new("north"),
                movement: None,
                yearly: None,
            },
            TeamTurnover {
                team: TeamId::new("south"),
                movement: Some(movement),
                yearly: Some(YearlyTurnover {
                    rate: Err(NotEstimable::NoData),
                    ..yearly
                }),
            },
        ],
        inherited: Some(InheritedMembers {
            since: CycleId::new("2024-Q4"),
            seen: 4,
            here: 1,
            share: Ok(Estimate {
                value: 0.25,
                interval: Interval {
                    low: 0.046,
                    high: 0.699,
                },
            }),
        }),
    }
}
