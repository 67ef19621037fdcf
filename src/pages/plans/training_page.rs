//! The training page of a cycle: every seat, and every need without one.

use fluent_bundle::FluentValue;
use serde::Serialize;
use tera::Context;

use super::training_view::{EnrolmentView, UncoveredView, enrolment_view, gaps, uncovered_view};
use super::{course_name, current_team, member_name, skill_name};
use crate::archive::CycleRecord;
use crate::model::configuration::Course;
use crate::model::measurement::Subject;
use crate::model::plans::Enrolment;
use crate::model::{MemberId, TeamId};
use crate::pages::place::Link;
use crate::pages::scope::Scope;

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

/// The team that a member ends the cycle in, by the member's id.
fn team_of<'r>(record: &'r CycleRecord, member: &MemberId) -> Option<&'r TeamId> {
    let position = record
        .members
        .binary_search_by(|candidate| candidate.id.cmp(member))
        .ok()?;
    current_team(record, record.members.get(position)?)
}
