//! Rating bands, and the gates that cap a rating.

use serde::{Deserialize, Serialize};

use crate::model::ids::{IndicatorId, RatingId};
use crate::model::language::LocalizedText;
use crate::model::quantity::Points;

/// A rating band.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RatingBand {
    /// Its id, such as `A`.
    pub id: RatingId,
    /// Its name.
    pub name: LocalizedText,
    /// Scores from here on earn it.
    pub from: Points,
}

/// When a gate closes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GateCondition {
    /// The value is below this.
    Below(f64),
    /// The value is above this.
    Above(f64),
}

/// A rule that caps the rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gate {
    /// The indicator that it looks at.
    pub indicator: IndicatorId,
    /// When it closes.
    pub condition: GateCondition,
    /// The best rating that is left.
    pub cap: RatingId,
    /// Why the rule exists.
    pub reason: LocalizedText,
}
