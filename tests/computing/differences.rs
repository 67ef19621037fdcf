//! What differs between two records and why, against attributions worked out by hand.

use std::path::Path;

use crate::data_folder::{Computed, close, compute};
use scorebook::archive::difference::{
    CauseKind, Comparison, Difference, ItemState, PlanInput, ScoreDifference, Side, SubjectDifference, Way,
};
use scorebook::model::scorecard::Verdict;
use scorebook::model::{CycleId, MemberId};
use scorebook::{ingest, pipeline, score};

/// Two dimensions of one indicator each, equal weights, scales straight from 0 to 1.
const MODEL: &str = r#"
[organisation]
name = "Test"

[policy]
minimum_coverage = 0.1
improvement_items = 2

[[dimensions]]
id = "quality"
name = "Quality"
weight = 50
[[dimensions]]
id = "growth"
name = "Growth"
weight = 50

[[indicators]]
id = "care"
name = "Care"
dimension = "quality"
measure = "ready_made"
unit = "share"
weight = 100
minimum_sample = 5
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
from = 55
[[ratings]]
id = "C"
name = "C"
from = 0

[[gates]]
indicator = "care"
below = 0.2
cap = "C"
reason = "Care comes first."
"#;

const MEASURES: &str = "member_id,indicator,value,n\nA,care,0.8,9\nA,new,0.4,9\n";

/// One cycle of one member.
fn side(model: &str, measures: &str, more: &[(&str, &str)]) -> Computed {
    let mut files = vec![
        ("scorebook.toml", model),
        ("cycles/2025-Q1/members.csv", "member_id,name,team_id\nA,Ann,T1\n"),
        ("cycles/2025-Q1/measures.csv", measures),
    ];
    files.extend_from_slice(more);
    compute(&files)
}

fn compared(comparison: Comparison, before: &Computed, after: &Computed) -> Difference {
    score::differences(comparison, &named("before", before), &named("after", after), true)
}

fn named<'a>(name: &'a str, computed: &'a Computed) -> Side<'a> {
    Side {
        name,
        generator: "Scorebook",
        configuration: &computed.configuration,
        record: computed.records.last().unwrap(),
    }
}

fn ann(difference: &Difference) -> &SubjectDifference {
    difference.member(&MemberId::new("A")).unwrap()
}

/// The points of a cause, and that of an indicator where one is named.
fn points(score: &ScoreDifference, kind: CauseKind, indicator: Option<&str>) -> f64 {
    let causes = score.causes.iter().filter(|cause| cause.kind == kind);
    causes
        .filter(|cause| {
            indicator.is_none_or(|id| cause.indicator.as_ref().is_some_and(|own| own.as_str() == id))
        })
        .map(|cause| cause.points)
        .sum()
}

#[test]
fn weights_that_change_are_the_whole_cause() {
    let heavier = MODEL
        .replacen("weight = 50", "weight = 75", 1)
        .replacen("weight = 50", "weight = 25", 1);
    let found = compared(
        Comparison::WhatIf,
        &side(MODEL, MEASURES, &[]),
        &side(&heavier, MEASURES, &[]),
    );
    let score = ann(&found).score.as_ref().unwrap();
    // 0.5 × 80 + 0.5 × 40 = 60; 0.75 × 80 + 0.25 × 40 = 70.
    close(score.before, 60.0);
    close(score.after, 70.0);
    // The middle of 60 and 70 is 65: care 0.25 × (80 − 65), new −0.25 × (40 − 65).
    close(points(score, CauseKind::Weights, Some("care")), 3.75);
    close(points(score, CauseKind::Weights, Some("new")), 6.25);
    assert_eq!(
        (score.causes.len(), score.verdict, score.interval),
        (2, None, None)
    );
    let paths: Vec<&str> = found.rules.iter().map(|rule| rule.path.as_str()).collect();
    assert_eq!(paths, ["dimensions.growth.weight", "dimensions.quality.weight"]);
    assert!(
        found
            .rules
            .iter()
            .all(|rule| rule.cause == Some(CauseKind::Weights))
    );
    assert!(ann(&found).values.is_empty());
}

