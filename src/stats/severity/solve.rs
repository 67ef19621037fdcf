//! Least squares on the raters' Laplacian: the effects by conjugate gradients, the diagonal of its inverse.

use super::design::Design;
use super::{Score, mean_of};

/// Components up to this size are inverted exactly.
const EXACT: usize = 96;

/// A relative residual below which the conjugate gradients have arrived.
const ARRIVED: f64 = 1e-13;

/// Effects of the raters, summing to zero in each component.
pub(super) fn effects(design: &Design) -> Vec<f64> {
    let diagonal = diagonal(design);
    let mut right = vec![0.0; design.raters.len()];
    for scores in design.by_target() {
        let centre = mean_of(scores.iter().map(|score| score.2));
        for (_, rater, value) in scores {
            add(&mut right, *rater, value - centre);
        }
    }
    let x = conjugate_gradients(&right, &diagonal, |vector| times(design, vector));
    centred(design, x)
}

/// Solves for the vector whose image under a symmetric, positive (semi)definite map is `right`, preconditioned by its diagonal.
pub(super) fn conjugate_gradients(
    right: &[f64],
    diagonal: &[f64],
    times: impl Fn(&[f64]) -> Vec<f64>,
) -> Vec<f64> {
    let mut x = vec![0.0; right.len()];
    let mut residual = right.to_vec();
    let start = dot(right, right);
    let precondition = |r: &[f64]| -> Vec<f64> { r.iter().zip(diagonal).map(|(r, d)| r / d).collect() };
    let mut z = precondition(&residual);
    let mut direction = z.clone();
    let mut rz = dot(&residual, &z);
    // In exact arithmetic there are as many steps as raters; rounding asks for some more.
    for _ in 0..4 * right.len() + 20 {
        if dot(&residual, &residual) <= ARRIVED * ARRIVED * start {
            break;
        }
        let image = times(&direction);
        let curvature = dot(&direction, &image);
        if curvature <= 0.0 {
            break;
        }
        let step = rz / curvature;
        for (place, (d, i)) in direction.iter().zip(&image).enumerate() {
            add(&mut x, place, step * d);
            add(&mut residual, place, -step * i);
        }
        z = precondition(&residual);
        let next = dot(&residual, &z);
        let turn = next / rz;
        rz = next;
        direction = z.iter().zip(&direction).map(|(z, d)| z + turn * d).collect();
    }
    x
}

/// The diagonal of the pseudoinverse of the Laplacian, by rater: variance of an effect per unit of residual variance.
pub(super) fn inverse_diagonal(design: &Design) -> Vec<f64> {
    let diagonal = diagonal(design);
    // The series 1 / d + Σ w² / (d² d'): its odd terms have no diagonal but for closed walks of three steps.
    let mut result: Vec<f64> = diagonal.iter().map(|d| 1.0 / d).collect();
    let mut shared: Vec<(usize, usize, f64)> = Vec::new();
    for scores in design.by_target() {
        let weight = 1.0 / scores.len() as f64;
        for a in scores {
            shared.extend(scores.iter().filter(|b| b.1 != a.1).map(|b| (a.1, b.1, weight)));
        }
    }
    shared.sort_unstable_by_key(|entry| (entry.0, entry.1));
    for pair in shared.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let Some(&(rater, other, _)) = pair.first() else {
            continue;
        };
        let weight: f64 = pair.iter().map(|entry| entry.2).sum();
        let (own, theirs) = (at(&diagonal, rater), at(&diagonal, other));
        add(&mut result, rater, weight * weight / (own * own * theirs));
    }
    let mut members: Vec<(usize, usize)> = (design.component.iter().copied().zip(0..)).collect();
    members.sort_unstable();
    for component in members.chunk_by(|a, b| a.0 == b.0).filter(|c| c.len() <= EXACT) {
        let raters: Vec<usize> = component.iter().map(|entry| entry.1).collect();
        if let Some(exact) = exact_diagonal(&raters, &diagonal, &shared) {
            for (rater, value) in raters.iter().zip(exact) {
                if let Some(slot) = result.get_mut(*rater) {
                    *slot = value;
                }
            }
        }
    }
    result
}

/// Inverts L + 1 1ᵀ / n, whose inverse is the pseudoinverse of L plus 1 1ᵀ / n, by Gauss and Jordan; it is positive definite,
/// so no pivot is zero.
fn exact_diagonal(raters: &[usize], diagonal: &[f64], shared: &[(usize, usize, f64)]) -> Option<Vec<f64>> {
    let n = raters.len();
    let ridge = 1.0 / n as f64;
    let mut rows: Vec<Vec<f64>> = (0..n)
        .map(|row| {
            let mut line = vec![ridge; 2 * n];
            for (column, value) in line.iter_mut().enumerate().skip(n) {
                *value = f64::from(u8::from(column - n == row));
            }
            line
        })
        .collect();
    for (row, rater) in raters.iter().enumerate() {
        add(rows.get_mut(row)?, row, at(diagonal, *rater));
        let start = shared.partition_point(|entry| entry.0 < *rater);
        for (_, other, weight) in shared.iter().skip(start).take_while(|entry| entry.0 == *rater) {
            add(rows.get_mut(row)?, raters.binary_search(other).ok()?, -weight);
        }
    }
    for pivot in 0..n {
        let scale = *rows.get(pivot)?.get(pivot)?;
        if scale <= 0.0 {
            return None;
        }
        let line: Vec<f64> = rows.get(pivot)?.iter().map(|value| value / scale).collect();
        for (place, row) in rows.iter_mut().enumerate() {
            let factor = *row.get(pivot)?;
            if place == pivot {
                row.clone_from(&line);
            } else if factor != 0.0 {
                for (value, above) in row.iter_mut().zip(&line) {
                    *value -= factor * above;
                }
            }
        }
    }
    (0..n)
        .map(|place| Some(rows.get(place)?.get(n + place)? - ridge))
        .collect()
}

/// d of each rater: Σ over its targets of (raters - 1) / raters.
fn diagonal(design: &Design) -> Vec<f64> {
    let mut diagonal = vec![0.0; design.raters.len()];
    for scores in design.by_target() {
        let n = scores.len() as f64;
        for (_, rater, _) in scores {
            add(&mut diagonal, *rater, (n - 1.0) / n);
        }
    }
    diagonal
}

/// The Laplacian times a vector.
fn times(design: &Design, vector: &[f64]) -> Vec<f64> {
    let mut image = vec![0.0; vector.len()];
    for scores in design.by_target() {
        let own = |score: &Score| at(vector, score.1);
        let centre = scores.iter().map(own).sum::<f64>() / scores.len() as f64;
        for score in scores {
            add(&mut image, score.1, own(score) - centre);
        }
    }
    image
}

/// Takes the mean of its component off every rater.
fn centred(design: &Design, mut effects: Vec<f64>) -> Vec<f64> {
    let mut totals = vec![(0.0, 0.0); effects.len()];
    for (effect, root) in effects.iter().zip(&design.component) {
        if let Some(total) = totals.get_mut(*root) {
            *total = (total.0 + effect, total.1 + 1.0);
        }
    }
    for (effect, root) in effects.iter_mut().zip(&design.component) {
        if let Some((total, count)) = totals.get(*root) {
            *effect -= total / count;
        }
    }
    effects
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn at(values: &[f64], place: usize) -> f64 {
    values.get(place).copied().unwrap_or(0.0)
}

fn add(values: &mut [f64], place: usize, value: f64) {
    if let Some(slot) = values.get_mut(place) {
        *slot += value;
    }
}
