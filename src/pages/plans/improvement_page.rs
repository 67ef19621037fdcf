//! The improvement plan of a cycle: what all plans come to, and a page for each team with its plans in full.

use serde::Serialize;
use tera::Context;

use super::actions_view::achievements;
use super::improvement_view::{PlanView, empty, plan_of, unassigned};
use super::judgement_view::judged;
use super::{current_team, indicator_name, member_name};
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::people::Team;
use crate::model::plans::{ImprovementItem, ImprovementPlan, TargetOutcome};
use crate::model::{MemberId, Points, TeamId};
use crate::pages::place::{Link, Place};
use crate::pages::scope::Scope;
use crate::pages::time_view::plan_elsewhere;

/// How many items answer gaps of an indicator.
#[derive(Serialize)]
struct IndicatorItems {
    indicator: String,
    link: Link,
    teams: String,
    members: String,
    points_lost: String,
}

/// What the plans of a team come to.
#[derive(Serialize)]
struct TeamRow {
    name: String,
    link: Link,
    /// Items of the team's own plan, and those of its members.
    own: String,
    members: String,
    points_lost: String,
    /// What became of the items of the last plans: all of them, and those that reached their target.
    last: Option<String>,
}

/// A team's plan and those of its members.
#[derive(Serialize)]
struct TeamPlans {
    name: String,
    link: Option<Link>,
    /// The team's own plan first.
    plans: Vec<SubjectPlan>,
    items_caption: String,
    follow_up_caption: String,
    has_items: bool,
    /// What stands there where there are no items.
    empty: String,
    has_follow_up: bool,
    /// The check dates as a calendar; none where there are none.
    calendar: Option<String>,
}

#[derive(Serialize)]
struct SubjectPlan {
    /// The member's name; none for the team's own plan.
    member: Option<String>,
    link: Option<Link>,
    plan: PlanView,
    /// How many of what count against the subject; one per item of the plan.
    evidence: Vec<String>,
}

/// The improvement page of a cycle.
pub fn improvement_view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let plans = || record.plans.teams.iter().chain(&record.plans.members);
    let items = plans().map(|plan| plan.items.len() as u64).sum();
    let elsewhere = plan_elsewhere(scope, record, None);
    let lead = if elsewhere.is_some() {
        None
    } else if items == 0 {
        Some(scope.plain("improvement-none"))
    } else {
        Some(scope.count("improvement-lead", items, &[]))
    };
    let teams: Vec<TeamRow> = (record.teams.iter())
        .filter(|_| elsewhere.is_none())
        .map(|team| team_row(scope, record, &team.id, &team.name))
        .collect();
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-improvement"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("lead", &lead);
    context.insert("unassigned", &unassigned(scope, record));
    context.insert("elsewhere", &elsewhere);
    context.insert("last", &last_plans(scope, plans()));
    context.insert("judged", &judged(scope, plans()));
    context.insert("achievements", &achievements(scope, record));
    context.insert("indicators", &items_by_indicator(scope, record));
    context.insert("teams", &teams);
    context
}

/// The plans of a team and its members in a cycle.
pub fn team_improvement_view(scope: &Scope<'_>, record: &CycleRecord, team: &Team) -> Context {
    let elsewhere = plan_elsewhere(scope, record, Some(&Subject::Team(team.id.clone())));
    let plans = elsewhere
        .is_none()
        .then(|| team_plans(scope, record, &team.id, &team.name));
    let mut context = Context::new();
    context.insert(
        "title",
        &scope.say("improvement-of-team", &[("team", &team.name)]),
    );
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("elsewhere", &elsewhere);
    context.insert("team", &plans);
    context
}

/// The team's own plan and those of the members who end the cycle in it.
fn plans_of_team<'r>(
    record: &'r CycleRecord,
    team: &'r TeamId,
) -> impl Iterator<Item = (Subject, &'r ImprovementPlan)> {
    let own = Subject::Team(team.clone());
    let subjects = std::iter::once(own).chain(members_of(record, team).map(Subject::Member));
    subjects.filter_map(|subject| {
        let plan = record.plan(&subject)?;
        Some((subject, plan))
    })
}

fn team_row(scope: &Scope<'_>, record: &CycleRecord, id: &TeamId, name: &str) -> TeamRow {
    let (mut own, mut members, mut cost) = (0_u64, 0_u64, 0.0);
    let (mut last, mut reached) = (0_u64, 0_u64);
    for (subject, plan) in plans_of_team(record, id) {
        let items = plan.items.len() as u64;
        match subject {
            Subject::Member(_) => members += items,
            _ => own += items,
        }
        cost += plan.items.iter().map(|item| item.points_lost.0).sum::<f64>();
        last += plan.follow_up.len() as u64;
        let outcomes = plan.follow_up.iter().map(|item| item.outcome);
        reached += outcomes
            .filter(|outcome| *outcome == Some(TargetOutcome::Reached))
            .count() as u64;
    }
    let place = Place::TeamImprovement(record.cycle.id.clone(), id.clone());
    TeamRow {
        name: name.to_owned(),
        link: scope.link(&place),
        own: scope.format.count(own),
        members: scope.format.count(members),
        points_lost: scope.format.points(Points(cost)),
        last: (last > 0).then(|| {
            scope.count(
                "improvement-team-last",
                last,
                &[("reached", &scope.format.count(reached))],
            )
        }),
    }
}

