//! The training plan: needs, the seats that answer them, what earlier courses did, and who could help whom.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::configuration::SkillArea;
use crate::model::cycle::Period;
use crate::model::ids::{CourseId, IndicatorId, MemberId, SkillId, TeamId};
use crate::model::money::Money;
use crate::model::quantity::{Points, Share};
use crate::model::source::RowReference;
use crate::stats::{Interval, NotEstimable};

/// A course that a member took.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Completion {
    /// Who.
    pub member: MemberId,
    /// What.
    pub course: CourseId,
    /// When it was over.
    pub on: Date,
    /// Whether it was passed.
    pub passed: bool,
}

/// A declared assessment of a member's skill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillAssessment {
    /// Whose.
    pub member: MemberId,
    /// The skill.
    pub skill: SkillId,
    /// The level.
    pub level: f64,
    /// The level that the work asks for.
    pub wanted: Option<f64>,
    /// Where it stands.
    pub row: RowReference,
}

/// Where the level of a skill is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LevelSource {
    /// The points of its indicators, 360° dimensions among them.
    Indicators,
    /// The table of skill assessments.
    Declared,
}

impl LevelSource {
    /// The word of the download.
    pub fn word(self) -> &'static str {
        match self {
            Self::Indicators => "indicators",
            Self::Declared => "declared",
        }
    }
}

/// How well somebody masters a skill.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillLevel {
    /// The level now, 0 to 4.
    pub now: f64,
    /// The level that the targets, or the assessment, ask for.
    pub wanted: f64,
    /// The interval of the level now; none of a declared one.
    pub interval: Option<Interval>,
    /// Where it is known from.
    pub source: LevelSource,
}

impl SkillLevel {
    /// Whether it falls short.
    pub fn is_short(&self) -> bool {
        self.now < self.wanted
    }
}

/// The skills of a member or a team, in the configuration's order; none of those that nothing is known of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillRow<I> {
    /// Whose.
    pub subject: I,
    /// Levels.
    pub levels: Vec<Option<SkillLevel>>,
}

/// A need for training: a gap, and the skill that would close it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrainingNeed {
    /// Whose.
    pub member: MemberId,
    /// The skill.
    pub skill: SkillId,
    /// The indicators whose gaps ask for it; none where only an assessment does.
    pub indicators: Vec<IndicatorId>,
    /// Score points that those gaps cost.
    pub points_lost: Points,
    /// What covering it is worth to the plan: the points lost by how sure they are, and what the missing levels weigh.
    pub worth: Points,
    /// The level now and the level wanted.
    pub level: SkillLevel,
}

/// A need and how much of it is covered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CoveredNeed {
    /// The need.
    pub need: TrainingNeed,
    /// How much of the way to the level wanted the course leads.
    pub share: Share,
}

/// A seat for a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enrolment {
    /// Who.
    pub member: MemberId,
    /// The course.
    pub course: CourseId,
    /// The session; none where no session is dated yet.
    pub session: Option<BookedSession>,
    /// Its hours.
    pub hours: f64,
    /// Its price.
    pub price: Money,
    /// Whether the member's role has to take it.
    pub mandatory: bool,
    /// A later course of the plan that asks for this one.
    pub prepares: Option<CourseId>,
    /// The needs that it answers, the largest first.
    pub needs: Vec<CoveredNeed>,
}

/// A session that the plan could book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// The course.
    pub course: CourseId,
    /// The session; none where dates are not set yet.
    pub session: Option<BookedSession>,
    /// Its seats.
    pub seats: u32,
    /// Seats that are taken.
    pub taken: u64,
}

/// A dated session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookedSession {
    /// Its id.
    pub id: String,
    /// Its days.
    pub days: Period,
}

/// What stands between a member and a seat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// No course teaches the skill.
    NoCourse,
    /// No course leads beyond the level that the member has.
    TooBasic,
    /// The member has passed every course that teaches it.
    AlreadyTaken,
    /// It is held in a language that the member does not speak.
    Language(String),
    /// A course that must be passed before.
    Prerequisite(CourseId),
    /// Every seat went to a larger need.
    NoSeat,
    /// The member's other courses leave too few hours: how many too few.
    NoHours(f64),
    /// The budget leaves too little: how much too little.
    OverBudget(Money),
    /// Another course of the member is held on the same days.
    Clash(CourseId),
    /// Seats, hours and money are there, but another plan covers more.
    OtherPlan,
}

impl Obstacle {
    /// The word of the `reason` column.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NoCourse => "no_course",
            Self::TooBasic => "too_basic",
            Self::AlreadyTaken => "already_taken",
            Self::Language(_) => "language",
            Self::Prerequisite(_) => "prerequisite",
            Self::NoSeat => "no_seat",
            Self::NoHours(_) => "no_hours",
            Self::OverBudget(_) => "over_budget",
            Self::Clash(_) => "clash",
            Self::OtherPlan => "other_plan",
        }
    }
}

