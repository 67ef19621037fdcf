//! The slope of Theil and Sen: the median of all pairwise slopes.

use serde::{Deserialize, Serialize};

use super::super::estimate::{Interval, Level, NotEstimable, finite, require_finite};
use super::super::order::median;

/// Points from which Sen's interval is given; below, its ranks have no meaning.
const POINTS_FOR_INTERVAL: usize = 4;

/// A robust straight line through points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TheilSen {
    /// Median of the pairwise slopes, in units of y per unit of x.
    pub slope: f64,
    /// Median of y less slope times median of x.
    pub intercept: f64,
    /// Sen's interval of the slope, from four points on.
    pub interval: Option<Interval>,
}

/// [`theil_sen_points`] over x = 0, 1, 2 …
///
/// Errors: those of [`theil_sen_points`].
pub fn theil_sen(values: &[f64], level: Level) -> Result<TheilSen, NotEstimable> {
    let points: Vec<(f64, f64)> = values.iter().enumerate().map(|(x, y)| (x as f64, *y)).collect();
    theil_sen_points(&points, level)
}

/// The line of Theil (1950) through (x, y) points, with Sen's (1968) interval of the slope: order statistics of the pairwise
/// slopes at ranks from Kendall's variance with ties. O(n²) in the points.
///
/// Errors: `NoData`, `TooFewValues` below two points, `NoVariation` where all x are the same, `NotFinite`.
pub fn theil_sen_points(points: &[(f64, f64)], level: Level) -> Result<TheilSen, NotEstimable> {
    match points.len() {
        0 => return Err(NotEstimable::NoData),
        1 => return Err(NotEstimable::TooFewValues { needed: 2, found: 1 }),
        _ => {}
    }
    require_finite(points.iter().flat_map(|point| [point.0, point.1]))?;
    let mut slopes = Vec::with_capacity(points.len() * (points.len() - 1) / 2);
    for (place, left) in points.iter().enumerate() {
        for right in points.iter().skip(place + 1) {
            let run = right.0 - left.0;
            if run.abs() > 0.0 {
                slopes.push((right.1 - left.1) / run);
            }
        }
    }
    if slopes.is_empty() {
        return Err(NotEstimable::NoVariation);
    }
    slopes.sort_unstable_by(f64::total_cmp);
    let slope = median(&slopes)?;
    let (xs, ys): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    let intercept = finite(median(&ys)? - slope * median(&xs)?)?;
    let interval = (points.len() >= POINTS_FOR_INTERVAL)
        .then(|| sen_interval(&slopes, &xs, &ys, level))
        .flatten();
    Ok(TheilSen {
        slope,
        intercept,
        interval,
    })
}

fn sen_interval(slopes: &[f64], xs: &[f64], ys: &[f64], level: Level) -> Option<Interval> {
    let variance = (pairs_term(xs.len() as f64) - ties_term(xs) - ties_term(ys)) / 18.0;
    let count = slopes.len() as f64;
    let reach = level.z() * variance.max(0.0).sqrt();
    // Ranks beyond the slopes there are mean the extreme ones. Both are whole numbers within the length by then.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let at = |place: f64| slopes.get(place.clamp(0.0, count - 1.0) as usize).copied();
    let low = at(((count - reach) / 2.0).round_ties_even() - 1.0)?;
    let high = at(count.midpoint(reach).round_ties_even())?;
    Some(Interval { low, high })
}

/// n (n - 1) (2 n + 5), Kendall's variance times 18 without ties.
pub(super) fn pairs_term(n: f64) -> f64 {
    n * (n - 1.0) * (2.0 * n + 5.0)
}

/// The same term summed over groups of equal values.
pub(super) fn ties_term(values: &[f64]) -> f64 {
    let mut sorted: Vec<f64> = values.iter().map(|value| value + 0.0).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
        .chunk_by(|a, b| a.total_cmp(b).is_eq())
        .map(|run| pairs_term(run.len() as f64))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_outlier_does_not_move_the_slope() {
        // 1, 2, 3, 4, 50: slopes 1 six times, then 46, 23.5, 16, 12.25: the median of ten is 1.
        let found = theil_sen(&[1.0, 2.0, 3.0, 4.0, 50.0], Level::NINETY_FIVE).unwrap();
        assert!((found.slope - 1.0).abs() < 1e-15 && (found.intercept - 1.0).abs() < 1e-15);
    }

    #[test]
    fn a_missing_cycle_keeps_its_place() {
        let found = theil_sen_points(&[(0.0, 1.0), (1.0, 3.0), (3.0, 7.0)], Level::NINETY_FIVE).unwrap();
        assert!((found.slope - 2.0).abs() < 1e-15 && found.interval.is_none());
    }

    #[test]
    fn it_says_why_there_is_no_slope() {
        let level = Level::NINETY_FIVE;
        assert_eq!(theil_sen(&[], level), Err(NotEstimable::NoData));
        assert_eq!(
            theil_sen(&[1.0], level),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
        assert_eq!(
            theil_sen_points(&[(1.0, 1.0), (1.0, 2.0)], level),
            Err(NotEstimable::NoVariation)
        );
    }

    proptest! {
        #[test]
        fn slope_lies_in_its_interval_and_turns_with_the_values(values in prop::collection::vec(-1e3..1e3_f64, 4..30)) {
            let found = theil_sen(&values, Level::NINETY_FIVE).unwrap();
            prop_assert!(found.interval.unwrap().contains(found.slope));
            let turned: Vec<f64> = values.iter().map(|v| -v).collect();
            prop_assert!((theil_sen(&turned, Level::NINETY_FIVE).unwrap().slope + found.slope).abs() < 1e-12);
        }

        #[test]
        fn order_of_points_never_changes_a_bit(
            (points, shuffled) in prop::collection::vec((-50_i32..50, -1e3..1e3_f64), 2..25)
                .prop_map(|p| p.into_iter().map(|(x, y)| (f64::from(x), y)).collect::<Vec<_>>())
                .prop_flat_map(|p| (Just(p.clone()), Just(p).prop_shuffle()))
        ) {
            prop_assert_eq!(theil_sen_points(&points, Level::NINETY_FIVE), theil_sen_points(&shuffled, Level::NINETY_FIVE));
        }
    }
}
