//! Scores, ratings and plans on ready-made values, against hand computation.

use crate::data_folder::{Computed, close, compute};
use scorebook::model::plans::{Obstacle, TargetBasis, TargetOutcome};
use scorebook::model::scorecard::{Rating, Verdict};

/// Two dimensions: quality (60: speed 75, care 25) and growth (40: new 100). All scales run straight from 0 to 1.
const MODEL: &str = r#"
[organisation]
name = "Test"

[policy]
minimum_coverage = 0.6
improvement_items = 2
training_hours = 10

[[dimensions]]
id = "quality"
name = "Quality"
weight = 60
[[dimensions]]
id = "growth"
name = "Growth"
weight = 40

[[indicators]]
id = "speed"
name = "Speed"
dimension = "quality"
measure = "ready_made"
unit = "share"
weight = 75
minimum_sample = 5
target = 0.9
scale = [[0, 0], [1, 100]]
[[indicators]]
id = "care"
name = "Care"
dimension = "quality"
measure = "ready_made"
unit = "share"
weight = 25
minimum_sample = 0
target = 0.9
scale = [[0, 0], [1, 100]]
[[indicators]]
id = "new"
name = "New"
dimension = "growth"
measure = "ready_made"
unit = "share"
weight = 100
minimum_sample = 0
target = 0.9
scale = [[0, 0], [1, 100]]

[[ratings]]
id = "A"
name = "A"
from = 80
[[ratings]]
id = "B"
name = "B"
from = 60
[[ratings]]
id = "C"
name = "C"
from = 0

[[gates]]
indicator = "care"
below = 0.2
cap = "C"
reason = "Care comes first."

[[actions]]
id = "slow-down"
indicators = ["care"]
audience = "member"
text = "Slow down."

[[skills]]
id = "haste"
name = "Haste"
indicators = ["speed"]
[[skills]]
id = "grace"
name = "Grace"
indicators = ["care", "new"]

[[courses]]
id = "running"
name = "Running"
skills = ["haste"]
hours = 8
seats = 1
"#;

const CYCLE: (&str, &str) = (
    "cycles/2025-Q1/members.csv",
    "member_id,name,team_id\nA,Ann,T1\nB,Bo,T1\nC,Cy,T1\n",
);

pub fn one_cycle(measures: &str, more: &[(&str, &str)]) -> Computed {
    let mut files = vec![
        ("scorebook.toml", MODEL),
        CYCLE,
        ("cycles/2025-Q1/measures.csv", measures),
    ];
    files.extend_from_slice(more);
    compute(&files)
}

#[test]
fn a_score_is_the_weighted_mean_of_dimensions_of_weighted_means() {
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,0.8,9\nA,care,0.4,9\nA,new,0.5,9\n",
        &[],
    );
    let card = computed.card("A");
    // Quality 0.75 × 80 + 0.25 × 40 = 70; total 0.6 × 70 + 0.4 × 50 = 62.
    close(card.dimensions[0].points.map(|points| points.0), 70.0);
    close(card.score.map(|points| points.0), 62.0);
    close(card.coverage.0, 1.0);
    assert_eq!(card.rating.band().map(ToString::to_string).as_deref(), Some("B"));
    // Contributions 0.45 × 80, 0.15 × 40, 0.4 × 50.
    let contributions: Vec<f64> = card
        .lines
        .iter()
        .filter_map(|line| line.contribution)
        .map(|points| points.0)
        .collect();
    for (found, expected) in contributions.into_iter().zip([36.0, 6.0, 20.0]) {
        close(found, expected);
    }
}

#[test]
fn a_missing_part_is_never_zero_its_weight_goes_to_the_others() {
    // Speed rests on 4 of the 5 that it needs, so it is not used: quality is care alone.
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,0.8,4\nA,care,0.4,9\nA,new,0.5,9\n",
        &[],
    );
    let card = computed.card("A");
    close(card.score.map(|points| points.0), 0.6 * 40.0 + 0.4 * 50.0);
    close(card.coverage.0, 0.15 + 0.4);
    assert!(
        matches!(card.rating, Rating::CoverageTooLow { .. }),
        "{:?}",
        card.rating
    );
    assert_eq!(card.standing, None);
}

#[test]
fn a_score_whose_noise_is_not_known_may_have_any_rank() {
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,0.9,9\nA,new,0.9,9\nB,speed,0.5,9\nB,new,0.5,9\n",
        &[],
    );
    let standing = |member: &str| computed.card(member).standing.unwrap();
    // No row states a share of whole things, so no value has an interval; an unknown noise is no proof of a difference.
    assert_eq!((standing("A").rank, standing("B").rank), (1, 2));
    for member in ["A", "B"] {
        assert_eq!((standing(member).low, standing(member).high), (1, 2));
    }
}

