//! Plans that keep every limit: made person by person at given prices, then improved person by person.

use super::bundles::{self, Bundle, Goal, Limits, Prices};
use super::{CLOSE, Person, Problem};

/// Times that everybody is looked at again, at most.
const ROUNDS: usize = 4;

/// What a plan is worth.
pub fn worth(plan: &[Bundle], goal: Goal) -> f64 {
    plan.iter().map(|bundle| bundle.worth(goal)).sum()
}

/// What is left of seats and money.
pub struct Left {
    pub seats: Vec<u32>,
    pub budget: Option<i64>,
}

impl Left {
    /// All of it.
    pub fn all(problem: &Problem) -> Self {
        Self {
            seats: problem.seats.clone(),
            budget: problem.budget,
        }
    }

    /// What a plan leaves.
    pub fn after(problem: &Problem, plan: &[Bundle]) -> Self {
        let mut left = Self::all(problem);
        for (person, bundle) in problem.people.iter().zip(plan) {
            left.take(person, bundle);
        }
        left
    }

    /// Whether a bundle fits in.
    pub fn has(&self, person: &Person, bundle: &Bundle) -> bool {
        self.budget.is_none_or(|budget| bundle.price <= budget)
            && bundle.picks.iter().all(|pick| {
                let session = person.choices.get(*pick).map(|choice| choice.session);
                session
                    .and_then(|session| self.seats.get(session))
                    .is_some_and(|seats| *seats > 0)
            })
    }

    /// Takes a bundle's seats and money.
    pub fn take(&mut self, person: &Person, bundle: &Bundle) {
        self.change(person, bundle, |seats| seats.saturating_sub(1));
        self.budget = self.budget.map(|budget| budget - bundle.price);
    }

    /// Gives them back.
    pub fn give_back(&mut self, person: &Person, bundle: &Bundle) {
        self.change(person, bundle, |seats| seats.saturating_add(1));
        self.budget = self.budget.map(|budget| budget + bundle.price);
    }

    fn change(&mut self, person: &Person, bundle: &Bundle, change: impl Fn(u32) -> u32) {
        for pick in &bundle.picks {
            let session = person.choices.get(*pick).map(|choice| choice.session);
            if let Some(seats) = session.and_then(|session| self.seats.get_mut(session)) {
                *seats = change(*seats);
            }
        }
    }

    fn limits(&self, mandatory: u64) -> Limits<'_> {
        Limits {
            seats: Some(&self.seats),
            budget: self.budget,
            mandatory,
        }
    }
}

/// A plan from everybody's bundle of choice at given prices: those who earn most after prices first, each the bundle asked for
/// or the best one that still fits. None where it has too few mandatory seats.
pub fn build(
    problem: &Problem,
    goal: Goal,
    prices: &Prices,
    asked: &[(f64, Bundle)],
    mandatory: u64,
) -> Option<Vec<Bundle>> {
    let mut order: Vec<usize> = (0..asked.len()).collect();
    let net = |place: &usize| asked.get(*place).map_or(0.0, |(net, _)| *net);
    order.sort_by(|a, b| net(b).total_cmp(&net(a)).then(a.cmp(b)));
    let mut plan: Vec<Bundle> = vec![Bundle::default(); asked.len()];
    let mut left = Left::all(problem);
    for place in order {
        let (Some(person), Some((_, bundle)), Some(slot)) =
            (problem.people.get(place), asked.get(place), plan.get_mut(place))
        else {
            continue;
        };
        if left.has(person, bundle) {
            slot.clone_from(bundle);
        } else if let Some((_, other)) = bundles::best(person, goal, prices, left.limits(0)) {
            *slot = other;
        }
        left.take(person, slot);
    }
    (plan.iter().map(|bundle| bundle.mandatory).sum::<u64>() >= mandatory).then_some(plan)
}

/// Looks at one person after the other: could they do better with what nobody else uses? Mandatory seats stay as many.
pub fn improve(problem: &Problem, goal: Goal, plan: &mut [Bundle], mandatory: u64) {
    let mut left = Left::after(problem, plan);
    let free = Prices::default();
    let better = |new: &Bundle, old: &Bundle| new.worth(goal) > old.worth(goal) + CLOSE;
    for _ in 0..ROUNDS {
        if !choose_again(problem, goal, &free, plan, &mut left, mandatory, better) {
            return;
        }
    }
}

/// Everybody once: the best bundle at the prices among those that fit in, where it is to be taken for the one that they have.
/// Tells whether anybody took another.
fn choose_again(
    problem: &Problem,
    goal: Goal,
    prices: &Prices,
    plan: &mut [Bundle],
    left: &mut Left,
    mandatory: u64,
    takes: impl Fn(&Bundle, &Bundle) -> bool,
) -> bool {
    let mut musts: u64 = plan.iter().map(|bundle| bundle.mandatory).sum();
    let mut changed = false;
    for (person, slot) in problem.people.iter().zip(plan.iter_mut()) {
        if person.choices.is_empty() {
            continue;
        }
        left.give_back(person, slot);
        let others = musts - slot.mandatory;
        let limits = left.limits(mandatory.saturating_sub(others));
        if let Some((_, found)) = bundles::best(person, goal, prices, limits)
            && takes(&found, slot)
        {
            musts = others + found.mandatory;
            *slot = found;
            changed = true;
        }
        left.take(person, slot);
    }
    changed
}

/// Times that everybody is looked at again at prices.
const EXCHANGES: usize = 6;

/// Improves a plan by what people leave to each other: everybody takes the bundle that earns most at the prices among those that
/// fit in, which gives back seats that others need more; then what is left over is handed out. Kept where it is worth more.
pub fn exchange(problem: &Problem, goal: Goal, prices: &Prices, plan: &mut Vec<Bundle>, mandatory: u64) {
    let mut reached = worth(plan, goal);
    let mut trial = plan.clone();
    for _ in 0..EXCHANGES {
        let mut left = Left::after(problem, &trial);
        choose_again(problem, goal, prices, &mut trial, &mut left, mandatory, |_, _| {
            true
        });
        improve(problem, goal, &mut trial, mandatory);
        let found = worth(&trial, goal);
        if found > reached + CLOSE {
            reached = found;
            plan.clone_from(&trial);
        }
    }
}
