//! Whether the team can carry on: who stands where, who could follow, which skills hang on one person, who grows, who came and left.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::counted::Estimate;
use crate::model::ids::{CycleId, MemberId, SkillId, TeamId};
use crate::model::quantity::{Points, Share};
use crate::model::talent::Readiness;
use crate::stats::{Interval, NotEstimable};

/// Figures about the team and its talent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Talent {
    /// Performance against potential; none where nobody's potential is stated.
    pub grid: Option<TalentGrid>,
    /// Who could follow the holders of positions.
    pub succession: Succession,
    /// Which skills are there, and on how many people each hangs; none where no skill is known.
    pub skills: Option<SkillCoverage>,
    /// How members' scores moved over the cycles.
    pub growth: Growth,
    /// Who came, left and moved.
    pub turnover: Option<Turnover>,
}

/// A third of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Third {
    /// The lowest.
    Low,
    /// The middle one.
    Middle,
    /// The highest.
    High,
}

impl Third {
    /// From the lowest to the highest.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Middle => "middle",
            Self::High => "high",
        }
    }
}

/// Where a member stands by performance and potential. For leads and human resources, not for everybody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GridPlace {
    /// Who.
    pub member: MemberId,
    /// The team at the end of the cycle.
    pub team: Option<TeamId>,
    /// The score.
    pub score: Points,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Potential, 1 to 5: one person's judgement.
    pub potential: f64,
    /// When it was judged.
    pub assessed_on: Option<Date>,
    /// How soon the member could take on more.
    pub readiness: Option<Readiness>,
    /// The third of performance that the score lies in.
    pub performance: Third,
    /// The third of potential.
    pub promise: Third,
    /// How sure the third of performance is; none without an interval.
    pub certainty: Option<Share>,
    /// Other thirds of performance that the interval reaches.
    pub also: Vec<Third>,
}

/// Performance against potential.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TalentGrid {
    /// Members with a score and a potential, by id.
    pub places: Vec<GridPlace>,
    /// Members present at the end whose potential nobody states.
    pub without_potential: u64,
    /// Members with a potential and no score.
    pub without_score: u64,
}

/// Why a position is on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PositionOrigin {
    /// The successors table names it.
    Stated,
    /// Its holder leads a team.
    Lead,
    /// Nobody else has the role.
    OnlyHolder,
}

/// Somebody who could follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Successor {
    /// Who.
    pub member: MemberId,
    /// How soon.
    pub readiness: Option<Readiness>,
    /// Whether they are still here at the end of the cycle: who has left covers nothing.
    pub here: bool,
    /// For how many positions they are named.
    pub named_for: u64,
}

/// A position that somebody else should be able to take over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// As the data calls it: the table's word, or the role; none for the lead of a team whose role has no name.
    pub name: Option<String>,
    /// Why it is on the list.
    pub origin: PositionOrigin,
    /// The team that it belongs to.
    pub team: Option<TeamId>,
    /// Who holds it; none where nobody does.
    pub holder: Option<MemberId>,
    /// Who could follow, the soonest first.
    pub successors: Vec<Successor>,
}

impl Position {
    /// Those who could follow and are here.
    pub fn cover(&self) -> impl Iterator<Item = &Successor> {
        self.successors.iter().filter(|successor| successor.here)
    }

    /// Whether somebody could follow at once.
    pub fn is_ready(&self) -> bool {
        self.cover()
            .any(|successor| successor.readiness == Some(Readiness::Now))
    }
}

/// Who could follow the holders of positions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Succession {
    /// Whether there is a table of successors. Without one, nobody knows whether successors are named.
    pub stated: bool,
    /// Positions: those without anybody first.
    pub positions: Vec<Position>,
}

/// How many of a group have a skill at the level that the work asks of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillGroup {
    /// The team; none for everybody.
    pub team: Option<TeamId>,
    /// One per skill, in the configuration's order.
    pub cells: Vec<SkillCell>,
}

