//! How one compares with others, and what one's rating hangs on: the reader's own part of it.

use super::HiddenTotals;
use super::sight::Sight;
use crate::model::comparison::{CycleComparisons, NoFunnel, PeerComparison, PeerComparisons, Shrinkage};
use crate::model::configuration::Sees;
use crate::model::sensitivity::{CycleSensitivity, PeerSensitivity};
use crate::stats::NotEstimable;

pub(super) fn comparisons(
    all: &CycleComparisons,
    sight: &Sight<'_>,
    hidden: &HiddenTotals,
) -> CycleComparisons {
    let CycleComparisons {
        // Among a few teams a mean tells the others.
        teams: _,
        members,
    } = all;
    let PeerComparisons { indicators, score } = members;
    let indicator = |(place, comparison): (usize, &PeerComparison)| {
        let PeerComparison {
            shrinkage,
            // It shows everybody.
            funnel: _,
        } = comparison;
        PeerComparison {
            shrinkage: own_shrinkage(shrinkage, sight, !hidden.indicators.contains(&place)),
            funnel: Err(NoFunnel::NotAShare),
        }
    };
    CycleComparisons {
        teams: PeerComparisons::default(),
        members: PeerComparisons {
            indicators: indicators.iter().enumerate().map(indicator).collect(),
            score: (score.as_ref()).map(|score| own_shrinkage(score, sight, !hidden.score)),
        },
    }
}

/// The mean of all members is one of the organisation's totals: where that is left out, so is this, and what is drawn towards it.
fn own_shrinkage(shrinkage: &Shrinkage, sight: &Sight<'_>, told: bool) -> Shrinkage {
    let Shrinkage {
        centre,
        taking_part,
        subjects,
    } = shrinkage;
    if !told {
        return Shrinkage {
            centre: Err(NotEstimable::NoData),
            taking_part: 0,
            subjects: sight.of_members(subjects).map(|_| None).collect(),
        };
    }
    Shrinkage {
        centre: *centre,
        taking_part: *taking_part,
        subjects: sight.of_members(subjects).copied().collect(),
    }
}

pub(super) fn sensitivity(
    all: &CycleSensitivity,
    sight: &Sight<'_>,
    hidden: &HiddenTotals,
) -> CycleSensitivity {
    let CycleSensitivity {
        weightings,
        organisation,
        teams,
        members,
        // Who would overtake whom.
        within_teams: _,
    } = all;
    let seen_teams: Vec<bool> = sight.of_teams(&teams.ratings).map(|(seen, _)| seen).collect();
    let of_teams = own_sensitivity(
        teams,
        sight.sees(Sees::Ranks),
        sight
            .of_teams(&teams.ratings)
            .map(|(_, rating)| rating)
            .cloned()
            .collect(),
        sight
            .of_teams(&teams.ranks)
            .map(|(_, ranks)| ranks)
            .copied()
            .collect(),
    );
    CycleSensitivity {
        weightings: *weightings,
        organisation: organisation.clone().filter(|_| hidden.indicators.is_empty()),
        teams: only(of_teams, &seen_teams),
        members: own_sensitivity(
            members,
            sight.sees(Sees::Ranks),
            sight.of_members(&members.ratings).cloned().collect(),
            sight.of_members(&members.ranks).copied().collect(),
        ),
        within_teams: sight.of_teams(&teams.ratings).map(|_| Vec::new()).collect(),
    }
}

type Ratings = Vec<Option<crate::model::sensitivity::RatingSensitivity>>;
type Ranks = Vec<Option<crate::model::sensitivity::WeightedRanks>>;

fn own_sensitivity(
    all: &PeerSensitivity,
    ranks_seen: bool,
    ratings: Ratings,
    ranks: Ranks,
) -> PeerSensitivity {
    let PeerSensitivity {
        ratings: _,
        ranks: _,
        order: _,
        all_pairs: _,
    } = all;
    PeerSensitivity {
        ratings,
        ranks: if ranks_seen {
            ranks
        } else {
            vec![None; ranks.len()]
        },
        order: Vec::new(),
        all_pairs: false,
    }
}

/// What is known of the subjects that are seen.
fn only(mut all: PeerSensitivity, seen: &[bool]) -> PeerSensitivity {
    for (rating, seen) in all.ratings.iter_mut().zip(seen) {
        rating.take_if(|_| !seen);
    }
    for (rank, seen) in all.ranks.iter_mut().zip(seen) {
        rank.take_if(|_| !seen);
    }
    all
}
