//! What became of the items of the last plans, as pages show it: worked, did not work, cannot tell, and why.

use serde::Serialize;

use super::indicator;
use crate::model::Share;
use crate::model::indicator::{Direction, Unit};
use crate::model::plans::{FollowUp, ImprovementPlan, Judgement, PlanEffect};
use crate::pages::scope::Scope;

/// What may be said of an item once its cycle is over.
#[derive(Serialize)]
pub struct JudgementView {
    /// `better`, `worse` or `same`.
    pub class: &'static str,
    /// In a word or two.
    pub label: String,
    /// The same without signs and with the reason in a few words, where there is little room.
    pub brief: String,
    /// Why.
    pub reasons: Vec<String>,
}

/// What may be said of an item.
pub fn judgement(scope: &Scope<'_>, follow_up: &FollowUp) -> JudgementView {
    let (unit, direction) = indicator(scope, &follow_up.item.indicator)
        .map_or((Unit::Number, Direction::HigherIsBetter), |indicator| {
            (indicator.unit, indicator.scale.direction())
        });
    let asked = (follow_up.effect.as_ref()).and_then(|effect| effect.asked(direction, follow_up.item.target));
    let (class, label) = match follow_up.judgement {
        Judgement::Worked => ("better", "judgement-worked"),
        Judgement::DidNotWork => ("worse", "judgement-did-not-work"),
        _ => ("same", "judgement-cannot-tell"),
    };
    let mut reasons = Vec::new();
    if let Some(effect) = &follow_up.effect {
        reasons.push(without_plan(scope, unit, effect));
    }
    match follow_up.judgement {
        Judgement::Worked => {}
        Judgement::DidNotWork => reasons.push(match asked {
            Some(asked) => scope.say(
                "judgement-too-small",
                &[("asked", &scope.format.difference(unit, asked))],
            ),
            None => scope.plain("judgement-worse"),
        }),
        Judgement::WithinNoise if asked.is_none() => reasons.push(scope.plain("judgement-nothing-asked")),
        Judgement::WithinNoise => reasons.push(scope.plain("judgement-within-noise")),
        Judgement::NotCarriedOut if follow_up.report.is_none() => {
            reasons.push(scope.plain("judgement-not-reported"));
        }
        Judgement::NotCarriedOut => reasons.push(scope.plain("judgement-not-carried-out")),
        Judgement::NoValue => reasons.push(scope.plain("judgement-no-value")),
        Judgement::Redefined => reasons.push(scope.plain("judgement-redefined")),
        Judgement::TooFewPairs { found, needed } => reasons.push(scope.texts.text(
            "judgement-too-few-pairs",
            &[("found", found.into()), ("needed", needed.into())],
        )),
    }
    JudgementView {
        class,
        label: scope.plain(label),
        brief: brief(scope, follow_up),
        reasons,
    }
}

fn brief(scope: &Scope<'_>, follow_up: &FollowUp) -> String {
    let reason = match follow_up.judgement {
        Judgement::Worked => return scope.plain("judged-worked"),
        Judgement::DidNotWork => return scope.plain("judged-did-not-work"),
        Judgement::WithinNoise => "judged-within-noise",
        Judgement::NotCarriedOut if follow_up.report.is_none() => "judged-not-reported",
        Judgement::NotCarriedOut => "judged-not-carried-out",
        Judgement::NoValue => "judged-no-value",
        Judgement::Redefined => "judged-redefined",
        Judgement::TooFewPairs { .. } => "judged-too-few-pairs",
    };
    scope.say("judged-cannot-tell", &[("reason", &scope.plain(reason))])
}

fn without_plan(scope: &Scope<'_>, unit: Unit, effect: &PlanEffect) -> String {
    let expected = &effect.without_plan;
    scope.count(
        "judgement-without-plan",
        expected.pairs,
        &[
            ("expected", &scope.format.value(unit, expected.expected)),
            ("interval", &scope.format.interval(unit, expected.interval)),
            ("slope", &scope.format.share(Share(expected.slope))),
            ("beyond", &scope.format.difference(unit, effect.beyond)),
            (
                "points",
                &scope.format.finer_points_difference(effect.points.0, 1),
            ),
        ],
    )
}

/// What all items of the last plans amount to.
pub fn judged<'p>(scope: &Scope<'_>, plans: impl Iterator<Item = &'p ImprovementPlan>) -> Option<String> {
    judged_as(scope, "judgement-summary", plans)
}

/// The same, in the words of a key that says whose plans they are.
pub fn judged_as<'p>(
    scope: &Scope<'_>,
    key: &str,
    plans: impl Iterator<Item = &'p ImprovementPlan>,
) -> Option<String> {
    let (mut all, mut worked, mut failed, mut idle) = (0_u64, 0_u64, 0_u64, 0_u64);
    for follow_up in plans.flat_map(|plan| &plan.follow_up) {
        all += 1;
        match follow_up.judgement {
            Judgement::Worked => worked += 1,
            Judgement::DidNotWork => failed += 1,
            Judgement::NotCarriedOut => idle += 1,
            _ => {}
        }
    }
    (all > 0).then(|| {
        scope.count(
            key,
            all,
            &[
                ("worked", &scope.format.count(worked)),
                ("failed", &scope.format.count(failed)),
                ("unknown", &scope.format.count(all - worked - failed)),
                ("idle", &scope.format.count(idle)),
            ],
        )
    })
}
