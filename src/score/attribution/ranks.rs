//! What moved a rank: the own score, the scores of others, or who is ranked.

use std::collections::BTreeMap;

use crate::archive::difference::{Rank, RankCauses, RankDifference, Side};
use crate::model::measurement::{Subject, SubjectMeasurements};
use crate::model::scorecard::{Scorecard, Standing};
use crate::stats::shapley::Orders;

/// The scores that the subjects of one kind are ranked by, on both sides.
pub(super) struct Ranking<'a> {
    before: BTreeMap<&'a Subject, f64>,
    after: BTreeMap<&'a Subject, f64>,
}

impl<'a> Ranking<'a> {
    /// The ranked members, or the ranked teams.
    pub fn new((before, after): (&Side<'a>, &Side<'a>), members: bool) -> Self {
        let ranked = |side: &Side<'a>| -> BTreeMap<&'a Subject, f64> {
            let record = side.record;
            let (subjects, cards): (&[SubjectMeasurements], &[Scorecard]) = if members {
                (&record.measurements.members, &record.scorecards.members)
            } else {
                (&record.measurements.teams, &record.scorecards.teams)
            };
            let ranked = subjects
                .iter()
                .zip(cards)
                .filter(|(_, card)| card.standing.is_some());
            ranked
                .filter_map(|(subject, card)| Some((&subject.subject, card.computed?.0)))
                .collect()
        };
        Self {
            before: ranked(before),
            after: ranked(after),
        }
    }

    /// How the rank of a subject differs; none where it does not.
    pub fn difference(
        &self,
        subject: &Subject,
        before: Option<Standing>,
        after: Option<Standing>,
    ) -> Option<RankDifference> {
        let rank = |standing: Standing| Rank {
            rank: standing.rank,
            low: standing.low,
            high: standing.high,
            of: standing.of,
        };
        let same = match (before, after) {
            (Some(then), Some(now)) => then.rank == now.rank,
            (then, now) => then.is_some() == now.is_some(),
        };
        if same {
            return None;
        }
        let both = before.zip(after);
        let holds = |standing: Standing, rank: u64| (standing.low..=standing.high).contains(&rank);
        Some(RankDifference {
            before: before.map(rank),
            after: after.map(rank),
            within_ranges: both.is_some_and(|(then, now)| holds(then, now.rank) && holds(now, then.rank)),
            moved_by: both.and_then(|(then, now)| self.moved_by(subject, then.rank, now.rank)),
        })
    }

    /// Shapley values of three causes; none where counting does not give the recorded ranks.
    fn moved_by(&self, subject: &Subject, before: u64, after: u64) -> Option<RankCauses> {
        const PLACES: [usize; 3] = [0, 1, 2];
        let (then, now) = (*self.before.get(subject)?, *self.after.get(subject)?);
        let rank = |combination: usize| -> f64 {
            let later = PLACES.map(|place| combination >> place & 1 == 1);
            let [own_later, others_later, membership_later] = later;
            let own = if own_later { now } else { then };
            let higher = |(other, score): (&&Subject, f64)| **other != *subject && score > own;
            let stayed = self.before.iter().filter_map(|(other, score)| {
                let later = self.after.get(*other)?;
                Some((other, if others_later { *later } else { *score }))
            });
            let (those, without) = if membership_later {
                (&self.after, &self.before)
            } else {
                (&self.before, &self.after)
            };
            let alone = those
                .iter()
                .filter(|(other, _)| !without.contains_key(**other))
                .map(|(other, score)| (other, *score));
            1.0 + stayed.chain(alone).filter(|other| higher(*other)).count() as f64
        };
        let ranks: Vec<f64> = (0..8).map(rank).collect();
        let at = |combination: usize| ranks.get(combination).copied().unwrap_or(0.0);
        let recorded = |found: f64, rank: u64| (found - rank as f64).abs() < 0.5;
        if !recorded(at(0), before) || !recorded(at(7), after) {
            return None;
        }
        match Orders::new(3, &|_| true)?.values(&at).as_slice() {
            &[own_score, other_scores, membership] => Some(RankCauses {
                own_score,
                other_scores,
                membership,
            }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MemberId;

    #[test]
    fn a_rank_is_divided_over_the_own_score_the_others_and_who_came() {
        let subjects = ["a", "b", "c", "d"].map(|id| Subject::Member(MemberId::new(id)));
        let [a, b, c, d] = &subjects;
        // Before: b 80, a 70, c 60: a is second. After: b 65, a 66, c 60, and d with 90 came: a is second again with b passed.
        let ranking = Ranking {
            before: [(a, 70.0), (b, 80.0), (c, 60.0)].into(),
            after: [(a, 66.0), (b, 65.0), (c, 60.0), (d, 90.0)].into(),
        };
        // Own score alone: 66 against 80 and 60: still second. Others alone: 70 against 65: first. d alone: third. No two of them
        // do anything together, so each has what it does alone: 0, −1, +1.
        let moved = ranking.moved_by(a, 2, 2).unwrap();
        assert!(moved.own_score.abs() < 1e-12);
        assert!((moved.other_scores + 1.0).abs() < 1e-12 && (moved.membership - 1.0).abs() < 1e-12);
        // A recorded rank that the scores do not give is not explained.
        assert_eq!(ranking.moved_by(a, 3, 2), None);
    }
}
