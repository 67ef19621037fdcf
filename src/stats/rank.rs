//! Ranks with the range of ranks that the uncertainty of the scores leaves open.

use serde::{Deserialize, Serialize};

use super::distribution::normal_upper_quantile;
use super::estimate::{Interval, Level};

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

/// A score to be ranked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RankedScore {
    /// The score.
    pub score: f64,
    /// Its interval, where one is known.
    pub interval: Option<Interval>,
    /// How far down and up parts that no interval speaks for could move it, each at least 0.
    pub open: (f64, f64),
}

impl From<(f64, Option<Interval>)> for RankedScore {
    fn from((score, interval): (f64, Option<Interval>)) -> Self {
        Self {
            score,
            interval,
            open: (0.0, 0.0),
        }
    }
}

/// Rank ranges of units given as (score, its interval at the level), in input order: for each unit a confidence set of its own
/// rank at the level (marginal, after Mogstad, Romano, Shaikh & Wilhelm 2024, "Inference for ranks").
///
/// For a unit, the 2 (k - 1) one-sided hypotheses "the other is not better" and "the other is not worse" are tested, stepping
/// down after Holm (1979), which holds the chance of any false decision at 1 - level whatever the dependence between the
/// comparisons. Holm's bound takes the place of the bootstrap of the paper: it needs no random numbers and is a little wider.
///
/// An interval need not be symmetric: for a above b, what stands against the difference is how far a may fall and b may rise,
/// √((a - a.low)² + (b.high - b)²) at the level's normal quantile (MOVER, Zou & Donner 2008), so that two units alone are told
/// apart exactly where [`Difference::of_independent`](super::Difference::of_independent) leaves zero out.
///
/// Parts that no interval speaks for are put where they bring two units closest together: a difference counts only as far as
/// it is larger than what these parts could make of it, so that a unit is told from another only where it would be wherever
/// they lay.
///
/// Without an interval, or with one that is not finite or does not hold the score, a unit's place is open against every other;
/// a score that is not finite ranks after all others, with every rank open. O(k² log k) time at worst.
pub fn rank_ranges<T: Copy + Into<RankedScore>>(scores: &[T], level: Level) -> Vec<RankRange> {
    let scores: Vec<RankedScore> = scores.iter().map(|unit| (*unit).into()).collect();
    let cut = cut_points(scores.len(), level);
    let mut descending: Vec<f64> = scores
        .iter()
        .map(|unit| unit.score)
        .filter(|score| score.is_finite())
        .collect();
    descending.sort_unstable_by(|a, b| b.total_cmp(a));
    let units: Vec<Option<Reach>> = scores.iter().map(|unit| Reach::of(*unit)).collect();
    scores
        .iter()
        .enumerate()
        .map(|(place, &RankedScore { score, .. })| {
            let better = if score.is_finite() {
                descending.partition_point(|other| *other > score)
            } else {
                descending.len()
            };
            let (above, below) = certain(&units, place, &cut, level.z());
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

/// A score that is known, and how far it may lie below and above.
#[derive(Clone, Copy)]
struct Reach {
    score: f64,
    down: f64,
    up: f64,
    open: (f64, f64),
}

impl Reach {
    fn of(
        RankedScore {
            score,
            interval,
            open,
        }: RankedScore,
    ) -> Option<Self> {
        let interval = interval?;
        let (down, up) = (score - interval.low, interval.high - score);
        [score, down, up, open.0, open.1]
            .iter()
            .all(|part| part.is_finite())
            .then_some(())?;
        [down, up, open.0, open.1]
            .iter()
            .all(|part| *part >= 0.0)
            .then_some(Self {
                score,
                down,
                up,
                open,
            })
    }

    /// How many standard errors of the difference the other lies above this one, z being those of an interval's reach.
    fn distance(self, other: Self, z: f64) -> f64 {
        let difference = other.score - self.score;
        if difference.abs() <= 0.0 {
            return 0.0;
        }
        let (reach, open) = if difference > 0.0 {
            (other.down.hypot(self.up), other.open.0 + self.open.1)
        } else {
            (self.down.hypot(other.up), self.open.0 + other.open.1)
        };
        if difference.abs() <= open {
            return 0.0;
        }
        let difference = difference.signum() * (difference.abs() - open);
        // Two exact scores that differ are certainly apart, however little.
        if reach > 0.0 {
            z * difference / reach
        } else {
            difference.signum() * f64::INFINITY
        }
    }
}

/// Numbers of units certainly better and certainly worse than the one at a place.
fn certain(units: &[Option<Reach>], place: usize, cut: &[f64], z: f64) -> (u64, u64) {
    let (Some(&first), Some(&last), Some(&Some(unit))) = (cut.first(), cut.last(), units.get(place)) else {
        return (0, 0);
    };
    let (mut above, mut below) = (0_u64, 0_u64);
    // Those past the first cut are decided in any order; only those between the cuts need sorting.
    let mut open: Vec<f64> = Vec::new();
    for (other_place, other) in units.iter().enumerate() {
        let Some(other) = other.filter(|_| other_place != place) else {
            continue;
        };
        let distance = unit.distance(other, z);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Difference;
    use proptest::prelude::*;

    /// Scores with standard errors: the interval of each reaches 1.96 of them to both sides.
    fn symmetric(scores: &[(f64, f64)]) -> Vec<(f64, Option<Interval>)> {
        let z = Level::NINETY_FIVE.z();
        scores
            .iter()
            .map(|&(score, error)| (score, Interval::around(score, z * error)))
            .collect()
    }

    fn ranges(scores: &[(f64, f64)]) -> Vec<(u64, u64, u64)> {
        plain(&symmetric(scores))
    }

    fn plain(scores: &[(f64, Option<Interval>)]) -> Vec<(u64, u64, u64)> {
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

    #[test]
    fn a_skewed_interval_counts_on_the_side_that_faces_the_other() {
        // 90 may fall by 79.1 and 0 may rise by 98.4: √(79.1² + 98.4²) = 126.3 > 90. Half of both widths, 44.55 and 49.2, would
        // have made 66.4 / 1.96 = 33.9 of it, and 90 / 33.9 = 2.66 > 2.576, the cut of five comparisons.
        let mut scores = vec![(
            90.0,
            Some(Interval {
                low: 10.9,
                high: 100.0,
            }),
        )];
        scores.resize(6, (0.0, Some(Interval { low: 0.0, high: 98.4 })));
        let found = plain(&scores);
        assert_eq!(found[0], (1, 1, 6));
        assert_eq!(found[1], (2, 1, 6));
        // The other way round nothing stands between them: 90 cannot fall, 0 cannot rise.
        let apart = [
            (
                90.0,
                Some(Interval {
                    low: 90.0,
                    high: 190.0,
                }),
            ),
            (
                0.0,
                Some(Interval {
                    low: -99.0,
                    high: 0.0,
                }),
            ),
        ];
        assert_eq!(plain(&apart), [(1, 1, 1), (2, 2, 2)]);
    }

    #[test]
    fn a_score_without_an_interval_is_open_and_holds_the_others_open() {
        let exact = |score| {
            (
                score,
                Some(Interval {
                    low: score,
                    high: score,
                }),
            )
        };
        assert_eq!(
            plain(&[exact(9.0), (5.0, None), exact(1.0)]),
            [(1, 1, 2), (2, 1, 3), (3, 2, 3)]
        );
    }

    #[test]
    fn what_no_interval_speaks_for_must_not_make_the_difference() {
        let exact = |score: f64, open| RankedScore {
            score,
            interval: Some(Interval {
                low: score,
                high: score,
            }),
            open,
        };
        let found = |units: &[RankedScore]| -> Vec<(u64, u64)> {
            let ranges = rank_ranges(units, Level::NINETY_FIVE);
            ranges.iter().map(|range| (range.low, range.high)).collect()
        };
        // 80 may fall by 8 and 70 may rise by 3: 72 stays below 73. The other way they may move as they like.
        assert_eq!(
            found(&[exact(80.0, (8.0, 9.0)), exact(70.0, (9.0, 3.0))]),
            [(1, 2), (1, 2)]
        );
        assert_eq!(
            found(&[exact(80.0, (6.0, 9.0)), exact(70.0, (9.0, 3.0))]),
            [(1, 1), (2, 2)]
        );
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
            for (place, found) in rank_ranges(&symmetric(&scores), Level::NINETY_FIVE).iter().enumerate() {
                let (above, below) = twin(&scores, place, 0.05);
                prop_assert_eq!((found.low, found.high), (above + 1, scores.len() as u64 - below));
                prop_assert!(1 <= found.low && found.low <= found.rank && found.rank <= found.high);
            }
        }

        #[test]
        fn one_is_certainly_better_only_where_the_difference_leaves_zero_out(
            units in prop::collection::vec((-9.0..9.0_f64, 0.0..9.0_f64, 0.0..9.0_f64), 2..12)
        ) {
            let units: Vec<(f64, Interval)> = units
                .into_iter()
                .map(|(score, down, up)| (score, Interval { low: score - down, high: score + up }))
                .collect();
            let known: Vec<_> = units.iter().map(|unit| (unit.0, Some(unit.1))).collect();
            let apart = |a: usize, b: usize| Difference::of_independent(units[a], units[b]).is_outside_noise();
            for (place, found) in rank_ranges(&known, Level::NINETY_FIVE).iter().enumerate() {
                let count = |better: bool| {
                    (0..units.len())
                        .filter(|other| (units[*other].0 > units[place].0) == better && *other != place && apart(*other, place))
                        .count() as u64
                };
                prop_assert!(found.low <= 1 + count(true) && found.high >= units.len() as u64 - count(false));
                if units.len() == 2 {
                    prop_assert_eq!(found.low == 2 || found.high == 1, apart(0, 1));
                }
            }
        }

        #[test]
        fn two_are_told_apart_only_where_they_would_be_with_the_open_parts_at_their_worst(
            a in (-9.0..9.0_f64, 0.0..4.0_f64, 0.0..4.0_f64, 0.0..4.0_f64, 0.0..4.0_f64),
            b in (-9.0..9.0_f64, 0.0..4.0_f64, 0.0..4.0_f64, 0.0..4.0_f64, 0.0..4.0_f64),
        ) {
            let unit = |(score, down, up, fall, rise): (f64, f64, f64, f64, f64)| RankedScore {
                score,
                interval: Some(Interval { low: score - down, high: score + up }),
                open: (fall, rise),
            };
            let moved = |(score, down, up, fall, rise): (f64, f64, f64, f64, f64), upper: bool| {
                let score = if upper { score - fall } else { score + rise };
                (score, Interval { low: score - down, high: score + up })
            };
            let (x, y) = (moved(a, a.0 > b.0), moved(b, a.0 <= b.0));
            prop_assume!((x.0 - y.0).abs() > 1e-9);
            let expected = (x.0 > y.0) == (a.0 > b.0) && Difference::of_independent(x, y).is_outside_noise();
            let found = rank_ranges(&[unit(a), unit(b)], Level::NINETY_FIVE);
            prop_assert_eq!(found[0].low == found[0].high, expected);
        }

        #[test]
        fn ranges_follow_their_units_through_any_order(
            scores in prop::collection::vec((-4.0..4.0_f64, 0.0..1.0_f64), 1..25).prop_flat_map(|s| {
                let numbered: Vec<_> = s.into_iter().enumerate().collect();
                (Just(numbered.clone()), Just(numbered).prop_shuffle())
            })
        ) {
            let plain = |s: &[(usize, (f64, f64))]| {
                rank_ranges(&symmetric(&s.iter().map(|x| x.1).collect::<Vec<_>>()), Level::NINETY_FIVE)
            };
            let (one, two) = (plain(&scores.0), plain(&scores.1));
            for (unit, found) in scores.1.iter().zip(&two) {
                prop_assert_eq!(found, &one[unit.0]);
            }
        }
    }
}
