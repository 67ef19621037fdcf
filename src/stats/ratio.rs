//! Ratios of two sums, and shares whose observations come in clusters.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::share::{ShareEstimate, wilson_effective};
use super::sum::sum;

/// A ratio of two sums, and what its clusters allow to say about its certainty.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RatioEstimate {
    /// Sum of numerators over sum of denominators.
    pub value: f64,
    /// Linearised standard error, from two clusters on.
    pub standard_error: Option<f64>,
    /// Student's interval with one degree of freedom less than there are clusters, from two clusters on.
    pub interval: Option<Interval>,
}

/// Ratio Σy / Σx of (numerator y, denominator x) pairs, each pair one independent cluster, with the linearised variance
/// m/(m - 1) Σ(y - R x)² / (Σx)² (Cochran 1977, section 6.4).
///
/// Errors: `NoData` without pairs, `ZeroTotal` where the denominators sum to 0, `Negative` where one is below 0, `NotFinite`.
pub fn ratio_estimate(pairs: &[(f64, f64)], level: Level) -> Result<RatioEstimate, NotEstimable> {
    if pairs.is_empty() {
        return Err(NotEstimable::NoData);
    }
    require_finite(pairs.iter().flat_map(|pair| [pair.0, pair.1]))?;
    if pairs.iter().any(|pair| pair.1 < 0.0) {
        return Err(NotEstimable::InvalidInput(InputFault::Negative));
    }
    let denominator = finite(sum(pairs.iter().map(|pair| pair.1)))?;
    if denominator <= 0.0 {
        return Err(NotEstimable::ZeroTotal);
    }
    let value = finite(sum(pairs.iter().map(|pair| pair.0)) / denominator)?;
    if pairs.len() < 2 {
        return Ok(RatioEstimate {
            value,
            standard_error: None,
            interval: None,
        });
    }
    let clusters = pairs.len() as f64;
    // Residuals are divided before they are squared, so that large amounts of money cannot overflow.
    let squares = sum(pairs.iter().map(|(y, x)| ((y - value * x) / denominator).powi(2)));
    let standard_error = finite((squares * clusters / (clusters - 1.0)).sqrt())?;
    let interval = Interval::around(value, level.student(clusters - 1.0) * standard_error);
    Ok(RatioEstimate {
        value,
        standard_error: Some(standard_error),
        interval,
    })
}

/// Counts of a clustered share, summed and checked.
struct Clusters {
    hits: i64,
    trials: i64,
    count: f64,
}

impl Clusters {
    fn of(clusters: &[(u64, u64)]) -> Result<Self, NotEstimable> {
        if clusters.iter().any(|(hits, n)| hits > n) {
            return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
        }
        let total = |pick: fn(&(u64, u64)) -> u64| {
            clusters
                .iter()
                .try_fold(0_i64, |total, cluster| total.checked_add_unsigned(pick(cluster)))
                .ok_or(NotEstimable::InvalidInput(InputFault::CountTooLarge))
        };
        let (hits, trials) = (total(|c| c.0)?, total(|c| c.1)?);
        if trials == 0 {
            return Err(NotEstimable::NoData);
        }
        let count = clusters.iter().filter(|c| c.1 > 0).count() as f64;
        Ok(Self { hits, trials, count })
    }

    fn share(&self) -> f64 {
        self.hits as f64 / self.trials as f64
    }

    /// A cluster's hits less those expected of its trials, over all trials. The difference is exact before it is divided, so
    /// that clusters with equal shares have a variance of exactly zero.
    fn residual(&self, (hits, n): (u64, u64)) -> f64 {
        let exact = i128::from(hits) * i128::from(self.trials) - i128::from(self.hits) * i128::from(n);
        exact as f64 / self.trials as f64 / self.trials as f64
    }
}

/// How many independent observations a clustered share is worth: p (1 - p) over its linearised variance (Kish 1965; Korn &
/// Graubard 1998), never below the number of clusters nor above the number of trials. Where the variance is zero, or there is
/// one cluster alone, it is the number of clusters. Clusters without trials do not count.
///
/// Errors: `NoData` without trials, `HitsAboveTrials`, `CountTooLarge`.
pub fn effective_sample_size(clusters: &[(u64, u64)]) -> Result<f64, NotEstimable> {
    let total = Clusters::of(clusters)?;
    let squares = sum(clusters
        .iter()
        .filter(|c| c.1 > 0)
        .map(|cluster| total.residual(*cluster).powi(2)));
    let variance = squares * total.count / (total.count - 1.0).max(1.0);
    let effective = total.share() * (1.0 - total.share()) / variance;
    Ok(if variance > 0.0 && total.count > 1.0 {
        effective.clamp(total.count, total.trials as f64)
    } else {
        total.count
    })
}

/// By how much clustering multiplies the variance of a share: trials over [`effective_sample_size`], from 1 up.
///
/// Errors: those of [`effective_sample_size`].
pub fn design_effect(clusters: &[(u64, u64)]) -> Result<f64, NotEstimable> {
    Ok(Clusters::of(clusters)?.trials as f64 / effective_sample_size(clusters)?)
}

