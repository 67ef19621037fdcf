//! The files of one cycle in memory, and the cycle that they are of.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::folder::{CycleFolder, FoundFile, WorkbookFile, reason};
use super::forgotten::Forgotten;
use super::tables::content::Content;
use super::tables::conventions::Conventions;
use super::tables::file_text::TableText;
use super::tables::heading::Headings;
use super::tables::limits;
use super::tables::mapping::Mapping;
use super::tables::table::Table;
use super::workbook_tables;
use super::workbooks::is_workbook;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::model::source::{FileIndex, SourceFile};
use crate::model::{CycleId, Period};

/// A table with what it is read from.
struct LoadedTable {
    table: String,
    /// The file, and the sheet of a workbook.
    place: Place,
    /// None where the file could not be read, the fault where it is no table: that is told by whoever opens the table.
    content: Option<Result<Content, Box<Diagnostic>>>,
}

/// The files of one cycle.
pub struct CycleFiles {
    /// The cycle.
    pub id: CycleId,
    /// The folder's path.
    pub path: String,
    /// The cycle's days; all days there are where they are not known, so that no row lies outside.
    pub period: Period,
    /// How the tables are read.
    conventions: Conventions,
    /// Whether a workbook could not be read, so that nobody knows which tables there are.
    pub incomplete: bool,
    tables: Vec<LoadedTable>,
    /// Notes with their bytes.
    pub notes: Vec<(FoundFile, Vec<u8>)>,
}

impl CycleFiles {
    /// Reads the files of a cycle's folder.
    pub fn load(folder: &CycleFolder, period: Period, conventions: Conventions) -> (Self, Diagnostics) {
        let mut faults = Diagnostics::default();
        let mut loading = Loading {
            mapping: &conventions.mapping,
            tables: Vec::new(),
            incomplete: false,
            faults: &mut faults,
        };
        for table in &folder.tables {
            let mapping = &conventions.mapping;
            let name = mapping.table_of(&table.table).unwrap_or(&table.table).to_owned();
            let path = &table.file.path;
            let bytes = load(&table.file, loading.faults);
            if let Some(bytes) = bytes.as_ref().filter(|bytes| is_workbook(bytes)) {
                // A workbook that was given the ending of a CSV file.
                loading.workbook(path, &table.table, bytes);
                continue;
            }
            let headings = Headings::new(&name, mapping);
            let text = bytes.map(|bytes| TableText::read(path, &headings, bytes));
            if let Some(Ok(text)) = &text {
                loading.faults.extend(text.remarks(path));
            }
            loading.add(LoadedTable {
                table: name,
                place: Place::file(path),
                content: text.map(|text| text.map(Content::Text)),
            });
        }
        for WorkbookFile { stem, file } in &folder.workbooks {
            match load(file, loading.faults) {
                Some(bytes) => loading.workbook(&file.path, stem, &bytes),
                None => loading.incomplete = true,
            }
        }
        let (mut tables, incomplete) = (loading.tables, loading.incomplete);
        // The order does not depend on whether tables stand in files of their own or in one workbook.
        tables.sort_by(|a, b| (&a.table, &a.place).cmp(&(&b.table, &b.place)));
        let mut notes = Vec::new();
        for note in &folder.notes {
            if let Some(bytes) = load(note, &mut faults) {
                notes.push((note.clone(), bytes));
            }
        }
        let files = Self {
            id: folder.id.clone(),
            path: folder.path.clone(),
            period,
            conventions,
            incomplete,
            tables,
            notes,
        };
        (files, faults)
    }

