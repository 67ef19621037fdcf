//! Concentration: how much of a total lies with few of its holders.

use super::estimate::{InputFault, NotEstimable, finite, require_finite};
use super::sum::sum;

/// The values checked, with their sum, which is above 0.
fn total(values: &[f64]) -> Result<f64, NotEstimable> {
    if values.is_empty() {
        return Err(NotEstimable::NoData);
    }
    require_finite(values.iter().copied())?;
    if values.iter().any(|value| *value < 0.0) {
        return Err(NotEstimable::InvalidInput(InputFault::Negative));
    }
    let total = finite(sum(values.iter().copied()))?;
    if total > 0.0 {
        Ok(total)
    } else {
        Err(NotEstimable::ZeroTotal)
    }
}

/// The Herfindahl-Hirschman index: the sum of squared shares (Hirschman 1964), from 1/n where all hold the same to 1 where one
/// holds everything.
///
/// Errors: `NoData`, `ZeroTotal`, `Negative`, `NotFinite`.
pub fn herfindahl_hirschman(values: &[f64]) -> Result<f64, NotEstimable> {
    let total = total(values)?;
    Ok(sum(values.iter().map(|value| (value / total).powi(2))).clamp(1.0 / values.len() as f64, 1.0))
}

/// The Gini coefficient Σ Σ |x - y| / (2 n² mean) (Gini 1912), from 0 where all hold the same to 1 - 1/n where one holds
/// everything; over sorted values it is Σ (2 i - n - 1) x / (n Σ x), in O(n log n).
///
/// Errors: `NoData`, `ZeroTotal`, `Negative`, `NotFinite`.
pub fn gini(values: &[f64]) -> Result<f64, NotEstimable> {
    let total = total(values)?;
    let n = values.len() as f64;
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let weighted = sum(sorted
        .iter()
        .enumerate()
        .map(|(i, value)| (2.0 * i as f64 + 1.0 - n) / n * (value / total)));
    Ok(weighted.clamp(0.0, 1.0 - 1.0 / n) + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn indices_are_those_worked_out_by_hand() {
        // 1, 2, 3, 4: shares .1 .2 .3 .4, squares .30; Gini (-3 - 2 + 3 + 12) / 40 = 0.25.
        assert!((herfindahl_hirschman(&[4.0, 1.0, 3.0, 2.0]).unwrap() - 0.3).abs() < 1e-15);
        assert!((gini(&[4.0, 1.0, 3.0, 2.0]).unwrap() - 0.25).abs() < 1e-15);
    }

    #[test]
    fn it_says_why_there_is_no_index() {
        for index in [herfindahl_hirschman, gini] {
            assert_eq!(index(&[]), Err(NotEstimable::NoData));
            assert_eq!(index(&[0.0, 0.0]), Err(NotEstimable::ZeroTotal));
            assert_eq!(
                index(&[2.0, -1.0]),
                Err(NotEstimable::InvalidInput(InputFault::Negative))
            );
            assert_eq!(
                index(&[f64::MAX, f64::MAX]),
                Err(NotEstimable::InvalidInput(InputFault::NotFinite))
            );
        }
    }

    proptest! {
        #[test]
        fn indices_are_bounded_equal_their_definition_and_ignore_order(
            (values, shuffled) in prop::collection::vec(0.01..1e6_f64, 1..40)
                .prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))
        ) {
            let n = values.len() as f64;
            let (h, g) = (herfindahl_hirschman(&values).unwrap(), gini(&values).unwrap());
            prop_assert!(h >= 1.0 / n && h <= 1.0 && g >= 0.0 && g <= 1.0 - 1.0 / n);
            let pairs: f64 = values.iter().flat_map(|a| values.iter().map(move |b| (a - b).abs())).sum();
            prop_assert!((g - pairs / (2.0 * n * values.iter().sum::<f64>())).abs() < 1e-9);
            prop_assert_eq!(h.to_bits(), herfindahl_hirschman(&shuffled).unwrap().to_bits());
            prop_assert_eq!(g.to_bits(), gini(&shuffled).unwrap().to_bits());
        }
    }
}
