//! The page of a cycle's talks: how many were held, which are overdue, and where the sheets and packs are.

use serde::Serialize;
use tera::Context;

use super::log::{days, held, kind, sheet_link};
use crate::archive::CycleRecord;
use crate::model::people::{Member, TeamIndex};
use crate::model::plans::LoggedTalk;
use crate::pages::place::{Link, Place};
use crate::pages::plans::member_name;
use crate::pages::scope::Scope;

/// A talk that is overdue.
#[derive(Serialize)]
pub struct OverdueView {
    /// The member.
    name: String,
    link: Link,
    team: String,
    due_on: String,
    days: String,
    with: String,
    kind: String,
}

/// A team with its talks and its members' sheets.
#[derive(Serialize)]
struct TeamView {
    name: String,
    link: Link,
    talks: Option<Counts>,
    sheets: Vec<SheetLink>,
}

/// How many talks were due or held.
#[derive(Serialize)]
pub struct Counts {
    all: String,
    held: String,
    overdue: String,
}

#[derive(Serialize)]
struct SheetLink {
    name: String,
    link: Link,
}

/// The page of a cycle's talks.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let last = scope.format.date(record.cycle.period.last());
    let talks = record.plans.conversations.talks.as_deref();
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-conversations"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("known", &talks.is_some());
    context.insert("lead", &lead(scope, record, talks, &last));
    context.insert("overdue", &overdue(scope, record, talks.unwrap_or_default()));
    context.insert(
        "overdue_lead",
        &scope.say("talks-overdue-lead", &[("last", &last)]),
    );
    let teams: Vec<TeamView> = (0_u32..)
        .map(TeamIndex)
        .zip(&record.teams)
        .map(|(index, team)| {
            let members = || record.members.iter().filter(move |member| ends_in(member, index));
            TeamView {
                name: team.name.clone(),
                link: scope.link(&Place::Meeting(record.cycle.id.clone(), team.id.clone())),
                talks: talks.map(|talks| {
                    let ours = |talk: &&LoggedTalk| {
                        let member = record.members.get(talk.member.0 as usize);
                        member.is_some_and(|member| ends_in(member, index))
                    };
                    counts(scope, record, talks.iter().filter(ours))
                }),
                sheets: members()
                    .map(|member| SheetLink {
                        name: member.name.clone(),
                        link: sheet_link(scope, record, &member.id),
                    })
                    .collect(),
            }
        })
        .collect();
    context.insert("teams", &teams);
    context
}

fn ends_in(member: &Member, team: TeamIndex) -> bool {
    (member.current_assignment()).is_some_and(|assignment| assignment.team == team)
}

/// How many talks there are, were held and are overdue.
pub fn counts<'t>(
    scope: &Scope<'_>,
    record: &CycleRecord,
    talks: impl Iterator<Item = &'t LoggedTalk> + Clone,
) -> Counts {
    let count = |number: usize| scope.format.count(number as u64);
    Counts {
        all: count(talks.clone().count()),
        held: count(talks.clone().filter(|talk| held(record, talk)).count()),
        overdue: count(talks.filter(|talk| talk.days_overdue.is_some()).count()),
    }
}

fn lead(scope: &Scope<'_>, record: &CycleRecord, talks: Option<&[LoggedTalk]>, last: &str) -> String {
    let Some(talks) = talks else {
        return scope.plain("talks-no-table");
    };
    let counts = counts(scope, record, talks.iter());
    scope.count(
        "talks-lead",
        talks.len() as u64,
        &[
            ("held", &counts.held),
            ("overdue", &counts.overdue),
            ("last", last),
        ],
    )
}

/// Overdue talks, the most overdue first; equal ones by member.
fn overdue(scope: &Scope<'_>, record: &CycleRecord, talks: &[LoggedTalk]) -> Vec<OverdueView> {
    let mut overdue: Vec<(&LoggedTalk, i64)> = talks
        .iter()
        .filter_map(|talk| Some((talk, talk.days_overdue?)))
        .collect();
    overdue.sort_by_key(|(talk, days)| (std::cmp::Reverse(*days), talk.member));
    overdue
        .into_iter()
        .filter_map(|(talk, overdue)| {
            let member = record.members.get(talk.member.0 as usize)?;
            let team = member
                .current_assignment()
                .and_then(|stay| record.teams.get(stay.team.0 as usize));
            Some(OverdueView {
                name: member.name.clone(),
                link: sheet_link(scope, record, &member.id),
                team: team.map_or_else(String::new, |team| team.name.clone()),
                due_on: scope.format.date(talk.due_on?),
                days: days(scope, overdue),
                with: match &talk.with {
                    Some(with) => member_name(scope, record, with),
                    None => scope.plain("talks-nobody"),
                },
                kind: kind(scope, talk).unwrap_or_else(|| scope.plain("talk-kind-unnamed")),
            })
        })
        .collect()
}
