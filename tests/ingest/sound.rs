//! Whole folders that are right, or nearly so: what comes out of them.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use scorebook::diagnostics::{Code, Diagnostics, Severity, render};
use scorebook::ingest::{DEFAULT_MODEL, Ingested, read};
use scorebook::languages::Texts;
use scorebook::model::assessment::Relation;
use scorebook::model::events::Cell;
use scorebook::model::expression::ValueType;
use scorebook::model::source::NotCountedReason;
use scorebook::model::{CycleState, Dataset, DimensionId, Language, MemberId};
use tempfile::TempDir;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/ingest/fixtures")
        .join(name)
}

/// A data folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn read_files(files: &[(&str, &str)]) -> Ingested {
    read(folder(files).path())
}

fn codes(diagnostics: &Diagnostics) -> Vec<Code> {
    diagnostics.sorted().iter().map(|found| found.code).collect()
}

fn sound(ingested: Ingested) -> Dataset {
    assert_eq!(
        ingested.diagnostics.count(Severity::Error),
        0,
        "{:#?}",
        ingested.diagnostics.sorted()
    );
    ingested.dataset.expect("a dataset where there is no error")
}

const MEMBERS: &str = "member_id,name,team_id\nM1,Ada,T1\nM2,王伟,T1\n";
const SURVEYS: &str = "survey_id,client_id,answered_on,csat\nS1,C1,2025-02-01,5\n";

#[test]
fn chinese_headers_byte_order_mark_and_line_ends_of_windows_are_read() {
    let dataset = sound(read(&fixture("sound")));
    let cycle = &dataset.cycles[0];
    let names: Vec<&str> = cycle.members.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["Ada", "王伟"]);
    // Ada was in T1 up to 14 February and in T2 from the next day; her rows stand in no helpful order.
    let days: Vec<_> = cycle.members[0]
        .assignments
        .iter()
        .map(|assignment| {
            (
                cycle.team(assignment.team).unwrap().id.as_str(),
                assignment.period.last(),
            )
        })
        .collect();
    assert_eq!(days, [("T1", date(2025, 2, 14)), ("T2", date(2025, 3, 31))]);
    assert_eq!(cycle.members[0].grade.as_deref(), Some("P7"));
    let surveys = cycle.surveys.as_ref().unwrap();
    assert_eq!(surveys.len(), 2);
    assert_eq!((surveys[0].csat, surveys[0].nps), (Some(5), Some(10)));
    assert_eq!((surveys[1].csat, surveys[1].nps), (Some(3), None));
    assert_eq!(surveys[1].answered_on, date(2025, 3, 2));
}

#[test]
fn a_time_with_an_offset_becomes_local_time() {
    let dataset = sound(read(&fixture("sound")));
    let complaint = &dataset.cycles[0].complaints.as_ref().unwrap()[0];
    // 01:05 UTC is 09:05 in Shanghai; the other time has no offset and stays as it is.
    assert_eq!(complaint.opened_at, date(2025, 3, 1).at(9, 5, 0, 0));
    assert_eq!(complaint.resolved_at, Some(date(2025, 3, 1).at(17, 5, 0, 0)));
}

#[test]
fn clients_stand_by_id_and_money_is_exact() {
    let dataset = sound(read(&fixture("sound")));
    let clients = dataset.cycles[0].clients.as_ref().unwrap();
    assert_eq!(
        clients
            .iter()
            .map(|client| client.id.as_str())
            .collect::<Vec<_>>(),
        ["C1", "C2"]
    );
    // 12000.50 in the file: zeros at the end of an amount say nothing.
    assert_eq!(clients[0].revenue_at_start.unwrap().0.to_string(), "12000.5");
    let survey = &dataset.cycles[0].surveys.as_ref().unwrap()[1];
    assert_eq!(
        dataset.cycles[0]
            .client(survey.client.unwrap())
            .unwrap()
            .id
            .as_str(),
        "C2"
    );
}

#[test]
fn dimensions_of_the_questionnaire_stand_by_id() {
    let dataset = sound(read(&fixture("sound")));
    let cycle = &dataset.cycles[0];
    let ids: Vec<&str> = cycle
        .assessment_dimensions
        .iter()
        .map(DimensionId::as_str)
        .collect();
    assert_eq!(ids, ["communication", "values"]);
    let scores: Vec<_> = cycle
        .assessments
        .iter()
        .flatten()
        .map(|score| (score.relation, score.dimension.0, score.score))
        .collect();
    assert_eq!(
        scores,
        [
            (Relation::Peer, 1, 4.0),
            (Relation::Own, 0, 5.0),
            (Relation::Peer, 1, 3.5)
        ]
    );
}

