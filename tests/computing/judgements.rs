//! Whether a plan worked, beyond what comes back to the mean by itself, and what an action achieved: by hand, step by step.

use crate::data_folder::{Computed, close, compute};
use scorebook::model::plans::{Achievement, FollowUp, Judgement};

const MODEL: &str = r#"
[organisation]
name = "Test"

[plans]
minimum_pairs = 4
minimum_tries = 3

[[dimensions]]
id = "service"
name = "Service"
weight = 100

[[indicators]]
id = "new"
name = "New"
dimension = "service"
measure = "ready_made"
unit = "share"
minimum_sample = 1
weight = 100
target = 0.6
scale = [[0, 0], [1, 100]]

[[actions]]
id = "act"
indicators = ["new"]
text = "Act"
audience = "member"
"#;

const MEMBERS: &str = "member_id,name,team_id\nW,W,T\nF,F,T\nC,C,T\nP,P,T\nQ,Q,T\nR,R,T\nS,S,T\n";

/// W, F and C carried their plans out; P, Q, R and S did not.
fn computed() -> Computed {
    computed_after(MODEL, &[])
}

/// The same two cycles, after others.
fn computed_after(model: &str, before: &[(&str, &str)]) -> Computed {
    let measures = |values: [(&str, f64); 7]| {
        let rows = values.map(|(member, value)| format!("{member},new,{value},9\n"));
        format!("member_id,indicator,value,n\n{}", rows.concat())
    };
    let (first, second) = (
        measures([
            ("W", 0.2),
            ("F", 0.2),
            ("C", 0.2),
            ("P", 0.2),
            ("Q", 0.2),
            ("R", 0.6),
            ("S", 0.6),
        ]),
        measures([
            ("W", 0.5),
            ("F", 0.3),
            ("C", 0.35),
            ("P", 0.29),
            ("Q", 0.31),
            ("R", 0.49),
            ("S", 0.51),
        ]),
    );
    let files = [
        ("scorebook.toml", model),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/measures.csv", &first),
        ("cycles/2025-Q2/members.csv", MEMBERS),
        ("cycles/2025-Q2/measures.csv", &second),
        (
            "cycles/2025-Q2/actions.csv",
            "action_id,state,done_on\n2025-Q1/W/new,done,2025-05-02\n2025-Q1/F/new,done,2025-05-02\n2025-Q1/C/new,doing,\n",
        ),
    ];
    compute(&[before, &files].concat())
}

fn of<'c>(computed: &'c Computed, member: &str) -> &'c FollowUp {
    let plans = &computed.record("2025-Q2").plans.members;
    let mut found = plans.iter().flat_map(|plan| &plan.follow_up);
    found
        .find(|follow_up| follow_up.item.id.as_str() == format!("2025-Q1/{member}/new"))
        .unwrap()
}

// What comes by itself is told from the pairs of P, Q, R and S: (0.2, 0.29), (0.2, 0.31), (0.6, 0.49), (0.6, 0.51).
// Both means are 0.4. Σ(x − 0.4)² = 4 × 0.04 = 0.16. Σ(x − 0.4)(y − 0.4) = 0.2 × (0.11 + 0.09 + 0.09 + 0.11) = 0.08.
// Slope 0.08 / 0.16 = 0.5: half of a distance from the mean stays. After 0.2, 0.4 + 0.5 × (−0.2) = 0.3 is expected.
// Each pair lies 0.01 off the line, so the residual variance is 4 × 0.0001 / (4 − 2) = 0.0002, and that of a new value
// 0.0002 × (1 + 1/4 + 0.04/0.16) = 0.0003. Student's 97.5% point on 2 degrees of freedom is 4.302652730 (tables):
// half of the interval is 4.302652730 × √0.0003 = 4.302652730 × 0.01732050808 = 0.0745241314.
const HALF: f64 = 0.074_524_131;

