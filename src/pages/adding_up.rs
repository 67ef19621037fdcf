//! Rounded parts that add up to the rounded whole beside them, by the method of largest remainders
//! where each by itself would not.
//!
//! Every part shown is less than one unit of its last place from its exact value.

use super::scope::Scope;
use crate::model::scorecard::Scorecard;
use crate::model::{Points, Share};
use crate::stats::rounding::{apportion_rounded_to, half_up_f64, half_up_units};

/// Points as they are shown.
const POINT_PLACES: u32 = 1;

/// Shares as they are shown: a tenth of a per cent.
const SHARE_PLACES: u32 = 3;

/// The numbers of a scorecard's lines that have a sum, by indicator.
pub struct ShownParts {
    /// Points that each indicator contributes.
    pub contributions: Vec<Option<String>>,
    /// Whether they add up to the score before adjustments as it is shown.
    pub add_up: bool,
    /// Share of the total that each indicator carries here; they add up to all of it.
    pub weights: Vec<Option<String>>,
    /// Model weights of the indicators without data; they add up to what the coverage leaves.
    pub missing: Vec<Option<String>>,
}

/// The parts of a scorecard.
pub fn parts(scope: &Scope<'_>, card: &Scorecard) -> ShownParts {
    let contributions: Vec<Option<f64>> = card
        .lines
        .iter()
        .map(|line| line.contribution.map(|points| points.0))
        .collect();
    let total = card.computed.map_or(0.0, |points| points.0);
    let rounded = apportioned(&contributions, &half_up_f64(total, POINT_PLACES), POINT_PLACES);
    let add_up = rounded.is_some();
    let weights: Vec<Option<Share>> = card.lines.iter().map(|line| line.effective_weight).collect();
    let missing: Vec<Option<f64>> = card
        .lines
        .iter()
        .map(|line| line.points.is_none().then_some(line.weight.0))
        .collect();
    let covered = parsed(&half_up_f64(card.coverage.0, SHARE_PLACES)).unwrap_or(0.0);
    let missing =
        apportioned(&missing, &half_up_f64(1.0 - covered, SHARE_PLACES), SHARE_PLACES).unwrap_or(missing);
    ShownParts {
        contributions: rounded
            .unwrap_or(contributions)
            .into_iter()
            .map(|points| points.map(|points| scope.format.points(Points(points))))
            .collect(),
        add_up,
        weights: weights_by_dimension(scope, &weights).indicators,
        missing: shares(scope, missing),
    }
}

/// Weights as they are shown: dimensions add up to all, the indicators of each to their dimension.
pub struct ShownWeights {
    /// By dimension.
    pub dimensions: Vec<String>,
    /// By indicator; none where the indicator has no weight here.
    pub indicators: Vec<Option<String>>,
}

/// Shares of the total by indicator, together with those of their dimensions.
pub fn weights_by_dimension(scope: &Scope<'_>, weights: &[Option<Share>]) -> ShownWeights {
    let configuration = scope.configuration();
    let inside: Vec<Vec<usize>> = configuration
        .dimensions
        .iter()
        .map(|dimension| {
            configuration
                .indicators
                .iter()
                .enumerate()
                .filter(|(_, indicator)| indicator.dimension == dimension.id)
                .map(|(place, _)| place)
                .collect()
        })
        .collect();
    let weight = |place: usize| weights.get(place).copied().flatten().map(|share| share.0);
    let totals: Vec<Option<f64>> = inside
        .iter()
        .map(|places| Some(places.iter().filter_map(|place| weight(*place)).sum()))
        .collect();
    let whole = totals.iter().flatten().sum::<f64>();
    let dimensions = apportioned(&totals, &half_up_f64(whole, SHARE_PLACES), SHARE_PLACES).unwrap_or(totals);
    let mut indicators = vec![None; weights.len()];
    for (places, total) in inside.iter().zip(&dimensions) {
        let parts: Vec<Option<f64>> = places.iter().map(|place| weight(*place)).collect();
        let total = half_up_f64(total.unwrap_or(0.0), SHARE_PLACES);
        let shown = apportioned(&parts, &total, SHARE_PLACES).unwrap_or(parts);
        for (place, share) in places.iter().zip(shares(scope, shown)) {
            if let Some(slot) = indicators.get_mut(*place) {
                *slot = share;
            }
        }
    }
    ShownWeights {
        dimensions: shares(scope, dimensions).into_iter().flatten().collect(),
        indicators,
    }
}

/// Shares as they are shown, adding up to their sum as it is shown.
pub fn shares_of_one(scope: &Scope<'_>, parts: &[f64]) -> Vec<String> {
    let parts: Vec<Option<f64>> = parts.iter().copied().map(Some).collect();
    let whole = half_up_f64(parts.iter().flatten().sum(), SHARE_PLACES);
    let shown = apportioned(&parts, &whole, SHARE_PLACES).unwrap_or(parts);
    shares(scope, shown).into_iter().flatten().collect()
}

/// The same as numbers, so that sums of them are those of what is shown.
pub fn shares_as_shown(parts: &[f64]) -> Vec<f64> {
    let parts: Vec<Option<f64>> = parts.iter().copied().map(Some).collect();
    let whole = half_up_f64(parts.iter().flatten().sum(), SHARE_PLACES);
    let shown = apportioned(&parts, &whole, SHARE_PLACES).unwrap_or(parts);
    let rounded = |part| parsed(&half_up_f64(part, SHARE_PLACES));
    shown.into_iter().flatten().filter_map(rounded).collect()
}

fn shares(scope: &Scope<'_>, parts: Vec<Option<f64>>) -> Vec<Option<String>> {
    parts
        .into_iter()
        .map(|part| part.map(|part| scope.format.share(Share(part))))
        .collect()
}

/// The parts that are there, rounded so that they add up to the total; none where rounding cannot explain it.
fn apportioned(parts: &[Option<f64>], total: &str, places: u32) -> Option<Vec<Option<f64>>> {
    let present: Vec<f64> = parts.iter().copied().flatten().collect();
    // Most often they add up as they are, each rounded by itself.
    let rounded: Option<i64> = present.iter().map(|part| half_up_units(*part, places)).sum();
    if rounded.is_some() && rounded == half_up_units(parsed(total)?, places) {
        return Some(parts.to_vec());
    }
    let mut texts = apportion_rounded_to(&present, total, places)?.into_iter();
    parts
        .iter()
        .map(|part| match part {
            None => Some(None),
            Some(_) => Some(Some(parsed(&texts.next()?)?)),
        })
        .collect()
}

fn parsed(text: &str) -> Option<f64> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_so_that_they_add_up() {
        // Each by itself they are 0.582, 0.293 and 0.126, which is 1.001. The largest remainder, 0.8 of a unit, is rounded up, and one
        // of the two with 0.6 is not.
        let shown = shares_as_shown(&[0.5816, 0.2926, 0.1258]);
        assert!((shown.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{shown:?}");
        assert!((shown[2] - 0.126).abs() < 1e-12, "{shown:?}");
        for (exact, shown) in [0.5816, 0.2926, 0.1258].into_iter().zip(shown) {
            assert!((exact - shown).abs() < 0.001);
        }
        // Each by itself adds up here.
        assert_eq!(shares_as_shown(&[0.25, 0.75]), [0.25, 0.75]);
    }
}
