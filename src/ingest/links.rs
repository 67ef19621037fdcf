//! Links in the data folder, and how deep its folders may lie: looked at before anything is read, so that no link leads out of
//! the folder or round in circles.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::configuration;
use super::folder::{is_action_library, left_behind, reason};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// Folders below the data folder: `cycles/2025-Q4/notes/members` and some more, since an id may have a slash.
const DEEPEST: usize = 12;

/// Folders down to which a folder may be a link: `cycles/2025-Q4/notes`.
const LINKED_FOLDERS: usize = 3;

/// Every link among the files that would be read which is not followed, and every folder that lies too deep.
pub fn check(data: &Path) -> Diagnostics {
    let mut faults = Diagnostics::default();
    let Ok(root) = fs::canonicalize(data) else {
        return faults;
    };
    // Each folder with its depth; those that links lead to are looked at like the others.
    let mut folders = vec![(root.clone(), 0)];
    let mut place = 0;
    while let Some((folder, above)) = folders.get(place).cloned() {
        place += 1;
        let walk = WalkDir::new(&folder)
            .max_depth(DEEPEST - above)
            .sort_by_file_name();
        // What cannot be read is reported by whoever reads it.
        let entries = walk
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || is_read(entry, above + entry.depth()));
        for entry in entries.flatten().filter(|entry| entry.depth() > 0) {
            let depth = above + entry.depth();
            match followed(&entry, depth, &root) {
                Ok(Some(target)) if folders.iter().all(|(known, _)| *known != target) => {
                    folders.push((target, depth));
                }
                Ok(_) => {}
                Err(fault) => faults.push(fault.in_file(shown(&entry, &root))),
            }
        }
    }
    faults
}

/// Whether Scorebook looks at the entry: at the top of the data folder lies much that is the user's own business.
fn is_read(entry: &DirEntry, depth: usize) -> bool {
    let name = entry.file_name().to_string_lossy();
    match depth {
        1 => matches!(name.as_ref(), configuration::FILE_NAME | "cycles") || is_action_library(&name),
        _ => !left_behind(&name),
    }
}

