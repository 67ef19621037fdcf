//! The program as a process: exit codes, streams, help, the starter folder, and what a fault leaves behind.
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
use tempfile::TempDir;

/// The program in a folder, with no colours and an English locale unless a test says otherwise.
fn scorebook(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("scorebook"));
    command.current_dir(folder).args(arguments);
    for variable in [
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
    ] {
        command.env_remove(variable);
    }
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    scorebook(folder, arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Fails with both streams where the exit code is another one.
#[track_caller]
fn expect(output: &Output, code: i32) {
    assert_eq!(
        output.status.code(),
        Some(code),
        "stdout:\n{}\nstderr:\n{}",
        stdout(output),
        stderr(output)
    );
    for text in [stdout(output), stderr(output)] {
        assert!(!text.contains('⟦'), "a sentence is missing: {text}");
        assert!(!text.contains("panicked"), "{text}");
    }
}

fn json_lines(output: &Output) -> Vec<Value> {
    stdout(output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|fault| panic!("{fault}: {line}")))
        .collect()
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn walk(folder: &Path, root: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, files);
            } else {
                files.insert(
                    path.strip_prefix(root).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(folder, folder, &mut files);
    files
}

/// A folder with the starter in `data`.
fn with_starter() -> TempDir {
    let folder = TempDir::new().unwrap();
    expect(&run(folder.path(), &["new", "data"]), 0);
    folder
}

/// Replaces a passage of a file below the folder.
#[track_caller]
fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

const SURVEYS: &str = "data/cycles/2025-Q1/surveys.csv";

/// Makes one cell of the starter wrong.
fn break_starter(folder: &Path) {
    change(folder, SURVEYS, "2025-01-07,,4,", "2025-01-07,,7,");
}

/// Makes one row of the starter a warning: a survey answered after the cycle.
fn warn_starter(folder: &Path) {
    change(folder, SURVEYS, "2025-01-07,,4,", "2025-04-07,,4,");
}

// Usage and help.

#[test]
fn help_of_every_command_fits_a_screen_and_has_an_example() {
    let folder = TempDir::new().unwrap();
    for language in ["en", "zh-CN"] {
        for command in [
            &[][..],
            &["new"],
            &["check"],
            &["build"],
            &["verify"],
            &["archive"],
            &["keygen"],
        ] {
            let arguments = [command, &["--help", "--language", language]].concat();
            let output = run(folder.path(), &arguments);
            expect(&output, 0);
            let text = stdout(&output);
            // The list of commands is longer than a small window, the page of a command is not.
            let most = if command.is_empty() { 36 } else { 24 };
            assert!(text.lines().count() <= most, "{text}");
            assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
            assert!(text.contains("\n  scorebook "), "no example: {text}");
        }
    }
}

#[test]
fn the_version_is_that_of_the_manifest() {
    let output = run(Path::new("."), &["--version"]);
    expect(&output, 0);
    assert_eq!(
        stdout(&output).trim(),
        concat!("scorebook ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn wrong_usage_ends_with_two_and_says_what_to_type() {
    let folder = TempDir::new().unwrap();
    for (arguments, said) in [
        (&["biuld"][..], "did you mean `build`?"),
        (&["build", "--dta", "x"], "did you mean `--data`?"),
        (&["check", "--format", "yaml"], "text, json"),
        (&["new"], "`<DIR>` is missing"),
        (&["check", "--data"], "needs a value"),
    ] {
        let output = run(folder.path(), arguments);
        expect(&output, 2);
        assert!(
            stderr(&output).contains(said),
            "{arguments:?}: {}",
            stderr(&output)
        );
        assert!(stdout(&output).is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_language_follows_the_option_then_the_locale() {
    let folder = TempDir::new().unwrap();
    let chinese = |command: &mut Command| stderr(&command.output().unwrap()).contains("没有命令");
    assert!(!chinese(&mut scorebook(folder.path(), &["biuld"])));
    assert!(chinese(
        scorebook(folder.path(), &["biuld"]).env("LANG", "zh_CN.UTF-8")
    ));
    assert!(!chinese(
        scorebook(folder.path(), &["biuld"])
            .env("LC_ALL", "en_GB.UTF-8")
            .env("LANG", "zh_CN.UTF-8")
    ));
    assert!(chinese(
        scorebook(folder.path(), &["biuld", "--language", "zh-CN"]).env("LANG", "en_US.UTF-8")
    ));
}

// new

#[test]
fn the_starter_checks_and_builds_without_a_word_of_warning() {
    let folder = with_starter();
    let checked = run(
        folder.path(),
        &["check", "--data", "data", "--warnings-as-errors"],
    );
    expect(&checked, 0);
    assert_eq!(stderr(&checked), "");
    assert!(
        stdout(&checked).contains("Satisfied clients"),
        "{}",
        stdout(&checked)
    );
    let built = run(
        folder.path(),
        &["build", "--data", "data", "--out", "y", "--warnings-as-errors"],
    );
    expect(&built, 0);
    assert_eq!(stderr(&built), "");
    assert!(folder.path().join("y/index.html").is_file());
    assert!(folder.path().join("y/2025-Q1/index.html").is_file());
}

#[test]
fn every_indicator_of_the_starter_has_a_value_for_every_team() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build"]), 0);
    let file = folder.path().join("site/2025-Q1/data/measurements.csv");
    let text = fs::read_to_string(file).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (kind, status, indicator) = (column("subject_kind"), column("status"), column("indicator"));
    let mut teams = 0;
    for row in reader.records().map(Result::unwrap) {
        if &row[kind] == "team" {
            teams += 1;
            assert_eq!(&row[status], "ok", "{}", &row[indicator]);
        }
    }
    assert!(teams > 0);
}

#[test]
fn new_refuses_a_folder_that_holds_something_and_leaves_it() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("x")).unwrap();
    fs::write(folder.path().join("x/mine.txt"), "mine").unwrap();
    let output = run(folder.path(), &["new", "x"]);
    expect(&output, 3);
    assert!(stderr(&output).contains("not empty"), "{}", stderr(&output));
    assert_eq!(tree(&folder.path().join("x")).len(), 1);
}

#[test]
fn new_writes_into_an_empty_folder_and_refuses_a_file() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    expect(&run(folder.path(), &["new", "empty"]), 0);
    assert!(folder.path().join("empty/scorebook.toml").is_file());
    fs::write(folder.path().join("file"), "").unwrap();
    expect(&run(folder.path(), &["new", "file"]), 3);
}

#[test]
fn every_preset_is_built_without_a_warning_and_gives_every_member_a_rating() {
    for preset in ["core", "full"] {
        let folder = TempDir::new().unwrap();
        expect(&run(folder.path(), &["new", "data", "--preset", preset]), 0);
        let checked = run(folder.path(), &["check", "--warnings-as-errors"]);
        assert_eq!(checked.status.code(), Some(0), "{}", stderr(&checked));
        expect(&run(folder.path(), &["build", "--warnings-as-errors"]), 0);
        let scores = fs::read_to_string(folder.path().join("site/2025-Q1/data/scores.csv")).unwrap();
        let mut scores = csv::Reader::from_reader(scores.as_bytes());
        let heading = scores.headers().unwrap().clone();
        let place = |name: &str| heading.iter().position(|column| column == name).unwrap();
        let members: Vec<csv::StringRecord> = scores
            .records()
            .map(Result::unwrap)
            .filter(|row| &row[place("subject_kind")] == "member")
            .collect();
        assert_eq!(members.len(), 5);
        assert!(
            members.iter().all(|row| !row[place("rating")].is_empty()),
            "{preset}"
        );
    }
    let folder = TempDir::new().unwrap();
    let refused = run(folder.path(), &["new", "data", "--preset", "half"]);
    expect(&refused, 2);
    assert!(stderr(&refused).contains("core, full"), "{}", stderr(&refused));
}

// check and build

#[test]
fn without_a_command_data_is_built_into_site() {
    let folder = with_starter();
    let output = run(folder.path(), &[]);
    expect(&output, 0);
    let text = stdout(&output);
    for label in [
        "Cycles", "Rows", "Members", "Teams", "Pages", "Warnings", "Seconds", "Open",
    ] {
        assert!(text.contains(label), "no {label}: {text}");
    }
    assert!(text.contains("surveys 45"), "{text}");
    assert!(folder.path().join("site/index.html").is_file());
}

#[test]
fn a_missing_data_folder_is_a_fault_in_the_input() {
    let folder = TempDir::new().unwrap();
    for command in ["check", "build"] {
        let output = run(folder.path(), &[command, "--data", "nowhere"]);
        expect(&output, 1);
        assert!(stderr(&output).contains("nowhere"), "{}", stderr(&output));
    }
}

#[test]
fn a_fault_names_file_and_line_and_ends_with_one() {
    let folder = with_starter();
    break_starter(folder.path());
    for command in ["check", "build"] {
        let output = run(folder.path(), &[command]);
        expect(&output, 1);
        let text = stderr(&output);
        assert!(text.contains("surveys.csv:2:"), "{text}");
    }
    assert!(!folder.path().join("site").exists());
}

#[test]
fn a_fault_leaves_the_last_good_site_byte_for_byte() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build"]), 0);
    let before = tree(folder.path());
    break_starter(folder.path());
    expect(&run(folder.path(), &["build"]), 1);
    let mut after = tree(folder.path());
    after.insert(PathBuf::from(SURVEYS), before[Path::new(SURVEYS)].clone());
    assert!(before == after, "the failed build changed a file");
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build", "--out", "one"]), 0);
    expect(&run(folder.path(), &["build", "--out", "two"]), 0);
    assert!(tree(&folder.path().join("one")) == tree(&folder.path().join("two")));
}

#[test]
fn a_site_can_be_built_again_in_its_place() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build"]), 0);
    let first = tree(&folder.path().join("site"));
    expect(&run(folder.path(), &["build"]), 0);
    assert!(first == tree(&folder.path().join("site")));
}

