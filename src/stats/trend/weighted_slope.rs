//! The slope of values that each have a standard error: few points suffice where each of them is known well.

use super::super::distribution::student_two_sided;
use super::super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::super::significance::normal_p_value;

/// Points from which a slope is estimated: below, nothing tells how far they lie off a line.
const MINIMUM_POINTS: usize = 3;

/// A straight line's slope, with what is known of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightedSlope {
    /// The slope, in units of y per unit of x.
    pub slope: f64,
    /// Its interval, the wider of two.
    pub interval: Interval,
    /// Two-sided p value of "no slope", the larger of two.
    pub p_value: f64,
}

/// The slope of (x, y, standard error of y) points by least squares weighted with the inverse squares of the errors.
///
/// Two errors of the slope are possible: the one that the points' own errors bring about, with the normal distribution, and the one
/// that their scatter about the line shows (weighted residuals over n - 2 degrees of freedom), with Student's. Either may be too
/// small by chance or because the values move for other reasons than noise; as with Birge's ratio (Birge 1932, Physical Review 40)
/// the larger interval and the larger p value are taken.
///
/// Errors: `TooFewValues` below three points; `NotFinite`; `NotPositive` for an error that is not above 0; `NoVariation` where all x
/// are the same.
pub fn weighted_slope(points: &[(f64, f64, f64)], level: Level) -> Result<WeightedSlope, NotEstimable> {
    if points.len() < MINIMUM_POINTS {
        return Err(NotEstimable::TooFewValues {
            needed: MINIMUM_POINTS as u64,
            found: points.len() as u64,
        });
    }
    require_finite(points.iter().flat_map(|(x, y, error)| [*x, *y, *error]))?;
    if points.iter().any(|(_, _, error)| *error <= 0.0) {
        return Err(NotEstimable::InvalidInput(InputFault::NotPositive));
    }
    let weight = |error: f64| 1.0 / (error * error);
    let sum = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
        points
            .iter()
            .map(|(x, y, error)| weight(*error) * of(*x, *y))
            .sum()
    };
    let whole = finite(sum(&|_, _| 1.0))?;
    let (mean_x, mean_y) = (sum(&|x, _| x) / whole, sum(&|_, y| y) / whole);
    let spread = sum(&|x, _| (x - mean_x).powi(2));
    if spread <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    let slope = finite(sum(&|x, y| (x - mean_x) * (y - mean_y)) / spread)?;
    let known = (1.0 / spread).sqrt();
    let degrees = (points.len() - 2) as f64;
    let residuals = sum(&|x, y| (y - mean_y - slope * (x - mean_x)).powi(2));
    let shown = (residuals / degrees / spread).sqrt();
    let reach = finite((level.z() * known).max(level.student(degrees) * shown))?;
    let by_scatter = if shown > 0.0 {
        student_two_sided(slope / shown, degrees)
    } else {
        0.0
    };
    Ok(WeightedSlope {
        slope,
        interval: Interval {
            low: slope - reach,
            high: slope + reach,
        },
        p_value: normal_p_value(slope, known)?.max(by_scatter),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-6, "{found} instead of {expected}");
    }

    #[test]
    fn three_points_are_worked_out_by_hand() {
        // y = 0, 1, 3 at x = 0, 1, 2, errors 1: means 1 and 4/3, slope 3 / 2. Known error 1/√2 = 0.70711, reach 1.95996 · 0.70711.
        // Residuals 1/6, -1/3, 1/6: squares 1/6 over one degree of freedom, so that the scatter's error is √(1/12) = 0.28868;
        // Student's quantile with one degree is 12.7062, the reach 3.66796; p = 2/π · atan(0.28868 / 1.5).
        let found = weighted_slope(
            &[(0.0, 0.0, 1.0), (1.0, 1.0, 1.0), (2.0, 3.0, 1.0)],
            Level::NINETY_FIVE,
        )
        .unwrap();
        close(found.slope, 1.5);
        close(
            found.interval.high - found.slope,
            12.706_204_736 * (1.0_f64 / 12.0).sqrt(),
        );
        close(found.p_value, 2.0 / PI * ((1.0_f64 / 12.0).sqrt() / 1.5).atan());
    }

    #[test]
    fn points_on_a_line_have_the_error_that_their_own_errors_bring() {
        // Errors of 2: the slope's is 2 / √5 over x = 0 to 3 (Σ (x - 1.5)² = 5); z = 1 / 0.89443 = 1.11803, p = 0.26355.
        let points: Vec<_> = (0..4).map(|x| (f64::from(x), f64::from(x), 2.0)).collect();
        let found = weighted_slope(&points, Level::NINETY_FIVE).unwrap();
        close(found.slope, 1.0);
        close(found.interval.high, 1.0 + 1.959_963_985 * 2.0 / 5.0_f64.sqrt());
        assert!((found.p_value - 0.263_552).abs() < 1e-5);
    }

    #[test]
    fn a_point_counts_by_how_well_it_is_known() {
        // Weights 1, 1, 1/4: mean of x (0 + 1 + 0.5) / 2.25 = 2/3, of y (0 + 0 + 1.5) / 2.25 = 2/3. Spread 4/9 + 1/9 + 4/9 = 1;
        // products (-2/3)(-2/3) + (1/3)(-2/3) + (4/3)(16/3)/4 = 4/9 - 2/9 + 16/9 = 2.
        let found = weighted_slope(
            &[(0.0, 0.0, 1.0), (1.0, 0.0, 1.0), (2.0, 6.0, 2.0)],
            Level::NINETY_FIVE,
        )
        .unwrap();
        close(found.slope, 2.0);
    }

    #[test]
    fn it_says_why_there_is_no_slope() {
        let level = Level::NINETY_FIVE;
        assert_eq!(
            weighted_slope(&[(0.0, 1.0, 1.0), (1.0, 1.0, 1.0)], level),
            Err(NotEstimable::TooFewValues { needed: 3, found: 2 })
        );
        assert_eq!(
            weighted_slope(&[(1.0, 1.0, 1.0); 3], level),
            Err(NotEstimable::NoVariation)
        );
        assert_eq!(
            weighted_slope(&[(0.0, 1.0, 1.0), (1.0, 1.0, 0.0), (2.0, 1.0, 1.0)], level),
            Err(NotEstimable::InvalidInput(InputFault::NotPositive))
        );
    }
}
