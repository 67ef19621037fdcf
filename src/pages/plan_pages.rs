//! The improvement page and the training page of a cycle: every plan in one place.

use fluent_bundle::FluentValue;
use serde::Serialize;
use tera::Context;

use super::place::{Link, Place};
use super::plan_view::{
    EnrolmentView, PlanView, UncoveredView, course_name, enrolment_view, gaps, indicator_name, member_name,
    plan_of, skill_name, uncovered_view,
};
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::configuration::Course;
use crate::model::measurement::Subject;
use crate::model::people::Member;
use crate::model::plans::{Enrolment, ImprovementItem, ImprovementPlan};
use crate::model::{MemberId, Points, TeamId};

/// How many items answer gaps of an indicator.
#[derive(Serialize)]
struct IndicatorItems {
    indicator: String,
    link: Link,
    teams: String,
    members: String,
    points_lost: String,
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
    has_follow_up: bool,
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
    let lead = if items == 0 {
        scope.plain("improvement-none")
    } else {
        scope.count("improvement-lead", items, &[])
    };
    let teams: Vec<TeamPlans> = record
        .teams
        .iter()
        .map(|team| team_plans(scope, record, &team.id, &team.name))
        .collect();
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-improvement"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("lead", &lead);
    context.insert("last", &last_plans(scope, plans()));
    context.insert("indicators", &items_by_indicator(scope, record));
    context.insert("teams", &teams);
    context
}

/// What became of all items of the last plans.
fn last_plans<'p>(scope: &Scope<'_>, plans: impl Iterator<Item = &'p ImprovementPlan>) -> Option<String> {
    let (mut all, mut reached, mut missed) = (0_u64, 0_u64, 0_u64);
    for follow_up in plans.flat_map(|plan| &plan.follow_up) {
        all += 1;
        match follow_up.reached {
            Some(true) => reached += 1,
            Some(false) => missed += 1,
            None => {}
        }
    }
    (all > 0).then(|| {
        let unknown = all - reached - missed;
        scope.count(
            "improvement-last",
            all,
            &[
                ("reached", &scope.format.count(reached)),
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
    let subjects = std::iter::once(own.clone()).chain(members_of(record, id).map(Subject::Member));
    let plans: Vec<SubjectPlan> = subjects
        .filter_map(|subject| {
            let plan = record.plan(&subject)?;
            let member = match &subject {
                Subject::Member(id) => Some(member_name(scope, record, id)),
                _ => None,
            };
            Some(SubjectPlan {
                member,
                link: scope.subject_link(record, &subject),
                plan: plan_of(scope, record, plan),
                evidence: plan.items.iter().map(|item| evidence(scope, item)).collect(),
            })
        })
        .collect();
    TeamPlans {
        name: name.to_owned(),
        link: scope.subject_link(record, &own),
        items_caption: scope.say("improvement-caption", &[("team", name)]),
        follow_up_caption: scope.say("improvement-follow-up-caption", &[("team", name)]),
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

/// The team that a member ends the cycle in.
fn current_team<'r>(record: &'r CycleRecord, member: &Member) -> Option<&'r TeamId> {
    let assignment = member.current_assignment()?;
    record.teams.get(assignment.team.0 as usize).map(|team| &team.id)
}

/// The same of a member by id.
fn team_of<'r>(record: &'r CycleRecord, member: &MemberId) -> Option<&'r TeamId> {
    let position = record
        .members
        .binary_search_by(|candidate| candidate.id.cmp(member))
        .ok()?;
    current_team(record, record.members.get(position)?)
}

/// A course with its seats.
#[derive(Serialize)]
struct CourseView {
    name: String,
    hours: String,
    skills: String,
    seats: String,
    caption: String,
    enrolments: Vec<Seat>,
}

/// A seat and why it was given.
#[derive(Serialize)]
struct Seat {
    member: MemberLine,
    enrolment: EnrolmentView,
    /// Further needs that the same course answers.
    also: Vec<String>,
}

#[derive(Serialize)]
struct Uncovered {
    member: MemberLine,
    need: UncoveredView,
}

#[derive(Serialize)]
struct MemberHours {
    member: MemberLine,
    courses: String,
    booked: String,
    left: String,
}

/// A member in a row of a table.
#[derive(Serialize)]
struct MemberLine {
    name: String,
    link: Option<Link>,
    team: String,
}

/// The training page of a cycle.
pub fn training_view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let hours = member_hours(scope, record);
    let courses: Vec<CourseView> = scope
        .configuration()
        .courses
        .iter()
        .map(|course| course_view(scope, record, course))
        .collect();
    let uncovered: Vec<Uncovered> = record
        .plans
        .training
        .uncovered
        .iter()
        .map(|uncovered| Uncovered {
            member: member_line(scope, record, &uncovered.need.member),
            need: uncovered_view(scope, uncovered),
        })
        .collect();
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-training"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("lead", &training_lead(scope, record, hours.len() as u64));
    context.insert("courses", &courses);
    context.insert("uncovered", &uncovered);
    context.insert("hours", &hours);
    context
}

