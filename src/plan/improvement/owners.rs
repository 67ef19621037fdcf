//! Who sees to an item or an action: the member, the lead of the team, the lead's superior.

use crate::model::MemberId;
use crate::model::configuration::OwnerRole;
use crate::model::measurement::Subject;
use crate::model::people::Team;
use crate::plan::PlanInput;

/// Who has which role for a subject.
pub(super) struct Owners {
    own: Option<MemberId>,
    lead: Option<MemberId>,
    head: Option<MemberId>,
}

impl Owners {
    /// Those of a subject; the organisation has none.
    pub(super) fn of(input: &PlanInput<'_>, subject: &Subject) -> Self {
        let (own, team) = match subject {
            Subject::Organisation => (None, None),
            Subject::Member(id) => (Some(id.clone()), team_of(input, id)),
            Subject::Team(id) => (None, input.data.teams.iter().find(|team| &team.id == id)),
        };
        let lead = team
            .and_then(|team| team.lead)
            .and_then(|lead| input.data.member(lead));
        let head = lead.and_then(|lead| lead.current_assignment()?.manager.clone());
        let lead = lead.map(|lead| lead.id.clone());
        Self {
            own: own.or_else(|| lead.clone()),
            lead,
            head,
        }
    }

    /// Whose the plan is: the member, or the team's lead.
    pub(super) fn own(&self) -> Option<MemberId> {
        self.own.clone()
    }

    /// Who has a role.
    pub(super) fn of_role(&self, role: Option<OwnerRole>) -> Option<MemberId> {
        match role {
            None | Some(OwnerRole::Member) => self.own(),
            Some(OwnerRole::Lead) => self.lead.clone(),
            Some(OwnerRole::Head) => self.head.clone(),
        }
    }
}

/// The team that a member ends the cycle in.
fn team_of<'a>(input: &PlanInput<'a>, id: &MemberId) -> Option<&'a Team> {
    let members = &input.data.members;
    let place = members.binary_search_by(|member| member.id.cmp(id)).ok()?;
    let assignment = members.get(place)?.current_assignment()?;
    input.data.teams.get(usize::try_from(assignment.team.0).ok()?)
}
