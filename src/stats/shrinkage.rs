//! Shrinkage: estimates of many units drawn towards their common mean by as much as their uncertainty says.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, NotEstimable, finite, require_finite};
use super::sum::sum;

/// Rounds in which the weights of [`beta_binomial`] settle; they need fewer than ten.
const ROUNDS: usize = 100;

/// Normal estimates drawn towards their mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NormalShrinkage {
    /// Variance of the true values between units, from 0 up.
    pub between_variance: f64,
    /// Mean of the true values.
    pub mean: f64,
    /// The shrunken value of each unit, in input order, between its own value and the mean.
    pub shrunken: Vec<f64>,
}

/// Shrinks (value, sampling variance) pairs with the between-unit variance of `DerSimonian` & Laird (1986) and the normal
/// posterior mean (y τ² + μ v) / (τ² + v); the mean where τ² is 0.
///
/// Errors: `NoData`, `TooFewValues` below two units, `NotPositive` for a variance that is not above 0, `NotFinite`.
pub fn normal(estimates: &[(f64, f64)]) -> Result<NormalShrinkage, NotEstimable> {
    require_units(estimates.len())?;
    require_finite(estimates.iter().flat_map(|unit| [unit.0, unit.1]))?;
    if estimates.iter().any(|unit| unit.1 <= 0.0) {
        return Err(NotEstimable::InvalidInput(InputFault::NotPositive));
    }
    let weighted_mean = |extra: f64| {
        let total = sum(estimates.iter().map(|(_, v)| 1.0 / (v + extra)));
        finite(sum(estimates.iter().map(|(y, v)| y / (v + extra))) / total)
    };
    let centre = weighted_mean(0.0)?;
    let total = sum(estimates.iter().map(|(_, v)| 1.0 / v));
    let squares = sum(estimates.iter().map(|(_, v)| 1.0 / (v * v)));
    let heterogeneity = sum(estimates.iter().map(|(y, v)| (y - centre) * (y - centre) / v));
    let freedom = estimates.len() as f64 - 1.0;
    let between_variance = finite((heterogeneity - freedom) / (total - squares / total))?.max(0.0);
    let mean = weighted_mean(between_variance)?;
    let shrunken = estimates
        .iter()
        .map(|(y, v)| {
            let own = between_variance / (between_variance + v);
            finite(y * own + mean * (1.0 - own)).map(|value| value.clamp(y.min(mean), y.max(mean)))
        })
        .collect::<Result<_, _>>()?;
    Ok(NormalShrinkage {
        between_variance,
        mean,
        shrunken,
    })
}

/// Shares drawn towards their mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShareShrinkage {
    /// Mean of the true shares, 0 to 1.
    pub mean: f64,
    /// How many trials the common mean is worth against a unit's own: α + β of the beta distribution. `None` where the units
    /// differ no more than by chance, so that it is unbounded and every unit gets the mean.
    pub concentration: Option<f64>,
    /// The shrunken share of each unit, in input order, between its own share and the mean.
    pub shrunken: Vec<f64>,
}

/// Shrinks (hits, trials) of many units with the beta-binomial model, its mean and concentration by the moments of Kleinman
/// (1973, "Proportions with extraneous variance: single and independent samples"), weights n / (1 + γ (n - 1)) repeated until
/// they settle. A unit without trials gets the mean.
///
/// Errors: `NoData` without trials; `TooFewValues` below two units with trials, or where no unit has two trials, so that
/// differences between units cannot be told from chance; `HitsAboveTrials`.
pub fn beta_binomial(units: &[(u64, u64)]) -> Result<ShareShrinkage, NotEstimable> {
    if units.iter().any(|(hits, n)| hits > n) {
        return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
    }
    let seen: Vec<(f64, f64)> = units
        .iter()
        .filter(|unit| unit.1 > 0)
        .map(|(hits, n)| (*hits as f64 / *n as f64, *n as f64))
        .collect();
    require_units(seen.len())?;
    if seen.iter().all(|unit| unit.1 < 2.0) {
        return Err(NotEstimable::TooFewValues { needed: 2, found: 1 });
    }
    let mut correlation = 0.0_f64;
    let mut mean = 0.0_f64;
    for _ in 0..ROUNDS {
        let (next_mean, next) = kleinman(&seen, correlation);
        let settled = (next - correlation).abs() < 1e-14 && (next_mean - mean).abs() < 1e-14;
        (mean, correlation) = (next_mean, next);
        if settled {
            break;
        }
    }
    let concentration = (correlation > 0.0)
        .then(|| (1.0 - correlation) / correlation)
        .filter(|c| c.is_finite());
    let shrunken = units
        .iter()
        .map(|(hits, n)| match concentration {
            Some(prior) if *n > 0 => {
                let own = *hits as f64 / *n as f64;
                let weight = *n as f64 / (*n as f64 + prior);
                (own * weight + mean * (1.0 - weight)).clamp(own.min(mean), own.max(mean))
            }
            _ => mean,
        })
        .collect();
    Ok(ShareShrinkage {
        mean,
        concentration,
        shrunken,
    })
}

