//! Rates: a count of rare events per exposure, with the exact interval.

use serde::{Deserialize, Serialize};

use super::distribution::chi_square_upper_quantile;
use super::estimate::{InputFault, Interval, Level, NotEstimable, finite};

/// Events per unit of exposure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RateEstimate {
    /// Count divided by exposure.
    pub value: f64,
    /// The exact interval, from 0 up.
    pub interval: Interval,
}

/// Rate of a Poisson count with Garwood's exact interval (Garwood 1936): half the chi-square quantiles with 2k and 2k + 2
/// degrees of freedom, divided by the exposure.
///
/// Errors: `NotFinite` or `NotPositive` for an exposure that is not above 0.
pub fn rate_interval(count: u64, exposure: f64, level: Level) -> Result<RateEstimate, NotEstimable> {
    if !exposure.is_finite() {
        return Err(NotEstimable::InvalidInput(InputFault::NotFinite));
    }
    if exposure <= 0.0 {
        return Err(NotEstimable::InvalidInput(InputFault::NotPositive));
    }
    let k = count as f64;
    let low = if count == 0 {
        0.0
    } else {
        chi_square_upper_quantile(1.0 - level.tail(), 2.0 * k).min(2.0 * k) / 2.0
    };
    let high = chi_square_upper_quantile(level.tail(), 2.0 * k + 2.0).max(2.0 * k) / 2.0;
    let value = finite(k / exposure)?;
    Ok(RateEstimate {
        value,
        interval: Interval {
            low: low / exposure,
            high: finite(high / exposure)?,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn limits_are_those_of_the_published_table() {
        // Garwood's table, 95 %: 0: 3.6889; 1: 0.0253, 5.5716; 5: 1.6235, 11.6683; 10: 4.7954, 18.3904; 100: 81.364, 121.627.
        for (count, low, high) in [
            (0, 0.0, 3.6889),
            (1, 0.0253, 5.5716),
            (5, 1.6235, 11.6683),
            (10, 4.7954, 18.3904),
        ] {
            let found = rate_interval(count, 1.0, Level::NINETY_FIVE).unwrap().interval;
            assert!(
                (found.low - low).abs() < 6e-5 && (found.high - high).abs() < 6e-5,
                "{count}: {found:?}"
            );
        }
        let found = rate_interval(100, 2.0, Level::NINETY_FIVE).unwrap();
        assert!(
            (found.interval.low - 81.364 / 2.0).abs() < 5e-4
                && (found.interval.high - 121.627 / 2.0).abs() < 5e-4
        );
        assert!((found.value - 50.0).abs() < 1e-12);
    }

    #[test]
    fn exposure_must_be_above_zero() {
        assert_eq!(
            rate_interval(1, 0.0, Level::NINETY_FIVE),
            Err(NotEstimable::InvalidInput(InputFault::NotPositive))
        );
    }

    proptest! {
        #[test]
        fn limits_hold_the_rate_and_rise_with_the_count(count in 0_u64..3000, exposure in 0.01..1e4_f64) {
            let a = rate_interval(count, exposure, Level::NINETY_FIVE).unwrap();
            let b = rate_interval(count + 1, exposure, Level::NINETY_FIVE).unwrap();
            prop_assert!(a.interval.contains(a.value));
            prop_assert!(a.interval.low < b.interval.low && a.interval.high < b.interval.high);
        }
    }
}
