//! Builds with sealed cycles: the same site, from the seals.

use std::fs;

use scorebook::archive::Store;
use scorebook::archive::hashing::Sha256Digest;
use scorebook::archive::manifest::{MANIFEST, Manifest};
use scorebook::pipeline::recompute::{RemadeVerdict, recompute};
use scorebook::{ingest, pipeline};

use crate::folder::{Folder, Tree, differing, tree};

/// What a build with seals may write otherwise: the first page, which tells of them, and what the seals bring.
fn stated(path: &str) -> bool {
    matches!(path, "index.html" | "index.zh-CN.html")
        || path.ends_with("/manifest.json")
        || path.ends_with("/record.json")
        || path.ends_with("/record.schema.json")
}

fn unstated(before: &Tree, after: &Tree) -> Vec<String> {
    let differing = differing(before, after).into_iter();
    differing.filter(|path| !stated(path)).collect()
}

#[test]
fn a_sealed_record_is_the_computed_one_to_the_last_bit() {
    let folder = Folder::small();
    let dataset = ingest::read(&folder.data()).dataset.unwrap();
    let (records, _) = pipeline::compute(&dataset);
    for record in &records {
        folder.seal(record.cycle.id.as_str());
    }
    let (store, faults) = Store::open(&folder.data());
    assert!(faults.is_empty());
    for record in &records {
        let seal = store.seal(&record.cycle.id).unwrap();
        assert!(seal.sealed.record == *record, "{}", record.cycle.id);
        assert!(seal.sealed.configuration == dataset.configuration);
        assert_eq!(seal.sealed.note.as_deref(), Some("as approved"));
    }
}

#[test]
fn a_seal_is_what_a_build_writes_with_a_hash_of_every_file_and_input() {
    let folder = Folder::small();
    let before = folder.build();
    let seal = folder.seal("2025-Q1");
    let sealed = tree(&seal.folder);
    let manifest = Manifest::read(&sealed[MANIFEST]).unwrap();
    assert_eq!(manifest.root(), seal.root);
    assert_eq!(manifest.files().len() + 1, sealed.len());
    for entry in manifest.files() {
        let bytes = &sealed[entry.path.as_str()];
        assert_eq!(entry.sha256, Sha256Digest::of(bytes), "{}", entry.path);
        if !entry.path.as_str().starts_with("record.") {
            assert!(
                before[&format!("2025-Q1/{}", entry.path)] == *bytes,
                "{}",
                entry.path
            );
        }
    }
    let inputs: Vec<&str> = manifest
        .inputs()
        .iter()
        .map(|entry| entry.path.as_str())
        .collect();
    assert!(inputs.contains(&"scorebook.toml") && inputs.contains(&"cycles/2025-Q1/members.csv"));
    assert!(inputs.iter().all(|path| !path.contains("2025-Q2")), "{inputs:?}");
}

#[test]
fn the_site_is_the_same_as_before_sealing() {
    let folder = Folder::small();
    let before = folder.build();
    folder.seal("2025-Q1");
    assert!(unstated(&before, &folder.build()).is_empty());
    folder.seal("2025-Q2");
    let after = folder.build();
    assert!(unstated(&before, &after).is_empty());
    assert!(after.contains_key("2025-Q2/record.json") && after.contains_key("2025-Q1/manifest.json"));
}

#[test]
fn a_sealed_cycle_outlives_its_tables() {
    let folder = Folder::small();
    let before = folder.build();
    folder.seal("2025-Q1");
    fs::remove_dir_all(folder.data().join("cycles/2025-Q1")).unwrap();
    let after = folder.build();
    let differing: Vec<String> = unstated(&before, &after);
    assert!(differing.is_empty(), "{differing:?}");
    folder.seal("2025-Q2");
    fs::remove_dir_all(folder.data().join("cycles")).unwrap();
    assert!(unstated(&before, &folder.build()).is_empty());
}

#[test]
fn figures_of_a_sealed_cycle_come_from_its_record() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    let before = folder.build();
    // Everybody is as content as can be, too late.
    let surveys = folder.text("cycles/2025-Q1/surveys.csv");
    folder.write(
        "cycles/2025-Q1/surveys.csv",
        surveys.replace(",4,", ",5,").replace(",3,", ",5,"),
    );
    let after = folder.build();
    assert!(unstated(&before, &after).is_empty());
}

#[test]
fn the_seal_itself_is_never_touched_by_a_build() {
    let folder = Folder::small();
    let seal = folder.seal("2025-Q1");
    let sealed = tree(&seal.folder);
    folder.build();
    // A hard link would let a change of the site reach the seal.
    for path in sealed.keys() {
        let copy = folder.site().join("2025-Q1").join(path);
        fs::write(&copy, "changed").unwrap();
    }
    assert!(sealed == tree(&seal.folder));
    assert!(folder.build().len() > sealed.len());
}

#[test]
fn audiences_of_ones_own_are_no_part_of_a_record_and_stand_on_its_page_of_personal_data() {
    let folder = Folder::small();
    let council = "\n[audiences.works_council]\nkind = \"lead\"\nnames = true\n";
    folder.write("scorebook.toml", folder.text("scorebook.toml") + council);
    let seal = folder.seal("2025-Q1");
    let read = |path: &str| fs::read_to_string(seal.folder.join(path)).unwrap();
    assert!(!read("record.json").contains("works_council"));
    assert!(read("privacy.html").contains("works_council"));
    let recomputed = recompute(&seal.folder, &folder.data());
    assert_eq!(recomputed.result.unwrap().verdict, RemadeVerdict::SameBytes);
}
