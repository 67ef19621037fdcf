//! The sample's people, plans and records.

use super::conversations::conversations;
use super::numbers::{agreement, assessment_review, measurements, questionnaire, scorecard};
use super::robust::sensitivity;
use super::training::training;
use super::{HOSTILE, both, row};
use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use crate::archive::CycleRecord;
use crate::model::client_summary::{ClientSummary, LostClient};
use crate::model::comparison::CycleComparisons;
use crate::model::configuration::AnsweredCause;
use crate::model::dataset::Notes;
use crate::model::events::{ActionReport, ActionState};
use crate::model::losses::Attribute;
use crate::model::measurement::{CycleMeasurements, Measurement, NoDataReason, Subject, SubjectMeasurements};
use crate::model::people::{Assignment, Member, MemberIndex, Team, TeamIndex};
use crate::model::plans::{
    Achievement, ActionAchievement, ActionVerdict, CauseLine, CauseRest, CauseTable, ConsideredAction,
    CyclePlans, ExpectedGain, FollowUp, GoalShare, ImprovementItem, ImprovementPlan, Judgement, Origin,
    PlanEffect, PlanEffort, TargetBasis, TargetOutcome, WithoutPlan,
};
use crate::model::scorecard::{
    Adjustment, AdjustmentChange, Change, CycleScorecards, DimensionScore, GateApplied, Rating, Scorecard,
    Verdict,
};
use crate::model::source::{FileFormat, NotCountedReason, SourceFile};
use crate::model::{
    ActionId, ClientId, Configuration, Cycle, CycleId, CycleKind, CycleState, IndicatorId, LocalizedText,
    MemberId, Money, ObjectiveId, Period, Points, RatingId, Share, TeamId,
};
use crate::stats::Interval;

pub fn cycle(id: &str, first: Date, last: Date, state: CycleState) -> Cycle {
    Cycle {
        revision: None,
        id: CycleId::new(id),
        kind: CycleKind::Quarter,
        period: Period::new(first, last).unwrap(),
        state,
        parts: Vec::new(),
    }
}

fn member(id: &str, name: &str, stretches: &[(u32, Date, Date)]) -> Member {
    Member {
        id: MemberId::new(id),
        name: name.to_owned(),
        assignments: stretches
            .iter()
            .map(|(team, first, last)| Assignment {
                team: TeamIndex(*team),
                period: Period::new(*first, *last).unwrap(),
                role: Some("relationship manager".to_owned()),
                manager: Some(MemberId::new("m1")),
                row: row(1, 2),
            })
            .collect(),
        joined_on: Some(date(2021, 5, 10)),
        grade: Some("P5".to_owned()),
        grade_since: None,
        grade_seen: None,
        group: None,
        languages: Vec::new(),
    }
}

fn plan(cycle: &str, subject: Subject) -> ImprovementPlan {
    let item = |cycle: &str, basis| ImprovementItem {
        id: ActionId::new(format!("{cycle}/{}/satisfaction", subject.id())),
        subject: subject.clone(),
        indicator: IndicatorId::new("satisfaction"),
        origin: Origin::Problem,
        goal: Some(GoalShare {
            objective: ObjectiveId::new("keep"),
            target: 0.9,
            value: 0.85,
            needed: 3,
            share: 1,
            open: 0,
        }),
        points_lost: Points(4.35),
        gain: ExpectedGain {
            certainty: Share(0.9),
            control: Share(0.8),
            points: Points(3.132),
        },
        value: 0.772,
        target: 0.81,
        basis,
        against: 7,
        n: 146,
        causes: vec![CauseTable {
            attribute: Attribute::Category,
            against: 7,
            lines: vec![CauseLine {
                value: Some(HOSTILE.into()),
                against: 5,
                share: 5.0 / 7.0,
                cumulative: 5.0 / 7.0,
                elsewhere: Some(0.2),
                p_value: Some(0.001),
                adjusted_p: Some(0.002),
                stands_out: true,
            }],
            rest: Some(CauseRest {
                values: 2,
                against: 2,
            }),
        }],
        in_a_row: 2,
        since: CycleId::new("2024-Q4"),
        actions: vec![0],
        considered: considered(),
        owner: Some(MemberId::new("m1")),
        start: date(2025, 4, 1),
        check_on: date(2025, 5, 15),
        checks: vec![date(2025, 5, 15), date(2025, 6, 30)],
    };
    ImprovementPlan {
        items: vec![
            item(cycle, TargetBasis::HalfWay),
            item(cycle, TargetBasis::OwnBest),
        ],
        follow_up: vec![
            FollowUp {
                item: item("2024-Q4", TargetBasis::ModelTarget),
                planned_in: CycleId::new("2024-Q4"),
                report: Some(ActionReport {
                    action: ActionId::new("x"),
                    state: ActionState::Done,
                    done_on: Some(date(2025, 2, 20)),
                    note: Some(format!("All called back {HOSTILE}")),
                    row: row(0, 2),
                }),
                value: Some(0.834),
                change: Some(Change {
                    since: CycleId::new("2024-Q4"),
                    difference: 0.062,
                    interval: None,
                    p_value: None,
                    adjusted_p: None,
                    verdict: Verdict::Better,
                }),
                outcome: Some(TargetOutcome::Reached),
                effect: Some(effect()),
                judgement: Judgement::Worked,
            },
            FollowUp {
                item: item("2024-Q4", TargetBasis::HalfWay),
                planned_in: CycleId::new("2024-Q4"),
                report: None,
                value: None,
                change: None,
                outcome: None,
                effect: None,
                judgement: Judgement::NoValue,
            },
        ],
        effort: PlanEffort {
            used: 4.0,
            budget: 24.0,
            gain: Points(2.1),
        },
        subject,
    }
}

