//! The test of Mann and Kendall for a trend in either direction.

use serde::{Deserialize, Serialize};

use super::super::distribution::normal_two_sided;
use super::super::estimate::{NotEstimable, require_finite};
use super::theil_sen::{pairs_term, ties_term};

/// The test's result.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MannKendall {
    /// Rising pairs less falling pairs.
    pub s: i64,
    /// Variance of `s` without a trend, with ties.
    pub variance: f64,
    /// Normal deviate with continuity correction; above 0 for a rise.
    pub z: f64,
    /// Two-sided p value of "no trend", by the normal approximation.
    pub p_value: f64,
}

/// Tests for a monotone trend over the order of the values (Mann 1945; Kendall 1975).
///
/// Errors: `NoData`, `TooFewValues` below three values, `NoVariation` where all are the same, `NotFinite`.
pub fn mann_kendall(values: &[f64]) -> Result<MannKendall, NotEstimable> {
    match values.len() {
        0 => return Err(NotEstimable::NoData),
        found @ (1 | 2) => {
            return Err(NotEstimable::TooFewValues {
                needed: 3,
                found: found as u64,
            });
        }
        _ => {}
    }
    require_finite(values.iter().copied())?;
    let mut s = 0_i64;
    for (place, earlier) in values.iter().enumerate() {
        for later in values.iter().skip(place + 1) {
            s += i64::from(later > earlier) - i64::from(later < earlier);
        }
    }
    let variance = (pairs_term(values.len() as f64) - ties_term(values)) / 18.0;
    if variance <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    let z = (s - s.signum()) as f64 / variance.sqrt();
    Ok(MannKendall {
        s,
        variance,
        z,
        p_value: normal_two_sided(z),
    })
}

/// The most values that the exact distribution is used for, where the normal approximation is coarse.
const EXACT_VALUES: usize = 10;

/// Two-sided p value of "no trend" of a short series, as well as it is known: up to ten values without ties by the exact
/// distribution of S over all orders of the values (Mann 1945; Kendall 1975), else that of [`mann_kendall`].
///
/// Errors: those of [`mann_kendall`].
pub fn mann_kendall_p_value(values: &[f64]) -> Result<f64, NotEstimable> {
    let test = mann_kendall(values)?;
    let exact = values.len() <= EXACT_VALUES && ties_term(values) <= 0.0;
    Ok(if exact {
        exact_p_value(test.s.unsigned_abs(), values.len())
    } else {
        test.p_value
    })
}

