//! The merit matrix: one raise per rating and quarter of the pay range, solved within a budget.
//!
//! An integer program picks for each cell a multiple of the step within the cell's limits, so that a better rating and a lower
//! place in the range never get less, and all raises together stay within the budget. Of all such matrices it takes the one that
//! uses most of the budget, money counted by the weight of its rating; money in a lower quarter of the range counts a thousandth
//! more per quarter, so that of two matrices that use it alike the one wins that lifts those at the bottom. Base pay never passes
//! the top of the range: what would, is paid once, as a lump sum, and counts against the budget all the same.

use good_lp::{
    Expression, ProblemVariables, Solution, SolverModel, WithMipGap, constraint, microlp, variable,
};
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Pay, people, rated_and_paid};
use crate::model::configuration::{Grade, MeritRules, POSITIONS};
use crate::model::pay::PayRange;
use crate::model::pay::PayRow;
use crate::model::people::Member;
use crate::model::plans::{
    Merit, MeritCell, MeritFault, MeritLine, MeritProposal, MeritSolution, NoResult, OutsideRange,
};
use crate::model::{Money, RatingId};
use crate::plan::PlanInput;

/// The solver may stop where no other matrix can be better by more than this share.
const GAP: f32 = 1e-4;

/// A cell of the program: limits in steps, the base pay in it, and what its money counts for.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub least: u32,
    pub most: u32,
    pub base: Money,
    pub weight: u32,
}

/// The merit matrix of a cycle.
pub(super) fn merit(input: &PlanInput<'_>, rules: &MeritRules, pay: &Pay<'_>) -> Merit {
    let grades = &input.configuration.results.grades;
    let mut cells: Vec<Cell> = rules
        .rows
        .iter()
        .flat_map(|row| {
            row.limits.iter().map(|(low, high)| Cell {
                least: steps((low / rules.step).ceil()),
                most: steps((high / rules.step).floor()),
                base: Money::ZERO,
                weight: row.weight,
            })
        })
        .collect();
    tighten(&mut cells);
    let mut members = vec![0_u64; cells.len()];
    let mut lines: Vec<MeritLine> = Vec::new();
    for person in people(input) {
        let left = person.member.left_on(input.data.cycle.period).is_some();
        let paid = if left {
            Err(NoResult::HasLeft)
        } else {
            rated_and_paid(person, pay)
        };
        let outcome = paid.and_then(|(rating, pay)| {
            let range = range(pay, person.member, grades).ok_or(NoResult::NoRange)?;
            let proposal = standing(pay.base, range);
            let place = place_of(rules, rating, proposal.position).ok_or(NoResult::NoRange)?;
            if let (Some(cell), Some(count)) = (cells.get_mut(place), members.get_mut(place)) {
                cell.base = cell.base + pay.base;
                *count += 1;
            }
            Ok(proposal)
        });
        lines.push(MeritLine {
            member: person.member.id.clone(),
            rating: person.card.rating.band().cloned(),
            outcome,
        });
    }
    let base: Money = cells.iter().map(|cell| cell.base).sum();
    let budget = down(base.0.saturating_mul(rules.budget), rules.unit);
    let solved = solve(&cells, rules.step, budget);
    let raise = |place: usize| -> Option<Decimal> {
        let chosen = solved.as_ref().ok()?.steps.get(place).copied()?;
        Some(rules.step.saturating_mul(chosen.into()))
    };
    let mut costs = vec![Money::ZERO; cells.len()];
    let mut lump_sums = Money::ZERO;
    for line in &mut lines {
        let (Some(rating), Ok(proposal)) = (&line.rating, &mut line.outcome) else {
            continue;
        };
        let Some(place) = place_of(rules, rating, proposal.position) else {
            continue;
        };
        proposal.raise = raise(place);
        if let Some(raise) = proposal.raise {
            give(proposal, raise, rules.unit);
        }
        if let Some(cost) = costs.get_mut(place) {
            *cost = *cost + proposal.added + proposal.lump_sum;
        }
        lump_sums = lump_sums + proposal.lump_sum;
    }
    let exact = |steps: u32| rules.step.saturating_mul(steps.into());
    Merit {
        base,
        budget,
        solution: solved
            .as_ref()
            .map_err(|fault| *fault)
            .map(|solved| MeritSolution {
                spent: costs.iter().copied().sum(),
                unspent: budget - costs.iter().copied().sum(),
                lump_sums,
                gap: solved.gap,
            }),
        cells: cells
            .iter()
            .enumerate()
            .filter_map(|(place, cell)| {
                Some(MeritCell {
                    rating: rules.rows.get(place / POSITIONS)?.rating.clone(),
                    position: place % POSITIONS,
                    limits: (exact(cell.least), exact(cell.most)),
                    raise: raise(place),
                    members: members.get(place).copied().unwrap_or(0),
                    cost: costs.get(place).copied().unwrap_or_default(),
                })
            })
            .collect(),
        lines,
    }
}

