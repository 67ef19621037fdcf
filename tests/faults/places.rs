//! Paths, locales and clocks: where and when a build runs changes nothing.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::program::{copy, expect, names, run, said, scorebook, tree, with_starter};

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let files = tree(folder).unwrap();
    files.keys().map(|file| folder.join(file)).collect()
}

#[test]
fn no_clock_changes_a_byte() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build", "--out", "now"]), 0);
    let now = tree(&folder.path().join("now"));
    // 1970, and a day in 2100.
    for (name, seconds) in [("past", 0), ("future", 4_102_531_200)] {
        let changed = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        for file in files(&folder.path().join("data")) {
            let file = File::options().write(true).open(file).unwrap();
            file.set_modified(changed).unwrap();
        }
        for zone in ["Pacific/Kiritimati", "America/Los_Angeles"] {
            let output = scorebook(folder.path(), &["build", "--out", name])
                .env("TZ", zone)
                .env("SOURCE_DATE_EPOCH", "1")
                .output()
                .unwrap();
            expect(&output, 0);
            assert!(tree(&folder.path().join(name)) == now, "{name}, {zone}");
        }
    }
}

/// The clock is named by what tells the terminal how long a build took, and by nothing else.
#[test]
fn nothing_but_the_terminal_reads_the_clock() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let clocks = [
        "Instant::now",
        "SystemTime::now",
        "Timestamp::now",
        "Zoned::now",
        "::today",
    ];
    let mut readers = Vec::new();
    for file in files(&root) {
        let text = fs::read_to_string(&file).unwrap_or_default();
        let name = file
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        if clocks.iter().any(|clock| text.contains(clock)) {
            readers.push(name);
        }
    }
    // The loop that mutates bytes for so long is compiled for tests alone.
    assert_eq!(readers, ["cli/build.rs", "ingest/fuzzing/mutations.rs"]);
}

#[test]
fn the_locale_c_reads_and_writes_chinese() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build", "--out", "plain"]), 0);
    let data = folder.path().join("考核 数据");
    copy(&folder.path().join("data"), &data);
    for locale in ["C", "POSIX", "tlh_XX.ISO-8859-1"] {
        let output = scorebook(folder.path(), &["build", "--data", "考核 数据", "--out", "网 站"])
            .env("LC_ALL", locale)
            .env("LANG", locale)
            .output()
            .unwrap();
        expect(&output, 0);
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(
            told.contains("The site is built.") && told.contains("网 站"),
            "{told}"
        );
        assert!(tree(&folder.path().join("网 站")) == tree(&folder.path().join("plain")));
    }
    let chinese = data.join("cycles/2025-Q1/客户.csv");
    fs::write(&chinese, "客户\n").unwrap();
    let output = scorebook(folder.path(), &["check", "--data", "考核 数据"])
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    assert!(said(&output).contains("客户.csv"), "{}", said(&output));
}

#[test]
fn paths_of_more_than_250_characters_are_as_good_as_others() {
    let folder = with_starter();
    expect(&run(folder.path(), &["build", "--out", "plain"]), 0);
    let plain = tree(&folder.path().join("plain"));
    // Folders on the way, and a name as long as file systems allow: 255 bytes are 85 Chinese characters.
    let long = format!("{}/{}/{}", "a b".repeat(30), "客户".repeat(40), "网".repeat(85));
    for (data, out) in [
        ("data".to_owned(), long.clone()),
        (format!("{long}/data"), long + "/site"),
    ] {
        copy(&folder.path().join("data"), &folder.path().join(&data));
        expect(&run(folder.path(), &["check", "--data", &data]), 0);
        for _ in 0..2 {
            expect(&run(folder.path(), &["build", "--data", &data, "--out", &out]), 0);
        }
        let out = folder.path().join(out);
        assert!(tree(&out) == plain);
        fs::remove_dir_all(&out).unwrap();
        let beside = names(out.parent().unwrap());
        assert!(beside.iter().all(|name| name == "data"), "{beside:?}");
        let _ = fs::remove_dir(out.parent().unwrap());
    }
    let output = run(folder.path(), &["build", "--out", &"n".repeat(300)]);
    expect(&output, 3);
    assert!(said(&output).contains("too long"), "{}", said(&output));
}
