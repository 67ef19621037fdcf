//! Improvement plans from events: expected gain, causes, and what objectives need, against hand computation.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::data_folder::{Computed, close, compute};
use scorebook::model::losses::Attribute;
use scorebook::model::plans::{CauseTable, ImprovementItem, Judgement, Obstacle, Origin, TargetBasis};

const MODEL: &str = r#"
[organisation]
name = "Test"

[policy]
improvement_items = 1

[[dimensions]]
id = "service"
name = "Service"
weight = 100

[[indicators]]
id = "response"
name = "Response"
dimension = "service"
measure = "response_sla"
weight = 80
target = 0.9
control = { member = 0.5 }
scale = [[0, 0], [1, 100]]
[[indicators]]
id = "participation"
name = "Participation"
dimension = "service"
measure = "participation"
weight = 20
target = 0.9
scale = [[0, 0], [1, 100]]

[[objectives]]
id = "quick"
name = "Quick"
indicators = ["response", "participation"]
targets = { participation = 0.95 }
"#;

/// Complaints of A: ten about billing, all late, ten about delivery, all in time. Of B: two about billing, late; eighteen
/// about delivery, ten of them late. All were opened on a Monday morning.
fn complaints() -> String {
    let mut text = String::from("complaint_id,client_id,member_id,opened_at,responded_at,category\n");
    let mut next = 0;
    for (member, category, late, count) in [
        ("A", "billing", true, 10),
        ("A", "delivery", false, 10),
        ("B", "billing", true, 2),
        ("B", "delivery", true, 10),
        ("B", "delivery", false, 8),
    ] {
        for _ in 0..count {
            next += 1;
            let answered = if late {
                "2025-01-08T10:00"
            } else {
                "2025-01-06T12:00"
            };
            let _ = writeln!(text, "K{next},C1,{member},2025-01-06T10:00,{answered},{category}");
        }
    }
    text
}

/// A followed eight of ten invitations, B all ten.
fn activities() -> String {
    let mut text = String::from("activity_id,member_id,held_on,attended\n");
    for number in 0..10 {
        let came = if number < 8 { "yes" } else { "no" };
        let _ = writeln!(text, "V{number},A,2025-02-03,{came}\nV{number},B,2025-02-03,yes");
    }
    text
}

fn computed() -> Computed {
    compute(&[
        ("scorebook.toml", MODEL),
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id\nA,A,T\nB,B,T\n",
        ),
        ("cycles/2025-Q1/complaints.csv", &complaints()),
        ("cycles/2025-Q1/activities.csv", &activities()),
    ])
}

fn items(computed: &Computed, place: usize) -> &[ImprovementItem] {
    &computed.records[0].plans.members[place].items
}

fn table(item: &ImprovementItem, attribute: Attribute) -> &CauseTable {
    item.causes
        .iter()
        .find(|table| table.attribute == attribute)
        .unwrap()
}

#[test]
fn an_expected_gain_is_points_lost_times_certainty_times_control() {
    let computed = computed();
    let response = &items(&computed, 0)[0];
    assert_eq!(response.indicator.as_str(), "response");
    // Half of 80 points; 0.9 lies 0.4 above 10 of 20, whose Wilson interval reaches 0.20070 up: z = 1.96 × 0.4 / 0.20070 = 3.906.
    close(response.points_lost.0, 40.0);
    assert!(
        (response.gain.certainty.0 - 0.999_953).abs() < 2e-6,
        "{:?}",
        response.gain
    );
    close(response.gain.control.0, 0.5);
    close(response.gain.points.0, 40.0 * response.gain.certainty.0 * 0.5);
}

