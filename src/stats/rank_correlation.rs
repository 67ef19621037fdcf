//! Spearman's rank correlation with ties, its interval by Fisher's transformation, and several of them as one.

use serde::{Deserialize, Serialize};

use super::distribution::normal_two_sided;
use super::estimate::{Interval, Level, NotEstimable, finite, require_finite};
use super::sum::sum;

/// The fewest pairs whose correlation has a standard error.
const FEWEST: u64 = 4;

/// A correlation this close to ±1 is kept off it, where the transformation has no value.
const NEAREST: f64 = 1.0 - 1e-9;

/// A rank correlation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RankCorrelation {
    /// The correlation, −1 to 1.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
    /// Pairs that it rests on.
    pub pairs: u64,
    /// Independent pairs that its standard error stands for: the pairs less three for each sample beside the first.
    weight: u64,
}

impl RankCorrelation {
    /// That of one sample, from its value and its pairs.
    pub fn of(value: f64, pairs: u64, level: Level) -> Self {
        Self::new(value, pairs, pairs, level)
    }

    fn new(value: f64, pairs: u64, weight: u64, level: Level) -> Self {
        let value = value.clamp(-1.0, 1.0);
        let reach = level.z() * standard_error(value, weight);
        let z = transformed(value);
        Self {
            value,
            interval: Interval {
                low: (z - reach).tanh().min(value),
                high: (z + reach).tanh().max(value),
            },
            pairs,
            weight,
        }
    }

    /// The probability that the true correlation is below a limit, by the normal approximation on Fisher's scale.
    pub fn probability_below(&self, limit: f64) -> f64 {
        let z = (transformed(limit) - transformed(self.value)) / standard_error(self.value, self.weight);
        let beyond = normal_two_sided(z) / 2.0;
        if z < 0.0 { beyond } else { 1.0 - beyond }
    }

    /// Several samples as one: the mean of Fisher's z, each with the weight n − 3 (Hedges & Olkin 1985, section 11.B).
    ///
    /// Errors: `NoData` without samples.
    pub fn combined(samples: &[Self], level: Level) -> Result<Self, NotEstimable> {
        let weight: u64 = samples.iter().map(|one| one.weight.saturating_sub(3)).sum();
        if weight == 0 {
            return Err(NotEstimable::NoData);
        }
        let z = sum(samples
            .iter()
            .map(|one| one.weight.saturating_sub(3) as f64 * transformed(one.value)))
            / weight as f64;
        let pairs = samples.iter().map(|one| one.pairs).sum();
        Ok(Self::new(z.tanh(), pairs, weight + 3, level))
    }
}

/// Fisher's z.
fn transformed(correlation: f64) -> f64 {
    correlation.clamp(-NEAREST, NEAREST).atanh()
}

/// Its standard error for ranks: √((1 + ρ²/2) / (n − 3)) (Bonett & Wright 2000).
fn standard_error(correlation: f64, pairs: u64) -> f64 {
    let freedom = pairs.saturating_sub(3).max(1) as f64;
    ((1.0 + correlation * correlation / 2.0) / freedom).sqrt()
}

/// Spearman's (1904) rank correlation: Pearson's of the ranks, tied values sharing the mean of theirs.
///
/// Errors: `TooFewValues` below four pairs, `NoVariation` where one side is all the same, `NotFinite`.
///
/// ```
/// use scorebook::stats::{Level, rank_correlation};
///
/// // Siegel (1956), Nonparametric Statistics, p. 204: authoritarianism and social status strivings of 12 students, 0.82.
/// let pairs = [
///     (82.0, 42.0), (98.0, 46.0), (87.0, 39.0), (40.0, 37.0), (116.0, 65.0), (113.0, 88.0),
///     (111.0, 86.0), (83.0, 56.0), (85.0, 62.0), (126.0, 92.0), (106.0, 54.0), (117.0, 81.0),
/// ];
/// let found = rank_correlation::spearman(&pairs, Level::NINETY_FIVE)?;
/// assert!((found.value - 0.82).abs() < 0.005);
/// # Ok::<(), scorebook::stats::NotEstimable>(())
/// ```
pub fn spearman(pairs: &[(f64, f64)], level: Level) -> Result<RankCorrelation, NotEstimable> {
    require_finite(pairs.iter().flat_map(|pair| [pair.0, pair.1]))?;
    let n = pairs.len() as u64;
    if n < FEWEST {
        return Err(NotEstimable::TooFewValues {
            needed: FEWEST,
            found: n,
        });
    }
    let (one, other) = (
        ranks(pairs.iter().map(|pair| pair.0)),
        ranks(pairs.iter().map(|pair| pair.1)),
    );
    // The mean rank is the same whatever the ties.
    let centre = f64::midpoint(n as f64, 1.0);
    let squares = |ranks: &[f64]| sum(ranks.iter().map(|rank| (rank - centre) * (rank - centre)));
    let (squares_one, squares_other) = (squares(&one), squares(&other));
    if squares_one <= 0.0 || squares_other <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    let product = sum(one.iter().zip(&other).map(|(a, b)| (a - centre) * (b - centre)));
    let value = finite(product / (squares_one * squares_other).sqrt())?;
    Ok(RankCorrelation::of(value, n, level))
}

