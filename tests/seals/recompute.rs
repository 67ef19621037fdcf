//! Sealed cycles computed again from their inputs: the same bytes from the same inputs, and what differs where something does.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use scorebook::archive::manifest::{Entry, Header, MANIFEST, Manifest};
use scorebook::archive::version_notes::Part;
use scorebook::pipeline::recompute::{FileChange, InputChange, NotRemade, Remade, RemadeVerdict, recompute};
use serde_json::Value;
use tempfile::TempDir;

use crate::demo::demo;
use crate::folder::{Folder, Tree, tree};

/// A seal that must be computed again; with the inputs that changed.
#[track_caller]
fn remade(seal: &Path, folder: &Folder) -> (Remade, Vec<InputChange>) {
    let before = tree(&folder.data());
    let recomputed = recompute(seal, &folder.data());
    assert!(tree(&folder.data()) == before, "the data folder is only read");
    let told: Vec<_> = recomputed.diagnostics.sorted().into_iter().cloned().collect();
    let remade = recomputed.result.unwrap_or_else(|why| panic!("{why:?} {told:?}"));
    (remade, recomputed.inputs)
}

#[track_caller]
fn assert_same(seal: &Path, folder: &Folder) {
    let (remade, inputs) = remade(seal, folder);
    assert_eq!(remade.differing, []);
    assert_eq!((remade.verdict, inputs), (RemadeVerdict::SameBytes, vec![]));
    assert!(remade.files > 50 && remade.difference.is_none());
}

fn copied(seal: &Path) -> TempDir {
    let copy = TempDir::new().unwrap();
    for (path, bytes) in tree(seal) {
        let path = copy.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    copy
}

#[test]
fn the_demos_closed_cycles_give_the_same_bytes_whether_sealed_in_order_or_not() {
    let folder = demo();
    let sealed: Vec<PathBuf> = ["2025-Q2", "2024-Q4", "2024-Q3", "2025-Q3"]
        .into_iter()
        .map(|cycle| folder.seal(cycle).folder)
        .collect();
    for seal in &sealed {
        assert_same(seal, &folder);
    }
    // What comes later is no input: a cycle of next year, faulty at that, is not looked at.
    fs::create_dir_all(folder.data().join("cycles/2026-Q1")).unwrap();
    folder.write("cycles/2026-Q1/members.csv", "no,such,columns\n");
    assert_same(&sealed[0], &folder);
}

#[test]
fn a_year_is_computed_again_from_its_quarters_and_from_their_seals() {
    let folder = demo();
    folder.change(
        "cycles/2025-Q4/cycle.toml",
        "state = \"open\"",
        "state = \"closed\"",
    );
    folder.seal("2025-Q1");
    let year = folder.seal("2025");
    assert_same(&year.folder, &folder);
    // The quarter that was not sealed when its year was is now.
    folder.seal("2025-Q2");
    assert_same(&year.folder, &folder);
}

#[test]
fn a_moved_folder_and_a_zip_are_computed_again_from_inputs_that_are_named() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    let seal = folder.seal("2025-Q2");
    let moved = copied(&seal.folder);
    assert_same(moved.path(), &folder);
    let zip = moved.path().with_extension("zip");
    scorebook::pipeline::archiving::archive(&folder.data(), "2025-Q2", None, &zip).unwrap();
    assert_same(&zip, &folder);
    fs::remove_file(zip).unwrap();
}

#[test]
fn an_input_that_changed_is_named_with_what_comes_of_it() {
    let folder = Folder::small();
    let seal = folder.seal("2025-Q1");
    folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0");
    folder.write("cycles/2025-Q1/ideas.csv", "idea,member,date\n");
    let (remade, inputs) = remade(&seal.folder, &folder);
    let path = |path: &str| path.to_owned();
    assert_eq!(
        inputs,
        [
            InputChange::New(path("cycles/2025-Q1/ideas.csv")),
            InputChange::Differs(path("cycles/2025-Q1/surveys.csv"))
        ]
    );
    assert_eq!(remade.verdict, RemadeVerdict::Differs);
    assert!(
        remade
            .differing
            .contains(&FileChange::Altered(path("record.json")))
    );
    assert!(remade.parts.contains(&Part::Values), "{:?}", remade.parts);
    let difference = remade.difference.unwrap();
    let changed: Vec<&str> = difference.members().map(|member| member.name.as_str()).collect();
    assert!(changed.contains(&"Ada Holm"), "{changed:?}");
}

