//! The set of actions that is expected to win the most within the hours of a plan: a small integer program.
//!
//! An item takes one or a few of the actions that fit it; of what it is expected to win, an action leaves 1 − share, so that two
//! win 1 − (1 − a)(1 − b). The hours of an action count once, however many items it serves. Among sets that win the same the
//! one with fewer hours is taken, then the one whose actions stand earlier in the library.

use std::collections::{BTreeMap, BTreeSet};

use good_lp::solvers::microlp::microlp;
use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, variable};

/// Gains that differ by less are the same: far below what a page shows, far above what the solver rounds.
const SAME_GAIN: f64 = 1e-6;

/// What an earlier place in the library is worth beside an hour.
const ORDER_WEIGHT: f64 = 1e-4;

/// An item: what it is expected to win, and the actions that fit it with their shares.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Need {
    /// Score points.
    pub gain: f64,
    /// Actions, by their places in the library, each with the share that it wins.
    pub shares: Vec<(usize, f64)>,
}

impl Need {
    /// Sets of at most `most` actions that win anything, with what they win.
    fn options(&self, most: usize) -> Vec<(Vec<usize>, f64)> {
        let useful: Vec<(usize, f64)> = (self.shares.iter().copied())
            .filter(|(_, share)| *share > 0.0 && self.gain > 0.0)
            .collect();
        let mut options: Vec<(Vec<usize>, f64)> = Vec::new();
        let mut grown: Vec<(Vec<usize>, f64, usize)> = vec![(Vec::new(), 1.0, 0)];
        for _ in 0..most {
            let mut next = Vec::new();
            for (actions, left, from) in &grown {
                for (place, (action, share)) in useful.iter().enumerate().skip(*from) {
                    let mut actions = actions.clone();
                    actions.push(*action);
                    next.push((actions, left * (1.0 - share), place + 1));
                }
            }
            options.extend(
                next.iter()
                    .map(|(actions, left, _)| (actions.clone(), self.gain * (1.0 - left))),
            );
            grown = next;
        }
        options
    }
}

/// The chosen actions.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Choice {
    /// Per item, in order of their places in the library.
    pub actions: Vec<Vec<usize>>,
    /// Hours that they take together.
    pub hours: f64,
    /// What they are expected to win together.
    pub gain: f64,
}

/// Chooses the actions. `hours` tells what an action takes.
pub(super) fn choose(needs: &[Need], hours: &dyn Fn(usize) -> f64, budget: f64, most: usize) -> Choice {
    let needs = undominated(needs, hours, most);
    let options: Vec<Vec<(Vec<usize>, f64)>> = needs.iter().map(|need| need.options(most)).collect();
    // Where there are hours enough for the best of every item there is nothing to choose, but which of equal ones serve several.
    let unbounded = pick(&options, hours, &|_| true);
    let enough = unbounded.hours <= budget;
    if enough && !any_shared(&options) {
        return unbounded;
    }
    let within: Vec<Vec<(Vec<usize>, f64)>> = options
        .into_iter()
        .map(|options| {
            let fits = |(actions, _): &(Vec<usize>, f64)| {
                actions.iter().map(|action| hours(*action)).sum::<f64>() <= budget
            };
            options.into_iter().filter(fits).collect()
        })
        .collect();
    let most = enough.then_some(unbounded.gain);
    let chosen = solve(&within, hours, budget, most).unwrap_or_default();
    let choice = pick(&within, hours, &|action| chosen.contains(&action));
    // A solver that fails or rounds the wrong way must neither spend hours that are not there nor leave unused what suffices.
    if enough && choice.gain < unbounded.gain - SAME_GAIN {
        unbounded
    } else if choice.hours <= budget + SAME_GAIN {
        choice
    } else {
        pick(&within, hours, &|_| false)
    }
}

/// The needs without the actions that cannot be in a best set: where so many others as a set may have win no less and take no
/// more, one of them is always free to stand in. An action that serves another need as well may cost nothing here, and stays.
/// Without this a library of a hundred actions for one indicator would be 166,750 sets of up to three.
fn undominated(needs: &[Need], hours: &dyn Fn(usize) -> f64, most: usize) -> Vec<Need> {
    let mut serves: BTreeMap<usize, usize> = BTreeMap::new();
    for (action, _) in needs.iter().flat_map(|need| &need.shares) {
        *serves.entry(*action).or_default() += 1;
    }
    let stands_in = |(other, wins): (usize, f64), (action, share): (usize, f64)| {
        wins >= share && hours(other) <= hours(action) && weight(&[other], hours) < weight(&[action], hours)
    };
    let kept = |need: &Need, action: (usize, f64)| {
        let others = need.shares.iter().filter(|other| stands_in(**other, action));
        serves.get(&action.0).is_some_and(|needs| *needs > 1) || others.take(most).count() < most
    };
    let without = |need: &Need| Need {
        gain: need.gain,
        shares: (need.shares.iter().copied())
            .filter(|action| kept(need, *action))
            .collect(),
    };
    needs.iter().map(without).collect()
}

/// Whether an action is an option of two items.
fn any_shared(options: &[Vec<(Vec<usize>, f64)>]) -> bool {
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    for options in options {
        let own: BTreeSet<usize> = options
            .iter()
            .flat_map(|(actions, _)| actions.iter().copied())
            .collect();
        if own.iter().any(|action| seen.contains(action)) {
            return true;
        }
        seen.extend(own);
    }
    false
}

