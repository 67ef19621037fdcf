//! What tips a rating: the share of the orders of all causes in which each of them does.

use super::aligned::Aligned;
use super::points::common_origin;
use super::subject::Mixtures;
use crate::archive::difference::{CauseKind, RatingCause, RatingDifference, Way};
use crate::model::scorecard::{Rating, Scorecard};
use crate::model::{Configuration, IndicatorId, RatingId};
use crate::stats::shapley::Orders;

/// Shares that are smaller are rounding.
const ROUNDING: f64 = 1e-12;

/// How a rating differs; none where both sides have the same band, or none. `recorded` are the cards as the records hold them.
pub(super) fn rating(
    aligned: &Aligned,
    mixtures: &Mixtures,
    cards: &[Scorecard],
    (then, now): (&Scorecard, &Scorecard),
    (before, after): (&Configuration, &Configuration),
) -> Option<RatingDifference> {
    let (one, other) = (then.rating.band(), now.rating.band());
    if one == other {
        return None;
    }
    let closed = |card: &Scorecard, configuration: &Configuration| -> Vec<IndicatorId> {
        let gates = card.gates.iter();
        gates
            .filter_map(|applied| Some(configuration.gates.get(applied.gate)?.indicator.clone()))
            .collect()
    };
    let (closed_then, closed_now) = (closed(then, before), closed(now, after));
    let only = |these: &[IndicatorId], others: &[IndicatorId]| -> Vec<IndicatorId> {
        let mut only: Vec<IndicatorId> = these
            .iter()
            .filter(|indicator| !others.contains(indicator))
            .cloned()
            .collect();
        only.dedup();
        only
    };
    Some(RatingDifference {
        before: one.cloned(),
        after: other.cloned(),
        way: way(one, other, after),
        causes: causes(aligned, mixtures, cards, &now.rating),
        gates_closed: only(&closed_now, &closed_then),
        gates_opened: only(&closed_then, &closed_now),
    })
}

/// Which way it went, by the bands of the later model.
fn way(before: Option<&RatingId>, after: Option<&RatingId>, configuration: &Configuration) -> Way {
    let place = |rating: &RatingId| configuration.ratings.iter().position(|band| &band.id == rating);
    match (before, after) {
        (None, _) => Way::Gained,
        (_, None) => Way::Lost,
        (Some(before), Some(after)) => match (place(before), place(after)) {
            (Some(then), Some(now)) if now < then => Way::Up,
            (Some(_), Some(_)) => Way::Down,
            _ => Way::Other,
        },
    }
}

/// The causes with their shares (Shapley & Shubik 1954): the game is worth 1 where the rating is the later one, 0 where it is not.
fn causes(aligned: &Aligned, mixtures: &Mixtures, cards: &[Scorecard], now: &Rating) -> Vec<RatingCause> {
    let reached = |combination: usize| {
        let band = cards.get(combination).and_then(|card| card.rating.band());
        f64::from(u8::from(band == now.band()))
    };
    let whole = RatingCause {
        kind: CauseKind::Generator,
        share: 1.0,
    };
    let game_is_sound = (reached(mixtures.last()) - reached(0) - 1.0).abs() < ROUNDING;
    let Some(orders) = Orders::new(mixtures.causes.len(), &|_| true).filter(|_| game_is_sound) else {
        // The ends do not differ as this program works them out: the records were computed by another.
        return vec![whole];
    };
    let mut causes: Vec<RatingCause> = mixtures
        .causes
        .iter()
        .zip(orders.values(&reached))
        .filter(|(_, share)| share.abs() > ROUNDING)
        .map(|(kind, share)| RatingCause {
            kind: match kind {
                CauseKind::Data => common_origin(aligned),
                other => *other,
            },
            share,
        })
        .collect();
    causes.sort_by(|a, b| b.share.total_cmp(&a.share));
    causes
}
