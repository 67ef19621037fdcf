//! Which means of a cycle can be shown, so that with all earlier cycles' they give away no fewer raters than the threshold.
//!
//! Suppose raters who stay gave the same score again. Then an earlier cycle's sum over Ann, Bob and Cleo taken from this
//! cycle's over Ann, Bob, Cleo and Dan is Dan's score, however many cycles lie between. A cell that would allow this, alone
//! or with any of the cells ever shown, is withheld; it stays so until enough raters differ from what was shown, or the same
//! ones as in a shown cell answer again.

use super::clearance::Rater;
use super::solvable::gives_away;

/// Which anonymous relations of a member on a dimension are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// By relation: whether it is shown by itself.
    pub alone: Vec<bool>,
    /// Whether the others are shown as one.
    pub pooled: bool,
}

/// Decides from the raters of each relation now (sorted) and of each cell that earlier cycles showed (sorted).
pub(super) fn decide(now: &[Vec<Rater>], before: &[Vec<Rater>], threshold: usize, merge: bool) -> Shown {
    let mut alone: Vec<bool> = now.iter().map(|raters| people(raters) >= threshold).collect();
    let mut pooling = merge;
    loop {
        let pool: Vec<&Vec<Rater>> = (now.iter().zip(&alone))
            .filter(|(_, alone)| !**alone)
            .map(|(raters, _)| raters)
            .collect();
        // A pool of one relation would be that relation.
        let pooled = pooling && pool.len() > 1;
        let mut pool: Vec<Rater> = pool.into_iter().flatten().copied().filter(|_| pooled).collect();
        pool.sort_unstable();
        let pooled = people(&pool) >= threshold && pooled;
        let places: Vec<usize> = (alone.iter().enumerate())
            .filter_map(|(place, alone)| alone.then_some(place))
            .collect();
        let mut cells: Vec<&[Rater]> = places
            .iter()
            .filter_map(|place| now.get(*place))
            .map(Vec::as_slice)
            .collect();
        if pooled {
            cells.push(&pool);
        }
        let Some(last) = first_too_many(&cells, before, threshold) else {
            return Shown { alone, pooled };
        };
        match places.get(last).and_then(|place| alone.get_mut(*place)) {
            Some(slot) => *slot = false,
            None => pooling = false,
        }
    }
}

/// Distinct people among sorted raters: one who rates in two relations counts once.
fn people(raters: &[Rater]) -> usize {
    let mut people: Vec<u32> = raters.iter().map(|rater| rater.person()).collect();
    people.sort_unstable();
    people.dedup();
    people.len()
}

/// The place of the first cell of this cycle that, with those in front of it and all shown before, gives too few people away.
fn first_too_many(now: &[&[Rater]], before: &[Vec<Rater>], threshold: usize) -> Option<usize> {
    let same = |cell: &&[Rater]| before.iter().any(|other| other.as_slice() == *cell);
    let apart = |cell: &&[Rater]| before.iter().all(|other| common(cell, other) == 0);
    // The usual cases need no search: the same raters again, or all of them new.
    if now.iter().all(|cell| same(cell) || apart(cell)) {
        return None;
    }
    let mut cells: Vec<&[Rater]> = before.iter().map(Vec::as_slice).collect();
    cells.sort_unstable();
    cells.dedup();
    now.iter().position(|cell| {
        cells.push(cell);
        gives_away(&cells, threshold)
    })
}