#[test]
fn rows_that_are_not_counted_are_counted_by_reason_and_told() {
    let ingested = read(&fixture("sound"));
    assert_eq!(
        codes(&ingested.diagnostics),
        [Code::DefaultModelReduced, Code::UnusedTable, Code::OutsideCycle]
    );
    let dataset = sound(ingested);
    let files = &dataset.cycles[0].files;
    let file = |table: &str| files.iter().find(|file| file.table == table).unwrap();
    let surveys = file("surveys");
    assert_eq!((surveys.rows_read, surveys.rows_counted), (3, 2));
    assert_eq!(surveys.not_counted, [(NotCountedReason::OutsideCycle, 1)]);
    assert!(surveys.used);
    assert_eq!((file("hobbies").used, file("hobbies").rows_read), (false, 1));
}

#[test]
fn notes_are_by_language_and_subject() {
    let dataset = sound(read(&fixture("sound")));
    let notes = &dataset.cycles[0].notes;
    let note = &notes.members[&MemberId::new("M1")];
    assert_eq!(note.get(Language::Chinese).trim(), "做得好。");
    assert_eq!(note.get(Language::English).trim(), "Well done.");
    assert!(notes.overview.is_some());
}

#[test]
fn members_and_surveys_are_enough() {
    let ingested = read_files(&[
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
    ]);
    // Without member or clients table nobody owns the answer; it still counts for the organisation.
    assert_eq!(
        codes(&ingested.diagnostics),
        [Code::DefaultModelReduced, Code::OrganisationOnly]
    );
    let dataset = sound(ingested);
    // What the two tables can tell, and nothing that they cannot.
    let measures: Vec<&str> = dataset
        .configuration
        .indicators
        .iter()
        .map(|indicator| indicator.measure.word())
        .collect();
    assert_eq!(measures, ["csat", "nps"]);
    assert_eq!(dataset.configuration.dimensions.len(), 1);
    assert_eq!(dataset.cycles[0].surveys.as_ref().unwrap().len(), 1);
}

#[test]
fn what_the_user_states_is_laid_over_the_default() {
    let configuration = r#"
[organisation]
name = "北风"
transfer_date = 2024-07-01
[policy.response_limits]
default = "60s"
[[dimensions]]
id = "satisfaction"
name = "Satisfaction"
weight = 100
"#;
    let ingested = read_files(&[
        ("scorebook.toml", configuration),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
    ]);
    let configuration = sound(ingested).configuration;
    assert_eq!(configuration.organisation.name.get(Language::English), "北风");
    assert_eq!(configuration.organisation.currency, "CNY");
    // The limits are replaced whole: no two hours for `high` are left from the default.
    let limits = &configuration.policy.response_limits;
    assert_eq!((limits.default.0, limits.by_severity.len()), (60, 0));
    assert_eq!(configuration.policy.resolution_limits.by_severity.len(), 2);
    // Of the default's indicators those of the one dimension stay, and with them what points to them.
    let ids: Vec<&str> = configuration
        .indicators
        .iter()
        .map(|indicator| indicator.id.as_str())
        .collect();
    assert_eq!(ids, ["satisfaction", "recommendation"]);
    let actions: Vec<&str> = configuration
        .actions
        .iter()
        .map(|action| action.id.as_str())
        .collect();
    assert_eq!(actions, ["call-back", "call-back-detractors", "voice-of-client"]);
    assert_eq!(configuration.skills[0].indicators.len(), 2);
}

#[test]
fn a_day_of_a_limit_is_one_working_day_where_working_hours_apply() {
    let hours = "[policy.working_hours]\ndays = [\"mon\"]\nfrom = \"09:00\"\nto = \"17:30\"\n[policy.response_limits]\ndefault = \"2d\"\n";
    let ingested = read_files(&[
        ("scorebook.toml", hours),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
    ]);
    // 2 × 8.5 hours × 3600 seconds.
    assert_eq!(
        sound(ingested).configuration.policy.response_limits.default.0,
        61_200
    );
}

