//! The smallest change of weights that brings a weighted mean to a target.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, NotEstimable, require_finite};

/// How much weight has to move from which parts to which one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeightShift {
    /// The weight that moves, a share of all weight, 0 to 1: the total variation distance ½ Σ |w - w'|.
    pub moved: f64,
    /// Places of the parts that give weight, in the order in which they give, each with the share that it gives.
    pub from: Vec<(usize, f64)>,
    /// Place of the part that receives it.
    pub to: usize,
}

/// The smallest total weight that must move between the parts for their weighted mean Σ w x to reach the target. Parts are
/// (weight, value); weights need not add up to anything, a part without weight neither gives nor receives. A target above the
/// mean is reached from below, one below it from above.
///
/// Exact, by a greedy transfer. Every change of weights w → w' is a set of movements of mass m(i, j) from part i to part j, and
/// ½ Σ |w - w'| is the least Σ m(i, j) that makes it. Such movements raise the mean by Σ m(i, j) (x(j) - x(i)), at most
/// Σ m(i) (x(best) - x(i)) with m(i) = Σ m(i, j) ≤ w(i): sending all of it to the best part is never worse. Of what remains
/// (a fractional knapsack: each part offers its weight at a gain of x(best) - x(i) per unit) the most that a total of δ can gain
/// comes from the lowest values first. That gain grows continuously with δ, so the first δ at which it closes the gap is the
/// smallest of all. For a target below the mean all signs turn.
///
/// Of several parts with the best value the first receives; of several with the lowest the first gives first.
///
/// Errors: `NoData` without parts; `NotFinite`; `Negative` for a weight below 0; `ZeroTotal` where no part has weight;
/// `NotReached` where the target lies beyond the best (or the worst) value, so that no weights reach it.
pub fn smallest_shift(parts: &[(f64, f64)], target: f64) -> Result<WeightShift, NotEstimable> {
    if parts.is_empty() {
        return Err(NotEstimable::NoData);
    }
    require_finite(parts.iter().flat_map(|part| [part.0, part.1]).chain([target]))?;
    if parts.iter().any(|part| part.0 < 0.0) {
        return Err(NotEstimable::InvalidInput(InputFault::Negative));
    }
    let total: f64 = parts.iter().map(|part| part.0).sum();
    require_finite([total])?;
    if total <= 0.0 {
        return Err(NotEstimable::ZeroTotal);
    }
    let mean: f64 = parts.iter().map(|(weight, value)| weight / total * value).sum();
    require_finite([mean])?;
    // Downwards is upwards with every sign turned.
    let sign = if target >= mean { 1.0 } else { -1.0 };
    let mut rising: Vec<(usize, f64, f64)> = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.0 > 0.0)
        .map(|(place, (weight, value))| (place, weight / total, sign * value))
        .collect();
    rising.sort_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
    let best = rising.last().map_or(f64::NEG_INFINITY, |part| part.2);
    let to = rising
        .iter()
        .find(|part| part.2 >= best)
        .map(|part| part.0)
        .ok_or(NotEstimable::ZeroTotal)?;
    if sign * target > best {
        return Err(NotEstimable::NotReached);
    }
    let mut gap = sign * (target - mean);
    let (mut moved, mut from) = (0.0, Vec::new());
    for (place, weight, value) in rising {
        // Where rounding leaves a trace of the gap when all weight has moved, the target is the best value itself.
        if gap <= 0.0 || value >= best {
            break;
        }
        let part = weight.min(gap / (best - value));
        gap -= part * (best - value);
        moved += part;
        from.push((place, part));
    }
    Ok(WeightShift {
        moved: moved.min(1.0),
        from,
        to,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_lowest_gives_to_the_highest_first() {
        // Mean of 40 % at 50, 40 % at 80, 20 % at 100: 72. To 75: a unit from 50 to 100 gains 50, so 3/50 = 6 %.
        let parts = [(40.0, 50.0), (40.0, 80.0), (20.0, 100.0)];
        let found = smallest_shift(&parts, 75.0).unwrap();
        assert!((found.moved - 0.06).abs() < 1e-12);
        assert_eq!((found.from.len(), found.from[0].0, found.to), (1, 0, 2));
    }

    #[test]
    fn when_the_lowest_has_given_all_the_next_one_gives() {
        // To 94: the 40 % at 50 give 20 points (to 92), then 2/20 = 10 % of those at 80.
        let parts = [(40.0, 50.0), (40.0, 80.0), (20.0, 100.0)];
        let found = smallest_shift(&parts, 94.0).unwrap();
        assert!((found.moved - 0.5).abs() < 1e-12);
        assert_eq!(found.from.iter().map(|part| part.0).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn downwards_the_highest_gives_to_the_lowest() {
        // 72 to 70: a unit from 100 to 50 loses 50: 4 %.
        let parts = [(40.0, 50.0), (40.0, 80.0), (20.0, 100.0)];
        let found = smallest_shift(&parts, 70.0).unwrap();
        assert!((found.moved - 0.04).abs() < 1e-12);
        assert_eq!((found.from[0].0, found.to), (2, 0));
    }

    #[test]
    fn it_says_why_no_weights_reach_the_target() {
        let of = |parts: &[(f64, f64)], target| smallest_shift(parts, target).map(|_| ());
        assert_eq!(of(&[], 1.0), Err(NotEstimable::NoData));
        assert_eq!(of(&[(0.0, 3.0)], 1.0), Err(NotEstimable::ZeroTotal));
        assert_eq!(of(&[(1.0, 3.0), (1.0, 5.0)], 5.1), Err(NotEstimable::NotReached));
        assert_eq!(of(&[(1.0, 3.0), (1.0, 5.0)], 2.9), Err(NotEstimable::NotReached));
        assert_eq!(
            of(&[(-1.0, 3.0)], 3.0),
            Err(NotEstimable::InvalidInput(InputFault::Negative))
        );
        assert_eq!(
            of(&[(1.0, f64::NAN)], 3.0),
            Err(NotEstimable::InvalidInput(InputFault::NotFinite))
        );
        // A part without weight does not receive, however good it is.
        assert_eq!(of(&[(1.0, 3.0), (0.0, 9.0)], 4.0), Err(NotEstimable::NotReached));
        // One part alone is the mean whatever its weight.
        assert_eq!(
            smallest_shift(&[(2.0, 3.0)], 3.0),
            Ok(WeightShift {
                moved: 0.0,
                from: vec![],
                to: 0
            })
        );
    }

    /// The smallest movement on a grid of weights with this many steps, by trying all of them.
    fn twin(parts: &[(f64, f64)], target: f64, steps: u32) -> Option<f64> {
        let total: f64 = parts.iter().map(|part| part.0).sum();
        let now: Vec<f64> = parts.iter().map(|part| part.0 / total).collect();
        let mean: f64 = parts.iter().zip(&now).map(|(part, weight)| part.1 * weight).sum();
        let up = target >= mean;
        let mut least: Option<f64> = None;
        for a in 0..=steps {
            for b in 0..=steps - a {
                let next = [a, b, steps - a - b].map(|units| f64::from(units) / f64::from(steps));
                let reached: f64 = parts.iter().zip(next).map(|(part, weight)| part.1 * weight).sum();
                if (up && reached >= target) || (!up && reached <= target) {
                    let moved = now.iter().zip(next).map(|(a, b)| (a - b).abs()).sum::<f64>() / 2.0;
                    least = Some(least.map_or(moved, |least| least.min(moved)));
                }
            }
        }
        least
    }

    fn three() -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((1.0..50.0_f64, 0.0..100.0_f64), 3)
    }

    proptest! {
        #[test]
        fn no_weights_on_a_grid_do_it_with_less_and_some_do_it_with_little_more(parts in three(), target in 0.0..100.0_f64) {
            let steps = 60;
            match (smallest_shift(&parts, target), twin(&parts, target, steps)) {
                (Ok(found), Some(least)) => {
                    prop_assert!(found.moved <= least + 1e-9, "{} {}", found.moved, least);
                    // Rounding every other weight down to the grid sends at most two steps more to the best part.
                    prop_assert!(least <= found.moved + 2.0 / f64::from(steps) + 1e-9, "{} {}", found.moved, least);
                }
                (Err(NotEstimable::NotReached), None) => {}
                (found, least) => prop_assert!(false, "{:?} {:?}", found, least),
            }
        }

        #[test]
        fn the_shift_reaches_the_target_and_never_takes_more_than_there_is(
            parts in prop::collection::vec((0.0..50.0_f64, 0.0..100.0_f64), 1..12), target in 0.0..100.0_f64,
        ) {
            if let Ok(found) = smallest_shift(&parts, target) {
                let total: f64 = parts.iter().map(|part| part.0).sum();
                let mut weights: Vec<f64> = parts.iter().map(|part| part.0 / total).collect();
                for (place, moved) in &found.from {
                    prop_assert!(*moved <= weights[*place] + 1e-12);
                    weights[*place] -= moved;
                    weights[found.to] += moved;
                }
                let reached: f64 = parts.iter().zip(&weights).map(|(part, weight)| part.1 * weight).sum();
                prop_assert!((reached - target).abs() < 1e-9, "{reached} {target}");
                prop_assert!((0.0..=1.0).contains(&found.moved));
                prop_assert!((found.moved - found.from.iter().map(|part| part.1).sum::<f64>()).abs() < 1e-12);
            }
        }

        #[test]
        fn a_farther_target_never_takes_less(parts in three(), a in 0.0..100.0_f64, b in 0.0..100.0_f64) {
            let mean = parts.iter().map(|part| part.0 * part.1).sum::<f64>() / parts.iter().map(|part| part.0).sum::<f64>();
            let (near, far) = if (a - mean).abs() < (b - mean).abs() { (a, b) } else { (b, a) };
            prop_assume!((near > mean) == (far > mean));
            if let (Ok(near), Ok(far)) = (smallest_shift(&parts, near), smallest_shift(&parts, far)) {
                prop_assert!(near.moved <= far.moved + 1e-12);
            }
        }
    }
}
