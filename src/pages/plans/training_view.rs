//! Training as pages show it: seats on courses and needs without one.

use serde::Serialize;

use super::{course_name, indicator_name, skill_name};
use crate::archive::CycleRecord;
use crate::model::MemberId;
use crate::model::plans::{Enrolment, TrainingNeed, UncoveredNeed, UncoveredReason};
use crate::pages::scope::Scope;

/// A course or a need for one.
#[derive(Serialize)]
pub struct TrainingView {
    /// Courses that are booked.
    pub enrolments: Vec<EnrolmentView>,
    /// Needs without a course.
    pub uncovered: Vec<UncoveredView>,
    /// Hours booked.
    pub hours: Option<String>,
}

/// A seat on a course.
#[derive(Serialize)]
pub struct EnrolmentView {
    /// The course.
    pub course: String,
    /// Its hours.
    pub hours: String,
    /// Why: the skill and the gaps that ask for it.
    pub reason: String,
}

/// A need without a course.
#[derive(Serialize)]
pub struct UncoveredView {
    /// The skill.
    pub skill: String,
    /// The gaps that ask for it.
    pub need: String,
    /// Why there is no course.
    pub reason: String,
}

/// The training of one member.
pub fn training(scope: &Scope<'_>, record: &CycleRecord, member: &MemberId) -> TrainingView {
    let Some(plan) = scope.history.training(record, member) else {
        return TrainingView {
            hours: None,
            enrolments: Vec::new(),
            uncovered: Vec::new(),
        };
    };
    let hours: f64 = plan.enrolments.iter().map(|enrolment| enrolment.hours).sum();
    TrainingView {
        hours: (!plan.enrolments.is_empty()).then(|| scope.format.hours(hours)),
        enrolments: plan
            .enrolments
            .iter()
            .map(|enrolment| enrolment_view(scope, enrolment))
            .collect(),
        uncovered: plan
            .uncovered
            .iter()
            .map(|uncovered| uncovered_view(scope, uncovered))
            .collect(),
    }
}

/// A seat on a course with its reason.
pub fn enrolment_view(scope: &Scope<'_>, enrolment: &Enrolment) -> EnrolmentView {
    EnrolmentView {
        course: course_name(scope, &enrolment.course),
        hours: scope.format.hours(enrolment.hours),
        reason: std::iter::once(&enrolment.need)
            .chain(&enrolment.also)
            .map(|need| {
                scope.say(
                    "training-reason",
                    &[
                        ("skill", &skill_name(scope, &need.skill)),
                        ("gaps", &gaps(scope, need)),
                        ("points", &scope.format.points(need.points_lost)),
                    ],
                )
            })
            .collect::<Vec<_>>()
            .join(&scope.plain("clause-separator")),
    }
}

/// A need without a course with its reason.
pub fn uncovered_view(scope: &Scope<'_>, uncovered: &UncoveredNeed) -> UncoveredView {
    UncoveredView {
        skill: skill_name(scope, &uncovered.need.skill),
        need: scope.say(
            "training-need",
            &[
                ("gaps", &gaps(scope, &uncovered.need)),
                ("points", &scope.format.points(uncovered.need.points_lost)),
            ],
        ),
        reason: scope.plain(match uncovered.reason {
            UncoveredReason::NoCourse => "uncovered-no-course",
            UncoveredReason::NoSeat => "uncovered-no-seat",
            UncoveredReason::NoHours => "uncovered-no-hours",
            UncoveredReason::AlreadyTaken => "uncovered-already-taken",
        }),
    }
}

/// The indicators whose gaps ask for a training, as a list.
pub fn gaps(scope: &Scope<'_>, need: &TrainingNeed) -> String {
    let names: Vec<String> = need
        .indicators
        .iter()
        .map(|id| indicator_name(scope, id))
        .collect();
    names.join(&scope.plain("list-separator"))
}
