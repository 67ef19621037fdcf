//! The page of clients that may be lost.

use serde::Serialize;
use tera::Context;

use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::pages::place::Link;
use crate::pages::scope::Scope;

/// A client whose owner has left.
#[derive(Serialize)]
struct LeftBehindView {
    id: String,
    name: Option<String>,
    owner: String,
    owner_link: Option<Link>,
    last_day: String,
    team: String,
    revenue: Option<String>,
}

/// Adds what the page shows.
pub(super) fn fill(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    let left_behind: Vec<LeftBehindView> = (record.vacated.iter())
        .map(|client| {
            let owner = record.members.get(client.owner.0 as usize);
            let team = record.teams.get(client.team.0 as usize);
            LeftBehindView {
                id: client.id.to_string(),
                name: client.name.clone(),
                owner: owner.map(|owner| owner.name.clone()).unwrap_or_default(),
                owner_link: owner
                    .and_then(|owner| scope.subject_link(record, &Subject::Member(owner.id.clone()))),
                last_day: scope.format.date(client.last_day),
                team: team.map(|team| team.name.clone()).unwrap_or_default(),
                revenue: client.revenue.map(|revenue| scope.format.money(revenue)),
            }
        })
        .collect();
    context.insert("left_behind", &left_behind);
    context.insert("has_clients", &record.clients.is_some());
}
