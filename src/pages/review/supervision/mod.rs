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
use crate::model::indicator::Unit;
use crate::model::review::{Correlation, Foresight};
use crate::model::{RatingId, Share};
use crate::pages::review::grid::Figure;
use crate::pages::scope::Scope;
use crate::stats::Interval;

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

/// How the figures are made, for the method page.
pub fn method(scope: &Scope<'_>) -> Vec<String> {
    let minimum = scope.format.count(scope.configuration().minimum_cell());
    let rules = &scope.configuration().review.supervision;
    let band = rules.selected_from.as_ref().map_or("–", RatingId::as_str);
    let weak = scope.format.number(Foresight::WEAK);
    vec![
        scope.say(
            "method-supervision-groups",
            &[("band", band), ("minimum", &minimum)],
        ),
        scope.plain("method-supervision-indicators"),
        scope.say("method-supervision-foresight", &[("weak", &weak)]),
        scope.say("method-supervision-raters", &[("minimum", &minimum)]),
        scope.plain("method-supervision-appeals"),
    ]
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

/// An estimate with its interval below it, both in a unit.
fn estimate(scope: &Scope<'_>, unit: Unit, value: f64, interval: Interval) -> Figure {
    let text = match unit {
        Unit::Share => scope.format.share(Share(value)),
        unit => scope.format.value(unit, value),
    };
    Figure::with(text, scope.format.interval(unit, interval))
}

/// What cannot be told.
fn not_told(scope: &Scope<'_>) -> Figure {
    Figure::from(scope.plain("supervision-not-told"))
}

/// A correlation with its interval, in a sentence.
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
