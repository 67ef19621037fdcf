//! Means with Student's interval, and Welch's comparison of two means.

use serde::{Deserialize, Serialize};

use super::distribution::student_two_sided;
use super::estimate::{Difference, InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::sum;

/// A mean, and what its sample allows to say about its certainty.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MeanEstimate {
    /// Number of values.
    pub n: u64,
    /// Arithmetic mean, in the unit of the values.
    pub mean: f64,
    /// Sample standard deviation (divisor n - 1), from two values on.
    pub standard_deviation: Option<f64>,
    /// Student's interval of the mean, from two values on.
    pub interval: Option<Interval>,
}

/// What is known of a sample without its values.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Moments {
    /// Number of values.
    pub n: u64,
    /// Arithmetic mean.
    pub mean: f64,
    /// Sample standard deviation (divisor n - 1), from two values on.
    pub standard_deviation: Option<f64>,
}

impl Moments {
    /// The moments of these values, the same bits for every order of them.
    ///
    /// Errors: `NoData` without values; `NotFinite` where a value or a moment is not finite.
    pub fn of(values: &[f64]) -> Result<Self, NotEstimable> {
        require_finite(values.iter().copied())?;
        let mean = finite(sum::mean(values).ok_or(NotEstimable::NoData)?)?;
        let standard_deviation = if values.len() < 2 {
            None
        } else {
            Some(finite(
                (sum::squares_about(values, mean) / (values.len() as f64 - 1.0)).sqrt(),
            )?)
        };
        Ok(Self {
            n: values.len() as u64,
            mean,
            standard_deviation,
        })
    }

    /// The standard error of the mean squared, and the degrees of freedom.
    fn variance_of_mean(&self) -> Result<(f64, f64), NotEstimable> {
        match self.standard_deviation {
            _ if self.n == 0 => Err(NotEstimable::NoData),
            _ if self.n < 2 => Err(NotEstimable::TooFewValues {
                needed: 2,
                found: self.n,
            }),
            None => Err(NotEstimable::TooFewValues { needed: 2, found: 1 }),
            Some(sd) if !sd.is_finite() || !self.mean.is_finite() => {
                Err(NotEstimable::InvalidInput(InputFault::NotFinite))
            }
            Some(sd) if sd < 0.0 => Err(NotEstimable::InvalidInput(InputFault::Negative)),
            Some(sd) => Ok((finite(sd * sd / self.n as f64)?, self.n as f64 - 1.0)),
        }
    }
}

impl From<&MeanEstimate> for Moments {
    fn from(estimate: &MeanEstimate) -> Self {
        Self {
            n: estimate.n,
            mean: estimate.mean,
            standard_deviation: estimate.standard_deviation,
        }
    }
}

/// The mean of the values with Student's interval `mean ± t s / √n` (Student 1908).
///
/// Errors: those of [`Moments::of`].
pub fn student(values: &[f64], level: Level) -> Result<MeanEstimate, NotEstimable> {
    let moments = Moments::of(values)?;
    student_from_moments(moments.n, moments.mean, moments.standard_deviation, level)
}

/// [`student`] from the number of values, their mean and their sample standard deviation; without the last there is no interval.
///
/// Errors: `NoData` for n = 0; `NotFinite` or `Negative` for moments that no sample has.
pub fn student_from_moments(
    n: u64,
    mean: f64,
    standard_deviation: Option<f64>,
    level: Level,
) -> Result<MeanEstimate, NotEstimable> {
    if n == 0 {
        return Err(NotEstimable::NoData);
    }
    require_finite([mean])?;
    let standard_deviation = standard_deviation.filter(|_| n > 1);
    let interval = match (Moments {
        n,
        mean,
        standard_deviation,
    })
    .variance_of_mean()
    {
        Ok((variance, freedom)) => Interval::around(mean, level.student(freedom) * variance.sqrt()),
        Err(NotEstimable::TooFewValues { .. }) => None,
        Err(other) => return Err(other),
    };
    Ok(MeanEstimate {
        n,
        mean,
        standard_deviation,
        interval,
    })
}

/// The difference of two means with Welch's test.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MeanDifference {
    /// Mean of the first sample less mean of the second.
    pub value: f64,
    /// Interval of the difference.
    pub interval: Interval,
    /// Welch's t.
    pub statistic: f64,
    /// Degrees of freedom after Welch and Satterthwaite.
    pub degrees_of_freedom: f64,
    /// Two-sided p value of "no difference".
    pub p_value: f64,
}

impl MeanDifference {
    /// The difference with its interval alone.
    pub fn difference(&self) -> Difference {
        Difference {
            value: self.value,
            interval: self.interval,
        }
    }
}

/// Difference of the means of two independent samples with unequal variances (Welch 1947; degrees of freedom after
/// Satterthwaite 1946).
///
/// Errors: `TooFewValues` below two values in either, `NoVariation` where neither sample varies.
pub fn welch(a: &[f64], b: &[f64], level: Level) -> Result<MeanDifference, NotEstimable> {
    welch_from_moments(Moments::of(a)?, Moments::of(b)?, level)
}

