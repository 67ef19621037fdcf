//! Clients and revenue of the organisation over a cycle.

use serde::{Deserialize, Serialize};

use super::ids::ClientId;
use super::money::Money;

/// Clients and revenue of the organisation over the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientSummary {
    /// Held at the start.
    pub held_at_start: u64,
    /// Of these, lost within the cycle.
    pub lost: u64,
    /// Acquired within the cycle.
    pub acquired: u64,
    /// Revenue of those held, at the start.
    pub revenue_at_start: Money,
    /// Revenue at the start of those lost within the cycle.
    pub revenue_lost: Money,
    /// Revenue now, of all clients.
    pub revenue: Money,
    /// Lost within the cycle, the largest revenue first.
    pub lost_clients: Vec<LostClient>,
}

/// A client lost within the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LostClient {
    /// The client.
    pub id: ClientId,
    /// Their name.
    pub name: Option<String>,
    /// Revenue at the start.
    pub revenue_at_start: Option<Money>,
    /// Why, as the data calls it.
    pub reason: Option<String>,
}
