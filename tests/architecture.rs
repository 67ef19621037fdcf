//! The house rules that a compiler does not check: who may import whom, how long a file may be, what lies at the top.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lines that a source file may have.
const MOST_LINES: usize = 450;

/// Files that are one table: as long as what they list.
const TABLES: [&str; 1] = ["diagnostics/code.rs"];

/// Lines that `main.rs` stays below.
const MAIN_LINES: usize = 80;

/// What may lie at the top level, beside dotfiles.
const TOP_LEVEL: [&str; 13] = [
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "build.rs",
    "clippy.toml",
    "data",
    "rustfmt.toml",
    "site",
    "src",
    "templates",
    "tests",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A source file of the library or the program.
struct Source {
    /// Path below `src/`, with forward slashes.
    path: String,
    text: String,
}

impl Source {
    /// The path of its module: `cli/new.rs` is `["cli", "new"]`.
    fn module(&self) -> Vec<&str> {
        let stem = self.path.trim_end_matches(".rs");
        stem.split('/')
            .filter(|part| !matches!(*part, "mod" | "lib" | "main"))
            .collect()
    }
}

fn sources() -> Vec<Source> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let folder = root().join("src");
    let mut paths = Vec::new();
    walk(&folder, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .filter(|path| path.file_stem().is_some_and(|name| name != "tests"))
        .map(|path| Source {
            text: fs::read_to_string(&path).unwrap(),
            path: path
                .strip_prefix(&folder)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/"),
        })
        .collect()
}

/// The table of `src/README.md`: what each folder may use, as paths such as `["stats", "Interval"]`.
fn allowed() -> BTreeMap<String, Vec<Vec<String>>> {
    let readme = fs::read_to_string(root().join("src/README.md")).unwrap();
    let (_, section) = readme.split_once("## Who may use whom").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let quoted =
        |cell: &str| -> Vec<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
    let mut rows = section.lines().filter(|line| line.starts_with('|'));
    assert_eq!(
        rows.next(),
        Some("| folder | holds | may use | knows nothing of |")
    );
    rows.filter(|row| row.starts_with("| `"))
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
            assert_eq!(cells.len(), 4, "{row}");
            let paths = quoted(cells[2])
                .iter()
                .map(|path| path.split("::").map(str::to_owned).collect())
                .collect();
            (quoted(cells[0])[0].clone(), paths)
        })
        .collect()
}

/// The text without comments, and without what is compiled for tests only: tests may use anything.
fn code(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            // `mod tests;` and the like are one line; a module with its body ends the file.
            match lines.next() {
                Some(item) if item.trim_end().ends_with(';') => continue,
                _ => break,
            }
        }
        kept.push(line.split_once("//").map_or(line, |(before, _)| before));
    }
    kept.join("\n")
}

/// Every path of this crate that a module names, from `crate::` or from as many `super::` as lead up to the root.
fn references(text: &str, module: &[&str]) -> BTreeSet<Vec<String>> {
    let code = code(text);
    let ascent = "super::".repeat(module.len());
    let mut found = BTreeSet::new();
    for (at, word) in code.match_indices("crate::").chain(code.match_indices(&ascent)) {
        expand(&code[at + word.len()..], &mut Vec::new(), &mut found);
    }
    found
}

/// Follows one path or one tree of a `use`, adding every path that it names; returns what is left of the text.
fn expand<'t>(text: &'t str, prefix: &mut Vec<String>, found: &mut BTreeSet<Vec<String>>) -> &'t str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            let length = prefix.len();
            rest = expand(rest, prefix, found).trim_start();
            prefix.truncate(length);
            match rest.strip_prefix(',') {
                Some(after) if after.trim_start().starts_with('}') => rest = after.trim_start(),
                Some(after) => {
                    rest = after;
                    continue;
                }
                None => {}
            }
            return rest.strip_prefix('}').unwrap_or(rest);
        }
    }
    let end = text
        .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .unwrap_or(text.len());
    let (name, mut rest) = text.split_at(end);
    if !name.is_empty() && name != "self" {
        prefix.push(name.to_owned());
    }
    if let Some(after) = rest.strip_prefix("::")
        && after
            .trim_start()
            .starts_with(|letter: char| letter.is_alphabetic() || "{_".contains(letter))
    {
        return expand(after, prefix, found);
    }
    if let Some(after) = rest.trim_start().strip_prefix("as ") {
        let after = after.trim_start();
        let end = after
            .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .unwrap_or(after.len());
        rest = &after[end..];
    }
    if !prefix.is_empty() {
        found.insert(prefix.clone());
    }
    rest
}

/// The modules at the top of the library.
fn folders() -> BTreeSet<String> {
    fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| {
            entry.path().is_dir() || entry.path().extension().is_some_and(|ending| ending == "rs")
        })
        .map(|entry| entry.path().file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|name| name != "lib" && name != "main")
        .collect()
}