/// Two quarters of which the second's table lacks client C2, under a policy.
fn vanished(policy: &str) -> Ingested {
    let configuration = format!("[policy]\nabsent_clients = \"{policy}\"\n");
    read_files(&[
        ("scorebook.toml", &configuration),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        (
            "cycles/2025-Q1/clients.csv",
            "client_id,owner_id,acquired_on,lost_on,revenue\nC1,M1,2023-01-01,,5\nC2,M2,2023-01-01,,70\nC3,M2,2023-01-01,2025-01-05,\n",
        ),
        ("cycles/2025-Q2/members.csv", MEMBERS),
        (
            "cycles/2025-Q2/clients.csv",
            "client_id,owner_id,acquired_on\nC1,M1,2023-01-01\n",
        ),
        (
            "cycles/2025-Q2/surveys.csv",
            "survey_id,client_id,answered_on,csat\nS1,C1,2025-05-01,5\n",
        ),
    ])
}

#[test]
fn a_vanished_client_is_a_fault_until_the_policy_says_how_to_read_it() {
    let ingested = vanished("fault");
    assert!(ingested.dataset.is_none());
    let [fault] = ingested.diagnostics.sorted()[..] else {
        panic!("one fault")
    };
    assert_eq!(fault.code, Code::AbsentClient);
    assert_eq!(fault.facts["client"], "C2");
    assert_eq!(
        (fault.facts["previous"].as_str(), fault.facts["line"].as_str()),
        ("cycles/2025-Q1/clients.csv", "3")
    );
}

#[test]
fn a_vanished_client_is_lost_on_the_first_day_or_left_out() {
    let dataset = sound(vanished("lost"));
    let clients = dataset.cycles[1].clients.as_ref().unwrap();
    assert_eq!(
        clients
            .iter()
            .map(|client| client.id.as_str())
            .collect::<Vec<_>>(),
        ["C1", "C2"]
    );
    assert_eq!(clients[1].lost_on, Some(date(2025, 4, 1)));
    assert_eq!(clients[1].revenue_at_start.unwrap().0.to_string(), "70");
    assert!(clients[1].revenue.unwrap().0.is_zero());
    assert_eq!(clients[1].owner.map(|owner| owner.0), Some(1));
    let ingested = vanished("unknown");
    assert_eq!(codes(&ingested.diagnostics), [Code::AbsentClientUnknown]);
    assert_eq!(sound(ingested).cycles[1].clients.as_ref().unwrap().len(), 1);
}

#[test]
fn cycles_of_one_kind_must_not_overlap_and_others_may() {
    let days = "kind = \"quarter\"\nfirst_day = 2025-03-01\nlast_day = 2025-05-31\n";
    let files = [
        ("cycles/2025/members.csv", MEMBERS),
        ("cycles/2025/surveys.csv", SURVEYS),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
        ("cycles/shifted/cycle.toml", days),
        ("cycles/shifted/members.csv", MEMBERS),
    ];
    let ingested = read_files(&files[..4]);
    let dataset = sound(ingested);
    let order: Vec<&str> = dataset.cycles.iter().map(|data| data.cycle.id.as_str()).collect();
    assert_eq!(order, ["2025-Q1", "2025"]);
    assert!(codes(&read_files(&files).diagnostics).contains(&Code::OverlappingCycles));
}

#[test]
fn files_that_programs_leave_behind_are_passed_over() {
    let ingested = read_files(&[
        ("cycles/.DS_Store", "x"),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
        ("cycles/2025-Q1/~$surveys.csv", "lock"),
        ("cycles/2025-Q1/Thumbs.db", "x"),
        ("README.md", "mine"),
    ]);
    assert_eq!(
        codes(&ingested.diagnostics),
        [Code::DefaultModelReduced, Code::OrganisationOnly]
    );
}

#[test]
fn one_table_in_two_files_is_a_fault() {
    let ingested = read_files(&[
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
        ("cycles/2025-Q1/Surveys.CSV", SURVEYS),
    ]);
    assert!(codes(&ingested.diagnostics).contains(&Code::DuplicateTable));
    assert!(ingested.dataset.is_none());
}

