//! What shaped a rating besides the points: coverage, gates and decisions, a sentence each.

use serde::Serialize;

use super::history::Appraisal;
use super::scope::Scope;
use crate::model::configuration::{Gate, GateCondition};
use crate::model::indicator::Unit;
use crate::model::measurement::{NoDataReason, Status, Subject};
use crate::model::scorecard::{Adjustment, AdjustmentChange, GateApplied, Rating};
use crate::model::{Points, RatingId};
use crate::stats::rounding::exact_sum;

/// So many indicators without data are named in a sentence; the scorecard shows all of them.
const NAMED: usize = 5;

/// Coverage, gates, adjustments: a sentence for each that there is.
pub fn rulings(scope: &Scope<'_>, subject: &Subject, appraisal: Appraisal<'_>) -> Vec<String> {
    let mut sentences: Vec<String> = coverage(scope, appraisal).into_iter().collect();
    sentences.extend(
        appraisal
            .scorecard
            .gates
            .iter()
            .map(|gate| closed_gate(scope, gate)),
    );
    sentences.extend(adjustments(scope, subject, appraisal));
    sentences
}

/// How much of the model's weight the score rests on, and what is missing; none where nothing is.
fn coverage(scope: &Scope<'_>, appraisal: Appraisal<'_>) -> Option<String> {
    let card = appraisal.scorecard;
    if card.coverage.0 >= 1.0 - 1e-9 || card.rating == Rating::NoScore {
        return None;
    }
    let (mut nothing, mut too_few, mut withheld) = (Vec::new(), Vec::new(), Vec::new());
    let lines = card.lines.iter().zip(&appraisal.measurements.measurements);
    for (indicator, (line, measurement)) in scope.configuration().indicators.iter().zip(lines) {
        if line.points.is_some() || line.weight.0 <= 0.0 {
            continue;
        }
        let name = scope.local(&indicator.name);
        match measurement.status {
            Status::TooFew { .. } => too_few.push(name),
            Status::NoData(NoDataReason::Withheld | NoDataReason::TooFewPeople) => withheld.push(name),
            Status::NoData(_) | Status::Ok => nothing.push(name),
        }
    }
    let missing: Vec<String> = [
        ("coverage-no-data", nothing),
        ("coverage-too-few", too_few),
        ("coverage-withheld", withheld),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(key, names)| scope.say(key, &[("names", &named(scope, &names))]))
    .collect();
    let coverage = scope.format.share(card.coverage);
    let (key, minimum) = match card.rating {
        Rating::CoverageTooLow { minimum } => ("coverage-too-low", scope.format.share(minimum)),
        Rating::PartsMissing => ("coverage-parts-missing", String::new()),
        Rating::Rated(_) | Rating::NoScore | Rating::PresenceTooShort { .. } => {
            ("coverage-rests-on", String::new())
        }
    };
    Some(scope.say(
        key,
        &[
            ("coverage", &coverage),
            ("minimum", &minimum),
            ("missing", &missing.join(&scope.plain("clause-separator"))),
        ],
    ))
}

/// The first names of a list, and how many more there are.
fn named(scope: &Scope<'_>, names: &[&str]) -> String {
    let shown = names
        .iter()
        .take(NAMED)
        .copied()
        .collect::<Vec<_>>()
        .join(&scope.plain("list-separator"));
    match names.len().saturating_sub(NAMED) as u64 {
        0 => shown,
        more => scope.count("coverage-more", more, &[("names", &shown)]),
    }
}

/// That a rating in a list is not the one that its score earns: a word, and the whole story.
#[derive(Serialize)]
pub struct RulingMark {
    /// "capped" or "decided".
    pub word: String,
    /// The sentence of the subject's own page.
    pub title: String,
}

/// What replaced the rating that the score earns; a decision comes last, and so before any gate.
pub fn mark(scope: &Scope<'_>, subject: &Subject, appraisal: Appraisal<'_>) -> Option<RulingMark> {
    let card = appraisal.scorecard;
    card.rating.band()?;
    let decided = card
        .adjustments
        .iter()
        .rposition(|adjustment| matches!(adjustment.change, AdjustmentChange::Rating(_)));
    if let Some(place) = decided {
        return Some(RulingMark {
            word: scope.plain("mark-decided"),
            title: adjustments(scope, subject, appraisal).into_iter().nth(place)?,
        });
    }
    let gate = card.gates.iter().rev().find(|gate| gate.from != gate.to)?;
    Some(RulingMark {
        word: scope.plain("mark-capped"),
        title: closed_gate(scope, gate),
    })
}

/// When a gate closes: "Satisfied clients below 60%"; none for one whose indicator is not there.
pub fn gate_condition(scope: &Scope<'_>, gate: &Gate) -> Option<String> {
    let configuration = scope.configuration();
    let position = configuration.indicator_position(&gate.indicator)?;
    let indicator = configuration.indicators.get(position)?;
    let (key, limit) = match gate.condition {
        GateCondition::Below(limit) => ("method-gate-below", limit),
        GateCondition::Above(limit) => ("method-gate-above", limit),
    };
    Some(scope.say(
        key,
        &[
            ("indicator", scope.local(&indicator.name)),
            ("limit", &scope.format.value(indicator.unit, limit)),
        ],
    ))
}

