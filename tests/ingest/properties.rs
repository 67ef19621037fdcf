//! Whatever bytes the files hold, reading them ends with a dataset or with an error, and never panics.

use std::fs;

use proptest::prelude::*;
use scorebook::diagnostics::{json_lines, render};
use scorebook::ingest::{DEFAULT_MODEL, read};
use scorebook::languages::Texts;
use scorebook::model::Language;

const TABLES: [&str; 12] = [
    "members.csv",
    "teams.csv",
    "clients.csv",
    "surveys.csv",
    "complaints.csv",
    "activities.csv",
    "records.csv",
    "assessments.csv",
    "measures.csv",
    "actions.csv",
    "adjustments.csv",
    "ideas.csv",
];

const HEADERS: [&str; 12] = [
    "member_id,name,team_id,from,to",
    "team_id,name,lead_id",
    "client_id,owner_id,acquired_on,lost_on,revenue",
    "survey_id,client_id,answered_on,csat,nps",
    "complaint_id,client_id,opened_at,resolved_at,reopened",
    "activity_id,member_id,held_on,attended,client_id",
    "client_id,checked_on,fields_required,fields_filled",
    "ratee_id,rater_id,relation,dimension,score",
    "member_id,team_id,indicator,value",
    "action_id,state,done_on",
    "member_id,kind,points,rating,reason,approved_by",
    "member_id,idea",
];

/// Writes the files into one cycle, reads the folder, and renders what was found.
fn survives(files: &[(&str, Vec<u8>)]) {
    let folder = tempfile::TempDir::new().unwrap();
    let cycle = folder.path().join("cycles/2025-Q1");
    fs::create_dir_all(&cycle).unwrap();
    for (name, bytes) in files {
        let place = if *name == "scorebook.toml" {
            folder.path().join(name)
        } else {
            cycle.join(name)
        };
        fs::write(place, bytes).unwrap();
    }
    // Excerpts quote the input: a mark that the input holds itself is no sign of a missing sentence or left-over variable.
    let holds = |mark: &str| {
        files
            .iter()
            .any(|(_, bytes)| bytes.windows(mark.len()).any(|window| window == mark.as_bytes()))
    };
    let marks: Vec<&str> = ["⟦", "{$"].into_iter().filter(|mark| !holds(mark)).collect();
    let ingested = read(folder.path());
    assert_eq!(ingested.dataset.is_none(), ingested.diagnostics.has_errors());
    for language in Language::ALL {
        let texts = Texts::new(language);
        let text = render(&ingested.diagnostics, &texts, false);
        for mark in &marks {
            assert!(!text.contains(mark), "{mark} in {text}");
        }
        assert_eq!(
            json_lines(&ingested.diagnostics, &texts).lines().count(),
            ingested.diagnostics.sorted().len()
        );
    }
}

/// Bytes that look like cells more often than chance would have it.
fn cells() -> impl Strategy<Value = Vec<u8>> {
    let word = prop_oneof![
        Just("M1"),
        Just("C1"),
        Just("T1"),
        Just(""),
        Just("2025-02-01"),
        Just("2025-02-01T09:00"),
        Just("5"),
        Just("-1"),
        Just("1,000"),
        Just("\""),
        Just("自评"),
        Just("是"),
        Just("\u{3000}"),
        Just("peer"),
        Just("9999-12-31"),
        Just("-9999-01-01"),
        Just("99999999999999999999999999999999"),
        Just("0.0000000000000000000000000000000001"),
        Just("2025-02-01T23:59:60"),
        Just("9999-12-31T23:59:59-23:59"),
        Just("margin"),
        Just("\u{1b}[31m"),
    ];
    let separator = prop_oneof![6 => Just(","), 3 => Just("\n"), 1 => Just("\r\n"), 1 => Just("\r")];
    proptest::collection::vec((word, separator), 0..60).prop_map(|parts| {
        parts
            .into_iter()
            .flat_map(|(word, separator)| [word, separator])
            .collect::<String>()
            .into_bytes()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_in_any_table(table in 0..TABLES.len(), bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut files = vec![("members.csv", b"member_id,name,team_id\nM1,Ada,T1\n".to_vec())];
        files.push((TABLES[table], bytes));
        survives(&files);
    }

    #[test]
    fn likely_cells_in_every_table(rows in proptest::collection::vec(cells(), 12)) {
        let files: Vec<(&str, Vec<u8>)> = rows
            .into_iter()
            .enumerate()
            .map(|(table, cells)| (TABLES[table], [HEADERS[table].as_bytes(), b"\n", &cells].concat()))
            .collect();
        survives(&files);
    }

    #[test]
    fn random_bytes_in_the_configuration(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        survives(&[("scorebook.toml", bytes.clone()), ("cycle.toml", bytes)]);
    }

    #[test]
    fn a_sound_configuration_with_a_stretch_of_it_replaced(
        start in 0..DEFAULT_MODEL.len(),
        length in 0..60_usize,
        new in "[a-z0-9\"=\\[\\]{}., \n-]{0,12}",
    ) {
        let end = (start + length).min(DEFAULT_MODEL.len());
        let bytes = [&DEFAULT_MODEL.as_bytes()[..start], new.as_bytes(), &DEFAULT_MODEL.as_bytes()[end..]].concat();
        survives(&[("scorebook.toml", bytes), ("members.csv", b"member_id,name,team_id\nM1,Ada,T1\n".to_vec())]);
    }

    #[test]
    fn a_declared_measure_with_words_and_signs_put_into_its_expressions(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "hours", "days(", "(", ")", ",", "'x'", "\\\"", "\\u5DE5", "工", "`", " is empty", " and ", ">=", "2025-02-30", "0.5", "\t",
            ]),
            0..8,
        ),
        key in proptest::sample::select(vec!["filter", "of", "value", "distinct", "numerator"]),
    ) {
        let model = format!(
            "[[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n[[indicators]]\nid = \"i\"\nname = \"I\"\ndimension = \"d\"\n\
             measure = \"declared\"\ntable = \"ideas\"\naggregate = \"share\"\n{key} = \"{}\"\nweight = 100\n\
             scale = [[0, 0], [1, 100]]\n",
            words.concat(),
        );
        survives(&[
            ("scorebook.toml", model.into_bytes()),
            ("members.csv", b"member_id,name,team_id\nM1,Ada,T1\n".to_vec()),
            ("ideas.csv", "member_id,hours,工\nM1,2,x\n".as_bytes().to_vec()),
        ]);
    }
}

#[test]
fn text_that_looks_like_a_fault_of_the_language_files_is_quoted_as_it_is() {
    survives(&[
        ("members.csv", b"{$".to_vec()),
        ("scorebook.toml", "⟦".as_bytes().to_vec()),
    ]);
}

#[test]
fn deeply_nested_lists_and_tables_end_in_an_error() {
    for open in ["[", "{a=", "a."] {
        let text = format!("x = {}", open.repeat(100_000));
        survives(&[("scorebook.toml", text.into_bytes())]);
    }
    survives(&[(
        "scorebook.toml",
        format!("{}b = 1", "a.".repeat(20_000)).into_bytes(),
    )]);
}
