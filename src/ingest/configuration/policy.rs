//! `[policy]`: rules of counting and showing.
//!
//! The keys of `[policy]` are laid over the default one by one. Its tables whose keys are names of the user's own choosing
//! or a whole of parts (`relation_weights`, `response_limits`, `resolution_limits`, `working_hours`) replace the default
//! whole, as lists do: a limit of 60 seconds for everything must not keep two hours for severity `high`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};

use super::document::{Entry, Section};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::assessment::Relation;
use crate::model::configuration::{
    AbsentClients, HandedOverClients, LimitSeconds, MissingParts, Policy, RaterSeverity, ScoredEstimate,
    SeverityLimits, SmallRelations, WorkingHours,
};
use crate::model::{Share, Weight};

/// Words of `absent_clients`.
const ABSENT: [(&str, AbsentClients); 3] = [
    ("fault", AbsentClients::Fault),
    ("lost", AbsentClients::Lost),
    ("unknown", AbsentClients::Unknown),
];

/// Words of `estimate`.
const ESTIMATES: [(&str, ScoredEstimate); 2] = [
    ("observed", ScoredEstimate::Observed),
    ("shrunken", ScoredEstimate::Shrunken),
];

/// Words of `handed_over_clients`.
const HANDED_OVER: [(&str, HandedOverClients); 2] = [
    ("start", HandedOverClients::Start),
    ("end", HandedOverClients::End),
];

/// Words of `missing_parts`.
const MISSING: [(&str, MissingParts); 2] = [
    ("reweight", MissingParts::Reweight),
    ("no_score", MissingParts::NoScore),
];

/// Words of `small_relations`.
const SMALL: [(&str, SmallRelations); 2] = [
    ("withhold", SmallRelations::Withhold),
    ("merge", SmallRelations::Merge),
];

/// Words of `rater_severity`.
const SEVERITY: [(&str, RaterSeverity); 2] = [
    ("shown", RaterSeverity::Shown),
    ("corrected", RaterSeverity::Corrected),
];

/// Words of `working_hours.days`.
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// Reads the section.
pub fn read(root: &Section<'_>) -> Option<Policy> {
    let section = root.merged("policy");
    let confidence = section.number("confidence", 0.5..=0.9999);
    let estimate = section
        .required("estimate")
        .and_then(|entry| entry.word(&ESTIMATES));
    let plausible_weights = section.number("plausible_weights", 0.0..=0.9);
    let coverage = section.number("minimum_coverage", 0.0..=1.0);
    let presence = section.number("minimum_presence", 0.0..=1.0);
    let handed_over_clients = section
        .required("handed_over_clients")
        .and_then(|entry| entry.word(&HANDED_OVER));
    let missing_parts = section
        .required("missing_parts")
        .and_then(|entry| entry.word(&MISSING));
    let anonymity = section.integer("anonymity_threshold", 1..=1000);
    let small_relations = section
        .required("small_relations")
        .and_then(|entry| entry.word(&SMALL));
    let rater_severity = section
        .required("rater_severity")
        .and_then(|entry| entry.word(&SEVERITY));
    let absent_clients = section
        .required("absent_clients")
        .and_then(|entry| entry.word(&ABSENT));
    let timeliness_days = section.integer("timeliness_days", 1..=3660);
    let check_after_days = section.integer("check_after_days", 1..=366);
    let improvement_items = section.integer("improvement_items", 1..=50);
    let target_quantile = section.number("target_quantile", 0.0..=1.0);
    let training_hours = section.number("training_hours", 0.0..=10_000.0);
    let relation_weights = section
        .required("relation_weights")
        .and_then(|entry| relations(&entry));
    // Faulty working hours are a fault of their own; the limits are still read.
    let working_hours = section.get("working_hours").map(|entry| hours(&entry));
    let day = working_hours
        .as_ref()
        .and_then(Option::as_ref)
        .map_or(LimitSeconds(86_400), working_day);
    let response_limits = section
        .required("response_limits")
        .and_then(|entry| limits(&entry, day));
    let resolution_limits = section
        .required("resolution_limits")
        .and_then(|entry| limits(&entry, day));
    section.finish();
    Some(Policy {
        confidence: confidence?,
        estimate: estimate?,
        plausible_weights: Share(plausible_weights?),
        minimum_coverage: Share(coverage?),
        minimum_presence: Share(presence?),
        handed_over_clients: handed_over_clients?,
        missing_parts: missing_parts?,
        anonymity_threshold: u64::from(anonymity?),
        small_relations: small_relations?,
        rater_severity: rater_severity?,
        relation_weights: relation_weights?,
        absent_clients: absent_clients?,
        response_limits: response_limits?,
        resolution_limits: resolution_limits?,
        working_hours: match working_hours {
            Some(hours) => Some(hours?),
            None => None,
        },
        timeliness_days: timeliness_days?,
        check_after_days: check_after_days?,
        improvement_items: improvement_items?,
        target_quantile: Share(target_quantile?),
        training_hours: training_hours?,
    })
}

