//! Recognition and performance plans on the results page.

use serde::Serialize;

use super::{MemberCell, member_cell};
use crate::archive::CycleRecord;
use crate::model::configuration::{Finds, PerformanceRules, SafeguardKind};
use crate::model::plans::{Merits, Performance, PerformanceCase, Recognition};
use crate::pages::plans::indicator_name;
use crate::pages::scope::Scope;

/// A rule of recognition and whom it found.
#[derive(Serialize)]
pub struct RecognitionView {
    name: String,
    rule: String,
    found: Vec<Recognised>,
    /// Why nobody was found.
    nobody: Option<String>,
}

#[derive(Serialize)]
struct Recognised {
    member: MemberCell,
    reason: String,
}

/// One per rule for this kind of cycle.
pub fn recognitions(scope: &Scope<'_>, record: &CycleRecord) -> Vec<RecognitionView> {
    let recognitions = record.plans.results.recognitions.iter();
    recognitions
        .filter_map(|recognition| one(scope, record, recognition))
        .collect()
}

fn one(scope: &Scope<'_>, record: &CycleRecord, recognition: &Recognition) -> Option<RecognitionView> {
    let rule = scope.configuration().results.recognitions.get(recognition.rule)?;
    let nobody = match recognition.too_many {
        Some(count) => Some(scope.count("results-too-many", count, &[])),
        None if recognition.found.is_empty() => Some(scope.plain(match rule.finds {
            Finds::MostImproved => "results-nobody-improved",
            Finds::LongestWithoutLoss { .. } => "results-nobody-longest",
            Finds::TargetsMet(_) => "results-nobody-targets",
        })),
        None => None,
    };
    Some(RecognitionView {
        name: scope.local(&rule.name).to_owned(),
        rule: super::rules_view::finds(scope, rule),
        found: recognition
            .found
            .iter()
            .map(|found| Recognised {
                member: member_cell(scope, record, &found.member),
                reason: reason(scope, &found.reason),
            })
            .collect(),
        nobody,
    })
}

fn reason(scope: &Scope<'_>, reason: &Merits) -> String {
    let format = &scope.format;
    match reason {
        Merits::Improved {
            since,
            points,
            interval,
        } => {
            let points = format.points_difference(*points);
            match interval {
                Some(interval) => {
                    let ends = (
                        format.points_difference(interval.low),
                        format.points_difference(interval.high),
                    );
                    scope.say(
                        "results-improved",
                        &[
                            ("since", since.as_str()),
                            ("points", &points),
                            ("range", &format.range(&ends.0, &ends.1)),
                        ],
                    )
                }
                None => scope.say(
                    "results-improved-plain",
                    &[("since", since.as_str()), ("points", &points)],
                ),
            }
        }
        Merits::NoLoss { days, since, clients } => {
            let held = scope.count("results-clients", *clients, &[]);
            scope.count(
                "results-no-loss",
                days.unsigned_abs(),
                &[("since", &format.date(*since)), ("clients", &held)],
            )
        }
        Merits::Targets { indicators } => {
            let names: Vec<String> = indicators.iter().map(|id| indicator_name(scope, id)).collect();
            scope.say(
                "results-targets",
                &[("indicators", &names.join(&scope.plain("list-separator")))],
            )
        }
    }
}

/// Performance plans.
#[derive(Serialize)]
pub struct PerformanceView {
    lead: String,
    cases: Vec<Case>,
    uncertain: Option<String>,
}

#[derive(Serialize)]
struct Case {
    member: MemberCell,
    evidence: Vec<String>,
    safeguards: Vec<Safeguard>,
    /// Whether the plan is proposed.
    proposed: bool,
    outcome: String,
}

#[derive(Serialize)]
struct Safeguard {
    met: bool,
    text: String,
}

/// The members whose score surely lies below the limit.
pub fn performance(
    scope: &Scope<'_>,
    record: &CycleRecord,
    performance: &Performance,
    rules: &PerformanceRules,
) -> PerformanceView {
    let cases = performance.cases.len() as u64;
    PerformanceView {
        lead: scope.count("results-performance-lead", cases, &[]),
        cases: performance
            .cases
            .iter()
            .map(|case| view_of(scope, record, case, rules))
            .collect(),
        uncertain: (performance.uncertain > 0)
            .then(|| scope.count("results-performance-uncertain", performance.uncertain, &[])),
    }
}

fn view_of(
    scope: &Scope<'_>,
    record: &CycleRecord,
    case: &PerformanceCase,
    rules: &PerformanceRules,
) -> Case {
    let format = &scope.format;
    let name = |place: usize| rules.safeguards.get(place).map(|rule| scope.local(&rule.name));
    let limit = scope
        .configuration()
        .rating(&rules.below)
        .map(|band| format.points(band.from))
        .unwrap_or_default();
    Case {
        member: member_cell(scope, record, &case.member),
        evidence: case
            .cycles
            .iter()
            .map(|cycle| {
                scope.say(
                    "results-performance-evidence",
                    &[
                        ("cycle", cycle.cycle.as_str()),
                        ("range", &format.points_interval(cycle.interval)),
                        ("limit", &limit),
                        ("coverage", &format.share(cycle.coverage)),
                        ("presence", &format.share(cycle.presence)),
                    ],
                )
            })
            .collect(),
        safeguards: case
            .safeguards
            .iter()
            .zip(&rules.safeguards)
            .map(|(check, rule)| {
                let what = scope.local(&rule.name);
                let day = check.done_on.map(|day| format.date(day));
                let text = match (rule.kind, check.met, day, &check.by) {
                    (SafeguardKind::PlanFollowed, true, ..) => {
                        scope.say("results-safeguard-plan", &[("what", what)])
                    }
                    (SafeguardKind::PlanFollowed, false, ..) => {
                        scope.say("results-safeguard-plan-missing", &[("what", what)])
                    }
                    (_, true, Some(day), Some(by)) => scope.say(
                        "results-safeguard-by",
                        &[("what", what), ("day", &day), ("by", by)],
                    ),
                    (_, true, Some(day), None) => {
                        scope.say("results-safeguard-done", &[("what", what), ("day", &day)])
                    }
                    _ => scope.say("results-safeguard-missing", &[("what", what)]),
                };
                Safeguard { met: check.met, text }
            })
            .collect(),
        proposed: case.first_missing().is_none(),
        outcome: match case.first_missing() {
            None => scope.plain("results-performance-proposed"),
            Some(place) => scope.say(
                "results-performance-held",
                &[("first", name(place).unwrap_or_default())],
            ),
        },
    }
}
