//! Improvement plans: items, and what became of the last plan's.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::events::ActionReport;
use crate::model::ids::{ActionId, CycleId, IndicatorId, MemberId};
use crate::model::measurement::Subject;
use crate::model::quantity::Points;
use crate::model::scorecard::Change;

/// Why a target was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetBasis {
    /// The model's target is within reach.
    ModelTarget,
    /// Half of the way to the model's target, since all of it is too far for one cycle.
    HalfWay,
    /// The best that the subject reached in an earlier cycle.
    OwnBest,
}

/// One gap and what is to be done about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImprovementItem {
    /// `<cycle>/<member>/<indicator>`, or `<cycle>/team/<team>/<indicator>`.
    pub id: ActionId,
    /// Whose gap.
    pub subject: Subject,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Score points that the gap costs: effective weight × (best points of the scale − points).
    pub points_lost: Points,
    /// The value now.
    pub value: f64,
    /// The value to reach by the next cycle.
    pub target: f64,
    /// Why that value.
    pub basis: TargetBasis,
    /// Rows that count against the subject.
    pub against: u64,
    /// Sample size.
    pub n: u64,
    /// Places in [`crate::model::Configuration::actions`].
    pub actions: Vec<usize>,
    /// Who owns the item.
    pub owner: Option<MemberId>,
    /// When the plan starts: the day after the cycle.
    pub start: Date,
    /// When it is checked.
    pub check_on: Date,
}

/// Where a value stands against the target that was planned for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetOutcome {
    /// The value meets the target.
    Reached,
    /// It falls short, but its interval covers the target: the data does not tell the two apart.
    WithinNoise,
    /// It falls short by more than the noise, or without an interval that says how sure it is.
    Missed,
}

impl TargetOutcome {
    /// The word of downloads.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::WithinNoise => "within_noise",
            Self::Missed => "missed",
        }
    }
}

/// What became of an item of the last plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The item.
    pub item: ImprovementItem,
    /// The cycle that it was planned in.
    pub planned_in: CycleId,
    /// Its state as the actions table reports it.
    pub report: Option<ActionReport>,
    /// The value now.
    pub value: Option<f64>,
    /// The change since.
    pub change: Option<Change>,
    /// Whether the target was reached; none without a value.
    pub outcome: Option<TargetOutcome>,
}

/// An improvement plan of one member or team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImprovementPlan {
    /// Whose.
    pub subject: Subject,
    /// Items, the costliest gap first.
    pub items: Vec<ImprovementItem>,
    /// Items of the last plan.
    pub follow_up: Vec<FollowUp>,
}
