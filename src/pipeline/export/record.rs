//! What was computed about the member: the parts of each cycle's record that are theirs, as JSON.

use serde_json::{Map, Value, json};

use super::Asked;
use crate::archive::CycleRecord;

/// The parts of records that are about the member, of every cycle that has them.
pub fn json(records: &[CycleRecord], asked: &Asked) -> Vec<u8> {
    let mut cycles = Map::new();
    for record in records {
        let whole = serde_json::to_value(record).unwrap_or_default();
        if let Some(own) = own(&whole, asked) {
            cycles.insert(record.cycle.id.to_string(), own);
        }
    }
    let whole = json!({ "schema": 1, "member": asked.known_as, "cycles": cycles });
    let mut text = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    text.push(b'\n');
    text
}

/// The member's parts of a record; none where the cycle does not have the member.
fn own(record: &Value, asked: &Asked) -> Option<Value> {
    let members = record.get("members")?.as_array()?;
    let is_member = |member: &Value| {
        let id = member.get("id").and_then(Value::as_str);
        id.is_some_and(|id| asked.ids.iter().any(|own| own == id))
    };
    let place = members.iter().position(is_member)?;
    let mut own = Map::new();
    own.insert(
        "cycle".to_owned(),
        record.get("cycle").cloned().unwrap_or_default(),
    );
    own.insert(
        "member".to_owned(),
        members.get(place).cloned().unwrap_or_default(),
    );
    for list in ["measurements", "scorecards", "plans"] {
        let found = record.get(list).and_then(|list| list.get("members")?.get(place));
        own.insert(list.to_owned(), found.cloned().unwrap_or_default());
    }
    // Everything else stands in lists whose entries say whose they are, by id or by place.
    let named = |value: &Value| match value {
        Value::String(id) => asked.ids.contains(id),
        Value::Number(number) => number.as_u64() == u64::try_from(place).ok(),
        _ => false,
    };
    for part in ["plans", "review"] {
        if let Some(found) = record.get(part).and_then(|part| naming(part, &named)) {
            own.insert(format!("{part}_naming_the_member"), found);
        }
    }
    let notes = record.get("notes").and_then(|notes| notes.get("members"));
    if let Some(note) = asked.ids.iter().find_map(|id| notes?.get(id)) {
        own.insert("note".to_owned(), note.clone());
    }
    let mut own = Value::Object(own);
    replace(&mut own, asked);
    Some(own)
}

/// Of a tree, what lies on the way to entries of lists whose `member` is the member; none where there is none.
fn naming(value: &Value, named: &dyn Fn(&Value) -> bool) -> Option<Value> {
    match value {
        Value::Object(fields) => {
            let kept: Map<String, Value> = fields
                .iter()
                .filter_map(|(name, field)| Some((name.clone(), naming(field, named)?)))
                .collect();
            (!kept.is_empty()).then_some(Value::Object(kept))
        }
        Value::Array(entries) => {
            let kept: Vec<Value> = entries
                .iter()
                .filter_map(|entry| {
                    if entry.get("member").is_some_and(named) {
                        Some(entry.clone())
                    } else {
                        naming(entry, named)
                    }
                })
                .collect();
            (!kept.is_empty()).then_some(Value::Array(kept))
        }
        _ => None,
    }
}

/// Replaces others in every text of a tree, also where an id stands alone.
fn replace(value: &mut Value, asked: &Asked) {
    match value {
        Value::String(text) => {
            *text = if asked.others.person(text).is_some() {
                asked.other.clone()
            } else {
                asked.without_others(text)
            };
        }
        Value::Array(entries) => entries.iter_mut().for_each(|entry| replace(entry, asked)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, asked)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_entries_that_name_the_member_are_kept_wherever_they_stand() {
        let tree = json!({
            "talks": [{ "member": 1, "kind": "review" }, { "member": 0 }],
            "grid": { "places": [{ "member": "M2", "potential": 4 }], "without": 3 },
            "nothing": [{ "member": "M1" }],
        });
        let named = |value: &Value| value == &json!("M2") || value == &json!(1);
        let expected = json!({
            "talks": [{ "member": 1, "kind": "review" }],
            "grid": { "places": [{ "member": "M2", "potential": 4 }] },
        });
        assert_eq!(naming(&tree, &named), Some(expected));
    }
}
