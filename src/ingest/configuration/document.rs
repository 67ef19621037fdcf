//! A TOML file with the place of every key and value, and the faults found in it so far.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::escapes;
use super::syntax_faults::{self, SyntaxFaults};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::ingest::nearest::nearest;
use crate::ingest::text_file::span_at;

/// A TOML file: its text, and the faults found in it so far.
pub struct Source<'t> {
    /// Path relative to the data folder.
    path: &'t str,
    text: &'t str,
    /// Whether the user wrote it; the built-in default is not.
    pub by_user: bool,
    faults: RefCell<Diagnostics>,
    /// Where the text cannot be trusted, because its syntax is broken there.
    unsound: RefCell<Vec<Range<usize>>>,
    /// Columns of a table whose name is not known yet.
    columns: RefCell<Vec<(String, Place)>>,
    mentions: RefCell<Mentions>,
}

/// Where the configuration first names a column, by table and column: that the table lacks it is only found when it is read.
pub type Mentions = BTreeMap<(String, String), Place>;

impl<'t> Source<'t> {
    /// A file that the user wrote.
    pub fn new(path: &'t str, text: &'t str) -> Self {
        Self {
            path,
            text,
            by_user: true,
            faults: RefCell::default(),
            unsound: RefCell::default(),
            columns: RefCell::default(),
            mentions: RefCell::default(),
        }
    }

    /// The built-in default.
    pub fn built_in(text: &'t str) -> Self {
        Self {
            path: "default.toml",
            text,
            by_user: false,
            faults: RefCell::default(),
            unsound: RefCell::default(),
            columns: RefCell::default(),
            mentions: RefCell::default(),
        }
    }

    /// Parses the text; syntax faults are reported, and what can be read is read.
    pub fn parse(&self) -> Spanned<DeTable<'t>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        let SyntaxFaults { faults, unsound } = syntax_faults::of(self.text, &errors);
        for (reason, span) in faults {
            let at = span_at(self.text.as_bytes(), span.clone());
            let fault = Diagnostic::new(Code::TomlSyntax)
                .with("reason", reason)
                .with("at_line", at.line)
                .with("at_column", at.column);
            self.report(fault, span);
        }
        *self.unsound.borrow_mut() = unsound;
        table
    }

    /// Adds a fault at a stretch of the text, unless it stands where the syntax is broken: it would be a fault of what was not meant.
    pub fn report(&self, diagnostic: Diagnostic, span: Range<usize>) {
        if !self
            .unsound
            .borrow()
            .iter()
            .any(|part| part.contains(&span.start))
        {
            self.faults.borrow_mut().push(diagnostic.at(self.place(span)));
        }
    }

    /// Takes back that a key is missing in the table with this head.
    fn withdraw_missing(&self, key: &str, table: &str, head: &Range<usize>) {
        let fault = Diagnostic::new(Code::MissingKey)
            .with("key", key)
            .with("table", table)
            .at(self.place(head.clone()));
        self.faults.borrow_mut().withdraw(&fault);
    }

    fn place(&self, span: Range<usize>) -> Place {
        Place {
            file: self.path.to_owned(),
            sheet: None,
            span: Some(span_at(self.text.as_bytes(), span)),
        }
    }

    /// Adds a fault in the file as a whole.
    pub fn report_in_file(&self, diagnostic: Diagnostic) {
        self.faults.borrow_mut().push(diagnostic.in_file(self.path));
    }

    /// Whether a fault was found so far.
    pub fn has_faults(&self) -> bool {
        self.faults.borrow().has_errors()
    }

    /// The faults found.
    pub fn into_faults(self) -> Diagnostics {
        self.faults.into_inner()
    }

    /// Says which table the columns that were named since the last time are of.
    pub fn mention(&self, table: Option<&str>) {
        let columns = self.columns.take();
        let Some(table) = table else { return };
        let mut mentions = self.mentions.borrow_mut();
        for (column, place) in columns {
            mentions.entry((table.to_owned(), column)).or_insert(place);
        }
    }

    /// Where columns of tables are named.
    pub fn mentions(&self) -> Mentions {
        self.mentions.borrow().clone()
    }
}

