//! Two cycles, two teams and four members with every state that a page must show: for tests only.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use crate::archive::CycleRecord;
use crate::model::assessment::{DimensionAssessment, Relation, RelationMean};
use crate::model::client_summary::{ClientSummary, LostClient};
use crate::model::configuration::{
    AbsentClients, ActionAudience, Course, Gate, GateCondition, LibraryAction, LimitSeconds, MissingParts,
    Objective, Organisation, Policy, RatingBand, SeverityLimits, Skill,
};
use crate::model::dataset::Notes;
use crate::model::events::{ActionReport, ActionState};
use crate::model::indicator::{Dimension, Direction, Indicator, Measure, Scale, ScaleShape};
use crate::model::measurement::{
    Against, AgainstRow, CycleMeasurements, Fact, Measurement, NoDataReason, Status, Subject,
    SubjectMeasurements,
};
use crate::model::people::{Assignment, Member, MemberIndex, Team, TeamIndex};
use crate::model::plans::{
    CyclePlans, Enrolment, FollowUp, ImprovementItem, ImprovementPlan, TargetBasis, TrainingNeed,
    TrainingPlan, UncoveredNeed, UncoveredReason,
};
use crate::model::scorecard::{
    Adjustment, AdjustmentChange, Change, CycleScorecards, DimensionScore, GateApplied, Rating, ScoreLine,
    Scorecard, Standing, Verdict,
};
use crate::model::source::{FileIndex, NotCountedReason, RowReference, SourceFile};
use crate::model::{
    ActionId, ClientId, Configuration, CourseId, Cycle, CycleId, CycleKind, CycleState, DimensionId,
    IndicatorId, Language, LocalizedText, MemberId, Money, ObjectiveId, Period, Points, RatingId, Share,
    SkillId, TeamId, Weight,
};
use crate::stats::Interval;

/// A name that would break a page that does not escape.
pub const HOSTILE: &str = "<script>alert('x')</script> & \"Co\"";

fn both(english: &str, chinese: &str) -> LocalizedText {
    LocalizedText::by_language(BTreeMap::from([
        (Language::English, english.to_owned()),
        (Language::Chinese, chinese.to_owned()),
    ]))
}

fn weight(value: f64) -> Weight {
    Weight::new(value).unwrap()
}

fn row(file: u16, line: u32) -> RowReference {
    RowReference {
        file: FileIndex(file),
        line,
    }
}

fn dimension(id: &str, english: &str, chinese: &str, share: f64) -> Dimension {
    Dimension {
        id: DimensionId::new(id),
        name: both(english, chinese),
        weight: weight(share),
    }
}

fn indicator(
    id: &str,
    names: (&str, &str),
    dimension: &str,
    measure: Measure,
    target: f64,
    pairs: &[(f64, f64)],
) -> Indicator {
    Indicator {
        id: IndicatorId::new(id),
        name: both(names.0, names.1),
        description: Some(both(
            &format!("{} as the data contract defines it.", names.0),
            &format!("{}，口径见数据约定。", names.1),
        )),
        dimension: DimensionId::new(dimension),
        unit: measure.unit(),
        measure,
        weight: weight(50.0),
        minimum_sample: 5,
        target: Some(target),
        scale: Scale {
            shape: ScaleShape::Linear,
            pairs: pairs
                .iter()
                .map(|(value, points)| (*value, Points(*points)))
                .collect(),
        },
    }
}

