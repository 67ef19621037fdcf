//! Sharing a whole out by weight within limits: water-filling with an exact total.

use rust_decimal::Decimal;
use std::cmp::Reverse;

use super::rounding::{divide, hamilton, whole_weights};

/// The limit that a part lies at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The least.
    Low,
    /// The most.
    High,
}

/// A whole shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The parts, in the order of the weights.
    pub parts: Vec<u64>,
    /// The limit that each lies at; none for those shared by weight.
    pub bounds: Vec<Option<Bound>>,
    /// What is left where every part is at its most.
    pub left_over: u64,
    /// By how much the least parts exceed the whole; the parts are then shares of it in proportion to the least ones.
    pub short: u64,
}

/// Shares a whole by weights so that every part lies within its limits (least, most) and the parts add up to the whole.
///
/// In real numbers the parts are `min(max(λ × weight, least), most)` with the one λ that makes them add up. λ is found by fixing
/// parts at limits, a few at a time: with the λ of the parts that are still open, the excesses over the most and the lacks under
/// the least are added up; where the lacks weigh more, the parts below their least are fixed there, where the excesses do, those
/// above their most, and where they are equal both. Parts so fixed stay beyond their limit for every later λ, so it ends after
/// at most as many rounds as there are parts, at the solution. All of it in whole numbers, without rounding. What is left is
/// shared among the open parts by [`super::rounding::largest_remainder`]'s method, which neither leaves their limits, since
/// limits are whole numbers, nor the order of their weights.
///
/// A weight of zero gets nothing, whatever its limits. Where the most that all may get is less than the whole, everybody gets
/// that and the rest is left over; where the least is more than the whole, it is shared in proportion to the least parts.
pub fn share_within(whole: u64, weights: &[Decimal], limits: &[(u64, u64)]) -> Shared {
    let weights = whole_weights(weights);
    let limits: Vec<(u64, u64)> = weights
        .iter()
        .zip(limits.iter().copied().chain(std::iter::repeat((0, u64::MAX))))
        .map(|(weight, (low, high))| {
            if *weight == 0 {
                (0, 0)
            } else {
                (low, high.max(low))
            }
        })
        .collect();
    let sum =
        |side: fn(&(u64, u64)) -> u64| -> u128 { limits.iter().map(|limit| u128::from(side(limit))).sum() };
    let (least, most) = (sum(|limit| limit.0), sum(|limit| limit.1));
    let all = |bound| {
        weights
            .iter()
            .map(|weight| (*weight > 0).then_some(bound))
            .collect()
    };
    if least > u128::from(whole) {
        return Shared {
            parts: by_least(whole, &weights, &limits),
            bounds: all(Bound::Low),
            left_over: 0,
            short: u64::try_from(least - u128::from(whole)).unwrap_or(u64::MAX),
        };
    }
    if most <= u128::from(whole) {
        return Shared {
            parts: limits.iter().map(|limit| limit.1).collect(),
            bounds: all(Bound::High),
            left_over: u64::try_from(u128::from(whole) - most).unwrap_or(0),
            short: 0,
        };
    }
    let mut bounds: Vec<Option<Bound>> = vec![None; weights.len()];
    loop {
        let (open_whole, open_weights) = open(whole, &weights, &limits, &bounds);
        let fixed = round(open_whole, &open_weights, &limits, &mut bounds);
        if !fixed {
            let free = hamilton(open_whole, &open_weights);
            let parts = free.iter().zip(&limits).zip(&bounds);
            return Shared {
                parts: parts
                    .map(|((free, limit), bound)| match bound {
                        None => *free,
                        Some(Bound::Low) => limit.0,
                        Some(Bound::High) => limit.1,
                    })
                    .collect(),
                bounds,
                left_over: 0,
                short: 0,
            };
        }
    }
}

/// The whole in proportion to the least parts; odd units of equal ones go to the larger weight, then to the earlier place.
fn by_least(whole: u64, weights: &[u128], limits: &[(u64, u64)]) -> Vec<u64> {
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|place| (Reverse(weights.get(*place).copied()), *place));
    let lows: Vec<u128> = order
        .iter()
        .map(|place| limits.get(*place).map_or(0, |limit| u128::from(limit.0)))
        .collect();
    let mut parts = vec![0; weights.len()];
    for (place, part) in order.into_iter().zip(hamilton(whole, &lows)) {
        if let Some(slot) = parts.get_mut(place) {
            *slot = part;
        }
    }
    parts
}

/// What the open parts share, and their weights; those of fixed parts are zero.
fn open(whole: u64, weights: &[u128], limits: &[(u64, u64)], bounds: &[Option<Bound>]) -> (u64, Vec<u128>) {
    let mut left = whole;
    let mut open = Vec::with_capacity(weights.len());
    for ((weight, limit), bound) in weights.iter().zip(limits).zip(bounds) {
        match bound {
            None => open.push(*weight),
            Some(bound) => {
                open.push(0);
                left = left.saturating_sub(match bound {
                    Bound::Low => limit.0,
                    Bound::High => limit.1,
                });
            }
        }
    }
    (left, open)
}

/// Fixes the open parts beyond a limit on the side that weighs more; whether there was any.
fn round(whole: u64, open: &[u128], limits: &[(u64, u64)], bounds: &mut [Option<Bound>]) -> bool {
    let total: u128 = open.iter().sum();
    if total == 0 {
        return false;
    }
    // Lacks less excesses are `units − rest / total`: whole units, and the remainders of the divisions.
    let (mut units, mut rest_units, mut rest) = (0_i128, 0_i128, 0_u128);
    let mut beyond: Vec<(usize, Bound)> = Vec::new();
    for (place, (weight, limit)) in open
        .iter()
        .zip(limits)
        .enumerate()
        .filter(|(_, (weight, _))| **weight > 0)
    {
        let (quotient, remainder) = divide(whole, *weight, total);
        let (bound, gap) = if quotient < limit.0 {
            (Bound::Low, i128::from(limit.0) - i128::from(quotient))
        } else if quotient > limit.1 || (quotient == limit.1 && remainder > 0) {
            (Bound::High, i128::from(limit.1) - i128::from(quotient))
        } else {
            continue;
        };
        beyond.push((place, bound));
        units += gap;
        rest += remainder;
        if rest >= total {
            rest -= total;
            rest_units += 1;
        }
    }
    let lacks_more = units > rest_units;
    let equal = units == rest_units && rest == 0;
    for (place, bound) in &beyond {
        if (equal || lacks_more == (*bound == Bound::Low))
            && let Some(slot) = bounds.get_mut(*place)
        {
            *slot = Some(*bound);
        }
    }
    !beyond.is_empty()
}

#[cfg(test)]
mod tests;
