//! What earlier courses did, and who could help whom, as the training page shows them.

use serde::Serialize;

use super::training_page::{MemberLine, member_line};
use super::training_view::level;
use super::{course_name, skill_name};
use crate::archive::CycleRecord;
use crate::model::plans::{CourseEffect, EffectVerdict, Mentoring};
use crate::model::quantity::Points;
use crate::pages::scope::Scope;
use crate::stats::NotEstimable;

/// The effect of a course.
#[derive(Serialize)]
pub struct EffectView {
    course: String,
    passed: String,
    pairs: String,
    before: String,
    change: String,
    others: String,
    gain: String,
    interval: Option<String>,
    /// What may be said of it.
    verdict: String,
    /// The class of the verdict: `better`, `worse`, or `within_noise`.
    kind: &'static str,
}

/// What earlier courses did, in the configuration's order.
pub fn effects(scope: &Scope<'_>, record: &CycleRecord) -> Vec<EffectView> {
    let effects = record.plans.training.effects.iter();
    effects.map(|effect| effect_view(scope, effect)).collect()
}

fn effect_view(scope: &Scope<'_>, effect: &CourseEffect) -> EffectView {
    let format = &scope.format;
    let nothing = || "–".to_owned();
    let mut view = EffectView {
        course: course_name(scope, &effect.course),
        passed: format.count(effect.passed),
        pairs: format.count(effect.pairs),
        before: nothing(),
        change: nothing(),
        others: nothing(),
        gain: nothing(),
        interval: None,
        verdict: String::new(),
        kind: "within_noise",
    };
    match &effect.effect {
        Ok(found) => {
            let signed = |points: Points| format.points_difference(points.0);
            view.before = effect.before.map_or_else(nothing, |before| format.points(before));
            view.change = signed(found.change);
            view.others = signed(found.change_of_others);
            view.gain = signed(found.gain);
            view.interval = Some(format.range(
                &format.points_difference(found.interval.low),
                &format.points_difference(found.interval.high),
            ));
            (view.verdict, view.kind) = match found.verdict {
                EffectVerdict::Worked => {
                    let text = match effect.price_per_point {
                        Some(price) => scope.say("effect-worked-at", &[("price", &format.money(price))]),
                        None => scope.plain("effect-worked"),
                    };
                    (text, "better")
                }
                EffectVerdict::Backfired => (scope.plain("effect-backfired"), "worse"),
                EffectVerdict::OneOfMany => (scope.plain("effect-one-of-many"), "within_noise"),
                EffectVerdict::WithinNoise => (scope.plain("effect-unclear"), "within_noise"),
            };
        }
        Err(NotEstimable::TooFewValues { needed, .. }) => {
            view.verdict = scope.count("effect-too-few", *needed, &[]);
        }
        Err(_) => view.verdict = scope.plain("effect-alike"),
    }
    view
}

/// A proposed pair.
#[derive(Serialize)]
pub struct MentoringView {
    mentor: MemberLine,
    mentee: MemberLine,
    skill: String,
    reason: String,
}

/// Who could help whom, the largest need first.
pub fn mentors(scope: &Scope<'_>, record: &CycleRecord) -> Vec<MentoringView> {
    let pairs = record.plans.training.mentors.iter();
    pairs.map(|pair| mentoring_view(scope, record, pair)).collect()
}

fn mentoring_view(scope: &Scope<'_>, record: &CycleRecord, pair: &Mentoring) -> MentoringView {
    let interval = pair.strong.interval.map_or_else(
        || level(scope, pair.strong.now),
        |interval| {
            scope
                .format
                .range(&level(scope, interval.low), &level(scope, interval.high))
        },
    );
    MentoringView {
        mentor: member_line(scope, record, &pair.mentor),
        mentee: member_line(scope, record, &pair.mentee),
        skill: skill_name(scope, &pair.skill),
        reason: scope.say(
            "mentor-reason",
            &[
                ("strong", &level(scope, pair.strong.now)),
                ("interval", &interval),
                ("mean", &level(scope, pair.mean)),
                ("weak", &level(scope, pair.weak.now)),
                ("wanted", &level(scope, pair.weak.wanted)),
            ],
        ),
    }
}
