//! A table being read: its header resolved to columns, its rows handed over one by one, its rows counted.

mod checks;

use std::collections::{BTreeMap, BTreeSet};

use super::aliases::{headings, is_column};
use super::cells::Reading;
use super::content::Content;
use super::conventions::Conventions;
use super::csv_file::CsvFile;
use super::faults::Faults;
use super::fields::Fields;
use super::forgetting::Forgetting;
use super::heading::{Headings, folded};
use super::limits;
use super::mapping::{TableMapping, Translation};
use super::odd_rows::OddRows;
use super::recorder::{Recorded, Recorder};
use super::separator::Cut;
use super::source::{Row, RowSource};
use super::spellings::Spellings;
use super::tidy::{Tidier, is_blank, is_id};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::ingest::configuration::Mentions;
use crate::ingest::forgotten::Forgotten;
use crate::model::source::{FileFormat, FileIndex, NotCountedReason};

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
    /// Columns of the data contract, or of declared measures, that the table has and that were read, in the order of their places.
    pub columns: Vec<String>,
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
    reading: Reading,
    mapping: Option<&'a TableMapping>,
    forgotten: Option<&'a Forgotten>,
    readable: bool,
    /// The columns that a reader has asked for, by their places.
    asked: BTreeSet<(usize, String)>,
    /// Whether the file has no other letters than those of ASCII.
    ascii: bool,
    /// Where what is made of the table is kept, and how it is written.
    recorder: Recorder,
    format: FileFormat,
}

impl<'a> Table<'a> {
    /// Opens the table that stands at a place.
    pub fn open(
        place: &'a Place,
        name: &'a str,
        file: FileIndex,
        content: &'a Content,
        conventions: &'a Conventions,
    ) -> Self {
        let mut faults = Faults::new(place);
        let mut source = content.rows();
        let mut header = Row::default();
        let mut readable = source.read(&mut header);
        if !readable {
            faults.report_in_file(Diagnostic::new(Code::NoHeader));
        } else if let Some((fault, span)) = source.broken(&header, 0) {
            faults.report_span(fault, span);
            header.cells.clear();
            readable = false;
        }
        if let Some((cell, fault)) = limits::of_header(&header) {
            faults.report(&*source, &header, Some(cell), fault);
            header.cells.clear();
            readable = false;
        }
        let headings = Headings::new(name, &conventions.mapping);
        let names = header.cells.iter().map(|cell| headings.names(cell)).collect();
        let mut table = Self {
            name,
            file,
            source,
            header,
            names,
            faults,
            reading: content.reading(&headings.reading(conventions)),
            mapping: headings.mapping(),
            forgotten: Some(&conventions.forgotten),
            readable,
            asked: BTreeSet::new(),
            ascii: content.is_ascii(),
            recorder: conventions.recorder.clone(),
            format: content.format(),
        };
        table.check_separator(&headings);
        table.check_units();
        table.check_duplicates();
        table
    }

    /// The table of a file that cannot be read.
    pub fn unreadable(place: &'a Place, name: &'a str, file: FileIndex, fault: Diagnostic) -> Self {
        let mut found = Diagnostics::default();
        found.push(fault);
        Self {
            name,
            file,
            source: Box::new(CsvFile::new("", &Cut::default())),
            header: Row::default(),
            names: Vec::new(),
            faults: Faults::with(place, found),
            reading: Reading::default(),
            mapping: None,
            forgotten: None,
            readable: false,
            asked: BTreeSet::new(),
            ascii: true,
            recorder: Recorder::default(),
            format: FileFormat::default(),
        }
    }

