//! Properties across the library: brute-force twins, invariance and monotonicity that no single file states.

use proptest::prelude::*;

use super::*;

fn numbers(least: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((-40_i16..40).prop_map(f64::from), least..20)
}

fn shuffled(least: usize) -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    numbers(least).prop_flat_map(|values| (Just(values.clone()), Just(values).prop_shuffle()))
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

proptest! {
    #[test]
    fn welch_ignores_the_order_of_rows_and_turns_with_the_samples((a, mixed) in shuffled(2), b in numbers(2)) {
        let of = |a: &[f64], b: &[f64]| mean::welch(a, b, Level::NINETY_FIVE);
        prop_assert_eq!(of(&a, &b), of(&mixed, &b));
        if let (Ok(one), Ok(two)) = (of(&a, &b), of(&b, &a)) {
            prop_assert!(close(one.value, -two.value) && close(one.p_value, two.p_value));
            prop_assert!(close(one.interval.low, -two.interval.high));
            // The interval leaves zero out exactly where p is small.
            let outside = one.difference().is_outside_noise();
            prop_assert!(outside == (one.p_value < 0.05) || (one.p_value - 0.05).abs() < 1e-9);
        }
    }

    #[test]
    fn a_happier_answer_never_lowers_the_net_promoter_score(p in 0_u64..60, m in 0_u64..60, d in 1_u64..60) {
        let of = |p, m, d| net_promoter::from_counts(p, m, d, Level::NINETY_FIVE).unwrap().score;
        prop_assert!(of(p, m, d) < of(p, m + 1, d - 1));
        prop_assert!(of(p, m + 1, d - 1) < of(p + 1, m, d - 1));
    }

    #[test]
    fn adjusted_p_values_equal_their_definitions_and_follow_their_tests(
        (p, mixed) in prop::collection::vec(0.0..=1.0_f64, 1..15).prop_flat_map(|p| {
            let numbered: Vec<(usize, f64)> = p.into_iter().enumerate().collect();
            (Just(numbered.clone()), Just(numbered).prop_shuffle())
        }),
    ) {
        let plain: Vec<f64> = p.iter().map(|p| p.1).collect();
        let m = plain.len() as f64;
        let (fdr, fwer) = (multiple::benjamini_hochberg(&plain), multiple::holm(&plain));
        let rank = |value: f64| plain.iter().filter(|p| **p <= value).count() as f64;
        for (place, own) in plain.iter().enumerate() {
            // The smallest p m / rank among those not below; the largest p (m - number below) among those not above.
            let least = plain.iter().filter(|p| *p >= own).map(|p| p * m / rank(*p)).fold(1.0, f64::min);
            let most = plain.iter().filter(|p| *p <= own)
                .map(|p| p * (m - plain.iter().filter(|q| *q < p).count() as f64)).fold(0.0, f64::max).min(1.0);
            prop_assert!(close(fdr[place], least), "{} {}", fdr[place], least);
            prop_assert!(close(fwer[place], most), "{} {}", fwer[place], most);
        }
        let other = multiple::benjamini_hochberg(&mixed.iter().map(|p| p.1).collect::<Vec<_>>());
        for (unit, found) in mixed.iter().zip(other) { prop_assert_eq!(found.to_bits(), fdr[unit.0].to_bits()); }
    }

    #[test]
    fn the_interval_of_the_median_is_the_shortest_that_keeps_its_level(n in 6_usize..40) {
        let values: Vec<f64> = (0..n).map(|v| v as f64).collect();
        let found = order::median_interval(&values, Level::NINETY_FIVE).unwrap();
        // Coverage of (k-th smallest, k-th largest): 1 - 2 P(Binomial(n, 1/2) < k), by Pascal's triangle.
        let coverage = |k: usize| {
            let mut row = vec![1.0_f64];
            for _ in 0..n {
                let next: Vec<f64> = (0..=row.len())
                    .map(|i| i.checked_sub(1).map_or(0.0, |i| row[i]) + row.get(i).copied().unwrap_or(0.0)).collect();
                row = next;
            }
            1.0 - 2.0 * row[..k].iter().sum::<f64>() / 2.0_f64.powi(i32::try_from(n).unwrap())
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let k = found.low as usize + 1;
        prop_assert!(coverage(k) >= 0.95 - 1e-12 && coverage(k + 1) < 0.95);
        prop_assert!(close(found.low + found.high, n as f64 - 1.0));
    }

    #[test]
    fn exact_poisson_limits_leave_the_tail_on_either_side(count in 0_u64..40) {
        let found = poisson::rate_interval(count, 1.0, Level::NINETY_FIVE).unwrap().interval;
        // P(N <= count) at the upper limit and P(N >= count) at the lower one, term by term.
        let below = |mean: f64, last: u64| {
            let (mut term, mut total) = ((-mean).exp(), 0.0);
            for k in 0..=last {
                total += term;
                term *= mean / (k + 1) as f64;
            }
            total
        };
        prop_assert!(close(below(found.high, count), 0.025));
        if let Some(last) = count.checked_sub(1) {
            prop_assert!((1.0 - below(found.low, last) - 0.025).abs() < 1e-9);
        }
    }

    #[test]
    fn a_trend_test_sees_the_order_of_values_alone(values in numbers(3)) {
        // Cubes rise where the values rise.
        let cubes: Vec<f64> = values.iter().map(|v| v * v * v).collect();
        prop_assert_eq!(trend::mann_kendall(&values), trend::mann_kendall(&cubes));
        if let Ok(found) = trend::mann_kendall(&values) {
            let n = values.len();
            let s: i64 = (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j)))
                .map(|(i, j)| if values[j] > values[i] { 1 } else if values[j] < values[i] { -1 } else { 0 }).sum();
            prop_assert_eq!(found.s, s);
        }
    }

    #[test]
    fn a_slope_is_the_median_of_all_slopes_and_moves_with_its_units(values in numbers(2), shift in -50.0..50.0_f64) {
        let found = trend::theil_sen(&values, Level::NINETY_FIVE).unwrap();
        let n = values.len();
        let mut slopes: Vec<f64> = (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j)))
            .map(|(i, j)| (values[j] - values[i]) / (j - i) as f64).collect();
        slopes.sort_unstable_by(f64::total_cmp);
        let middle = slopes[(slopes.len() - 1) / 2].midpoint(slopes[slopes.len() / 2]);
        prop_assert!(close(found.slope, middle));
        let moved: Vec<f64> = values.iter().map(|v| 3.0 * v + shift).collect();
        let other = trend::theil_sen(&moved, Level::NINETY_FIVE).unwrap();
        prop_assert!(close(other.slope, 3.0 * found.slope));
    }

    #[test]
    fn control_limits_are_the_mean_and_the_mean_moving_range(values in numbers(2), shift in -50.0..50.0_f64) {
        let found = trend::xmr(&values).unwrap();
        let n = values.len() as f64;
        let centre = values.iter().sum::<f64>() / n;
        let range = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum::<f64>() / (n - 1.0);
        prop_assert!(close(found.centre, centre) && close(found.high, centre + 2.66 * range));
        prop_assert!(close(found.low, centre - 2.66 * range) && close(found.range_high, 3.268 * range));
        let moved: Vec<f64> = values.iter().map(|v| v + shift).collect();
        prop_assert!(close(trend::xmr(&moved).unwrap().high, found.high + shift));
    }

    #[test]
    fn mean_squares_equal_the_textbook_sums_and_ignore_the_order_of_raters(
        rows in prop::collection::vec(prop::collection::vec((1_u8..=5).prop_map(f64::from), 4), 2..12),
    ) {
        use agreement::{MeanSquares, icc};
        let found = MeanSquares::of(&rows).unwrap();
        let (n, k) = (rows.len() as f64, 4.0);
        let total: f64 = rows.iter().flatten().sum();
        let correction = total * total / (n * k);
        let all: f64 = rows.iter().flatten().map(|v| v * v).sum::<f64>() - correction;
        let targets: f64 = rows.iter().map(|row| row.iter().sum::<f64>().powi(2) / k).sum::<f64>() - correction;
        let raters: f64 = (0..4).map(|r| rows.iter().map(|row| row[r]).sum::<f64>().powi(2) / n).sum::<f64>() - correction;
        prop_assert!(close(found.between_targets, targets / (n - 1.0)) && close(found.between_raters, raters / (k - 1.0)));
        prop_assert!(close(found.within_targets, (all - targets) / (n * (k - 1.0))));
        prop_assert!(close(found.residual, (all - targets - raters) / ((n - 1.0) * (k - 1.0))));
        let turned: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
        let of = |rows: &[Vec<f64>]| icc(rows, IntraclassForm::TwoWayRandomSingle, Level::NINETY_FIVE);
        match (of(&rows), of(&turned)) {
            (Ok(a), Ok(b)) => prop_assert!(close(a.value, b.value)),
            (a, b) => prop_assert_eq!(a.is_ok(), b.is_ok()),
        }
    }

    #[test]
    fn joining_two_holders_concentrates_and_a_change_of_unit_does_not(values in prop::collection::vec(1.0..1e4_f64, 3..20)) {
        let hhi = concentration::herfindahl_hirschman(&values).unwrap();
        let mut joined = values.clone();
        let last = joined.pop().unwrap();
        joined[0] += last;
        prop_assert!(concentration::herfindahl_hirschman(&joined).unwrap() > hhi);
        let cents: Vec<f64> = values.iter().map(|v| v * 100.0).collect();
        prop_assert!(close(concentration::gini(&cents).unwrap(), concentration::gini(&values).unwrap()));
    }

    #[test]
    fn more_reliable_measures_regress_less(value in 0.0..100.0_f64, mean in 0.0..100.0_f64, a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
        let change = |r| regression_to_mean(value, mean, r, value).unwrap().expected_change.abs();
        prop_assert!(change(a.max(b)) <= change(a.min(b)) + 1e-9);
    }

    #[test]
    fn shrinkage_keeps_the_order_of_equally_sure_units((values, mixed) in shuffled(2)) {
        let of = |values: &[f64]| shrinkage::normal(&values.iter().map(|v| (*v, 4.0)).collect::<Vec<_>>()).unwrap();
        let found = of(&values);
        for i in 0..values.len() {
            for j in 0..values.len() {
                if values[i] < values[j] { prop_assert!(found.shrunken[i] <= found.shrunken[j]); }
            }
        }
        prop_assert_eq!(found.mean.to_bits(), of(&mixed).mean.to_bits());
        prop_assert_eq!(found.between_variance.to_bits(), of(&mixed).between_variance.to_bits());
    }
}
