//! What every estimate shares: the confidence level, the interval, the difference, and why nothing could be estimated.

use serde::{Deserialize, Serialize};
use std::fmt;

use super::distribution;

/// What is wrong with an input that no estimate can be made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum InputFault {
    /// A value is infinite or not a number, or the values are so large that their sum is.
    NotFinite,
    /// A value that must not be below zero is.
    Negative,
    /// A value that must be above zero is not.
    NotPositive,
    /// More hits than trials.
    HitsAboveTrials,
    /// A share, a reliability or a probability outside 0 to 1.
    OutsideUnitRange,
    /// An observation ends at or before its entry, or a time span ends before it starts.
    EndBeforeStart,
    /// The pairs of a scale are not in strictly increasing order of value.
    PairsNotIncreasing,
    /// The rows of a table differ in length.
    RowsDifferInLength,
    /// A rating scale has fewer than two options.
    TooFewOptions,
    /// The working day starts at or after its end, or ends after midnight.
    WorkingDayOutOfOrder,
    /// Counts are so large that their sum does not fit.
    CountTooLarge,
}

/// Why an estimate cannot be made. Every function of this library answers with it instead of a number that means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NotEstimable {
    /// There is no observation at all.
    NoData,
    /// There are observations, but fewer than the method needs.
    TooFewValues {
        /// The smallest number that the method works with.
        needed: u64,
        /// The number there is.
        found: u64,
    },
    /// All values agree, so that a ratio of variances has no meaning.
    NoVariation,
    /// The values sum to zero, so that nothing can be shared out or divided by.
    ZeroTotal,
    /// The curve has not fallen to the level asked for.
    NotReached,
    /// The input contradicts itself.
    InvalidInput(InputFault),
}

impl fmt::Display for InputFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotFinite => "a value is not finite",
            Self::Negative => "a value is negative",
            Self::NotPositive => "a value is not above zero",
            Self::HitsAboveTrials => "more hits than trials",
            Self::OutsideUnitRange => "a share lies outside 0 to 1",
            Self::EndBeforeStart => "an end lies before its start",
            Self::PairsNotIncreasing => "the pairs of a scale do not increase",
            Self::RowsDifferInLength => "the rows differ in length",
            Self::TooFewOptions => "a rating scale needs two options",
            Self::WorkingDayOutOfOrder => "the working day does not start before it ends",
            Self::CountTooLarge => "the counts are too large",
        })
    }
}

impl fmt::Display for NotEstimable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoData => f.write_str("no data"),
            Self::TooFewValues { needed, found } => write!(f, "{found} values, {needed} are needed"),
            Self::NoVariation => f.write_str("the values do not vary"),
            Self::ZeroTotal => f.write_str("the values sum to zero"),
            Self::NotReached => f.write_str("the level is not reached"),
            Self::InvalidInput(fault) => write!(f, "invalid input: {fault}"),
        }
    }
}

impl std::error::Error for NotEstimable {}

/// A closed interval, `low <= high`, both finite, in the unit of the value it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
}

impl Interval {
    /// Whether the value lies within the limits, limits included.
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Half the distance between the limits.
    pub fn half_width(&self) -> f64 {
        self.high / 2.0 - self.low / 2.0
    }

    /// The interval `value ± reach`, or `None` where a limit is not finite.
    pub(crate) fn around(value: f64, reach: f64) -> Option<Self> {
        let interval = Self {
            low: value - reach,
            high: value + reach,
        };
        (interval.low.is_finite() && interval.high.is_finite()).then_some(interval)
    }
}

/// A difference `a - b` with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The difference, in the unit of what is compared.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

impl Difference {
    /// The difference `a - b` of two independent estimates in one unit from their intervals, both of one level and each
    /// holding its estimate (MOVER, Zou & Donner 2008). For two shares with Wilson's intervals it is Newcombe's method 10.
    pub fn of_independent(a: (f64, Interval), b: (f64, Interval)) -> Self {
        let value = a.0 - b.0;
        let down = (a.0 - a.1.low).hypot(b.1.high - b.0);
        let up = (a.1.high - a.0).hypot(b.0 - b.1.low);
        Self {
            value,
            interval: Interval {
                low: value - down,
                high: value + up,
            },
        }
    }

