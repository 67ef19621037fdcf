//! How much of the differences between units is more than chance: Cochran's Q, and I² with its interval.

use serde::{Deserialize, Serialize};

use super::distribution::normal_two_sided;
use super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::sum::sum;

/// The fewest units that an interval of I² exists for.
const FEWEST: u64 = 3;

/// Differences between units in units of chance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Heterogeneity {
    /// Squared deviations from the common mean in units of chance, per degree of freedom: H², 1 where chance alone is at work.
    pub ratio: f64,
    /// Units.
    pub units: u64,
}

impl Heterogeneity {
    /// Cochran's (1954) Q over its degrees of freedom, from (value, variance) of each unit.
    ///
    /// Errors: `TooFewValues` below three units, `NotPositive` for a variance that is not above 0, `NotFinite`.
    pub fn of(units: &[(f64, f64)]) -> Result<Self, NotEstimable> {
        require_finite(units.iter().flat_map(|unit| [unit.0, unit.1]))?;
        if units.iter().any(|unit| unit.1 <= 0.0) {
            return Err(NotEstimable::InvalidInput(InputFault::NotPositive));
        }
        let found = Self {
            ratio: 1.0,
            units: units.len() as u64,
        };
        found.check()?;
        let total = sum(units.iter().map(|(_, variance)| 1.0 / variance));
        let mean = finite(sum(units.iter().map(|(value, variance)| value / variance)) / total)?;
        let q = sum(units
            .iter()
            .map(|(value, variance)| (value - mean) * (value - mean) / variance));
        Ok(Self {
            ratio: finite(q / (units.len() as f64 - 1.0))?,
            ..found
        })
    }

    fn check(&self) -> Result<(), NotEstimable> {
        if self.units < FEWEST {
            return Err(NotEstimable::TooFewValues {
                needed: FEWEST,
                found: self.units,
            });
        }
        require_finite([self.ratio])
    }

    /// I² = (H² − 1) / H², from 0 up: the share of the differences that is more than chance, for units of like precision the
    /// reliability of a value (Higgins & Thompson 2002, section 3). Its interval is the test-based one of ln H (section 4).
    ///
    /// Errors: `TooFewValues` below three units, `NotFinite`.
    pub fn signal_share(&self, level: Level) -> Result<(f64, Interval), NotEstimable> {
        self.check()?;
        let log = self.log();
        let reach = level.z() * self.log_error();
        Ok((
            share(log),
            Interval {
                low: share(log - reach),
                high: share(log + reach),
            },
        ))
    }

    /// The probability that the share is below a limit 0 to 1, by the normal approximation of ln H.
    ///
    /// Errors: those of [`Heterogeneity::signal_share`], and `OutsideUnitRange`.
    pub fn probability_below(&self, limit: f64) -> Result<f64, NotEstimable> {
        self.check()?;
        if !(0.0..1.0).contains(&limit) {
            return Err(NotEstimable::InvalidInput(InputFault::OutsideUnitRange));
        }
        let z = (-0.5 * (1.0 - limit).ln() - self.log()) / self.log_error();
        let beyond = normal_two_sided(z) / 2.0;
        Ok(if z < 0.0 { beyond } else { 1.0 - beyond })
    }

    /// ln H; 0 where the units differ less than by chance.
    fn log(&self) -> f64 {
        0.5 * self.ratio.max(1.0).ln()
    }

    /// The standard error of ln H: where Q exceeds the number of units, (ln Q − ln (k − 1)) / (2 (√2Q − √(2k − 3))), else
    /// √((1 − 1 / (3 (k − 2)²)) / (2 (k − 2))).
    fn log_error(&self) -> f64 {
        let units = self.units as f64;
        let q = self.ratio * (units - 1.0);
        if q > units {
            0.5 * (q / (units - 1.0)).ln() / ((2.0 * q).sqrt() - (2.0 * units - 3.0).sqrt())
        } else {
            let freedom = units - 2.0;
            ((1.0 - 1.0 / (3.0 * freedom * freedom)) / (2.0 * freedom)).sqrt()
        }
    }
}

/// I² from ln H.
fn share(log: f64) -> f64 {
    (1.0 - (-2.0 * log).exp()).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVEL: Level = Level::NINETY_FIVE;

    #[test]
    fn the_share_is_the_one_worked_out_by_hand() {
        // 0, 0, 4, 4 with variance 1: mean 2, Q = 16, 3 degrees of freedom: H² = 16/3, I² = 13/16.
        let found = Heterogeneity::of(&[(0.0, 1.0), (0.0, 1.0), (4.0, 1.0), (4.0, 1.0)]).unwrap();
        let (share, interval) = found.signal_share(LEVEL).unwrap();
        assert!((found.ratio - 16.0 / 3.0).abs() < 1e-12 && (share - 13.0 / 16.0).abs() < 1e-12);
        // ln H = ½ ln 5.33333 = 0.836988; error ½ · 1.673976 / (√32 − √5) = 0.836988 / 3.420786 = 0.244677;
        // ∓ 1.959964 · 0.244677 = 0.479559: 0.357429 and 1.316547; I² = 1 − e^(−0.714858) = 0.510738, 1 − e^(−2.633094) = 0.928144.
        assert!((interval.low - 0.510_738).abs() < 1e-5 && (interval.high - 0.928_144).abs() < 1e-5);
    }

    #[test]
    fn units_that_differ_by_chance_alone_have_no_share() {
        // H² = 0.8 of 26 units: I² 0; error √((1 − 1/1728) / 48) = 0.144296; upper: 1 − e^(−2 · 0.282815) = 0.431997.
        let found = Heterogeneity {
            ratio: 0.8,
            units: 26,
        };
        let (share, interval) = found.signal_share(LEVEL).unwrap();
        assert!(share.abs() < 1e-15 && interval.low.abs() < 1e-15);
        assert!((interval.high - 0.431_997).abs() < 1e-4);
        // One half lies at ln √2 = 0.346574, 2.40183 errors away: 0.99184.
        assert!((found.probability_below(0.5).unwrap() - 0.991_84).abs() < 1e-4);
    }

    #[test]
    fn it_says_why_there_is_none() {
        assert_eq!(
            Heterogeneity::of(&[(1.0, 1.0), (2.0, 1.0)]),
            Err(NotEstimable::TooFewValues { needed: 3, found: 2 })
        );
        assert_eq!(
            Heterogeneity::of(&[(1.0, 0.0), (2.0, 1.0), (2.0, 1.0)]),
            Err(NotEstimable::InvalidInput(InputFault::NotPositive))
        );
    }
}