/// Weights of the relations; a relation that is not named weighs nothing.
fn relations(entry: &Entry<'_>) -> Option<BTreeMap<Relation, Weight>> {
    let section = entry.section()?;
    let mut weights = BTreeMap::new();
    for relation in Relation::ALL {
        let weight = match section.get(relation.word()) {
            Some(entry) => entry.weight(),
            None => Weight::new(0.0),
        };
        if let Some(weight) = weight {
            weights.insert(relation, weight);
        }
    }
    section.finish();
    if weights.len() == Relation::ALL.len() && weights.values().all(|weight| weight.value() <= 0.0) {
        entry.report(Diagnostic::new(Code::NoWeight).with("list", entry.key));
        return None;
    }
    Some(weights)
}

/// `default` and limits by severity. `d` stands for 24 hours around the clock, for one working day in working hours.
fn limits(entry: &Entry<'_>, day: LimitSeconds) -> Option<SeverityLimits> {
    let mut default = None;
    let mut by_severity = BTreeMap::new();
    let mut named = false;
    for entry in entry.entries()? {
        let limit = entry.duration(day);
        if entry.key == "default" {
            named = true;
            default = limit;
        } else if let Some(limit) = limit
            && by_severity
                .insert(entry.key.trim().to_lowercase(), limit)
                .is_some()
        {
            let fault = Diagnostic::new(Code::DuplicateInList)
                .with("list", "severity")
                .with("id", entry.key);
            entry.report_at_key(fault);
        }
    }
    if !named {
        entry.report_at_key(
            Diagnostic::new(Code::MissingKey)
                .with("key", "default")
                .with("table", entry.key),
        );
    }
    Some(SeverityLimits {
        default: default?,
        by_severity,
    })
}

/// The working week.
fn hours(entry: &Entry<'_>) -> Option<WorkingHours> {
    let section = entry.section()?;
    let days = section.required("days").and_then(|entry| {
        let mut days: Vec<Weekday> = Vec::new();
        for element in entry.filled_list()? {
            let Some(day) = element.word(&WEEKDAYS) else {
                continue;
            };
            if days.contains(&day) {
                let fault = Diagnostic::new(Code::DuplicateInList).with("list", entry.key);
                element.report(fault.with("id", element.text().unwrap_or_default()));
            } else {
                days.push(day);
            }
        }
        days.sort_by_key(|day| day.to_monday_zero_offset());
        Some(days)
    });
    let (from_entry, to_entry) = (section.required("from"), section.required("to"));
    let from = from_entry.as_ref().and_then(Entry::time);
    let to = to_entry.as_ref().and_then(Entry::time);
    let backwards = matches!((from, to), (Some(from), Some(to)) if to <= from);
    if let (true, Some(from), Some(to), Some(entry)) = (backwards, from, to, &to_entry) {
        entry.report(
            Diagnostic::new(Code::SettingsBackwards)
                .with("start_key", "from")
                .with("start", from)
                .with("end_key", "to")
                .with("end", to),
        );
    }
    let holidays = section
        .get("holidays")
        .map(|entry| dates(&entry))
        .unwrap_or_default();
    let extra_days = section
        .get("extra_days")
        .map(|entry| dates(&entry))
        .unwrap_or_default();
    section.finish();
    if backwards {
        return None;
    }
    Some(WorkingHours {
        days: days?,
        from: from?,
        to: to?,
        holidays,
        extra_days,
    })
}

/// How long one working day is.
fn working_day(hours: &WorkingHours) -> LimitSeconds {
    LimitSeconds(hours.from.duration_until(hours.to).as_secs().max(1))
}

fn dates(entry: &Entry<'_>) -> BTreeSet<Date> {
    entry
        .list()
        .unwrap_or_default()
        .iter()
        .filter_map(Entry::date)
        .collect()
}