/// [`welch`] from the moments of both samples.
///
/// Errors: those of [`welch`]; `NotFinite` or `Negative` for moments that no sample has.
pub fn welch_from_moments(a: Moments, b: Moments, level: Level) -> Result<MeanDifference, NotEstimable> {
    let (variance_a, freedom_a) = a.variance_of_mean()?;
    let (variance_b, freedom_b) = b.variance_of_mean()?;
    let variance = finite(variance_a + variance_b)?;
    if variance <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    // As shares of the whole, so that squaring can neither overflow nor vanish.
    let (share_a, share_b) = (variance_a / variance, variance_b / variance);
    let degrees_of_freedom = 1.0 / (share_a * share_a / freedom_a + share_b * share_b / freedom_b);
    let value = finite(a.mean - b.mean)?;
    let standard_error = variance.sqrt();
    let statistic = finite(value / standard_error)?;
    let interval = Interval::around(value, level.student(degrees_of_freedom) * standard_error)
        .ok_or(NotEstimable::InvalidInput(InputFault::NotFinite))?;
    let p_value = student_two_sided(statistic, degrees_of_freedom);
    Ok(MeanDifference {
        value,
        interval,
        statistic,
        degrees_of_freedom,
        p_value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_values_have_the_interval_of_the_cauchy_quantile() {
        // 1 and 5: mean 3, s = √8, s/√2 = 2; t(1) at 97.5 % = tan(0.475 π) = 12.706204736.
        let found = student(&[1.0, 5.0], Level::NINETY_FIVE).unwrap();
        let interval = found.interval.unwrap();
        assert!((interval.low - (3.0 - 2.0 * 12.706_204_736_174_707)).abs() < 1e-9);
        assert!((interval.high - (3.0 + 2.0 * 12.706_204_736_174_707)).abs() < 1e-9);
    }

    #[test]
    fn a_single_value_has_a_mean_and_no_certainty() {
        let found = student(&[4.5], Level::NINETY_FIVE).unwrap();
        assert_eq!((found.standard_deviation, found.interval), (None, None));
        assert_eq!(student(&[], Level::NINETY_FIVE), Err(NotEstimable::NoData));
    }

    #[test]
    fn welch_gives_the_worked_example() {
        // Means 2 and 5, variances 1 and 1, n 3 and 3: se² = 2/3, df = (2/3)² / (2 (1/3)²/2) = 4, t = -3 / √(2/3).
        let found = welch(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0], Level::NINETY_FIVE).unwrap();
        assert!((found.degrees_of_freedom - 4.0).abs() < 1e-12);
        assert!((found.statistic + 3.0 / (2.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        // Student's distribution with 4 degrees has the tail 1/2 - (t/√(4+t²)) (3/4) (1 - t²/(3(4+t²)))... t² = 13.5:
        // sin θ = √(13.5/17.5); p = 1 - sin θ (1 + cos²θ / 2).
        let (sine, cosine) = ((13.5_f64 / 17.5).sqrt(), (4.0_f64 / 17.5).sqrt());
        assert!((found.p_value - (1.0 - sine * (1.0 + cosine * cosine / 2.0))).abs() < 1e-12);
    }

    #[test]
    fn welch_says_why_it_cannot() {
        let level = Level::NINETY_FIVE;
        assert_eq!(
            welch(&[1.0], &[1.0, 2.0], level),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
        assert_eq!(
            welch(&[1.0, 1.0], &[2.0, 2.0], level),
            Err(NotEstimable::NoVariation)
        );
        assert_eq!(
            student(&[1.0, f64::NAN], level),
            Err(NotEstimable::InvalidInput(InputFault::NotFinite))
        );
        assert_eq!(
            student(&[f64::MAX, f64::MAX], level).map(|_| ()),
            Err(NotEstimable::InvalidInput(InputFault::NotFinite))
        );
    }

    proptest! {
        #[test]
        fn mean_stays_within_the_values_and_ignores_their_order(
            (values, shuffled) in prop::collection::vec(-1e9..1e9_f64, 1..40)
                .prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))
        ) {
            let found = student(&values, Level::NINETY_FIVE).unwrap();
            prop_assert_eq!(found, student(&shuffled, Level::NINETY_FIVE).unwrap());
            prop_assert!(values.iter().any(|v| *v <= found.mean) && values.iter().any(|v| *v >= found.mean));
            if let Some(interval) = found.interval { prop_assert!(interval.contains(found.mean)); }
        }

        #[test]
        fn a_higher_level_widens_the_interval(values in prop::collection::vec(-1e3..1e3_f64, 2..20), level in 0.1..0.98_f64) {
            let narrow = student(&values, Level::new(level).unwrap()).unwrap().interval.unwrap();
            let wide = student(&values, Level::new(level + 0.01).unwrap()).unwrap().interval.unwrap();
            prop_assert!(wide.low <= narrow.low && narrow.high <= wide.high);
        }
    }
}
