//! The units that values come in.

use serde::{Deserialize, Serialize};

/// The unit of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 0–1, shown as per cent. Growth ratios may exceed 1.
    Share,
    /// −100 to 100.
    NetPromoterPoints,
    /// 1–5.
    Score,
    /// Hours (working hours where the policy has them).
    Hours,
    /// Days.
    Days,
    /// Whole things counted.
    Count,
    /// Money in the organisation's currency.
    Money,
    /// A plain number.
    Number,
}

impl Unit {
    /// The word of downloads.
    pub fn word(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::NetPromoterPoints => "net_promoter_points",
            Self::Score => "score",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Count => "count",
            Self::Money => "money",
            Self::Number => "number",
        }
    }

    /// The least and the most that a value of the unit usually can be. Growth ratios leave that of shares.
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Share => (0.0, 1.0),
            Self::NetPromoterPoints => (-100.0, 100.0),
            Self::Score => (1.0, 5.0),
            Self::Hours | Self::Days | Self::Count => (0.0, f64::INFINITY),
            Self::Money | Self::Number => (f64::NEG_INFINITY, f64::INFINITY),
        }
    }
}
