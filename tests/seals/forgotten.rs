//! Somebody who is forgotten after cycles were sealed: these are stated again, and nothing that is published names them.

use std::fs;
use std::path::Path;

use scorebook::model::Language;
use scorebook::pipeline::forget::{Forgot, NotForgotten, Request, Restating, forget};

use crate::folder::{Folder, Tree, text, tree};

const NAME: &str = "Ada Holm";

fn try_to_forget(folder: &Folder, restates: bool) -> Result<Forgot, NotForgotten> {
    let reason = |_: Language| "a request".to_owned();
    let restating = Restating {
        reason: &reason,
        key: None,
    };
    forget(&Request {
        data: &folder.data(),
        member: "M1",
        pseudonym: None,
        header: "The key.",
        restating: restates.then_some(restating),
    })
    .result
}

/// The files that name her, in their path or their bytes.
fn naming(files: &Tree) -> Vec<&String> {
    let named = |(path, bytes): &(&String, &Vec<u8>)| {
        let id = path.contains("M1.") || path.contains("M1/");
        id || bytes.windows(NAME.len()).any(|window| window == NAME.as_bytes())
    };
    files.iter().filter(named).map(|(path, _)| path).collect()
}

fn codes(folder: &Folder) -> Vec<&'static str> {
    let diagnostics = folder.try_build().diagnostics;
    diagnostics
        .sorted()
        .iter()
        .map(|fault| fault.code.text())
        .collect()
}

#[test]
fn sealed_cycles_are_stated_again_and_what_names_her_is_withdrawn() {
    let folder = Folder::small();
    let first = folder.seal("2025-Q1");
    folder.seal("2025-Q2");
    assert!(!naming(&folder.build()).is_empty(), "otherwise nothing is tested");
    let old = tree(&first.folder);

    let forgot = try_to_forget(&folder, true).unwrap();
    assert!(forgot.failed.is_none());
    let restated: Vec<String> = (forgot.restated.iter())
        .map(|(cycle, revision)| format!("{cycle}@{revision}"))
        .collect();
    assert_eq!(restated, ["2025-Q1@2", "2025-Q2@2"]);
    assert_eq!(forgot.sealed, ["2025-Q1/1", "2025-Q2/1"]);
    assert!(
        tree(&first.folder) == old,
        "nothing is replaced in what is sealed"
    );

    let site = folder.build();
    assert_eq!(naming(&site), Vec::<&String>::new());
    assert!(!site.keys().any(|path| path.contains("superseded-1/")));
    let withdrawn: Vec<&String> = (site.keys())
        .filter(|path| path.starts_with("superseded/2025-Q1.1/"))
        .collect();
    assert_eq!(
        withdrawn,
        [
            "superseded/2025-Q1.1/index.html",
            "superseded/2025-Q1.1/index.zh-CN.html"
        ]
    );
    let notice = text(&site, "superseded/2025-Q1.1/index.html");
    assert!(
        notice.contains("Revision 1 of 2025-Q1 is no longer published") && !notice.contains("<iframe"),
        "{notice}"
    );
    assert!(text(&site, "index.html").contains("revision 1, withdrawn"));
    assert!(text(&site, "index.zh-CN.html").contains("修订版 1，已撤下"));
    assert!(!text(&site, "index.html").contains("what-changed"));
    assert!(text(&site, "2025-Q1/members/P-0001.html").contains("P-0001"));
    assert!(!codes(&folder).contains(&"SB0149"));
    // Whoever deletes what still names her keeps a folder that builds.
    fs::remove_dir_all(&first.folder).unwrap();
    assert_eq!(naming(&folder.build()), Vec::<&String>::new());
}

#[test]
fn what_was_left_sealed_is_told_of_and_stated_again_when_asked_once_more() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    let forgot = try_to_forget(&folder, false).unwrap();
    assert!(forgot.restated.is_empty());
    assert_eq!(forgot.sealed, ["2025-Q1/1"]);
    assert!(codes(&folder).contains(&"SB0149"));
    assert!(matches!(
        try_to_forget(&folder, false),
        Err(NotForgotten::Already(_))
    ));
    let forgot = try_to_forget(&folder, true).unwrap();
    assert_eq!((forgot.pseudonym.as_str(), forgot.restated.len()), ("P-0001", 1));
    assert!(!codes(&folder).contains(&"SB0149"));
    assert!(matches!(
        try_to_forget(&folder, true),
        Err(NotForgotten::Already(_))
    ));
}

#[test]
fn nothing_is_done_where_stating_again_would_change_more_than_a_name() {
    let changes: [&dyn Fn(&Folder); 3] = [
        &|folder| folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0"),
        &|folder| fs::remove_file(folder.data().join("cycles/2025-Q1/surveys.csv")).unwrap(),
        &|folder| folder.change("scorebook.toml", "weight = ", "weight = 1"),
    ];
    for change in changes {
        let folder = Folder::small();
        folder.seal("2025-Q1");
        change(&folder);
        let refused = try_to_forget(&folder, true);
        assert!(
            matches!(&refused, Err(NotForgotten::Drifted(cycles)) if cycles.len() == 1),
            "{refused:?}"
        );
        let key: &Path = &folder.data().join("forgotten.toml");
        assert!(!key.exists() && !folder.data().join("sealed/2025-Q1/2").exists());
        assert!(try_to_forget(&folder, false).is_ok());
        assert!(key.exists());
    }
}
