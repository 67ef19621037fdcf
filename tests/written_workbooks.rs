//! Workbooks that Scorebook writes, opened again by another program's reader: what was typed is text, numbers are numbers, and
//! a template builds.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use calamine::{Data, Reader, Xlsx, open_workbook};
use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str], code: i32) -> String {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("scorebook"));
    let output = command
        .current_dir(folder)
        .env("LC_ALL", "C")
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{said}");
    said
}

/// The sheets of a workbook in their order, each with its cells by row.
fn sheets(path: &Path) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    let sheets = workbook.worksheets().into_iter();
    sheets
        .map(|(name, range)| (name, range.rows().map(<[Data]>::to_vec).collect()))
        .collect()
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// A folder with a cycle in which somebody has typed formulas, and one date is wrong.
fn with_formulas() -> TempDir {
    let folder = TempDir::new().unwrap();
    let cycle = folder.path().join("data/cycles/2025-Q1");
    fs::create_dir_all(&cycle).unwrap();
    fs::write(
        cycle.join("members.csv"),
        "member_id,name,team_id\n=1+1,=cmd|' /C calc'!A0,T1\nM2,+2,T1\n",
    )
    .unwrap();
    let surveys = "survey_id,client_id,answered_on,member_id,csat,comment\n\
                   007,C1,2025-02-01,M2,5,=HYPERLINK(\"http://x\")\n\
                   S2,C1,=TODAY(),M2,4,\"-1\ntwo\"\n";
    fs::write(cycle.join("surveys.csv"), surveys).unwrap();
    folder
}

#[test]
fn a_marked_table_has_every_cell_as_the_text_that_stands_in_the_file() {
    let folder = with_formulas();
    run(folder.path(), &["check", "--write-marked", "marked"], 1);
    let sheets = sheets(&folder.path().join("marked/2025-Q1/surveys.xlsx"));
    let [(_, list), (name, rows)] = sheets.as_slice() else {
        panic!("two sheets: {sheets:?}")
    };
    assert_eq!(name, "surveys");
    assert_eq!(
        rows[1],
        ["007", "C1", "2025-02-01", "M2", "5", "=HYPERLINK(\"http://x\")"].map(text)
    );
    assert_eq!(rows[2], ["S2", "C1", "=TODAY()", "M2", "4", "-1\ntwo"].map(text));
    let fault = list.iter().find(|row| row[1] == text("SB0402")).unwrap();
    assert_eq!((&fault[2], &fault[3]), (&text("C3"), &Data::Float(3.0)));
    let mut workbook: Xlsx<_> = open_workbook(folder.path().join("marked/2025-Q1/surveys.xlsx")).unwrap();
    for sheet in ["Faults", "surveys"] {
        let formulas = workbook.worksheet_formula(sheet).unwrap();
        assert!(formulas.used_cells().next().is_none(), "a formula in {sheet}");
    }
}

#[test]
fn downloads_have_a_sheet_per_table_with_numbers_as_numbers_and_what_was_typed_as_text() {
    let folder = with_formulas();
    let surveys = folder.path().join("data/cycles/2025-Q1/surveys.csv");
    let sound = fs::read_to_string(&surveys)
        .unwrap()
        .replace("=TODAY()", "2025-02-02");
    fs::write(&surveys, sound).unwrap();
    run(folder.path(), &["build"], 0);
    let data = folder.path().join("site/2025-Q1/data");
    let sheets: BTreeMap<String, Vec<Vec<Data>>> = sheets(&data.join("downloads.xlsx")).into_iter().collect();
    assert!(!sheets.contains_key("results") && !sheets.contains_key("evidence"));
    assert!(sheets.len() > 9);
    for (name, rows) in &sheets {
        // The first sheet explains the others.
        let Ok(csv) = fs::read_to_string(data.join(format!("{name}.csv"))) else {
            continue;
        };
        let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        let header: Vec<Data> = reader.headers().unwrap().iter().map(text).collect();
        assert_eq!(rows[0], header, "{name}");
        assert_eq!(rows.len(), reader.records().count() + 1, "{name}");
    }
    let scores = &sheets["scores"];
    let column = |name: &str| scores[0].iter().position(|cell| *cell == text(name)).unwrap();
    let typed = scores
        .iter()
        .find(|row| row[column("subject_id")] == text("=1+1"));
    assert!(typed.is_some(), "the id is what was typed, and a text");
    let organisation = &scores[1];
    assert!(
        matches!(organisation[column("coverage")], Data::Float(_)),
        "{organisation:?}"
    );
}

#[test]
fn a_template_builds_and_gives_the_numbers_of_the_tables_that_it_was_made_of() {
    let folder = TempDir::new().unwrap();
    run(folder.path(), &["new", "plain"], 0);
    run(folder.path(), &["new", "template", "--xlsx"], 0);
    for name in ["plain", "template"] {
        run(
            folder.path(),
            &["build", "--data", name, "--out", &format!("{name}-site")],
            0,
        );
    }
    for table in [
        "measurements",
        "scores",
        "comparisons",
        "improvement",
        "training",
        "causes",
    ] {
        let of = |name: &str| {
            fs::read(
                folder
                    .path()
                    .join(format!("{name}-site/2025-Q1/data/{table}.csv")),
            )
            .unwrap()
        };
        assert!(of("plain") == of("template"), "{table}");
    }
}
