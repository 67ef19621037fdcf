//! The plans against brute force on small problems, and their limits on larger ones.

use proptest::prelude::*;

use super::bundles::{before, clash};
use super::*;

/// Every plan that keeps all limits, by brute force: the most mandatory seats, and then the most need.
fn brute_force(problem: &Problem) -> (u64, f64) {
    fn value(person: &Person, picks: &[usize]) -> f64 {
        let best = |need: usize| {
            picks
                .iter()
                .flat_map(|pick| &person.choices[*pick].covers)
                .filter(|(other, _)| *other == need)
                .map(|(_, share)| *share)
                .fold(0.0, f64::max)
        };
        (0..person.needs.len())
            .map(|need| person.needs[need] * best(need))
            .sum()
    }
    fn suits(person: &Person, picks: &[usize]) -> bool {
        let chosen: Vec<&Choice> = picks.iter().map(|pick| &person.choices[*pick]).collect();
        let hours: f64 = chosen.iter().map(|choice| choice.hours).sum();
        hours <= person.hours + 1e-9
            && chosen.iter().enumerate().all(|(place, one)| {
                chosen[..place]
                    .iter()
                    .all(|other| other.course != one.course && !clash(one, other))
                    && one.requires.iter().all(|course| {
                        chosen
                            .iter()
                            .any(|other| other.course == *course && before(other, one))
                    })
            })
    }
    fn go(
        problem: &Problem,
        at: usize,
        seats: &mut Vec<u32>,
        money: i64,
        musts: u64,
        need: f64,
        best: &mut (u64, f64),
    ) {
        let Some(person) = problem.people.get(at) else {
            if musts > best.0 || (musts == best.0 && need > best.1) {
                *best = (musts, need);
            }
            return;
        };
        for set in 0..1_usize << person.choices.len() {
            let picks: Vec<usize> = (0..person.choices.len())
                .filter(|place| set >> place & 1 == 1)
                .collect();
            let chosen = || picks.iter().map(|pick| &person.choices[*pick]);
            let price: i64 = chosen().map(|choice| choice.price).sum();
            if !suits(person, &picks) || problem.budget.is_some_and(|budget| money + price > budget) {
                continue;
            }
            for choice in chosen() {
                seats[choice.session] = seats[choice.session].wrapping_sub(1);
            }
            if chosen().all(|choice| seats[choice.session] < u32::MAX / 2) {
                let more = chosen().filter(|choice| choice.mandatory).count() as u64;
                go(
                    problem,
                    at + 1,
                    seats,
                    money + price,
                    musts + more,
                    need + value(person, &picks),
                    best,
                );
            }
            for choice in chosen() {
                seats[choice.session] = seats[choice.session].wrapping_add(1);
            }
        }
    }
    let mut best = (0, 0.0);
    go(problem, 0, &mut problem.seats.clone(), 0, 0, 0.0, &mut best);
    best
}

/// Whether a plan keeps every limit, and is worth what it says.
fn check(problem: &Problem, plan: &Assignment) {
    let mut used = vec![0; problem.seats.len()];
    let mut money = 0;
    for (person, picks) in problem.people.iter().zip(&plan.picks) {
        let mut hours = 0.0;
        for (place, pick) in picks.iter().enumerate() {
            let choice = &person.choices[*pick];
            used[choice.session] += 1;
            money += choice.price;
            hours += choice.hours;
            for other in &picks[..place] {
                let other = &person.choices[*other];
                assert!(other.course != choice.course && !clash(other, choice));
            }
            for course in &choice.requires {
                let earlier = |other: &&usize| {
                    let other = &person.choices[**other];
                    other.course == *course && before(other, choice)
                };
                assert!(picks.iter().any(|other| earlier(&other)));
            }
        }
        assert!(hours <= person.hours + 1e-9);
    }
    assert!(used.iter().zip(&problem.seats).all(|(used, seats)| used <= seats));
    assert!(problem.budget.is_none_or(|budget| money <= budget));
    assert!(plan.value <= plan.bound + 1e-9 && plan.mandatory <= plan.mandatory_bound);
}

fn seat(course: usize, session: usize, hours: f64, covers: &[(usize, f64)]) -> Choice {
    Choice {
        course,
        session,
        hours,
        covers: covers.to_vec(),
        ..Choice::default()
    }
}

#[test]
fn the_larger_need_gets_the_seat_and_of_equal_ones_the_first() {
    let person = |need: f64| Person {
        hours: 8.0,
        needs: vec![need],
        choices: vec![seat(0, 0, 8.0, &[(0, 1.0)])],
    };
    let problem = Problem {
        people: vec![person(2.0), person(3.0), person(3.0)],
        seats: vec![1],
        budget: None,
    };
    let plan = solve(&problem);
    assert_eq!(plan.picks, [vec![], vec![0], vec![]]);
    assert_eq!(plan.proof, Proof::Exact);
    assert!((plan.value - 3.0).abs() < 1e-4);
}

#[test]
fn a_longer_session_of_the_same_course_is_not_overlooked() {
    // A need of 1 and three hours. An hour of course 0 covers half of it; course 1 covers a quarter of it in an hour, three
    // quarters in all three. The short ones together cover 0.5, since a need is covered by the best of them; the long one 0.75.
    let problem = Problem {
        people: vec![Person {
            hours: 3.0,
            needs: vec![0.0, 1.0],
            choices: vec![
                seat(1, 2, 1.0, &[(0, 0.25), (1, 0.25)]),
                seat(0, 0, 1.0, &[(1, 0.5)]),
                seat(1, 2, 3.0, &[(1, 0.75)]),
            ],
        }],
        seats: vec![1, 0, 1],
        budget: None,
    };
    assert_eq!(solve(&problem).picks, [vec![2]]);
}

