//! Where a series may be some steps on: a random walk with drift, with a prediction interval.
//!
//! The last value is carried on by the mean of the changes so far, and the spread of the changes says how far it may lie from
//! there (the drift method; Hyndman & Athanasopoulos 2021, section 5.2). A series that wanders about a level gets a range that
//! is too wide rather than too narrow.

use super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::mean::Moments;

/// The fewest values: three changes, of which one degree of freedom goes to their mean.
pub const FEWEST: u64 = 4;

/// What is to be expected of a series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DriftForecast {
    /// The last value and so many times the mean change.
    pub expected: f64,
    /// Where the value will lie at the level asked for.
    pub interval: Interval,
}

/// The value `ahead` steps after the last of `values`, which are a step apart each: x + h d, and Student's quantile on n - 2
/// degrees of freedom × s √(h (1 + h / (n - 1))), with d and s mean and standard deviation of the n - 1 changes.
///
/// Errors: `TooFewValues` below four; `NoVariation` where all changes are the same; `NotFinite`.
pub fn drift(values: &[f64], ahead: u64, level: Level) -> Result<DriftForecast, NotEstimable> {
    require_finite(values.iter().copied())?;
    let found = values.len() as u64;
    let Some(last) = values.last().filter(|_| found >= FEWEST) else {
        return Err(NotEstimable::TooFewValues {
            needed: FEWEST,
            found,
        });
    };
    let later = values.iter().skip(1);
    let changes: Vec<f64> = values
        .iter()
        .zip(later)
        .map(|(before, after)| after - before)
        .collect();
    let moments = Moments::of(&changes)?;
    let spread = moments.standard_deviation.unwrap_or(0.0);
    if spread.is_nan() || spread <= 1e-12 * last.abs() {
        return Err(NotEstimable::NoVariation);
    }
    let (n, h) = (changes.len() as f64, ahead as f64);
    let expected = finite(last + h * moments.mean)?;
    let reach = level.student(n - 1.0) * spread * (h * (1.0 + h / n)).sqrt();
    let interval =
        Interval::around(expected, reach).ok_or(NotEstimable::InvalidInput(InputFault::NotFinite))?;
    Ok(DriftForecast { expected, interval })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_follows_from_mean_and_spread_of_the_changes() {
        // Changes 1, 2, 1: mean 4/3, variance (1/9 + 4/9 + 1/9) / 2 = 1/3. Two steps on: 5 + 8/3 = 7.666667; variance
        // 1/3 × 2 × (1 + 2/3) = 10/9; Student's quantile on 2 degrees 4.302653: 4.302653 × 1.054093 = 4.535394.
        let found = drift(&[1.0, 2.0, 4.0, 5.0], 2, Level::NINETY_FIVE).unwrap();
        assert!((found.expected - 7.666_667).abs() < 1e-6);
        assert!((found.interval.low - 3.131_273).abs() < 1e-4, "{found:?}");
        assert!((found.interval.high - 12.202_061).abs() < 1e-4, "{found:?}");
    }

    #[test]
    fn three_values_are_too_few_and_equal_changes_say_nothing_of_the_noise() {
        assert_eq!(
            drift(&[1.0, 2.0, 4.0], 1, Level::NINETY_FIVE),
            Err(NotEstimable::TooFewValues { needed: 4, found: 3 })
        );
        assert_eq!(
            drift(&[1.0, 2.0, 3.0, 4.0], 1, Level::NINETY_FIVE),
            Err(NotEstimable::NoVariation)
        );
    }
}
