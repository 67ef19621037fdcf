//! Standard output that is full, and readers that go away.

use std::fs::File;
use std::io::{BufRead, BufReader};

use crate::program::{PROGRAM, said, scorebook, with_starter};

#[test]
fn what_cannot_be_shown_is_said_and_ends_with_three() {
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    let folder = with_starter();
    for arguments in [
        &["check"][..],
        &["check", "--format", "json"],
        &["build", "--format", "json"],
        &["explain", "2025-Q1", "organisation"],
        &["--help"],
    ] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = scorebook(folder.path(), arguments).stdout(full).output().unwrap();
        let told = said(&output);
        assert_eq!(output.status.code(), Some(3), "{arguments:?}: {told}");
        assert!(told.contains("the disk is full"), "{arguments:?}: {told}");
        assert!(!told.contains("panicked"), "{told}");
    }
}

#[test]
fn standard_error_that_is_full_changes_no_exit_code() {
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    let folder = with_starter();
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let wrong = scorebook(folder.path(), &["biuld"])
        .stderr(full())
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    let missing = scorebook(folder.path(), &["check", "--data", "nowhere"])
        .stderr(full())
        .output()
        .unwrap();
    assert_eq!(missing.status.code(), Some(1));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let folder = with_starter();
    for arguments in [
        &["check", "--format", "json"][..],
        &["explain", "2025-Q1", "organisation"],
        &["build"],
    ] {
        let mut child = scorebook(folder.path(), arguments).spawn().unwrap();
        drop(child.stdout.take());
        drop(child.stderr.take());
        assert_eq!(child.wait().unwrap().code(), Some(0), "{arguments:?}");
    }
    // The first line only, as `| head -1` reads it.
    let mut child = scorebook(folder.path(), &["check", "--format", "json"])
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert!(line.starts_with('{'));
    assert_eq!(child.wait().unwrap().code(), Some(0));
    // And through a shell, with the signal that it would send.
    let script = format!("'{PROGRAM}' check --data data --format json | head -c 1 > /dev/null");
    let shell = std::process::Command::new("sh")
        .current_dir(folder.path())
        .args(["-c", &script])
        .output()
        .unwrap();
    assert_eq!(said(&shell), "");
}
