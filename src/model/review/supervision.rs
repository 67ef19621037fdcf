//! What the appraisal says of itself: groups, scores, indicators, foresight, appeals, and the rows behind it all.

use serde::{Deserialize, Serialize};

use super::counted::Estimate;
use super::indicator_quality::{IndicatorQuality, RedundantPair};
use crate::model::ids::{CycleId, RatingId, TeamId};
use crate::model::quantity::Share;
use crate::stats::Interval;

/// What the appraisal says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Supervision {
    /// Whether groups are selected at different rates, per outcome.
    pub impact: Vec<ImpactReview>,
    /// How scores and ratings are spread.
    pub spread: ScoreSpread,
    /// What each scored indicator contributes, in the configuration's order.
    pub indicators: Vec<IndicatorQuality>,
    /// Pairs of scored indicators that order the members alike, the closest first.
    pub redundant: Vec<RedundantPair>,
    /// Whether what was said last time came true.
    pub foresight: Option<Foresight>,
    /// What became of appeals; none where there is no such table.
    pub appeals: Option<AppealsReview>,
    /// What became of the rows of each table, by table.
    pub tables: Vec<TableQuality>,
}

/// A rank correlation.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correlation {
    /// The correlation, −1 to 1.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
    /// Pairs that it rests on.
    pub pairs: u64,
}

/// What somebody is selected for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SelectionOutcome {
    /// Rated at this band or above.
    RatedFrom(RatingId),
    /// Meets every condition of a promotion, of those whom a rule looks at.
    ReadyForPromotion,
}

impl SelectionOutcome {
    /// The word of texts.
    pub fn word(&self) -> &'static str {
        match self {
            Self::RatedFrom(_) => "rated",
            Self::ReadyForPromotion => "promotion",
        }
    }
}

/// Whether groups are selected at different rates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImpactReview {
    /// Selected for what.
    pub outcome: SelectionOutcome,
    /// The groups, or why nothing is said of them.
    pub groups: Result<Vec<GroupImpact>, NoImpact>,
    /// How many groups are too small to be shown, with those that are left out so that nobody can work them out.
    pub left_out: u64,
}

/// Why groups are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoImpact {
    /// Nobody states a group.
    NoGroups,
    /// All state the same group.
    OneGroup,
    /// Fewer than two groups are large enough.
    TooSmall,
    /// Nobody was selected.
    NobodySelected,
}

impl NoImpact {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoGroups => "no-groups",
            Self::OneGroup => "one-group",
            Self::TooSmall => "too-small",
            Self::NobodySelected => "nobody",
        }
    }
}

/// One group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupImpact {
    /// As the data calls it.
    pub group: String,
    /// Selected.
    pub selected: u64,
    /// Of so many.
    pub of: u64,
    /// The rate.
    pub rate: Estimate,
    /// Against the group with the highest rate; none for that group.
    pub against: Option<GroupComparison>,
}

/// A group against the one with the highest rate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupComparison {
    /// That group.
    pub reference: String,
    /// Own rate over the highest.
    pub ratio: f64,
    /// Whether it is below four fifths.
    pub below_four_fifths: bool,
    /// Own rate less the highest, by Newcombe's method.
    pub difference: Estimate,
    /// Cohen's h.
    pub effect: f64,
    /// Fisher's exact test, two-sided.
    pub p_value: f64,
    /// The same, adjusted for all groups (Holm).
    pub adjusted_p: f64,
}

/// How scores and ratings are spread over the members.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScoreSpread {
    /// Members in each band, the highest band first.
    pub bands: Vec<(RatingId, u64)>,
    /// Members without a rating.
    pub unrated: u64,
    /// Mean of the scores; none without any.
    pub mean: Option<f64>,
    /// Standard deviation between members, points.
    pub deviation: Option<f64>,
    /// Members who share their score, to one decimal, with somebody else.
    pub tied: u64,
    /// Teams, in the cycle's order; those below the minimum cell size are left out.
    pub teams: Vec<TeamSpread>,
    /// Decided changes of scores and ratings.
    pub adjustments: AdjustmentSpread,
}

/// The scores of a team's members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamSpread {
    /// The team.
    pub team: TeamId,
    /// Members with a score.
    pub members: u64,
    /// The lowest and the highest.
    pub range: Interval,
    /// The middle one.
    pub median: f64,
    /// Mean less that of all other members; none where it cannot be estimated.
    pub difference: Option<Estimate>,
    /// Its p value, adjusted for all teams (Holm).
    pub adjusted_p: Option<f64>,
}

