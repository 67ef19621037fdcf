//! Clients and revenue of the organisation over a cycle.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::configuration::LimitSeconds;
use super::ids::ClientId;
use super::money::Money;
use super::people::{MemberIndex, TeamIndex};
use super::quantity::Share;
use crate::stats::Interval;

/// Clients and revenue of the organisation over the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientSummary {
    /// Held at the start.
    pub held_at_start: u64,
    /// Of these, lost within the cycle.
    pub lost: u64,
    /// Acquired within the cycle.
    pub acquired: u64,
    /// Held on the last day.
    pub held_at_end: u64,
    /// Revenue of those held, at the start.
    pub revenue_at_start: Money,
    /// Revenue at the start of those lost within the cycle.
    pub revenue_lost: Money,
    /// Revenue now, of all clients.
    pub revenue: Money,
    /// Lost within the cycle, the largest revenue first.
    pub lost_clients: Vec<LostClient>,
    /// How the revenue at the start became that now.
    pub bridge: RevenueBridge,
    /// What became of the clients taken over; none without a transfer date, or where too few were.
    pub since_transfer: Option<TransferCurve>,
}

/// How the revenue at the start of a cycle became that at its end. Start and steps add up to the end, to the cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevenueBridge {
    /// Clients lost within the cycle: their revenue at the start, as a fall.
    pub lost: BridgeStep,
    /// Clients kept that pay less.
    pub shrunk: BridgeStep,
    /// Clients kept that pay more.
    pub grown: BridgeStep,
    /// Clients won within the cycle and still held.
    pub won: BridgeStep,
    /// Clients whose revenue the table states at the start alone, or now alone.
    pub one_sided: BridgeStep,
}

impl RevenueBridge {
    /// All steps together.
    pub fn change(&self) -> Money {
        let steps = [self.lost, self.shrunk, self.grown, self.won, self.one_sided];
        steps.into_iter().map(|step| step.change).sum()
    }
}

/// A step of the bridge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BridgeStep {
    /// How many clients.
    pub clients: u64,
    /// By how much revenue changed; a fall is negative.
    pub change: Money,
}

/// The clients taken over at the transfer, month by month until the end of the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TransferCurve {
    /// The transfer.
    pub from: Date,
    /// Clients taken over.
    pub clients: u64,
    /// The curve at the end of months, the last point at the end of the cycle; at most [`TransferCurve::POINTS`].
    pub points: Vec<CurvePoint>,
}

impl TransferCurve {
    /// How many points a curve has at most: five years of months.
    pub const POINTS: usize = 60;
    /// Of fewer clients taken over there is no curve.
    pub const FEWEST: u64 = 5;
}

/// The curve at one time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// Months since the transfer.
    pub months: f64,
    /// Clients still held.
    pub held: u64,
    /// Their share, by Kaplan and Meier.
    pub share: Share,
    /// Its interval; none at 0 and 1.
    pub interval: Option<Interval>,
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