/// A skill in a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SkillCell {
    /// Members whose level is known.
    pub known: u64,
    /// Of these, at the level that is wanted of them.
    pub able: u64,
    /// Who is able, where it is more likely than not that one alone among at least two is.
    pub only: Option<MemberId>,
    /// How sure it is that there is one alone; none where there is not.
    pub certainty: Option<Share>,
}

/// Which skills are there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillCoverage {
    /// The skills, in the configuration's order.
    pub skills: Vec<SkillId>,
    /// Everybody.
    pub all: SkillGroup,
    /// Teams, in the cycle's order.
    pub teams: Vec<SkillGroup>,
}

/// What may be said of how a member's score moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GrowthVerdict {
    /// Up, more than chance explains among so many members.
    Growing,
    /// No movement that chance would not explain.
    Steady,
    /// Movement by itself, but among so many members chance brings about some of that size.
    OneOfMany,
    /// Down, more than chance explains among so many members.
    Falling,
}

impl GrowthVerdict {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Growing => "growing",
            Self::Steady => "steady",
            Self::OneOfMany => "one-of-many",
            Self::Falling => "falling",
        }
    }
}

/// How a member's score moved over the cycles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberGrowth {
    /// Who.
    pub member: MemberId,
    /// The team at the end of the cycle.
    pub team: Option<TeamId>,
    /// Scores of the cycles that compare, the oldest first.
    pub scores: Vec<Points>,
    /// Points per cycle; with fewer than four cycles, the difference between the first and the last of them.
    pub change: f64,
    /// Whether `change` is per cycle.
    pub per_cycle: bool,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Two-sided p value of "no movement".
    pub p_value: Option<f64>,
    /// The same, adjusted for all members.
    pub adjusted_p: Option<f64>,
    /// What may be said of it.
    pub verdict: GrowthVerdict,
}

/// How many of a team grew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamGrowth {
    /// The team.
    pub team: TeamId,
    /// Growing, steady (one of many among them), falling; none in a team that is too small to say.
    pub counts: Option<[u64; 3]>,
}

/// How members' scores moved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Growth {
    /// Cycles that compare, this one included.
    pub cycles: u64,
    /// Members with at least two scores, by id.
    pub members: Vec<MemberGrowth>,
    /// Teams, in the cycle's order.
    pub teams: Vec<TeamGrowth>,
}

/// Comings and goings of a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Movement {
    /// Joined the organisation within the cycle.
    pub joined: u64,
    /// Left it within the cycle, or between the last cycle and this one.
    pub left: u64,
    /// Came from another team.
    pub moved_in: u64,
    /// Went to another team.
    pub moved_out: u64,
    /// Days that members were there, in years.
    pub person_years: f64,
    /// Mean number of members over the cycle's days.
    pub headcount: f64,
}

/// How many leave in a year, over the twelve months to the end of the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct YearlyTurnover {
    /// Left.
    pub left: u64,
    /// Days that members were there, in years.
    pub person_years: f64,
    /// Leavers per person and year.
    pub rate: Result<Estimate, NotEstimable>,
}

/// Comings and goings of a team; its numbers are left out where it is too small.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamTurnover {
    /// The team.
    pub team: TeamId,
    /// Comings and goings.
    pub movement: Option<Movement>,
    /// Leavers in a year.
    pub yearly: Option<YearlyTurnover>,
}

/// How many of those who came with the transfer are still here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InheritedMembers {
    /// The first cycle that there is; who left before it was never seen.
    pub since: CycleId,
    /// Members of that cycle who had joined before the transfer.
    pub seen: u64,
    /// Of these, still here at the end of this cycle.
    pub here: u64,
    /// Their share.
    pub share: Result<Estimate, NotEstimable>,
}

/// Who came, left and moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Turnover {
    /// Everybody.
    pub all: Movement,
    /// Everybody, over twelve months.
    pub yearly: YearlyTurnover,
    /// Cycles that the twelve months are made of.
    pub cycles: u64,
    /// Teams, in the cycle's order.
    pub teams: Vec<TeamTurnover>,
    /// Those who came with the transfer; none without a day of the transfer.
    pub inherited: Option<InheritedMembers>,
}