/// Decided changes of scores and ratings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdjustmentSpread {
    /// All of them.
    pub all: u64,
    /// Those that add points.
    pub up: u64,
    /// Those that take points off.
    pub down: u64,
    /// Those that set a rating.
    pub ratings: u64,
    /// How many people approved them.
    pub approvers: u64,
    /// How many the one who approved most of them approved.
    pub most_by_one: u64,
}

/// What may be said of a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ForesightVerdict {
    /// The higher the one, the higher the other, beyond the noise.
    Foretold,
    /// The higher the one, the lower the other, beyond the noise.
    Reversed,
    /// At most a weak connection.
    Nothing,
    /// The data cannot tell.
    CannotTell,
}

impl ForesightVerdict {
    /// The word of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Foretold => "foretold",
            Self::Reversed => "reversed",
            Self::Nothing => "nothing",
            Self::CannotTell => "cannot-tell",
        }
    }
}

/// Whether last cycle's scores foretold what came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Foresight {
    /// The cycle before.
    pub since: CycleId,
    /// Members' scores then against the share of their clients kept now; none where too few have both.
    pub clients: Option<Correlation>,
    /// The same over all pairs of cycles so far.
    pub clients_so_far: Option<Correlation>,
    /// How many pairs of cycles that rests on.
    pub pairs_of_cycles: u64,
    /// What may be said of it.
    pub verdict: ForesightVerdict,
    /// Probability that the connection over all pairs is weaker than [`Foresight::WEAK`].
    pub weak: Option<f64>,
    /// Clients kept by those rated high then, and by the others.
    pub kept: Option<KeptByRating>,
    /// Members' scores then against their scores now.
    pub scores: Option<Correlation>,
}

impl Foresight {
    /// Below this a rank correlation is weak (Cohen 1988: 0.3 is of medium size).
    pub const WEAK: f64 = 0.3;
}

/// Clients kept by those who were rated high the cycle before, and by the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptByRating {
    /// Rated high from this band on.
    pub from: RatingId,
    /// Clients held by those rated high, and the share kept.
    pub high: (u64, Estimate),
    /// The same of the others.
    pub low: (u64, Estimate),
    /// High less low.
    pub difference: Estimate,
}

/// What became of appeals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppealsReview {
    /// What may be shown; none where there are fewer than the minimum cell size.
    pub shown: Option<AppealsShown>,
    /// The minimum cell size.
    pub minimum: u64,
    /// Whether there is any.
    pub any: bool,
}

/// What may be shown of appeals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppealsShown {
    /// All together.
    pub all: AppealCounts,
    /// By subject as the data calls it, the most first; the last one, without a name, are subjects too rare to stand alone.
    pub subjects: Vec<(Option<String>, AppealCounts)>,
    /// Days until half of them are decided (Kaplan & Meier), open ones counted as long as they are open; none where half are open.
    pub median_days: Option<f64>,
    /// Its interval; a side that is never reached is none.
    pub median_interval: (Option<f64>, Option<f64>),
    /// Share decided by the day that the rules ask for, with its interval.
    pub in_time: Option<Estimate>,
}

/// Appeals by outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AppealCounts {
    /// Filed.
    pub filed: u64,
    /// Upheld.
    pub upheld: u64,
    /// Upheld in part.
    pub partly: u64,
    /// Rejected.
    pub rejected: u64,
    /// Withdrawn.
    pub withdrawn: u64,
    /// Not decided yet.
    pub open: u64,
    /// Decided without a stated outcome.
    pub unstated: u64,
    /// Upheld, in full or in part, of those upheld or rejected; none without any.
    pub share_upheld: Option<Estimate>,
}

impl AppealCounts {
    /// Decided, whether the outcome is stated or not; what was withdrawn needed no decision.
    pub fn decided(&self) -> u64 {
        self.upheld + self.partly + self.rejected + self.unstated
    }
}

/// What became of the rows of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableQuality {
    /// The table.
    pub table: String,
    /// Rows read.
    pub read: u64,
    /// Rows counted.
    pub counted: u64,
    /// Rows dated outside the cycle.
    pub outside: u64,
    /// Rows that belong to nobody.
    pub without_member: u64,
    /// Rows without a value.
    pub without_value: u64,
    /// Members with a row that an indicator reads, of all members; none where no indicator reads the table.
    pub members: Option<(u64, u64)>,
    /// Share of the score that rests on it.
    pub weight: Share,
}

impl TableQuality {
    /// Share of the rows that is not counted.
    pub fn left_out(&self) -> Share {
        let left_out = self.read.saturating_sub(self.counted);
        Share(if self.read == 0 {
            0.0
        } else {
            left_out as f64 / self.read as f64
        })
    }
}
