//! What reading a data folder has to know of sealed cycles whose tables it leaves alone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::assessment::Relation;
use super::cycle::{Cycle, CycleKind, CycleState, Period};
use super::ids::{CycleId, DimensionId, IndicatorId, MemberId};
use super::people::{Client, MemberIndex};
use super::source::SourceFile;

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
    /// Its files, which the rows of its clients are in.
    pub files: Vec<SourceFile>,
    /// What later cycles take of its tables, where that is kept beside its seal.
    pub carried: Option<Carried>,
    /// Whether its tables are read, where they are there, although something is carried.
    pub rows_wanted: bool,
    /// The path of its folder below the data folder, where that is there although it is not read: its rows are still kept.
    pub folder: Option<String>,
}

impl SealedCycle {
    /// A cycle of which nothing is known but that it comes after all others, so that none of them takes anything of it. None where the
    /// calendar ends too early, which it does not.
    pub fn later(id: &CycleId) -> Option<Self> {
        Some(Self {
            cycle: Cycle {
                id: id.clone(),
                kind: CycleKind::Year,
                period: Period::new(Date::MAX, Date::MAX)?,
                state: CycleState::Open,
                parts: Vec::new(),
                revision: None,
            },
            members: Vec::new(),
            tables: BTreeSet::new(),
            rated: Vec::new(),
            raters_known: true,
            own_raters: false,
            targets: BTreeMap::new(),
            files: Vec::new(),
            carried: None,
            rows_wanted: false,
            folder: None,
        })
    }
}

/// What later cycles take of the tables of a sealed one: its clients, and who gave the 360° means that it shows. It is kept
/// beside the seal and never published. Members are named by their places in the sealed record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// Its clients, by id, without what concerns their own cycle only; none where it has no table of them.
    pub clients: Option<Vec<Client>>,
    /// Its raters.
    pub raters: CarriedRaters,
}

/// Who gave the anonymous 360° means that a cycle shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CarriedRaters {
    /// Ids of all raters, in the order of [`super::CycleData::raters`]: sums are taken in it, so that not a bit of them depends
    /// on whether the table was read.
    pub ids: Vec<Box<str>>,
    /// What was shown of whom, by member.
    pub shown: Vec<ShownRaters>,
}

/// The raters behind one anonymous mean that was shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownRaters {
    /// Who was rated.
    pub member: MemberIndex,
    /// On what.
    pub dimension: DimensionId,
    /// Raters, by their places among the ids, each in the relation in which they rated.
    pub raters: Vec<(u32, Relation)>,
}

/// The raters of a sealed cycle, as kept beside its seal.
#[derive(Clone, Debug, PartialEq)]
pub struct RatersBefore {
    /// The cycle.
    pub cycle: Cycle,
    /// Its members.
    pub members: Vec<MemberId>,
    /// Its raters.
    pub raters: CarriedRaters,
}
