//! Files and folders that may not be read or written.
//!
//! The superuser may do everything; the program is then run without his powers (`setpriv`), which leaves him the owner's rights.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, Output};

use crate::program::{PROGRAM, expect, in_english, names, run, said, tree, with_starter};

/// Runs the program as somebody to whom permissions apply; none where that cannot be done.
fn without_powers(folder: &Path, arguments: &[&str]) -> Option<Output> {
    let superuser = fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0);
    let mut command = if superuser {
        let mut command = Command::new("setpriv");
        command.args(["--inh-caps=-all", "--bounding-set=-all", PROGRAM]);
        command
    } else {
        Command::new(PROGRAM)
    };
    let output = in_english(&mut command)
        .current_dir(folder)
        .args(arguments)
        .output();
    if output.is_err() {
        eprintln!("the superuser's powers cannot be laid down here: needs setpriv");
    }
    output.ok()
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn input_that_may_not_be_read_is_named_and_ends_with_three() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build"]), 0);
    let before = tree(&folder.path().join("site"));
    for closed in [
        "data/cycles/2025-Q1/surveys.csv",
        "data/scorebook.toml",
        "data/cycles/2025-Q1",
        "data/cycles",
        "data",
    ] {
        let path = folder.path().join(closed);
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        permit(&path, 0);
        for (command, language, sentence) in [
            ("check", "en", "permission is missing"),
            ("build", "zh-CN", "没有权限"),
        ] {
            let output = without_powers(folder.path(), &[command, "--language", language]);
            let Some(output) = output else {
                permit(&path, mode);
                return;
            };
            expect(&output, 3);
            let told = said(&output);
            assert!(told.contains(sentence), "{closed}: {told}");
            let name = closed.trim_start_matches("data/");
            assert!(told.contains(name), "{closed}: {told}");
            let output = without_powers(folder.path(), &[command, "--format", "json"]).unwrap();
            let lines = String::from_utf8_lossy(&output.stdout).into_owned();
            let summary = lines.lines().last().unwrap_or_default();
            assert!(
                summary.contains("\"result\":\"cannot_read\""),
                "{closed}: {lines}"
            );
        }
        permit(&path, mode);
    }
    assert!(tree(&folder.path().join("site")) == before);
    assert_eq!(names(folder.path()), ["data", "site"]);
    expect(&run(folder.path(), &["build"]), 0);
}

#[test]
fn output_that_may_not_be_written_is_named_and_ends_with_three() {
    let folder = with_starter();
    let sites = folder.path().join("sites");
    fs::create_dir(&sites).unwrap();
    expect(&run(folder.path(), &["build", "--out", "sites/old"]), 0);
    let before = tree(&sites);
    permit(&sites, 0o555);
    for out in ["sites/old", "sites/new", "sites/a/b"] {
        let Some(output) = without_powers(folder.path(), &["build", "--out", out]) else {
            break;
        };
        expect(&output, 3);
        let told = said(&output);
        assert!(
            told.contains("sites") && told.contains("permission is missing"),
            "{told}"
        );
    }
    let made = without_powers(folder.path(), &["new", "sites/starter"]);
    if let Some(made) = made {
        expect(&made, 3);
        assert!(said(&made).contains("permission is missing"), "{}", said(&made));
    }
    permit(&sites, 0o755);
    assert!(tree(&sites) == before);
    expect(&run(folder.path(), &["build", "--out", "sites/old"]), 0);
    assert_eq!(names(&sites), ["old"]);
}

/// The same on any system: what stands in the place of a file cannot be read as one.
#[test]
fn a_folder_in_the_place_of_a_file_is_said() {
    let folder = with_starter();
    let surveys = folder.path().join("data/cycles/2025-Q1/surveys.csv");
    fs::remove_file(&surveys).unwrap();
    fs::create_dir(&surveys).unwrap();
    let output = run(folder.path(), &["check"]);
    assert!(said(&output).contains("surveys.csv"), "{}", said(&output));
    let made = Command::new("mkfifo")
        .arg(folder.path().join("data/cycles/2025-Q1/pipe.csv"))
        .status();
    assert!(made.unwrap().success());
    let output = run(folder.path(), &["check"]);
    expect(&output, 3);
    assert!(said(&output).contains("pipe or a device"), "{}", said(&output));
}