/// An action that was chosen because it answers a cause, and the reasons why others were not.
fn considered() -> Vec<ConsideredAction> {
    let one = |answers: Option<&str>, verdict| ConsideredAction {
        action: 0,
        owner: Some(MemberId::new("m1")),
        share: 0.5,
        tried_by: 3,
        answers: answers.map(|value| AnsweredCause {
            attribute: Attribute::Category,
            value: Some(value.to_owned()),
        }),
        gain: Points(2.1),
        verdict,
    };
    vec![
        one(Some(HOSTILE), ActionVerdict::Chosen),
        one(None, ActionVerdict::OverBudget { more: 6.0 }),
        one(None, ActionVerdict::Outdone),
        one(None, ActionVerdict::NothingExpected),
    ]
}

fn effect() -> PlanEffect {
    PlanEffect {
        without_plan: WithoutPlan {
            expected: 0.79,
            interval: Interval {
                low: 0.76,
                high: 0.82,
            },
            points: 72.0,
            slope: 0.5,
            pairs: 40,
        },
        beyond: 0.044,
        interval: Interval {
            low: 0.014,
            high: 0.074,
        },
        points: Points(1.2),
        share: 0.4,
    }
}

pub fn record(
    configuration: &Configuration,
    cycle: Cycle,
    previous: Option<&str>,
    shift: f64,
) -> CycleRecord {
    let (first, last) = (cycle.period.first(), cycle.period.last());
    let middle = first.saturating_add(jiff::Span::new().days(40));
    let next = middle.tomorrow().unwrap();
    let id = cycle.id.clone();
    let members = vec![
        member("m1", "陈思远", &[(0, first, last)]),
        member("m2", "Harriet Blom", &[(0, first, middle), (1, next, last)]),
        member("m3", HOSTILE, &[(1, first, last)]),
        member("m4", "Li Wei", &[(1, first, last)]),
    ];
    let subject = |id: &str| Subject::Member(MemberId::new(id));
    let team = |id: &str| Subject::Team(TeamId::new(id));
    let measured = CycleMeasurements {
        organisation: measurements(Subject::Organisation, shift, 0.5, false),
        teams: vec![
            measurements(team("north"), shift + 0.03, 0.7, false),
            measurements(team("south"), shift - 0.06, 0.7, false),
        ],
        members: vec![
            SubjectMeasurements {
                assessments: questionnaire(),
                agreement: agreement(),
                ..measurements(subject("m1"), shift + 0.04, 1.0, false)
            },
            measurements(subject("m2"), shift, 1.3, false),
            measurements(subject("m3"), shift - 0.05, 1.0, true),
            SubjectMeasurements {
                subject: subject("m4"),
                measurements: configuration
                    .indicators
                    .iter()
                    .map(|_| Measurement::no_data(NoDataReason::NoRows))
                    .collect(),
                assessments: Vec::new(),
                agreement: Vec::new(),
            },
        ],
        assessment_review: Some(assessment_review()),
    };
    let card = |measured: &SubjectMeasurements, score| scorecard(configuration, measured, score, previous);
    let mut gated = card(&measured.members[1], 78.0);
    gated.gates.push(GateApplied {
        gate: 0,
        value: 0.78,
        from: RatingId::new("B"),
        to: RatingId::new("C"),
        reason: configuration.gates[0].reason.clone(),
    });
    gated.rating = Rating::Rated(RatingId::new("C"));
    gated.score = gated.score.map(|score| Points(score.0 - 2.0));
    gated.adjustments = vec![
        Adjustment {
            member: MemberId::new("m2"),
            change: AdjustmentChange::Points(Points(-2.0)),
            reason: "Late handover of two clients".to_owned(),
            approved_by: "HR committee".to_owned(),
            row: row(2, 2),
        },
        Adjustment {
            member: MemberId::new("m2"),
            change: AdjustmentChange::Rating(RatingId::new("C")),
            reason: HOSTILE.to_owned(),
            approved_by: "HR committee".to_owned(),
            row: row(2, 3),
        },
    ];
    let mut narrow = card(&measured.members[2], 70.0);
    narrow.rating = Rating::CoverageTooLow { minimum: Share(0.6) };
    narrow.coverage = Share(0.5);
    narrow.change = previous.map(|since| Change {
        since: CycleId::new(since),
        difference: 0.4,
        interval: None,
        p_value: None,
        adjusted_p: None,
        verdict: Verdict::WithinNoise,
    });
    let empty = Scorecard {
        computed: None,
        score: None,
        interval: None,
        coverage: Share(0.0),
        rating: Rating::NoScore,
        standing: None,
        change: None,
        dimensions: configuration
            .dimensions
            .iter()
            .map(|dimension| DimensionScore {
                dimension: dimension.id.clone(),
                points: None,
                interval: None,
                coverage: Share(0.0),
            })
            .collect(),
        ..card(&measured.members[3], 0.0)
    };
    let scorecards = CycleScorecards {
        organisation: Scorecard {
            standing: None,
            ..card(&measured.organisation, 79.0)
        },
        teams: vec![card(&measured.teams[0], 83.0), card(&measured.teams[1], 71.0)],
        members: vec![card(&measured.members[0], 84.0), gated, narrow, empty],
    };
    let file = |table: &str, rows, not_counted: Vec<(NotCountedReason, u64)>| SourceFile {
        path: format!("cycles/{id}/{table}.csv"),
        table: table.to_owned(),
        sheet: None,
        format: FileFormat::default(),
        columns: Vec::new(),
        rows_read: rows,
        rows_counted: rows - not_counted.iter().map(|(_, count)| count).sum::<u64>(),
        not_counted,
        readings: Vec::new(),
        used: true,
    };
    CycleRecord {
        comparisons: CycleComparisons::default(),
        review: super::review::review(previous.is_some()),
        previous: previous.map(CycleId::new),
        files: vec![
            file("surveys", 1204, vec![(NotCountedReason::OutsideCycle, 3)]),
            file("members", 5, Vec::new()),
            file("adjustments", 2, Vec::new()),
        ],
        members,
        teams: vec![
            Team {
                id: TeamId::new("north"),
                name: "North".to_owned(),
                lead: Some(MemberIndex(0)),
            },
            Team {
                id: TeamId::new("south"),
                name: "南区团队".to_owned(),
                lead: None,
            },
        ],
        measurements: measured,
        scorecards,
        sensitivity: sensitivity(),
        plans: CyclePlans {
            teams: vec![plan(id.as_str(), team("north")), plan(id.as_str(), team("south"))],
            members: vec![
                plan(id.as_str(), subject("m1")),
                plan(id.as_str(), subject("m2")),
                ImprovementPlan {
                    subject: subject("m3"),
                    items: Vec::new(),
                    effort: PlanEffort::default(),
                    follow_up: Vec::new(),
                },
                ImprovementPlan {
                    subject: subject("m4"),
                    items: Vec::new(),
                    effort: PlanEffort::default(),
                    follow_up: Vec::new(),
                },
            ],
            unassigned: Vec::new(),
            achievements: vec![ActionAchievement {
                action: 0,
                tried: 9,
                judged: 8,
                subjects: 6,
                worked: 2,
                did_not_work: 1,
                effect: Some(Points(0.1)),
                interval: Some(Interval {
                    low: -0.2,
                    high: 0.15,
                }),
                share: 0.3,
                verdict: Achievement::HasNotWorked,
            }],
            results: super::results::results(),
            training: training(),
            conversations: conversations(),
        },
        notes: Notes {
            overview: Some(both(
                "## The quarter\n\nTwo visits a week **held**. <script>alert(1)</script>",
                "## 本季小结\n\n每周两次拜访，**保持节奏**。<script>alert(1)</script>",
            )),
            teams: BTreeMap::from([(TeamId::new("north"), LocalizedText::plain("Steady work."))]),
            members: BTreeMap::from([(
                MemberId::new("m1"),
                LocalizedText::plain("Took over *eight* clients in February."),
            )]),
        },
        vacated: Vec::new(),
        rows_by_stay: Vec::new(),
        clients: Some(ClientSummary {
            held_at_start: 214,
            lost: 9,
            acquired: 12,
            held_at_end: 217,
            revenue_at_start: Money(rust_decimal::Decimal::from(48_200_000)),
            revenue_lost: Money(rust_decimal::Decimal::from(1_930_000)),
            revenue: Money(rust_decimal::Decimal::from(49_100_000)),
            lost_clients: vec![
                LostClient {
                    id: ClientId::new("C017"),
                    name: Some(HOSTILE.to_owned()),
                    revenue_at_start: Some(Money(rust_decimal::Decimal::from(910_000))),
                    reason: Some("price".to_owned()),
                },
                LostClient {
                    id: ClientId::new("C101"),
                    name: None,
                    revenue_at_start: None,
                    reason: None,
                },
            ],
            bridge: super::review::bridge(),
            since_transfer: Some(super::review::curve()),
        }),
        cycle,
    }
}
