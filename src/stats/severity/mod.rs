//! Severity and leniency of raters: each against the others who rated the same targets.
//!
//! The additive model y = target + rater + error (two-way crossed, unbalanced: Searle, Casella & `McCulloch` 1992, "Variance
//! Components", chapters 5 and 7) is solved by least squares with targets taken out, which makes the rater effects the
//! solution of a graph Laplacian; raters whose targets do not connect them are compared only within their own component,
//! where effects sum to zero. The estimates are then drawn towards each other by [`super::shrinkage::normal`].

mod design;
mod groups;
mod solve;

use serde::{Deserialize, Serialize};

use super::distribution::student_two_sided;
use super::estimate::{Interval, Level, NotEstimable, finite, require_finite};
use super::shrinkage;
use super::sum::sum;
use design::Design;
pub use groups::{GroupMean, group_effects};

/// One rater's effect, in the unit of the scores; above 0 is more lenient than the others.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RaterEffect {
    /// Targets that were rated together with other raters who count.
    pub targets: u64,
    /// The least-squares estimate.
    pub observed: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// The estimate drawn towards the mean of all raters.
    pub shrunken: f64,
    /// Interval of the shrunken estimate: normal, of the posterior variance τ² v / (τ² + v), with τ² taken as known.
    pub interval: Interval,
    /// Two-sided p value of "no different from the others", Student's with the residual degrees of freedom.
    pub p_value: f64,
}

/// The effects of all raters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeverityEstimate {
    /// By rater; `None` where a rater has too few targets in common with others.
    pub effects: Vec<Option<RaterEffect>>,
    /// Variance of true effects between raters, from 0 up.
    pub between_variance: f64,
    /// Variance of a score about target and rater.
    pub residual_variance: f64,
}

/// A score: which target, which rater, what value.
pub type Score = (usize, usize, f64);

/// The severity of `raters` raters. Several scores of one rater on one target count as their mean. Raters with fewer than
/// `minimum_targets` (at least 2) targets in common with others are not estimated and their scores do not count: with one
/// target a rater's severity cannot be told from how they see that target. The result has the same bits for every order of
/// the scores. Standard errors are exact in components of up to 96 raters; beyond, the first two terms of the Neumann series
/// of the inverse stand for it, which is a little too small where few targets link the raters.
///
/// Errors: `NotFinite`; `NoData` without scores; `TooFewValues` where fewer than two raters remain, or no degree of freedom;
/// `NoVariation` where nothing is left to chance, so that there is no noise to judge an effect by.
pub fn rater_severity(
    scores: &[Score],
    raters: usize,
    minimum_targets: u64,
    level: Level,
) -> Result<SeverityEstimate, NotEstimable> {
    require_finite(scores.iter().map(|score| score.2))?;
    if scores.is_empty() {
        return Err(NotEstimable::NoData);
    }
    let design = Design::of(scores, minimum_targets.max(2));
    let found = design.raters.len() as u64;
    if found < 2 {
        return Err(NotEstimable::TooFewValues { needed: 2, found });
    }
    let freedom = design.scores.len() as f64 + design.components() as f64
        - design.targets as f64
        - design.raters.len() as f64;
    if freedom < 1.0 {
        return Err(NotEstimable::TooFewValues {
            needed: design.scores.len() as u64 + 1,
            found: design.scores.len() as u64,
        });
    }
    let effects = solve::effects(&design);
    let residual_variance = finite(design.residual_squares(&effects) / freedom)?;
    // Scores are few decimals: what is left of an exact fit is rounding.
    if residual_variance < 1e-12 {
        return Err(NotEstimable::NoVariation);
    }
    let variances: Vec<f64> = solve::inverse_diagonal(&design)
        .into_iter()
        .map(|diagonal| diagonal * residual_variance)
        .collect();
    let estimates: Vec<(f64, f64)> = effects.iter().copied().zip(variances.iter().copied()).collect();
    let shrunken = shrinkage::normal(&estimates)?;
    let mut all = vec![None; raters];
    for (place, (rater, (observed, variance))) in design.raters.iter().zip(&estimates).enumerate() {
        let own = *shrunken.shrunken.get(place).unwrap_or(&0.0);
        let tau = shrunken.between_variance;
        let posterior = (tau * variance / (tau + variance)).sqrt();
        let Some(interval) = Interval::around(own, level.z() * posterior) else {
            continue;
        };
        if let Some(slot) = all.get_mut(*rater) {
            *slot = Some(RaterEffect {
                targets: design.targets_of(place),
                observed: *observed,
                standard_error: variance.sqrt(),
                shrunken: own,
                interval,
                p_value: student_two_sided(observed / variance.sqrt(), freedom),
            });
        }
    }
    Ok(SeverityEstimate {
        effects: all,
        between_variance: shrunken.between_variance,
        residual_variance,
    })
}

/// The component of each of `raters` raters who are compared, directly or through others, by a number of its own; none for who
/// is not estimated. Depends on who rated whom alone.
pub fn components(scores: &[Score], raters: usize, minimum_targets: u64) -> Vec<Option<usize>> {
    let design = Design::of(scores, minimum_targets.max(2));
    let mut found = vec![None; raters];
    for (rater, component) in design.raters.iter().zip(&design.component) {
        if let Some(slot) = found.get_mut(*rater) {
            *slot = Some(*component);
        }
    }
    found
}

/// Mean of values that come in a fixed order of their own; the same bits for every order.
fn mean_of(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let n = values.len() as f64;
    sum(values) / n
}

#[cfg(test)]
mod tests;
