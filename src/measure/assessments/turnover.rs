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