#[test]
fn no_rank_rests_on_a_part_without_an_interval() {
    // Speed carries 60 points and states its counts; new carries 40, has no interval, and may stand anywhere: A's could fall by
    // 20 points and the other's rise by 20. 60 × (0.9 − 0.4) = 30 is within that, 60 × (0.9 − 0.1) = 48 is not.
    let against = |hits: u32| {
        let measures = format!(
            "member_id,indicator,value,n,numerator,denominator\nA,speed,0.9,1000,900,1000\nA,new,0.5,9,,\n\
             B,speed,{},1000,{hits},1000\nB,new,0.5,9,,\n",
            f64::from(hits) / 1000.0
        );
        let computed = one_cycle(&measures, &[]);
        close(
            computed.card("A").weight_without_interval().map(|share| share.0),
            0.4,
        );
        let standing = computed.card("A").standing.unwrap();
        (standing.low, standing.high)
    };
    assert_eq!(against(400), (1, 2));
    assert_eq!(against(100), (1, 1));
}

#[test]
fn a_gate_caps_the_rating_and_an_adjustment_comes_last() {
    let measures = "member_id,indicator,value,n\n\
        A,speed,1,9\nA,care,0.1,9\nA,new,1,9\nB,speed,0.6,9\nB,care,0.6,9\nB,new,0.58,9\nC,speed,0.6,9\nC,care,0.6,9\nC,new,0.6,9\n";
    let adjustments = "member_id,kind,points,rating,reason,approved_by\n\
        B,points,1.5,,Ran the desk alone,S\nC,rating,,A,Board decision,S\n";
    let computed = one_cycle(measures, &[("cycles/2025-Q1/adjustments.csv", adjustments)]);
    let rating = |member: &str| {
        computed
            .card(member)
            .rating
            .band()
            .map(ToString::to_string)
            .unwrap()
    };
    // A earns 45 + 1.5 + 40 = 86.5, an A, and is capped by care below 0.2.
    close(computed.card("A").score.map(|points| points.0), 86.5);
    assert_eq!(rating("A"), "C");
    assert_eq!(computed.card("A").gates.len(), 1);
    // B earns 0.6 × 60 + 0.4 × 58 = 59.2, a C; with 1.5 points 60.7, a B.
    close(computed.card("B").computed.map(|points| points.0), 59.2);
    close(computed.card("B").score.map(|points| points.0), 60.7);
    assert_eq!(rating("B"), "B");
    assert_eq!(rating("C"), "A");
}

#[test]
fn a_change_is_called_one_only_outside_the_noise() {
    let parts = |hits: u32, n: u32| {
        format!(
            "member_id,indicator,value,n,numerator,denominator\nA,care,{},{n},{hits},{n}\n",
            f64::from(hits) / f64::from(n)
        )
    };
    let verdict = |before: (u32, u32), now: (u32, u32)| {
        let (before, now) = (parts(before.0, before.1), parts(now.0, now.1));
        let computed = compute(&[
            ("scorebook.toml", MODEL),
            CYCLE,
            ("cycles/2025-Q1/measures.csv", &before),
            ("cycles/2025-Q2/members.csv", CYCLE.1),
            ("cycles/2025-Q2/measures.csv", &now),
        ]);
        let change = computed.card("A").lines[1].change.clone().unwrap();
        (change.verdict, change.interval.unwrap())
    };
    // Newcombe's published example: 56/70 − 48/80 = 0.2, interval 0.0524 to 0.3339.
    let (better, interval) = verdict((48, 80), (56, 70));
    assert_eq!(better, Verdict::Better);
    assert!(
        (interval.low - 0.0524).abs() < 5e-5 && (interval.high - 0.3339).abs() < 5e-5,
        "{interval:?}"
    );
    assert_eq!(verdict((56, 70), (48, 80)).0, Verdict::Worse);
    assert_eq!(verdict((6, 10), (8, 10)).0, Verdict::WithinNoise);
}

#[test]
fn gaps_are_ordered_by_the_points_they_cost() {
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,0.8,9\nA,care,0.2,9\nA,new,0.5,9\n",
        &[],
    );
    let plan = &computed.records[0].plans.members[0];
    // New costs 0.4 × 50 = 20, care 0.15 × 80 = 12, speed 0.45 × 20 = 9; two items fit.
    let items: Vec<(&str, f64)> = plan
        .items
        .iter()
        .map(|item| (item.indicator.as_str(), item.points_lost.0))
        .collect();
    assert_eq!(items.len(), 2);
    assert_eq!((items[0].0, items[1].0), ("new", "care"));
    close(items[0].1, 20.0);
    close(items[1].1, 12.0);
    // Half of the way from 0.5 to 0.9; the actions are those of the library for a member.
    close(plan.items[0].target, 0.7);
    assert_eq!(plan.items[0].basis, TargetBasis::HalfWay);
    assert_eq!(plan.items[1].actions, [0]);
    // 45 days after 31 March 2025 is 15 May, a Thursday.
    assert_eq!(plan.items[0].check_on.to_string(), "2025-05-15");
    assert_eq!(plan.items[0].id.as_str(), "2025-Q1/A/new");
}

