//! Ids that are no file names: the site can be copied to any file system.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use tempfile::TempDir;

use crate::program::{expect, run, tree};

/// Ids that Windows would not have as file names, or would take for one another.
const IDS: [&str; 22] = [
    "CON", "con", "aux", "NUL", "COM1", "lpt9", "COM¹", "end.", "end..", "a/b", "a\\\\b", "../../up",
    "c:\\\\x", "q?*<>|", "M01", "m01", "é", "É", "索引", "index", ".hidden", "~$lock",
];

fn is_safe(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let device = ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem.as_str())
        || stem
            .strip_prefix("com")
            .or_else(|| stem.strip_prefix("lpt"))
            .is_some_and(|rest| rest.chars().count() == 1);
    !device
        && part.len() <= 200
        && !part.ends_with(['.', ' '])
        && !part.contains(|letter: char| letter.is_control() || "<>:\"/\\|?*".contains(letter))
}

#[test]
fn every_id_has_a_file_of_its_own_on_every_file_system() {
    let folder = TempDir::new().unwrap();
    let cycle = folder.path().join("data/cycles/aux");
    fs::create_dir_all(&cycle).unwrap();
    fs::write(
        cycle.join("cycle.toml"),
        "kind = \"quarter\"\nfirst_day = 2025-01-01\nlast_day = 2025-03-31\n",
    )
    .unwrap();
    let long = ["x".repeat(300), format!("{}y", "x".repeat(299)), "很".repeat(200)];
    let ids: Vec<String> = IDS
        .iter()
        .map(|id| id.replace("\\\\", "\\"))
        .chain(long)
        .collect();
    let (mut members, mut surveys) = (
        "member_id,name,team_id\n".to_owned(),
        "survey_id,client_id,answered_on,member_id,csat\n".to_owned(),
    );
    for (number, id) in ids.iter().enumerate() {
        let team = if number % 2 == 0 { "CON" } else { "con" };
        // Writing to a string cannot fail.
        let _ = writeln!(members, "\"{id}\",Name {number},\"{team}\"");
        for answer in 0..6 {
            let csat = 3 + answer % 3;
            let _ = writeln!(
                surveys,
                "S{number}-{answer},C{answer},2025-02-1{answer},\"{id}\",{csat}"
            );
        }
    }
    fs::write(cycle.join("members.csv"), members).unwrap();
    fs::write(cycle.join("surveys.csv"), surveys).unwrap();
    expect(&run(folder.path(), &["build"]), 0);
    let files = tree(&folder.path().join("site")).unwrap();
    let mut lower = BTreeSet::new();
    for file in files.keys() {
        let path = file.to_str().unwrap();
        assert!(
            path.split('/')
                .all(|part| part == ".scorebook-site" || is_safe(part)),
            "{path}"
        );
        assert!(lower.insert(path.to_lowercase()), "{path}");
    }
    let is_page = |path: &str| {
        let name = path
            .strip_prefix("aux~/members/")
            .and_then(|name| name.strip_suffix(".html"));
        name.is_some_and(|name| !name.contains('.'))
    };
    let pages = files.keys().filter(|file| is_page(file.to_str().unwrap()));
    assert_eq!(pages.count(), ids.len());
}
