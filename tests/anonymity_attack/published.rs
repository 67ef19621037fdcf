//! Every number of the records, and how it moves with every unknown score.

use std::collections::BTreeMap;

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

/// Every number of every record, by where it stands there.
fn numbers(dataset: &Dataset) -> BTreeMap<String, f64> {
    fn walk(value: &Value, path: &str, found: &mut BTreeMap<String, f64>) {
        match value {
            Value::Number(number) => {
                found.insert(path.to_owned(), number.as_f64().unwrap());
            }
            Value::Array(values) => {
                for (place, value) in values.iter().enumerate() {
                    walk(value, &format!("{path}/{place}"), found);
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    walk(value, &format!("{path}/{name}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    for (place, record) in pipeline::compute(dataset).0.iter().enumerate() {
        walk(
            &serde_json::to_value(record).unwrap(),
            &place.to_string(),
            &mut found,
        );
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
    let at = numbers(&dataset);
    let mut rows: BTreeMap<&String, (Vec<f64>, f64)> = at
        .keys()
        .map(|path| (path, (vec![0.0; unknowns.len()], 0.0)))
        .collect();
    for (column, unknown) in unknowns.iter().enumerate() {
        let (cycle, row) = design.place(unknown);
        let score = |dataset: &mut Dataset, value: f64| {
            dataset.cycles[cycle].assessments.as_mut().unwrap()[row].score = value;
        };
        let before = dataset.cycles[cycle].assessments.as_ref().unwrap()[row].score;
        score(&mut dataset, before + STEP);
        let up = numbers(&dataset);
        score(&mut dataset, before - STEP);
        let down = numbers(&dataset);
        score(&mut dataset, before);
        // A number that comes or goes with so small a step stands at an edge, as one that jumps does: it was rounded, and
        // tells nothing of the score but on which side of the edge it lies.
        rows.retain(|path, (row, curved)| {
            let (Some(up), Some(down)) = (up.get(*path), down.get(*path)) else {
                return false;
            };
            let (rise, fall) = ((up - at[*path]) / STEP, (at[*path] - down) / STEP);
            row[column] = f64::midpoint(rise, fall);
            *curved = curved.max((rise - fall).abs());
            (rise - fall).abs() < 1e-3 * (1.0 + rise.abs())
        });
    }
    let mut found: Vec<Gradient> = Vec::new();
    for (row, curved) in rows.into_values() {
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
