//! The files of one cycle in memory, and the cycle that they are of.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::folder::{CycleFolder, FoundFile, reason};
use super::tables::conventions::Conventions;
use super::tables::file_text::TableText;
use super::tables::heading::Headings;
use super::tables::limits;
use super::tables::mapping::Mapping;
use super::tables::table::Table;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::source::{FileIndex, SourceFile};
use crate::model::{CycleId, Period};

/// A table's file with its text.
struct LoadedTable {
    table: String,
    path: String,
    /// None where the file could not be read, the fault where it is no text: that is told by whoever opens the table.
    text: Option<Result<TableText, Box<Diagnostic>>>,
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
    tables: Vec<LoadedTable>,
    /// Notes with their bytes.
    pub notes: Vec<(FoundFile, Vec<u8>)>,
}

impl CycleFiles {
    /// Reads the files of a cycle's folder.
    pub fn load(folder: &CycleFolder, period: Period, conventions: Conventions) -> (Self, Diagnostics) {
        let mut faults = Diagnostics::default();
        let mut tables = Vec::new();
        for table in &folder.tables {
            let mapping = &conventions.mapping;
            let name = mapping.table_of(&table.table).unwrap_or(&table.table).to_owned();
            let path = &table.file.path;
            if let Some(other) = tables.iter().find(|other: &&LoadedTable| other.table == name) {
                let fault = Diagnostic::new(Code::DuplicateTable).with("table", &name);
                faults.push(fault.with("other", &other.path).in_file(path));
                continue;
            }
            let headings = Headings::new(&name, mapping);
            let text = load(&table.file, &mut faults).map(|bytes| TableText::read(path, &headings, bytes));
            if let Some(Ok(text)) = &text {
                faults.extend(text.remarks(path));
            }
            tables.push(LoadedTable {
                table: name,
                path: path.clone(),
                text,
            });
        }
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
            tables,
            notes,
        };
        (files, faults)
    }

    /// What the settings say of their names, headings and words.
    pub fn mapping(&self) -> &Mapping {
        &self.conventions.mapping
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

    /// The path of a file.
    pub fn path_of(&self, file: usize) -> &str {
        self.tables.get(file).map_or("", |loaded| &loaded.path)
    }

    /// Opens a table; none where its file could not be read.
    pub fn open(&self, file: usize) -> Option<Table<'_>> {
        let loaded = self.tables.get(file)?;
        let index = FileIndex(u16::try_from(file).ok()?);
        let (path, name) = (&loaded.path, &loaded.table);
        Some(match loaded.text.as_ref()? {
            Ok(text) => Table::open(path, name, index, text, &self.conventions),
            Err(fault) => Table::unreadable(path, name, index, (**fault).clone()),
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
                path: loaded.path.clone(),
                table: loaded.table.clone(),
                format: (loaded.text.as_ref().and_then(|text| text.as_ref().ok()))
                    .map(TableText::format)
                    .unwrap_or_default(),
                rows_read: 0,
                rows_counted: 0,
                not_counted: Vec::new(),
                used: false,
            })
            .collect()
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
            let fault = Diagnostic::new(Code::FileTooLarge).with("limit", limit >> 20);
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
    if matches!(ending.as_str(), "toml" | "md") {
        limits::TEXT
    } else {
        limits::FILE
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
