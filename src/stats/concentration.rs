//! Concentration: how much of a total lies with few of its holders.

use super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
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

/// The Gini coefficient without one holder at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GiniLeftOut {
    /// Without the holder of the most: what of the unevenness is not a matter of one holder. None where nothing would be left.
    pub without_largest: Option<f64>,
    /// The interval by the jackknife: value ± z √((n - 1) / n Σ (Gᵢ - mean)²) over the coefficients without holder i (Yitzhaki
    /// 1991), cut to 0 and 1. None where one holder has everything, or leaving any one out makes no difference.
    pub interval: Option<Interval>,
}

/// The Gini coefficient without one holder at a time, in O(n log n): leaving out the k-th smallest takes its own term from
/// Σ (2 i - n - 1) x, and brings all that are larger one place down.
///
/// Errors: as for [`gini`], and `TooFewValues` with fewer than three.
pub fn gini_left_out(values: &[f64], level: Level) -> Result<GiniLeftOut, NotEstimable> {
    let value = gini(values)?;
    if values.len() < 3 {
        return Err(NotEstimable::TooFewValues {
            needed: 3,
            found: values.len() as u64,
        });
    }
    let (n, total) = (values.len() as f64, total(values)?);
    let mut shares: Vec<f64> = values.iter().map(|value| value / total).collect();
    shares.sort_unstable_by(f64::total_cmp);
    let weight = |place: usize| 2.0 * place as f64 + 1.0 - n;
    let weighted = sum(shares.iter().enumerate().map(|(i, share)| weight(i) * share));
    let mut below = 0.0;
    let without: Vec<Option<f64>> = (shares.iter().enumerate())
        .map(|(i, share)| {
            let above = (1.0 - below - share).max(0.0);
            let left = weighted - weight(i) * share + below - above;
            below += share;
            let rest = 1.0 - share;
            (rest > f64::EPSILON).then(|| (left / ((n - 1.0) * rest)).clamp(0.0, 1.0))
        })
        .collect();
    let all: Option<Vec<f64>> = without.iter().copied().collect();
    let interval = all.and_then(|all| {
        let mean = sum(all.iter().copied()) / n;
        let squares = sum(all.iter().map(|one| (one - mean).powi(2)));
        let reach = level.z() * ((n - 1.0) / n * squares).sqrt();
        let around = Interval::around(value, reach).filter(|_| reach > 0.0)?;
        Some(Interval {
            low: around.low.max(0.0),
            high: around.high.min(1.0),
        })
    });
    Ok(GiniLeftOut {
        without_largest: without.last().copied().flatten(),
        interval,
    })
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
    fn leaving_one_out_says_how_much_hangs_on_one() {
        // 1, 2, 6: Gini (-2 + 12) / 27 = 0.370370. Without 1: (6 - 2) / (2 · 8) = 0.25; without 2: 5 / 14 = 0.357143; without 6:
        // 1 / 6 = 0.166667. Mean 0.257937; squares 0.000063 + 0.009842 + 0.008330 = 0.018235; error √(2/3 · 0.018235) = 0.110257.
        let found = gini_left_out(&[6.0, 1.0, 2.0], Level::NINETY_FIVE).unwrap();
        assert!((found.without_largest.unwrap() - 1.0 / 6.0).abs() < 1e-12);
        let interval = found.interval.unwrap();
        assert!((interval.low - (10.0 / 27.0 - 1.959_964 * 0.110_257)).abs() < 1e-5);
        assert!((interval.high - (10.0 / 27.0 + 1.959_964 * 0.110_257)).abs() < 1e-5);
    }

    #[test]
    fn without_who_has_everything_nothing_is_left() {
        let found = gini_left_out(&[0.0, 0.0, 40.0], Level::NINETY_FIVE).unwrap();
        assert_eq!((found.without_largest, found.interval), (None, None));
        assert!(gini_left_out(&[1.0, 2.0], Level::NINETY_FIVE).is_err());
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
            if values.len() >= 3 {
                let largest = values.iter().copied().fold(0.0, f64::max);
                let mut rest = values.clone();
                let place = rest.iter().position(|value| value.to_bits() == largest.to_bits()).unwrap();
                rest.remove(place);
                let without = gini_left_out(&values, Level::NINETY_FIVE).unwrap().without_largest.unwrap();
                prop_assert!((without - gini(&rest).unwrap()).abs() < 1e-6);
            }
            let pairs: f64 = values.iter().flat_map(|a| values.iter().map(move |b| (a - b).abs())).sum();
            prop_assert!((g - pairs / (2.0 * n * values.iter().sum::<f64>())).abs() < 1e-9);
            prop_assert_eq!(h.to_bits(), herfindahl_hirschman(&shuffled).unwrap().to_bits());
            prop_assert_eq!(g.to_bits(), gini(&shuffled).unwrap().to_bits());
        }
    }
}
