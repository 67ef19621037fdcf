//! Rules of improvement plans: what their actions may cost, and what counts as having worked.

use serde::{Deserialize, Serialize};

/// Rules of improvement plans.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanRules {
    /// Hours per cycle that the actions of a member's plan may take together.
    pub effort_member: f64,
    /// Hours per cycle that the actions of a team's plan may take together.
    pub effort_team: f64,
    /// Actions per item, at most.
    pub actions_per_item: u32,
    /// The share of an item's expected gain that an action is expected to win before anybody has tried it, 0 to 1.
    pub action_share: f64,
    /// How many subjects' tries that expectation weighs against what was achieved.
    pub prior_tries: f64,
    /// The factor by which an action is expected to win more where it answers a cause that stands out.
    pub matched_cause: f64,
    /// Pairs of values, then and now, below which nothing is said of what was to be expected without a plan.
    pub minimum_pairs: u32,
    /// Subjects who have tried an action, below which nothing is said of what it achieves; at least 2.
    pub minimum_tries: u32,
    /// An action whose effect stays below so many score points, upper end of its interval, has not worked.
    pub useful_points: f64,
}
