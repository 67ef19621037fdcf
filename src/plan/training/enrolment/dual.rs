//! The bound: prices on seats and money by subgradient steps, and the best plan that was met on the way.

use rayon::prelude::*;

use super::bundles::{self, Bundle, FREE, Goal, Prices};
use super::{CLOSE, Problem, primal};

/// Steps at most; a fixed number, so that the same problem gives the same plan on every machine.
const STEPS: usize = 160;

/// A plan is built from the prices every so many steps.
const PLAN_EVERY: usize = 20;

/// Steps without a better bound after which they become half as long.
const PACLOSENCE: usize = 6;

/// A bound and the prices that prove it.
pub struct Dual {
    /// No plan is worth more.
    pub bound: f64,
    /// The prices.
    pub prices: Prices,
    /// The best plan that was met.
    pub plan: Vec<Bundle>,
    /// Whether the plan is everybody's own best and keeps all limits.
    pub unlimited: bool,
}

/// Everybody's best bundle at given prices.
fn ask(problem: &Problem, goal: Goal, prices: &Prices) -> Vec<(f64, Bundle)> {
    problem
        .people
        .par_iter()
        .map(|person| bundles::best(person, goal, prices, FREE).unwrap_or_default())
        .collect()
}

/// How far everybody's bundles together exceed what there is.
struct Excess {
    seats: Vec<f64>,
    money: f64,
    mandatory: f64,
}

fn excess(problem: &Problem, asked: &[(f64, Bundle)], mandatory: u64) -> Excess {
    let mut seats: Vec<f64> = problem.seats.iter().map(|seats| -f64::from(*seats)).collect();
    let mut money = problem.budget.map_or(0.0, |budget| -(budget as f64));
    let mut missing = mandatory as f64;
    for (person, (_, bundle)) in problem.people.iter().zip(asked) {
        for pick in &bundle.picks {
            if let Some(used) = (person.choices.get(*pick)).and_then(|choice| seats.get_mut(choice.session)) {
                *used += 1.0;
            }
        }
        if problem.budget.is_some() {
            money += bundle.price as f64;
        }
        missing -= bundle.mandatory as f64;
    }
    Excess {
        seats,
        money,
        mandatory: missing,
    }
}

/// The value of the relaxed problem: what everybody earns, and what the seats and the money bring in.
fn value(problem: &Problem, prices: &Prices, asked: &[(f64, Bundle)], mandatory: u64) -> f64 {
    let earned: f64 = asked.iter().map(|(net, _)| net).sum();
    let seats: f64 = (prices.seats.iter().zip(&problem.seats))
        .map(|(price, seats)| price * f64::from(*seats))
        .sum();
    let money = prices.money * problem.budget.map_or(0.0, |budget| budget as f64);
    earned + seats + money - prices.mandatory * mandatory as f64
}

/// Bounds the problem and finds a plan; `base` keeps all limits and has so many mandatory seats.
pub fn bound(problem: &Problem, goal: Goal, mandatory: u64, base: Vec<Bundle>) -> Dual {
    let mut prices = Prices {
        seats: vec![0.0; problem.seats.len()],
        money: 0.0,
        mandatory: 0.0,
    };
    let mut best = Dual {
        bound: f64::INFINITY,
        prices: prices.clone(),
        plan: base,
        unlimited: false,
    };
    primal::improve(problem, goal, &mut best.plan, mandatory);
    let mut reached = primal::worth(&best.plan, goal);
    let mut length = 1.0;
    let mut waited = 0;
    // Money and seats differ in size: the price of money is stepped in units of the mean price of a choice.
    let unit = unit_of_money(problem);
    for step in 0..STEPS {
        let asked = ask(problem, goal, &prices);
        let found = value(problem, &prices, &asked, mandatory);
        let over = excess(problem, &asked, mandatory);
        if step == 0
            && over.seats.iter().all(|over| *over <= 0.0)
            && over.money <= 0.0
            && over.mandatory <= 0.0
        {
            best.plan = asked.into_iter().map(|(_, bundle)| bundle).collect();
            best.unlimited = true;
            return best;
        }
        if found < best.bound - 1e-12 {
            best.bound = found;
            best.prices.clone_from(&prices);
            waited = 0;
        } else {
            waited += 1;
            if waited >= PACLOSENCE {
                length /= 2.0;
                waited = 0;
                prices.clone_from(&best.prices);
            }
        }
        if (step % PLAN_EVERY == 0 || step + 1 == STEPS)
            && let Some(mut plan) = primal::build(problem, goal, &prices, &asked, mandatory)
        {
            primal::improve(problem, goal, &mut plan, mandatory);
            let worth = primal::worth(&plan, goal);
            if worth > reached + CLOSE {
                (reached, best.plan) = (worth, plan);
            }
        }
        if best.bound - reached <= CLOSE || length < 1e-4 {
            break;
        }
        move_prices(&mut prices, &over, length * (found - reached).max(CLOSE), unit);
    }
    best
}

/// One step along the excess, of the length that Polyak (1969) gives it; what has no price and is not short stays so.
fn move_prices(prices: &mut Prices, over: &Excess, length: f64, unit: f64) {
    let counts = |price: f64, over: f64| price > 0.0 || over > 0.0;
    let mut square = 0.0;
    for (price, over) in prices.seats.iter().zip(&over.seats) {
        if counts(*price, *over) {
            square += over * over;
        }
    }
    let money = over.money / unit;
    if counts(prices.money, money) {
        square += money * money;
    }
    if counts(prices.mandatory, over.mandatory) {
        square += over.mandatory * over.mandatory;
    }
    if square <= 0.0 {
        return;
    }
    let step = length / square;
    for (price, over) in prices.seats.iter_mut().zip(&over.seats) {
        *price = (*price + step * over).max(0.0);
    }
    prices.money = (prices.money + step * money / unit).max(0.0);
    prices.mandatory = (prices.mandatory + step * over.mandatory).max(0.0);
}

fn unit_of_money(problem: &Problem) -> f64 {
    let prices = || {
        (problem.people.iter())
            .flat_map(|person| &person.choices)
            .map(|choice| choice.price as f64)
            .filter(|price| *price > 0.0)
    };
    let count = prices().count();
    if problem.budget.is_none() || count == 0 {
        1.0
    } else {
        prices().sum::<f64>() / count as f64
    }
}
