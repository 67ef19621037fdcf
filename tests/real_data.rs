//! Two public data sets, ugly as real data is, against figures that other libraries computed from the same rows.
//!
//! The data sets are not ours to carry. Where they lie beside the project the tests run on them; elsewhere there is nothing to
//! compare and the tests say so.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use scorebook::diagnostics::{Diagnostics, Severity};
use scorebook::model::review::Basis;
use scorebook::pipeline::{self, BuildOptions, Progress, Stage};
use serde_json::Value;

#[path = "computing/recomputed.rs"]
mod recomputed;

/// No one watches.
struct Silent;

impl Progress for Silent {
    fn stage(&self, _: Stage) {}
    fn files(&self, _: usize, _: usize) {}
}

/// The folder of a data set, where there is one beside the project.
fn real(name: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join("shared/real").join(name))
        .find(|folder| folder.is_dir());
    if found.is_none() {
        println!("the data set {name} is not here: nothing to compare");
    }
    found
}

/// One row of `measurements.csv` by column.
type Row = BTreeMap<String, String>;

/// A built site of a data set.
struct Site {
    folder: tempfile::TempDir,
    diagnostics: Diagnostics,
    expected: Value,
}

impl Site {
    fn build(source: &Path, configuration: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        for entry in walkdir::WalkDir::new(source.join("cycles")) {
            let entry = entry.unwrap();
            let target = data
                .join("cycles")
                .join(entry.path().strip_prefix(source.join("cycles")).unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(target).unwrap();
            } else {
                fs::write(target, fs::read(entry.path()).unwrap()).unwrap();
            }
        }
        fs::write(data.join("scorebook.toml"), configuration).unwrap();
        let out = folder.path().join("site");
        let options = BuildOptions {
            data: &data,
            out: &out,
            cycles: &[],
            warnings_as_errors: false,
        };
        let built = pipeline::build(&options, &Silent);
        assert_eq!(
            built.diagnostics.count(Severity::Error),
            0,
            "{:?}",
            built.diagnostics.sorted().first()
        );
        built.result.unwrap();
        let expected = serde_json::from_slice(&fs::read(source.join("expected.json")).unwrap()).unwrap();
        Self {
            folder,
            diagnostics: built.diagnostics,
            expected,
        }
    }

    /// Recomputes every value of every cycle from its evidence; says how many there were.
    fn recompute(&self) -> usize {
        let mut values = 0;
        for entry in fs::read_dir(self.folder.path().join("site")).unwrap() {
            let data = entry.unwrap().path().join("data");
            if data.is_dir() {
                let read = |name: &str| fs::read(data.join(name)).unwrap();
                values += recomputed::recompute(&read("measurements.csv"), &read("evidence.csv")).values;
            }
        }
        values
    }

    /// The rows of a cycle by subject (`all` for the organisation) and indicator.
    fn measurements(&self, cycle: &str) -> BTreeMap<(String, String), Row> {
        let path = self
            .folder
            .path()
            .join("site")
            .join(cycle.to_lowercase())
            .join("data/measurements.csv");
        let text = fs::read_to_string(path).unwrap();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let headers = reader.headers().unwrap().clone();
        let mut rows = BTreeMap::new();
        for record in reader.records() {
            let record = record.unwrap();
            let row: Row = headers
                .iter()
                .map(str::to_owned)
                .zip(record.iter().map(str::to_owned))
                .collect();
            let subject = match row["subject_kind"].as_str() {
                "organisation" => "all".to_owned(),
                "member" => row["subject_id"].clone(),
                _ => continue,
            };
            rows.insert((subject, row["indicator"].clone()), row);
        }
        rows
    }
}

fn number(row: &Row, column: &str) -> f64 {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("{column} of {row:?}"))
}

#[track_caller]
fn close(row: &Row, column: &str, expected: &Value, tolerance: f64) {
    let (found, expected) = (number(row, column), expected.as_f64().unwrap());
    assert!(
        (found - expected).abs() <= tolerance,
        "{column} {found} instead of {expected} in {row:?}"
    );
}

#[test]
fn the_service_desk_equals_the_figures_of_pandas_and_statsmodels() {
    let Some(source) = real("callcentre") else { return };
    let site = Site::build(&source, include_str!("real_data/callcentre.toml"));
    let mut compared = 0;
    for (cycle, subjects) in site.expected.as_object().unwrap() {
        let rows = site.measurements(cycle);
        for (who, expected) in subjects.as_object().unwrap() {
            let row = |indicator: &str| &rows[&(who.clone(), indicator.to_owned())];
            close(row("satisfied"), "value", &expected["csat_top2"], 1e-9);
            close(row("satisfied"), "low", &expected["csat_top2_wilson95"][0], 1e-9);
            close(row("satisfied"), "high", &expected["csat_top2_wilson95"][1], 1e-9);
            close(row("satisfied"), "n", &expected["csat_n"], 0.0);
            close(row("rating"), "value", &expected["csat_mean"], 1e-9);
            close(row("answered"), "value", &expected["responded_within_60s"], 1e-9);
            close(
                row("answered"),
                "low",
                &expected["responded_within_60s_wilson95"][0],
                1e-9,
            );
            close(
                row("answered"),
                "high",
                &expected["responded_within_60s_wilson95"][1],
                1e-9,
            );
            close(row("answered"), "n", &expected["calls"], 0.0);
            close(row("resolved"), "value", &expected["resolved_share"], 1e-9);
            for absent in ["kept", "attended", "assessed"] {
                assert_eq!(row(absent)["status"], "no_data");
                assert_eq!(row(absent)["value"], "");
            }
            compared += 1;
        }
    }
    assert_eq!(compared, 27);
    let values = site.recompute();
    assert!(values > 27 * 4, "{values} values recomputed from their rows");
    assert_eq!(
        site.diagnostics.count(Severity::Warning),
        0,
        "{:?}",
        site.diagnostics.sorted().first()
    );
}

