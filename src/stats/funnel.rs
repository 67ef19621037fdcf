//! Funnel limits: how far the share of a unit may lie from the common share by chance alone, by its number of trials.

use serde::{Deserialize, Serialize};

use super::distribution::{binomial_at_least, binomial_at_most, chi_square_upper, normal_upper_quantile};
use super::estimate::{InputFault, Interval, Level, NotEstimable, require_finite};
use super::sum::sum;

/// Control limits of a share of `n` trials around a common share `centre`, at a two-sided level such as 0.95 or 0.998
/// (Spiegelhalter 2005, "Funnel plots for comparing institutional performance", appendix A.1.1: exact binomial limits,
/// interpolated between whole hits).
///
/// The lower limit is (r - a) / n, where r is the smallest number of hits with P(R <= r) >= tail and
/// a = (P(R <= r) - tail) / P(R = r). The upper one is the lower limit of the misses, turned round, so that both sides are
/// treated alike: a share lies outside exactly where its own tail probability is below the tail.
///
/// Errors: `NoData` for n = 0, `OutsideUnitRange` for a centre outside 0 to 1, `NoVariation` for a centre of 0 or 1, around
/// which chance allows nothing.
pub fn binomial_limits(centre: f64, n: u64, level: Level) -> Result<Interval, NotEstimable> {
    require_share(centre)?;
    if n == 0 {
        return Err(NotEstimable::NoData);
    }
    Ok(Interval {
        low: lower_limit(centre, n, level.tail()).min(centre),
        high: (1.0 - lower_limit(1.0 - centre, n, level.tail())).max(centre),
    })
}

/// The two-sided p value of "hits out of n come from a share of `centre`": twice the smaller exact binomial tail, at most 1.
/// Below 1 - level exactly where the share lies outside [`binomial_limits`] at that level.
///
/// Errors: those of [`binomial_limits`], and `HitsAboveTrials`.
pub fn binomial_p_value(hits: u64, n: u64, centre: f64) -> Result<f64, NotEstimable> {
    require_share(centre)?;
    if hits > n {
        return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
    }
    if n == 0 {
        return Err(NotEstimable::NoData);
    }
    let tail = binomial_at_most(hits, n, centre).min(binomial_at_least(hits, n, centre));
    Ok((2.0 * tail).min(1.0))
}

/// Whether units differ by more than chance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Dispersion {
    /// Mean squared deviation from the centre in units of its chance variance; 1 where chance alone is at work.
    pub ratio: f64,
    /// p value of "chance alone is at work".
    pub p_value: f64,
}

/// Dispersion of (hits, trials) of several units about a common share: Pearson's chi-square over its degrees of freedom, one
/// less than the units since the centre is theirs (Spiegelhalter 2005, appendix A.3, without trimming).
///
/// Errors: `TooFewValues` below two units with trials, those of [`binomial_p_value`].
pub fn dispersion(units: &[(u64, u64)], centre: f64) -> Result<Dispersion, NotEstimable> {
    require_share(centre)?;
    if units.iter().any(|(hits, n)| hits > n) {
        return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
    }
    let seen: Vec<(f64, f64)> = units
        .iter()
        .filter(|unit| unit.1 > 0)
        .map(|(hits, n)| (*hits as f64 / *n as f64, *n as f64))
        .collect();
    if seen.len() < 2 {
        return Err(NotEstimable::TooFewValues {
            needed: 2,
            found: seen.len() as u64,
        });
    }
    let chance = centre * (1.0 - centre);
    let squares = sum(seen
        .iter()
        .map(|(share, n)| n * (share - centre) * (share - centre) / chance));
    let freedom = seen.len() as f64 - 1.0;
    Ok(Dispersion {
        ratio: squares / freedom,
        p_value: chi_square_upper(squares, freedom),
    })
}

fn require_share(centre: f64) -> Result<(), NotEstimable> {
    require_finite([centre])?;
    if !(0.0..=1.0).contains(&centre) {
        return Err(NotEstimable::InvalidInput(InputFault::OutsideUnitRange));
    }
    if centre <= 0.0 || centre >= 1.0 {
        return Err(NotEstimable::NoVariation);
    }
    Ok(())
}

fn lower_limit(centre: f64, n: u64, tail: f64) -> f64 {
    let hits = quantile(centre, n, tail);
    let at_most = binomial_at_most(hits, n, centre);
    let below = match hits.checked_sub(1) {
        Some(fewer) => binomial_at_most(fewer, n, centre),
        None => 0.0,
    };
    let exactly = at_most - below;
    let share_above = if exactly > 0.0 {
        ((at_most - tail) / exactly).clamp(0.0, 1.0)
    } else {
        0.0
    };
    ((hits as f64 - share_above) / n as f64).clamp(0.0, 1.0)
}

