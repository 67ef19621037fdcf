//! Pay stands on the results page and in `results.csv`, and nowhere else in the site.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scorebook::model::CycleId;
use scorebook::pipeline::{BuildOptions, Progress, Stage, build};
use walkdir::WalkDir;

struct Quiet;

impl Progress for Quiet {
    fn stage(&self, _: Stage) {}
    fn files(&self, _: usize, _: usize) {}
}

/// "439883.17" as a page writes it: "439,883.17".
fn grouped(amount: &str) -> String {
    let (whole, cents) = amount.split_once('.').unwrap();
    let split = whole.len() - 3;
    format!("{},{}.{cents}", &whole[..split], &whole[split..])
}

#[test]
fn no_amount_of_pay_is_in_any_other_file() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let built = build(
        &BuildOptions {
            data: &Path::new(env!("CARGO_MANIFEST_DIR")).join("data"),
            out: &out,
            cycles: &[CycleId::new("2025")],
            warnings_as_errors: false,
        },
        &Quiet,
    );
    assert!(built.result.is_ok(), "{:?}", built.result.err());
    let csv = fs::read(out.join("2025/data/results.csv")).unwrap();
    let mut table = csv::Reader::from_reader(csv.as_slice());
    let mut amounts: BTreeSet<String> = BTreeSet::new();
    for row in table.records() {
        let row = row.unwrap();
        // Base pay and bonus have cents, which makes them unmistakable.
        for amount in [&row[7], &row[11]] {
            if amount.split_once('.').is_some_and(|(whole, _)| whole.len() > 3) {
                amounts.insert(amount.to_owned());
                amounts.insert(grouped(amount));
            }
        }
    }
    assert!(amounts.len() > 80, "{} amounts", amounts.len());
    let (mut with_pay, mut looked_at) = (0, 0);
    for entry in WalkDir::new(&out) {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let name = entry.file_name().to_str().unwrap();
        let text = String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned();
        let numbers = text.split(|character: char| !matches!(character, '0'..='9' | ',' | '.'));
        // A comma or a point at an end belongs to the sentence, or to the table.
        let mut found = 0;
        for number in numbers.map(|number| number.trim_matches([',', '.'])) {
            let pieces = std::iter::once(number).chain(number.split(','));
            found += usize::from(pieces.into_iter().any(|piece| amounts.contains(piece)));
        }
        if name.starts_with("results.") {
            with_pay += usize::from(found > 20);
            continue;
        }
        looked_at += 1;
        assert_eq!(found, 0, "{}", entry.path().display());
    }
    assert_eq!(with_pay, 3, "the page in two languages and the download");
    assert!(looked_at > 100);
}
