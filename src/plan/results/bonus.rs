//! The bonus pool: shared by rating × base pay × presence, within cap and floor, to the last unit.
//!
//! Weight = factor of the rating × base pay × days present. Cap and floor are shares of the yearly base pay by presence (base ×
//! days present / days of the cycle) whatever the length of the cycle, the cap rounded down to the unit, the floor up. [`share_within`] says how the pool is
//! shared; a tie of remainders goes to the larger weight, then to the earlier member id.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Pay, people, rated_and_paid};
use crate::model::configuration::BonusRules;
use crate::model::plans::{BandShares, Bonus, BonusBound, BonusLine, BonusShare, NoResult, PoolScenario};
use crate::model::{MemberId, Money, RatingId};
use crate::plan::PlanInput;
use crate::stats::apportion::{Bound, Shared, share_within};

/// Pools that are tried beside the stated one, in per cent of it.
const SCENARIOS: [i64; 5] = [80, 90, 100, 110, 120];

/// A member who takes part.
struct Part {
    base: Money,
    days: i64,
    factor: Decimal,
    /// Factor × base × days: the exact weight.
    weight: Decimal,
    /// Least and most, in units.
    limits: (u64, u64),
}

/// The bonus of a cycle.
pub(super) fn bonus(input: &PlanInput<'_>, rules: &BonusRules, pay: &Pay<'_>) -> Bonus {
    let of = input.data.cycle.days();
    let mut parts: Vec<Part> = Vec::new();
    let mut lines: Vec<(MemberId, Option<RatingId>, Result<usize, NoResult>)> = Vec::new();
    for person in people(input) {
        let found = rated_and_paid(person, pay).and_then(|(rating, pay)| {
            let factor = rules.factors.iter().find(|(band, _)| band == rating);
            let factor = factor.map_or(Decimal::ZERO, |(_, factor)| *factor);
            if factor.is_zero() {
                return Err(NoResult::FactorZero);
            }
            parts.push(part(rules, pay.base, factor, person.member.days_present(), of));
            Ok(parts.len() - 1)
        });
        let rating = person.card.rating.band().cloned();
        lines.push((person.member.id.clone(), rating, found));
    }
    let pool = Pool::share(rules.pool, rules.unit, &parts);
    let ratings: Vec<Option<&RatingId>> = lines
        .iter()
        .filter(|(_, _, found)| found.is_ok())
        .map(|(_, rating, _)| rating.as_ref())
        .collect();
    let scenarios = SCENARIOS
        .iter()
        .map(|percent| scenario(rules, &parts, &ratings, *percent))
        .collect();
    let at = |bound: Bound| {
        let places = pool.shared.bounds.iter().zip(&pool.shared.parts);
        let units = places.filter(|(found, _)| **found == Some(bound));
        units.map(|(_, units)| money(*units, rules.unit)).sum::<Money>()
    };
    let (at_cap, at_floor) = (at(Bound::High), at(Bound::Low));
    let open_weight = parts
        .iter()
        .zip(&pool.shared.bounds)
        .filter(|(_, bound)| bound.is_none())
        .map(|(part, _)| part.weight)
        .fold(Decimal::ZERO, Decimal::saturating_add);
    let open_pool = pool.whole(rules.unit) - at_cap - at_floor - money(pool.shared.left_over, rules.unit);
    let open_weight = per_cycle(open_weight, of);
    let lines = lines
        .into_iter()
        .map(|(member, rating, found)| BonusLine {
            member,
            rating,
            outcome: found.and_then(|place| {
                let part = parts.get(place).ok_or(NoResult::NoPay)?;
                let mut share = pool.line(place, part, of, rules.unit);
                let exact = open_pool.0.saturating_mul(share.weight);
                share.exact = exact.checked_div(open_weight).unwrap_or_default();
                Ok(share)
            }),
        })
        .collect();
    Bonus {
        pool: rules.pool,
        unit: rules.unit,
        shared: pool.sum(rules.unit),
        left_over: rules.pool - pool.sum(rules.unit),
        floors_short: money(pool.shared.short, rules.unit),
        open_pool,
        open_weight,
        at_cap,
        at_floor,
        lines,
        scenarios,
    }
}

