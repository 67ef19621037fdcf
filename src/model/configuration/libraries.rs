//! What improvement plans choose from: actions; and the objectives that plans serve.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::ids::{IndicatorId, ObjectiveId};
use crate::model::language::LocalizedText;
use crate::model::losses::Attribute;
use crate::model::quantity::Weight;

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
    /// Causes that it answers; it answers any where there are none.
    pub causes: Vec<AnsweredCause>,
    /// Hours per cycle that it takes.
    pub effort: f64,
    /// Who sees to it; none: whose plan it is, or the lead for a team's.
    pub owner_role: Option<OwnerRole>,
    /// How to go about it, one step after another.
    pub steps: Vec<LocalizedText>,
    /// What shows that it was carried out well.
    pub success: Option<LocalizedText>,
    /// Where it is stated.
    pub origin: ActionOrigin,
}

/// A cause that an action answers: an attribute of the rows that count against, or one value of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AnsweredCause {
    /// The attribute, such as `category`.
    pub attribute: Attribute,
    /// The value; none for every value of the attribute.
    pub value: Option<String>,
}

impl AnsweredCause {
    /// Whether a cause is this one; values are compared without regard to ASCII letter case.
    pub fn answers(&self, attribute: Attribute, value: &str) -> bool {
        self.attribute == attribute && (self.value.as_ref()).is_none_or(|own| own.eq_ignore_ascii_case(value))
    }
}

/// Who sees to an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerRole {
    /// The member whose plan it is; the lead for a team's plan.
    Member,
    /// The lead of the team.
    Lead,
    /// The superior of the team's lead.
    Head,
}

/// Where an action is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionOrigin {
    /// In the built-in default.
    Default,
    /// In `scorebook.toml`.
    Settings,
    /// In `actions_library.csv`.
    Library,
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

/// What an objective is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectiveArea {
    /// Clients and growth.
    Market,
    /// Name and standing.
    Brand,
    /// What the business achieves.
    #[default]
    Results,
}

impl ObjectiveArea {
    /// Every area, in the order of pages.
    pub const ALL: [Self; 3] = [Self::Market, Self::Brand, Self::Results];

    /// The word of settings and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Market => "market",
            Self::Brand => "brand",
            Self::Results => "results",
        }
    }
}

/// A strategic objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// Its name.
    pub name: LocalizedText,
    /// What it is about.
    pub area: ObjectiveArea,
    /// How much it counts among the objectives.
    pub weight: Weight,
    /// Indicators that carry it.
    pub indicators: Vec<IndicatorId>,
    /// Targets of its own for the organisation, where they are not the indicators'.
    pub targets: BTreeMap<IndicatorId, f64>,
}
