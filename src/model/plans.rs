//! Improvement plans and training plans.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::events::ActionReport;
use super::ids::{ActionId, CourseId, CycleId, IndicatorId, MemberId, SkillId};
use super::measurement::Subject;
use super::quantity::Points;
use super::scorecard::Change;

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
    /// Places in [`super::Configuration::actions`].
    pub actions: Vec<usize>,
    /// Who owns the item.
    pub owner: Option<MemberId>,
    /// When the plan starts: the day after the cycle.
    pub start: Date,
    /// When it is checked.
    pub check_on: Date,
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
    pub reached: Option<bool>,
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

/// A need for training: a gap, and the skill that would close it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrainingNeed {
    /// Whose.
    pub member: MemberId,
    /// The skill.
    pub skill: SkillId,
    /// The indicators whose gaps ask for it.
    pub indicators: Vec<IndicatorId>,
    /// Score points that those gaps cost.
    pub points_lost: Points,
}

/// A seat on a course for a member, and the need that it answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The need.
    pub need: TrainingNeed,
    /// The course.
    pub course: CourseId,
    /// Its hours.
    pub hours: f64,
    /// Further needs of the same member that the same course answers.
    pub also: Vec<TrainingNeed>,
}

/// Why a need has no course.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UncoveredReason {
    /// No course teaches the skill.
    NoCourse,
    /// Every seat went to a larger need.
    NoSeat,
    /// The member's hours are used up.
    NoHours,
    /// The last cycle's plan booked the member on every course that teaches it.
    AlreadyTaken,
}

/// A need without a course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UncoveredNeed {
    /// The need.
    pub need: TrainingNeed,
    /// Why.
    pub reason: UncoveredReason,
}

/// The training plan of a cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrainingPlan {
    /// Enrolments, the largest need first.
    pub enrolments: Vec<Enrolment>,
    /// Needs without a course, the largest first.
    pub uncovered: Vec<UncoveredNeed>,
}

/// All plans of a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CyclePlans {
    /// Teams' plans, in the cycle's order.
    pub teams: Vec<ImprovementPlan>,
    /// Members' plans, in the cycle's order.
    pub members: Vec<ImprovementPlan>,
    /// Training.
    pub training: TrainingPlan,
}
