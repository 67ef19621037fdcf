//! 360° assessments: who rated whom, in which relation, on which dimension.

use serde::{Deserialize, Serialize};

use super::ids::{DimensionId, RaterId};
use super::people::MemberIndex;
use super::review::RaterHabits;
use super::source::RowReference;
use crate::stats::{Interval, NotEstimable};

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
    /// Where it stands.
    pub row: RowReference,
}

/// One relation, or several that are shown as one because each alone has too few raters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationGroup {
    /// A relation by itself.
    One(Relation),
    /// Small anonymous relations pooled, in [`Relation::ALL`] order.
    Together(Vec<Relation>),
}

impl RelationGroup {
    /// The relations in it.
    pub fn relations(&self) -> &[Relation] {
        match self {
            Self::One(relation) => std::slice::from_ref(relation),
            Self::Together(relations) => relations,
        }
    }

    /// Whether its raters' identities are protected.
    pub fn anonymous(&self) -> bool {
        self.relations().iter().any(|relation| relation.anonymous())
    }

    /// Whether it is the member's own view.
    pub fn is_own(&self) -> bool {
        *self == Self::One(Relation::Own)
    }
}

/// What may be known of one relation on one dimension. Pages, downloads and traces use this and nothing else of a
/// relation, so that what is withheld here is withheld everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationMean {
    /// Enough raters, or a relation that is known anyway.
    Shown {
        /// Mean score, 1–5.
        mean: f64,
        /// Distinct raters per member, summed over the members.
        raters: u64,
        /// Interval of the mean; none for one's own view, which is no sample.
        interval: Option<Interval>,
    },
    /// Too few raters, or too few that differ from those of the last cycle: neither mean nor count leaves the measure stage.
    Withheld,
}

/// What the others say, all relations but oneself weighted together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OthersMean {
    /// Weighted mean of the relations that are shown, 1–5.
    pub mean: f64,
    /// Its interval.
    pub interval: Interval,
}

/// How one's own view stands to that of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapVerdict {
    /// Higher than the others', beyond the noise.
    MoreGenerous,
    /// Lower than the others', beyond the noise.
    MoreCritical,
    /// The difference is within the noise.
    WithinNoise,
    /// How much raters differ is not known well enough to tell.
    CannotTell,
}

/// Own score less the others' mean.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SelfOtherGap {
    /// The difference, −4 to 4.
    pub difference: f64,
    /// Its interval.
    pub interval: Interval,
    /// What it says.
    pub verdict: GapVerdict,
}

/// How far the raters of a relation agree, in bands of `LeBreton` & Senter (2008). The value itself is not kept: with few
/// raters a mean and a spread together would tell the single scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// Strong, from 0.71: they see the same picture.
    SamePicture,
    /// Moderate, 0.51 to 0.70: they see roughly the same.
    Roughly,
    /// Weak or none, up to 0.50: opinions differ.
    Differ,
}

/// Agreement within a relation over the dimensions of the questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelationAgreement {
    /// The relation.
    pub group: RelationGroup,
    /// How far its raters agree.
    pub agreement: Agreement,
}

/// The 360° picture of one member on one dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DimensionAssessment {
    /// The dimension of the questionnaire.
    pub dimension: DimensionId,
    /// Relations that have answers, in [`Relation::ALL`] order, the pooled ones last.
    pub relations: Vec<(RelationGroup, RelationMean)>,
    /// What the others say; none where nothing of it may be shown.
    pub others: Option<OthersMean>,
    /// Own view less that of the others.
    pub self_other_gap: Option<SelfOtherGap>,
}

/// What the 360° assessment of a cycle says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AssessmentReview {
    /// Reliability per dimension of the questionnaire and relation, where it can be estimated.
    pub reliability: Vec<Reliability>,
    /// Severe and lenient raters.
    pub severity: Result<SeverityReview, NotEstimable>,
    /// How raters use the scale.
    pub habits: RaterHabits,
}

/// What an intraclass correlation is called (Koo & Li 2016).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReliabilityBand {
    /// Below 0.5.
    Poor,
    /// From 0.5 on.
    Moderate,
    /// From 0.75 on.
    Good,
    /// From 0.9 on.
    Excellent,
}

impl ReliabilityBand {
    /// The band of an intraclass correlation.
    pub fn of(correlation: f64) -> Self {
        match correlation {
            value if value >= 0.9 => Self::Excellent,
            value if value >= 0.75 => Self::Good,
            value if value >= 0.5 => Self::Moderate,
            _ => Self::Poor,
        }
    }
}

/// How well the means of one relation on one dimension tell members apart. Rounded to two decimals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reliability {
    /// The dimension of the questionnaire.
    pub dimension: DimensionId,
    /// The relation.
    pub relation: Relation,
    /// Members rated.
    pub members: u64,
    /// ICC(1): of one rater.
    pub single: f64,
    /// ICC(k): of the mean over a member's raters.
    pub mean: f64,
    /// Interval of the latter.
    pub interval: Option<Interval>,
}

/// How severe raters are, each against the others who rated the same members. Scale steps; above 0 is more lenient.
/// Rounded, so that no single score can be worked out from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeverityReview {
    /// Raters with any score that counts, self-ratings apart.
    pub raters: u64,
    /// Those whose severity can be estimated.
    pub estimated: u64,
    /// Standard deviation of severity between raters, scale steps, to one hundredth.
    pub spread: f64,
    /// Raters who stand out as lenient, false discoveries held to the policy's error rate.
    pub lenient: u64,
    /// Raters who stand out as severe.
    pub severe: u64,
    /// Superiors, who are known anyway, from the most severe to the most lenient, in tenths.
    pub superiors: Vec<SuperiorSeverity>,
    /// The organisation's mean of each dimension, as given and corrected, to one hundredth.
    pub corrected: Vec<CorrectedMean>,
}

/// The severity of one superior.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SuperiorSeverity {
    /// Who.
    pub rater: RaterId,
    /// Members rated.
    pub members: u64,
    /// The shrunken effect, scale steps.
    pub effect: f64,
    /// Its interval.
    pub interval: Interval,
    /// Whether it stands out.
    pub stands_out: bool,
}

/// The organisation's value with scores as given and with raters' severity taken off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectedMean {
    /// The dimension of the questionnaire; none for all together.
    pub dimension: Option<DimensionId>,
    /// As given.
    pub observed: f64,
    /// Corrected.
    pub corrected: f64,
    /// The largest change of a member's value, to a tenth.
    pub largest_change: f64,
}
