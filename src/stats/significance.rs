//! Two-sided p values of differences, each the exact counterpart of the interval that is shown beside the difference.

use super::distribution::normal_two_sided;
use super::estimate::{Difference, InputFault, Level, NotEstimable, require_finite};

/// The p value of a difference with a normal standard error.
///
/// Errors: `NotFinite`, `Negative` for an error below zero, `NoVariation` for one of zero.
pub fn normal_p_value(difference: f64, standard_error: f64) -> Result<f64, NotEstimable> {
    require_finite([difference, standard_error])?;
    if standard_error < 0.0 {
        return Err(NotEstimable::InvalidInput(InputFault::Negative));
    }
    if standard_error <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    Ok(normal_two_sided(difference / standard_error))
}

/// The probability that an estimate's true value lies on this side of a limit that is `distance` away, by the normal
/// approximation on the interval's scale: the interval's reach towards the limit stands for the normal quantile of its level.
/// 1/2 at the limit itself.
///
/// Errors: `NotFinite`; `NoVariation` for an interval without a reach towards the limit.
pub fn normal_side(distance: f64, reach: f64, level: Level) -> Result<f64, NotEstimable> {
    require_finite([distance, reach])?;
    if reach <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    let z = level.z() * distance / reach;
    let beyond = normal_two_sided(z) / 2.0;
    Ok(if z < 0.0 { beyond } else { 1.0 - beyond })
}

/// The p value that an interval stands for: the interval's reach towards zero is taken to grow with the normal quantile, so
/// that p is below 1 - level exactly where the interval leaves zero out. For estimates of which only the interval is known
/// (medians, rates, survival curves; Zou & Donner 2008).
///
/// Errors: `NotFinite`; `NoVariation` for an interval without a reach towards zero.
pub fn interval_p_value(difference: Difference, level: Level) -> Result<f64, NotEstimable> {
    let Difference { value, interval } = difference;
    require_finite([value, interval.low, interval.high])?;
    let reach = if value < 0.0 {
        interval.high - value
    } else {
        value - interval.low
    };
    if reach <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    Ok(normal_two_sided(level.z() * value / reach))
}

/// Rounds of the bisection: its error is 40 / 2^50.
const ROUNDS: usize = 50;
/// Beyond this normal deviate a p value is 0 in double precision.
const FARTHEST: f64 = 40.0;

/// The p value of the difference of two independent shares, `hits_a / n_a - hits_b / n_b`: the level at which the limit of
/// Newcombe's interval (1998, method 10) that lies nearer to zero reaches zero.
///
/// With d the difference, and l and u Wilson's limits at the normal deviate z, it solves (a - l)² + (u - b)² = d² for z; the
/// left side rises with z. 1 for no difference.
///
/// Errors: `NoData` without trials on either side, `HitsAboveTrials`.
pub fn newcombe_p_value(hits_a: u64, n_a: u64, hits_b: u64, n_b: u64) -> Result<f64, NotEstimable> {
    if hits_a > n_a || hits_b > n_b {
        return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
    }
    if n_a == 0 || n_b == 0 {
        return Err(NotEstimable::NoData);
    }
    let share = |hits: u64, n: u64| (hits as f64 / n as f64, n as f64);
    let (a, b) = (share(hits_a, n_a), share(hits_b, n_b));
    let (higher, lower) = if a.0 >= b.0 { (a, b) } else { (b, a) };
    let difference = higher.0 - lower.0;
    if difference <= 0.0 {
        return Ok(1.0);
    }
    let reach = |z: f64| (higher.0 - wilson_limit(higher, -z)).hypot(wilson_limit(lower, z) - lower.0);
    let (mut near, mut far) = (0.0, FARTHEST);
    for _ in 0..ROUNDS {
        let middle = f64::midpoint(near, far);
        if reach(middle) < difference {
            near = middle;
        } else {
            far = middle;
        }
    }
    Ok(normal_two_sided(f64::midpoint(near, far)))
}

