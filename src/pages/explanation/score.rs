//! The rules between the dimensions and the rating: coverage, reweighting, interval, adjustments, band, gates, rank.

use serde_json::json;

use super::Rule;
use crate::model::indicator::Dimension;
use crate::model::measurement::Subject;
use crate::model::scorecard::{AdjustmentChange, DimensionScore, Rating, Scorecard, points_decided};
use crate::model::source::SourceFile;
use crate::model::{Points, Share};
use crate::pages::Appraisal;
use crate::pages::rulings_view;
use crate::pages::scope::Scope;
use crate::stats::rounding::exact_sum;

/// The score with its interval.
pub(super) fn heading(scope: &Scope<'_>, card: &Scorecard) -> String {
    match (card.score, card.interval) {
        (Some(points), Some(interval)) => scope.say(
            "explain-score-interval",
            &[
                ("score", &scope.format.points(points)),
                ("interval", &scope.format.points_interval(interval)),
            ],
        ),
        (Some(points), None) => scope.say("explain-score", &[("score", &scope.format.points(points))]),
        (None, _) => scope.plain("explain-no-score"),
    }
}

/// The points of a dimension.
pub(super) fn dimension(
    scope: &Scope<'_>,
    dimension: &Dimension,
    result: &DimensionScore,
    share: f64,
) -> String {
    let (name, weight) = (scope.local(&dimension.name), scope.format.share(Share(share)));
    match result.points {
        _ if share <= 0.0 => scope.say("explain-dimension-weightless", &[("name", name)]),
        Some(points) => scope.say(
            "explain-dimension",
            &[
                ("name", name),
                ("points", &scope.format.points(points)),
                ("weight", &weight),
            ],
        ),
        None => scope.say("explain-dimension-none", &[("name", name), ("weight", &weight)]),
    }
}

/// Every rule that was applied to the score, in the order of its use.
pub(super) fn rules(scope: &Scope<'_>, appraisal: Appraisal<'_>, subject: &Subject) -> Vec<Rule> {
    let card = appraisal.scorecard;
    let policy = &scope.configuration().policy;
    let mut rules = vec![Rule {
        word: "coverage",
        text: scope.say(
            "explain-rule-coverage",
            &[
                ("coverage", &scope.format.share(card.coverage)),
                ("minimum", &scope.format.share(policy.minimum_coverage)),
            ],
        ),
        facts: json!({"coverage": card.coverage, "minimum": policy.minimum_coverage}),
    }];
    if card.computed.is_some() && card.lines.iter().any(super::indicator::reweighted) {
        rules.push(Rule {
            word: "reweighting",
            text: scope.plain("explain-rule-reweighted"),
            facts: json!({"missing_parts": policy.missing_parts}),
        });
    }
    if let Some(interval) = card.interval {
        rules.push(Rule {
            word: "interval",
            text: scope.say(
                "explain-rule-interval",
                &[("level", &scope.format.share(Share(policy.confidence)))],
            ),
            facts: json!({"level": policy.confidence, "low": interval.low, "high": interval.high}),
        });
    }
    if let Some((text, share)) = scope.doubt(card).zip(card.weight_without_interval()) {
        rules.push(Rule {
            word: "weight_without_interval",
            text,
            facts: json!({"share": share}),
        });
    }
    adjustments(scope, appraisal, subject, &mut rules);
    rating(scope, card, &mut rules);
    if let Some(standing) = card.standing {
        rules.push(Rule {
            word: "rank",
            text: scope.say(
                "explain-rule-rank",
                &[("rank", &scope.standing(subject, standing))],
            ),
            facts: json!(standing),
        });
    }
    rules
}

/// Decided changes, each with its reason, and what they make of the sum.
fn adjustments(scope: &Scope<'_>, appraisal: Appraisal<'_>, subject: &Subject, rules: &mut Vec<Rule>) {
    let (record, card) = (appraisal.record, appraisal.scorecard);
    let sentences = rulings_view::adjustments(scope, subject, appraisal);
    for (adjustment, text) in card.adjustments.iter().zip(sentences) {
        rules.push(Rule {
            word: "adjustment",
            text,
            facts: json!({
                "change": adjustment.change,
                "reason": adjustment.reason,
                "approved_by": adjustment.approved_by,
                "file": record.files.get(usize::from(adjustment.row.file.0)).map(SourceFile::shown),
                "line": adjustment.row.line,
            }),
        });
    }
    let decided: Vec<f64> = points_decided(&card.adjustments).collect();
    if let (Some(computed), Some(score), false) = (card.computed, card.score, decided.is_empty()) {
        let adjusted = exact_sum(&decided);
        rules.push(Rule {
            word: "sum",
            text: scope.say(
                "explain-rule-sum",
                &[
                    ("computed", &scope.format.points(computed)),
                    ("adjustments", &scope.format.points_difference(adjusted)),
                    ("score", &scope.format.points(score)),
                ],
            ),
            facts: json!({"computed": computed, "adjustments": adjusted, "score": score}),
        });
    }
}

/// The band that the score earns, the gates that capped it, and the rating that is left.
fn rating(scope: &Scope<'_>, card: &Scorecard, rules: &mut Vec<Rule>) {
    let decided = card
        .adjustments
        .iter()
        .any(|adjustment| matches!(adjustment.change, AdjustmentChange::Rating(_)));
    let earned = match (card.gates.first(), &card.rating) {
        (Some(gate), _) => Some(&gate.from),
        (None, Rating::Rated(id)) if !decided => Some(id),
        _ => None,
    };
    let band = earned.and_then(|id| scope.configuration().rating(id));
    if let (Some(band), Some(score)) = (band, card.score) {
        rules.push(Rule {
            word: "rating_band",
            text: scope.say(
                "explain-rule-band",
                &[
                    ("score", &scope.format.points(score)),
                    ("rating", band.id.as_str()),
                    ("from", &scope.format.points(Points(band.from.0))),
                ],
            ),
            facts: json!({"rating": band.id, "from": band.from}),
        });
    }
    for gate in &card.gates {
        rules.push(Rule {
            word: "gate",
            text: rulings_view::closed_gate(scope, gate),
            facts: json!(gate),
        });
    }
    let view = scope.rating(&card.rating, card.coverage);
    rules.push(Rule {
        word: "rating",
        text: match &view.id {
            Some(id) => scope.say(
                "explain-rule-rating",
                &[("rating", &format!("{id} {}", view.name))],
            ),
            None => format!("{}: {}", view.name, view.reason),
        },
        facts: json!(card.rating),
    });
}
