//! Which band of a scale an uncertain value lies in.

use super::estimate::{Interval, Level, NotEstimable, finite};
use super::significance::normal_side;

/// The probability that the true value lies below a limit: the interval's reach towards the limit stands for the normal quantile
/// of its level, so that an interval with two unlike sides is a normal curve with two unlike halves. A side without reach is
/// certain.
fn below(value: f64, interval: Interval, limit: f64, level: Level) -> Result<f64, NotEstimable> {
    let distance = limit - value;
    let reach = if distance < 0.0 {
        value - interval.low
    } else {
        interval.high - value
    };
    match normal_side(distance, reach, level) {
        Err(NotEstimable::NoVariation) => Ok(if distance > 0.0 { 1.0 } else { 0.0 }),
        side => side,
    }
}

/// The probability that the true value lies from `low` (included) to `high` (left out), by the normal approximation of its
/// interval; a missing end is no limit.
///
/// Errors: `NotFinite`.
pub fn share_within(
    value: f64,
    interval: Interval,
    (low, high): (Option<f64>, Option<f64>),
    level: Level,
) -> Result<f64, NotEstimable> {
    let at = |limit: Option<f64>, none: f64| match limit {
        Some(limit) => below(value, interval, limit, level),
        None => Ok(none),
    };
    finite((at(high, 1.0)? - at(low, 0.0)?).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVEL: Level = Level::NINETY_FIVE;

    fn within(value: f64, low: f64, high: f64, band: (Option<f64>, Option<f64>)) -> f64 {
        share_within(value, Interval { low, high }, band, LEVEL).unwrap()
    }

    #[test]
    fn a_limit_one_standard_error_away_leaves_what_the_normal_table_says() {
        // 80 with 80 ± 1.95996 has a standard error of 1. Above 79: Φ(1) = 0.8413; from 79 to 82: Φ(2) - Φ(-1) = 0.9772 - 0.1587.
        let (low, high) = (80.0 - 1.959_963_985, 80.0 + 1.959_963_985);
        assert!((within(80.0, low, high, (Some(79.0), None)) - 0.841_345).abs() < 1e-5);
        assert!((within(80.0, low, high, (None, Some(79.0))) - 0.158_655).abs() < 1e-5);
        assert!((within(80.0, low, high, (Some(79.0), Some(82.0))) - 0.818_595).abs() < 1e-5);
        assert!((within(80.0, low, high, (Some(80.0), None)) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn each_side_has_its_own_reach() {
        // Upwards the standard error is 2, downwards 1: above 82 Φ(-1) = 0.1587, below 79 the same.
        let (low, high) = (80.0 - 1.959_963_985, 80.0 + 2.0 * 1.959_963_985);
        assert!((within(80.0, low, high, (Some(82.0), None)) - 0.158_655).abs() < 1e-5);
        assert!((within(80.0, low, high, (None, Some(79.0))) - 0.158_655).abs() < 1e-5);
    }

    #[test]
    fn bands_without_gaps_share_out_the_whole() {
        let bands = [(None, Some(75.0)), (Some(75.0), Some(90.0)), (Some(90.0), None)];
        let sum: f64 = bands.map(|band| within(88.0, 79.0, 92.0, band)).iter().sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_value_without_doubt_lies_in_its_band() {
        assert!((within(75.0, 75.0, 75.0, (Some(75.0), Some(90.0))) - 1.0).abs() < 1e-12);
        assert!(within(90.0, 90.0, 90.0, (Some(75.0), Some(90.0))).abs() < 1e-12);
        assert!(
            share_within(
                f64::NAN,
                Interval { low: 0.0, high: 1.0 },
                (Some(0.0), None),
                LEVEL
            )
            .is_err()
        );
    }
}
