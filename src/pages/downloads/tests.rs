//! The downloads of a small cycle, cell by cell.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::*;
use crate::model::comparison::CycleComparisons;
use crate::model::configuration::*;
use crate::model::dataset::Notes;
use crate::model::events::{ActionReport, ActionState};
use crate::model::evidence::NoEvidence;
use crate::model::indicator::*;
use crate::model::losses::Attribute;
use crate::model::measurement::*;
use crate::model::people::{Member, Team};
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::plans::*;
use crate::model::review::{
    AtRisk, Basis, CellDifference, Collaboration, CycleReview, Estimate, FactValue, Finding, FindingKind,
    FindingOwner, FindingSubject, Likelihood, Matrix, MatrixCell, MatrixRow, Network, Risk, RiskOutlook,
    RiskScore, Signal, SignalSet, Stake, StakeOf, Strategy, TeamLink, WatchedClient, WhyStated,
};
use crate::model::scorecard::*;
use crate::model::sensitivity::*;
use crate::model::source::{FileIndex, RowReference};
use crate::model::*;
use crate::stats::Interval;

fn text(text: &str) -> LocalizedText {
    LocalizedText::plain(text)
}

fn indicator(id: &str, measure: Measure, weight: f64) -> Indicator {
    Indicator {
        id: IndicatorId::new(id),
        name: text(id),
        description: None,
        dimension: DimensionId::new("all"),
        unit: measure.unit(),
        measure,
        weight: Weight::new(weight).unwrap(),
        minimum_sample: 5,
        target: Some(0.85),
        control: crate::model::indicator::Control::FULL,
        scale: Scale {
            shape: ScaleShape::Linear,
            pairs: vec![(0.5, Points(0.0)), (1.0, Points(100.0))],
        },
    }
}

#[allow(clippy::too_many_lines, reason = "one value, a line for each of its fields")]
fn configuration() -> Configuration {
    let limits = || SeverityLimits {
        default: LimitSeconds(3600),
        by_severity: BTreeMap::new(),
    };
    Configuration {
        organisation: Organisation {
            name: text("Example"),
            transfer_date: None,
            currency: "CNY".to_owned(),
            time_zone: "Asia/Shanghai".to_owned(),
            languages: vec![Language::English],
        },
        policy: Policy {
            confidence: 0.95,
            estimate: ScoredEstimate::Observed,
            plausible_weights: Share(0.5),
            minimum_coverage: Share(0.6),
            minimum_presence: Share(0.5),
            handed_over_clients: HandedOverClients::Start,
            missing_parts: MissingParts::Reweight,
            anonymity_threshold: 3,
            small_relations: SmallRelations::Withhold,
            rater_severity: RaterSeverity::Shown,
            relation_weights: BTreeMap::new(),
            absent_clients: AbsentClients::Fault,
            response_limits: limits(),
            resolution_limits: limits(),
            working_hours: None,
            timeliness_days: 90,
            check_after_days: 45,
            improvement_items: 3,
            target_quantile: crate::model::Share(0.75),
            training_hours: 16.0,
        },
        dimensions: vec![Dimension {
            id: DimensionId::new("all"),
            name: text("All"),
            weight: Weight::new(1.0).unwrap(),
        }],
        indicators: vec![
            indicator("satisfaction", Measure::Csat, 60.0),
            indicator("reopened", Measure::ReopenRate, 40.0),
        ],
        ratings: vec![
            RatingBand {
                id: RatingId::new("A+"),
                name: text("Good"),
                from: Points(60.0),
            },
            RatingBand {
                id: RatingId::new("C"),
                name: text("Poor"),
                from: Points(0.0),
            },
        ],
        gates: vec![Gate {
            indicator: IndicatorId::new("satisfaction"),
            condition: GateCondition::Below(0.7),
            cap: RatingId::new("C"),
            reason: text("Clients first"),
        }],
        meetings: MeetingRules::EXAMPLE,
        plans: PlanRules {
            effort_member: 24.0,
            effort_team: 60.0,
            actions_per_item: 2,
            action_share: 0.5,
            prior_tries: 4.0,
            matched_cause: 1.5,
            minimum_pairs: 12,
            minimum_tries: 4,
            useful_points: 0.2,
        },
        actions: vec![LibraryAction {
            id: "call-back".to_owned(),
            indicators: vec![IndicatorId::new("satisfaction")],
            text: text("Call back"),
            audience: ActionAudience::Both,
            causes: Vec::new(),
            effort: 4.0,
            owner_role: None,
            steps: Vec::new(),
            success: None,
            origin: ActionOrigin::Settings,
        }],
        skills: Vec::new(),
        courses: Vec::new(),
        results: crate::model::configuration::ResultsRules::default(),
        training: TrainingRules {
            budget: None,
            points_per_level: Points(2.0),
            mentees: 2,
            minimum_pairs: 5,
            caliper: Points(10.0),
        },
        objectives: Vec::new(),
        review: ReviewRules::default(),
        definition_changes: Vec::new(),
        audiences: Vec::new(),
        brand: Brand::default(),
        privacy: crate::model::configuration::PrivacyRules::default(),
        cycle_targets: BTreeMap::new(),
    }
}

