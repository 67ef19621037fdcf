//! Disks that are full, file systems that are read-only and limits of file sizes.
//!
//! A small file system of its own needs `mount`, and so the superuser or a name space of users; where there is neither, the test
//! says so. A limit on the size of files needs neither.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::program::{
    PROGRAM, copy, expect, in_english, names, rename_organisation, run, said, tree, with_starter,
};

/// A shell with mounts of its own, if the system lets us have one.
pub fn with_mounts(script: &str, folder: &Path) -> Option<Output> {
    let options = [&["-m"][..], &["-rm"]];
    let works = |options: &&&[&str]| {
        let tried = Command::new("unshare")
            .args(**options)
            .args(["sh", "-c", "mount -t tmpfs -o size=64k none /mnt"])
            .output();
        tried.is_ok_and(|tried| tried.status.success())
    };
    let Some(options) = options.iter().find(works) else {
        eprintln!("no small file system can be mounted here: needs the superuser or name spaces of users");
        return None;
    };
    let output = in_english(&mut Command::new("unshare"))
        .args(*options)
        .args(["sh", "-euc", script])
        .env("PROGRAM", PROGRAM)
        .current_dir(folder)
        .output();
    Some(output.unwrap())
}

/// Blocks of 4 KiB that the files of a folder take.
fn blocks(folder: &Path) -> usize {
    let files = tree(folder).unwrap();
    files.values().map(|bytes| bytes.len().div_ceil(4096)).sum()
}

#[test]
fn a_full_disk_leaves_the_old_site_and_the_next_build_heals() {
    let folder = with_starter();
    let place = folder.path();
    copy(&place.join("data"), &place.join("changed"));
    rename_organisation(&place.join("changed"));
    expect(&run(place, &["build", "--out", "old"]), 0);
    expect(&run(place, &["build", "--data", "changed", "--out", "new"]), 0);
    fs::create_dir(place.join("disk")).unwrap();
    // Room for the site, and not for another one beside it, of which every page differs.
    let room = blocks(&place.join("old")) * 4 + 400;
    let script = format!(
        r#"
        mount -t tmpfs -o size={room}k none disk
        "$PROGRAM" build --data data --out disk/site >&2
        code=0; "$PROGRAM" build --data changed --out disk/site 2> told || code=$?
        echo $code > code; cp -a disk/site kept; ls -A disk > left
        code=0; "$PROGRAM" build --data changed --out disk/site --language zh-CN 2> told.zh || code=$?
        mount -o remount,size={double}k disk
        "$PROGRAM" build --data changed --out disk/site >&2
        cp -a disk/site healed; ls -A disk >> left
        "#,
        double = room * 2
    );
    let Some(output) = with_mounts(&script, place) else {
        return;
    };
    expect(&output, 0);
    let read = |name: &str| fs::read_to_string(place.join(name)).unwrap();
    let told = read("told");
    assert_eq!(read("code").trim(), "3", "{told}");
    assert!(
        told.contains("could not write") && told.contains("the disk is full"),
        "{told}"
    );
    assert!(read("told.zh").contains("磁盘已满"), "{}", read("told.zh"));
    assert!(tree(&place.join("kept")) == tree(&place.join("old")));
    assert!(tree(&place.join("healed")) == tree(&place.join("new")));
    assert_eq!(read("left"), "site\nsite\n");
}

#[test]
fn a_first_build_on_a_full_disk_leaves_nothing() {
    let folder = with_starter();
    let place = folder.path();
    fs::create_dir(place.join("disk")).unwrap();
    let script = r#"
        mount -t tmpfs -o size=300k none disk
        code=0; "$PROGRAM" build --data data --out disk/a/site 2> told || code=$?
        echo $code > code; ls -A disk > left
        code=0; "$PROGRAM" new disk/starter 2>> told || code=$?
        rm -r disk/starter
        # Room for some of the starter's files.
        head -c 250k /dev/zero > disk/fill
        mkdir disk/empty
        code=0; "$PROGRAM" new disk/part 2>> told || code=$?
        echo $code >> code
        code=0; "$PROGRAM" new disk/empty 2>> told || code=$?
        echo $code >> code
        find disk > left.new
        cat /dev/zero > disk/fill 2> /dev/null || true
        code=0; "$PROGRAM" new disk/another 2> told.new || code=$?
        echo $code >> code
        "#;
    let Some(output) = with_mounts(script, place) else {
        return;
    };
    expect(&output, 0);
    let read = |name: &str| fs::read_to_string(place.join(name)).unwrap();
    assert_eq!(read("code"), "3\n3\n3\n3\n", "{}", read("told"));
    let left = read("left.new");
    let mut left: Vec<&str> = left.lines().collect();
    left.sort_unstable();
    assert_eq!(left, ["disk", "disk/empty", "disk/fill"]);
    assert!(read("told").contains("the disk is full"), "{}", read("told"));
    assert!(
        read("told.new").contains("the disk is full"),
        "{}",
        read("told.new")
    );
    assert_eq!(read("left"), "");
}

#[test]
fn a_read_only_file_system_is_said_and_left_as_it_is() {
    let folder = with_starter();
    let place = folder.path();
    fs::create_dir(place.join("sites")).unwrap();
    expect(&run(place, &["build", "--out", "sites/old"]), 0);
    let before = tree(&place.join("sites"));
    let script = r#"
        mount --bind sites sites
        mount -o remount,bind,ro sites
        for out in sites/old sites/new sites/a/b; do
            code=0; "$PROGRAM" build --data data --out $out 2>> told || code=$?
            echo $code >> codes
        done
        "#;
    let Some(output) = with_mounts(script, place) else {
        return;
    };
    expect(&output, 0);
    let told = fs::read_to_string(place.join("told")).unwrap();
    assert_eq!(
        fs::read_to_string(place.join("codes")).unwrap(),
        "3\n3\n3\n",
        "{told}"
    );
    assert_eq!(told.matches("read-only").count(), 3, "{told}");
    assert!(tree(&place.join("sites")) == before);
}

/// The limit of a shell on the size of files, which every Unix has.
#[test]
fn a_file_that_may_not_grow_leaves_the_old_site() {
    let folder = with_starter();
    let place = folder.path();
    expect(&run(place, &["build"]), 0);
    let old = tree(&place.join("site"));
    rename_organisation(&place.join("data"));
    // A file of the old site is linked, not written, unless it has changed; the largest one is the drawing program.
    let limited = |signal: &str| {
        fs::write(place.join("site/assets/echarts.min.js"), "changed").unwrap();
        let before = tree(&place.join("site"));
        let script = format!("{signal} ulimit -f 100; exec '{PROGRAM}' build --data data --out site");
        let shell = in_english(&mut Command::new("sh"))
            .current_dir(place)
            .args(["-c", &script])
            .output()
            .unwrap();
        assert!(tree(&place.join("site")) == before);
        shell
    };
    let refused = limited("trap '' XFSZ;");
    expect(&refused, 3);
    assert!(
        said(&refused).contains("larger than is allowed"),
        "{}",
        said(&refused)
    );
    assert_eq!(names(place), ["data", "site"]);
    // Without the trap the signal kills the build.
    let killed = limited("");
    assert!(!killed.status.success());
    expect(&run(place, &["build"]), 0);
    assert_eq!(names(place), ["data", "site"]);
    assert!(tree(&place.join("site")).unwrap().keys().eq(old.unwrap().keys()));
}
