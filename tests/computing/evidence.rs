//! The evidence: every number of the demo recomputed from it, and what single rows say.

use std::collections::BTreeSet;
use std::path::Path;

use scorebook::archive::CycleRecord;
use scorebook::ingest;
use scorebook::model::Dataset;
use scorebook::model::evidence::EvidenceSource;
use scorebook::pages::downloads::downloads;
use scorebook::pipeline::{self, DatasetEvidence};

use crate::data_folder::write;
use crate::recomputed::recompute;

fn demo() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    ingest::read(&folder).dataset.unwrap()
}

/// The bytes of a download.
fn file<'a>(files: &'a [(String, Vec<u8>)], name: &str) -> &'a [u8] {
    &files.iter().find(|(path, _)| path == name).unwrap().1
}

#[test]
fn every_value_of_the_demo_can_be_recomputed_from_its_evidence() {
    let dataset = demo();
    let (records, _) = pipeline::compute(&dataset);
    let mut values = 0;
    let mut measures = BTreeSet::new();
    for record in &records {
        let files = downloads(record, &dataset.configuration, &DatasetEvidence(&dataset));
        let found = recompute(
            file(&files, "data/measurements.csv"),
            file(&files, "data/evidence.csv"),
        );
        values += found.values;
        measures.extend(found.measures);
    }
    let modelled: BTreeSet<String> = dataset
        .configuration
        .indicators
        .iter()
        .map(|indicator| indicator.measure.word().to_owned())
        .collect();
    assert_eq!(
        measures, modelled,
        "every measure of the model has been recomputed"
    );
    assert!(values > 5_000, "{values} values");
}

#[test]
fn the_evidence_is_the_same_each_time_and_names_no_rater() {
    let dataset = demo();
    let source = DatasetEvidence(&dataset);
    let cycle = &dataset.cycles.last().unwrap();
    let rows = || {
        let mut rows = Vec::new();
        source.each(&cycle.cycle.id, None, &mut |row| rows.push(row));
        rows
    };
    let found = rows();
    assert_eq!(found, rows());
    let assessments = cycle
        .files
        .iter()
        .position(|file| file.table == "assessments")
        .unwrap();
    assert!(found.iter().all(|row| usize::from(row.row.file.0) != assessments));
}

/// What the demo has no example of: a mover, a team's own ready-made value, sums, means, medians, ratios, horizons.
const REST: [(&str, &str); 6] = [
    (
        "cycles/2025-Q1/cycle.toml",
        "kind = \"quarter\"\nfirst_day = 2025-01-01\nlast_day = 2025-03-31\n",
    ),
    (
        "cycles/2025-Q1/members.csv",
        "member_id,name,team_id,from,to\nA,Ann,T1,,\nB,Bo,T1,,2025-02-14\nB,Bo,T2,2025-02-15,\nC,Cy,T2,,\n",
    ),
    (
        "cycles/2025-Q1/clients.csv",
        "client_id,owner_id,acquired_on,lost_on,revenue_at_start,revenue\n\
         c1,A,2020-01-01,,100.10,120.10\nc2,B,2020-01-01,2025-03-10,300.30,\nc3,C,2024-09-01,,400,400\n\
         c4,B,2025-02-20,,,70.05\nc5,C,2020-01-01,2024-10-10,,\nc6,,2020-01-01,,50.55,40.40\n",
    ),
    (
        "cycles/2025-Q1/ideas.csv",
        "member_id,on,benefit,hours\nA,2025-01-10,10.5,2\nB,2025-02-01,0.1,3\nB,2025-03-01,0.2,4\nC,2025-03-03,7,5\n",
    ),
    (
        "cycles/2025-Q1/measures.csv",
        "member_id,team_id,indicator,value,numerator,denominator\n\
         A,,warehouse,0.333,1,3\nB,,warehouse,0.5,2,4\nC,,warehouse,0.2,1,5\n,T2,warehouse,0.9,9,10\n\
         A,,plain,4.5,,\n",
    ),
    (
        "cycles/2025-Q1/surveys.csv",
        "survey_id,client_id,answered_on,member_id,csat\ns1,c6,2025-02-02,,5\n",
    ),
];

fn declared(id: &str, aggregate: &str) -> String {
    indicator(
        id,
        &format!("measure = \"declared\"\ntable = \"ideas\"\ndate_column = \"on\"\n{aggregate}"),
    )
}