/// The smallest number of hits with P(R <= r) >= tail: searched from the normal approximation, which is a few hits off.
fn quantile(centre: f64, n: u64, tail: f64) -> u64 {
    let trials = n as f64;
    let guess = trials * centre - normal_upper_quantile(tail) * (trials * centre * (1.0 - centre)).sqrt();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0 to n"
    )]
    let mut hits = guess.clamp(0.0, trials) as u64;
    while hits < n && binomial_at_most(hits, n, centre) < tail {
        hits += 1;
    }
    while let Some(fewer) = hits.checked_sub(1)
        && binomial_at_most(fewer, n, centre) >= tail
    {
        hits = fewer;
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OUTER: f64 = 0.998;

    #[test]
    fn limits_are_those_of_the_binomial_quantile_worked_out_by_hand() {
        // 10 trials at 1/2: P(R <= 1) = 11/1024, P(R <= 2) = 56/1024, P(R = 2) = 45/1024: r = 2 at 2.5 %, and
        // (2 - (56 - 25.6) / 45) / 10; at 0.1 % r = 1: (1 - (11 - 1.024) / 10) / 10.
        let inner = binomial_limits(0.5, 10, Level::NINETY_FIVE).unwrap();
        let low = (2.0 - (56.0 - 25.6) / 45.0) / 10.0;
        assert!(
            (inner.low - low).abs() < 1e-12 && (inner.high - (1.0 - low)).abs() < 1e-12,
            "{inner:?}"
        );
        let outer = binomial_limits(0.5, 10, Level::new(OUTER).unwrap()).unwrap();
        assert!(
            (outer.low - (1.0 - 9.976 / 10.0) / 10.0).abs() < 1e-12,
            "{outer:?}"
        );
    }

    #[test]
    fn a_p_value_is_twice_the_smaller_tail() {
        // P(R <= 1 of 10 at 1/2) = 11/1024; P(R >= 4 of 4 at 0.9) = 0.9^4 and P(R <= 4) = 1.
        assert!((binomial_p_value(1, 10, 0.5).unwrap() - 22.0 / 1024.0).abs() < 1e-12);
        assert!((binomial_p_value(9, 10, 0.5).unwrap() - 22.0 / 1024.0).abs() < 1e-12);
        assert!((binomial_p_value(0, 2, 0.9).unwrap() - 0.02).abs() < 1e-12);
        assert!((binomial_p_value(4, 4, 0.9).unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn dispersion_is_pearsons_chi_square_by_hand() {
        // 2/10 and 8/10 about 1/2: each 10 · 0.09 / 0.25 = 3.6, sum 7.2 on 1 degree: p = P(|Z| > √7.2) = 0.00729.
        let found = dispersion(&[(2, 10), (8, 10), (0, 0)], 0.5).unwrap();
        assert!(
            (found.ratio - 7.2).abs() < 1e-12 && (found.p_value - 0.007_290).abs() < 1e-6,
            "{found:?}"
        );
    }

    #[test]
    fn it_says_why_there_are_no_limits() {
        let level = Level::NINETY_FIVE;
        assert_eq!(binomial_limits(0.5, 0, level), Err(NotEstimable::NoData));
        assert_eq!(binomial_limits(1.0, 5, level), Err(NotEstimable::NoVariation));
        assert_eq!(
            binomial_limits(1.5, 5, level),
            Err(NotEstimable::InvalidInput(InputFault::OutsideUnitRange))
        );
        assert_eq!(
            binomial_p_value(3, 2, 0.5),
            Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials))
        );
        assert_eq!(
            dispersion(&[(1, 2)], 0.5),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
    }

    proptest! {
        #[test]
        fn a_share_is_outside_exactly_where_its_p_value_is_small(n in 1_u64..400, hits in 0_u64..400, centre in 0.01..0.99_f64) {
            let hits = hits.min(n);
            let share = hits as f64 / n as f64;
            for level in [0.95, OUTER] {
                let level = Level::new(level).unwrap();
                let limits = binomial_limits(centre, n, level).unwrap();
                let p = binomial_p_value(hits, n, centre).unwrap();
                prop_assume!((p - level.alpha()).abs() > 1e-9);
                prop_assert_eq!(!limits.contains(share), p < level.alpha(), "{:?} {} {}", limits, share, p);
            }
        }

        #[test]
        fn limits_hold_the_centre_and_the_outer_ones_hold_the_inner(n in 1_u64..2000, centre in 0.001..0.999_f64) {
            let inner = binomial_limits(centre, n, Level::NINETY_FIVE).unwrap();
            let outer = binomial_limits(centre, n, Level::new(OUTER).unwrap()).unwrap();
            prop_assert!(0.0 <= outer.low && outer.low <= inner.low && inner.low <= centre);
            prop_assert!(centre <= inner.high && inner.high <= outer.high && outer.high <= 1.0);
        }

        #[test]
        fn the_smallest_hits_are_those_that_counting_finds(n in 1_u64..60, centre in 0.01..0.99_f64, tail in 0.0005..0.4_f64) {
            let mut mass = (1.0 - centre).powf(n as f64);
            let (mut below, mut counted) = (mass, 0_u64);
            while below < tail && counted < n {
                mass *= (n - counted) as f64 / (counted + 1) as f64 * centre / (1.0 - centre);
                counted += 1;
                below += mass;
            }
            prop_assume!((below - tail).abs() > 1e-9 && (below - mass - tail).abs() > 1e-9);
            prop_assert_eq!(quantile(centre, n, tail), counted);
        }
    }
}