fn part(rules: &BonusRules, base: Money, factor: Decimal, days: i64, of: i64) -> Part {
    let earned = base.0.saturating_mul(days.into());
    let unit = rules.unit.0.saturating_mul(of.max(1).into());
    let in_units = |share: Decimal| {
        let amount = share.saturating_mul(earned);
        amount.checked_div(unit).unwrap_or_default()
    };
    let most = rules
        .cap
        .map_or(u64::MAX, |cap| in_units(cap).floor().to_u64().unwrap_or(u64::MAX));
    let least = rules
        .floor
        .map_or(0, |floor| in_units(floor).ceil().to_u64().unwrap_or(0));
    Part {
        base,
        days,
        factor,
        weight: factor.saturating_mul(earned),
        limits: (least.min(most), most),
    }
}

fn money(units: u64, unit: Money) -> Money {
    Money(Decimal::from(units).saturating_mul(unit.0))
}

fn per_cycle(amount: Decimal, of: i64) -> Decimal {
    amount.checked_div(of.max(1).into()).unwrap_or_default()
}

/// A pool shared.
struct Pool {
    units: u64,
    shared: Shared,
}

impl Pool {
    fn share(pool: Money, unit: Money, parts: &[Part]) -> Self {
        let units = pool.0.checked_div(unit.0).unwrap_or_default();
        let units = units.floor().to_u64().unwrap_or(0);
        let weights: Vec<Decimal> = parts.iter().map(|part| part.weight).collect();
        let limits: Vec<(u64, u64)> = parts.iter().map(|part| part.limits).collect();
        Self {
            units,
            shared: share_within(units, &weights, &limits),
        }
    }

    fn whole(&self, unit: Money) -> Money {
        money(self.units, unit)
    }

    fn sum(&self, unit: Money) -> Money {
        self.shared.parts.iter().map(|units| money(*units, unit)).sum()
    }

    fn line(&self, place: usize, part: &Part, of: i64, unit: Money) -> BonusShare {
        let amount = money(self.shared.parts.get(place).copied().unwrap_or(0), unit);
        let earned = per_cycle(part.base.0.saturating_mul(part.days.into()), of);
        let bound = self.shared.bounds.get(place).copied().flatten();
        BonusShare {
            base: part.base,
            days: part.days,
            of,
            factor: part.factor,
            weight: per_cycle(part.weight, of),
            exact: Decimal::ZERO,
            amount,
            of_earned: amount.0.checked_div(earned).unwrap_or_default(),
            bound: bound.map(|bound| match bound {
                Bound::Low => BonusBound::Floor,
                Bound::High => BonusBound::Cap,
            }),
        }
    }
}

/// The same with a pool of another size.
fn scenario(rules: &BonusRules, parts: &[Part], ratings: &[Option<&RatingId>], percent: i64) -> PoolScenario {
    let stated = Money(rules.pool.0.saturating_mul(Decimal::new(percent, 2)));
    let pool = Pool::share(stated, rules.unit, parts);
    let mut bands = Vec::new();
    for (band, _) in &rules.factors {
        let mine = || {
            let places = ratings.iter().zip(&pool.shared.parts).zip(&pool.shared.bounds);
            places.filter(|((rating, _), _)| **rating == Some(band))
        };
        let members = mine().count() as u64;
        if members == 0 {
            continue;
        }
        let sum: Money = mine().map(|((_, units), _)| money(*units, rules.unit)).sum();
        bands.push(BandShares {
            rating: band.clone(),
            members,
            mean: Money(sum.0.checked_div(members.into()).unwrap_or_default()),
            at_cap: mine().filter(|(_, bound)| **bound == Some(Bound::High)).count() as u64,
        });
    }
    PoolScenario {
        change: Decimal::new(percent - 100, 2),
        pool: stated,
        left_over: stated - pool.sum(rules.unit),
        floors_short: money(pool.shared.short, rules.unit),
        bands,
    }
}

#[cfg(test)]
mod tests;
