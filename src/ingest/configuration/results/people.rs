//! `[[results.promotion]]`, `[[results.recognition]]` and `[results.performance_plan]`.

use toml::de::DeValue;

use super::{Known, items, kinds, reference};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::configuration::document::{Entry, Section};
use crate::ingest::nearest::nearest;
use crate::model::configuration::{
    CycleKinds, Finds, PerformanceRules, PromotionRules, RecognitionRule, SafeguardKind, SafeguardRule,
};
use crate::model::{IndicatorId, Share};

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    MostImproved,
    LongestWithoutLoss,
    TargetsMet,
}

/// Words of `rule`.
const FINDS: [(&str, Kind); 3] = [
    ("most_improved", Kind::MostImproved),
    ("longest_without_loss", Kind::LongestWithoutLoss),
    ("targets_met", Kind::TargetsMet),
];

/// Words of a safeguard's `kind`.
const SAFEGUARDS: [(&str, SafeguardKind); 2] = [
    ("recorded", SafeguardKind::Recorded),
    ("plan_followed", SafeguardKind::PlanFollowed),
];

/// Reads the promotion rules.
pub(super) fn promotions(root: &Section<'_>, general: &CycleKinds, known: &Known<'_>) -> Vec<PromotionRules> {
    let list = root.get("promotion").and_then(|entry| entry.list());
    let mut rules = Vec::new();
    for element in list.unwrap_or_default() {
        let Some(section) = element.section() else {
            continue;
        };
        let cycles = kinds(&section).unwrap_or_else(|| general.clone());
        let from = section.required("from").and_then(|entry| entry.text());
        let to = section.required("to").and_then(|entry| entry.text());
        let rating = section.get("rating").and_then(|entry| known.rating(&entry));
        let rating_cycles = section
            .get("rating_cycles")
            .map_or(Some(1), |entry| entry.integer(1..=100));
        let months = section
            .get("months_in_grade")
            .and_then(|entry| entry.integer(0..=1200));
        let no_gate = section
            .get("no_gate")
            .is_some_and(|entry| entry.boolean() == Some(true));
        let coverage = section
            .get("coverage")
            .and_then(|entry| entry.number_within(0.0..=1.0));
        let indicators = section
            .get("indicators")
            .and_then(|entry| reached(&entry, known))
            .unwrap_or_default();
        let keys = ["rating", "months_in_grade", "coverage", "indicators"];
        if !no_gate && keys.iter().all(|key| section.get(key).is_none()) {
            section.report(Diagnostic::new(Code::NoCondition));
        }
        section.finish();
        if let (Some(from), Some(to), Some(in_cycles)) = (from, to, rating_cycles) {
            rules.push(PromotionRules {
                cycles,
                from: from.to_owned(),
                to: to.to_owned(),
                rating: rating.map(|rating| (rating, in_cycles)),
                months,
                no_gate,
                coverage: coverage.map(Share),
                indicators,
            });
        }
    }
    rules
}

/// Values to be reached by indicator: a number, or `"target"`.
fn reached(entry: &Entry<'_>, known: &Known<'_>) -> Option<Vec<(IndicatorId, Option<f64>)>> {
    let mut reached = Vec::new();
    for value in entry.entries()? {
        let Some(id) = known.indicators.iter().find(|id| id.as_str() == value.key) else {
            let mut fault = Diagnostic::new(Code::UnknownReference)
                .with("kind", "indicator")
                .with("id", value.key);
            let ids = known.indicators.iter().map(IndicatorId::as_str);
            if let Some(near) = nearest(value.key, ids) {
                fault = fault.with("nearest", near);
            }
            value.report_at_key(fault);
            continue;
        };
        let needed = match value.value() {
            DeValue::String(_) => value.word(&[("target", None)]),
            _ => value.number().map(Some),
        };
        reached.extend(needed.map(|needed| (id.clone(), needed)));
    }
    Some(reached)
}

