//! `scorebook diff` as a process: its text, its JSON, its page, and what it refuses.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(assert_cmd::cargo::cargo_bin!("scorebook"))
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8")
        .env("NO_COLOR", "1")
        .args(arguments)
        .output()
        .unwrap()
}

#[track_caller]
fn stdout(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    let fault = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}\n{fault}");
    assert!(!text.contains('⟦'), "a sentence is missing: {text}");
    text
}

/// What standard error says, with the exit code.
#[track_caller]
fn refused(folder: &Path, arguments: &[&str], code: i32) -> String {
    let output = run(folder, arguments);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{text}");
    assert!(output.stdout.is_empty());
    text
}

/// The starter, its newest cycle, and settings in which complaints weigh twice.
fn starter() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    stdout(folder.path(), &["new", "data"]);
    let mut cycles: Vec<String> = fs::read_dir(folder.path().join("data/cycles"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    cycles.sort();
    let twice = "[[dimensions]]\nid = \"complaints\"\nweight = 40\n";
    fs::write(folder.path().join("twice.toml"), twice).unwrap();
    (folder, cycles.pop().unwrap())
}

/// Cells that a line takes on a terminal.
fn width(line: &str) -> usize {
    line.chars()
        .map(|letter| if letter > '\u{2E80}' { 2 } else { 1 })
        .sum()
}

#[test]
fn other_weights_are_told_in_both_languages_within_eighty_cells() {
    let (folder, cycle) = starter();
    for language in ["en", "zh-CN"] {
        let text = stdout(
            folder.path(),
            &["diff", &cycle, "--with", "twice.toml", "--language", language],
        );
        assert!(text.contains("dimensions.complaints.weight"), "{text}");
        for line in text.lines() {
            assert!(width(line) <= 80, "{line}");
        }
    }
}

#[test]
fn the_causes_of_the_json_add_up_and_turning_the_sides_turns_them() {
    let (folder, cycle) = starter();
    let found = stdout(
        folder.path(),
        &["diff", &cycle, "--with", "twice.toml", "--format", "json"],
    );
    let found: Value = serde_json::from_str(&found).unwrap();
    assert_eq!(
        (&found["kind"], &found["schema"]),
        (&Value::from("difference"), &Value::from(1))
    );
    assert_eq!(found["comparison"], "what_if");
    let rules = found["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 1, "{rules:?}");
    assert_eq!(
        (&rules[0]["path"], &rules[0]["cause"]),
        (&"dimensions.complaints.weight".into(), &"weights".into())
    );
    let subjects = found["subjects"].as_array().unwrap();
    assert!(!subjects.is_empty());
    for subject in subjects {
        assert!(subject["subject_kind"].is_string() && subject["subject_id"].is_string());
        let Some(change) = subject["score"]["change"].as_f64() else {
            continue;
        };
        let causes = subject["score"]["causes"].as_array().unwrap();
        let sum: f64 = causes.iter().map(|cause| cause["points"].as_f64().unwrap()).sum();
        assert!((sum - change).abs() < 1e-9, "{subject}");
        assert!(causes.iter().all(|cause| cause["kind"] == "weights"));
    }
}

#[test]
fn the_page_stands_by_itself_in_both_languages() {
    let (folder, cycle) = starter();
    let arguments = ["diff", &cycle, "--with", "twice.toml", "--page", "what if.html"];
    stdout(folder.path(), &arguments);
    let first = fs::read_to_string(folder.path().join("what if.html")).unwrap();
    let other = fs::read_to_string(folder.path().join("what if.zh-CN.html")).unwrap();
    assert!(first.contains("./what%20if.zh-CN.html") && other.contains("./what%20if.html"));
    for page in [&first, &other] {
        assert!(page.contains("<style>") && !page.contains("<script") && !page.contains("src="));
        let links: Vec<&str> = page
            .split("href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        let within = |link: &&str| ["data:,", "#main"].contains(link) || link.starts_with("./what%20if");
        assert!(links.iter().all(within), "{links:?}");
    }
    let again = first;
    stdout(folder.path(), &arguments);
    assert_eq!(
        again,
        fs::read_to_string(folder.path().join("what if.html")).unwrap()
    );
    // Nothing is left behind beside them.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
}

#[test]
fn settings_as_they_are_differ_in_nothing_and_a_whole_file_takes_their_place() {
    let (folder, cycle) = starter();
    let data = folder.path().join("data/scorebook.toml");
    let same = stdout(folder.path(), &["diff", &cycle, "--with", "data/scorebook.toml"]);
    assert!(same.contains("Nothing differs."), "{same}");
    let whole = fs::read_to_string(&data)
        .unwrap()
        .replace("[organisation]", "[organisation]\n# as it is");
    fs::write(folder.path().join("whole.toml"), whole).unwrap();
    let same = stdout(folder.path(), &["diff", &cycle, "--with", "whole.toml"]);
    assert!(same.contains("Nothing differs."), "{same}");
}

#[test]
fn a_few_tables_are_laid_over_the_default_model_too() {
    let (folder, cycle) = starter();
    let data = folder.path().join("data");
    fs::remove_file(data.join("scorebook.toml")).unwrap();
    // The default model reads no such table.
    fs::remove_file(data.join("cycles").join(&cycle).join("measures.csv")).unwrap();
    let arguments = ["diff", &cycle, "--with", "twice.toml", "--format", "json"];
    let found: Value = serde_json::from_str(&stdout(folder.path(), &arguments)).unwrap();
    let rules = found["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 1, "{rules:?}");
}

#[test]
fn what_cannot_be_compared_says_why() {
    let (folder, cycle) = starter();
    let folder = folder.path();
    let fault = refused(folder, &["diff", &cycle], 2);
    assert!(fault.contains("--with"), "{fault}");
    let fault = refused(folder, &["diff", &cycle, "2020-Q9"], 2);
    assert!(fault.contains("no cycle `2020-Q9`"), "{fault}");
    let fault = refused(folder, &["diff", &cycle, &format!("{cycle}@7")], 2);
    assert!(fault.contains(&format!("`{cycle}@7`")), "{fault}");
    fs::write(
        folder.join("wrong.toml"),
        "[[dimensions]]\nid = \"complaints\"\nweight = \"much\"\n",
    )
    .unwrap();
    let fault = refused(folder, &["diff", &cycle, "--with", "wrong.toml"], 1);
    assert!(
        fault.contains("wrong.toml") && fault.contains("weight"),
        "{fault}"
    );
    fs::write(folder.join("broken.toml"), "[policy\n").unwrap();
    let fault = refused(folder, &["diff", &cycle, "--with", "broken.toml"], 1);
    assert!(fault.contains("broken.toml:1"), "{fault}");
    let fault = refused(folder, &["diff", &cycle, "--with", "none.toml"], 3);
    assert!(fault.contains("none.toml"), "{fault}");
}

#[test]
fn pay_is_told_only_where_it_is_asked_for() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("twice.toml"),
        "[[dimensions]]\nid = \"complaints\"\nweight = 28\n",
    )
    .unwrap();
    let arguments = [
        "diff",
        "2025",
        "--with",
        "twice.toml",
        "--format",
        "json",
        "--data",
        data.to_str().unwrap(),
    ];
    let kinds = |more: &[&str]| -> Vec<String> {
        let found: Value =
            serde_json::from_str(&stdout(folder.path(), &[&arguments[..], more].concat())).unwrap();
        let results = found["results"].as_array().unwrap().clone();
        results
            .iter()
            .map(|result| result["kind"].as_str().unwrap().to_owned())
            .collect()
    };
    let pay = |kinds: &[String]| {
        kinds
            .iter()
            .any(|kind| ["bonus", "raise", "lump_sum", "performance_plan"].contains(&kind.as_str()))
    };
    assert!(!pay(&kinds(&[])));
    assert!(pay(&kinds(&["--pay"])));
}

#[test]
fn two_revisions_of_a_sealed_cycle_are_compared_as_they_were_sealed() {
    let (folder, cycle) = starter();
    let folder = folder.path();
    let settings = folder.join("data/cycles").join(&cycle).join("cycle.toml");
    let closed = fs::read_to_string(&settings)
        .unwrap()
        .replace("state = \"open\"", "state = \"closed\"");
    fs::write(&settings, closed).unwrap();
    stdout(folder, &["seal", &cycle]);
    let table = folder.join("data/cycles").join(&cycle).join("surveys.csv");
    let rows = fs::read_to_string(&table).unwrap();
    let (kept, _) = rows.trim_end().rsplit_once('\n').unwrap();
    fs::write(&table, format!("{kept}\n")).unwrap();
    stdout(
        folder,
        &["restate", &cycle, "--reason", "An answer was counted twice."],
    );
    let (first, second) = (format!("{cycle}@1"), format!("{cycle}@2"));
    let found = stdout(folder, &["diff", &first, &second, "--format", "json"]);
    let found: Value = serde_json::from_str(&found).unwrap();
    assert_eq!(
        (&found["comparison"], &found["before"]["name"]),
        (&"revisions".into(), &first.clone().into())
    );
    assert!(found["rules"].as_array().unwrap().is_empty());
    let input = &found["inputs"][0];
    assert!(
        input["file"].as_str().unwrap().ends_with("surveys.csv"),
        "{input}"
    );
    let rows = |key: &str| input[key].as_u64().unwrap();
    assert_eq!(rows("rows_before"), rows("rows_after") + 1);
    let organisation = &found["subjects"][0];
    assert!(
        organisation["values"]
            .as_array()
            .unwrap()
            .iter()
            .all(|value| value["origin"] == "data")
    );
    // Without a number a sealed cycle is its newest revision.
    let same = stdout(folder, &["diff", &second, &cycle]);
    assert!(same.contains("Nothing differs."), "{same}");
    let fault = refused(folder, &["diff", &first, "--with", "twice.toml"], 2);
    assert!(fault.contains("its rows are not kept"), "{fault}");
}
