//! The training plan of a cycle: every seat, the largest needs without one, skills, what courses did, mentors; and a page for each team
//! with every need of its members that has no seat, and their hours.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use serde::Serialize;
use tera::Context;

use super::training_judged::{effects, mentors};
use super::training_skills::{areas, member_matrix, team_matrix};
use super::training_view::{
    EnrolmentView, UncoveredView, days, enrolment_view, language_name, obstacles, reasons, uncovered_view,
};
use super::{course_name, current_team, member_name, skill_name};
use crate::archive::CycleRecord;
use crate::model::configuration::Course;
use crate::model::measurement::Subject;
use crate::model::people::{Team, TeamIndex};
use crate::model::plans::{Enrolment, PlanProof, PlanQuality, UncoveredNeed};
use crate::model::{MemberId, Money, TeamId};
use crate::pages::place::{Link, Place};
use crate::pages::scope::Scope;
use crate::pages::time_view::training_elsewhere;

/// A course with its seats.
#[derive(Serialize)]
struct CourseView {
    name: String,
    /// Hours, price, language, prerequisites.
    facts: Vec<String>,
    /// Sessions with the seats that are taken.
    sessions: Vec<String>,
    caption: String,
    enrolments: Vec<Seat>,
}

/// A seat and why it was given.
#[derive(Serialize)]
struct Seat {
    member: MemberLine,
    enrolment: EnrolmentView,
    /// Why, one reason each.
    reasons: Vec<String>,
}

#[derive(Serialize)]
struct Uncovered {
    member: MemberLine,
    need: UncoveredView,
}

/// What a team's members are booked for, and what they need besides.
#[derive(Serialize)]
struct TeamRow {
    name: String,
    link: Link,
    uncovered: String,
    members: String,
    hours: String,
}

/// A mandatory course without a seat.
#[derive(Serialize)]
struct Missed {
    member: MemberLine,
    course: String,
    reason: String,
}

#[derive(Serialize)]
struct MemberHours {
    member: MemberLine,
    courses: String,
    booked: String,
    left: String,
    price: String,
}

/// A member in a row of a table.
#[derive(Serialize)]
pub struct MemberLine {
    name: String,
    link: Option<Link>,
    team: String,
}

/// The training page of a cycle.
pub fn training_view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let plan = &record.plans.training;
    let members = booked_members(scope, record).count() as u64;
    let courses: Vec<CourseView> = scope
        .configuration()
        .courses
        .iter()
        .map(|course| course_view(scope, record, course))
        .collect();
    let largest: Vec<Uncovered> = (plan.uncovered.iter().take(LARGEST))
        .map(|need| uncovered_line(scope, record, need))
        .collect();
    let missed: Vec<Missed> = plan
        .missed
        .iter()
        .map(|missed| Missed {
            member: member_line(scope, record, &missed.member),
            course: course_name(scope, &missed.course),
            reason: obstacles(scope, &missed.obstacles),
        })
        .collect();
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-training"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("elsewhere", &training_elsewhere(scope, record));
    context.insert("lead", &training_lead(scope, record, members));
    let quality = plan.quality.as_ref().filter(|_| !plan.enrolments.is_empty());
    context.insert(
        "quality",
        &quality
            .map(|quality| quality_text(scope, quality))
            .unwrap_or_default(),
    );
    context.insert("courses", &courses);
    context.insert("missed", &missed);
    context.insert("uncovered", &largest);
    context.insert(
        "uncovered_caption",
        &uncovered_caption(scope, plan.uncovered.len()),
    );
    context.insert("teams", &team_rows(scope, record));
    context.insert("areas", &areas(scope, record));
    context.insert("skills", &team_matrix(scope, record));
    context.insert("effects", &effects(scope, record));
    context.insert("mentors", &mentors(scope, record));
    context
}

/// So many needs without a seat stand on the page of the cycle; those of its members are all on each team's.
const LARGEST: usize = 10;

fn uncovered_line(scope: &Scope<'_>, record: &CycleRecord, uncovered: &UncoveredNeed) -> Uncovered {
    Uncovered {
        member: member_line(scope, record, &uncovered.need.member),
        need: uncovered_view(scope, uncovered),
    }
}

