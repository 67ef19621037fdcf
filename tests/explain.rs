//! `scorebook explain` as a process: its numbers are those of the downloads and of the pages, to the last digit.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(assert_cmd::cargo::cargo_bin!("scorebook"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LC_ALL", "C.UTF-8")
        .env("NO_COLOR", "1")
        .args(arguments)
        .output()
        .unwrap()
}

#[track_caller]
fn stdout(arguments: &[&str]) -> String {
    let output = run(arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}\n{:?}", output.stderr);
    assert!(!text.contains('⟦'), "a sentence is missing: {text}");
    text
}

/// What standard error says of a fault of usage.
#[track_caller]
fn refused(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

fn json(data: &str, subject: &str, more: &[&str]) -> Value {
    let mut arguments = vec!["explain", CYCLE, subject];
    arguments.extend(more);
    arguments.extend(["--format", "json", "--data", data]);
    serde_json::from_str(&numbers_as_text(&stdout(&arguments))).unwrap()
}

/// The JSON with each number in quotes: `serde_json` reads a number with its last bit uncertain, the standard library does not.
fn numbers_as_text(json: &str) -> String {
    let mut text = String::new();
    let (mut inside, mut escaped, mut number) = (false, false, false);
    for letter in json.chars() {
        let part = !inside && (letter.is_ascii_digit() || matches!(letter, '-' | '+' | '.'));
        let part = part || (number && matches!(letter, 'e' | 'E'));
        if part != number {
            text.push('"');
            number = part;
        }
        if letter == '"' && !escaped {
            inside = !inside;
        }
        escaped = letter == '\\' && !escaped;
        text.push(letter);
    }
    text
}

const CYCLE: &str = "2025-Q4";

/// The demo's newest quarter and the one that the model names, since each call computes all cycles that it is given.
struct Demo(tempfile::TempDir);

impl Demo {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        for entry in walkdir::WalkDir::new(&demo) {
            let entry = entry.unwrap();
            let inside = entry.path().strip_prefix(&demo).unwrap();
            let cycle = inside.strip_prefix("cycles").ok();
            let cycle = cycle.and_then(|path| path.iter().next());
            if entry.file_type().is_file() && cycle.is_none_or(|cycle| cycle == CYCLE || cycle == "2025-Q1") {
                let to = folder.path().join("data").join(inside);
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(entry.path(), to).unwrap();
            }
        }
        Self(folder)
    }

    fn data(&self) -> String {
        self.0.path().join("data").to_str().unwrap().to_owned()
    }

    /// The folder of the cycle in the site built from the data.
    fn built(&self) -> PathBuf {
        let out = self.0.path().join("site");
        let out_text = out.to_str().unwrap();
        stdout(&[
            "build",
            "--data",
            &self.data(),
            "--cycle",
            CYCLE,
            "--out",
            out_text,
        ]);
        out.join(CYCLE)
    }
}

type Row = BTreeMap<String, String>;

fn table(path: &Path) -> Vec<Row> {
    let text = fs::read_to_string(path).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let heading = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            (heading.iter().map(str::to_owned))
                .zip(record.iter().map(str::to_owned))
                .collect()
        })
        .collect()
}

/// A number of the JSON and a cell of a download are the same number, or both absent.
#[track_caller]
fn same(found: &Value, cell: &str, place: &str) {
    let found: Option<f64> = found.as_str().map(|text| text.parse().unwrap());
    let cell = cell.parse::<f64>().ok();
    assert_eq!(
        found.map(f64::to_bits),
        cell.map(|cell| (cell + 0.0).to_bits()),
        "{place}: {found:?} {cell:?}"
    );
}

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[test]
fn the_explanation_agrees_with_the_downloads_and_with_the_page() {
    let demo = Demo::new();
    let data = demo.data();
    let cycle = demo.built();
    let measurements = table(&cycle.join("data/measurements.csv"));
    let scores = table(&cycle.join("data/scores.csv"));
    let evidence = table(&cycle.join("data/evidence.csv"));
    let members = measurements.iter().filter(|row| row["subject_kind"] == "member");
    let mut members: Vec<String> = members.map(|row| row["subject_id"].clone()).collect();
    members.dedup();
    let mut compared = 0;
    let subjects = [("organisation", "organisation"), ("team", "T-EAST")];
    let some = members
        .iter()
        .step_by(6)
        .map(|member| ("member", member.as_str()));
    for (kind, subject) in subjects.into_iter().chain(some) {
        let explained = json(&data, subject, &[]);
        let id = explained["subject_id"].as_str().unwrap();
        let score = scores
            .iter()
            .find(|row| row["subject_kind"] == kind && row["subject_id"] == id)
            .unwrap();
        for column in [
            "score",
            "low",
            "high",
            "weight_without_interval",
            "coverage",
            "rank",
            "rank_low",
            "rank_high",
        ] {
            same(&explained[column], &score[column], column);
        }
        assert_eq!(explained["rating"].as_str().unwrap_or_default(), score["rating"]);
        let page = match kind {
            "team" => fs::read_to_string(cycle.join(format!("evidence/teams/{id}.html"))).ok(),
            "member" => fs::read_to_string(cycle.join(format!("evidence/members/{id}.html"))).ok(),
            _ => None,
        };
        assert_eq!(page.is_some(), kind != "organisation", "{id}");
        let dimensions = explained["dimensions"].as_array().unwrap();
        for indicator in dimensions
            .iter()
            .flat_map(|one| one["indicators"].as_array().unwrap())
        {
            let name = indicator["indicator"].as_str().unwrap();
            let row = measurements
                .iter()
                .find(|row| {
                    row["subject_kind"] == kind && row["subject_id"] == id && row["indicator"] == name
                })
                .unwrap();
            for column in [
                "value",
                "low",
                "high",
                "n",
                "numerator",
                "denominator",
                "points",
                "weight",
            ] {
                same(&indicator[column], &row[column], &format!("{id} {name} {column}"));
            }
            assert_eq!(indicator["status"], row["status"].as_str());
            if let (Some(page), Some(formula)) = (&page, indicator["formula"].as_str()) {
                for shown in [formula, indicator["calculation"].as_str().unwrap()] {
                    assert!(page.contains(&escaped(shown)), "{id}: the page lacks {shown}");
                }
            }
            if kind == "member" && indicator["measure"] != "assessment" {
                let rows = |of: &&Row| of["subject_id"] == id && of["indicator"] == name;
                let listed = evidence.iter().filter(rows).count();
                assert_eq!(indicator["rows"].as_array().unwrap().len(), listed, "{id} {name}");
            }
            compared += 1;
        }
    }
    assert!(compared > 150, "{compared}");
}

