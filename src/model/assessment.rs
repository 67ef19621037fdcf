//! 360° assessments: who rated whom, in which relation, on which dimension.

use serde::{Deserialize, Serialize};

use super::ids::DimensionId;
use super::people::MemberIndex;
use super::source::RowReference;

/// How the rater stands to the ratee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The member rates themselves.
    #[serde(rename = "self")]
    Own,
    /// The ratee's superior.
    Superior,
    /// A colleague.
    Peer,
    /// A client.
    Client,
    /// Somebody who reports to the ratee.
    Report,
}

impl Relation {
    /// Every relation, in the order that pages list them.
    pub const ALL: [Self; 5] = [Self::Own, Self::Superior, Self::Peer, Self::Client, Self::Report];

    /// The word of the data contract.
    pub fn word(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Superior => "superior",
            Self::Peer => "peer",
            Self::Client => "client",
            Self::Report => "report",
        }
    }

    /// Whether the rater's identity is protected by the anonymity threshold. A superior and oneself are known anyway.
    pub fn anonymous(self) -> bool {
        matches!(self, Self::Peer | Self::Client | Self::Report)
    }
}

/// A rater, by their place in [`super::CycleData::raters`]: the same person is the same rater in every part of a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RaterIndex(pub u32);

/// A dimension of the 360° questionnaire, by its place in [`super::CycleData::assessment_dimensions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessedDimension(pub u16);

/// One rater's score on one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Who is rated.
    pub ratee: MemberIndex,
    /// Who rates.
    pub rater: RaterIndex,
    /// How the rater stands to the ratee.
    pub relation: Relation,
    /// What is rated.
    pub dimension: AssessedDimension,
    /// The score, 1–5.
    pub score: f64,
    /// What the rater wrote.
    pub comment: Option<Box<str>>,
    /// Which questionnaire the score was given in: 0 in a cycle with a table of its own; in one that pools its parts, one
    /// number per part's table, in order of days, parts of parts included. A part is published by itself, with its own cells
    /// withheld: what a cycle pools must leave out the cells (ratee, relation, dimension, part) that are below the threshold
    /// in their part, or the pooled mean minus the parts shown gives a withheld one away. A relation with too few raters in
    /// every part stays withheld.
    pub part: u16,
    /// Where it stands.
    pub row: RowReference,
}

/// What a page may show of one relation on one dimension: nothing below the anonymity threshold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RelationMean {
    /// Enough raters, or a relation that is known anyway.
    Shown {
        /// Mean score, 1–5.
        mean: f64,
        /// Distinct raters.
        raters: u64,
    },
    /// Fewer raters than the threshold: neither mean nor count leaves the measure stage.
    Withheld,
}

/// The 360° picture of one member on one dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DimensionAssessment {
    /// The dimension of the questionnaire.
    pub dimension: DimensionId,
    /// Relations that have answers, in [`Relation::ALL`] order.
    pub relations: Vec<(Relation, RelationMean)>,
    /// Mean over the others (everybody but oneself), weighted by relation; none where it would reveal a withheld mean.
    pub others: Option<f64>,
    /// Own score minus the others' mean.
    pub self_other_gap: Option<f64>,
}
