//! Krippendorff's alpha: agreement of any number of raters, with missing ratings.

use serde::{Deserialize, Serialize};

use super::super::estimate::{InputFault, NotEstimable, finite, require_finite};
use super::super::sum::{mean, squares_about, sum};

/// What differences between ratings mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measurement {
    /// Equal or not.
    Nominal,
    /// Their order counts, by the number of ratings between them.
    Ordinal,
    /// Their distance counts, squared.
    Interval,
}

/// Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"): 1 for perfect agreement, 0 for what
/// chance gives. One row per rater, one column per unit, `None` where a rater did not rate the unit; units with fewer than two
/// ratings do not count. O(n log n): squared distances within a unit sum to twice its size times the squares about its mean, and
/// the ordinal distance is that of mid-ranks.
///
/// Errors: `NoData` without ratings; `TooFewValues` where no unit has two; `NoVariation` where all ratings are the same;
/// `RowsDifferInLength`; `NotFinite`.
pub fn krippendorff_alpha(
    raters_by_unit: &[Vec<Option<f64>>],
    measurement: Measurement,
) -> Result<f64, NotEstimable> {
    let mut units = pairable(raters_by_unit)?;
    if measurement == Measurement::Ordinal {
        let mut pooled: Vec<f64> = units.iter().flatten().copied().collect();
        pooled.sort_unstable_by(f64::total_cmp);
        for rating in units.iter_mut().flatten() {
            *rating = mid_rank(&pooled, *rating);
        }
    }
    let disagreement = match measurement {
        Measurement::Nominal => unequal_pairs,
        Measurement::Ordinal | Measurement::Interval => squared_distances,
    };
    let pooled: Vec<f64> = units.iter().flatten().copied().collect();
    let expected = finite(disagreement(&pooled))?;
    if expected <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    let observed = sum(units
        .iter()
        .map(|unit| disagreement(unit) / (unit.len() as f64 - 1.0)));
    finite(1.0 - (pooled.len() as f64 - 1.0) * (observed / expected))
}

/// The ratings of each unit that has at least two.
fn pairable(raters_by_unit: &[Vec<Option<f64>>]) -> Result<Vec<Vec<f64>>, NotEstimable> {
    let width = raters_by_unit.first().ok_or(NotEstimable::NoData)?.len();
    if raters_by_unit.iter().any(|row| row.len() != width) {
        return Err(NotEstimable::InvalidInput(InputFault::RowsDifferInLength));
    }
    require_finite(raters_by_unit.iter().flatten().flatten().copied())?;
    let mut units: Vec<Vec<f64>> = vec![Vec::new(); width];
    for row in raters_by_unit {
        for (unit, rating) in units.iter_mut().zip(row) {
            // Adding zero turns -0 into 0, so that both are one value.
            unit.extend(rating.map(|rating| rating + 0.0));
        }
    }
    let most = units.iter().map(Vec::len).max().unwrap_or(0) as u64;
    units.retain(|unit| unit.len() > 1);
    match (units.is_empty(), most) {
        (false, _) => Ok(units),
        (true, 0) => Err(NotEstimable::NoData),
        (true, found) => Err(NotEstimable::TooFewValues { needed: 2, found }),
    }
}

/// Ordered pairs of unequal values.
fn unequal_pairs(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let n = values.len() as f64;
    let equal: f64 = sorted
        .chunk_by(|a, b| a.total_cmp(b).is_eq())
        .map(|run| (run.len() as f64).powi(2))
        .sum();
    n * n - equal
}

/// Squared distances over all ordered pairs.
fn squared_distances(values: &[f64]) -> f64 {
    mean(values).map_or(0.0, |centre| {
        2.0 * values.len() as f64 * squares_about(values, centre)
    })
}