/// 6 of 8 answers are favourable: 0.75, Wilson 95 % 0.409…0.929 (the ends are written as given here).
fn satisfied() -> Measurement {
    Measurement {
        value: Some(0.75),
        interval: Some(Interval {
            low: 0.4093,
            high: 0.9285,
        }),
        basis: IntervalBasis::Method,
        standard_error: None,
        n: 8,
        numerator: Some(6.0),
        denominator: Some(8.0),
        status: Status::Ok,
        composition: Composition::Plain,
        against: Against::default(),
    }
}

fn too_few() -> Measurement {
    Measurement {
        n: 2,
        status: Status::TooFew { minimum: 5 },
        ..Measurement::no_data(NoDataReason::NoRows)
    }
}

fn measured(subject: Subject, first: Measurement) -> SubjectMeasurements {
    SubjectMeasurements {
        subject,
        measurements: vec![first, Measurement::no_data(NoDataReason::NoTable)],
        assessments: Vec::new(),
        agreement: Vec::new(),
    }
}

fn line(points: Option<f64>, weight: f64) -> ScoreLine {
    ScoreLine {
        shrunken_value: None,
        points: points.map(Points),
        points_interval: None,
        weight: Share(weight),
        effective_weight: None,
        contribution: None,
        change: None,
    }
}

fn card(points: Option<f64>) -> Scorecard {
    Scorecard {
        lines: vec![line(points, 0.6), line(None, 0.4)],
        dimensions: Vec::new(),
        computed: points.map(Points),
        score: points.map(Points),
        interval: points.map(|points| Interval {
            low: points - 10.0,
            high: points + 10.0,
        }),
        coverage: Share(if points.is_some() { 0.6 } else { 0.0 }),
        rating: if points.is_some() {
            Rating::Rated(RatingId::new("C"))
        } else {
            Rating::NoScore
        },
        gates: Vec::new(),
        adjustments: Vec::new(),
        standing: None,
        change: None,
    }
}

fn item(cycle: &str, subject: Subject) -> ImprovementItem {
    ImprovementItem {
        id: ActionId::new(format!("{cycle}/{}/satisfaction", subject.id())),
        subject,
        indicator: IndicatorId::new("satisfaction"),
        origin: Origin::Problem,
        goal: None,
        points_lost: Points(30.0),
        gain: ExpectedGain {
            certainty: Share(0.75),
            control: Share(0.8),
            points: Points(18.0),
        },
        value: 0.75,
        target: 0.85,
        basis: TargetBasis::ModelTarget,
        against: 2,
        n: 8,
        causes: Vec::new(),
        in_a_row: 1,
        since: CycleId::new(cycle),
        actions: vec![0],
        considered: Vec::new(),
        owner: Some(MemberId::new("M1")),
        start: date(2025, 4, 1),
        check_on: date(2025, 5, 15),
        checks: vec![date(2025, 5, 15), date(2025, 6, 30)],
    }
}

