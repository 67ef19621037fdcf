//! Folders that no site replaces.

use std::fs;

use tempfile::TempDir;

use crate::program::{expect, names, run, said, scorebook, tree, with_starter};

#[test]
fn the_root_the_own_folder_and_folders_of_somebody_else_are_refused() {
    let folder = with_starter();
    let home = TempDir::new().unwrap();
    let own = home.path().to_str().unwrap();
    let build = |out: &str| {
        let output = scorebook(folder.path(), &["build", "--out", out])
            .env("HOME", own)
            .env("USERPROFILE", own)
            .output()
            .unwrap();
        expect(&output, 3);
        said(&output)
    };
    assert!(build("/").contains("cannot"), "{}", build("/"));
    // Empty, and so nobody else's; and above it.
    assert!(build(own).contains("your own folder"), "{}", build(own));
    fs::create_dir(home.path().join("documents")).unwrap();
    fs::write(home.path().join("documents/thesis.doc"), "mine").unwrap();
    build(own);
    // Not even where somebody has put our mark.
    fs::write(home.path().join(".scorebook-site"), "").unwrap();
    build(own);
    let above = home.path().parent().unwrap().to_str().unwrap().to_owned();
    build(&above);
    assert_eq!(tree(home.path()).unwrap().len(), 2);
    // The folder we are in holds the data.
    let told = build(".");
    assert!(told.contains("the data folder"), "{told}");
    assert_eq!(names(folder.path()), ["data"]);
}

#[test]
fn the_folder_we_are_in_is_refused_where_it_holds_files() {
    let folder = with_starter();
    let here = folder.path().join("here");
    fs::create_dir(&here).unwrap();
    fs::write(here.join("letter.txt"), "dear").unwrap();
    for out in [".", "../here/.", "../here"] {
        let output = run(&here, &["build", "--data", "../data", "--out", out]);
        expect(&output, 3);
    }
    assert_eq!(names(&here), ["letter.txt"]);
    assert_eq!(names(folder.path()), ["data", "here"]);
}

#[test]
fn a_build_that_fails_leaves_no_folder_that_it_made() {
    let folder = with_starter();
    let members = folder.path().join("data/cycles/2025-Q1/members.csv");
    fs::write(members, "nothing\n").unwrap();
    expect(&run(folder.path(), &["build", "--out", "a/b/site"]), 1);
    assert_eq!(names(folder.path()), ["data"]);
}
