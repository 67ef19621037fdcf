//! A sealed folder on disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::comparing::{Content, differences};
use super::{Expectation, Finding, Verified};
use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::{MANIFEST, MOST_BYTES, Manifest, SIGNATURE};
use crate::archive::sealed_record::RECORD;

/// Verifies a sealed folder: reads the manifest, then every file, on every core.
pub fn verify_folder(folder: &Path, expected: &Expectation) -> Verified {
    let bytes = match read_limited(&folder.join(MANIFEST)) {
        Ok(bytes) => bytes,
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
            let sealed = folder.join(RECORD).is_file();
            let finding = if sealed {
                Finding::NoManifest
            } else {
                Finding::NotOurs
            };
            return Verified::only(folder, finding);
        }
        Err(fault) => {
            let (path, kind) = (MANIFEST.to_owned(), fault.kind());
            return Verified::only(folder, Finding::Unreadable { path, kind });
        }
    };
    let manifest = match Manifest::read(&bytes) {
        Ok(manifest) => manifest,
        Err(fault) => {
            return Verified::only(
                folder,
                super::found::of_fault(fault, folder.join(RECORD).is_file()),
            );
        }
    };
    let walked = Walked::new(folder, &manifest, &hashed);
    let signature = walked.signature.as_deref();
    let mut verified = Verified::of_manifest(folder, &manifest, (&bytes, signature), expected);
    verified.findings.extend(differences(&manifest, &walked.there));
    verified.strays = walked.strays;
    verified
}

/// What differs between a folder and its manifest that can be told without reading any file: names and sizes.
pub fn names_that_differ(folder: &Path, manifest: &Manifest) -> Vec<Finding> {
    let of_size = |path: &str, file: &Path| {
        let bytes = fs::metadata(file)
            .map_err(|fault| unreadable(path, &fault))?
            .len();
        let listed = manifest.file(path).filter(|entry| entry.bytes == bytes);
        let altered = || Finding::Altered {
            path: path.to_owned(),
            holds: None,
        };
        let added = || Finding::Added {
            path: path.to_owned(),
        };
        let differs = || manifest.file(path).map_or_else(added, |_| altered());
        listed.map(|entry| (bytes, entry.sha256)).ok_or_else(differs)
    };
    differences(manifest, &Walked::new(folder, manifest, &of_size).there)
}

/// Size and hash of a file.
fn hashed(path: &str, file: &Path) -> Content {
    Sha256Digest::of_file(file).map_err(|fault| unreadable(path, &fault))
}

fn unreadable(path: &str, fault: &io::Error) -> Finding {
    Finding::Unreadable {
        path: path.to_owned(),
        kind: fault.kind(),
    }
}

/// A file of a size that only a wrong one exceeds.
fn read_limited(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Everything below a folder.
struct Walked {
    there: BTreeMap<String, Content>,
    signature: Option<Vec<u8>>,
    strays: Vec<String>,
}

impl Walked {
    /// `content` tells what a file holds, by its path and its place.
    fn new(folder: &Path, manifest: &Manifest, content: &(dyn Fn(&str, &Path) -> Content + Sync)) -> Self {
        let (mut files, mut others, mut folders) = (Vec::new(), Vec::new(), Vec::new());
        for entry in WalkDir::new(folder).min_depth(1) {
            match entry {
                Ok(entry) => {
                    let path = below(folder, entry.path());
                    if entry.file_type().is_dir() {
                        folders.push(path);
                    } else if !entry.file_type().is_file() {
                        others.push((path.clone(), Err(Finding::Special { path })));
                    } else if path != MANIFEST {
                        files.push((path, entry.into_path()));
                    }
                }
                Err(fault) => {
                    let path = fault.path().map_or_else(String::new, |path| below(folder, path));
                    let kind = fault.io_error().map_or(io::ErrorKind::Other, io::Error::kind);
                    others.push((path.clone(), Err(Finding::Unreadable { path, kind })));
                }
            }
        }
        let mut signature = None;
        if let Some(place) = files.iter().position(|(path, _)| path == SIGNATURE) {
            let (path, file) = files.swap_remove(place);
            match read_limited(&file) {
                Ok(bytes) => signature = Some(bytes),
                Err(fault) => {
                    let content = Err(unreadable(&path, &fault));
                    others.push((path, content));
                }
            }
        }
        let names: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        let stray = |path: &str| manifest.file(path).is_none() && is_stray(path, &names);
        let strays: BTreeSet<String> = files
            .iter()
            .filter(|(path, _)| stray(path))
            .map(|(path, _)| path.clone())
            .collect();
        let hashed: Vec<(String, Content)> = files
            .into_par_iter()
            .filter(|(path, _)| !strays.contains(path))
            .map(|(path, file)| {
                let content = content(&path, &file);
                (path, content)
            })
            .collect();
        let mut there: BTreeMap<String, Content> = hashed.into_iter().chain(others).collect();
        let needed = needed_folders(manifest);
        for path in folders {
            let inside = format!("{path}/");
            let empty = there
                .range(inside.clone()..)
                .next()
                .is_none_or(|(next, _)| !next.starts_with(&inside));
            if empty && !needed.contains(path.as_str()) {
                there.insert(inside.clone(), Err(Finding::Added { path: inside }));
            }
        }
        Self {
            there,
            signature,
            strays: strays.into_iter().collect(),
        }
    }
}

/// The folders that files of a manifest lie in.
fn needed_folders(manifest: &Manifest) -> BTreeSet<&str> {
    let paths = manifest.files().iter().map(|file| file.path.as_str());
    paths
        .flat_map(|path| {
            path.match_indices('/')
                .filter_map(move |(end, _)| path.get(..end))
        })
        .collect()
}

/// The path below a folder with `/` between its parts; what is not Unicode shows as a replacement.
fn below(folder: &Path, path: &Path) -> String {
    let path = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Files of these names are left behind by file managers.
const LEFT_BEHIND: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Whether file managers leave such a file behind by themselves.
fn is_stray(path: &str, names: &BTreeSet<&str>) -> bool {
    let (folder, name) = path
        .rsplit_once('/')
        .map_or(("", path), |(folder, name)| (folder, name));
    let beside = |other: &str| {
        if folder.is_empty() {
            names.contains(other) || other == MANIFEST || other == SIGNATURE
        } else {
            names.contains(format!("{folder}/{other}").as_str())
        }
    };
    LEFT_BEHIND.contains(&name) || name.strip_prefix("._").is_some_and(beside)
}

/// Whether a folder looks like a seal: it has a manifest or a sealed record.
pub(super) fn looks_sealed(folder: &Path) -> bool {
    let is_there = |name: &str| fs::symlink_metadata(folder.join(name)).is_ok();
    is_there(MANIFEST) || is_there(RECORD)
}