/// The same item of an objective, with a target of what peers gained and a cause.
fn with_causes(item: ImprovementItem) -> ImprovementItem {
    let line = |value: Option<&str>, against, share, p_value: Option<f64>| CauseLine {
        value: value.map(Into::into),
        against,
        share,
        cumulative: share,
        elsewhere: Some(0.25),
        p_value,
        adjusted_p: p_value.map(|p| 2.0 * p),
        stands_out: p_value.is_some(),
    };
    ImprovementItem {
        origin: Origin::Goal,
        goal: Some(GoalShare {
            objective: ObjectiveId::new("keep"),
            target: 0.9,
            value: 0.8,
            needed: 3,
            share: 1,
            open: 0,
        }),
        basis: TargetBasis::Peers {
            peers: 24,
            low: 0.72,
            high: 0.78,
            gain: 0.05,
            gained: 6,
        },
        causes: vec![CauseTable {
            attribute: crate::model::losses::Attribute::Category,
            against: 8,
            lines: vec![
                line(Some("=billing"), 4, 0.5, Some(0.001)),
                line(None, 2, 0.25, None),
            ],
            rest: Some(CauseRest {
                values: 2,
                against: 2,
            }),
        }],
        ..item
    }
}

const ROW: RowReference = RowReference {
    file: FileIndex(0),
    line: 2,
};

fn plans(team: &Subject, one: &Subject, two: &Subject) -> CyclePlans {
    let need = |skill: &str, indicator: &str, points: f64| TrainingNeed {
        member: MemberId::new("M1"),
        skill: SkillId::new(skill),
        indicators: vec![IndicatorId::new(indicator)],
        points_lost: Points(points),
        worth: Points(points / 2.0),
        level: SkillLevel {
            now: 1.5,
            wanted: 3.0,
            interval: None,
            source: LevelSource::Indicators,
        },
    };
    let covered = |need: TrainingNeed| CoveredNeed {
        need,
        share: Share(0.5),
    };
    let plan = |subject: &Subject, items, follow_up| ImprovementPlan {
        subject: subject.clone(),
        items,
        effort: PlanEffort::default(),
        follow_up,
    };
    CyclePlans {
        conversations: crate::model::plans::Conversations::default(),
        unassigned: Vec::new(),
        teams: vec![plan(team, Vec::new(), Vec::new())],
        members: vec![
            plan(two, Vec::new(), Vec::new()),
            plan(
                one,
                vec![with_causes(item("2025-Q1", one.clone()))],
                vec![FollowUp {
                    item: item("2024-Q4", one.clone()),
                    planned_in: CycleId::new("2024-Q4"),
                    report: Some(ActionReport {
                        action: ActionId::new("2024-Q4/M1/satisfaction"),
                        state: ActionState::Done,
                        done_on: Some(date(2025, 2, 1)),
                        note: Some("+1 visit".to_owned()),
                        row: ROW,
                    }),
                    value: Some(0.75),
                    change: Some(Change {
                        since: CycleId::new("2024-Q4"),
                        difference: -0.05,
                        interval: None,
                        p_value: None,
                        adjusted_p: None,
                        verdict: Verdict::WithinNoise,
                    }),
                    outcome: Some(TargetOutcome::Missed),
                    effect: None,
                    judgement: Judgement::WithinNoise,
                }],
            ),
        ],
        results: crate::model::plans::CycleResults::default(),
        achievements: Vec::new(),
        training: TrainingPlan {
            enrolments: vec![Enrolment {
                member: MemberId::new("M1"),
                course: CourseId::new("talks"),
                session: Some(BookedSession {
                    id: "t1".to_owned(),
                    days: Period::new(date(2025, 4, 8), date(2025, 4, 9)).unwrap(),
                }),
                hours: 7.5,
                price: Money("80.50".parse().unwrap()),
                mandatory: true,
                prepares: Some(CourseId::new("more-talks")),
                needs: vec![
                    covered(need("talk", "satisfaction", 30.0)),
                    covered(need("listen", "reopened", 2.0)),
                ],
            }],
            uncovered: vec![
                UncoveredNeed {
                    need: need("write", "reopened", 1.0),
                    course: None,
                    obstacles: vec![Obstacle::NoCourse],
                },
                UncoveredNeed {
                    need: need("write", "reopened", 1.0),
                    course: Some(CourseId::new("letters")),
                    obstacles: vec![
                        Obstacle::NoHours(2.5),
                        Obstacle::OverBudget(Money("19.90".parse().unwrap())),
                        Obstacle::Clash(CourseId::new("talks")),
                    ],
                },
            ],
            missed: vec![MissedMandatory {
                member: MemberId::new("=M2"),
                course: CourseId::new("talks"),
                obstacles: vec![Obstacle::NoSeat],
            }],
            ..TrainingPlan::default()
        },
    }
}

