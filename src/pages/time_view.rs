//! What time does to a cycle: the cycles that it pools, stays in several teams, clients left behind, and the rules of it.

use serde::Serialize;

use super::place::{Link, Place};
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::configuration::HandedOverClients;
use crate::model::measurement::Subject;
use crate::model::people::{MemberIndex, TeamIndex};

/// A cycle that another one pools.
#[derive(Serialize)]
pub struct PartView {
    id: String,
    link: Link,
}

/// The cycles that this one pools, in order of days.
pub fn parts(scope: &Scope<'_>, record: &CycleRecord) -> Vec<PartView> {
    let parts = record.cycle.parts.iter();
    parts
        .map(|part| PartView {
            id: part.id.to_string(),
            link: scope.link(&Place::Overview(part.id.clone())),
        })
        .collect()
}

/// That the scales were set for cycles as short as the parts; none for a cycle that pools none.
pub fn scales_of_parts(scope: &Scope<'_>, record: &CycleRecord) -> Option<String> {
    let (first, last) = record.cycle.parts.first().zip(record.cycle.parts.last())?;
    Some(scope.say(
        "scales-of-parts",
        &[("first", first.id.as_str()), ("last", last.id.as_str())],
    ))
}

/// The cycle whose improvement plan stands for that of a cycle of parts.
#[derive(Serialize)]
pub struct PlanElsewhere {
    /// The sentence that says so.
    text: String,
    /// The last part.
    cycle: String,
    /// The subject's page in it, or the page of all plans; none where the subject was not part of it.
    link: Option<Link>,
}

/// Where the plan of a cycle of parts stands: with the last part that is no cycle of parts itself. `subject` is none for all plans.
pub fn plan_elsewhere(
    scope: &Scope<'_>,
    record: &CycleRecord,
    subject: Option<&Subject>,
) -> Option<PlanElsewhere> {
    elsewhere(scope, record, |last| match subject {
        Some(subject) => scope.subject_link(last, subject),
        None => Some(scope.link(&Place::Improvement(last.cycle.id.clone()))),
    })
}

/// Where the training plan of a cycle of parts stands.
pub fn training_elsewhere(scope: &Scope<'_>, record: &CycleRecord) -> Option<PlanElsewhere> {
    elsewhere(scope, record, |last| {
        Some(scope.link(&Place::Training(last.cycle.id.clone())))
    })
}

fn elsewhere(
    scope: &Scope<'_>,
    record: &CycleRecord,
    link: impl FnOnce(&CycleRecord) -> Option<Link>,
) -> Option<PlanElsewhere> {
    let part_of = |cycle: &CycleRecord| {
        let last = cycle.cycle.parts.last()?;
        scope.history.records().find(|record| record.cycle.id == last.id)
    };
    let last = std::iter::successors(part_of(record), |part| part_of(part)).last()?;
    Some(PlanElsewhere {
        text: scope.plain("plan-elsewhere"),
        cycle: last.cycle.id.to_string(),
        link: link(last),
    })
}

/// A client whom nobody has taken over.
#[derive(Serialize)]
pub struct VacatedView {
    id: String,
    name: Option<String>,
    segment: Option<String>,
    owner: String,
    link: Link,
    last_day: String,
    revenue: Option<String>,
}

/// The clients that leavers of a team left behind, the largest revenue first.
pub fn vacated(scope: &Scope<'_>, record: &CycleRecord, team: TeamIndex) -> Vec<VacatedView> {
    let clients = record.vacated.iter().filter(|client| client.team == team);
    clients
        .filter_map(|client| {
            let owner = record.members.get(client.owner.0 as usize)?;
            Some(VacatedView {
                id: client.id.to_string(),
                name: client.name.clone(),
                segment: client.segment.clone(),
                owner: owner.name.clone(),
                link: scope.link(&Place::Member(record.cycle.id.clone(), owner.id.clone())),
                last_day: scope.format.date(client.last_day),
                revenue: client.revenue.map(|revenue| scope.format.money(revenue)),
            })
        })
        .collect()
}

/// How long each stay of a member was and how many rows count in it, in the stays' order; empty where there was one stay only.
pub fn stays(scope: &Scope<'_>, record: &CycleRecord, member: MemberIndex) -> Vec<String> {
    let rows = record.rows_by_stay.iter().find(|(index, _)| *index == member);
    let stays = record
        .members
        .get(member.0 as usize)
        .map(|member| &member.assignments);
    let (Some((_, rows)), Some(stays)) = (rows, stays) else {
        return Vec::new();
    };
    let stays = stays.iter().zip(rows);
    stays
        .map(|(stay, rows)| {
            let days = scope.format.count(stay.period.days().unsigned_abs());
            scope.count("stay-rows", *rows, &[("days", &days)])
        })
        .collect()
}

/// The rules in force about moving, joining, leaving and handing over, as sentences.
pub fn rules(scope: &Scope<'_>, record: &CycleRecord) -> Vec<String> {
    let policy = &scope.configuration().policy;
    let minimum = scope.format.share(policy.minimum_presence);
    let handed_over = match policy.handed_over_clients {
        HandedOverClients::Start => "method-time-handover-start",
        HandedOverClients::End => "method-time-handover-end",
    };
    let mut rules: Vec<String> = ["method-time-move", handed_over, "method-time-leaver"]
        .iter()
        .map(|key| scope.plain(key))
        .collect();
    if policy.minimum_presence.0 > 0.0 {
        rules.push(scope.say("method-time-presence", &[("minimum", &minimum)]));
    }
    if !record.cycle.parts.is_empty() {
        rules.push(scope.plain("method-time-parts"));
    }
    rules.extend(scales_of_parts(scope, record));
    rules
}
