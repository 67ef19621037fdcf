//! An appraisal cycle: its kind, its days, its state.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ids::CycleId;
use super::language::LocalizedText;

/// How long a cycle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CycleKind {
    /// A calendar month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
}

impl CycleKind {
    /// The word of the data contract.
    pub fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

/// Whether the cycle's data may still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CycleState {
    /// Data still comes in; its numbers are provisional.
    Open,
    /// The cycle is over.
    Closed,
}

/// A run of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// The days from `first` to `last`, if they are in order.
    pub fn new(first: Date, last: Date) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day.
    pub fn last(self) -> Date {
        self.last
    }

    /// How many days; at least 1.
    pub fn days(self) -> i64 {
        super::people::days_between(self.first, self.last) + 1
    }

    /// The last of as many days after the period as it has itself. Until then what is decided on a cycle may be prepared: who
    /// prepares it later, decides on the next.
    pub fn decided_by(self) -> Date {
        self.last.saturating_add(jiff::Span::new().days(self.days()))
    }

    /// Whether the day lies within.
    pub fn contains(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// An appraisal cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cycle {
    /// The name of its folder.
    pub id: CycleId,
    /// Month, quarter or year.
    pub kind: CycleKind,
    /// Its days.
    pub period: Period,
    /// Open or closed.
    pub state: CycleState,
    /// The cycles whose events it pools, in order of days; empty where it has tables of its own.
    #[serde(default)]
    pub parts: Vec<CyclePart>,
    /// When and why its data was revised after it had been published; none where it was not.
    pub revision: Option<Revision>,
}

/// A cycle that another one takes its events from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CyclePart {
    /// The part.
    pub id: CycleId,
    /// Its days.
    pub period: Period,
}

impl Cycle {
    /// The days on which data was taken: the period's without any gaps between the parts. At least 1.
    pub fn days(&self) -> i64 {
        if self.parts.is_empty() {
            return self.period.days();
        }
        self.parts.iter().map(|part| part.period.days()).sum()
    }
}

/// A revision of a cycle's data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    /// The day of the revision.
    pub on: Date,
    /// What was revised, and why.
    pub reason: LocalizedText,
}