fn indicator(id: &str, measure: &str) -> String {
    format!(
        "[[indicators]]\nid = \"{id}\"\nname = \"{id}\"\ndimension = \"all\"\n{measure}\nweight = 1\n\
         minimum_sample = 0\nscale = [[0, 0], [1, 100]]\n"
    )
}

/// The records and downloads of [`REST`] with these indicators.
fn computed(indicators: &[String]) -> (Vec<CycleRecord>, Vec<(String, Vec<u8>)>) {
    let head =
        "[organisation]\nname = \"Test\"\n[[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 100\n";
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &REST[..4]);
    write(
        folder.path(),
        &[("scorebook.toml", &format!("{head}{}", indicators.concat()))],
    );
    let ingested = ingest::read(folder.path());
    let dataset = ingested
        .dataset
        .unwrap_or_else(|| panic!("{:?}", ingested.diagnostics.sorted()));
    let (records, _) = pipeline::compute(&dataset);
    let files = downloads(&records[0], &dataset.configuration, &DatasetEvidence(&dataset));
    (records, files)
}

#[test]
fn rows_of_a_share_count_against_by_the_direction_of_its_scale() {
    // Of four ideas three took three hours or more.
    let share = "aggregate = \"share\"\nof = \"hours >= 3\"";
    let (records, files) = computed(&[
        declared("more-is-better", share),
        declared("less-is-better", share).replace("[[0, 0], [1, 100]]", "[[0, 100], [1, 0]]"),
    ]);
    let against: Vec<u64> = (records[0].measurements.organisation.measurements.iter())
        .map(|measurement| measurement.against.count)
        .collect();
    assert_eq!(against, [1, 3]);

    let evidence = String::from_utf8(file(&files, "data/evidence.csv").to_vec()).unwrap();
    let reasons = |indicator: &str| -> Vec<&str> {
        (evidence.lines())
            .filter(|line| line.contains(&format!(",{indicator},")))
            .map(|line| line.rsplit_once(',').unwrap().1)
            .collect()
    };
    assert_eq!(reasons("more-is-better"), ["condition_not_met", "", "", ""]);
    assert_eq!(
        reasons("less-is-better"),
        ["", "condition_met", "condition_met", "condition_met"]
    );
}

#[test]
fn different_values_are_pooled_per_member_so_that_a_team_compares_with_its_members() {
    // A has one short idea, B two long ones, C one long one.
    let (records, files) = computed(&[declared(
        "sizes",
        "aggregate = \"distinct\"\ndistinct = \"hours >= 3\"",
    )]);
    let measurements = &records[0].measurements;
    let members: Vec<f64> = (measurements.members.iter())
        .map(|member| member.measurements[0].value.unwrap())
        .collect();
    assert_eq!(members, [1.0, 1.0, 1.0]);
    // Three pairs of member and value over three heads; two different values over three heads would be 0.67.
    let organisation = &measurements.organisation.measurements[0];
    assert_eq!(
        (
            organisation.numerator,
            organisation.denominator,
            organisation.value
        ),
        (Some(3.0), Some(3.0), Some(1.0))
    );
    // The same value has a number of its own for each member, and one number for the same member.
    let evidence = String::from_utf8(file(&files, "data/evidence.csv").to_vec()).unwrap();
    let has = |line: &str| assert!(evidence.lines().any(|row| row == line), "{line}\n{evidence}");
    has("2025-Q1,member,A,T1,sizes,cycles/2025-Q1/ideas.csv,2,distinct,1,0,");
    has("2025-Q1,member,B,T1,sizes,cycles/2025-Q1/ideas.csv,3,distinct,2,0,");
    has("2025-Q1,member,B,T2,sizes,cycles/2025-Q1/ideas.csv,4,distinct,2,0,");
    has("2025-Q1,member,C,T2,sizes,cycles/2025-Q1/ideas.csv,5,distinct,3,0,");
    let found = recompute(
        file(&files, "data/measurements.csv"),
        file(&files, "data/evidence.csv"),
    );
    assert_eq!(found.values, 6);
}

