//! The paths of a site's files: plain, relative, and apart from each other on every file system.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::PublishError;

/// Sees that every path is plain and relative, and that no two collide where letter case does not count.
///
/// # Errors
/// `BadPath` for `..`, empty parts, a leading `/`, `\`, `:` or control characters; `Collision` for two paths that differ
/// at most in case, and for a file that has the name of another one's folder.
pub(super) fn check<'a>(paths: impl Iterator<Item = &'a str>) -> Result<(), PublishError> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        if !is_plain(path) {
            return Err(PublishError::BadPath {
                path: path.to_owned(),
            });
        }
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            return Err(collision(other, path));
        }
    }
    for (lower, path) in &seen {
        for (end, _) in lower.match_indices('/') {
            let folder = lower.get(..end).and_then(|folder| seen.get(folder));
            if let Some(file) = folder {
                return Err(collision(file, path));
            }
        }
    }
    Ok(())
}

fn collision(other: &str, path: &str) -> PublishError {
    PublishError::Collision {
        path: path.to_owned(),
        other: other.to_owned(),
    }
}

fn is_plain(path: &str) -> bool {
    let strange = |character: char| matches!(character, '\\' | ':') || character.is_control();
    !path.contains(strange) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// The file that a path of the site names below a folder.
pub(super) fn below(folder: &Path, path: &str) -> PathBuf {
    path.split('/').fold(folder.to_owned(), |mut file, part| {
        file.push(part);
        file
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_lead_out_of_the_site_are_refused() {
        for path in [
            "../a", "/a", "a/../b", "", "a//b", "a/.", "c:a", "a\\b", "a\nb", "a/",
        ] {
            assert!(
                matches!(check([path].into_iter()), Err(PublishError::BadPath { .. })),
                "{path:?}"
            );
        }
        assert!(check(["a/b.html", "a/c.html", ".scorebook-site", "a..b"].into_iter()).is_ok());
    }

    #[test]
    fn paths_that_some_file_system_takes_for_one_are_refused() {
        for paths in [["a.html", "a.html"], ["Q/a", "q/A"], ["a", "a/b"], ["A/b", "a"]] {
            assert!(
                matches!(check(paths.into_iter()), Err(PublishError::Collision { .. })),
                "{paths:?}"
            );
        }
    }
}
