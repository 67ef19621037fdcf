//! What has changed since a cycle was sealed: inputs, rules, names. None of it changes the sealed cycle; all of it is told.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use serde_json::Value;

use super::manifest::{Entry, MANIFEST};
use super::store::in_store;
use super::{CycleRecord, Seal, Store};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::PrivacyRules;
use crate::model::cycle::Period;
use crate::model::{Configuration, CycleId};

/// The settings.
const SETTINGS: &str = "scorebook.toml";

/// So many rules, or names, are told by name.
const NAMED: usize = 5;

/// One thing that differs now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drift {
    /// An input is another one.
    InputDiffers(String),
    /// An input is gone.
    InputGone(String),
    /// There is an input that there was not.
    InputNew(String),
    /// Rules in force differ: their keys, with dots between their parts.
    Rules(Vec<String>),
    /// A cycle that this one was computed after has been stated again, from other inputs: its id, the revision then, the one now.
    EarlierRestated(CycleId, NonZeroU32, NonZeroU32),
    /// Members and teams whose names differ: id, then, now.
    Names(Vec<(String, String, String)>),
}

/// The inputs of a cycle as they are now, its rules, and the names that its people have now.
pub struct Today<'a> {
    /// Every input that there is, by path below the data folder.
    pub inputs: &'a BTreeMap<String, Entry>,
    /// Every seal.
    pub store: &'a Store,
    /// The configuration in force; none where it has faults.
    pub configuration: Option<&'a Configuration>,
    /// Names by id, as the newest cycle that knows them has them.
    pub names: &'a BTreeMap<String, String>,
}

/// Whether a file states rules; what they say is compared, not their bytes.
fn rules(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    path == SETTINGS || stem.eq_ignore_ascii_case("actions_library")
}

/// Everything that differs now from what a cycle was sealed with.
pub fn drift(seal: &Seal, today: &Today<'_>) -> Vec<Drift> {
    let mut found = Vec::new();
    let (seals, sealed): (Vec<&Entry>, Vec<&Entry>) =
        (seal.manifest.inputs().iter()).partition(|entry| in_store(entry.path.as_str()).is_some());
    for entry in sealed.iter().filter(|entry| !rules(entry.path.as_str())) {
        let path = entry.path.as_str();
        match today.inputs.get(path) {
            None => found.push(Drift::InputGone(path.to_owned())),
            Some(now) if now.sha256 != entry.sha256 => found.push(Drift::InputDiffers(path.to_owned())),
            Some(_) => {}
        }
    }
    for path in today.inputs.keys().filter(|path| !rules(path)) {
        if seal.manifest.input(path).is_none() {
            found.push(Drift::InputNew(path.clone()));
        }
    }
    found.extend(earlier_restated(&seals, today.store));
    let then = &seal.sealed.configuration;
    let period = seal.sealed.record.cycle.period;
    if let Some(now) = today.configuration {
        let keys = differing_rules(&seal.sealed.record, then, now, period);
        if !keys.is_empty() {
            found.push(Drift::Rules(keys));
        }
    }
    let names = differing_names(&seal.sealed.record, today.names);
    if !names.is_empty() {
        found.push(Drift::Names(names));
    }
    found
}

/// Cycles among the inputs that have been stated again since. Where that was for a name alone, no number of later cycles hangs on it.
fn earlier_restated(inputs: &[&Entry], store: &Store) -> Vec<Drift> {
    let restated = |entry: &&Entry| {
        let (cycle, path) = in_store(entry.path.as_str())?;
        // Of a seal its manifest is compared alone: everything else stands in there.
        let revision = path.strip_suffix(MANIFEST)?.strip_suffix('/')?;
        let (cycle, then) = (CycleId::new(cycle), revision.parse().ok()?);
        let now = store.seal(&cycle).filter(|now| now.revision() > then)?;
        let old = store.revisions(&cycle).iter().find(|old| old.revision() == then);
        let same = old.is_some_and(|old| old.tables().eq(now.tables()));
        (!same).then(|| Drift::EarlierRestated(cycle, then, now.revision()))
    };
    inputs.iter().filter_map(restated).collect()
}

fn differing_names(record: &CycleRecord, now: &BTreeMap<String, String>) -> Vec<(String, String, String)> {
    let members = record
        .members
        .iter()
        .map(|member| (member.id.as_str(), &member.name));
    let teams = record.teams.iter().map(|team| (team.id.as_str(), &team.name));
    members
        .chain(teams)
        .filter_map(|(id, then)| {
            // What had no name then was called by its id.
            let now = now.get(id).filter(|now| *now != then && then != id)?;
            Some((id.to_owned(), then.clone(), now.clone()))
        })
        .collect()
}

/// The keys of the rules that differ, as far as they concern the cycle: targets of other cycles and definitions that change
/// after it do not.
fn differing_rules(
    record: &CycleRecord,
    then: &Configuration,
    now: &Configuration,
    period: Period,
) -> Vec<String> {
    let concerns = |configuration: &Configuration| {
        let mut configuration = configuration.clone();
        configuration
            .cycle_targets
            .retain(|cycle, _| *cycle == record.cycle.id);
        configuration
            .definition_changes
            .retain(|change| change.day.is_none_or(|day| day <= period.last()));
        // How long cycles are kept, and when that was asked, makes no number.
        configuration.privacy = PrivacyRules::default();
        serde_json::to_value(configuration).unwrap_or_default()
    };
    let mut keys = BTreeSet::new();
    differences("", &concerns(then), &concerns(now), &mut keys);
    keys.into_iter().collect()
}

