//! Every number of the records, and how it moves with every unknown score.

use scorebook::ingest;
use scorebook::model::Dataset;
use scorebook::pipeline;
use serde_json::Value;

use crate::data_folder::write;
use crate::design::{Design, Unknown};

/// How far a score is moved.
const STEP: f64 = 1e-5;

/// A gradient shorter than this is left out: its own rounding would look like a direction.
const FAINT: f64 = 1e-3;

/// How a published number moves with every unknown.
#[derive(Clone)]
pub struct Gradient {
    /// By unknown.
    pub row: Vec<f64>,
    /// What of it may be curvature or the end of a search rather than direction, as a share of its length.
    pub blur: f64,
}

/// Every record as a tree.
fn records(dataset: &Dataset) -> Vec<Value> {
    let records = pipeline::compute(dataset).0;
    records
        .iter()
        .map(|record| serde_json::to_value(record).unwrap())
        .collect()
}

/// How many numbers a tree holds.
fn count(tree: &Value) -> usize {
    match tree {
        Value::Number(_) => 1,
        Value::Array(values) => values.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// Reads the numbers of a tree in the order in which they stand in another; none for one that is not where it stands there.
fn read(like: &Value, tree: Option<&Value>, numbers: &mut Vec<Option<f64>>) {
    match (like, tree) {
        (Value::Number(_), tree) => numbers.push(tree.and_then(Value::as_f64)),
        (Value::Array(values), tree) => {
            for (place, value) in values.iter().enumerate() {
                read(value, tree.and_then(|tree| tree.get(place)), numbers);
            }
        }
        (Value::Object(fields), tree) => {
            for (name, value) in fields {
                read(value, tree.and_then(|tree| tree.get(name)), numbers);
            }
        }
        _ => {}
    }
}

/// Every number of every record, in the order of those of `like`.
fn numbers(like: &[Value], dataset: &Dataset) -> Vec<Option<f64>> {
    let mut found = Vec::new();
    for (like, record) in like.iter().zip(records(dataset)) {
        read(like, Some(&record), &mut found);
    }
    found
}

/// The unknown scores of a design, and the gradient of every published number that moves with any of them.
pub fn gradients(design: &Design, policy: &str) -> (Vec<Unknown>, Vec<Gradient>) {
    let folder = tempfile::tempdir().unwrap();
    let files = design.files(policy);
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    write(folder.path(), &files);
    let mut dataset = ingest::read(folder.path()).dataset.unwrap();
    let unknowns = design.unknowns();
    let like = records(&dataset);
    let at = numbers(&like, &dataset);
    assert_eq!(at.len(), like.iter().map(count).sum::<usize>());
    // None once a number was found to stand at an edge.
    let mut rows: Vec<Option<(Vec<f64>, f64)>> = vec![Some((vec![0.0; unknowns.len()], 0.0)); at.len()];
    for (column, unknown) in unknowns.iter().enumerate() {
        let (cycle, row) = design.place(unknown);
        let score = |dataset: &mut Dataset, value: f64| {
            dataset.cycles[cycle].assessments.as_mut().unwrap()[row].score = value;
        };
        let before = dataset.cycles[cycle].assessments.as_ref().unwrap()[row].score;
        score(&mut dataset, before + STEP);
        let up = numbers(&like, &dataset);
        score(&mut dataset, before - STEP);
        let down = numbers(&like, &dataset);
        score(&mut dataset, before);
        // A number that comes or goes with so small a step stands at an edge, as one that jumps does: it was rounded, and
        // tells nothing of the score but on which side of the edge it lies.
        for (slot, ((at, up), down)) in rows.iter_mut().zip(at.iter().zip(up).zip(down)) {
            let (Some((row, curved)), Some(at)) = (slot.as_mut(), at) else {
                continue;
            };
            let (Some(up), Some(down)) = (up, down) else {
                *slot = None;
                continue;
            };
            let (rise, fall) = ((up - at) / STEP, (at - down) / STEP);
            row[column] = f64::midpoint(rise, fall);
            *curved = curved.max((rise - fall).abs());
            if (rise - fall).abs() >= 1e-3 * (1.0 + rise.abs()) {
                *slot = None;
            }
        }
    }
    let mut found: Vec<Gradient> = Vec::new();
    for (row, curved) in rows.into_iter().flatten() {
        let length = row.iter().map(|value| value * value).sum::<f64>().sqrt();
        if length > FAINT {
            let blur = 10.0 * curved / length;
            found.push(Gradient { row, blur });
        }
    }
    // The exact ones first: after a blurred one an exact one would seem to bring something new.
    found.sort_by(|a, b| a.blur.total_cmp(&b.blur));
    (unknowns, found)
}
