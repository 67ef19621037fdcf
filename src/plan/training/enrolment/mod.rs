//! Who sits where: the enrolments that cover most need under seats, hours, money, prerequisites and dates.
//!
//! This file states the problem, free of the domain; the others solve it. Everybody picks one *bundle* of choices (seats in
//! sessions) that suits them by themselves: hours kept, no two sessions at once, every course once, prerequisites earlier.
//! What couples people is the seats of each session and the budget. So the problem is solved as
//! Dantzig and Wolfe (1960) split it, by Lagrangian relaxation (Geoffrion 1974; Held, Wolfe and Crowder 1974):
//!
//! 1. [`dual`]: prices on seats and money; each person's best bundle at those prices is found exactly (`bundles`). The sum bounds
//!    every possible plan from above. Subgradient steps move the prices, a fixed number of them.
//! 2. [`primal`]: plans that keep all limits, made by going through people at the best prices, improved one by one.
//! 3. [`exact`]: a bundle whose price proves that no plan better than the one in hand contains it is left out; if
//!    few are left, an integer program ([`good_lp`]) over them is solved exactly, one for each group of people who compete for
//!    the same seats.
//!
//! Mandatory seats come first: as many as possible, and only among the plans that have so many the need counts.

mod bundles;
mod dual;
mod exact;
mod primal;

#[cfg(test)]
mod tests;

use bundles::{Bundle, Goal};

/// A plan this close to its bound is the best one.
const CLOSE: f64 = 1e-9;

/// What the first person's needs weigh more than their worth, and the last one's do not.
const PREFERENCE: f64 = 1e-5;

/// A seat that a person could take.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// The course: nobody takes one twice.
    pub course: usize,
    /// The session, by its place in [`Problem::seats`].
    pub session: usize,
    /// Hours that it takes.
    pub hours: f64,
    /// What it costs, in small units of money.
    pub price: i64,
    /// The person's needs that it answers, by their place and each once, with the share of it.
    pub covers: Vec<(usize, f64)>,
    /// Whether the person has to take the course.
    pub mandatory: bool,
    /// First and last day, as numbers; undated ones clash with nothing.
    pub days: Option<(i32, i32)>,
    /// Courses that must be taken earlier in the same plan.
    pub requires: Vec<usize>,
    /// What it is worth less than another seat that does the same: far below any need, so that it decides between equals only.
    pub reluctance: f64,
}

/// A person: needs with their weights, hours, and the seats that would help.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// Hours at most.
    pub hours: f64,
    /// What covering each need in full is worth, zero or more.
    pub needs: Vec<f64>,
    /// Seats.
    pub choices: Vec<Choice>,
}

/// The whole problem. People stand in the order in which ties are broken: the earlier one is served.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// People.
    pub people: Vec<Person>,
    /// Seats per session.
    pub seats: Vec<u32>,
    /// Money at most; none where it does not matter.
    pub budget: Option<i64>,
}

/// How good a plan is known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Everybody has the best bundle that there is for them: no limit that people share holds anybody back.
    Unlimited,
    /// It meets the bound, or the integer program over all bundles that could improve it found nothing better.
    Exact,
    /// It is as good as the bound says, at least.
    Bounded,
}

/// A plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// The choices of each person, by their places, in order.
    pub picks: Vec<Vec<usize>>,
    /// Need covered.
    pub value: f64,
    /// No plan with so many mandatory seats covers more.
    pub bound: f64,
    /// Mandatory seats taken.
    pub mandatory: u64,
    /// No plan takes more mandatory seats.
    pub mandatory_bound: u64,
    /// How good it is known to be.
    pub proof: Proof,
}

/// The best plan, or one with a proven distance from it.
pub fn solve(problem: &Problem) -> Assignment {
    let problem = &with_preference(problem);
    let nothing: Vec<Bundle> = problem.people.iter().map(|_| Bundle::default()).collect();
    let asked = problem
        .people
        .iter()
        .any(|person| person.choices.iter().any(|choice| choice.mandatory));
    let (base, mandatory_bound, first) = if asked {
        let found = best(problem, Goal::Mandatory, 0, nothing);
        // A count is whole, and so is its bound.
        let bound = (found.bound + CLOSE).floor();
        (found.plan, to_count(bound), found.proof)
    } else {
        (nothing, 0, Proof::Unlimited)
    };
    let mandatory: u64 = base.iter().map(|bundle| bundle.mandatory).sum();
    let found = best(problem, Goal::Need, mandatory, base);
    let value: f64 = found.plan.iter().map(|bundle| bundle.need).sum();
    let taken: u64 = found.plan.iter().map(|bundle| bundle.mandatory).sum();
    let first = if mandatory >= mandatory_bound && first == Proof::Bounded {
        Proof::Exact
    } else {
        first
    };
    let proof = match (first, found.proof) {
        (Proof::Bounded, _) | (_, Proof::Bounded) => Proof::Bounded,
        (Proof::Unlimited, Proof::Unlimited) => Proof::Unlimited,
        _ => Proof::Exact,
    };
    Assignment {
        picks: found.plan.into_iter().map(|bundle| bundle.picks).collect(),
        value,
        bound: found.bound.max(value),
        mandatory: taken,
        mandatory_bound: mandatory_bound.max(taken),
        proof,
    }
}

/// A plan for one goal with what is known of it.
struct Found {
    plan: Vec<Bundle>,
    bound: f64,
    proof: Proof,
}

/// The best plan for a goal among those with so many mandatory seats; `base` is one of them.
fn best(problem: &Problem, goal: Goal, mandatory: u64, base: Vec<Bundle>) -> Found {
    let dual = dual::bound(problem, goal, mandatory, base);
    if dual.unlimited {
        return Found {
            bound: primal::worth(&dual.plan, goal),
            plan: dual.plan,
            proof: Proof::Unlimited,
        };
    }
    let reached = primal::worth(&dual.plan, goal);
    if dual.bound - reached <= CLOSE {
        return Found {
            plan: dual.plan,
            bound: reached,
            proof: Proof::Exact,
        };
    }
    exact::finish(problem, goal, mandatory, dual)
}

/// The same problem with a preference too small to change anything but ties: the needs of earlier people weigh a little
/// more, so that of two people with the same need the first one is served.
fn with_preference(problem: &Problem) -> Problem {
    let mut problem = problem.clone();
    let count = problem.people.len() as f64;
    for (place, person) in problem.people.iter_mut().enumerate() {
        let preference = PREFERENCE * (1.0 - place as f64 / count);
        for need in &mut person.needs {
            *need += preference;
        }
    }
    problem
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of seats, checked to be within range"
)]
fn to_count(number: f64) -> u64 {
    if number.is_finite() && number > 0.0 {
        number as u64
    } else {
        0
    }
}