#[test]
fn two_headers_of_one_meaning_are_a_fault() {
    let both = "member_id,name,team_id,成员编号\nM1,Ada,T1,M1\n";
    let ingested = read_files(&[
        ("cycles/2025-Q1/members.csv", both),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
    ]);
    assert!(codes(&ingested.diagnostics).contains(&Code::DuplicateColumn));
    assert!(ingested.dataset.is_none());
}

#[test]
fn declared_tables_hold_the_columns_that_measures_ask_for_in_the_order_of_mention() {
    let configuration = r#"
[[dimensions]]
id = "d"
name = "D"
weight = 100
[[indicators]]
id = "hours"
name = "Hours"
dimension = "d"
measure = "declared"
table = "Training"
aggregate = "sum"
column = "hours"
filter = { kind = "course", hours = { at_least = 2 } }
weight = 60
scale = [[0, 0], [8, 100]]
[[indicators]]
id = "passed"
name = "Passed"
dimension = "d"
measure = "declared"
table = "training"
aggregate = "share"
of = { result = ["passed"] }
weight = 40
scale = [[0, 0], [1, 100]]
"#;
    let ingested = read_files(&[
        ("scorebook.toml", configuration),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        (
            "cycles/2025-Q1/clients.csv",
            "client_id,owner_id,acquired_on\nC1,M2,2023-01-01\n",
        ),
        (
            "cycles/2025-Q1/training.csv",
            "extra,member_id,client_id,Result,kind,hours\nx,M1,,passed,course,8\nx,,C1,failed,,\n",
        ),
    ]);
    let dataset = sound(ingested);
    let table = &dataset.cycles[0].declared["training"];
    let columns = [
        ("hours", ValueType::Number),
        ("kind", ValueType::Text),
        ("result", ValueType::Text),
    ];
    assert_eq!(table.columns, columns.map(|(name, kind)| (name.to_owned(), kind)));
    let rows: Vec<(u32, &[Cell])> = table.rows.iter().map(|row| (row.member.0, &*row.cells)).collect();
    let text = |text: &str| Cell::Text(text.into());
    assert_eq!(
        rows,
        [
            (0, &[Cell::Number(8.0), text("course"), text("passed")][..]),
            (1, &[Cell::Empty, Cell::Empty, text("failed")][..]),
        ]
    );
}

#[test]
fn the_default_written_out_by_the_user_is_the_default() {
    let files = [
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
    ];
    let stated = read_files(&[files[0], files[1], ("scorebook.toml", DEFAULT_MODEL)]);
    // Not even a warning about the model itself.
    assert_eq!(codes(&stated.diagnostics), [Code::OrganisationOnly]);
    let mut stated = sound(stated).configuration;
    let default = sound(read_files(&[files[0], files[1], ("scorebook.toml", "")])).configuration;
    // Where an action was stated is all that differs: a library may replace the default's.
    for (stated, default) in stated.actions.iter_mut().zip(&default.actions) {
        assert_ne!(stated.origin, default.origin);
        stated.origin = default.origin;
    }
    assert_eq!(stated, default);
}

#[test]
fn a_declared_column_of_numbers_holds_numbers_or_is_a_fault() {
    let model = "[[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n[[indicators]]\nid = \"hours\"\nname = \"Hours\"\n\
        dimension = \"d\"\nmeasure = \"declared\"\ntable = \"overtime\"\naggregate = \"sum\"\ncolumn = \"hours\"\n\
        weight = 100\nscale = [[0, 100], [10, 0]]\n";
    let read = |cell: &str| {
        let table = format!("member_id,hours\nM1,5\nM1,{cell}\n");
        read_files(&[
            ("scorebook.toml", model),
            ("cycles/2025-Q1/members.csv", MEMBERS),
            ("cycles/2025-Q1/overtime.csv", &table),
        ])
    };
    for slip in ["NaN", "five", "1e400"] {
        let ingested = read(slip);
        assert!(ingested.dataset.is_none(), "{slip}");
        let place = ingested.diagnostics.sorted()[0].place.clone().unwrap();
        assert_eq!(place.span.unwrap().line, 3, "{slip}");
    }
    let rows = &sound(read("\"1,204.5\"")).cycles[0].declared["overtime"]
        .rows
        .clone();
    assert_eq!(rows[1].cells[0], Cell::Number(1204.5));
}

