//! Conversations: what a talk with a member and a team's meeting are about, and which talks were held.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::client_summary::OverdueComplaint;
use crate::model::ids::{ActionId, DimensionId, IndicatorId, MemberId, SkillId};
use crate::model::people::MemberIndex;
use crate::model::quantity::Points;

/// What is to be talked about in a cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Conversations {
    /// One per member, in the cycle's order.
    pub members: Vec<MemberConversation>,
    /// One per team, in the cycle's order.
    pub teams: Vec<TeamMeeting>,
    /// The talks of the cycle by the day on which they were due; none where no talks table says which.
    pub talks: Option<Vec<LoggedTalk>>,
}

/// What a talk with a member is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MemberConversation {
    /// What the member certainly does well, the strongest first, at most [`MemberConversation::STRENGTHS`].
    pub strengths: Vec<Strength>,
    /// Where nothing is certain: what is nearest to it; none where nothing is better than a yardstick.
    pub within_noise: Option<StrongestInNoise>,
    /// Dimensions of the questionnaire that both the member and the superior rated, the widest apart first.
    pub views: Vec<TwoViews>,
    /// How far the member's goals are, the heaviest first; none where there is no table of goals.
    pub goals: Option<Vec<GoalProgress>>,
    /// Questions worth asking, the most pressing first, at most [`MemberConversation::QUESTIONS`].
    pub questions: Vec<Question>,
}

impl MemberConversation {
    /// So many strengths fit a sheet.
    pub const STRENGTHS: usize = 3;
    /// So many questions fit a talk.
    pub const QUESTIONS: usize = 4;
}

/// What a strength is above.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Yardstick {
    /// The target.
    Target(f64),
    /// The organisation's value.
    Organisation(f64),
}

/// An indicator that is better than a yardstick, as far as could be told among all that were looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    /// The indicator's place in the configuration.
    pub indicator: usize,
    /// What it is better than; the target where it is better than both.
    pub above: Yardstick,
    /// Points between the yardstick and the end of the interval that is nearer to it, times the indicator's weight.
    pub margin: Points,
}

/// The indicator that is nearest to being a strength, among others that were looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StrongestInNoise {
    /// The indicator.
    pub strength: Strength,
    /// How many indicators were looked at, this one included.
    pub looked_at: u64,
}

/// The member's and the superior's view of one dimension of the questionnaire. Neither is anonymous.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TwoViews {
    /// The dimension.
    pub dimension: DimensionId,
    /// The member's score, 1–5.
    pub own: f64,
    /// The superior's score, 1–5.
    pub superior: f64,
}

/// How far a goal is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoalProgress {
    /// What it is.
    pub name: String,
    /// How far it is, 1 for reached.
    pub progress: Option<f64>,
    /// By when.
    pub due_on: Option<Date>,
    /// When it was reached.
    pub reached_on: Option<Date>,
}

/// A question worth asking, by the fact that it comes from. The language files word it: open, and without blame.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The member has left, with clients whom nobody has taken over.
    Handover {
        /// How many clients.
        clients: u64,
    },
    /// The member has left.
    Leaving,
    /// The member joined in this cycle.
    Joined,
    /// The member changed teams in this cycle.
    Moved,
    /// There is no score.
    NoFigures,
    /// An indicator got worse by more than the noise.
    Fell(IndicatorId),
    /// The target of an item of the last plan was missed although the item is reported as done.
    DoneWithoutEffect(IndicatorId),
    /// The target of an item of the last plan was missed, and the item is not done.
    PlanMissed(IndicatorId),
    /// The member rates themselves higher than the others do, by more than the noise.
    SelfHigher(DimensionId),
    /// The member rates themselves lower than the others do, by more than the noise.
    SelfLower(DimensionId),
    /// Talks that were due were not held.
    TalksMissed {
        /// How many.
        count: u64,
    },
    /// A goal was due by the end of the cycle and is not reached.
    GoalBehind {
        /// What it is.
        name: String,
        /// By when.
        due_on: Date,
    },
    /// An indicator got better by more than the noise.
    Rose(IndicatorId),
    /// A target of the last plan was reached.
    PlanReached(IndicatorId),
    /// Something that the member does certainly well.
    Strong(IndicatorId),
    /// What the member needs from the lead.
    Support,
    /// Where the member wants to go.
    Direction,
}