#[test]
fn a_cause_is_named_where_both_tests_are_beyond_chance() {
    let computed = computed();
    let found = table(&items(&computed, 0)[0], Attribute::Category);
    let line = &found.lines[0];
    assert_eq!((line.value.as_deref(), line.against), (Some("billing"), 10));
    // Of 22 complaints late 12 are about billing, all ten of A among them: C(12,10) / C(22,10) = 66 / 646646. The own test,
    // 1 / C(20,10), is smaller. Six values of both members are tested, and this one is the least.
    close(line.p_value, 66.0 / 646_646.0);
    close(line.adjusted_p, 6.0 * 66.0 / 646_646.0);
    close(line.elsewhere, 2.0 / 12.0);
    assert!(line.stands_out);
    // Ten of B's twelve late ones are about delivery and none of A's: but B has little else, so that it is no cause.
    let of_b = table(&items(&computed, 1)[0], Attribute::Category);
    assert_eq!(of_b.lines[0].value.as_deref(), Some("delivery"));
    assert!(of_b.named().next().is_none());
}

#[test]
fn objectives_reach_members_as_rows_and_add_an_item_where_the_gap_alone_would_not() {
    let computed = computed();
    // 36 of 40 are wanted, 18 are there: A lacks 8, B 10.
    for (place, share) in [(0, 8), (1, 10)] {
        let item = &items(&computed, place)[0];
        let goal = item.goal.as_ref().unwrap();
        assert_eq!(
            (goal.needed, goal.share, item.origin),
            (18, share, Origin::Problem)
        );
    }
    // The objective wants 19 of 20 invitations followed: one more, which only A can add.
    let added = &items(&computed, 0)[1];
    assert_eq!(added.indicator.as_str(), "participation");
    assert_eq!(
        (added.origin, added.basis),
        (Origin::Goal, TargetBasis::Objective)
    );
    close(added.target, 0.9);
    assert_eq!(items(&computed, 1).len(), 1);
}

#[test]
fn what_those_who_have_left_are_short_of_falls_to_nobody_who_stays() {
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id,to\nA,A,T,2025-02-28\nB,B,T,\n",
        ),
        ("cycles/2025-Q1/complaints.csv", &complaints()),
    ]);
    assert!(items(&computed, 0).is_empty());
    // 36 of the team's 40 are wanted, 18 are there. B, who stays, has 8 of 20 and lacks 10; the other 8 stay with the team.
    let goal = items(&computed, 1)[0].goal.as_ref().unwrap();
    assert_eq!((goal.needed, goal.share, goal.open), (18, 10, 0));
    let plans = &computed.records[0].plans;
    let goal = plans.teams[0].items[0].goal.as_ref().unwrap();
    assert_eq!((goal.needed, goal.share, goal.open), (18, 18, 8));
    assert!(plans.unassigned.is_empty());
}

#[test]
fn what_a_team_that_nobody_is_in_any_more_is_short_of_stays_with_the_organisation() {
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id,to\nA,A,T,2025-02-28\nB,B,U,\n",
        ),
        ("cycles/2025-Q1/complaints.csv", &complaints()),
    ]);
    let plans = &computed.records[0].plans;
    // T had A alone, with 10 of 20: nothing is planned for it, whatever it lacks. U has B's 8 of 20 and lacks 10 of the 18.
    assert!(plans.teams[0].items.is_empty());
    let goal = plans.teams[1].items[0].goal.as_ref().unwrap();
    assert_eq!((goal.needed, goal.share, goal.open), (18, 10, 0));
    let [unassigned] = plans.unassigned.as_slice() else {
        panic!("{:?}", plans.unassigned);
    };
    assert_eq!(unassigned.indicator.as_str(), "response");
    assert_eq!((unassigned.goal.needed, unassigned.goal.open), (18, 8));
}

#[test]
fn who_moved_takes_on_no_more_than_they_lack_where_they_are_now() {
    let computed = compute(&[
        ("scorebook.toml", MODEL),
        (
            "cycles/2025-Q1/members.csv",
            "member_id,name,team_id,from,to\nA,A,T,,2025-02-28\nA,A,U,2025-03-01,\nB,B,U,,\nC,C,T,,\n",
        ),
        ("cycles/2025-Q1/complaints.csv", &complaints()),
    ]);
    let plans = &computed.records[0].plans;
    // All 20 of A's complaints were opened in January, in T. T lacks 8 of them, and nobody who is in T now has any of them.
    let goal = |place: usize| plans.teams[place].items[0].goal.as_ref().unwrap();
    assert_eq!((goal(0).share, goal(0).open), (8, 8));
    // U lacks B's 10. A lacks 8 where the rows of the whole cycle are looked at: 10 × 8 / 18 = 4.44, 10 × 10 / 18 = 5.56.
    assert_eq!((goal(1).share, goal(1).open), (10, 0));
    let of = |place: usize| items(&computed, place)[0].goal.as_ref().unwrap().share;
    assert_eq!((of(0), of(1)), (4, 6));
}

