//! What colleagues do together and for each other: meetings, shared knowledge, ideas and recognition.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ids::MemberId;
use super::money::Money;
use super::people::{MemberIndex, TeamIndex};

/// A member at a meeting: a meeting with several members has a row for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The member.
    pub member: MemberIndex,
    /// The day, where the data says so.
    pub held_on: Option<Date>,
    /// Kind, as the data calls it.
    pub kind: Option<Box<str>>,
    /// The other team it was held with; none for a meeting of one's own team.
    pub partner_team: Option<TeamIndex>,
}

/// A case, a guide, a session: something that a member shared with colleagues.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedKnowledge {
    /// Who shared it.
    pub member: MemberIndex,
    /// The day, where the data says so.
    pub shared_on: Option<Date>,
    /// Kind, as the data calls it.
    pub kind: Option<Box<str>>,
    /// How often colleagues used it; none where nobody knows.
    pub reused: Option<u32>,
}

/// What became of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdeaStatus {
    /// Proposed, not decided.
    Open,
    /// Adopted.
    Adopted,
    /// Not adopted.
    Rejected,
}

/// An idea that a member proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Idea {
    /// Who proposed it.
    pub member: MemberIndex,
    /// The day on which it was proposed, where the data says so.
    pub proposed_on: Option<Date>,
    /// The day on which it was decided; may lie after the cycle.
    pub decided_on: Option<Date>,
    /// What became of it; none where the data does not say.
    pub status: Option<IdeaStatus>,
    /// What it is worth a year, where it was adopted.
    pub benefit: Option<Money>,
    /// The last day that its table tells of: that of the cycle, or of the part, whose table it stands in.
    pub known_until: Date,
}

/// Thanks or an award that a member received.
#[derive(Clone, Debug, PartialEq)]
pub struct Thanks {
    /// Who received it.
    pub member: MemberIndex,
    /// The day, where the data says so.
    pub given_on: Option<Date>,
    /// Who gave it; need not be a member.
    pub from: Option<MemberId>,
    /// Kind, as the data calls it.
    pub kind: Option<Box<str>>,
    /// What for.
    pub reason: Option<Box<str>>,
}
