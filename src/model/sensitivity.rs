//! How robust ratings and rankings are: what would have to be different for them to come out otherwise.

use serde::{Deserialize, Serialize};

use super::ids::RatingId;
use super::quantity::Share;

/// What would change one subject's rating. Only a subject with a rating has one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RatingSensitivity {
    /// The rating by score and gates without any adjustment.
    pub unadjusted: RatingId,
    /// The rating by score (adjustments in points included) and gates, before a decided rating replaces it.
    pub by_rule: RatingId,
    /// Ratings that the score's interval reaches, gates applied, from the highest; the rating alone where it reaches no other.
    /// A gate in doubt counts as closed and as open.
    pub covered: Vec<RatingId>,
    /// Places of the gates in [`super::Configuration::gates`] whose limit lies within the interval of their indicator.
    pub gates_in_doubt: Vec<usize>,
    /// What weights could do.
    pub weights: WeightSensitivity,
    /// Indicators that would change the rating if they alone stood at an end of their interval.
    pub ends: Vec<EndOfInterval>,
}

/// What a change of weights could do to a rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeightSensitivity {
    /// Nothing: the rating was decided, whatever the score.
    Decided,
    /// The smallest shifts that raise and lower it; none where no weighting of the indicators with data does.
    Score {
        /// To a better rating.
        up: Option<WeightChange>,
        /// To a worse one.
        down: Option<WeightChange>,
    },
}

impl WeightSensitivity {
    /// The smaller of the two shifts.
    pub fn nearest(&self) -> Option<&WeightChange> {
        match self {
            Self::Decided => None,
            Self::Score { up, down } => match (up, down) {
                (Some(up), Some(down)) if down.moved.0 < up.moved.0 => Some(down),
                (Some(up), _) => Some(up),
                (None, down) => down.as_ref(),
            },
        }
    }
}

/// The smallest shift of weight that brings the score to the edge of another band.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeightChange {
    /// The rating on the other side of that edge.
    pub becomes: RatingId,
    /// Share of the weight with data that has to move; a lower rating needs any trace more than this.
    pub moved: Share,
    /// Places of the indicators that give weight, and how much.
    pub from: Vec<(usize, Share)>,
    /// Place of the indicator that receives it.
    pub to: usize,
}

/// An end of an indicator's interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// The lower one.
    Low,
    /// The upper one.
    High,
}

impl End {
    /// The word of downloads.
    pub fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
        }
    }
}

/// An end of an indicator's interval at which the rating would be another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EndOfInterval {
    /// The indicator's place in the configuration.
    pub indicator: usize,
    /// Which end.
    pub end: End,
    /// The value there, in the indicator's unit.
    pub value: f64,
    /// The rating that it would give.
    pub becomes: RatingId,
}

/// Ranks of one subject over all plausible weightings; 1 is the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightedRanks {
    /// The best.
    pub low: u64,
    /// The worst.
    pub high: u64,
}

/// How often two subjects keep their order under plausible weightings.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderKept {
    /// Place of the one that is ahead under the model's weights, among the members or the teams of the cycle.
    pub ahead: usize,
    /// Place of the other.
    pub behind: usize,
    /// Share of the weightings under which the first does not fall behind the second.
    pub kept: Share,
}

/// Ratings and order of the subjects of one kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PeerSensitivity {
    /// One per subject, in the cycle's order; none without a rating.
    pub ratings: Vec<Option<RatingSensitivity>>,
    /// Ranks over all weightings, in the cycle's order; none without a rank.
    pub ranks: Vec<Option<WeightedRanks>>,
    /// Pairs by score before adjustments: all where the ranking is short, else each with the next.
    pub order: Vec<OrderKept>,
    /// Whether these are all pairs.
    pub all_pairs: bool,
}

impl PeerSensitivity {
    /// What would change the rating of the subject at this place.
    pub fn rating(&self, place: usize) -> Option<&RatingSensitivity> {
        self.ratings.get(place)?.as_ref()
    }

    /// The pair of two subjects that stand next to each other or in a short list.
    pub fn pair(&self, ahead: usize, behind: usize) -> Option<&OrderKept> {
        self.order
            .iter()
            .find(|pair| pair.ahead == ahead && pair.behind == behind)
    }
}

/// How robust the ratings and rankings of a cycle are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CycleSensitivity {
    /// Number of plausible weightings that were tried.
    pub weightings: u64,
    /// The organisation's rating.
    pub organisation: Option<RatingSensitivity>,
    /// Teams.
    pub teams: PeerSensitivity,
    /// Members.
    pub members: PeerSensitivity,
    /// Pairs of members of each team, in the order of the teams: all where the team is small, else each with the next.
    pub within_teams: Vec<Vec<OrderKept>>,
}
