//! The difference of two independent estimates of one indicator: between cycles, between groups of rows.

use super::peers::trials;
use crate::model::indicator::Indicator;
use crate::model::measurement::Measurement;
use crate::stats::{Difference, Interval, Level, Moments, mean, significance};

/// A difference with the p value that its interval stands for.
pub type Tested = (Difference, Option<f64>);

/// The first value less the second: estimates with a standard error by Welch's method with n - 1 degrees of freedom on each
/// side, shares of independent trials by Newcombe's, others by their intervals. None without a value on both sides, or where
/// the noise of either is not known.
pub fn difference(indicator: &Indicator, a: &Measurement, b: &Measurement, level: Level) -> Option<Tested> {
    let (value, other) = (a.value?, b.value?);
    match (a.standard_error, b.standard_error) {
        // A sample that does not vary says nothing of the noise.
        (error, other_error) if still(value, error) || still(other, other_error) => None,
        (Some(error), Some(other_error)) => welch((value, error, a.n), (other, other_error, b.n), level),
        _ => a.interval.zip(b.interval).and_then(|(within, other_within)| {
            let (one, two) = ((value, within), (other, other_within));
            match (trials(indicator, a), trials(indicator, b)) {
                (Some(x), Some(y)) => Some((
                    Difference::of_independent(one, two),
                    significance::newcombe_p_value(x.0, x.1, y.0, y.1).ok(),
                )),
                _ => by_intervals(one, two, level),
            }
        }),
    }
}

/// Whether a standard error is nothing but rounding.
fn still(value: f64, error: Option<f64>) -> bool {
    const ROUNDING: f64 = 1e-12;
    error.is_some_and(|error| error <= ROUNDING * value.abs())
}

/// The difference of two estimates by their intervals (MOVER, Zou & Donner 2008); none where they leave no noise between them.
pub(super) fn by_intervals(now: (f64, Interval), then: (f64, Interval), level: Level) -> Option<Tested> {
    let difference = Difference::of_independent(now, then);
    let p_value = significance::interval_p_value(difference, level).ok()?;
    Some((difference, Some(p_value)))
}

fn welch(now: (f64, f64, u64), then: (f64, f64, u64), level: Level) -> Option<Tested> {
    let moments = |(mean, error, n): (f64, f64, u64)| Moments {
        n,
        mean,
        standard_deviation: Some(error * (n as f64).sqrt()),
    };
    mean::welch_from_moments(moments(now), moments(then), level)
        .ok()
        .map(|welch| (welch.difference(), Some(welch.p_value)))
}