fn uncovered_caption(scope: &Scope<'_>, all: usize) -> String {
    if all > LARGEST {
        let largest = scope.format.count(LARGEST as u64);
        scope.count("course-uncovered-largest", all as u64, &[("largest", &largest)])
    } else {
        scope.plain("course-uncovered-caption")
    }
}

/// The training plan of a team's members.
pub fn team_training_view(scope: &Scope<'_>, record: &CycleRecord, team: &Team) -> Context {
    let uncovered: Vec<Uncovered> = (record.plans.training.uncovered.iter())
        .filter(|uncovered| team_of(record, &uncovered.need.member) == Some(&team.id))
        .map(|uncovered| uncovered_line(scope, record, uncovered))
        .collect();
    let paid = scope
        .configuration()
        .courses
        .iter()
        .any(|course| course.price > Money::ZERO);
    let mut context = Context::new();
    context.insert("title", &scope.say("course-of-team", &[("team", &team.name)]));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("elsewhere", &training_elsewhere(scope, record));
    context.insert("uncovered", &uncovered);
    context.insert("hours", &member_hours(scope, record, &team.id));
    context.insert("paid", &paid);
    let place = (0..)
        .map(TeamIndex)
        .zip(&record.teams)
        .find(|(_, other)| other.id == team.id);
    context.insert(
        "skills",
        &place.and_then(|(index, _)| member_matrix(scope, record, index)),
    );
    context
}

