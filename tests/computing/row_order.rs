//! The order of rows in a file carries no meaning: another order gives the same numbers, to the last bit.

use std::fs;
use std::path::Path;

use scorebook::model::evidence::NoEvidence;
use scorebook::pages::downloads::downloads;
use scorebook::{ingest, pipeline};

/// Downloads whose every column is a number, a word or an id, among them who sits in which course; the others name lines, and those move with the rows.
const NUMBERS: [&str; 3] = ["data/measurements.csv", "data/scores.csv", "data/training.csv"];

/// A reordering of `length` things that looks like chance and is the same each time (a linear congruential generator,
/// Knuth's constants).
fn shuffled<T>(mut things: Vec<T>, seed: u64) -> Vec<T> {
    let mut state = seed;
    for place in (1..things.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from((state >> 33) % (place as u64 + 1)).unwrap();
        things.swap(place, other);
    }
    things
}

/// Copies the demo with the rows of every table in another order; `None` leaves them as they are.
fn copy_demo(to: &Path, seed: Option<u64>) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for entry in walkdir::WalkDir::new(&from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(&from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
            continue;
        }
        let table = entry
            .path()
            .extension()
            .is_some_and(|extension| extension == "csv");
        let Some(seed) = seed.filter(|_| table) else {
            fs::copy(entry.path(), target).unwrap();
            continue;
        };
        let mut reader = csv::Reader::from_path(entry.path()).unwrap();
        let headings = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let mut writer = csv::Writer::from_path(target).unwrap();
        writer.write_record(&headings).unwrap();
        for row in shuffled(rows, seed) {
            writer.write_record(&row).unwrap();
        }
        writer.flush().unwrap();
    }
}

/// The downloads of numbers of every cycle.
fn numbers(data: &Path) -> Vec<(String, String)> {
    let dataset = ingest::read(data).dataset.unwrap();
    let (records, _) = pipeline::compute(&dataset);
    let mut found = Vec::new();
    for record in &records {
        for (path, bytes) in downloads(record, &dataset.configuration, &NoEvidence) {
            if NUMBERS.contains(&path.as_str()) {
                found.push((
                    format!("{}/{path}", record.cycle.id),
                    String::from_utf8(bytes).unwrap(),
                ));
            }
        }
    }
    assert_eq!(found.len(), NUMBERS.len() * records.len());
    found
}

#[test]
fn the_demo_with_its_rows_in_another_order_gives_the_same_numbers_to_the_last_bit() {
    let folder = tempfile::tempdir().unwrap();
    let of = |name: &str, seed| {
        let data = folder.path().join(name);
        copy_demo(&data, seed);
        numbers(&data)
    };
    let straight = of("straight", None);
    for seed in [1, 20_240_701] {
        for ((path, expected), (other, found)) in
            straight.iter().zip(of(&format!("shuffled-{seed}"), Some(seed)))
        {
            assert_eq!(path, &other);
            for (expected, found) in expected.lines().zip(found.lines()) {
                assert_eq!(expected, found, "{path}, seed {seed}");
            }
            assert_eq!(expected.len(), found.len(), "{path}, seed {seed}");
        }
    }
}