/// Adds the keys under which two values differ. Things of a list that have ids are compared by them, wherever they stand.
fn differences(key: &str, then: &Value, now: &Value, keys: &mut BTreeSet<String>) {
    if then == now {
        return;
    }
    let below = |part: &str| {
        if key.is_empty() {
            part.to_owned()
        } else {
            format!("{key}.{part}")
        }
    };
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => {
            for part in then.keys().chain(now.keys()).collect::<BTreeSet<_>>() {
                let (then, now) = (then.get(part), now.get(part));
                differences(
                    &below(part),
                    then.unwrap_or(&Value::Null),
                    now.unwrap_or(&Value::Null),
                    keys,
                );
            }
        }
        (Value::Array(then), Value::Array(now)) => match (by_id(then), by_id(now)) {
            (Some(then_by), Some(now_by)) => {
                let before = keys.len();
                for id in then_by.keys().chain(now_by.keys()).collect::<BTreeSet<_>>() {
                    let (then, now) = (then_by.get(id), now_by.get(id));
                    match (then, now) {
                        (Some(then), Some(now)) => differences(&below(id), then, now, keys),
                        _ => {
                            keys.insert(below(id));
                        }
                    }
                }
                if keys.len() == before {
                    // The same things in another order.
                    keys.insert(key.to_owned());
                }
            }
            _ => {
                keys.insert(key.to_owned());
            }
        },
        _ => {
            keys.insert(key.to_owned());
        }
    }
}

/// The things of a list by their ids; none where one has none.
fn by_id(list: &[Value]) -> Option<BTreeMap<&str, &Value>> {
    list.iter()
        .map(|value| Some((value.get("id")?.as_str()?, value)))
        .collect()
}

impl Drift {
    /// Whether a number may hang on it: all but names.
    pub fn may_change_numbers(&self) -> bool {
        !matches!(self, Self::Names(_))
    }

    /// Its word in JSON, and the paths, keys or ids that it is about.
    pub fn told(&self) -> (&'static str, Vec<&str>) {
        match self {
            Self::InputDiffers(path) => ("input_differs", vec![path]),
            Self::InputGone(path) => ("input_gone", vec![path]),
            Self::InputNew(path) => ("input_new", vec![path]),
            Self::EarlierRestated(cycle, ..) => ("earlier_restated", vec![cycle.as_str()]),
            Self::Rules(keys) => ("rules_differ", keys.iter().map(String::as_str).collect()),
            Self::Names(names) => ("names_differ", names.iter().map(|(id, ..)| id.as_str()).collect()),
        }
    }

    /// What numbers may hang on, in one line.
    pub fn listed(drift: &[Self]) -> String {
        let told = drift.iter().filter(|drift| drift.may_change_numbers());
        let all: Vec<String> = told.flat_map(|drift| drift.told().1).map(str::to_owned).collect();
        let count = all.len();
        first(all.into_iter(), count)
    }

    /// The warning about a seal.
    pub fn diagnostic(&self, seal: &Seal) -> Diagnostic {
        let new = |code| Diagnostic::new(code).with("cycle", &seal.manifest.header().cycle);
        match self {
            Self::InputDiffers(path) => new(Code::SealedInputDiffers).in_file(path),
            Self::InputGone(path) => new(Code::SealedInputGone).in_file(path),
            Self::InputNew(path) => new(Code::SealedInputNew).in_file(path),
            Self::EarlierRestated(earlier, then, now) => new(Code::SealedEarlierRestated)
                .with("earlier", earlier)
                .with("then", then.get())
                .with("now", now.get())
                .in_file(&seal.path),
            Self::Rules(keys) => new(Code::SealedRulesDiffer)
                .with("count", keys.len())
                .with("keys", first(keys.iter().cloned(), keys.len()))
                .in_file(SETTINGS),
            Self::Names(names) => {
                let shown = names
                    .iter()
                    .map(|(id, then, now)| format!("{id} ({then} → {now})"));
                new(Code::SealedNamesDiffer)
                    .with("count", names.len())
                    .with("names", first(shown, names.len()))
                    .in_file(&seal.path)
            }
        }
    }
}

/// The first of many, with an ellipsis for the rest.
fn first(texts: impl Iterator<Item = String>, count: usize) -> String {
    let mut shown: Vec<String> = texts.take(NAMED).collect();
    if count > NAMED {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn keys(then: &Value, now: &Value) -> Vec<String> {
        let mut keys = BTreeSet::new();
        differences("", then, now, &mut keys);
        keys.into_iter().collect()
    }

    #[test]
    fn rules_that_differ_are_told_by_their_keys() {
        let then = json!({"policy": {"confidence": 0.95, "days": 3}, "indicators": [
            {"id": "csat", "weight": 10}, {"id": "nps", "weight": 5}
        ]});
        assert!(keys(&then, &then).is_empty());
        let now = json!({"policy": {"confidence": 0.9, "days": 3}, "indicators": [
            {"id": "nps", "weight": 6}, {"id": "effort", "weight": 5}
        ]});
        assert_eq!(
            keys(&then, &now),
            [
                "indicators.csat",
                "indicators.effort",
                "indicators.nps.weight",
                "policy.confidence"
            ]
        );
    }

    #[test]
    fn another_order_is_a_difference_of_the_list_alone() {
        let then = json!({"indicators": [{"id": "a"}, {"id": "b"}], "words": [1, 2]});
        let now = json!({"indicators": [{"id": "b"}, {"id": "a"}], "words": [2, 1]});
        assert_eq!(keys(&then, &now), ["indicators", "words"]);
    }

    #[test]
    fn many_are_told_by_the_first() {
        let names = (1..=7).map(|number: u32| number.to_string());
        assert_eq!(first(names, 7), "1, 2, 3, 4, 5, …");
    }
}
