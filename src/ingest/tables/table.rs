//! A table being read: its header resolved to columns, its rows handed over one by one, its rows counted.

use std::collections::BTreeMap;

use super::aliases::{headings, is_column, meanings};
use super::csv_file::CsvFile;
use super::faults::Faults;
use super::fields::Fields;
use super::source::{Row, RowSource};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::ingest::configuration::Mentions;
use crate::ingest::text_file::decode;
use crate::model::source::{FileIndex, NotCountedReason};

/// A column that a reader asks for: its name, and its place if the table has it.
#[derive(Clone, Copy, Debug)]
pub struct Column<'n> {
    /// Its name in the data contract.
    pub name: &'n str,
    /// Its place among the cells.
    pub place: Option<usize>,
}

/// How many rows were read, and what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows in the file.
    pub read: u64,
    /// Rows that can be counted.
    pub counted: u64,
    /// Rows whose cells could not be told apart; nobody knows what they say.
    pub broken: u64,
    /// Rows that are not counted, by reason.
    pub not_counted: BTreeMap<NotCountedReason, u64>,
}

/// What came of reading a table besides its rows.
pub struct Outcome {
    /// Row counts.
    pub tally: Tally,
    /// Faults and warnings.
    pub faults: Diagnostics,
}

/// A table whose header has been read.
pub struct Table<'a> {
    name: &'a str,
    file: FileIndex,
    source: Box<dyn RowSource + 'a>,
    header: Row,
    /// For each cell of the header: the names that it may mean, its own first.
    names: Vec<Vec<String>>,
    faults: Faults<'a>,
    readable: bool,
}

impl<'a> Table<'a> {
    /// Opens the table of a CSV file.
    pub fn open(path: &'a str, name: &'a str, file: FileIndex, bytes: &'a [u8]) -> Self {
        let mut faults = Faults::new(path);
        let text = match decode(path, bytes) {
            Ok(text) => text,
            Err(fault) => {
                let mut found = Diagnostics::default();
                found.push(*fault);
                return Self::unreadable(path, name, file, found);
            }
        };
        let mut source: Box<dyn RowSource + 'a> = Box::new(CsvFile::new(text));
        let mut header = Row::default();
        let readable = source.read(&mut header);
        if !readable {
            faults.report_in_file(Diagnostic::new(Code::NoHeader));
        }
        let names = header.cells.iter().map(|cell| names(name, cell)).collect();
        let mut table = Self {
            name,
            file,
            source,
            header,
            names,
            faults,
            readable,
        };
        table.check_separator();
        table.check_duplicates();
        table
    }

    fn unreadable(path: &'a str, name: &'a str, file: FileIndex, found: Diagnostics) -> Self {
        Self {
            name,
            file,
            source: Box::new(CsvFile::new("")),
            header: Row::default(),
            names: Vec::new(),
            faults: Faults::with(path, found),
            readable: false,
        }
    }

    /// Semicolons and tabs are what some exports write between cells.
    fn check_separator(&mut self) {
        if self.header.cells.len() != 1 {
            return;
        }
        let cell = self.header.cells.get(0).unwrap_or_default();
        let separator = [(b';', ";"), (b'\t', "TAB"), (b'|', "|")]
            .into_iter()
            .find(|(byte, _)| cell.contains(byte))
            .map(|(_, name)| name);
        if let Some(separator) = separator {
            let fault = Diagnostic::new(Code::WrongSeparator).with("separator", separator);
            self.faults.report(&*self.source, &self.header, None, fault);
            self.readable = false;
        }
    }

    /// Two headers with the same text are a fault in any table.
    fn check_duplicates(&mut self) {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        let mut repeats = Vec::new();
        for (place, names) in self.names.iter().enumerate() {
            let Some(name) = names.first().filter(|name| !name.is_empty()) else {
                continue;
            };
            match first.get(name.as_str()) {
                Some(earlier) => repeats.push((place, *earlier, name.clone())),
                None => {
                    first.insert(name, place);
                }
            }
        }
        for (place, earlier, name) in repeats {
            self.report_duplicate(place, earlier, &name);
        }
    }

    fn report_duplicate(&mut self, place: usize, earlier: usize, column: &str) {
        let first = self
            .header
            .cells
            .get(earlier)
            .map(String::from_utf8_lossy)
            .unwrap_or_default();
        let fault = Diagnostic::new(Code::DuplicateColumn)
            .with("column", column)
            .with("first", first.trim());
        self.faults
            .report(&*self.source, &self.header, Some(place), fault);
    }

