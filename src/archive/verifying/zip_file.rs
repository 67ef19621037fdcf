//! A zip of a sealed folder, without unpacking it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Cursor, Read};
use std::path::Path;

use rayon::prelude::*;
use zip::ZipArchive;

use super::comparing::{Content, differences};
use super::{Expectation, Finding, Verified};
use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::{EntryPath, MANIFEST, MOST_BYTES, Manifest, SIGNATURE};
use crate::archive::sealed_record::RECORD;
use crate::archive::zipped::{Comparing, folder_name, pack, paths};

/// The most bytes that a signature is read to; a longer one is none.
const MOST_SIGNATURE: u64 = 64 << 10;

/// Verifies a zip: the manifest in it, every file, and that the zip is byte for byte the one that `scorebook archive` writes.
pub fn verify_zip(path: &Path, expected: &Expectation) -> Verified {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(fault) => {
            let finding = Finding::Unreadable {
                path: path.display().to_string(),
                kind: fault.kind(),
            };
            return Verified::only(path, finding);
        }
    };
    verify_bytes(path, &bytes, expected)
}

/// The manifest of a zip that a seal was packed into, whatever has become of its other files; none where there is none.
pub fn zip_manifest(bytes: &[u8]) -> Option<Manifest> {
    let mut opened = Opened::new(bytes).ok()?;
    let place = opened.place(MANIFEST)?;
    let manifest = opened.read(place, MOST_BYTES).ok()?;
    Manifest::read(&manifest).ok()
}

/// The bytes of a file of the seal in a zip.
///
/// # Errors
/// It is no zip, has no such file, or is damaged.
pub(super) fn zip_file(bytes: &[u8], path: &str) -> io::Result<Vec<u8>> {
    let mut opened = Opened::new(bytes).map_err(|_| io::ErrorKind::InvalidData)?;
    let place = opened.place(path).ok_or(io::ErrorKind::NotFound)?;
    opened.read(place, MOST_BYTES.max(u64::from(u32::MAX)))
}

/// Verifies the bytes of a zip; the path is for what is said of it.
pub fn verify_bytes(path: &Path, bytes: &[u8], expected: &Expectation) -> Verified {
    let mut opened = match Opened::new(bytes) {
        Ok(opened) => opened,
        Err(finding) => return Verified::only(path, finding),
    };
    let Some(place) = opened.place(MANIFEST) else {
        let sealed = opened.place(RECORD).is_some();
        let finding = if sealed {
            Finding::NoManifest
        } else {
            Finding::NotOurs
        };
        return Verified::only(path, finding);
    };
    let Ok(text) = opened.read(place, MOST_BYTES) else {
        return Verified::only(path, Finding::BrokenZip);
    };
    let manifest = match Manifest::read(&text) {
        Ok(manifest) => manifest,
        Err(fault) => {
            let sealed = opened.place(RECORD).is_some();
            return Verified::only(path, super::found::of_fault(fault, sealed));
        }
    };
    let signature = opened.place(SIGNATURE);
    let signature = signature.map(|place| opened.read(place, MOST_SIGNATURE).unwrap_or_default());
    let mut verified = Verified::of_manifest(path, &manifest, (&text, signature.as_deref()), expected);
    let there = opened.contents(&manifest);
    verified.findings.extend(differences(&manifest, &there));
    let unsafe_names = opened.unsafe_names.iter();
    verified
        .findings
        .extend(unsafe_names.map(|path| Finding::UnsafeName { path: path.clone() }));
    if verified.findings.is_empty() && !opened.is_as_written(bytes, &manifest, signature.is_some()) {
        verified.findings.push(Finding::Repacked);
    }
    verified
}

type Zip<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// A zip with its names.
struct Opened<'b> {
    zip: Zip<'b>,
    /// The folder that the manifest lies in, with its `/`; empty where it lies at the top.
    folder: String,
    /// Files by their names.
    names: BTreeMap<String, usize>,
    /// Names that could lead out of a folder.
    unsafe_names: Vec<String>,
}

impl<'b> Opened<'b> {
    fn new(bytes: &'b [u8]) -> Result<Self, Finding> {
        if !bytes.starts_with(b"PK") {
            return Err(Finding::NotOurs);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Finding::BrokenZip)?;
        let (mut names, mut unsafe_names) = (BTreeMap::new(), Vec::new());
        for place in 0..zip.len() {
            let entry = zip.by_index_data(place).map_err(|_| Finding::BrokenZip)?;
            let name = entry.name().map_err(|_| Finding::BrokenZip)?.into_owned();
            // A name that ends so is a folder's.
            match EntryPath::new(name.trim_end_matches('/')) {
                Ok(path) if path.check_portable().is_ok() => {
                    names.insert(name, place);
                }
                _ => unsafe_names.push(name),
            }
        }
        let tops: Vec<&str> = names
            .keys()
            .filter_map(|name| name.split_inclusive('/').next())
            .collect();
        let folder = tops
            .into_iter()
            .find(|top| {
                top.ends_with('/')
                    && (names.contains_key(&format!("{top}{MANIFEST}"))
                        || names.contains_key(&format!("{top}{RECORD}")))
            })
            .unwrap_or_default()
            .to_owned();
        Ok(Self {
            zip,
            folder,
            names,
            unsafe_names,
        })
    }

    /// The place of a file of the seal.
    fn place(&self, path: &str) -> Option<usize> {
        self.names.get(&format!("{}{path}", self.folder)).copied()
    }

    fn read(&mut self, place: usize, most: u64) -> io::Result<Vec<u8>> {
        read(&mut self.zip, place, most)
    }

    /// Size and hash of every file but the manifest and its signature. No more bytes are expanded than the manifest speaks of.
    fn contents(&self, manifest: &Manifest) -> BTreeMap<String, Content> {
        let files: Vec<(String, usize)> = self
            .names
            .iter()
            .map(|(name, place)| (name.strip_prefix(&self.folder).unwrap_or(name), *place))
            .filter(|(path, _)| ![MANIFEST, SIGNATURE].contains(path))
            .map(|(path, place)| (path.to_owned(), place))
            .collect();
        let largest = manifest.files().iter().map(|file| file.bytes).max().unwrap_or(0);
        let content = |zip: &mut Zip<'_>, (path, place): (String, usize)| {
            let most = manifest.file(&path).map_or(largest, |file| file.bytes);
            let content = zip
                .by_index(place)
                .map_err(io::Error::from)
                .and_then(|entry| Sha256Digest::of_reader(entry.take(most.saturating_add(1))));
            let altered = |_| Finding::Altered {
                path: path.clone(),
                holds: None,
            };
            let content = content.map_err(altered);
            (path, content)
        };
        files
            .into_par_iter()
            .map_init(|| self.zip.clone(), content)
            .collect()
    }

    /// Whether packing what is in the zip gives the very same bytes.
    fn is_as_written(&self, bytes: &[u8], manifest: &Manifest, signed: bool) -> bool {
        let content = |path: &str| {
            let place = self.place(path).ok_or(io::ErrorKind::NotFound)?;
            read(&mut self.zip.clone(), place, MOST_BYTES.max(u64::from(u32::MAX)))
        };
        let mut comparing = Comparing::with(bytes);
        let packed = pack(
            &folder_name(manifest.header()),
            &paths(manifest, signed),
            &content,
            &mut comparing,
        );
        packed.is_ok() && comparing.is_at_the_end()
    }
}

fn read(zip: &mut Zip<'_>, place: usize, most: u64) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    let entry = zip.by_index(place).map_err(io::Error::from)?;
    entry.take(most.saturating_add(1)).read_to_end(&mut content)?;
    Ok(content)
}
