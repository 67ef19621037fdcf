//! Rules of the watch list: when a signal is seen, what it earns before losses tell, and what is worth a finding.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::quantity::Share;
use crate::model::review::Signal;

/// Rules of the watch list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskRules {
    /// Days without contact after which a client counts as silent.
    pub silent_days: u32,
    /// The fall of revenue over the cycle that is a signal, as a share of that at its start.
    pub revenue_fall: Share,
    /// Clients that one owner can look after; none where only the others tell.
    pub clients_per_owner: Option<u32>,
    /// Where nothing is stated: so many times the median of all owners is too many.
    pub overload: f64,
    /// Days before the anniversary of the relationship, or of the transfer, from which on it is a signal.
    pub anniversary_days: u32,
    /// Losses below which points are stated and not fitted.
    pub minimum_losses: u64,
    /// How strongly fitted points are drawn towards none.
    pub penalty: f64,
    /// Clients on the watch list, at most.
    pub watch: u32,
    /// A client's share of a team's revenue that is worth a finding.
    pub largest_share: Share,
    /// An owner's share of a team's revenue that is worth a finding.
    pub owner_share: Share,
    /// Points of each signal as long as losses do not tell better; ten double the odds.
    pub points: BTreeMap<Signal, i32>,
}

impl Default for RiskRules {
    fn default() -> Self {
        Self {
            silent_days: 60,
            revenue_fall: Share(0.1),
            clients_per_owner: None,
            overload: 1.5,
            anniversary_days: 60,
            minimum_losses: 20,
            penalty: 1.0,
            watch: 20,
            largest_share: Share(0.1),
            owner_share: Share(0.25),
            points: BTreeMap::new(),
        }
    }
}
