//! Adverse impact: whether two groups are selected at different rates.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, NotEstimable};

/// Tables whose probability exceeds the seen one's by rounding only still count as no likelier, as in R.
const ROUNDING: f64 = 1.0 + 1e-7;
/// A table this much less likely than the likeliest one adds nothing; where it is the one seen, p is 0. Without the cut the
/// weights would creep along the smallest positive numbers for as long as the groups are large.
const NEGLIGIBLE: f64 = 1e-290;

/// Two selection rates compared by the four-fifths rule.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FourFifths {
    /// The lower selection rate over the higher, 0 to 1.
    pub ratio: f64,
    /// Whether it is below four fifths, decided on the counts without rounding.
    pub below_four_fifths: bool,
}

fn check(groups: [(u64, u64); 2]) -> Result<(), NotEstimable> {
    if groups.iter().any(|group| group.1 == 0) {
        return Err(NotEstimable::NoData);
    }
    if groups.iter().any(|group| group.0 > group.1) {
        return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
    }
    Ok(())
}

/// The four-fifths rule (Uniform Guidelines on Employee Selection Procedures 1978, section 4D) for two groups given as
/// (selected, all).
///
/// Errors: `NoData` where a group is empty, `ZeroTotal` where nobody was selected, `HitsAboveTrials`.
pub fn four_fifths(a: (u64, u64), b: (u64, u64)) -> Result<FourFifths, NotEstimable> {
    check([a, b])?;
    // Rates over a common denominator.
    let (rate_a, rate_b) = (
        u128::from(a.0) * u128::from(b.1),
        u128::from(b.0) * u128::from(a.1),
    );
    let (low, high) = (rate_a.min(rate_b), rate_a.max(rate_b));
    if high == 0 {
        return Err(NotEstimable::ZeroTotal);
    }
    // low / high < 4/5 says that more than a fifth of `high` is missing; for whole numbers the fifth may be rounded down.
    Ok(FourFifths {
        ratio: low as f64 / high as f64,
        below_four_fifths: high - low > high / 5,
    })
}

/// Cohen's h (1988, chapter 6): how far two shares lie apart on the scale on which they are equally uncertain,
/// 2 asin √a − 2 asin √b; 0.2 is small, 0.5 medium, 0.8 large.
///
/// Errors: `NoData` where a group is empty, `HitsAboveTrials`.
pub fn cohen_h(a: (u64, u64), b: (u64, u64)) -> Result<f64, NotEstimable> {
    check([a, b])?;
    let angle = |group: (u64, u64)| 2.0 * (group.0 as f64 / group.1 as f64).sqrt().asin();
    Ok(angle(a) - angle(b))
}

/// Fisher's exact test (Fisher 1935) of two groups given as (selected, all): the two-sided p value, the probability of all
/// tables with these margins that are no likelier than the one seen.
///
/// Errors: `NoData` where a group is empty, `HitsAboveTrials`, `CountTooLarge`.
pub fn fisher_exact(a: (u64, u64), b: (u64, u64)) -> Result<f64, NotEstimable> {
    let tables = tables(a, b)?;
    let seen = tables
        .iter()
        .find(|table| table.0 == a.0)
        .map_or(0.0, |table| table.1);
    Ok(share_of(&tables, |table| table.1 <= seen * ROUNDING))
}

/// Fisher's exact test of whether the first group has the larger share of selected: the one-sided p value, the probability of
/// all tables with these margins in which the first group has as many selected as seen, or more.
///
/// Errors: as [`fisher_exact`].
pub fn fisher_exact_greater(a: (u64, u64), b: (u64, u64)) -> Result<f64, NotEstimable> {
    let tables = tables(a, b)?;
    Ok(share_of(&tables, |table| table.0 >= a.0))
}

