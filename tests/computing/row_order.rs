//! The order of rows in a file carries no meaning: another order gives the same numbers, to the last bit.

use std::fs;
use std::path::Path;

use scorebook::model::evidence::NoEvidence;
use scorebook::pages::downloads::downloads;
use scorebook::{ingest, pipeline};

use crate::data_folder::{Computed, compute};

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

/// The demo computed: each cycle's record, and the configuration.
fn computed(data: &Path) -> Computed {
    let dataset = ingest::read(data).dataset.unwrap();
    let (records, _) = pipeline::compute(&dataset);
    Computed {
        configuration: dataset.configuration,
        records,
    }
}

/// The downloads of numbers of every cycle.
fn numbers(
    Computed {
        configuration,
        records,
    }: &Computed,
) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for record in records {
        for (path, bytes) in downloads(record, configuration, &NoEvidence) {
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
        computed(&data)
    };
    let straight = of("straight", None);
    let numbers_of_straight = numbers(&straight);
    for seed in [1, 20_240_701] {
        let shuffled = of(&format!("shuffled-{seed}"), Some(seed));
        for (one, other) in straight.records.iter().zip(&shuffled.records) {
            let (cycle, one, other) = (&one.cycle.id, &one.plans, &other.plans);
            assert_eq!(
                one.conversations.talks, other.conversations.talks,
                "{cycle}, seed {seed}"
            );
            assert_eq!(one.results, other.results, "{cycle}, seed {seed}");
        }
        for ((path, expected), (other, found)) in numbers_of_straight.iter().zip(numbers(&shuffled)) {
            assert_eq!(path, &other);
            for (expected, found) in expected.lines().zip(found.lines()) {
                assert_eq!(expected, found, "{path}, seed {seed}");
            }
            assert_eq!(expected.len(), found.len(), "{path}, seed {seed}");
        }
    }
}

const MODEL: &str = r#"
[organisation]
name = "Test"
[[dimensions]]
id = "quality"
name = "Quality"
weight = 100
[[indicators]]
id = "speed"
name = "Speed"
dimension = "quality"
measure = "ready_made"
unit = "share"
weight = 100
scale = [[0, 0], [1, 100]]
[results.performance_plan]
below = "B"
in_a_row = 1
[[results.performance_plan.safeguards]]
id = "talk"
name = "Talk held"
"#;

#[test]
fn what_was_done_on_one_day_stands_in_the_same_order_however_its_rows_do() {
    let of = |reversed: bool| {
        let table = |heading: &str, rows: [&str; 3]| {
            let mut rows = rows.to_vec();
            if reversed {
                rows.reverse();
            }
            format!("{heading}\n{}\n", rows.join("\n"))
        };
        let talks = table(
            "member_id,due_on,held_on,with_id,kind",
            [
                "M1,2025-02-03,,D1,review",
                "M1,2025-02-03,,D2,review",
                "M1,2025-02-03,2025-02-04,D1,review",
            ],
        );
        let safeguards = table(
            "member_id,safeguard,done_on,by",
            [
                "M1,talk,2025-04-03,D2",
                "M1,talk,2025-04-03,",
                "M1,talk,2025-04-03,D1",
            ],
        );
        compute(&[
            ("scorebook.toml", MODEL),
            ("cycles/2025-Q1/members.csv", "member_id,name,team_id\nM1,One,T\n"),
            (
                "cycles/2025-Q1/measures.csv",
                "member_id,indicator,value,n,numerator,denominator\nM1,speed,0.2,100,20,100\n",
            ),
            ("cycles/2025-Q1/talks.csv", &talks),
            ("cycles/2025-Q1/safeguards.csv", &safeguards),
        ])
    };
    let (straight, reversed) = (of(false), of(true));
    let (one, other) = (&straight.records[0].plans, &reversed.records[0].plans);
    assert_eq!(one.conversations.talks.as_ref().unwrap().len(), 3);
    assert_eq!(one.conversations, other.conversations);
    // Of those who are named for the same day the last id stands, whichever row comes last.
    let case = &one.results.performance.as_ref().unwrap().cases[0];
    assert_eq!(case.safeguards[0].by.as_deref(), Some("D2"));
    assert_eq!(one.results, other.results);
}