/// The path below the data folder, with forward slashes.
fn shown(entry: &DirEntry, root: &Path) -> String {
    let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The folder that the entry leads to if it is a link to one.
fn followed(entry: &DirEntry, depth: usize, root: &Path) -> Result<Option<PathBuf>, Box<Diagnostic>> {
    if !entry.path_is_symlink() {
        if depth == DEEPEST && entry.file_type().is_dir() {
            return Err(Diagnostic::new(Code::FolderTooDeep)
                .with("limit", DEEPEST - 1)
                .into());
        }
        return Ok(None);
    }
    let leads_to = fs::read_link(entry.path()).unwrap_or_default();
    let fault = |code| Err(Diagnostic::new(code).with("target", leads_to.display()).into());
    let target = match fs::canonicalize(entry.path()) {
        Ok(target) => target,
        Err(error) if is_circle(entry.path(), &error) => return fault(Code::LinkInCircle),
        Err(error) => {
            return Err(Diagnostic::new(Code::Unreadable)
                .with("reason", reason(&error))
                .into());
        }
    };
    if !target.starts_with(root) {
        return fault(Code::LinkLeadsOut);
    }
    if entry.path().starts_with(&target) {
        return fault(Code::LinkInCircle);
    }
    if !target.is_dir() {
        return Ok(None);
    }
    if depth > LINKED_FOLDERS {
        return fault(Code::LinkedFolder);
    }
    Ok(Some(target))
}

/// Whether a link that cannot be followed leads back to itself by way of other links. The system's error for that has no name
/// yet that the standard library would let us use.
fn is_circle(link: &Path, error: &io::Error) -> bool {
    if error.kind() == io::ErrorKind::NotFound {
        return false;
    }
    let mut seen: Vec<PathBuf> = Vec::new();
    let mut at = link.to_owned();
    while let Ok(next) = fs::read_link(&at) {
        let next = at.parent().unwrap_or(Path::new("")).join(next);
        if seen.contains(&at) {
            return true;
        }
        seen.push(std::mem::replace(&mut at, next));
    }
    false
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    /// The codes and files of what is found in a data folder that this prepares.
    fn found(prepare: impl Fn(&Path)) -> Vec<(Code, String)> {
        let root = tempfile::tempdir().unwrap();
        let data = root.path().join("data");
        fs::create_dir_all(data.join("cycles/2025-Q1/notes/members")).unwrap();
        fs::create_dir_all(root.path().join("elsewhere/2025-Q2")).unwrap();
        fs::write(root.path().join("elsewhere/members.csv"), "").unwrap();
        fs::write(data.join("cycles/2025-Q1/members.csv"), "").unwrap();
        prepare(&data);
        let faults = check(&data);
        let sorted = faults.sorted();
        sorted
            .into_iter()
            .map(|fault| (fault.code, fault.place.clone().unwrap().file))
            .collect()
    }

    fn one(code: Code, file: &str) -> Vec<(Code, String)> {
        vec![(code, file.to_owned())]
    }

    #[test]
    fn links_that_lead_out_of_the_data_folder_are_refused() {
        let tables = found(|data| {
            symlink(
                "../../../elsewhere/members.csv",
                data.join("cycles/2025-Q1/teams.csv"),
            )
            .unwrap();
        });
        assert_eq!(tables, one(Code::LinkLeadsOut, "cycles/2025-Q1/teams.csv"));
        let cycles = found(|data| symlink("../../elsewhere/2025-Q2", data.join("cycles/2025-Q2")).unwrap());
        assert_eq!(cycles, one(Code::LinkLeadsOut, "cycles/2025-Q2"));
        let settings = found(|data| symlink("/etc/hostname", data.join("scorebook.toml")).unwrap());
        assert_eq!(settings, one(Code::LinkLeadsOut, "scorebook.toml"));
    }

    #[test]
    fn links_within_the_data_folder_are_followed() {
        let followed = found(|data| {
            symlink("../2025-Q1/members.csv", data.join("cycles/2025-Q1/teams.csv")).unwrap();
            symlink("2025-Q1", data.join("cycles/2025-Q2")).unwrap();
            symlink("../elsewhere/members.csv", data.join("letter.csv")).unwrap();
        });
        assert_eq!(followed, []);
    }

    #[test]
    fn a_link_behind_a_link_is_looked_at_too() {
        let behind = found(|data| {
            fs::create_dir(data.join("archive")).unwrap();
            symlink("/", data.join("archive/notes")).unwrap();
            symlink("../archive", data.join("cycles/2025-Q2")).unwrap();
        });
        assert_eq!(behind, one(Code::LinkLeadsOut, "archive/notes"));
    }

    #[test]
    fn the_data_folder_itself_may_be_a_link() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("real/cycles/2025-Q1")).unwrap();
        fs::write(root.path().join("real/cycles/2025-Q1/members.csv"), "").unwrap();
        symlink("real", root.path().join("data")).unwrap();
        assert!(check(&root.path().join("data")).is_empty());
    }

    #[test]
    fn circles_are_refused() {
        let itself = found(|data| symlink("a.md", data.join("cycles/2025-Q1/notes/a.md")).unwrap());
        assert_eq!(itself, one(Code::LinkInCircle, "cycles/2025-Q1/notes/a.md"));
        let above = found(|data| symlink("../..", data.join("cycles/2025-Q1/notes/up")).unwrap());
        assert_eq!(above, one(Code::LinkInCircle, "cycles/2025-Q1/notes/up"));
        let pair = found(|data| {
            symlink("b", data.join("cycles/2025-Q1/notes/a")).unwrap();
            symlink("a", data.join("cycles/2025-Q1/notes/b")).unwrap();
        });
        assert_eq!(pair.len(), 2);
        assert!(
            pair.iter().all(|(code, _)| *code == Code::LinkInCircle),
            "{pair:?}"
        );
    }

    #[test]
    fn a_link_that_leads_nowhere_cannot_be_read() {
        let nowhere = found(|data| symlink("gone.csv", data.join("cycles/2025-Q1/teams.csv")).unwrap());
        assert_eq!(nowhere, one(Code::Unreadable, "cycles/2025-Q1/teams.csv"));
    }

    #[test]
    fn folders_within_notes_are_no_links_and_not_too_deep() {
        let linked = found(|data| {
            fs::create_dir(data.join("cycles/2025-Q1/notes/teams")).unwrap();
            symlink("../teams", data.join("cycles/2025-Q1/notes/members/more")).unwrap();
        });
        assert_eq!(
            linked,
            one(Code::LinkedFolder, "cycles/2025-Q1/notes/members/more")
        );
        let deep = found(|data| {
            let below = "cycles/2025-Q1/notes/members".to_owned() + &"/x".repeat(20);
            fs::create_dir_all(data.join(below)).unwrap();
        });
        let place = "cycles/2025-Q1/notes/members".to_owned() + &"/x".repeat(8);
        assert_eq!(deep, one(Code::FolderTooDeep, &place));
    }
}