/// A share whose observations come in clusters (answers of one client, files of one owner), given as (hits, trials) of each:
/// Wilson's interval on the [`effective_sample_size`].
///
/// Errors: those of [`effective_sample_size`].
pub fn clustered_share(clusters: &[(u64, u64)], level: Level) -> Result<ShareEstimate, NotEstimable> {
    let total = Clusters::of(clusters)?;
    wilson_effective(total.share(), effective_sample_size(clusters)?, level)
}

#[cfg(test)]
mod tests {
    use super::super::share::wilson;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn variance_is_the_one_worked_out_by_hand() {
        // (1,2), (3,4), (2,2): R = 6/8; residuals -0.5, 0, 0.5; squares 0.5; variance 3/2 * 0.5 / 64 = 0.01171875.
        let found = ratio_estimate(&[(1.0, 2.0), (3.0, 4.0), (2.0, 2.0)], Level::NINETY_FIVE).unwrap();
        assert!((found.value - 0.75).abs() < 1e-15);
        assert!((found.standard_error.unwrap() - 0.011_718_75_f64.sqrt()).abs() < 1e-15);
        // Student's quantile with 2 degrees at 97.5 % is 0.95 √(2 / (4 · 0.025 · 0.975)) = 4.3027.
        let quantile = 0.95 * (2.0_f64 / (4.0 * 0.025 * 0.975)).sqrt();
        let interval = found.interval.unwrap();
        assert!((interval.half_width() - quantile * 0.011_718_75_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn one_cluster_has_a_ratio_and_no_certainty() {
        let found = ratio_estimate(&[(1.0, 2.0)], Level::NINETY_FIVE).unwrap();
        assert_eq!((found.standard_error, found.interval), (None, None));
        assert_eq!(
            ratio_estimate(&[(1.0, 0.0)], Level::NINETY_FIVE),
            Err(NotEstimable::ZeroTotal)
        );
        assert_eq!(ratio_estimate(&[], Level::NINETY_FIVE), Err(NotEstimable::NoData));
    }

    #[test]
    fn clusters_that_agree_inside_are_worth_one_observation_each() {
        // Four clusters of ten that are all hits or all misses: variance 4/3 · 4 · 25 / 1600 = 1/12, so 0.25 · 12 = 3, at least 4.
        let found = effective_sample_size(&[(10, 10), (0, 10), (10, 10), (0, 10)]).unwrap();
        assert!((found - 4.0).abs() < 1e-12);
        assert!((design_effect(&[(10, 10), (0, 10), (10, 10), (0, 10)]).unwrap() - 10.0).abs() < 1e-12);
    }

    #[test]
    fn effective_size_lies_between_where_clusters_differ_somewhat() {
        // (8,10), (4,10), (6,10): p = 0.6; residuals 2, -2, 0; variance 3/2 · 8 / 900 = 1/75; 0.24 · 75 = 18.
        assert!((effective_sample_size(&[(8, 10), (4, 10), (6, 10), (0, 0)]).unwrap() - 18.0).abs() < 1e-9);
    }

    #[test]
    fn without_variance_only_the_clusters_count() {
        assert!((effective_sample_size(&[(3, 10), (6, 20), (9, 30)]).unwrap() - 3.0).abs() < 1e-12);
        assert!((effective_sample_size(&[(10, 10), (20, 20)]).unwrap() - 2.0).abs() < 1e-12);
        assert!((effective_sample_size(&[(5, 50)]).unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn contradictions_are_refused() {
        assert_eq!(
            clustered_share(&[(0, 0)], Level::NINETY_FIVE),
            Err(NotEstimable::NoData)
        );
        assert_eq!(
            clustered_share(&[(2, 1)], Level::NINETY_FIVE),
            Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials))
        );
    }

    proptest! {
        #[test]
        fn single_trials_give_the_plain_wilson_interval(hits in 1_u64..40, misses in 1_u64..40) {
            let rows: Vec<(u64, u64)> = (0..hits + misses).map(|i| (u64::from(i < hits), 1)).collect();
            let (found, plain) = (clustered_share(&rows, Level::NINETY_FIVE).unwrap(), wilson(hits, hits + misses, Level::NINETY_FIVE).unwrap());
            prop_assert!((found.interval.low - plain.interval.low).abs() < 1e-12);
            prop_assert!((found.interval.high - plain.interval.high).abs() < 1e-12);
        }

        #[test]
        fn results_are_bounded_and_ignore_the_order_of_clusters(
            (rows, shuffled) in prop::collection::vec((0_u64..20, 0_u64..20), 1..30)
                .prop_map(|rows| rows.into_iter().map(|(a, b)| (a, a + b)).collect::<Vec<_>>())
                .prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle()))
        ) {
            prop_assume!(rows.iter().any(|r| r.1 > 0));
            let found = effective_sample_size(&rows).unwrap();
            prop_assert_eq!(found.to_bits(), effective_sample_size(&shuffled).unwrap().to_bits());
            let trials: u64 = rows.iter().map(|r| r.1).sum();
            prop_assert!(found >= 1.0 && found <= trials as f64);
            let pairs = |rows: &[(u64, u64)]| rows.iter().map(|r| (r.0 as f64, r.1 as f64)).collect::<Vec<_>>();
            prop_assert_eq!(
                ratio_estimate(&pairs(&rows), Level::NINETY_FIVE).unwrap(),
                ratio_estimate(&pairs(&shuffled), Level::NINETY_FIVE).unwrap()
            );
        }
    }
}
