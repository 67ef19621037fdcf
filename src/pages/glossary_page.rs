//! The page of terms: what each means in a sentence or two, and how sure a number is, explained by one of the cycle's own.

use serde::Serialize;
use tera::Context;

use super::place::Place;
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::indicator::Unit;

/// The terms, each the anchor of its entry and the end of its keys, in the order in which a reader meets them.
const TERMS: [&str; 20] = [
    "score",
    "points",
    "indicator",
    "dimension",
    "target",
    "weight",
    "contribution",
    "coverage",
    "sample",
    "interval",
    "noise",
    "change",
    "rating",
    "rank",
    "shrunken",
    "retention",
    "revenue-retention",
    "promoters",
    "assessment",
    "sealed",
];

#[derive(Serialize)]
struct Term {
    id: &'static str,
    name: String,
    meaning: String,
}

/// The page of terms.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let mut terms: Vec<Term> = TERMS
        .into_iter()
        .map(|id| Term {
            id,
            name: scope.plain(&format!("term-{id}")),
            meaning: scope.plain(&format!("term-{id}.meaning")),
        })
        .collect();
    // Whoever looks up a word looks for its letters; Chinese terms stand as they are met.
    if scope.texts.language() == crate::model::Language::English {
        terms.sort_by(|one, other| one.name.cmp(&other.name));
    }
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-glossary"));
    context.insert("terms", &terms);
    context.insert("example", &example(scope, record));
    context.insert("method", &scope.link(&Place::Method(record.cycle.id.clone())));
    context
}

/// How sure the organisation's first share with an interval is.
fn example(scope: &Scope<'_>, record: &CycleRecord) -> Option<String> {
    let indicators = &scope.configuration().indicators;
    let measurements = &record.measurements.organisation.measurements;
    indicators
        .iter()
        .zip(measurements)
        .find_map(|(indicator, measurement)| {
            let (value, interval) = (measurement.value?, measurement.interval?);
            if indicator.unit != Unit::Share || measurement.n == 0 {
                return None;
            }
            let rows = scope.sample(indicator, measurement.n);
            Some(scope.say(
                "sure-example",
                &[
                    ("indicator", scope.local(&indicator.name)),
                    ("value", &scope.format.value(indicator.unit, value)),
                    ("interval", &scope.format.interval(indicator.unit, interval)),
                    ("rows", &rows),
                ],
            ))
        })
}
