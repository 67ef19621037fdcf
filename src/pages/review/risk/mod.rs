//! The page of clients that may be lost.

mod dependence;
mod outlook;
mod proof;
mod signals;

use serde::Serialize;
use tera::Context;

use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::people::{MemberIndex, TeamIndex};
use crate::pages::place::Link;
use crate::pages::scope::Scope;

/// A client whose owner has left.
#[derive(Serialize)]
struct LeftBehindView {
    id: String,
    name: Option<String>,
    owner: Option<PersonView>,
    last_day: String,
    team: String,
    revenue: Option<String>,
}

/// A member, by name.
#[derive(Serialize)]
struct PersonView {
    name: String,
    link: Option<Link>,
}

/// Adds what the page shows.
pub(super) fn fill(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    let unit = (scope.format).money_unit(record.vacated.iter().filter_map(|client| client.revenue));
    let left_behind: Vec<LeftBehindView> = (record.vacated.iter())
        .map(|client| LeftBehindView {
            id: client.id.to_string(),
            name: client.name.clone(),
            owner: person(scope, record, client.owner),
            last_day: scope.format.date(client.last_day),
            team: team(record, client.team),
            revenue: client.revenue.map(|revenue| scope.format.money_in(unit, revenue)),
        })
        .collect();
    context.insert("left_behind", &left_behind);
    let risk = record.review.risk.as_ref();
    context.insert("has_clients", &(record.clients.is_some() || risk.is_some()));
    context.insert(
        "outlook",
        &risk.and_then(|risk| outlook::view(scope, record, risk)),
    );
    context.insert("signals", &risk.map(|risk| signals::view(scope, record, risk)));
    context.insert("proof", &risk.and_then(|risk| proof::view(scope, record, risk)));
    context.insert("warned", &risk.and_then(|risk| proof::warnings(scope, risk)));
    context.insert(
        "dependence",
        &risk.map(|risk| dependence::view(scope, record, risk)),
    );
}

fn person(scope: &Scope<'_>, record: &CycleRecord, index: MemberIndex) -> Option<PersonView> {
    let member = record.members.get(index.0 as usize)?;
    Some(PersonView {
        name: member.name.clone(),
        link: scope.subject_link(record, &Subject::Member(member.id.clone())),
    })
}

fn team(record: &CycleRecord, index: TeamIndex) -> String {
    let team = record.teams.get(index.0 as usize);
    team.map(|team| team.name.clone()).unwrap_or_default()
}