/// A configuration with eight indicators in five dimensions.
pub fn configuration() -> Configuration {
    let limits = SeverityLimits {
        default: LimitSeconds(8 * 3600),
        by_severity: BTreeMap::new(),
    };
    let share_scale = [(0.5, 0.0), (0.7, 60.0), (0.85, 90.0), (0.95, 100.0)];
    Configuration {
        organisation: Organisation {
            name: both("Lantern Client Services", "灯塔客户服务公司"),
            transfer_date: Some(date(2024, 7, 1)),
            currency: "CNY".to_owned(),
            time_zone: "Asia/Shanghai".to_owned(),
            languages: vec![Language::English, Language::Chinese],
        },
        policy: Policy {
            confidence: 0.95,
            minimum_coverage: Share(0.6),
            missing_parts: MissingParts::Reweight,
            anonymity_threshold: 3,
            relation_weights: BTreeMap::from([
                (Relation::Superior, weight(40.0)),
                (Relation::Peer, weight(30.0)),
            ]),
            absent_clients: AbsentClients::Fault,
            response_limits: limits.clone(),
            resolution_limits: limits,
            working_hours: None,
            timeliness_days: 90,
            check_after_days: 45,
            improvement_items: 3,
            training_hours: 16.0,
        },
        dimensions: vec![
            dimension("satisfaction", "Client satisfaction", "客户满意度", 30.0),
            dimension("retention", "Client retention", "客户留存", 30.0),
            dimension("complaints", "Complaint handling", "投诉处理", 20.0),
            dimension("information", "Client information", "客户信息管理", 10.0),
            dimension("conduct", "360° assessment", "360度评估", 10.0),
        ],
        indicators: vec![
            indicator(
                "satisfaction",
                ("Satisfied clients", "客户满意率"),
                "satisfaction",
                Measure::Csat,
                0.85,
                &share_scale,
            ),
            indicator(
                "recommendation",
                ("Net promoter score", "净推荐值"),
                "satisfaction",
                Measure::Nps,
                40.0,
                &[(-20.0, 0.0), (20.0, 60.0), (40.0, 90.0), (60.0, 100.0)],
            ),
            indicator(
                "client-retention",
                ("Clients kept", "客户留存率"),
                "retention",
                Measure::ClientRetention,
                0.97,
                &share_scale,
            ),
            indicator(
                "transfer-retention",
                (
                    "Inherited clients kept since the transfer",
                    "转让后承接客户留存率",
                ),
                "retention",
                Measure::TransferRetention,
                0.9,
                &share_scale,
            ),
            indicator(
                "response",
                ("Complaints answered in time", "投诉及时响应率"),
                "complaints",
                Measure::ResponseSla,
                0.9,
                &share_scale,
            ),
            indicator(
                "resolution-time",
                ("Median time to resolution", "投诉办结时长中位数"),
                "complaints",
                Measure::ResolutionTime,
                24.0,
                &[(8.0, 100.0), (24.0, 90.0), (72.0, 0.0)],
            ),
            indicator(
                "completeness",
                ("Complete client files", "客户档案完整率"),
                "information",
                Measure::Completeness,
                0.95,
                &share_scale,
            ),
            indicator(
                "assessment",
                ("360° assessment", "360度综合评价"),
                "conduct",
                Measure::Assessment { dimension: None },
                4.0,
                &[(1.0, 0.0), (3.0, 50.0), (4.0, 90.0), (5.0, 100.0)],
            ),
        ],
        ratings: [
            ("A", "Outstanding", "优秀", 90.0),
            ("B", "Good", "良好", 75.0),
            ("C", "Meets the standard", "合格", 60.0),
            ("D", "Needs improvement", "待改进", 0.0),
        ]
        .into_iter()
        .map(|(id, english, chinese, from)| RatingBand {
            id: RatingId::new(id),
            name: both(english, chinese),
            from: Points(from),
        })
        .collect(),
        gates: vec![Gate {
            indicator: IndicatorId::new("client-retention"),
            condition: GateCondition::Below(0.8),
            cap: RatingId::new("C"),
            reason: both(
                "Losing one client in five outweighs everything else.",
                "流失五分之一客户，一票否决。",
            ),
        }],
        actions: vec![LibraryAction {
            id: "call-back".to_owned(),
            indicators: vec![IndicatorId::new("satisfaction")],
            text: both(
                "Call back every client who answered 3 or lower within five working days; note the cause and what was agreed.",
                "五个工作日内回访所有评分3分及以下的客户，记录原因和约定事项。",
            ),
            audience: ActionAudience::Both,
        }],
        skills: vec![Skill {
            id: SkillId::new("service"),
            name: both("Service conversations", "服务沟通"),
            indicators: vec![IndicatorId::new("satisfaction")],
        }],
        courses: vec![Course {
            id: CourseId::new("difficult-talks"),
            name: both("Difficult conversations", "高难度沟通"),
            skills: vec![SkillId::new("service")],
            hours: 8.0,
            seats: 12,
        }],
        objectives: vec![Objective {
            id: ObjectiveId::new("keep"),
            name: both("Keep what we took over", "守住承接客户"),
            indicators: vec![IndicatorId::new("client-retention")],
        }],
        cycle_targets: BTreeMap::new(),
    }
}

