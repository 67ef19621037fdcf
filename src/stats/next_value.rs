//! What the next value of a unit would be if nothing were done, told from pairs of values of other units: regression to the
//! mean, with a prediction interval.
//!
//! A unit that was far from the mean is expected nearer to it the next time, since part of the distance was chance (Galton
//! 1886). How much nearer, the pairs say: the slope of the later value on the earlier one, kept within 0 (all of the distance
//! was chance) and 1 (none was). Barnett, van der Pols & Dobson (2005) recommend this adjustment for the value at the start
//! wherever units were picked for being extreme, as plan items are.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::sum;

/// The fewest pairs that a line with a residual can be told from.
const FEWEST: u64 = 3;

/// A share of a sum of squares below which it is rounding.
const ROUNDING: f64 = 1e-12;

/// What is expected of a unit's next value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NextValue {
    /// The expected value: mean of the later values + slope × (value − mean of the earlier ones).
    pub expected: f64,
    /// Where the next value lies at the level asked for.
    pub interval: Interval,
    /// How much of a distance from the mean stays, 0 to 1.
    pub slope: f64,
    /// Mean of the earlier values.
    pub mean_before: f64,
    /// Mean of the later values.
    pub mean_after: f64,
    /// The pairs that it was told from.
    pub pairs: u64,
}

/// Sums over pairs of an earlier and a later value, about fixed centres, from which single pairs can be taken out again: the
/// same bits for every order of the pairs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairSums {
    n: u64,
    centre: (f64, f64),
    before: f64,
    after: f64,
    before_squared: f64,
    after_squared: f64,
    product: f64,
    /// What the squares were before any pair was taken out: the measure of what is rounding.
    scale: (f64, f64),
}

impl PairSums {
    /// The sums of these pairs.
    ///
    /// Errors: `NoData` without pairs, `NotFinite`.
    pub fn of(pairs: &[(f64, f64)]) -> Result<Self, NotEstimable> {
        require_finite(pairs.iter().flat_map(|pair| [pair.0, pair.1]))?;
        let of = |value: fn(&(f64, f64)) -> f64| pairs.iter().map(value).collect::<Vec<f64>>();
        let (before, after) = (of(|pair| pair.0), of(|pair| pair.1));
        let centre = (
            finite(sum::mean(&before).ok_or(NotEstimable::NoData)?)?,
            finite(sum::mean(&after).ok_or(NotEstimable::NoData)?)?,
        );
        let about = |term: &dyn Fn(f64, f64) -> f64| {
            finite(sum::sum(
                pairs
                    .iter()
                    .map(|pair| term(pair.0 - centre.0, pair.1 - centre.1)),
            ))
        };
        let squares = (about(&|x, _| x * x)?, about(&|_, y| y * y)?);
        Ok(Self {
            n: pairs.len() as u64,
            centre,
            before: about(&|x, _| x)?,
            after: about(&|_, y| y)?,
            before_squared: squares.0,
            after_squared: squares.1,
            product: about(&|x, y| x * y)?,
            scale: squares,
        })
    }

    /// How many pairs there are.
    pub fn count(&self) -> u64 {
        self.n
    }

    /// The sums without some of the pairs that they were made from: those of the unit itself, which must not foretell itself.
    #[must_use]
    pub fn without(mut self, pairs: &[(f64, f64)]) -> Self {
        let mut own: Vec<(f64, f64)> = pairs.to_vec();
        own.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for (before, after) in own {
            let (x, y) = (before - self.centre.0, after - self.centre.1);
            self.n = self.n.saturating_sub(1);
            self.before -= x;
            self.after -= y;
            self.before_squared -= x * x;
            self.after_squared -= y * y;
            self.product -= x * y;
        }
        self
    }

