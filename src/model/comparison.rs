//! How the subjects of one kind compare: estimates drawn towards their mean, and who lies outside what chance allows.

use serde::{Deserialize, Serialize};

use super::quantity::Share;
use crate::stats::{Interval, NotEstimable};

/// The comparisons of a cycle, each among the subjects of one kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CycleComparisons {
    /// Teams against all teams.
    pub teams: PeerComparisons,
    /// Members against all members.
    pub members: PeerComparisons,
}

/// The comparisons of all subjects of one kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PeerComparisons {
    /// One per indicator, in the configuration's order.
    pub indicators: Vec<PeerComparison>,
    /// Scores before adjustments.
    pub score: Option<Shrinkage>,
}

/// The comparison of one indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeerComparison {
    /// Estimates drawn towards the mean of the kind.
    pub shrinkage: Shrinkage,
    /// Shares against what chance allows around the organisation's.
    pub funnel: Result<Funnel, NoFunnel>,
}

/// Estimates drawn towards the mean of their kind, as far as their uncertainty says (empirical Bayes).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shrinkage {
    /// The mean that they are drawn towards, or why nothing is drawn anywhere: the observed values stand.
    pub centre: Result<f64, NotEstimable>,
    /// How many subjects take part.
    pub taking_part: u64,
    /// One per subject, in the order of the measurements; none where the subject takes no part.
    pub subjects: Vec<Option<ShrunkenEstimate>>,
}

impl Shrinkage {
    /// The estimate of the subject at a place.
    pub fn subject(&self, place: usize) -> Option<&ShrunkenEstimate> {
        self.subjects.get(place)?.as_ref()
    }
}

/// One subject's estimate between its own value and the mean of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShrunkenEstimate {
    /// The estimate, in the unit of the value.
    pub value: f64,
    /// Its interval at the policy's level.
    pub interval: Interval,
    /// Weight of the subject's own value.
    pub own_weight: Share,
}

/// Why an indicator has no funnel.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoFunnel {
    /// Its value is no share of independent hits out of trials.
    NotAShare,
    /// The organisation has no value to draw the funnel around.
    NoCentre,
    /// There are no limits around the organisation's value.
    NotEstimable(NotEstimable),
}

/// Shares of many subjects against what chance allows around the organisation's share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Funnel {
    /// The organisation's pooled share.
    pub centre: f64,
    /// Mean squared deviation of the subjects in units of chance; 1 where chance alone is at work.
    pub dispersion: Option<f64>,
    /// Whether they differ by more than chance as a whole, at the policy's level: then more subjects than chance explains lie
    /// outside, for reasons that the funnel does not know.
    pub overdispersed: bool,
    /// One per subject, in the order of the measurements; none where the subject has no value.
    pub subjects: Vec<Option<FunnelPlace>>,
}

/// Levels of a funnel's limits: 95 %, and 99.8 % (Spiegelhalter 2005).
pub const FUNNEL_LEVELS: [f64; 2] = [0.95, 0.998];

/// Where one subject lies in a funnel.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FunnelPlace {
    /// The share.
    pub value: f64,
    /// Trials.
    pub n: u64,
    /// What chance allows at 95 %.
    pub inner: Interval,
    /// What chance allows at 99.8 %.
    pub outer: Interval,
    /// Two-sided p value of "chance alone".
    pub p_value: f64,
    /// The same, adjusted for all subjects and share indicators of the kind in this cycle.
    pub adjusted_p: f64,
    /// What may be said.
    pub position: FunnelPosition,
}

/// What may be said of a subject in a funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FunnelPosition {
    /// Within the limits of 95 %.
    Within,
    /// Beyond a limit, but among so many comparisons that is to be expected.
    BeyondByChance,
    /// Outside what chance explains, above.
    OutsideAbove,
    /// Outside what chance explains, below.
    OutsideBelow,
}

impl FunnelPosition {
    /// The word of the `position` column.
    pub fn word(self) -> &'static str {
        match self {
            Self::Within => "within",
            Self::BeyondByChance => "beyond_by_chance",
            Self::OutsideAbove => "outside_above",
            Self::OutsideBelow => "outside_below",
        }
    }
}
