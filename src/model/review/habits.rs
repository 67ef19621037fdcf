//! How 360° raters use the scale.

use serde::{Deserialize, Serialize};

use crate::model::assessment::Relation;
use crate::model::quantity::Share;
use crate::stats::Interval;

/// How 360° raters use the scale, over all cleared scores; shares to whole percent, nothing of any rater.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RaterHabits {
    /// By relation, those with enough raters and rated members; never one's own view.
    pub relations: Vec<RelationHabits>,
    /// Raters who rated several people, and how they stand out; none where there are too few of them.
    pub raters: Option<HabitCounts>,
}

/// How the raters of a relation use the scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelationHabits {
    /// The relation.
    pub relation: Relation,
    /// Raters.
    pub raters: u64,
    /// Members rated.
    pub members: u64,
    /// Share of scores at the top of the scale.
    pub top: Share,
    /// Share of scores in the middle.
    pub middle: Share,
    /// Share of scores in the two lowest steps.
    pub low: Share,
    /// Standard deviation of scores, to a tenth.
    pub deviation: f64,
    /// Share of answers about a person that give every dimension the same score; none without several dimensions.
    pub same: Option<Share>,
    /// Its interval, counted by raters.
    pub same_interval: Option<Interval>,
    /// How far dimensions move together: share of the differences between scores that lies between answers, not within (the
    /// one-way intraclass correlation), to a tenth.
    pub together: Option<f64>,
}

/// How many raters stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HabitCounts {
    /// Raters of at least so many people.
    pub least: u64,
    /// How many there are.
    pub raters: u64,
    /// Of these, who give all dimensions of a person the same score, whoever it is.
    pub same: u64,
    /// Who give nothing but the highest score to four in five.
    pub top: u64,
    /// Who give the middle to four in five.
    pub middle: u64,
}
