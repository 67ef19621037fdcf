//! The demo with its closed cycles sealed.

use std::fs;
use std::num::NonZeroU32;
use std::path::Path;

use scorebook::archive::Store;
use scorebook::archive::sealed_record::SealedRecord;
use scorebook::model::assessment::RelationMean;
use scorebook::{ingest, pipeline};

use crate::folder::{Folder, differing};

/// A copy of the demo's data.
pub fn demo() -> Folder {
    Folder::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"))
}

/// The demo's records as they would be sealed.
pub fn sealed_records() -> impl Iterator<Item = SealedRecord> {
    let dataset = ingest::read(&demo().data()).dataset.unwrap();
    let (records, _) = pipeline::compute(&dataset);
    records.into_iter().map(move |record| SealedRecord {
        generator: "Scorebook".to_owned(),
        cycle: record.cycle.id.clone(),
        revision: NonZeroU32::MIN,
        note: None,
        reason: None,
        configuration: dataset.configuration.clone(),
        record,
    })
}

#[test]
fn every_record_of_the_demo_survives_as_json() {
    for sealed in sealed_records() {
        let json = sealed.to_json().unwrap();
        assert!(SealedRecord::read(&json).unwrap() == sealed, "{}", sealed.cycle);
    }
}

#[test]
fn the_site_of_the_demo_is_the_same_with_closed_cycles_sealed() {
    let folder = demo();
    let before = folder.build();
    for cycle in ["2024-Q3", "2025-Q3"] {
        folder.seal(cycle);
    }
    let after = folder.build();
    let stated = ["index.html", "index.zh-CN.html"];
    let brought = |path: &str| path.ends_with("/manifest.json") || path.contains("/record.");
    let differing: Vec<String> = differing(&before, &after)
        .into_iter()
        .filter(|path| !stated.contains(&path.as_str()) && !brought(path))
        .collect();
    assert!(differing.is_empty(), "{differing:?}");
    let (store, faults) = Store::open(&folder.data());
    assert!(faults.is_empty() && store.newest().count() == 2);
}

/// How many anonymous 360° means the members of a cycle are shown.
fn anonymous_means(folder: &Folder, cycle: &str) -> usize {
    let (opened, _) = pipeline::open_folder(&folder.data());
    let opened = opened.unwrap();
    let record = opened
        .records
        .iter()
        .find(|record| record.cycle.id.as_str() == cycle);
    let members = record.unwrap().measurements.members.iter();
    let relations = members
        .flat_map(|member| &member.assessments)
        .flat_map(|dimension| &dimension.relations);
    let shown =
        relations.filter(|(group, mean)| group.anonymous() && matches!(mean, RelationMean::Shown { .. }));
    shown.count()
}

#[test]
fn raters_of_a_sealed_cycle_that_nobody_can_tell_any_more_keep_later_means_from_being_shown() {
    let folder = demo();
    let before = anonymous_means(&folder, "2025-Q4");
    folder.seal("2025-Q3");
    assert_eq!(anonymous_means(&folder, "2025-Q4"), before, "the table is there");
    fs::remove_file(folder.data().join("cycles/2025-Q3/assessments.csv")).unwrap();
    // Beside the seal lies who gave what is shown.
    assert_eq!(
        anonymous_means(&folder, "2025-Q4"),
        before,
        "kept beside the seal"
    );
    fs::remove_file(folder.data().join("sealed/2025-Q3/1.carried.jsonl")).unwrap();
    let after = anonymous_means(&folder, "2025-Q4");
    assert!(after < before, "{before} before, {after} after");
    let (_, diagnostics) = pipeline::open_folder(&folder.data());
    let told = diagnostics
        .sorted()
        .into_iter()
        .filter(|fault| fault.code.text() == "SB0147");
    assert_eq!(told.count(), 1);
    // What the sealed cycle shows stays shown.
    assert!(anonymous_means(&folder, "2025-Q3") > 0);
}
