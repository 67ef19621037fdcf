//! Net promoter score: promoters less detractors, in points, with its standard error.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, Interval, Level, NotEstimable};

/// A net promoter score in points, -100 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NetPromoterScore {
    /// Share of promoters less share of detractors, in points.
    pub score: f64,
    /// Standard error of the score, in points.
    pub standard_error: f64,
    /// Normal interval, clipped to -100 to 100.
    pub interval: Interval,
}

/// The score 100 (p - d) with the standard error 100 √((p + d - (p - d)²) / n), the multinomial variance of a difference of
/// two shares of one sample (Rocks 2016, "Interval estimation for the net promoter score", The American Statistician 70).
///
/// Errors: `NoData` without answers, `CountTooLarge` where the counts do not fit.
pub fn from_counts(
    promoters: u64,
    passives: u64,
    detractors: u64,
    level: Level,
) -> Result<NetPromoterScore, NotEstimable> {
    let answers = promoters
        .checked_add(passives)
        .and_then(|n| n.checked_add(detractors))
        .ok_or(NotEstimable::InvalidInput(InputFault::CountTooLarge))?;
    if answers == 0 {
        return Err(NotEstimable::NoData);
    }
    let n = answers as f64;
    let (p, d) = (promoters as f64 / n, detractors as f64 / n);
    let net = p - d;
    let score = 100.0 * net;
    let standard_error = 100.0 * ((p + d - net * net).max(0.0) / n).sqrt();
    let reach = level.z() * standard_error;
    let interval = Interval {
        low: (score - reach).max(-100.0),
        high: (score + reach).min(100.0),
    };
    Ok(NetPromoterScore {
        score,
        standard_error,
        interval,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn score_and_error_are_those_worked_out_by_hand() {
        // 50 promoters, 30 passives, 20 detractors: 30 points; variance 0.7 - 0.09 = 0.61; se = 100 √(0.61/100) = 7.8102.
        let found = from_counts(50, 30, 20, Level::NINETY_FIVE).unwrap();
        assert!((found.score - 30.0).abs() < 1e-12);
        assert!((found.standard_error - 7.810_249_675_906_654).abs() < 1e-9);
    }

    #[test]
    fn without_answers_there_is_no_score() {
        assert_eq!(
            from_counts(0, 0, 0, Level::NINETY_FIVE),
            Err(NotEstimable::NoData)
        );
        assert_eq!(
            from_counts(u64::MAX, 1, 0, Level::NINETY_FIVE),
            Err(NotEstimable::InvalidInput(InputFault::CountTooLarge))
        );
    }

    proptest! {
        #[test]
        fn score_is_bounded_and_turns_its_sign(p in 0_u64..500, m in 0_u64..500, d in 0_u64..500) {
            prop_assume!(p + m + d > 0);
            let found = from_counts(p, m, d, Level::NINETY_FIVE).unwrap();
            let turned = from_counts(d, m, p, Level::NINETY_FIVE).unwrap();
            prop_assert!(found.interval.low >= -100.0 && found.interval.high <= 100.0 && found.interval.contains(found.score));
            prop_assert!((found.score + turned.score).abs() < 1e-12);
        }
    }
}