/// A value with its key, where it stands and the file that it stands in.
#[derive(Clone, Copy)]
pub struct Entry<'d> {
    /// The file.
    pub source: &'d Source<'d>,
    /// The key, or the list's key for an element of a list.
    pub key: &'d str,
    key_start: usize,
    key_end: usize,
    value: &'d Spanned<DeValue<'d>>,
}

impl<'d> Entry<'d> {
    /// The value itself.
    pub fn value(&self) -> &'d DeValue<'d> {
        self.value.get_ref()
    }

    /// The value's text as it stands in the file.
    pub fn written(&self) -> &'d str {
        self.source.text.get(self.value.span()).unwrap_or_default()
    }

    /// Adds a fault at the value.
    pub fn report(&self, diagnostic: Diagnostic) {
        self.source.report(diagnostic, self.value.span());
    }

    /// Adds a fault at a stretch of a text value, by the bytes of the text that the value stands for.
    pub fn report_within(&self, diagnostic: Diagnostic, part: Range<usize>) {
        self.source.report(diagnostic, self.within(part));
    }

    /// The same stretch in the file.
    fn within(&self, part: Range<usize>) -> Range<usize> {
        let span = self.value.span();
        let text = self.value().as_str().unwrap_or_default();
        let places = escapes::places(self.written(), text, part);
        places.map_or(span.clone(), |part| {
            span.start + part.start..span.start + part.end
        })
    }

    /// Notes that a stretch of a text value names a column.
    pub fn names_column(&self, column: &str, part: Range<usize>) {
        let place = self.source.place(self.within(part));
        self.source.columns.borrow_mut().push((column.to_owned(), place));
    }

    /// Notes that the value, a text, is the name of a column.
    pub fn is_column(&self, column: &str) {
        self.source
            .columns
            .borrow_mut()
            .push((column.to_owned(), self.place()));
    }

    /// Notes that the key is the name of a column.
    pub fn key_is_column(&self, column: &str) {
        let place = self.source.place(self.key_start..self.key_end);
        self.source.columns.borrow_mut().push((column.to_owned(), place));
    }

    /// Where the value stands, for a fault that is only found when other files have been read.
    pub fn place(&self) -> Place {
        self.source.place(self.value.span())
    }

    /// Adds a fault at the key.
    pub fn report_at_key(&self, diagnostic: Diagnostic) {
        self.source.report(diagnostic, self.key_start..self.key_end);
    }

    /// Says that the value is of the wrong type. `expected` is a word that the language files choose their text by.
    pub fn wrong_type<T>(&self, expected: &'static str) -> Option<T> {
        self.report(
            Diagnostic::new(Code::WrongType)
                .with("key", self.key)
                .with("expected", expected)
                .with("found", self.value().type_str()),
        );
        None
    }

    /// The elements of a list.
    pub fn list(&self) -> Option<Vec<Entry<'d>>> {
        let Some(array) = self.value().as_array() else {
            return self.wrong_type("list");
        };
        Some(array.iter().map(|value| Entry { value, ..*self }).collect())
    }

    /// The elements of a list that must not be empty.
    pub fn filled_list(&self) -> Option<Vec<Entry<'d>>> {
        let list = self.list()?;
        if list.is_empty() {
            self.report(Diagnostic::new(Code::EmptyList).with("key", self.key));
            return None;
        }
        Some(list)
    }

    /// A table whose keys are known.
    pub fn section(&self) -> Option<Section<'d>> {
        let Some(table) = self.value().as_table() else {
            return self.wrong_type("table");
        };
        Some(Section {
            layers: vec![Layer {
                source: self.source,
                table,
                header: self.value.span(),
            }],
            name: self.key,
            known: RefCell::default(),
        })
    }

    /// The entries of a table whose keys the user chooses, by key.
    pub fn entries(&self) -> Option<Vec<Entry<'d>>> {
        let Some(table) = self.value().as_table() else {
            return self.wrong_type("table");
        };
        Some(
            table
                .iter()
                .map(|(key, value)| entry(self.source, key, value))
                .collect(),
        )
    }
}

