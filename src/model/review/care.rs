//! Whether people and places are treated well: workload and its balance, voluntary work, the environment, the staff survey.

use serde::{Deserialize, Serialize};

use super::counted::{CountedMean, Estimate};
use crate::model::ids::{MemberId, TeamId};
use crate::model::money::Money;
use crate::model::quantity::Share;
use crate::stats::{Interval, NotEstimable};

/// Figures about care.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Care {
    /// Workload; none where neither clients, complaints nor overtime are known.
    pub workload: Option<Workload>,
    /// Voluntary work; none where there is no such table.
    pub volunteering: Option<Volunteering>,
    /// The environment; none where there is no such table.
    pub environment: Option<Vec<EnvironmentMeasure>>,
    /// The staff survey; none where there is no such table.
    pub staff_survey: Option<StaffSurvey>,
}

/// What is counted of somebody's load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LoadMeasure {
    /// Clients owned at the end of the cycle.
    Clients,
    /// Their revenue.
    Revenue,
    /// Complaints of the cycle.
    Complaints,
    /// Hours of overtime.
    Overtime,
}

impl LoadMeasure {
    /// Every measure, in the order of pages.
    pub const ALL: [Self; 4] = [Self::Clients, Self::Revenue, Self::Complaints, Self::Overtime];

    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clients => "clients",
            Self::Revenue => "revenue",
            Self::Complaints => "complaints",
            Self::Overtime => "overtime",
        }
    }
}

/// Overtime in a calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MonthlyOvertime {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
    /// Hours; a week across two months counts for each by its days.
    pub hours: f64,
}

/// What is too much of somebody's load.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadWarnings {
    /// Whether the book of clients and the overtime are both above the limits.
    pub overload: bool,
    /// Whether a month is above the legal limit.
    pub over_limit: bool,
}

/// The load of a member. For leads and human resources, not for everybody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberLoad {
    /// Who.
    pub member: MemberId,
    /// The team at the end of the cycle.
    pub team: TeamId,
    /// Whether they lead it: leads are not compared with the others.
    pub leads: bool,
    /// Whether they were there on every day of the cycle.
    pub whole_cycle: bool,
    /// Clients owned at the end of the cycle; none where there is no clients table.
    pub clients: Option<u64>,
    /// Their revenue.
    pub revenue: Option<Money>,
    /// Complaints of the cycle that they answered for; none where there is no such table.
    pub complaints: Option<u64>,
    /// Hours of overtime; none where there is no such table.
    pub overtime: Option<f64>,
    /// Hours of overtime per week present.
    pub overtime_a_week: Option<f64>,
    /// The month with the most overtime; none without dated overtime.
    pub fullest_month: Option<MonthlyOvertime>,
    /// What is too much of it.
    pub warnings: LoadWarnings,
}

/// How evenly something is spread over members who were there for the whole cycle and lead no team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoadSpread {
    /// What.
    pub measure: LoadMeasure,
    /// Members.
    pub members: u64,
    /// The Gini coefficient, 0 (all alike) to 1.
    pub gini: Result<f64, NotEstimable>,
    /// Its interval by leaving out one member at a time; none where that cannot be told.
    pub interval: Option<Interval>,
    /// The coefficient without the member who carries the most; none where nothing would be left.
    pub without_largest: Option<f64>,
    /// The share of the total that the most loaded fifth of members has.
    pub top_fifth: Option<Share>,
}

/// A number of clients that could pass from one member to another of the same team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rebalancing {
    /// The team.
    pub team: TeamId,
    /// Who has too many.
    pub from: MemberId,
    /// Who has the fewest.
    pub to: MemberId,
    /// How many.
    pub clients: u64,
}

/// Workload and its balance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Workload {
    /// Members present at the end, by team and id.
    pub members: Vec<MemberLoad>,
    /// How evenly each measure is spread.
    pub spreads: Vec<LoadSpread>,
    /// The middle number of clients in each team, of members who do not lead it; none without clients.
    pub medians: Vec<(TeamId, f64)>,
    /// What could be moved.
    pub rebalancing: Vec<Rebalancing>,
    /// Whether overtime is known by its weeks, so that months can be compared with the limit.
    pub months_known: bool,
}

/// Voluntary work of a kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VolunteeringKind {
    /// As the data calls it; none where it does not.
    pub kind: Option<String>,
    /// Hours; none where too few took part to say so without naming them.
    pub hours: Option<f64>,
}

/// Voluntary work. Nobody is named, and nobody is compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Volunteering {
    /// Members who took part; none where they are too few to say so without naming them.
    pub members: Option<u64>,
    /// Their share of all members.
    pub share: Option<Estimate>,
    /// Hours in all.
    pub hours: Option<f64>,
    /// By kind, the most hours first.
    pub kinds: Vec<VolunteeringKind>,
}

/// A measure of the environment for a team or the organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnvironmentMeasure {
    /// As the data calls it.
    pub measure: String,
    /// The team; none for the organisation.
    pub team: Option<TeamId>,
    /// Its unit.
    pub unit: Option<String>,
    /// Readings of the cycle.
    pub readings: u64,
    /// The last reading.
    pub last: f64,
    /// The mean of the cycle's readings.
    pub mean: f64,
    /// The mean of the last cycle's readings.
    pub before: Option<f64>,
    /// What the last reading should be.
    pub target: Option<f64>,
    /// Whether less is better.
    pub lower_is_better: bool,
    /// Whether the last reading meets the target; none without a target.
    pub met: Option<bool>,
}

/// Answers of a group to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerGroup {
    /// Answers.
    pub answers: u64,
    /// Answers of 4 or 5.
    pub favourable: u64,
    /// Their mean.
    pub mean: Option<CountedMean>,
    /// The share of 4 and 5.
    pub share: Estimate,
}

/// A question of the staff survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StaffQuestion {
    /// As the data calls it.
    pub question: String,
    /// All answers.
    pub all: AnswerGroup,
    /// Teams, in the cycle's order; none where too few answered, or where another team's number could be worked out.
    pub teams: Vec<Option<AnswerGroup>>,
    /// Change of the share of 4 and 5 since the last cycle that asked.
    pub change: Option<StaffChange>,
    /// Whether the share's interval lies below the limit as a whole.
    pub low: bool,
}

/// A change of a share since an earlier cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StaffChange {
    /// The cycle.
    pub since: crate::model::CycleId,
    /// Now less then.
    pub difference: f64,
    /// Its interval.
    pub interval: Interval,
    /// Whether it is more than chance explains, among all questions.
    pub real: bool,
}

/// The staff survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StaffSurvey {
    /// Questions with enough answers, by their words.
    pub questions: Vec<StaffQuestion>,
    /// Questions with too few answers to say anything.
    pub withheld: u64,
    /// The share of members who answered, by the question with the most answers; none where there are more answers than members.
    pub participation: Option<Estimate>,
    /// Teams that the table's columns stand for.
    pub teams: Vec<TeamId>,
    /// The part whose survey it is, where the cycle pools others: the last one that asked.
    #[serde(default)]
    pub of: Option<crate::model::CycleId>,
    /// Fewer answers are not shown.
    pub minimum: u64,
}