/// The share of all orders of n different values whose S is at least so far from zero. An order with k falling pairs has
/// S = n (n - 1) / 2 - 2 k; the orders with k of them are counted by putting in one value after another, the m-th making 0 to
/// m - 1 falling pairs.
fn exact_p_value(s: u64, n: usize) -> f64 {
    let mut orders: Vec<u64> = vec![1];
    for values in 2..=n {
        let mut next = vec![0_u64; orders.len() + values - 1];
        for (falling, count) in orders.iter().enumerate() {
            for slot in next.iter_mut().skip(falling).take(values) {
                *slot += count;
            }
        }
        orders = next;
    }
    let pairs = (orders.len() - 1) as u64;
    let extreme: u64 = (0..)
        .zip(&orders)
        .filter(|(falling, _)| pairs.abs_diff(2 * falling) >= s)
        .map(|(_, count)| count)
        .sum();
    extreme as f64 / orders.iter().sum::<u64>() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_straight_rise_of_four_is_worked_out_by_hand() {
        // s = 6; variance 4 · 3 · 13 / 18 = 26/3; z = 5 / √(26/3).
        let found = mann_kendall(&[1.0, 2.0, 3.0, 4.0]).unwrap();
        assert_eq!(found.s, 6);
        assert!(
            (found.variance - 26.0 / 3.0).abs() < 1e-12
                && (found.z - 5.0 / (26.0_f64 / 3.0).sqrt()).abs() < 1e-12
        );
    }

    #[test]
    fn it_says_why_there_is_no_test() {
        assert_eq!(mann_kendall(&[]), Err(NotEstimable::NoData));
        assert_eq!(
            mann_kendall(&[1.0, 2.0]),
            Err(NotEstimable::TooFewValues { needed: 3, found: 2 })
        );
        assert_eq!(mann_kendall(&[1.0, 1.0, 1.0]), Err(NotEstimable::NoVariation));
    }

    #[test]
    fn short_series_have_the_exact_p_value() {
        let rise = |n: u32| (1..=n).map(f64::from).collect::<Vec<_>>();
        let p = |values: &[f64]| mann_kendall_p_value(values).unwrap();
        // All pairs rise, or all fall: 2 of n! orders.
        for (n, orders) in [(3, 6.0), (6, 720.0), (8, 40_320.0), (10, 3_628_800.0)] {
            assert!((p(&rise(n)) - 2.0 / orders).abs() < 1e-15, "{n}");
        }
        // Kendall (1975), appendix table 1: for n = 4, P(S ≥ 4) = 0.167; for n = 5, P(S ≥ 6) = 0.117, P(S ≥ 8) = 0.042.
        assert!((p(&[1.0, 2.0, 4.0, 3.0]) - 2.0 * 4.0 / 24.0).abs() < 1e-15);
        assert!((p(&[2.0, 1.0, 3.0, 5.0, 4.0]) - 2.0 * 14.0 / 120.0).abs() < 1e-15);
        assert!((p(&[1.0, 2.0, 3.0, 5.0, 4.0]) - 2.0 * 5.0 / 120.0).abs() < 1e-15);
    }

    #[test]
    fn long_series_and_ties_have_the_normal_one() {
        let long: Vec<f64> = (0..11).map(f64::from).collect();
        for values in [&long[..], &[1.0, 2.0, 2.0, 3.0]] {
            let (found, test) = (
                mann_kendall_p_value(values).unwrap(),
                mann_kendall(values).unwrap(),
            );
            assert_eq!(found.to_bits(), test.p_value.to_bits());
        }
    }

    /// Numbers of orders of the values, and of those whose S is at least so far from zero.
    fn twin(chosen: &mut Vec<u8>, left: &[u8], s: i64) -> (u64, u64) {
        if left.is_empty() {
            let values: Vec<f64> = chosen.iter().copied().map(f64::from).collect();
            return (1, u64::from(mann_kendall(&values).unwrap().s.abs() >= s.abs()));
        }
        let (mut all, mut extreme) = (0, 0);
        for place in 0..left.len() {
            let mut rest = left.to_vec();
            chosen.push(rest.remove(place));
            let found = twin(chosen, &rest, s);
            chosen.pop();
            (all, extreme) = (all + found.0, extreme + found.1);
        }
        (all, extreme)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn the_exact_p_value_is_the_share_of_all_orders(
            values in (3_u8..7).prop_flat_map(|n| Just((1..=n).collect::<Vec<u8>>()).prop_shuffle())
        ) {
            let series: Vec<f64> = values.iter().copied().map(f64::from).collect();
            let (all, extreme) = twin(&mut Vec::new(), &values, mann_kendall(&series).unwrap().s);
            prop_assert_eq!(mann_kendall_p_value(&series).unwrap().to_bits(), (extreme as f64 / all as f64).to_bits());
        }
    }

    proptest! {
        #[test]
        fn turning_the_series_turns_the_sign(values in prop::collection::vec(0_u8..9, 3..30)) {
            let rising: Vec<f64> = values.iter().copied().map(f64::from).collect();
            let falling: Vec<f64> = rising.iter().rev().copied().collect();
            match (mann_kendall(&rising), mann_kendall(&falling)) {
                (Ok(a), Ok(b)) => {
                    prop_assert_eq!(a.s, -b.s);
                    prop_assert!((0.0..=1.0).contains(&a.p_value) && (a.p_value - b.p_value).abs() < 1e-15);
                }
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }
}
