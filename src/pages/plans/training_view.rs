//! Training as pages show it: seats on courses and needs without one.

use serde::Serialize;

use super::{course_name, indicator_name, skill_name};
use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::plans::{
    CoveredNeed, Enrolment, LevelSource, Obstacle, SkillLevel, TrainingNeed, UncoveredNeed,
};
use crate::model::quantity::Points;
use crate::model::{MemberId, Period};
use crate::pages::scope::Scope;
use crate::pages::time_view::{PlanElsewhere, plan_elsewhere};

/// A course or a need for one.
#[derive(Serialize)]
pub struct TrainingView {
    /// Courses that are booked.
    pub enrolments: Vec<EnrolmentView>,
    /// Needs without a course.
    pub uncovered: Vec<UncoveredView>,
    /// Hours booked.
    pub hours: Option<String>,
    /// Where the plan of a cycle of parts stands.
    pub elsewhere: Option<PlanElsewhere>,
}

/// A seat on a course.
#[derive(Serialize)]
pub struct EnrolmentView {
    /// The course.
    pub course: String,
    /// Its hours.
    pub hours: String,
    /// Its days, or that they are not set yet.
    pub when: String,
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
    let elsewhere = plan_elsewhere(scope, record, Some(&Subject::Member(member.clone())));
    let Some(plan) = scope.history.training(record, member) else {
        return TrainingView {
            hours: None,
            elsewhere,
            enrolments: Vec::new(),
            uncovered: Vec::new(),
        };
    };
    let hours: f64 = plan.enrolments.iter().map(|enrolment| enrolment.hours).sum();
    TrainingView {
        elsewhere,
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
        when: when(scope, enrolment),
        reason: reasons(scope, enrolment).join(&scope.plain("clause-separator")),
    }
}

/// The days of a seat.
fn when(scope: &Scope<'_>, enrolment: &Enrolment) -> String {
    enrolment.session.as_ref().map_or_else(
        || scope.plain("course-undated"),
        |session| days(scope, session.days),
    )
}

/// The days of a session, one or several.
pub fn days(scope: &Scope<'_>, days: Period) -> String {
    if days.first() == days.last() {
        scope.format.date(days.first())
    } else {
        scope.format.period(days)
    }
}

/// Every reason for a seat: that it is mandatory, the needs that it answers, the course that it prepares for.
pub fn reasons(scope: &Scope<'_>, enrolment: &Enrolment) -> Vec<String> {
    let mandatory = enrolment.mandatory.then(|| scope.plain("training-mandatory"));
    let needs = enrolment.needs.iter().map(|covered| reason(scope, covered));
    let prepares = enrolment
        .prepares
        .as_ref()
        .map(|course| scope.say("training-prepares", &[("course", &course_name(scope, course))]));
    mandatory.into_iter().chain(needs).chain(prepares).collect()
}

fn reason(scope: &Scope<'_>, covered: &CoveredNeed) -> String {
    let need = &covered.need;
    let key = match (need.level.source, need.indicators.is_empty()) {
        (LevelSource::Declared, true) => "training-reason-assessed",
        (LevelSource::Declared, false) => "training-reason-both",
        (LevelSource::Indicators, _) => "training-reason",
    };
    let text = scope.say(key, &facts(scope, need).each());
    if covered.share.0 < 1.0 {
        let share = scope.format.share(covered.share);
        scope.say("training-reason-part", &[("reason", &text), ("share", &share)])
    } else {
        text
    }
}

/// What sentences about a need name.
struct Facts([(&'static str, String); 5]);

impl Facts {
    fn each(&self) -> Vec<(&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
}

fn facts(scope: &Scope<'_>, need: &TrainingNeed) -> Facts {
    let one_decimal = (level(scope, need.level.now), level(scope, need.level.wanted));
    // A level short of the wanted one must not read as equal to it.
    let (now, wanted) = if one_decimal.0 == one_decimal.1 {
        let finer = |level: f64| scope.format.value(Unit::Score, level);
        (finer(need.level.now), finer(need.level.wanted))
    } else {
        one_decimal
    };
    Facts([
        ("skill", skill_name(scope, &need.skill)),
        ("gaps", gaps(scope, need)),
        ("points", scope.format.points(need.points_lost)),
        ("now", now),
        ("wanted", wanted),
    ])
}

/// A language by its name; its tag where the report has no name for it.
pub fn language_name(scope: &Scope<'_>, tag: &str) -> String {
    match tag {
        "zh" | "zh-CN" | "zh-Hans" => scope.plain("language-chinese"),
        "en" | "en-GB" | "en-US" => scope.plain("language-english"),
        other => other.to_owned(),
    }
}

/// A level with one decimal.
pub fn level(scope: &Scope<'_>, level: f64) -> String {
    scope.format.points(Points(level))
}

/// A level, and the one that is wanted where it falls short of it.
pub fn short_or_level(scope: &Scope<'_>, skill: &SkillLevel) -> String {
    let (now, wanted) = (level(scope, skill.now), level(scope, skill.wanted));
    if skill.is_short() && now != wanted {
        scope.say("skill-short", &[("now", &now), ("wanted", &wanted)])
    } else {
        now
    }
}

/// A need without a course with its reason.
pub fn uncovered_view(scope: &Scope<'_>, uncovered: &UncoveredNeed) -> UncoveredView {
    let need = &uncovered.need;
    let key = match (need.level.source, need.indicators.is_empty()) {
        (LevelSource::Declared, true) => "training-need-assessed",
        (LevelSource::Declared, false) => "training-need-both",
        (LevelSource::Indicators, _) => "training-need",
    };
    let reason = obstacles(scope, &uncovered.obstacles);
    UncoveredView {
        skill: skill_name(scope, &need.skill),
        need: scope.say(key, &facts(scope, need).each()),
        reason: match &uncovered.course {
            Some(course) => scope.say(
                "uncovered-course",
                &[("course", &course_name(scope, course)), ("reason", &reason)],
            ),
            None => reason,
        },
    }
}

/// What stood in the way, as one clause after the other.
pub fn obstacles(scope: &Scope<'_>, obstacles: &[Obstacle]) -> String {
    let clauses: Vec<String> = obstacles.iter().map(|obstacle| clause(scope, obstacle)).collect();
    clauses.join(&scope.plain("clause-separator"))
}

fn clause(scope: &Scope<'_>, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::NoCourse => scope.plain("uncovered-no-course"),
        Obstacle::TooBasic => scope.plain("uncovered-too-basic"),
        Obstacle::AlreadyTaken => scope.plain("uncovered-already-taken"),
        Obstacle::Language(language) => scope.say(
            "uncovered-language",
            &[("language", &language_name(scope, language))],
        ),
        Obstacle::Prerequisite(course) => scope.say(
            "uncovered-prerequisite",
            &[("course", &course_name(scope, course))],
        ),
        Obstacle::NoSeat => scope.plain("uncovered-no-seat"),
        Obstacle::NoHours(by) => scope.say("uncovered-no-hours", &[("by", &scope.format.hours(*by))]),
        Obstacle::OverBudget(by) => scope.say("uncovered-over-budget", &[("by", &scope.format.money(*by))]),
        Obstacle::Clash(course) => scope.say("uncovered-clash", &[("course", &course_name(scope, course))]),
        Obstacle::OtherPlan => scope.plain("uncovered-other-plan"),
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
