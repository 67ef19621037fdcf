//! Sums that give the same bits whatever the order of the rows.
//!
//! The values are sorted by their total order first, so that any permutation of them adds up in one and the same sequence;
//! Neumaier's compensation (1974) then keeps the rounding error near that of a single addition.

/// The sum of the values: the same bits for every order of them.
pub(crate) fn sum(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let mut total = 0.0_f64;
    let mut lost = 0.0_f64;
    for value in sorted {
        let next = total + value;
        lost += if total.abs() >= value.abs() {
            (total - next) + value
        } else {
            (value - next) + total
        };
        total = next;
    }
    if total.is_finite() { total + lost } else { total }
}

/// The arithmetic mean, never outside the range of the values; `None` without values, not finite where their sum is not.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    let low = values.iter().copied().min_by(f64::total_cmp)?;
    let high = values.iter().copied().max_by(f64::total_cmp)?;
    let total = sum(values.iter().copied());
    // Clamping would make a number out of an overflow.
    if total.is_finite() {
        Some((total / values.len() as f64).clamp(low, high) + 0.0)
    } else {
        Some(total)
    }
}

/// The sum of squared distances from a centre: the same bits for every order of the values.
pub(crate) fn squares_about(values: &[f64], centre: f64) -> f64 {
    sum(values.iter().map(|value| (value - centre) * (value - centre)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_values_are_not_lost_beside_large_ones() {
        // Exactly 2: plain addition from the left gives 0.
        assert_eq!(sum([1.0, 1e100, 1.0, -1e100]).to_bits(), 2.0_f64.to_bits());
        assert_eq!(sum(std::iter::repeat_n(0.1, 10)).to_bits(), 1.0_f64.to_bits());
        assert_eq!(sum([]).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn a_constant_is_its_own_mean() {
        assert_eq!(mean(&[0.1; 7]).map(f64::to_bits), Some(0.1_f64.to_bits()));
        assert_eq!(mean(&[]), None);
    }

    /// Values of widely different sizes and both signs, where compensation alone does not hide the order.
    fn any_values() -> impl Strategy<Value = Vec<f64>> {
        let value =
            (-1.0..1.0_f64, -90..90_i32).prop_map(|(fraction, exponent)| fraction * 2.0_f64.powi(exponent));
        prop::collection::vec(value, 0..40).prop_map(|values| {
            let turned: Vec<f64> = values.iter().map(|value| -value * (1.0 - f64::EPSILON)).collect();
            values.into_iter().chain(turned).collect()
        })
    }

    proptest! {
        #[test]
        fn order_of_rows_never_changes_a_bit(
            (values, shuffled) in any_values().prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))
        ) {
            prop_assert_eq!(sum(values.iter().copied()).to_bits(), sum(shuffled.iter().copied()).to_bits());
            prop_assert_eq!(mean(&values).map(f64::to_bits), mean(&shuffled).map(f64::to_bits));
        }
    }
}