#[test]
fn settings_that_change_nothing_are_told_and_leave_every_byte_as_it_was() {
    let folder = Folder::small();
    let seal = folder.seal("2025-Q1");
    let settings = folder.text("scorebook.toml");
    folder.write("scorebook.toml", format!("# A remark.\n{settings}"));
    let (remade, inputs) = remade(&seal.folder, &folder);
    assert_eq!(inputs, [InputChange::Differs("scorebook.toml".to_owned())]);
    assert_eq!(remade.verdict, RemadeVerdict::SameBytes);
}

#[test]
fn tables_that_are_gone_are_named() {
    let folder = Folder::small();
    let seal = folder.seal("2025-Q1");
    fs::remove_dir_all(folder.data().join("cycles/2025-Q1")).unwrap();
    let recomputed = recompute(&seal.folder, &folder.data());
    assert!(matches!(recomputed.result, Err(NotRemade::TablesGone)));
    let gone = |path: &str| InputChange::Gone(format!("cycles/2025-Q1/{path}"));
    assert_eq!(recomputed.inputs, [gone("members.csv"), gone("surveys.csv")]);
}

#[test]
fn revisions_that_were_stated_again_are_computed_again_each_from_what_it_was_stated_from() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    let after_first = folder.seal("2025-Q2");
    folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0");
    let second = folder.restate("2025-Q1", "a survey was dated wrongly");
    assert_same(&second.folder, &folder);
    // Computed after the first revision, whose record is still there; who its raters were is taken from the second.
    let (remade, inputs) = remade(&after_first.folder, &folder);
    assert_eq!(remade.verdict, RemadeVerdict::SameBytes, "{:?}", remade.differing);
    assert_eq!(
        inputs,
        [InputChange::Gone("sealed/2025-Q1/1.carried.jsonl".to_owned())]
    );
    // That the numbers before it are others now is told.
    assert!(
        folder
            .told()
            .contains(&("SB0148".to_owned(), "sealed/2025-Q2/1".to_owned()))
    );
    let site = folder.build();
    let index = std::str::from_utf8(&site["index.html"]).unwrap();
    assert!(index.contains("an earlier cycle has been stated again from other inputs (2025-Q1)"));
    let again = folder.restate("2025-Q2", "after 2025-Q1 was");
    assert_same(&again.folder, &folder);
    assert!(folder.told().iter().all(|(code, _)| code != "SB0148"));
}

#[test]
fn whoever_is_forgotten_is_so_in_what_was_sealed_without_them_and_not_before() {
    let folder = Folder::small();
    let named = folder.seal("2025-Q1");
    folder.write(
        "forgotten.toml",
        "[[forgotten]]\nid = \"M1\"\npseudonym = \"P-0001\"\nnames = [\"Ada Holm\"]\n",
    );
    let unnamed = folder.restate("2025-Q1", "a request");
    assert!(
        !fs::read_to_string(unnamed.folder.join("index.html"))
            .unwrap()
            .contains("Ada Holm")
    );
    assert_same(&named.folder, &folder);
    assert_same(&unnamed.folder, &folder);
}

/// The seal as if another version had made it, with a page that this one makes otherwise.
fn of_another_version(seal: &Path, generator: &str, otherwise: &[&str]) -> TempDir {
    let own = concat!("Scorebook ", env!("CARGO_PKG_VERSION"));
    let mut files: Tree = tree(seal);
    let manifest = Manifest::read(&files.remove(MANIFEST).unwrap()).unwrap();
    for bytes in files.values_mut() {
        if let Ok(text) = String::from_utf8(bytes.clone()) {
            *bytes = text.replace(own, generator).into_bytes();
        }
    }
    for path in otherwise {
        files.get_mut(*path).unwrap().extend(b"\n");
    }
    let entries = files
        .iter()
        .map(|(path, bytes)| Entry::of(path.as_str(), bytes).unwrap());
    let header = Header {
        generator: generator.to_owned(),
        ..manifest.header().clone()
    };
    let manifest = Manifest::new(header, manifest.inputs().to_vec(), entries.collect()).unwrap();
    files.insert(MANIFEST.to_owned(), manifest.to_json());
    let copy = copied(seal);
    for (path, bytes) in files {
        fs::write(copy.path().join(path), bytes).unwrap();
    }
    copy
}