/// Every table with these margins that is not negligible: selected of the first group, and its probability relative to the
/// likeliest table, from neighbour to neighbour, so that no factorial is ever formed.
fn tables(a: (u64, u64), b: (u64, u64)) -> Result<Vec<(u64, f64)>, NotEstimable> {
    check([a, b])?;
    let too_large = NotEstimable::InvalidInput(InputFault::CountTooLarge);
    let everyone = a.1.checked_add(b.1).ok_or(too_large)?;
    let selected = a.0 + b.0;
    let least = selected.saturating_sub(b.1);
    let most = selected.min(a.1);
    let up = |x: u64| {
        (selected - x) as f64 / (x + 1) as f64
            * ((a.1 - x) as f64 / (everyone - a.1 + x + 1 - selected) as f64)
    };
    let mode = mode(selected, a.1, everyone).clamp(least, most);
    let rising = std::iter::successors(Some((mode, 1.0_f64)), |&(x, w)| {
        (x < most)
            .then(|| (x + 1, w * up(x)))
            .filter(|next| next.1 > NEGLIGIBLE)
    });
    let falling = std::iter::successors(Some((mode, 1.0_f64)), |&(x, w)| {
        (x > least)
            .then(|| (x - 1, w / up(x - 1)))
            .filter(|next| next.1 > NEGLIGIBLE)
    });
    Ok(rising.chain(falling.skip(1)).collect())
}

/// The probability of the tables that count, the least likely added first.
fn share_of(tables: &[(u64, f64)], counts: impl Fn(&(u64, f64)) -> bool) -> f64 {
    let add = |mut weights: Vec<f64>| {
        weights.sort_unstable_by(f64::total_cmp);
        weights.iter().sum::<f64>()
    };
    let counted = tables.iter().filter(|table| counts(table)).map(|table| table.1);
    let all = tables.iter().map(|table| table.1);
    (add(counted.collect()) / add(all.collect())).clamp(0.0, 1.0)
}

