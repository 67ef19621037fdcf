//! Shrunken estimates with the weight of a unit's own data and an interval: what [`super::shrinkage`] gives, ready to show.

use serde::{Deserialize, Serialize};

use super::estimate::{Interval, Level, NotEstimable, finite};
use super::share::wilson_effective;
use super::shrinkage::{beta_binomial, normal};
use super::sum::sum;

/// Units from which shrinking is worth its risk: below four, values drawn towards an estimated mean can be worse than the
/// observed ones (Efron & Morris 1973).
pub const MINIMUM_UNITS: u64 = 4;

/// One unit's shrunken estimate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Shrunken {
    /// The estimate, between the unit's own value and the mean.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
    /// Weight of the unit's own value against the mean, 0 to 1.
    pub own_weight: f64,
}

/// Many units drawn towards their mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shrinkage {
    /// The mean that they are drawn towards.
    pub centre: f64,
    /// The units, in input order.
    pub units: Vec<Shrunken>,
}

/// Shares, given as (hits, trials) with at least one trial each, by the beta-binomial model. The common mean counts as
/// `concentration` further trials (its prior sample size), and the interval is Wilson's at the trials of both together, so that
/// it compares with the interval of the observed share. The uncertainty of the mean and the concentration themselves is left
/// out, which with few units makes it a little too narrow.
///
/// Errors: `TooFewValues` below [`MINIMUM_UNITS`]; `NoVariation` where the units differ by no more than chance, so that there is
/// no ground to tell them apart; those of [`beta_binomial`].
pub fn shrink_shares(units: &[(u64, u64)], level: Level) -> Result<Shrinkage, NotEstimable> {
    require_units(units.len())?;
    let found = beta_binomial(units)?;
    let prior = found.concentration.ok_or(NotEstimable::NoVariation)?;
    let shrunken = units
        .iter()
        .zip(&found.shrunken)
        .map(|((_, n), value)| {
            let trials = *n as f64 + prior;
            Ok(Shrunken {
                value: *value,
                interval: wilson_effective(*value, trials, level)?.interval,
                own_weight: *n as f64 / trials,
            })
        })
        .collect::<Result<_, NotEstimable>>()?;
    Ok(Shrinkage {
        centre: found.mean,
        units: shrunken,
    })
}

/// Estimates, given as (value, standard error above 0), by the normal model, with the interval of Morris (1983, "Parametric
/// empirical Bayes inference: theory and applications", JASA 78, 47-55): to the posterior variance
/// v τ² / (τ² + v) it adds what is not known of the mean, B² / Σ 1 / (τ² + v), and of τ² itself,
/// 2 / (k - 3) · B² (y - μ)² (v̄ + τ²) / (v + τ²), with B = v / (τ² + v) and v̄ the mean of v weighted by 1 / (τ² + v).
///
/// Errors: `TooFewValues` below [`MINIMUM_UNITS`]; `NoVariation` where τ² is 0: the units differ by no more than chance; those
/// of [`normal`].
pub fn shrink_normal(estimates: &[(f64, f64)], level: Level) -> Result<Shrinkage, NotEstimable> {
    require_units(estimates.len())?;
    let squared: Vec<(f64, f64)> = estimates.iter().map(|(y, error)| (*y, error * error)).collect();
    let found = normal(&squared)?;
    let between = found.between_variance;
    if between <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    let total = sum(squared.iter().map(|(_, v)| 1.0 / (v + between)));
    let typical = sum(squared.iter().map(|(_, v)| v / (v + between))) / total;
    let spare = squared.len() as f64 - 3.0;
    let units = squared
        .iter()
        .zip(&found.shrunken)
        .map(|((y, v), value)| {
            let pull = v / (between + v);
            let of_spread =
                2.0 / spare * pull * pull * (y - found.mean) * (y - found.mean) * (typical + between)
                    / (v + between);
            let variance = finite(v * (1.0 - pull) + pull * pull / total + of_spread)?;
            let reach = level.z() * variance.sqrt();
            Ok(Shrunken {
                value: *value,
                interval: Interval {
                    low: value - reach,
                    high: value + reach,
                },
                own_weight: 1.0 - pull,
            })
        })
        .collect::<Result<_, NotEstimable>>()?;
    Ok(Shrinkage {
        centre: found.mean,
        units,
    })
}

