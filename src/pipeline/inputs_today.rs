//! The inputs of sealed cycles as they are now: each is read once, for its hash, however many seals list it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::sealed_inputs::{hashed, read_by};
use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::Entry;
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
        let mut wanted: BTreeMap<&str, &PathBuf> = files.of(&cycles).collect();
        // A cycle before a sealed one, which was not sealed then.
        let listed = seals.iter().flat_map(|seal| seal.manifest.inputs());
        let listed: BTreeSet<&str> = listed.map(|entry| entry.path.as_str()).collect();
        wanted.extend(files.all().filter(|(path, _)| listed.contains(path)));
        let found = hashed(
            wanted
                .into_iter()
                .map(|(path, location)| (path, location.as_path())),
        );
        let entries = found
            .into_iter()
            .map(|entry| (entry.path.as_str().to_owned(), entry))
            .collect();
        Self { files, entries }
    }

    /// The inputs of a sealed cycle that can be read, by path: what its seal lists, and what has come since to it or to its parts.
    pub fn of_cycle(&self, seal: &Seal, records: &[CycleRecord]) -> BTreeMap<String, Entry> {
        let records: Vec<&CycleRecord> = records.iter().collect();
        let cycles = read_by(&seal.manifest.header().cycle, &records);
        let own: BTreeMap<&str, &PathBuf> = self.files.of(&cycles).collect();
        let listed = seal.manifest.inputs().iter().map(|entry| entry.path.as_str());
        let known: BTreeSet<&str> = listed.chain(own.keys().copied()).collect();
        let (known, unknown): (Vec<&str>, Vec<&str>) = known
            .into_iter()
            .partition(|path| self.entries.contains_key(*path));
        // A part that is not sealed may have parts itself, which only its own settings name.
        let unknown = unknown
            .into_iter()
            .filter_map(|path| Some((path, own.get(path)?.as_path())));
        let known = known
            .into_iter()
            .filter_map(|path| self.entries.get(path).cloned());
        known
            .chain(hashed(unknown))
            .map(|entry| (entry.path.as_str().to_owned(), entry))
            .collect()
    }

    /// The hash of an input, if it can be read.
    pub fn hash(&self, path: &str) -> Option<Sha256Digest> {
        self.entries.get(path).map(|entry| entry.sha256)
    }
}