/// A need without a course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UncoveredNeed {
    /// The need.
    pub need: TrainingNeed,
    /// The course that came nearest; none where there is none.
    pub course: Option<CourseId>,
    /// What stood in its way, at least one thing.
    pub obstacles: Vec<Obstacle>,
}

/// A course that a member has to take and has no seat in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MissedMandatory {
    /// Who.
    pub member: MemberId,
    /// What.
    pub course: CourseId,
    /// What stood in the way, at least one thing.
    pub obstacles: Vec<Obstacle>,
}

/// How good the plan is known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanProof {
    /// No limit that members share holds anybody back.
    Unlimited,
    /// No other plan covers more.
    Exact,
    /// No other plan covers more than the bound.
    Bounded,
}

/// The needs of a team's members in an area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AreaNeed {
    /// The team.
    pub team: TeamId,
    /// The area.
    pub area: SkillArea,
    /// Members who need something.
    pub members: u64,
    /// Needs.
    pub needs: u64,
    /// Worth of the needs.
    pub worth: Points,
    /// Worth of what is covered of them.
    pub covered: Points,
    /// The share that is covered; none where the needs weigh nothing.
    pub share: Option<Share>,
}

impl AreaNeed {
    /// No need.
    pub fn none(team: TeamId, area: SkillArea) -> Self {
        Self {
            team,
            area,
            members: 0,
            needs: 0,
            worth: Points(0.0),
            covered: Points(0.0),
            share: None,
        }
    }
}

/// What the plan uses, and how good it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanQuality {
    /// How good it is known to be.
    pub proof: PlanProof,
    /// Worth of the needs in all.
    pub asked: Points,
    /// Worth of the needs that are covered.
    pub covered: Points,
    /// No plan covers more.
    pub bound: Points,
    /// By how much of the bound the plan may fall short of the best one, at most.
    pub gap: Share,
    /// Mandatory seats taken.
    pub mandatory: u64,
    /// No plan takes more.
    pub mandatory_bound: u64,
    /// Money spent.
    pub spent: Money,
}

/// What a course did to those who took it, over all cycles so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseEffect {
    /// The course.
    pub course: CourseId,
    /// How often it was passed.
    pub passed: u64,
    /// Those of them with points before and after.
    pub participants: u64,
    /// Those of them with a comparable member who did not take it.
    pub pairs: u64,
    /// Mean points before, of the pairs' participants.
    pub before: Option<Points>,
    /// What participants gained beyond those compared with.
    pub effect: Result<MatchedEffect, NotEstimable>,
    /// Price of a seat per point gained; none where the course is not said to work, or seats are free.
    pub price_per_point: Option<Money>,
}

/// A difference in differences over matched pairs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatchedEffect {
    /// Mean change of the participants.
    pub change: Points,
    /// Mean change of those compared with.
    pub change_of_others: Points,
    /// The difference of the two.
    pub gain: Points,
    /// Its interval.
    pub interval: Interval,
    /// What may be said of it beside the effects of the other courses.
    pub verdict: EffectVerdict,
}

/// What may be said of the effect of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EffectVerdict {
    /// Participants gained beyond those like them.
    Worked,
    /// Participants fell behind those like them.
    Backfired,
    /// More than noise taken alone, but not among so many courses.
    OneOfMany,
    /// The interval holds zero.
    WithinNoise,
}

/// A proposed pair: who is strong in a skill helps somebody who needs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mentoring {
    /// The skill.
    pub skill: SkillId,
    /// Who helps.
    pub mentor: MemberId,
    /// The mentor's level.
    pub strong: SkillLevel,
    /// Who is helped.
    pub mentee: MemberId,
    /// Their level.
    pub weak: SkillLevel,
    /// The mean level of all members, which the mentor's interval lies above.
    pub mean: f64,
}

/// The training plan of a cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrainingPlan {
    /// Enrolments, by course and session.
    pub enrolments: Vec<Enrolment>,
    /// Needs without a course, the largest first.
    pub uncovered: Vec<UncoveredNeed>,
    /// Mandatory courses without a seat.
    pub missed: Vec<MissedMandatory>,
    /// Sessions that could be booked, in the configuration's order and by days.
    pub offered: Vec<Offer>,
    /// Needs by team and area.
    pub areas: Vec<AreaNeed>,
    /// Skills of the members, in the cycle's order.
    pub members: Vec<SkillRow<MemberId>>,
    /// Skills of the teams, in the cycle's order.
    pub teams: Vec<SkillRow<TeamId>>,
    /// What the plan uses, and how good it is; none without courses.
    pub quality: Option<PlanQuality>,
    /// What earlier courses did, in the configuration's order, those that somebody took.
    pub effects: Vec<CourseEffect>,
    /// Who could help whom, the largest need first.
    pub mentors: Vec<Mentoring>,
    /// Courses that members took in this cycle, passed or not.
    pub completed: Vec<Completion>,
}