#[test]
fn the_telephone_company_equals_the_figures_of_statsmodels_and_lifelines() {
    let Some(source) = real("telco") else { return };
    let site = Site::build(&source, include_str!("real_data/telco.toml"));
    let rows = site.measurements("2019-06");
    for (who, expected) in site.expected.as_object().unwrap() {
        let row = |indicator: &str| &rows[&(who.clone(), indicator.to_owned())];
        close(row("kept"), "denominator", &expected["held_at_start"], 0.0);
        close(row("kept"), "numerator", &expected["kept"], 0.0);
        close(row("kept"), "value", &expected["client_retention"], 1e-9);
        close(
            row("kept"),
            "low",
            &expected["client_retention_wilson95"][0],
            1e-9,
        );
        close(
            row("kept"),
            "high",
            &expected["client_retention_wilson95"][1],
            1e-9,
        );
        close(
            row("revenue"),
            "value",
            &expected["gross_revenue_retention"],
            1e-9,
        );
        close(row("won"), "numerator", &expected["new_clients"], 0.0);
        for (months, survival) in expected["km_survival_months"].as_object().unwrap() {
            let row = row(&format!("held-{months}"));
            close(row, "value", survival, 1e-6);
            // Where nobody (or everybody) has left, the reference library prints an interval without width; ours then is
            // Wilson's on the clients observed, since no finite sample proves that nobody ever leaves.
            let survival = survival.as_f64().unwrap();
            if survival > 0.0 && survival < 1.0 {
                let band = &expected["km_ci95_loglog"][months];
                close(row, "low", &band[0], 1e-6);
                close(row, "high", &band[1], 1e-6);
            } else {
                assert!(number(row, "high") - number(row, "low") > 0.0);
            }
        }
        assert_eq!(row("csat")["status"], "no_data");
    }
    let values = site.recompute();
    assert!(values > 50, "{values} values recomputed from their rows");
}

/// What scikit-learn 1.9.1 and statsmodels 0.15.0 make of the same rows: held at the start, in order of their ids, every other one
/// to fit on; `LogisticRegression(C=1, solver="newton-cholesky")` on four lengths of time as a client, four quarters of revenue
/// and the segments; `roc_auc_score`, `brier_score_loss` and Cox's line on the other half. Ours differ by whole points.
#[test]
fn losses_of_the_telephone_company_are_foretold_as_well_as_by_scikit_learn() {
    let Some(source) = real("telco") else { return };
    let site = Site::build(&source, include_str!("real_data/telco.toml"));
    let ingested = scorebook::ingest::read(&site.folder.path().join("data"));
    let (records, _) = pipeline::compute(&ingested.dataset.unwrap());
    let risk = records[0].review.risk.as_ref().unwrap();
    let outlook = risk.outlook.as_ref().unwrap();
    assert_eq!(outlook.basis, Basis::WithinCycle);
    let judged = outlook.judged.as_ref().unwrap();
    assert_eq!((judged.clients, judged.lost), (3209, 769));
    assert!((judged.area.value - 0.803_357).abs() < 2e-3, "{:?}", judged.area);
    assert!((judged.brier - 0.141_567).abs() < 1e-3, "{}", judged.brier);
    assert!((judged.skill - 0.224_066).abs() < 4e-3, "{}", judged.skill);
    let slope = judged.slope.unwrap();
    assert!((slope.value - 0.943_749).abs() < 2e-2, "{slope:?}");
    assert!(judged.better && slope.interval.contains(1.0));
    // In each group about as many are lost as were expected: the expected share lies within the interval, or near it.
    assert_eq!(judged.groups.len(), 5);
    for group in &judged.groups {
        let (expected, seen) = (group.expected.0, group.observed.interval);
        assert!(
            seen.low - 0.01 < expected && expected < seen.high + 0.01,
            "{group:?}"
        );
    }
    let page = fs::read_to_string(site.folder.path().join("site/2019-06/risk.html")).unwrap();
    assert!(
        page.contains("769 losses among the 3,209 others"),
        "discrimination and calibration stand on the page"
    );
}