#[test]
fn warnings_are_allowed_unless_they_are_to_be_errors() {
    let folder = with_starter();
    warn_starter(folder.path());
    for command in ["check", "build"] {
        let allowed = run(folder.path(), &[command]);
        expect(&allowed, 0);
        assert!(stderr(&allowed).contains("surveys.csv"), "{}", stderr(&allowed));
    }
    let before = tree(&folder.path().join("site"));
    for command in ["check", "build"] {
        expect(&run(folder.path(), &[command, "--warnings-as-errors"]), 1);
    }
    assert!(before == tree(&folder.path().join("site")));
}

#[test]
fn an_unknown_cycle_is_wrong_usage_and_names_it() {
    let folder = with_starter();
    let output = run(folder.path(), &["build", "--cycle", "2031-Q9"]);
    expect(&output, 2);
    let text = stderr(&output);
    assert!(text.contains("2031-Q9") && text.contains("2025-Q1"), "{text}");
    assert!(!folder.path().join("site").exists());
}

#[test]
fn a_known_cycle_can_be_built_alone() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build", "--cycle", "2025-Q1"]), 0);
    assert!(folder.path().join("site/2025-Q1/index.html").is_file());
}

#[test]
fn a_target_that_cannot_be_written_ends_with_three() {
    let folder = with_starter();
    fs::write(folder.path().join("taken"), "a file").unwrap();
    expect(&run(folder.path(), &["build", "--out", "taken"]), 3);
    assert_eq!(fs::read_to_string(folder.path().join("taken")).unwrap(), "a file");
}

