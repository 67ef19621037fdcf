//! Ratios of sums: money kept, arrivals over a base, pairs of columns, amounts per head.

use super::{Estimate, Tally};
use crate::model::Money;
use crate::model::evidence::{Counted, CountedAs};
use crate::stats::{Interval, Level, NotEstimable, poisson, ratio};

/// Money kept over money at the start, client by client. Sums are exact; the interval is that of a ratio estimate.
#[derive(Clone, Debug, Default)]
pub(in crate::measure) struct RevenueTally {
    pub pairs: Vec<(Money, Money)>,
    /// Whether growth does not count, so that nothing above the revenue at the start can be kept.
    pub growth_excluded: bool,
}

impl Tally for RevenueTally {
    type Part = (Money, Money);

    fn add(&mut self, pair: (Money, Money)) {
        self.pairs.push(pair);
    }

    fn counted(&self, (kept, start): (Money, Money)) -> Counted {
        Counted::new(CountedAs::Part, kept.to_f64(), start.to_f64())
    }

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
                high: if self.growth_excluded {
                    interval.high.min(1.0)
                } else {
                    interval.high
                },
            }),
            standard_error: ratio.standard_error,
            numerator: Some(numerator.to_f64()),
            denominator: Some(denominator.to_f64()),
            ..Estimate::default()
        })
    }
}

/// What came new, or what was there at the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::measure) enum Arrival<A> {
    /// Above the line.
    New(A),
    /// Below the line.
    Base(A),
}

impl<A: Copy> Arrival<A> {
    fn counted(self, number: impl Fn(A) -> f64) -> Counted {
        match self {
            Self::New(amount) => Counted::new(CountedAs::New, number(amount), 0.0),
            Self::Base(amount) => Counted::new(CountedAs::Base, 0.0, number(amount)),
        }
    }
}

/// New ones counted over a base: Garwood's exact Poisson interval.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::measure) struct RateTally {
    pub count: u64,
    pub base: u64,
}

impl Tally for RateTally {
    type Part = Arrival<u64>;

    fn add(&mut self, arrival: Arrival<u64>) {
        match arrival {
            Arrival::New(count) => self.count += count,
            Arrival::Base(count) => self.base += count,
        }
    }

    fn counted(&self, arrival: Arrival<u64>) -> Counted {
        arrival.counted(|count| count as f64)
    }

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
pub(in crate::measure) struct AmountTally {
    pub amounts: Vec<Money>,
    pub base: Money,
    pub n: u64,
}

impl Tally for AmountTally {
    type Part = Arrival<Money>;

    fn add(&mut self, arrival: Arrival<Money>) {
        match arrival {
            Arrival::New(amount) => self.amounts.push(amount),
            Arrival::Base(amount) => {
                self.base = self.base + amount;
                self.n += 1;
            }
        }
    }

    fn counted(&self, arrival: Arrival<Money>) -> Counted {
        arrival.counted(Money::to_f64)
    }

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
            ..Estimate::default()
        })
    }
}

/// Pairs whose sums are divided.
#[derive(Clone, Debug, Default)]
pub(in crate::measure) struct RatioTally {
    pub pairs: Vec<(f64, f64)>,
    /// What the ratio cannot lie outside of, where that is known; its interval ends there.
    pub within: Option<(f64, f64)>,
}

impl Tally for RatioTally {
    type Part = (f64, f64);

    fn add(&mut self, pair: (f64, f64)) {
        self.pairs.push(pair);
    }

    fn counted(&self, (above, below): (f64, f64)) -> Counted {
        Counted::new(CountedAs::Part, above, below)
    }

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
            interval: ratio.interval.map(|interval| match self.within {
                Some((low, high)) => Interval {
                    low: interval.low.max(low),
                    high: interval.high.min(high),
                },
                None => interval,
            }),
            standard_error: ratio.standard_error,
            numerator: Some(sum(|pair| pair.0)),
            denominator: Some(sum(|pair| pair.1)),
            ..Estimate::default()
        })
    }
}

/// What a row adds to a sum per head.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::measure) enum Head {
    /// An amount.
    Amount(f64),
    /// A member.
    One,
    /// A member whom another team counts as well.
    Again,
}

/// Amounts over heads.
#[derive(Clone, Debug, Default)]
pub(in crate::measure) struct HeadTally {
    pub amounts: Vec<f64>,
    pub heads: u64,
    /// Whether each amount is one thing counted.
    pub counts: bool,
}

impl Tally for HeadTally {
    type Part = Head;

    fn add(&mut self, head: Head) {
        match head {
            Head::Amount(amount) => self.amounts.push(amount),
            Head::One | Head::Again => self.heads += 1,
        }
    }

    fn counted(&self, head: Head) -> Counted {
        match head {
            Head::Amount(amount) => Counted::new(CountedAs::Amount, amount, 0.0),
            Head::One => Counted::new(CountedAs::Head, 0.0, 1.0),
            Head::Again => Counted::new(CountedAs::HeadAgain, 0.0, 1.0),
        }
    }

    fn n(&self) -> u64 {
        self.amounts.len() as u64
    }

    /// Counts: Garwood's exact Poisson interval. Sums: compound Poisson, variance Σ amount²; none without a row.
    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        if self.heads == 0 {
            return Err(NotEstimable::NoData);
        }
        let heads = self.heads as f64;
        let mut amounts = self.amounts.clone();
        amounts.sort_by(f64::total_cmp);
        let total: f64 = amounts.iter().sum();
        let value = total / heads;
        let (interval, standard_error) = if self.counts {
            (
                Some(poisson::rate_interval(self.n(), heads, level)?.interval),
                None,
            )
        } else if amounts.is_empty() {
            (None, None)
        } else {
            let error = amounts.iter().map(|amount| amount * amount).sum::<f64>().sqrt() / heads;
            let floor = if amounts.iter().all(|amount| *amount >= 0.0) {
                0.0
            } else {
                f64::NEG_INFINITY
            };
            let low = (value - level.z() * error).max(floor);
            (
                Some(Interval {
                    low,
                    high: value + level.z() * error,
                }),
                Some(error),
            )
        };
        Ok(Estimate {
            value,
            interval,
            standard_error,
            numerator: Some(total),
            denominator: Some(heads),
            ..Estimate::default()
        })
    }
}
