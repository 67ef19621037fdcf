//! What each scored indicator contributes to telling members apart.

use serde::{Deserialize, Serialize};

use super::supervision::Correlation;
use crate::model::ids::IndicatorId;
use crate::model::quantity::Share;
use crate::stats::Interval;

/// What may be advised about an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorAdvice {
    /// Nothing.
    Keep,
    /// Its differences between members are mostly chance: lower its weight.
    LowerWeight,
    /// They may be chance: measure more, or raise the minimum sample.
    MeasureMore,
    /// Most members have all points: sharpen its scale.
    SharpenScale,
    /// It orders the members as another one does: one of the two is enough.
    DropOneOfPair,
    /// Too few members have a value.
    CannotTell,
}

impl IndicatorAdvice {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::LowerWeight => "lower-weight",
            Self::MeasureMore => "measure-more",
            Self::SharpenScale => "sharpen-scale",
            Self::DropOneOfPair => "drop-one",
            Self::CannotTell => "cannot-tell",
        }
    }
}

/// How much of the differences between members is more than chance: I² of Higgins & Thompson (2002).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignalShare {
    /// The share, 0 to 1.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
    /// Probability that it is below one half.
    pub below_half: f64,
}

/// Whether a month's value of a member stands for the other months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MonthlyVerdict {
    /// Surely more chance than person.
    SaysLittle,
    /// The interval leaves it open.
    CannotTell,
    /// Surely more person than chance.
    Repeats,
}

impl MonthlyVerdict {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::SaysLittle => "little",
            Self::CannotTell => "open",
            Self::Repeats => "repeats",
        }
    }
}

/// Members' values month by month: the one-way intraclass correlation of Shrout & Fleiss (1979), case 1 of `McGraw` & Wong (1996).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MonthlyReliability {
    /// Months, from 2 up.
    pub months: u64,
    /// Members with a value in each of them.
    pub members: u64,
    /// ICC(1): of one month, at most 1.
    pub single: f64,
    /// Its F interval.
    pub interval: Interval,
    /// ICC(1,k): of the mean of all months, at most 1.
    pub all: f64,
    /// Its F interval.
    pub all_interval: Interval,
    /// In a word.
    pub verdict: MonthlyVerdict,
}

/// What an indicator contributes to telling members apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndicatorQuality {
    /// Which.
    pub indicator: IndicatorId,
    /// Its share of the score, 0 to 1.
    pub weight: Share,
    /// Members with a value.
    pub with_value: u64,
    /// Of these, how many have all points that the scale can give.
    pub at_most: u64,
    /// How much of the differences is more than chance; none where it cannot be estimated.
    pub signal: Option<SignalShare>,
    /// Halves of the cycle's rows against each other, stepped up to the whole (Spearman & Brown); none where it cannot be estimated.
    pub split_half: Option<Correlation>,
    /// Months of the cycle against each other; none where a month has no value of its own, or too few members have one in each.
    pub months: Option<MonthlyReliability>,
    /// Rank correlation of members' values with those of the cycle before.
    pub stability: Option<Correlation>,
    /// What may be advised.
    pub advice: IndicatorAdvice,
}

/// Two indicators that order the members alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RedundantPair {
    /// The one.
    pub one: IndicatorId,
    /// The other.
    pub other: IndicatorId,
    /// Their rank correlation over members with both.
    pub correlation: Correlation,
    /// Probability that it is at least 0.7.
    pub clearly: f64,
}
