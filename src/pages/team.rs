//! The page of a team in a cycle: its pooled values, strengths and weaknesses in words, its members compared.

use serde::Serialize;
use tera::Context;

use super::adding_up::parts;
use super::assessment_view::assessment;
use super::comparison::comparison;
use super::evidence_view;
use super::markdown;
use super::place::{Link, Place};
use super::plans::{member_matrix, plan};
use super::scope::Scope;
use super::scorecard_view::scorecard;
use super::sensitivity_view::{order, sensitivity};
use super::subject_trends::{score_trend, trend_link};
use super::time_view::{scales_of_parts, vacated};
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::people::{Member, Team, TeamIndex};
use crate::model::scorecard::DimensionScore;

/// What a team does better or worse than the organisation, as far as the intervals tell.
#[derive(Serialize)]
struct Standout {
    strengths: Vec<String>,
    weaknesses: Vec<String>,
}

/// The page of a team.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, place: usize, team: &Team) -> Context {
    let subject = Subject::Team(team.id.clone());
    let index = u32::try_from(place).map_or(TeamIndex(u32::MAX), TeamIndex);
    let members: Vec<(&Member, Option<String>)> = record
        .members
        .iter()
        .filter(|member| {
            member
                .assignments
                .iter()
                .any(|assignment| assignment.team == index)
        })
        .map(|member| (member, stretch(scope, record, member, index)))
        .collect();
    let mut context = Context::new();
    context.insert("title", &team.name);
    context.insert("id", team.id.as_str());
    context.insert("cycle", record.cycle.id.as_str());
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("size", &scope.count("team-size", members.len() as u64, &[]));
    let lead = team.lead.and_then(|lead| record.members.get(lead.0 as usize));
    context.insert("lead", &lead.map(|lead| lead.name.as_str()));
    context.insert(
        "lead_link",
        &lead.map(|lead| scope.link(&Place::Member(record.cycle.id.clone(), lead.id.clone()))),
    );
    let pack = Place::Meeting(record.cycle.id.clone(), team.id.clone());
    context.insert("pack", &scope.link(&pack));
    context.insert("trend_link", &trend_link(scope, &subject));
    context.insert("method", &scope.link(&Place::Method(record.cycle.id.clone())));
    context.insert("scales", &scales_of_parts(scope, record));
    let Some(appraisal) = scope.history.appraisal(record, &subject) else {
        return context;
    };
    let cycles: Vec<&CycleRecord> = scope.history.up_to(record).collect();
    let shown = parts(scope, appraisal.scorecard);
    context.insert("card", &scorecard(scope, &subject, appraisal, &shown));
    context.insert(
        "standout",
        &standout(
            scope,
            &appraisal.scorecard.dimensions,
            &record.scorecards.organisation.dimensions,
        ),
    );
    let compare = side_by_side(scope, record, members.iter().map(|(member, _)| *member));
    context.insert("compare", &compare);
    let subjects = members
        .into_iter()
        .map(|(member, note)| (Subject::Member(member.id.clone()), note))
        .collect();
    context.insert(
        "members",
        &comparison(scope, record, subjects, "comparison-members"),
    );
    context.insert("robust", &sensitivity(scope, record, &subject));
    let pairs = record
        .sensitivity
        .within_teams
        .get(place)
        .map_or(&[][..], Vec::as_slice);
    let member_at = |place: usize| {
        let member = record.members.get(place)?;
        Some(Subject::Member(member.id.clone()))
    };
    context.insert("order", &order(scope, record, pairs, &member_at));
    context.insert("assessment", &assessment(scope, appraisal.measurements));
    context.insert("vacated", &vacated(scope, record, index));
    context.insert("plan", &plan(scope, record, &subject));
    // The plan in full has a page of its own, which a lead's own site lacks.
    let improvement = Place::TeamImprovement(record.cycle.id.clone(), team.id.clone());
    let improvement = scope.path.has(&improvement).then(|| scope.link(&improvement));
    context.insert("whole_plan", &improvement);
    // Skills stand with the training plan; in a lead's own site, which has no such page, they stand here.
    let training = Place::TeamTraining(record.cycle.id.clone(), team.id.clone());
    let whole = scope.path.has(&training);
    context.insert("training", &whole.then(|| scope.link(&training)));
    context.insert(
        "skills",
        &(!whole).then(|| member_matrix(scope, record, index)).flatten(),
    );
    context.insert("calendar", &scope.calendar(record, &team.id));
    context.insert(
        "evidence",
        &evidence_view::link(scope, &record.cycle.id, &subject),
    );
    context.insert("trend", &score_trend(scope, &subject, &cycles));
    context.insert(
        "notes",
        &record
            .notes
            .teams
            .get(&team.id)
            .map(|note| markdown::to_html(scope.local(note))),
    );
    context
}

/// The link to the first members side by side: as many as fit beside each other, others are added there. An id of other signs
/// would need to be encoded.
fn side_by_side<'m>(
    scope: &Scope<'_>,
    record: &CycleRecord,
    members: impl Iterator<Item = &'m Member>,
) -> Option<Link> {
    let plain = |id: &&str| {
        id.chars()
            .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
    };
    let ids: Vec<&str> = (members.map(|member| member.id.as_str()))
        .filter(plain)
        .take(4)
        .collect();
    let page = Place::Compare(record.cycle.id.clone());
    (scope.path.has(&page) && ids.len() > 1).then(|| scope.link(&page).at(&format!("with={}", ids.join(","))))
}

/// The days that a member spent in the team; none where it was the whole cycle.
fn stretch(scope: &Scope<'_>, record: &CycleRecord, member: &Member, team: TeamIndex) -> Option<String> {
    let days: Vec<String> = member
        .assignments
        .iter()
        .filter(|assignment| assignment.team == team)
        .map(|assignment| assignment.period)
        .filter(|period| *period != record.cycle.period)
        .map(|period| scope.format.period(period))
        .collect();
    (!days.is_empty()).then(|| days.join(&scope.plain("list-separator")))
}

/// Dimensions whose interval lies wholly above or below the organisation's.
fn standout(scope: &Scope<'_>, team: &[DimensionScore], organisation: &[DimensionScore]) -> Standout {
    let mut result = Standout {
        strengths: Vec::new(),
        weaknesses: Vec::new(),
    };
    for (ours, all) in team.iter().zip(organisation) {
        let (Some(points), Some(interval), Some(other), Some(other_interval)) =
            (ours.points, ours.interval, all.points, all.interval)
        else {
            continue;
        };
        let name = scope
            .configuration()
            .dimension(&ours.dimension)
            .map_or(ours.dimension.as_str(), |dimension| scope.local(&dimension.name));
        let sentence = |key: &str| {
            scope.say(
                key,
                &[
                    ("dimension", name),
                    ("points", &scope.format.points(points)),
                    ("interval", &scope.format.points_interval(interval)),
                    ("organisation", &scope.format.points(other)),
                    (
                        "organisation-interval",
                        &scope.format.points_interval(other_interval),
                    ),
                ],
            )
        };
        if interval.low > other_interval.high {
            result.strengths.push(sentence("team-strength"));
        } else if interval.high < other_interval.low {
            result.weaknesses.push(sentence("team-weakness"));
        }
    }
    result
}
