//! The overview of a cycle: what the head of the business reads in five minutes.

use serde::Serialize;
use tera::Context;

use super::adding_up::parts;
use super::clients_view::clients_view;
use super::comparison::comparison;
use super::figures::score_bar;
use super::headline::headline;
use super::markdown;
use super::place::{Link, Place};
use super::review::foremost;
use super::scope::Scope;
use super::scorecard_view::scorecard;
use super::sensitivity_view::order;
use super::subject_trends::score_trend;
use super::wording::ChangeView;
use crate::archive::CycleRecord;
use crate::model::measurement::{Status, Subject};
use crate::model::scorecard::Verdict;

/// An indicator that changed beyond the noise.
#[derive(Serialize)]
pub(super) struct ChangedIndicator {
    name: String,
    link: Link,
    value: String,
    change: ChangeView,
}

/// How many members earned a rating.
#[derive(Serialize)]
struct RatingCount {
    id: String,
    name: String,
    count: String,
    bar: String,
}

/// A team with links to its members.
#[derive(Serialize)]
struct TeamMembers {
    name: String,
    link: Link,
    members: Vec<MemberLink>,
}

#[derive(Serialize)]
struct MemberLink {
    name: String,
    link: Link,
}

/// The overview.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let cycle = &record.cycle.id;
    let mut context = Context::new();
    context.insert(
        "title",
        &scope.say("title-overview", &[("cycle", cycle.as_str())]),
    );
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("parts", &super::time_view::parts(scope, record));
    let changes =
        super::changes_page::earlier(scope, record).map(|_| scope.link(&Place::Changes(cycle.clone())));
    context.insert("changes_page", &changes);
    context.insert("scales", &super::time_view::scales_of_parts(scope, record));
    context.insert(
        "previous_link",
        &record
            .previous
            .as_ref()
            .map(|previous| scope.link(&Place::Overview(previous.clone()))),
    );
    context.insert(
        "people",
        &scope.say(
            "overview-people",
            &[
                (
                    "members",
                    &scope.count("count-members", record.members.len() as u64, &[]),
                ),
                (
                    "teams",
                    &scope.count("count-teams", record.teams.len() as u64, &[]),
                ),
            ],
        ),
    );
    context.insert("data_link", &scope.link(&Place::Data(cycle.clone())));
    context.insert("method", &scope.link(&Place::Method(cycle.clone())));
    context.insert("act", &where_to_act(scope, record));
    context.insert("headline", &headline(scope, record));
    at_a_glance(scope, record, &mut context);
    let team_at = |place: usize| Some(Subject::Team(record.teams.get(place)?.id.clone()));
    context.insert(
        "order",
        &order(scope, record, &record.sensitivity.teams.order, &team_at),
    );
    context.insert("ratings", &ratings(scope, record));
    context.insert("members", &members(scope, record));
    context.insert("without_data", &without_data(scope, record));
    let cycles: Vec<&CycleRecord> = scope.history.up_to(record).collect();
    context.insert("trend", &score_trend(scope, &Subject::Organisation, &cycles));
    context.insert(
        "notes",
        &record
            .notes
            .overview
            .as_ref()
            .map(|note| markdown::to_html(scope.local(note))),
    );
    context
}

/// A page on which something can be decided.
#[derive(Serialize)]
struct ActionPage {
    text: String,
    link: Link,
}

/// The pages from which something follows: the plans, and each question of the review.
fn where_to_act(scope: &Scope<'_>, record: &CycleRecord) -> Vec<ActionPage> {
    let cycle = &record.cycle.id;
    let page = |key: &str, place: &Place| ActionPage {
        text: scope.plain(key),
        link: scope.link(place),
    };
    let mut pages = vec![
        page("page-improvement", &Place::Improvement(cycle.clone())),
        page("page-training", &Place::Training(cycle.clone())),
    ];
    pages.extend(super::review::PAGES.iter().map(|(concern, _)| {
        let place = Place::Review(cycle.clone(), *concern);
        page(&format!("review-{}", concern.word()), &place)
    }));
    pages
}

