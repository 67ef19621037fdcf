//! Whether this cycle's and the last cycle's means together would give away fewer raters than the threshold.
//!
//! Suppose raters who stay gave the same score again. Then last cycle's sum over Ann, Bob and Cleo taken from this cycle's
//! over Ann, Bob, Cleo and Dan is Dan's score. Of all combinations Σ c · (sum over a cell), the ones that leave the fewest
//! raters with a coefficient other than zero are among those with coefficients +1 now and −1 then on some of the cells: for
//! any combination, keep only the cells with one of its coefficients, and no rater comes in who was out. So it is enough to
//! look at every set of cells: the raters it does not cancel must be none or at least as many as the threshold. A cell
//! that fails is withheld for this cycle; in the next one it has nothing to be compared with.

use super::clearance::Rater;

/// Which anonymous relations of a member on a dimension are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// By relation: whether it is shown by itself.
    pub alone: Vec<bool>,
    /// Whether the others are shown as one.
    pub pooled: bool,
}

/// Decides from the raters of each relation now (sorted) and of each cell that the last cycle showed (sorted).
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
        let Some(set) = gives_away(&cells, before, threshold) else {
            return Shown { alone, pooled };
        };
        let last = set.last().copied().unwrap_or(0);
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

/// The cells of this cycle in a set of cells whose combination leaves more than no and fewer than `threshold` raters.
fn gives_away(now: &[&[Rater]], before: &[Vec<Rater>], threshold: usize) -> Option<Vec<usize>> {
    let same = |cell: &&[Rater]| before.iter().any(|other| other.as_slice() == *cell);
    let apart = |cell: &&[Rater]| before.iter().all(|other| common(cell, other) == 0);
    // The usual cases need no search: the same raters again, or all of them new.
    if now.iter().all(|cell| same(cell) || apart(cell)) {
        return None;
    }
    // Of three anonymous relations there are at most four cells in a cycle.
    let sets = 1_u32.checked_shl(u32::try_from(now.len() + before.len()).ok()?)?;
    (1..sets).find_map(|set| {
        let chosen = |place: usize| set >> place & 1 == 1;
        let ours = || now.iter().enumerate().filter(|(place, _)| chosen(*place));
        let theirs = || (before.iter().enumerate()).filter(|(place, _)| chosen(now.len() + place));
        let cancelled: usize = ours()
            .flat_map(|(_, cell)| theirs().map(|(_, other)| common(cell, other)))
            .sum();
        let all: usize = ours().map(|(_, cell)| cell.len()).sum::<usize>()
            + theirs().map(|(_, other)| other.len()).sum::<usize>();
        let left = all.saturating_sub(2 * cancelled);
        (left > 0 && left < threshold).then(|| ours().map(|(place, _)| place).collect())
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
    fn a_relation_is_withheld_where_the_last_cycle_gives_fewer_raters_away_than_the_threshold() {
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
        #[test]
        fn no_combination_of_two_cycles_leaves_fewer_raters_than_the_threshold(
            now in cells(), before in cells(), merge in any::<bool>()
        ) {
            let before: Vec<Vec<Rater>> = before.into_iter().filter(|cell| cell.len() >= 3).collect();
            let found = decide(&now, &before, 3, merge);
            let mut shown = before;
            let mut pool: Vec<Rater> = Vec::new();
            for (cell, alone) in now.iter().zip(&found.alone) {
                if *alone { shown.push(cell.clone()); } else { pool.extend(cell); }
            }
            pool.sort_unstable();
            if found.pooled { shown.push(pool); }
            prop_assert!(fewest(&shown) >= 3);
        }
    }
}
