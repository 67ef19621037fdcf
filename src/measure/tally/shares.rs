//! Shares: hits out of trials, trials in clusters, promoters against detractors.

use super::{Estimate, Tally};
use crate::model::evidence::{Counted, CountedAs};
use crate::model::measurement::Composition;
use crate::stats::{Difference, Interval, Level, NotEstimable, net_promoter, ratio, share};

/// Hits out of trials: Wilson's score interval.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::measure) struct ShareTally {
    pub hits: u64,
    pub n: u64,
}

impl Tally for ShareTally {
    type Part = bool;

    fn add(&mut self, hit: bool) {
        self.n += 1;
        self.hits += u64::from(hit);
    }

    fn counted(&self, hit: bool) -> Counted {
        if hit {
            Counted::new(CountedAs::For, 1.0, 1.0)
        } else {
            Counted::new(CountedAs::Against, 0.0, 1.0)
        }
    }

    fn n(&self) -> u64 {
        self.n
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let share = share::wilson(self.hits, self.n, level)?;
        Ok(Estimate {
            value: share.value,
            interval: Some(share.interval),
            numerator: Some(self.hits as f64),
            denominator: Some(self.n as f64),
            ..Estimate::default()
        })
    }
}

/// Hits out of trials that come in clusters (fields of a file): Wilson's interval at the effective sample size.
#[derive(Clone, Debug, Default)]
pub(in crate::measure) struct ClusteredShareTally {
    pub clusters: Vec<(u64, u64)>,
}

impl Tally for ClusteredShareTally {
    type Part = (u64, u64);

    fn add(&mut self, cluster: (u64, u64)) {
        self.clusters.push(cluster);
    }

    fn counted(&self, (hits, trials): (u64, u64)) -> Counted {
        Counted::new(CountedAs::Part, hits as f64, trials as f64)
    }

    fn n(&self) -> u64 {
        self.clusters.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let share = ratio::clustered_share(&self.clusters, level)?;
        let sum = |part: fn(&(u64, u64)) -> u64| self.clusters.iter().map(part).sum::<u64>() as f64;
        Ok(Estimate {
            value: share.value,
            interval: Some(share.interval),
            numerator: Some(sum(|cluster| cluster.0)),
            denominator: Some(sum(|cluster| cluster.1)),
            ..Estimate::default()
        })
    }
}

/// Promoters, passives and detractors.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::measure) struct NetPromoterTally {
    pub promoters: u64,
    pub passives: u64,
    pub detractors: u64,
}

impl Tally for NetPromoterTally {
    type Part = u8;

    fn add(&mut self, answer: u8) {
        match answer {
            9.. => self.promoters += 1,
            7..=8 => self.passives += 1,
            _ => self.detractors += 1,
        }
    }

    fn counted(&self, answer: u8) -> Counted {
        match answer {
            9.. => Counted::new(CountedAs::Promoter, 1.0, 1.0),
            7..=8 => Counted::new(CountedAs::Passive, 0.0, 1.0),
            _ => Counted::new(CountedAs::Detractor, -1.0, 1.0),
        }
    }

    fn n(&self) -> u64 {
        self.promoters + self.passives + self.detractors
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let score = net_promoter::from_counts(self.promoters, self.passives, self.detractors, level)?;
        let estimate = Estimate {
            value: score.score,
            interval: Some(score.interval),
            standard_error: Some(score.standard_error),
            numerator: Some(self.promoters as f64 - self.detractors as f64),
            denominator: Some(self.n() as f64),
            composition: Composition::NetPromoter {
                promoters: self.promoters,
                passives: self.passives,
                detractors: self.detractors,
            },
            ..Estimate::default()
        };
        Ok(match self.alike(level)? {
            Some(interval) => estimate.all_alike(interval),
            None => estimate,
        })
    }
}

impl NetPromoterTally {
    /// The interval where all answers are of one kind, whose variance is zero. Promoters alone: Wilson's interval of their
    /// share p among n, with everybody else a detractor at worst, 100 (2 p − 1); detractors alone the same turned round;
    /// passives alone: the difference of two shares of 0 in n (MOVER, Zou & Donner 2008).
    fn alike(&self, level: Level) -> Result<Option<Interval>, NotEstimable> {
        let n = self.n();
        let points = |interval: Interval| Interval {
            low: 100.0 * (2.0 * interval.low - 1.0),
            high: 100.0 * (2.0 * interval.high - 1.0),
        };
        Ok(match n {
            0 => None,
            _ if n == self.promoters || n == self.detractors => {
                Some(points(share::wilson(self.promoters, n, level)?.interval))
            }
            _ if n == self.passives => {
                let none = share::wilson(0, n, level)?.interval;
                let net = Difference::of_independent((0.0, none), (0.0, none)).interval;
                Some(Interval {
                    low: 100.0 * net.low,
                    high: 100.0 * net.high,
                })
            }
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measurement::IntervalBasis;

    fn of(promoters: u64, passives: u64, detractors: u64) -> Estimate {
        let tally = NetPromoterTally {
            promoters,
            passives,
            detractors,
        };
        tally.estimate(Level::NINETY_FIVE).unwrap()
    }

    #[test]
    fn promoters_alone_have_wilsons_interval_on_their_number() {
        // 20 of 20: Wilson's low end is n / (n + z²) = 20 / 23.841459 = 0.838875; 100 (2 · 0.838875 − 1) = 67.7750.
        let found = of(20, 0, 0);
        let interval = found.interval.unwrap();
        assert!((interval.low - 67.775_0).abs() < 1e-3, "{interval:?}");
        assert!((interval.high - 100.0).abs() < 1e-12);
        assert_eq!(
            (found.basis, found.standard_error),
            (IntervalBasis::AllAlike, None)
        );
        let turned = of(0, 0, 20).interval.unwrap();
        assert!((turned.low + 100.0).abs() < 1e-12 && (turned.high + interval.low).abs() < 1e-9);
    }

    #[test]
    fn passives_alone_leave_both_ways_open() {
        // 0 of 20: Wilson's high end is z² / (n + z²) = 3.841459 / 23.841459 = 0.161125.
        let found = of(0, 20, 0);
        let interval = found.interval.unwrap();
        assert!((interval.high - 16.112_5).abs() < 1e-3 && (interval.low + interval.high).abs() < 1e-12);
        assert_eq!(found.basis, IntervalBasis::AllAlike);
    }

    #[test]
    fn answers_that_differ_keep_their_own_variance() {
        let found = of(19, 1, 0);
        assert!(found.basis == IntervalBasis::Method && found.standard_error.is_some());
    }
}
