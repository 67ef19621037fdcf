//! Figures of the clients that may be lost: signals, score, watch list, revenue at risk, concentration, warnings, controls.

mod score;
mod signal;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use score::{
    Basis, CalibratedGroup, DOUBLING, JudgedOn, Judgement, OutcomeCount, Outcomes, RiskScore, Term, WhyStated,
};
pub use signal::{ClientState, Signal, SignalSet, Tenure};

use super::counted::Estimate;
use crate::model::events::Control;
use crate::model::ids::{ClientId, CycleId};
use crate::model::money::Money;
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::quantity::Share;

/// Clients that may be lost.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Risk {
    /// Clients held on the last day.
    pub held: u64,
    /// Their revenue; none where the data states none.
    pub revenue: Option<Money>,
    /// Each signal, in the order of pages.
    pub signals: Vec<SignalLine>,
    /// How likely losses are; none where nobody was held whose loss could have been seen.
    pub outlook: Option<RiskOutlook>,
    /// How much lies with few clients; none without revenue.
    pub concentration: Option<RevenueConcentration>,
    /// Owners by revenue, the largest first.
    pub owners: Vec<OwnerShare>,
    /// Clients whom one person alone met; none where no activity names a client.
    pub single_contact: Option<SingleContact>,
    /// What became of the last cycle's warnings; none where there are none.
    pub warnings: Option<Warnings>,
    /// What is done about signals; none where there is no such table.
    pub controls: Option<Vec<Control>>,
    /// What the next cycle needs.
    pub memory: Memory,
}

/// A signal: how many clients have it, and what it meant before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignalLine {
    /// The signal.
    pub signal: Signal,
    /// Clients of whom the data can tell it.
    pub told: u64,
    /// Clients who have it.
    pub shown: u64,
    /// Their revenue.
    pub revenue: Money,
    /// Revenue expected to be lost among them; none without an outlook or revenue.
    pub expected: Option<f64>,
    /// Of clients who had it at the end of an earlier cycle, how many were lost in the next: lost, all.
    pub with: (u64, u64),
    /// Of those who had not.
    pub without: (u64, u64),
    /// How many times as often those who had it were lost; none where that cannot be told.
    pub lift: Option<Estimate>,
    /// Its points in the score; 0 where it earns none.
    pub points: i32,
}

/// How likely losses are in the next cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskOutlook {
    /// The share of clients that is usually lost in a cycle.
    pub usual: Share,
    /// Where the points come from.
    pub basis: Basis,
    /// The score in use.
    pub score: RiskScore,
    /// How a fitted score was judged; also where it was found to be no better and is not in use.
    pub judged: Option<Judgement>,
    /// Of everybody.
    pub organisation: AtRisk,
    /// Of each team with clients, in the cycle's order.
    pub teams: Vec<(TeamIndex, AtRisk)>,
    /// The clients to watch, the largest expected loss first.
    pub watch: Vec<WatchedClient>,
    /// Clients by likelihood and revenue, in order.
    pub matrix: Vec<RiskCell>,
}

/// How likely a loss is, against the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// The usual odds or less.
    Low,
    /// More, up to twice the usual odds.
    Medium,
    /// Two to four times.
    High,
    /// More than four times.
    VeryHigh,
}

impl Likelihood {
    /// Every band, the lowest first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Medium, Self::High, Self::VeryHigh];

    /// The word of downloads and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::VeryHigh => "very-high",
        }
    }
}

/// What is expected to be lost in the next cycle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AtRisk {
    /// Clients held.
    pub clients: u64,
    /// Their revenue; none where the data states none.
    pub revenue: Option<Money>,
    /// Clients expected to be lost.
    pub losses: Estimate,
    /// Revenue expected to be lost; none without revenue.
    pub loss: Option<Estimate>,
    /// Clients of a high or very high likelihood.
    pub endangered: u64,
    /// Their revenue.
    pub endangered_revenue: Money,
}

