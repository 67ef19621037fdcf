//! What should change: where indicators stand below, what revenue was lost with, how far objectives are.

use serde::{Deserialize, Serialize};

use crate::model::configuration::ObjectiveArea;
use crate::model::ids::{CycleId, IndicatorId, ObjectiveId};
use crate::model::losses::Attribute;
use crate::model::money::Money;
use crate::model::quantity::Share;
use crate::model::scorecard::Verdict;
use crate::stats::Interval;
use jiff::civil::Date;

/// Figures of what should change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Strategy {
    /// Indicators by segment, by category of complaints, by kind of activity; those that the data tells apart.
    pub matrices: Vec<Matrix>,
    /// What lost revenue went with; none where the clients at the start are not known.
    pub losses: Option<LostRevenue>,
    /// The objectives, by area, then in the configuration's order.
    pub objectives: Vec<ObjectiveProgress>,
}

/// Indicators by the values of an attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matrix {
    /// The attribute.
    pub attribute: Attribute,
    /// Its values, the most frequent first.
    pub groups: Vec<String>,
    /// The indicators whose rows state one.
    pub rows: Vec<MatrixRow>,
}

/// An indicator in a matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatrixRow {
    /// The indicator.
    pub indicator: IndicatorId,
    /// One per group.
    pub cells: Vec<MatrixCell>,
}

/// An indicator among the rows of one group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatrixCell {
    /// The value; none below the minimum sample.
    pub value: Option<f64>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Sample size.
    pub n: u64,
    /// The same among the rows of all other groups.
    pub others: Option<f64>,
    /// The value less that of the others; none where either is missing or the noise is not known.
    pub difference: Option<CellDifference>,
}

/// How a group differs from the others.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CellDifference {
    /// The difference, in the indicator's unit.
    pub value: f64,
    /// Its interval by itself.
    pub interval: Interval,
    /// Two-sided p value of "no difference".
    pub p_value: f64,
    /// The same, adjusted for all cells of the matrix.
    pub adjusted_p: f64,
    /// What may be said of it.
    pub verdict: Verdict,
}

/// What revenue was lost, and which clients were lost more often than the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LostRevenue {
    /// All clients held at the start.
    pub all: LossSide,
    /// What clients have in common, against those without it.
    pub factors: Vec<LossFactor>,
    /// Why clients left, as the data calls it; the largest revenue first.
    pub reasons: Vec<LossReason>,
}

impl LostRevenue {
    /// Fewer clients than this on either side tell nothing.
    pub const FEWEST: u64 = 5;
}

/// Clients held at the start, and what was lost of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LossSide {
    /// Clients.
    pub clients: u64,
    /// Lost of them.
    pub lost: u64,
    /// Revenue at the start.
    pub revenue: Money,
    /// Of it that of the lost.
    pub revenue_lost: Money,
}

/// What clients have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LossFactorKind {
    /// Their segment.
    Segment,
    /// Taken over at the transfer, or won since.
    Origin,
    /// They passed to another owner in the cycle.
    OwnerChange,
    /// They complained in the cycle.
    Complaint,
    /// A complaint of theirs was answered or resolved late.
    LateComplaint,
}

impl LossFactorKind {
    /// The word of texts and downloads.
    pub fn word(self) -> &'static str {
        match self {
            Self::Segment => "segment",
            Self::Origin => "origin",
            Self::OwnerChange => "owner-change",
            Self::Complaint => "complaint",
            Self::LateComplaint => "late-complaint",
        }
    }
}

/// Clients with something in common against those without it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LossFactor {
    /// What.
    pub kind: LossFactorKind,
    /// The segment, or `inherited` and `since`; none for what is there or not.
    pub value: Option<String>,
    /// Those with it.
    pub with: LossSide,
    /// Those without it.
    pub without: LossSide,
    /// Share lost of those with it less that of the others.
    pub difference: f64,
    /// Its interval (Newcombe).
    pub interval: Interval,
    /// Fisher's exact p value of "no difference".
    pub p_value: f64,
    /// The same, adjusted for all factors.
    pub adjusted_p: f64,
    /// What may be said of it: worse where those with it were lost more often.
    pub verdict: Verdict,
}

impl LossFactor {
    /// Whether those with it were lost more often, beyond chance.
    pub fn stands_out(&self) -> bool {
        self.verdict == Verdict::Worse
    }
}

/// Clients lost for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LossReason {
    /// As the data calls it; none where it states none.
    pub reason: Option<String>,
    /// How many.
    pub clients: u64,
    /// Their revenue at the start.
    pub revenue: Money,
}

/// How far an objective is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ObjectiveProgress {
    /// The objective.
    pub objective: ObjectiveId,
    /// What it is about.
    pub area: ObjectiveArea,
    /// Its share of all objectives' weight.
    pub weight: Share,
    /// Share of its own weight whose indicators have reached their targets, of those that have value and target; none where
    /// none has.
    pub reached: Option<Share>,
    /// The indicators that carry it.
    pub indicators: Vec<IndicatorProgress>,
}

/// How far an indicator is towards its target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndicatorProgress {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its share of the objective's weight.
    pub weight: Share,
    /// The value now.
    pub value: Option<f64>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// The objective's target, or else the indicator's.
    pub target: Option<f64>,
    /// Where the year began, and how far it is from there.
    pub course: Option<Course>,
    /// What the year may end with.
    pub forecast: Forecast,
}

/// The way since the first cycle of the year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// The first cycle of the year with a value; this one where there is none before it.
    pub since: CycleId,
    /// Its value.
    pub first: f64,
    /// Share of the way from there to the target; below 0 where it is further off than then. None where the target was reached
    /// then.
    pub way: Option<f64>,
    /// Whether the target is reached now.
    pub reached: bool,
}

/// What the value may be at the end of a year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forecast {
    /// A range at the policy's level.
    Range {
        /// The day on which the year ends.
        day: Date,
        /// Cycles until then.
        ahead: u64,
        /// The value to be expected.
        expected: f64,
        /// Where it will lie.
        interval: Interval,
        /// What the target is to that range.
        outlook: Outlook,
    },
    /// So many more cycles are needed.
    TooEarly {
        /// How many.
        more: u64,
    },
    /// It can only fall: what was lost stays lost.
    OnlyFalls {
        /// Whether it lies short of its target already, its whole interval included, so that no cycle to come can reach it.
        missed: bool,
    },
    /// There is no value, so that nothing is foretold.
    Unforeseeable,
}

/// What a target is to the range that is foretold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    /// All of the range reaches it.
    Reached,
    /// Some of it does.
    Open,
    /// None of it does.
    Missed,
    /// There is no target.
    NoTarget,
}
