//! The cycle record: every computed value of a cycle, and all that its pages need.

use serde::{Deserialize, Serialize};

use crate::model::client_summary::{ClientSummary, VacatedClient};
use crate::model::comparison::{CycleComparisons, PeerComparisons};
use crate::model::dataset::Notes;
use crate::model::measurement::{CycleMeasurements, Subject, SubjectMeasurements};
use crate::model::people::{Member, MemberIndex, Team};
use crate::model::plans::{CyclePlans, ImprovementPlan};
use crate::model::review::CycleReview;
use crate::model::scorecard::{CycleScorecards, Scorecard};
use crate::model::sensitivity::{CycleSensitivity, RatingSensitivity};
use crate::model::source::SourceFile;
use crate::model::{Cycle, CycleId, MemberId, TeamId};

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
    /// How teams and members compare.
    pub comparisons: CycleComparisons,
    /// How robust ratings and rankings are.
    pub sensitivity: CycleSensitivity,
    /// Plans.
    pub plans: CyclePlans,
    /// What the review of the cycle found.
    pub review: CycleReview,
    /// Commentary.
    pub notes: Notes,
    /// Clients and revenue kept or lost.
    pub clients: Option<ClientSummary>,
    /// Clients whose owner has left, the largest revenue first.
    pub vacated: Vec<VacatedClient>,
    /// Dated rows per stay, of members with several.
    pub rows_by_stay: Vec<(MemberIndex, Vec<u64>)>,
}

impl CycleRecord {
    /// The team that a member ends the cycle in.
    pub fn current_team(&self, member: &Member) -> Option<&Team> {
        self.teams.get(member.current_assignment()?.team.0 as usize)
    }

    /// Measurements and scorecard of a subject in this cycle.
    pub fn find(&self, subject: &Subject) -> Option<(&SubjectMeasurements, &Scorecard)> {
        find(
            subject,
            (&self.members, &self.teams),
            &self.measurements,
            &self.scorecards,
        )
    }

    /// What would change the rating of a subject; none without a rating.
    pub fn sensitivity(&self, subject: &Subject) -> Option<&RatingSensitivity> {
        match subject {
            Subject::Organisation => self.sensitivity.organisation.as_ref(),
            Subject::Team(id) => self.sensitivity.teams.rating(team_position(&self.teams, id)?),
            Subject::Member(id) => self
                .sensitivity
                .members
                .rating(member_position(&self.members, id)?),
        }
    }

    /// The comparisons among the subject's kind, and its place in them; none for the organisation.
    pub fn peers(&self, subject: &Subject) -> Option<(&PeerComparisons, usize)> {
        match subject {
            Subject::Organisation => None,
            Subject::Team(id) => Some((&self.comparisons.teams, team_position(&self.teams, id)?)),
            Subject::Member(id) => Some((&self.comparisons.members, member_position(&self.members, id)?)),
        }
    }

    /// The improvement plan of a team or a member in this cycle.
    pub fn plan(&self, subject: &Subject) -> Option<&ImprovementPlan> {
        match subject {
            Subject::Organisation => None,
            Subject::Team(id) => self.plans.teams.get(team_position(&self.teams, id)?),
            Subject::Member(id) => self.plans.members.get(member_position(&self.members, id)?),
        }
    }
}

/// Measurements and scorecard of a subject, found by its place among members and teams, which stand in order of their ids.
pub(crate) fn find<'a>(
    subject: &Subject,
    (members, teams): (&[Member], &[Team]),
    measurements: &'a CycleMeasurements,
    scorecards: &'a CycleScorecards,
) -> Option<(&'a SubjectMeasurements, &'a Scorecard)> {
    match subject {
        Subject::Organisation => Some((&measurements.organisation, &scorecards.organisation)),
        Subject::Team(id) => {
            let position = team_position(teams, id)?;
            measurements
                .teams
                .get(position)
                .zip(scorecards.teams.get(position))
        }
        Subject::Member(id) => {
            let position = member_position(members, id)?;
            measurements
                .members
                .get(position)
                .zip(scorecards.members.get(position))
        }
    }
}

fn member_position(members: &[Member], id: &MemberId) -> Option<usize> {
    members.binary_search_by(|member| member.id.cmp(id)).ok()
}

fn team_position(teams: &[Team], id: &TeamId) -> Option<usize> {
    teams.binary_search_by(|team| team.id.cmp(id)).ok()
}