fn cycle(id: &str, first: Date, last: Date, state: CycleState) -> Cycle {
    Cycle {
        id: CycleId::new(id),
        kind: CycleKind::Quarter,
        period: Period::new(first, last).unwrap(),
        state,
    }
}

/// A usable measurement with rows against it.
fn measured(value: f64, spread: f64, n: u64, facts: &[Fact]) -> Measurement {
    let mut against = Against::default();
    for (place, fact) in facts.iter().enumerate() {
        against.push_with(|| AgainstRow {
            row: row(0, 12 + 7 * u32::try_from(place).unwrap()),
            day: Some(date(2025, 2, 3)),
            client: Some(ClientId::new(format!("C{:03}", 17 + place))),
            fact: fact.clone(),
        });
    }
    Measurement {
        value: Some(value),
        interval: Some(Interval {
            low: value - spread,
            high: value + spread,
        }),
        standard_error: None,
        n,
        numerator: None,
        denominator: None,
        status: Status::Ok,
        against,
    }
}

fn too_few(n: u64) -> Measurement {
    Measurement {
        value: None,
        interval: None,
        n,
        status: Status::TooFew { minimum: 5 },
        ..Measurement::no_data(NoDataReason::NoRows)
    }
}

fn answers(count: u8) -> Vec<Fact> {
    (0..count)
        .map(|place| Fact::Answer {
            score: 1 + place % 3,
            out_of: 5,
        })
        .collect()
}

/// Measurements whose values lie `shift` away from the middle.
fn measurements(subject: Subject, shift: f64, wide: f64, sparse: bool) -> SubjectMeasurements {
    let every_fact = [
        Fact::ClientLost {
            reason: Some("price".to_owned()),
        },
        Fact::ClientLost { reason: None },
        Fact::RevenueFell {
            from: 1_250_000.0,
            to: 830_000.0,
        },
        Fact::Late {
            hours: 13.25,
            limit: 8.0,
        },
        Fact::StillOpen { limit: 8.0 },
        Fact::Reopened,
        Fact::NotAttended {
            kind: Some("visit".to_owned()),
        },
        Fact::NotAttended { kind: None },
        Fact::NoContact,
        Fact::FieldsMissing {
            missing: 3,
            required: 12,
        },
        Fact::FieldsInvalid {
            invalid: 1,
            filled: 9,
        },
        Fact::Stale {
            updated_on: Some(date(2024, 9, 1)),
        },
        Fact::Stale { updated_on: None },
        Fact::ConditionNotMet,
    ];
    let late = [
        Fact::Late {
            hours: 13.25,
            limit: 8.0,
        },
        Fact::StillOpen { limit: 8.0 },
    ];
    SubjectMeasurements {
        subject,
        measurements: vec![
            if sparse {
                too_few(3)
            } else {
                measured(0.834 + shift, 0.05 * wide, 146, &answers(7))
            },
            measured(31.0 + 100.0 * shift, 14.0 * wide, 146, &[]),
            measured(0.931 + shift, 0.04 * wide, 48, &every_fact),
            Measurement::no_data(NoDataReason::NoTransferDate),
            measured(0.88 + shift, 0.06 * wide, 33, &late),
            measured(26.5 - 40.0 * shift, 5.0 * wide, 31, &[]),
            if sparse {
                Measurement::no_data(NoDataReason::NoTable)
            } else {
                measured(0.948, 0.02 * wide, 40, &[])
            },
            if sparse {
                Measurement::no_data(NoDataReason::Withheld)
            } else {
                measured(4.12 + shift, 0.2 * wide, 9, &[])
            },
        ],
        assessments: Vec::new(),
    }
}

