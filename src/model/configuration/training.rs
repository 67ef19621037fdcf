//! Skills, the courses that teach them, and the rules of training plans.

use serde::{Deserialize, Serialize};

use crate::model::cycle::Period;
use crate::model::ids::{CourseId, IndicatorId, SkillId};
use crate::model::language::LocalizedText;
use crate::model::money::Money;
use crate::model::quantity::Points;

/// The highest level of a skill; the lowest is 0.
pub const TOP_LEVEL: f64 = 4.0;

/// Combinations of seats that one integer program may choose from, at most; a larger problem keeps its bound. A fixed rule, so
/// that the same data is planned in the same way everywhere.
pub const EXACT_BUNDLES: usize = 240;

/// What kind of skill it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkillArea {
    /// Knowing the trade.
    Professional,
    /// Dealing with clients.
    Communication,
    /// Working with colleagues.
    Teamwork,
}

impl SkillArea {
    /// Every area, in the order that pages list them.
    pub const ALL: [Self; 3] = [Self::Professional, Self::Communication, Self::Teamwork];

    /// The word of the data contract.
    pub fn word(self) -> &'static str {
        match self {
            Self::Professional => "professional",
            Self::Communication => "communication",
            Self::Teamwork => "teamwork",
        }
    }
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// Its name.
    pub name: LocalizedText,
    /// What kind of skill it is.
    pub area: SkillArea,
    /// Indicators whose gaps ask for it.
    pub indicators: Vec<IndicatorId>,
}

/// A skill that a course teaches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Taught {
    /// The skill.
    pub skill: SkillId,
    /// The level that it leads to, 0 to [`TOP_LEVEL`].
    pub level: f64,
}

/// A course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// Its id.
    pub id: CourseId,
    /// Its name.
    pub name: LocalizedText,
    /// Skills that it teaches.
    pub skills: Vec<Taught>,
    /// Hours that it takes.
    pub hours: f64,
    /// What a seat costs.
    pub price: Money,
    /// Courses to be passed before it.
    pub prerequisites: Vec<CourseId>,
    /// The language that it is held in, as the members table spells it; none where it does not matter.
    pub language: Option<String>,
    /// Roles that have to take it, as the members table spells them.
    pub mandatory_for: Vec<String>,
    /// Seats where no session is dated yet.
    pub seats: u32,
    /// Dated sessions.
    pub sessions: Vec<CourseSession>,
}

impl Course {
    /// The level that the course leads to in a skill; none where it does not teach it.
    pub fn level(&self, skill: &SkillId) -> Option<f64> {
        let taught = self.skills.iter().find(|taught| &taught.skill == skill)?;
        Some(taught.level)
    }

    /// Whether a role has to take it.
    pub fn is_mandatory_for(&self, role: Option<&str>) -> bool {
        role.is_some_and(|role| {
            self.mandatory_for
                .iter()
                .any(|other| other.eq_ignore_ascii_case(role))
        })
    }
}

/// A dated session of a course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseSession {
    /// Its id.
    pub id: String,
    /// Its days.
    pub days: Period,
    /// Its seats.
    pub seats: u32,
}

/// The rules of training plans.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrainingRules {
    /// Money per cycle at most; none where it does not matter.
    pub budget: Option<Money>,
    /// What a missing level of a declared skill assessment weighs, in score points.
    pub points_per_level: Points,
    /// Members that one mentor is proposed for, at most.
    pub mentees: u32,
    /// Matched pairs that the effect of a course is told from, at least.
    pub minimum_pairs: u32,
    /// Points that the two of a pair may differ by before the course, at most.
    pub caliper: Points,
}