fn entry<'d>(
    source: &'d Source<'d>,
    key: &'d Spanned<std::borrow::Cow<'d, str>>,
    value: &'d Spanned<DeValue<'d>>,
) -> Entry<'d> {
    let span = key.span();
    Entry {
        source,
        key: key.get_ref(),
        key_start: span.start,
        key_end: span.end,
        value,
    }
}

struct Layer<'d> {
    source: &'d Source<'d>,
    table: &'d DeTable<'d>,
    header: Range<usize>,
}

/// A table of known keys, or one laid over another: the first layer that has a key gives its value.
pub struct Section<'d> {
    layers: Vec<Layer<'d>>,
    /// The name that a fault calls it by.
    pub name: &'d str,
    known: RefCell<Vec<&'static str>>,
}

impl<'d> Section<'d> {
    /// The root of a file, laid over the roots of others.
    pub fn root(roots: &[(&'d Source<'d>, &'d Spanned<DeTable<'d>>)], name: &'d str) -> Self {
        let layers = roots
            .iter()
            .map(|(source, table)| Layer {
                source,
                table: table.get_ref(),
                header: 0..0,
            })
            .collect();
        Self {
            layers,
            name,
            known: RefCell::default(),
        }
    }

    /// The value of a key, from the first layer that has it.
    pub fn get(&self, key: &'static str) -> Option<Entry<'d>> {
        self.known.borrow_mut().push(key);
        self.layers.iter().find_map(|layer| {
            layer
                .table
                .get_key_value(key)
                .map(|(key, value)| entry(layer.source, key, value))
        })
    }

    /// The value of a key that must be there.
    pub fn required(&self, key: &'static str) -> Option<Entry<'d>> {
        let found = self.get(key);
        if found.is_none()
            && let Some(layer) = self.layers.first()
        {
            let fault = Diagnostic::new(Code::MissingKey)
                .with("key", key)
                .with("table", self.name);
            layer.source.report(fault, layer.header.clone());
        }
        found
    }

    /// The number within a range of a key that must be there.
    pub fn number(&self, key: &'static str, range: RangeInclusive<f64>) -> Option<f64> {
        self.required(key)?.number_within(range)
    }

    /// The whole number within a range of a key that must be there.
    pub fn integer(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        self.required(key)?.integer(range)
    }

    /// The table of a key, each of its keys laid over the same table of the layers below.
    pub fn merged(&self, key: &'static str) -> Section<'d> {
        self.known.borrow_mut().push(key);
        let mut layers = Vec::new();
        for layer in &self.layers {
            let Some((name, value)) = layer.table.get_key_value(key) else {
                continue;
            };
            if let Some(table) = value.get_ref().as_table() {
                let header = value.span();
                layers.push(Layer {
                    source: layer.source,
                    table,
                    header,
                });
            } else {
                let _: Option<()> = entry(layer.source, name, value).wrong_type("table");
            }
        }
        Section {
            layers,
            name: key,
            known: RefCell::default(),
        }
    }

    /// Adds a fault at the head of the table.
    pub fn report(&self, diagnostic: Diagnostic) {
        if let Some(layer) = self.layers.first() {
            layer.source.report(diagnostic, layer.header.clone());
        }
    }

    /// Adds a fault in the file as a whole.
    pub fn report_in_file(&self, diagnostic: Diagnostic) {
        if let Some(layer) = self.layers.first() {
            layer.source.report_in_file(diagnostic);
        }
    }

    /// Reports every key that was never asked for, with the nearest that was.
    pub fn finish(self) {
        let known = self.known.into_inner();
        for layer in &self.layers {
            for (key, _) in layer.table {
                let name: &str = key.get_ref();
                if known.contains(&name) {
                    continue;
                }
                let mut fault = Diagnostic::new(Code::UnknownKey)
                    .with("key", name)
                    .with("table", self.name);
                if let Some(near) = nearest(name, known.iter().copied()) {
                    fault = fault.with("nearest", near);
                    // That it is missing is the same slip.
                    layer.source.withdraw_missing(near, self.name, &layer.header);
                }
                layer.source.report(fault, key.span());
            }
        }
    }
}
