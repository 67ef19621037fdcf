//! How far a ranking depends on the weights: plausible weightings of the dimensions, and what each does to the order.

use crate::model::scorecard::Scorecard;
use crate::model::sensitivity::{OrderKept, WeightedRanks};
use crate::model::{Configuration, Share};
use crate::stats::{PlausibleScores, plausible_weightings};

/// So many weightings are tried: a share is then known to half a per cent.
pub(super) const WEIGHTINGS: u32 = 256;

/// Up to so many subjects every pair is compared; above, each with the next one.
const SHORT_LIST: usize = 16;

/// The ranked subjects of one kind under plausible weightings of the dimensions.
pub(super) struct Ranking {
    /// Number of subjects, ranked or not.
    subjects: usize,
    /// Places of the ranked ones, the highest score before adjustments first; of equals the earlier place.
    order: Vec<usize>,
    /// Rank of each subject in `order`; none where it is not ranked.
    position: Vec<Option<usize>>,
    /// Their scores, in `order`.
    scores: PlausibleScores,
}

impl Ranking {
    /// Ranks those that the scorecards rank.
    pub(super) fn of(cards: &[Scorecard], configuration: &Configuration) -> Self {
        let mut ranked: Vec<(usize, f64)> = cards
            .iter()
            .enumerate()
            .filter(|(_, card)| card.standing.is_some())
            .filter_map(|(place, card)| Some((place, card.computed?.0)))
            .collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let order: Vec<usize> = ranked.into_iter().map(|(place, _)| place).collect();
        let parts: Vec<Vec<Option<f64>>> = order
            .iter()
            .filter_map(|place| cards.get(*place))
            .map(|card| {
                card.dimensions
                    .iter()
                    .map(|dimension| dimension.points.map(|points| points.0))
                    .collect()
            })
            .collect();
        let weights: Vec<f64> = configuration
            .dimensions
            .iter()
            .map(|dimension| dimension.weight.value())
            .collect();
        let mut position = vec![None; cards.len()];
        for (rank, place) in order.iter().enumerate() {
            if let Some(slot) = position.get_mut(*place) {
                *slot = Some(rank);
            }
        }
        let weightings = plausible_weightings(&weights, configuration.policy.plausible_weights.0, WEIGHTINGS);
        Self {
            subjects: cards.len(),
            order,
            position,
            scores: PlausibleScores::of(&parts, &weightings),
        }
    }

    /// Whether every pair is compared.
    pub(super) fn is_short(&self) -> bool {
        self.order.len() <= SHORT_LIST
    }

    /// The range of ranks of each subject.
    pub(super) fn ranks(&self) -> Vec<Option<WeightedRanks>> {
        let mut ranks = vec![None; self.subjects];
        for (place, span) in self.order.iter().zip(self.scores.rank_spans()) {
            if let Some(slot) = ranks.get_mut(*place) {
                *slot = Some(WeightedRanks {
                    low: span.low,
                    high: span.high,
                });
            }
        }
        ranks
    }

    /// Pairs of all ranked subjects.
    pub(super) fn pairs(&self) -> Vec<OrderKept> {
        self.pairs_of(&(0..self.order.len()).collect::<Vec<_>>())
    }

    /// Pairs among the subjects at these places.
    pub(super) fn pairs_among(&self, places: &[usize]) -> Vec<OrderKept> {
        let mut positions: Vec<usize> = places
            .iter()
            .filter_map(|place| self.position.get(*place).copied().flatten())
            .collect();
        positions.sort_unstable();
        self.pairs_of(&positions)
    }

    fn pairs_of(&self, positions: &[usize]) -> Vec<OrderKept> {
        let reach = if positions.len() <= SHORT_LIST {
            SHORT_LIST
        } else {
            1
        };
        let mut pairs = Vec::new();
        for (first, ahead) in positions.iter().enumerate() {
            for behind in positions.iter().skip(first + 1).take(reach) {
                if let (Some(kept), Some(a), Some(b)) = (
                    self.scores.kept(*ahead, *behind),
                    self.order.get(*ahead),
                    self.order.get(*behind),
                ) {
                    pairs.push(OrderKept {
                        ahead: *a,
                        behind: *b,
                        kept: Share(kept),
                    });
                }
            }
        }
        pairs
    }
}
