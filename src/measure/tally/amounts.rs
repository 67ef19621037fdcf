//! Ratios of sums: money kept, arrivals over a base, pairs of columns, amounts per head.

use super::{Estimate, Possible, Tally};
use crate::model::Money;
use crate::model::evidence::{Counted, CountedAs};
use crate::model::indicator::Unit;
use crate::stats::{Interval, Level, NotEstimable, poisson, ratio, share};

/// Money kept over money at the start, client by client. Sums are exact; the interval is that of a ratio estimate. Where all
/// clients kept the same part, that has no width. Without growth, all or nothing kept is a share of clients: Wilson's interval
/// on the number of those with money at the start, each taken to weigh the same. Else there is none.
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
        let estimate = Estimate {
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
        };
        let clients = pairs.iter().filter(|pair| pair.1 > 0.0).count() as u64;
        let hits = if numerator == denominator {
            Some(clients)
        } else {
            (numerator == Money::ZERO).then_some(0)
        };
        Ok(match hits.filter(|_| self.growth_excluded) {
            Some(hits) => estimate.all_alike(share::wilson(hits, clients, level)?.interval),
            None => estimate.unless_still(),
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
        }
        .unless_still())
    }
}

/// Pairs whose sums are divided. The interval ends where the ratio cannot be; there is none where all pairs have the same.
#[derive(Clone, Debug)]
pub(in crate::measure) struct RatioTally {
    pub pairs: Vec<(f64, f64)>,
    /// What the ratio of a pair cannot lie outside of.
    pub possible: Possible,
    pub unit: Unit,
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
        const ROUNDING: f64 = 1e-12;
        let ratio = ratio::ratio_estimate(&self.pairs, level)?;
        let sum = |part: fn(&(f64, f64)) -> f64| {
            let mut parts: Vec<f64> = self.pairs.iter().map(part).collect();
            parts.sort_by(f64::total_cmp);
            parts.iter().sum::<f64>()
        };
        let possible = self.possible.and_of(self.unit, |low, high| {
            self.pairs.iter().map(|(above, below)| above / below).all(|part| {
                // A value times its weight over its weight may be off by rounding; nothing of nothing lies nowhere.
                part.is_nan() || (low - ROUNDING..=high + ROUNDING).contains(&part)
            })
        });
        Ok(Estimate {
            value: ratio.value,
            interval: ratio
                .interval
                .map(|interval| possible.clamp(ratio.value, interval)),
            standard_error: ratio.standard_error,
            numerator: Some(sum(|pair| pair.0)),
            denominator: Some(sum(|pair| pair.1)),
            ..Estimate::default()
        }
        .unless_still())
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
        }
        .unless_still())
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::model::measurement::IntervalBasis;

    const LEVEL: Level = Level::NINETY_FIVE;

    fn kept(growth_excluded: bool, pairs: &[(i64, i64)]) -> Estimate {
        let pairs = pairs
            .iter()
            .map(|(now, start)| (Money(Decimal::from(*now)), Money(Decimal::from(*start))));
        let tally = RevenueTally {
            pairs: pairs.collect(),
            growth_excluded,
        };
        tally.estimate(LEVEL).unwrap()
    }

    #[test]
    fn revenue_kept_whole_has_wilsons_interval_on_its_clients() {
        // 4 of 4 clients with revenue: 4 / (4 + 3.841459) = 0.510109 to 1; the one without revenue says nothing.
        let found = kept(true, &[(10, 10), (20, 20), (30, 30), (40, 40), (0, 0)]);
        let interval = found.interval.unwrap();
        assert!((interval.low - 0.510_109).abs() < 1e-5 && (interval.high - 1.0).abs() < 1e-12);
        assert_eq!(
            (found.basis, found.standard_error),
            (IntervalBasis::AllAlike, None)
        );
        let lost = kept(true, &[(0, 10), (0, 20), (0, 30), (0, 40)])
            .interval
            .unwrap();
        assert!(lost.low.abs() < 1e-12 && (lost.high - 0.489_891).abs() < 1e-5);
    }

    #[test]
    fn equal_parts_kept_have_no_interval() {
        let part = kept(true, &[(5, 10), (10, 20), (15, 30)]);
        assert_eq!((part.interval, part.basis), (None, IntervalBasis::NoVariation));
        // With growth, revenue that stayed as it was is no share of clients.
        let net = kept(false, &[(10, 10), (20, 20)]);
        assert_eq!((net.interval, net.basis), (None, IntervalBasis::NoVariation));
    }

    fn ratio(unit: Unit, pairs: &[(f64, f64)]) -> Estimate {
        let tally = RatioTally {
            pairs: pairs.to_vec(),
            possible: Possible::default(),
            unit,
        };
        tally.estimate(LEVEL).unwrap()
    }

    #[test]
    fn a_ratio_of_shares_stays_within_the_whole_and_growth_does_not() {
        // R = 19/20; residuals 1.5 and 0.5 with signs: the plain interval reaches above 1.
        let share = ratio(Unit::Share, &[(9.0, 10.0), (10.0, 10.0)]).interval.unwrap();
        assert!((share.high - 1.0).abs() < 1e-12 && share.low > 0.0);
        let growth = ratio(Unit::Share, &[(9.0, 10.0), (12.0, 10.0)]).interval.unwrap();
        assert!(growth.high > 1.2 && growth.low.abs() < 1e-12, "{growth:?}");
        let still = ratio(Unit::Number, &[(1.0, 3.0), (2.0, 6.0)]);
        assert_eq!((still.interval, still.basis), (None, IntervalBasis::NoVariation));
    }

    #[test]
    fn amounts_of_nothing_are_no_certainty() {
        let tally = HeadTally {
            amounts: vec![0.0, 0.0],
            heads: 4,
            counts: false,
        };
        let found = tally.estimate(LEVEL).unwrap();
        assert_eq!((found.interval, found.basis), (None, IntervalBasis::NoVariation));
    }
}
