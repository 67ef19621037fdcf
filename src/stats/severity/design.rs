//! Who rated whom: the scores that can tell severity, numbered without gaps.

use super::super::sum::sum;
use super::{Score, mean_of};

/// Scores of raters with enough targets in common, by target then rater.
pub(super) struct Design {
    /// Target, rater (both numbered without gaps), score.
    pub scores: Vec<Score>,
    /// The rater of each number, as the caller numbers them.
    pub raters: Vec<usize>,
    /// How many targets.
    pub targets: usize,
    /// The component of each rater: the smallest number in it.
    pub component: Vec<usize>,
}

impl Design {
    /// Drops raters with too few targets and targets with a single rater until nothing more falls away.
    pub fn of(scores: &[Score], minimum: u64) -> Self {
        let mut kept = one_per_pair(scores);
        loop {
            let before = kept.len();
            let by_target = counts(kept.iter().map(|score| score.0));
            kept.retain(|score| count(&by_target, score.0) > 1);
            let by_rater = counts(kept.iter().map(|score| score.1));
            kept.retain(|score| count(&by_rater, score.1) >= minimum);
            if kept.len() == before {
                break;
            }
        }
        let raters = distinct(kept.iter().map(|score| score.1));
        let targets = distinct(kept.iter().map(|score| score.0));
        for score in &mut kept {
            score.0 = targets.binary_search(&score.0).unwrap_or(0);
            score.1 = raters.binary_search(&score.1).unwrap_or(0);
        }
        let component = components(&kept, raters.len());
        Self {
            scores: kept,
            raters,
            targets: targets.len(),
            component,
        }
    }

    /// How many components the raters fall into.
    pub fn components(&self) -> usize {
        let roots = self.component.iter().enumerate();
        roots.filter(|(rater, root)| rater == *root).count()
    }

    /// The scores of each target.
    pub fn by_target(&self) -> impl Iterator<Item = &[Score]> {
        self.scores.chunk_by(|a, b| a.0 == b.0)
    }

    /// How many targets a rater has.
    pub fn targets_of(&self, rater: usize) -> u64 {
        self.scores.iter().filter(|score| score.1 == rater).count() as u64
    }

    /// Squared residuals with these rater effects and the target effects that fit them best.
    pub fn residual_squares(&self, effects: &[f64]) -> f64 {
        let without = |score: &Score| score.2 - effects.get(score.1).unwrap_or(&0.0);
        sum(self.by_target().flat_map(|scores| {
            let centre = mean_of(scores.iter().map(without));
            scores.iter().map(move |score| (without(score) - centre).powi(2))
        }))
    }
}

/// The mean of each rater's scores on each target, by target then rater.
fn one_per_pair(scores: &[Score]) -> Vec<Score> {
    let mut sorted = scores.to_vec();
    sorted.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
    sorted
        .chunk_by(|a, b| (a.0, a.1) == (b.0, b.1))
        .filter_map(|pair| {
            let (target, rater, _) = *pair.first()?;
            Some((target, rater, mean_of(pair.iter().map(|score| score.2))))
        })
        .collect()
}

fn distinct(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut all: Vec<usize> = numbers.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// How often each number occurs, in increasing order of the numbers.
fn counts(numbers: impl Iterator<Item = usize>) -> Vec<(usize, u64)> {
    let mut all: Vec<usize> = numbers.collect();
    all.sort_unstable();
    all.chunk_by(|a, b| a == b)
        .filter_map(|run| Some((*run.first()?, run.len() as u64)))
        .collect()
}

fn count(counts: &[(usize, u64)], number: usize) -> u64 {
    let place = counts.binary_search_by_key(&number, |entry| entry.0);
    place
        .ok()
        .and_then(|place| counts.get(place))
        .map_or(0, |entry| entry.1)
}

/// Joins raters who share a target.
fn components(scores: &[Score], raters: usize) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..raters).collect();
    for target in scores.chunk_by(|a, b| a.0 == b.0) {
        for pair in target.windows(2) {
            if let [a, b] = pair {
                let (one, two) = (root(&parent, a.1), root(&parent, b.1));
                // The smaller number becomes the root, so that roots do not depend on the order of joining.
                if let Some(slot) = parent.get_mut(one.max(two)) {
                    *slot = one.min(two);
                }
            }
        }
    }
    (0..raters).map(|rater| root(&parent, rater)).collect()
}

fn root(parent: &[usize], mut rater: usize) -> usize {
    while let Some(&up) = parent.get(rater)
        && up != rater
    {
        rater = up;
    }
    rater
}