#[test]
fn an_objective_in_a_mean_is_not_divided_as_if_its_sums_were_rows() {
    let quality = |aggregate: &str| {
        let model = MODEL.replace(
            "measure = \"participation\"",
            &format!("measure = \"declared\"\ntable = \"reviews\"\n{aggregate}"),
        );
        let computed = compute(&[
            ("scorebook.toml", model.as_str()),
            (
                "cycles/2025-Q1/members.csv",
                "member_id,name,team_id\nA,A,T\nB,B,T\n",
            ),
            ("cycles/2025-Q1/reviews.csv", &reviews()),
        ]);
        let items = items(&computed, 0).iter();
        let item = items.filter(|item| item.indicator.as_str() == "participation");
        item.filter_map(|item| item.goal.as_ref())
            .map(|goal| goal.share)
            .collect::<Vec<_>>()
    };
    // Of 20 reviews 19 are to be good, 18 are: one more, which only A can add.
    assert_eq!(quality("aggregate = \"share\"\nof = \"good = 1\""), [1]);
    // Each weighs 10: 180 of 200 are ten short of 190, but ten of what? There are two reviews that are not good.
    assert_eq!(
        quality("aggregate = \"weighted_mean\"\nvalue = \"good\"\nweighted_by = \"hours\"\nunit = \"share\""),
        [0_u64; 0]
    );
}

/// Ten reviews of A, eight of them good, and ten of B, all good; each took ten hours.
fn reviews() -> String {
    let mut text = String::from("member_id,good,hours\n");
    for number in 0..10 {
        let _ = writeln!(text, "A,{},10\nB,1,10", u8::from(number < 8));
    }
    text
}

/// Every state of a plan is in the demo, so that each page can be seen; and every report is on an item that a plan has.
#[test]
fn the_demo_has_every_outcome_of_plans_actions_and_training() {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let dataset = scorebook::ingest::read(&data).dataset.unwrap();
    let (records, warnings) = scorebook::pipeline::compute(&dataset);
    assert!(warnings.is_empty(), "{warnings:?}");
    let plans = || records.iter().map(|record| &record.plans);
    let follow_ups = || {
        plans()
            .flat_map(|plans| plans.teams.iter().chain(&plans.members))
            .flat_map(|plan| &plan.follow_up)
    };
    for judgement in [
        Judgement::Worked,
        Judgement::DidNotWork,
        Judgement::WithinNoise,
        Judgement::NotCarriedOut,
        Judgement::NoValue,
    ] {
        assert!(
            follow_ups().any(|found| found.judgement == judgement),
            "{judgement:?}"
        );
    }
    let last = plans().next_back().unwrap();
    for verdict in ["works", "has_not_worked", "uncertain", "too_few"] {
        let found = last
            .achievements
            .iter()
            .any(|found| found.verdict.word() == verdict);
        assert!(found, "{verdict}");
    }
    let considered = plans()
        .flat_map(|plans| plans.members.iter().flat_map(|plan| &plan.items))
        .flat_map(|item| &item.considered);
    let verdicts: BTreeSet<&str> = considered.map(|action| action.verdict.word()).collect();
    assert!(
        verdicts.contains("chosen") && verdicts.contains("over_budget"),
        "{verdicts:?}"
    );
    let obstacles =
        plans().flat_map(|plans| plans.training.uncovered.iter().flat_map(|need| &need.obstacles));
    let obstacles: BTreeSet<&str> = obstacles.map(Obstacle::word).collect();
    for word in [
        "no_course",
        "no_seat",
        "no_hours",
        "over_budget",
        "prerequisite",
        "already_taken",
        "clash",
    ] {
        assert!(obstacles.contains(word), "{word}: {obstacles:?}");
    }
}
