//! What the data say about who could do more, and who could follow whom.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ids::{MemberId, TeamId};
use super::source::RowReference;

/// How soon somebody could take on more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// At once.
    Now,
    /// Within a year.
    OneYear,
    /// Within two years.
    TwoYears,
}

impl Readiness {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::OneYear => "one-year",
            Self::TwoYears => "two-years",
        }
    }
}

/// Somebody's judgement of a member's potential.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PotentialRow {
    /// Whose.
    pub member: MemberId,
    /// From 1 (low) to 5 (high).
    pub level: f64,
    /// When it was judged.
    pub assessed_on: Option<Date>,
    /// Who judged it; need not be a member of the cycle.
    pub by: Option<MemberId>,
    /// How soon the member could take on more.
    pub readiness: Option<Readiness>,
    /// Where it stands.
    pub row: RowReference,
}

/// A position and somebody who could follow its holder, or nobody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SuccessorRow {
    /// The position, as the data calls it.
    pub position: String,
    /// The team that it belongs to.
    pub team: Option<TeamId>,
    /// Who holds it; need not be a member of the cycle.
    pub holder: Option<MemberId>,
    /// Who could follow; none where the row says that nobody is named.
    pub successor: Option<MemberId>,
    /// How soon.
    pub readiness: Option<Readiness>,
    /// Where it stands.
    pub row: RowReference,
}

/// The tables about potential and succession.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TalentTables {
    /// Potential; none where there is no such table.
    pub potential: Option<Vec<PotentialRow>>,
    /// Successors; none where there is no such table.
    pub successors: Option<Vec<SuccessorRow>>,
}
