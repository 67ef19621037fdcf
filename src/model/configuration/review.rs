//! Rules of the review: how much each concern weighs when findings are ranked, and the limits of what is found.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CareRules, RiskRules, TalentRules};
use crate::model::quantity::Share;
use crate::model::review::Concern;
use crate::model::{IndicatorId, RatingId};

/// Rules of the review.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReviewRules {
    /// How much findings of a concern weigh against those of the others; never negative.
    pub weights: BTreeMap<Concern, f64>,
    /// Nothing is said of a group with fewer members than this.
    pub minimum_cell: u64,
    /// Rules of supervision.
    pub supervision: SupervisionRules,
    /// Rules of the watch list.
    pub risk: RiskRules,
    /// Rules of culture.
    pub culture: CultureRules,
    /// Rules of collaboration and innovation.
    pub collaboration: CollaborationRules,
    /// Rules of team and talent.
    pub talent: TalentRules,
    /// Rules of care.
    pub care: CareRules,
}

/// What the appraisal is held to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupervisionRules {
    /// Groups are compared by how many are rated at this band or above; none where there are no bands.
    pub selected_from: Option<RatingId>,
    /// Share of a table's rows that may be left out.
    pub rows_left_out: Share,
    /// Days in which an appeal is to be decided.
    pub appeal_days: u32,
    /// Share of appeals that may be upheld.
    pub appeals_upheld: Share,
    /// Standard deviation of 360° raters' severity that is tolerable, scale steps.
    pub severity_spread: f64,
    /// Share of 360° answers that may give every dimension the same score.
    pub same_for_all: Share,
}

impl Default for SupervisionRules {
    fn default() -> Self {
        Self {
            selected_from: None,
            rows_left_out: Share(0.05),
            appeal_days: 30,
            appeals_upheld: Share(0.25),
            severity_spread: 0.4,
            same_for_all: Share(0.25),
        }
    }
}

/// What shows the values, and what counts as team building.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CultureRules {
    /// Indicators that measure the values by behaviour.
    pub behaviours: Vec<IndicatorId>,
    /// Kinds of activities that are team building, compared without regard to letter case.
    pub team_building_kinds: Vec<String>,
    /// Share of invitations to team building that should be followed.
    pub team_building_share: Share,
}

impl Default for CultureRules {
    fn default() -> Self {
        Self {
            behaviours: Vec::new(),
            team_building_kinds: Vec::new(),
            team_building_share: Share(0.0),
        }
    }
}

/// How long ideas may wait, and how much shared knowledge may lie unused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CollaborationRules {
    /// Days after which an idea without a decision waits too long.
    pub idea_days: u32,
    /// Share of contributions that may lie unused.
    pub unused_share: Share,
}

impl Default for CollaborationRules {
    fn default() -> Self {
        Self {
            idea_days: 30,
            unused_share: Share(1.0),
        }
    }
}

impl ReviewRules {
    /// The weight of a concern as a share of the largest, 0 to 1.
    pub fn weight(&self, concern: Concern) -> f64 {
        let largest = self.weights.values().copied().fold(0.0, f64::max);
        let own = self.weights.get(&concern).copied().unwrap_or(0.0);
        if largest > 0.0 { own / largest } else { 0.0 }
    }
}
