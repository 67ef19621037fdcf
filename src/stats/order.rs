//! Order statistics: median, quantiles, and an interval of the median that assumes no distribution.

use super::estimate::{Interval, Level, NotEstimable, require_finite};

/// The values in increasing order, checked.
fn sorted(values: &[f64]) -> Result<Vec<f64>, NotEstimable> {
    if values.is_empty() {
        return Err(NotEstimable::NoData);
    }
    require_finite(values.iter().copied())?;
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    Ok(sorted)
}

/// The middle value, or the mean of the two middle ones.
///
/// Errors: `NoData`, `NotFinite`.
pub fn median(values: &[f64]) -> Result<f64, NotEstimable> {
    quantile(values, 0.5)
}

/// The quantile at a probability 0 to 1, linear between order statistics: type 7 of Hyndman & Fan (1996), the default of R,
/// `NumPy` and spreadsheets. A probability outside the range counts as its nearer end.
///
/// Errors: `NoData`, `NotFinite`.
pub fn quantile(values: &[f64], probability: f64) -> Result<f64, NotEstimable> {
    require_finite([probability])?;
    let sorted = sorted(values)?;
    let place = (sorted.len() - 1) as f64 * probability.clamp(0.0, 1.0);
    let share = place - place.floor();
    // `place` lies between 0 and the last index.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = place.floor() as usize;
    let low = sorted.get(index).copied().ok_or(NotEstimable::NoData)?;
    let high = sorted.get(index + 1).copied().unwrap_or(low);
    // Weighted, not low + share (high - low), whose difference could overflow.
    Ok((low * (1.0 - share) + high * share).clamp(low, high) + 0.0)
}

/// Interval of the median between two order statistics, by the binomial distribution with p = 1/2 (Conover 1999, section 3.2):
/// its level is at least the one asked for, whatever the distribution of the values.
///
/// Errors: `NoData`, `NotFinite`, `TooFewValues` where even the extremes do not reach the level (below 6 values at 95 %).
pub fn median_interval(values: &[f64], level: Level) -> Result<Interval, NotEstimable> {
    let sorted = sorted(values)?;
    let rank = lower_rank(sorted.len(), level.tail());
    if rank == 0 {
        let needed = (2..=1100_u16)
            .find(|n| lower_rank(usize::from(*n), level.tail()) > 0)
            .map_or(u64::MAX, u64::from);
        return Err(NotEstimable::TooFewValues {
            needed,
            found: sorted.len() as u64,
        });
    }
    match (sorted.get(rank - 1), sorted.get(sorted.len() - rank)) {
        (Some(&low), Some(&high)) => Ok(Interval { low, high }),
        _ => Err(NotEstimable::NoData),
    }
}

/// The largest r with P(Binomial(n, 1/2) < r) <= tail; 0 if there is none.
fn lower_rank(n: usize, tail: f64) -> usize {
    // Probabilities relative to the central one, down to where they no longer matter: neither 2^-n nor n choose k is ever formed.
    let centre = n / 2;
    let mut weights = vec![1.0_f64];
    let mut weight = 1.0_f64;
    for k in (1..=centre).rev() {
        weight *= k as f64 / (n - k + 1) as f64;
        if weight < 1e-30 {
            break;
        }
        weights.push(weight);
    }
    let lowest = centre + 1 - weights.len();
    let half: f64 = weights.iter().rev().sum();
    let total = if n.is_multiple_of(2) {
        2.0 * half - 1.0
    } else {
        2.0 * half
    };
    let mut below = 0.0_f64;
    let mut rank = lowest;
    for weight in weights.iter().rev() {
        below += weight;
        // The slack lets an exact tie such as 1/64 count as reached.
        if below > tail * total * (1.0 + 1e-12) {
            break;
        }
        rank += 1;
    }
    rank
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quantiles_are_those_of_type_seven() {
        // R: quantile(c(1, 2, 3, 4), c(.25, .5, .9)) is 1.75, 2.5, 3.7.
        for (p, expected) in [(0.25, 1.75), (0.5, 2.5), (0.9, 3.7), (0.0, 1.0), (1.0, 4.0)] {
            assert!((quantile(&[4.0, 2.0, 3.0, 1.0], p).unwrap() - expected).abs() < 1e-12);
        }
    }

    #[test]
    fn ranks_are_those_of_the_published_table() {
        // Table of the sign test interval at 95 %: n = 6: 1, 10: 2, 15: 4, 20: 6, 25: 8, 50: 18, 100: 40.
        for (n, rank) in [
            (5, 0),
            (6, 1),
            (10, 2),
            (15, 4),
            (20, 6),
            (25, 8),
            (50, 18),
            (100, 40),
        ] {
            assert_eq!(lower_rank(n, 0.025), rank, "n = {n}");
        }
        // Exactly 1/64 on either side.
        assert_eq!(lower_rank(6, 1.0 / 64.0), 1);
        // Large n: n/2 - 0.98 √n, rounded down and one up.
        assert!(lower_rank(1_000_000, 0.025).abs_diff(499_020) <= 1);
    }

    #[test]
    fn too_few_values_have_no_interval() {
        let found = median_interval(&[1.0, 2.0, 3.0, 4.0, 5.0], Level::NINETY_FIVE);
        assert_eq!(found, Err(NotEstimable::TooFewValues { needed: 6, found: 5 }));
        let found = median_interval(&[6.0, 1.0, 2.0, 3.0, 5.0, 4.0], Level::NINETY_FIVE);
        assert_eq!(found, Ok(Interval { low: 1.0, high: 6.0 }));
        assert_eq!(median(&[]), Err(NotEstimable::NoData));
    }

    proptest! {
        #[test]
        fn median_lies_in_its_interval_and_ignores_order(
            (values, shuffled) in prop::collection::vec(-1e6..1e6_f64, 6..80)
                .prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))
        ) {
            let middle = median(&values).unwrap();
            prop_assert!(median_interval(&values, Level::NINETY_FIVE).unwrap().contains(middle));
            prop_assert_eq!(middle.to_bits(), median(&shuffled).unwrap().to_bits());
        }

        #[test]
        fn quantiles_rise_with_the_probability(values in prop::collection::vec(-1e6..1e6_f64, 1..40), p in 0.0..1.0_f64, q in 0.0..1.0_f64) {
            prop_assert!(quantile(&values, p.min(q)).unwrap() <= quantile(&values, p.max(q)).unwrap());
        }
    }
}
