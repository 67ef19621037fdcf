//! Effects of raters from the means of groups of them, without the single scores.
//!
//! The multiple membership model (Browne, Goldstein & Rasbash 2001, "Multiple membership multiple classification (MMMC)
//! models", Statistical Modelling 1) m = target + Σ aⱼ eⱼ + error with known variances: targets fixed, effects normal about 0. Their
//! best linear unbiased prediction solves Henderson's equations (1975), here with the targets taken out.

use super::solve::conjugate_gradients;

/// The mean that a group of raters gave a target.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMean {
    /// The target.
    pub target: usize,
    /// The mean.
    pub mean: f64,
    /// The raters whose effects are asked for, each with its weight in the mean.
    pub raters: Vec<(usize, f64)>,
    /// Variance of the mean about its target and these effects, above 0.
    pub variance: f64,
}

/// The predicted effect of each of `raters` raters whose true effects vary by `between`; 0 for all where that is 0, and for
/// who stands in no group with another of the same target. Depends on the scores through the groups' means alone.
pub fn group_effects(groups: &[GroupMean], raters: usize, between: f64) -> Vec<f64> {
    let mut groups: Vec<&GroupMean> = groups.iter().filter(|group| group.variance > 0.0).collect();
    groups.sort_by_key(|group| group.target);
    if between <= 0.0 || between.is_nan() {
        return vec![0.0; raters];
    }
    let observed: Vec<f64> = groups.iter().map(|group| group.mean).collect();
    let right = back(&groups, raters, &centred(&groups, &observed));
    let ahead = |vector: &[f64]| -> Vec<f64> {
        let sum = |group: &&GroupMean| {
            let parts = group.raters.iter();
            parts
                .map(|(rater, weight)| weight * vector.get(*rater).unwrap_or(&0.0))
                .sum()
        };
        groups.iter().map(sum).collect()
    };
    let mut diagonal = vec![1.0 / between; raters];
    for group in &groups {
        for (rater, weight) in &group.raters {
            if let Some(slot) = diagonal.get_mut(*rater) {
                *slot += weight * weight / group.variance;
            }
        }
    }
    conjugate_gradients(&right, &diagonal, |vector| {
        let mut image = back(&groups, raters, &centred(&groups, &ahead(vector)));
        for (value, own) in image.iter_mut().zip(vector) {
            *value += own / between;
        }
        image
    })
}

/// Values of the groups about the weighted mean of their target, by precision.
fn centred(groups: &[&GroupMean], values: &[f64]) -> Vec<f64> {
    let pairs: Vec<(&GroupMean, f64)> = groups.iter().copied().zip(values.iter().copied()).collect();
    let mut result = Vec::with_capacity(pairs.len());
    for target in pairs.chunk_by(|a, b| a.0.target == b.0.target) {
        let weight: f64 = target.iter().map(|(group, _)| 1.0 / group.variance).sum();
        let centre = (target.iter().map(|(group, value)| value / group.variance)).sum::<f64>() / weight;
        result.extend(
            target
                .iter()
                .map(|(group, value)| (value - centre) / group.variance),
        );
    }
    result
}

/// Each group's value added to its raters by their weights.
fn back(groups: &[&GroupMean], raters: usize, values: &[f64]) -> Vec<f64> {
    let mut result = vec![0.0; raters];
    for (group, value) in groups.iter().zip(values) {
        for (rater, weight) in &group.raters {
            if let Some(slot) = result.get_mut(*rater) {
                *slot += weight * value;
            }
        }
    }
    result
}