    /// No files: those of a sealed cycle are not read.
    pub fn none(id: &CycleId, period: Period) -> Self {
        Self {
            id: id.clone(),
            path: format!("cycles/{id}"),
            period,
            conventions: Conventions::default(),
            incomplete: false,
            tables: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// What the settings say of their names, headings and words.
    pub fn mapping(&self) -> &Mapping {
        &self.conventions.mapping
    }

    /// Who is known by a pseudonym alone.
    pub fn forgotten(&self) -> &Forgotten {
        &self.conventions.forgotten
    }

    /// How many tables there are.
    pub fn len(&self) -> usize {
        self.tables.len()
    }

    /// The place of a table's file.
    pub fn position(&self, table: &str) -> Option<usize> {
        self.tables.iter().position(|loaded| loaded.table == table)
    }

    /// Names of all tables, in the order of their files.
    pub fn tables(&self) -> impl Iterator<Item = &str> {
        self.tables.iter().map(|loaded| loaded.table.as_str())
    }

    /// The file of a table, with its sheet in a workbook.
    pub fn place_of(&self, file: usize) -> Place {
        let place = self.tables.get(file).map(|loaded| loaded.place.clone());
        place.unwrap_or_else(|| Place::file(&self.path))
    }

    /// Opens a table; none where its file could not be read.
    pub fn open(&self, file: usize) -> Option<Table<'_>> {
        let loaded = self.tables.get(file)?;
        let index = FileIndex(u16::try_from(file).ok()?);
        let (place, name) = (&loaded.place, &loaded.table);
        Some(match loaded.content.as_ref()? {
            Ok(content) => Table::open(place, name, index, content, &self.conventions),
            Err(fault) => Table::unreadable(place, name, index, (**fault).clone()),
        })
    }

    /// Opens a table by name.
    pub fn open_table(&self, table: &str) -> Option<(usize, Table<'_>)> {
        let file = self.position(table)?;
        Some((file, self.open(file)?))
    }

    /// The files as sources, with nothing read of them yet.
    pub fn sources(&self) -> Vec<SourceFile> {
        self.tables
            .iter()
            .map(|loaded| SourceFile {
                path: loaded.place.file.clone(),
                sheet: loaded.place.sheet.clone(),
                table: loaded.table.clone(),
                format: (loaded.content.as_ref().and_then(|content| content.as_ref().ok()))
                    .map(Content::format)
                    .unwrap_or_default(),
                columns: Vec::new(),
                rows_read: 0,
                rows_counted: 0,
                not_counted: Vec::new(),
                readings: Vec::new(),
                used: false,
            })
            .collect()
    }
}

/// The tables of a cycle while they are found.
struct Loading<'f> {
    mapping: &'f Mapping,
    tables: Vec<LoadedTable>,
    incomplete: bool,
    faults: &'f mut Diagnostics,
}

impl Loading<'_> {
    /// Adds a table, unless another file or sheet holds it already.
    fn add(&mut self, table: LoadedTable) {
        if let Some(other) = self.tables.iter().find(|other| other.table == table.table) {
            let fault = Diagnostic::new(Code::DuplicateTable)
                .with("table", &table.table)
                .with("other", &other.place);
            self.faults.push(fault.at(table.place));
        } else {
            self.tables.push(table);
        }
    }

    /// Adds the tables of a workbook.
    fn workbook(&mut self, path: &str, stem: &str, bytes: &[u8]) {
        match workbook_tables::read((path, stem), bytes, self.mapping, self.faults) {
            Ok(found) => {
                for table in found {
                    self.add(LoadedTable {
                        table: table.table,
                        place: Place {
                            sheet: Some(table.sheet),
                            ..Place::file(path)
                        },
                        content: Some(table.content.map(Content::Sheet)),
                    });
                }
            }
            Err((Some(table), fault)) => self.add(LoadedTable {
                table,
                place: Place::file(path),
                content: Some(Err(fault)),
            }),
            Err((None, fault)) => {
                self.incomplete = true;
                self.faults.push(*fault);
            }
        }
    }
}

/// The bytes of a file. A pipe or a device is refused, since reading it may never end, and so is a file that is too large.
pub fn load(file: &FoundFile, faults: &mut Diagnostics) -> Option<Vec<u8>> {
    if std::fs::metadata(&file.location).is_ok_and(|metadata| !metadata.is_file()) {
        let fault = Diagnostic::new(Code::Unreadable).with("reason", "no-file");
        faults.push(fault.in_file(&file.path));
        return None;
    }
    let limit = limit(&file.path);
    match read_up_to(&file.location, limit) {
        Ok(None) => {
            let fault = Diagnostic::new(Code::FileTooLarge).with("limit", in_words(limit));
            faults.push(fault.in_file(&file.path));
            None
        }
        Ok(bytes) => bytes,
        Err(error) => {
            let fault = Diagnostic::new(Code::Unreadable).with("reason", reason(&error));
            faults.push(fault.in_file(&file.path));
            None
        }
    }
}

/// Bytes that a file may have: tables are large, texts that somebody has written are not.
fn limit(path: &str) -> u64 {
    let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "toml" => limits::SETTINGS,
        "md" => limits::NOTE,
        _ => limits::FILE,
    }
}

/// A limit in the unit in which it is a whole number.
fn in_words(bytes: u64) -> String {
    match bytes {
        0x4000_0000.. => format!("{} GB", bytes >> 30),
        0x10_0000.. => format!("{} MB", bytes >> 20),
        _ => format!("{} KB", bytes >> 10),
    }
}

/// The bytes of a file; none where there are more than `most`, which are not taken into memory.
fn read_up_to(location: &Path, most: u64) -> std::io::Result<Option<Vec<u8>>> {
    let file = File::open(location)?;
    let size = file.metadata()?.len();
    if size > most {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    // Somebody may be writing it.
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_device_is_refused_and_not_read() {
        let root = tempfile::tempdir().unwrap();
        let location = root.path().join("extra.csv");
        std::os::unix::fs::symlink("/dev/zero", &location).unwrap();
        let file = FoundFile {
            path: "cycles/2025-Q1/extra.csv".to_owned(),
            location,
        };
        let mut faults = Diagnostics::default();
        assert!(load(&file, &mut faults).is_none());
        assert!(faults.has_errors());
    }
}
