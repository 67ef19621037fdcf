//! The inputs of sealed cycles as they are now: each is read once, for its hash, however many seals list it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::{Entry, EntryPath};
use crate::archive::{CycleRecord, Seal};
use crate::ingest::Inputs;
use crate::model::CycleId;

/// Size and hash of every input of the sealed cycles.
#[derive(Default)]
pub(super) struct InputsToday {
    files: Inputs,
    entries: BTreeMap<String, Entry>,
}

impl InputsToday {
    /// Reads the inputs; none where nothing is sealed.
    pub fn of(data: &Path, seals: &[&Seal]) -> Self {
        if seals.is_empty() {
            return Self::default();
        }
        let files = Inputs::find(data);
        let records: Vec<&CycleRecord> = seals.iter().map(|seal| &seal.sealed.record).collect();
        let cycles: BTreeSet<CycleId> = (records.iter())
            .flat_map(|record| read_by(&record.cycle.id, &records))
            .collect();
        let cycles: Vec<CycleId> = cycles.into_iter().collect();
        let found = entries(&files, &cycles).into_iter();
        let entries = found
            .map(|entry| (entry.path.as_str().to_owned(), entry))
            .collect();
        Self { files, entries }
    }

    /// The inputs of a sealed cycle that can be read, by path.
    pub fn of_cycle(&self, cycle: &CycleId, records: &[CycleRecord]) -> BTreeMap<String, Entry> {
        let records: Vec<&CycleRecord> = records.iter().collect();
        let cycles = read_by(cycle, &records);
        let files = self.files.of(&cycles);
        files
            .filter_map(|(path, location)| {
                // A part that is not sealed may have parts itself, which only its own settings name.
                let known = self.entries.get(path).cloned();
                Some((path.to_owned(), known.or_else(|| entry(path, location))?))
            })
            .collect()
    }

    /// The hash of an input, if it can be read.
    pub fn hash(&self, path: &str) -> Option<Sha256Digest> {
        self.entries.get(path).map(|entry| entry.sha256)
    }
}

/// The cycles whose files a cycle is computed from: itself, its parts, and theirs.
pub(super) fn read_by(cycle: &CycleId, records: &[&CycleRecord]) -> Vec<CycleId> {
    let mut found: BTreeSet<CycleId> = BTreeSet::new();
    let mut waiting = vec![cycle.clone()];
    while let Some(id) = waiting.pop() {
        if let Some(record) = records.iter().find(|record| record.cycle.id == id) {
            waiting.extend(record.cycle.parts.iter().map(|part| part.id.clone()));
        }
        // A part is shorter than its whole: no cycle is its own part.
        found.insert(id);
    }
    found.into_iter().collect()
}

/// Size and hash of every input of these cycles that can be read.
pub(super) fn entries(files: &Inputs, cycles: &[CycleId]) -> Vec<Entry> {
    let files: Vec<(&str, &PathBuf)> = files.of(cycles).collect();
    files
        .into_par_iter()
        .filter_map(|(path, location)| entry(path, location))
        .collect()
}

fn entry(path: &str, location: &Path) -> Option<Entry> {
    let (bytes, sha256) = Sha256Digest::of_file(location).ok()?;
    let path = EntryPath::new(path).ok()?;
    Some(Entry { path, bytes, sha256 })
}
