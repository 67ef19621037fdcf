//! The same cycle as CSV files and as workbooks: the downloads are the same bytes, but for the names of the source files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scorebook::model::CycleId;
use scorebook::pipeline::{BuildOptions, Progress, Stage, build};

use crate::workbooks::workbook;

struct Quiet;

impl Progress for Quiet {
    fn stage(&self, _: Stage) {}
    fn files(&self, _: usize, _: usize) {}
}

/// The demo, with the tables of one cycle in the form that is asked for.
fn data_folder(data: &Path, as_workbooks: bool) {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    copy(&demo, data);
    if !as_workbooks {
        return;
    }
    for entry in fs::read_dir(data.join("cycles/2025-Q4")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let text = fs::read_to_string(&path).unwrap();
            fs::write(path.with_extension("xlsx"), workbook(&[("Sheet1", &text)])).unwrap();
            fs::remove_file(path).unwrap();
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// The downloads of the cycle by name.
fn downloads(as_workbooks: bool) -> BTreeMap<String, String> {
    let root = tempfile::tempdir().unwrap();
    let (data, out) = (root.path().join("data"), root.path().join("site"));
    data_folder(&data, as_workbooks);
    let options = BuildOptions {
        data: &data,
        out: &out,
        cycles: &[CycleId::new("2025-Q4")],
        warnings_as_errors: false,
    };
    let built = build(&options, &Quiet);
    assert!(built.result.is_ok(), "{:#?}", built.diagnostics.sorted());
    let entries = fs::read_dir(out.join("2025-Q4/data")).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            // The evidence names the file of each row, which is all that may differ.
            let text = fs::read_to_string(&path).unwrap();
            (name, text.replace(".xlsx [Sheet1]", ".csv"))
        })
        .collect()
}

#[test]
fn the_same_cycle_as_csv_and_as_workbooks_gives_the_same_downloads() {
    let (csv, workbooks) = (downloads(false), downloads(true));
    assert!(csv.len() > 10, "{:?}", csv.keys());
    assert_eq!(
        csv.keys().collect::<Vec<_>>(),
        workbooks.keys().collect::<Vec<_>>()
    );
    for (name, text) in &csv {
        for (first, second) in text.lines().zip(workbooks[name].lines()) {
            assert_eq!(first, second, "{name}");
        }
        assert!(*text == workbooks[name], "{name} differs in length");
    }
    // The facts of a finding are one text, whose amounts nobody normalises when the file is written.
    let facts = csv["findings.csv"].split("; ");
    let amounts: Vec<&str> = facts.filter_map(|fact| fact.strip_prefix("revenue=")).collect();
    assert!(!amounts.is_empty(), "no finding states an amount");
    let padded = |amount: &&&str| amount.contains('.') && amount.ends_with('0');
    assert_eq!(amounts.iter().find(padded), None);
}
