//! How robust ratings and ranks are, against hand computation.

use crate::data_folder::{Computed, close};
use crate::scores::one_cycle;
use scorebook::model::MemberId;
use scorebook::model::measurement::Subject;
use scorebook::model::sensitivity::{End, RatingSensitivity, WeightChange, WeightSensitivity};

fn of<'c>(computed: &'c Computed, member: &str) -> &'c RatingSensitivity {
    computed.records[0]
        .sensitivity(&Subject::Member(MemberId::new(member)))
        .unwrap()
}

fn shifts(found: &RatingSensitivity) -> (Option<&WeightChange>, Option<&WeightChange>) {
    match &found.weights {
        WeightSensitivity::Score { up, down } => (up.as_ref(), down.as_ref()),
        WeightSensitivity::Decided => panic!("decided"),
    }
}

fn covered(found: &RatingSensitivity) -> Vec<&str> {
    let ratings = found.covered.iter();
    ratings.map(scorebook::model::RatingId::as_str).collect()
}

#[test]
fn the_smallest_change_of_weights_moves_from_one_end_to_the_other() {
    // Weights 45 %, 15 %, 40 %, points 80, 40, 50: 62, a B (from 60; an A from 80).
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,0.8,9\nA,care,0.4,9\nA,new,0.5,9\n",
        &[],
    );
    let (up, down) = shifts(of(&computed, "A"));
    // Down 2 points: a unit from speed (80) to care (40) costs 40, so 5 %.
    let down = down.unwrap();
    close(down.moved.0, 0.05);
    assert_eq!((down.from[0].0, down.to, down.becomes.as_str()), (0, 1, "C"));
    // Up to 80 only with all of the weight on speed.
    let up = up.unwrap();
    close(up.moved.0, 0.55);
    assert_eq!((up.from.len(), up.to, up.becomes.as_str()), (2, 0, "A"));
    assert_eq!(of(&computed, "A").weights.nearest(), Some(down));
}

#[test]
fn weights_of_missing_indicators_do_not_move() {
    // Without care: speed 60 %, new 40 %, points 80 and 50: 68. Down 8 points at 30 a unit: 8/30.
    let computed = one_cycle("member_id,indicator,value,n\nA,speed,0.8,9\nA,new,0.5,9\n", &[]);
    let down = shifts(of(&computed, "A")).1.unwrap();
    close(down.moved.0, 8.0 / 30.0);
    assert_eq!((down.from[0].0, down.to), (0, 2));
}

#[test]
fn an_adjustment_in_points_moves_the_edges() {
    // 59.2 and 1.5 points: 60.7, a B. Without them a C. Down 0.7: from speed (60) to new (58) costs 2 a unit, 35 %.
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,0.6,9\nA,care,0.6,9\nA,new,0.58,9\n",
        &[(
            "cycles/2025-Q1/adjustments.csv",
            "member_id,kind,points,rating,reason,approved_by\nA,points,1.5,,Ran the desk alone,S\n",
        )],
    );
    let found = of(&computed, "A");
    assert_eq!((found.unadjusted.as_str(), found.by_rule.as_str()), ("C", "B"));
    let (up, down) = shifts(found);
    close(down.unwrap().moved.0, 0.35);
    // No indicator has the 78.5 points that an A would need.
    assert_eq!(up, None);
}

#[test]
fn a_capped_rating_and_a_decided_one_do_not_hang_on_weights() {
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,1,9\nA,care,0.1,9\nA,new,1,9\nC,speed,0.6,9\nC,care,0.6,9\nC,new,0.6,9\n",
        &[(
            "cycles/2025-Q1/adjustments.csv",
            "member_id,kind,points,rating,reason,approved_by\nC,rating,,A,Board decision,S\n",
        )],
    );
    // 86.5 points would be an A; the gate holds it at C, the lowest rating.
    assert_eq!(shifts(of(&computed, "A")), (None, None));
    assert_eq!(of(&computed, "C").weights, WeightSensitivity::Decided);
    assert_eq!(of(&computed, "C").by_rule.as_str(), "B");
}

