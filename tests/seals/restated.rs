//! A cycle that is stated again: both revisions stay, the old one is marked from outside.

use std::fs;

use crate::folder::{Folder, text, tree};

const WHY: &str = "a survey was dated wrongly";

#[test]
fn both_revisions_stay_byte_for_byte_and_the_old_one_is_framed() {
    let folder = Folder::small();
    let first = folder.seal("2025-Q1");
    let old = tree(&first.folder);
    folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0");
    let second = folder.restate("2025-Q1", WHY);
    assert_eq!(second.revision.get(), 2);
    assert!(tree(&first.folder) == old, "the first revision is as it was");
    let new = tree(&second.folder);
    assert!(new["record.json"] != old["record.json"]);

    let site = folder.build();
    for (path, bytes) in &old {
        assert!(site[&format!("2025-Q1.superseded-1/{path}")] == *bytes, "{path}");
        if path.strip_suffix(".html").is_some() {
            let frame = text(&site, &format!("superseded/2025-Q1.1/{path}"));
            let up = "../".repeat(2 + path.matches('/').count());
            assert!(
                frame.contains(&format!("src=\"{up}2025-Q1.superseded-1/{path}\"")),
                "{frame}"
            );
            assert!(frame.contains(&format!("href=\"{up}2025-Q1/{path}\"")), "{frame}");
            assert!(frame.contains(WHY), "{frame}");
        }
    }
    for (path, bytes) in &new {
        assert!(site[&format!("2025-Q1/{path}")] == *bytes, "{path}");
    }
    // Only frames lead to an old revision.
    for (path, bytes) in &site {
        let framed = path.starts_with("superseded/") || path.starts_with("2025-Q1.superseded-1/");
        if path.strip_suffix(".html").is_some() && !framed {
            let page = std::str::from_utf8(bytes).unwrap();
            assert!(!page.contains("superseded-1/"), "{path}");
        }
    }
    for (page, why) in [
        ("what-changed.html", "Why the cycle was stated again: "),
        ("what-changed.zh-CN.html", "重述原因："),
    ] {
        let changes = text(&site, &format!("superseded/2025-Q1.1/{page}"));
        assert!(changes.contains(&format!("{why}{WHY}")), "{changes}");
        // By how much and for whom: Ada's score fell, and everybody can see by what.
        assert!(
            changes.contains("Ada Holm") && changes.contains("cycles/2025-Q1/surveys.csv"),
            "{changes}"
        );
    }
    let index = text(&site, "index.html");
    assert!(
        index.contains("href=\"superseded/2025-Q1.1/what-changed.html\""),
        "{index}"
    );
    assert!(
        index.contains("href=\"superseded/2025-Q1.1/index.html\"") && index.contains(WHY),
        "{index}"
    );
}

#[test]
fn trends_and_the_cycle_itself_say_that_it_was_restated_and_why() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0");
    folder.restate("2025-Q1", WHY);
    let site = folder.build();
    let trends = text(&site, "trends/index.html");
    assert!(trends.contains("2025-Q1*"), "the point is marked");
    assert!(trends.contains(&format!("* 2025-Q1 was stated again (revision 2): {WHY}")));
    assert!(text(&site, "trends/index.zh-CN.html").contains("* 2025-Q1 已重述（修订版 2）"));
    let notice = "This is revision 2 of a sealed cycle. It was stated again";
    assert!(text(&site, "2025-Q1/members/M1.html").contains(notice));
    assert!(!text(&site, "2025-Q1.superseded-1/members/M1.html").contains(notice));
}

#[test]
fn a_restatement_needs_the_tables() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    fs::remove_dir_all(folder.data().join("cycles/2025-Q1")).unwrap();
    let failure = folder.not_sealed("2025-Q1", Some(WHY));
    assert!(
        matches!(failure, scorebook::pipeline::SealFailure::TablesGone),
        "{failure:?}"
    );
    assert!(!folder.data().join("sealed/2025-Q1/2").exists());
}

#[test]
fn sites_for_audiences_mark_the_cycle_without_the_reason() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0");
    folder.restate("2025-Q1", WHY);
    let lead = folder.build_audience("lead");
    let trends = text(&lead, "T1/trends/teams/T1.html");
    assert!(trends.contains("2025-Q1*"), "{trends}");
    assert!(
        trends.contains("* 2025-Q1 was stated again (revision 2)<"),
        "{trends}"
    );
    let team = text(&lead, "T1/2025-Q1/teams/T1.zh-CN.html");
    assert!(team.contains("本页所示周期已重述，现为修订版 2。"), "{team}");
    for (path, bytes) in &lead {
        let found = bytes.windows(WHY.len()).any(|window| window == WHY.as_bytes());
        assert!(!found, "{path}");
    }
}