/// Raters in both of two sorted lists.
fn common(a: &[Rater], b: &[Rater]) -> usize {
    a.iter().filter(|rater| b.binary_search(rater).is_ok()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn raters(people: &[u32]) -> Vec<Rater> {
        people.iter().map(|person| Rater::peer(*person)).collect()
    }

    fn alone(now: &[u32], before: &[u32]) -> bool {
        decide(&[raters(now)], &[raters(before)], 3, false).alone == [true]
    }

    #[test]
    fn a_relation_is_withheld_where_an_earlier_cycle_gives_fewer_raters_away_than_the_threshold() {
        // The same people, or all of them new.
        assert!(alone(&[1, 2, 3], &[1, 2, 3]) && alone(&[1, 2, 3], &[4, 5, 6]));
        // One joined; one left; one for another: the difference of two.
        assert!(!alone(&[1, 2, 3, 4], &[1, 2, 3]) && !alone(&[1, 2, 3], &[1, 2, 3, 4]));
        assert!(!alone(&[1, 2, 4], &[1, 2, 3]));
        // Three joined; one left and two joined: three scores in one number.
        assert!(alone(&[1, 2, 3, 4, 5, 6], &[1, 2, 3]) && alone(&[1, 2, 4, 5], &[1, 2, 3]));
        // Below the threshold anyway.
        assert!(!alone(&[1, 2], &[]));
    }

    #[test]
    fn a_gap_does_not_open_what_two_cycles_on_its_sides_would_give_away() {
        // Five raters were shown; 4 left, and the four are withheld now and in every later cycle.
        let shown = [raters(&[1, 2, 3, 4, 5])];
        assert_eq!(decide(&[raters(&[1, 2, 3, 5])], &shown, 3, false).alone, [false]);
        // The five again, or three others in their place.
        assert_eq!(
            decide(&[raters(&[1, 2, 3, 4, 5])], &shown, 3, false).alone,
            [true]
        );
        assert_eq!(decide(&[raters(&[1, 2, 6])], &shown, 3, false).alone, [true]);
    }

    #[test]
    fn two_earlier_cycles_are_taken_together() {
        // All less the first three less the second three is the seventh; each difference by itself is of four raters.
        let shown = [raters(&[1, 2, 3]), raters(&[4, 5, 6])];
        let all = raters(&[1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(
            decide(std::slice::from_ref(&all), &shown[..1], 3, false).alone,
            [true]
        );
        assert_eq!(
            decide(std::slice::from_ref(&all), &shown[1..], 3, false).alone,
            [true]
        );
        assert_eq!(decide(&[all], &shown, 3, false).alone, [false]);
    }

    #[test]
    fn small_relations_pool_where_the_pool_reaches_the_threshold() {
        let shown = |now: &[Vec<Rater>]| decide(now, &[], 3, true);
        let two = shown(&[raters(&[1, 2]), raters(&[3]), raters(&[4, 5, 6])]);
        assert_eq!(
            two,
            Shown {
                alone: vec![false, false, true],
                pooled: true
            }
        );
        let few = shown(&[raters(&[1]), raters(&[3]), raters(&[4, 5, 6])]);
        assert_eq!(
            few,
            Shown {
                alone: vec![false, false, true],
                pooled: false
            }
        );
        let one = shown(&[raters(&[1, 2])]);
        assert_eq!(
            one,
            Shown {
                alone: vec![false],
                pooled: false
            }
        );
    }

    #[test]
    fn a_relation_that_moves_into_the_pool_hides_who_joined() {
        // Colleagues 1–3 were shown; now 4 is there too, and two clients: together they differ from then by 4, 7 and 8.
        let found = decide(
            &[raters(&[1, 2, 3, 4]), raters(&[7, 8])],
            &[raters(&[1, 2, 3])],
            3,
            true,
        );
        assert_eq!(
            found,
            Shown {
                alone: vec![false, false],
                pooled: true
            }
        );
    }

    /// Fewest raters left by any coefficients from −2 to 2, not only by sets of cells.
    fn fewest(cells: &[Vec<Rater>]) -> usize {
        let mut everybody: Vec<Rater> = cells.iter().flatten().copied().collect();
        everybody.sort_unstable();
        everybody.dedup();
        let mut fewest = usize::MAX;
        for code in 0..5_u32.pow(u32::try_from(cells.len()).unwrap()) {
            let coefficient = |place: u32| i64::from(code / 5_u32.pow(place) % 5) - 2;
            let total = |rater: &Rater| -> i64 {
                let places = cells
                    .iter()
                    .zip(0..)
                    .filter(|(cell, _)| cell.binary_search(rater).is_ok());
                places.map(|(_, place)| coefficient(place)).sum()
            };
            let left = everybody.iter().filter(|rater| total(rater) != 0).count();
            if left > 0 {
                fewest = fewest.min(left);
            }
        }
        fewest
    }

    fn cells() -> impl Strategy<Value = Vec<Vec<Rater>>> {
        // Each person stands in one relation per cycle at most, as relations go.
        prop::collection::vec(prop::option::of(0_usize..2), 10).prop_map(|places| {
            let of = |wanted: usize| {
                let people = places
                    .iter()
                    .zip(0..)
                    .filter(|(place, _)| **place == Some(wanted));
                people
                    .map(|(_, person)| Rater::peer(person))
                    .collect::<Vec<Rater>>()
            };
            vec![of(0), of(1)]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_combination_of_three_cycles_leaves_fewer_raters_than_the_threshold(
            cycles in prop::collection::vec(cells(), 3), merge in any::<bool>()
        ) {
            let mut shown: Vec<Vec<Rater>> = Vec::new();
            for now in cycles {
                let found = decide(&now, &shown, 3, merge);
                let mut pool: Vec<Rater> = Vec::new();
                for (cell, alone) in now.iter().zip(&found.alone) {
                    if *alone { shown.push(cell.clone()); } else { pool.extend(cell); }
                }
                pool.sort_unstable();
                if found.pooled { shown.push(pool); }
            }
            prop_assert!(fewest(&shown) >= 3);
        }
    }
}