/// What became of all items of the last plans.
fn last_plans<'p>(scope: &Scope<'_>, plans: impl Iterator<Item = &'p ImprovementPlan>) -> Option<String> {
    let (mut all, mut reached, mut near, mut missed) = (0_u64, 0_u64, 0_u64, 0_u64);
    for follow_up in plans.flat_map(|plan| &plan.follow_up) {
        all += 1;
        match follow_up.outcome {
            Some(TargetOutcome::Reached) => reached += 1,
            Some(TargetOutcome::WithinNoise) => near += 1,
            Some(TargetOutcome::Missed) => missed += 1,
            None => {}
        }
    }
    (all > 0).then(|| {
        let unknown = all - reached - near - missed;
        scope.count(
            "improvement-last",
            all,
            &[
                ("reached", &scope.format.count(reached)),
                ("near", &scope.format.count(near)),
                ("missed", &scope.format.count(missed)),
                ("unknown", &scope.format.count(unknown)),
            ],
        )
    })
}

/// Items per indicator, in the configuration's order; indicators without items are left out.
fn items_by_indicator(scope: &Scope<'_>, record: &CycleRecord) -> Vec<IndicatorItems> {
    let rows = scope.configuration().indicators.iter().filter_map(|indicator| {
        let count = |plans: &[ImprovementPlan]| {
            let mine = plans
                .iter()
                .flat_map(|plan| &plan.items)
                .filter(|item| item.indicator == indicator.id);
            mine.fold((0_u64, 0.0), |(count, lost), item| {
                (count + 1, lost + item.points_lost.0)
            })
        };
        let (teams, teams_lost) = count(&record.plans.teams);
        let (members, members_lost) = count(&record.plans.members);
        (teams + members > 0).then(|| IndicatorItems {
            indicator: indicator_name(scope, &indicator.id),
            link: scope.link(&Place::Indicator(record.cycle.id.clone(), indicator.id.clone())),
            teams: scope.format.count(teams),
            members: scope.format.count(members),
            points_lost: scope.format.points(Points(teams_lost + members_lost)),
        })
    });
    rows.collect()
}

fn team_plans(scope: &Scope<'_>, record: &CycleRecord, id: &TeamId, name: &str) -> TeamPlans {
    let own = Subject::Team(id.clone());
    let plans: Vec<SubjectPlan> = plans_of_team(record, id)
        .map(|(subject, plan)| {
            let member = match &subject {
                Subject::Member(id) => Some(member_name(scope, record, id)),
                _ => None,
            };
            SubjectPlan {
                member,
                link: scope.subject_link(record, &subject),
                plan: plan_of(scope, record, plan),
                evidence: plan.items.iter().map(|item| evidence(scope, item)).collect(),
            }
        })
        .collect();
    TeamPlans {
        name: name.to_owned(),
        link: scope.subject_link(record, &own),
        items_caption: scope.say("improvement-caption", &[("team", name)]),
        follow_up_caption: scope.say("improvement-follow-up-caption", &[("team", name)]),
        calendar: scope.calendar(record, id),
        empty: empty(scope, record, &own),
        has_items: plans.iter().any(|subject| !subject.plan.items.is_empty()),
        has_follow_up: plans.iter().any(|subject| !subject.plan.follow_up.is_empty()),
        plans,
    }
}

/// The rows that count against the subject and the sample that they come from; the sample alone where none does.
fn evidence(scope: &Scope<'_>, item: &ImprovementItem) -> String {
    let configuration = scope.configuration();
    let indicator = configuration
        .indicator_position(&item.indicator)
        .and_then(|position| configuration.indicators.get(position));
    let Some(indicator) = indicator else {
        return scope.count("data-rows", item.n, &[]);
    };
    let sample = scope.sample(indicator, item.n);
    if item.against == 0 {
        sample
    } else {
        scope.count("improvement-against", item.against, &[("sample", &sample)])
    }
}

/// The members who end the cycle in a team, in the cycle's order.
fn members_of<'r>(record: &'r CycleRecord, team: &'r TeamId) -> impl Iterator<Item = MemberId> + 'r {
    record
        .members
        .iter()
        .filter(|member| current_team(record, member) == Some(team))
        .map(|member| member.id.clone())
}