#[test]
fn no_folder_imports_what_the_map_forbids() {
    let allowed = allowed();
    let mut faults = Vec::new();
    for source in sources() {
        let module = source.module();
        let Some(folder) = module.first() else { continue };
        let folders = folders();
        for path in references(&source.text, &module) {
            // An inline module may lead `super::` to a name that is no folder.
            if !folders.contains(&path[0]) {
                continue;
            }
            let fine = path[0] == *folder
                || allowed
                    .get(*folder)
                    .is_some_and(|allowed| allowed.iter().any(|prefix| path.starts_with(prefix)));
            if !fine {
                faults.push(format!("src/{} uses {}", source.path, path.join("::")));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "not allowed by src/README.md:\n  {}",
        faults.join("\n  ")
    );
}

#[test]
fn the_map_lists_every_folder_and_no_other() {
    let listed: BTreeSet<String> = allowed().into_keys().collect();
    assert_eq!(listed, folders());
    for (folder, paths) in allowed() {
        for path in paths {
            assert!(
                listed.contains(&path[0]),
                "{folder} may use {path:?}, which is no folder"
            );
        }
    }
}

#[test]
fn the_map_allows_no_way_round_in_a_circle() {
    let allowed = allowed();
    // model and stats speak of each other's plain types only: an interval, a language.
    let whole = |folder: &str| -> Vec<String> {
        allowed[folder]
            .iter()
            .filter(|path| path.len() == 1)
            .map(|path| path[0].clone())
            .collect()
    };
    for folder in allowed.keys() {
        let (mut seen, mut next) = (BTreeSet::new(), whole(folder));
        while let Some(used) = next.pop() {
            assert_ne!(&used, folder, "{folder} uses itself through {seen:?}");
            if seen.insert(used.clone()) {
                next.extend(whole(&used));
            }
        }
    }
}

#[test]
fn the_program_uses_the_command_line_alone() {
    let main = fs::read_to_string(root().join("src/main.rs")).unwrap();
    let mut found = BTreeSet::new();
    for (at, word) in main.match_indices("scorebook::") {
        expand(&main[at + word.len()..], &mut Vec::new(), &mut found);
    }
    assert!(!found.is_empty());
    assert!(found.iter().all(|path| path[0] == "cli"), "{found:?}");
    assert!(
        main.lines().count() < MAIN_LINES,
        "main.rs has {} lines",
        main.lines().count()
    );
}

#[test]
fn every_source_file_is_short_and_says_what_it_holds() {
    let mut faults = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > MOST_LINES && !TABLES.contains(&source.path.as_str()) {
            faults.push(format!(
                "src/{} has {lines} lines, {MOST_LINES} are allowed",
                source.path
            ));
        }
        if !source.text.starts_with("//! ") {
            faults.push(format!(
                "src/{} does not begin with `//! ` and what it holds",
                source.path
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let (mut in_dependencies, mut previous, mut silent) = (false, "", Vec::new());
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            in_dependencies = line.trim_end_matches(']').ends_with("dependencies");
        } else if in_dependencies
            && line.contains('=')
            && !line.starts_with('#')
            && !previous.starts_with('#')
        {
            silent.push(line);
        }
        previous = line;
    }
    assert!(
        silent.is_empty(),
        "without a comment above:\n{}",
        silent.join("\n")
    );
}

#[test]
fn the_top_level_holds_only_what_belongs_there() {
    let listed = Command::new("git").arg("ls-files").current_dir(root()).output();
    let names: BTreeSet<String> = match listed {
        Ok(output) if output.status.success() && !output.stdout.is_empty() => {
            let text = String::from_utf8(output.stdout).unwrap();
            text.lines()
                .map(|path| path.trim_start_matches('"').split('/').next().unwrap().to_owned())
                .collect()
        }
        // Without git, as in an unpacked archive, everything but build results counts.
        _ => fs::read_dir(root())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "target")
            .collect(),
    };
    let strange: Vec<&String> = names
        .iter()
        .filter(|name| !name.starts_with('.') && !TOP_LEVEL.contains(&name.as_str()))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
}

#[test]
fn imports_are_found_however_they_are_written() {
    let text = "\
        //! Uses [`crate::pages`] in a comment only.\n\
        #[cfg(test)]\n\
        mod cases;\n\
        use crate::{model::{self, Points as P}, publish::{Output, file_name::encode},};\n\
        use super::super::cli::Exit;\n\
        fn f(x: crate::stats::Interval) { crate::plan::make::<u8>(x) }\n\
        #[cfg(test)]\n\
        mod tests { use crate::ingest; }\n";
    let found: Vec<String> = references(text, &["score", "points"])
        .iter()
        .map(|path| path.join("::"))
        .collect();
    assert_eq!(
        found,
        [
            "cli::Exit",
            "model",
            "model::Points",
            "plan::make",
            "publish::Output",
            "publish::file_name::encode",
            "stats::Interval",
        ]
    );
}
