//! Two configurations: every setting that differs, by its path.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::CauseKind;
use crate::model::Configuration;

/// A setting that differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleDifference {
    /// Its path, elements of lists by their id: `dimensions.complaints.weight`.
    pub path: String,
    /// Before, as JSON; none where it was not stated.
    pub before: Option<Value>,
    /// After.
    pub after: Option<Value>,
    /// The cause that it is part of, of scores and ratings; none of what plans, results and pages alone use.
    pub cause: Option<CauseKind>,
}

/// Keys by which an element of a list is known, the first that it has.
const KNOWN_BY: [&str; 6] = ["id", "indicator", "rating", "course", "skill", "attribute"];

/// Every setting that differs, in order of the paths. A list whose elements have no id of their own is one setting, and so is an
/// element that one side has alone.
pub fn rules(before: &Configuration, after: &Configuration) -> Vec<RuleDifference> {
    let (then, now) = (Flat::of(before), Flat::of(after));
    let paths: BTreeSet<&String> = then.settings.keys().chain(now.settings.keys()).collect();
    let alone: Vec<&String> = (then
        .elements
        .keys()
        .filter(|path| !now.elements.contains_key(*path)))
    .chain(
        now.elements
            .keys()
            .filter(|path| !then.elements.contains_key(*path)),
    )
    .collect();
    let within = |path: &str| {
        let below = |element: &&String| {
            path.strip_prefix(element.as_str())
                .is_some_and(|rest| rest.starts_with('.'))
        };
        alone.iter().any(below)
    };
    let single = paths
        .into_iter()
        .filter(|path| then.settings.get(*path) != now.settings.get(*path) && !within(path))
        .map(|path| RuleDifference {
            path: path.clone(),
            before: then.settings.get(path).cloned(),
            after: now.settings.get(path).cloned(),
            cause: cause(path),
        });
    let whole = alone
        .iter()
        .filter(|path| !within(path))
        .map(|path| RuleDifference {
            path: (*path).clone(),
            before: then.elements.get(*path).cloned(),
            after: now.elements.get(*path).cloned(),
            cause: cause_of_element(path),
        });
    let mut found: Vec<RuleDifference> = single.chain(whole).collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// A configuration as single settings, and the elements of its lists that have an id.
#[derive(Default)]
struct Flat {
    settings: BTreeMap<String, Value>,
    elements: BTreeMap<String, Value>,
}

impl Flat {
    fn of(configuration: &Configuration) -> Self {
        let mut flat = Self::default();
        if let Ok(value) = serde_json::to_value(configuration) {
            flatten("", value, &mut flat);
        }
        flat
    }
}

fn flatten(path: &str, value: Value, into: &mut Flat) {
    let below = |key: &str| {
        if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        }
    };
    match value {
        Value::Null => {}
        // An empty table says nothing; an empty list does.
        Value::Object(fields) => {
            for (key, value) in fields {
                flatten(&below(&key), value, into);
            }
        }
        Value::Array(elements) if !elements.is_empty() => match names(&elements) {
            Some(names) => {
                for (name, element) in names.iter().zip(elements) {
                    into.elements.insert(below(name), element.clone());
                    flatten(&below(name), element, into);
                }
            }
            None => {
                into.settings.insert(path.to_owned(), Value::Array(elements));
            }
        },
        other => {
            into.settings.insert(path.to_owned(), other);
        }
    }
}

/// The names of all elements, where every element has one of its own.
fn names(elements: &[Value]) -> Option<Vec<String>> {
    let name = |element: &Value| {
        let found = KNOWN_BY.iter().find_map(|key| element.get(key)?.as_str())?;
        Some(found.to_owned())
    };
    let names: Vec<String> = elements.iter().map(name).collect::<Option<_>>()?;
    let distinct: BTreeSet<&String> = names.iter().collect();
    (distinct.len() == names.len()).then_some(names)
}

/// The cause that an element is part of which one side has alone.
fn cause_of_element(path: &str) -> Option<CauseKind> {
    match path.split('.').next()? {
        "dimensions" | "indicators" => Some(CauseKind::Weights),
        "ratings" => Some(CauseKind::Bands),
        "gates" => Some(CauseKind::Gates),
        _ => None,
    }
}

/// The cause that a setting is part of.
fn cause(path: &str) -> Option<CauseKind> {
    let parts: Vec<&str> = path.split('.').collect();
    let counting = |key: &str| {
        matches!(
            key,
            "confidence"
                | "handed_over_clients"
                | "anonymity_threshold"
                | "small_relations"
                | "rater_severity"
                | "relation_weights"
                | "absent_clients"
                | "response_limits"
                | "resolution_limits"
                | "working_hours"
                | "timeliness_days"
                | "transfer_date"
                | "time_zone"
        )
    };
    match (
        parts.first().copied()?,
        parts.get(1).copied(),
        parts.last().copied()?,
    ) {
        ("dimensions", _, "weight") | ("indicators", _, "weight" | "dimension") => Some(CauseKind::Weights),
        ("indicators", _, _) if parts.get(2) == Some(&"scale") => Some(CauseKind::Scales),
        ("indicators", _, _)
            if parts
                .get(2)
                .is_some_and(|key| ["minimum_sample", "unit", "measure"].contains(key)) =>
        {
            Some(CauseKind::Counting)
        }
        ("policy", Some("missing_parts"), _) => Some(CauseKind::MissingParts),
        ("policy", Some("estimate"), _) => Some(CauseKind::Estimate),
        ("policy", Some("minimum_coverage" | "minimum_presence"), _) => Some(CauseKind::Minimums),
        ("policy" | "organisation", Some(key), _) if counting(key) => Some(CauseKind::Counting),
        ("ratings", _, "from") => Some(CauseKind::Bands),
        ("gates", _, _) => Some(CauseKind::Gates),
        _ => None,
    }
}
