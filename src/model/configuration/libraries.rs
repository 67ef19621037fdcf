//! What improvement plans choose from: actions; and the objectives that plans serve.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::ids::{IndicatorId, ObjectiveId};
use crate::model::language::LocalizedText;

/// Something to do about a gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LibraryAction {
    /// Its id in the library.
    pub id: String,
    /// Indicators whose gaps it answers.
    pub indicators: Vec<IndicatorId>,
    /// What to do.
    pub text: LocalizedText,
    /// For a team's plan, a member's plan, or both.
    pub audience: ActionAudience,
}

/// Whose plan an action belongs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionAudience {
    /// Members' plans.
    Member,
    /// Teams' plans.
    Team,
    /// Both.
    Both,
}

/// A strategic objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// Its name.
    pub name: LocalizedText,
    /// Indicators that carry it.
    pub indicators: Vec<IndicatorId>,
    /// Targets of its own for the organisation, where they are not the indicators'.
    pub targets: BTreeMap<IndicatorId, f64>,
}
