//! The program as a process: what it says of a folder, and which numbers it makes of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

/// The cycle whose tables the cases make dirty; the pages of no other are built.
const CYCLE: &str = "2025-Q2";

/// Columns of downloads that tell where a row stands, which a case may change.
const PLACES: [&str; 2] = ["file", "line"];

/// How a run ended.
pub struct Run {
    /// The exit code; none where the program was killed.
    pub code: Option<i32>,
    /// What went to the standard output.
    pub out: String,
    /// What went to the standard error.
    pub error: String,
}

/// Something that was said, as a program reads it.
#[derive(Debug)]
pub struct Told {
    pub code: String,
    pub severity: String,
    pub place: String,
    pub file: Option<String>,
    pub line: Option<u64>,
    pub column: Option<u64>,
    pub words: String,
}

/// A download: its heading and its rows.
pub type Download = (Vec<String>, Vec<Vec<String>>);

fn run(data: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("scorebook"));
    command.args(arguments).arg("--data").arg(data);
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    // The cases run side by side already.
    command.env("NO_COLOR", "1").env("RAYON_NUM_THREADS", "1");
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    Run {
        code: status.code(),
        out: String::from_utf8(stdout).unwrap(),
        error: String::from_utf8(stderr).unwrap(),
    }
}

/// `check` for programs, in a language.
pub fn check(data: &Path, language: &str) -> (Run, Vec<Told>) {
    let run = run(data, &["check", "--format", "json", "--language", language]);
    let said = run.out.lines().filter_map(told).collect();
    (run, said)
}

/// `build` of one cycle for people.
pub fn build(data: &Path, out: &Path) -> Run {
    let out = out.to_str().unwrap();
    run(
        data,
        &["build", "--out", out, "--cycle", CYCLE, "--language", "en"],
    )
}

fn told(line: &str) -> Option<Told> {
    let object: Value = serde_json::from_str(line).unwrap_or_else(|fault| panic!("{fault}: {line}"));
    if object["kind"] != "diagnostic" {
        return None;
    }
    let text = |key: &str| object[key].as_str().map(str::to_owned);
    let file = text("file");
    let (at, column) = (object["line"].as_u64(), object["column"].as_u64());
    // Of a workbook the sheet and the cell tell the place.
    let place = match (&file, text("sheet"), text("cell")) {
        (None, ..) => String::new(),
        (Some(file), Some(sheet), Some(cell)) => format!("{file} [{sheet}] {cell}"),
        (Some(file), Some(sheet), None) => format!("{file} [{sheet}]"),
        (Some(file), None, _) => match (at, column) {
            (Some(line), Some(column)) => format!("{file}:{line}:{column}"),
            _ => file.clone(),
        },
    };
    Some(Told {
        code: text("code").unwrap(),
        severity: text("severity").unwrap(),
        place,
        line: at,
        column,
        words: format!("{} | {}", text("message").unwrap(), text("help").unwrap()),
        file,
    })
}

/// The downloads of the cycle, without the columns that tell of lines.
pub fn downloads(site: &Path) -> BTreeMap<String, Download> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(site.join(CYCLE).join("data")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            found.insert(name, download(&path));
        }
    }
    assert!(found.len() > 5, "{:?}", found.keys());
    found
}

fn download(path: &Path) -> Download {
    let bytes = fs::read(path).unwrap();
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut reader = csv::Reader::from_reader(body);
    let heading: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let kept: Vec<bool> = heading
        .iter()
        .map(|name| !PLACES.contains(&name.as_str()))
        .collect();
    let keep = |row: Vec<String>| -> Vec<String> {
        let cells = row.into_iter().zip(&kept).filter(|(_, kept)| **kept);
        cells.map(|(cell, _)| cell).collect()
    };
    let rows = reader
        .records()
        .map(|record| keep(record.unwrap().iter().map(str::to_owned).collect()))
        .collect();
    (keep(heading), rows)
}
