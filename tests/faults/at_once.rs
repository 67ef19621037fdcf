//! Two builds at once, and ten, into one folder.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::program::{expect, names, run, said, scorebook, tree, with_starter};

#[test]
fn a_build_waits_for_another_one_and_says_so() {
    let folder = with_starter();
    let lock_path = folder.path().join(".site.scorebook-lock");
    let lock = File::create(&lock_path).unwrap();
    lock.lock().unwrap();
    let mut child = scorebook(folder.path(), &["build"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut told = String::new();
    let mut reader = BufReader::new(child.stderr.take().unwrap());
    reader.read_line(&mut told).unwrap();
    assert!(
        told.starts_with("Another build is writing site; waiting"),
        "{told}"
    );
    assert!(child.try_wait().unwrap().is_none(), "it waits");
    assert!(!folder.path().join("site").exists());
    drop(lock);
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(names(folder.path()), ["data", "site"]);
}

#[test]
fn ten_builds_at_once_all_succeed_one_after_the_other() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build", "--out", "alone"]), 0);
    let builds: Vec<_> = (0..10)
        .map(|_| {
            scorebook(folder.path(), &["build", "--language", "zh-CN"])
                .spawn()
                .unwrap()
        })
        .collect();
    let outputs: Vec<_> = builds
        .into_iter()
        .map(|build| build.wait_with_output().unwrap())
        .collect();
    for output in &outputs {
        expect(output, 0);
    }
    assert!(outputs.iter().any(|output| said(output).contains("等待其完成")));
    assert!(tree(&folder.path().join("site")) == tree(&folder.path().join("alone")));
    assert_eq!(names(folder.path()), ["alone", "data", "site"]);
}

#[test]
fn builds_into_folders_beside_each_other_do_not_wait() {
    let folder = with_starter();
    fs::create_dir(folder.path().join("sites")).unwrap();
    let builds: Vec<_> = ["sites/a", "sites/b"]
        .map(|out| {
            scorebook(folder.path(), &["build", "--out", out])
                .spawn()
                .unwrap()
        })
        .into_iter()
        .map(|build| build.wait_with_output().unwrap())
        .collect();
    for output in &builds {
        expect(output, 0);
        assert_eq!(said(output), "");
    }
    assert_eq!(names(&folder.path().join("sites")), ["a", "b"]);
}
