//! The solver against trying every matrix, and raises by hand.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;

fn money(amount: i64) -> Money {
    Money(Decimal::new(amount, 2))
}

fn cell(least: u32, most: u32, base: i64, weight: u32) -> Cell {
    Cell {
        least,
        most,
        base: money(base),
        weight,
    }
}

/// The best worth of any matrix that keeps the rules, by trying them all.
fn best_by_trying(cells: &[Cell], step: Decimal, budget: Money) -> Option<f64> {
    fn go(cells: &[Cell], chosen: &mut Vec<u32>, step: Decimal, budget: Money, best: &mut Option<f64>) {
        if chosen.len() == cells.len() {
            if cost(cells, chosen, step) <= budget.0 {
                let worth: f64 = cells
                    .iter()
                    .zip(chosen.iter())
                    .enumerate()
                    .map(|(place, (cell, steps))| worth(place, cell) * f64::from(*steps))
                    .sum();
                *best = Some(best.map_or(worth, |best| best.max(worth)));
            }
            return;
        }
        let place = chosen.len();
        for steps in cells[place].least..=cells[place].most {
            if (0..place).all(|other| !dominates(other, place) || chosen[other] >= steps) {
                chosen.push(steps);
                go(cells, chosen, step, budget, best);
                chosen.pop();
            }
        }
    }
    let mut best = None;
    go(cells, &mut Vec::new(), step, budget, &mut best);
    best
}

#[test]
fn the_budget_goes_to_the_better_rating_first_and_the_order_is_kept() {
    // Two ratings with one person each in the lowest quarter, base 1000.00 and 1000.00, a step of 1 %, budget 60.00, limits 0–5
    // steps: A takes 5 (50.00), B the remaining step (10.00).
    let mut cells = vec![
        cell(0, 5, 100_000, 2),
        cell(0, 5, 0, 2),
        cell(0, 5, 0, 2),
        cell(0, 5, 0, 2),
        cell(0, 5, 100_000, 1),
        cell(0, 5, 0, 1),
        cell(0, 5, 0, 1),
        cell(0, 5, 0, 1),
    ];
    tighten(&mut cells);
    let step = Decimal::new(1, 2);
    // A cell with nobody takes the least that keeps the order: nothing.
    let steps = |cells: &[Cell]| solve(cells, step, money(6000)).map(|solved| solved.steps);
    assert_eq!(steps(&cells), Ok(vec![5, 0, 0, 0, 1, 0, 0, 0]));
    // With the lower rating weighed more the order forces the better one up with it: 3 and 3.
    cells[0].weight = 1;
    cells[4].weight = 3;
    assert_eq!(steps(&cells).map(|steps| (steps[0], steps[4])), Ok((3, 3)));
}

#[test]
fn a_budget_below_the_least_raises_is_said() {
    let cells = vec![
        cell(2, 5, 100_000, 1),
        cell(0, 0, 0, 1),
        cell(0, 0, 0, 1),
        cell(0, 0, 0, 1),
    ];
    let found = solve(&cells, Decimal::new(1, 2), money(1999));
    assert_eq!(found, Err(MeritFault::BudgetTooSmall { least: money(2000) }));
    assert!(solve(&cells, Decimal::new(1, 2), money(2000)).is_ok());
}

#[test]
fn where_the_solver_passes_the_budget_by_its_tolerance_the_page_does_not_claim_its_proof() {
    // Steps of 1,000,000.00 and a cent less than five of them: the solver takes five for four, which keep the budget. What it
    // knows of four is that no more than five, plus its own ten-thousandth, could be had: 5 × 1.0001 ÷ 4 − 1 = 0.250125.
    let cells = vec![
        cell(0, 5, 10_000_000_000, 1),
        cell(0, 0, 0, 1),
        cell(0, 0, 0, 1),
        cell(0, 0, 0, 1),
    ];
    let step = Decimal::new(1, 2);
    let solved = solve(&cells, step, money(499_999_999)).unwrap();
    assert_eq!((solved.steps[0], solved.gap), (4, Decimal::new(2502, 4)));
    let solved = solve(&cells, step, money(500_000_000)).unwrap();
    assert_eq!((solved.steps[0], solved.gap), (5, Decimal::new(1, 4)));
}