#[test]
fn an_item_is_judged_by_what_lies_beyond_the_way_back_to_the_mean() {
    let computed = computed();
    // The target of all three is half of the way from 0.2 to 0.6, which asks for 0.4 − 0.3 = 0.1 beyond what comes by itself.
    // W: 0.5 − 0.3 = 0.2, at least 0.125: worked. F: 0, at most 0.075, less than the 0.1 asked for: did not, though the value
    // rose by 0.1. C: 0.35 − 0.3 = 0.05, −0.025 to 0.125: neither nothing nor what was asked for is ruled out.
    for (member, beyond, judgement) in [
        ("W", 0.2, Judgement::Worked),
        ("F", 0.0, Judgement::DidNotWork),
        ("C", 0.05, Judgement::WithinNoise),
    ] {
        let found = of(&computed, member);
        close(found.item.target, 0.4);
        let effect = found.effect.as_ref().unwrap();
        assert_eq!(effect.without_plan.pairs, 4, "{member}");
        close(effect.without_plan.slope, 0.5);
        close(effect.without_plan.expected, 0.3);
        close(effect.beyond, beyond);
        close(((effect.interval.low - beyond + HALF) * 1e6).round(), 0.0);
        close(((effect.interval.high - beyond - HALF) * 1e6).round(), 0.0);
        // On this scale a point is 0.01, and the indicator is the whole score.
        close(effect.points.0, beyond * 100.0);
        assert_eq!(found.judgement, judgement, "{member}");
    }
    assert_eq!(of(&computed, "P").judgement, Judgement::NotCarriedOut);
}

#[test]
fn pairs_from_before_the_indicator_was_defined_anew_tell_nothing_of_it() {
    let model = format!(
        "{MODEL}\n[[definition_changes]]\nindicator = \"new\"\nfrom = \"2025-Q1\"\nreason = \"New form.\"\n"
    );
    let measures = |value: f64| {
        let rows = ["W", "F", "C", "P", "Q", "R", "S"].map(|member| format!("{member},new,{value},9\n"));
        format!("member_id,indicator,value,n\n{}", rows.concat())
    };
    let (earliest, earlier) = (measures(0.9), measures(0.7));
    let computed = computed_after(
        &model,
        &[
            ("cycles/2024-Q3/members.csv", MEMBERS),
            ("cycles/2024-Q3/measures.csv", &earliest),
            ("cycles/2024-Q4/members.csv", MEMBERS),
            ("cycles/2024-Q4/measures.csv", &earlier),
        ],
    );
    // Seven pairs (0.9, 0.7) were counted in the old way: the line is that of the four pairs above, as if they were not there.
    let effect = of(&computed, "W").effect.as_ref().unwrap();
    assert_eq!(effect.without_plan.pairs, 4);
    close(effect.without_plan.slope, 0.5);
    close(effect.without_plan.expected, 0.3);
}

#[test]
fn an_action_achieved_the_mean_of_its_effects_over_those_who_tried_it() {
    let computed = computed();
    // Effects of 20, 0 and 5 points: mean 25/3 = 8.3333. Deviations 35/3, −25/3, −10/3; their squares add up to
    // (1225 + 625 + 100) / 9 = 1950/9; variance 975/9; standard error √(975/27) = √36.1111 = 6.009252.
    // Student's interval on 2 degrees of freedom: 8.3333 ± 4.302652730 × 6.009252 = 8.3333 ± 25.8557.
    let achieved = &computed.record("2025-Q2").plans.achievements;
    assert_eq!(achieved.len(), 1);
    let act = &achieved[0];
    assert_eq!(
        (act.tried, act.judged, act.subjects, act.worked, act.did_not_work),
        (3, 3, 3, 1, 1)
    );
    close(act.effect.unwrap().0, 25.0 / 3.0);
    let interval = act.interval.unwrap();
    assert!((interval.low - (8.3333 - 25.8557)).abs() < 1e-3, "{interval:?}");
    assert!((interval.high - (8.3333 + 25.8557)).abs() < 1e-3, "{interval:?}");
    assert_eq!(act.verdict, Achievement::Uncertain);
}
