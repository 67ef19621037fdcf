//! Adjusted p values for many comparisons at once.

use std::cmp::Ordering;

/// Benjamini and Hochberg's (1995) adjusted p values, in input order: reject those at or below q and the expected share of
/// false discoveries is at most q. A p value that is not a number counts as 1; one outside 0 to 1 as the nearer end.
pub fn benjamini_hochberg(p_values: &[f64]) -> Vec<f64> {
    let mut ranked = ranked(p_values);
    let m = ranked.len() as f64;
    let mut smallest = 1.0_f64;
    for (rank, (_, p)) in ranked.iter_mut().enumerate().rev() {
        smallest = smallest.min(*p * m / (rank as f64 + 1.0));
        *p = smallest;
    }
    in_input_order(ranked)
}

/// Holm's (1979) step-down adjusted p values, in input order: reject those at or below alpha and the chance of any false
/// rejection is at most alpha. Odd p values are treated as in [`benjamini_hochberg`].
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut ranked = ranked(p_values);
    let m = ranked.len();
    let mut largest = 0.0_f64;
    for (rank, (_, p)) in ranked.iter_mut().enumerate() {
        largest = largest.max((*p * (m - rank) as f64).min(1.0));
        *p = largest;
    }
    in_input_order(ranked)
}

/// Place and p value, in increasing order of p.
fn ranked(p_values: &[f64]) -> Vec<(usize, f64)> {
    let mut ranked: Vec<(usize, f64)> = p_values
        .iter()
        .map(|p| if p.is_nan() { 1.0 } else { p.clamp(0.0, 1.0) })
        .enumerate()
        .collect();
    ranked.sort_by(|a, b| match a.1.total_cmp(&b.1) {
        Ordering::Equal => a.0.cmp(&b.0),
        unequal => unequal,
    });
    ranked
}

fn in_input_order(mut ranked: Vec<(usize, f64)>) -> Vec<f64> {
    ranked.sort_unstable_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, p)| p).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn holm_gives_the_worked_example() {
        // 0.01 * 4, 0.02 * 3 = 0.06, 0.03 * 2 = 0.06, 0.04 * 1 below the last: 0.06.
        let found = holm(&[0.04, 0.01, 0.03, 0.02]);
        for (found, expected) in found.iter().zip([0.06, 0.04, 0.06, 0.06]) {
            assert!((found - expected).abs() < 1e-15);
        }
    }

    #[test]
    fn false_discovery_rate_rejects_as_in_the_paper() {
        // Benjamini & Hochberg (1995), section 4: of these 15, four are rejected at q = 0.05, by Bonferroni's way three.
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
            0.6528, 0.7590, 1.0,
        ];
        assert_eq!(benjamini_hochberg(&p).iter().filter(|p| **p <= 0.05).count(), 4);
        assert_eq!(holm(&p).iter().filter(|p| **p <= 0.05).count(), 3);
        // 0.0095 · 15 / 4.
        assert!((benjamini_hochberg(&p)[3] - 0.035_625).abs() < 1e-12);
    }

    #[test]
    fn nothing_in_nothing_out_and_no_number_is_no_evidence() {
        assert!(benjamini_hochberg(&[]).is_empty() && holm(&[]).is_empty());
        assert_eq!(holm(&[f64::NAN]), vec![1.0]);
    }

    proptest! {
        #[test]
        fn adjusting_is_bounded_keeps_order_and_holm_is_stricter(p in prop::collection::vec(0.0..=1.0_f64, 1..30)) {
            let (fdr, fwer) = (benjamini_hochberg(&p), holm(&p));
            for i in 0..p.len() {
                prop_assert!(p[i] <= fdr[i] + 1e-15 && fdr[i] <= fwer[i] + 1e-15 && fwer[i] <= 1.0);
                for j in 0..p.len() {
                    if p[i] < p[j] { prop_assert!(fdr[i] <= fdr[j] && fwer[i] <= fwer[j]); }
                }
            }
        }
    }
}
