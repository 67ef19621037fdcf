//! What the files of a data folder are like at a moment, to tell whether one changed while they were read: a number made of
//! half an old and half a new file is worse than none.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use super::folder::{Folder, FoundFile};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// Size and time of the last change; none where the file cannot be asked. What time it is does not matter, so that a clock may
/// be as wrong as it likes.
type Stamp = Option<(u64, Option<SystemTime>)>;

/// The files of a data folder at a moment.
#[derive(Default)]
pub struct Snapshot {
    files: Vec<(String, PathBuf, Stamp)>,
}

impl Snapshot {
    /// The files as they are now.
    pub fn of(folder: &Folder) -> Self {
        let cycles = folder.cycles.iter().flat_map(|cycle| {
            let tables = cycle.tables.iter().map(|table| &table.file);
            let workbooks = cycle.workbooks.iter().map(|workbook| &workbook.file);
            let tables = tables.chain(workbooks);
            cycle.settings.iter().chain(tables).chain(&cycle.notes)
        });
        let files = folder
            .configuration
            .iter()
            .chain(&folder.action_library)
            .chain(&folder.forgotten)
            .chain(&folder.logo)
            .chain(&folder.templates)
            .chain(cycles);
        Self {
            files: files
                .map(|FoundFile { path, location }| {
                    let stamp = stamp(location);
                    (path.clone(), location.clone(), stamp)
                })
                .collect(),
        }
    }

    /// A fault for every file that is not what it was.
    pub fn changes(&self) -> Diagnostics {
        let mut faults = Diagnostics::default();
        for (path, location, before) in &self.files {
            if stamp(location) != *before {
                faults.push(Diagnostic::new(Code::ChangedWhileRead).in_file(path));
            }
        }
        faults
    }
}

fn stamp(location: &PathBuf) -> Stamp {
    let metadata = fs::metadata(location).ok()?;
    Some((metadata.len(), metadata.modified().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_grows_or_is_written_again_or_is_gone_has_changed() {
        let root = tempfile::tempdir().unwrap();
        let files = ["a.csv", "b.csv", "c.csv", "d.csv"].map(|name| FoundFile {
            path: name.to_owned(),
            location: root.path().join(name),
        });
        for file in &files {
            fs::write(&file.location, "1").unwrap();
            let opened = fs::File::options().write(true).open(&file.location).unwrap();
            // A clock that is far ahead makes no difference.
            opened
                .set_modified(SystemTime::UNIX_EPOCH + std::time::Duration::from_hours(24 * 365 * 130))
                .unwrap();
        }
        let [a, b, c, d] = files;
        let folder = Folder {
            configuration: Some(a.clone()),
            action_library: Some(b.clone()),
            cycles: vec![super::super::folder::CycleFolder {
                id: crate::model::CycleId::new("2025-Q1"),
                path: "cycles/2025-Q1".to_owned(),
                settings: Some(c.clone()),
                tables: Vec::new(),
                workbooks: Vec::new(),
                notes: vec![d],
            }],
            ..Folder::default()
        };
        let before = Snapshot::of(&folder);
        assert!(before.changes().is_empty());
        fs::write(&a.location, "12").unwrap();
        fs::write(&b.location, "2").unwrap();
        fs::remove_file(&c.location).unwrap();
        let changes = before.changes();
        let names: Vec<&str> = changes
            .sorted()
            .iter()
            .filter_map(|fault| fault.place.as_ref())
            .map(|place| place.file.as_str())
            .collect();
        assert_eq!(names, ["a.csv", "b.csv", "c.csv"]);
    }
}
