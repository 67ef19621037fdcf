//! The training plan: needs, and the courses that answer them.

use serde::{Deserialize, Serialize};

use crate::model::ids::{CourseId, IndicatorId, MemberId, SkillId};
use crate::model::quantity::Points;

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
