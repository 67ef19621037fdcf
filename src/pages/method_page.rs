//! The method page of a cycle: how every number is made, from the configuration in force.

use jiff::civil::Weekday;
use serde::Serialize;
use tera::Context;

use super::adding_up::shares_of_one;
use super::definitions_page::{indicators_of, shown_weights};
use super::method_indicator::{IndicatorLine, indicator_line};
use super::place::{Link, Place};
use super::plans::training_method;
use super::rulings_view::gate_condition;
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::Share;
use crate::model::assessment::Relation;
use crate::model::configuration::{
    AbsentClients, LimitSeconds, MissingParts, RaterSeverity, ScoredEstimate, SmallRelations, WorkingHours,
};
use crate::model::indicator::Measure;

/// A step on the way from rows to a rating.
#[derive(Serialize)]
struct Step {
    name: String,
    text: String,
}

/// The indicators of one dimension.
#[derive(Serialize)]
struct DimensionMethod {
    name: String,
    link: Link,
    weight: String,
    indicators: Vec<IndicatorLine>,
}

#[derive(Serialize)]
struct Band {
    id: String,
    name: String,
    from: String,
}

#[derive(Serialize)]
struct GateRule {
    condition: String,
    cap: String,
    reason: String,
}

#[derive(Serialize)]
struct RelationRule {
    name: String,
    weight: String,
    anonymous: bool,
}

/// Limits for complaints, and the clock that they run on.
#[derive(Serialize)]
struct Limits {
    rows: Vec<LimitRow>,
    clock: Vec<String>,
}

#[derive(Serialize)]
struct LimitRow {
    /// None for every severity that is not named.
    severity: Option<String>,
    response: String,
    resolution: String,
}

/// The method page of a cycle.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-method"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("steps", &steps(scope));
    context.insert("dimensions", &dimensions(scope, record));
    context.insert("bands", &bands(scope));
    context.insert("gates", &gates(scope));
    context.insert("relations", &relations(scope));
    let threshold = scope.configuration().policy.anonymity_threshold;
    context.insert(
        "assessment",
        &scope.count("method-assessment-text", threshold, &[]),
    );
    context.insert("assessment_rules", &assessment_rules(scope));
    context.insert("limits", &limits(scope));
    context.insert("comparing", &comparing(scope, record));
    context.insert("plans", &plans(scope));
    context.insert("findings", &super::review::findings_method(scope));
    context.insert("talent", &super::review::talent_method(scope));
    context.insert("care", &super::review::care_method(scope));
    context.insert("supervision", &super::review::supervision_method(scope));
    context.insert("culture", &super::review::culture_method(scope));
    context.insert("collaboration", &super::review::collaboration_method(scope));
    context.insert("time", &super::time_view::rules(scope, record));
    context.insert("absent_clients", &absent_clients(scope));
    context.insert("privacy", &scope.link(&Place::Privacy(record.cycle.id.clone())));
    context.insert(
        "not_done",
        &["impute", "mix", "cause", "quota", "rounding"]
            .map(|name| scope.plain(&format!("method-not-done-{name}"))),
    );
    context
}

fn steps(scope: &Scope<'_>) -> Vec<Step> {
    let policy = &scope.configuration().policy;
    let confidence = scope.format.share(Share(policy.confidence));
    let minimum = scope.format.share(policy.minimum_coverage);
    let weigh = match policy.missing_parts {
        MissingParts::Reweight => "method-step-weigh-reweight",
        MissingParts::NoScore => "method-step-weigh-no-score",
    };
    [
        ("method-step-count", "method-step-count-text"),
        ("method-step-measure", "method-step-measure-text"),
        ("method-step-score", "method-step-score-text"),
        ("method-step-weigh", weigh),
        ("method-step-certainty", "method-step-certainty-text"),
        ("method-step-adjust", "method-step-adjust-text"),
        ("method-step-rate", "method-step-rate-text"),
        ("method-step-compare", "method-step-compare-text"),
    ]
    .into_iter()
    .map(|(name, text)| Step {
        name: scope.plain(name),
        text: scope.say(text, &[("confidence", &confidence), ("minimum", &minimum)]),
    })
    .collect()
}

