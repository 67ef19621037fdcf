//! Bytes as a configuration, and as an expression within one.

use std::fmt::Write as _;

use super::cycle;
use super::mapping::Known;
use super::read_placed;
use crate::ingest::fuzzing::{Kept, inside};
use crate::model::CycleId;

/// A model of one declared indicator; its expressions follow.
const DECLARED: &str = "[[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n\n[[indicators]]\nid = \"i\"\nname = \"I\"\n\
    dimension = \"d\"\nmeasure = \"declared\"\ntable = \"ideas\"\naggregate = \"sum\"\nweight = 100\nscale = [[0, 0], [1, 100]]\n";

/// A `scorebook.toml` and a `cycle.toml`: every fault has a place in the text, and without an error there is a configuration.
///
/// # Errors
/// The promise that is broken.
pub fn config(bytes: &[u8]) -> Kept {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Ok(crate::diagnostics::Diagnostics::default());
    };
    let id = CycleId::new("2025-Q1");
    let read = read_placed(Some(text), std::slice::from_ref(&id));
    if read.configuration.is_none() && !read.faults.has_errors() {
        return Err("no configuration, and nobody says why".to_owned());
    }
    let mut found = read.faults;
    let known = Known::new(read.configuration.as_ref(), &read.mentions);
    let settings = cycle::read(&id, "cycles/2025-Q1", Some(("cycle.toml", text)), None, &known);
    found.extend(settings.faults);
    inside(text, &found)?;
    Ok(found)
}

/// The first line as a filter and the rest as a value.
///
/// # Errors
/// The promise that is broken.
pub fn expressions(bytes: &[u8]) -> Kept {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Ok(crate::diagnostics::Diagnostics::default());
    };
    let (filter, value) = text.split_once('\n').unwrap_or((text, "hours"));
    let mut toml = DECLARED.to_owned();
    for (key, expression) in [("filter", filter), ("value", value)] {
        let _ = writeln!(toml, "{key} = {}", serde_json::Value::from(expression));
    }
    let read = read_placed(Some(&toml), &[]);
    inside(&toml, &read.faults)?;
    Ok(read.faults)
}
