//! What one's rating hangs on: the reader's own part of it. How one compares with others is told to nobody: what all members are like
//! together (the mean that estimates are drawn towards, and how far they lie apart) are two more equations about those others.

use super::HiddenTotals;
use super::sight::Sight;
use crate::model::configuration::Sees;
use crate::model::sensitivity::{CycleSensitivity, PeerSensitivity};

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
