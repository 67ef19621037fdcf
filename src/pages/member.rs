//! The page of a member in a cycle: how am I doing, why, and what do I do next.

use serde::Serialize;
use tera::Context;

use super::adding_up::parts;
use super::assessment_view::assessment;
use super::conversations::{member_talks, sheet_link};
use super::evidence_view;
use super::markdown;
use super::place::{Link, Place};
use super::plans::{member_name, plan, training};
use super::scope::Scope;
use super::scorecard_view::scorecard;
use super::sensitivity_view::sensitivity;
use super::subject_trends::{score_trend, trend_link};
use super::time_view::{scales_of_parts, stays};
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::people::{Member, MemberIndex};

/// A stretch of days in a team.
#[derive(Serialize)]
struct StretchView {
    team: String,
    link: Option<Link>,
    role: Option<String>,
    /// The days, where the member was in several teams.
    days: Option<String>,
    manager: Option<String>,
    /// How long it was and what counted in it, where there were several.
    counted: Option<String>,
}

/// The page of a member.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, member: &Member) -> Context {
    let subject = Subject::Member(member.id.clone());
    let mut context = Context::new();
    context.insert("title", &member.name);
    context.insert("id", member.id.as_str());
    context.insert("cycle", record.cycle.id.as_str());
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("stretches", &stretches(scope, record, member));
    context.insert("joined_on", &member.joined_on.map(|day| scope.format.date(day)));
    let left = member.left_on(record.cycle.period);
    let left = left.map(|day| scope.say("member-left", &[("day", &scope.format.date(day))]));
    context.insert("left", &left);
    context.insert("grade", &member.grade);
    context.insert("sheet", &sheet_link(scope, record, &member.id));
    context.insert("talks", &member_talks(scope, record, &member.id));
    context.insert("trend_link", &trend_link(scope, &subject));
    context.insert("method", &scope.link(&Place::Method(record.cycle.id.clone())));
    context.insert("scales", &scales_of_parts(scope, record));
    let Some(appraisal) = scope.history.appraisal(record, &subject) else {
        return context;
    };
    let cycles: Vec<&CycleRecord> = scope.history.up_to(record).collect();
    let shown = parts(scope, appraisal.scorecard);
    context.insert("card", &scorecard(scope, &subject, appraisal, &shown));
    context.insert("robust", &sensitivity(scope, record, &subject));
    context.insert(
        "evidence",
        &evidence_view::link(scope, &record.cycle.id, &subject),
    );
    context.insert("assessment", &assessment(scope, appraisal.measurements));
    context.insert("plan", &plan(scope, record, &subject));
    context.insert("training", &training(scope, record, &member.id));
    context.insert("trend", &score_trend(scope, &subject, &cycles));
    context.insert(
        "notes",
        &record
            .notes
            .members
            .get(&member.id)
            .map(|note| markdown::to_html(scope.local(note))),
    );
    context
}

fn stretches(scope: &Scope<'_>, record: &CycleRecord, member: &Member) -> Vec<StretchView> {
    let place = record.members.binary_search_by(|other| other.id.cmp(&member.id));
    let index = place.ok().and_then(|place| u32::try_from(place).ok());
    let mut counted = index
        .map(|index| stays(scope, record, MemberIndex(index)))
        .unwrap_or_default()
        .into_iter();
    let several = member.assignments.len() > 1;
    member
        .assignments
        .iter()
        .filter_map(|assignment| {
            let counted = counted.next();
            let team = record.teams.get(assignment.team.0 as usize)?;
            Some(StretchView {
                team: team.name.clone(),
                link: Some(scope.link(&Place::Team(record.cycle.id.clone(), team.id.clone()))),
                role: assignment.role.clone(),
                days: (several || assignment.period != record.cycle.period)
                    .then(|| scope.format.period(assignment.period)),
                manager: assignment
                    .manager
                    .as_ref()
                    .map(|manager| member_name(scope, record, manager)),
                counted,
            })
        })
        .collect()
}
