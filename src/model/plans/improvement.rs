//! Improvement plans: items, and what became of the last plan's.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actions::{ConsideredAction, Judgement, PlanEffect, PlanEffort};
use super::causes::CauseTable;
use crate::model::events::ActionReport;
use crate::model::ids::{ActionId, CycleId, IndicatorId, MemberId, ObjectiveId};
use crate::model::measurement::Subject;
use crate::model::quantity::{Points, Share};
use crate::model::scorecard::Change;

/// Why a target was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetBasis {
    /// The model's target: it lies within the noise of the value now.
    ModelTarget,
    /// The model's target: the subject reached it in an earlier cycle.
    ReachedBefore,
    /// The model's target: the next step leads there or beyond.
    NextStep,
    /// Half of the way to the model's target, since all of it is too far for one cycle.
    HalfWay,
    /// The best that the subject reached in an earlier cycle.
    OwnBest,
    /// What comparable members (or teams) gained within one cycle.
    Peers {
        /// How many began nearest to the value.
        peers: u64,
        /// The lowest of their starts.
        low: f64,
        /// The highest of their starts.
        high: f64,
        /// What those who gained most gained at least.
        gain: f64,
        /// How many gained at least that.
        gained: u64,
    },
    /// The same, where the reader is not told of these others.
    LikeOthers,
    /// The least change that the sample can tell from chance.
    BeyondNoise {
        /// That change.
        least: f64,
    },
    /// What an objective needs from the subject.
    Objective,
}

impl TargetBasis {
    /// The words of downloads.
    pub const WORDS: [&'static str; 6] = [
        "model_target",
        "half_way",
        "own_best",
        "peers",
        "beyond_noise",
        "objective",
    ];

    /// The word of downloads.
    pub fn word(self) -> &'static str {
        match self {
            Self::ModelTarget | Self::ReachedBefore | Self::NextStep => "model_target",
            Self::HalfWay => "half_way",
            Self::OwnBest => "own_best",
            Self::Peers { .. } | Self::LikeOthers => "peers",
            Self::BeyondNoise { .. } => "beyond_noise",
            Self::Objective => "objective",
        }
    }
}

/// What closing a gap is expected to bring: points lost × certainty × control.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExpectedGain {
    /// How likely it is that the value really falls short of the target.
    pub certainty: Share,
    /// The share that the subject controls, as the configuration says.
    pub control: Share,
    /// Score points within reach.
    pub points: Points,
}

/// What makes an item part of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Its gap is among the largest expected gains.
    Problem,
    /// An objective needs it.
    Goal,
}

impl Origin {
    /// The word of downloads.
    pub fn word(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Goal => "goal",
        }
    }
}

/// What an objective needs, and the part of it that falls to a subject, in rows of the indicator's share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoalShare {
    /// The objective.
    pub objective: ObjectiveId,
    /// The target of the organisation.
    pub target: f64,
    /// The organisation's value.
    pub value: f64,
    /// Rows that the organisation needs more of (or fewer, where less is better).
    pub needed: u64,
    /// The subject's part of them.
    pub share: u64,
    /// What of its part no plan below it takes on: it lies in the rows of people who have left or moved, or who have too few
    /// rows for a value. Zero for a member.
    #[serde(default)]
    pub open: u64,
}

/// A part of what an objective needs that no team takes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnassignedGoal {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// What the organisation needs; `open` is what no team takes on.
    pub goal: GoalShare,
}

/// One gap and what is to be done about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImprovementItem {
    /// `<cycle>/<member>/<indicator>`, or `<cycle>/team/<team>/<indicator>`: of the cycle that first planned for this gap. It
    /// stays as long as the gap is in every plan.
    pub id: ActionId,
    /// How many plans in a row, this one included, have the gap; the first was that of the cycle in the id.
    pub in_a_row: u32,
    /// The cycle that first planned for it.
    pub since: CycleId,
    /// Whose gap.
    pub subject: Subject,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// What makes it part of the plan.
    pub origin: Origin,
    /// What an objective needs of it, where one does.
    pub goal: Option<GoalShare>,
    /// Score points that the gap costs: effective weight × (best points of the scale − points).
    pub points_lost: Points,
    /// What closing the gap is expected to bring.
    pub gain: ExpectedGain,
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
    /// How the rows against are spread, the attribute that stands out most first; empty in a follow-up.
    pub causes: Vec<CauseTable>,
    /// The chosen ones: places in [`crate::model::Configuration::actions`].
    pub actions: Vec<usize>,
    /// Every action that fits, chosen or not, in the configuration's order.
    pub considered: Vec<ConsideredAction>,
    /// Who owns the item.
    pub owner: Option<MemberId>,
    /// When the plan starts: the day after the cycle.
    pub start: Date,
    /// When it is checked first: the policy's days after the cycle.
    pub check_on: Date,
    /// Every day that it is checked on, in order: that one, and the end of the next cycle.
    pub checks: Vec<Date>,
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
    /// How far the value went beyond what was to be expected without a plan; none where that cannot be told.
    pub effect: Option<PlanEffect>,
    /// What may be said of the item.
    pub judgement: Judgement,
}

/// An improvement plan of one member or team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImprovementPlan {
    /// Whose.
    pub subject: Subject,
    /// Items, the largest expected gain first; what an objective needs beside them last.
    pub items: Vec<ImprovementItem>,
    /// The hours of their actions.
    pub effort: PlanEffort,
    /// Items of the last plan.
    pub follow_up: Vec<FollowUp>,
}