/// How many seats are booked, for whom and at how many hours.
fn training_lead(scope: &Scope<'_>, record: &CycleRecord, members: u64) -> String {
    let enrolments = &record.plans.training.enrolments;
    if scope.configuration().courses.is_empty() {
        return scope.plain("course-none-configured");
    }
    if enrolments.is_empty() {
        return scope.plain("course-none");
    }
    let format = &scope.format;
    let hours: f64 = enrolments.iter().map(|enrolment| enrolment.hours).sum();
    let seats = enrolments.len() as u64;
    let limit = scope.configuration().policy.training_hours;
    scope.texts.text(
        "course-lead",
        &[
            ("count", FluentValue::from(seats)),
            ("number", format.count(seats).into()),
            ("members", FluentValue::from(members)),
            ("members-number", format.count(members).into()),
            ("hours", format.hours(hours).into()),
            ("limit", format.hours(limit).into()),
        ],
    )
}

fn course_view(scope: &Scope<'_>, record: &CycleRecord, course: &Course) -> CourseView {
    let mine: Vec<&Enrolment> = record
        .plans
        .training
        .enrolments
        .iter()
        .filter(|enrolment| enrolment.course == course.id)
        .collect();
    let name = course_name(scope, &course.id);
    let skills: Vec<String> = course
        .skills
        .iter()
        .map(|skill| skill_name(scope, skill))
        .collect();
    CourseView {
        hours: scope.format.hours(course.hours),
        skills: skills.join(&scope.plain("list-separator")),
        seats: scope.say(
            "course-seats",
            &[
                ("used", &scope.format.count(mine.len() as u64)),
                ("seats", &scope.format.count(u64::from(course.seats))),
            ],
        ),
        caption: scope.say("course-caption", &[("course", &name)]),
        enrolments: mine
            .into_iter()
            .map(|enrolment| seat(scope, record, enrolment))
            .collect(),
        name,
    }
}

fn seat(scope: &Scope<'_>, record: &CycleRecord, enrolment: &Enrolment) -> Seat {
    Seat {
        member: member_line(scope, record, &enrolment.need.member),
        enrolment: enrolment_view(scope, enrolment),
        also: enrolment
            .also
            .iter()
            .map(|need| {
                scope.say(
                    "course-also",
                    &[
                        ("skill", &skill_name(scope, &need.skill)),
                        ("gaps", &gaps(scope, need)),
                        ("points", &scope.format.points(need.points_lost)),
                    ],
                )
            })
            .collect(),
    }
}

/// Members with booked hours, in the cycle's order.
fn member_hours(scope: &Scope<'_>, record: &CycleRecord) -> Vec<MemberHours> {
    let limit = scope.configuration().policy.training_hours;
    record
        .members
        .iter()
        .filter_map(|member| {
            let mine = &scope.history.training(record, &member.id)?.enrolments;
            let booked: f64 = mine.iter().map(|enrolment| enrolment.hours).sum();
            let names: Vec<String> = mine
                .iter()
                .map(|enrolment| course_name(scope, &enrolment.course))
                .collect();
            (!mine.is_empty()).then(|| MemberHours {
                member: member_line(scope, record, &member.id),
                courses: names.join(&scope.plain("list-separator")),
                booked: scope.format.hours(booked),
                left: scope.format.hours((limit - booked).max(0.0)),
            })
        })
        .collect()
}

fn member_line(scope: &Scope<'_>, record: &CycleRecord, id: &MemberId) -> MemberLine {
    MemberLine {
        name: member_name(scope, record, id),
        link: scope.subject_link(record, &Subject::Member(id.clone())),
        team: team_of(record, id).map_or_else(String::new, |team| {
            scope.subject_name(record, &Subject::Team(team.clone()))
        }),
    }
}