fn steps(number: Decimal) -> u32 {
    number.to_u32().unwrap_or(0)
}

/// The place of a cell: rows from the highest band, each from the lowest quarter.
fn place_of(rules: &MeritRules, rating: &RatingId, position: usize) -> Option<usize> {
    let row = rules.rows.iter().position(|row| &row.rating == rating)?;
    Some(row * POSITIONS + position)
}

/// An amount rounded down to the unit.
fn down(amount: Decimal, unit: Money) -> Money {
    let units = amount.checked_div(unit.0).unwrap_or_default().floor();
    Money(units.saturating_mul(unit.0))
}

/// The range of the row itself, else that of the grade.
fn range(pay: &PayRow, member: &Member, grades: &[Grade]) -> Option<PayRange> {
    pay.range.or_else(|| {
        let grade = member.grade.as_deref()?;
        grades
            .iter()
            .find(|known| known.id == grade)
            .map(|known| known.range)
    })
}

/// Where base pay stands in its range. A quarter's lower edge belongs to it; outside of the range the nearest quarter counts.
fn standing(base: Money, range: PayRange) -> MeritProposal {
    let width = range.high - range.low;
    let above = Money((base - range.low).0.saturating_mul(Decimal::from(POSITIONS)));
    let position = (1..POSITIONS)
        .filter(|quarter| above.0 >= width.0.saturating_mul(Decimal::from(*quarter)))
        .count();
    let outside = if base < range.low {
        Some(OutsideRange::Below)
    } else if base > range.high {
        Some(OutsideRange::Above)
    } else {
        None
    };
    MeritProposal {
        base,
        range,
        compa: base.0.checked_div(range.mid.0).unwrap_or_default(),
        position: if outside == Some(OutsideRange::Below) {
            0
        } else {
            position
        },
        outside,
        raise: None,
        added: Money::ZERO,
        lump_sum: Money::ZERO,
    }
}

/// The raise in money: into base pay up to the top of the range, the rest as a lump sum.
fn give(proposal: &mut MeritProposal, raise: Decimal, unit: Money) {
    let whole = down(proposal.base.0.saturating_mul(raise), unit);
    let room = proposal.range.high - proposal.base;
    let room = if room < Money::ZERO {
        Money::ZERO
    } else {
        down(room.0, unit)
    };
    proposal.added = whole.min(room);
    proposal.lump_sum = whole - proposal.added;
}

/// Whether a cell may not get less than another: its rating is no worse and its quarter no higher.
pub(super) fn dominates(one: usize, other: usize) -> bool {
    one / POSITIONS <= other / POSITIONS && one % POSITIONS <= other % POSITIONS
}

/// Draws the limits together as far as the order of the cells asks anyway.
pub(super) fn tighten(cells: &mut [Cell]) {
    let stated: Vec<(u32, u32)> = cells.iter().map(|cell| (cell.least, cell.most)).collect();
    for (place, cell) in cells.iter_mut().enumerate() {
        for (other, (least, most)) in stated.iter().enumerate() {
            if dominates(place, other) {
                cell.least = cell.least.max(*least);
            }
            if dominates(other, place) {
                cell.most = cell.most.min(*most);
            }
        }
    }
}

/// What steps in these cells cost, rounding left aside.
pub(super) fn cost(cells: &[Cell], chosen: &[u32], step: Decimal) -> Decimal {
    let costs = cells.iter().zip(chosen);
    costs
        .map(|(cell, steps)| cell.base.0.saturating_mul(step).saturating_mul((*steps).into()))
        .fold(Decimal::ZERO, Decimal::saturating_add)
}

/// What the solver makes as large as it can: the steps of each cell, by base pay and weight.
pub(super) fn worth(place: usize, cell: &Cell) -> f64 {
    let preference = 1.0 + 0.001 * (POSITIONS - 1 - place % POSITIONS) as f64;
    cell.base.to_f64() * f64::from(cell.weight) * preference
}

/// A matrix that keeps the rules.
#[derive(Debug, PartialEq)]
pub(super) struct Solved {
    /// The steps of every cell.
    pub steps: Vec<u32>,
    /// No other matrix that keeps the rules is worth more than this by more than this share.
    pub gap: Decimal,
}

