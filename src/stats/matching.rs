//! What a treatment did to those who had it, against others like them: matching, and a difference in differences.

use super::distribution::student_two_sided;
use super::estimate::{Interval, Level, NotEstimable, require_finite};
use super::mean::{MeanEstimate, student};
use super::sum;

/// Pairs each treated value with the nearest value of somebody untreated, each of whom is used once, no farther away than
/// the caliper (nearest-neighbour matching without replacement within a caliper: Stuart 2010, "Matching methods for causal
/// inference"). Treated ones choose in order of their value, ties by place; of two equally near ones the lower is taken.
///
/// Gives places in both lists, in the order in which they were paired. Values that are not finite pair with nobody.
pub fn nearest_pairs(treated: &[f64], untreated: &[f64], caliper: f64) -> Vec<(usize, usize)> {
    let ordered = |values: &[f64]| -> Vec<(f64, usize)> {
        let mut ordered: Vec<(f64, usize)> = values
            .iter()
            .copied()
            .zip(0..)
            .filter(|(value, _)| value.is_finite())
            .collect();
        ordered.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        ordered
    };
    let mut free = ordered(untreated);
    let mut pairs = Vec::new();
    for (value, place) in ordered(treated) {
        let right = free.partition_point(|(other, _)| *other < value);
        let distance = |at: usize| free.get(at).map(|(other, _)| (other - value).abs());
        // Of several equal ones below, the first by place.
        let left = right.checked_sub(1).and_then(|at| {
            let (nearest, _) = *free.get(at)?;
            Some(free.partition_point(|(other, _)| *other < nearest))
        });
        let below = left.and_then(|at| Some((distance(at)?, at)));
        let above = distance(right).map(|far| (far, right));
        let nearest = match (below, above) {
            (Some(below), Some(above)) => Some(if above.0 < below.0 { above } else { below }),
            (one, other) => one.or(other),
        };
        if let Some((far, at)) = nearest
            && far <= caliper
        {
            let (_, other) = free.remove(at);
            pairs.push((place, other));
        }
    }
    pairs
}

/// Values before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BeforeAfter {
    /// Before.
    pub before: f64,
    /// After.
    pub after: f64,
}

impl BeforeAfter {
    fn change(self) -> f64 {
        self.after - self.before
    }
}

/// What the treated gained beyond those compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MatchedDifference {
    /// Pairs.
    pub pairs: u64,
    /// Mean value of the treated before.
    pub before: f64,
    /// Mean change of the treated.
    pub treated: f64,
    /// Mean change of those compared with.
    pub untreated: f64,
    /// Mean of the differences of the two changes.
    pub difference: f64,
    /// Its interval.
    pub interval: Interval,
    /// Student's two-sided probability of a difference at least as large where the treatment does nothing.
    pub p_value: f64,
}