/// A talk, and what became of it by the end of the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoggedTalk {
    /// The member whom it is about.
    pub member: MemberIndex,
    /// With whom.
    pub with: Option<MemberId>,
    /// Kind, as the data calls it.
    pub kind: Option<String>,
    /// When it was due.
    pub due_on: Option<Date>,
    /// When it was held, which may be after the cycle.
    pub held_on: Option<Date>,
    /// Calendar days that it was overdue on the last day of the cycle; none where it was held by then.
    pub days_overdue: Option<i64>,
}

/// What a team's meeting is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TeamMeeting {
    /// The members who end the cycle in the team and have not left, in the cycle's order.
    pub members: Vec<MemberIndex>,
    /// Clients lost within the cycle that counted for the team, the largest revenue first; none without a clients table.
    pub lost: Option<Vec<LostByTeam>>,
    /// Complaints that missed a limit, by indicator, with how many of those listed are still open.
    pub complaints: Vec<LateComplaints>,
    /// Complaints that are open past their limit, the most severe first.
    pub open_complaints: Vec<OverdueComplaint>,
    /// What there is to decide.
    pub decisions: Vec<Decision>,
    /// The agenda.
    pub agenda: Vec<AgendaItem>,
    /// Days on which the plans of the team and its members are checked, each once.
    pub check_days: Vec<Date>,
}

/// A client that the team lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LostByTeam {
    /// The client's name; the id where it has none.
    pub client: String,
    /// Who owned it.
    pub owner: MemberIndex,
    /// When.
    pub lost_on: Date,
    /// Why, as the data calls it.
    pub reason: Option<String>,
    /// Revenue at the start of the cycle.
    pub revenue: Option<crate::model::Money>,
}

/// Complaints of a team that missed a limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LateComplaints {
    /// The indicator's place in the configuration.
    pub indicator: usize,
    /// How many missed it.
    pub late: u64,
    /// How many there were.
    pub of: u64,
}

/// Something that the meeting has to decide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Who takes over clients of a member who has left.
    AssignClients {
        /// Who owned them.
        owner: MemberIndex,
        /// How many.
        clients: u64,
    },
    /// Who closes complaints that are open past their limit.
    CloseComplaints {
        /// How many.
        complaints: u64,
    },
    /// Who owns an item of the team's plan.
    NameOwner(ActionId),
    /// When talks that were due are held.
    CatchUpTalks {
        /// How many.
        talks: u64,
        /// How many members wait for them.
        members: u64,
    },
    /// How to cover a need for training that no course covers.
    CoverNeed {
        /// The skill.
        skill: SkillId,
        /// How many members need it.
        members: u64,
    },
    /// What becomes of items of the last plan whose target was missed.
    ContinueItems {
        /// How many.
        items: u64,
    },
}

/// A part of the meeting with its minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// What.
    pub topic: Topic,
    /// How long.
    pub minutes: u64,
}

/// The topics of a meeting, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Opening.
    Opening,
    /// The figures.
    Figures,
    /// Clients lost, and clients left behind by leavers.
    Clients,
    /// Complaints past their limit.
    Complaints,
    /// What became of the last plan.
    LastPlan,
    /// What is to be decided.
    Decisions,
    /// The next dates.
    Dates,
}

impl Topic {
    /// The word that keys of the language files end with.
    pub fn word(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Figures => "figures",
            Self::Clients => "clients",
            Self::Complaints => "complaints",
            Self::LastPlan => "last-plan",
            Self::Decisions => "decisions",
            Self::Dates => "dates",
        }
    }
}
