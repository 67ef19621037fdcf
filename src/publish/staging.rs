//! The temporary folder beside the site: the new site grows in it, and it takes the old one's place in one step.
//!
//! Layout of `.<name>.scorebook-<random>`: `site/` is the new site, `old/` the old one on its way out, `lock` is locked as
//! long as the build lives, so that a folder that a killed build left behind can be told from one in use.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::PublishError;
use super::error::Attempt;
use super::target::Target;

const SITE: &str = "site";
const OLD: &str = "old";
const LOCK: &str = "lock";

/// A new site that is not in its place yet. Dropped before the swap, it disappears without a trace.
pub(super) struct Staging {
    /// Dropped first, since Windows removes no open file.
    lock: Option<File>,
    folder: TempDir,
}

impl Staging {
    /// Makes the folder, and removes those that killed builds left behind.
    pub(super) fn new(target: &Target) -> Result<Self, PublishError> {
        let prefix = target.prefix();
        remove_stale(target, &prefix)?;
        let folder = tempfile::Builder::new()
            .prefix(&prefix)
            .tempdir_in(&target.parent)
            .map_err(Attempt::CreateFolder.on(&target.parent))?;
        let lock_path = folder.path().join(LOCK);
        let lock = File::create(&lock_path).map_err(Attempt::Write.on(&lock_path))?;
        // Some network file systems know no locks; two builds at once then hinder each other, but harm no site.
        let _ = lock.try_lock();
        let staging = Self {
            lock: Some(lock),
            folder,
        };
        let site = staging.site();
        fs::create_dir(&site).map_err(Attempt::CreateFolder.on(&site))?;
        Ok(staging)
    }

    /// Where the new site grows.
    pub(super) fn site(&self) -> PathBuf {
        self.folder.path().join(SITE)
    }

    /// Puts the new site in the place of the old one and removes the old one.
    pub(super) fn swap(mut self, target: &Target) -> Result<(), PublishError> {
        let (site, place) = (self.site(), target.folder.as_path());
        write_out(&site);
        let swapped = if place.exists() {
            // The folder keeps the permissions that somebody gave it.
            let before = fs::metadata(&site)
                .map_err(Attempt::Read.on(&site))?
                .permissions();
            if let Ok(metadata) = fs::metadata(place) {
                fs::set_permissions(&site, metadata.permissions()).map_err(Attempt::Write.on(&site))?;
            }
            exchange(&site, place, &self.folder.path().join(OLD)).inspect_err(|_| {
                // With permissions that forbid writing it could not be removed.
                let _ = fs::set_permissions(&site, before);
            })
        } else {
            fs::rename(&site, place)
        };
        swapped.map_err(Attempt::Swap.on(place))?;
        write_out_names(&target.parent);
        // The new site is in place. What cannot be removed now is removed by the next build.
        self.lock = None;
        let _ = self.folder.close();
        Ok(())
    }
}

/// Has the system write to the disk what it still holds of the site, so that the new one is whole when it takes the old one's
/// place, also where the power fails. One call for the file system costs some hundredths of a second for the demo; one for each file
/// a tenth to a half of the build.
#[cfg(target_os = "linux")]
fn write_out(site: &Path) {
    // Some file systems cannot; the site is then as safe as any other file.
    if let Ok(folder) = File::open(site) {
        let _ = rustix::fs::syncfs(folder);
    }
}

/// Other systems have no such call.
#[cfg(not(target_os = "linux"))]
fn write_out(_site: &Path) {}

/// Has the system write to the disk which folder bears the site's name.
fn write_out_names(parent: &Path) {
    // Not every system opens folders.
    if let Ok(folder) = File::open(parent) {
        let _ = folder.sync_all();
    }
}

/// Puts `new` in the place of `place`, in one step where the system can.
#[cfg(target_os = "linux")]
fn exchange(new: &Path, place: &Path, aside: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, new, CWD, place, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Old kernels and some file systems cannot exchange.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => two_renames(new, place, aside),
        Err(fault) => Err(fault.into()),
    }
}

/// Puts `new` in the place of `place`.
#[cfg(not(target_os = "linux"))]
fn exchange(new: &Path, place: &Path, aside: &Path) -> io::Result<()> {
    two_renames(new, place, aside)
}

/// Moves the old site aside and the new one in; moves the old one back when that fails.
fn two_renames(new: &Path, place: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(place, aside)?;
    fs::rename(new, place).inspect_err(|_| {
        // Should this fail as well, the next build finds the old site aside and brings it back.
        let _ = fs::rename(aside, place);
    })
}

