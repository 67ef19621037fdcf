//! Whether the values are lived: behaviours, how teams differ in them, and who takes part in team building.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::CountedShare;
use crate::model::ids::{IndicatorId, MemberId};
use crate::stats::Interval;

/// What a cycle says of the culture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Culture {
    /// For each team of the cycle whether it is large enough to be told of by itself.
    pub shown: Vec<bool>,
    /// The behaviours that show the values, in the order of the settings.
    pub behaviours: Vec<Behaviour>,
    /// Taking part in team building; none where there is no activities table, or no such activity.
    pub team_building: Option<TeamBuilding>,
    /// Thanks and awards; none where there is no such table.
    pub thanks: Option<PublicThanks>,
}

/// A behaviour that shows the values. Its values stand with the measurements.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Behaviour {
    /// The indicator that measures it.
    pub indicator: IndicatorId,
    /// How the organisation's interval lies to the target; none without a target or an interval.
    pub target: Option<AgainstTarget>,
    /// One per team of the cycle: how it differs from the other teams; none where it is not told of, or has no value.
    pub teams: Vec<Option<TeamDifference>>,
}

/// How an interval lies to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgainstTarget {
    /// All of it on the good side, the target included.
    Reached,
    /// The target lies within it.
    WithinNoise,
    /// All of it short of the target.
    Short,
}

/// A team's value against that of the other teams together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamDifference {
    /// The value of the other teams together, weighted by their samples.
    pub others: f64,
    /// The team's value less theirs.
    pub difference: f64,
    /// Interval of the difference by itself.
    pub interval: Interval,
    /// Two-sided p value of "no difference", adjusted for all teams and behaviours.
    pub adjusted_p: f64,
    /// What may be said of it.
    pub stands: Stands,
}

/// How a team stands to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// Better, beyond chance.
    Above,
    /// As the others, as far as the data can tell.
    Alike,
    /// Not as well, beyond chance.
    Below,
}

/// Invitations to team building, and how many were followed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TeamBuilding {
    /// Of everybody.
    pub organisation: CountedShare,
    /// One per team; none where it is not told of.
    pub teams: Vec<Option<CountedShare>>,
}

/// Thanks and awards that everybody may read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PublicThanks {
    /// How many there were.
    pub count: u64,
    /// The latest first, those of one day by member and reason; at most [`Self::KEPT`].
    pub latest: Vec<Thanked>,
}

impl PublicThanks {
    /// How many are kept.
    pub const KEPT: usize = 12;
}

/// Somebody who was thanked, and what for. Who gave the thanks is not kept: it is nobody's contest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thanked {
    /// Who.
    pub member: MemberId,
    /// The day.
    pub given_on: Option<Date>,
    /// What for.
    pub reason: Option<String>,
}