    /// What is expected after `value`, with the interval that holds the next value of a unit at this level: the residual spread
    /// of the pairs about the line, and how uncertain the line is (Student's quantile on n - 2 degrees of freedom).
    ///
    /// Errors: `TooFewValues` below three pairs; `NoVariation` where the earlier values, or the distances from the line, do
    /// not vary; `NotFinite`.
    pub fn next_value(&self, value: f64, level: Level) -> Result<NextValue, NotEstimable> {
        require_finite([value])?;
        if self.n < FEWEST {
            return Err(NotEstimable::TooFewValues {
                needed: FEWEST,
                found: self.n,
            });
        }
        let n = self.n as f64;
        let (x, y) = (self.before / n, self.after / n);
        let xx = self.before_squared - n * x * x;
        let yy = self.after_squared - n * y * y;
        let xy = self.product - n * x * y;
        if xx.is_nan() || xx <= ROUNDING * self.scale.0 {
            return Err(NotEstimable::NoVariation);
        }
        let slope = finite(xy / xx)?.clamp(0.0, 1.0);
        let residual = yy - 2.0 * slope * xy + slope * slope * xx;
        if residual.is_nan() || residual <= ROUNDING * self.scale.1 {
            return Err(NotEstimable::NoVariation);
        }
        let (mean_before, mean_after) = (x + self.centre.0, y + self.centre.1);
        let distance = value - mean_before;
        let expected = finite(mean_after + slope * distance)?;
        let spread = (residual / (n - 2.0) * (1.0 + 1.0 / n + distance * distance / xx)).sqrt();
        let interval = Interval::around(expected, level.student(n - 2.0) * spread)
            .ok_or(NotEstimable::InvalidInput(InputFault::NotFinite))?;
        Ok(NextValue {
            expected,
            interval,
            slope,
            mean_before,
            mean_after,
            pairs: self.n,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn next(pairs: &[(f64, f64)], value: f64) -> Result<NextValue, NotEstimable> {
        PairSums::of(pairs).and_then(|sums| sums.next_value(value, Level::NINETY_FIVE))
    }

    #[test]
    fn a_line_of_five_pairs_worked_out_by_hand() {
        // x 1…5 (mean 3, Sxx 10), y 2 4 5 4 5 (mean 4, Syy 6), Sxy 6: slope 0.6, residual 6 - 0.6 × 6 = 2.4 on 3 degrees,
        // s² 0.8. At x = 1: 4 + 0.6 × (1 - 3) = 2.8; spread √(0.8 × (1 + 1/5 + 4/10)) = √1.28; t(3) = 3.182446.
        let pairs = [(1.0, 2.0), (2.0, 4.0), (3.0, 5.0), (4.0, 4.0), (5.0, 5.0)];
        let found = next(&pairs, 1.0).unwrap();
        assert!((found.slope - 0.6).abs() < 1e-12 && (found.expected - 2.8).abs() < 1e-12);
        assert!((found.interval.high - (2.8 + 3.182_446_305 * 1.28_f64.sqrt())).abs() < 1e-6);
        assert_eq!((found.pairs, found.mean_before, found.mean_after), (5, 3.0, 4.0));
    }

    #[test]
    fn galtons_children_of_tall_parents_are_two_thirds_as_far_from_the_mean() {
        // Galton (1886): mid-parents and their children share the mean of 68.25 inches, and children deviate two thirds as far.
        // Parents 2 inches above and below, with children ± 1 about two thirds of it.
        let mean = 68.25;
        let child = |parent: f64, own: f64| (mean + parent, mean + parent * 2.0 / 3.0 + own);
        let pairs: Vec<(f64, f64)> = [-2.0, 0.0, 2.0]
            .iter()
            .flat_map(|parent| [child(*parent, 1.0), child(*parent, -1.0)])
            .collect();
        let found = next(&pairs, mean + 3.0).unwrap();
        assert!((found.slope - 2.0 / 3.0).abs() < 1e-12);
        assert!((found.expected - (mean + 2.0)).abs() < 1e-9);
    }

    #[test]
    fn values_that_swing_to_the_other_side_are_expected_at_the_mean_and_no_further() {
        let found = next(&[(1.0, 5.0), (2.0, 4.5), (3.0, 3.0), (4.0, 2.2), (5.0, 1.0)], 1.0).unwrap();
        assert_eq!(found.slope.to_bits(), 0.0_f64.to_bits());
        assert!((found.expected - found.mean_after).abs() < 1e-12);
    }

    #[test]
    fn too_few_pairs_and_pairs_without_variation_foretell_nothing() {
        let few = NotEstimable::TooFewValues { needed: 3, found: 2 };
        assert_eq!(next(&[(1.0, 2.0), (2.0, 1.0)], 1.0), Err(few));
        assert_eq!(next(&[(1.0, 2.0); 4], 1.0), Err(NotEstimable::NoVariation));
        assert_eq!(
            next(&[(1.0, 1.0), (2.0, 2.0), (3.0, 3.0)], 1.0),
            Err(NotEstimable::NoVariation)
        );
        assert_eq!(PairSums::of(&[]), Err(NotEstimable::NoData));
        assert!(PairSums::of(&[(f64::NAN, 1.0)]).is_err());
    }

    fn pairs() -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((-50.0..50.0_f64, -50.0..50.0_f64), 4..30)
    }

    proptest! {
        #[test]
        fn order_of_pairs_never_changes_a_bit(
            (pairs, mixed) in pairs().prop_flat_map(|pairs| (Just(pairs.clone()), Just(pairs).prop_shuffle())),
            value in -50.0..50.0_f64,
        ) {
            let bits = |pairs: &[(f64, f64)]| next(pairs, value).map(|found| {
                (found.expected.to_bits(), found.interval.low.to_bits(), found.interval.high.to_bits())
            });
            prop_assert_eq!(bits(&pairs), bits(&mixed));
        }

        #[test]
        fn taking_pairs_out_is_never_having_put_them_in(pairs in pairs(), own in pairs(), value in -50.0..50.0_f64) {
            let all: Vec<(f64, f64)> = pairs.iter().chain(&own).copied().collect();
            let left = PairSums::of(&all).unwrap().without(&own).next_value(value, Level::NINETY_FIVE);
            let never = next(&pairs, value);
            prop_assert_eq!(left.is_ok(), never.is_ok());
            if let (Ok(left), Ok(never)) = (left, never) {
                prop_assert!((left.expected - never.expected).abs() < 1e-6);
                prop_assert!((left.interval.low - never.interval.low).abs() < 1e-5);
                prop_assert_eq!(left.pairs, never.pairs);
            }
        }

        #[test]
        fn moving_and_stretching_the_unit_moves_and_stretches_what_is_expected(
            pairs in pairs(), value in -50.0..50.0_f64, shift in -10.0..10.0_f64, factor in 0.5..4.0_f64,
        ) {
            let turned = |value: f64| value * factor + shift;
            let moved: Vec<(f64, f64)> = pairs.iter().map(|pair| (turned(pair.0), turned(pair.1))).collect();
            if let (Ok(one), Ok(other)) = (next(&pairs, value), next(&moved, turned(value))) {
                prop_assert!((turned(one.expected) - other.expected).abs() < 1e-6);
                prop_assert!((turned(one.interval.low) - other.interval.low).abs() < 1e-5);
                prop_assert!((one.slope - other.slope).abs() < 1e-9);
            }
        }
    }
}