/// What the newest cycle shows on the first page as well: score, changes, clients, teams.
pub fn at_a_glance(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    context.insert("previous", &record.previous.as_ref().map(ToString::to_string));
    if let Some(appraisal) = scope.history.appraisal(record, &Subject::Organisation) {
        context.insert(
            "card",
            &scorecard(
                scope,
                &Subject::Organisation,
                appraisal,
                &parts(scope, appraisal.scorecard),
            ),
        );
    }
    context.insert("findings", &foremost(scope, record));
    let (better, worse) = changed(scope, record);
    context.insert("better", &better);
    context.insert("worse", &worse);
    context.insert(
        "clients",
        &record
            .clients
            .as_ref()
            .map(|clients| clients_view(scope, clients)),
    );
    let teams = record
        .teams
        .iter()
        .map(|team| (Subject::Team(team.id.clone()), None))
        .collect();
    context.insert("teams", &comparison(scope, record, teams, "comparison-teams"));
}

/// Indicators of the organisation that changed beyond the noise: the better ones, the worse ones.
pub(super) fn changed(
    scope: &Scope<'_>,
    record: &CycleRecord,
) -> (Vec<ChangedIndicator>, Vec<ChangedIndicator>) {
    let (mut better, mut worse) = (Vec::new(), Vec::new());
    let lines = &record.scorecards.organisation.lines;
    let values = &record.measurements.organisation.measurements;
    for ((indicator, line), measurement) in scope.configuration().indicators.iter().zip(lines).zip(values) {
        let (Some(change), Some(value)) = (&line.change, measurement.value) else {
            continue;
        };
        let entry = ChangedIndicator {
            name: scope.local(&indicator.name).to_owned(),
            link: scope.link(&Place::Indicator(record.cycle.id.clone(), indicator.id.clone())),
            value: scope.format.value(indicator.unit, value),
            change: scope.change(indicator.unit, change),
        };
        match change.verdict {
            Verdict::Better => better.push(entry),
            Verdict::Worse => worse.push(entry),
            Verdict::WithinNoise | Verdict::OneOfMany | Verdict::NotComparable | Verdict::SameClients => {}
        }
    }
    (better, worse)
}

fn ratings(scope: &Scope<'_>, record: &CycleRecord) -> Vec<RatingCount> {
    let cards = &record.scorecards.members;
    let all = cards.len().max(1) as f64;
    let line = |id: &str, name: String, count: usize| RatingCount {
        bar: score_bar(100.0 * count as f64 / all, None, &format!("{name}: {count}")),
        id: id.to_owned(),
        name,
        count: scope.format.count(count as u64),
    };
    let mut lines: Vec<RatingCount> = scope
        .configuration()
        .ratings
        .iter()
        .map(|band| {
            let count = cards
                .iter()
                .filter(|card| card.rating.band() == Some(&band.id))
                .count();
            line(band.id.as_str(), scope.local(&band.name).to_owned(), count)
        })
        .collect();
    let without = cards.iter().filter(|card| card.rating.band().is_none()).count();
    if without > 0 {
        lines.push(line("", scope.plain("no-rating"), without));
    }
    lines
}

/// Members by the team that they end the cycle in.
fn members(scope: &Scope<'_>, record: &CycleRecord) -> Vec<TeamMembers> {
    record
        .teams
        .iter()
        .enumerate()
        .map(|(place, team)| TeamMembers {
            name: team.name.clone(),
            link: scope.link(&Place::Team(record.cycle.id.clone(), team.id.clone())),
            members: record
                .members
                .iter()
                .filter(|member| {
                    member
                        .current_assignment()
                        .is_some_and(|assignment| assignment.team.0 as usize == place)
                })
                .map(|member| MemberLink {
                    name: member.name.clone(),
                    link: scope.link(&Place::Member(record.cycle.id.clone(), member.id.clone())),
                })
                .collect(),
        })
        .filter(|team| !team.members.is_empty())
        .collect()
}

/// Names of the indicators that have no usable value for the organisation.
fn without_data(scope: &Scope<'_>, record: &CycleRecord) -> Vec<String> {
    scope
        .configuration()
        .indicators
        .iter()
        .zip(&record.measurements.organisation.measurements)
        .filter(|(_, measurement)| measurement.status != Status::Ok)
        .map(|(indicator, measurement)| {
            let absence = scope.absence(indicator, Some(measurement));
            let reason = absence.map(|absence| {
                if absence.reason.is_empty() {
                    absence.short
                } else {
                    absence.reason
                }
            });
            scope.say(
                "label-value",
                &[
                    ("label", scope.local(&indicator.name)),
                    ("value", &reason.unwrap_or_default()),
                ],
            )
        })
        .collect()
}
