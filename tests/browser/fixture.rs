//! Copies of the small hand-made site, for tests that break one thing in it.

use crate::journeys::copy_folder;
use crate::outcome::Outcome;
use crate::site::Site;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A copy of `fixture_site` in a temporary folder.
pub struct Fixture {
    folder: TempDir,
}

impl Fixture {
    /// A copy as it stands.
    pub fn whole() -> Outcome<Self> {
        // Not in the system's folder for temporary files: a Chromium that came as a snap cannot read there.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        copy_folder(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/fixture_site"),
            folder.path(),
        )?;
        Ok(Self { folder })
    }

    /// A copy in which `from` has become `to` in one file.
    pub fn with(file: &str, from: &str, to: &str) -> Outcome<Self> {
        let fixture = Self::whole()?;
        fixture.replace(file, from, to)?;
        Ok(fixture)
    }

    /// Replaces a text that must be there.
    pub fn replace(&self, file: &str, from: &str, to: &str) -> Outcome<()> {
        let path = self.folder.path().join(file);
        let text = fs::read_to_string(&path)?;
        if !text.contains(from) {
            return Err(format!("{file} does not hold {from:?}").into());
        }
        fs::write(path, text.replace(from, to))?;
        Ok(())
    }

    /// Removes a file.
    pub fn remove(&self, file: &str) -> Outcome<()> {
        Ok(fs::remove_file(self.folder.path().join(file))?)
    }

    /// The copy as a site.
    pub fn site(&self) -> Outcome<Site> {
        Site::open(self.folder.path())
    }
}
