//! Links in the data folder and in the site.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::program::{expect, names, run, said, tree, with_starter};

const CYCLE: &str = "data/cycles/2025-Q1";

#[test]
fn a_link_out_of_the_data_folder_is_refused_with_its_name_and_where_it_leads() {
    let folder = with_starter();
    fs::write(folder.path().join("secret.csv"), "client_id\nC1\n").unwrap();
    symlink("../../../secret.csv", folder.path().join(CYCLE).join("extra.csv")).unwrap();
    for command in ["check", "build"] {
        let output = run(folder.path(), &[command]);
        expect(&output, 1);
        let told = said(&output);
        assert!(told.contains("cycles/2025-Q1/extra.csv"), "{told}");
        assert!(told.contains("../../../secret.csv"), "{told}");
    }
    assert!(!folder.path().join("site").exists());
    fs::remove_file(folder.path().join(CYCLE).join("extra.csv")).unwrap();
    // Whoever followed it would walk through the whole machine.
    symlink("/", folder.path().join(CYCLE).join("notes/everything")).unwrap();
    expect(&run(folder.path(), &["check"]), 1);
}

#[test]
fn links_in_circles_end_at_once() {
    let folder = with_starter();
    let notes = folder.path().join(CYCLE).join("notes");
    symlink("..", notes.join("up")).unwrap();
    symlink("itself.md", notes.join("itself.md")).unwrap();
    let output = run(folder.path(), &["check"]);
    expect(&output, 1);
    let told = said(&output);
    assert_eq!(told.matches("error[SB0132]").count(), 2, "{told}");
}

#[test]
fn a_link_within_the_data_folder_gives_the_same_site() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build", "--out", "plain"]), 0);
    let teams = folder.path().join(CYCLE).join("teams.csv");
    fs::rename(&teams, folder.path().join("data/teams-of-all-cycles.txt")).unwrap();
    symlink("../../teams-of-all-cycles.txt", &teams).unwrap();
    expect(&run(folder.path(), &["build", "--out", "linked"]), 0);
    assert!(tree(&folder.path().join("plain")) == tree(&folder.path().join("linked")));
}

#[test]
fn a_folder_within_folders_within_folders_is_refused() {
    let folder = with_starter();
    let mut deep = folder.path().join(CYCLE).join("notes/members");
    for _ in 0..200 {
        deep.push("d");
    }
    fs::create_dir_all(&deep).unwrap();
    let output = run(folder.path(), &["check"]);
    expect(&output, 1);
    assert!(said(&output).contains("error[SB0134]"), "{}", said(&output));
}

/// Every link of the site leads out of it; none of what they lead to is read, written or removed.
#[test]
fn no_build_writes_through_a_link_in_the_site() {
    let folder = with_starter();
    let (site, mine) = (folder.path().join("site"), folder.path().join("mine"));
    expect(&run(folder.path(), &["build"]), 0);
    let built = tree(&site);
    fs::create_dir_all(mine.join("data")).unwrap();
    fs::write(mine.join("data/scores.csv"), "mine").unwrap();
    fs::write(mine.join("page.html"), "mine").unwrap();
    fs::write(mine.join("README.md"), "mine").unwrap();
    let before = tree(&mine);
    let replace = |path: &Path, target: &Path| {
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else if path.exists() {
            fs::remove_file(path).unwrap();
        }
        symlink(target, path).unwrap();
    };
    replace(&site.join("2025-Q1/data"), &mine.join("data"));
    replace(&site.join("index.html"), &mine.join("page.html"));
    replace(&site.join("README.md"), &mine.join("README.md"));
    replace(&site.join("more"), &mine);
    expect(&run(folder.path(), &["build"]), 0);
    assert!(tree(&mine) == before);
    assert!(tree(&site) == built);
    assert_eq!(names(folder.path()), ["data", "mine", "site"]);
}