#[test]
fn the_tree_leads_from_the_score_to_lines_of_source_files() {
    let demo = Demo::new();
    let data = demo.data();
    for (language, score) in [("en", "Score "), ("zh-CN", "总分")] {
        let data = ["--data", &data];
        let ask = ["explain", CYCLE, "T-EAST", "response", "--language", language];
        let text = stdout(&[&ask[..], &data].concat());
        let mut lines = text.lines();
        assert!(lines.next().unwrap().contains("(T-EAST)"), "{text}");
        assert!(lines.next().unwrap().starts_with(score), "{text}");
        assert!(text.contains("cycles/2025-Q4/complaints.csv:"), "{text}");
        let rows = text.lines().filter(|line| line.contains(".csv:")).count();
        assert!(rows <= 20, "{rows} rows");
    }
}

#[test]
fn no_row_of_a_single_rater_is_explained() {
    let explained = json(&Demo::new().data(), "member:M001", &["values"]);
    let indicator = &explained["dimensions"][0]["indicators"][0];
    assert_eq!(indicator["measure"], "assessment");
    assert_eq!(indicator["rows"].as_array().unwrap().len(), 0);
    assert!(!indicator["relations"].as_array().unwrap().is_empty());
}

#[test]
fn what_is_not_known_is_refused_with_the_name_that_may_be_meant() {
    let demo = Demo::new();
    let data = demo.data();
    for (arguments, meant) in [
        (&["explain", CYCLE, "T-EASTT"][..], "`T-EAST`"),
        (&["explain", CYCLE, "member:M01"], "`M001`"),
        (&["explain", CYCLE, "organization"], "`organisation`"),
        (&["explain", CYCLE, "M001", "respons"], "`response`"),
        (&["explain", "2025-Q5", "M001"], "2025-Q4"),
        (
            &["explain", "nothing like it", "M001"],
            "There are: 2025-Q4, 2025-Q1",
        ),
        (
            &["explain", CYCLE, "M001", "zzzzzzzz"],
            "There are: satisfaction, ",
        ),
    ] {
        let arguments = [arguments, &["--data", &data]].concat();
        let said = refused(&arguments);
        assert!(said.contains(meant), "{arguments:?}: {said}");
    }
}

#[test]
fn an_id_of_a_member_and_of_a_team_must_say_which() {
    let folder = tempfile::tempdir().unwrap();
    let cycle = folder.path().join("cycles/2025-Q1");
    fs::create_dir_all(&cycle).unwrap();
    fs::write(cycle.join("members.csv"), "member_id,name,team_id\nX,Xin,X\n").unwrap();
    fs::write(
        cycle.join("surveys.csv"),
        "survey_id,client_id,answered_on,member_id,csat\ns,c,2025-01-02,X,5\n",
    )
    .unwrap();
    let data = folder.path().to_str().unwrap();
    let said = refused(&["explain", "2025-Q1", "X", "--data", data]);
    assert!(said.contains("member:X") && said.contains("team:X"), "{said}");
    fs::write(
        cycle.join("members.csv"),
        "member_id,name,team_id\nX,Xin,X\norganisation,Org,X\n",
    )
    .unwrap();
    let said = refused(&["explain", "2025-Q1", "organisation", "--data", data]);
    assert!(said.contains("`member:organisation`, `organisation:`"), "{said}");
    for (subject, kind) in [
        ("organisation:", "organisation"),
        ("member:organisation", "member"),
    ] {
        let text = stdout(&["explain", "2025-Q1", subject, "--data", data, "--format", "json"]);
        assert!(text.contains(&format!("\"subject_kind\":\"{kind}\"")), "{text}");
    }
    let text = stdout(&["explain", "2025-Q1", "team:X", "--data", data]);
    assert!(text.starts_with("X (X)"), "{text}");
    let text = stdout(&["explain", "2025-Q1", "member:X", "--data", data]);
    assert!(text.starts_with("Xin (X)"), "{text}");
}
