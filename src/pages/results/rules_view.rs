//! The rules of the results in words, from the configuration in force.

use serde::Serialize;

use super::{band, kinds};
use crate::archive::CycleRecord;
use crate::model::configuration::{
    BonusRules, Finds, MeritRules, PerformanceRules, PromotionRules, RecognitionRule,
};
use crate::pages::scope::Scope;

/// A rule with its sentences.
#[derive(Serialize)]
pub struct RuleView {
    name: String,
    sentences: Vec<String>,
}

/// Every rule, also those for other kinds of cycle.
pub fn rules(scope: &Scope<'_>, _record: &CycleRecord) -> Vec<RuleView> {
    let rules = &scope.configuration().results;
    let mut views = Vec::new();
    let mut add = |key: &str, sentences: Vec<String>| {
        views.push(RuleView {
            name: scope.plain(key),
            sentences,
        });
    };
    if let Some(rules) = &rules.bonus {
        add("results-bonus", bonus(scope, rules));
    }
    if let Some(rules) = &rules.merit {
        add("results-merit", merit(scope, rules));
    }
    if !rules.promotions.is_empty() {
        let sentences = rules.promotions.iter().map(|rules| promotion(scope, rules));
        add("results-promotion", sentences.collect());
    }
    if !rules.recognitions.is_empty() {
        let mut sentences: Vec<String> = rules
            .recognitions
            .iter()
            .map(|rule| {
                let name = scope.local(&rule.name);
                scope.say("label-value", &[("label", name), ("value", &finds(scope, rule))])
            })
            .collect();
        sentences.push(scope.plain("results-rule-ties"));
        add("results-recognition", sentences);
    }
    if let Some(rules) = &rules.performance {
        add("results-performance", performance(scope, rules));
    }
    views
}

fn bonus(scope: &Scope<'_>, rules: &BonusRules) -> Vec<String> {
    let format = &scope.format;
    let factors: Vec<String> = rules
        .factors
        .iter()
        .map(|(rating, factor)| {
            let factor = format.exact_number(*factor, 6);
            scope.say(
                "results-rule-factor",
                &[("rating", rating.as_str()), ("factor", &factor)],
            )
        })
        .collect();
    let mut sentences = vec![
        scope.say("results-rule-cycles", &[("kinds", &kinds(scope, &rules.cycles))]),
        scope.say(
            "results-rule-weight",
            &[("factors", &factors.join(&scope.plain("list-separator")))],
        ),
    ];
    if let Some(cap) = rules.cap {
        sentences.push(scope.say("results-rule-cap", &[("cap", &format.exact_share(cap, 4))]));
    }
    if let Some(floor) = rules.floor {
        sentences.push(scope.say("results-rule-floor", &[("floor", &format.exact_share(floor, 4))]));
    }
    sentences.push(scope.say("results-rule-rounding", &[("unit", &format.cents(rules.unit))]));
    sentences
}

fn merit(scope: &Scope<'_>, rules: &MeritRules) -> Vec<String> {
    let format = &scope.format;
    let weights: Vec<String> = rules
        .rows
        .iter()
        .map(|row| {
            let weight = format.count(u64::from(row.weight));
            scope.say(
                "results-rule-factor",
                &[("rating", row.rating.as_str()), ("factor", &weight)],
            )
        })
        .collect();
    vec![
        scope.say("results-rule-cycles", &[("kinds", &kinds(scope, &rules.cycles))]),
        scope.say(
            "results-rule-budget",
            &[("budget", &format.exact_share(rules.budget, 4))],
        ),
        scope.say(
            "results-rule-grid",
            &[("step", &format.exact_share(rules.step, 4))],
        ),
        scope.say(
            "results-rule-solved",
            &[("weights", &weights.join(&scope.plain("list-separator")))],
        ),
        scope.say("results-rule-lump", &[("unit", &format.cents(rules.unit))]),
    ]
}

fn promotion(scope: &Scope<'_>, rules: &PromotionRules) -> String {
    let format = &scope.format;
    let mut parts = Vec::new();
    if let Some((rating, cycles)) = &rules.rating {
        parts.push(scope.count(
            "results-rule-rating",
            u64::from(*cycles),
            &[("rating", &band(scope, rating))],
        ));
    }
    if let Some(months) = rules.months {
        let months = scope.count("results-months", u64::from(months), &[]);
        parts.push(scope.say("results-rule-months", &[("months", &months)]));
    }
    if rules.no_gate {
        parts.push(scope.plain("results-rule-no-gate"));
    }
    if let Some(coverage) = rules.coverage {
        parts.push(scope.say("results-rule-coverage", &[("coverage", &format.share(coverage))]));
    }
    for (id, needed) in &rules.indicators {
        let name = crate::pages::plans::indicator_name(scope, id);
        let unit = scope
            .configuration()
            .indicators
            .iter()
            .find(|indicator| &indicator.id == id);
        parts.push(match needed.zip(unit.map(|indicator| indicator.unit)) {
            Some((needed, unit)) => scope.say(
                "results-rule-indicator-at",
                &[("name", &name), ("needed", &format.value(unit, needed))],
            ),
            None => scope.say("results-rule-indicator", &[("name", &name)]),
        });
    }
    scope.say(
        "results-rule-promotion",
        &[
            ("from", rules.from.as_str()),
            ("to", rules.to.as_str()),
            ("conditions", &parts.join(&scope.plain("results-semicolon"))),
            ("kinds", &kinds(scope, &rules.cycles)),
        ],
    )
}

/// What a rule of recognition looks for.
pub fn finds(scope: &Scope<'_>, rule: &RecognitionRule) -> String {
    let at_most = scope.count("results-at-most", u64::from(rule.at_most), &[]);
    let finds = match &rule.finds {
        Finds::MostImproved => scope.plain("results-finds-improved"),
        Finds::LongestWithoutLoss { clients, days } => {
            let clients = scope.count("results-clients", u64::from(*clients), &[]);
            scope.count(
                "results-finds-longest",
                u64::from(*days),
                &[("clients", &clients)],
            )
        }
        Finds::TargetsMet(dimension) => {
            let name = scope.configuration().dimension(dimension);
            let name = name.map_or(dimension.as_str(), |dimension| scope.local(&dimension.name));
            scope.say("results-finds-targets", &[("dimension", name)])
        }
    };
    scope.say("results-finds", &[("finds", &finds), ("limit", &at_most)])
}

fn performance(scope: &Scope<'_>, rules: &PerformanceRules) -> Vec<String> {
    let format = &scope.format;
    let names: Vec<&str> = rules
        .safeguards
        .iter()
        .map(|rule| scope.local(&rule.name))
        .collect();
    vec![
        scope.say("results-rule-cycles", &[("kinds", &kinds(scope, &rules.cycles))]),
        scope.count(
            "results-rule-below",
            u64::from(rules.in_a_row),
            &[
                ("rating", &band(scope, &rules.below)),
                ("coverage", &format.share(rules.coverage)),
                ("presence", &format.share(rules.presence)),
            ],
        ),
        scope.say(
            "results-rule-safeguards",
            &[("safeguards", &names.join(&scope.plain("results-semicolon")))],
        ),
    ]
}