    /// A column that may be missing. Two headers that both mean it are a fault.
    pub fn optional<'n>(&mut self, name: &'n str) -> Column<'n> {
        let wanted = folded(name);
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
        if let Some(place) = place {
            self.asked.insert((place, name.to_owned()));
        }
        Column { name, place }
    }

    /// Whether a heading means this column, whose name is as names are compared. Of a table that cannot be read nobody knows.
    pub fn has(&self, column: &str) -> bool {
        !self.readable || self.names.iter().flatten().any(|name| name == column)
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
            self.record(BTreeMap::new(), true);
            return Outcome {
                tally,
                columns: Vec::new(),
                faults: self.faults.into_found(),
            };
        }
        let mut row = Row::default();
        let mut spellings = Spellings::new(self.recorder.keeps());
        let width = self.header.cells.len();
        // Headers of trailing empty columns, as spreadsheets leave them, need no cells.
        let needed = self
            .names
            .iter()
            .rposition(|names| names.first().is_some_and(|name| !name.is_empty()))
            .map_or(0, |at| at + 1);
        let translation = Translation::new(&self.names, self.mapping);
        let forgetting = Forgetting::new(self.name, &self.names, self.forgotten);
        let odd_rows = OddRows::new(self.name, &self.names);
        let mut tidier = Tidier::new(&self.names, self.ascii);
        while self.source.read(&mut row) {
            if row.cells.iter().all(is_blank) {
                continue;
            }
            if self.is_header(&row) {
                let fault = Diagnostic::new(Code::HeaderAgain);
                self.faults.report(&*self.source, &row, None, fault);
                continue;
            }
            if let Some((cell, fault)) = odd_rows.fault(&row) {
                if fault.code == Code::TotalsRow {
                    tally.read += 1;
                    tally.broken += 1;
                    self.faults.report(&*self.source, &row, Some(cell), fault);
                } else {
                    self.faults.report(&*self.source, &row, None, fault);
                }
                continue;
            }
            tally.read += 1;
            if let Some((fault, span)) = self.source.broken(&row, width) {
                tally.broken += 1;
                self.faults.report_span(fault, span);
                continue;
            }
            if tally.read > limits::ROWS {
                let fault = Diagnostic::new(Code::TooManyRows).with("limit", limits::ROWS);
                self.faults.report(&*self.source, &row, None, fault);
                break;
            }
            if let Some((cell, fault)) = limits::of_cells(&row) {
                tally.broken += 1;
                self.faults.report(&*self.source, &row, Some(cell), fault);
                continue;
            }
            if row.cells.len() != width && !self.sound_width(&row, width, needed) {
                tally.broken += 1;
                continue;
            }
            tidier.tidy(&mut row, &*self.source);
            let flawed = self.report_flaws(&row, &mut tally);
            translation.translate(&mut row);
            forgetting.forget(&mut row);
            let counts = (&mut tally, &mut spellings);
            let words = (&self.reading, &translation);
            let mut fields = Fields::new(
                &row,
                &*self.source,
                words,
                &mut self.faults,
                self.file,
                counts,
                &flawed,
            );
            let counted = each(&mut fields).is_some() && !fields.faulty();
            tally.counted += u64::from(counted);
        }
        tidier.report(&self.names, &mut self.faults);
        let cells = spellings.kept();
        spellings.report(&mut self.faults);
        self.record(cells, false);
        if tally.read == 0 {
            self.faults
                .report_in_file(Diagnostic::new(Code::NoRows).with("table", self.name));
        }
        Outcome {
            tally,
            columns: self.asked.into_iter().map(|(_, name)| name).collect(),
            faults: self.faults.into_found(),
        }
    }

    /// Keeps what was made of the table, where somebody asked for it.
    fn record(&self, cells: BTreeMap<(u32, usize), String>, unread: bool) {
        if !self.recorder.keeps() {
            return;
        }
        let ids = self.names.iter().enumerate();
        let ids = ids.filter(|(_, names)| names.iter().any(|name| is_id(name)));
        let doubts = |codes: &[Code]| codes.iter().any(|code| self.faults.has(*code));
        let found = Recorded {
            format: self.format,
            asked: self.asked.clone(),
            ids: ids.map(|(place, _)| place).collect(),
            cells,
            // They do so only as long as they are written as they are.
            doubted: doubts(&[
                Code::PointsBesideCommas,
                Code::TwoDateOrders,
                Code::DaysMaybeSwapped,
            ]),
            doubtful_numbers: doubts(&[
                Code::AmbiguousNumber,
                Code::AgainstDecimalMark,
                Code::PointsBesideCommas,
            ]),
            unread,
        };
        self.recorder.add(self.faults.place(), found);
    }

    /// Reports the cells without a value among the columns that were asked for; gives their places.
    fn report_flaws(&mut self, row: &Row, tally: &mut Tally) -> Vec<usize> {
        let mut flawed = Vec::new();
        for (place, fault) in self.source.flaws(row) {
            let Some((_, column)) = self.asked.iter().find(|(asked, _)| *asked == place) else {
                continue;
            };
            // Nobody knows who or what such a row is about, so an id that nobody has is no news.
            tally.broken += u64::from(column.ends_with("_id"));
            let fault = fault.with("column", column);
            self.faults.report(&*self.source, row, Some(place), fault);
            flawed.push(place);
        }
        flawed
    }

    /// Whether a row says what the header says, with the mark of another file before it or not; a single cell may do so by chance.
    fn is_header(&self, row: &Row) -> bool {
        let first = |row: &Row| {
            let cell = row.cells.get(0).unwrap_or_default();
            cell.strip_prefix("\u{feff}".as_bytes()).unwrap_or(cell).to_vec()
        };
        let (header, row_cells) = (&self.header.cells, &row.cells);
        row_cells.len() == header.len()
            && header.len() > 1
            && row_cells.get(1) == header.get(1)
            && row_cells.iter().skip(1).eq(header.iter().skip(1))
            && first(row) == first(&self.header)
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
            if row.cells.iter().skip(width).all(is_blank) {
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