    /// A column that may be missing. Two headers that both mean it are a fault.
    pub fn optional<'n>(&mut self, name: &'n str) -> Column<'n> {
        let wanted = name.trim().to_ascii_lowercase();
        // The column's own name goes before any alias of it, and a repeat of it is reported when the table is opened.
        let own = self.names.iter().position(|names| names.first() == Some(&wanted));
        let mut aliased = self
            .names
            .iter()
            .enumerate()
            .filter(|(_, names)| names.iter().skip(1).any(|meaning| *meaning == wanted))
            .map(|(place, _)| place);
        let (place, other) = match own {
            Some(place) => (Some(place), aliased.next()),
            None => (aliased.next(), aliased.next()),
        };
        if let (Some(place), Some(other)) = (place, other) {
            let (earlier, later) = (place.min(other), place.max(other));
            self.report_duplicate(later, earlier, name);
        }
        Column { name, place }
    }

    /// A column that must be there.
    pub fn required<'n>(&mut self, name: &'n str) -> Column<'n> {
        let column = self.optional(name);
        if column.place.is_none() && self.readable {
            let headings = headings(self.name, name);
            let mut fault = Diagnostic::new(Code::MissingColumn)
                .with("table", self.name)
                .with("column", name)
                .with("heading", headings.first().copied().unwrap_or(name));
            // A header that means a column of the contract is no slip of the pen for another one.
            let candidates: Vec<&str> = self
                .names
                .iter()
                .filter(|names| names.len() == 1)
                .filter_map(|names| names.first())
                .map(String::as_str)
                .filter(|present| !is_column(present))
                .collect();
            for spelling in std::iter::once(name).chain(headings) {
                if !fault.facts.contains_key("nearest") {
                    fault = self
                        .faults
                        .with_nearest(fault, spelling, candidates.iter().copied());
                }
            }
            self.faults.report(&*self.source, &self.header, None, fault);
        }
        column
    }

    /// The member's column: it must be there, but for a table that something else reads too and that may do without.
    pub fn person<'n>(&mut self, elsewhere: bool) -> Column<'n> {
        if elsewhere {
            self.optional("member_id")
        } else {
            self.required("member_id")
        }
    }

    /// A column that must be there because the configuration names it: told where it does so.
    pub fn mentioned<'n>(&mut self, name: &'n str, mentions: Option<&Mentions>) -> Column<'n> {
        let key = (self.name.to_owned(), name.to_owned());
        let Some(place) = mentions.and_then(|mentions| mentions.get(&key)) else {
            return self.required(name);
        };
        let column = self.optional(name);
        if column.place.is_none() && self.readable {
            let fault = Diagnostic::new(Code::UnknownColumn)
                .with("column", name)
                .with("table", self.faults.path());
            let present = self.names.iter().filter_map(|names| names.first());
            let fault = self.faults.with_nearest(fault, name, present.map(String::as_str));
            self.faults.report_at(fault, place.clone());
        }
        column
    }

    /// Whether the header has all that was asked for.
    pub fn readable(&self) -> bool {
        self.readable && !self.faults.has_errors()
    }

    /// One at least of several columns must be there.
    pub fn require_one_of(&mut self, columns: &[Column<'_>]) {
        if self.readable && columns.iter().all(|column| column.place.is_none()) {
            let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
            let fault = Diagnostic::new(Code::NoneOfColumns)
                .with("table", self.name)
                .with("columns", names.join(", "));
            self.faults.report(&*self.source, &self.header, None, fault);
        }
    }

    /// Hands every row to `each`, which gives `None` for a row that it could not read or did not count.
    ///
    /// Where a required column is missing no row is read: each of them would be a fault for the same reason.
    pub fn rows(mut self, mut each: impl FnMut(&mut Fields<'_, 'a>) -> Option<()>) -> Outcome {
        let mut tally = Tally::default();
        if !self.readable || self.faults.has_errors() {
            return Outcome {
                tally,
                faults: self.faults.into_found(),
            };
        }
        let mut row = Row::default();
        let width = self.header.cells.len();
        // Headers of trailing empty columns, as spreadsheets leave them, need no cells.
        let needed = self
            .names
            .iter()
            .rposition(|names| names.first().is_some_and(|name| !name.is_empty()))
            .map_or(0, |at| at + 1);
        while self.source.read(&mut row) {
            if row.cells.iter().all(<[u8]>::is_empty) {
                continue;
            }
            tally.read += 1;
            if self.source.broken(&row) {
                tally.broken += 1;
                let fault = Diagnostic::new(Code::UnclosedQuote);
                self.faults.report(&*self.source, &row, None, fault);
                continue;
            }
            if row.cells.len() != width && !self.sound_width(&row, width, needed) {
                tally.broken += 1;
                continue;
            }
            let mut fields = Fields::new(&row, &*self.source, &mut self.faults, self.file, &mut tally);
            let counted = each(&mut fields).is_some() && !fields.faulty();
            tally.counted += u64::from(counted);
        }
        if tally.read == 0 {
            self.faults
                .report_in_file(Diagnostic::new(Code::NoRows).with("table", self.name));
        }
        Outcome {
            tally,
            faults: self.faults.into_found(),
        }
    }

    /// The place of a cell in the row that begins on a line, for a fault that is only found when all tables have been read.
    pub fn locate(mut self, line: u32, column: &str) -> Option<Span> {
        let column = self.optional(column);
        let mut row = Row::default();
        while self.source.read(&mut row) {
            if row.line == line {
                return Some(self.source.locate(&row, column.place));
            }
        }
        None
    }

    /// Whether a row of another width than the header can be read all the same; if not, the fault is reported.
    fn sound_width(&mut self, row: &Row, width: usize, needed: usize) -> bool {
        let found = row.cells.len();
        let code = if found > width {
            if row
                .cells
                .iter()
                .skip(width)
                .all(|cell| cell.trim_ascii().is_empty())
            {
                return true;
            }
            Code::TooManyCells
        } else {
            if found >= needed {
                return true;
            }
            Code::TooFewCells
        };
        let cell = (found > width).then_some(width);
        let fault = Diagnostic::new(code).with("found", found).with("expected", width);
        self.faults.report(&*self.source, row, cell, fault);
        false
    }
}

/// What a header's cell may mean: its own text in lower case, then the columns that it is a Chinese name of.
fn names(table: &str, cell: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(cell);
    let text = text.trim();
    let mut names = vec![text.to_ascii_lowercase()];
    names.extend(meanings(table, text).into_iter().map(str::to_owned));
    names
}
