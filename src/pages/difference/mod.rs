//! What differs between two records, in words: for the terminal and for a page that stands by itself.

mod page;
mod subject;
mod view;
mod words;

pub use page::{TEMPLATE, context};
pub use subject::{CauseView, PartView, SubjectView};
pub use view::{DifferenceView, GroupTable, RuleView, Section, view};

use crate::archive::CycleRecord;
use crate::archive::difference::Difference;
use crate::model::Configuration;

/// A difference with what its names and units are found in.
#[derive(Clone, Copy)]
pub struct Compared<'a> {
    /// What differs.
    pub difference: &'a Difference,
    /// The earlier configuration.
    pub before: &'a Configuration,
    /// The later configuration.
    pub after: &'a Configuration,
    /// The earlier record.
    pub earlier: &'a CycleRecord,
    /// The later record.
    pub later: &'a CycleRecord,
}
