//! `measure = "declared"`: table, aggregate, columns and filter of a measure over any table.
//!
//! A filter is a table of column and condition; all of them must hold:
//! `{ status = ["adopted"], kind = "visit", hours = { at_least = 2 }, resolved_at = { filled = true }, grade = { not = ["x"] } }`.

use toml::de::DeValue;

use super::document::{Entry, Section};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::indicator::{Aggregate, Comparison, Condition, DeclaredMeasure, Filter};

/// The keys of an indicator that only a declared measure takes.
pub const KEYS: [&str; 8] = [
    "table",
    "aggregate",
    "column",
    "numerator",
    "denominator",
    "of",
    "filter",
    "date_column",
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Count,
    Sum,
    Mean,
    Median,
    Share,
    Ratio,
}

/// Words of `aggregate`.
const AGGREGATES: [(&str, Kind); 6] = [
    ("count", Kind::Count),
    ("sum", Kind::Sum),
    ("mean", Kind::Mean),
    ("median", Kind::Median),
    ("share", Kind::Share),
    ("ratio", Kind::Ratio),
];

/// Reads the keys of a declared measure from its indicator.
pub fn read(section: &Section<'_>) -> Option<DeclaredMeasure> {
    // Every key is asked for, so that none of them is taken for an unknown one.
    let _: Vec<_> = KEYS.iter().map(|key| section.get(key)).collect();
    let text = |key| {
        section
            .required(key)
            .and_then(|entry: Entry<'_>| entry.text())
            .map(str::to_owned)
    };
    let table = text("table").map(|table| table.to_lowercase());
    let aggregate = section.required("aggregate");
    let kind = aggregate.and_then(|entry| entry.word(&AGGREGATES));
    let filter = section.get("filter").map(|entry| conditions(&entry));
    let date_column = section
        .get("date_column")
        .map(|entry| entry.text().map(str::to_owned));
    let kind = kind?;
    let wanted: &[&str] = match kind {
        Kind::Count => &[],
        Kind::Sum | Kind::Mean | Kind::Median => &["column"],
        Kind::Share => &["of"],
        Kind::Ratio => &["numerator", "denominator"],
    };
    for key in ["column", "of", "numerator", "denominator"] {
        if !wanted.contains(&key)
            && let Some(entry) = section.get(key)
        {
            let word = aggregate.and_then(|entry| entry.text()).unwrap_or_default();
            entry.report_at_key(
                Diagnostic::new(Code::KeyNotForMeasure)
                    .with("key", key)
                    .with("measure", format!("declared / {word}")),
            );
        }
    }
    let aggregate = match kind {
        Kind::Count => Aggregate::Count,
        Kind::Sum => Aggregate::Sum {
            column: text("column")?,
        },
        Kind::Mean => Aggregate::Mean {
            column: text("column")?,
        },
        Kind::Median => Aggregate::Median {
            column: text("column")?,
        },
        Kind::Share => Aggregate::Share {
            of: conditions(&section.required("of")?)?,
        },
        Kind::Ratio => {
            let (numerator, denominator) = (text("numerator"), text("denominator"));
            Aggregate::Ratio {
                numerator: numerator?,
                denominator: denominator?,
            }
        }
    };
    Some(DeclaredMeasure {
        table: table?,
        aggregate,
        filter: stated(filter)?,
        date_column: stated(date_column)?,
    })
}

/// A value that need not be stated: none only where one is stated and faulty.
#[expect(clippy::option_option, reason = "faulty and not stated are two things")]
fn stated<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(value) => value.map(Some),
    }
}

/// The conditions of a filter, by column name.
fn conditions(entry: &Entry<'_>) -> Option<Filter> {
    let entries = entry.entries()?;
    if entries.is_empty() {
        entry.report(Diagnostic::new(Code::EmptyList).with("key", entry.key));
        return None;
    }
    let mut conditions = Vec::new();
    let mut faulty = false;
    for condition in entries {
        let comparisons = comparisons(&condition);
        faulty |= comparisons.is_none();
        conditions.extend(comparisons.into_iter().flatten().map(|comparison| Condition {
            column: condition.key.trim().to_owned(),
            comparison,
        }));
    }
    (!faulty).then_some(Filter { conditions })
}

/// What must hold of one cell.
fn comparisons(entry: &Entry<'_>) -> Option<Vec<Comparison>> {
    match entry.value() {
        DeValue::Array(_) => Some(vec![Comparison::OneOf(words(entry)?)]),
        DeValue::Table(_) => {
            let section = entry.section()?;
            let mut comparisons = Vec::new();
            let (not, filled) = (section.get("not"), section.get("filled"));
            let (low, high) = (section.get("at_least"), section.get("at_most"));
            section.finish();
            if let Some(entry) = not {
                comparisons.push(Comparison::NoneOf(words(&entry)?));
            }
            if let Some(entry) = filled {
                comparisons.push(Comparison::Filled(entry.boolean()?));
            }
            if let Some(entry) = low {
                comparisons.push(Comparison::AtLeast(entry.number()?));
            }
            if let Some(entry) = high {
                comparisons.push(Comparison::AtMost(entry.number()?));
            }
            if entry.value().as_table().is_some_and(toml::map::Map::is_empty) {
                entry.report(Diagnostic::new(Code::EmptyList).with("key", entry.key));
            }
            (!comparisons.is_empty()).then_some(comparisons)
        }
        _ => Some(vec![Comparison::OneOf(vec![word(entry)?])]),
    }
}

/// A word or a list of words that must not be empty.
fn words(entry: &Entry<'_>) -> Option<Vec<String>> {
    if entry.value().is_array() {
        return entry.filled_list()?.iter().map(word).collect();
    }
    Some(vec![word(entry)?])
}

/// A cell's text; numbers and truth values are meant as they are written.
fn word(entry: &Entry<'_>) -> Option<String> {
    match entry.value() {
        DeValue::String(text) => Some(text.trim().to_owned()),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
            Some(entry.written().to_owned())
        }
        _ => entry.wrong_type("text"),
    }
}