#[test]
fn seats_go_to_the_largest_need_and_every_other_need_says_why_not() {
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,0.8,9\nB,speed,0.5,9\nB,care,0.9,9\nC,new,0.5,9\n",
        &[],
    );
    let training = &computed.records[0].plans.training;
    assert_eq!(training.enrolments.len(), 1);
    assert_eq!(training.enrolments[0].member.as_str(), "B");
    let uncovered: Vec<(&str, &[Obstacle])> = training
        .uncovered
        .iter()
        .map(|need| (need.need.member.as_str(), need.obstacles.as_slice()))
        .collect();
    // C has lost the most (50 points of a score that is new alone), but no course teaches grace.
    assert_eq!(
        uncovered,
        [("C", &[Obstacle::NoCourse][..]), ("A", &[Obstacle::NoSeat][..])]
    );
}

#[test]
fn the_next_cycle_follows_the_plan_up() {
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        CYCLE,
        (
            "cycles/2025-Q1/measures.csv",
            "member_id,indicator,value,n\nA,new,0.5,9\n",
        ),
        ("cycles/2025-Q2/members.csv", CYCLE.1),
        (
            "cycles/2025-Q2/measures.csv",
            "member_id,indicator,value,n\nA,new,0.75,9\n",
        ),
        (
            "cycles/2025-Q2/actions.csv",
            "action_id,state,done_on,note\n2025-Q1/A/new,done,2025-05-02,went well\n",
        ),
    ]);
    let follow_up = &computed.records[1].plans.members[0].follow_up[0];
    assert_eq!(follow_up.planned_in.as_str(), "2025-Q1");
    assert_eq!(follow_up.outcome, Some(TargetOutcome::Reached));
    close(follow_up.value, 0.75);
    assert_eq!(
        follow_up.report.as_ref().unwrap().note.as_deref(),
        Some("went well")
    );
}

#[test]
fn a_target_within_the_noise_is_neither_reached_nor_missed() {
    // Half of the way from 0.5 to 0.9: 0.7. 3 of 5 may be 23 % to 88 %, 60 of 100 no more than 69 %.
    let outcome = |now: &str| {
        let measures = format!("member_id,indicator,value,n,numerator,denominator\nA,new,{now}\n");
        let computed = compute(&[
            ("scorebook.toml", MODEL),
            CYCLE,
            (
                "cycles/2025-Q1/measures.csv",
                "member_id,indicator,value,n\nA,new,0.5,9\n",
            ),
            ("cycles/2025-Q2/members.csv", CYCLE.1),
            ("cycles/2025-Q2/measures.csv", &measures),
        ]);
        computed.records[1].plans.members[0].follow_up[0].outcome
    };
    assert_eq!(outcome("0.6,5,3,5"), Some(TargetOutcome::WithinNoise));
    assert_eq!(outcome("0.6,100,60,100"), Some(TargetOutcome::Missed));
}

#[test]
fn without_a_training_table_no_course_is_booked_a_second_time() {
    let measures = "member_id,indicator,value,n\nB,speed,0.5,9\n";
    let members = |cycle: &str| format!("cycles/{cycle}/members.csv");
    let cycles = ["2025-Q1", "2025-Q2", "2025-Q3"];
    let mut files = vec![("scorebook.toml".to_owned(), MODEL)];
    for cycle in cycles {
        files.push((members(cycle), "member_id,name,team_id\nB,Bo,T1\n"));
        files.push((format!("cycles/{cycle}/measures.csv"), measures));
    }
    let computed = compute(&files);
    // B's only need is met by the one seat of the first plan; the third plan must know of it as well as the second.
    let booked = cycles.map(|cycle| computed.record(cycle).plans.training.enrolments.len());
    assert_eq!(booked, [1, 0, 0]);
}

#[test]
fn who_passed_a_course_twice_is_one_participant() {
    let members = "member_id,name,team_id\nA,Ann,T1\nB,Bo,T1\nC,Cy,T1\n";
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        ("cycles/2025-Q1/members.csv", members),
        (
            "cycles/2025-Q1/measures.csv",
            "member_id,indicator,value,n\nA,speed,0.5,9\nB,speed,0.5,9\nC,speed,0.5,9\n",
        ),
        ("cycles/2025-Q2/members.csv", members),
        (
            "cycles/2025-Q2/measures.csv",
            "member_id,indicator,value,n\nA,speed,0.7,9\nB,speed,0.5,9\nC,speed,0.5,9\n",
        ),
        (
            "cycles/2025-Q2/training.csv",
            "member_id,course_id,completed_on\nA,running,2025-04-10\nA,running,2025-04-24\n",
        ),
    ]);
    let effects = &computed.record("2025-Q2").plans.training.effects;
    // A alone took it, and is compared with one of the two who did not.
    assert_eq!((effects[0].participants, effects[0].pairs), (1, 1));
}
