//! Sufficient statistics and their estimates: what is kept of the events, and what follows from it.

use crate::model::Money;
use crate::model::measurement::{Against, Measurement, NoDataReason, Status};
use crate::stats::survival::{KaplanMeier, Observation};
use crate::stats::{Interval, Level, NotEstimable, mean, net_promoter, order, poisson, ratio, share};

use super::grouped::Grouped;

/// What is kept of a subject's events, and the rows that count against it.
#[derive(Clone, Debug, Default)]
pub(super) struct Observed<T> {
    pub tally: T,
    pub against: Against,
}

/// Sufficient statistics that can turn themselves into an estimate.
pub(super) trait Tally {
    /// Sample size.
    fn n(&self) -> u64;
    /// The estimate at a level.
    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable>;
}

/// An estimate before the indicator's minimum sample is applied.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Estimate {
    pub value: f64,
    pub interval: Option<Interval>,
    pub standard_error: Option<f64>,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
}

/// Turns the statistics of every subject into measurements.
pub(super) fn estimate_all<T: Tally>(grouped: Grouped<Observed<T>>, level: Level) -> Grouped<Measurement> {
    grouped.map(|observed| {
        let n = observed.tally.n();
        match observed.tally.estimate(level) {
            Ok(estimate) => Measurement {
                value: Some(estimate.value),
                interval: estimate.interval,
                standard_error: estimate.standard_error,
                n,
                numerator: estimate.numerator,
                denominator: estimate.denominator,
                status: Status::Ok,
                against: observed.against,
            },
            Err(NotEstimable::NoData) => Measurement::no_data(NoDataReason::NoRows),
            Err(reason) => Measurement {
                n,
                against: observed.against,
                ..Measurement::no_data(NoDataReason::NotEstimable(reason))
            },
        }
    })
}

/// Hits out of trials: Wilson's score interval.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ShareTally {
    pub hits: u64,
    pub n: u64,
}

impl ShareTally {
    pub fn add(&mut self, hit: bool) {
        self.n += 1;
        self.hits += u64::from(hit);
    }
}

impl Tally for ShareTally {
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
pub(super) struct ClusteredShareTally {
    pub clusters: Vec<(u64, u64)>,
}

impl Tally for ClusteredShareTally {
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
pub(super) struct NetPromoterTally {
    pub promoters: u64,
    pub passives: u64,
    pub detractors: u64,
}

impl NetPromoterTally {
    pub fn add(&mut self, answer: u8) {
        match answer {
            9.. => self.promoters += 1,
            7..=8 => self.passives += 1,
            _ => self.detractors += 1,
        }
    }
}

impl Tally for NetPromoterTally {
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
        })
    }
}

/// Money kept over money at the start, client by client. Sums are exact; the interval is that of a ratio estimate.
#[derive(Clone, Debug, Default)]
pub(super) struct RevenueTally {
    pub pairs: Vec<(Money, Money)>,
}

impl Tally for RevenueTally {
    fn n(&self) -> u64 {
        self.pairs.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let numerator: Money = self.pairs.iter().map(|pair| pair.0).sum();
        let denominator: Money = self.pairs.iter().map(|pair| pair.1).sum();
        let pairs: Vec<(f64, f64)> = self
            .pairs
            .iter()
            .map(|(now, start)| (now.to_f64(), start.to_f64()))
            .collect();
        let ratio = ratio::ratio_estimate(&pairs, level)?;
        let value = numerator.to_f64() / denominator.to_f64();
        Ok(Estimate {
            value,
            interval: ratio.interval.map(|interval| Interval {
                low: interval.low.max(0.0),
                ..interval
            }),
            standard_error: ratio.standard_error,
            numerator: Some(numerator.to_f64()),
            denominator: Some(denominator.to_f64()),
        })
    }
}

/// New ones counted over a base: Garwood's exact Poisson interval.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RateTally {
    pub count: u64,
    pub base: u64,
}

impl Tally for RateTally {
    fn n(&self) -> u64 {
        self.base
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        if self.base == 0 {
            return Err(NotEstimable::NoData);
        }
        let rate = poisson::rate_interval(self.count, self.base as f64, level)?;
        Ok(Estimate {
            value: self.count as f64 / self.base as f64,
            interval: Some(rate.interval),
            numerator: Some(self.count as f64),
            denominator: Some(self.base as f64),
            ..Estimate::default()
        })
    }
}

