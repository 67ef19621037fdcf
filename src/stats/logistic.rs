//! Logistic regression with a ridge penalty: how much each term moves the odds of an event.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, NotEstimable, require_finite};
use super::sum::sum;

/// Rows that share their terms: how many there are, and in how many the event came.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeGroup {
    /// The value of every term.
    pub terms: Vec<f64>,
    /// Rows.
    pub trials: u64,
    /// Rows with the event.
    pub events: u64,
}

/// A fitted regression: the log odds of the event are `intercept + Σ coefficient × term`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LogisticFit {
    /// Log odds where every term is 0.
    pub intercept: f64,
    /// What each term adds to the log odds, per unit.
    pub coefficients: Vec<f64>,
    /// Standard errors of the intercept and then of the coefficients, from the (penalised) information matrix.
    pub standard_errors: Vec<f64>,
}

impl LogisticFit {
    /// The probability of the event at these terms.
    pub fn probability(&self, terms: &[f64]) -> f64 {
        let products = self.coefficients.iter().zip(terms).map(|(c, x)| c * x);
        probability(self.intercept + products.sum::<f64>())
    }
}

/// The probability with these log odds.
pub fn probability(log_odds: f64) -> f64 {
    if log_odds >= 0.0 {
        1.0 / (1.0 + (-log_odds).exp())
    } else {
        let odds = log_odds.exp();
        odds / (1.0 + odds)
    }
}

/// Steps of Newton's method, at most. It converges quadratically: ten are rare.
const STEPS: usize = 100;
/// Halvings of a step that does not raise the likelihood, at most.
const HALVINGS: usize = 40;
/// A step of this length has arrived.
const ARRIVED: f64 = 1e-10;
/// Log odds that no finite maximum reaches: the terms separate the events from the rest.
const SEPARATED: f64 = 500.0;

/// Fits by maximum likelihood less `penalty / 2 × Σ coefficient²`; the intercept is not penalised (Hoerl & Kennard 1970; le
/// Cessie & van Houwelingen 1992), by Newton's method with halved steps. Without a penalty it is plain maximum likelihood.
///
/// Errors: `NoData` without rows; `NoVariation` where all rows or none have the event, or where, without a penalty, the terms
/// determine each other or separate the events; `RowsDifferInLength`, `HitsAboveTrials`, `NotFinite`, `Negative` (penalty).
pub fn ridge_logistic(groups: &[OutcomeGroup], penalty: f64) -> Result<LogisticFit, NotEstimable> {
    require_finite([penalty])?;
    if penalty < 0.0 {
        return Err(NotEstimable::InvalidInput(InputFault::Negative));
    }
    let terms = groups.first().ok_or(NotEstimable::NoData)?.terms.len();
    for group in groups {
        require_finite(group.terms.iter().copied())?;
        if group.terms.len() != terms {
            return Err(NotEstimable::InvalidInput(InputFault::RowsDifferInLength));
        }
        if group.events > group.trials {
            return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
        }
    }
    let trials = sum(groups.iter().map(|group| group.trials as f64));
    let events = sum(groups.iter().map(|group| group.events as f64));
    if trials <= 0.0 {
        return Err(NotEstimable::NoData);
    }
    if events <= 0.0 || events >= trials {
        return Err(NotEstimable::NoVariation);
    }
    newton(
        &Problem::new(groups, terms, penalty),
        (events / (trials - events)).ln(),
    )
}

/// The rows with a leading 1 for the intercept, in an order that does not hang on theirs.
struct Problem {
    rows: Vec<(Vec<f64>, f64, f64)>,
    size: usize,
    penalty: f64,
}

impl Problem {
    fn new(groups: &[OutcomeGroup], terms: usize, penalty: f64) -> Self {
        let mut rows: Vec<(Vec<f64>, f64, f64)> = groups
            .iter()
            .filter(|group| group.trials > 0)
            .map(|group| {
                let terms = std::iter::once(1.0).chain(group.terms.iter().copied());
                (terms.collect(), group.trials as f64, group.events as f64)
            })
            .collect();
        rows.sort_by(|a, b| {
            let pairs = a.0.iter().zip(&b.0).map(|(a, b)| a.total_cmp(b));
            let by_terms = pairs.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then);
            by_terms.then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2))
        });
        Self {
            rows,
            size: terms + 1,
            penalty,
        }
    }

    /// The penalised log likelihood.
    fn value(&self, at: &[f64]) -> f64 {
        let likelihood: f64 = (self.rows.iter())
            .map(|(terms, trials, events)| {
                let odds = dot(terms, at);
                // ln(1 + e^x) without overflow.
                let normaliser = odds.max(0.0) + (-odds.abs()).exp().ln_1p();
                events * odds - trials * normaliser
            })
            .sum();
        let squares: f64 = at.iter().skip(1).map(|c| c * c).sum();
        likelihood - self.penalty / 2.0 * squares
    }

    /// Its gradient, and the information matrix (the negative of its second derivatives).
    fn derivatives(&self, at: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
        let mut gradient = vec![0.0; self.size];
        let mut information = vec![vec![0.0; self.size]; self.size];
        for (terms, trials, events) in &self.rows {
            let p = probability(dot(terms, at));
            let (residual, weight) = (events - trials * p, trials * p * (1.0 - p));
            for ((slot, line), own) in gradient.iter_mut().zip(&mut information).zip(terms) {
                *slot += residual * own;
                if *own != 0.0 {
                    for (cell, other) in line.iter_mut().zip(terms) {
                        *cell += weight * own * other;
                    }
                }
            }
        }
        let penalised = gradient.iter_mut().zip(&mut information).zip(at);
        for (place, ((slot, line), own)) in penalised.enumerate().skip(1) {
            *slot -= self.penalty * own;
            if let Some(cell) = line.get_mut(place) {
                *cell += self.penalty;
            }
        }
        (gradient, information)
    }
}