/// A finding of which nothing is estimated.
/// Two segments: one worse than the other, one of two answers.
fn matrix() -> Matrix {
    let difference = CellDifference {
        value: -0.15,
        interval: Interval {
            low: -0.25,
            high: -0.05,
        },
        p_value: 0.004,
        adjusted_p: 0.008,
        verdict: Verdict::Worse,
    };
    let worse = MatrixCell {
        value: Some(0.7),
        interval: Some(Interval { low: 0.6, high: 0.8 }),
        n: 90,
        others: Some(0.85),
        difference: Some(difference),
    };
    // Neither the value of the few nor what follows from it is told.
    let few = MatrixCell {
        value: None,
        interval: None,
        n: 2,
        others: Some(0.7),
        difference: None,
    };
    Matrix {
        attribute: Attribute::Segment,
        groups: vec!["=small".to_owned(), "large".to_owned()],
        rows: vec![MatrixRow {
            indicator: IndicatorId::new("satisfaction"),
            cells: vec![worse, few],
        }],
    }
}

/// The first team of three worked with the second, the third with nobody.
fn network() -> Network {
    let [one, two, three] = [0, 1, 2].map(TeamIndex);
    let link = |from, to, meetings, thanks| TeamLink {
        from,
        to,
        meetings,
        activities: 1,
        thanks,
    };
    Network {
        links: vec![link(one, two, 4, 0), link(two, one, 3, 2)],
        pairs: 3,
        connected: 1,
        apart: vec![(one, three), (two, three)],
        alone: vec![three],
        left_out: 0,
    }
}

/// One client to watch.
fn outlook() -> RiskOutlook {
    RiskOutlook {
        usual: Share(0.05),
        basis: Basis::Stated(WhyStated::NotJudged),
        score: RiskScore {
            base: -3.0,
            unmarked: Share(0.04),
            points: Vec::new(),
        },
        judged: None,
        organisation: AtRisk {
            clients: 1,
            revenue: None,
            losses: Estimate {
                value: 0.2,
                interval: Interval { low: 0.0, high: 1.0 },
            },
            loss: None,
            endangered: 1,
            endangered_revenue: Money::ZERO,
        },
        teams: Vec::new(),
        watch: vec![WatchedClient {
            id: ClientId::new("C1"),
            name: Some("=Client".to_owned()),
            owner: Some(MemberIndex(0)),
            team: Some(TeamIndex(0)),
            revenue: Some(Money(rust_decimal::Decimal::new(120_050, 2))),
            signals: [Signal::NoContact, Signal::Satisfaction]
                .into_iter()
                .collect::<SignalSet>(),
            last_contact: Some(date(2024, 10, 2)),
            points: -3,
            probability: 0.2,
            likelihood: Likelihood::VeryHigh,
        }],
        matrix: Vec::new(),
    }
}

