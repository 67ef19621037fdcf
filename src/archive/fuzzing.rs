//! What the fuzz target of manifests and their zips hands bytes to. Compiled for tests and for `tests/fuzz` alone.

use std::path::Path;

use super::manifest::{Manifest, ManifestFault};
use super::verifying::{Expectation, Verdict, verify_bytes, zip_manifest};

#[cfg(test)]
mod tests;

/// Bytes as a manifest and as a zip: what is read is what stands there, and nothing but a zip is taken for one that is whole. Gives
/// the fault, so that somebody can see that it can be said.
///
/// # Errors
/// The promise that is broken.
pub fn archive_manifests(bytes: &[u8]) -> Result<Option<ManifestFault>, String> {
    let verified = verify_bytes(Path::new("a.zip"), bytes, &Expectation::default());
    if verified.verdict() == Verdict::Whole && zip_manifest(bytes).is_none() {
        return Err("whole without a manifest".to_owned());
    }
    let manifest = match Manifest::read(bytes) {
        Ok(manifest) => manifest,
        Err(fault) => return Ok(Some(fault)),
    };
    if manifest.to_json() != bytes {
        return Err("read as something else than what stands there".to_owned());
    }
    let header = manifest.header().clone();
    let (inputs, files) = (manifest.inputs().to_vec(), manifest.files().to_vec());
    match Manifest::new(header, inputs, files) {
        Ok(again) if again == manifest => Ok(None),
        other => Err(format!("read, but made anew it is {other:?}")),
    }
}
