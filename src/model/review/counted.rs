//! Estimates, counts out of a whole and means of counts, each with how sure it is.

use serde::{Deserialize, Serialize};

use crate::stats::Interval;

/// An estimate with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// Its interval, which holds the value.
    pub interval: Interval,
}

impl Estimate {
    /// Whether the interval leaves zero out, so that a difference is more than noise.
    pub fn is_outside_noise(&self) -> bool {
        !self.interval.contains(0.0)
    }
}

/// So many out of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CountedShare {
    /// How many.
    pub hits: u64,
    /// Out of how many.
    pub of: u64,
    /// The share's interval; none where there are too few to state the share.
    pub interval: Option<Interval>,
}

impl CountedShare {
    /// The share, 0 to 1; none where there are too few to state it.
    pub fn value(&self) -> Option<f64> {
        self.interval.map(|_| self.hits as f64 / self.of as f64)
    }
}

/// The mean of counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CountedMean {
    /// The mean.
    pub value: f64,
    /// Its interval; none where the counts do not vary, or there is one alone.
    pub interval: Option<Interval>,
}
