//! The files that there are against those that a manifest lists: what was added, removed, altered, and what only moved.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::Manifest;

/// What is known of a file that is there: its size and hash, or why it has none.
pub(super) type Content = Result<(u64, Sha256Digest), Finding>;

/// Everything that is not as the manifest says, in order of paths; `there` must name each path once.
pub(super) fn differences(manifest: &Manifest, there: &BTreeMap<String, Content>) -> Vec<Finding> {
    // A content may be that of several files, such as the same style sheet twice.
    let listed: BTreeMap<Sha256Digest, &str> = manifest
        .files()
        .iter()
        .rev()
        .map(|file| (file.sha256, file.path.as_str()))
        .collect();
    let mut removed: BTreeMap<Sha256Digest, BTreeSet<&str>> = BTreeMap::new();
    for file in manifest.files() {
        if !there.contains_key(file.path.as_str()) {
            removed.entry(file.sha256).or_default().insert(file.path.as_str());
        }
    }
    let mut findings: Vec<(&str, Finding)> = Vec::new();
    for (path, content) in there {
        let (bytes, hash) = match content {
            Ok(content) => *content,
            Err(finding) => {
                findings.push((path, finding.clone()));
                continue;
            }
        };
        if let Some(file) = manifest.file(path) {
            if (file.bytes, file.sha256) != (bytes, hash) {
                let holds = listed.get(&hash).map(|path| (*path).to_owned());
                let path = path.clone();
                findings.push((file.path.as_str(), Finding::Altered { path, holds }));
            }
            continue;
        }
        let moved = removed.get_mut(&hash).and_then(BTreeSet::pop_first);
        let to = path.clone();
        findings.push(match moved {
            Some(from) => (
                path,
                Finding::Moved {
                    from: from.to_owned(),
                    to,
                },
            ),
            None => (path, Finding::Added { path: to }),
        });
    }
    for path in removed.into_values().flatten() {
        let removed = Finding::Removed {
            path: path.to_owned(),
        };
        findings.push((path, removed));
    }
    findings.sort_by_key(|(path, _)| *path);
    findings.into_iter().map(|(_, finding)| finding).collect()
}