/// The best matrix within the budget, as far as the solver tells.
pub(super) fn solve(cells: &[Cell], step: Decimal, budget: Money) -> Result<Solved, MeritFault> {
    if cells.iter().all(|cell| cell.base == Money::ZERO) {
        return Err(MeritFault::NobodyToRaise);
    }
    let least: Vec<u32> = cells.iter().map(|cell| cell.least).collect();
    let least_cost = cost(cells, &least, step);
    if least_cost > budget.0 {
        return Err(MeritFault::BudgetTooSmall {
            least: Money(least_cost),
        });
    }
    if least_cost == budget.0 {
        // Any other costs more. With a budget of nothing there is also no reckoning in parts of it.
        let gap = Decimal::ZERO;
        return Ok(Solved { steps: least, gap });
    }
    let within = |steps: &Vec<u32>| cost(cells, steps, step) <= budget.0;
    let first = program(cells, step, budget, 1.0).ok_or(MeritFault::NotSolved)?;
    let (steps, times) = if within(&first) {
        (first, 1.0)
    } else {
        // The solver works with a tolerance and used it to pass the budget. The second try leaves it that much less; where that
        // is less than the least raises cost, these keep every rule.
        let second = program(cells, step, budget, 1.0 - 1e-6);
        let steps = second.filter(within).unwrap_or(least);
        let times = whole_worth(cells, &first) / whole_worth(cells, &steps);
        (steps, times)
    };
    let gap = gap(times).ok_or(MeritFault::NotSolved)?;
    Ok(Solved { steps, gap })
}

/// What a matrix is worth to the solver.
fn whole_worth(cells: &[Cell], steps: &[u32]) -> f64 {
    let cells = cells.iter().enumerate().zip(steps);
    cells
        .map(|((place, cell), steps)| worth(place, cell) * f64::from(*steps))
        .sum()
}

/// By what share, rounded up, another matrix may be worth more than ours, where the one that the solver stopped at, be it beyond
/// the budget, is worth so many times as much; none where that has no limit.
fn gap(times: f64) -> Option<Decimal> {
    let gap = Decimal::from_f64(times * (1.0 + f64::from(GAP)) - 1.0)?;
    Some(gap.round_dp_with_strategy(4, RoundingStrategy::ToPositiveInfinity))
}

/// The integer program over the cells with somebody in them, in parts of the budget; none where the solver finds nothing.
fn program(cells: &[Cell], step: Decimal, budget: Money, share: f64) -> Option<Vec<u32>> {
    let filled: Vec<(usize, &Cell)> = cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| cell.base > Money::ZERO)
        .collect();
    let money = budget.to_f64();
    let largest = filled
        .iter()
        .map(|(place, cell)| worth(*place, cell))
        .fold(0.0, f64::max);
    let mut variables = ProblemVariables::new();
    let mut chosen = Vec::new();
    let (mut objective, mut spent) = (Expression::from(0.0), Expression::from(0.0));
    for (place, cell) in &filled {
        let steps = variables.add(variable().integer().min(cell.least).max(cell.most));
        objective += worth(*place, cell) / largest * steps;
        let costs = cell.base.0.saturating_mul(step);
        spent += Money(costs).to_f64() / money * steps;
        chosen.push(steps);
    }
    let mut problem = variables
        .maximise(objective)
        .using(microlp)
        .with_mip_gap(GAP)
        .ok()?
        .with(constraint!(spent <= share));
    for (one, (place, _)) in filled.iter().enumerate() {
        for (other, (below, _)) in filled.iter().enumerate() {
            if let (true, true, Some(more), Some(less)) = (
                one != other,
                dominates(*place, *below),
                chosen.get(one),
                chosen.get(other),
            ) {
                problem = problem.with(constraint!(*more >= *less));
            }
        }
    }
    let solution = problem.solve().ok()?;
    let mut steps: Vec<Option<u32>> = vec![None; cells.len()];
    for ((place, _), variable) in filled.iter().zip(&chosen) {
        if let Some(slot) = steps.get_mut(*place) {
            *slot = solution.value(*variable).round().to_u32();
        }
    }
    Some(complete(cells, &steps))
}

/// Gives cells without anybody the least raise that keeps the order.
fn complete(cells: &[Cell], steps: &[Option<u32>]) -> Vec<u32> {
    let mut all: Vec<u32> = vec![0; cells.len()];
    for (place, cell) in cells.iter().enumerate().rev() {
        let below = all.iter().enumerate().skip(place + 1);
        let below = below.filter(|(other, _)| dominates(place, *other));
        let least = below.map(|(_, steps)| *steps).max().unwrap_or(0).max(cell.least);
        if let Some(slot) = all.get_mut(place) {
            *slot = steps.get(place).copied().flatten().unwrap_or(least);
        }
    }
    all
}

#[cfg(test)]
mod tests;