#[test]
fn an_indicator_at_the_end_of_its_interval_moves_score_and_gates() {
    // Care 2 of 5: Wilson 11.8 % to 76.9 %.
    let care = "care,0.4,5,2,5\n";
    let computed = one_cycle(
        &format!(
            "member_id,indicator,value,n,numerator,denominator\nA,speed,0.8,9,,\nA,{care}A,new,0.5,9,,\nB,speed,1,9,,\nB,{care}B,new,1,9,,\n"
        ),
        &[],
    );
    // A: 62 + 0.15 × (11.8 − 40) = 57.8, a C; at 76.9: 67.5, still a B.
    let found = of(&computed, "A");
    assert_eq!(found.ends.len(), 1);
    let end = &found.ends[0];
    assert_eq!((end.indicator, end.end, end.becomes.as_str()), (1, End::Low, "C"));
    assert!((end.value - 0.1176).abs() < 5e-4);
    // The score's interval is that of care alone: 57.8 to 67.5, so a C is within the noise.
    assert_eq!(covered(found), ["B", "C"]);
    // B: 91 points stay an A at 86.8, but care below 20 % caps it at C.
    let ends: Vec<_> = of(&computed, "B")
        .ends
        .iter()
        .map(|end| (end.end, end.becomes.as_str()))
        .collect();
    assert_eq!(ends, [(End::Low, "C")]);
    // Its score is an A throughout, but care may lie below 20 % as well: A without the gate, C with it, and never a B.
    let found = of(&computed, "B");
    assert_eq!(covered(found), ["A", "C"]);
    assert_eq!(found.gates_in_doubt, [0]);
}

#[test]
fn a_gate_that_closes_may_be_in_doubt_as_well() {
    // Care 1 of 10: Wilson 1.8 % to 40.4 %, so the gate at 20 % closes, and might not. 86.5 points by score, from 85.3 to 91.1.
    let rows = |care: &str| {
        format!(
            "member_id,indicator,value,n,numerator,denominator\nA,speed,1,9,,\nA,care,{care}\nA,new,1,9,,\n"
        )
    };
    let computed = one_cycle(&rows("0.1,10,1,10"), &[]);
    let found = of(&computed, "A");
    assert_eq!(found.by_rule.as_str(), "C");
    assert_eq!(covered(found), ["A", "C"]);
    // 1 of 100: 0.2 % to 5.4 %. The gate closes for certain, and nothing but a C is left.
    let computed = one_cycle(&rows("0.01,100,1,100"), &[]);
    assert_eq!(covered(of(&computed, "A")), ["C"]);
    assert!(of(&computed, "A").gates_in_doubt.is_empty());
}

#[test]
fn without_a_rating_there_is_nothing_to_change() {
    let computed = one_cycle("member_id,indicator,value,n\nA,care,0.4,9\nA,new,0.5,9\n", &[]);
    assert!(
        computed.records[0]
            .sensitivity(&Subject::Member(MemberId::new("A")))
            .is_none()
    );
    assert!(computed.records[0].sensitivity.members.ranks[0].is_none());
}

#[test]
fn a_pair_keeps_its_order_in_the_share_of_weightings_that_geometry_gives() {
    // A: quality 70, growth 50; B: 60 and 60. A is ahead where its quality weighs at least as much as its growth:
    // 60 u ≥ 40 v for u and v even on 0.5 to 1.5, which leaves out a triangle of 0.5 × 0.75 / 2 = 0.1875.
    let computed = one_cycle(
        "member_id,indicator,value,n\nA,speed,0.7,9\nA,care,0.7,9\nA,new,0.5,9\nB,speed,0.6,9\nB,care,0.6,9\nB,new,0.6,9\n\
         C,speed,0.4,9\nC,care,0.4,9\nC,new,0.4,9\n",
        &[],
    );
    let found = &computed.records[0].sensitivity;
    assert_eq!(found.weightings, 256);
    assert_eq!(found.members.order.len(), 3);
    let pair = found.members.pair(0, 1).unwrap();
    assert!((pair.kept.0 - 0.8125).abs() < 0.015, "{}", pair.kept.0);
    let ranks: Vec<_> = found
        .members
        .ranks
        .iter()
        .flatten()
        .map(|r| (r.low, r.high))
        .collect();
    assert_eq!(ranks, [(1, 2), (1, 2), (3, 3)]);
    assert_eq!(found.within_teams[0], found.members.order);
}
