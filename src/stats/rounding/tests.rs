//! Rounding and sharing out, against hand-computed cases and properties.

use super::*;
use proptest::prelude::*;

#[test]
fn units_of_the_last_place_are_rounded_on_the_decimal_text() {
    assert_eq!(half_up_units(12.345, 2), Some(1235));
    assert_eq!(half_up_units(-0.25, 1), Some(-3));
    assert_eq!(half_up_units(8.0, 0), Some(8));
    assert_eq!(half_up_units(f64::NAN, 1), None);
}

#[test]
fn halves_go_away_from_zero_on_the_digits() {
    for (value, places, text) in [
        ("2.675", 2, "2.68"),
        ("-2.345", 2, "-2.35"),
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("1e2", 1, "100.0"),
        ("9.995", 2, "10.00"),
        (".5", 1, "0.5"),
        ("5e-3", 2, "0.01"),
        ("4e-3", 2, "0.00"),
        ("-0.004", 2, "0.00"),
        ("5e-9", 2, "0.00"),
        ("000.7", 0, "1"),
        ("+7", 2, "7.00"),
        ("0012.3", 1, "12.3"),
    ] {
        assert_eq!(
            half_up(value, places).as_deref(),
            Some(text),
            "{value} to {places}"
        );
    }
}

#[test]
fn written_decimals_add_up_as_written() {
    assert_eq!(exact_sum(&[0.1, 0.2]).to_bits(), 0.3_f64.to_bits());
    assert_eq!(exact_sum(&[1.1, 2.2, -3.3]).to_bits(), 0.0_f64.to_bits());
    assert_eq!(exact_sum(&[]).to_bits(), 0.0_f64.to_bits());
    assert!((exact_sum(&[1e300, 1.0]) - 1e300).abs() < 1e285);
}

#[test]
fn what_is_no_number_has_no_rounding() {
    for text in [
        "",
        ".",
        "-",
        "1.2.3",
        "1,5",
        "e5",
        "NaN",
        "inf",
        "1e",
        "1e999999999999",
        "--1",
        "１",
    ] {
        assert_eq!(half_up(text, 2), None, "{text}");
    }
    assert_eq!(half_up_f64(f64::NAN, 2), "");
}

#[test]
fn floats_round_on_their_shortest_text() {
    assert_eq!(half_up_f64(1.005, 2), "1.01");
    assert_eq!(half_up_f64(0.1 + 0.2, 1), "0.3");
    assert_eq!(half_up_f64(1e21, 0), "1000000000000000000000");
    assert_eq!(half_up_f64(f64::MIN_POSITIVE, 2), "0.00");
}

#[test]
fn huge_and_tiny_weights_still_share_the_whole_pool() {
    let weights = [Decimal::MAX, Decimal::new(1, 28), Decimal::MAX];
    let parts = largest_remainder(i64::MAX, &weights);
    assert_eq!(
        parts.iter().map(|part| i128::from(*part)).sum::<i128>(),
        i128::from(i64::MAX)
    );
    assert_eq!(largest_remainder(-100, &[Decimal::ONE; 3]), [-34, -33, -33]);
    assert_eq!(
        largest_remainder(10, &[Decimal::NEGATIVE_ONE, Decimal::ONE]),
        [0, 10]
    );
    assert_eq!(largest_remainder(i64::MIN, &[Decimal::ONE]), [i64::MIN]);
    assert!(largest_remainder(5, &[]).is_empty());
}

#[test]
fn three_thirds_add_up_to_what_is_printed() {
    assert_eq!(
        apportion_rounded(&[33.333, 33.333, 33.334], 1),
        ["33.3", "33.3", "33.4"]
    );
    assert_eq!(apportion_rounded(&[0.4, 0.4, 0.4], 0), ["1", "0", "0"]);
    assert_eq!(apportion_rounded(&[-0.4, 0.9], 0), ["0", "1"]);
    assert_eq!(rounded_total(&[0.1, 0.2], 2).as_deref(), Some("0.30"));
}

#[test]
fn a_total_that_rounding_cannot_explain_is_refused() {
    assert_eq!(
        apportion_rounded_to(&[1.5, 1.4], "3", 0),
        Some(vec!["2".into(), "1".into()])
    );
    assert_eq!(apportion_rounded_to(&[1.5, 1.4], "5", 0), None);
    assert_eq!(apportion_rounded_to(&[1.0, 1.0], "1", 0), None);
    assert_eq!(apportion_rounded(&[f64::NAN, 1.25], 1), ["", "1.3"]);
}

proptest! {
    #[test]
    fn rounding_agrees_with_decimal_arithmetic(mantissa in -10_000_000_i64..10_000_000, scale in 0_u32..8, places in 0_u32..6) {
        let value = Decimal::new(mantissa, scale);
        let mut expected = value.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        expected.rescale(places);
        if expected.is_zero() { expected.set_sign_positive(true); }
        prop_assert_eq!(half_up(&value.to_string(), places), Some(expected.to_string()));
    }

    #[test]
    fn numbers_far_from_a_tie_round_as_their_text_does(value in prop_oneof![-1e6..1e6_f64, -1.0..1.0_f64, any::<f64>()], shift in -2..3_i32, places in 0_u32..4) {
        prop_assert_eq!(half_up_shifted(value, shift, places), half_up(&format!("{value}e{shift}"), places).unwrap_or_default());
    }

    #[test]
    fn shares_add_up_and_stay_within_a_cent(pool in 0_i64..1_000_000_000, weights in prop::collection::vec(0_i64..100_000, 1..30)) {
        let total: i64 = weights.iter().sum();
        prop_assume!(total > 0);
        let decimals: Vec<Decimal> = weights.iter().map(|w| Decimal::new(*w, 3)).collect();
        let parts = largest_remainder(pool, &decimals);
        prop_assert_eq!(parts.iter().sum::<i64>(), pool);
        for (part, weight) in parts.iter().zip(&weights) {
            let exact = i128::from(pool) * i128::from(*weight);
            let scaled = i128::from(*part) * i128::from(total);
            prop_assert!((scaled - exact).abs() < i128::from(total));
        }
    }

    #[test]
    fn printed_parts_add_up_to_the_printed_total(parts in prop::collection::vec(-1e4..1e4_f64, 0..20), places in 0_u32..4) {
        let texts = apportion_rounded(&parts, places);
        let sum: Decimal = texts.iter().map(|t| Decimal::from_str_exact(t).unwrap()).sum();
        let total = rounded_total(&parts, places).unwrap();
        prop_assert_eq!(sum, Decimal::from_str_exact(&total).unwrap());
        for (text, part) in texts.iter().zip(&parts) {
            prop_assert!((text.parse::<f64>().unwrap() - part).abs() < 10_f64.powi(-i32::try_from(places).unwrap()) + 1e-9);
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,12}|[-+0-9.eE]{0,12}", places in 0_u32..5) {
        half_up(&text, places);
    }
}