fn questionnaire() -> Vec<DimensionAssessment> {
    vec![
        DimensionAssessment {
            dimension: DimensionId::new("cooperation"),
            relations: vec![
                (Relation::Own, RelationMean::Shown { mean: 4.5, raters: 1 }),
                (Relation::Superior, RelationMean::Shown { mean: 3.8, raters: 1 }),
                (
                    Relation::Peer,
                    RelationMean::Shown {
                        mean: 3.62,
                        raters: 5,
                    },
                ),
                (Relation::Client, RelationMean::Withheld),
            ],
            others: Some(3.71),
            self_other_gap: Some(0.79),
        },
        DimensionAssessment {
            dimension: DimensionId::new("reliability"),
            relations: vec![(Relation::Own, RelationMean::Shown { mean: 4.0, raters: 1 })],
            others: None,
            self_other_gap: None,
        },
    ]
}

fn scorecard(
    configuration: &Configuration,
    measured: &SubjectMeasurements,
    score: f64,
    previous: Option<&str>,
) -> Scorecard {
    let change = |difference: f64, verdict| {
        previous.map(|since| Change {
            since: CycleId::new(since),
            difference,
            interval: None,
            verdict,
        })
    };
    let known = measured.measurements.iter().filter(|m| m.value.is_some()).count();
    let lines = measured
        .measurements
        .iter()
        .enumerate()
        .map(|(place, measurement)| {
            let points = measurement
                .value
                .map(|_| Points(score + 2.0 * (place as f64) - 5.0));
            let effective = measurement.value.map(|_| Share(1.0 / known as f64));
            ScoreLine {
                points,
                points_interval: None,
                weight: Share(0.125),
                effective_weight: effective,
                contribution: points
                    .zip(effective)
                    .map(|(points, share)| Points(points.0 * share.0)),
                change: measurement.value.and_then(|_| match place % 3 {
                    0 => change(0.041, Verdict::Better),
                    1 => change(-0.02, Verdict::WithinNoise),
                    _ => change(-0.052, Verdict::Worse),
                }),
            }
        })
        .collect::<Vec<_>>();
    let computed: f64 = lines
        .iter()
        .filter_map(|line| line.contribution)
        .map(|c| c.0)
        .sum();
    Scorecard {
        dimensions: configuration
            .dimensions
            .iter()
            .enumerate()
            .map(|(place, dimension)| DimensionScore {
                dimension: dimension.id.clone(),
                points: (known > 3 || place != 3).then_some(Points(score + 6.0 * (place as f64) - 12.0)),
                interval: Some(Interval {
                    low: score + 6.0 * (place as f64) - 19.0,
                    high: score + 6.0 * (place as f64) - 5.0,
                }),
                coverage: Share(if place == 1 { 0.5 } else { 1.0 }),
            })
            .collect(),
        lines,
        computed: Some(Points(computed)),
        score: Some(Points(computed)),
        interval: Some(Interval {
            low: computed - 4.3,
            high: computed + 4.3,
        }),
        coverage: Share(known as f64 / 8.0),
        rating: Rating::Rated(RatingId::new(if score > 75.0 { "B" } else { "C" })),
        gates: Vec::new(),
        adjustments: Vec::new(),
        standing: Some(Standing {
            rank: 2,
            low: 1,
            high: 3,
            of: 4,
        }),
        change: change(4.2, Verdict::Better),
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
        group: None,
    }
}

