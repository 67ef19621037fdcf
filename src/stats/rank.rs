//! Ranks with the range of ranks that the uncertainty of the scores leaves open.

use serde::{Deserialize, Serialize};

use super::distribution::normal_upper_quantile;
use super::estimate::Level;

/// The rank of one unit: 1 is the highest score, units with the same score share a rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankRange {
    /// 1 + number of units with a higher score.
    pub rank: u64,
    /// Best rank that cannot be ruled out: 1 + number of units certainly better.
    pub low: u64,
    /// Worst rank that cannot be ruled out: number of units less those certainly worse.
    pub high: u64,
}

/// Rank ranges of units given as (score, standard error), in input order: for each unit a confidence set of its own rank at the
/// level (marginal, after Mogstad, Romano, Shaikh & Wilhelm 2024, "Inference for ranks").
///
/// For a unit, the 2 (k - 1) one-sided hypotheses "the other is not better" and "the other is not worse" are tested on the
/// normal approximation of the difference of independent scores, stepping down after Holm (1979), which holds the chance of
/// any false decision at 1 - level whatever the dependence between the comparisons. Holm's bound takes the place of the
/// bootstrap of the paper: it needs no random numbers and is a little wider.
///
/// A standard error that is negative or not finite leaves the unit's place open against every other; a score that is not
/// finite ranks after all others, with every rank open. O(k² log k) time at worst.
pub fn rank_ranges(scores: &[(f64, f64)], level: Level) -> Vec<RankRange> {
    let cut = cut_points(scores.len(), level);
    let mut descending: Vec<f64> = scores
        .iter()
        .map(|unit| unit.0)
        .filter(|score| score.is_finite())
        .collect();
    descending.sort_unstable_by(|a, b| b.total_cmp(a));
    scores
        .iter()
        .enumerate()
        .map(|(place, &(score, error))| {
            let better = if score.is_finite() {
                descending.partition_point(|other| *other > score)
            } else {
                descending.len()
            };
            let (above, below) = certain(scores, place, (score, error), &cut);
            RankRange {
                rank: better as u64 + 1,
                low: above + 1,
                high: scores.len() as u64 - below,
            }
        })
        .collect()
}

/// Normal quantiles that the largest, second largest … distance must pass: tails (1 - level) / (2 (k - 1) - i).
fn cut_points(units: usize, level: Level) -> Vec<f64> {
    let comparisons = units.saturating_sub(1);
    (0..comparisons)
        .map(|i| normal_upper_quantile((level.alpha() / (2 * comparisons - i) as f64).min(0.5)))
        .collect()
}

/// Numbers of units certainly better and certainly worse than one.
fn certain(scores: &[(f64, f64)], place: usize, unit: (f64, f64), cut: &[f64]) -> (u64, u64) {
    let (Some(&first), Some(&last)) = (cut.first(), cut.last()) else {
        return (0, 0);
    };
    let (mut above, mut below) = (0_u64, 0_u64);
    // Those past the first cut are decided in any order; only those between the cuts need sorting.
    let mut open: Vec<f64> = Vec::new();
    for (other_place, other) in scores.iter().enumerate() {
        if other_place == place {
            continue;
        }
        let Some(distance) = distance(unit, *other) else {
            continue;
        };
        if distance.abs() > first {
            if distance > 0.0 { above += 1 } else { below += 1 }
        } else if distance.abs() > last {
            open.push(distance);
        }
    }
    open.sort_unstable_by(|a, b| b.abs().total_cmp(&a.abs()));
    // Distances of the same size meet falling cuts: if the first passes, so do the others, and their order does not matter.
    let decided = usize::try_from(above + below).unwrap_or(usize::MAX);
    for (distance, cut) in open.iter().zip(cut.iter().skip(decided)) {
        if distance.abs() <= *cut {
            break;
        }
        if *distance > 0.0 { above += 1 } else { below += 1 }
    }
    (above, below)
}

