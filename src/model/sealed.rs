//! What reading a data folder has to know of sealed cycles whose tables it leaves alone.

use std::collections::{BTreeMap, BTreeSet};

use super::cycle::Cycle;
use super::ids::{DimensionId, IndicatorId, MemberId};

/// A sealed cycle, as far as other cycles refer to it.
#[derive(Clone, Debug, PartialEq)]
pub struct SealedCycle {
    /// The cycle.
    pub cycle: Cycle,
    /// Its members.
    pub members: Vec<MemberId>,
    /// Tables that it had rows of.
    pub tables: BTreeSet<String>,
    /// Of whom it shows anonymous 360° means, on which dimensions.
    pub rated: Vec<(MemberId, DimensionId)>,
    /// Whether who gave them can still be told: the tables are those that it was computed from.
    pub raters_known: bool,
    /// Whether one of these tables is its own, not that of a part.
    pub own_raters: bool,
    /// Targets that it had of its own.
    pub targets: BTreeMap<IndicatorId, f64>,
}
