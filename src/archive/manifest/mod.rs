//! The manifest of a sealed folder: a hash of every input and of every file, and one root hash over the whole list.
//!
//! # The list that the root is a hash of
//!
//! Lines that end in a line feed. A text is written as its length in bytes, a colon and the text itself, so that no two
//! different lists give the same lines:
//!
//! ```text
//! scorebook manifest 1
//! cycle 7:2025-Q2
//! revision 1
//! generator 15:Scorebook 0.1.0
//! signed_by 0:
//! inputs 1
//! <sha256> <bytes> 14:scorebook.toml
//! files 2
//! <sha256> <bytes> 10:index.html
//! <sha256> <bytes> 11:record.json
//! ```
//!
//! Inputs and files stand in the order of their paths' bytes. The first line changes when this description does.
//!
//! # What a manifest proves
//!
//! That a folder is the one the root was made for. It does not prove who made it: somebody who writes a whole new manifest gets a
//! new root that fits. Only a root that is kept elsewhere, or a signature ([`super::signing`]), tells that.

mod fault;
mod json;
mod path;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::num::NonZeroU32;

use serde::Serialize;

use super::hashing::Sha256Digest;
use crate::model::CycleId;
pub use fault::{Field, List, ManifestFault};
pub use path::{EntryPath, PathFault};

/// The name of the manifest in its folder.
pub const MANIFEST: &str = "manifest.json";
/// The name of the manifest's signature, beside it.
pub const SIGNATURE: &str = "manifest.json.minisig";
/// The version of manifests that this program writes.
pub const SCHEMA: u64 = 1;
/// The most bytes that a manifest may have: a million entries.
pub const MOST_BYTES: u64 = 256 << 20;
/// The most bytes that a file, or all of them together, may have: beyond it, readers of JSON do not keep whole numbers exact.
pub const MOST_SIZE: u64 = (1 << 53) - 1;
/// The most bytes that a text of the header may have.
const MOST_TEXT: usize = 1024;

/// What a manifest says of the folder as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The sealed cycle.
    pub cycle: CycleId,
    /// Its revision, from 1.
    pub revision: NonZeroU32,
    /// The program that sealed it, with its version.
    pub generator: String,
    /// The public key of the signature that belongs to the manifest, as minisign writes it (base64); none where it is not signed.
    pub signed_by: Option<String>,
}

/// A file with its size and hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Path of a file below the sealed folder, of an input below the data folder.
    pub path: EntryPath,
    /// Size in bytes.
    pub bytes: u64,
    /// Hash of its bytes.
    pub sha256: Sha256Digest,
}

impl Entry {
    /// The entry of a file with this content.
    ///
    /// # Errors
    /// The path is not plain and relative.
    pub fn of(path: impl Into<String>, content: &[u8]) -> Result<Self, PathFault> {
        Ok(Self {
            path: EntryPath::new(path)?,
            bytes: content.len() as u64,
            sha256: Sha256Digest::of(content),
        })
    }
}

/// A manifest whose lists are in order, whose paths are sound, and whose root fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    header: Header,
    inputs: Vec<Entry>,
    files: Vec<Entry>,
    root: Sha256Digest,
}

impl Manifest {
    /// The manifest of these inputs and files, which may come in any order.
    ///
    /// # Errors
    /// A text of the header that is empty, too long or has control characters; a path that stands twice, in files also when only
    /// letter case tells two apart or one is the other's folder; a file whose path some system does not take; sizes beyond
    /// [`MOST_SIZE`].
    pub fn new(header: Header, mut inputs: Vec<Entry>, mut files: Vec<Entry>) -> Result<Self, ManifestFault> {
        check_header(&header)?;
        inputs.sort_by(|a, b| a.path.cmp(&b.path));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        check_entries(List::Inputs, &inputs)?;
        check_entries(List::Files, &files)?;
        check_portable(&files)?;
        let root = Sha256Digest::of(canonical_list(&header, &inputs, &files).as_bytes());
        Ok(Self {
            header,
            inputs,
            files,
            root,
        })
    }

    /// What it says of the folder as a whole.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// What the cycle was computed from, by path.
    pub fn inputs(&self) -> &[Entry] {
        &self.inputs
    }

    /// Every file of the folder but the manifest and its signature, by path.
    pub fn files(&self) -> &[Entry] {
        &self.files
    }

