//! The bound: prices on seats and money by subgradient steps, and the best plan that was met on the way.

use rayon::prelude::*;

use super::bundles::{self, Bundle, FREE, Goal, Prices};
use super::{CLOSE, Person, Problem, primal};

/// Steps at most; a fixed number, so that the same problem gives the same plan on every machine.
const STEPS: usize = 240;

/// A plan is built from the prices every so many steps.
const PLAN_EVERY: usize = 8;

/// People from whom on several threads ask them.
const MANY: usize = 256;

/// People from whom on a problem is large.
const MODERATE: usize = 3_000;

/// Steps with all people of a large problem.
const FEW_STEPS: usize = 40;

/// People of a large problem with whom its prices are looked for first, about.
const SAMPLE: usize = 1_200;

/// Length of the first step from the prices of a sample, which are nearly right.
const NEAR: f64 = 0.05;

/// Steps without a better bound after which they become half as long.
const PATIENCE: usize = 6;

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
    let own = |person: &Person| bundles::best(person, goal, prices, FREE).unwrap_or_default();
    // Handing a few people to other threads takes longer than asking them.
    if problem.people.len() < MANY {
        problem.people.iter().map(own).collect()
    } else {
        problem.people.par_iter().map(own).collect()
    }
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
///
/// Of a large problem the prices are looked for with every so many people first, for whom there is the like part of everything;
/// from there a few steps with all of them are enough. Whatever the prices, the bound they prove holds.
pub fn bound(problem: &Problem, goal: Goal, mandatory: u64, base: Vec<Bundle>) -> Dual {
    let large = problem.people.len() >= MODERATE;
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
    let steps = if large { FEW_STEPS } else { STEPS };
    for step in 0..steps {
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
            if waited >= PATIENCE {
                length /= 2.0;
                waited = 0;
                prices.clone_from(&best.prices);
            }
        }
        if step % PLAN_EVERY == 0
            && let Some(mut plan) = primal::build(problem, goal, &prices, &asked, mandatory)
        {
            // Without prices a large problem has no plan worth the time.
            if !large || step > 0 {
                primal::improve(problem, goal, &mut plan, mandatory);
            }
            let worth = primal::worth(&plan, goal);
            if worth > reached + CLOSE {
                (reached, best.plan) = (worth, plan);
            }
        }
        // A count is whole: nothing lies between it and the next one.
        let near = if goal == Goal::Mandatory {
            1.0 - 1e-6
        } else {
            CLOSE
        };
        if best.bound - reached <= near || length < 1e-3 {
            break;
        }
        if large && step == 0 {
            prices = prices_of_sample(problem, goal, mandatory);
            length = NEAR;
        } else {
            let length = length * (found - reached).max(CLOSE);
            move_prices(problem, mandatory, &mut prices, &over, length, unit);
        }
    }
    if large {
        let asked = ask(problem, goal, &best.prices);
        if let Some(mut plan) = primal::build(problem, goal, &best.prices, &asked, mandatory) {
            primal::improve(problem, goal, &mut plan, mandatory);
            if primal::worth(&plan, goal) > reached {
                best.plan = plan;
            }
        }
        if goal == Goal::Need {
            primal::exchange(problem, goal, &best.prices, &mut best.plan, mandatory);
        }
    }
    best
}

/// The best prices of a part of the people and of everything that there is.
fn prices_of_sample(problem: &Problem, goal: Goal, mandatory: u64) -> Prices {
    let every = problem.people.len().div_ceil(SAMPLE).max(2);
    let whole = every as u64;
    let part = |amount: u64| (amount + whole / 2) / whole;
    let sample = Problem {
        people: problem.people.iter().step_by(every).cloned().collect(),
        seats: (problem.seats.iter())
            .map(|seats| u32::try_from(part(u64::from(*seats))).unwrap_or(u32::MAX))
            .collect(),
        budget: problem
            .budget
            .map(|budget| budget / i64::try_from(every).unwrap_or(1)),
    };
    let nothing = vec![Bundle::default(); sample.people.len()];
    bound(&sample, goal, part(mandatory), nothing).prices
}

/// One step along the excess, of the length that Polyak (1969) gives it; what has no price and is not short stays so.
///
/// Every excess counts in proportion to how much there is: a budget for a thousand seats would otherwise drown a session of ten,
/// and the prices of sessions would hardly move.
fn move_prices(
    problem: &Problem,
    mandatory: u64,
    prices: &mut Prices,
    over: &Excess,
    length: f64,
    unit: f64,
) {
    let counts = |price: f64, over: f64| price > 0.0 || over > 0.0;
    let size = |seats: &u32| f64::from(*seats).max(1.0);
    let money_size = problem
        .budget
        .map_or(1.0, |budget| (budget as f64 / unit).max(1.0));
    let must_size = (mandatory as f64).max(1.0);
    let mut square = 0.0;
    for ((price, over), seats) in prices.seats.iter().zip(&over.seats).zip(&problem.seats) {
        if counts(*price, *over) {
            square += over * over / size(seats);
        }
    }
    let money = over.money / unit;
    if counts(prices.money, money) {
        square += money * money / money_size;
    }
    if counts(prices.mandatory, over.mandatory) {
        square += over.mandatory * over.mandatory / must_size;
    }
    if square <= 0.0 {
        return;
    }
    let step = length / square;
    for ((price, over), seats) in prices.seats.iter_mut().zip(&over.seats).zip(&problem.seats) {
        *price = (*price + step * over / size(seats)).max(0.0);
    }
    prices.money = (prices.money + step * money / unit / money_size).max(0.0);
    prices.mandatory = (prices.mandatory + step * over.mandatory / must_size).max(0.0);
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