#[test]
fn two_cheap_courses_beat_one_dear_one() {
    // A greedy plan takes the largest need, 5 for 10, and has nothing left for 4 + 4 at 5 each.
    let person = |need: f64, price: i64| Person {
        hours: 8.0,
        needs: vec![need],
        choices: vec![Choice {
            price,
            ..seat(0, 0, 8.0, &[(0, 1.0)])
        }],
    };
    let problem = Problem {
        people: vec![person(5.0, 10), person(4.0, 5), person(4.0, 5)],
        seats: vec![3],
        budget: Some(10),
    };
    let plan = solve(&problem);
    assert_eq!(plan.picks, [vec![], vec![0], vec![0]]);
}

#[test]
fn what_is_mandatory_comes_first_and_takes_its_prerequisite_along() {
    let problem = Problem {
        people: vec![Person {
            hours: 10.0,
            needs: vec![50.0],
            choices: vec![
                seat(0, 0, 10.0, &[(0, 1.0)]),
                Choice {
                    mandatory: true,
                    requires: vec![2],
                    days: Some((5, 6)),
                    ..seat(1, 1, 5.0, &[])
                },
                Choice {
                    days: Some((1, 2)),
                    ..seat(2, 2, 5.0, &[])
                },
            ],
        }],
        seats: vec![1, 1, 1],
        budget: None,
    };
    let plan = solve(&problem);
    assert_eq!((plan.picks, plan.mandatory), (vec![vec![1, 2]], 1));
}

#[test]
fn without_a_limit_that_people_share_everybody_has_their_best() {
    let person = Person {
        hours: 10.0,
        needs: vec![3.0, 2.0],
        choices: vec![
            seat(0, 0, 6.0, &[(0, 1.0)]),
            seat(1, 1, 6.0, &[(1, 1.0)]),
            seat(2, 2, 9.0, &[(0, 0.8), (1, 0.8)]),
        ],
    };
    let problem = Problem {
        people: vec![person.clone(), person],
        seats: vec![2, 2, 2],
        budget: None,
    };
    let plan = solve(&problem);
    // 0.8 × 5 = 4 against 3 and 2, of which only one fits into ten hours.
    assert_eq!(
        (plan.picks, plan.proof),
        (vec![vec![2], vec![2]], Proof::Unlimited)
    );
}

fn small() -> impl Strategy<Value = Problem> {
    let choice = (
        0..3_usize,
        0..2_usize,
        1..5_u8,
        0..4_i64,
        prop::collection::btree_map(0..3_usize, 1..5_u8, 0..3),
        prop::bool::weighted(0.2),
        prop::option::of((0..5_i32, 0..2_i32)),
        prop::option::weighted(0.2, 0..3_usize),
    )
        .prop_map(
            |(course, session, hours, price, covers, mandatory, days, requires)| Choice {
                course,
                // A session belongs to one course.
                session: 2 * course + session,
                hours: f64::from(hours),
                price,
                covers: covers
                    .into_iter()
                    .map(|(need, share)| (need, f64::from(share) / 4.0))
                    .collect(),
                mandatory,
                days: days.map(|(first, length)| (first, first + length)),
                requires: requires.into_iter().filter(|other| *other != course).collect(),
                reluctance: 0.0,
            },
        );
    let person = (
        1..8_u8,
        prop::collection::vec(0..20_u8, 3),
        prop::collection::vec(choice, 0..4),
    )
        .prop_map(|(hours, needs, choices)| Person {
            hours: f64::from(hours),
            needs: needs.into_iter().map(|need| f64::from(need) / 2.0).collect(),
            choices,
        });
    (
        prop::collection::vec(person, 1..5),
        prop::collection::vec(0..3_u32, 6),
        prop::option::of(0..8_i64),
    )
        .prop_map(|(people, seats, budget)| Problem {
            people,
            seats,
            budget,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn small_problems_are_solved_as_brute_force_solves_them(problem in small()) {
        let plan = solve(&problem);
        check(&problem, &plan);
        let (musts, need) = brute_force(&problem);
        prop_assert_eq!(plan.mandatory, musts);
        prop_assert!((plan.value - need).abs() < 1e-3, "{} against {}", plan.value, need);
        prop_assert!(plan.proof != Proof::Bounded);
    }

    #[test]
    fn the_bound_is_above_the_best_plan_and_the_plan_in_hand_below_it(problem in small()) {
        let mut problem = problem;
        for choice in problem.people.iter_mut().flat_map(|person| &mut person.choices) {
            choice.mandatory = false;
        }
        let (_, need) = brute_force(&problem);
        let nothing = vec![Bundle::default(); problem.people.len()];
        let dual = dual::bound(&problem, Goal::Need, 0, nothing);
        let reached = primal::worth(&dual.plan, Goal::Need);
        prop_assert!(reached <= need + 1e-9);
        prop_assert!(dual.unlimited || dual.bound >= need - 1e-9, "{} below {}", dual.bound, need);
    }
}