/// Difference in differences over pairs (Angrist and Pischke 2009, chapter 5): per pair the change of the treated one less the
/// change of the other, whose mean has Student's interval over the pairs. What moves both alike, such as the season or
/// regression to the mean from the level that they were matched on, cancels.
///
/// Errors: `TooFewValues` below `minimum` pairs (2 at least), `NoVariation` where all pairs differ alike, `NotFinite`.
pub fn difference_in_differences(
    pairs: &[(BeforeAfter, BeforeAfter)],
    minimum: u64,
    level: Level,
) -> Result<MatchedDifference, NotEstimable> {
    let count = pairs.len() as u64;
    let needed = minimum.max(2);
    if count < needed {
        return Err(NotEstimable::TooFewValues { needed, found: count });
    }
    let differences: Vec<f64> = pairs
        .iter()
        .map(|(treated, untreated)| treated.change() - untreated.change())
        .collect();
    require_finite(differences.iter().copied())?;
    let MeanEstimate {
        mean,
        standard_deviation,
        interval,
        ..
    } = student(&differences, level)?;
    let deviation = standard_deviation
        .filter(|deviation| *deviation > 0.0)
        .ok_or(NotEstimable::NoVariation)?;
    let standard_error = deviation / (count as f64).sqrt();
    let mean_of = |value: &dyn Fn(&(BeforeAfter, BeforeAfter)) -> f64| {
        let values: Vec<f64> = pairs.iter().map(value).collect();
        sum::mean(&values).ok_or(NotEstimable::NoData)
    };
    Ok(MatchedDifference {
        pairs: count,
        before: mean_of(&|(treated, _)| treated.before)?,
        treated: mean_of(&|(treated, _)| treated.change())?,
        untreated: mean_of(&|(_, untreated)| untreated.change())?,
        difference: mean,
        interval: interval.ok_or(NotEstimable::NoVariation)?,
        p_value: student_two_sided(mean / standard_error, count as f64 - 1.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pair(before: f64, after: f64, other_before: f64, other_after: f64) -> (BeforeAfter, BeforeAfter) {
        let of = |before, after| BeforeAfter { before, after };
        (of(before, after), of(other_before, other_after))
    }

    #[test]
    fn each_takes_the_nearest_that_is_left_within_the_caliper() {
        // 50 takes 49 (1 away), 52 would have had it too and takes 55 (3); 80 has nobody within 5.
        let pairs = nearest_pairs(&[52.0, 50.0, 80.0], &[55.0, 49.0, 74.0], 5.0);
        assert_eq!(pairs, [(1, 1), (0, 0)]);
        // As near below as above: the lower one; of equals the first.
        assert_eq!(nearest_pairs(&[50.0], &[51.0, 49.0, 49.0], 5.0), [(0, 1)]);
        assert_eq!(nearest_pairs(&[f64::NAN, 1.0], &[f64::INFINITY], 5.0), []);
    }

    #[test]
    fn the_worked_example_by_hand() {
        // Changes 10, 8, 12 against 2, 4, 3: differences 8, 4, 9; mean 7, s² = (1 + 9 + 4) / 2 = 7, s/√3 = √(7/3) = 1.527525;
        // t(2) at 97.5 % = 4.302653: 7 ± 6.572411.
        let pairs = [
            pair(60.0, 70.0, 61.0, 63.0),
            pair(64.0, 72.0, 63.0, 67.0),
            pair(70.0, 82.0, 71.0, 74.0),
        ];
        let found = difference_in_differences(&pairs, 3, Level::NINETY_FIVE).unwrap();
        assert!((found.before - 194.0 / 3.0).abs() < 1e-12);
        assert!((found.treated - 10.0).abs() < 1e-12);
        assert!((found.untreated - 3.0).abs() < 1e-12);
        assert!((found.difference - 7.0).abs() < 1e-12);
        assert!((found.interval.low - (7.0 - 6.572_411)).abs() < 1e-5, "{found:?}");
        assert!((found.interval.high - (7.0 + 6.572_411)).abs() < 1e-5);
        // t² = 49 / (7/3) = 21; with two degrees of freedom p = 1 - t/√(t² + 2) = 1 - √(21/23) = 0.044467.
        assert!((found.p_value - (1.0 - (21.0_f64 / 23.0).sqrt())).abs() < 1e-9);
    }

    #[test]
    fn it_says_why_it_cannot_tell() {
        let two = [pair(1.0, 2.0, 1.0, 1.5), pair(1.0, 2.0, 1.0, 1.5)];
        let level = Level::NINETY_FIVE;
        let too_few = NotEstimable::TooFewValues { needed: 5, found: 2 };
        assert_eq!(difference_in_differences(&two, 5, level), Err(too_few));
        assert_eq!(
            difference_in_differences(&two, 0, level),
            Err(NotEstimable::NoVariation)
        );
    }

    proptest! {
        #[test]
        fn nobody_is_paired_twice_or_beyond_the_caliper(
            treated in prop::collection::vec(0..100_i32, 0..12),
            untreated in prop::collection::vec(0..100_i32, 0..12),
            caliper in 0..20_i32,
        ) {
            let (a, b): (Vec<f64>, Vec<f64>) = (
                treated.iter().map(|value| f64::from(*value)).collect(),
                untreated.iter().map(|value| f64::from(*value)).collect(),
            );
            let pairs = nearest_pairs(&a, &b, f64::from(caliper));
            for (place, (one, other)) in pairs.iter().enumerate() {
                prop_assert!((a[*one] - b[*other]).abs() <= f64::from(caliper));
                for (earlier, (first, second)) in pairs.iter().enumerate() {
                    prop_assert!(earlier == place || (first != one && second != other));
                }
            }
        }

        #[test]
        fn what_moves_everybody_alike_cancels(
            values in prop::collection::vec((-50..50_i32, -50..50_i32), 3..10),
            shift in -100..100_i32,
        ) {
            let plain: Vec<_> = values.iter()
                .map(|(one, other)| pair(0.0, f64::from(*one), 0.0, f64::from(*other)))
                .collect();
            let moved: Vec<_> = values.iter()
                .map(|(one, other)| pair(0.0, f64::from(one + shift), 0.0, f64::from(other + shift)))
                .collect();
            let level = Level::NINETY_FIVE;
            if let (Ok(a), Ok(b)) = (
                difference_in_differences(&plain, 2, level),
                difference_in_differences(&moved, 2, level),
            ) {
                prop_assert!((a.difference - b.difference).abs() < 1e-9);
                prop_assert!((a.interval.low - b.interval.low).abs() < 1e-9);
            }
        }
    }
}
