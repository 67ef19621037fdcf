//! What later cycles take of a sealed cycle's tables, kept beside its seal: `sealed/<cycle>/<revision>.carried.jsonl`.
//!
//! It stands outside of the sealed folder, whose every file is published: who gave which 360° score must never be on a site. It
//! names the root of the manifest that it belongs to, hence the hash of every input that it was made from, and the hash of its own
//! content. A file that is not that of its seal, or not as it was written, is as good as none.

use std::fs;
use std::io::{self, Write as _};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Seal;
use super::hashing::Sha256Digest;
use super::whole_file::write_whole;
use crate::model::people::Client;
use crate::model::sealed::Carried;

/// How the names of files begin that are being written.
pub(super) const GROWING: &str = ".carried-";

/// The version of the file that this program writes.
const SCHEMA: u64 = 1;

/// Its first line. The second is what is carried.
#[derive(Serialize, Deserialize)]
struct Header {
    schema: u64,
    cycle: String,
    revision: NonZeroU32,
    /// The root of the seal's manifest.
    root: Sha256Digest,
    /// The hash of the second line, without the line's end.
    sha256: Sha256Digest,
}

/// Where the file of a revision lies, in the folder of its cycle.
pub fn path(of_cycle: &Path, revision: NonZeroU32) -> PathBuf {
    of_cycle.join(format!("{revision}.carried.jsonl"))
}

/// What is kept beside a seal; none where there is no file, or it is not the one that was written for this seal.
pub fn read(seal: &Seal) -> Option<Carried> {
    let named = (seal.manifest.header().cycle.as_str(), seal.revision());
    read_of(seal.folder.parent()?, named, seal.manifest.root())
}

/// The same, of the revision of a cycle whose manifest has this root.
pub fn read_of(
    of_cycle: &Path,
    (cycle, revision): (&str, NonZeroU32),
    root: Sha256Digest,
) -> Option<Carried> {
    let bytes = fs::read(path(of_cycle, revision)).ok()?;
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let header: Header = serde_json::from_slice(bytes.get(..end)?).ok()?;
    let content = bytes.get(end + 1..)?;
    let content = content.strip_suffix(b"\n").unwrap_or(content);
    let own = header.schema == SCHEMA
        && header.cycle == cycle
        && header.revision == revision
        && header.root == root
        && header.sha256 == Sha256Digest::of(content);
    own.then(|| serde_json::from_slice(content).ok()).flatten()
}

/// Writes the file of a revision whose manifest has this root, in whole or not at all.
///
/// # Errors
/// The folder of the cycle cannot be written.
pub fn write(
    of_cycle: &Path,
    (cycle, revision): (&str, NonZeroU32),
    root: Sha256Digest,
    carried: &Carried,
) -> io::Result<()> {
    let content = serde_json::to_vec(carried)?;
    let header = serde_json::to_vec(&Header {
        schema: SCHEMA,
        cycle: cycle.to_owned(),
        revision,
        root,
        sha256: Sha256Digest::of(&content),
    })?;
    // For whoever may read the tables, whose content it is.
    write_whole(&path(of_cycle, revision), GROWING, |file| {
        for line in [&header, &content] {
            file.write_all(line)?;
            file.write_all(b"\n")?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Removes the file of a revision, if there is one.
///
/// # Errors
/// It is there and cannot be removed.
pub fn remove(of_cycle: &Path, revision: NonZeroU32) -> io::Result<()> {
    match fs::remove_file(path(of_cycle, revision)) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

/// A client without what concerns its own cycle only.
pub fn later(client: &Client) -> Client {
    Client {
        handovers: Vec::new(),
        loss_reason: None,
        revenue_at_start: None,
        ..client.clone()
    }
}
