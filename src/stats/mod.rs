//! Estimates with intervals, survival, agreement, trend and ranking: pure functions that know nothing of the domain.

use serde::{Deserialize, Serialize};

/// A closed interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Why a statistic cannot be estimated.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum NotEstimable {
    /// There is nothing to estimate from.
    NoData,
}
