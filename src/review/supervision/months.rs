//! Whether a month's value of a member says what the other months' values say.

use super::MEMBERS;
use crate::model::measurement::MonthlyValues;
use crate::model::review::{MonthlyReliability, MonthlyVerdict};
use crate::stats::Level;
use crate::stats::agreement::{IntraclassForm, MeanSquares};

/// Below this a value is more chance than person (Koo & Li 2016: poor reliability).
const HALF: f64 = 0.5;

/// The intraclass correlation of members' months, each month a reading of its own (one-way): a rise of all members counts as
/// unlike as well, since one month shall stand for another. None with fewer members than are needed to say anything, or where
/// members or months do not differ.
pub(super) fn reliability(values: &MonthlyValues, level: Level) -> Option<MonthlyReliability> {
    let members = values.0.len() as u64;
    if members < MEMBERS {
        return None;
    }
    let squares = MeanSquares::of(&values.0).ok()?;
    let single = squares.correlation(IntraclassForm::OneWaySingle, level).ok()?;
    let all = squares.correlation(IntraclassForm::OneWayMean, level).ok()?;
    let interval = single.interval?;
    let verdict = if interval.high < HALF {
        MonthlyVerdict::SaysLittle
    } else if interval.low >= HALF {
        MonthlyVerdict::Repeats
    } else {
        MonthlyVerdict::CannotTell
    };
    Some(MonthlyReliability {
        months: squares.raters,
        members,
        single: single.value,
        interval,
        all: all.value,
        all_interval: all.interval?,
        verdict,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVEL: Level = Level::NINETY_FIVE;

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
    }

    /// Ten members with means 1 to 10, each month `apart` above or below them.
    fn around_means(apart: f64) -> MonthlyValues {
        let members = (1..=10).map(f64::from);
        MonthlyValues(members.map(|mean| vec![mean - apart, mean + apart]).collect())
    }

    #[test]
    fn months_are_judged_by_the_one_way_intraclass_correlation() {
        // Means 1 … 10 about 5.5: Σ (m − 5.5)² = 82.5, so MSB = 2 · 82.5 / 9 = 55/3. Within: 2 · 1² each, MSW = 10 · 2 / 10 = 2.
        // ICC(1) = (55/3 − 2) / (55/3 + 2) = 49/61; ICC(1,2) = (55/3 − 2) / (55/3) = 49/55.
        let found = reliability(&around_means(1.0), LEVEL).unwrap();
        assert_eq!((found.months, found.members), (2, 10));
        close(found.single, 49.0 / 61.0);
        close(found.all, 49.0 / 55.0);
        // F = 55/6 on 9 and 10 degrees of freedom; F(0.975; 9, 10) = 3.7790 and F(0.975; 10, 9) = 3.9639 (tables).
        // Low: (55/6 / 3.7790 − 1) / (55/6 / 3.7790 + 1) = 0.4162; high: (55/6 · 3.9639 − 1) / (55/6 · 3.9639 + 1) = 0.9465.
        assert!((found.interval.low - 0.4162).abs() < 1e-4, "{found:?}");
        assert!((found.interval.high - 0.9465).abs() < 1e-4, "{found:?}");
        assert_eq!(found.verdict, MonthlyVerdict::CannotTell);
    }

    #[test]
    fn the_verdict_follows_the_side_of_the_interval() {
        // MSW = 0.5: F = 110/3, low (110/3 / 3.7790 − 1) / (… + 1) = 0.813.
        let close_by = reliability(&around_means(0.5), LEVEL).unwrap();
        assert_eq!(close_by.verdict, MonthlyVerdict::Repeats);
        // MSW = 50: F = 11/30, high (11/30 · 3.9639 − 1) / (… + 1) = 0.185.
        let far = reliability(&around_means(5.0), LEVEL).unwrap();
        assert_eq!(far.verdict, MonthlyVerdict::SaysLittle);
        close(far.single, (55.0 / 3.0 - 50.0) / (55.0 / 3.0 + 50.0));
    }

    #[test]
    fn nothing_is_said_of_few_members_or_of_values_that_never_differ() {
        let nine = MonthlyValues(around_means(1.0).0.into_iter().take(9).collect());
        assert_eq!(reliability(&nine, LEVEL), None);
        assert_eq!(reliability(&MonthlyValues(vec![vec![1.0, 1.0]; 12]), LEVEL), None);
        // Months that are all the same leave F without a limit.
        assert_eq!(reliability(&around_means(0.0), LEVEL), None);
    }
}