#[test]
fn measures_that_the_demo_lacks_can_be_recomputed_too() {
    let toml = [
        "[organisation]\nname = \"Test\"\ntransfer_date = 2024-07-01\n\
         [[dimensions]]\nid = \"all\"\nname = \"All\"\nweight = 100\n"
            .to_owned(),
        declared("per-head", "aggregate = \"count\""),
        declared("benefit", "aggregate = \"sum\"\ncolumn = \"benefit\""),
        declared("mean", "aggregate = \"mean\"\ncolumn = \"benefit\""),
        declared("median", "aggregate = \"median\"\ncolumn = \"benefit\""),
        declared(
            "ratio",
            "aggregate = \"ratio\"\nnumerator = \"benefit\"\ndenominator = \"hours\"",
        ),
        indicator("warehouse", "measure = \"ready_made\"\nunit = \"share\""),
        indicator("plain", "measure = \"ready_made\""),
        indicator("won", "measure = \"revenue_expansion\""),
        indicator("horizon", "measure = \"client_survival\"\nafter_months = 6"),
        indicator("kept", "measure = \"gross_revenue_retention\""),
        indicator("held", "measure = \"client_retention\""),
        indicator("satisfied", "measure = \"csat\""),
    ]
    .concat();
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &REST);
    // Dee left; one of her clients was lost later, one stayed and pays half.
    let with = |place: usize, more: &str| format!("{}{more}", REST[place].1);
    write(
        folder.path(),
        &[
            (REST[1].0, &with(1, "D,Dee,T1,,2025-02-01\n")),
            (
                REST[2].0,
                &with(2, "c7,D,2020-01-01,2025-03-05,80,\nc8,D,2020-01-01,,90,45\n"),
            ),
        ],
    );
    write(folder.path(), &[("scorebook.toml", &toml)]);
    let ingested = ingest::read(folder.path());
    let dataset = ingested
        .dataset
        .unwrap_or_else(|| panic!("{:?}", ingested.diagnostics.sorted()));
    let (records, _) = pipeline::compute(&dataset);
    let files = downloads(&records[0], &dataset.configuration, &DatasetEvidence(&dataset));
    let found = recompute(
        file(&files, "data/measurements.csv"),
        file(&files, "data/evidence.csv"),
    );
    assert_eq!(found.measures.len(), 7, "{:?}", found.measures);
    assert!(found.values > 50, "{}", found.values);

    let evidence = String::from_utf8(file(&files, "data/evidence.csv").to_vec()).unwrap();
    let has = |line: &str| assert!(evidence.lines().any(|row| row == line), "{line}\n{evidence}");
    // Bo is one head of the organisation, and a head of each team.
    has("2025-Q1,member,B,T1,per-head,cycles/2025-Q1/members.csv,3,head,0,1,");
    has("2025-Q1,team,T2,T2,per-head,cycles/2025-Q1/members.csv,4,head_again,0,1,");
    // A leaver's clients as they stood on the last day are the leaver's alone; the team has what became of them.
    has("2025-Q1,member,D,,held,cycles/2025-Q1/clients.csv,8,when_left,1,1,");
    has("2025-Q1,member,D,,kept,cycles/2025-Q1/clients.csv,8,when_left,80,80,");
    has("2025-Q1,member,D,T1,held,cycles/2025-Q1/clients.csv,9,for,1,1,");
    has("2025-Q1,member,D,,kept,cycles/2025-Q1/clients.csv,9,when_left,90,90,");
    assert!(
        evidence.lines().any(|row| {
            row.starts_with("2025-Q1,team,T1,T1,held,cycles/2025-Q1/clients.csv,8,against,0,1,")
        })
    );
    // An idea counts for the team of its day.
    has("2025-Q1,member,B,T1,benefit,cycles/2025-Q1/ideas.csv,3,amount,0.1,0,");
    has("2025-Q1,member,B,T2,benefit,cycles/2025-Q1/ideas.csv,4,amount,0.2,0,");
    // A member's stated value is not its parts; the team's own value stands instead of its members'.
    has("2025-Q1,member,A,T1,warehouse,cycles/2025-Q1/measures.csv,2,stated,1,3,value=0.333");
    has("2025-Q1,team,T2,T2,warehouse,cycles/2025-Q1/measures.csv,5,stated_for_team,9,10,value=0.9");
    // A client of nobody counts for the organisation alone.
    has(
        "2025-Q1,organisation,,,kept,cycles/2025-Q1/clients.csv,7,part,40.4,50.55,revenue_fell from=50.55 to=40.4",
    );
}
