//! Shares: hits out of trials, with Wilson's interval, and Newcombe's interval of the difference of two.

use serde::{Deserialize, Serialize};

use super::estimate::{Difference, InputFault, Interval, Level, NotEstimable};

/// A share 0 to 1 with its interval, which lies within 0 to 1 and holds the share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ShareEstimate {
    /// The share, 0 to 1.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

/// A number as a count of things, where it is whole, not negative and small enough to be exact (below 2^53).
pub fn count(number: f64) -> Option<u64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number in range"
    )]
    ((0.0..=LARGEST).contains(&number) && number.fract() == 0.0).then_some(number as u64)
}

/// Wilson's score interval (Wilson 1927) of a share of `hits` in `n` independent trials.
///
/// Errors: [`NotEstimable::NoData`] without trials, `HitsAboveTrials` with more hits than trials.
///
/// ```
/// use scorebook::stats::{Level, share};
///
/// // Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662.
/// let share = share::wilson(81, 263, Level::NINETY_FIVE)?;
/// assert!((share.interval.low - 0.2553).abs() < 5e-5);
/// assert!((share.interval.high - 0.3662).abs() < 5e-5);
/// # Ok::<(), scorebook::stats::NotEstimable>(())
/// ```
pub fn wilson(hits: u64, n: u64, level: Level) -> Result<ShareEstimate, NotEstimable> {
    if n == 0 {
        return Err(NotEstimable::NoData);
    }
    if hits > n {
        return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
    }
    wilson_effective(hits as f64 / n as f64, n as f64, level)
}

/// Wilson's interval of a share whose observations are not independent: the number of trials is replaced by the effective
/// sample size (Korn & Graubard 1998).
///
/// Errors: `OutsideUnitRange` for a share outside 0 to 1, `NoData` for an effective size of 0, `NotFinite` or `Negative`
/// for one that is not a number of trials.
pub fn wilson_effective(value: f64, effective_n: f64, level: Level) -> Result<ShareEstimate, NotEstimable> {
    if !value.is_finite() || !effective_n.is_finite() {
        return Err(NotEstimable::InvalidInput(InputFault::NotFinite));
    }
    if !(0.0..=1.0).contains(&value) {
        return Err(NotEstimable::InvalidInput(InputFault::OutsideUnitRange));
    }
    if effective_n < 0.0 {
        return Err(NotEstimable::InvalidInput(InputFault::Negative));
    }
    if effective_n <= 0.0 {
        return Err(NotEstimable::NoData);
    }
    // The usual formula multiplied by n, so that a tiny n cannot overflow.
    let square = level.z() * level.z();
    let scale = effective_n + square;
    let centre = (value * effective_n + square / 2.0) / scale;
    let reach = level.z() * (value * (1.0 - value) * effective_n + square / 4.0).sqrt() / scale;
    // Rounding must not push a limit over the share, above all at 0 and 1.
    let interval = Interval {
        low: (centre - reach).clamp(0.0, value),
        high: (centre + reach).clamp(value, 1.0),
    };
    let interval = Interval {
        low: if value <= 0.0 { 0.0 } else { interval.low },
        high: if value >= 1.0 { 1.0 } else { interval.high },
    };
    Ok(ShareEstimate { value, interval })
}

