//! Intraclass correlation of targets with unequal numbers of raters.

use serde::{Deserialize, Serialize};

use super::super::distribution::f_upper_quantile;
use super::super::estimate::{Interval, Level, NotEstimable, finite, require_finite};
use super::super::sum::{mean, squares_about, sum};

/// One-way reliability of single ratings and of the means that targets have.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct OneWayReliability {
    /// Targets that count: those with a rating.
    pub targets: u64,
    /// Ratings per target, the k₀ of unequal groups: between the smallest and the mean group size, above 1.
    pub raters: f64,
    /// ICC(1): of a single rating, at most 1.
    pub single: f64,
    /// ICC(k₀): of the mean of a target's ratings, at most 1.
    pub mean: f64,
    /// Interval of the latter; `None` where the ratings of every target agree, so that F is unbounded.
    pub interval: Option<Interval>,
}

/// ICC(1) and ICC(k) from the one-way analysis of variance with unequal groups: k₀ = (N - Σ nᵢ² / N) / (a - 1) takes the place
/// of k (Searle, Casella & `McCulloch` 1992, "Variance Components", section 3.6), the interval is that of Shrout & Fleiss (1979)
/// on F with a - 1 and N - a degrees of freedom. With equal groups it is exactly theirs; else it is close where sizes are.
///
/// Errors: `NoData`; `TooFewValues` below two targets, or where no target has two ratings; `NoVariation` where all targets have
/// the same mean; `NotFinite`.
pub fn one_way_reliability(targets: &[Vec<f64>], level: Level) -> Result<OneWayReliability, NotEstimable> {
    require_finite(targets.iter().flatten().copied())?;
    let groups: Vec<&Vec<f64>> = targets.iter().filter(|group| !group.is_empty()).collect();
    let (a, n) = (
        groups.len() as f64,
        groups.iter().map(|group| group.len()).sum::<usize>() as f64,
    );
    match groups.len() {
        0 => return Err(NotEstimable::NoData),
        1 => return Err(NotEstimable::TooFewValues { needed: 2, found: 1 }),
        _ => {}
    }
    if n <= a {
        return Err(NotEstimable::TooFewValues { needed: 2, found: 1 });
    }
    let all: Vec<f64> = groups.iter().flat_map(|group| group.iter().copied()).collect();
    let grand = finite(mean(&all).ok_or(NotEstimable::NoData)?)?;
    let centres: Vec<f64> = groups.iter().filter_map(|group| mean(group)).collect();
    let between = finite(
        sum(groups
            .iter()
            .zip(&centres)
            .map(|(group, centre)| group.len() as f64 * (centre - grand).powi(2)))
            / (a - 1.0),
    )?;
    let within = finite(
        sum(groups
            .iter()
            .zip(&centres)
            .map(|(group, centre)| squares_about(group, *centre)))
            / (n - a),
    )?;
    if between <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    let k = (n - sum(groups.iter().map(|group| (group.len() as f64).powi(2))) / n) / (a - 1.0);
    let f = between / within;
    let interval = (f.is_finite() && f > 0.0)
        .then(|| Interval {
            low: 1.0 - f_upper_quantile(level.tail(), a - 1.0, n - a) / f,
            high: 1.0 - 1.0 / (f * f_upper_quantile(level.tail(), n - a, a - 1.0)),
        })
        .filter(|interval| {
            interval.low.is_finite() && interval.high.is_finite() && interval.low <= interval.high
        });
    Ok(OneWayReliability {
        targets: groups.len() as u64,
        raters: k,
        single: finite((between - within) / (between + (k - 1.0) * within))?,
        mean: finite((between - within) / between)?,
        interval,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{IntraclassForm, icc};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reliability_of_unequal_groups_is_the_one_worked_out_by_hand() {
        // Groups (1, 2, 3), (5, 5), (4): grand mean 20/6; between = (3·(4/3)² + 2·(5/3)² + (2/3)²) / 2 = 34/6;
        // within = 2 / 3; k₀ = (6 - 14/6) / 2 = 11/6. ICC(k) = 1 - within / between = 15/17.
        let groups = [vec![1.0, 2.0, 3.0], vec![5.0, 5.0], vec![4.0], vec![]];
        let found = one_way_reliability(&groups, Level::NINETY_FIVE).unwrap();
        assert!((found.raters - 11.0 / 6.0).abs() < 1e-12 && found.targets == 3);
        assert!((found.mean - 15.0 / 17.0).abs() < 1e-12);
        // ICC(1) = (34/6 - 4/6) / (34/6 + 5/6 · 4/6) = 5 / (56/9) = 45/56.
        assert!((found.single - 45.0 / 56.0).abs() < 1e-12);
    }

    #[test]
    fn it_says_why_there_is_no_reliability() {
        let of = |groups: &[Vec<f64>]| one_way_reliability(groups, Level::NINETY_FIVE).map(|_| ());
        let few = Err(NotEstimable::TooFewValues { needed: 2, found: 1 });
        assert_eq!(of(&[]), Err(NotEstimable::NoData));
        assert_eq!(of(&[vec![1.0, 2.0]]), few);
        assert_eq!(of(&[vec![1.0], vec![2.0]]), few);
        assert_eq!(of(&[vec![1.0, 3.0], vec![2.0]]), Err(NotEstimable::NoVariation));
        assert!(of(&[vec![1.0, f64::NAN], vec![2.0]]).is_err());
    }

    proptest! {
        #[test]
        fn equal_groups_give_the_correlations_of_shrout_and_fleiss(
            rows in prop::collection::vec(prop::collection::vec(1_u8..=5, 3), 2..12)
                .prop_map(|rows| rows.into_iter().map(|r| r.into_iter().map(f64::from).collect::<Vec<_>>()).collect::<Vec<_>>())
        ) {
            let single = icc(&rows, IntraclassForm::OneWaySingle, Level::NINETY_FIVE);
            let mean = icc(&rows, IntraclassForm::OneWayMean, Level::NINETY_FIVE);
            if let (Ok(found), Ok(single), Ok(mean)) = (one_way_reliability(&rows, Level::NINETY_FIVE), single, mean) {
                prop_assert!((found.single - single.value).abs() < 1e-9 && (found.mean - mean.value).abs() < 1e-9);
                prop_assert_eq!(found.interval.is_some(), mean.interval.is_some());
                if let (Some(ours), Some(theirs)) = (found.interval, mean.interval) {
                    prop_assert!((ours.low - theirs.low).abs() < 1e-9 && (ours.high - theirs.high).abs() < 1e-9);
                }
            }
        }

        #[test]
        fn order_of_targets_and_ratings_never_changes_a_bit(
            (rows, shuffled) in prop::collection::vec(prop::collection::vec(1_u8..=5, 0..5), 0..10)
                .prop_map(|rows| rows.into_iter().map(|r| r.into_iter().map(|v| f64::from(v) / 3.0).collect::<Vec<_>>()).collect::<Vec<_>>())
                .prop_flat_map(|r| (Just(r.clone()), Just(r.into_iter().map(|mut g| { g.reverse(); g }).collect::<Vec<_>>()).prop_shuffle()))
        ) {
            let found = one_way_reliability(&rows, Level::NINETY_FIVE);
            prop_assert_eq!(found, one_way_reliability(&shuffled, Level::NINETY_FIVE));
            if let Ok(found) = found {
                prop_assert!(found.mean <= 1.0 && found.single <= 1.0 + 1e-12 && found.raters > 1.0 - 1e-12);
            }
        }
    }
}
