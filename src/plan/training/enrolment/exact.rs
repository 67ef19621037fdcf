//! The rest, exactly: an integer program over the bundles that could still improve the plan in hand.

use good_lp::{
    Expression, Solution, SolutionStatus, SolverModel, Variable, constraint, microlp, variable, variables,
};

use crate::model::configuration::EXACT_BUNDLES;

use super::bundles::{self, Bundle, Goal};
use super::dual::Dual;
use super::primal::{Left, worth};
use super::{CLOSE, Found, Problem, Proof};

/// Bundles that are kept at all.
const KEPT: usize = 30_000;

/// A bundle of a person.
struct Column {
    person: usize,
    bundle: Bundle,
}

/// Proves the plan in hand best, replaces it by the best one, or leaves it with its bound.
///
/// Where too many bundles could improve it, those that lose least at the best prices are tried first: a better plan in hand
/// leaves fewer bundles that could improve it.
pub fn finish(problem: &Problem, goal: Goal, mandatory: u64, mut dual: Dual) -> Found {
    let gap = (dual.bound - worth(&dual.plan, goal)).max(0.0) + CLOSE;
    let mut part = 1.0;
    while part > 0.01 {
        if let Some(better) = among(problem, goal, mandatory, &dual, gap * part) {
            if worth(&better, goal) > worth(&dual.plan, goal) {
                dual.plan = better;
            }
            let left = (dual.bound - worth(&dual.plan, goal)).max(0.0) + CLOSE;
            if left <= gap * part {
                return Found {
                    bound: worth(&dual.plan, goal),
                    plan: dual.plan,
                    proof: Proof::Exact,
                };
            }
            // The plan is better now: perhaps all that could improve it fits.
            return match among(problem, goal, mandatory, &dual, left) {
                Some(best) => {
                    if worth(&best, goal) > worth(&dual.plan, goal) {
                        dual.plan = best;
                    }
                    Found {
                        bound: worth(&dual.plan, goal),
                        plan: dual.plan,
                        proof: Proof::Exact,
                    }
                }
                None => bounded(dual),
            };
        }
        part /= 2.0;
    }
    bounded(dual)
}

fn bounded(dual: Dual) -> Found {
    Found {
        plan: dual.plan,
        bound: dual.bound,
        proof: Proof::Bounded,
    }
}

/// The best plan among the bundles that lose no more than `gap` at the best prices, and those of the plan in hand. None where
/// they are too many, or the solver gives no sound answer.
fn among(problem: &Problem, goal: Goal, mandatory: u64, dual: &Dual, gap: f64) -> Option<Vec<Bundle>> {
    let columns = columns(problem, goal, dual, gap)?;
    let groups = groups(problem, &columns, mandatory)?;
    let mut plan: Vec<Bundle> = vec![Bundle::default(); problem.people.len()];
    for group in groups {
        for place in program(problem, goal, &columns, &group)? {
            if let Some(column) = columns.get(place)
                && let Some(slot) = plan.get_mut(column.person)
            {
                slot.clone_from(&column.bundle);
            }
        }
    }
    // The solver works with a tolerance.
    keeps(problem, &plan, mandatory).then_some(plan)
}

/// Every bundle that loses no more than `gap` against the person's best at the best prices, and the one of the plan in hand.
/// With the whole gap between plan and bound no other bundle can be in a better plan. None where there are too many.
fn columns(problem: &Problem, goal: Goal, dual: &Dual, gap: f64) -> Option<Vec<Column>> {
    let mut columns = Vec::new();
    for (person, (own, planned)) in problem.people.iter().zip(&dual.plan).enumerate() {
        let (best, _) = bundles::best(own, goal, &dual.prices, bundles::FREE)?;
        let mut found = Vec::new();
        if !bundles::all(
            own,
            goal,
            &dual.prices,
            best - gap,
            &mut found,
            KEPT - columns.len(),
        ) {
            return None;
        }
        if !found.iter().any(|bundle| bundle.picks == planned.picks) {
            found.push(planned.clone());
        }
        if columns.len() + found.len() > KEPT {
            return None;
        }
        columns.extend(found.into_iter().map(|bundle| Column { person, bundle }));
    }
    Some(columns)
}

/// What a group of people competes for.
struct Group {
    /// Places of its columns.
    columns: Vec<usize>,
    /// Sessions that could overflow.
    sessions: Vec<usize>,
    /// Whether the money could run out.
    money: bool,
    /// Mandatory seats at least.
    mandatory: u64,
}