/// Ranks from 1 on, tied values sharing the mean of theirs, in input order.
fn ranks(values: impl Iterator<Item = f64>) -> Vec<f64> {
    // Adding zero turns −0 into 0, so that both are one value.
    let mut ordered: Vec<(usize, f64)> = values.map(|value| value + 0.0).enumerate().collect();
    ordered.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut ranked: Vec<(usize, f64)> = Vec::with_capacity(ordered.len());
    for tied in ordered.chunk_by(|a, b| a.1.total_cmp(&b.1).is_eq()) {
        let before = ranked.len() as f64;
        let rank = before + f64::midpoint(tied.len() as f64, 1.0);
        ranked.extend(tied.iter().map(|(place, _)| (*place, rank)));
    }
    ranked.sort_unstable_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, rank)| rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LEVEL: Level = Level::NINETY_FIVE;

    #[test]
    fn it_is_the_published_one() {
        // Siegel (1956), p. 204: ranks 2 6 5 1 10 9 8 3 4 12 7 11 and 3 4 2 1 8 11 10 6 7 12 5 9; Σd² = 52,
        // 1 − 6 · 52 / (12³ − 12) = 1 − 312 / 1716.
        let one = [2.0, 6.0, 5.0, 1.0, 10.0, 9.0, 8.0, 3.0, 4.0, 12.0, 7.0, 11.0];
        let other = [3.0, 4.0, 2.0, 1.0, 8.0, 11.0, 10.0, 6.0, 7.0, 12.0, 5.0, 9.0];
        let pairs: Vec<(f64, f64)> = one.into_iter().zip(other).collect();
        let found = spearman(&pairs, LEVEL).unwrap();
        assert!((found.value - (1.0 - 312.0 / 1716.0)).abs() < 1e-12);
        // z = atanh(0.8182) = 1.1513; error √((1 + 0.6694/2) / 9) = 0.38510; 1.15129 ∓ 1.95996 · 0.38510 = 0.39651, 1.90607;
        // tanh: 0.37696 and 0.95675.
        assert!(
            (found.interval.low - 0.376_96).abs() < 2e-5 && (found.interval.high - 0.956_75).abs() < 2e-5
        );
    }

    #[test]
    fn ties_share_their_mean_rank() {
        // 1 2 2 3 has ranks 1, 2.5, 2.5, 4; 10 20 30 40 has 1 2 3 4. About 2.5: (−1.5)(−1.5) + 0 + 0 + 1.5 · 1.5 = 4.5;
        // squares 4.5 and 5: 4.5 / √22.5 = 0.948683.
        let found = spearman(&[(1.0, 10.0), (2.0, 20.0), (2.0, 30.0), (3.0, 40.0)], LEVEL).unwrap();
        assert!((found.value - 4.5 / 22.5_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn the_probability_of_a_side_is_that_of_the_normal_distribution() {
        // 0.5 of 28 pairs: error √(1.125 / 25) = 0.212132; z of 0.3 is 0.309520, of 0.5 0.549306: (0.309520 − 0.549306) /
        // 0.212132 = −1.13037, of which the normal distribution leaves 0.1292 below.
        let found = RankCorrelation::of(0.5, 28, LEVEL);
        assert!((found.probability_below(0.3) - 0.1292).abs() < 2e-4);
        assert!((found.probability_below(0.5) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn samples_weigh_by_their_pairs_less_three() {
        // 0 of 13 and 0.6 of 23: z = 0 and ln 2; z̄ = 20 ln 2 / 30, whose tanh is (2^(4/3) − 1) / (2^(4/3) + 1) = 1.519842 / 3.519842.
        let samples = [
            RankCorrelation::of(0.0, 13, LEVEL),
            RankCorrelation::of(0.6, 23, LEVEL),
        ];
        let found = RankCorrelation::combined(&samples, LEVEL).unwrap();
        assert!((found.value - 1.519_842 / 3.519_842).abs() < 1e-6);
        assert_eq!(found.pairs, 36);
        // Narrower than either alone.
        assert!(found.interval.half_width() < samples[1].interval.half_width());
        assert_eq!(RankCorrelation::combined(&[], LEVEL), Err(NotEstimable::NoData));
    }

    #[test]
    fn it_says_why_there_is_none() {
        assert_eq!(
            spearman(&[(1.0, 1.0); 3], LEVEL),
            Err(NotEstimable::TooFewValues { needed: 4, found: 3 })
        );
        assert_eq!(spearman(&[(1.0, 1.0); 9], LEVEL), Err(NotEstimable::NoVariation));
    }

    proptest! {
        #[test]
        fn it_lies_in_its_interval_and_turns_with_one_side(pairs in prop::collection::vec((-9_i8..9, -9_i8..9), 4..30)) {
            let pairs: Vec<(f64, f64)> = pairs.into_iter().map(|(a, b)| (f64::from(a), f64::from(b))).collect();
            let turned: Vec<(f64, f64)> = pairs.iter().map(|(a, b)| (*a, -b)).collect();
            if let (Ok(found), Ok(turned)) = (spearman(&pairs, LEVEL), spearman(&turned, LEVEL)) {
                prop_assert!(found.interval.contains(found.value) && found.value.abs() <= 1.0);
                prop_assert!((found.value + turned.value).abs() < 1e-12);
            }
        }
    }
}