#[test]
fn a_folder_of_somebody_else_is_not_replaced_by_a_site() {
    let folder = with_starter();
    fs::create_dir(folder.path().join("theirs")).unwrap();
    fs::write(folder.path().join("theirs/letter.txt"), "dear").unwrap();
    expect(&run(folder.path(), &["build", "--out", "theirs"]), 3);
    assert_eq!(tree(&folder.path().join("theirs")).len(), 1);
}

#[test]
fn the_readme_of_the_site_folder_survives_a_build() {
    let folder = with_starter();
    let readme = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/site/README.md")).unwrap();
    fs::create_dir(folder.path().join("site")).unwrap();
    fs::write(folder.path().join("site/README.md"), &readme).unwrap();
    for _ in 0..2 {
        expect(&run(folder.path(), &["build"]), 0);
        assert_eq!(fs::read(folder.path().join("site/README.md")).unwrap(), readme);
    }
}

#[test]
fn members_and_surveys_alone_give_a_site() {
    let folder = TempDir::new().unwrap();
    let cycle = folder.path().join("data/cycles/2025-Q1");
    fs::create_dir_all(&cycle).unwrap();
    fs::write(
        cycle.join("members.csv"),
        "member_id,name,team_id\na,Ada Berg,North\nb,李明,North\n",
    )
    .unwrap();
    let mut surveys = "survey_id,client_id,answered_on,member_id,csat\n".to_owned();
    for answer in 0..20 {
        let member = if answer % 2 == 0 { "a" } else { "b" };
        let row = format!(
            "S{answer},C{answer},2025-02-1{},{member},{}\n",
            answer % 9,
            3 + answer % 3
        );
        surveys.push_str(&row);
    }
    fs::write(cycle.join("surveys.csv"), surveys).unwrap();
    expect(&run(folder.path(), &[]), 0);
    let page = fs::read_to_string(folder.path().join("site/2025-Q1/members/b.html")).unwrap();
    assert!(page.contains("李明"));
}