/// Wilson's limit of a share of n trials at a normal deviate, the lower one where that is negative.
fn wilson_limit((share, n): (f64, f64), z: f64) -> f64 {
    let square = z * z;
    let reach = z * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    ((share + square / (2.0 * n) + reach) / (1.0 + square / n)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Interval;
    use crate::stats::share::newcombe_difference;
    use proptest::prelude::*;

    #[test]
    fn a_normal_p_value_is_the_tabulated_one() {
        assert!((normal_p_value(1.96, 1.0).unwrap() - 0.049_995_8).abs() < 1e-6);
        assert!((normal_p_value(0.0, 1.0).unwrap() - 1.0).abs() < 1e-15);
        assert_eq!(normal_p_value(1.0, 0.0), Err(NotEstimable::NoVariation));
    }

    #[test]
    fn an_interval_that_ends_at_zero_has_the_p_value_of_its_level() {
        let ends_at_zero = Difference {
            value: 3.0,
            interval: Interval { low: 0.0, high: 9.0 },
        };
        assert!((interval_p_value(ends_at_zero, Level::NINETY_FIVE).unwrap() - 0.05).abs() < 1e-9);
        // Twice as far as its reach: P(|Z| > 3.919928).
        let far = Difference {
            value: -6.0,
            interval: Interval {
                low: -9.0,
                high: -3.0,
            },
        };
        assert!((interval_p_value(far, Level::NINETY_FIVE).unwrap() - 8.857e-5).abs() < 1e-7);
    }

    #[test]
    fn all_against_none_is_solved_by_hand() {
        // 10/10 against 0/10: both reaches are t / (10 + t) with t = z²; √2 t / (10 + t) = 1 gives t = 10 / (√2 - 1) and
        // z = 4.913510…, whose two-sided p value is 8.9e-7.
        let z = (10.0 / (std::f64::consts::SQRT_2 - 1.0)).sqrt();
        let found = newcombe_p_value(10, 10, 0, 10).unwrap();
        assert!((found / normal_two_sided(z) - 1.0).abs() < 1e-9, "{found}");
    }

    #[test]
    fn nothing_is_tested_from_nothing_or_nonsense() {
        assert_eq!(newcombe_p_value(0, 0, 1, 2), Err(NotEstimable::NoData));
        assert_eq!(
            newcombe_p_value(3, 2, 1, 2),
            Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials))
        );
        assert_eq!(newcombe_p_value(1, 2, 2, 4), Ok(1.0));
    }

    proptest! {
        #[test]
        fn newcombes_interval_at_one_minus_p_ends_at_zero(a in 0_u64..80, m in 1_u64..80, b in 0_u64..80, n in 1_u64..80) {
            let (a, b) = (a.min(m), b.min(n));
            let p = newcombe_p_value(a, m, b, n).unwrap();
            prop_assert_eq!(p.to_bits(), newcombe_p_value(b, n, a, m).unwrap().to_bits());
            prop_assume!(p < 0.999 && p > 1e-9);
            let interval = newcombe_difference(a, m, b, n, Level::new(1.0 - p).unwrap()).unwrap().interval;
            prop_assert!(interval.low.abs().min(interval.high.abs()) < 1e-6, "{:?} {}", interval, p);
        }

        #[test]
        fn the_p_value_is_small_exactly_where_the_interval_leaves_zero_out(a in 0_u64..80, m in 1_u64..80, b in 0_u64..80, n in 1_u64..80) {
            let (a, b) = (a.min(m), b.min(n));
            let p = newcombe_p_value(a, m, b, n).unwrap();
            prop_assume!((p - 0.05).abs() > 1e-9);
            let outside = newcombe_difference(a, m, b, n, Level::NINETY_FIVE).unwrap().is_outside_noise();
            prop_assert_eq!(outside, p < 0.05);
        }
    }
}
