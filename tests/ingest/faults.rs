//! Every fault's exact text, on whole folders of faults, in both languages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use scorebook::diagnostics::{Code, json_lines, render};
use scorebook::ingest::{Ingested, read};
use scorebook::languages::Texts;
use scorebook::model::Language;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/ingest/fixtures")
        .join(name)
}

fn faults(name: &str) -> Ingested {
    let ingested = read(&fixture(name));
    assert!(ingested.dataset.is_none(), "faulty input gives no dataset");
    ingested
}

pub fn compare(name: &str, text: &str) {
    insta::with_settings!({snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn faults_of_the_configuration_are_told_in_both_languages() {
    let found = faults("faulty_configuration").diagnostics;
    compare(
        "configuration.en",
        &render(&found, &Texts::new(Language::English), false),
    );
    compare(
        "configuration.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

#[test]
fn faults_of_expressions_are_told_in_both_languages() {
    let found = faults("faulty_expressions").diagnostics;
    compare(
        "expressions.en",
        &render(&found, &Texts::new(Language::English), false),
    );
    compare(
        "expressions.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

/// `talks` and `goals` have a reader of their own, and declared measures read them as well.
#[test]
fn a_faulty_cell_that_two_readers_look_at_is_told_once() {
    let found = faults("faulty_twice_read").diagnostics;
    let places: Vec<_> = found.sorted().iter().map(|one| one.place.clone()).collect();
    let different: BTreeSet<_> = places.iter().collect();
    assert_eq!(places.len(), different.len());
    compare(
        "twice_read.en",
        &render(&found, &Texts::new(Language::English), false),
    );
    compare(
        "twice_read.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

#[test]
fn faults_of_the_tables_are_told_in_both_languages() {
    let found = faults("faulty_tables").diagnostics;
    compare(
        "tables.en",
        &render(&found, &Texts::new(Language::English), false),
    );
    compare(
        "tables.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

/// Encodings, separators, quotation marks and headings as other programs than Scorebook's own example write them.
#[test]
fn faults_of_files_as_office_programs_save_them_are_told_in_both_languages() {
    let found = faults("faulty_files").diagnostics;
    compare("files.en", &render(&found, &Texts::new(Language::English), false));
    compare(
        "files.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
    compare("files.json", &json_lines(&found, &Texts::new(Language::English)));
}

#[test]
fn faults_of_parts_and_handovers_are_told_in_both_languages() {
    let found = faults("faulty_parts").diagnostics;
    compare("parts.en", &render(&found, &Texts::new(Language::English), false));
    compare(
        "parts.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

#[test]
fn input_that_cannot_be_meant_is_told_in_both_languages() {
    let found = faults("not_meant").diagnostics;
    compare(
        "not_meant.en",
        &render(&found, &Texts::new(Language::English), false),
    );
    compare(
        "not_meant.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

#[test]
fn cells_with_two_readings_or_none_are_told_in_both_languages() {
    let found = faults("faulty_values").diagnostics;
    compare(
        "values.en",
        &render(&found, &Texts::new(Language::English), false),
    );
    compare(
        "values.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

#[test]
fn faults_of_mapped_names_are_told_in_both_languages() {
    let found = faults("faulty_mapping").diagnostics;
    compare(
        "mapping.en",
        &render(&found, &Texts::new(Language::English), false),
    );
    compare(
        "mapping.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

#[test]
fn faults_of_results_and_pay_are_told_in_both_languages() {
    for (name, folder) in [("results", "faulty_results"), ("pay", "faulty_pay")] {
        let found = faults(folder).diagnostics;
        for (tag, language) in [("en", Language::English), ("zh-CN", Language::Chinese)] {
            compare(
                &format!("{name}.{tag}"),
                &render(&found, &Texts::new(language), false),
            );
        }
    }
}

#[test]
fn faults_of_talent_and_care_are_told_in_both_languages() {
    let found = faults("faulty_care").diagnostics;
    compare("care.en", &render(&found, &Texts::new(Language::English), false));
    compare(
        "care.zh-CN",
        &render(&found, &Texts::new(Language::Chinese), false),
    );
}

#[test]
fn json_has_one_object_per_fault() {
    let found = faults("faulty_tables").diagnostics;
    let lines = json_lines(&found, &Texts::new(Language::English));
    assert_eq!(lines.lines().count(), found.sorted().len());
    compare("tables.json", &lines);
}

#[test]
fn every_fault_carries_exactly_the_facts_that_its_code_promises() {
    let mut seen: BTreeSet<Code> = BTreeSet::new();
    for name in [
        "faulty_configuration",
        "faulty_expressions",
        "faulty_tables",
        "faulty_files",
        "faulty_parts",
        "faulty_values",
        "faulty_mapping",
        "faulty_care",
        "faulty_pay",
        "faulty_results",
        "faulty_twice_read",
        "not_meant",
        "sound",
    ] {
        for fault in read(&fixture(name)).diagnostics.sorted() {
            seen.insert(fault.code);
            let facts: BTreeSet<&str> = fault
                .facts
                .keys()
                .copied()
                .filter(|fact| *fact != "nearest")
                .collect();
            let promised: BTreeSet<&str> = fault.code.facts().iter().copied().collect();
            assert_eq!(facts, promised, "{:?}", fault.code);
        }
    }
    // The fixtures are a good sample: more than two thirds of the codes that reading can give.
    let of_seals = |code: &Code| code.text().starts_with("SB014");
    let all = (Code::ALL.iter())
        .filter(|code| code.text() < "SB05" && !of_seals(code))
        .count();
    assert!(seen.len() * 3 > all * 2, "{} of {all}", seen.len());
}

#[test]
fn colour_adds_escapes_only_when_asked() {
    let found = faults("faulty_configuration").diagnostics;
    let texts = Texts::new(Language::English);
    assert!(!render(&found, &texts, false).contains('\u{1b}'));
    assert!(render(&found, &texts, true).contains('\u{1b}'));
}