#[test]
fn folders_with_spaces_and_chinese_names_work() {
    let folder = TempDir::new().unwrap();
    for (data, site) in [("my data", "my site"), ("考核 数据", "网站")] {
        let made = run(folder.path(), &["new", data]);
        expect(&made, 0);
        assert!(stdout(&made).contains(data), "{}", stdout(&made));
        expect(&run(folder.path(), &["check", "--data", data]), 0);
        expect(&run(folder.path(), &["build", "--data", data, "--out", site]), 0);
        assert!(folder.path().join(site).join("index.html").is_file());
    }
}

#[test]
fn no_file_of_a_site_knows_where_it_was_built() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build"]), 0);
    let place = folder.path().to_str().unwrap().as_bytes().to_vec();
    for (path, bytes) in tree(&folder.path().join("site")) {
        assert!(
            !bytes.windows(place.len()).any(|window| window == place),
            "{}",
            path.display()
        );
    }
}

// Formats and streams.

#[test]
fn json_of_a_check_is_one_object_per_line_and_ends_in_the_summary() {
    let folder = with_starter();
    warn_starter(folder.path());
    let output = run(folder.path(), &["check", "--format", "json"]);
    expect(&output, 0);
    assert_eq!(stderr(&output), "");
    let lines = json_lines(&output);
    let of_kind = |kind: &str| lines.iter().filter(|line| line["kind"] == kind).count();
    assert_eq!(of_kind("diagnostic"), 1);
    assert!(of_kind("readiness") > 10);
    assert_eq!(of_kind("summary"), 1);
    let summary = lines.last().unwrap();
    assert_eq!(summary["kind"], "summary");
    assert_eq!(summary["result"], "ready");
    assert_eq!(summary["warnings"], 1);
}

#[test]
fn a_json_diagnostic_has_the_documented_fields() {
    let folder = with_starter();
    break_starter(folder.path());
    let output = run(folder.path(), &["check", "--format", "json"]);
    expect(&output, 1);
    let lines = json_lines(&output);
    let diagnostic = lines.iter().find(|line| line["kind"] == "diagnostic").unwrap();
    assert_eq!(diagnostic["severity"], "error");
    assert!(diagnostic["code"].as_str().unwrap().starts_with("SB"));
    assert_eq!(diagnostic["file"], "cycles/2025-Q1/surveys.csv");
    assert_eq!(diagnostic["line"], 2);
    for field in ["column", "length"] {
        assert!(
            diagnostic[field].as_u64().is_some_and(|number| number > 0),
            "{field}: {diagnostic}"
        );
    }
    for field in ["message", "help"] {
        assert!(
            diagnostic[field].as_str().is_some_and(|text| !text.is_empty()),
            "{field}: {diagnostic}"
        );
    }
    assert_eq!(lines.last().unwrap()["result"], "faults");
}

#[test]
fn json_of_a_build_ends_in_the_summary() {
    let folder = with_starter();
    let output = run(folder.path(), &["build", "--format", "json"]);
    expect(&output, 0);
    let lines = json_lines(&output);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["kind"], "summary");
    assert_eq!(lines[0]["result"], "built");
    assert_eq!(lines[0]["members"], 5);
    assert_eq!(lines[0]["rows"]["surveys"], 45);
    break_starter(folder.path());
    let output = run(folder.path(), &["build", "--format", "json"]);
    expect(&output, 1);
    assert_eq!(json_lines(&output).last().unwrap()["result"], "faults");
}

