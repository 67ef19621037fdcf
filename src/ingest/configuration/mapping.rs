//! `[tables.<name>]`: which files, headings and words of a foreign export are which in the data contract.
//!
//! ```toml
//! [tables.clients]
//! files = ["CRM导出"]
//!
//! [tables.clients.columns]
//! client_id = "客户代码"
//!
//! [tables.assessments.values.relation]
//! "部门经理" = "superior"
//!
//! [tables.clients.reading]
//! decimal_mark = ","
//! ```

use std::collections::BTreeSet;

use super::document::{Entry, Mentions, Section};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::nearest::nearest;
use crate::ingest::tables::cells::plain;
use crate::ingest::tables::columns::{OF_ANY_TABLE, columns, tables};
use crate::ingest::tables::heading::folded;
use crate::ingest::tables::mapping::{MappedHeading, MappedValue, Mapping, TableMapping};
use crate::ingest::tables::vocabulary::{Vocabulary, vocabulary};
use crate::model::Configuration;

/// The tables and columns that a mapping can lead to. Nothing is known where the configuration has faults: which tables its
/// measures read cannot be told then.
pub struct Known<'k> {
    own: Option<(BTreeSet<String>, &'k Mentions)>,
}

impl<'k> Known<'k> {
    /// What a configuration's measures read beside the tables of the data contract.
    pub fn new(configuration: Option<&Configuration>, mentions: &'k Mentions) -> Self {
        let own = configuration.map(|configuration| {
            let indicators = configuration.indicators.iter();
            let tables = indicators
                .map(|indicator| indicator.measure.table().to_owned())
                .collect();
            (tables, mentions)
        });
        Self { own }
    }

    fn tables(&self) -> Vec<&str> {
        let mut all: Vec<&str> = tables().collect();
        let own = self.own.iter().flat_map(|(tables, _)| tables);
        all.extend(own.map(String::as_str));
        all
    }

    /// The columns of a table, as names are compared.
    fn columns(&self, table: &str) -> Vec<String> {
        let of_contract = columns(table).into_iter().flatten().copied();
        let mentions = self.own.iter().flat_map(|(_, mentions)| mentions.keys());
        let mentioned = mentions.filter(|(of, _)| of == table);
        let mut columns: Vec<String> = of_contract
            .chain(mentioned.map(|(_, column)| column.as_str()))
            .map(folded)
            .collect();
        let declared = self
            .own
            .iter()
            .any(|(_, mentions)| mentions.keys().any(|(of, _)| of == table));
        if declared || columns.is_empty() {
            columns.extend(OF_ANY_TABLE.map(str::to_owned));
        }
        columns
    }
}

/// Reads the sections.
pub fn read(root: &Section<'_>, known: &Known<'_>) -> Mapping {
    let mut mapping = Mapping::default();
    for entry in root
        .get("tables")
        .and_then(|entry| entry.entries())
        .unwrap_or_default()
    {
        let table = entry.key.trim().to_lowercase();
        let Some(section) = entry.section() else { continue };
        let files = section.get("files");
        let columns = section.get("columns").and_then(|entry| entry.entries());
        let values = section.get("values").and_then(|entry| entry.entries());
        let reading = super::reading::read(&section);
        section.finish();
        if !is_table(&entry, &table, known) {
            continue;
        }
        let mut read = TableMapping {
            reading,
            ..TableMapping::default()
        };
        for file in files.iter().flat_map(texts) {
            let Some(name) = file.text() else { continue };
            if let Some(other) = mapping.table_of(name) {
                twice(&file, name, (other, &table));
            } else {
                read.files.push(folded(name));
            }
        }
        for column in columns.unwrap_or_default() {
            headings(&column, &table, known, &mut read);
        }
        for column in values.unwrap_or_default() {
            words(&column, &table, known, &mut read);
        }
        mapping.tables.insert(table, read);
    }
    mapping
}

