//! Each of several estimates against all others together.

use super::estimate::{Difference, Interval, Level, NotEstimable, require_finite};
use super::significance::normal_p_value;

/// An independent estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its value.
    pub value: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// How much it counts among others: its sample size.
    pub weight: f64,
}

/// An estimate against the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgainstRest {
    /// The others' weighted mean.
    pub rest: f64,
    /// The estimate less that mean, with its normal interval.
    pub difference: Difference,
    /// Two-sided p value of "no difference".
    pub p_value: f64,
}

/// Each part against the weighted mean of the others: d = v − Σ wⱼvⱼ / Σ wⱼ with the variance s² + Σ (wⱼ / Σ wⱼ)² sⱼ², both sums
/// over the others, which share no data with it.
///
/// Errors, per part: `NoData` where there are no others with weight, `NoVariation` where nothing varies, `NotFinite`.
pub fn against_rest(parts: &[Part], level: Level) -> Vec<Result<AgainstRest, NotEstimable>> {
    let one = |place: usize, own: &Part| {
        let others = || (parts.iter().enumerate()).filter(move |(other, _)| *other != place);
        let weight: f64 = others().map(|(_, part)| part.weight).sum();
        require_finite([own.value, own.standard_error, weight])?;
        if weight <= 0.0 {
            return Err(NotEstimable::NoData);
        }
        let rest: f64 = others().map(|(_, part)| part.weight / weight * part.value).sum();
        let noise: f64 = others()
            .map(|(_, part)| (part.weight / weight * part.standard_error).powi(2))
            .sum();
        let (value, error) = (own.value - rest, own.standard_error.hypot(noise.sqrt()));
        let p_value = normal_p_value(value, error)?;
        let reach = level.z() * error;
        let interval = Interval {
            low: value - reach,
            high: value + reach,
        };
        Ok(AgainstRest {
            rest,
            difference: Difference { value, interval },
            p_value,
        })
    };
    parts
        .iter()
        .enumerate()
        .map(|(place, own)| one(place, own))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(value: f64, standard_error: f64, weight: f64) -> Part {
        Part {
            value,
            standard_error,
            weight,
        }
    }

    #[test]
    fn a_part_is_compared_with_the_weighted_mean_of_the_others() {
        let parts = [part(4.0, 0.1, 10.0), part(3.0, 0.2, 10.0), part(3.5, 0.1, 20.0)];
        let found = against_rest(&parts, Level::NINETY_FIVE);
        let first = found[0].unwrap();
        // Others: (10 · 3 + 20 · 3.5) / 30 = 10/3; variance 0.01 + 0.04 / 9 + 4 · 0.01 / 9 = 0.0188889, error 0.1374369.
        assert!((first.rest - 10.0 / 3.0).abs() < 1e-12);
        assert!((first.difference.value - 2.0 / 3.0).abs() < 1e-12);
        let reach = 1.959_964 * 0.137_436_9;
        assert!((first.difference.interval.low - (2.0 / 3.0 - reach)).abs() < 1e-6);
        // z = 4.850713: P(|Z| > 4.850713) = 1.23 · 10⁻⁶.
        assert!((first.p_value - 1.23e-6).abs() < 1e-8, "{}", first.p_value);
    }

    #[test]
    fn alone_there_is_nothing_to_compare_with() {
        let alone = against_rest(&[part(4.0, 0.1, 10.0)], Level::NINETY_FIVE);
        assert_eq!(alone, [Err(NotEstimable::NoData)]);
        let still = against_rest(&[part(4.0, 0.0, 1.0), part(3.0, 0.0, 1.0)], Level::NINETY_FIVE);
        assert_eq!(
            still,
            [Err(NotEstimable::NoVariation), Err(NotEstimable::NoVariation)]
        );
    }
}
