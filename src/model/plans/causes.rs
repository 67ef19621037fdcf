//! Causes of a gap: how the rows that count against a subject are spread, and where they stand out from everybody's.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::losses::Attribute;

/// The rows against a subject by one attribute, the most frequent value first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CauseTable {
    /// What they are told apart by.
    pub attribute: Attribute,
    /// Rows against; missing fields where the attribute is one of them.
    pub against: u64,
    /// The most frequent values, and every one that stands out.
    pub lines: Vec<CauseLine>,
    /// The other values together.
    pub rest: Option<CauseRest>,
}

/// A value of an attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CauseLine {
    /// The value; none for rows that do not state one.
    pub value: Option<Arc<str>>,
    /// Rows with it that count against the subject.
    pub against: u64,
    /// Their share of the rows against the subject.
    pub share: f64,
    /// The share of this value and those before it.
    pub cumulative: f64,
    /// The share of the value among the rows against the rest of the organisation; none where there are none.
    pub elsewhere: Option<f64>,
    /// The chance of such a surplus if the subject's losses were spread like everybody's; none where it was not tested.
    pub p_value: Option<f64>,
    /// The same, adjusted for all values of all plans of the cycle.
    pub adjusted_p: Option<f64>,
    /// Whether the value is named as a cause.
    pub stands_out: bool,
}

/// Values that are not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CauseRest {
    /// How many.
    pub values: u64,
    /// Rows with them that count against the subject.
    pub against: u64,
}

impl CauseTable {
    /// The values that are named as causes.
    pub fn named(&self) -> impl Iterator<Item = &CauseLine> {
        self.lines.iter().filter(|line| line.stands_out)
    }
}
