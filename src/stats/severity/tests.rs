//! Severity against hand computation and plain least squares.

use super::*;
use proptest::prelude::*;

const LEVEL: Level = Level::NINETY_FIVE;

#[test]
fn effects_of_a_complete_design_are_the_raters_distances_from_the_mean() {
    // Three targets, three raters; column means 2, 3, 4 about 3, so effects -1, 0, 1. Residuals about row and column:
    // rows (1, 3, 3), (2, 2, 5), (3, 4, 4) have means 7/3, 3, 11/3 and leave squares 26/9 + 26/9 + ... worked out below.
    let rows = [[1.0, 3.0, 3.0], [2.0, 2.0, 5.0], [3.0, 4.0, 4.0]];
    let scores: Vec<Score> = (0..3)
        .flat_map(|t| (0..3).map(move |r| (t, r, rows[t][r])))
        .collect();
    let found = rater_severity(&scores, 3, 2, LEVEL).unwrap();
    let effect = |rater: usize| found.effects[rater].unwrap();
    for (rater, expected) in [(0, -1.0), (1, 0.0), (2, 1.0)] {
        assert!((effect(rater).observed - expected).abs() < 1e-12);
        assert_eq!(effect(rater).targets, 3);
    }
    // Residuals: (-1/3, 2/3, -1/3), (0, -1, 1), (1/3, 1/3, -2/3): squares 6/9 + 2 + 6/9 = 10/3 over (3 - 1)(3 - 1) = 4.
    assert!((found.residual_variance - 10.0 / 12.0).abs() < 1e-12);
    // Variance of an effect: σ² / 3 · (1 - 1/3) = 5/27.
    assert!((effect(0).standard_error.powi(2) - 5.0 / 27.0).abs() < 1e-12);
    // DerSimonian and Laird with equal variances v: Q = 2 / v = 10.8, τ² = (10.8 - 2) v / 2 = 22/27; own share 22/27 of 1.
    assert!((found.between_variance - 22.0 / 27.0).abs() < 1e-12);
    assert!((effect(2).shrunken - 22.0 / 27.0).abs() < 1e-12);
    assert!(effect(2).interval.contains(22.0 / 27.0));
}

#[test]
fn a_rater_with_too_few_targets_in_common_is_not_estimated() {
    let mut scores: Vec<Score> = Vec::new();
    for target in 0..4 {
        scores.extend([
            (target, 0, 3.0),
            (target, 1, 4.0 - f64::from(u8::from(target == 2))),
        ]);
    }
    // Rater 2 shares one target; rater 3 is alone on two.
    scores.extend([(0, 2, 1.0), (7, 3, 2.0), (8, 3, 5.0)]);
    let found = rater_severity(&scores, 4, 2, LEVEL).unwrap();
    assert!(found.effects[0].is_some() && found.effects[1].is_some());
    assert!(found.effects[2].is_none() && found.effects[3].is_none());
    // 3/4 apart on average: ∓ 3/8.
    assert!((found.effects[1].unwrap().observed - 0.375).abs() < 1e-12);
}

#[test]
fn unconnected_raters_are_compared_within_their_own_component() {
    // Everybody of the second component scores two steps higher: their targets may be better, nobody can tell.
    let pair = |base: usize, level: f64| {
        (0..3).flat_map(move |t| {
            [
                (base + t, base, level),
                (base + t, base + 1, level + [1.0, 0.0, 1.0][t]),
            ]
        })
    };
    let scores: Vec<Score> = pair(0, 2.0).chain(pair(5, 4.0)).collect();
    let found = rater_severity(&scores, 7, 2, LEVEL).unwrap();
    for (one, two) in [(0, 5), (1, 6)] {
        assert!((found.effects[one].unwrap().observed - found.effects[two].unwrap().observed).abs() < 1e-12);
    }
}

