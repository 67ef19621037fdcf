//! The choice of actions, by hand and against trying every set.

use super::*;
use proptest::prelude::*;

fn need(gain: f64, shares: &[(usize, f64)]) -> Need {
    Need {
        gain,
        shares: shares.to_vec(),
    }
}

fn of(needs: &[Need], hours: &[f64], budget: f64, most: usize) -> Choice {
    choose(needs, &|action| hours[action], budget, most)
}

#[test]
fn the_hours_go_where_they_win_the_most() {
    // 8 hours: actions 0 and 2 (6 h) win 4 × 0.5 + 3 × 0.5 = 3.5; action 1 alone (8 h) wins 4 × 0.8 = 3.2.
    let needs = [need(4.0, &[(0, 0.5), (1, 0.8)]), need(3.0, &[(2, 0.5)])];
    let found = of(&needs, &[4.0, 8.0, 2.0], 8.0, 1);
    assert_eq!(found.actions, [vec![0], vec![2]]);
    assert!((found.gain - 3.5).abs() < 1e-9 && (found.hours - 6.0).abs() < 1e-9);
    // With 10 hours the better action fits beside the other item's.
    assert_eq!(of(&needs, &[4.0, 8.0, 2.0], 10.0, 1).actions, [vec![1], vec![2]]);
}

#[test]
fn an_action_that_serves_two_items_takes_its_hours_once() {
    let needs = [need(2.0, &[(0, 0.5), (1, 0.6)]), need(2.0, &[(0, 0.5), (2, 0.6)])];
    // 0 serves both for 6 hours and wins 2; 1 and 2 win 2.4, but take 8.
    let found = of(&needs, &[6.0, 4.0, 4.0], 7.0, 1);
    assert_eq!(found.actions, [vec![0], vec![0]]);
    assert!((found.hours - 6.0).abs() < 1e-9);
}

#[test]
fn a_tie_goes_to_fewer_hours_and_then_to_the_librarys_order() {
    let needs = [need(2.0, &[(0, 0.5), (1, 0.5), (2, 0.5)]), need(9.0, &[(3, 0.5)])];
    assert_eq!(
        of(&needs, &[3.0, 2.0, 2.0, 4.0], 6.0, 1).actions,
        [vec![1], vec![3]]
    );
    assert_eq!(
        of(&needs, &[3.0, 2.0, 2.0, 4.0], 60.0, 1).actions,
        [vec![1], vec![3]]
    );
}

#[test]
fn without_hours_or_anything_to_win_nothing_is_chosen() {
    let needs = [
        need(2.0, &[(0, 0.5)]),
        need(2.0, &[(1, 0.0)]),
        need(0.0, &[(1, 0.5)]),
    ];
    assert_eq!(
        of(&needs, &[3.0, 1.0], 2.0, 2).actions,
        [vec![], vec![], Vec::<usize>::new()]
    );
    assert_eq!(of(&[], &[], 2.0, 2), Choice::default());
    // What takes no hours always fits.
    assert_eq!(of(&[need(2.0, &[(0, 0.5)])], &[0.0], 0.0, 2).actions, [vec![0]]);
}

#[test]
fn an_action_that_enough_others_stand_in_for_is_no_option() {
    // 3 wins least for most hours: of 0, 1 and 2, one is free beside any other. 2 takes the fewest hours, 1 wins the most.
    let one = need(2.0, &[(0, 0.5), (1, 0.8), (2, 0.4), (3, 0.4)]);
    let hours = [3.0, 4.0, 1.0, 4.0];
    let left = |needs: &[Need], most| {
        let found = undominated(needs, &|action| hours[action], most);
        found[0]
            .shares
            .iter()
            .map(|(action, _)| *action)
            .collect::<Vec<_>>()
    };
    assert_eq!(left(std::slice::from_ref(&one), 1), [0, 1, 2]);
    assert_eq!(left(std::slice::from_ref(&one), 3), [0, 1, 2]);
    // Sets of four would hold all of them; and where 3 serves another item too, it may cost nothing here.
    assert_eq!(left(std::slice::from_ref(&one), 4), [0, 1, 2, 3]);
    assert_eq!(left(&[one, need(9.0, &[(3, 0.9)])], 1), [0, 1, 2, 3]);
}

/// The same by trying every set of actions.
fn twin(needs: &[Need], hours: &[f64], budget: f64, most: usize) -> Choice {
    let options: Vec<_> = needs.iter().map(|need| need.options(most)).collect();
    let mut best: Option<(Choice, f64)> = None;
    for set in 0_u32..1 << hours.len() {
        let taken: Vec<usize> = (0..hours.len()).filter(|place| set & (1 << place) != 0).collect();
        if taken.iter().map(|place| hours[*place]).sum::<f64>() > budget + 1e-9 {
            continue;
        }
        let choice = pick(&options, &|action| hours[action], &|action| {
            taken.contains(&action)
        });
        let cost = weight(&taken, &|action| hours[action]);
        let better = best.as_ref().is_none_or(|(other, least)| {
            choice.gain > other.gain + SAME_GAIN
                || (choice.gain > other.gain - SAME_GAIN && cost < *least - 1e-9)
        });
        if better {
            best = Some((choice, cost));
        }
    }
    best.unwrap().0
}

fn instances() -> impl Strategy<Value = (Vec<Need>, Vec<f64>, f64, usize)> {
    (1_usize..7).prop_flat_map(|actions| {
        let shares = prop::collection::btree_map(
            0..actions,
            (0_u8..5).prop_map(|tenths| f64::from(tenths) / 5.0),
            0..=actions,
        );
        let need = (0_u8..8, shares).prop_map(|(gain, shares)| Need {
            gain: f64::from(gain) / 2.0,
            shares: shares.into_iter().collect(),
        });
        (
            prop::collection::vec(need, 1..4),
            prop::collection::vec((0_u8..12).prop_map(f64::from), actions),
            (0_u8..30).prop_map(f64::from),
            1_usize..3,
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_solver_finds_what_trying_every_set_finds((needs, hours, budget, most) in instances()) {
        let (found, twin) = (of(&needs, &hours, budget, most), twin(&needs, &hours, budget, most));
        prop_assert!((found.gain - twin.gain).abs() < 2.0 * SAME_GAIN, "{found:?} {twin:?}");
        prop_assert!(found.hours <= budget + 1e-9);
        prop_assert!(found.hours <= twin.hours + 1e-9, "{found:?} {twin:?}");
    }

    #[test]
    fn more_hours_never_win_less((needs, hours, budget, most) in instances(), more in 0_u8..9) {
        let (less, more) = (of(&needs, &hours, budget, most), of(&needs, &hours, budget + f64::from(more), most));
        prop_assert!(more.gain >= less.gain - 2.0 * SAME_GAIN);
    }
}