/// The likeliest number of selected in a group: the whole part of (selected + 1) (size + 1) / (everyone + 2).
fn mode(selected: u64, size: u64, everyone: u64) -> u64 {
    let above = (u128::from(selected) + 1) * (u128::from(size) + 1);
    u64::try_from(above / (u128::from(everyone) + 2)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_lady_tasting_tea_is_the_published_case() {
        // Fisher (1935): three of four cups right: one-sided 17/70, two-sided 34/70.
        assert!((fisher_exact((3, 4), (1, 4)).unwrap() - 34.0 / 70.0).abs() < 1e-12);
        assert!((fisher_exact((4, 4), (0, 4)).unwrap() - 2.0 / 70.0).abs() < 1e-12);
        assert!((fisher_exact((0, 5), (0, 9)).unwrap() - 1.0).abs() < 1e-15);
        assert!((fisher_exact_greater((3, 4), (1, 4)).unwrap() - 17.0 / 70.0).abs() < 1e-12);
        assert!((fisher_exact_greater((1, 4), (3, 4)).unwrap() - 69.0 / 70.0).abs() < 1e-12);
        assert!((fisher_exact_greater((0, 4), (3, 4)).unwrap() - 1.0).abs() < 1e-15);
    }

    #[test]
    fn exactly_four_fifths_is_not_below() {
        assert!(!four_fifths((40, 100), (50, 100)).unwrap().below_four_fifths);
        assert!(four_fifths((39, 100), (50, 100)).unwrap().below_four_fifths);
        // 12/40 against 48/80: 0.3 / 0.6.
        assert!((four_fifths((48, 80), (12, 40)).unwrap().ratio - 0.5).abs() < 1e-15);
        assert!(four_fifths((1, 1), (u64::MAX - 1, u64::MAX)).is_ok());
    }

    #[test]
    fn the_promotion_examinations_of_new_haven_are_the_published_case() {
        // Ricci v. DeStefano, 557 U.S. 557 (2009), part I: candidates who passed in 2003. Captain: white 16 of 25, black 3 of 8,
        // Hispanic 3 of 8; lieutenant: 25 of 43, 6 of 19, 3 of 15. The opinion states the rates 64 %, 37.5 %, and 58.1 %,
        // 31.6 %, 20 %: all below four fifths of the first. 31.58 / 58.14 = 0.543, 20 / 58.14 = 0.344.
        let captain = four_fifths((3, 8), (16, 25)).unwrap();
        assert!(captain.below_four_fifths && (captain.ratio - 0.375 / 0.64).abs() < 1e-12);
        for (passed, all, stated) in [(6, 19, 0.543), (3, 15, 0.344)] {
            let found = four_fifths((passed, all), (25, 43)).unwrap();
            assert!(found.below_four_fifths && (found.ratio - stated).abs() < 1e-3);
        }
        // As scipy.stats.fisher_exact 1.17 prints them, and sums of binomial coefficients as fractions.
        for (group, reference, p) in [
            ((6, 19), (25, 43), 0.097_081_218_732_779_2),
            ((3, 15), (25, 43), 0.015_927_622_098_071),
            ((3, 8), (16, 25), 0.237_873_731_755_823),
        ] {
            let found = fisher_exact(group, reference).unwrap();
            assert!((found - p).abs() < 1e-9, "{group:?}: {found}");
        }
    }

    #[test]
    fn the_example_of_the_uniform_guidelines_is_the_published_case() {
        // Questions and Answers on the Uniform Guidelines (1979), how adverse impact is determined: 48 of 80 white and 12 of 40 black applicants
        // are hired, 60 % and 30 %; 30/60 is one half, which is less than four fifths.
        let found = four_fifths((12, 40), (48, 80)).unwrap();
        assert!(found.below_four_fifths && (found.ratio - 0.5).abs() < 1e-15);
        assert!((fisher_exact((12, 40), (48, 80)).unwrap() - 0.003_409_221_767_849).abs() < 1e-9);
        // 2 asin √0.3 − 2 asin √0.6 = 1.159279 − 1.772154.
        assert!((cohen_h((12, 40), (48, 80)).unwrap() + 0.612_875).abs() < 1e-5);
    }

    #[test]
    fn it_says_why_there_is_nothing_to_compare() {
        assert_eq!(four_fifths((0, 5), (0, 9)), Err(NotEstimable::ZeroTotal));
        assert_eq!(four_fifths((0, 0), (1, 9)), Err(NotEstimable::NoData));
        assert_eq!(
            fisher_exact((6, 5), (1, 9)),
            Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials))
        );
        assert_eq!(
            fisher_exact((1, u64::MAX), (1, 9)),
            Err(NotEstimable::InvalidInput(InputFault::CountTooLarge))
        );
    }

    #[test]
    fn large_groups_are_neither_slow_nor_out_of_range() {
        let p = fisher_exact((5_000_000, 10_000_000), (4_999_000, 10_000_000)).unwrap();
        // Normal approximation: z = 1e3 / √(1e7/2) = 0.447, p = 0.655.
        assert!((p - 0.655).abs() < 1e-3);
        assert!(
            fisher_exact((1_000_000, 1_000_000), (0, 1_000_000))
                .unwrap()
                .abs()
                < 1e-300
        );
    }

    /// All tables by binomial coefficients.
    fn twin(a: (u64, u64), b: (u64, u64)) -> f64 {
        let choose = |n: u64, k: u64| (0..k).fold(1.0, |c, i| c * (n - i) as f64 / (i + 1) as f64);
        let selected = a.0 + b.0;
        let weight = |x: u64| choose(a.1, x) * choose(b.1, selected - x);
        let tables = selected.saturating_sub(b.1)..=selected.min(a.1);
        let total: f64 = tables.clone().map(weight).sum();
        tables
            .map(weight)
            .filter(|w| *w <= weight(a.0) * (1.0 + 1e-7))
            .sum::<f64>()
            / total
    }

    proptest! {
        #[test]
        fn p_equals_the_sum_over_all_tables_whichever_group_is_first(s in 0_u64..30, m in 1_u64..30, t in 0_u64..30, n in 1_u64..30) {
            let (a, b) = ((s.min(m), m), (t.min(n), n));
            let p = fisher_exact(a, b).unwrap();
            prop_assert!((p - twin(a, b)).abs() < 1e-12 && p > 0.0);
            prop_assert!((p - fisher_exact(b, a).unwrap()).abs() < 1e-12);
            if let Ok(found) = four_fifths(a, b) { prop_assert!((0.0..=1.0).contains(&found.ratio)); }
        }
    }
}