#[test]
fn two_causes_share_what_they_do_together() {
    let both = MODEL
        .replacen("weight = 50", "weight = 75", 1)
        .replacen("weight = 50", "weight = 25", 1)
        .replacen("[1, 100]", "[1, 50]", 1);
    let found = compared(
        Comparison::WhatIf,
        &side(MODEL, MEASURES, &[]),
        &side(&both, MEASURES, &[]),
    );
    let score = ann(&found).score.as_ref().unwrap();
    // Neither 60; weights alone 70; the scale alone 0.5 × 40 + 0.5 × 40 = 40; both 40.
    // Weights ½ ((70 − 60) + (40 − 40)) = 5; scale ½ ((40 − 60) + (40 − 70)) = −25.
    close(score.change, -20.0);
    close(points(score, CauseKind::Weights, None), 5.0);
    close(points(score, CauseKind::Scales, Some("care")), -25.0);
    // The rating falls from B to C by the scale alone, before or after the weights.
    let rating = ann(&found).rating.as_ref().unwrap();
    assert_eq!(rating.way, Way::Down);
    assert_eq!(rating.causes.len(), 1);
    assert_eq!(rating.causes[0].kind, CauseKind::Scales);
    close(rating.causes[0].share, 1.0);
}

#[test]
fn an_indicator_that_is_added_comes_in_by_its_weight_alone() {
    let start = MODEL.find("[[indicators]]\nid = \"new\"").unwrap();
    let end = MODEL.find("[[ratings]]").unwrap();
    let without = format!("{}{}", &MODEL[..start], &MODEL[end..]);
    let before = side(&without, "member_id,indicator,value,n\nA,care,0.8,9\n", &[]);
    let found = compared(Comparison::WhatIf, &before, &side(MODEL, MEASURES, &[]));
    let score = ann(&found).score.as_ref().unwrap();
    // 80, then 60; the middle is 70: care −0.5 × (80 − 70), new 0.5 × (40 − 70).
    close(score.change, -20.0);
    close(points(score, CauseKind::Weights, Some("care")), -5.0);
    close(points(score, CauseKind::Weights, Some("new")), -15.0);
    assert_eq!(score.causes.len(), 2);
    let added: Vec<(&str, bool, bool)> = (found.indicators.iter())
        .map(|indicator| (indicator.id.as_str(), indicator.before, indicator.after))
        .collect();
    assert_eq!(added, [("care", true, true), ("new", false, true)]);
    // The indicator is one difference of the settings, not one for each of its keys.
    assert_eq!(found.rules.len(), 1);
    assert_eq!(found.rules[0].path, "indicators.new");
    assert_eq!(
        (&found.rules[0].before, found.rules[0].cause),
        (&None, Some(CauseKind::Weights))
    );
}

#[test]
fn a_gate_that_changes_moves_the_rating_and_no_point() {
    let stricter = MODEL.replace("below = 0.2", "below = 0.85");
    let found = compared(
        Comparison::WhatIf,
        &side(MODEL, MEASURES, &[]),
        &side(&stricter, MEASURES, &[]),
    );
    let member = ann(&found);
    assert_eq!(member.score, None);
    let rating = member.rating.as_ref().unwrap();
    let names = (
        rating.before.as_ref().unwrap().as_str(),
        rating.after.as_ref().unwrap().as_str(),
    );
    assert_eq!((names, rating.way), (("B", "C"), Way::Down));
    assert_eq!(rating.causes[0].kind, CauseKind::Gates);
    close(rating.causes[0].share, 1.0);
    assert_eq!(rating.gates_closed[0].as_str(), "care");
}

#[test]
fn bands_and_gates_that_each_suffice_share_a_rating() {
    // The band alone (B from 65) gives C, the gate alone gives C: each tips it in the order in which it is first.
    let both = MODEL
        .replace("below = 0.2", "below = 0.85")
        .replace("from = 55", "from = 65");
    let found = compared(
        Comparison::WhatIf,
        &side(MODEL, MEASURES, &[]),
        &side(&both, MEASURES, &[]),
    );
    let rating = ann(&found).rating.as_ref().unwrap();
    let shares: Vec<f64> = rating.causes.iter().map(|cause| cause.share).collect();
    assert_eq!(shares.len(), 2);
    close(shares[0], 0.5);
    close(shares[1], 0.5);
}

#[test]
fn a_target_that_changes_moves_the_plan_alone() {
    let nearer = MODEL.replacen("target = 0.9", "target = 0.85", 1);
    let found = compared(
        Comparison::WhatIf,
        &side(MODEL, MEASURES, &[]),
        &side(&nearer, MEASURES, &[]),
    );
    let member = ann(&found);
    assert_eq!((&member.score, &member.rating), (&None, &None));
    let care = member
        .plan
        .iter()
        .find(|item| item.indicator.as_str() == "care")
        .unwrap();
    assert_eq!(care.state, ItemState::Changed);
    assert_eq!(care.behind, [PlanInput::Target]);
    assert!(care.target_after.unwrap() < care.target_before.unwrap());
    assert!(member.plan.iter().all(|item| item.indicator.as_str() != "new"));
}

