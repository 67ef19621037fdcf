//! A folder that is there with all its files or not at all: it grows in a temporary one and is put in its place when it is done.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// How the temporary folders begin, by which those of a program that was killed are known.
const PREFIX: &str = ".scorebook-new-";

/// Why a folder is not begun.
pub enum Refusal {
    /// It holds something already.
    NotEmpty,
    /// The file system refused.
    Io(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A folder that is not in its place yet. Dropped before, it disappears without a trace.
pub struct WholeFolder {
    /// Dropped before the folders that were made for it.
    temporary: TempDir,
    place: PathBuf,
    /// Whether the place is an empty folder, which stays the folder that it is: somebody may stand in it.
    is_there: bool,
    made: Made,
}

/// Folders above the place that did not exist, the outermost first.
struct Made(Vec<PathBuf>);

impl Drop for Made {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // What is no longer empty is somebody else's.
            let _ = fs::remove_dir(folder);
        }
    }
}

impl WholeFolder {
    /// Begins a folder that does not exist yet or is empty.
    ///
    /// # Errors
    /// It holds something already, or the file system refused.
    pub fn begin(place: &Path) -> Result<Self, Refusal> {
        let is_there = match fs::read_dir(place) {
            Ok(entries) => {
                empty(entries)?;
                true
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(error.into()),
        };
        let mut made = Made(Vec::new());
        // Within an empty folder, which may be a file system of its own; else beside the place.
        let outer = if is_there {
            place.to_owned()
        } else {
            let absolute = std::path::absolute(place)?;
            let parent = absolute.parent().unwrap_or(&absolute).to_owned();
            let missing = parent.ancestors().take_while(|folder| !folder.exists());
            let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
            missing.reverse();
            for folder in missing {
                fs::create_dir(&folder)?;
                made.0.push(folder);
            }
            parent
        };
        let temporary = tempfile::Builder::new().prefix(PREFIX).tempdir_in(outer)?;
        fs::create_dir(temporary.path().join("whole"))?;
        Ok(Self {
            temporary,
            place: place.to_owned(),
            is_there,
            made,
        })
    }

    /// Writes a file; `name` is its path in the folder, with forward slashes.
    ///
    /// # Errors
    /// The file system refused.
    pub fn write(&self, name: &str, content: &[u8]) -> io::Result<()> {
        let path = self.inner().join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, content)
    }

    /// Puts the folder in its place.
    ///
    /// # Errors
    /// The file system refused; the place is as it was.
    pub fn finish(mut self) -> io::Result<()> {
        let inner = self.inner();
        if self.is_there {
            let entries = fs::read_dir(&inner)?.collect::<io::Result<Vec<_>>>()?;
            let mut moved = Vec::new();
            for entry in entries {
                let to = self.place.join(entry.file_name());
                if let Err(error) = fs::rename(entry.path(), &to) {
                    for (from, to) in moved {
                        let _ = fs::rename(to, from);
                    }
                    return Err(error);
                }
                moved.push((entry.path(), to));
            }
        } else {
            fs::rename(inner, &self.place)?;
        }
        self.made.0.clear();
        Ok(())
    }

    fn inner(&self) -> PathBuf {
        self.temporary.path().join("whole")
    }
}

/// Whether a folder, which need not exist, lies within another or is it.
pub fn is_within(folder: &Path, outer: &Path) -> io::Result<bool> {
    // What does not exist holds nothing; the diagnostics say so.
    let Ok(outer) = outer.canonicalize() else {
        return Ok(false);
    };
    let absolute = std::path::absolute(folder)?;
    let existing = absolute.ancestors().find_map(|folder| folder.canonicalize().ok());
    Ok(existing.is_some_and(|folder| folder.starts_with(outer)))
}

/// Whether a folder holds nothing but what a program left that was killed, which is removed.
fn empty(entries: fs::ReadDir) -> Result<(), Refusal> {
    for entry in entries {
        let entry = entry?;
        let left = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if !left || !entry.file_type()?.is_dir() {
            return Err(Refusal::NotEmpty);
        }
        fs::remove_dir_all(entry.path())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_appears_when_it_is_finished_and_an_empty_one_stays_the_same_folder() {
        let root = tempfile::tempdir().unwrap();
        let new = root.path().join("a/b/new");
        let folder = WholeFolder::begin(&new).ok().unwrap();
        folder.write("cycles/2025/x.csv", b"1").unwrap();
        assert!(!new.exists());
        folder.finish().unwrap();
        assert_eq!(fs::read(new.join("cycles/2025/x.csv")).unwrap(), b"1");
        assert_eq!(names(&root.path().join("a/b")), ["new"]);
        let there = root.path().join("there");
        fs::create_dir_all(there.join(".scorebook-new-killed/whole")).unwrap();
        let folder = WholeFolder::begin(&there).ok().unwrap();
        folder.write("y", b"2").unwrap();
        folder.finish().unwrap();
        assert_eq!(names(&there), ["y"]);
        assert!(matches!(WholeFolder::begin(&there), Err(Refusal::NotEmpty)));
    }

    #[test]
    fn what_is_not_finished_leaves_nothing() {
        let root = tempfile::tempdir().unwrap();
        let there = root.path().join("there");
        fs::create_dir(&there).unwrap();
        for place in [root.path().join("a/b/new"), there.clone()] {
            let folder = WholeFolder::begin(&place).ok().unwrap();
            folder.write("x", b"1").unwrap();
        }
        assert_eq!(names(root.path()), ["there"]);
        assert!(names(&there).is_empty());
        // A file is no place for a folder.
        fs::write(root.path().join("file"), "").unwrap();
        assert!(matches!(
            WholeFolder::begin(&root.path().join("file")),
            Err(Refusal::Io(_))
        ));
    }

    #[test]
    fn a_folder_within_the_data_is_known_before_it_exists() {
        let data = tempfile::tempdir().unwrap();
        assert!(is_within(&data.path().join("cycles/marked"), data.path()).unwrap());
        assert!(!is_within(&data.path().join("../beside"), data.path()).unwrap());
    }
}
