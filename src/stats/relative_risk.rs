//! How many times as often an event comes with something as without it.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, Interval, Level, NotEstimable, finite};

/// A ratio of two shares with its interval, above 0.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RelativeRisk {
    /// The ratio; 1 where the event is as frequent in both.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

/// The ratio of the shares `hits_a / n_a` and `hits_b / n_b` with the interval of its logarithm (Katz et al. 1978). Where a
/// share has no hit, or all, 1/2 is added to every cell of the table (Haldane 1956), to the value too.
///
/// Errors: `NoData` without trials on a side or without a hit on either, `HitsAboveTrials`.
pub fn relative_risk(
    (hits_a, n_a): (u64, u64),
    (hits_b, n_b): (u64, u64),
    level: Level,
) -> Result<RelativeRisk, NotEstimable> {
    if hits_a > n_a || hits_b > n_b {
        return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
    }
    if n_a == 0 || n_b == 0 || hits_a + hits_b == 0 {
        return Err(NotEstimable::NoData);
    }
    let extreme = |hits: u64, n: u64| hits == 0 || hits == n;
    let add = if extreme(hits_a, n_a) || extreme(hits_b, n_b) {
        0.5
    } else {
        0.0
    };
    let cells = |hits: u64, n: u64| (hits as f64 + add, n as f64 + 2.0 * add);
    let ((a, m), (b, n)) = (cells(hits_a, n_a), cells(hits_b, n_b));
    let value = finite((a / m) / (b / n))?;
    let error = (1.0 / a - 1.0 / m + 1.0 / b - 1.0 / n).max(0.0).sqrt();
    let factor = (level.z() * error).exp();
    Ok(RelativeRisk {
        value,
        interval: Interval {
            low: finite(value / factor)?,
            high: finite(value * factor)?,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratio_and_interval_are_those_worked_out_by_hand() {
        // The Physicians' Health Study (1989): 104 infarctions of 11,037 with aspirin, 189 of 11,034 with placebo. Ratio 0.5501;
        // error √(1/104 - 1/11037 + 1/189 - 1/11034) = 0.121347, factor e^(1.959964 × 0.121347) = 1.268503:
        // 0.43367 to 0.69782.
        let found = relative_risk((104, 11_037), (189, 11_034), Level::NINETY_FIVE).unwrap();
        assert!((found.value - 0.550_115).abs() < 1e-5, "{found:?}");
        assert!(
            (found.interval.low - 0.433_67).abs() < 1e-5 && (found.interval.high - 0.697_82).abs() < 1e-5,
            "{found:?}"
        );
    }

    #[test]
    fn no_hit_on_one_side_has_a_wide_interval_and_not_an_infinite_one() {
        // 0/10 against 5/20, with 1/2 in each cell: (0.5 / 11) / (5.5 / 21) = 0.173554.
        let found = relative_risk((0, 10), (5, 20), Level::NINETY_FIVE).unwrap();
        assert!((found.value - 0.173_554).abs() < 1e-6);
        assert!(found.interval.low > 0.0 && found.interval.high > 1.0 && found.interval.high.is_finite());
    }

    #[test]
    fn nothing_is_compared_with_nothing() {
        let level = Level::NINETY_FIVE;
        assert_eq!(relative_risk((0, 0), (1, 2), level), Err(NotEstimable::NoData));
        assert_eq!(relative_risk((0, 3), (0, 2), level), Err(NotEstimable::NoData));
        assert_eq!(
            relative_risk((4, 3), (0, 2), level),
            Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials))
        );
    }
}
