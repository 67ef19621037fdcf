//! Sufficient statistics and their estimates: what is kept of the contributions, and what follows from it.

mod amounts;
mod distinct;
mod distributions;
mod shares;

pub(super) use amounts::{AmountTally, Arrival, Head, HeadTally, RateTally, RatioTally, RevenueTally};
pub(super) use distinct::{DistinctTally, Sighting};
pub(super) use distributions::{MeanTally, MedianTally, SurvivalTally};
pub(super) use shares::{ClusteredShareTally, NetPromoterTally, ShareTally};

use crate::model::evidence::Counted;
use crate::model::indicator::Unit;
use crate::model::measurement::{Against, Composition, IntervalBasis, Measurement, NoDataReason, Status};
use crate::stats::{Interval, Level, NotEstimable};

use super::grouped::Grouped;

/// What is kept of a subject's events, and the rows that count against it.
#[derive(Clone, Debug, Default)]
pub(super) struct Observed<T> {
    pub tally: T,
    pub against: Against,
}

/// Sufficient statistics that can turn themselves into an estimate.
pub(super) trait Tally {
    /// What one row adds.
    type Part: Copy;
    /// Adds a row.
    fn add(&mut self, part: Self::Part);
    /// What the evidence says of a row: the numbers that [`Tally::add`] counts.
    fn counted(&self, part: Self::Part) -> Counted;
    /// Sample size.
    fn n(&self) -> u64;
    /// The estimate at a level.
    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable>;
    /// The empty tally of a member, where it differs from that of a team.
    fn of_one_member(self) -> Self
    where
        Self: Sized,
    {
        self
    }
}

/// An estimate before the indicator's minimum sample is applied.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Estimate {
    pub value: f64,
    pub interval: Option<Interval>,
    pub basis: IntervalBasis,
    pub standard_error: Option<f64>,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    pub composition: Composition,
}

impl Estimate {
    /// The estimate, without interval and standard error where the latter is nothing but rounding: rows that are all the same
    /// do not say how sure their value is.
    fn unless_still(self) -> Self {
        if is_still(self.value, self.standard_error) {
            Self {
                interval: None,
                standard_error: None,
                basis: IntervalBasis::NoVariation,
                ..self
            }
        } else {
            self
        }
    }

    /// The estimate with an interval that stands in where all rows lie at one end of what is possible; it states no standard
    /// error, so that cycles are compared by the intervals.
    fn all_alike(self, interval: Interval) -> Self {
        Self {
            interval: Some(interval),
            standard_error: None,
            basis: IntervalBasis::AllAlike,
            ..self
        }
    }
}

/// Whether a standard error is nothing but rounding.
fn is_still(value: f64, error: Option<f64>) -> bool {
    const ROUNDING: f64 = 1e-12;
    error.is_some_and(|error| error <= ROUNDING * value.abs())
}

/// What values can be, as far as that is known and their rows keep to it: an interval of their mean ends there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Possible {
    low: f64,
    high: f64,
}

impl Default for Possible {
    fn default() -> Self {
        Self {
            low: f64::NEG_INFINITY,
            high: f64::INFINITY,
        }
    }
}

impl Possible {
    /// Limits that hold whatever the rows are.
    pub fn within((low, high): (f64, f64)) -> Self {
        Self { low, high }
    }

    /// The limits of a unit as well, each where no row lies beyond it: a share above the whole may be meant so.
    fn and_of(self, unit: Unit, keep_to: impl Fn(f64, f64) -> bool) -> Self {
        let (low, high) = unit.range();
        Self {
            low: if keep_to(low, f64::INFINITY) {
                self.low.max(low)
            } else {
                self.low
            },
            high: if keep_to(f64::NEG_INFINITY, high) {
                self.high.min(high)
            } else {
                self.high
            },
        }
    }

    /// The interval as far as values can lie; it keeps the value.
    fn clamp(self, value: f64, interval: Interval) -> Interval {
        Interval {
            low: interval.low.max(self.low).min(value),
            high: interval.high.min(self.high).max(value),
        }
    }
}

/// Turns the statistics of every subject into measurements.
pub(super) fn estimate_all<T: Tally>(grouped: Grouped<Observed<T>>, level: Level) -> Grouped<Measurement> {
    grouped.map(|observed| estimate(observed, level))
}

/// Turns the statistics of one subject into a measurement.
pub(super) fn estimate<T: Tally>(observed: Observed<T>, level: Level) -> Measurement {
    let n = observed.tally.n();
    match observed.tally.estimate(level) {
        Ok(estimate) => Measurement {
            value: Some(estimate.value),
            interval: estimate.interval,
            basis: estimate.basis,
            standard_error: estimate.standard_error,
            n,
            numerator: estimate.numerator,
            denominator: estimate.denominator,
            status: Status::Ok,
            composition: estimate.composition,
            against: observed.against,
        },
        Err(NotEstimable::NoData) => Measurement::no_data(NoDataReason::NoRows),
        Err(reason) => Measurement {
            n,
            against: observed.against,
            ..Measurement::no_data(NoDataReason::NotEstimable(reason))
        },
    }
}
