//! Agreement of the raters of one target: `r_wg` of James, Demaree and Wolf.

use serde::{Deserialize, Serialize};

use super::super::estimate::{InputFault, NotEstimable, require_finite};
use super::super::mean::Moments;

/// Within-group agreement on one item.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WithinGroupAgreement {
    /// Agreement, 0 to 1: 1 where all raters gave the same score.
    pub value: f64,
    /// The same before values below 0 were set to 0; negative where the raters differ more than by chance.
    pub raw: f64,
}

/// `r_wg` = 1 - s² / σ² with σ² = (A² - 1) / 12, the variance of random answers on A options (James, Demaree & Wolf 1984); s²
/// has the divisor n - 1.
///
/// Errors: `NoData`, `TooFewValues` below two raters, `TooFewOptions` below two options, `NotFinite`.
pub fn rwg(scores: &[f64], options: u32) -> Result<WithinGroupAgreement, NotEstimable> {
    if options < 2 {
        return Err(NotEstimable::InvalidInput(InputFault::TooFewOptions));
    }
    let moments = Moments::of(scores)?;
    let deviation = moments.standard_deviation.ok_or(NotEstimable::TooFewValues {
        needed: 2,
        found: moments.n,
    })?;
    let options = f64::from(options);
    let raw = 1.0 - deviation * deviation * 12.0 / (options * options - 1.0);
    // The square of a very large deviation is not finite.
    require_finite([raw])?;
    Ok(WithinGroupAgreement {
        value: raw.max(0.0),
        raw,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_deviation_whose_square_is_not_finite_is_no_agreement() {
        assert_eq!(
            rwg(&[1e300, -1e300], 5),
            Err(NotEstimable::InvalidInput(InputFault::NotFinite))
        );
    }

    #[test]
    fn agreement_is_the_one_worked_out_by_hand() {
        // 3, 4, 4, 5 on five options: s² = 2/3, σ² = 2, so 2/3.
        let found = rwg(&[3.0, 4.0, 4.0, 5.0], 5).unwrap();
        assert!((found.value - 2.0 / 3.0).abs() < 1e-12);
        // 1, 5: s² = 8: 1 - 4 = -3, reported as 0.
        let found = rwg(&[1.0, 5.0], 5).unwrap();
        assert!(found.value.abs() < 1e-12 && (found.raw + 3.0).abs() < 1e-12);
    }

    #[test]
    fn one_rater_cannot_agree() {
        assert_eq!(
            rwg(&[3.0], 5),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
        assert_eq!(rwg(&[], 5), Err(NotEstimable::NoData));
        assert_eq!(
            rwg(&[3.0, 3.0], 1),
            Err(NotEstimable::InvalidInput(InputFault::TooFewOptions))
        );
    }

    proptest! {
        #[test]
        fn agreement_is_bounded_and_ignores_order(
            (scores, shuffled) in prop::collection::vec(1_u8..=5, 2..20)
                .prop_map(|v| v.into_iter().map(f64::from).collect::<Vec<_>>())
                .prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))
        ) {
            let found = rwg(&scores, 5).unwrap();
            prop_assert!((0.0..=1.0).contains(&found.value) && found.raw <= found.value);
            prop_assert_eq!(found, rwg(&shuffled, 5).unwrap());
        }
    }
}
