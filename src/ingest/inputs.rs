//! The files that a cycle is computed from, by name: what a seal lists as its inputs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::configuration;
use super::folder::{self, Folder, FoundFile};
use super::links;
use super::snapshot::Snapshot;
use crate::diagnostics::Diagnostics;
use crate::model::CycleId;

/// The input files of a data folder.
#[derive(Default)]
pub struct Inputs {
    rules: Vec<FoundFile>,
    cycles: BTreeMap<CycleId, Vec<FoundFile>>,
    snapshot: Snapshot,
}

impl Inputs {
    /// Finds the files. What cannot be read is for whoever reads it to report; where a link leads out of the folder, or in a circle,
    /// nothing is looked for, since following it could end anywhere.
    pub fn find(data: &Path) -> Self {
        let folder = if links::check(data).has_errors() {
            Folder::default()
        } else {
            folder::find(data).0
        };
        let snapshot = Snapshot::of(&folder);
        let rules = (folder.configuration.into_iter())
            .chain(folder.action_library)
            .chain(folder.logo)
            .chain(folder.templates);
        let cycles = folder.cycles.into_iter().map(|cycle| {
            let tables = cycle.tables.into_iter().map(|table| table.file);
            let workbooks = cycle.workbooks.into_iter().map(|workbook| workbook.file);
            let files = cycle.settings.into_iter().chain(tables).chain(workbooks);
            (cycle.id, files.chain(cycle.notes).collect())
        });
        Self {
            rules: rules.collect(),
            cycles: cycles.collect(),
            snapshot,
        }
    }

    /// A fault for every file that is not what it was when the files were found.
    pub fn changes(&self) -> Diagnostics {
        self.snapshot.changes()
    }

    /// The settings, the library, and the files of every cycle: paths below the data folder, and where they are.
    pub fn all(&self) -> impl Iterator<Item = (&str, &PathBuf)> {
        let files = self.rules.iter().chain(self.cycles.values().flatten());
        files.map(|file| (file.path.as_str(), &file.location))
    }

    /// The settings, the library, and the files of these cycles: paths below the data folder, and where they are.
    pub fn of<'i>(&'i self, cycles: &'i [CycleId]) -> impl Iterator<Item = (&'i str, &'i PathBuf)> {
        let of_cycles = cycles.iter().filter_map(|id| self.cycles.get(id)).flatten();
        let files = self.rules.iter().chain(of_cycles);
        files.map(|file| (file.path.as_str(), &file.location))
    }
}

/// The part of the settings that names cycles.
#[derive(Default, Deserialize)]
struct Naming {
    #[serde(default)]
    definition_changes: Vec<Change>,
}

#[derive(Deserialize)]
struct Change {
    from: Option<String>,
}

/// Cycles that the settings name, whether they exist or not. Settings that cannot be read name none: they are faulty, and told as such.
pub fn named_cycles(data: &Path) -> Vec<String> {
    let text = fs::read_to_string(data.join(configuration::FILE_NAME)).unwrap_or_default();
    let naming: Naming = toml::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
    let changes = naming.definition_changes.into_iter();
    changes.filter_map(|change| change.from).collect()
}