#[test]
fn no_escape_code_reaches_a_pipe_with_or_without_no_color() {
    let folder = with_starter();
    break_starter(folder.path());
    for arguments in [&["check"][..], &["build"], &["biuld"], &["--help"]] {
        for no_color in [false, true] {
            let mut command = scorebook(folder.path(), arguments);
            if no_color {
                command.env("NO_COLOR", "1");
            }
            let output = command.output().unwrap();
            assert!(!stdout(&output).contains('\u{1b}'), "{arguments:?}");
            assert!(!stderr(&output).contains('\u{1b}'), "{arguments:?}");
        }
    }
}

#[test]
fn no_progress_reaches_a_pipe() {
    let folder = with_starter();
    let output = run(folder.path(), &["build"]);
    expect(&output, 0);
    assert_eq!(stderr(&output), "");
}

#[test]
fn chinese_answers_are_chinese_throughout() {
    let folder = with_starter();
    let checked = run(folder.path(), &["check", "--language", "zh-CN"]);
    expect(&checked, 0);
    assert!(stdout(&checked).contains("客户满意率"), "{}", stdout(&checked));
    let built = run(folder.path(), &["build", "--language", "zh-CN"]);
    expect(&built, 0);
    assert!(stdout(&built).contains("网站已生成"), "{}", stdout(&built));
}

