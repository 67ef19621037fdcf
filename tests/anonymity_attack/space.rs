//! The space that published gradients span, and whether it holds a combination of given unknowns.

use std::collections::BTreeMap;

/// A space by an orthonormal basis.
pub struct Space {
    width: usize,
    basis: Vec<Vec<f64>>,
}

/// A direction shorter than this, of a gradient of length 1, is rounding.
const NOTHING: f64 = 1e-5;

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn divide(row: &mut [f64], by: f64) {
    for value in row {
        *value /= by;
    }
}

impl Space {
    pub fn new(width: usize) -> Self {
        Self {
            width,
            basis: Vec::new(),
        }
    }

    /// Takes a gradient in (modified Gram–Schmidt, twice), where more than its blur is new.
    pub fn add(&mut self, mut row: Vec<f64>, blur: f64) {
        let length = dot(&row, &row).sqrt();
        if length < 1e-9 {
            return;
        }
        divide(&mut row, length);
        for _ in 0..2 {
            self.project_out(&mut row);
        }
        let left = dot(&row, &row).sqrt();
        if left > NOTHING.max(blur) {
            divide(&mut row, left);
            self.basis.push(row);
        }
    }

    fn project_out(&self, row: &mut [f64]) {
        for direction in &self.basis {
            let along = dot(row, direction);
            row.iter_mut()
                .zip(direction)
                .for_each(|(value, part)| *value -= along * part);
        }
    }

    /// What of each unknown lies outside the space.
    pub fn outside(&self) -> Vec<Vec<f64>> {
        (0..self.width)
            .map(|unknown| {
                let mut unit = vec![0.0; self.width];
                unit[unknown] = 1.0;
                for _ in 0..2 {
                    self.project_out(&mut unit);
                }
                unit
            })
            .collect()
    }
}

/// Whether some combination of unknowns can be solved for: then what of them lies outside the space is linearly dependent.
fn some_combination_is_inside(outside: &[Vec<f64>], unknowns: &[usize]) -> bool {
    let mut found = Space::new(0);
    for unknown in unknowns {
        let mut rest = outside[*unknown].clone();
        for _ in 0..2 {
            found.project_out(&mut rest);
        }
        let left = dot(&rest, &rest).sqrt();
        if left < 1e-4 {
            return true;
        }
        divide(&mut rest, left);
        found.basis.push(rest);
    }
    false
}

/// Pairs of people, and single ones as a pair with themselves, of whose unknowns some combination can be solved for.
pub fn exposed_pairs(outside: &[Vec<f64>], unknowns: &BTreeMap<&str, Vec<usize>>) -> Vec<Vec<String>> {
    let people: Vec<(&&str, &Vec<usize>)> = unknowns.iter().collect();
    let mut found = Vec::new();
    for (place, (one, ours)) in people.iter().enumerate() {
        for (two, theirs) in &people[place..] {
            let mut set: Vec<usize> = ours.iter().chain(*theirs).copied().collect();
            set.sort_unstable();
            set.dedup();
            if some_combination_is_inside(outside, &set) {
                found.push(vec![(**one).to_owned(), (**two).to_owned()]);
            }
        }
    }
    found
}