fn require_units(found: usize) -> Result<(), NotEstimable> {
    match found as u64 {
        0 => Err(NotEstimable::NoData),
        found if found < MINIMUM_UNITS => Err(NotEstimable::TooFewValues {
            needed: MINIMUM_UNITS,
            found,
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn normal_estimates_are_those_worked_out_by_hand() {
        // 0, 0, 4, 4 with variance 1: mean 2, Q = 16, τ² = (16 - 3) / (4 - 1) = 13/3; B = 3/16, own weight 13/16; 0 becomes
        // 3/8. Variance: 13/16 + (9/256)(16/3)/4 + 2 (9/256) · 4 · 1 = 0.8125 + 0.046875 + 0.28125 = 1.140625.
        let found = shrink_normal(
            &[(0.0, 1.0), (0.0, 1.0), (4.0, 1.0), (4.0, 1.0)],
            Level::NINETY_FIVE,
        )
        .unwrap();
        let first = found.units[0];
        assert!((found.centre - 2.0).abs() < 1e-12 && (first.value - 0.375).abs() < 1e-12);
        assert!((first.own_weight - 13.0 / 16.0).abs() < 1e-12);
        assert!((first.interval.half_width() - 1.959_963_984_540_054 * 1.140_625_f64.sqrt()).abs() < 1e-9);
    }

    #[test]
    fn shares_keep_the_weight_of_their_trials() {
        // Two units of 2/10 and two of 8/10: γ as by hand from S = 3.6, total 40: (3.6/0.25 - 3) / (30 - 3) = 11.4/27, so the
        // prior is worth 15.6/11.4 trials; 10 own ones weigh 10 / (10 + 1.368421).
        let found = shrink_shares(&[(2, 10), (2, 10), (8, 10), (8, 10)], Level::NINETY_FIVE).unwrap();
        let prior = 15.6 / 11.4;
        assert!((found.centre - 0.5).abs() < 1e-12);
        assert!(
            (found.units[0].own_weight - 10.0 / (10.0 + prior)).abs() < 1e-9,
            "{found:?}"
        );
        assert!((found.units[0].value - (2.0 + prior / 2.0) / (10.0 + prior)).abs() < 1e-9);
    }

    #[test]
    fn few_or_equal_units_are_left_as_they_are() {
        let level = Level::NINETY_FIVE;
        assert_eq!(
            shrink_shares(&[(1, 2), (2, 4), (3, 9)], level),
            Err(NotEstimable::TooFewValues { needed: 4, found: 3 })
        );
        assert_eq!(
            shrink_shares(&[(5, 10), (10, 20), (15, 30), (20, 40)], level),
            Err(NotEstimable::NoVariation)
        );
        assert_eq!(
            shrink_normal(&[(1.0, 1.0); 5], level),
            Err(NotEstimable::NoVariation)
        );
        assert_eq!(shrink_normal(&[], level), Err(NotEstimable::NoData));
    }

    proptest! {
        #[test]
        fn shares_stay_shares_and_lean_on_their_own_data_the_more_they_have(
            units in prop::collection::vec((0_u64..40, 0_u64..40).prop_map(|(a, b)| (a, a + b + 1)), 4..30)
        ) {
            let Ok(found) = shrink_shares(&units, Level::NINETY_FIVE) else { return Ok(()) };
            for (i, unit) in found.units.iter().enumerate() {
                prop_assert!(0.0 <= unit.interval.low && unit.interval.contains(unit.value) && unit.interval.high <= 1.0);
                let own = units[i].0 as f64 / units[i].1 as f64;
                prop_assert!(own.min(found.centre) <= unit.value && unit.value <= own.max(found.centre));
                for (j, other) in found.units.iter().enumerate() {
                    if units[i].1 < units[j].1 { prop_assert!(unit.own_weight <= other.own_weight); }
                }
            }
        }

        #[test]
        fn normal_estimates_follow_their_units_through_any_order(
            (one, two) in prop::collection::vec((-50.0..50.0_f64, 0.1..9.0_f64), 4..20)
                .prop_map(|u| u.into_iter().enumerate().collect::<Vec<_>>())
                .prop_flat_map(|u| (Just(u.clone()), Just(u).prop_shuffle()))
        ) {
            let plain = |u: &[(usize, (f64, f64))]| shrink_normal(&u.iter().map(|x| x.1).collect::<Vec<_>>(), Level::NINETY_FIVE);
            match (plain(&one), plain(&two)) {
                (Ok(a), Ok(b)) => for (unit, found) in two.iter().zip(&b.units) {
                    prop_assert_eq!(found, &a.units[unit.0]);
                    prop_assert!(found.interval.contains(found.value) && (0.0..=1.0).contains(&found.own_weight));
                },
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }
}