#[test]
fn it_says_why_there_is_no_severity() {
    let of = |scores: &[Score]| rater_severity(scores, 3, 2, LEVEL).map(|_| ());
    assert_eq!(of(&[]), Err(NotEstimable::NoData));
    assert_eq!(
        of(&[(0, 0, 1.0), (1, 1, 1.0)]),
        Err(NotEstimable::TooFewValues { needed: 2, found: 0 })
    );
    // Exactly one step apart on every target: nothing is left to judge the noise by.
    let exact = [(0, 0, 1.0), (0, 1, 2.0), (1, 0, 3.0), (1, 1, 4.0)];
    assert_eq!(of(&exact), Err(NotEstimable::NoVariation));
    assert!(of(&[(0, 0, f64::NAN)]).is_err());
}

/// Least squares of the whole model with a target and a rater dummy each, the mean effect of every component held at zero
/// by a heavy row; solved by Gauss. Returns effects and the diagonal of their covariance per unit of variance.
fn twin(scores: &[Score], targets: usize, raters: usize, component: &[usize]) -> Vec<f64> {
    let size = targets + raters;
    let mut normal = vec![vec![0.0; size + 1]; size];
    for (target, rater, value) in scores {
        let (t, r) = (*target, targets + *rater);
        for (a, b) in [(t, t), (t, r), (r, t), (r, r)] {
            normal[a][b] += 1.0;
        }
        normal[t][size] += value;
        normal[r][size] += value;
    }
    for a in 0..raters {
        for b in 0..raters {
            if component[a] == component[b] {
                normal[targets + a][targets + b] += 1.0;
            }
        }
    }
    for pivot in 0..size {
        let best = (pivot..size)
            .max_by(|a, b| normal[*a][pivot].abs().total_cmp(&normal[*b][pivot].abs()))
            .unwrap();
        normal.swap(pivot, best);
        for row in 0..size {
            if row != pivot {
                let factor = normal[row][pivot] / normal[pivot][pivot];
                let above = normal[pivot].clone();
                for (value, above) in normal[row].iter_mut().zip(above) {
                    *value -= factor * above;
                }
            }
        }
    }
    (targets..size)
        .map(|row| normal[row][size] / normal[row][row])
        .collect()
}

fn designs() -> impl Strategy<Value = Vec<Score>> {
    prop::collection::vec((0_usize..8, 0_usize..7, 1_u8..=5), 4..60)
        .prop_map(|rows| rows.into_iter().map(|(t, r, v)| (t, r, f64::from(v))).collect())
}

proptest! {
    #[test]
    fn effects_are_those_of_plain_least_squares(scores in designs()) {
        let design = design::Design::of(&scores, 2);
        if design.raters.len() >= 2 {
            let found = solve::effects(&design);
            let expected = twin(&design.scores, design.targets, design.raters.len(), &design.component);
            for (found, expected) in found.iter().zip(expected) {
                prop_assert!((found - expected).abs() < 1e-8, "{} {}", found, expected);
            }
            // A unit of one score moves the effects by the rows of the inverse: Σ over scores of the squared moves is its diagonal.
            let diagonal = solve::inverse_diagonal(&design);
            let mut squares = vec![0.0; found.len()];
            for place in 0..design.scores.len() {
                let mut moved = design::Design::of(&scores, 2);
                for (at, score) in moved.scores.iter_mut().enumerate() {
                    score.2 = f64::from(u8::from(at == place));
                }
                for (square, effect) in squares.iter_mut().zip(solve::effects(&moved)) {
                    *square += effect * effect;
                }
            }
            for (found, expected) in diagonal.iter().zip(squares) {
                prop_assert!((found - expected).abs() < 1e-8, "{} {}", found, expected);
            }
        }
    }

    #[test]
    fn severity_ignores_the_order_of_scores_and_stays_bounded(
        (scores, shuffled) in designs().prop_flat_map(|s| (Just(s.clone()), Just(s).prop_shuffle()))
    ) {
        let found = rater_severity(&scores, 7, 2, LEVEL);
        prop_assert_eq!(&found, &rater_severity(&shuffled, 7, 2, LEVEL));
        if let Ok(found) = found {
            for effect in found.effects.iter().flatten() {
                prop_assert!(effect.interval.contains(effect.shrunken) && effect.targets >= 2);
                prop_assert!((0.0..=1.0).contains(&effect.p_value) && effect.standard_error > 0.0);
            }
        }
    }
}

