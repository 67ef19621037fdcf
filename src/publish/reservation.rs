//! The right to write a site: one build at a time has it. Another one waits for it and says so, and gives up after a while.
//!
//! It is a lock on the file `.<name>.scorebook-lock` beside the site. The system lets go of it when its build ends, however it
//! ends; the file is removed by whoever has the lock.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use same_file::Handle;

use super::PublishError;
use super::error::Attempt;
use super::target::{Target, check_target};

/// So long a build waits for another one that writes the same site.
pub const PATIENCE: Duration = Duration::from_mins(5);

/// So long it sleeps before it looks again.
const NAP: Duration = Duration::from_millis(50);

/// A site's folder that no other build writes as long as this value lives.
#[derive(Debug)]
pub struct Reservation {
    target: Target,
    /// None where the file system knows no locks; two builds at once then hinder each other, but harm no site.
    lock: Option<File>,
    lock_path: PathBuf,
    /// Folders that were made to hold the site, the innermost first.
    made: Vec<PathBuf>,
}

impl Reservation {
    /// Sees that `out` may become a site although `inputs` are read, being none of them and holding none, nor lying within one
    /// of the folders `closed`, where it would be read; and reserves it. `waiting` is
    /// called once where another build has it; `patience` is how long to wait for that build. Take it before reading, so that
    /// what is published last has been read last.
    ///
    /// # Errors
    /// The folder is not ours to replace or cannot be written, or the other build takes too long (`Busy`).
    pub fn take(
        out: &Path,
        (inputs, closed): (&[&Path], &[&Path]),
        patience: Duration,
        waiting: &dyn Fn(),
    ) -> Result<Self, PublishError> {
        check_target(out, inputs, closed)?;
        let made = missing_above(out);
        let target = Target::locate(out)?;
        target.old_site()?;
        let mut reservation = Self {
            lock: None,
            lock_path: target.parent.join(format!("{}lock", target.prefix())),
            target,
            made,
        };
        reservation.lock = reservation.acquire(patience, waiting)?;
        Ok(reservation)
    }

    /// What is reserved.
    pub(super) fn target(&self) -> &Target {
        &self.target
    }

    fn acquire(&self, patience: Duration, waiting: &dyn Fn()) -> Result<Option<File>, PublishError> {
        let path = self.lock_path.as_path();
        let mut naps = patience.as_millis() / NAP.as_millis();
        let mut told = false;
        loop {
            let file = match open(path) {
                Ok(file) => file,
                // Another build has just removed the file, or with it a folder that it had made for nothing.
                Err(fault) if fault.kind() == ErrorKind::NotFound => {
                    let parent = self.target.parent.as_path();
                    fs::create_dir_all(parent).map_err(Attempt::CreateFolder.on(parent))?;
                    continue;
                }
                Err(fault) => return Err(Attempt::Write.on(path)(fault)),
            };
            match file.try_lock() {
                Ok(()) if lies_at(&file, path) => return Ok(Some(file)),
                // Its owner has removed the file in the meantime: this lock keeps nobody out.
                Ok(()) => {}
                Err(TryLockError::Error(_)) => return Ok(None),
                Err(TryLockError::WouldBlock) => {
                    if naps == 0 {
                        return Err(PublishError::Busy {
                            folder: self.target.folder.clone(),
                            seconds: patience.as_secs(),
                        });
                    }
                    if !told {
                        waiting();
                        told = true;
                    }
                    naps -= 1;
                    thread::sleep(NAP);
                }
            }
        }
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        if self.lock.is_some() {
            // Still locked, so that nobody else removes a file that a third one has locked.
            let _ = fs::remove_file(&self.lock_path);
        }
        // Where nothing was published, nothing is left behind; a folder that holds something stays.
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// The folders above a path that do not exist, the innermost first.
fn missing_above(path: &Path) -> Vec<PathBuf> {
    let above = path.ancestors().skip(1);
    above
        .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
        .map(Path::to_owned)
        .collect()
}

/// Opens the file, which nobody reads or writes. A link is not followed, so that no file is made elsewhere.
fn open(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true);
    match options.clone().create_new(true).open(path) {
        Err(fault) if fault.kind() == ErrorKind::AlreadyExists => {}
        made => return made,
    }
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    // It may be a killed build's of somebody else, who lets others read it only.
    options.open(path).or_else(|_| File::open(path))
}

/// Whether the file is the one at this path.
fn lies_at(file: &File, path: &Path) -> bool {
    let there = file.try_clone().and_then(Handle::from_file);
    there.is_ok_and(|file| Handle::from_path(path).is_ok_and(|there| there == file))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn take(out: &Path, patience: Duration, waiting: &dyn Fn()) -> Result<Reservation, PublishError> {
        Reservation::take(out, (&[], &[]), patience, waiting)
    }

    fn entries(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn a_second_build_says_that_it_waits_and_gives_up_in_the_end() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("site");
        let first = take(&out, Duration::ZERO, &|| {}).unwrap();
        let told = Cell::new(0);
        let second = take(&out, NAP * 3, &|| told.set(told.get() + 1));
        assert!(matches!(second, Err(PublishError::Busy { .. })));
        assert_eq!(told.get(), 1);
        drop(first);
        drop(take(&out, Duration::ZERO, &|| panic!("nobody has it")).unwrap());
        assert_eq!(entries(root.path()), 0);
    }

    #[test]
    fn a_second_build_goes_on_when_the_first_is_done() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("site");
        let first = take(&out, Duration::ZERO, &|| {}).unwrap();
        let held = Cell::new(Some(first));
        let second = take(&out, Duration::from_mins(1), &|| drop(held.take()));
        assert!(second.is_ok());
        drop(second);
        assert_eq!(entries(root.path()), 0);
    }

    #[test]
    fn the_lock_of_a_killed_build_holds_nobody_up() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("site");
        fs::write(root.path().join(".site.scorebook-lock"), "").unwrap();
        let taken = take(&out, Duration::ZERO, &|| {}).unwrap();
        drop(taken);
        assert_eq!(entries(root.path()), 0);
    }

    #[test]
    fn sites_beside_each_other_do_not_wait() {
        let root = tempfile::tempdir().unwrap();
        let _one = take(&root.path().join("one"), Duration::ZERO, &|| {}).unwrap();
        take(&root.path().join("two"), Duration::ZERO, &|| {}).unwrap();
    }

    #[test]
    fn folders_made_for_nothing_are_removed_and_those_in_use_stay() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("a/b/site");
        drop(take(&out, Duration::ZERO, &|| {}).unwrap());
        assert_eq!(entries(root.path()), 0);
        let taken = take(&out, Duration::ZERO, &|| {}).unwrap();
        fs::create_dir(&out).unwrap();
        drop(taken);
        assert!(out.is_dir());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_lock_is_not_followed() {
        let root = tempfile::tempdir().unwrap();
        let elsewhere = root.path().join("elsewhere");
        let link = root.path().join(".site.scorebook-lock");
        std::os::unix::fs::symlink(&elsewhere, link).unwrap();
        let taken = take(&root.path().join("site"), Duration::ZERO, &|| {});
        assert!(matches!(taken, Err(PublishError::Io { .. })));
        assert!(!elsewhere.exists());
    }
}
