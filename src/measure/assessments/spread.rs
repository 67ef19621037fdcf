//! How much raters of the same member and relation differ, pooled over the organisation.

use super::clearance::Cell;
use super::pooling::mean;

/// Relations with at least two raters that the pooled spread must stand on. One relation's own spread would tell, with its
/// mean, the single scores.
const CELLS: usize = 5;

/// Steps in which the standard deviation is rounded up, so that no interval's width tells the last digits of anything.
const STEP: f64 = 0.1;

/// Variance of what whole scores hide by rounding: 1/12 of a step squared (Sheppard 1898).
pub(super) const ROUNDING: f64 = 1.0 / 12.0;

/// Variance of answers given at random on the scale from 1 to 5, (5² − 1) / 12: more than raters of one member ever need.
const RANDOM_ANSWERS: f64 = 2.0;

/// The variance between raters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spread {
    /// In squared scale steps.
    pub variance: f64,
    /// Whether it was estimated; else it is that of random answers, which is no less.
    pub estimated: bool,
}

/// The pooled variance of the raters' means, over the dimensions of the cells given, within member and relation.
pub(super) fn spread<'c>(cells: impl Iterator<Item = &'c Cell>) -> Spread {
    let mut scores: Vec<_> = cells
        .filter(|cell| !cell.group.is_own())
        .flat_map(|cell| {
            let shown = cell.scores.iter().flatten();
            shown.map(|(rater, score)| (cell.ratee, &cell.group, *rater, *score))
        })
        .collect();
    scores.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)).then(a.3.total_cmp(&b.3)));
    let mut squares: Vec<f64> = Vec::new();
    let (mut degrees, mut groups) = (0.0, 0);
    for group in scores.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let raters: Vec<f64> = group
            .chunk_by(|a, b| a.2 == b.2)
            .filter_map(|rater| mean(rater.iter().map(|score| score.3)))
            .collect();
        if raters.len() > 1
            && let Some(centre) = mean(raters.iter().copied())
        {
            squares.extend(raters.iter().map(|value| (value - centre).powi(2)));
            degrees += raters.len() as f64 - 1.0;
            groups += 1;
        }
    }
    if groups < CELLS {
        return Spread {
            variance: RANDOM_ANSWERS,
            estimated: false,
        };
    }
    squares.sort_unstable_by(f64::total_cmp);
    let deviation = (squares.iter().sum::<f64>() / degrees).max(ROUNDING).sqrt();
    Spread {
        variance: stepped(deviation).powi(2),
        estimated: true,
    }
}

/// A standard deviation rounded up to the next step; less than a billionth above one is rounding of a sum.
pub(super) fn stepped(deviation: f64) -> f64 {
    (deviation / STEP - 1e-9).ceil() * STEP
}
