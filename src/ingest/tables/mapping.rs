//! A foreign export under the names of the data contract: which files, headings and words of it the settings say are which.

use std::collections::{BTreeMap, HashMap};

use csv::ByteRecord;

use super::cells::{Reading, plain};
use super::heading::folded;
use super::source::Row;
use crate::diagnostics::Place;

/// What the settings say of the tables of a cycle, or of all cycles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// By table of the data contract, or of one's own.
    pub tables: BTreeMap<String, TableMapping>,
}

/// What the settings say of one table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableMapping {
    /// Names of files and sheets that hold it, as they are compared.
    pub files: Vec<String>,
    /// Its headings.
    pub columns: Vec<MappedHeading>,
    /// What settles cells of it that can be read in two ways.
    pub reading: Reading,
    /// Words of its cells.
    pub values: Vec<MappedValue>,
}

/// A heading of an export, and the column that it is.
#[derive(Clone, Debug, PartialEq)]
pub struct MappedHeading {
    /// The column's name in the data contract, as names are compared.
    pub column: String,
    /// The heading as the settings write it.
    pub heading: String,
    /// Where they do.
    pub place: Place,
}

/// A word of an export, and what it says in the words of the data contract.
#[derive(Clone, Debug, PartialEq)]
pub struct MappedValue {
    /// The column's name in the data contract, as names are compared.
    pub column: String,
    /// The word of the export, in plain characters.
    pub word: String,
    /// What it is read as.
    pub meaning: String,
    /// Whether a fault of the meaning has been told where the settings state it.
    pub told: bool,
    /// Where the settings say so.
    pub place: Place,
}

impl Mapping {
    /// The table that a file or sheet of this name holds, where the settings say so.
    pub fn table_of(&self, file: &str) -> Option<&str> {
        let name = folded(file);
        let mut tables = self.tables.iter();
        let found = tables.find(|(_, mapping)| mapping.files.contains(&name));
        found.map(|(table, _)| table.as_str())
    }

    /// What is said here and, of files, columns and words that nothing is said of here, in `other`.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        for (table, base) in &other.tables {
            let mut own = self.tables.remove(table).unwrap_or_default();
            for file in &base.files {
                if self.table_of(file).is_none() && !own.files.contains(file) {
                    own.files.push(file.clone());
                }
            }
            own.reading = own.reading.or(&base.reading);
            let stated = own.columns.clone();
            let free = |heading: &&MappedHeading| {
                let name = folded(&heading.heading);
                let taken =
                    |own: &MappedHeading| own.column == heading.column || folded(&own.heading) == name;
                !stated.iter().any(taken)
            };
            own.columns.extend(base.columns.iter().filter(free).cloned());
            let stated = own.values.clone();
            let free = |value: &&MappedValue| {
                let same = |own: &MappedValue| own.column == value.column && own.word == value.word;
                !stated.iter().any(same)
            };
            own.values.extend(base.values.iter().filter(free).cloned());
            self.tables.insert(table.clone(), own);
        }
        self
    }
}

impl TableMapping {
    /// The column that a heading is, as headings are compared.
    pub fn column_of(&self, heading: &str) -> Option<&str> {
        let mut columns = self.columns.iter();
        let found = columns.find(|mapped| folded(&mapped.heading) == heading);
        found.map(|mapped| mapped.column.as_str())
    }
}

/// The words of one column that are put into those of the data contract.
struct Words<'m> {
    place: usize,
    meanings: HashMap<&'m str, &'m MappedValue>,
}

/// Puts the words of an export into those of the data contract, row by row.
#[derive(Default)]
pub struct Translation<'m> {
    columns: Vec<Words<'m>>,
}

impl<'m> Translation<'m> {
    /// For a header with these names.
    pub fn new(names: &[Vec<String>], mapping: Option<&'m TableMapping>) -> Self {
        let values = mapping.map_or(&[] as &[MappedValue], |mapping| &mapping.values);
        let columns = names.iter().enumerate().filter_map(|(place, names)| {
            let of_column = values.iter().filter(|value| names.contains(&value.column));
            let meanings: HashMap<&str, &MappedValue> =
                of_column.map(|value| (value.word.as_str(), value)).collect();
            (!meanings.is_empty()).then_some(Words { place, meanings })
        });
        Self {
            columns: columns.collect(),
        }
    }

    /// Translates a row.
    pub fn translate(&self, row: &mut Row) {
        let mut changed: Vec<(usize, &str)> = Vec::new();
        for words in &self.columns {
            let cell = row.cells.get(words.place).unwrap_or_default();
            let Ok(text) = std::str::from_utf8(cell) else {
                continue;
            };
            let text = text.trim();
            let found = words.meanings.get(text);
            let found = found.or_else(|| words.meanings.get(plain(text).trim()));
            changed.extend(found.map(|value| (words.place, value.meaning.as_str())));
        }
        if changed.is_empty() {
            return;
        }
        let cells: ByteRecord = row
            .cells
            .iter()
            .enumerate()
            .map(|(place, cell)| {
                let meaning = changed.iter().find(|(changed, _)| *changed == place);
                meaning.map_or(cell, |(_, meaning)| meaning.as_bytes())
            })
            .collect();
        row.cells = cells;
    }

    /// What the settings say where they turn a word into this text, in the column at a place.
    pub fn stated(&self, place: Option<usize>, text: &str) -> Option<&'m MappedValue> {
        let words = self.columns.iter().find(|words| Some(words.place) == place)?;
        // The first by its place, whatever the order of the map.
        let stated = words.meanings.values().filter(|value| value.meaning == text);
        stated.copied().min_by_key(|value| &value.place)
    }
}
