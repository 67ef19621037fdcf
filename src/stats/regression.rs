//! Regression to the mean: what the next value would be if nothing had been done.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, NotEstimable, finite, require_finite};

/// What was to be expected of a unit, and how far the outcome went beyond it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RegressionToMean {
    /// Expected next value without any effect.
    pub expected: f64,
    /// Expected change without any effect.
    pub expected_change: f64,
    /// Value afterwards less the expected one: what something else has to explain.
    pub beyond: f64,
}

/// Judges the change of a unit seen at `value`, in a group with this mean, by a measure of this reliability (0 to 1): the next
/// value is expected at mean + r (value - mean) (Galton 1886; Barnett, van der Pols & Dobson 2005).
///
/// Errors: `OutsideUnitRange` for a reliability outside 0 to 1, `NotFinite`.
pub fn regression_to_mean(
    value: f64,
    mean: f64,
    reliability: f64,
    after: f64,
) -> Result<RegressionToMean, NotEstimable> {
    require_finite([value, mean, reliability, after])?;
    if !(0.0..=1.0).contains(&reliability) {
        return Err(NotEstimable::InvalidInput(InputFault::OutsideUnitRange));
    }
    let expected = (mean * (1.0 - reliability) + value * reliability).clamp(value.min(mean), value.max(mean));
    Ok(RegressionToMean {
        expected,
        expected_change: finite(expected - value)?,
        beyond: finite(after - expected)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn half_of_the_distance_comes_back_at_reliability_one_half() {
        // 60 in a group of 75: 67.5 is expected; 70 afterwards is 2.5 beyond it, not 10.
        let found = regression_to_mean(60.0, 75.0, 0.5, 70.0).unwrap();
        assert_eq!(
            found,
            RegressionToMean {
                expected: 67.5,
                expected_change: 7.5,
                beyond: 2.5
            }
        );
    }

    #[test]
    fn a_reliability_is_a_share() {
        let fault = |fault| Err(NotEstimable::InvalidInput(fault));
        assert_eq!(
            regression_to_mean(1.0, 2.0, 1.1, 1.0),
            fault(InputFault::OutsideUnitRange)
        );
        assert_eq!(
            regression_to_mean(1.0, 2.0, f64::NAN, 1.0),
            fault(InputFault::NotFinite)
        );
    }

    proptest! {
        #[test]
        fn the_expectation_lies_between_value_and_mean(value in -1e6..1e6_f64, mean in -1e6..1e6_f64, r in 0.0..=1.0_f64) {
            let found = regression_to_mean(value, mean, r, value).unwrap();
            prop_assert!(value.min(mean) <= found.expected && found.expected <= value.max(mean));
        }
    }
}
