//! Every published number, and how it moves with every unknown.

use scorebook::ingest;
use scorebook::model::Dataset;
use scorebook::pipeline;
use serde_json::Value;

use crate::data_folder::write;
use crate::design::{Design, Unknown};

/// How far an unknown is moved.
pub const STEP: f64 = 1e-5;

/// A gradient shorter than this is left out: its own rounding would look like a direction.
const FAINT: f64 = 1e-3;

/// How a published number moves with every unknown.
#[derive(Clone)]
pub struct Gradient {
    /// Where the number stands: keys and places, with dots between them.
    pub place: String,
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

/// Where each number of a tree stands.
fn places(tree: &Value, at: &str, found: &mut Vec<String>) {
    match tree {
        Value::Number(_) => found.push(at.to_owned()),
        Value::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                places(value, &format!("{at}.{place}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                places(value, &format!("{at}.{name}"), found);
            }
        }
        _ => {}
    }
}

/// Every number of these trees, in the order of those of `like`.
fn numbers(like: &[Value], trees: &[Value]) -> Vec<Option<f64>> {
    let mut found = Vec::new();
    for (like, tree) in like.iter().zip(trees) {
        read(like, Some(tree), &mut found);
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
    let steps: Vec<Steps> = (unknowns.iter())
        .map(|unknown| {
            let (cycle, row) = design.place(unknown);
            let score = |dataset: &mut Dataset, value: f64| {
                dataset.cycles[cycle].assessments.as_mut().unwrap()[row].score = value;
            };
            let before = dataset.cycles[cycle].assessments.as_ref().unwrap()[row].score;
            score(&mut dataset, before + STEP);
            let up = records(&dataset);
            score(&mut dataset, before - STEP);
            let down = records(&dataset);
            score(&mut dataset, before);
            Steps { up, down }
        })
        .collect();
    (unknowns, slopes(&like, &steps))
}

/// What is published after one unknown has moved up, and down.
pub struct Steps {
    pub up: Vec<Value>,
    pub down: Vec<Value>,
}

/// The gradient of every number of `like` that moves with any unknown.
pub fn slopes(like: &[Value], steps: &[Steps]) -> Vec<Gradient> {
    let at = numbers(like, like);
    assert_eq!(at.len(), like.iter().map(count).sum::<usize>());
    // None once a number was found to stand at an edge.
    let mut rows: Vec<Option<(Vec<f64>, f64)>> = vec![Some((vec![0.0; steps.len()], 0.0)); at.len()];
    for (column, steps) in steps.iter().enumerate() {
        let (up, down) = (numbers(like, &steps.up), numbers(like, &steps.down));
        // A number that comes or goes with so small a step stands at an edge, as one that jumps does: it was rounded, and
        // tells nothing of the unknown but on which side of the edge it lies.
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
    let mut names = Vec::new();
    for (place, tree) in like.iter().enumerate() {
        places(tree, &place.to_string(), &mut names);
    }
    for (place, row) in names.into_iter().zip(rows) {
        let Some((row, curved)) = row else { continue };
        let length = row.iter().map(|value| value * value).sum::<f64>().sqrt();
        if length > FAINT {
            let blur = 10.0 * curved / length;
            found.push(Gradient { place, row, blur });
        }
    }
    // The exact ones first: after a blurred one an exact one would seem to bring something new.
    found.sort_by(|a, b| a.blur.total_cmp(&b.blur));
    found
}