#[test]
fn a_budget_of_the_least_raises_leaves_nothing_to_choose() {
    let step = Decimal::new(1, 2);
    let solved = |least: u32, budget: i64| {
        let nobody = || cell(0, 5, 0, 1);
        let cells = vec![cell(least, 5, 100_000, 1), nobody(), nobody(), nobody()];
        solve(&cells, step, money(budget)).map(|solved| (solved.steps[0], solved.gap))
    };
    // 2 % of 1,000.00 are 20.00; a budget of nothing, as of a share that rounds down to no unit, raises nobody.
    assert_eq!(solved(2, 2000), Ok((2, Decimal::ZERO)));
    assert_eq!(solved(0, 0), Ok((0, Decimal::ZERO)));
    // A cent is not enough for a step, but it is a budget: the solver finds that nothing fits.
    assert_eq!(solved(0, 1), Ok((0, Decimal::new(1, 4))));
}

#[test]
fn base_pay_stops_at_the_top_of_the_range_and_the_rest_is_a_lump_sum() {
    let range = PayRange {
        low: money(8_000_000),
        mid: money(10_000_000),
        high: money(12_000_000),
    };
    // 118,000 is in the highest quarter; 4 % are 4,720, of which 2,000 fit.
    let mut proposal = standing(money(11_800_000), range);
    assert_eq!((proposal.position, proposal.outside), (3, None));
    assert_eq!(proposal.compa, Decimal::new(118, 2));
    give(&mut proposal, Decimal::new(4, 2), money(1));
    assert_eq!(
        (proposal.added, proposal.lump_sum),
        (money(200_000), money(272_000))
    );
    // On the edge of a quarter the upper one counts; below the range the lowest.
    assert_eq!(standing(money(9_000_000), range).position, 1);
    assert_eq!(standing(money(8_999_999), range).position, 0);
    assert_eq!(
        standing(money(7_000_000), range).outside,
        Some(OutsideRange::Below)
    );
    let mut above = standing(money(12_500_000), range);
    give(&mut above, Decimal::new(4, 2), money(100));
    assert_eq!((above.added, above.lump_sum), (Money::ZERO, money(500_000)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_matrix_that_keeps_the_rules_is_better_than_the_solvers(
        stated in prop::collection::vec((0_u32..3, 0_u32..3, prop_oneof![Just(0_i64), 1_000_000_i64..20_000_000], 1_u32..5), 8),
        share in 1_u32..60,
    ) {
        let mut cells: Vec<Cell> = stated.iter().map(|(low, more, base, weight)| cell(*low, low + more, *base, *weight)).collect();
        // As the configuration checks: limits that contradict the order are a fault.
        for one in 0..cells.len() {
            for other in 0..cells.len() {
                prop_assume!(!dominates(one, other) || cells[one].most >= cells[other].least);
            }
        }
        tighten(&mut cells);
        let step = Decimal::new(1, 2);
        let total: Money = cells.iter().map(|cell| cell.base).sum();
        let budget = Money((total.0 * Decimal::new(i64::from(share), 3)).floor());
        match (solve(&cells, step, budget), best_by_trying(&cells, step, budget)) {
            (Ok(solved), Some(best)) => {
                let chosen = &solved.steps;
                prop_assert!(cost(&cells, chosen, step) <= budget.0);
                for (place, (cell, steps)) in cells.iter().zip(chosen).enumerate() {
                    prop_assert!((cell.least..=cell.most).contains(steps));
                    for (other, less) in chosen.iter().enumerate() {
                        prop_assert!(!dominates(place, other) || steps >= less);
                    }
                }
                let found = whole_worth(&cells, chosen);
                let gap = solved.gap.to_f64().unwrap();
                prop_assert!(best <= found * (1.0 + gap) + 1e-9, "{} of {}, within {}", found, best, gap);
                prop_assert_eq!(solve(&cells, step, budget), Ok(solved));
            }
            (Err(MeritFault::BudgetTooSmall { .. }), None) | (Err(MeritFault::NobodyToRaise), _) => {}
            (found, best) => prop_assert!(false, "{:?} against {:?}", found, best),
        }
    }
}