/// Removes temporary folders that no living build holds. A build that was killed between two renames left no site in
/// place: the old one is brought back first.
fn remove_stale(target: &Target, prefix: &str) -> Result<(), PublishError> {
    let entries = fs::read_dir(&target.parent).map_err(Attempt::Read.on(&target.parent))?;
    for entry in entries.flatten() {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let is_ours = entry.file_name().to_string_lossy().starts_with(prefix);
        if !(is_folder && is_ours && holds_ours_only(&entry.path())) || in_use(&entry.path()) {
            continue;
        }
        let old = entry.path().join(OLD);
        if old.is_dir() && !target.folder.exists() {
            fs::rename(&old, &target.folder).map_err(Attempt::Swap.on(&target.folder))?;
        }
        // What cannot be removed does no harm.
        let _ = fs::remove_dir_all(entry.path());
    }
    Ok(())
}

/// Whether nothing lies in the folder but what a build puts there: somebody may have chosen such a name.
fn holds_ours_only(folder: &Path) -> bool {
    let ours = |entry: io::Result<fs::DirEntry>| {
        entry.is_ok_and(|entry| [SITE, OLD, LOCK].iter().any(|name| entry.file_name() == *name))
    };
    fs::read_dir(folder).is_ok_and(|mut entries| entries.all(ours))
}

/// Whether a living build holds the folder.
fn in_use(folder: &Path) -> bool {
    File::open(folder.join(LOCK)).is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn the_new_site_takes_the_old_ones_place() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("site");
        fs::create_dir(&out).unwrap();
        fs::write(out.join("a"), "old").unwrap();
        let target = Target::locate(&out).unwrap();
        let staging = Staging::new(&target).unwrap();
        fs::write(staging.site().join("b"), "new").unwrap();
        staging.swap(&target).unwrap();
        assert_eq!(names(&out), ["b"]);
        assert_eq!(names(root.path()), ["site"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_swap_into_a_read_only_folder_leaves_nothing_behind() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("site");
        fs::create_dir(&out).unwrap();
        fs::write(out.join("a"), "old").unwrap();
        fs::set_permissions(&out, fs::Permissions::from_mode(0o555)).unwrap();
        let target = Target::locate(&out).unwrap();
        let staging = Staging::new(&target).unwrap();
        fs::write(staging.site().join("b"), "new").unwrap();
        // The superuser may do it all the same; nobody else may move a folder that they cannot write.
        let expected = if staging.swap(&target).is_ok() { "b" } else { "a" };
        assert_eq!(names(&out), [expected]);
        assert_eq!(names(root.path()), ["site"]);
        fs::set_permissions(&out, fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn two_renames_do_the_same_and_roll_back() {
        let root = tempfile::tempdir().unwrap();
        let (new, place, aside) = (
            root.path().join("n"),
            root.path().join("p"),
            root.path().join("old"),
        );
        fs::create_dir(&place).unwrap();
        fs::write(place.join("a"), "old").unwrap();
        assert!(two_renames(&new, &place, &aside).is_err(), "there is no new site");
        assert_eq!(names(&place), ["a"]);
        fs::create_dir(&new).unwrap();
        two_renames(&new, &place, &aside).unwrap();
        assert!(names(&place).is_empty());
        assert_eq!(names(&aside), ["a"]);
    }

    #[test]
    fn what_a_killed_build_left_is_removed() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join(".site.scorebook-dead/site")).unwrap();
        fs::write(root.path().join(".site.scorebook-dead/lock"), "").unwrap();
        fs::create_dir(root.path().join(".other.scorebook-dead")).unwrap();
        fs::create_dir_all(root.path().join(".site.scorebook-notes/mine")).unwrap();
        let target = Target::locate(&root.path().join("site")).unwrap();
        drop(Staging::new(&target).unwrap());
        assert_eq!(
            names(root.path()),
            [".other.scorebook-dead", ".site.scorebook-notes"]
        );
    }

    #[test]
    fn a_site_that_was_left_aside_is_brought_back() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join(".site.scorebook-dead/old")).unwrap();
        fs::write(root.path().join(".site.scorebook-dead/old/a"), "old").unwrap();
        let target = Target::locate(&root.path().join("site")).unwrap();
        drop(Staging::new(&target).unwrap());
        assert_eq!(names(root.path()), ["site"]);
        assert_eq!(names(&root.path().join("site")), ["a"]);
    }

    #[test]
    fn a_build_that_lives_keeps_its_folder() {
        let root = tempfile::tempdir().unwrap();
        let target = Target::locate(&root.path().join("site")).unwrap();
        let living = Staging::new(&target).unwrap();
        let other = Staging::new(&target).unwrap();
        assert!(living.site().is_dir() && other.site().is_dir());
    }
}
