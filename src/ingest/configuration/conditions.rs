//! Conditions on a row: an expression, or the table form of the commonest ones,
//! `{ status = ["adopted"], kind = "visit", hours = { at_least = 2 }, resolved_at = { filled = true }, grade = { not = ["x"] } }`.

use toml::de::DeValue;

use super::document::Entry;
use super::expression;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::expression::{Comparison, Expression, Number, Text, Truth};

/// A condition in either form.
pub fn condition(entry: &Entry<'_>) -> Option<Truth> {
    match entry.value() {
        DeValue::String(_) => expression::truth(entry),
        DeValue::Table(_) => conditions(entry),
        _ => entry.wrong_type("condition"),
    }
}

/// All conditions of a table, by column name.
fn conditions(entry: &Entry<'_>) -> Option<Truth> {
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
        conditions.extend(comparisons.into_iter().flatten());
    }
    if faulty {
        return None;
    }
    match conditions.len() {
        1 => conditions.pop(),
        _ => Some(Truth::All(conditions)),
    }
}

/// The column's text is one of these; the empty text is that of an empty cell.
fn one_of(column: &str, mut texts: Vec<String>) -> Option<Truth> {
    let cell = Text::Column(column.to_owned());
    let count = texts.len();
    texts.retain(|text| !text.is_empty());
    if texts.len() < count {
        let empty = Truth::Filled(Box::new(Expression::Text(cell)), false);
        return if texts.is_empty() {
            Some(empty)
        } else {
            Some(Truth::Any(vec![empty, one_of(column, texts)?]))
        };
    }
    match texts.len() {
        1 => texts
            .pop()
            .map(|text| Truth::Texts(cell, true, Text::Literal(text))),
        _ => Some(Truth::TextIn(
            cell,
            texts.into_iter().map(Text::Literal).collect(),
        )),
    }
}

/// The column's text is none of these; an empty cell is none of them.
fn none_of(column: &str, texts: Vec<String>) -> Option<Truth> {
    if texts.iter().any(String::is_empty) {
        return Some(Truth::Not(Box::new(one_of(column, texts)?)));
    }
    let empty = Truth::Filled(Box::new(Expression::Text(Text::Column(column.to_owned()))), false);
    Some(Truth::Any(vec![
        empty,
        Truth::Not(Box::new(one_of(column, texts)?)),
    ]))
}

/// What must hold of one cell.
fn comparisons(entry: &Entry<'_>) -> Option<Vec<Truth>> {
    let column = entry.key.trim();
    entry.key_is_column(column);
    let number = || Number::Column(column.to_owned());
    match entry.value() {
        DeValue::Array(_) => Some(vec![one_of(column, words(entry)?)?]),
        DeValue::Table(_) => {
            let section = entry.section()?;
            let mut comparisons = Vec::new();
            let (not, filled) = (section.get("not"), section.get("filled"));
            let (low, high) = (section.get("at_least"), section.get("at_most"));
            section.finish();
            if let Some(entry) = not {
                comparisons.push(none_of(column, words(&entry)?)?);
            }
            if let Some(entry) = filled {
                let cell = Expression::Text(Text::Column(column.to_owned()));
                comparisons.push(Truth::Filled(Box::new(cell), entry.boolean()?));
            }
            if let Some(entry) = low {
                let limit = Number::Literal(entry.number()?);
                comparisons.push(Truth::Numbers(number(), Comparison::AtLeast, limit));
            }
            if let Some(entry) = high {
                let limit = Number::Literal(entry.number()?);
                comparisons.push(Truth::Numbers(number(), Comparison::AtMost, limit));
            }
            if entry.value().as_table().is_some_and(toml::map::Map::is_empty) {
                entry.report(Diagnostic::new(Code::EmptyList).with("key", entry.key));
            }
            (!comparisons.is_empty()).then_some(comparisons)
        }
        _ => Some(vec![one_of(column, vec![word(entry)?])?]),
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
