//! Promotions on the results page: who meets every condition, who misses one, and what was found for each.

use serde::Serialize;

use super::{MemberCell, member_cell};
use crate::archive::CycleRecord;
use crate::model::configuration::PromotionRules;
use crate::model::plans::{Finding, PromotionCase, PromotionCheck};
use crate::pages::plans::indicator_name;
use crate::pages::scope::Scope;

/// The members whom one promotion rule looks at.
#[derive(Serialize)]
pub struct PromotionView {
    title: String,
    /// How many meet everything, and how many miss one condition; or that nobody is in the grade.
    summary: String,
    caption: String,
    cases: Vec<Case>,
}

#[derive(Serialize)]
struct Case {
    member: MemberCell,
    /// `proposed`, `near` or `not`.
    state: &'static str,
    outcome: String,
    checks: Vec<Check>,
}

#[derive(Serialize)]
struct Check {
    met: bool,
    text: String,
}

/// One per promotion rule for this kind of cycle; those who meet most come first.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Vec<PromotionView> {
    let rules = scope.configuration().results.promotions.iter().enumerate();
    let mine = rules.filter(|(_, rule)| rule.cycles.include(record.cycle.kind));
    mine.map(|(place, rule)| {
        let mut cases: Vec<&PromotionCase> = record
            .plans
            .results
            .promotions
            .iter()
            .filter(|case| case.rule == place)
            .collect();
        cases.sort_by_key(|case| (case.missing(), case.member.clone()));
        one(scope, record, rule, &cases)
    })
    .collect()
}

fn one(
    scope: &Scope<'_>,
    record: &CycleRecord,
    rule: &PromotionRules,
    cases: &[&PromotionCase],
) -> PromotionView {
    let with = |missing: usize| cases.iter().filter(|case| case.missing() == missing).count() as u64;
    let grades = [("from", rule.from.as_str()), ("to", rule.to.as_str())];
    let summary = if cases.is_empty() {
        scope.say("results-promotion-nobody", &grades)
    } else {
        let (all, near) = (with(0), with(1));
        scope.say(
            "results-promotion-summary",
            &[
                ("all", &scope.count("results-promotion-all", all, &grades)),
                ("near", &scope.count("results-promotion-near", near, &[])),
            ],
        )
    };
    PromotionView {
        title: scope.say("results-step", &grades),
        summary,
        caption: scope.say("results-promotion-caption", &grades),
        cases: cases
            .iter()
            .map(|case| view_of(scope, record, rule, case))
            .collect(),
    }
}

fn view_of(scope: &Scope<'_>, record: &CycleRecord, rule: &PromotionRules, case: &PromotionCase) -> Case {
    let of = case.checks.len();
    let met = of - case.missing();
    let (state, outcome) = match case.missing() {
        0 => (
            "proposed",
            scope.say("results-promotion-proposed", &[("to", &rule.to)]),
        ),
        1 => {
            let missing = case.checks.iter().find(|check| !check.met);
            let what = missing.map_or_else(String::new, |check| condition(scope, &check.finding));
            (
                "near",
                scope.say("results-promotion-one-missing", &[("what", &what)]),
            )
        }
        _ => (
            "not",
            scope.say(
                "results-promotion-met",
                &[
                    ("met", &scope.format.count(met as u64)),
                    ("of", &scope.format.count(of as u64)),
                ],
            ),
        ),
    };
    Case {
        member: member_cell(scope, record, &case.member),
        state,
        outcome,
        checks: case.checks.iter().map(|check| found(scope, check)).collect(),
    }
}

/// What a condition is about, in a word or two.
fn condition(scope: &Scope<'_>, finding: &Finding) -> String {
    match finding {
        Finding::Rating { .. } => scope.plain("results-condition-rating"),
        Finding::Months { .. } => scope.plain("results-condition-months"),
        Finding::NoGate { .. } => scope.plain("results-condition-gate"),
        Finding::Coverage { .. } => scope.plain("results-condition-coverage"),
        Finding::Indicator { indicator, .. } => indicator_name(scope, indicator),
    }
}

fn found(scope: &Scope<'_>, check: &PromotionCheck) -> Check {
    let format = &scope.format;
    let separator = scope.plain("list-separator");
    let text = match &check.finding {
        Finding::Rating {
            needed,
            cycles,
            found,
        } => {
            let found: Vec<String> = found
                .iter()
                .map(|(cycle, rating)| {
                    let rating = rating.as_ref().map(ToString::to_string);
                    let rating = rating.unwrap_or_else(|| scope.plain("no-rating"));
                    scope.say(
                        "results-check-in",
                        &[("cycle", cycle.as_str()), ("what", &rating)],
                    )
                })
                .collect();
            scope.count(
                "results-check-rating",
                u64::from(*cycles),
                &[("needed", needed.as_str()), ("found", &found.join(&separator))],
            )
        }
        Finding::Months {
            needed,
            found,
            since,
            stated,
        } => {
            let wanted = scope.count("results-months", u64::from(*needed), &[]);
            match (found, since) {
                (Some(found), Some(since)) => scope.say(
                    if *stated {
                        "results-check-months"
                    } else {
                        "results-check-months-seen"
                    },
                    &[
                        ("needed", &wanted),
                        ("found", &scope.count("results-months", u64::from(*found), &[])),
                        ("since", &format.date(*since)),
                    ],
                ),
                _ => scope.say("results-check-months-unknown", &[("needed", &wanted)]),
            }
        }
        Finding::NoGate { closed, looked_at } if closed.is_empty() => {
            scope.count("results-check-no-gate", *looked_at, &[])
        }
        Finding::NoGate { closed, .. } => {
            let closed: Vec<String> = closed
                .iter()
                .map(|(cycle, indicator)| {
                    let name = indicator_name(scope, indicator);
                    scope.say("results-check-in", &[("cycle", cycle.as_str()), ("what", &name)])
                })
                .collect();
            scope.say("results-check-gate", &[("closed", &closed.join(&separator))])
        }
        Finding::Coverage { needed, found } => scope.say(
            "results-check-coverage",
            &[
                ("needed", &format.share(*needed)),
                ("found", &format.share(*found)),
            ],
        ),
        Finding::Indicator {
            indicator,
            needed,
            found,
        } => {
            let name = indicator_name(scope, indicator);
            let configuration = scope.configuration();
            let unit = configuration
                .indicator_position(indicator)
                .and_then(|place| configuration.indicators.get(place))
                .map(|indicator| indicator.unit);
            let write =
                |value: f64| unit.map_or_else(|| format.number(value), |unit| format.value(unit, value));
            match found {
                Some(found) => scope.say(
                    "results-check-indicator",
                    &[
                        ("name", &name),
                        ("needed", &write(*needed)),
                        ("found", &write(*found)),
                    ],
                ),
                None => scope.say(
                    "results-check-indicator-none",
                    &[("name", &name), ("needed", &write(*needed))],
                ),
            }
        }
    };
    Check { met: check.met, text }
}