/// How many standard errors the other unit lies above this one; `None` where that is not known.
fn distance(unit: (f64, f64), other: (f64, f64)) -> Option<f64> {
    let known = |(score, error): (f64, f64)| score.is_finite() && error.is_finite() && error >= 0.0;
    if !known(unit) || !known(other) {
        return None;
    }
    let difference = other.0 - unit.0;
    let error = unit.1.hypot(other.1);
    // Two exact scores that differ are certainly apart, however little.
    if difference.abs() <= 0.0 {
        Some(0.0)
    } else {
        Some(difference / error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ranges(scores: &[(f64, f64)]) -> Vec<(u64, u64, u64)> {
        rank_ranges(scores, Level::NINETY_FIVE)
            .iter()
            .map(|r| (r.rank, r.low, r.high))
            .collect()
    }

    #[test]
    fn two_units_are_told_apart_at_the_normal_quantile() {
        // One comparison, two one-sided tests: the difference must pass 1.96 standard errors of it.
        let error = 0.5_f64.sqrt();
        assert_eq!(ranges(&[(0.0, error), (1.95, error)]), [(2, 1, 2), (1, 1, 2)]);
        assert_eq!(ranges(&[(0.0, error), (1.97, error)]), [(2, 2, 2), (1, 1, 1)]);
    }

    #[test]
    fn stepping_down_decides_what_a_fixed_cut_would_not() {
        // Against the first unit: three comparisons, six tests: cuts 2.3940, 2.3263, 2.2414. Distances 5, 2.35, 2.25.
        let scores = [(0.0, 0.0), (5.0, 1.0), (2.35, 1.0), (2.25, 1.0)];
        assert_eq!(ranges(&scores)[0], (4, 4, 4));
        // Without the first one out of the way, 2.35 does not pass 2.3940 and nothing is decided.
        let scores = [(0.0, 0.0), (1.0, 1.0), (2.35, 1.0), (2.25, 1.0)];
        assert_eq!(ranges(&scores)[0], (4, 1, 4));
    }

    #[test]
    fn exact_scores_give_exact_ranks_and_ties_share_one() {
        assert_eq!(
            ranges(&[(3.0, 0.0), (1.0, 0.0), (3.0, 0.0)]),
            [(1, 1, 2), (3, 3, 3), (1, 1, 2)]
        );
        assert_eq!(ranges(&[(3.0, 1.0)]), [(1, 1, 1)]);
        assert!(ranges(&[]).is_empty());
    }

    #[test]
    fn what_is_not_known_leaves_every_rank_open() {
        let found = ranges(&[(f64::NAN, 1.0), (9.0, f64::INFINITY), (1.0, 0.0), (0.0, 0.0)]);
        assert_eq!(found[0], (4, 1, 4));
        assert_eq!(found[1], (1, 1, 4));
        assert_eq!(found[2], (2, 1, 3));
    }

    /// Holm's procedure on the p values of all one-sided hypotheses, as the textbook has it.
    fn twin(scores: &[(f64, f64)], place: usize, alpha: f64) -> (u64, u64) {
        let mut tests: Vec<(f64, bool)> = Vec::new();
        for (i, other) in scores.iter().enumerate().filter(|(i, _)| *i != place) {
            let z = (other.0 - scores[place].0) / other.1.hypot(scores[place].1);
            let upper = |z: f64| statrs::function::erf::erfc(z / std::f64::consts::SQRT_2) / 2.0;
            tests.push((upper(z), true));
            tests.push((upper(-z), false));
            assert!(i < scores.len());
        }
        tests.sort_by(|a, b| a.0.total_cmp(&b.0));
        let m = tests.len();
        let (mut above, mut below) = (0, 0);
        for (i, (p, better)) in tests.into_iter().enumerate() {
            if p >= alpha / (m - i) as f64 {
                break;
            }
            if better { above += 1 } else { below += 1 }
        }
        (above, below)
    }

    proptest! {
        #[test]
        fn ranges_equal_the_textbook_procedure(scores in prop::collection::vec((-4.0..4.0_f64, 0.1..1.0_f64), 2..25)) {
            for (place, found) in rank_ranges(&scores, Level::NINETY_FIVE).iter().enumerate() {
                let (above, below) = twin(&scores, place, 0.05);
                prop_assert_eq!((found.low, found.high), (above + 1, scores.len() as u64 - below));
                prop_assert!(1 <= found.low && found.low <= found.rank && found.rank <= found.high);
            }
        }

        #[test]
        fn ranges_follow_their_units_through_any_order(
            scores in prop::collection::vec((-4.0..4.0_f64, 0.0..1.0_f64), 1..25).prop_flat_map(|s| {
                let numbered: Vec<_> = s.into_iter().enumerate().collect();
                (Just(numbered.clone()), Just(numbered).prop_shuffle())
            })
        ) {
            let plain = |s: &[(usize, (f64, f64))]| rank_ranges(&s.iter().map(|x| x.1).collect::<Vec<_>>(), Level::NINETY_FIVE);
            let (one, two) = (plain(&scores.0), plain(&scores.1));
            for (unit, found) in scores.1.iter().zip(&two) {
                prop_assert_eq!(found, &one[unit.0]);
            }
        }
    }
}
