//! Whether people work together and try new things: teams that meet, ideas, shared knowledge, recognition.

use serde::{Deserialize, Serialize};

use super::{CountedMean, CountedShare};
use crate::model::money::Money;
use crate::model::people::TeamIndex;

/// What a cycle says of collaboration and innovation. A part is none where the data has no such table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Collaboration {
    /// For each team of the cycle whether it is large enough to be told of by itself.
    pub shown: Vec<bool>,
    /// Which teams work together; none without meetings and activities.
    pub network: Option<Network>,
    /// Meetings.
    pub meetings: Option<ByTeam<CountedShare>>,
    /// Activities held with another team.
    pub activities: Option<JointActivities>,
    /// Ideas.
    pub ideas: Option<ByTeam<IdeaFunnel>>,
    /// Shared knowledge.
    pub knowledge: Option<Knowledge>,
    /// Recognition.
    pub recognition: Option<RecognitionSpread>,
}

/// A figure of everybody, and of each team that may be told of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ByTeam<T> {
    /// Of everybody.
    pub organisation: T,
    /// One per team; none where it is not told of.
    pub teams: Vec<Option<T>>,
}

/// Which teams work together. Teams that are too small to be told of are no part of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// What members of one team did with another, by the first, then the second team.
    pub links: Vec<TeamLink>,
    /// Pairs of teams that there are.
    pub pairs: u64,
    /// Pairs that met or held an activity together.
    pub connected: u64,
    /// Pairs that did not.
    pub apart: Vec<(TeamIndex, TeamIndex)>,
    /// Teams that worked with no other.
    pub alone: Vec<TeamIndex>,
    /// Teams that are too small.
    pub left_out: u64,
}

/// What members of one team did with another team.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamLink {
    /// Whose members.
    pub from: TeamIndex,
    /// With which team.
    pub to: TeamIndex,
    /// Members at meetings, each counted once a meeting.
    pub meetings: u64,
    /// Members at activities, each counted once an activity.
    pub activities: u64,
    /// Thanks that members gave to members of the other team.
    pub thanks: u64,
}

impl TeamLink {
    /// Times that a member worked with the other team; thanks are not work.
    pub fn worked(&self) -> u64 {
        self.meetings + self.activities
    }
}

/// Activities, and those held with another team.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct JointActivities {
    /// Of all activities that somebody came to, those with another team.
    pub all: CountedShare,
    /// The same by kind, the most joint ones first.
    pub kinds: Vec<(Option<String>, CountedShare)>,
}

/// Ideas from the proposal to the benefit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IdeaFunnel {
    /// Proposed.
    pub proposed: u64,
    /// Decided.
    pub decided: u64,
    /// Adopted, of those decided with a known outcome.
    pub adopted: CountedShare,
    /// What the adopted ones are worth a year; none where none says.
    pub benefit: Option<Money>,
    /// Adopted ones that say what they are worth.
    pub with_benefit: u64,
    /// Days from the proposal to the decision; none with too few.
    pub days: Option<DecisionDays>,
    /// Not decided by the end of the cycle, for longer than the limit.
    pub waiting: u64,
    /// Members who wait so long.
    pub waiting_members: u64,
    /// Days that the longest has waited by the end of the cycle.
    pub longest: Option<i64>,
}

/// Median days to a decision, those still open taken into account.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionDays {
    /// The median; none where half of them are not decided.
    pub median: Option<f64>,
    /// Lower end of its interval, where it is reached.
    pub low: Option<f64>,
    /// Upper end of its interval, where it is reached.
    pub high: Option<f64>,
    /// Decided ones.
    pub decided: u64,
    /// Open ones.
    pub open: u64,
}

/// What was shared, and how often it was used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Knowledge {
    /// Of everybody, and of each team.
    pub shared: ByTeam<SharedUse>,
    /// By kind, the most used per contribution first.
    pub kinds: Vec<(Option<String>, SharedUse)>,
}

/// Contributions and their use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SharedUse {
    /// Contributions.
    pub shared: u64,
    /// Members who shared something, of all there are; of a kind, of all who shared anything.
    pub members: CountedShare,
    /// Times that contributions were used, where that is known.
    pub used: u64,
    /// The same per contribution of which it is known.
    pub per_contribution: Option<CountedMean>,
    /// Never used, of those of which it is known.
    pub unused: CountedShare,
    /// Members with a contribution that was never used.
    pub unused_members: u64,
}

/// Thanks and awards, and how they are spread.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RecognitionSpread {
    /// Of everybody, and of each team.
    pub received: ByTeam<Recognised>,
    /// From a member of another team, of those whose giver's team is known.
    pub across: CountedShare,
    /// How unevenly it is spread over the members who were there; none where nobody received any.
    pub concentration: Option<Concentration>,
}

/// Recognition received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Recognised {
    /// Thanks and awards.
    pub received: u64,
    /// Members who received any, of all there are.
    pub members: CountedShare,
}

/// How unevenly recognition is spread.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Concentration {
    /// Gini coefficient, 0 where everybody received as much.
    pub gini: f64,
    /// The fewest members who together received half of it.
    pub half: u64,
    /// Members looked at.
    pub members: u64,
    /// p value of "spread as chance would spread it"; none where there is too little to tell.
    pub p_value: Option<f64>,
}