/// Reads the rules of recognition.
pub(super) fn recognitions(
    root: &Section<'_>,
    general: &CycleKinds,
    known: &Known<'_>,
) -> Vec<RecognitionRule> {
    let mut rules = Vec::new();
    for item in items(root, "recognition") {
        let section = item.section;
        let cycles = kinds(&section).unwrap_or_else(|| general.clone());
        let name = section.required("name").and_then(|entry| entry.localized());
        let at_most = section
            .get("at_most")
            .map_or(Some(3), |entry| entry.integer(1..=100_000));
        let word = section
            .required("rule")
            .and_then(|entry| entry.word(&FINDS).map(|kind| (kind, entry)));
        let keys = [
            ("clients", Kind::LongestWithoutLoss),
            ("days", Kind::LongestWithoutLoss),
            ("dimension", Kind::TargetsMet),
        ]
        .map(|(key, kind)| (section.get(key), kind));
        if let Some((kind, rule)) = &word {
            for (entry, of) in &keys {
                if let (Some(entry), true) = (entry, of != kind) {
                    entry.report_at_key(
                        Diagnostic::new(Code::KeyNotForRule)
                            .with("key", entry.key)
                            .with("rule", rule.text().unwrap_or_default()),
                    );
                }
            }
        }
        let count = |entry: &Option<Entry<'_>>, usual: u32| match entry {
            Some(entry) => entry.integer(0..=100_000),
            None => Some(usual),
        };
        let [(clients, _), (days, _), (dimension, _)] = keys;
        let finds = match word.map(|(kind, _)| kind) {
            Some(Kind::MostImproved) => Some(Finds::MostImproved),
            Some(Kind::LongestWithoutLoss) => count(&clients, 5)
                .zip(count(&days, 180))
                .map(|(clients, days)| Finds::LongestWithoutLoss { clients, days }),
            Some(Kind::TargetsMet) => dimension
                .or_else(|| section.required("dimension"))
                .and_then(|entry| reference(&entry, "dimension", known.dimensions))
                .map(Finds::TargetsMet),
            None => None,
        };
        section.finish();
        if let (Some(name), Some(at_most), Some(finds)) = (name, at_most, finds) {
            rules.push(RecognitionRule {
                id: item.id.to_owned(),
                cycles,
                name,
                finds,
                at_most,
            });
        }
    }
    rules
}

/// Reads when a performance plan may be proposed. Without a safeguard there is none: the list must not be empty.
pub(super) fn performance(
    section: Section<'_>,
    general: &CycleKinds,
    known: &Known<'_>,
) -> Option<PerformanceRules> {
    let cycles = kinds(&section).unwrap_or_else(|| general.clone());
    let below = section.required("below").and_then(|entry| known.rating(&entry));
    let in_a_row = section
        .get("in_a_row")
        .map_or(Some(2), |entry| entry.integer(1..=100));
    let share = |entry: Option<Entry<'_>>| match entry {
        None => Some(0.8),
        Some(entry) => entry.number_within(0.0..=1.0),
    };
    let coverage = share(section.get("coverage"));
    let presence = share(section.get("presence"));
    let listed = section
        .required("safeguards")
        .and_then(|entry| entry.filled_list())
        .is_some();
    let mut safeguards = Vec::new();
    for item in if listed {
        items(&section, "safeguards")
    } else {
        Vec::new()
    } {
        let own = item.section;
        let name = own.required("name").and_then(|entry| entry.localized());
        let kind = own
            .get("kind")
            .map_or(Some(SafeguardKind::Recorded), |entry| entry.word(&SAFEGUARDS));
        own.finish();
        if let (Some(name), Some(kind)) = (name, kind) {
            safeguards.push(SafeguardRule {
                id: item.id.to_owned(),
                name,
                kind,
            });
        }
    }
    section.finish();
    Some(PerformanceRules {
        cycles,
        below: below?,
        in_a_row: in_a_row?,
        coverage: Share(coverage?),
        presence: Share(presence?),
        safeguards,
    })
}
