//! Shapley values: what each of several causes adds to a difference, whatever the order in which they are told.
//!
//! Each order of the causes takes the value from one end to the other step by step, so its steps add up to the whole; the mean
//! over all orders is the only division that adds up, treats like causes alike and gives nothing to a cause that does nothing
//! (Shapley 1953, "A value for n-person games"). Where some combinations have no value, only the orders count that pass
//! through none of them (a game with restricted cooperation, Faigle & Kern 1992): each of these still adds up.

/// So many players at most: the work doubles with each.
pub const MOST_PLAYERS: usize = 16;

/// How often each step is taken among the orders that count. A combination is a set of bits: bit `p` says that the cause at
/// place `p` has already been put to its later state.
#[derive(Clone, Debug, PartialEq)]
pub struct Orders {
    players: usize,
    /// Ways from nothing to a combination.
    up: Vec<f64>,
    /// Ways from a combination to everything.
    down: Vec<f64>,
}

impl Orders {
    /// The orders of so many causes that pass through combinations with a value only. None where there is no such order, or
    /// with more than [`MOST_PLAYERS`] causes.
    pub fn new(players: usize, has_value: &dyn Fn(usize) -> bool) -> Option<Self> {
        if players > MOST_PLAYERS {
            return None;
        }
        let all = 1_usize << players;
        let (mut up, mut down) = (vec![0.0; all], vec![0.0; all]);
        let steps = |combination: usize, taken: bool| {
            (0..players)
                .filter(move |player| (combination >> player & 1 == 1) == taken)
                .map(move |player| combination ^ (1 << player))
        };
        for combination in (0..all).filter(|combination| has_value(*combination)) {
            let ways = match combination {
                0 => 1.0,
                _ => steps(combination, true).filter_map(|before| up.get(before)).sum(),
            };
            if let Some(slot) = up.get_mut(combination) {
                *slot = ways;
            }
        }
        for combination in (0..all).rev().filter(|combination| has_value(*combination)) {
            let ways = if combination + 1 == all {
                1.0
            } else {
                steps(combination, false)
                    .filter_map(|after| down.get(after))
                    .sum()
            };
            if let Some(slot) = down.get_mut(combination) {
                *slot = ways;
            }
        }
        let any = down.first().is_some_and(|ways| *ways > 0.0);
        any.then_some(Self { players, up, down })
    }

    /// The share of the orders in which this cause comes right after this combination.
    pub fn step(&self, player: usize, combination: usize) -> f64 {
        if combination >> player & 1 == 1 {
            return 0.0;
        }
        self.share(combination, combination | 1 << player)
    }

    /// The share of the orders that pass through this combination.
    pub fn passing(&self, combination: usize) -> f64 {
        self.share(combination, combination)
    }

    fn share(&self, from: usize, to: usize) -> f64 {
        let ways = self.up.get(from).zip(self.down.get(to));
        let all = self.down.first().copied().unwrap_or(1.0);
        ways.map_or(0.0, |(up, down)| up * down / all)
    }

    /// Every step that some order takes: the cause, the combination before it, and the share of the orders.
    pub fn steps(&self) -> impl Iterator<Item = (usize, usize, f64)> + '_ {
        (0..self.players)
            .flat_map(move |player| {
                (0..self.up.len()).map(move |before| (player, before, self.step(player, before)))
            })
            .filter(|(_, _, share)| *share > 0.0)
    }

    /// The Shapley values of a game: one per cause, adding up to the value of everything less that of nothing.
    pub fn values(&self, value: &dyn Fn(usize) -> f64) -> Vec<f64> {
        let mut values = vec![0.0; self.players];
        for (player, before, share) in self.steps() {
            if let Some(slot) = values.get_mut(player) {
                *slot += share * (value(before | 1 << player) - value(before));
            }
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn close(found: &[f64], expected: &[f64]) -> bool {
        found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9)
    }

    #[test]
    fn two_causes_share_what_they_do_together_in_halves() {
        // Alone 4 and 6, together 13: the 3 beyond 4 + 6 are halved: 5.5 and 7.5.
        let game = [0.0, 4.0, 6.0, 13.0];
        let orders = Orders::new(2, &|_| true).unwrap();
        assert!(close(&orders.values(&|c| game[c]), &[5.5, 7.5]));
    }

    #[test]
    fn the_glove_game_is_the_published_case() {
        // One left glove (0), two right ones (1, 2); a pair is worth 1: 4/6, 1/6, 1/6.
        let pair = |c: usize| f64::from(u8::from(c & 1 == 1 && c & 0b110 != 0));
        let orders = Orders::new(3, &|_| true).unwrap();
        assert!(close(&orders.values(&pair), &[4.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0]));
    }

    #[test]
    fn orders_through_a_combination_without_value_do_not_count() {
        // The first cause alone has no value, so it must come second: 7, then 3 of 10.
        let orders = Orders::new(2, &|c| c != 0b01).unwrap();
        let game = [0.0, f64::NAN, 7.0, 10.0];
        assert!(close(&orders.values(&|c| game[c]), &[3.0, 7.0]));
        assert!(orders.passing(0b01).abs() < 1e-12 && (orders.passing(0b10) - 1.0).abs() < 1e-12);
        // Neither may come first: no order is left.
        assert_eq!(Orders::new(2, &|c| c == 0 || c == 3), None);
        assert_eq!(Orders::new(2, &|c| c != 3), None);
    }

    #[test]
    fn without_causes_there_is_nothing_to_divide() {
        assert!(Orders::new(0, &|_| true).unwrap().values(&|_| 3.0).is_empty());
    }

    proptest! {
        #[test]
        fn the_values_add_up_and_turn_with_the_direction(game in proptest::collection::vec(-100.0..100.0_f64, 16)) {
            let orders = Orders::new(4, &|_| true).unwrap();
            let forth = orders.values(&|c| game[c]);
            let back = orders.values(&|c| game[15 - c]);
            prop_assert!((forth.iter().sum::<f64>() - (game[15] - game[0])).abs() < 1e-9);
            let turned: Vec<f64> = back.iter().map(|value| -value).collect();
            prop_assert!(close(&forth, &turned));
        }
    }
}
