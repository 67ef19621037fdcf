//! Whether sums over sets of raters give away the scores of fewer people than a threshold.
//!
//! From sums a reader can work out the combinations in the span of their rows (a one for every rater who is in it). Scores
//! of a few people are given away where a combination in that span, other than zero, is zero for everybody else. Raters who
//! are in the same sums always have the same coefficient, so whole classes of them are looked at. Whether there is such a
//! combination of some classes is whether their unit vectors are linearly dependent once the span counts as zero.
//!
//! The arithmetic is modulo the prime 2⁶¹ − 1: exact, since no determinant of up to 36 rows of zeros and ones reaches it
//! (Hadamard's bound).

use std::collections::BTreeMap;

use super::clearance::Rater;

const PRIME: u64 = (1 << 61) - 1;

/// Whether sums over these cells (sorted raters) leave some combination of the scores of fewer people than `threshold`.
pub(super) fn gives_away(cells: &[&[Rater]], threshold: usize) -> bool {
    let mut everybody: Vec<Rater> = cells.iter().copied().flatten().copied().collect();
    everybody.sort_unstable();
    everybody.dedup();
    let mut classes: BTreeMap<Vec<u64>, Vec<u32>> = BTreeMap::new();
    for rater in everybody {
        let sums = cells
            .iter()
            .map(|cell| u64::from(cell.binary_search(&rater).is_ok()));
        classes.entry(sums.collect()).or_default().push(rater.person());
    }
    let mut span = Span::default();
    for place in 0..cells.len() {
        let row = classes.keys().map(|sums| sums.get(place).copied().unwrap_or(0));
        span.add(row.collect());
    }
    let small: Vec<(Vec<u32>, Vec<u64>)> = (classes.into_values().enumerate())
        .map(|(place, people)| (place, distinct(people)))
        .filter(|(_, people)| people.len() < threshold)
        .map(|(place, people)| (people, span.without(span.unit(place))))
        .collect();
    dependent(&Span::default(), &[], &small, threshold)
}

/// Whether some of the vectors, of fewer people than the threshold together with `people`, depend on each other or on `span`.
fn dependent(span: &Span, people: &[u32], vectors: &[(Vec<u32>, Vec<u64>)], threshold: usize) -> bool {
    vectors.iter().enumerate().any(|(place, (more, vector))| {
        let people = distinct(people.iter().chain(more).copied().collect());
        if people.len() >= threshold {
            return false;
        }
        let mut span = span.clone();
        let rest = vectors.get(place + 1..).unwrap_or_default();
        !span.add(vector.clone()) || dependent(&span, &people, rest, threshold)
    })
}

fn distinct(mut people: Vec<u32>) -> Vec<u32> {
    people.sort_unstable();
    people.dedup();
    people
}

/// The span of rows, in echelon form.
#[derive(Clone, Debug, Default)]
struct Span {
    width: usize,
    /// Where each row has a one and every later row a zero, and the row.
    rows: Vec<(usize, Vec<u64>)>,
}

impl Span {
    fn unit(&self, place: usize) -> Vec<u64> {
        (0..self.width).map(|other| u64::from(other == place)).collect()
    }

    /// What is left of a vector when the span counts as zero.
    fn without(&self, mut vector: Vec<u64>) -> Vec<u64> {
        for (pivot, row) in &self.rows {
            let factor = vector.get(*pivot).copied().unwrap_or(0);
            if factor != 0 {
                for (value, other) in vector.iter_mut().zip(row) {
                    *value = (*value + PRIME - times(factor, *other)) % PRIME;
                }
            }
        }
        vector
    }

    /// Adds a row; says whether it was outside.
    fn add(&mut self, row: Vec<u64>) -> bool {
        self.width = row.len();
        let mut row = self.without(row);
        let Some((pivot, value)) = row.iter().copied().enumerate().find(|(_, value)| *value != 0) else {
            return false;
        };
        let inverse = power(value, PRIME - 2);
        for value in &mut row {
            *value = times(*value, inverse);
        }
        self.rows.push((pivot, row));
        true
    }
}

fn times(a: u64, b: u64) -> u64 {
    u64::try_from(u128::from(a) * u128::from(b) % u128::from(PRIME)).unwrap_or(0)
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    if base == 1 {
        return 1;
    }
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    result
}
