//! Members beside each other and beside the last cycle: shrunken estimates, funnels, many changes, changed definitions.

use crate::data_folder::{Computed, close, compute};
use scorebook::model::comparison::FunnelPosition;
use scorebook::model::scorecard::Verdict;
use scorebook::stats::NotEstimable;

/// One share from at least five trials, on a straight scale; a gate at 21 %.
const MODEL: &str = r#"
[organisation]
name = "Test"

[[dimensions]]
id = "quality"
name = "Quality"
weight = 1

[[indicators]]
id = "care"
name = "Care"
dimension = "quality"
measure = "ready_made"
unit = "share"
weight = 1
minimum_sample = 5
scale = [[0, 0], [1, 100]]

[[ratings]]
id = "A"
name = "A"
from = 22
[[ratings]]
id = "C"
name = "C"
from = 0

[[gates]]
indicator = "care"
below = 0.21
cap = "C"
reason = "Care comes first."
"#;

/// Members (hits, trials) of one team: their table, and their values.
fn tables(members: &[(u32, u32)]) -> (String, String) {
    let (mut people, mut values) = (vec!["member_id,name,team_id".to_owned()], Vec::new());
    values.push("member_id,indicator,value,n,numerator,denominator".to_owned());
    for (place, (hits, n)) in members.iter().enumerate() {
        people.push(format!("m{place:02},M{place},T1"));
        let value = f64::from(*hits) / f64::from(*n);
        values.push(format!("m{place:02},care,{value},{n},{hits},{n}"));
    }
    (people.join("\n") + "\n", values.join("\n") + "\n")
}

/// Cycles of these members one after another, with something added to the model.
fn cycles(added: &str, quarters: &[&[(u32, u32)]]) -> Computed {
    let mut files = vec![("scorebook.toml".to_owned(), format!("{added}\n{MODEL}"))];
    for (place, members) in quarters.iter().enumerate() {
        let (people, values) = tables(members);
        let folder = format!("cycles/2025-Q{}", place + 1);
        files.push((format!("{folder}/members.csv"), people));
        files.push((format!("{folder}/measures.csv"), values));
    }
    compute(&files)
}

#[test]
fn points_come_from_the_shrunken_value_where_the_policy_says_so_and_gates_from_the_observed_one() {
    let members = [(2, 10), (2, 10), (8, 10), (8, 10)];
    let observed = cycles("", &[&members]);
    let line = &observed.card("m00").lines[0];
    assert_eq!(line.shrunken_value, None);
    close(line.points.map(|points| points.0), 20.0);

    let computed = cycles("[policy]\nestimate = \"shrunken\"", &[&members]);
    // As worked out in the statistics: the mean of 0.5 is worth 15.6 / 11.4 trials.
    let prior = 15.6 / 11.4;
    let value = (2.0 + prior / 2.0) / (10.0 + prior);
    let card = computed.card("m00");
    close(card.lines[0].shrunken_value, value);
    close(card.lines[0].points.map(|points| points.0), 100.0 * value);
    close(computed.measured("m00", "care").value, 0.2);
    // 23.6 points would earn an A; the observed 20 % closes the gate all the same.
    assert!(value > 0.22);
    assert_eq!(card.rating.band().unwrap().as_str(), "C");
    // The organisation has no peers to be drawn towards.
    assert_eq!(computed.card("").lines[0].shrunken_value, None);
}

#[test]
fn below_the_minimum_sample_there_is_no_number_not_even_a_shrunken_one() {
    let computed = cycles("", &[&[(2, 10), (2, 10), (8, 10), (8, 10), (1, 2)]]);
    let peers = &computed.records[0].comparisons.members;
    let care = &peers.indicators[0];
    assert_eq!(care.shrinkage.taking_part, 4);
    assert!(care.shrinkage.subject(0).is_some() && care.shrinkage.subject(4).is_none());
    let funnel = care.funnel.as_ref().unwrap();
    assert!(funnel.subjects[0].is_some() && funnel.subjects[4].is_none());
    // One team is too few to be drawn anywhere.
    let teams = &computed.records[0].comparisons.teams.indicators[0].shrinkage;
    assert_eq!(
        teams.centre,
        Err(NotEstimable::TooFewValues { needed: 4, found: 1 })
    );
}