fn review() -> CycleReview {
    CycleReview {
        strategy: Strategy {
            matrices: vec![matrix()],
            ..Strategy::default()
        },
        collaboration: Collaboration {
            network: Some(network()),
            ..Collaboration::default()
        },
        risk: Some(Risk {
            outlook: Some(outlook()),
            ..Risk::default()
        }),
        findings: vec![finding()],
        ..CycleReview::default()
    }
}

fn finding() -> Finding {
    let team = TeamId::new("T1");
    let mut finding = Finding::new(
        FindingKind::ClientsLeftBehind,
        FindingSubject::Team(team.clone()),
        Stake::part(0.12, 1.0, StakeOf::Revenue),
        Share(1.0),
        FindingOwner::Lead(team, Some(MemberId::new("=M2"))),
    )
    .with("clients", FactValue::Count(3))
    .with(
        "revenue",
        FactValue::Money(Money(rust_decimal::Decimal::new(120_050, 2))),
    )
    .sized(3.0, None, Unit::Count);
    finding.priority = Points(12.0);
    finding
}

fn record() -> CycleRecord {
    let (team, one, two) = (
        Subject::Team(TeamId::new("T1")),
        Subject::Member(MemberId::new("M1")),
        Subject::Member(MemberId::new("=M2")),
    );
    let member = |id: &str| Member {
        id: MemberId::new(id),
        name: "Somebody".to_owned(),
        assignments: Vec::new(),
        joined_on: None,
        grade: None,
        grade_since: None,
        grade_seen: None,
        group: None,
        languages: Vec::new(),
    };
    CycleRecord {
        comparisons: CycleComparisons::default(),
        review: review(),
        cycle: Cycle {
            revision: None,
            id: CycleId::new("2025-Q1"),
            kind: CycleKind::Quarter,
            period: Period::new(date(2025, 1, 1), date(2025, 3, 31)).unwrap(),
            state: CycleState::Closed,
            parts: Vec::new(),
        },
        previous: Some(CycleId::new("2024-Q4")),
        files: Vec::new(),
        members: vec![member("=M2"), member("M1")],
        teams: ["T1", "T2", "T3"]
            .map(|id| Team {
                id: TeamId::new(id),
                name: "Team".to_owned(),
                lead: None,
            })
            .into(),
        measurements: CycleMeasurements {
            organisation: measured(Subject::Organisation, satisfied()),
            teams: vec![measured(team.clone(), satisfied())],
            members: vec![
                measured(two.clone(), too_few()),
                measured(one.clone(), satisfied()),
            ],
            assessment_review: None,
        },
        scorecards: CycleScorecards {
            organisation: card(Some(50.0)),
            teams: vec![Scorecard {
                rating: Rating::CoverageTooLow { minimum: Share(0.7) },
                ..card(Some(50.0))
            }],
            members: vec![
                card(None),
                Scorecard {
                    gates: vec![GateApplied {
                        gate: 0,
                        value: 0.6,
                        from: RatingId::new("A+"),
                        to: RatingId::new("C"),
                        reason: text("Clients first"),
                    }],
                    adjustments: vec![Adjustment {
                        member: MemberId::new("M1"),
                        change: AdjustmentChange::Points(Points(2.0)),
                        reason: "covered for T2; twice".to_owned(),
                        approved_by: "HR".to_owned(),
                        row: ROW,
                    }],
                    standing: Some(Standing {
                        rank: 1,
                        low: 1,
                        high: 2,
                        of: 2,
                    }),
                    ..card(Some(50.0))
                },
            ],
        },
        sensitivity: robust(),
        plans: plans(&team, &one, &two),
        notes: Notes::default(),
        clients: None,
        vacated: Vec::new(),
        rows_by_stay: Vec::new(),
    }
}

