//! What earlier versions sealed stays whole, readable and computable: a fixture of each of them, see `fixtures/README.md`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use scorebook::archive::difference::Difference;
use scorebook::archive::sealed_record::{RECORD, RECORD_SCHEMA_NAME};
use scorebook::archive::verifying::{Expectation, Finding, verify_folder};
use scorebook::archive::version_notes::{NOTES, Version};
use scorebook::pipeline;
use scorebook::pipeline::recompute::{RemadeVerdict, recompute};
use serde_json::Value;
use tempfile::TempDir;

use crate::schema::faults;

/// Each fixture's version and data folder.
fn fixtures() -> Vec<(String, TempDir)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seals/fixtures");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "zip") {
            let data = TempDir::new().unwrap();
            let mut zip = zip::ZipArchive::new(File::open(&path).unwrap()).unwrap();
            zip.extract(data.path()).unwrap();
            found.push((path.file_stem().unwrap().to_str().unwrap().to_owned(), data));
        }
    }
    assert!(!found.is_empty());
    found
}

fn seal(data: &TempDir) -> PathBuf {
    data.path().join("sealed/2024-Q3/1")
}

#[test]
fn every_earlier_seal_is_read_and_whole() {
    for (version, data) in fixtures() {
        let verified = verify_folder(&seal(&data), &Expectation::default());
        // The charting library is not ours to keep a copy of.
        let path = "assets/echarts.min.js".to_owned();
        assert_eq!(verified.findings, [Finding::Removed { path }], "{version}");
        let generator = verified.header.unwrap().generator;
        assert_eq!(generator, format!("Scorebook {version}"));
        let text = |name: &str| fs::read_to_string(seal(&data).join(name)).unwrap();
        let of_then: Value = serde_json::from_str(&text(RECORD_SCHEMA_NAME)).unwrap();
        let record: Value = serde_json::from_str(&text(RECORD)).unwrap();
        assert_eq!(faults(&of_then, &record), Vec::<String>::new(), "{version}");
    }
}

#[test]
fn every_earlier_seal_gives_its_numbers_without_its_tables() {
    for (version, data) in fixtures() {
        fs::remove_dir_all(data.path().join("cycles/2024-Q3")).unwrap();
        let settings = fs::read_to_string(data.path().join("scorebook.toml")).unwrap();
        // The demo's settings name a later quarter, which is not there.
        let (before, _) = settings.split_once("[[definition_changes]]").unwrap();
        fs::write(data.path().join("scorebook.toml"), before).unwrap();
        let (opened, diagnostics) = pipeline::open_folder(data.path());
        let told: Vec<_> = diagnostics
            .sorted()
            .iter()
            .map(|fault| fault.code.text())
            .collect();
        let opened = opened.unwrap_or_else(|| panic!("{version}: {told:?}"));
        let [record] = opened.records.as_slice() else {
            panic!("{version}: one cycle");
        };
        let sealed: Value = serde_json::from_slice(&fs::read(seal(&data).join(RECORD)).unwrap()).unwrap();
        let then = sealed["record"]["scorecards"]["members"].as_array().unwrap();
        assert!(then.len() == record.scorecards.members.len() && then.len() > 20);
        for (then, now) in then.iter().zip(&record.scorecards.members) {
            assert_eq!(
                then["score"].as_f64(),
                now.score.map(|points| points.0),
                "{version}"
            );
        }
        assert!(opened.store.newest().count() == 1 && !told.contains(&"SB0147"));
    }
}

#[test]
fn every_earlier_seal_is_computed_again_with_no_difference_that_no_version_note_explains() {
    for (version, data) in fixtures() {
        let remade = recompute(&seal(&data), data.path()).result.unwrap();
        assert!(
            remade.verdict != RemadeVerdict::Differs,
            "{version}: {:?} {:?}",
            remade.parts,
            remade.differing
        );
        let changed = remade
            .difference
            .is_some_and(|difference: Box<Difference>| !difference.is_empty());
        let named = remade.notes.iter().any(|note| !note.changes.is_empty());
        assert!(!changed || named, "{version}");
    }
}

#[test]
fn this_version_has_a_note() {
    let own = Version::of(concat!("Scorebook ", env!("CARGO_PKG_VERSION")));
    assert_eq!(NOTES.last().map(|note| note.version), own);
}