fn dimensions(scope: &Scope<'_>, record: &CycleRecord) -> Vec<DimensionMethod> {
    let shown = shown_weights(scope, record);
    let dimensions = scope.configuration().dimensions.iter().zip(&shown.dimensions);
    dimensions
        .map(|(dimension, weight)| DimensionMethod {
            name: scope.local(&dimension.name).to_owned(),
            link: scope.link(&Place::Definitions(record.cycle.id.clone(), dimension.id.clone())),
            weight: weight.clone(),
            indicators: indicators_of(scope, &dimension.id)
                .map(|(position, indicator)| {
                    let weight = shown.indicators.get(position).cloned().flatten();
                    indicator_line(scope, record, position, (indicator, weight))
                })
                .collect(),
        })
        .collect()
}

fn bands(scope: &Scope<'_>) -> Vec<Band> {
    scope
        .configuration()
        .ratings
        .iter()
        .map(|band| Band {
            id: band.id.to_string(),
            name: scope.local(&band.name).to_owned(),
            from: scope.format.number(band.from.0),
        })
        .collect()
}

fn gates(scope: &Scope<'_>) -> Vec<GateRule> {
    let configuration = scope.configuration();
    configuration
        .gates
        .iter()
        .filter_map(|gate| {
            Some(GateRule {
                condition: gate_condition(scope, gate)?,
                cap: format!("{} {}", gate.cap, scope.rating_name(&gate.cap)),
                reason: scope.local(&gate.reason).to_owned(),
            })
        })
        .collect()
}

/// Relations with their weights; none where no indicator is a 360° assessment.
fn relations(scope: &Scope<'_>) -> Vec<RelationRule> {
    let configuration = scope.configuration();
    let assessed = configuration
        .indicators
        .iter()
        .any(|indicator| matches!(indicator.measure, Measure::Assessment { .. }));
    if !assessed {
        return Vec::new();
    }
    let weights = &configuration.policy.relation_weights;
    let total: f64 = weights.values().map(|weight| weight.value()).sum();
    let shares: Vec<f64> = Relation::ALL
        .iter()
        .map(|relation| weights.get(relation).map_or(0.0, |weight| weight.value() / total))
        .map(|share| if share.is_finite() { share } else { 0.0 })
        .collect();
    Relation::ALL
        .into_iter()
        .zip(shares_of_one(scope, &shares))
        .map(|(relation, weight)| RelationRule {
            name: scope.plain(&format!("method-relation-{}", relation.word())),
            weight,
            anonymous: relation.anonymous(),
        })
        .collect()
}

/// What else is done for anonymity, and with severe and lenient raters.
fn assessment_rules(scope: &Scope<'_>) -> Vec<String> {
    let policy = &scope.configuration().policy;
    let small = match policy.small_relations {
        SmallRelations::Withhold => "withhold",
        SmallRelations::Merge => "merge",
    };
    let severity = match policy.rater_severity {
        RaterSeverity::Shown => "severity-shown",
        RaterSeverity::Corrected => "severity-corrected",
    };
    [small, "turnover", "parts", "agreement", "gap", severity, "proof"]
        .map(|rule| scope.plain(&format!("method-assessment-{rule}")))
        .into()
}

/// The limits for complaints; none where no indicator asks for them.
fn limits(scope: &Scope<'_>) -> Option<Limits> {
    let configuration = scope.configuration();
    let asked = configuration.indicators.iter().any(|indicator| {
        matches!(
            indicator.measure,
            Measure::ResponseSla | Measure::ResolutionSla | Measure::ResolutionTime
        )
    });
    if !asked {
        return None;
    }
    let policy = &configuration.policy;
    let (response, resolution) = (&policy.response_limits, &policy.resolution_limits);
    let mut severities: Vec<&String> = response
        .by_severity
        .keys()
        .chain(resolution.by_severity.keys())
        .collect();
    // The strictest first; names alone say nothing of the order.
    severities.sort_by_key(|severity| (response.limit(Some(severity.as_str())), severity.as_str()));
    severities.dedup();
    let row = |severity: Option<&String>| {
        let name = severity.map(String::as_str);
        LimitRow {
            severity: severity.cloned(),
            response: duration(scope, response.limit(name)),
            resolution: duration(scope, resolution.limit(name)),
        }
    };
    let mut rows: Vec<LimitRow> = severities
        .into_iter()
        .map(|severity| row(Some(severity)))
        .collect();
    rows.push(row(None));
    Some(Limits {
        rows,
        clock: policy.working_hours.as_ref().map_or_else(
            || vec![scope.plain("method-limits-clock")],
            |hours| working_time(scope, hours),
        ),
    })
}

