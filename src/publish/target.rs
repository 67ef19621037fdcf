//! The folder that a site is published to: whose it is, and which of its files outlive a build.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::error::Attempt;
use super::{MARKER, PublishError};

/// Files of the user's own that may lie in a site folder and are carried over from build to build.
pub(super) const CARRIED_OVER: [&str; 3] = ["README.md", ".gitignore", ".gitkeep"];

/// A name longer than this, in bytes, stands shortened in the names of temporary files, which file systems limit to 255.
const LONGEST: usize = 100;

/// So much of it is kept.
const KEPT: usize = 60;

/// Sees that a target may be replaced as a whole although these folders are read: it is none of them and holds none of
/// them, nor does it lie within one of the folders `closed`, where it would be read as input. Call it before reading; a
/// folder that does not exist yet holds nothing.
///
/// # Errors
/// `HoldsInput`, `WithinInput`, or `Io` where a folder cannot be resolved.
pub(super) fn check_target(out: &Path, inputs: &[&Path], closed: &[&Path]) -> Result<(), PublishError> {
    let place = resolve_existing(out)?;
    for folder in closed {
        // What cannot be resolved is for the reader of the input to report.
        let Ok(Some(resolved)) = resolve(folder) else {
            continue;
        };
        if place.starts_with(&resolved) {
            return Err(PublishError::WithinInput {
                folder: out.to_owned(),
                input: (*folder).to_owned(),
            });
        }
    }
    let Some(target) = resolve(out)? else {
        return Ok(());
    };
    for input in inputs {
        let Some(resolved) = resolve(input)? else { continue };
        if resolved.starts_with(&target) {
            return Err(PublishError::HoldsInput {
                folder: out.to_owned(),
                input: (*input).to_owned(),
            });
        }
    }
    Ok(())
}

/// The real path of a folder or, where it does not exist yet, of the nearest folder above it that does.
fn resolve_existing(path: &Path) -> Result<PathBuf, PublishError> {
    let absolute = std::path::absolute(path).map_err(Attempt::Read.on(path))?;
    for ancestor in absolute.ancestors() {
        if let Some(real) = resolve(ancestor)? {
            return Ok(real);
        }
    }
    Ok(absolute)
}

/// The real path of what exists.
fn resolve(path: &Path) -> Result<Option<PathBuf>, PublishError> {
    match fs::canonicalize(path) {
        Ok(real) => Ok(Some(real)),
        Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(Attempt::Read.on(path)(fault)),
    }
}

/// The real path of the user's own folder, which no site replaces, whatever lies in it.
fn home() -> Option<PathBuf> {
    std::env::home_dir().and_then(|home| fs::canonicalize(home).ok())
}

/// A site folder: where it really lies, in which folder, under which name.
#[derive(Debug)]
pub(super) struct Target {
    /// The folder, with links resolved.
    pub(super) folder: PathBuf,
    /// The folder that holds it; it exists.
    pub(super) parent: PathBuf,
    /// Its name.
    name: OsString,
}

impl Target {
    /// Finds out where the site goes, and makes the folder that will hold it.
    pub(super) fn locate(out: &Path) -> Result<Self, PublishError> {
        let not_a_folder = || PublishError::NotAFolder { path: out.to_owned() };
        let folder = match resolve(out)? {
            Some(real) if real.is_dir() => real,
            Some(_) => return Err(not_a_folder()),
            // A link that leads nowhere.
            None if fs::symlink_metadata(out).is_ok() => return Err(not_a_folder()),
            None => {
                let name = out.file_name().ok_or_else(not_a_folder)?;
                let parent = match out.parent() {
                    Some(parent) if !parent.as_os_str().is_empty() => parent,
                    _ => Path::new("."),
                };
                fs::create_dir_all(parent).map_err(Attempt::CreateFolder.on(parent))?;
                fs::canonicalize(parent)
                    .map_err(Attempt::Read.on(parent))?
                    .join(name)
            }
        };
        let parent = folder.parent().ok_or_else(not_a_folder)?.to_owned();
        let name = folder.file_name().ok_or_else(not_a_folder)?.to_owned();
        if home().is_some_and(|home| home.starts_with(&folder)) {
            return Err(PublishError::HoldsHome { folder });
        }
        Ok(Self { folder, parent, name })
    }

    /// How the names of temporary files beside the site begin.
    pub(super) fn prefix(&self) -> String {
        if let Some(name) = self.name.to_str().filter(|name| name.len() <= LONGEST) {
            return format!(".{name}.scorebook-");
        }
        let mut prefix = ".".to_owned();
        for character in self.name.to_string_lossy().chars() {
            if prefix.len() + character.len_utf8() > KEPT {
                break;
            }
            prefix.push(character);
        }
        prefix.push('~');
        for byte in Sha256::digest(self.name.as_encoded_bytes()).iter().take(8) {
            // Writing to a string cannot fail.
            let _ = write!(prefix, "{byte:02x}");
        }
        prefix + ".scorebook-"
    }

