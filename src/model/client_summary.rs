//! Clients and revenue of the organisation over a cycle.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::configuration::LimitSeconds;
use super::ids::ClientId;
use super::money::Money;
use super::people::{MemberIndex, TeamIndex};

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

/// A client still held on the last day of the cycle whose owner has left, and whom nobody has taken over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VacatedClient {
    /// The client.
    pub id: ClientId,
    /// Their name.
    pub name: Option<String>,
    /// Segment, as the data calls it.
    pub segment: Option<String>,
    /// Who owned it.
    pub owner: MemberIndex,
    /// The owner's last day.
    pub last_day: Date,
    /// The owner's last team, which it counts for from then on.
    pub team: TeamIndex,
    /// Revenue now.
    pub revenue: Option<Money>,
}

/// A complaint that was open on the last day of the cycle, past its limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OverdueComplaint {
    /// The complaint.
    pub id: String,
    /// The client's name, the id where it has none; none where there is no clients table.
    pub client: Option<String>,
    /// Severity, as the data calls it.
    pub severity: Option<String>,
    /// The limit of its resolution, by which severities are told apart: the shorter, the more severe.
    pub limit: LimitSeconds,
    /// Whether the client got no response either.
    pub unanswered: bool,
    /// Whole days past the limit: working days where the policy has working hours. The longer of the two delays, where the
    /// response is late as well.
    pub days_over: u64,
    /// Whose it is; none once its owner has left without handing the client over.
    pub owner: Option<MemberIndex>,
    /// The team that it counts for.
    pub team: Option<TeamIndex>,
}
