//! A file that somebody writes while it is read.

use std::fs::File;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::program::{expect, names, run, said, tree, with_starter};

#[test]
fn a_file_that_grows_while_it_is_read_is_told_and_nothing_is_made_of_it() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build"]), 0);
    let before = tree(&folder.path().join("site"));
    let surveys = folder.path().join("data/cycles/2025-Q1/surveys.csv");
    let whole = std::fs::read(&surveys).unwrap();
    let done = AtomicBool::new(false);
    let outputs = thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = File::options().append(true).open(&surveys).unwrap();
            while !done.load(Ordering::Relaxed) {
                // Half a row, as an export leaves it for a moment.
                file.write_all(b"\nS9,C9,2025-02-").unwrap();
                thread::sleep(Duration::from_micros(200));
            }
        });
        let outputs = [
            run(folder.path(), &["check"]),
            run(folder.path(), &["build"]),
            run(folder.path(), &["build", "--language", "zh-CN"]),
            run(folder.path(), &["explain", "2025-Q1", "organisation"]),
        ];
        done.store(true, Ordering::Relaxed);
        outputs
    });
    for output in &outputs {
        expect(output, 3);
        let told = said(output);
        assert!(
            told.contains("SB0130") && told.contains("cycles/2025-Q1/surveys.csv"),
            "{told}"
        );
        // The half rows are nobody's fault.
        assert_eq!(told.matches("[SB").count(), 1, "{told}");
    }
    assert!(said(&outputs[2]).contains("被改动"));
    assert!(tree(&folder.path().join("site")) == before);
    assert_eq!(names(folder.path()), ["data", "site"]);
    std::fs::write(&surveys, whole).unwrap();
    expect(&run(folder.path(), &["build"]), 0);
}
