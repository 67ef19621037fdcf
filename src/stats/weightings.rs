//! How a ranking fares under other weights that one could defend as well.

use serde::{Deserialize, Serialize};

use super::quasi_random::halton;

/// The scores of some units under each of a fixed set of plausible weightings of their parts.
#[derive(Debug, Clone, PartialEq)]
pub struct PlausibleScores {
    units: usize,
    /// One row of scores per weighting.
    rows: Vec<Vec<f64>>,
}

/// The best and the worst rank of a unit over all weightings; 1 is the highest score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankSpan {
    /// The best rank.
    pub low: u64,
    /// The worst rank.
    pub high: u64,
}

/// Weightings around given weights: each weight times a factor between `1 - reach` and `1 + reach` of its own, the factors from
/// [`halton`], then all divided by their sum, so that those of a weighting add up to 1. `reach` counts as 0 to 1; weights that
/// are all 0 stay so. This is the simulation of Saisana, Saltelli & Tarantola (2005, "Uncertainty and sensitivity analysis
/// techniques as tools for the quality assessment of composite indicators") with quasi-random in place of random factors.
pub fn plausible_weightings(weights: &[f64], reach: f64, count: u32) -> Vec<Vec<f64>> {
    let reach = if reach.is_finite() {
        reach.clamp(0.0, 1.0)
    } else {
        0.0
    };
    halton(weights.len(), count)
        .into_iter()
        .map(|point| {
            let moved: Vec<f64> = weights
                .iter()
                .zip(point)
                .map(|(weight, x)| weight * (1.0 + reach * (2.0 * x - 1.0)))
                .collect();
            let total: f64 = moved.iter().sum();
            if total > 0.0 {
                moved.iter().map(|weight| weight / total).collect()
            } else {
                moved
            }
        })
        .collect()
}

impl PlausibleScores {
    /// Scores every unit, given as the values of its parts, under every weighting: the weighted mean over the parts that have a
    /// value. A unit without a weighted part stands below all others.
    pub fn of(units: &[Vec<Option<f64>>], weightings: &[Vec<f64>]) -> Self {
        Self {
            units: units.len(),
            rows: weightings
                .iter()
                .map(|weights| units.iter().map(|parts| score(parts, weights)).collect())
                .collect(),
        }
    }

    /// Number of weightings.
    pub fn weightings(&self) -> u64 {
        self.rows.len() as u64
    }

    /// The range of ranks of every unit, in input order; units with the same score share a rank. Without weightings nothing
    /// is known: from 1 to the number of units. O(weightings × units × log units).
    pub fn rank_spans(&self) -> Vec<RankSpan> {
        let all = RankSpan {
            low: 1,
            high: self.units as u64,
        };
        let mut spans: Vec<Option<RankSpan>> = vec![None; self.units];
        let mut ordered: Vec<f64> = Vec::with_capacity(self.units);
        for row in &self.rows {
            ordered.clear();
            ordered.extend(row);
            ordered.sort_unstable_by(|a, b| b.total_cmp(a));
            for (span, score) in spans.iter_mut().zip(row) {
                let rank = ordered.partition_point(|other| other > score) as u64 + 1;
                *span = Some(span.map_or(
                    RankSpan {
                        low: rank,
                        high: rank,
                    },
                    |span| RankSpan {
                        low: span.low.min(rank),
                        high: span.high.max(rank),
                    },
                ));
            }
        }
        spans.into_iter().map(|span| span.unwrap_or(all)).collect()
    }

    /// Share of the weightings under which one unit does not fall behind another, 0 to 1; `None` for units that are not there
    /// or without weightings.
    pub fn kept(&self, ahead: usize, behind: usize) -> Option<f64> {
        let mut kept = 0_u32;
        for row in &self.rows {
            kept += u32::from(row.get(ahead)? >= row.get(behind)?);
        }
        (!self.rows.is_empty()).then(|| f64::from(kept) / self.rows.len() as f64)
    }
}

