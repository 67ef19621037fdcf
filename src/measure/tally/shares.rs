//! Shares: hits out of trials, trials in clusters, promoters against detractors.

use super::{Estimate, Tally};
use crate::model::evidence::{Counted, CountedAs};
use crate::model::measurement::Composition;
use crate::stats::{Level, NotEstimable, net_promoter, ratio, share};

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
        Ok(Estimate {
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
        })
    }
}