/// What the members of each team are booked for, and how much they need besides.
fn team_rows(scope: &Scope<'_>, record: &CycleRecord) -> Vec<TeamRow> {
    let mut needs: BTreeMap<&TeamId, u64> = BTreeMap::new();
    for uncovered in &record.plans.training.uncovered {
        if let Some(team) = team_of(record, &uncovered.need.member) {
            *needs.entry(team).or_default() += 1;
        }
    }
    let mut booked: BTreeMap<&TeamId, (u64, f64)> = BTreeMap::new();
    for (member, mine) in booked_members(scope, record) {
        if let Some(team) = team_of(record, member) {
            let (members, hours) = booked.entry(team).or_default();
            *members += 1;
            *hours += mine.iter().map(|enrolment| enrolment.hours).sum::<f64>();
        }
    }
    let row = |team: &Team| {
        let (members, hours) = booked.get(&team.id).copied().unwrap_or_default();
        let needs = needs.get(&team.id).copied().unwrap_or_default();
        TeamRow {
            name: team.name.clone(),
            link: scope.link(&Place::TeamTraining(record.cycle.id.clone(), team.id.clone())),
            uncovered: scope.format.count(needs),
            members: scope.format.count(members),
            hours: scope.format.hours(hours),
        }
    };
    record.teams.iter().map(row).collect()
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

/// How good the plan is known to be, what it leaves of the budget, and how many mandatory seats there are.
fn quality_text(scope: &Scope<'_>, quality: &PlanQuality) -> Vec<String> {
    let format = &scope.format;
    let mut texts = Vec::new();
    if quality.mandatory_bound > 0 || quality.mandatory > 0 {
        let key = if quality.mandatory < quality.mandatory_bound {
            "course-mandatory-bounded"
        } else {
            "course-mandatory"
        };
        texts.push(scope.count(
            key,
            quality.mandatory,
            &[("bound", &format.count(quality.mandatory_bound))],
        ));
    }
    let key = match quality.proof {
        PlanProof::Unlimited => "course-quality-unlimited",
        PlanProof::Exact => "course-quality-exact",
        PlanProof::Bounded => "course-quality-bounded",
    };
    let gap = format.share(quality.gap);
    texts.push(scope.say(
        key,
        &[
            ("covered", &format.points(quality.covered)),
            ("asked", &format.points(quality.asked)),
            ("gap", &gap),
        ],
    ));
    let spent = format.money(quality.spent);
    match scope.configuration().training.budget {
        Some(budget) => {
            let left = format.money(budget - quality.spent);
            let budget = format.money(budget);
            texts.push(scope.say(
                "course-budget",
                &[("spent", &spent), ("budget", &budget), ("left", &left)],
            ));
        }
        None if quality.spent > Money::ZERO => texts.push(scope.say("course-spent", &[("spent", &spent)])),
        None => {}
    }
    texts
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
    CourseView {
        facts: course_facts(scope, course),
        sessions: sessions(scope, record, course),
        caption: scope.say("course-caption", &[("course", &name)]),
        enrolments: mine
            .into_iter()
            .map(|enrolment| Seat {
                member: member_line(scope, record, &enrolment.member),
                enrolment: enrolment_view(scope, enrolment),
                reasons: reasons(scope, enrolment),
            })
            .collect(),
        name,
    }
}

fn course_facts(scope: &Scope<'_>, course: &Course) -> Vec<String> {
    let separator = scope.plain("list-separator");
    let skills: Vec<String> = course
        .skills
        .iter()
        .map(|taught| {
            scope.say(
                "course-teaches",
                &[
                    ("skill", &skill_name(scope, &taught.skill)),
                    ("level", &scope.format.number(taught.level)),
                ],
            )
        })
        .collect();
    let mut facts = vec![scope.format.hours(course.hours)];
    if course.price > Money::ZERO {
        facts.push(scope.say("course-price", &[("price", &scope.format.money(course.price))]));
    }
    facts.push(scope.say("course-skills", &[("skills", &skills.join(&separator))]));
    if !course.prerequisites.is_empty() {
        let names: Vec<String> = course
            .prerequisites
            .iter()
            .map(|id| course_name(scope, id))
            .collect();
        facts.push(scope.say("course-prerequisites", &[("courses", &names.join(&separator))]));
    }
    if !course.mandatory_for.is_empty() {
        facts.push(scope.say(
            "course-mandatory-for",
            &[("roles", &course.mandatory_for.join(&separator))],
        ));
    }
    if let Some(language) = &course.language {
        facts.push(scope.say(
            "course-language",
            &[("language", &language_name(scope, language))],
        ));
    }
    facts
}

/// The sessions that the plan could book, each with its seats.
fn sessions(scope: &Scope<'_>, record: &CycleRecord, course: &Course) -> Vec<String> {
    let offered = record
        .plans
        .training
        .offered
        .iter()
        .filter(|offer| offer.course == course.id);
    offered
        .map(|offer| {
            let used = scope.format.count(offer.taken);
            let seats = scope.format.count(u64::from(offer.seats));
            match &offer.session {
                Some(session) => scope.say(
                    "course-session",
                    &[
                        ("days", &days(scope, session.days)),
                        ("used", &used),
                        ("seats", &seats),
                    ],
                ),
                None => scope.say("course-seats", &[("used", &used), ("seats", &seats)]),
            }
        })
        .collect()
}

/// Members with booked hours and their seats, in the cycle's order.
fn booked_members<'s>(
    scope: &'s Scope<'_>,
    record: &'s CycleRecord,
) -> impl Iterator<Item = (&'s MemberId, &'s [&'s Enrolment])> {
    record.members.iter().filter_map(|member| {
        let mine = &scope.history.training(record, &member.id)?.enrolments;
        (!mine.is_empty()).then_some((&member.id, mine.as_slice()))
    })
}

/// The booked hours of a team's members.
fn member_hours(scope: &Scope<'_>, record: &CycleRecord, team: &TeamId) -> Vec<MemberHours> {
    let limit = scope.configuration().policy.training_hours;
    booked_members(scope, record)
        .filter(|(member, _)| team_of(record, member) == Some(team))
        .map(|(member, mine)| {
            let booked: f64 = mine.iter().map(|enrolment| enrolment.hours).sum();
            let names: Vec<String> = mine
                .iter()
                .map(|enrolment| course_name(scope, &enrolment.course))
                .collect();
            MemberHours {
                member: member_line(scope, record, member),
                courses: names.join(&scope.plain("list-separator")),
                booked: scope.format.hours(booked),
                left: scope.format.hours((limit - booked).max(0.0)),
                price: scope
                    .format
                    .money(mine.iter().map(|enrolment| enrolment.price).sum()),
            }
        })
        .collect()
}

/// A member with their team.
pub fn member_line(scope: &Scope<'_>, record: &CycleRecord, id: &MemberId) -> MemberLine {
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