fn verify(arguments: &[&Path], data: Option<&Path>) -> (i32, String) {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("scorebook"));
    command
        .args(["verify", "--recompute", "--language", "en"])
        .args(arguments);
    if let Some(data) = data {
        command.arg("--data").arg(data);
    }
    let output = command.env("NO_COLOR", "1").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert!(!text.contains('⟦'), "a sentence is missing: {text}");
    (output.status.code().unwrap(), text)
}

#[test]
fn what_another_version_sealed_is_told_apart_with_the_notes_of_the_versions_between() {
    let folder = Folder::small();
    let seal = folder.seal("2025-Q1");
    let older = of_another_version(&seal.folder, "Scorebook 0.0.9", &["index.html"]);
    let (remade, inputs) = remade(older.path(), &folder);
    assert!(inputs.is_empty());
    assert_eq!(remade.differing, [FileChange::Altered("index.html".to_owned())]);
    assert_eq!(remade.parts.iter().copied().collect::<Vec<_>>(), [Part::Pages]);
    // 0.2.0 changes pages, and says so.
    assert_eq!(remade.verdict, RemadeVerdict::Explained);
    let (code, text) = verify(&[older.path()], Some(&folder.data()));
    assert_eq!(code, 0, "{text}");
    for note in ["0.1.0: The first version that seals.", "0.2.0: Pages are drawn"] {
        assert!(text.contains(note), "{text}");
    }
    // It names no download, so that no download is explained; nor is anything where an input differs.
    let other = of_another_version(
        &seal.folder,
        "Scorebook 0.0.9",
        &["index.html", "data/scores.csv"],
    );
    assert_eq!(
        self::remade(other.path(), &folder).0.verdict,
        RemadeVerdict::Differs
    );
    folder.change("cycles/2025-Q1/members.csv", "Ada Holm", "Ada Holms");
    assert_eq!(
        self::remade(older.path(), &folder).0.verdict,
        RemadeVerdict::Differs
    );
}

#[test]
fn verify_says_it_in_words_and_as_json() {
    let folder = Folder::small();
    let seal = folder.seal("2025-Q1");
    let (code, text) = verify(&[&folder.data()], None);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("the same bytes, all "), "{text}");
    let moved = copied(&seal.folder);
    let (code, text) = verify(&[moved.path()], None);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("--data DIR"), "{text}");
    fs::write(moved.path().join("index.html"), "").unwrap();
    let (code, text) = verify(&[moved.path()], Some(&folder.data()));
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("altered: index.html") && text.contains("not computed again"),
        "{text}"
    );

    folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0");
    let (code, text) = verify(&[&folder.data()], None);
    assert_eq!(code, 1, "{text}");
    for sentence in [
        "input differs: cycles/2025-Q1/surveys.csv",
        "differs: record.json",
        "Ada Holm: ",
    ] {
        assert!(text.contains(sentence), "{text}");
    }
    let (_, text) = verify(&[&folder.data(), Path::new("--format"), Path::new("json")], None);
    let json: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    let recomputed = &json["recomputed"];
    assert_eq!(
        (&json["verdict"], &recomputed["verdict"]),
        (&"whole".into(), &"differs".into())
    );
    assert_eq!(recomputed["inputs"][0]["change"], "differs");
    assert!(recomputed["members"].as_u64().unwrap() > 0, "{recomputed}");

    folder.write("cycles/2025-Q1/surveys.csv", "no,such,columns\n");
    let (code, text) = verify(&[&folder.data()], None);
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("the inputs that are there have faults") && text.contains("SB0"),
        "{text}"
    );
}
