//! Shares by hand, and the promises over generated input.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

fn weights(weights: &[i64]) -> Vec<Decimal> {
    weights.iter().map(|weight| Decimal::new(*weight, 2)).collect()
}

#[test]
fn without_binding_limits_it_is_the_largest_remainder() {
    // 100 × 1/3 each: the odd unit goes to the first of three equal remainders.
    let shared = share_within(100, &weights(&[1, 1, 1]), &[(0, 100), (0, 100), (0, 100)]);
    assert_eq!(shared.parts, [34, 33, 33]);
    assert_eq!(shared.bounds, [None, None, None]);
}

#[test]
fn a_cap_passes_the_rest_on_by_weight() {
    // 1000 over 6:3:1 is 600, 300, 100. At most 400 leaves 600 over 3:1, which is 450 and 150; again at most 400: 400, 400, 200.
    let shared = share_within(1000, &weights(&[6, 3, 1]), &[(0, 400), (0, 400), (0, 400)]);
    assert_eq!(shared.parts, [400, 400, 200]);
    assert_eq!(shared.bounds, [Some(Bound::High), Some(Bound::High), None]);
}

#[test]
fn floors_are_paid_for_by_those_above_them() {
    // 100 over 98:1:1 is 98, 1, 1; at least 10 leaves 80 for the first.
    let shared = share_within(100, &weights(&[98, 1, 1]), &[(10, 100), (10, 100), (10, 100)]);
    assert_eq!(shared.parts, [80, 10, 10]);
    assert_eq!(shared.bounds, [None, Some(Bound::Low), Some(Bound::Low)]);
}

#[test]
fn cap_and_floor_together_are_fixed_on_the_side_that_weighs_more() {
    // 100 over 80:15:5. At most 50, at least 12: the excess is 30, the lack 7, so the cap is fixed first; 50 over 15:5 is 37.5 and
    // 12.5, and the floor does not bind any more.
    let shared = share_within(100, &weights(&[80, 15, 5]), &[(12, 50), (12, 50), (12, 50)]);
    assert_eq!(shared.parts, [50, 38, 12]);
    assert_eq!(shared.bounds, [Some(Bound::High), None, None]);
}

#[test]
fn what_cannot_be_kept_is_said() {
    let shared = share_within(100, &weights(&[1, 1]), &[(0, 30), (0, 40)]);
    assert_eq!(
        (shared.parts, shared.left_over, shared.short),
        (vec![30, 40], 30, 0)
    );
    let shared = share_within(100, &weights(&[1, 1]), &[(90, 95), (60, 95)]);
    assert_eq!(
        (shared.parts, shared.left_over, shared.short),
        (vec![60, 40], 0, 50)
    );
    let shared = share_within(100, &weights(&[0, 0]), &[(10, 50), (10, 50)]);
    assert_eq!((shared.parts, shared.left_over), (vec![0, 0], 100));
    assert_eq!(share_within(0, &[], &[]).parts, Vec::<u64>::new());
}

/// λ by bisection, in plain floats.
fn plain(whole: f64, weights: &[i64], limits: &[(u64, u64)]) -> Vec<f64> {
    let at = |level: f64| -> Vec<f64> {
        let parts = weights.iter().zip(limits);
        parts
            .map(|(weight, (low, high))| {
                if *weight == 0 {
                    0.0
                } else {
                    (level * *weight as f64).clamp(*low as f64, *high as f64)
                }
            })
            .collect()
    };
    let (mut low, mut high) = (0.0, 1e9);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if at(middle).iter().sum::<f64>() < whole {
            low = middle;
        } else {
            high = middle;
        }
    }
    at(high)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn parts_add_up_keep_their_limits_and_their_order(
        whole in 0_u64..5_000_000,
        people in prop::collection::vec((0_i64..4_000_000, 0_u64..200_000, 0_u64..400_000), 1..40),
    ) {
        let plain_weights: Vec<i64> = people.iter().map(|person| person.0).collect();
        let exact = weights(&plain_weights);
        let limits: Vec<(u64, u64)> = people.iter().map(|(_, low, more)| (*low, low + more)).collect();
        let shared = share_within(whole, &exact, &limits);
        let sum: u64 = shared.parts.iter().sum();
        prop_assert_eq!(sum + shared.left_over, whole);
        let reference = plain(whole as f64, &plain_weights, &limits);
        for (((part, weight), (low, high)), plain) in
            shared.parts.iter().zip(&plain_weights).zip(&limits).zip(reference)
        {
            if *weight == 0 {
                prop_assert_eq!(*part, 0);
            } else if shared.short == 0 {
                prop_assert!(low <= part && part <= high);
                prop_assert!((*part as f64 - plain).abs() <= 1.001, "{} instead of {}", part, plain);
            } else {
                prop_assert!(part <= low);
            }
        }
    }

    #[test]
    fn with_equal_limits_more_weight_never_gets_less_and_places_do_not_matter(
        whole in 0_u64..2_000_000,
        own in prop::collection::btree_set(1_i64..3_000_000, 1..25),
        low in 0_u64..20_000,
        more in 0_u64..200_000,
        turn in 0_usize..25,
    ) {
        // Distinct weights: for equal ones the earlier place has the odd unit.
        let own: Vec<i64> = own.into_iter().collect();
        let limits = vec![(low, low + more); own.len()];
        let shared = share_within(whole, &weights(&own), &limits);
        prop_assert!(shared.parts.is_sorted());
        let mut turned = own.clone();
        turned.rotate_left(turn % own.len());
        let mut again = share_within(whole, &weights(&turned), &limits).parts;
        again.rotate_right(turn % own.len());
        prop_assert_eq!(again, shared.parts);
    }
}
