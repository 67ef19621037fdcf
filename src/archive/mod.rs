//! The cycle record: every computed value of a cycle, and all that its pages need.

use serde::{Deserialize, Serialize};

use crate::model::client_summary::ClientSummary;
use crate::model::dataset::Notes;
use crate::model::measurement::{CycleMeasurements, Subject, SubjectMeasurements};
use crate::model::people::{Member, Team};
use crate::model::plans::CyclePlans;
use crate::model::scorecard::{CycleScorecards, Scorecard};
use crate::model::source::SourceFile;
use crate::model::{Cycle, CycleId};

/// Everything that was computed for one cycle. Pages and later cycles read this, never the tables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CycleRecord {
    /// The cycle.
    pub cycle: Cycle,
    /// The cycle of the same kind before it.
    pub previous: Option<CycleId>,
    /// Files that were read.
    pub files: Vec<SourceFile>,
    /// Members, by id; the order of `measurements.members` and `scorecards.members`.
    pub members: Vec<Member>,
    /// Teams, by id; the order of `measurements.teams` and `scorecards.teams`.
    pub teams: Vec<Team>,
    /// Measurements.
    pub measurements: CycleMeasurements,
    /// Scorecards.
    pub scorecards: CycleScorecards,
    /// Plans.
    pub plans: CyclePlans,
    /// Commentary.
    pub notes: Notes,
    /// Clients and revenue kept or lost.
    pub clients: Option<ClientSummary>,
}

impl CycleRecord {
    /// Measurements and scorecard of a subject in this cycle.
    pub fn find(&self, subject: &Subject) -> Option<(&SubjectMeasurements, &Scorecard)> {
        let (measurements, cards) = (&self.measurements, &self.scorecards);
        match subject {
            Subject::Organisation => Some((&measurements.organisation, &cards.organisation)),
            Subject::Team(id) => {
                let position = self.teams.binary_search_by(|team| team.id.cmp(id)).ok()?;
                measurements.teams.get(position).zip(cards.teams.get(position))
            }
            Subject::Member(id) => {
                let position = self.members.binary_search_by(|member| member.id.cmp(id)).ok()?;
                measurements
                    .members
                    .get(position)
                    .zip(cards.members.get(position))
            }
        }
    }
}