/// What a gate did.
pub fn closed_gate(scope: &Scope<'_>, gate: &GateApplied) -> String {
    let configuration = scope.configuration();
    let rule: Option<&Gate> = configuration.gates.get(gate.gate);
    let (name, unit) = rule
        .and_then(|rule| configuration.indicator_position(&rule.indicator))
        .and_then(|place| configuration.indicators.get(place))
        .map_or(("", Unit::Number), |indicator| {
            (scope.local(&indicator.name), indicator.unit)
        });
    let (side, limit) = match rule.map(|rule| rule.condition) {
        Some(GateCondition::Above(limit)) => ("above", limit),
        Some(GateCondition::Below(limit)) => ("below", limit),
        None => ("below", gate.value),
    };
    let key = if gate.from == gate.to {
        format!("gate-{side}-same")
    } else {
        format!("gate-{side}")
    };
    scope.say(
        &key,
        &[
            ("indicator", name),
            ("value", &scope.format.value(unit, gate.value)),
            ("limit", &scope.format.value(unit, limit)),
            ("from", gate.from.as_str()),
            ("to", gate.to.as_str()),
            ("cap", rule.map_or(gate.to.as_str(), |rule| rule.cap.as_str())),
            ("reason", scope.local(&gate.reason)),
        ],
    )
}

/// What the decisions did, one after another; the last one in points says what all of them did to the rating.
pub fn adjustments(scope: &Scope<'_>, subject: &Subject, appraisal: Appraisal<'_>) -> Vec<String> {
    let card = appraisal.scorecard;
    let found = appraisal.record.sensitivity(subject);
    let last = card
        .adjustments
        .iter()
        .rposition(|adjustment| matches!(adjustment.change, AdjustmentChange::Points(_)));
    let mut decided: Vec<f64> = Vec::new();
    card.adjustments
        .iter()
        .enumerate()
        .map(|(place, adjustment)| match &adjustment.change {
            AdjustmentChange::Points(points) => {
                let before = exact_sum(&decided);
                decided.push(points.0);
                let ratings = found
                    .filter(|_| Some(place) == last)
                    .map(|found| (&found.unadjusted, &found.by_rule));
                let ends = card
                    .computed
                    .map(|computed| [before, exact_sum(&decided)].map(|sum| Points(computed.0 + sum)));
                let effect = Effect {
                    points: points.0,
                    scores: ends,
                    ratings,
                };
                points_sentence(scope, appraisal, adjustment, effect)
            }
            AdjustmentChange::Rating(rating) => scope.say(
                if found.is_some() {
                    "adjustment-rating"
                } else {
                    "adjustment-rating-alone"
                },
                &[
                    ("change", rating.as_str()),
                    ("by-rule", found.map_or("", |found| found.by_rule.as_str())),
                    (
                        "reason",
                        &said(scope, &adjustment.reason, "adjustment-reason-withheld"),
                    ),
                    (
                        "approved-by",
                        &said(scope, &adjustment.approved_by, "a-colleague"),
                    ),
                    ("place", &scope.row_place(appraisal.record, adjustment.row)),
                ],
            ),
        })
        .collect()
}

/// What a table states in somebody's own words, or what stands for it where the reader is not told.
fn said(scope: &Scope<'_>, text: &str, instead: &str) -> String {
    if text.is_empty() {
        scope.plain(instead)
    } else {
        text.to_owned()
    }
}

/// What a decision in points did.
#[derive(Clone, Copy)]
struct Effect<'a> {
    /// Points added.
    points: f64,
    /// The scores before and after; none without a score.
    scores: Option<[Points; 2]>,
    /// The ratings without and with all decisions in points.
    ratings: Option<(&'a RatingId, &'a RatingId)>,
}

/// A decision in points: by how much, from which score to which, and what it did to the rating.
fn points_sentence(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    adjustment: &Adjustment,
    effect: Effect<'_>,
) -> String {
    let [from, to] = effect.scores.map_or([String::new(), String::new()], |ends| {
        ends.map(|points| scope.format.points(points))
    });
    let (key, before, after) = match (effect.scores, effect.ratings) {
        (None, _) => ("adjustment-points-alone", "", ""),
        (Some(_), None) => ("adjustment-points", "", ""),
        (Some(_), Some((before, after))) if before == after => {
            ("adjustment-points-same", before.as_str(), after.as_str())
        }
        (Some(_), Some((before, after))) => ("adjustment-points-rating", before.as_str(), after.as_str()),
    };
    scope.say(
        key,
        &[
            ("change", &scope.format.points_difference(effect.points)),
            ("from", &from),
            ("to", &to),
            ("before", before),
            ("after", after),
            (
                "reason",
                &said(scope, &adjustment.reason, "adjustment-reason-withheld"),
            ),
            (
                "approved-by",
                &said(scope, &adjustment.approved_by, "a-colleague"),
            ),
            ("place", &scope.row_place(appraisal.record, adjustment.row)),
        ],
    )
}
