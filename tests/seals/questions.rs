//! Questions about sealed cycles: how a number was made, and what other settings would make of it.

use std::fs;

use assert_cmd::Command;
use serde_json::Value;

use crate::folder::Folder;

/// Exit code, standard output and standard error.
fn ask(folder: &Folder, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("scorebook"));
    command
        .args(arguments)
        .args(["--language", "en"])
        .env("NO_COLOR", "1");
    let output = command.arg("--data").arg(folder.data()).output().unwrap();
    let (out, err) = (output.stdout, output.stderr);
    let (out, err) = (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap());
    assert!(
        !out.contains('⟦') && !err.contains('⟦'),
        "a sentence is missing: {out}{err}"
    );
    (output.status.code().unwrap(), out, err)
}

fn explained(folder: &Folder) -> Value {
    let (code, out, err) = ask(folder, &["explain", "2025-Q1", "M1", "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

fn rows(explanation: &Value) -> usize {
    let dimensions = explanation["dimensions"].as_array().unwrap().iter();
    let indicators = dimensions.flat_map(|dimension| dimension["indicators"].as_array().unwrap());
    indicators
        .map(|indicator| indicator["rows"].as_array().unwrap().len())
        .sum()
}

#[test]
fn a_sealed_number_is_explained_as_it_was_sealed() {
    let folder = Folder::small();
    let mut before = explained(&folder);
    folder.seal("2025-Q1");
    let mut sealed = explained(&folder);
    assert_eq!(sealed["sealed"]["rows"], true);
    for explanation in [&mut before, &mut sealed] {
        explanation.as_object_mut().unwrap().remove("sealed");
    }
    assert!(rows(&before) > 0 && before == sealed);
}

#[test]
fn it_stays_so_where_rules_and_rows_have_changed_and_rows_that_are_others_are_not_shown() {
    let folder = Folder::small();
    folder.seal("2025-Q1");
    let sealed = explained(&folder);
    // Another weight, another answer.
    folder.change("scorebook.toml", "weight = 30", "weight = 5");
    folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0");
    let after = explained(&folder);
    assert_eq!(
        (&after["score"], &after["rating"]),
        (&sealed["score"], &sealed["rating"])
    );
    let weight = |of: &Value| of["dimensions"][0]["indicators"][0]["weight"].clone();
    assert_eq!(weight(&after), weight(&sealed));
    assert_eq!((rows(&after), &after["sealed"]["rows"]), (0, &Value::from(false)));
    let (_, text, _) = ask(&folder, &["explain", "2025-Q1", "M1"]);
    for said in ["revision 1", "surveys.csv", "sealed/2025-Q1/1/data/evidence.csv"] {
        assert!(text.contains(said), "{text}");
    }
    fs::remove_dir_all(folder.data().join("cycles/2025-Q1")).unwrap();
    let gone = explained(&folder);
    assert_eq!(gone["score"], sealed["score"]);
}

const HALF: &str = "[[indicators]]\nid = \"satisfaction\"\nweight = 15\n";

#[test]
fn settings_are_tried_on_the_rows_of_a_sealed_cycle_on_both_sides() {
    let folder = Folder::small();
    folder.write("../half.toml", HALF);
    let half = folder.data().join("../half.toml");
    let half = half.to_str().unwrap();
    let tried = || {
        let (code, out, err) = ask(&folder, &["diff", "2025-Q1", "--with", half, "--format", "json"]);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str::<Value>(&out).unwrap()
    };
    let unsealed = tried();
    folder.seal("2025-Q1");
    assert_eq!(tried(), unsealed, "the rows are those that were sealed");
    assert_eq!(unsealed["drift"], Value::Array(Vec::new()));

    // An answer changes: that is no difference of the settings, and it is told.
    folder.change("cycles/2025-Q1/surveys.csv", "M1,4,8", "M1,1,0");
    let drifted = tried();
    assert_eq!(drifted["drift"][0]["change"], "input_differs");
    let causes = drifted["subjects"].as_array().unwrap().iter();
    let causes = causes.filter_map(|subject| subject["score"]["causes"].as_array());
    assert!(causes.flatten().all(|cause| cause["kind"] != "data"));
    let (_, text, _) = ask(&folder, &["diff", "2025-Q1", "--with", half]);
    assert!(
        text.contains("2025-Q1 is sealed, and something has changed since:"),
        "{text}"
    );

    fs::remove_dir_all(folder.data().join("cycles/2025-Q1")).unwrap();
    let (code, _, err) = ask(&folder, &["diff", "2025-Q1", "--with", half]);
    assert_eq!(code, 2);
    assert!(err.contains("a seal holds figures, not rows"), "{err}");
    // The tables of a sealed cycle are not needed to try settings on another one.
    let (code, out, err) = ask(&folder, &["diff", "2025-Q2", "--with", half]);
    assert_eq!(code, 0, "{out}{err}");
}