/// One round: mean and correlation γ = 1 / (α + β + 1) with the weights that the last γ gives. The weighted squares S have the
/// expectation p (1 - p) ((1 - γ) A + γ B), which is solved for γ.
fn kleinman(units: &[(f64, f64)], correlation: f64) -> (f64, f64) {
    let weight = |n: f64| n / (1.0 + correlation * (n - 1.0));
    let total = sum(units.iter().map(|(_, n)| weight(*n)));
    let mean = (sum(units.iter().map(|(p, n)| p * weight(*n))) / total).clamp(0.0, 1.0);
    let spread = mean * (1.0 - mean);
    if spread <= 0.0 {
        return (mean, 0.0);
    }
    let squares = sum(units.iter().map(|(p, n)| weight(*n) * (p - mean) * (p - mean)));
    let chance = sum(units
        .iter()
        .map(|(_, n)| weight(*n) / n * (1.0 - weight(*n) / total)));
    let whole = sum(units.iter().map(|(_, n)| weight(*n) * (1.0 - weight(*n) / total)));
    let found = (squares / spread - chance) / (whole - chance);
    (
        mean,
        if found.is_finite() {
            found.clamp(0.0, 1.0)
        } else {
            0.0
        },
    )
}

fn require_units(found: usize) -> Result<(), NotEstimable> {
    match found {
        0 => Err(NotEstimable::NoData),
        1 => Err(NotEstimable::TooFewValues { needed: 2, found: 1 }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn normal_shrinkage_is_the_one_worked_out_by_hand() {
        // 0 and 4, variances 1: w-mean 2, Q = 8, τ² = (8 - 1) / (2 - 1) = 7; shrunken 2 ∓ 2 · 7/8.
        let found = normal(&[(0.0, 1.0), (4.0, 1.0)]).unwrap();
        assert!((found.between_variance - 7.0).abs() < 1e-12 && (found.mean - 2.0).abs() < 1e-12);
        assert!((found.shrunken[0] - 0.25).abs() < 1e-12 && (found.shrunken[1] - 3.75).abs() < 1e-12);
    }

    #[test]
    fn share_shrinkage_is_the_one_worked_out_by_hand() {
        // 2/10 and 8/10: p = 0.5, S = 1.8, A = 1, B = 10: γ = (7.2 - 1) / 9 = 31/45; α + β = 14/31; 2/10 becomes
        // (2 + 7/31) / (10 + 14/31) = 69/324.
        let found = beta_binomial(&[(2, 10), (8, 10), (0, 0)]).unwrap();
        assert!((found.concentration.unwrap() - 14.0 / 31.0).abs() < 1e-12);
        assert!((found.shrunken[0] - 69.0 / 324.0).abs() < 1e-12);
        assert!((found.shrunken[2] - 0.5).abs() < 1e-12);
    }

    #[test]
    fn units_that_differ_by_chance_alone_all_get_the_mean() {
        let found = beta_binomial(&[(5, 10), (10, 20), (15, 30)]).unwrap();
        assert_eq!(found.concentration, None);
        assert!(found.shrunken.iter().all(|share| (share - 0.5).abs() < 1e-15));
        assert_eq!(beta_binomial(&[(10, 10), (20, 20)]).unwrap().shrunken, [1.0, 1.0]);
    }

    #[test]
    fn it_says_why_nothing_can_be_shrunken() {
        assert_eq!(normal(&[]), Err(NotEstimable::NoData));
        assert_eq!(
            normal(&[(1.0, 1.0)]),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
        assert_eq!(
            normal(&[(1.0, 0.0), (2.0, 1.0)]),
            Err(NotEstimable::InvalidInput(InputFault::NotPositive))
        );
        assert_eq!(beta_binomial(&[(0, 0)]), Err(NotEstimable::NoData));
        assert_eq!(
            beta_binomial(&[(1, 1), (0, 1)]),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
        assert_eq!(
            beta_binomial(&[(2, 1), (0, 1)]),
            Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials))
        );
    }

    proptest! {
        #[test]
        fn shrunken_values_lie_between_their_own_and_the_mean(units in prop::collection::vec((-50.0..50.0_f64, 0.01..9.0_f64), 2..30)) {
            let found = normal(&units).unwrap();
            prop_assert!(found.between_variance >= 0.0);
            for ((y, _), s) in units.iter().zip(&found.shrunken) {
                prop_assert!(y.min(found.mean) <= *s && *s <= y.max(found.mean));
            }
        }

        #[test]
        fn shrunken_shares_stay_shares_and_ignore_order(
            (units, shuffled) in prop::collection::vec((0_u64..30, 0_u64..30), 2..25)
                .prop_map(|u| u.into_iter().map(|(a, b)| (a, a + b)).enumerate().collect::<Vec<_>>())
                .prop_flat_map(|u| (Just(u.clone()), Just(u).prop_shuffle()))
        ) {
            let plain = |u: &[(usize, (u64, u64))]| beta_binomial(&u.iter().map(|x| x.1).collect::<Vec<_>>());
            match (plain(&units), plain(&shuffled)) {
                (Ok(one), Ok(two)) => {
                    prop_assert!(one.shrunken.iter().all(|share| (0.0..=1.0).contains(share)));
                    for (unit, share) in shuffled.iter().zip(&two.shrunken) {
                        prop_assert_eq!(share.to_bits(), one.shrunken[unit.0].to_bits());
                    }
                }
                (one, two) => prop_assert_eq!(one, two),
            }
        }
    }
}
