//! The attack: read everything that is published, take it as equations, and solve for what is withheld.
//!
//! Everything that pages and downloads are made from is the record of a cycle, so every number in it counts as published. Each
//! is taken as a linear function of the unknown scores: its gradient, found by moving one score at a time. What a reader
//! can then work out is what lies in the space that these gradients span. The defence holds where no combination of the
//! scores of fewer raters than the threshold lies in it, and no withheld mean.
//!
//! Self and superior are known anyway: the attacker knows them. The harder attack also knows that everybody who rated in several
//! cycles gave the same scores again.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod audiences;
#[path = "../computing/data_folder.rs"]
#[allow(dead_code, reason = "shared with the computing tests, which use more of it")]
mod data_folder;
mod design;
mod published;
mod space;
mod teams;

use std::collections::BTreeMap;
use std::fs;

use design::{Design, Unknown};
use published::{Gradient, gradients};
use space::{Space, exposed_pairs};

/// Which unknowns are one: (ratee, rater, relation, dimension), and the cycle unless scores are taken to stay the same.
fn columns(unknowns: &[Unknown], unchanged: bool) -> Vec<usize> {
    let mut known: BTreeMap<(&str, &str, &str, &str, usize), usize> = BTreeMap::new();
    unknowns
        .iter()
        .map(|unknown| {
            let cycle = if unchanged { 0 } else { unknown.cycle };
            let key = (
                &*unknown.ratee,
                &*unknown.rater,
                &*unknown.relation,
                &*unknown.dimension,
                cycle,
            );
            let next = known.len();
            *known.entry(key).or_insert(next)
        })
        .collect()
}

/// Sets of one or two raters, fewer than the designs' threshold of three, of whose scores some combination can be worked out.
fn exposed(unknowns: &[Unknown], rows: &[Gradient], unchanged: bool) -> Vec<Vec<String>> {
    let columns = columns(unknowns, unchanged);
    let width = columns.iter().max().map_or(0, |last| last + 1);
    let mut space = Space::new(width);
    for Gradient { row, blur, .. } in rows {
        let mut merged = vec![0.0; width];
        for (column, value) in columns.iter().zip(row) {
            merged[*column] += value;
        }
        space.add(merged, *blur);
    }
    let outside = space.outside();
    let mut of_rater: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (unknown, column) in unknowns.iter().zip(&columns) {
        of_rater.entry(&unknown.rater).or_default().push(*column);
    }
    exposed_pairs(&outside, &of_rater)
}

/// Attacks many random designs under a policy.
fn attack(policy: &str, cycles: usize, seeds: std::ops::Range<u64>) {
    for seed in seeds {
        let design = Design::random(seed, cycles);
        let (unknowns, rows) = gradients(&design, policy);
        assert!(
            rows.len() > 10,
            "seed {seed}: the attack has something to work with"
        );
        for unchanged in [false, true] {
            let found = exposed(&unknowns, &rows, unchanged);
            assert!(
                found.is_empty(),
                "{policy}, seed {seed}, unchanged {unchanged}: {found:?}"
            );
        }
    }
}

#[test]
fn nothing_of_fewer_raters_than_the_threshold_can_be_solved_where_small_relations_are_withheld() {
    attack("small_relations = \"withhold\"\n", 3, 0..3);
}

#[test]
fn nothing_of_fewer_raters_than_the_threshold_can_be_solved_where_small_relations_are_merged() {
    attack("small_relations = \"merge\"\n", 3, 20..23);
}

#[test]
fn nothing_of_fewer_raters_than_the_threshold_can_be_solved_where_severity_is_taken_off() {
    attack("rater_severity = \"corrected\"\n", 3, 40..43);
}

fn exact(row: Vec<f64>) -> Gradient {
    Gradient {
        place: String::new(),
        row,
        blur: 0.0,
    }
}

/// The same attack on what a careless report would publish; were it blind, it would find nothing here either.
#[test]
fn the_attack_finds_the_rater_where_the_defence_is_missing() {
    let unknown = |cycle, rater: &str, dimension: &str| Unknown {
        cycle,
        ratee: "A".to_owned(),
        rater: rater.to_owned(),
        relation: "peer".to_owned(),
        dimension: dimension.to_owned(),
    };
    // Four colleagues on one dimension, three of them on the other: a total of the raters' own means tells the fourth.
    let mut unknowns: Vec<Unknown> = ["p", "q", "r", "s"]
        .map(|rater| unknown(0, rater, "values"))
        .into();
    unknowns.extend(["p", "q", "r"].map(|rater| unknown(0, rater, "care")));
    let values = exact(vec![0.25, 0.25, 0.25, 0.25, 0.0, 0.0, 0.0]);
    let care = exact(vec![0.0, 0.0, 0.0, 0.0, 1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0]);
    let total = exact(vec![0.125, 0.125, 0.125, 0.25, 0.125, 0.125, 0.125]);
    assert!(exposed(&unknowns, &[values.clone(), care.clone()], false).is_empty());
    let found = exposed(&unknowns, &[values, care, total], false);
    assert!(found.contains(&vec!["s".to_owned(), "s".to_owned()]), "{found:?}");
    // Three colleagues last time, the same and one more now: unchanged scores give the newcomer away.
    let mut unknowns: Vec<Unknown> = ["p", "q", "r"].map(|rater| unknown(0, rater, "values")).into();
    unknowns.extend(["p", "q", "r", "s"].map(|rater| unknown(1, rater, "values")));
    let then = exact(vec![1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, 0.0, 0.0, 0.0, 0.0]);
    let now = exact(vec![0.0, 0.0, 0.0, 0.25, 0.25, 0.25, 0.25]);
    assert!(exposed(&unknowns, &[then.clone(), now.clone()], false).is_empty());
    let found = exposed(&unknowns, &[then, now], true);
    assert!(found.contains(&vec!["s".to_owned(), "s".to_owned()]), "{found:?}");
}

/// A design as the demo has it, every anonymous rater under a name of their own, built to a site: no byte of it names one.
#[test]
fn no_anonymous_rater_is_named_in_any_byte_of_the_demo_site() {
    let folder = tempfile::tempdir().unwrap();
    let (data, out) = (folder.path().join("data"), folder.path().join("site"));
    design::copy_demo_with_secret_raters(&data);
    let options = scorebook::pipeline::BuildOptions {
        data: &data,
        out: &out,
        cycles: &[scorebook::model::CycleId::new("2025-Q4")],
        warnings_as_errors: false,
    };
    let built = scorebook::pipeline::build(&options, &Quiet);
    assert!(built.result.is_ok());
    let mut files = 0;
    for entry in walkdir::WalkDir::new(&out) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).unwrap();
            let secret = design::SECRET.as_bytes();
            assert!(
                !bytes.windows(secret.len()).any(|window| window == secret),
                "{:?}",
                entry.path()
            );
            files += 1;
        }
    }
    assert!(files > 50);
}

struct Quiet;

impl scorebook::pipeline::Progress for Quiet {
    fn stage(&self, _: scorebook::pipeline::Stage) {}
    fn files(&self, _: usize, _: usize) {}
}
