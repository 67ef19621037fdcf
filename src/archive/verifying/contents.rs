//! What a whole seal says: its manifest and its record, from a folder or from a zip.

use std::fs;
use std::io;
use std::path::Path;

use super::zip_file::zip_file;
use crate::archive::manifest::{MANIFEST, Manifest};
use crate::archive::sealed_record::{RECORD, RecordFault, SealedRecord};

/// Why a seal does not say it.
#[derive(Debug)]
pub enum ContentsFault {
    /// The machine does not give its files.
    Io(io::Error),
    /// There is no sound manifest.
    Manifest,
    /// There is no record that this program reads.
    Record(RecordFault),
}

/// Manifest and record of a sealed folder or of its zip. Whether they belong together is for [`super::verify_folder`] and
/// [`super::verify_zip`] to say.
///
/// # Errors
/// A file cannot be read, or is not what it should be.
pub fn contents(path: &Path) -> Result<(Manifest, SealedRecord), ContentsFault> {
    let zip = if fs::metadata(path).map_err(ContentsFault::Io)?.is_file() {
        Some(fs::read(path).map_err(ContentsFault::Io)?)
    } else {
        None
    };
    let file = |name: &str| match &zip {
        Some(bytes) => zip_file(bytes, name),
        None => fs::read(path.join(name)),
    };
    let manifest = file(MANIFEST).map_err(ContentsFault::Io)?;
    let manifest = Manifest::read(&manifest).map_err(|_| ContentsFault::Manifest)?;
    let record = file(RECORD).map_err(ContentsFault::Io)?;
    let record = SealedRecord::read(&record).map_err(ContentsFault::Record)?;
    Ok((manifest, record))
}
