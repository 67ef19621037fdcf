//! The points score of clients: what earns points, what they mean, and how well it foretold losses.

use serde::{Deserialize, Serialize};

use super::super::counted::Estimate;
use super::signal::{ClientState, Signal, Tenure};
use crate::model::cycle::Period;
use crate::model::ids::CycleId;
use crate::model::quantity::Share;

/// So many points double the odds of a loss.
pub const DOUBLING: f64 = 10.0;

/// What earns points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// A signal.
    Signal(Signal),
    /// How long somebody has been a client.
    Tenure(Tenure),
    /// The quarter of all clients by revenue, 0 for the lowest.
    Quarter(u8),
    /// The segment, as the data calls it.
    Segment(String),
}

impl Term {
    /// Whether a client is in this state; `segments` are the cycle's.
    pub fn holds(&self, state: &ClientState, segments: &[String]) -> bool {
        match self {
            Self::Signal(signal) => state.shown.contains(*signal),
            Self::Tenure(tenure) => state.tenure == *tenure,
            Self::Quarter(quarter) => state.quarter == Some(*quarter),
            Self::Segment(name) => {
                let own = state.segment.and_then(|place| segments.get(usize::from(place)));
                own == Some(name)
            }
        }
    }
}

/// A score of whole points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskScore {
    /// Log odds of a loss at 0 points.
    pub base: f64,
    /// The probability of a loss within the next cycle at 0 points.
    pub unmarked: Share,
    /// Points of each term, in order.
    pub points: Vec<(Term, i32)>,
}

impl RiskScore {
    /// The points of a client.
    pub fn points(&self, state: &ClientState, segments: &[String]) -> i32 {
        let held = self.points.iter().filter(|(term, _)| term.holds(state, segments));
        held.map(|(_, points)| points).sum()
    }

    /// The points of a signal; 0 where it earns none.
    pub fn of(&self, signal: Signal) -> i32 {
        let found = self.points.iter().find(|(term, _)| *term == Term::Signal(signal));
        found.map_or(0, |(_, points)| *points)
    }
}

/// Where the points come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// From what was seen at the end of each cycle, and who was lost in the next.
    LaterCycles,
    /// From what was known at the start of this cycle, and who was lost within it.
    WithinCycle,
    /// From the settings: no loss has confirmed them.
    Stated(WhyStated),
}

/// Why points come from the settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyStated {
    /// Fewer losses than a regression needs.
    TooFewLosses {
        /// Losses that there are.
        found: u64,
        /// Losses that are needed.
        needed: u64,
    },
    /// There are enough losses to fit points, but none later to judge them on.
    NotJudged,
    /// Fitted points did not foretell losses better than the usual share of losses does.
    NotBetter,
}

/// On what a fitted score was judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JudgedOn {
    /// On the losses of these cycles, each time fitted on the cycles before alone.
    LaterCycles(Vec<CycleId>),
    /// On the other half of the clients.
    OtherHalf,
}

/// Clients of about the same likelihood: how many were expected to be lost, and how many were.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalibratedGroup {
    /// Clients.
    pub clients: u64,
    /// Of these, lost.
    pub lost: u64,
    /// The share that was expected.
    pub expected: Share,
    /// The share that was lost, with its interval.
    pub observed: Estimate,
}

/// How well a fitted score foretold losses that it was not fitted on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    /// On what.
    pub on: JudgedOn,
    /// Clients judged.
    pub clients: u64,
    /// Of these, lost.
    pub lost: u64,
    /// How well it tells who is lost from who stays.
    pub area: Estimate,
    /// Mean squared error of the probabilities.
    pub brier: f64,
    /// By how much of it they are better than stating the usual share of all.
    pub skill: f64,
    /// Expected and observed losses, from the lowest probabilities to the highest.
    pub groups: Vec<CalibratedGroup>,
    /// Slope of Cox's line of calibration, 1 at best; none where it cannot be estimated.
    pub slope: Option<Estimate>,
    /// Whether it is better than the usual share: the interval of the area above 1/2, and a skill above 0.
    pub better: bool,
}

/// Clients in one state, and how many of them were lost in the cycle after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeCount {
    /// Their state at the end of the cycle before.
    pub state: ClientState,
    /// Clients.
    pub clients: u64,
    /// Of these, lost.
    pub lost: u64,
}

/// What became of the clients held at the end of the cycle before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcomes {
    /// The days in which they were lost or kept.
    pub within: Period,
    /// Segments that the states name.
    pub segments: Vec<String>,
    /// By state, in order.
    pub counts: Vec<OutcomeCount>,
}

impl Outcomes {
    /// All clients, and those lost.
    pub fn total(&self) -> (u64, u64) {
        let clients = self.counts.iter().map(|count| count.clients).sum();
        let lost = self.counts.iter().map(|count| count.lost).sum();
        (clients, lost)
    }

    /// The share that was lost; none without clients.
    pub fn share(&self) -> Option<Share> {
        let (clients, lost) = self.total();
        (clients > 0).then(|| Share(lost as f64 / clients as f64))
    }
}
