//! What may be said of a value over the cycles of one kind: signals, slope, and the transfer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cycle::CycleKind;
use super::measurement::Subject;
use crate::stats::{Interval, NotEstimable};

/// The trends of every subject, by kind of cycle. They look at all cycles, so they belong to the site and to no cycle's record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trends {
    kinds: BTreeMap<CycleKind, BTreeMap<Subject, SubjectTrends>>,
}

impl Trends {
    /// The trends of a subject over the cycles of one kind.
    pub fn find(&self, kind: CycleKind, subject: &Subject) -> Option<&SubjectTrends> {
        self.kinds.get(&kind)?.get(subject)
    }

    /// Adds the trends over the cycles of one kind.
    pub fn insert(&mut self, kind: CycleKind, subjects: BTreeMap<Subject, SubjectTrends>) {
        self.kinds.insert(kind, subjects);
    }
}

/// The trends of one subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SubjectTrends {
    /// Of the score.
    pub score: Trend,
    /// Of each indicator, in the configuration's order.
    pub indicators: Vec<Trend>,
}

/// A value over the cycles. Places count the cycles of the kind in order of days, from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// The place with which the latest stretch begins that is counted in one way; 0 where no definition changed.
    pub begins: usize,
    /// How many cycles of that stretch have a value.
    pub cycles: u64,
    /// What these cycles say, or why they say nothing.
    pub reading: Result<TrendReading, NoTrend>,
    /// Cycles after the transfer against those before, where the stretch has both.
    pub transfer: Option<Result<TransferDifference, NotEstimable>>,
}

/// Why no trend is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoTrend {
    /// The value looks back to a fixed day, so that each cycle holds what the one before it held: it can hardly do but fall.
    LooksBack,
    /// There is no estimate.
    NotEstimable(NotEstimable),
}

/// What a stretch of cycles says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendReading {
    /// Mean of the values.
    pub centre: f64,
    /// What routine variation allows.
    pub limits: Interval,
    /// Signals that are no routine variation, in order of time.
    pub signals: Vec<Signal>,
    /// Median change per cycle.
    pub slope: f64,
    /// Its interval.
    pub slope_interval: Option<Interval>,
    /// Two-sided p value of "no trend"; none where the values do not vary.
    pub p_value: Option<f64>,
    /// The same, adjusted for all indicators of the subject.
    pub adjusted_p: Option<f64>,
    /// What may be said of the slope.
    pub verdict: TrendVerdict,
}

/// A signal of a control chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// A value beyond a limit.
    Outside {
        /// Its place.
        place: usize,
        /// Whether it lies above.
        above: bool,
    },
    /// Eight or more values in a row on one side of the centre.
    Run {
        /// Place of the first.
        first: usize,
        /// Place of the last.
        last: usize,
        /// How many.
        length: usize,
        /// Whether they lie above.
        above: bool,
    },
    /// A step from the cycle before that is larger than routine variation makes.
    Jump {
        /// Place of the later value.
        place: usize,
        /// Whether it went up.
        up: bool,
    },
}

/// What may be said of a slope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrendVerdict {
    /// It rises, more than chance explains.
    Rises,
    /// It falls, more than chance explains.
    Falls,
    /// No trend that chance would not explain.
    None,
    /// A trend by itself, but among so many indicators chance makes some so steep.
    OneOfMany,
}

/// Cycles after the transfer against those before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TransferDifference {
    /// Mean of the cycles that end before the transfer.
    pub before: f64,
    /// How many.
    pub cycles_before: u64,
    /// Mean of the cycles that begin on or after it.
    pub after: f64,
    /// How many.
    pub cycles_after: u64,
    /// After less before.
    pub difference: f64,
    /// Its interval, from the spread between cycles.
    pub interval: Interval,
    /// Two-sided p value of "no difference".
    pub p_value: f64,
    /// The same, adjusted for all indicators of the subject.
    pub adjusted_p: f64,
}