    /// Whether there is a site to replace.
    ///
    /// # Errors
    /// `NotOurs` where the folder holds files and no build of ours wrote them.
    pub(super) fn old_site(&self) -> Result<Option<&Path>, PublishError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(None),
            Err(fault) => return Err(Attempt::Read.on(&self.folder)(fault)),
        };
        let mut strangers = Vec::new();
        for entry in entries {
            let entry = entry.map_err(Attempt::Read.on(&self.folder))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_file = entry
                .file_type()
                .map_err(Attempt::Read.on(&entry.path()))?
                .is_file();
            if is_file && name == MARKER {
                return Ok(Some(&self.folder));
            }
            if !(is_file && CARRIED_OVER.contains(&name.as_str())) {
                strangers.push(name);
            }
        }
        match strangers.into_iter().min() {
            None => Ok(Some(&self.folder)),
            Some(found) => Err(PublishError::NotOurs {
                folder: self.folder.clone(),
                found,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_that_is_or_holds_the_data_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let data = root.path().join("data");
        fs::create_dir(&data).unwrap();
        let holds = |out: &Path| {
            matches!(
                check_target(out, &[&data], &[]),
                Err(PublishError::HoldsInput { .. })
            )
        };
        assert!(holds(&data));
        assert!(holds(root.path()));
        assert!(holds(&data.join("../data/.")));
        assert!(!holds(&root.path().join("site")));
        assert!(!holds(&root.path().join("dat")));
    }

    #[test]
    fn a_target_that_would_be_read_as_data_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let data = root.path().join("data");
        let cycles = data.join("cycles");
        fs::create_dir_all(cycles.join("2025-Q1/notes")).unwrap();
        let within = |out: &Path| {
            let checked = check_target(out, &[&data], &[&cycles]);
            matches!(checked, Err(PublishError::WithinInput { .. }))
        };
        assert!(within(&cycles.join("site")));
        assert!(within(&cycles.join("2025-Q1/notes/a/b")));
        assert!(within(&cycles));
        assert!(!within(&data.join("site")));
        assert!(!within(&root.path().join("cycles")));
        let file = root.path().join("file");
        fs::write(&file, "").unwrap();
        let out = root.path().join("site");
        assert!(check_target(&out, &[&file], &[&file.join("cycles")]).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_data_is_seen_through() {
        let root = tempfile::tempdir().unwrap();
        let data = root.path().join("data");
        fs::create_dir(&data).unwrap();
        let link = root.path().join("link");
        std::os::unix::fs::symlink(&data, &link).unwrap();
        assert!(check_target(&link, &[&data], &[]).is_err());
        let nowhere = root.path().join("nowhere");
        std::os::unix::fs::symlink(root.path().join("gone"), &nowhere).unwrap();
        assert!(matches!(
            Target::locate(&nowhere),
            Err(PublishError::NotAFolder { .. })
        ));
    }

    #[test]
    fn a_folder_of_somebody_else_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("out");
        fs::create_dir(&out).unwrap();
        let old_site = || {
            Target::locate(&out)
                .unwrap()
                .old_site()
                .map(|site| site.is_some())
        };
        assert!(old_site().unwrap(), "an empty folder may be taken");
        fs::write(out.join("README.md"), "mine").unwrap();
        fs::write(out.join(".gitignore"), "*").unwrap();
        assert!(old_site().unwrap(), "so may one that waits for a site");
        fs::write(out.join("thesis.doc"), "mine").unwrap();
        assert!(matches!(old_site(), Err(PublishError::NotOurs { found, .. }) if found == "thesis.doc"));
        fs::write(out.join(MARKER), "").unwrap();
        assert!(old_site().unwrap(), "the marker says that it is ours");
    }

    #[test]
    fn a_folder_named_like_a_carried_file_is_a_stranger() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("out");
        fs::create_dir_all(out.join("README.md")).unwrap();
        assert!(Target::locate(&out).unwrap().old_site().is_err());
    }

    #[test]
    fn missing_parents_are_made() {
        let root = tempfile::tempdir().unwrap();
        let target = Target::locate(&root.path().join("a/b/site")).unwrap();
        assert!(target.parent.is_dir());
        assert_eq!(target.prefix(), ".site.scorebook-");
        assert!(target.old_site().unwrap().is_none());
    }

    #[test]
    fn names_beside_the_site_are_short_enough_and_tell_long_names_apart() {
        let root = tempfile::tempdir().unwrap();
        let prefix = |last: &str| {
            let out = root.path().join(format!("{}{last}", "网".repeat(80)));
            Target::locate(&out).unwrap().prefix()
        };
        assert!(prefix("1").len() < 120 && prefix("1").starts_with(".网网"));
        assert_ne!(prefix("1"), prefix("2"));
    }
}
