//! Whether counts of several units vary more than chance would make them.

use super::distribution::chi_square_upper;
use super::estimate::{InputFault, NotEstimable, require_finite};
use super::funnel::Dispersion;
use super::sum::sum;

/// Fisher's (1925) index of dispersion of counts, each with its exposure (such as days): Pearson's chi-square Σ (x − e)² / e over
/// its degrees of freedom, one less than the units, where e is the unit's share of the exposure times the total.
///
/// Errors: `TooFewValues` below two units with exposure, `ZeroTotal` where nothing was counted, `Negative` or `NotFinite` for an
/// exposure that is none.
pub fn count_dispersion(units: &[(u64, f64)]) -> Result<Dispersion, NotEstimable> {
    require_finite(units.iter().map(|unit| unit.1))?;
    if units.iter().any(|unit| unit.1 < 0.0) {
        return Err(NotEstimable::InvalidInput(InputFault::Negative));
    }
    let seen: Vec<(f64, f64)> = (units.iter())
        .filter(|unit| unit.1 > 0.0)
        .map(|unit| (unit.0 as f64, unit.1))
        .collect();
    if seen.len() < 2 {
        return Err(NotEstimable::TooFewValues {
            needed: 2,
            found: seen.len() as u64,
        });
    }
    let (total, exposure) = (
        sum(seen.iter().map(|unit| unit.0)),
        sum(seen.iter().map(|unit| unit.1)),
    );
    if total <= 0.0 {
        return Err(NotEstimable::ZeroTotal);
    }
    let squares = sum(seen.iter().map(|(count, own)| {
        let expected = total * (own / exposure);
        (count - expected) * (count - expected) / expected
    }));
    let freedom = seen.len() as f64 - 1.0;
    Ok(Dispersion {
        ratio: squares / freedom,
        p_value: chi_square_upper(squares, freedom),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_pearsons_chi_square_by_hand() {
        // Each expected 2: (4 + 0 + 4) / 2 = 4 on 2 degrees: p = e⁻² = 0.135335.
        let found = count_dispersion(&[(0, 1.0), (2, 1.0), (4, 1.0), (0, 0.0)]).unwrap();
        assert!((found.ratio - 2.0).abs() < 1e-12 && (found.p_value - (-2.0_f64).exp()).abs() < 1e-9);
        // Expected 1 and 3 where one was there three times as long: (4 + 4/3) = 16/3 on 1 degree, P(|Z| > 2.309401) = 0.020921.
        let found = count_dispersion(&[(3, 30.0), (1, 90.0)]).unwrap();
        assert!((found.ratio - 16.0 / 3.0).abs() < 1e-12 && (found.p_value - 0.020_921).abs() < 1e-5);
    }

    #[test]
    fn it_says_why_there_is_none() {
        assert_eq!(
            count_dispersion(&[(0, 1.0), (0, 1.0)]),
            Err(NotEstimable::ZeroTotal)
        );
        let few = NotEstimable::TooFewValues { needed: 2, found: 1 };
        assert_eq!(count_dispersion(&[(3, 1.0)]), Err(few));
        let negative = NotEstimable::InvalidInput(InputFault::Negative);
        assert_eq!(count_dispersion(&[(3, -1.0), (1, 1.0)]), Err(negative));
    }
}