#[test]
fn a_code_is_explained_with_an_example_in_either_language() {
    let folder = TempDir::new().unwrap();
    let english = run(folder.path(), &["explain-code", "sb0402"]);
    assert_eq!(english.status.code(), Some(0));
    let text = stdout(&english);
    for part in ["SB0402 (error): Not a date", "2025-02-30", "help: Write a date"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let chinese = run(folder.path(), &["explain-code", "SB0402", "--language", "zh-CN"]);
    assert!(stdout(&chinese).contains("SB0402（错误）：不是有效日期"));
}

#[test]
fn an_unknown_code_names_the_nearest_and_no_code_lists_them_all() {
    let folder = TempDir::new().unwrap();
    let unknown = run(folder.path(), &["explain-code", "SB4002"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(
        stderr(&unknown).contains("did you mean SB"),
        "{}",
        stderr(&unknown)
    );
    let all = run(folder.path(), &["explain-code"]);
    assert_eq!(all.status.code(), Some(0));
    for code in ["SB0101", "SB0201", "SB0301", "SB0401", "SB0501"] {
        assert!(stdout(&all).contains(code), "{code}");
    }
}

#[test]
fn faults_of_one_column_are_told_together_with_where_to_read_more() {
    let folder = TempDir::new().unwrap();
    let cycle = folder.path().join("data/cycles/2025-Q1");
    fs::create_dir_all(&cycle).unwrap();
    fs::write(cycle.join("members.csv"), "member_id,name,team_id\nM1,Ada,T1\n").unwrap();
    let rows: Vec<String> = (1..=8).map(|n| format!("S{n},C1,M1,no day {n},5\n")).collect();
    let rows = rows.concat();
    let surveys = format!("survey_id,client_id,member_id,answered_on,csat\n{rows}");
    fs::write(cycle.join("surveys.csv"), surveys).unwrap();
    let output = run(folder.path(), &["check"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stderr(&output);
    let heading = "Not a date: 8 in the column “answered_on” of surveys.csv";
    assert!(text.contains(heading), "{text}");
    assert!(text.contains("and 3 more"), "{text}");
    assert!(text.contains("scorebook explain-code SB0"), "{text}");
}

#[test]
fn faulty_tables_are_written_with_their_cells_marked_and_never_into_the_data() {
    let folder = with_starter();
    break_starter(folder.path());
    let before = tree(folder.path());
    for name in ["one", "two"] {
        let output = run(folder.path(), &["check", "--write-marked", name]);
        expect(&output, 1);
        assert!(
            stderr(&output).contains("Wrote 1 faulty table"),
            "{}",
            stderr(&output)
        );
    }
    let marked = fs::read(folder.path().join("one/2025-Q1/surveys.xlsx")).unwrap();
    assert!(marked.starts_with(b"PK"));
    assert!(marked == fs::read(folder.path().join("two/2025-Q1/surveys.xlsx")).unwrap());

    let again = run(folder.path(), &["check", "--write-marked", "one"]);
    expect(&again, 3);
    assert!(stderr(&again).contains("not empty"), "{}", stderr(&again));
    let within = run(folder.path(), &["check", "--write-marked", "data/cycles/marked"]);
    expect(&within, 3);
    assert!(
        stderr(&within).contains("in the data folder"),
        "{}",
        stderr(&within)
    );
    let mut after = tree(folder.path());
    after.retain(|path, _| !path.starts_with("one") && !path.starts_with("two"));
    assert!(before == after, "a file of the data was touched");
}

#[test]
fn sound_tables_leave_no_folder_behind() {
    let folder = with_starter();
    expect(&run(folder.path(), &["check", "--write-marked", "marked"]), 0);
    assert!(!folder.path().join("marked").exists());
}

#[test]
fn the_starter_can_be_a_workbook_to_fill_in() {
    let folder = TempDir::new().unwrap();
    for preset in ["core", "full"] {
        expect(
            &run(folder.path(), &["new", preset, "--preset", preset, "--xlsx"]),
            0,
        );
        let cycle = folder.path().join(preset).join("cycles/2025-Q1");
        assert!(fs::read(cycle.join("cycle.xlsx")).unwrap().starts_with(b"PK"));
        assert!(!cycle.join("members.csv").exists());
    }
}

// Fix.

/// Writes the starter's surveys and teams as another program may export them.
fn export_starter(folder: &Path) {
    let surveys = folder.join(SURVEYS);
    let text = fs::read_to_string(&surveys).unwrap();
    let text = ["01", "02", "03"].iter().fold(text, |text, month| {
        text.replace(
            &format!("2025-{month}-"),
            &format!("2025/{}/", month.trim_start_matches('0')),
        )
    });
    fs::write(&surveys, text).unwrap();
    let teams = folder.join("data/cycles/2025-Q1/teams.csv");
    let text = fs::read_to_string(&teams).unwrap().replace(',', ";");
    fs::write(&teams, text).unwrap();
}

#[test]
fn a_mended_copy_builds_to_the_same_numbers_and_the_data_stays_as_it_is() {
    let folder = with_starter();
    let place = folder.path();
    export_starter(place);
    let before = tree(&place.join("data"));
    let output = run(place, &["fix", "data", "--out", "mended"]);
    expect(&output, 0);
    let said = stdout(&output);
    for sentence in [
        "cycles/2025-Q1/surveys.csv\n",
        "dates and numbers are written plainly\n",
        "was UTF-8 with semicolons, is UTF-8 with commas\n",
        "2 files are mended. Copied to mended",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
    assert!(tree(&place.join("data")) == before);
    expect(&run(place, &["build", "--out", "one"]), 0);
    expect(&run(place, &["build", "--data", "mended", "--out", "two"]), 0);
    for name in ["measurements", "scores", "findings", "improvement"] {
        let read = |site: &str| fs::read(place.join(format!("{site}/2025-Q1/data/{name}.csv"))).unwrap();
        assert!(read("one") == read("two"), "{name}");
    }
    // What was mended is gone, and nothing else changed.
    let check = stderr(&run(place, &["check", "--data", "mended"]));
    assert!(!check.contains("SB0314") && !check.contains("SB0350"), "{check}");
    assert_eq!(tree(&place.join("mended")).len(), before.len());
}

#[test]
fn fix_says_what_is_left_to_a_person_and_touches_no_folder_that_holds_something() {
    let folder = with_starter();
    let place = folder.path();
    export_starter(place);
    break_starter_again(place);
    let output = run(place, &["fix", "data", "--out", "mended"]);
    expect(&output, 1);
    assert!(
        stdout(&output).contains("What is left to a person"),
        "{}",
        stdout(&output)
    );
    assert!(stderr(&output).contains("SB0409"), "{}", stderr(&output));
    let before = tree(&place.join("mended"));
    let again = run(place, &["fix", "data", "--out", "mended"]);
    expect(&again, 3);
    assert!(stderr(&again).contains("is not empty"), "{}", stderr(&again));
    assert!(tree(&place.join("mended")) == before);
    expect(&run(place, &["fix", "data", "--out", "data/copy"]), 2);
    assert!(!place.join("data/copy").exists());
    expect(&run(place, &["fix", "nowhere", "--out", "copy"]), 1);
    assert!(!place.join("copy").exists());
}

/// Makes one cell of the exported starter wrong.
fn break_starter_again(folder: &Path) {
    change(folder, SURVEYS, "2025/1/07,,4,", "2025/1/07,,7,");
}
