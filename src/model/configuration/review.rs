//! Rules of the review: how much each concern weighs when findings are ranked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::review::Concern;

/// Rules of the review.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReviewRules {
    /// How much findings of a concern weigh against those of the others; never negative.
    pub weights: BTreeMap<Concern, f64>,
}

impl ReviewRules {
    /// The weight of a concern as a share of the largest, 0 to 1.
    pub fn weight(&self, concern: Concern) -> f64 {
        let largest = self.weights.values().copied().fold(0.0, f64::max);
        let own = self.weights.get(&concern).copied().unwrap_or(0.0);
        if largest > 0.0 { own / largest } else { 0.0 }
    }
}