/// Amounts of rare, independent arrivals over a base: compound Poisson, variance Σ amount².
#[derive(Clone, Debug, Default)]
pub(super) struct AmountTally {
    pub amounts: Vec<Money>,
    pub base: Money,
    pub n: u64,
}

impl Tally for AmountTally {
    fn n(&self) -> u64 {
        self.n
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        if self.n == 0 {
            return Err(NotEstimable::NoData);
        }
        if self.base <= Money::ZERO {
            return Err(NotEstimable::ZeroTotal);
        }
        let base = self.base.to_f64();
        let mut amounts = self.amounts.clone();
        amounts.sort();
        let total = amounts.iter().copied().sum::<Money>().to_f64();
        let value = total / base;
        let standard_error = amounts
            .iter()
            .map(|amount| amount.to_f64().powi(2))
            .sum::<f64>()
            .sqrt()
            / base;
        // Without an arrival the variance is unknown, so there is no interval to print.
        let interval = (!amounts.is_empty()).then(|| Interval {
            low: (value - level.z() * standard_error).max(0.0),
            high: value + level.z() * standard_error,
        });
        Ok(Estimate {
            value,
            interval,
            standard_error: interval.map(|_| standard_error),
            numerator: Some(total),
            denominator: Some(base),
        })
    }
}

/// Times until an end that may still be to come.
#[derive(Clone, Debug, Default)]
pub(super) struct SurvivalTally {
    pub observations: Vec<Observation>,
    /// Where the curve is read; the median where there is none.
    pub at: Option<f64>,
}

impl Tally for SurvivalTally {
    fn n(&self) -> u64 {
        self.observations.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let curve = KaplanMeier::fit(&self.observations)?;
        let Some(time) = self.at else {
            let value = curve.median().ok_or(NotEstimable::NotReached)?;
            let interval = match curve.median_interval(level) {
                (Some(low), Some(high)) => Some(Interval { low, high }),
                _ => None,
            };
            return Ok(Estimate {
                value,
                interval,
                ..Estimate::default()
            });
        };
        let survival = curve.at(time, level);
        // Greenwood's variance is zero while nobody (or everybody) has left; that is no certainty, so Wilson's interval
        // on all who were observed stands in.
        let interval = if survival.survival > 0.0 && survival.survival < 1.0 {
            survival.interval
        } else {
            share::wilson_effective(survival.survival, self.n() as f64, level)
                .ok()
                .map(|share| share.interval)
        };
        Ok(Estimate {
            value: survival.survival,
            interval,
            ..Estimate::default()
        })
    }
}

/// Values whose mean is wanted: Student's interval.
#[derive(Clone, Debug, Default)]
pub(super) struct MeanTally {
    pub values: Vec<f64>,
}

impl Tally for MeanTally {
    fn n(&self) -> u64 {
        self.values.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let mean = mean::student(&self.values, level)?;
        Ok(Estimate {
            value: mean.mean,
            interval: mean.interval,
            standard_error: mean
                .standard_deviation
                .map(|deviation| deviation / (self.values.len() as f64).sqrt()),
            ..Estimate::default()
        })
    }
}

/// Values whose median is wanted: interval by order statistics.
#[derive(Clone, Debug, Default)]
pub(super) struct MedianTally {
    pub values: Vec<f64>,
}

impl Tally for MedianTally {
    fn n(&self) -> u64 {
        self.values.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        Ok(Estimate {
            value: order::median(&self.values)?,
            interval: order::median_interval(&self.values, level).ok(),
            ..Estimate::default()
        })
    }
}

/// Pairs whose sums are divided.
#[derive(Clone, Debug, Default)]
pub(super) struct RatioTally {
    pub pairs: Vec<(f64, f64)>,
}

impl Tally for RatioTally {
    fn n(&self) -> u64 {
        self.pairs.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let ratio = ratio::ratio_estimate(&self.pairs, level)?;
        let sum = |part: fn(&(f64, f64)) -> f64| {
            let mut parts: Vec<f64> = self.pairs.iter().map(part).collect();
            parts.sort_by(f64::total_cmp);
            parts.iter().sum::<f64>()
        };
        Ok(Estimate {
            value: ratio.value,
            interval: ratio.interval,
            standard_error: ratio.standard_error,
            numerator: Some(sum(|pair| pair.0)),
            denominator: Some(sum(|pair| pair.1)),
        })
    }
}
