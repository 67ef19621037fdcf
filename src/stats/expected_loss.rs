//! What is to be expected of amounts that are each lost with a probability of their own.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::sum::sum;

/// An expected total with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ExpectedLoss {
    /// The expected total, in the unit of the amounts.
    pub value: f64,
    /// Where the total falls, were the probabilities right; from 0 to all amounts at most.
    pub interval: Interval,
}

/// The total Σ p a of amounts that are lost independently, each with its probability p: its variance is Σ p (1 - p) a², and the
/// interval the normal one. What the probabilities themselves may be wrong by is not in it.
///
/// Errors: `NoData` without amounts, `Negative`, `OutsideUnitRange`, `NotFinite`.
pub fn expected_loss(amounts: &[(f64, f64)], level: Level) -> Result<ExpectedLoss, NotEstimable> {
    if amounts.is_empty() {
        return Err(NotEstimable::NoData);
    }
    for (probability, amount) in amounts {
        require_finite([*probability, *amount])?;
        if !(0.0..=1.0).contains(probability) {
            return Err(NotEstimable::InvalidInput(InputFault::OutsideUnitRange));
        }
        if *amount < 0.0 {
            return Err(NotEstimable::InvalidInput(InputFault::Negative));
        }
    }
    let value = finite(sum(amounts.iter().map(|(p, a)| p * a)))?;
    let variance = finite(sum(amounts.iter().map(|(p, a)| p * (1.0 - p) * a * a)))?;
    let whole = finite(sum(amounts.iter().map(|(_, a)| *a)))?;
    let reach = level.z() * variance.sqrt();
    Ok(ExpectedLoss {
        value,
        interval: Interval {
            low: (value - reach).clamp(0.0, value),
            high: (value + reach).clamp(value, whole.max(value)),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn total_and_interval_are_those_worked_out_by_hand() {
        // 0.1 × 100 + 0.5 × 40 = 30; variance 0.09 × 10,000 + 0.25 × 1,600 = 1,300; 30 ± 1.959964 × 36.05551 = -40.67 to 100.67.
        let found = expected_loss(&[(0.1, 100.0), (0.5, 40.0)], Level::NINETY_FIVE).unwrap();
        assert!((found.value - 30.0).abs() < 1e-12);
        assert!(found.interval.low.abs() < 1e-12, "{found:?}");
        assert!((found.interval.high - 100.667_5).abs() < 1e-3, "{found:?}");
    }

    #[test]
    fn a_hundred_coins_of_one() {
        // 50 ± 1.959964 × 5.
        let found = expected_loss(&[(0.5, 1.0); 100], Level::NINETY_FIVE).unwrap();
        assert!(
            (found.interval.low - 40.200_18).abs() < 1e-4 && (found.interval.high - 59.799_82).abs() < 1e-4
        );
    }

    #[test]
    fn a_probability_is_one_and_an_amount_is_not_below_zero() {
        let level = Level::NINETY_FIVE;
        let fault = |fault| Err(NotEstimable::InvalidInput(fault));
        assert_eq!(expected_loss(&[], level), Err(NotEstimable::NoData));
        assert_eq!(
            expected_loss(&[(1.1, 1.0)], level),
            fault(InputFault::OutsideUnitRange)
        );
        assert_eq!(expected_loss(&[(0.1, -1.0)], level), fault(InputFault::Negative));
    }
}
