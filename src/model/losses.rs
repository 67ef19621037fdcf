//! Losses by attribute: how many rows of an indicator there are, and how many count against whom, by client, segment,
//! category and so on. Causes are looked for in them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// What rows are told apart by. The words are a public contract (`attribute` in `causes.csv`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// The client.
    Client,
    /// The client's segment.
    Segment,
    /// Whether the client was taken over at the transfer or won since: `inherited` or `since`.
    Origin,
    /// A complaint's category.
    Category,
    /// A complaint's severity.
    Severity,
    /// An activity's kind.
    Kind,
    /// Why a client left.
    LossReason,
    /// The field of a client's file that is missing.
    MissingField,
    /// The day of the week: `mon` to `sun`.
    Weekday,
    /// The time of day: one of [`HOURS`].
    Hours,
}

/// Times of day by which complaints are told apart: from the first hour up to the second.
pub const HOURS: [(i8, i8, &str); 6] = [
    (0, 6, "00-06"),
    (6, 9, "06-09"),
    (9, 12, "09-12"),
    (12, 14, "12-14"),
    (14, 18, "14-18"),
    (18, 24, "18-24"),
];

/// Days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Attribute {
    /// Every attribute.
    pub const ALL: [Self; 10] = [
        Self::Client,
        Self::Segment,
        Self::Origin,
        Self::Category,
        Self::Severity,
        Self::Kind,
        Self::LossReason,
        Self::MissingField,
        Self::Weekday,
        Self::Hours,
    ];

    /// The word of the `attribute` column.
    pub fn word(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Segment => "segment",
            Self::Origin => "origin",
            Self::Category => "category",
            Self::Severity => "severity",
            Self::Kind => "kind",
            Self::LossReason => "loss_reason",
            Self::MissingField => "missing_field",
            Self::Weekday => "weekday",
            Self::Hours => "hours",
        }
    }

    /// Whether only rows that count against somebody have it, so that there is no rate of losses per value.
    pub fn of_losses_only(self) -> bool {
        matches!(self, Self::LossReason | Self::MissingField)
    }
}

/// Rows with a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LossCount {
    /// All of them.
    pub rows: u64,
    /// Those that count against the subject.
    pub against: u64,
}

impl LossCount {
    /// Counts a row.
    pub fn add(&mut self, against: bool) {
        self.rows += 1;
        self.against += u64::from(against);
    }

    /// Both counts together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            rows: self.rows + other.rows,
            against: self.against + other.against,
        }
    }
}

/// Counts by value, in order of the values' places.
pub type LossesByValue = Vec<(u32, LossCount)>;

/// The rows of an indicator by one attribute. A row with several values (missing fields) counts once for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeLosses {
    /// The attribute.
    pub attribute: Attribute,
    /// Its values; none for rows that do not state one.
    pub values: Vec<Option<Arc<str>>>,
    /// Of the organisation.
    pub organisation: LossesByValue,
    /// Of the teams that were asked for, in the cycle's order.
    pub teams: Vec<Option<LossesByValue>>,
    /// Of the members that were asked for, in the cycle's order.
    pub members: Vec<Option<LossesByValue>>,
}

/// Whose losses are asked for, in the cycle's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedLosses {
    /// Teams.
    pub teams: Vec<bool>,
    /// Members.
    pub members: Vec<bool>,
}

/// Where the losses of an indicator, by its place in the configuration, come from.
pub type LossSource<'a> = dyn Fn(usize, &WantedLosses) -> Vec<AttributeLosses> + Sync + 'a;
