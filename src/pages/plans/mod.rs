//! Plans on pages: improvement and training, on a member's and a team's page and on pages of their own.

mod actions_view;
mod causes_view;
mod improvement_page;
mod improvement_view;
mod judgement_view;
mod training_judged;
mod training_method;
mod training_page;
mod training_skills;
mod training_view;

pub use actions_view::rules;
pub use improvement_page::{improvement_view, team_improvement_view};
pub use improvement_view::{PlanView, plan};
pub use judgement_view::judged_as;
pub use training_method::training_method;
pub use training_page::{team_training_view, training_view};
pub use training_skills::member_matrix;
pub use training_view::training;

use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::indicator::Indicator;
use crate::model::people::Member;
use crate::model::{CourseId, IndicatorId, MemberId, SkillId, TeamId};

fn indicator<'s>(scope: &Scope<'s>, id: &IndicatorId) -> Option<&'s Indicator> {
    let configuration = scope.configuration();
    configuration
        .indicators
        .get(configuration.indicator_position(id)?)
}

/// The name of an indicator; its id where the configuration has none.
pub fn indicator_name(scope: &Scope<'_>, id: &IndicatorId) -> String {
    indicator(scope, id).map_or_else(
        || id.to_string(),
        |indicator| scope.local(&indicator.name).to_owned(),
    )
}

/// The name of a course; its id where the configuration has none.
pub fn course_name(scope: &Scope<'_>, id: &CourseId) -> String {
    scope
        .configuration()
        .courses
        .iter()
        .find(|course| &course.id == id)
        .map_or_else(|| id.to_string(), |course| scope.local(&course.name).to_owned())
}

/// The name of a skill; its id where the configuration has none.
pub fn skill_name(scope: &Scope<'_>, id: &SkillId) -> String {
    scope
        .configuration()
        .skills
        .iter()
        .find(|skill| &skill.id == id)
        .map_or_else(|| id.to_string(), |skill| scope.local(&skill.name).to_owned())
}

/// The name of a member of the cycle; the id where the cycle does not know them, and "a colleague" where the reader may not.
pub fn member_name(scope: &Scope<'_>, record: &CycleRecord, id: &MemberId) -> String {
    if id.is_withheld() {
        return scope.plain("a-colleague");
    }
    scope
        .history
        .member(record, id)
        .map_or_else(|| id.to_string(), |member| member.name.clone())
}

/// The team that a member ends the cycle in.
fn current_team<'r>(record: &'r CycleRecord, member: &Member) -> Option<&'r TeamId> {
    record.current_team(member).map(|team| &team.id)
}
