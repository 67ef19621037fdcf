//! A scorecard: points, dimensions, score, rating, and every rule that was applied on the way.

use serde::{Deserialize, Serialize};

use super::ids::{CycleId, DimensionId, MemberId, RatingId};
use super::language::LocalizedText;
use super::quantity::{Points, Share};
use super::source::RowReference;
use crate::stats::Interval;

/// A decided change to a score or a rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Adjustment {
    /// Whose.
    pub member: MemberId,
    /// What changes.
    pub change: AdjustmentChange,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
    /// Where it stands.
    pub row: RowReference,
}

/// What an adjustment changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdjustmentChange {
    /// Points added to the score (or taken off).
    Points(Points),
    /// The rating, whatever the score.
    Rating(RatingId),
}

/// The points that adjustments add or take off, in their order.
pub fn points_decided(adjustments: &[Adjustment]) -> impl Iterator<Item = f64> {
    adjustments
        .iter()
        .filter_map(|adjustment| match adjustment.change {
            AdjustmentChange::Points(points) => Some(points.0),
            AdjustmentChange::Rating(_) => None,
        })
}

/// One indicator's line on a scorecard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoreLine {
    /// Points on the indicator's scale; none without a usable value.
    pub points: Option<Points>,
    /// The shrunken value that the points come from, where the policy scores it; none where they come from the observed one.
    pub shrunken_value: Option<f64>,
    /// The value's interval mapped through the scale, low end first.
    pub points_interval: Option<Interval>,
    /// Share of the total that this indicator carries in the model, 0–1.
    pub weight: Share,
    /// Share of the total that it carries here, after missing parts are reweighted; none without points.
    pub effective_weight: Option<Share>,
    /// Points × effective weight.
    pub contribution: Option<Points>,
    /// Change of the value since the last cycle.
    pub change: Option<Change>,
}

impl ScoreLine {
    /// Whether the model gives the indicator any weight; one without is shown, not scored.
    pub fn carries_weight(&self) -> bool {
        self.weight.0 > 0.0
    }
}

/// One dimension's score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DimensionScore {
    /// The dimension.
    pub dimension: DimensionId,
    /// Weighted mean of its indicators that have data.
    pub points: Option<Points>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Share of its indicators' weight that had data.
    pub coverage: Share,
}

/// A difference since the last comparable cycle, and whether it is outside the noise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The cycle compared with.
    pub since: CycleId,
    /// Now minus then, in the value's unit.
    pub difference: f64,
    /// Interval of the difference by itself, where one exists.
    pub interval: Option<Interval>,
    /// Two-sided p value of "no change", the counterpart of the interval.
    pub p_value: Option<f64>,
    /// The same, adjusted for all changes of its family: the indicators of all subjects of one kind in a cycle, or their scores.
    pub adjusted_p: Option<f64>,
    /// What may be said of it.
    pub verdict: Verdict,
}

/// What may be said of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Better, and outside the noise.
    Better,
    /// Worse, and outside the noise.
    Worse,
    /// Within the noise, or the noise is not known.
    WithinNoise,
    /// Outside the noise by itself, but chance alone makes some so large among so many comparisons.
    OneOfMany,
    /// The definition changed in between: there is nothing to say.
    NotComparable,
    /// Both values follow the same clients, so that they do not compare as two samples, and such a share only ever falls.
    SameClients,
}

impl Verdict {
    /// The word of the `verdict` column.
    pub fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::WithinNoise => "within_noise",
            Self::OneOfMany => "one_of_many",
            Self::NotComparable => "not_comparable",
            Self::SameClients => "same_clients",
        }
    }

    /// Whether the two values compare, so that their difference says something.
    pub fn compares(self) -> bool {
        !matches!(self, Self::NotComparable | Self::SameClients)
    }
}

/// The rating, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// A band.
    Rated(RatingId),
    /// No indicator had data.
    NoScore,
    /// Too small a share of the weight had data.
    CoverageTooLow {
        /// The policy's minimum.
        minimum: Share,
    },
    /// The policy asks for every indicator, and some had no data.
    PartsMissing,
    /// The member was there on too few of the cycle's days.
    PresenceTooShort {
        /// Days in any team, of the cycle's days.
        days: i64,
        /// The cycle's days.
        of: i64,
        /// The policy's minimum.
        minimum: Share,
    },
}

impl Rating {
    /// The band, if there is one.
    pub fn band(&self) -> Option<&RatingId> {
        match self {
            Self::Rated(id) => Some(id),
            _ => None,
        }
    }
}

/// A gate that closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GateApplied {
    /// The gate's place in [`super::Configuration::gates`].
    pub gate: usize,
    /// The value that closed it.
    pub value: f64,
    /// The rating before.
    pub from: RatingId,
    /// The rating after; the same where it was no better than the gate allows.
    pub to: RatingId,
    /// Why the rule exists.
    pub reason: LocalizedText,
}

/// Where a subject stands among its peers: a rank with the range that the noise allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Rank by score before adjustments; 1 is the highest, ties share it.
    pub rank: u64,
    /// Best rank that the noise allows.
    pub low: u64,
    /// Worst rank that the noise allows.
    pub high: u64,
    /// How many are ranked.
    pub of: u64,
}

/// The scorecard of one subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scorecard {
    /// One per indicator, in the configuration's order.
    pub lines: Vec<ScoreLine>,
    /// One per dimension, in the configuration's order.
    pub dimensions: Vec<DimensionScore>,
    /// Score before adjustments; none without data.
    pub computed: Option<Points>,
    /// Score after adjustments.
    pub score: Option<Points>,
    /// Its interval: the distances to each end of its parts, combined in quadrature by weight.
    pub interval: Option<Interval>,
    /// Share of the model's weight that had data.
    pub coverage: Share,
    /// The rating after gates and adjustments.
    pub rating: Rating,
    /// Gates that closed, in the configuration's order.
    pub gates: Vec<GateApplied>,
    /// Adjustments that were applied, in file order.
    pub adjustments: Vec<Adjustment>,
    /// Where the subject stands among its kind; none for the organisation, and without a rating.
    pub standing: Option<Standing>,
    /// Change of the score since the last cycle.
    pub change: Option<Change>,
}

impl Scorecard {
    /// Share of the score's weight that has no interval and is taken as exact in the score's, which is too narrow by that; none
    /// without a score, and where all of the weight has one.
    pub fn weight_without_interval(&self) -> Option<Share> {
        const ROUNDING: f64 = 1e-9;
        self.score?;
        let without = self.lines.iter().filter(|line| line.points_interval.is_none());
        let share: f64 = without
            .filter_map(|line| line.effective_weight)
            .map(|weight| weight.0)
            .sum();
        (share > ROUNDING).then_some(Share(share.min(1.0)))
    }
}

/// Scorecards of a cycle, in the order of its measurements.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CycleScorecards {
    /// The organisation.
    pub organisation: Scorecard,
    /// Teams.
    pub teams: Vec<Scorecard>,
    /// Members.
    pub members: Vec<Scorecard>,
}