fn newton(problem: &Problem, start: f64) -> Result<LogisticFit, NotEstimable> {
    let mut at = vec![0.0; problem.size];
    if let Some(intercept) = at.first_mut() {
        *intercept = start;
    }
    let mut value = problem.value(&at);
    for _ in 0..STEPS {
        let (gradient, information) = problem.derivatives(&at);
        let lower = cholesky(&information).ok_or(NotEstimable::NoVariation)?;
        let step = solve(&lower, &gradient);
        require_finite(step.iter().copied())?;
        let (mut scale, mut found) = (1.0, None);
        for _ in 0..HALVINGS {
            let next: Vec<f64> = at.iter().zip(&step).map(|(a, s)| a + scale * s).collect();
            let there = problem.value(&next);
            if there >= value {
                found = Some((next, there));
                break;
            }
            scale /= 2.0;
        }
        // No step raises the likelihood any more: this is the maximum, to rounding.
        let arrived = step.iter().map(|s| (scale * s).abs()).fold(0.0, f64::max) <= ARRIVED;
        let moved = found.is_some();
        if let Some((next, there)) = found {
            (at, value) = (next, there);
        }
        if at.iter().any(|value| value.abs() > SEPARATED) {
            return Err(NotEstimable::NoVariation);
        }
        if arrived || !moved {
            return finish(problem, &at);
        }
    }
    Err(NotEstimable::NoVariation)
}

fn finish(problem: &Problem, at: &[f64]) -> Result<LogisticFit, NotEstimable> {
    let (_, information) = problem.derivatives(at);
    let lower = cholesky(&information).ok_or(NotEstimable::NoVariation)?;
    let standard_errors: Vec<f64> = (0..problem.size)
        .map(|place| {
            let unit: Vec<f64> = (0..problem.size)
                .map(|other| f64::from(u8::from(other == place)))
                .collect();
            solve(&lower, &unit)
                .get(place)
                .copied()
                .unwrap_or(f64::NAN)
                .sqrt()
        })
        .collect();
    require_finite(at.iter().chain(&standard_errors).copied())?;
    // Separated events leave an information of nearly nothing behind, and errors that dwarf every effect.
    if standard_errors.iter().any(|error| *error > SEPARATED) {
        return Err(NotEstimable::NoVariation);
    }
    let (intercept, coefficients) = at.split_first().ok_or(NotEstimable::NoData)?;
    Ok(LogisticFit {
        intercept: *intercept,
        coefficients: coefficients.to_vec(),
        standard_errors,
    })
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The lower triangle L of a symmetric matrix L Lᵀ, a row each up to its diagonal; none where it is not positive definite.
fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let mut lower: Vec<Vec<f64>> = Vec::with_capacity(matrix.len());
    for (row, line) in matrix.iter().enumerate() {
        let mut own: Vec<f64> = Vec::with_capacity(row + 1);
        for (column, cell) in line.iter().enumerate().take(row + 1) {
            if column == row {
                let rest = cell - dot(&own, &own);
                if rest.is_nan() || rest <= 1e-12 * cell.abs() {
                    return None;
                }
                own.push(rest.sqrt());
            } else {
                let above = lower.get(column)?;
                own.push((cell - dot(&own, above)) / above.last()?);
            }
        }
        lower.push(own);
    }
    Some(lower)
}

/// Solves L Lᵀ x = right.
fn solve(lower: &[Vec<f64>], right: &[f64]) -> Vec<f64> {
    let mut forward: Vec<f64> = Vec::with_capacity(right.len());
    for (line, value) in lower.iter().zip(right) {
        let pivot = line.last().copied().unwrap_or(f64::NAN);
        forward.push((value - dot(line, &forward)) / pivot);
    }
    let mut x = forward;
    for (row, line) in lower.iter().enumerate().rev() {
        let pivot = line.last().copied().unwrap_or(f64::NAN);
        let Some(found) = x.get(row).map(|value| value / pivot) else {
            continue;
        };
        for (slot, cell) in x.iter_mut().zip(line).take(row) {
            *slot -= cell * found;
        }
        if let Some(slot) = x.get_mut(row) {
            *slot = found;
        }
    }
    x
}

#[cfg(test)]
mod tests;