/// Difference of two independent shares, `hits_a / n_a - hits_b / n_b`, by Newcombe's method 10 (Newcombe 1998).
///
/// Errors: those of [`wilson`] for either share.
pub fn newcombe_difference(
    hits_a: u64,
    n_a: u64,
    hits_b: u64,
    n_b: u64,
    level: Level,
) -> Result<Difference, NotEstimable> {
    let share = |hits, n| wilson(hits, n, level).map(|share| (share.value, share.interval));
    let Difference { value, interval } = Difference::of_independent(share(hits_a, n_a)?, share(hits_b, n_b)?);
    Ok(Difference {
        value,
        // Rounding must not push a limit out of the range.
        interval: Interval {
            low: interval.low.max(-1.0),
            high: interval.high.min(1.0),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_a_whole_number_that_is_not_negative_is_a_count() {
        assert_eq!(count(17.0), Some(17));
        assert_eq!(count(0.0), Some(0));
        for number in [-1.0, 0.5, f64::NAN, f64::INFINITY, 1e16] {
            assert_eq!(count(number), None, "{number}");
        }
    }

    #[test]
    fn limits_are_those_that_newcombe_published() {
        // Newcombe (1998), Statistics in Medicine 17, table I, method 3: 81/263, 15/148, 0/20, 1/29.
        for (hits, n, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let found = wilson(hits, n, Level::NINETY_FIVE).unwrap().interval;
            assert!(
                (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
                "{hits}/{n}: {found:?}"
            );
        }
    }

    #[test]
    fn difference_is_the_one_that_newcombe_published() {
        // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10: 56/70 - 48/80, 9/10 - 3/10, 10/10 - 0/20.
        for ((a, m, b, n), low, high) in [
            ((56, 70, 48, 80), 0.0524, 0.3339),
            ((9, 10, 3, 10), 0.1705, 0.8090),
            ((10, 10, 0, 20), 0.6791, 1.0),
        ] {
            let found = newcombe_difference(a, m, b, n, Level::NINETY_FIVE)
                .unwrap()
                .interval;
            assert!(
                (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
                "{found:?}"
            );
        }
    }

    #[test]
    fn nothing_is_estimated_from_nothing_or_nonsense() {
        let level = Level::NINETY_FIVE;
        assert_eq!(wilson(0, 0, level), Err(NotEstimable::NoData));
        assert_eq!(
            wilson(2, 1, level),
            Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials))
        );
        assert_eq!(
            wilson_effective(1.1, 5.0, level),
            Err(NotEstimable::InvalidInput(InputFault::OutsideUnitRange))
        );
        assert_eq!(
            wilson_effective(0.5, f64::NAN, level),
            Err(NotEstimable::InvalidInput(InputFault::NotFinite))
        );
        assert_eq!(wilson_effective(0.5, 0.0, level), Err(NotEstimable::NoData));
    }

    proptest! {
        #[test]
        fn interval_lies_in_the_unit_range_and_holds_the_share(hits in 0_u64..5000, more in 0_u64..5000, level in 0.01..0.999_f64) {
            prop_assume!(hits + more > 0);
            let s = wilson(hits, hits + more, Level::new(level).unwrap()).unwrap();
            prop_assert!(0.0 <= s.interval.low && s.interval.low <= s.value);
            prop_assert!(s.value <= s.interval.high && s.interval.high <= 1.0);
        }

        #[test]
        fn limits_rise_with_the_hits(n in 1_u64..500, hits in 0_u64..500) {
            prop_assume!(hits < n);
            let (a, b) = (wilson(hits, n, Level::NINETY_FIVE).unwrap(), wilson(hits + 1, n, Level::NINETY_FIVE).unwrap());
            prop_assert!(a.interval.low < b.interval.low && a.interval.high < b.interval.high);
        }

        #[test]
        fn fewer_effective_trials_never_narrow_the_interval(value in 0.0..=1.0_f64, n in 0.01..1e6_f64, factor in 0.01..1.0_f64) {
            let whole = wilson_effective(value, n, Level::NINETY_FIVE).unwrap().interval;
            let part = wilson_effective(value, n * factor, Level::NINETY_FIVE).unwrap().interval;
            prop_assert!(part.half_width() >= whole.half_width() - 1e-12);
        }

        #[test]
        fn difference_turned_round_is_its_negative(a in 0_u64..50, m in 1_u64..50, b in 0_u64..50, n in 1_u64..50) {
            let (a, b) = (a.min(m), b.min(n));
            let one = newcombe_difference(a, m, b, n, Level::NINETY_FIVE).unwrap();
            let two = newcombe_difference(b, n, a, m, Level::NINETY_FIVE).unwrap();
            prop_assert!(one.interval.contains(one.value));
            prop_assert!((one.value + two.value).abs() < 1e-15 && (one.interval.low + two.interval.high).abs() < 1e-15);
        }
    }
}
