//! No input makes any function of this library panic or answer with a number that is not finite.

use proptest::prelude::*;
use rust_decimal::Decimal;
use std::fmt::Debug;

use super::*;

/// Any number: ordinary, tiny, huge, and what is none.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -10.0..10.0_f64,
        2 => (0_u8..6).prop_map(f64::from),
        2 => any::<f64>(),
        1 => prop::sample::select(vec![
            0.0, -0.0, 1.0, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324, f64::NAN, f64::INFINITY, f64::NEG_INFINITY,
        ]),
    ]
}

/// Mostly sound numbers, so that the methods are reached behind their checks; sometimes any.
fn any_numbers() -> impl Strategy<Value = Vec<f64>> {
    let finite = any_number().prop_map(|v| if v.is_finite() { v } else { 1.0 });
    prop_oneof![
        2 => prop::collection::vec(-10.0..10.0_f64, 0..12),
        3 => prop::collection::vec(finite, 0..12),
        1 => prop::collection::vec(any_number(), 0..12),
    ]
}

fn any_level() -> impl Strategy<Value = Level> {
    prop_oneof![0.0..1.0_f64, Just(1e-300), Just(1.0 - f64::EPSILON / 2.0)]
        .prop_filter_map("a level", Level::new)
}

fn any_counts() -> impl Strategy<Value = Vec<(u64, u64)>> {
    let count = || prop_oneof![4 => 0_u64..20, 1 => any::<u64>()];
    prop::collection::vec((count(), count()), 0..8)
}

/// Fails where the value, however deep, holds a number that is not finite.
fn sound(value: &impl Debug) {
    let text = format!("{value:?}");
    assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn functions_of_values_are_total(a in any_numbers(), b in any_numbers(), x in any_number(), level in any_level()) {
        let pairs: Vec<(f64, f64)> = a.iter().copied().zip(b.iter().copied()).collect();
        sound(&mean::student(&a, level));
        sound(&mean::student_from_moments(a.len() as u64, x, b.first().copied(), level));
        sound(&mean::welch(&a, &b, level));
        sound(&ratio_estimate(&pairs, level));
        sound(&order::median(&a));
        sound(&order::quantile(&a, x));
        sound(&order::median_interval(&a, level));
        sound(&multiple::benjamini_hochberg(&a));
        sound(&multiple::holm(&a));
        let ranked: Vec<_> = pairs.iter().map(|&(score, high)| (score, Some(Interval { low: x, high }))).collect();
        sound(&rank_ranges(&ranked, level));
        sound(&scale::piecewise_linear(&pairs, x));
        sound(&scale::steps(&pairs, x, StepEdge::Opens));
        sound(&share::wilson_effective(x, b.first().copied().unwrap_or(1.0), level));
        sound(&poisson::rate_interval(a.len() as u64, x, level));
        sound(&trend::theil_sen_points(&pairs, level));
        sound(&trend::mann_kendall(&a));
        sound(&trend::xmr(&a));
        sound(&shrinkage::normal(&pairs));
        sound(&concentration::herfindahl_hirschman(&a));
        sound(&concentration::gini(&a));
        sound(&agreement::rwg(&a, 5));
        sound(&smallest_shift(&pairs, x));
        sound(&rounding::exact_sum(&a.iter().copied().filter(|v| v.abs() < 1e100).collect::<Vec<_>>()));
        sound(&plausible_weightings(&a.iter().map(|v| v.abs().min(1e100)).collect::<Vec<_>>(), x, 3));
        if let [p, q, r, s, ..] = *a.as_slice() {
            sound(&regression_to_mean(p, q, r, s));
        }
    }

    #[test]
    fn agreement_of_tables_is_total(rows in prop::collection::vec(prop::collection::vec(any_number(), 3), 0..6), level in any_level()) {
        for form in [
            IntraclassForm::OneWaySingle, IntraclassForm::OneWayMean, IntraclassForm::TwoWayRandomSingle,
            IntraclassForm::TwoWayRandomMean, IntraclassForm::TwoWayFixedSingle, IntraclassForm::TwoWayFixedMean,
        ] {
            sound(&agreement::icc(&rows, form, level));
        }
        let gaps: Vec<Vec<Option<f64>>> =
            rows.iter().map(|row| row.iter().map(|v| (*v > -5.0).then_some(*v)).collect()).collect();
        for measurement in [Measurement::Nominal, Measurement::Ordinal, Measurement::Interval] {
            sound(&agreement::krippendorff_alpha(&gaps, measurement));
        }
    }

    #[test]
    fn functions_of_counts_are_total(counts in any_counts(), level in any_level()) {
        sound(&clustered_share(&counts, level));
        sound(&ratio::design_effect(&counts));
        sound(&shrinkage::beta_binomial(&counts));
        if let [a, b, ..] = *counts.as_slice() {
            sound(&share::wilson(a.0, a.1, level));
            sound(&share::newcombe_difference(a.0, a.1, b.0, b.1, level));
            sound(&net_promoter::from_counts(a.0, a.1, b.0, level));
            sound(&impact::four_fifths(a, b));
            sound(&poisson::rate_interval(a.0, 1.0, level));
            // Its time grows with the root of the counts: kept within what a test may take.
            let small = |(hits, n): (u64, u64)| (hits % 1_000_000, n % 1_000_000);
            sound(&impact::fisher_exact(small(a), small(b)));
        }
    }

    #[test]
    fn survival_is_total(
        rows in prop::collection::vec((prop::option::of(any_number()), any_number(), any::<bool>()), 0..12),
        at in any_number(), level in any_level(),
    ) {
        let rows: Vec<Observation> =
            rows.into_iter().map(|(entry, time, event)| Observation { entry, time, event }).collect();
        if let Ok(curve) = KaplanMeier::fit(&rows) {
            sound(&curve);
            sound(&curve.at(at, level));
            sound(&curve.median());
            sound(&curve.median_interval(level));
        }
    }

    #[test]
    fn rounding_is_total(values in any_numbers(), places in 0_u32..40, pool in any::<i64>(), weights in prop::collection::vec(any::<(i64, u8)>(), 0..9)) {
        prop_assert_eq!(rounding::apportion_rounded(&values, places).len(), values.len());
        let weights: Vec<Decimal> = weights.into_iter().map(|(m, s)| Decimal::new(m, u32::from(s % 29))).collect();
        let total: i128 = rounding::largest_remainder(pool, &weights).into_iter().map(i128::from).sum();
        prop_assert!(total == 0 || total == i128::from(pool));
    }
}
