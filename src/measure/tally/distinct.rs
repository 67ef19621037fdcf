//! Different values of each member, per head: a team's are pairs of member and value, so that it compares with its members.

use std::collections::BTreeSet;

use super::{Estimate, Tally};
use crate::model::evidence::{Counted, CountedAs};
use crate::stats::{Level, NotEstimable, poisson};

/// What a row adds to a count of different values per head.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::measure) enum Sighting {
    /// A member's value, by the number of the pair in order of first sight within the measure; the same value of the same
    /// member has the same number.
    Value(u32),
    /// A member.
    One,
    /// A member whom another team counts as well.
    Again,
}

/// Different pairs of member and value over heads.
#[derive(Clone, Debug, Default)]
pub(in crate::measure) struct DistinctTally {
    values: BTreeSet<u32>,
    rows: u64,
    heads: u64,
}

impl Tally for DistinctTally {
    type Part = Sighting;

    fn add(&mut self, sighting: Sighting) {
        match sighting {
            Sighting::Value(number) => {
                self.values.insert(number);
                self.rows += 1;
            }
            Sighting::One | Sighting::Again => self.heads += 1,
        }
    }

    fn counted(&self, sighting: Sighting) -> Counted {
        match sighting {
            Sighting::Value(number) => Counted::new(CountedAs::Distinct, f64::from(number), 0.0),
            Sighting::One => Counted::new(CountedAs::Head, 0.0, 1.0),
            Sighting::Again => Counted::new(CountedAs::HeadAgain, 0.0, 1.0),
        }
    }

    fn n(&self) -> u64 {
        self.rows
    }

    /// Garwood's exact Poisson interval. If each value turns up or not independently of the others, their count is a sum of
    /// Bernoulli variables, whose variance is at most that of a Poisson variable of the same mean (Le Cam 1960): the interval
    /// errs on the wide side.
    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        if self.heads == 0 {
            return Err(NotEstimable::NoData);
        }
        let (count, heads) = (self.values.len() as u64, self.heads as f64);
        Ok(Estimate {
            value: count as f64 / heads,
            interval: Some(poisson::rate_interval(count, heads, level)?.interval),
            numerator: Some(count as f64),
            denominator: Some(heads),
            ..Estimate::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_seen_twice_counts_once_and_both_rows_are_the_sample() {
        let mut tally = DistinctTally::default();
        for part in [
            Sighting::One,
            Sighting::Value(1),
            Sighting::Value(2),
            Sighting::Value(1),
            Sighting::Again,
        ] {
            tally.add(part);
        }
        let estimate = tally.estimate(Level::NINETY_FIVE).unwrap();
        assert_eq!(tally.n(), 3);
        assert!((estimate.value - 1.0).abs() < 1e-12);
        // Garwood for 2 events: 0.2422 to 7.2247, over 2 heads.
        let interval = estimate.interval.unwrap();
        assert!(
            (interval.low - 0.1211).abs() < 1e-4 && (interval.high - 3.6123).abs() < 1e-4,
            "{interval:?}"
        );
    }
}