/// M1's rating hangs on little: a gate holds it, the interval reaches A+.
fn robust() -> CycleSensitivity {
    let rating = |id: &str| RatingId::new(id);
    let found = RatingSensitivity {
        unadjusted: rating("C"),
        by_rule: rating("C"),
        covered: vec![rating("A+"), rating("C")],
        gates_in_doubt: Vec::new(),
        weights: WeightSensitivity::Score {
            up: Some(WeightChange {
                becomes: rating("A+"),
                moved: Share(0.25),
                from: vec![(0, Share(0.25))],
                to: 1,
            }),
            down: None,
        },
        ends: vec![EndOfInterval {
            indicator: 0,
            end: End::High,
            value: 0.9285,
            becomes: rating("A+"),
        }],
    };
    CycleSensitivity {
        weightings: 256,
        members: PeerSensitivity {
            ratings: vec![None, Some(found)],
            ranks: vec![None, Some(WeightedRanks { low: 1, high: 2 })],
            order: vec![OrderKept {
                ahead: 1,
                behind: 0,
                kept: Share(0.75),
            }],
            all_pairs: true,
        },
        ..CycleSensitivity::default()
    }
}

fn file(name: &str) -> String {
    let files = downloads(&record(), &configuration(), &NoEvidence);
    let (_, bytes) = files
        .iter()
        .find(|(path, _)| path == &format!("data/{name}"))
        .unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn measurements_follow_the_contract() {
    assert_eq!(
        file("measurements.csv"),
        "\u{feff}cycle,subject_kind,subject_id,indicator,measure,value,low,high,n,numerator,denominator,points,weight,status,interval_basis
2025-Q1,organisation,,satisfaction,csat,0.75,0.4093,0.9285,8,6,8,50,0.6,ok,method
2025-Q1,organisation,,reopened,reopen_rate,,,,0,,,,0.4,no_data,
2025-Q1,team,T1,satisfaction,csat,0.75,0.4093,0.9285,8,6,8,50,0.6,ok,method
2025-Q1,team,T1,reopened,reopen_rate,,,,0,,,,0.4,no_data,
2025-Q1,member,'=M2,satisfaction,csat,,,,2,,,,0.6,too_few,
2025-Q1,member,'=M2,reopened,reopen_rate,,,,0,,,,0.4,no_data,
2025-Q1,member,M1,satisfaction,csat,0.75,0.4093,0.9285,8,6,8,50,0.6,ok,method
2025-Q1,member,M1,reopened,reopen_rate,,,,0,,,,0.4,no_data,
2025-Q1,segment,'=small,satisfaction,csat,0.7,0.6,0.8,90,,,,0.6,ok,
2025-Q1,segment,large,satisfaction,csat,,,,2,,,,0.6,too_few,
"
    );
}

#[test]
fn scores_follow_the_contract() {
    assert_eq!(
        file("scores.csv"),
        "\u{feff}cycle,subject_kind,subject_id,score,low,high,coverage,rating,rank,rank_low,rank_high,reasons,weight_without_interval
2025-Q1,organisation,,50,40,60,0.6,C,,,,,0
2025-Q1,team,T1,50,40,60,0.6,,,,,coverage_too_low,0
2025-Q1,member,'=M2,,,,0,,,,,no_score,
2025-Q1,member,M1,50,40,60,0.6,C,1,1,2,\"gate:satisfaction;adjustment:covered for T2, twice;within_noise_of:A+\",0
"
    );
}

#[test]
fn sensitivity_has_a_row_per_finding() {
    assert_eq!(
        file("sensitivity.csv"),
        "\u{feff}cycle,subject_kind,subject_id,finding,rating,moved,from,indicator,end,value,rank_low,rank_high,behind,kept
2025-Q1,member,M1,covered,A+,,,,,,,,,
2025-Q1,member,M1,covered,C,,,,,,,,,
2025-Q1,member,M1,weights,A+,0.25,satisfaction,reopened,,,,,,
2025-Q1,member,M1,end,A+,,,satisfaction,high,0.9285,,,,
2025-Q1,member,M1,ranks,,,,,,,1,2,,
2025-Q1,member,M1,order,,,,,,,,,'=M2,0.75
"
    );
}

#[test]
fn findings_state_the_facts_that_they_rest_on() {
    assert_eq!(
        file("findings.csv"),
        "\u{feff}cycle,finding,concern,kind,subject_kind,subject_id,priority,stake,stake_of,certainty,value,low,high,unit,\
evidence,owner_kind,owner_id
2025-Q1,clients-left-behind.T1,risk,clients-left-behind,team,T1,12,0.12,revenue,1,3,,,count,\
clients=3; revenue=1200.5,lead,'=M2
"
    );
}

#[test]
fn matrices_have_a_row_per_cell_and_say_nothing_of_the_few() {
    assert_eq!(
        file("matrices.csv"),
        "\u{feff}cycle,attribute,group,indicator,value,low,high,n,status,others,difference,difference_low,difference_high,p,\
adjusted_p,verdict
2025-Q1,segment,'=small,satisfaction,0.7,0.6,0.8,90,ok,0.85,-0.15,-0.25,-0.05,0.004,0.008,worse
2025-Q1,segment,large,satisfaction,,,,2,too_few,,,,,,,
"
    );
}

#[test]
fn the_network_has_a_row_per_ordered_pair_of_teams() {
    assert_eq!(
        file("network.csv"),
        "\u{feff}cycle,team,with_team,meetings,activities,thanks
2025-Q1,T1,T2,4,1,0
2025-Q1,T1,T3,0,0,0
2025-Q1,T2,T1,3,1,2
2025-Q1,T2,T3,0,0,0
2025-Q1,T3,T1,0,0,0
2025-Q1,T3,T2,0,0,0
"
    );
}

#[test]
fn the_watch_list_names_clients_with_their_warnings() {
    assert_eq!(
        file("watch_list.csv"),
        "\u{feff}cycle,client,name,owner,team,revenue,signals,last_contact,points,probability,likelihood
2025-Q1,C1,'=Client,'=M2,T1,1200.5,satisfaction;no_contact,2024-10-02,-3,0.2,very-high
"
    );
}

#[test]
fn improvement_has_this_cycles_items_and_the_last_ones() {
    assert_eq!(
        file("improvement.csv"),
        "\u{feff}cycle,subject_kind,subject_id,planned_in,item,indicator,points_lost,value,against,n,target,basis,\
actions,owner,start,check_on,state,done_on,note,value_now,difference,difference_low,difference_high,verdict,reached,outcome,\
origin,certainty,control,expected_gain,objective,objective_needs,objective_share,basis_peers,basis_gained,basis_gain,\
basis_low,basis_high,causes,target_of_objective,\
in_a_row,since,checks,considered,hours,expected_win,\
without_plan,without_plan_low,without_plan_high,pairs,slope,effect,effect_points,judgement,judgement_reason,objective_open
2025-Q1,member,M1,2025-Q1,2025-Q1/M1/satisfaction,satisfaction,30,0.75,2,8,0.85,peers,\
call-back,M1,2025-04-01,2025-05-15,planned,,,,,,,,,,goal,0.75,0.8,18,keep,3,1,24,6,0.05,0.72,0.78,category==billing,0.9,\
1,2025-Q1,2025-05-15;2025-06-30,,4,0,,,,,,,,,,0
2025-Q1,member,M1,2024-Q4,2024-Q4/M1/satisfaction,satisfaction,30,0.75,2,8,0.85,model_target,\
call-back,M1,2025-04-01,2025-05-15,done,2025-02-01,'+1 visit,0.75,-0.05,,,within_noise,false,missed,problem,0.75,0.8,18,,,,,,,,,,,\
1,2024-Q4,2025-05-15;2025-06-30,,4,0,,,,,,,,cannot_tell,within_noise,
"
    );
}

#[test]
fn causes_have_a_row_per_listed_value_and_one_for_the_rest() {
    assert_eq!(
        file("causes.csv"),
        "\u{feff}cycle,subject_kind,subject_id,item,indicator,attribute,value,rest,against,share,organisation_share,p,\
adjusted_p,stands_out
2025-Q1,member,M1,2025-Q1/M1/satisfaction,satisfaction,category,'=billing,,4,0.5,0.25,0.001,0.002,true
2025-Q1,member,M1,2025-Q1/M1/satisfaction,satisfaction,category,,,2,0.25,0.25,,,false
2025-Q1,member,M1,2025-Q1/M1/satisfaction,satisfaction,category,,2,2,,,,,false
"
    );
}

#[test]
fn training_has_enrolments_and_needs_that_no_course_covers() {
    assert_eq!(
        file("training.csv"),
        "\u{feff}cycle,subject_kind,subject_id,skills,indicators,points_lost,state,course,hours,reason,session,from,to,price,mandatory,\
prepares,worth,covered,level_now,level_wanted,level_source,obstacles,hours_short,money_short,blocked_by
2025-Q1,member,M1,talk;listen,satisfaction;reopened,32,enrolled,talks,7.5,,t1,2025-04-08,2025-04-09,80.5,true,\
more-talks,16,8,1.5,3,indicators,,,,
2025-Q1,member,M1,write,reopened,1,uncovered,,,no_course,,,,,false,,0.5,0,1.5,3,indicators,no_course,,,
2025-Q1,member,M1,write,reopened,1,uncovered,letters,,no_hours,,,,,false,,0.5,0,1.5,3,indicators,\
no_hours;over_budget;clash,2.5,19.9,talks
2025-Q1,member,'=M2,,,0,missed,talks,,no_seat,,,,,true,,0,0,,,,no_seat,,,
"
    );
}

#[test]
fn the_package_describes_every_column_of_every_file() {
    let package: serde_json::Value = serde_json::from_str(&file("datapackage.json")).unwrap();
    assert_eq!(package["profile"], "tabular-data-package");
    assert_eq!(package["name"], "scorebook-2025-q1");
    assert_eq!(package["last_day"], "2025-03-31");
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 14);
    for resource in resources {
        let csv = file(resource["path"].as_str().unwrap());
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(
            csv.lines().next().unwrap(),
            format!("\u{feff}{}", names.join(","))
        );
        assert_eq!(resource["bytes"], csv.len());
        assert_eq!(resource["encoding"], "utf-8");
        assert!(
            fields
                .iter()
                .all(|field| !field["description"].as_str().unwrap().is_empty())
        );
    }
    let fields = &resources[0]["schema"]["fields"];
    assert_eq!(fields[3]["constraints"]["enum"][0], "satisfaction");
    assert_eq!(fields[5]["type"], "number");
    assert_eq!(fields[8]["type"], "integer");
    assert_eq!(fields[12]["constraints"]["maximum"], 1);
}