#[test]
fn rows_that_change_are_told_by_indicator() {
    let after = "member_id,indicator,value,n\nA,care,0.6,12\nA,new,0.5,9\n";
    let found = compared(
        Comparison::Revisions,
        &side(MODEL, MEASURES, &[]),
        &side(MODEL, after, &[]),
    );
    let member = ann(&found);
    let score = member.score.as_ref().unwrap();
    // care 0.5 × (60 − 80), new 0.5 × (50 − 40).
    close(score.change, -5.0);
    close(points(score, CauseKind::Data, Some("care")), -10.0);
    close(points(score, CauseKind::Data, Some("new")), 5.0);
    let care = &member.values[0];
    assert_eq!(
        (care.n_before, care.n_after, care.origin),
        (9, 12, CauseKind::Data)
    );
    assert_eq!(care.verdict, None);
    assert!(found.inputs.is_empty() && found.rules.is_empty());
}

#[test]
fn rows_and_ways_of_counting_that_both_differ_are_not_told_apart() {
    let after = "member_id,indicator,value,n\nA,care,0.6,12\nA,new,0.4,9\n";
    let stricter = MODEL.replace("minimum_sample = 5", "minimum_sample = 6");
    let found = compared(
        Comparison::Revisions,
        &side(MODEL, MEASURES, &[]),
        &side(&stricter, after, &[]),
    );
    let score = ann(&found).score.as_ref().unwrap();
    close(points(score, CauseKind::DataOrCounting, Some("care")), -10.0);
}

#[test]
fn a_value_that_is_lost_and_one_that_moves_are_taken_in_both_orders() {
    let after = "member_id,indicator,value,n\nA,care,0.7,9\n";
    let found = compared(
        Comparison::Revisions,
        &side(MODEL, MEASURES, &[]),
        &side(MODEL, after, &[]),
    );
    let score = ann(&found).score.as_ref().unwrap();
    // 60, then care alone: 70. Care first: 0.5 × −10 = −5, then new goes: 55 → 70, +15. New first: 60 → 80, +20, then care −10.
    close(score.change, 10.0);
    close(points(score, CauseKind::Data, Some("care")), -7.5);
    close(points(score, CauseKind::Data, Some("new")), 17.5);
}

#[test]
fn a_larger_minimum_sample_is_a_way_of_counting() {
    let stricter = MODEL.replace("minimum_sample = 5", "minimum_sample = 10");
    let found = compared(
        Comparison::WhatIf,
        &side(MODEL, MEASURES, &[]),
        &side(&stricter, MEASURES, &[]),
    );
    let member = ann(&found);
    // Care is no longer used: 60, then new alone: 40.
    let score = member.score.as_ref().unwrap();
    close(score.change, -20.0);
    close(points(score, CauseKind::Counting, Some("care")), -20.0);
    assert_eq!(
        member.rating.as_ref().unwrap().causes[0].kind,
        CauseKind::Counting
    );
    assert_eq!(found.rules[0].cause, Some(CauseKind::Counting));
}

#[test]
fn decided_points_are_a_cause_of_their_own() {
    let adjustments = (
        "cycles/2025-Q1/adjustments.csv",
        "member_id,kind,points,rating,reason,approved_by\nA,points,1.5,,Ran the desk alone,S\n",
    );
    let after = side(MODEL, MEASURES, &[adjustments]);
    let found = compared(Comparison::Revisions, &side(MODEL, MEASURES, &[]), &after);
    let score = ann(&found).score.as_ref().unwrap();
    close(score.change, 1.5);
    close(points(score, CauseKind::Adjustments, None), 1.5);
    assert_eq!(found.inputs[0].file, "cycles/2025-Q1/adjustments.csv");
}

#[test]
fn a_record_that_this_program_would_not_compute_names_the_program() {
    let (before, mut after) = (side(MODEL, MEASURES, &[]), side(MODEL, MEASURES, &[]));
    let card = &mut after.records[0].scorecards.members[0];
    card.score = card.score.map(|score| scorebook::model::Points(score.0 + 2.0));
    let found = compared(Comparison::Revisions, &before, &after);
    let score = ann(&found).score.as_ref().unwrap();
    close(points(score, CauseKind::Generator, None), 2.0);
    assert_eq!(score.causes.len(), 1);
}