/// A limit in hours; in minutes or seconds where it is short.
fn duration(scope: &Scope<'_>, limit: LimitSeconds) -> String {
    let (key, number) = match limit.0 {
        seconds if seconds < 120 => ("method-seconds", seconds),
        seconds if seconds < 3600 => ("method-minutes", seconds / 60),
        _ => return scope.format.hours(limit.hours()),
    };
    scope.count(key, u64::try_from(number).unwrap_or(0), &[])
}

fn working_time(scope: &Scope<'_>, hours: &WorkingHours) -> Vec<String> {
    let separator = scope.plain("list-separator");
    let days: Vec<String> = hours
        .days
        .iter()
        .map(|&day: &Weekday| scope.plain(&format!("method-weekday-{}", day.to_monday_one_offset())))
        .collect();
    let clock = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
    let mut sentences = vec![scope.say(
        "method-limits-working",
        &[
            ("days", &days.join(&separator)),
            ("from", &clock(hours.from)),
            ("to", &clock(hours.to)),
        ],
    )];
    for (key, dates) in [
        ("method-limits-holidays", &hours.holidays),
        ("method-limits-extra-days", &hours.extra_days),
    ] {
        if !dates.is_empty() {
            let dates: Vec<String> = dates.iter().map(|&date| scope.format.date(date)).collect();
            sentences.push(scope.say(key, &[("days", &dates.join(&separator))]));
        }
    }
    sentences
}

fn comparing(scope: &Scope<'_>, record: &CycleRecord) -> Vec<String> {
    let policy = &scope.configuration().policy;
    let reach = scope.format.share(policy.plausible_weights);
    let weightings = scope.format.count(record.sensitivity.weightings);
    let chance = scope.format.share(Share(1.0 - policy.confidence));
    let configuration = scope.configuration();
    let mut sentences = vec![
        scope.plain("method-comparing-ranks"),
        scope.say("method-comparing-changes", &[("chance", &chance)]),
        scope.say(
            "method-comparing-robust",
            &[("reach", &reach), ("weightings", &weightings)],
        ),
        record.previous.as_ref().map_or_else(
            || scope.plain("method-comparing-first"),
            |previous| scope.say("method-comparing-last", &[("cycle", previous.as_str())]),
        ),
        scope.plain("method-comparing-shrunken"),
        scope.plain(match configuration.policy.estimate {
            ScoredEstimate::Observed => "method-comparing-observed-scored",
            ScoredEstimate::Shrunken => "method-comparing-shrunken-scored",
        }),
        scope.say("method-comparing-funnel", &[("chance", &chance)]),
        scope.plain("method-comparing-trends"),
    ];
    let changes = configuration.definition_changes.iter();
    let changes = changes.filter(|change| change.covers(record.cycle.period));
    sentences.extend(changes.filter_map(|change| {
        let place = configuration.indicator_position(&change.indicator)?;
        let indicator = configuration.indicators.get(place)?;
        Some(scope.say(
            "method-comparing-redefined",
            &[
                ("indicator", scope.local(&indicator.name)),
                ("since", change.from.as_str()),
                ("reason", scope.local(&change.reason)),
            ],
        ))
    }));
    sentences
}

fn plans(scope: &Scope<'_>) -> Vec<String> {
    let policy = &scope.configuration().policy;
    let [actions, judged, achieved] = super::plans::rules(scope);
    let mut sentences = vec![
        scope.say(
            "method-plans-improvement",
            &[("items", &scope.format.count(u64::from(policy.improvement_items)))],
        ),
        scope.plain("method-gain"),
        scope.say(
            "method-target-next",
            &[(
                "share",
                &scope.format.share(Share(1.0 - policy.target_quantile.0)),
            )],
        ),
        scope.plain("method-causes"),
        scope.plain("method-goals"),
        actions,
        scope.say(
            "method-plans-check",
            &[("days", &scope.format.count(u64::from(policy.check_after_days)))],
        ),
        judged,
        achieved,
    ];
    sentences.extend(training_method(scope));
    sentences
}

/// How clients that vanish are read; none where no indicator reads the clients table.
fn absent_clients(scope: &Scope<'_>) -> Option<String> {
    let configuration = scope.configuration();
    let asked = configuration
        .indicators
        .iter()
        .any(|indicator| indicator.measure.table() == "clients");
    asked.then(|| {
        scope.plain(match configuration.policy.absent_clients {
            AbsentClients::Fault => "method-clients-absent-fault",
            AbsentClients::Lost => "method-clients-absent-lost",
            AbsentClients::Unknown => "method-clients-absent-unknown",
        })
    })
}
