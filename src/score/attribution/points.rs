//! The change of a score, divided over its causes and, within a cause, over the indicators.
//!
//! Causes get their Shapley values ([`Orders`]). Within the step of one cause the score is a weighted sum, so its indicators add up
//! exactly: a scale or a value by weight × change of points; a weight by its change × how far the indicator's points lie above the
//! middle of the scores before and after the step (weights change in shares of one whole, so that any fixed level adds up, and this
//! one turns with the direction). Where indicators gain or lose their value the weights of all others move: these are taken in all
//! their orders too, which is Owen's value of a game with groups (Owen 1977, "Values of games with a priori unions").

use std::collections::BTreeMap;

use super::aligned::Aligned;
use super::subject::Mixtures;
use crate::archive::difference::{Cause, CauseKind};
use crate::model::Configuration;
use crate::model::scorecard::Scorecard;
use crate::score::card::effective_weights;
use crate::stats::shapley::Orders;

/// Indicators that gain or lose a value are told one by one up to so many; more of them are one cause.
const MOST_ALONE: usize = 10;

/// Parts that are smaller are rounding.
const ROUNDING: f64 = 1e-12;

/// A difference between a record and what this program computes from its measurements that is no rounding.
const RECOMPUTED: f64 = 1e-9;

/// The causes of a score's change; empty where either side has no score. `cards` are those of every combination, `change` is what the
/// records say.
pub(super) fn causes(aligned: &Aligned, mixtures: &Mixtures, cards: &[Scorecard], change: f64) -> Vec<Cause> {
    let scored = |combination: usize| cards.get(combination).is_some_and(|card| card.score.is_some());
    let mut parts: BTreeMap<(CauseKind, Option<usize>), f64> = BTreeMap::new();
    if let Some(orders) = Orders::new(mixtures.causes.len(), &scored) {
        for (player, before, share) in orders.steps() {
            let (Some(kind), Some(from), Some(to), Some(configuration)) = (
                mixtures.causes.get(player).copied(),
                cards.get(before),
                cards.get(before | 1 << player),
                mixtures.configuration(before),
            ) else {
                continue;
            };
            for (indicator, points) in step(kind, from, to, configuration) {
                let kind = match (kind, indicator.and_then(|place| aligned.origins.get(place))) {
                    (CauseKind::Data, Some(origin)) => *origin,
                    (CauseKind::Data, None) => common_origin(aligned),
                    (other, _) => other,
                };
                *parts.entry((kind, indicator)).or_default() += share * points;
            }
        }
    }
    let explained: f64 = parts.values().sum();
    if (change - explained).abs() > RECOMPUTED {
        parts.insert((CauseKind::Generator, None), change - explained);
    }
    let mut causes: Vec<Cause> = parts
        .into_iter()
        .filter(|(_, points)| points.abs() > ROUNDING)
        .map(|((kind, place), points)| Cause {
            kind,
            indicator: place.and_then(|place| Some(aligned.indicators.get(place)?.id.clone())),
            points,
        })
        .collect();
    causes.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
    causes
}

/// The origin of a cause that is no single indicator's: that of all, where it is the same.
pub(super) fn common_origin(aligned: &Aligned) -> CauseKind {
    let mut origins = aligned.origins.iter().copied();
    let first = origins.next().unwrap_or(CauseKind::Data);
    if origins.all(|origin| origin == first) {
        first
    } else {
        CauseKind::DataOrCounting
    }
}

