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
use crate::model::measurement::{Against, Composition, Measurement, NoDataReason, Status};
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
    pub standard_error: Option<f64>,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    pub composition: Composition,
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
    })
}
