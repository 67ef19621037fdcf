//! Where the seals lie that a path means: the path itself, the store of a data folder, the cycles of a site.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Finding;
use super::folder::looks_sealed;
use crate::archive::manifest::ManifestFault;

/// The folder of seals in a data folder.
const STORE: &str = "sealed";
/// How deep below a path seals are looked for: a folder of sites, a site, a cycle.
const DEPTH: usize = 3;

/// A place that a seal is in, or should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A folder; with the cycle and the revision that it is for, where its place says so.
    Folder(PathBuf, Option<(String, u32)>),
    /// A file, which can only be a zip.
    Zip(PathBuf),
    /// A revision of a cycle that is missing between others.
    Missing(PathBuf, String, u32),
}

/// Every seal that a path means, in order of paths; the path itself where there is none below it.
///
/// # Errors
/// The path, or a folder below it, cannot be read.
pub fn sealed_places(path: &Path) -> io::Result<Vec<Place>> {
    if fs::metadata(path)?.is_file() {
        return Ok(vec![Place::Zip(path.to_owned())]);
    }
    if looks_sealed(path) {
        return Ok(vec![Place::Folder(path.to_owned(), None)]);
    }
    let store = path.join(STORE);
    let mut places = if store.is_dir() {
        stored(&store)?
    } else if path.file_name().is_some_and(|name| name == STORE) {
        stored(path)?
    } else {
        Vec::new()
    };
    if places.is_empty() {
        below(path, DEPTH, &mut places)?;
    }
    if places.is_empty() {
        places.push(Place::Folder(path.to_owned(), None));
    }
    Ok(places)
}

/// The seals of a store: `<cycle>/<revision>`. A revision that is missing below a later one is told.
fn stored(store: &Path) -> io::Result<Vec<Place>> {
    let mut places = Vec::new();
    for (cycle, folder) in folders(store)? {
        let revisions = folders(&folder)?.into_iter().filter_map(|(name, folder)| {
            let number: u32 = name.parse().ok()?;
            (number > 0 && number.to_string() == name).then_some((number, folder))
        });
        let revisions: BTreeMap<u32, PathBuf> = revisions.collect();
        let mut next = 1;
        for (number, revision) in revisions {
            // As many as are named at the most: one folder may have any number for its name.
            for missing in (next..number).take(100) {
                places.push(Place::Missing(folder.clone(), cycle.clone(), missing));
            }
            next = number.saturating_add(1);
            places.push(Place::Folder(revision, Some((cycle.clone(), number))));
        }
    }
    Ok(places)
}

/// The seals below a folder, however it is built.
fn below(folder: &Path, depth: usize, places: &mut Vec<Place>) -> io::Result<()> {
    for (_, folder) in folders(folder)? {
        if looks_sealed(&folder) {
            places.push(Place::Folder(folder, None));
        } else if depth > 1 {
            below(&folder, depth - 1, places)?;
        }
    }
    Ok(())
}

/// The folders in a folder by name, without links and without those whose name begins with a full stop.
fn folders(folder: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() && !name.starts_with('.') {
            found.insert(name, entry.path());
        }
    }
    Ok(found)
}

/// What a manifest that cannot be read means: beside a sealed record, no file of this name is somebody else's.
pub(super) fn of_fault(fault: ManifestFault, beside_record: bool) -> Finding {
    match fault {
        ManifestFault::NotOurs if !beside_record => Finding::NotOurs,
        fault => Finding::Manifest(fault),
    }
}