/// Reads each table back and holds every cell against the schema that the package states for it.
#[test]
fn every_cell_keeps_to_its_schema() {
    let package: serde_json::Value = serde_json::from_str(&file("datapackage.json")).unwrap();
    for resource in package["resources"].as_array().unwrap() {
        let csv = file(resource["path"].as_str().unwrap());
        let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        let fields = resource["schema"]["fields"].as_array().unwrap();
        for row in reader.records() {
            for (cell, field) in row.unwrap().iter().zip(fields) {
                let (constraints, place) = (&field["constraints"], format!("{field}: {cell:?}"));
                if cell.is_empty() {
                    assert!(constraints["required"].is_null(), "{place}");
                    continue;
                }
                if let Some(words) = constraints["enum"].as_array() {
                    assert!(words.iter().any(|word| word == cell), "{place}");
                }
                match field["type"].as_str().unwrap() {
                    "number" => assert!(cell.parse::<f64>().is_ok(), "{place}"),
                    "integer" => assert!(cell.parse::<u64>().is_ok(), "{place}"),
                    "date" => assert!(cell.parse::<jiff::civil::Date>().is_ok(), "{place}"),
                    "boolean" => assert!(cell == "true" || cell == "false", "{place}"),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    let (record, configuration) = (record(), configuration());
    assert_eq!(
        downloads(&record, &configuration, &NoEvidence),
        downloads(&record, &configuration, &NoEvidence)
    );
}
