//! `measure = "declared"`: table, aggregate, expressions and filter of a measure over any table.
//!
//! A condition is an expression, or a table of column and condition of which all must hold; see [`super::conditions`].

use super::conditions::condition;
use super::document::{Entry, Section};
use super::expression;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::expression::{Number, Truth};
use crate::model::indicator::{Aggregate, DeclaredMeasure};

/// The keys of an indicator that only a declared measure takes.
pub const KEYS: [&str; 11] = [
    "table",
    "aggregate",
    "column",
    "value",
    "weighted_by",
    "distinct",
    "numerator",
    "denominator",
    "of",
    "filter",
    "date_column",
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Count,
    Distinct,
    Sum,
    Mean,
    WeightedMean,
    Median,
    Share,
    Ratio,
}

impl Kind {
    /// The keys that only some aggregates take and this one does.
    fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Count => &[],
            Self::Distinct => &["distinct"],
            Self::Sum | Self::Mean | Self::Median => &["value", "column"],
            Self::WeightedMean => &["value", "weighted_by"],
            Self::Share => &["of"],
            Self::Ratio => &["numerator", "denominator"],
        }
    }
}

/// Words of `aggregate`.
const AGGREGATES: [(&str, Kind); 8] = [
    ("count", Kind::Count),
    ("distinct", Kind::Distinct),
    ("sum", Kind::Sum),
    ("mean", Kind::Mean),
    ("weighted_mean", Kind::WeightedMean),
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
    if let (Some("pay"), Some(entry)) = (table.as_deref(), section.get("table")) {
        // A measure stands on every page; pay stands on the results page alone.
        entry.report(Diagnostic::new(Code::PayIsNoMeasure));
    }
    let aggregate = section.required("aggregate");
    let kind = aggregate.and_then(|entry| entry.word(&AGGREGATES));
    let filter = section.get("filter").map(|entry| condition(&entry));
    let date_column = section.get("date_column").map(|entry| column(&entry));
    let (aggregate, kind) = (aggregate?, kind?);
    refuse(section, &aggregate, kind);
    let number = |key| section.required(key).and_then(|entry| expression::number(&entry));
    let aggregate = match kind {
        Kind::Count => Some(Aggregate::Count),
        Kind::Distinct => section
            .required("distinct")
            .and_then(|entry| expression::any(&entry))
            .map(|value| Aggregate::Distinct { value }),
        Kind::Sum => value(section).map(|value| Aggregate::Sum { value }),
        Kind::Mean => value(section).map(|value| Aggregate::Mean { value }),
        Kind::Median => value(section).map(|value| Aggregate::Median { value }),
        Kind::WeightedMean => {
            let pair = (number("value"), number("weighted_by"));
            pair.0
                .zip(pair.1)
                .map(|(value, weighted_by)| Aggregate::WeightedMean { value, weighted_by })
        }
        Kind::Share => section
            .required("of")
            .and_then(|entry| condition(&entry))
            // In the table form a row that says nothing is a row that does not meet the condition.
            .map(|of| {
                if section.get("of").is_some_and(|entry| entry.value().is_table()) {
                    Truth::Otherwise(vec![of, Truth::Literal(false)])
                } else {
                    of
                }
            })
            .map(|of| Aggregate::Share { of }),
        Kind::Ratio => {
            let pair = (number("numerator"), number("denominator"));
            pair.0
                .zip(pair.1)
                .map(|(numerator, denominator)| Aggregate::Ratio {
                    numerator,
                    denominator,
                })
        }
    };
    if let Some(entry) = section.get("table") {
        entry.source.mention(table.as_deref());
    }
    Some(DeclaredMeasure {
        table: table?,
        aggregate: aggregate?,
        filter: stated(filter)?,
        date_column: stated(date_column)?,
    })
}

/// Reports keys that other aggregates take and this one does not.
fn refuse(section: &Section<'_>, aggregate: &Entry<'_>, kind: Kind) {
    let both = section.get("value").is_some();
    for key in [
        "column",
        "value",
        "weighted_by",
        "distinct",
        "of",
        "numerator",
        "denominator",
    ] {
        let wanted = kind.keys().contains(&key) && !(key == "column" && both);
        if let Some(entry) = section.get(key).filter(|_| !wanted) {
            let word = aggregate.value().as_str().unwrap_or_default().trim();
            entry.report_at_key(
                Diagnostic::new(Code::KeyNotForMeasure)
                    .with("key", key)
                    .with("measure", format!("declared / {word}")),
            );
        }
    }
}

/// The number of each row: an expression under `value`, or the name of a column under `column`.
fn value(section: &Section<'_>) -> Option<Number> {
    match (section.get("value"), section.get("column")) {
        (None, Some(entry)) => column(&entry).map(Number::Column),
        _ => section
            .required("value")
            .and_then(|entry| expression::number(&entry)),
    }
}

/// The name of a column.
fn column(entry: &Entry<'_>) -> Option<String> {
    let name = entry.text()?;
    entry.is_column(name);
    Some(name.to_owned())
}

/// A value that need not be stated: none only where one is stated and faulty.
#[expect(clippy::option_option, reason = "faulty and not stated are two things")]
fn stated<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    match value {
        None => Some(None),
        Some(value) => value.map(Some),
    }
}