fn plan(cycle: &str, subject: Subject) -> ImprovementPlan {
    let item = |cycle: &str, basis| ImprovementItem {
        id: ActionId::new(format!("{cycle}/{}/satisfaction", subject.id())),
        subject: subject.clone(),
        indicator: IndicatorId::new("satisfaction"),
        points_lost: Points(4.35),
        value: 0.772,
        target: 0.81,
        basis,
        against: 7,
        n: 146,
        actions: vec![0],
        owner: Some(MemberId::new("m1")),
        start: date(2025, 4, 1),
        check_on: date(2025, 5, 15),
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
                    verdict: Verdict::Better,
                }),
                reached: Some(true),
            },
            FollowUp {
                item: item("2024-Q4", TargetBasis::HalfWay),
                planned_in: CycleId::new("2024-Q4"),
                report: None,
                value: None,
                change: None,
                reached: None,
            },
        ],
        subject,
    }
}

fn record(configuration: &Configuration, cycle: Cycle, previous: Option<&str>, shift: f64) -> CycleRecord {
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
            },
        ],
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
    let need = TrainingNeed {
        member: MemberId::new("m1"),
        skill: SkillId::new("service"),
        indicators: vec![
            IndicatorId::new("satisfaction"),
            IndicatorId::new("recommendation"),
        ],
        points_lost: Points(6.2),
    };
    let file = |table: &str, rows, not_counted: Vec<(NotCountedReason, u64)>| SourceFile {
        path: format!("cycles/{id}/{table}.csv"),
        table: table.to_owned(),
        rows_read: rows,
        rows_counted: rows - not_counted.iter().map(|(_, count)| count).sum::<u64>(),
        not_counted,
        used: true,
    };
    CycleRecord {
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
        plans: CyclePlans {
            teams: vec![plan(id.as_str(), team("north")), plan(id.as_str(), team("south"))],
            members: vec![
                plan(id.as_str(), subject("m1")),
                plan(id.as_str(), subject("m2")),
                ImprovementPlan {
                    subject: subject("m3"),
                    items: Vec::new(),
                    follow_up: Vec::new(),
                },
                ImprovementPlan {
                    subject: subject("m4"),
                    items: Vec::new(),
                    follow_up: Vec::new(),
                },
            ],
            training: TrainingPlan {
                enrolments: vec![Enrolment {
                    need: need.clone(),
                    course: CourseId::new("difficult-talks"),
                    hours: 8.0,
                    also: Vec::new(),
                }],
                uncovered: [
                    UncoveredReason::NoCourse,
                    UncoveredReason::NoSeat,
                    UncoveredReason::NoHours,
                    UncoveredReason::AlreadyTaken,
                ]
                .into_iter()
                .map(|reason| UncoveredNeed {
                    need: need.clone(),
                    reason,
                })
                .collect(),
            },
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
        clients: Some(ClientSummary {
            held_at_start: 214,
            lost: 9,
            acquired: 12,
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
        }),
        cycle,
    }
}

/// Two quarters.
pub fn records(configuration: &Configuration) -> Vec<CycleRecord> {
    assert_eq!(
        configuration.indicators[5].scale.direction(),
        Direction::LowerIsBetter
    );
    vec![
        record(
            configuration,
            cycle(
                "2024-Q4",
                date(2024, 10, 1),
                date(2024, 12, 31),
                CycleState::Closed,
            ),
            None,
            -0.04,
        ),
        record(
            configuration,
            cycle("2025-Q1", date(2025, 1, 1), date(2025, 3, 31), CycleState::Open),
            Some("2024-Q4"),
            0.0,
        ),
    ]
}
