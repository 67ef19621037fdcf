//! The folder that a site is published to: whose it is, and which of its files outlive a build.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::Attempt;
use super::{MARKER, PublishError};

/// Files of the user's own that may lie in a site folder and are carried over from build to build.
pub(super) const CARRIED_OVER: [&str; 3] = ["README.md", ".gitignore", ".gitkeep"];

/// Sees that a target may be replaced as a whole although these folders are read: it is none of them and holds none of
/// them, nor does it lie within one of the folders `closed`, where it would be read as input. Call it before reading; a
/// folder that does not exist yet holds nothing.
///
/// # Errors
/// `HoldsInput`, `WithinInput`, or `Io` where a folder cannot be resolved.
pub fn check_target(out: &Path, inputs: &[&Path], closed: &[&Path]) -> Result<(), PublishError> {
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

/// A site folder: where it really lies, in which folder, under which name.
#[derive(Debug)]
pub(super) struct Target {
    /// The folder, with links resolved.
    pub(super) folder: PathBuf,
    /// The folder that holds it; it exists.
    pub(super) parent: PathBuf,
    /// Its name.
    pub(super) name: String,
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
        let name = folder
            .file_name()
            .ok_or_else(not_a_folder)?
            .to_string_lossy()
            .into_owned();
        Ok(Self { folder, parent, name })
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
        assert_eq!(target.name, "site");
        assert!(target.old_site().unwrap().is_none());
    }
}