/// Two cycles: Bo leaves, Cy joins, Ann moves from T1 to T2.
#[test]
fn who_joined_left_and_moved_is_told_and_no_noise_is_called_a_change() {
    let files = [
        ("scorebook.toml", MODEL),
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id\nA,Ann,T1\nB,Bo,T1\nD,Di,T2\n",
        ),
        (
            "cycles/2025-Q1/measures.csv",
            "member_id,indicator,value,n\nA,care,0.8,9\nB,care,0.9,9\nD,care,0.5,9\n",
        ),
        (
            "cycles/2025-Q2/members.csv",
            "member_id,name,team_id\nA,Ann,T2\nC,Cy,T1\nD,Di,T2\n",
        ),
        (
            "cycles/2025-Q2/measures.csv",
            "member_id,indicator,value,n\nA,care,0.6,9\nC,care,0.7,9\nD,care,0.5,9\n",
        ),
    ];
    let computed = compute(&files);
    let side = |name| Side {
        name,
        generator: "Scorebook",
        configuration: &computed.configuration,
        record: computed.record(name),
    };
    let found = score::differences(Comparison::Cycles, &side("2025-Q1"), &side("2025-Q2"), false);
    let ids = |list: &[MemberId]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ids(&found.membership.joined), ["C"]);
    assert_eq!(ids(&found.membership.left), ["B"]);
    let moved = &found.membership.moved[0];
    let teams = (
        moved.from.as_ref().unwrap().as_str(),
        moved.to.as_ref().unwrap().as_str(),
    );
    assert_eq!((moved.member.as_str(), teams), ("A", ("T1", "T2")));
    // Without an interval the noise is not known.
    let member = ann(&found);
    assert_eq!(member.score.as_ref().unwrap().verdict, Some(Verdict::WithinNoise));
    assert_eq!(member.values[0].verdict, Some(Verdict::WithinNoise));
    // Second behind Bo, then second behind Cy: the rank is the same.
    assert_eq!(member.rank, None);
    assert_eq!((found.compared.members, found.compared.teams), (2, 2));
    assert!(found.inputs.is_empty());
}

fn demo() -> Computed {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let dataset = ingest::read(&data).dataset.unwrap();
    let (records, _) = pipeline::compute(&dataset);
    Computed {
        configuration: dataset.configuration,
        records,
    }
}

#[test]
fn over_the_demo_causes_add_up_turn_with_the_direction_and_nothing_differs_from_itself() {
    let computed = demo();
    let mut other = computed.configuration.clone();
    for dimension in &mut other.dimensions {
        if dimension.id.as_str() == "complaints" {
            dimension.weight = scorebook::model::Weight::new(28.0).unwrap();
        }
    }
    other.indicators[0].scale.pairs[0].1 = scorebook::model::Points(20.0);
    let side = |name: &'static str, configuration| Side {
        name,
        generator: "Scorebook",
        configuration,
        record: computed
            .records
            .iter()
            .find(|record| record.cycle.id == CycleId::new(name))
            .unwrap(),
    };
    let (then, now) = (
        side("2025-Q2", &computed.configuration),
        side("2025-Q3", &computed.configuration),
    );
    let itself = score::differences(Comparison::Revisions, &now, &now, true);
    assert!(itself.is_empty(), "{:?}", itself.subjects.first());
    // A record that was computed by another configuration than the one beside it leaves a remainder: the generator's. What is
    // divided must add up all the same.
    for (before, after) in [(then, now), (then, side("2025-Q3", &other))] {
        let forth = score::differences(Comparison::Cycles, &before, &after, true);
        let back = score::differences(Comparison::Cycles, &after, &before, true);
        assert!(forth.members().count() > 20);
        for (one, mirror) in forth.subjects.iter().map(|one| {
            let mirror = back.subjects.iter().find(|other| other.subject == one.subject);
            (one, mirror.unwrap())
        }) {
            let (Some(score), Some(reverse)) = (&one.score, &mirror.score) else {
                continue;
            };
            let Some(change) = score.change else { continue };
            let sum: f64 = score.causes.iter().map(|cause| cause.points).sum();
            assert!(
                (sum - change).abs() < 1e-9,
                "{:?}: {sum} for {change}",
                one.subject
            );
            close(reverse.change, -change);
            for cause in &score.causes {
                let same = |other: &&scorebook::archive::difference::Cause| {
                    (other.kind, &other.indicator) == (cause.kind, &cause.indicator)
                };
                let turned = reverse.causes.iter().find(same).map_or(0.0, |cause| cause.points);
                assert!((turned + cause.points).abs() < 1e-9, "{cause:?}: {turned}");
            }
            if let Some(rating) = &one.rating {
                close(rating.causes.iter().map(|cause| cause.share).sum::<f64>(), 1.0);
            }
        }
    }
}