fn score(parts: &[Option<f64>], weights: &[f64]) -> f64 {
    let (mut total, mut weight_of_parts) = (0.0, 0.0);
    for (part, weight) in parts.iter().zip(weights) {
        if let Some(value) = part {
            total += weight * value;
            weight_of_parts += weight;
        }
    }
    if weight_of_parts > 0.0 {
        total / weight_of_parts
    } else {
        f64::NEG_INFINITY
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn complete(units: &[&[f64]]) -> Vec<Vec<Option<f64>>> {
        units
            .iter()
            .map(|unit| unit.iter().copied().map(Some).collect())
            .collect()
    }

    #[test]
    fn weightings_stay_within_reach_of_the_model_and_add_up_to_one() {
        let weights = [20.0, 30.0, 50.0];
        let found = plausible_weightings(&weights, 0.5, 256);
        assert_eq!(found.len(), 256);
        for weighting in &found {
            assert!((weighting.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            // The ratio of two weights is at most 3 times away from the model's: 1.5 / 0.5.
            let ratio = weighting[0] / weighting[1] * (weights[1] / weights[0]);
            assert!((1.0 / 3.0..=3.0).contains(&ratio));
        }
        let near = |found: &Vec<f64>| {
            found
                .iter()
                .zip([0.2, 0.3, 0.5])
                .all(|(a, b)| (a - b).abs() < 1e-12)
        };
        assert!(plausible_weightings(&weights, 0.0, 3).iter().all(near));
    }

    #[test]
    fn who_is_ahead_in_every_part_keeps_that_under_every_weighting() {
        let units = complete(&[&[80.0, 70.0], &[60.0, 60.0], &[90.0, 50.0]]);
        let scores = PlausibleScores::of(&units, &plausible_weightings(&[1.0, 1.0], 0.5, 256));
        assert_eq!(scores.kept(0, 1), Some(1.0));
        // 80 a + 70 b against 90 a + 50 b: ahead where a < 2 b. For a, b even on 0.5 to 1.5 the rest is a triangle of
        // base 0.5 and height 0.25, 0.0625 of the square.
        let kept = scores.kept(0, 2).unwrap();
        assert!((kept - 0.9375).abs() < 0.02, "{kept}");
        let spans = scores.rank_spans();
        assert_eq!((spans[0].low, spans[0].high), (1, 2));
        assert_eq!((spans[1].low, spans[1].high), (3, 3));
    }

    #[test]
    fn ties_share_a_rank_and_neither_falls_behind() {
        let units = complete(&[&[50.0], &[50.0], &[40.0]]);
        let scores = PlausibleScores::of(&units, &plausible_weightings(&[1.0], 0.5, 16));
        assert_eq!((scores.kept(0, 1), scores.kept(1, 0)), (Some(1.0), Some(1.0)));
        assert_eq!(scores.rank_spans()[1], RankSpan { low: 1, high: 1 });
        assert_eq!(scores.rank_spans()[2], RankSpan { low: 3, high: 3 });
    }

    #[test]
    fn missing_parts_leave_their_weight_to_the_others() {
        let units = vec![
            vec![Some(70.0), None],
            vec![Some(60.0), Some(75.0)],
            vec![None, None],
        ];
        let scores = PlausibleScores::of(&units, &[vec![0.5, 0.5], vec![0.9, 0.1]]);
        assert_eq!(scores.kept(0, 1), Some(1.0));
        assert_eq!(scores.rank_spans()[2], RankSpan { low: 3, high: 3 });
    }

    #[test]
    fn without_weightings_nothing_is_known() {
        let scores = PlausibleScores::of(&complete(&[&[1.0], &[2.0]]), &[]);
        assert_eq!(scores.kept(0, 1), None);
        assert_eq!(scores.rank_spans(), [RankSpan { low: 1, high: 2 }; 2]);
        assert_eq!(
            PlausibleScores::of(&complete(&[&[1.0]]), &[vec![1.0]]).kept(0, 1),
            None
        );
    }

    proptest! {
        #[test]
        fn spans_equal_a_count_of_the_better_ones_and_follow_their_units(
            (units, shuffled) in prop::collection::vec(prop::collection::vec(prop::option::of(0_u8..5), 3), 1..12)
                .prop_map(|units| units.into_iter().enumerate()
                    .map(|(i, unit)| (i, unit.into_iter().map(|v| v.map(f64::from)).collect::<Vec<_>>())).collect::<Vec<_>>())
                .prop_flat_map(|units| (Just(units.clone()), Just(units).prop_shuffle()))
        ) {
            let weightings = plausible_weightings(&[3.0, 2.0, 1.0], 0.5, 32);
            let of = |units: &[(usize, Vec<Option<f64>>)]| {
                PlausibleScores::of(&units.iter().map(|unit| unit.1.clone()).collect::<Vec<_>>(), &weightings)
            };
            let (scores, other) = (of(&units), of(&shuffled).rank_spans());
            let spans = scores.rank_spans();
            for (place, span) in spans.iter().enumerate() {
                let ranks: Vec<u64> = weightings.iter().map(|weights| {
                    let own = score(&units[place].1, weights);
                    units.iter().filter(|unit| score(&unit.1, weights) > own).count() as u64 + 1
                }).collect();
                prop_assert_eq!(Some(span.low), ranks.iter().copied().min());
                prop_assert_eq!(Some(span.high), ranks.iter().copied().max());
            }
            for (unit, span) in shuffled.iter().zip(&other) { prop_assert_eq!(span, &spans[unit.0]); }
            for a in 0..units.len() {
                for b in 0..units.len() {
                    let (ab, ba) = (scores.kept(a, b).unwrap(), scores.kept(b, a).unwrap());
                    prop_assert!((0.0..=1.0).contains(&ab) && ab + ba >= 1.0 - 1e-12);
                }
            }
        }
    }
}
