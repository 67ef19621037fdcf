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
