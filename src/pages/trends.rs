//! The trends of the organisation, and the lists of teams and members that have trends of their own.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use super::Site;
use super::place::{Link, Place};
use super::scope::Scope;
use super::subject_trends::by_kind;
use crate::model::measurement::Subject;
use crate::model::{MemberId, TeamId};

/// A subject with trends.
#[derive(Serialize)]
struct SubjectLine {
    name: String,
    id: String,
    link: Link,
    cycles: String,
}

/// Every team of any cycle, by id.
pub fn teams(site: &Site<'_>) -> Vec<TeamId> {
    let mut ids: Vec<TeamId> = site
        .records
        .iter()
        .flat_map(|record| record.teams.iter().map(|team| team.id.clone()))
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

/// Every member of any cycle, by id.
pub fn members(site: &Site<'_>) -> Vec<MemberId> {
    let mut ids: Vec<MemberId> = site
        .records
        .iter()
        .flat_map(|record| record.members.iter().map(|member| member.id.clone()))
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

/// The page of the organisation's trends.
pub fn view(scope: &Scope<'_>) -> Context {
    // The name as the newest cycle has it, and in how many cycles the subject was.
    let mut teams: BTreeMap<&TeamId, (&str, u64)> = BTreeMap::new();
    let mut members: BTreeMap<&MemberId, (&str, u64)> = BTreeMap::new();
    for record in scope.history.records() {
        // A cycle that pools others is none more.
        let own = u64::from(record.cycle.parts.is_empty());
        for team in &record.teams {
            let entry = teams.entry(&team.id).or_default();
            *entry = (&team.name, entry.1 + own);
        }
        for member in &record.members {
            let entry = members.entry(&member.id).or_default();
            *entry = (&member.name, entry.1 + own);
        }
    }
    let line = |name: &str, id: &str, place: &Place, cycles: u64| SubjectLine {
        name: name.to_owned(),
        id: id.to_owned(),
        link: scope.link(place),
        cycles: scope.count("count-cycles", cycles, &[]),
    };
    let teams: Vec<SubjectLine> = teams
        .into_iter()
        .map(|(id, (name, cycles))| line(name, id.as_str(), &Place::TeamTrend(id.clone()), cycles))
        .collect();
    let members: Vec<SubjectLine> = members
        .into_iter()
        .map(|(id, (name, cycles))| line(name, id.as_str(), &Place::MemberTrend(id.clone()), cycles))
        .collect();
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-trends"));
    context.insert("kinds", &by_kind(scope, &Subject::Organisation));
    context.insert("teams", &teams);
    context.insert("members", &members);
    context
}