    /// The hash of the whole list.
    pub fn root(&self) -> Sha256Digest {
        self.root
    }

    /// The entry of a file of the folder.
    pub fn file(&self, path: &str) -> Option<&Entry> {
        find(&self.files, path)
    }

    /// The entry of an input.
    pub fn input(&self, path: &str) -> Option<&Entry> {
        find(&self.inputs, path)
    }
}

fn find<'e>(entries: &'e [Entry], path: &str) -> Option<&'e Entry> {
    let place = entries.binary_search_by(|entry| entry.path.as_str().cmp(path));
    place.ok().and_then(|place| entries.get(place))
}

/// The text that the root is a hash of.
fn canonical_list(header: &Header, inputs: &[Entry], files: &[Entry]) -> String {
    let mut text = format!("scorebook manifest {SCHEMA}\n");
    // Writing to a string cannot fail.
    let _ = writeln!(text, "cycle {}", counted(header.cycle.as_str()));
    let _ = writeln!(text, "revision {}", header.revision);
    let _ = writeln!(text, "generator {}", counted(&header.generator));
    let signed_by = header.signed_by.as_deref().unwrap_or_default();
    let _ = writeln!(text, "signed_by {}", counted(signed_by));
    for (name, entries) in [("inputs", inputs), ("files", files)] {
        let _ = writeln!(text, "{name} {}", entries.len());
        for entry in entries {
            let path = counted(entry.path.as_str());
            let _ = writeln!(text, "{} {} {path}", entry.sha256, entry.bytes);
        }
    }
    text
}

/// A text after its length in bytes.
fn counted(text: &str) -> String {
    format!("{}:{text}", text.len())
}

fn check_header(header: &Header) -> Result<(), ManifestFault> {
    let signed_by = header.signed_by.as_deref();
    let texts = [
        (Field::Cycle, Some(header.cycle.as_str())),
        (Field::Generator, Some(header.generator.as_str())),
        (Field::SignedBy, signed_by),
    ];
    for (field, text) in texts {
        let sound = text.is_none_or(|text| {
            !text.is_empty() && text.len() <= MOST_TEXT && !text.contains(char::is_control)
        });
        if !sound {
            return Err(ManifestFault::Field { field });
        }
    }
    Ok(())
}

/// Sees that entries are in strict order of their paths and of sizes that can be.
fn check_entries(list: List, entries: &[Entry]) -> Result<(), ManifestFault> {
    let mut total: u64 = 0;
    for entry in entries {
        total = total.saturating_add(entry.bytes);
        if total > MOST_SIZE {
            let path = entry.path.as_str().to_owned();
            return Err(ManifestFault::AbsurdSize { list, path });
        }
    }
    for pair in entries.windows(2) {
        let [before, after] = pair else { continue };
        if before.path == after.path {
            return Err(duplicate(list, before, after));
        }
        if before.path > after.path {
            let path = after.path.as_str().to_owned();
            return Err(ManifestFault::OutOfOrder { list, path });
        }
    }
    Ok(())
}

/// Sees that the files can stand in one folder on every system.
fn check_portable(files: &[Entry]) -> Result<(), ManifestFault> {
    let mut seen: BTreeMap<String, &Entry> = BTreeMap::new();
    for file in files {
        let folded = file.path.folded();
        let reserved = [MANIFEST, SIGNATURE].contains(&folded.as_str());
        let fault = if reserved {
            Err(PathFault::Reserved)
        } else {
            file.path.check_portable()
        };
        fault.map_err(|fault| ManifestFault::Path {
            list: List::Files,
            path: file.path.as_str().to_owned(),
            fault,
        })?;
        if let Some(other) = seen.insert(folded, file) {
            return Err(duplicate(List::Files, other, file));
        }
    }
    for (folded, file) in &seen {
        for (end, _) in folded.match_indices('/') {
            let folder = folded.get(..end).and_then(|folder| seen.get(folder));
            if let Some(other) = folder {
                return Err(duplicate(List::Files, other, file));
            }
        }
    }
    Ok(())
}

fn duplicate(list: List, other: &Entry, entry: &Entry) -> ManifestFault {
    ManifestFault::Duplicate {
        list,
        path: entry.path.as_str().to_owned(),
        other: other.path.as_str().to_owned(),
    }
}

#[cfg(test)]
mod tests;