/// What one step of one cause does to the score, by indicator; it adds up to the step.
fn step(
    kind: CauseKind,
    from: &Scorecard,
    to: &Scorecard,
    configuration: &Configuration,
) -> Vec<(Option<usize>, f64)> {
    let score = |card: &Scorecard| card.score.map_or(0.0, |score| score.0);
    let computed = |card: &Scorecard| card.computed.map_or(0.0, |score| score.0);
    let whole = score(to) - score(from);
    let lines = from.lines.iter().zip(&to.lines).enumerate();
    let weight =
        |line: &crate::model::scorecard::ScoreLine| line.effective_weight.map_or(0.0, |weight| weight.0);
    let mut parts: Vec<(Option<usize>, f64)> = match kind {
        CauseKind::Adjustments => Vec::new(),
        CauseKind::Data => values(from, to, configuration),
        CauseKind::Weights => {
            let middle = f64::midpoint(computed(from), computed(to));
            lines
                .filter_map(|(place, (one, other))| {
                    let shift = weight(other) - weight(one);
                    Some((Some(place), shift * (one.points?.0 - middle)))
                })
                .collect()
        }
        _ => lines
            .filter_map(|(place, (one, other))| {
                Some((Some(place), weight(one) * (other.points?.0 - one.points?.0)))
            })
            .collect(),
    };
    let rest = whole - parts.iter().map(|(_, points)| points).sum::<f64>();
    if rest.abs() > ROUNDING {
        parts.push((None, rest));
    }
    parts
}

/// What values do, by indicator: those that move, and those that come or go and so change the weights of all others.
fn values(from: &Scorecard, to: &Scorecard, configuration: &Configuration) -> Vec<(Option<usize>, f64)> {
    let points: Vec<(Option<f64>, Option<f64>)> = from
        .lines
        .iter()
        .zip(&to.lines)
        .map(|(one, other)| {
            (
                one.points.map(|points| points.0),
                other.points.map(|points| points.0),
            )
        })
        .collect();
    let changing: Vec<usize> = (0..points.len())
        .filter(|place| {
            points
                .get(*place)
                .is_some_and(|(one, other)| one.is_some() != other.is_some())
        })
        .collect();
    let blocks: Vec<Vec<usize>> = if changing.len() > MOST_ALONE {
        vec![changing]
    } else {
        changing.into_iter().map(|place| vec![place]).collect()
    };
    let block_of = |place: usize| blocks.iter().position(|block| block.contains(&place));
    // The weights when these blocks have come to their later state.
    let weights: Vec<Vec<f64>> = (0..1_usize << blocks.len())
        .map(|combination| {
            let present = |place: usize| {
                points
                    .get(place)
                    .is_some_and(|(one, other)| match block_of(place) {
                        Some(block) if combination >> block & 1 == 1 => other.is_some(),
                        _ => one.is_some(),
                    })
            };
            let weights = effective_weights(configuration, &present);
            weights
                .into_iter()
                .map(|weight| weight.map_or(0.0, |weight| weight.0))
                .collect()
        })
        .collect();
    let weight = |combination: usize, place: usize| -> f64 {
        weights
            .get(combination)
            .and_then(|weights| weights.get(place))
            .copied()
            .unwrap_or(0.0)
    };
    let scored = |combination: usize| {
        weights
            .get(combination)
            .is_some_and(|weights| weights.iter().any(|weight| *weight > 0.0))
    };
    let Some(orders) = Orders::new(blocks.len(), &scored) else {
        return Vec::new();
    };
    let slots = blocks.len() as f64 + 1.0;
    let mut parts = Vec::new();
    // A value that moves comes at any place among the blocks alike.
    for (place, pair) in points.iter().enumerate() {
        if let (Some(one), Some(other)) = pair {
            let mean: f64 = (0..weights.len())
                .map(|combination| orders.passing(combination) * weight(combination, place) / slots)
                .sum();
            parts.push((Some(place), mean * (other - one)));
        }
    }
    let mut blocks_moved = vec![0.0; blocks.len()];
    for (block, before, share) in orders.steps() {
        let after = before | 1 << block;
        // Of the places among the blocks so many lie before this one: that share of the values that move have moved already.
        let moved = (f64::from(before.count_ones()) + 1.0) / slots;
        let change: f64 = points
            .iter()
            .enumerate()
            .map(|(place, pair)| {
                let shift = weight(after, place) - weight(before, place);
                let points = match pair {
                    (Some(one), Some(other)) => one + moved * (other - one),
                    (one, other) => one.or(*other).unwrap_or(0.0),
                };
                shift * points
            })
            .sum();
        if let Some(slot) = blocks_moved.get_mut(block) {
            *slot += share * change;
        }
    }
    for (block, points) in blocks.iter().zip(blocks_moved) {
        let alone = match block.as_slice() {
            [place] => Some(*place),
            _ => None,
        };
        parts.push((alone, points));
    }
    parts
}
