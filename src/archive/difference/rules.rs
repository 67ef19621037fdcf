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

/// Every setting that differs, in order of the paths. A list whose elements have no id of their own is one setting.
pub fn rules(before: &Configuration, after: &Configuration) -> Vec<RuleDifference> {
    let (then, now) = (flat(before), flat(after));
    let paths: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
    paths
        .into_iter()
        .filter(|path| then.get(*path) != now.get(*path))
        .map(|path| RuleDifference {
            path: path.clone(),
            before: then.get(path).cloned(),
            after: now.get(path).cloned(),
            cause: cause(path),
        })
        .collect()
}

fn flat(configuration: &Configuration) -> BTreeMap<String, Value> {
    let mut settings = BTreeMap::new();
    if let Ok(value) = serde_json::to_value(configuration) {
        flatten("", value, &mut settings);
    }
    settings
}

fn flatten(path: &str, value: Value, into: &mut BTreeMap<String, Value>) {
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
                    flatten(&below(name), element, into);
                }
            }
            None => {
                into.insert(path.to_owned(), Value::Array(elements));
            }
        },
        other => {
            into.insert(path.to_owned(), other);
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
        )
    };
    match (
        parts.first().copied()?,
        parts.get(1).copied(),
        parts.last().copied()?,
    ) {
        ("dimensions", _, "weight") | ("indicators", _, "weight" | "dimension") => Some(CauseKind::Weights),
        ("indicators", _, "minimum_sample" | "unit" | "measure") => Some(CauseKind::Counting),
        ("indicators", _, _) if parts.get(2) == Some(&"scale") => Some(CauseKind::Scales),
        ("indicators", _, _) if parts.get(2) == Some(&"measure") => Some(CauseKind::Counting),
        ("policy", Some("missing_parts"), _) => Some(CauseKind::MissingParts),
        ("policy", Some("estimate"), _) => Some(CauseKind::Estimate),
        ("policy", Some("minimum_coverage" | "minimum_presence"), _) => Some(CauseKind::Minimums),
        ("policy", Some(key), _) if counting(key) => Some(CauseKind::Counting),
        ("organisation", Some("transfer_date" | "time_zone"), _) => Some(CauseKind::Counting),
        ("ratings", _, "from") => Some(CauseKind::Bands),
        ("gates", _, _) => Some(CauseKind::Gates),
        _ => None,
    }
}