fn group(target: usize, mean: f64, raters: &[(usize, f64)], variance: f64) -> GroupMean {
    GroupMean {
        target,
        mean,
        raters: raters.to_vec(),
        variance,
    }
}

#[test]
fn effects_from_means_of_one_rater_each_are_the_best_linear_prediction() {
    // One target, two raters a step apart, all variances 1: each is ±1/2 about the target. With e = (-x, x) the
    // equations (I - J/2 + I) e = (-1/2, 1/2) read 2 x = 1/2.
    let found = group_effects(
        &[group(0, 3.0, &[(0, 1.0)], 1.0), group(0, 4.0, &[(1, 1.0)], 1.0)],
        2,
        1.0,
    );
    assert!((found[0] + 0.25).abs() < 1e-12 && (found[1] - 0.25).abs() < 1e-12);
    // No true differences, or nobody to compare with: nothing to take off.
    assert_eq!(
        group_effects(&[group(0, 3.0, &[(0, 1.0)], 1.0)], 2, 0.0),
        [0.0, 0.0]
    );
    assert_eq!(group_effects(&[group(0, 3.0, &[(0, 1.0)], 1.0)], 1, 1.0), [0.0]);
}

#[test]
fn members_of_the_same_groups_share_what_their_groups_differ_by() {
    let both = [(0, 0.5), (1, 0.5)];
    let groups: Vec<GroupMean> = (0..4)
        .flat_map(|t| [group(t, 2.5, &both, 0.5), group(t, 3.5, &[(2, 1.0)], 0.5)])
        .collect();
    let found = group_effects(&groups, 3, 0.3);
    assert!((found[0] - found[1]).abs() < 1e-12 && found[0] < 0.0 && found[2] > 0.0);
    // An effect is weighed by its part in the means, and shrunken effects are Σ aⱼ times one and the same.
    assert!((found[0] + 0.5 * found[2]).abs() < 1e-12);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// At the minimum of what the model penalises no rater is pulled anywhere.
    #[test]
    fn effects_from_means_solve_the_full_equations(
        rows in prop::collection::vec((0_usize..3, -2.0..2.0, 0_usize..4, 0_usize..4, 0.2..2.0), 1..12),
        between in 0.1..2.0,
    ) {
        let groups: Vec<GroupMean> = rows
            .into_iter()
            .map(|(target, mean, a, b, variance)| {
                let raters = if a == b { vec![(a, 1.0)] } else { vec![(a, 0.5), (b, 0.5)] };
                GroupMean { target, mean, raters, variance }
            })
            .collect();
        let found = group_effects(&groups, 4, between);
        // With the best values of the targets for these effects the gradient of Σ residual² / v + Σ e² / τ² vanishes.
        let rest = |group: &GroupMean| group.mean - group.raters.iter().map(|(r, a)| a * found[*r]).sum::<f64>();
        let centre = |target: usize| {
            let own = || groups.iter().filter(|group| group.target == target);
            own().map(|group| rest(group) / group.variance).sum::<f64>() / own().map(|group| 1.0 / group.variance).sum::<f64>()
        };
        for (rater, effect) in found.iter().enumerate() {
            let pull: f64 = groups
                .iter()
                .map(|group| {
                    let weight = group.raters.iter().find(|entry| entry.0 == rater).map_or(0.0, |entry| entry.1);
                    weight * (rest(group) - centre(group.target)) / group.variance
                })
                .sum();
            prop_assert!((pull - effect / between).abs() < 1e-9);
        }
    }
}
