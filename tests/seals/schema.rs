//! The published schema of records: the program writes what it describes, and every record that was ever written fits it.

use scorebook::archive::sealed_record::{RECORD, RECORD_SCHEMA};
use serde_json::Value;

use crate::demo::sealed_records;
use crate::folder::Folder;

/// What a value lacks to fit a schema: the keywords that ours has.
struct Validator<'s> {
    root: &'s Value,
    faults: Vec<String>,
}

impl<'s> Validator<'s> {
    fn faults(root: &'s Value, value: &Value) -> Vec<String> {
        let mut validator = Self {
            root,
            faults: Vec::new(),
        };
        validator.check(root, value, "");
        validator.faults
    }

    fn fault(&mut self, at: &str, what: &str, value: &Value) {
        let value: String = value.to_string().chars().take(80).collect();
        self.faults.push(format!("{at}: {what}: {value}"));
    }

    fn check(&mut self, schema: &'s Value, value: &Value, at: &str) {
        let known = [
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "const",
            "enum",
            "anyOf",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "prefixItems",
            "minItems",
            "maxItems",
            "minimum",
            "pattern",
        ];
        for keyword in schema.as_object().unwrap().keys() {
            assert!(
                known.contains(&keyword.as_str()),
                "the validator does not know {keyword}"
            );
        }
        if let Some(name) = schema.get("$ref") {
            let name = name.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
            self.check(&self.root["$defs"][name], value, at);
        }
        if schema.get("const").is_some_and(|constant| constant != value) {
            self.fault(at, "another constant", value);
        }
        if let Some(words) = schema.get("enum")
            && !words.as_array().unwrap().contains(value)
        {
            self.fault(at, "no known word", value);
        }
        if let Some(types) = schema.get("type") {
            let is = |name: &Value| match name.as_str().unwrap() {
                "null" => value.is_null(),
                "boolean" => value.is_boolean(),
                "integer" => value.is_i64() || value.is_u64(),
                "number" => value.is_number(),
                "string" => value.is_string(),
                "array" => value.is_array(),
                "object" => value.is_object(),
                other => panic!("no type {other}"),
            };
            if !types
                .as_array()
                .map_or_else(|| is(types), |types| types.iter().any(is))
            {
                self.fault(at, "another type", value);
            }
        }
        if let Some(least) = schema.get("minimum")
            && value.as_f64() < least.as_f64()
        {
            self.fault(at, "too small", value);
        }
        if let Some(choices) = schema.get("anyOf") {
            let fits = |choice: &'s Value| {
                let mut one = Validator {
                    root: self.root,
                    faults: Vec::new(),
                };
                one.check(choice, value, at);
                one.faults.is_empty()
            };
            if !choices.as_array().unwrap().iter().any(fits) {
                self.fault(at, "none of the choices", value);
            }
        }
        if schema.get("pattern").is_some() && !is_day(value) {
            self.fault(at, "no day", value);
        }
        self.check_parts(schema, value, at);
    }

    fn check_parts(&mut self, schema: &'s Value, value: &Value, at: &str) {
        if let Some(object) = value.as_object() {
            for key in schema
                .get("required")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                if !object.contains_key(key.as_str().unwrap()) {
                    self.fault(at, "a key is missing", key);
                }
            }
            for (key, value) in object {
                let at = format!("{at}/{key}");
                let stated = schema
                    .get("properties")
                    .and_then(|properties| properties.get(key));
                match (stated, schema.get("additionalProperties")) {
                    (None, Some(Value::Bool(false))) => self.fault(&at, "a key that is not described", value),
                    (Some(schema), _) | (None, Some(schema)) => self.check(schema, value, &at),
                    (None, None) => {}
                }
            }
        }
        for (place, value) in value.as_array().into_iter().flatten().enumerate() {
            let first = schema.get("prefixItems").and_then(|items| items.get(place));
            if let Some(schema) = first.or_else(|| schema.get("items")) {
                self.check(schema, value, &format!("{at}/{place}"));
            }
        }
    }
}

/// What a value lacks to fit a schema.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    Validator::faults(schema, value)
}

/// The one pattern of the schema.
fn is_day(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok())
}

fn schema() -> Value {
    serde_json::from_str(RECORD_SCHEMA).unwrap()
}

#[test]
fn records_of_the_demo_are_as_the_schema_says() {
    let schema = schema();
    for sealed in sealed_records() {
        let json: Value = serde_json::from_slice(&sealed.to_json().unwrap()).unwrap();
        let faults = Validator::faults(&schema, &json);
        assert!(
            faults.is_empty(),
            "{}: {:#?}",
            sealed.cycle,
            &faults[..faults.len().min(9)]
        );
    }
}

#[test]
fn a_sealed_folder_brings_the_schema_that_its_record_fits() {
    let folder = Folder::small();
    let seal = folder.seal("2025-Q2");
    let read = |name: &str| std::fs::read_to_string(seal.folder.join(name)).unwrap();
    assert_eq!(read("record.schema.json"), RECORD_SCHEMA);
    let json: Value = serde_json::from_str(&read(RECORD)).unwrap();
    let faults = Validator::faults(&schema(), &json);
    assert!(faults.is_empty(), "{faults:#?}");
    // The validator finds what does not fit.
    let mut wrong = json.clone();
    wrong["record"]["members"][0]["names"] = Value::Null;
    wrong["record"]["cycle"]["kind"] = Value::from("week");
    wrong["schema"] = Value::from(2);
    assert_eq!(Validator::faults(&schema(), &wrong).len(), 3);
}