/// The groups of people who compete for the same things, each small enough for a program; none where one is too large.
///
/// A limit that cannot be broken even if everybody takes the bundle that uses most of it is no limit.
fn groups(problem: &Problem, columns: &[Column], mandatory: u64) -> Option<Vec<Group>> {
    let people = problem.people.len();
    // Whether each person may use each session, and the most that each may cost.
    let mut wanted = vec![0_u32; problem.seats.len()];
    let mut dearest = vec![0_i64; people];
    let mut fewest = vec![u64::MAX; people];
    let mut last_use: Vec<Option<usize>> = vec![None; problem.seats.len()];
    for column in columns {
        for session in sessions(problem, column) {
            if let (Some(last), Some(wanted)) = (last_use.get_mut(session), wanted.get_mut(session))
                && *last != Some(column.person)
            {
                *last = Some(column.person);
                *wanted += 1;
            }
        }
        if let Some(most) = dearest.get_mut(column.person) {
            *most = (*most).max(column.bundle.price);
        }
        if let Some(least) = fewest.get_mut(column.person) {
            *least = (*least).min(column.bundle.mandatory);
        }
    }
    let tight: Vec<bool> = wanted
        .iter()
        .zip(&problem.seats)
        .map(|(wanted, seats)| wanted > seats)
        .collect();
    let money = problem
        .budget
        .is_some_and(|budget| dearest.iter().sum::<i64>() > budget);
    let sure: u64 = fewest.iter().filter(|least| **least < u64::MAX).sum();
    let musts = if sure < mandatory { mandatory } else { 0 };
    let mut leader: Vec<usize> = (0..people).collect();
    if money || musts > 0 {
        leader.fill(0);
    } else {
        let mut first_user: Vec<Option<usize>> = vec![None; problem.seats.len()];
        for column in columns {
            for session in sessions(problem, column).filter(|session| tight.get(*session) == Some(&true)) {
                match first_user.get_mut(session) {
                    Some(Some(first)) => unite(&mut leader, *first, column.person),
                    Some(slot) => *slot = Some(column.person),
                    None => {}
                }
            }
        }
    }
    let mut groups: Vec<Group> = (0..people)
        .map(|_| Group {
            columns: Vec::new(),
            sessions: Vec::new(),
            money,
            mandatory: musts,
        })
        .collect();
    for (place, column) in columns.iter().enumerate() {
        let root = find(&leader, column.person);
        if let Some(group) = groups.get_mut(root) {
            group.columns.push(place);
            for session in sessions(problem, column) {
                if tight.get(session) == Some(&true) && !group.sessions.contains(&session) {
                    group.sessions.push(session);
                }
            }
        }
    }
    groups.retain(|group| !group.columns.is_empty());
    groups
        .iter()
        .all(|group| group.columns.len() <= EXACT_BUNDLES)
        .then_some(groups)
}

fn sessions<'p>(problem: &'p Problem, column: &'p Column) -> impl Iterator<Item = usize> + 'p {
    let person = problem.people.get(column.person);
    (column.bundle.picks.iter())
        .filter_map(move |pick| person.and_then(|person| person.choices.get(*pick)))
        .map(|choice| choice.session)
}

fn find(leader: &[usize], mut one: usize) -> usize {
    while let Some(next) = leader.get(one).filter(|next| **next != one) {
        one = *next;
    }
    one
}

fn unite(leader: &mut [usize], one: usize, other: usize) {
    let (a, b) = (find(leader, one), find(leader, other));
    // The smaller one leads, so that groups stand in the order of their first person.
    if let Some(slot) = leader.get_mut(a.max(b)) {
        *slot = a.min(b);
    }
}

/// The best columns of a group: one per person, within the limits. None where the solver gives no proven answer.
fn program(problem: &Problem, goal: Goal, columns: &[Column], group: &Group) -> Option<Vec<usize>> {
    let mine = || {
        group
            .columns
            .iter()
            .filter_map(|place| Some((*place, columns.get(*place)?)))
    };
    if let Some((_, first)) = mine().next()
        && group.sessions.is_empty()
        && !group.money
        && group.mandatory == 0
        && mine().all(|(_, column)| column.person == first.person)
    {
        // Alone, the best bundle is the best.
        let best = mine().max_by(|(a, x), (b, y)| {
            x.bundle
                .worth(goal)
                .total_cmp(&y.bundle.worth(goal))
                .then(b.cmp(a))
        });
        return Some(best.into_iter().map(|(place, _)| place).collect());
    }
    let mut all = variables!();
    let taken: Vec<(usize, &Column, Variable)> = mine()
        .map(|(place, column)| (place, column, all.add(variable().binary())))
        .collect();
    let sum = |weight: &dyn Fn(&Column) -> f64| -> Expression {
        taken
            .iter()
            .map(|(_, column, taken)| weight(column) * *taken)
            .sum()
    };
    let mut model = all
        .maximise(sum(&|column| column.bundle.worth(goal)))
        .using(microlp);
    let mut people: Vec<usize> = taken.iter().map(|(_, column, _)| column.person).collect();
    people.dedup();
    for person in people {
        let once = sum(&|column| f64::from(u8::from(column.person == person)));
        // One of them, since doing without may be one that was left out.
        model.add_constraint(constraint!(once == 1));
    }
    for session in &group.sessions {
        let used = sum(&|column| sessions(problem, column).filter(|other| other == session).count() as f64);
        let seats = problem.seats.get(*session).copied().map_or(0.0, f64::from);
        model.add_constraint(constraint!(used <= seats));
    }
    if let (true, Some(budget)) = (group.money, problem.budget) {
        // As shares of the budget: large coefficients make a solver careless.
        let whole = (budget as f64).max(1.0);
        let spent = sum(&|column| column.bundle.price as f64 / whole);
        model.add_constraint(constraint!(spent <= if budget > 0 { 1.0 } else { 0.0 }));
    }
    if group.mandatory > 0 {
        let musts = sum(&|column| column.bundle.mandatory as f64);
        model.add_constraint(constraint!(musts >= group.mandatory as f64));
    }
    let solution = model.solve().ok()?;
    if !matches!(solution.status(), SolutionStatus::Optimal) {
        return None;
    }
    Some(
        taken
            .iter()
            .filter(|(_, _, taken)| solution.value(*taken) > 0.5)
            .map(|(place, _, _)| *place)
            .collect(),
    )
}

/// Whether a plan keeps seats, money and the number of mandatory seats.
fn keeps(problem: &Problem, plan: &[Bundle], mandatory: u64) -> bool {
    let mut left = Left::all(problem);
    for (person, bundle) in problem.people.iter().zip(plan) {
        if !left.has(person, bundle) {
            return false;
        }
        left.take(person, bundle);
    }
    plan.iter().map(|bundle| bundle.mandatory).sum::<u64>() >= mandatory
}
