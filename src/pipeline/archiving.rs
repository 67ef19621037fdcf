//! Seals from outside: verifying what a path means, and packing one seal of the store into a zip.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::{MANIFEST, Manifest, SIGNATURE};
use crate::archive::verifying::{
    Expectation, Place, Verdict, Verified, sealed_places, verify_folder, verify_zip, zip_manifest,
};
use crate::archive::whole_file::write_whole;
use crate::archive::zipped::{folder_name, pack, paths};

/// Verifies every seal that a path means: a sealed folder, its zip, or each seal of a data folder or of a site.
///
/// # Errors
/// The path, or a folder below it, cannot be read.
pub fn verify(path: &Path, expected: &Expectation) -> io::Result<Vec<Verified>> {
    let verified = sealed_places(path)?.into_iter().map(|place| match place {
        Place::Folder(folder, place) => verify_folder(
            &folder,
            &Expectation {
                place,
                ..expected.clone()
            },
        ),
        Place::Zip(file) => verify_zip(&file, expected),
        Place::Missing(folder, cycle, revision) => Verified::missing(&folder, cycle, revision),
    });
    Ok(verified.collect())
}

/// A zip that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archived {
    /// The revision in it.
    pub revision: u32,
    /// Files in it.
    pub files: usize,
    /// Its size.
    pub bytes: u64,
    /// The root of its manifest.
    pub root: Sha256Digest,
}

/// Why no zip was written.
#[derive(Debug)]
pub enum ArchiveFailure {
    /// The cycle has no seal; those that have one.
    NotSealed {
        /// Their ids.
        sealed: Vec<String>,
    },
    /// The seal has no such revision.
    NoRevision {
        /// The one that was asked for.
        asked: u32,
        /// The last that there is.
        last: u32,
    },
    /// The seal is not as it was made.
    NotWhole(Box<Verified>),
    /// There is a file in the place that is no zip of a seal.
    NotOurs,
    /// The system refused.
    Io(io::Error),
}

impl From<io::Error> for ArchiveFailure {
    fn from(fault: io::Error) -> Self {
        Self::Io(fault)
    }
}

/// Packs a revision of a sealed cycle, the last where none is named. The zip appears in whole or not at all.
///
/// # Errors
/// Why nothing was written; what was there is as it was.
pub fn archive(
    data: &Path,
    cycle: &str,
    revision: Option<u32>,
    out: &Path,
) -> Result<Archived, ArchiveFailure> {
    let store = data.join("sealed");
    let seals = match sealed_places(&store) {
        Ok(places) => places,
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(fault) => return Err(fault.into()),
    };
    let seals = seals.into_iter().filter_map(|place| match place {
        Place::Folder(folder, Some((cycle, revision))) => Some((cycle, revision, folder)),
        _ => None,
    });
    let (own, others): (Vec<_>, Vec<_>) = seals.partition(|(id, _, _)| id == cycle);
    let Some(last) = own.iter().map(|(_, number, _)| *number).max() else {
        let mut sealed: Vec<String> = others.into_iter().map(|(id, _, _)| id).collect();
        sealed.dedup();
        return Err(ArchiveFailure::NotSealed { sealed });
    };
    let asked = revision.unwrap_or(last);
    let Some((_, _, folder)) = own.into_iter().find(|(_, number, _)| *number == asked) else {
        return Err(ArchiveFailure::NoRevision { asked, last });
    };
    if !may_replace(out)? {
        return Err(ArchiveFailure::NotOurs);
    }
    let expected = Expectation {
        place: Some((cycle.to_owned(), asked)),
        ..Expectation::default()
    };
    let verified = verify_folder(&folder, &expected);
    if verified.verdict() != Verdict::Whole {
        return Err(ArchiveFailure::NotWhole(Box::new(verified)));
    }
    let text = fs::read(folder.join(MANIFEST))?;
    let manifest = Manifest::read(&text).map_err(|_| changing())?;
    let bytes = write(&folder, &manifest, (&text, verified.root), out)?;
    Ok(Archived {
        revision: asked,
        files: manifest.files().len(),
        bytes,
        root: manifest.root(),
    })
}

/// Whether a file may take this place: nothing is there, or a zip of a seal.
fn may_replace(out: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(out) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(fault) => Err(fault),
        Ok(there) if !there.is_file() => Ok(false),
        Ok(_) => Ok(zip_manifest(&fs::read(out)?).is_some()),
    }
}

/// Writes the zip beside its place and puts it there when it is whole; how many bytes it has.
fn write(
    folder: &Path,
    manifest: &Manifest,
    (text, root): (&[u8], Option<Sha256Digest>),
    out: &Path,
) -> io::Result<u64> {
    if root != Some(manifest.root()) {
        return Err(changing());
    }
    let signed = fs::symlink_metadata(folder.join(SIGNATURE)).is_ok();
    let content = |path: &str| match manifest.file(path) {
        Some(file) => {
            let content = fs::read(file.path.below(folder))?;
            // It was verified a moment ago.
            if Sha256Digest::of(&content) == file.sha256 {
                Ok(content)
            } else {
                Err(changing())
            }
        }
        None if path == MANIFEST => Ok(text.to_vec()),
        None => fs::read(folder.join(path)),
    };
    let names = paths(manifest, signed);
    let written = write_whole(out, ".scorebook-archive-", |file| {
        let mut stream = BufWriter::new(file);
        pack(&folder_name(manifest.header()), &names, &content, &mut stream)?;
        stream.flush()
    })?;
    Ok(written.metadata()?.len())
}

/// The seal changed while it was read.
fn changing() -> io::Error {
    io::Error::from(io::ErrorKind::ResourceBusy)
}
