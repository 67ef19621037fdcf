//! The page about the appraisal itself: an answer to each question first, then the figures that it rests on.

mod appeals;
mod foresight;
mod impact;
mod indicators;
mod raters;
mod spread;
mod tables;

use serde::Serialize;
use tera::Context;

use crate::archive::CycleRecord;
use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::review::Correlation;
use crate::pages::scope::Scope;

/// A question with its answer in a sentence, and where its figures stand.
#[derive(Serialize)]
struct Answer {
    anchor: &'static str,
    question: String,
    text: String,
}

/// Adds what the page shows.
pub(super) fn fill(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    let figures = &record.review.supervision;
    let review = record.measurements.assessment_review.as_ref();
    let answers = [
        ("groups", impact::answer(scope, &figures.impact)),
        ("spread", spread::answer(scope, &figures.spread)),
        ("raters", raters::answer(scope, review)),
        ("indicators", indicators::answer(scope, figures)),
        ("foresight", foresight::answer(scope, figures.foresight.as_ref())),
        ("appeals", appeals::answer(scope, figures.appeals.as_ref())),
        ("rows", tables::answer(scope, &figures.tables)),
    ];
    let answers: Vec<Answer> = answers
        .into_iter()
        .map(|(anchor, answer)| Answer {
            anchor,
            question: scope.plain(&format!("supervision-{anchor}-question")),
            text: answer,
        })
        .collect();
    context.insert("answers", &answers);
    context.insert("impact", &impact::views(scope, &figures.impact));
    context.insert("impact_lead", &impact::lead(scope));
    context.insert("spread", &spread::view(scope, record));
    context.insert("raters", &raters::view(scope, record));
    context.insert("indicators", &indicators::view(scope, record));
    context.insert("foresight", &foresight::view(scope, figures.foresight.as_ref()));
    context.insert("appeals", &appeals::view(scope, figures.appeals.as_ref()));
    context.insert("tables", &tables::view(scope, record));
}

/// How often chance alone does so: a share with one decimal, or that it is less than the least that is written.
fn chance(scope: &Scope<'_>, p_value: f64) -> String {
    const LEAST: f64 = 0.001;
    if p_value < LEAST {
        scope.say(
            "supervision-less-than",
            &[("share", &scope.format.share(Share(LEAST)))],
        )
    } else {
        scope.format.share(Share(p_value))
    }
}

/// A correlation with its interval.
fn correlation(scope: &Scope<'_>, found: &Correlation) -> String {
    scope.say(
        "supervision-correlation",
        &[
            ("value", &scope.format.value(Unit::Score, found.value)),
            ("low", &scope.format.value(Unit::Score, found.interval.low)),
            ("high", &scope.format.value(Unit::Score, found.interval.high)),
        ],
    )
}

/// Several sentences or words as a list of the language.
fn listed(scope: &Scope<'_>, parts: &[String]) -> String {
    parts.join(&scope.plain("list-separator"))
}