#[test]
fn a_funnel_names_who_lies_outside_and_nobody_else() {
    let computed = cycles(
        "",
        &[&[(20, 100), (80, 100), (80, 100), (80, 100), (80, 100), (80, 100)]],
    );
    let funnel = computed.records[0].comparisons.members.indicators[0]
        .funnel
        .as_ref()
        .unwrap();
    close(funnel.centre, 0.7);
    let positions: Vec<FunnelPosition> = funnel
        .subjects
        .iter()
        .flatten()
        .map(|place| place.position)
        .collect();
    assert_eq!(positions[0], FunnelPosition::OutsideBelow);
    // 80 of 100 at 0.7: P(R >= 80) = 0.0165, so the p value is 0.033; five of them rank behind the first: 0.033 · 6 / 6.
    assert_eq!(positions[1], FunnelPosition::OutsideAbove);
    let place = funnel.subjects[1].unwrap();
    assert!((place.p_value - 0.033).abs() < 5e-4, "{place:?}");
    assert_eq!(place.adjusted_p.to_bits(), place.p_value.to_bits());
    // Alone among forty that lie on the line, it is one that chance makes.
    let mut many = vec![(70, 100); 40];
    many.push((80, 100));
    let computed = cycles("", &[&many]);
    let funnel = computed.records[0].comparisons.members.indicators[0]
        .funnel
        .as_ref()
        .unwrap();
    assert_eq!(
        funnel.subjects[40].unwrap().position,
        FunnelPosition::BeyondByChance
    );
    assert!(!funnel.overdispersed);
}

#[test]
fn a_change_that_stands_out_alone_is_one_of_many_among_twenty() {
    // Newcombe's example, 48/80 to 56/70: outside the noise by itself.
    let verdict = |others: usize| {
        let mut before = vec![(48, 80)];
        let mut now = vec![(56, 70)];
        before.extend(vec![(30, 50); others]);
        now.extend(vec![(30, 50); others]);
        let computed = cycles("", &[&before, &now]);
        computed.card("m00").lines[0].change.clone().unwrap()
    };
    let alone = verdict(0);
    assert_eq!(alone.verdict, Verdict::Better);
    assert_eq!(alone.p_value, alone.adjusted_p);
    let among = verdict(19);
    assert_eq!(among.verdict, Verdict::OneOfMany);
    assert!(among.interval.unwrap().low > 0.0);
    close(among.adjusted_p, 20.0 * among.p_value.unwrap());
}

#[test]
fn nothing_is_compared_across_a_changed_definition() {
    let change = |comparable: &str| {
        format!(
            "[[definition_changes]]\nindicator = \"care\"\nfrom = \"2025-Q2\"\nreason = \"New form.\"\n{comparable}"
        )
    };
    let quarters: [&[(u32, u32)]; 3] = [&[(48, 80)], &[(56, 70)], &[(20, 70)]];
    let broken = cycles(&change(""), &quarters);
    let card = |computed: &Computed, cycle: usize| computed.records[cycle].scorecards.members[0].clone();
    let second = card(&broken, 1);
    assert_eq!(
        second.lines[0].change.as_ref().unwrap().verdict,
        Verdict::NotComparable
    );
    assert_eq!(second.change.unwrap().verdict, Verdict::NotComparable);
    // The cycles after it compare among themselves.
    assert_eq!(
        card(&broken, 2).lines[0].change.as_ref().unwrap().verdict,
        Verdict::Worse
    );
    let declared = cycles(&change("score_comparable = true"), &quarters);
    let second = card(&declared, 1);
    assert_eq!(
        second.lines[0].change.as_ref().unwrap().verdict,
        Verdict::NotComparable
    );
    assert_eq!(second.change.unwrap().verdict, Verdict::Better);
}

#[test]
fn a_share_that_follows_the_same_clients_is_no_second_sample() {
    let model = MODEL
        .replace("name = \"Test\"", "name = \"Test\"\ntransfer_date = 2024-07-01")
        .replace(
            "measure = \"ready_made\"\nunit = \"share\"",
            "measure = \"transfer_retention\"",
        );
    // 30 inherited clients, all held at the end of March; 20 of them leave in May.
    let clients = |lost: usize| {
        let mut table = vec!["client_id,owner_id,acquired_on,lost_on".to_owned()];
        for place in 0..30 {
            let day = if place < lost { "2025-05-05" } else { "" };
            table.push(format!("c{place:02},m00,2020-01-01,{day}"));
        }
        table.join("\n") + "\n"
    };
    let people = "member_id,name,team_id\nm00,M0,T1\n";
    let computed = compute(&[
        ("scorebook.toml", model.as_str()),
        ("cycles/2025-Q1/members.csv", people),
        ("cycles/2025-Q1/clients.csv", &clients(0)),
        ("cycles/2025-Q2/members.csv", people),
        ("cycles/2025-Q2/clients.csv", &clients(20)),
    ]);
    let change = computed.card("m00").lines[0].change.clone().unwrap();
    close(Some(change.difference), 1.0 / 3.0 - 1.0);
    assert_eq!(
        (change.verdict, change.p_value, change.interval),
        (Verdict::SameClients, None, None)
    );
}