/// A client to watch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WatchedClient {
    /// The client.
    pub id: ClientId,
    /// Their name.
    pub name: Option<String>,
    /// Who owns them; none where nobody does who is still there.
    pub owner: Option<MemberIndex>,
    /// The team that they count for.
    pub team: Option<TeamIndex>,
    /// Revenue now.
    pub revenue: Option<Money>,
    /// Their signals.
    pub signals: SignalSet,
    /// When somebody last met them, as far as is known.
    pub last_contact: Option<Date>,
    /// Points of the score.
    pub points: i32,
    /// Probability of a loss in the next cycle.
    pub probability: f64,
    /// The same against the usual.
    pub likelihood: Likelihood,
}

/// Clients of one likelihood and one quarter by revenue.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskCell {
    /// How likely.
    pub likelihood: Likelihood,
    /// The quarter, 0 for the lowest; none without revenue.
    pub quarter: Option<u8>,
    /// Clients.
    pub clients: u64,
    /// Revenue expected to be lost.
    pub expected: f64,
}

/// How much of the revenue lies with few clients.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RevenueConcentration {
    /// Clients with revenue.
    pub clients: u64,
    /// The Herfindahl–Hirschman index, 0 to 1.
    pub index: f64,
    /// The Gini coefficient, 0 to 1.
    pub gini: f64,
    /// Of so many of the largest clients, the share of revenue.
    pub largest: Vec<(u64, Share)>,
    /// By team: its revenue, the index, its largest client and that one's share of it.
    pub teams: Vec<TeamConcentration>,
}

/// The same of a team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamConcentration {
    /// The team.
    pub team: TeamIndex,
    /// Clients with revenue.
    pub clients: u64,
    /// Its revenue.
    pub revenue: Money,
    /// The Herfindahl–Hirschman index, 0 to 1.
    pub index: f64,
    /// The largest client.
    pub largest: ClientId,
    /// Its name.
    pub largest_name: Option<String>,
    /// Its share of the team's revenue.
    pub share: Share,
}

/// How much depends on one person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnerShare {
    /// The owner.
    pub owner: MemberIndex,
    /// Their team.
    pub team: Option<TeamIndex>,
    /// Their clients.
    pub clients: u64,
    /// The revenue of these.
    pub revenue: Money,
    /// Its share of all revenue.
    pub share: Share,
    /// Its share of the team's.
    pub of_team: Share,
    /// Owners in the team.
    pub team_owners: u64,
}

/// Clients whom one person alone met in the cycle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SingleContact {
    /// Clients met at least twice.
    pub met: u64,
    /// Of these, by one person alone.
    pub by_one: u64,
    /// The revenue of these.
    pub revenue: Money,
}

/// What became of the last cycle's watch list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Warnings {
    /// The cycle that warned.
    pub of: CycleId,
    /// Clients held at its end of whom this cycle knows what became.
    pub held: u64,
    /// Of these, lost within this cycle.
    pub lost: u64,
    /// Clients on the list.
    pub listed: u64,
    /// Of these, lost.
    pub listed_lost: u64,
    /// The revenue that they had brought.
    pub revenue_lost: Money,
    /// Losses that a list of that length would have held by chance.
    pub by_chance: f64,
    /// The probability that chance alone would have put as many or more of the losses on the list.
    pub chance: f64,
    /// Those on the list that were lost, in its order.
    pub lost_clients: Vec<WarnedClient>,
}

/// A client of whom was warned and who was lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WarnedClient {
    /// The client.
    pub id: ClientId,
    /// Their name.
    pub name: Option<String>,
    /// When they were lost.
    pub lost_on: Date,
    /// The revenue that they had brought.
    pub revenue: Option<Money>,
}

/// What a cycle remembers for the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// Clients held on the last day, by id.
    pub clients: Vec<ClientMemory>,
    /// Segments that their states name.
    pub segments: Vec<String>,
    /// From when on contacts are known without a gap; none where they are not.
    pub contacts_since: Option<Date>,
    /// What became of the clients of the cycle before; none where there is none right before it.
    pub outcomes: Option<Outcomes>,
}

/// A client held on the last day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientMemory {
    /// The client.
    pub id: ClientId,
    /// Who owned them.
    pub owner: Option<MemberIndex>,
    /// The last answer to a survey, 0 to 100.
    pub satisfaction: Option<u8>,
    /// When somebody last met them.
    pub last_contact: Option<Date>,
    /// Their state.
    pub state: ClientState,
}