#[test]
fn reading_twice_gives_the_same() {
    for name in ["sound", "faulty_tables"] {
        let (one, two) = (read(&fixture(name)), read(&fixture(name)));
        assert_eq!(format!("{:?}", one.dataset), format!("{:?}", two.dataset));
        assert_eq!(one.diagnostics.sorted(), two.diagnostics.sorted());
    }
}

#[test]
fn of_many_faults_of_one_kind_in_one_file_twenty_are_shown_and_all_are_counted() {
    // 333 answers of 9 on a scale that ends at 5.
    let rows: Vec<String> = (0..333).map(|row| format!("S{row},C1,2025-02-01,9\n")).collect();
    let surveys = format!("survey_id,client_id,answered_on,csat\n{}", rows.concat());
    let ingested = read_files(&[
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", &surveys),
    ]);
    assert_eq!(ingested.diagnostics.count(Severity::Error), 333);
    let text = render(&ingested.diagnostics, &Texts::new(Language::English), false);
    assert_eq!(text.matches("error[SB0409]").count(), 20);
    assert!(text.contains("error: and 313 more SB0409 in this file"), "{text}");
    assert!(text.ends_with("333 errors, no warnings.\n"), "{text}");
}

#[test]
fn targets_of_a_cycle_go_before_those_of_the_model() {
    let ingested = read_files(&[
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
        (
            "cycles/2025-Q1/cycle.toml",
            "state = \"open\"\n[targets]\nsatisfaction = 0.5\n",
        ),
    ]);
    let dataset = sound(ingested);
    let configuration = &dataset.configuration;
    let satisfaction = &configuration.indicators[0];
    assert_eq!(
        configuration.target(&dataset.cycles[0].cycle.id, satisfaction),
        Some(0.5)
    );
    assert_eq!(dataset.cycles[0].cycle.state, CycleState::Open);
}

#[test]
fn an_owner_of_another_cycle_is_a_warning_and_an_unknown_one_an_error() {
    let clients = |owner: &str| format!("client_id,owner_id,acquired_on\nC1,{owner},2023-01-01\n");
    let files = |text: &str| {
        read_files(&[
            (
                "cycles/2024-Q4/members.csv",
                "member_id,name,team_id\nM9,Left,T1\n",
            ),
            ("cycles/2025-Q1/members.csv", MEMBERS),
            ("cycles/2025-Q1/clients.csv", text),
        ])
    };
    let known = files(&clients("M9"));
    assert!(codes(&known.diagnostics).contains(&Code::OwnerOfAnotherCycle));
    assert_eq!(sound(known).cycles[1].clients.as_ref().unwrap()[0].owner, None);
    assert!(codes(&files(&clients("M8")).diagnostics).contains(&Code::UnknownMember));
}

#[test]
fn an_indicator_that_states_no_minimum_sample_gets_that_of_the_default_model_for_its_measure() {
    let model = "[[dimensions]]\nid = \"d\"\nname = \"D\"\nweight = 100\n\
        [[indicators]]\nid = \"stated\"\nname = \"S\"\ndimension = \"d\"\nmeasure = \"csat\"\nweight = 50\n\
        minimum_sample = 1\nscale = [[0, 0], [1, 100]]\n\
        [[indicators]]\nid = \"left-out\"\nname = \"L\"\ndimension = \"d\"\nmeasure = \"csat\"\nweight = 30\n\
        scale = [[0, 0], [1, 100]]\n\
        [[indicators]]\nid = \"share\"\nname = \"A\"\ndimension = \"d\"\nmeasure = \"declared\"\ntable = \"surveys\"\n\
        aggregate = \"share\"\nof = \"csat >= 4\"\nweight = 10\nscale = [[0, 0], [1, 100]]\n\
        [[indicators]]\nid = \"count\"\nname = \"C\"\ndimension = \"d\"\nmeasure = \"declared\"\ntable = \"surveys\"\n\
        aggregate = \"count\"\nweight = 10\nscale = [[0, 0], [1, 100]]\n";
    let configuration = sound(read_files(&[
        ("scorebook.toml", model),
        ("cycles/2025-Q1/members.csv", MEMBERS),
        ("cycles/2025-Q1/surveys.csv", SURVEYS),
    ]))
    .configuration;
    let minimums: Vec<u64> = configuration
        .indicators
        .iter()
        .map(|indicator| indicator.minimum_sample)
        .collect();
    assert_eq!(minimums, [1, 5, 3, 1]);
}