/// Whether anything reads a table of this name; if not, it is reported.
fn is_table(entry: &Entry<'_>, table: &str, known: &Known<'_>) -> bool {
    let tables = known.tables();
    if known.own.is_none() || tables.contains(&table) {
        return true;
    }
    let mut fault = Diagnostic::new(Code::UnknownMappedTable).with("table", entry.key);
    if let Some(near) = nearest(table, tables) {
        fault = fault.with("nearest", near);
    }
    entry.report_at_key(fault);
    false
}

/// Whether the table has a column of this name; if not, it is reported.
fn is_column(entry: &Entry<'_>, table: &str, known: &Known<'_>) -> bool {
    let columns = known.columns(table);
    if known.own.is_none() || columns.contains(&folded(entry.key)) {
        return true;
    }
    let mut fault = Diagnostic::new(Code::UnknownMappedColumn)
        .with("column", entry.key)
        .with("table", table);
    if let Some(near) = nearest(&folded(entry.key), columns.iter().map(String::as_str)) {
        fault = fault.with("nearest", near);
    }
    entry.report_at_key(fault);
    false
}

/// A text, or the texts of a list.
fn texts<'d>(entry: &Entry<'d>) -> Vec<Entry<'d>> {
    if entry.value().is_str() {
        return vec![*entry];
    }
    entry.filled_list().unwrap_or_default()
}

/// The headings that are one column.
fn headings(entry: &Entry<'_>, table: &str, known: &Known<'_>, read: &mut TableMapping) {
    if !is_column(entry, table, known) {
        return;
    }
    let column = folded(entry.key);
    for stated in texts(entry) {
        let Some(heading) = stated.text() else { continue };
        match read.column_of(&folded(heading)) {
            Some(other) if other != column => twice(&stated, heading, (other, &column)),
            Some(_) => {}
            None => read.columns.push(MappedHeading {
                column: column.clone(),
                heading: heading.to_owned(),
                place: stated.place(),
            }),
        }
    }
}

/// The words of one column.
fn words(entry: &Entry<'_>, table: &str, known: &Known<'_>, read: &mut TableMapping) {
    if !is_column(entry, table, known) {
        return;
    }
    let column = folded(entry.key);
    for stated in entry.entries().unwrap_or_default() {
        // A yes, a no or a number stands for itself.
        let by_itself = stated.value().is_bool() || stated.value().is_integer();
        let meaning = if by_itself {
            Some(stated.written())
        } else {
            stated.text()
        };
        let Some(meaning) = meaning else { continue };
        let word = plain(stated.key).trim().to_owned();
        let same = |value: &&MappedValue| value.column == column && value.word == word;
        match read.values.iter().find(same) {
            Some(other) => {
                let first = other.meaning.clone();
                twice(&stated, stated.key, (&first, meaning));
            }
            None => read.values.push(MappedValue {
                column: column.clone(),
                word,
                meaning: meaning.to_owned(),
                told: is_unknown(&stated, (table, &column), meaning),
                place: stated.place(),
            }),
        }
    }
}

/// Whether a column takes a few words only and this is none of them; it is reported.
fn is_unknown(entry: &Entry<'_>, (table, column): (&str, &str), meaning: &str) -> bool {
    let Some(words) = vocabulary(table, column).filter(|words| !words.knows(meaning)) else {
        return false;
    };
    if matches!(words, Vocabulary::Answers) {
        let fault = Diagnostic::new(Code::NotYesNo).with("column", column);
        entry.report(fault.with("found", meaning));
        return true;
    }
    let allowed = words.usual();
    let mut fault = Diagnostic::new(Code::UnknownWord)
        .with("column", column)
        .with("found", meaning)
        .with("allowed", allowed.join(", "));
    if let Some(near) = nearest(meaning, allowed) {
        fault = fault.with("nearest", near);
    }
    entry.report(fault);
    true
}

/// Reports a name of the export that is said to be two things.
fn twice(entry: &Entry<'_>, found: &str, (first, second): (&str, &str)) {
    let fault = Diagnostic::new(Code::MappedTwice).with("found", found);
    entry.report(fault.with("first", first).with("second", second));
}