/// Number of pooled values below this one and half of those equal to it.
fn mid_rank(pooled: &[f64], value: f64) -> f64 {
    let below = pooled.partition_point(|other| *other < value);
    let up_to = pooled.partition_point(|other| *other <= value);
    below.midpoint(up_to) as f64
        + if (below + up_to).is_multiple_of(2) {
            0.0
        } else {
            0.5
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SCALES: [Measurement; 3] = [Measurement::Nominal, Measurement::Ordinal, Measurement::Interval];

    /// The four observers and twelve units of Krippendorff (2011); 0 is missing.
    fn published() -> Vec<Vec<Option<f64>>> {
        [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ]
        .map(|row| row.map(|v| (v > 0).then(|| f64::from(v))).to_vec())
        .to_vec()
    }

    #[test]
    fn alphas_are_the_published_ones() {
        for (scale, alpha) in SCALES.into_iter().zip([0.743, 0.815, 0.849]) {
            let found = krippendorff_alpha(&published(), scale).unwrap();
            assert!((found - alpha).abs() < 6e-4, "{scale:?}: {found}");
        }
    }

    #[test]
    fn it_says_why_there_is_no_alpha() {
        let of = |rows: &[Vec<Option<f64>>]| krippendorff_alpha(rows, Measurement::Ordinal);
        assert_eq!(of(&[]), Err(NotEstimable::NoData));
        assert_eq!(of(&[vec![None], vec![None]]), Err(NotEstimable::NoData));
        assert_eq!(
            of(&[vec![Some(1.0), None], vec![None, Some(1.0)]]),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
        assert_eq!(
            of(&[vec![Some(3.0)], vec![Some(3.0)]]),
            Err(NotEstimable::NoVariation)
        );
        assert_eq!(
            of(&[vec![Some(3.0)], vec![]]),
            Err(NotEstimable::InvalidInput(InputFault::RowsDifferInLength))
        );
    }

    /// The coincidence matrix written out.
    fn twin(rows: &[Vec<Option<f64>>], scale: Measurement) -> Option<f64> {
        let size = 6;
        let place = |v: f64| (0..size).find(|place| *place as f64 >= v).unwrap();
        let mut matrix = vec![vec![0.0_f64; size]; size];
        for unit in 0..rows[0].len() {
            let values: Vec<usize> = rows.iter().filter_map(|r| r[unit]).map(place).collect();
            for (i, a) in values.iter().enumerate() {
                for (j, b) in values.iter().enumerate() {
                    if i != j {
                        matrix[*a][*b] += 1.0 / (values.len() as f64 - 1.0);
                    }
                }
            }
        }
        let margin: Vec<f64> = matrix.iter().map(|row| row.iter().sum()).collect();
        let total: f64 = margin.iter().sum();
        let distance = |c: usize, k: usize| match scale {
            Measurement::Nominal => f64::from(u8::from(c != k)),
            Measurement::Interval => (c as f64 - k as f64).powi(2),
            Measurement::Ordinal => {
                let (c, k) = (c.min(k), c.max(k));
                (margin[c..=k].iter().sum::<f64>() - margin[c].midpoint(margin[k])).powi(2)
            }
        };
        let (mut observed, mut expected) = (0.0, 0.0);
        for c in 0..size {
            for k in 0..size {
                observed += matrix[c][k] * distance(c, k);
                expected += margin[c] * margin[k] * distance(c, k);
            }
        }
        (expected > 0.0).then(|| 1.0 - (total - 1.0) * observed / expected)
    }

    proptest! {
        #[test]
        fn alpha_equals_the_coincidence_matrix_and_ignores_order(
            (rows, shuffled) in prop::collection::vec(prop::collection::vec(prop::option::of(1_u8..=5), 8), 2..7)
                .prop_map(|rows| rows.into_iter().map(|r| r.into_iter().map(|v| v.map(f64::from)).collect::<Vec<_>>()).collect::<Vec<_>>())
                .prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle()))
        ) {
            for scale in SCALES {
                let found = krippendorff_alpha(&rows, scale);
                prop_assert_eq!(found, krippendorff_alpha(&shuffled, scale));
                match (found, twin(&rows, scale)) {
                    (Ok(found), Some(expected)) => prop_assert!((found - expected).abs() < 1e-9 && found <= 1.0),
                    (Err(_), None) => {}
                    (found, expected) => prop_assert!(false, "{:?} {:?}", found, expected),
                }
            }
        }
    }
}
