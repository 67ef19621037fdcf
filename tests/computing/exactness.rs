//! Ratings at the edge of a band equal those of exact decimal arithmetic.

use std::fmt::Write as _;

use crate::data_folder::compute;
use proptest::prelude::*;

/// Hundredths that add up to 100.00, one part each at least 0.01.
fn shares(parts: &[u32]) -> Vec<u64> {
    let total: u64 = parts.iter().map(|part| u64::from(*part)).sum();
    let mut shares: Vec<u64> = parts
        .iter()
        .map(|part| (u64::from(*part) * 9_000 / total).max(1))
        .collect();
    let rest = 10_000 - shares.iter().sum::<u64>();
    shares[0] += rest;
    shares
}

fn hundredths(number: u64) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}

/// Ten decimals.
fn fine(number: u128) -> String {
    format!("{}.{:010}", number / 10_000_000_000, number % 10_000_000_000)
}

/// The rating of a member whose indicators have these weights and points in hundredths, with bands (id, from).
fn rating(dimensions: &[(u64, Vec<(u64, u64)>)], bands: &[(&str, String)]) -> String {
    let mut model = "[organisation]\nname = \"Test\"\n".to_owned();
    let mut measures = "member_id,indicator,value,n\n".to_owned();
    for (d, (weight, indicators)) in dimensions.iter().enumerate() {
        let _ = write!(
            model,
            "[[dimensions]]\nid = \"d{d}\"\nname = \"D\"\nweight = {}\n",
            hundredths(*weight)
        );
        for (i, (weight, points)) in indicators.iter().enumerate() {
            let _ = write!(
                model,
                "[[indicators]]\nid = \"i{d}x{i}\"\nname = \"I\"\ndimension = \"d{d}\"\nmeasure = \"ready_made\"\n\
                 unit = \"number\"\nweight = {}\nminimum_sample = 0\nscale = [[0, 0], [100, 100]]\n",
                hundredths(*weight)
            );
            let _ = writeln!(measures, "A,i{d}x{i},{},9", hundredths(*points));
        }
    }
    for (id, from) in bands {
        let _ = write!(
            model,
            "[[ratings]]\nid = \"{id}\"\nname = \"{id}\"\nfrom = {from}\n"
        );
    }
    let computed = compute(&[
        ("scorebook.toml", model.as_str()),
        ("cycles/2025-Q1/members.csv", "member_id,name,team_id\nA,Ann,T1\n"),
        ("cycles/2025-Q1/measures.csv", &measures),
    ]);
    computed.card("A").rating.band().unwrap().to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_score_on_an_edge_reaches_it_and_one_a_ten_billionth_below_does_not(
        model in prop::collection::vec(
            (1_u32..100, prop::collection::vec((1_u32..100, 1_u64..10_000), 1..5)), 1..5,
        ),
    ) {
        let weights = shares(&model.iter().map(|dimension| dimension.0).collect::<Vec<_>>());
        let dimensions: Vec<(u64, Vec<(u64, u64)>)> = weights
            .into_iter()
            .zip(&model)
            .map(|(weight, (_, indicators))| {
                let inside = shares(&indicators.iter().map(|indicator| indicator.0).collect::<Vec<_>>());
                (weight, inside.into_iter().zip(indicators.iter().map(|indicator| indicator.1)).collect())
            })
            .collect();
        // Hundredths times hundredths of a hundredth: in whole numbers of 10⁻¹⁰ points, nothing is lost.
        let exact: u128 = dimensions
            .iter()
            .map(|(weight, indicators)| {
                let inside: u64 = indicators.iter().map(|(weight, points)| weight * points).sum();
                u128::from(*weight) * u128::from(inside)
            })
            .sum();
        let found = rating(
            &dimensions,
            &[("above", fine(exact + 1)), ("at", fine(exact)), ("below", fine(exact - 1)), ("none", "0".to_owned())],
        );
        prop_assert_eq!(found, "at", "{:?}", dimensions);
    }
}

#[test]
fn weights_that_binary_numbers_cannot_hold_do_not_cost_the_edge() {
    // Every indicator earns 74.9 or 75.1 in halves of weights such as 0.1 and 0.7: exactly 75.
    let inside = vec![(10, 7_490), (70, 7_510), (9_850, 7_500), (70, 7_490)];
    let exact: u64 = inside.iter().map(|(weight, points)| weight * points).sum();
    assert_eq!(exact, 10_000 * 7_500 - 100, "a hundredth of 0.01 below");
    let bands = [("A", "75".to_owned()), ("B", "0".to_owned())];
    assert_eq!(rating(&[(10_000, inside)], &bands), "B");
    let inside = vec![(10, 7_490), (70, 7_510), (9_840, 7_500), (70, 7_490), (10, 7_510)];
    assert_eq!(rating(&[(3_330, inside.clone()), (6_670, inside)], &bands), "A");
}

#[test]
fn points_that_are_thirds_reach_the_edge_that_their_mean_is() {
    // 2/3 and 5/6 of 100 points at half of the weight each: exactly 75.
    let model = "[organisation]\nname = \"Test\"\n[[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n\
        [[indicators]]\nid = \"a\"\nname = \"A\"\ndimension = \"d\"\nmeasure = \"csat\"\nweight = 50\nminimum_sample = 1\n\
        scale = [[0, 0], [1, 100]]\n\
        [[indicators]]\nid = \"b\"\nname = \"B\"\ndimension = \"d\"\nmeasure = \"participation\"\nweight = 50\n\
        minimum_sample = 1\nscale = [[0, 0], [1, 100]]\n\
        [[ratings]]\nid = \"A\"\nname = \"A\"\nfrom = 75\n[[ratings]]\nid = \"B\"\nname = \"B\"\nfrom = 0\n";
    let computed = compute(&[
        ("scorebook.toml", model),
        ("cycles/2025-Q1/members.csv", "member_id,name,team_id\nA,Ann,T1\n"),
        (
            "cycles/2025-Q1/clients.csv",
            "client_id,owner_id,acquired_on\nC1,A,2023-01-01\n",
        ),
        (
            "cycles/2025-Q1/surveys.csv",
            "survey_id,client_id,answered_on,member_id,csat\n1,C1,2025-01-09,A,5\n2,C1,2025-01-10,A,4\n3,C1,2025-01-11,A,2\n",
        ),
        (
            "cycles/2025-Q1/activities.csv",
            "activity_id,member_id,held_on,attended\n1,A,2025-01-09,1\n2,A,2025-01-10,1\n3,A,2025-01-11,1\n\
             4,A,2025-01-12,1\n5,A,2025-01-13,1\n6,A,2025-01-14,0\n",
        ),
    ]);
    assert_eq!(computed.card("A").rating.band().unwrap().as_str(), "A");
}
