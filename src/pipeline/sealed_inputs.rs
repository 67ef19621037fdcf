//! What a cycle's numbers and pages hang on, as a seal lists it: its own files and those of its parts; of every cycle before it the
//! sealed record, or the files that it was computed from where it is not sealed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::DataFolder;
use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::{Entry, EntryPath, MANIFEST, SIGNATURE};
use crate::archive::sealed_record::RECORD;
use crate::archive::{CycleRecord, Seal, carried};
use crate::ingest::Inputs;
use crate::model::{Cycle, CycleId};

/// The other cycles that a cycle's numbers may hang on: its parts, and those before it.
pub(super) fn needed(records: &[CycleRecord], cycle: &Cycle) -> BTreeSet<CycleId> {
    let records: Vec<&CycleRecord> = records.iter().collect();
    let parts = read_by(&cycle.id, &records);
    let earlier = records.iter().filter(|record| comes_before(&record.cycle, cycle));
    (earlier.map(|record| record.cycle.id.clone()))
        .chain(parts.into_iter().filter(|id| *id != cycle.id))
        .collect()
}

/// Every input of a cycle that is being sealed, by path.
pub(super) fn inputs(opened: &DataFolder, files: &Inputs, cycle: &Cycle) -> Vec<Entry> {
    let records: Vec<&CycleRecord> = opened.records.iter().collect();
    let mut tables: BTreeSet<CycleId> = read_by(&cycle.id, &records).into_iter().collect();
    let others = needed(&opened.records, cycle);
    let mut paths: BTreeMap<String, PathBuf> = BTreeMap::new();
    for id in others {
        let seal = opened.store.seal(&id);
        paths.extend(seal.into_iter().flat_map(|seal| files_of(seal, &id)));
        if seal.is_none_or(|seal| carried::read(seal).is_none()) {
            tables.extend(read_by(&id, &records));
        }
    }
    let tables: Vec<CycleId> = tables.into_iter().collect();
    let found = files.of(&tables);
    paths.extend(found.map(|(path, location)| (path.to_owned(), location.clone())));
    hashed(
        paths
            .iter()
            .map(|(path, location)| (path.as_str(), location.as_path())),
    )
}

/// Whether a cycle's numbers may hang on another one: whatever ended before it began, and an earlier one of its kind.
fn comes_before(other: &Cycle, cycle: &Cycle) -> bool {
    let days = |cycle: &Cycle| (cycle.period.first(), cycle.period.last());
    other.period.last() < cycle.period.first() || (other.kind == cycle.kind && days(other) < days(cycle))
}

/// The files of a seal that other cycles are computed from: their paths below the data folder, and where they are.
fn files_of(seal: &Seal, cycle: &CycleId) -> Vec<(String, PathBuf)> {
    let names = [
        Some(MANIFEST),
        Some(RECORD),
        seal.signature.as_ref().map(|_| SIGNATURE),
    ];
    let mut files: Vec<(String, PathBuf)> = (names.into_iter().flatten())
        .map(|name| (format!("{}/{name}", seal.path), seal.folder.join(name)))
        .collect();
    if let Some(of_cycle) = seal.folder.parent() {
        let location = carried::path(of_cycle, seal.revision());
        let name = location
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        files.extend(name.map(|name| (format!("sealed/{cycle}/{name}"), location)));
    }
    files
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

/// Size and hash of every file that can be read.
pub(super) fn hashed<'p>(files: impl Iterator<Item = (&'p str, &'p Path)>) -> Vec<Entry> {
    let files: Vec<(&str, &Path)> = files.collect();
    let entry = |(path, location): (&str, &Path)| {
        let (bytes, sha256) = Sha256Digest::of_file(location).ok()?;
        let path = EntryPath::new(path).ok()?;
        Some(Entry { path, bytes, sha256 })
    };
    files.into_par_iter().filter_map(entry).collect()
}
