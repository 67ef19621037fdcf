//! What has changed since a cycle was sealed is told: in the terminal and on the site.

use std::fs;

use crate::folder::{Folder, text};

/// The codes of the 014x kind with their files.
fn drift(folder: &Folder) -> Vec<(String, String)> {
    let told = folder.told().into_iter();
    told.filter(|(code, _)| code.starts_with("SB014")).collect()
}

fn sealed() -> Folder {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    assert!(drift(&folder).is_empty());
    folder
}

#[track_caller]
fn expect(folder: &Folder, code: &str, file: &str, english: &str, chinese: &str) {
    assert_eq!(drift(folder), [(code.to_owned(), file.to_owned())]);
    let site = folder.build();
    for (page, said) in [("index.html", english), ("index.zh-CN.html", chinese)] {
        assert!(text(&site, page).contains(said), "{said} is not on {page}");
    }
}

#[test]
fn an_input_that_is_another_one() {
    let folder = sealed();
    folder.change("cycles/2025-Q1/surveys.csv", "2025-01-15", "2025-01-16");
    expect(
        &folder,
        "SB0141",
        "cycles/2025-Q1/surveys.csv",
        "2025-Q1: an input has changed (cycles/2025-Q1/surveys.csv)",
        "2025-Q1：1 个输入文件已变化（cycles/2025-Q1/surveys.csv）",
    );
}

#[test]
fn an_input_that_is_gone() {
    let folder = sealed();
    fs::remove_file(folder.data().join("cycles/2025-Q1/surveys.csv")).unwrap();
    expect(
        &folder,
        "SB0142",
        "cycles/2025-Q1/surveys.csv",
        "2025-Q1: an input is gone (cycles/2025-Q1/surveys.csv)",
        "2025-Q1：1 个输入文件已不存在（cycles/2025-Q1/surveys.csv）",
    );
}

#[test]
fn an_input_that_has_come() {
    let folder = sealed();
    folder.write("cycles/2025-Q1/notes/overview.en.md", "Late thoughts.\n");
    expect(
        &folder,
        "SB0143",
        "cycles/2025-Q1/notes/overview.en.md",
        "2025-Q1: an input has come that had no part in it (cycles/2025-Q1/notes/overview.en.md)",
        "2025-Q1：新增 1 个未参与计算的输入文件（cycles/2025-Q1/notes/overview.en.md）",
    );
}

#[test]
fn a_rule_that_differs() {
    let folder = sealed();
    folder.change("scorebook.toml", "weight = 60", "weight = 50");
    expect(
        &folder,
        "SB0144",
        "scorebook.toml",
        "2025-Q1: a rule is not what it was (dimensions.clients.weight)",
        "2025-Q1：1 项规则与封存时不同（dimensions.clients.weight）",
    );
}

#[test]
fn settings_that_say_the_same_otherwise_are_no_other_rules() {
    let folder = sealed();
    folder.change("scorebook.toml", "weight = 60", "# A remark.\nweight = 60.0");
    assert!(drift(&folder).is_empty());
}

#[test]
fn a_name_that_differs() {
    let folder = sealed();
    folder.change("cycles/2025-Q2/members.csv", "Ada Holm", "Ada Berg");
    expect(
        &folder,
        "SB0145",
        "sealed/2025-Q1/1",
        "2025-Q1: a name is written differently in newer cycles (M1 (Ada Holm → Ada Berg))",
        "2025-Q1：1 个名称与较新周期中的写法不同（M1 (Ada Holm → Ada Berg)）",
    );
}