/// The best option of each item among those whose actions are all allowed.
fn pick(
    options: &[Vec<(Vec<usize>, f64)>],
    hours: &dyn Fn(usize) -> f64,
    allowed: &dyn Fn(usize) -> bool,
) -> Choice {
    let mut choice = Choice::default();
    let mut used: BTreeMap<usize, f64> = BTreeMap::new();
    for options in options {
        let mut best: Option<(&Vec<usize>, f64, f64)> = None;
        for (actions, gain) in options {
            if !actions.iter().all(|action| allowed(*action)) {
                continue;
            }
            let weight = weight(actions, hours);
            let better = best.is_none_or(|(_, most, least)| {
                *gain > most + SAME_GAIN || (*gain > most - SAME_GAIN && weight < least)
            });
            if better {
                best = Some((actions, *gain, weight));
            }
        }
        let (actions, gain) = best.map_or((Vec::new(), 0.0), |(actions, gain, _)| (actions.clone(), gain));
        used.extend(actions.iter().map(|action| (*action, hours(*action))));
        choice.gain += gain;
        choice.actions.push(actions);
    }
    choice.hours = used.values().sum();
    choice
}

/// What a set of actions costs where sets win the same: hours, then places in the library.
fn weight(actions: &[usize], hours: &dyn Fn(usize) -> f64) -> f64 {
    actions
        .iter()
        .map(|action| hours(*action) + ORDER_WEIGHT * (*action as f64 + 1.0))
        .sum()
}

/// The actions of the best set: solved once for the most that can be won, where that is not known, and once more for the least
/// that wins it.
fn solve(
    options: &[Vec<(Vec<usize>, f64)>],
    hours: &dyn Fn(usize) -> f64,
    budget: f64,
    most: Option<f64>,
) -> Option<Vec<usize>> {
    let program = Program::new(options, hours, budget);
    let most = match most {
        Some(most) => most,
        None => program.most()?,
    };
    program.least(most)
}

/// The integer program: an action is taken or not; an item's option needs its actions taken. Options need not be binary, since
/// with the actions settled the best option of an item is as good as any mixture of options.
struct Program<'o> {
    options: &'o [Vec<(Vec<usize>, f64)>],
    hours: &'o dyn Fn(usize) -> f64,
    budget: f64,
    actions: Vec<usize>,
}

/// Variables of a program: taken actions, options of items, what is won.
struct Variables {
    problem: ProblemVariables,
    taken: Vec<Variable>,
    parts: Vec<Vec<Variable>>,
    gain: Expression,
}

impl<'o> Program<'o> {
    fn new(options: &'o [Vec<(Vec<usize>, f64)>], hours: &'o dyn Fn(usize) -> f64, budget: f64) -> Self {
        let mut actions: Vec<usize> = (options.iter().flatten())
            .flat_map(|(actions, _)| actions.iter().copied())
            .collect();
        actions.sort_unstable();
        actions.dedup();
        Self {
            options,
            hours,
            budget,
            actions,
        }
    }

    fn variables(&self) -> Variables {
        let mut problem = ProblemVariables::new();
        let taken = (self.actions.iter())
            .map(|_| problem.add(variable().binary()))
            .collect();
        let mut gain = Expression::default();
        let mut parts = Vec::new();
        for options in self.options {
            let mut own = Vec::new();
            for (_, won) in options {
                let part = problem.add(variable().min(0.0).max(1.0));
                gain += *won * part;
                own.push(part);
            }
            parts.push(own);
        }
        Variables {
            problem,
            taken,
            parts,
            gain,
        }
    }

    fn constrain(&self, model: &mut impl SolverModel, taken: &[Variable], parts: &[Vec<Variable>]) {
        let hours: Expression = (self.actions.iter().zip(taken))
            .map(|(action, variable)| (self.hours)(*action) * *variable)
            .sum();
        model.add_constraint(constraint!(hours <= self.budget));
        for (options, parts) in self.options.iter().zip(parts) {
            let together: Expression = parts.iter().copied().sum();
            model.add_constraint(constraint!(together <= 1.0));
            for (action, variable) in self.actions.iter().zip(taken) {
                let with: Vec<Variable> = (options.iter().zip(parts))
                    .filter(|((actions, _), _)| actions.contains(action))
                    .map(|(_, part)| *part)
                    .collect();
                if !with.is_empty() {
                    let with: Expression = with.into_iter().sum();
                    model.add_constraint(constraint!(with <= *variable));
                }
            }
        }
    }

    /// The most that can be won.
    fn most(&self) -> Option<f64> {
        let Variables {
            problem,
            taken,
            parts,
            gain,
        } = self.variables();
        let mut model = problem.maximise(gain.clone()).using(microlp);
        self.constrain(&mut model, &taken, &parts);
        let solution = model.solve().ok()?;
        Some(solution.eval(gain))
    }

    /// The cheapest actions that win as much.
    fn least(&self, most: f64) -> Option<Vec<usize>> {
        let Variables {
            problem,
            taken,
            parts,
            gain,
        } = self.variables();
        let cost: Expression = (self.actions.iter().zip(&taken))
            .map(|(action, variable)| weight(&[*action], self.hours) * *variable)
            .sum();
        let mut model = problem.minimise(cost).using(microlp);
        self.constrain(&mut model, &taken, &parts);
        model.add_constraint(constraint!(gain >= most - SAME_GAIN / 2.0));
        let solution = model.solve().ok()?;
        let chosen = self.actions.iter().zip(&taken);
        Some(
            chosen
                .filter(|(_, variable)| solution.value(**variable) > 0.5)
                .map(|(action, _)| *action)
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests;
