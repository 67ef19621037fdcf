//! Pay and safeguards as the tables state them: read by the results of a cycle, and by nothing else.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ids::MemberId;
use super::money::Money;

/// A pay range: the least, the middle and the most base pay of a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayRange {
    /// Least.
    pub low: Money,
    /// Middle: a compa-ratio of 1.
    pub mid: Money,
    /// Most.
    pub high: Money,
}

/// A row of the pay table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayRow {
    /// Whose.
    pub member: MemberId,
    /// Base pay per year.
    pub base: Money,
    /// The range that the row itself states.
    pub range: Option<PayRange>,
}

/// A row of the safeguards table: something that was done before a consequence may be proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeguardRow {
    /// For whom.
    pub member: MemberId,
    /// Which safeguard.
    pub safeguard: String,
    /// When it was done.
    pub done_on: Date,
    /// By whom.
    pub by: Option<String>,
}