    /// Whether the interval leaves zero out, so that the difference is more than noise at its level.
    pub fn is_outside_noise(&self) -> bool {
        !self.interval.contains(0.0)
    }
}

/// A two-sided confidence level, strictly between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Level(f64);

impl Level {
    /// The level that is used unless another is asked for.
    pub const NINETY_FIVE: Self = Self(0.95);

    /// A level, or `None` unless it lies strictly between 0 and 1.
    pub fn new(level: f64) -> Option<Self> {
        (level > 0.0 && level < 1.0).then_some(Self(level))
    }

    /// A level, or 95 % unless it lies strictly between 0 and 1.
    pub fn or_ninety_five(level: f64) -> Self {
        Self::new(level).unwrap_or(Self::NINETY_FIVE)
    }

    /// The level as a share, 0 to 1.
    pub fn value(self) -> f64 {
        self.0
    }

    /// The probability left outside the interval, both sides together.
    pub fn alpha(self) -> f64 {
        1.0 - self.0
    }

    /// The probability left outside on one side.
    pub fn tail(self) -> f64 {
        self.alpha() / 2.0
    }

    /// The two-sided quantile of the standard normal distribution, 1.96 for 95 %.
    pub fn z(self) -> f64 {
        distribution::normal_upper_quantile(self.tail())
    }

    /// The two-sided quantile of Student's distribution with these degrees of freedom, above 0.
    pub fn student(self, degrees_of_freedom: f64) -> f64 {
        distribution::student_upper_quantile(self.tail(), degrees_of_freedom)
    }
}

impl TryFrom<f64> for Level {
    type Error = &'static str;

    fn try_from(level: f64) -> Result<Self, Self::Error> {
        Self::new(level).ok_or("a confidence level lies strictly between 0 and 1")
    }
}

impl From<Level> for f64 {
    fn from(level: Level) -> Self {
        level.0
    }
}

/// Checks that every value is finite.
pub(crate) fn require_finite(values: impl IntoIterator<Item = f64>) -> Result<(), NotEstimable> {
    if values.into_iter().all(f64::is_finite) {
        Ok(())
    } else {
        Err(NotEstimable::InvalidInput(InputFault::NotFinite))
    }
}

/// Hands on a computed number, or says that it left the range of finite numbers.
pub(crate) fn finite(value: f64) -> Result<f64, NotEstimable> {
    require_finite([value]).map(|()| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn level_lies_strictly_between_zero_and_one() {
        for bad in [0.0, 1.0, -0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert_eq!(Level::new(bad), None);
            assert_eq!(Level::or_ninety_five(bad), Level::NINETY_FIVE);
        }
        assert_eq!(Level::new(0.9).map(Level::value), Some(0.9));
        assert_eq!(Level::or_ninety_five(0.9), Level(0.9));
    }

    #[test]
    fn z_is_the_published_normal_quantile() {
        // Tables of the normal distribution: 1.959963984540054 and 1.6448536269514722.
        assert!((Level::NINETY_FIVE.z() - 1.959_963_984_540_054).abs() < 1e-12);
        assert!((Level(0.9).z() - 1.644_853_626_951_472_2).abs() < 1e-12);
        assert!(Level(1.0 - f64::EPSILON / 2.0).z().is_finite());
        assert!(Level(f64::MIN_POSITIVE).z().abs() < 1e-12);
    }

    #[test]
    fn reasons_and_levels_survive_serialisation() {
        for reason in [
            NotEstimable::NoData,
            NotEstimable::TooFewValues { needed: 2, found: 1 },
            NotEstimable::InvalidInput(InputFault::NotFinite),
        ] {
            let text = serde_json::to_string(&reason).unwrap();
            assert_eq!(serde_json::from_str::<NotEstimable>(&text).unwrap(), reason);
        }
        assert_eq!(serde_json::from_str::<Level>("0.95").unwrap(), Level::NINETY_FIVE);
        assert!(serde_json::from_str::<Level>("1").is_err());
    }

    #[test]
    fn noise_is_an_interval_with_zero_in_it() {
        let difference = |low, high| Difference {
            value: 0.1,
            interval: Interval { low, high },
        };
        assert!(!difference(-0.1, 0.3).is_outside_noise());
        assert!(!difference(0.0, 0.3).is_outside_noise());
        assert!(difference(0.05, 0.3).is_outside_noise());
    }
}
