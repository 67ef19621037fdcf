//! Whether last cycle's scores foretold anything: the clients that members kept since, and their next score.

use super::MEMBERS;
use crate::archive::CycleRecord;
use crate::model::review::{Foresight, ForesightVerdict, KeptByRating};
use crate::review::{ReviewInput, share};
use crate::stats::rank_correlation::{RankCorrelation, spearman};
use crate::stats::ratio::clustered_share;
use crate::stats::{Difference, Level};

/// Clients from which on the share that a member kept says something.
const CLIENTS: u64 = 5;
/// From this probability on a connection is called weak.
const SURE_ENOUGH: f64 = 0.8;

/// A member now, with what was said of them the cycle before.
struct Followed {
    /// Score before adjustments then.
    then: f64,
    /// Whether they were rated high then; none without a rating.
    high: Option<bool>,
    /// Score before adjustments now.
    now: Option<f64>,
    /// Clients held at the start of the cycle that were kept, and all of them.
    clients: (u64, u64),
}

/// What last cycle's scores foretold; none without a cycle before.
pub(super) fn foresight(input: &ReviewInput<'_>) -> Option<Foresight> {
    let level = input.level();
    let previous = input.history.last()?;
    let followed = followed(input, previous);
    let correlation = |pairs: &[(f64, f64)]| {
        let enough = pairs.len() as u64 >= MEMBERS;
        enough.then(|| spearman(pairs, level).ok()).flatten()
    };
    let kept: Vec<(f64, f64)> = (followed.iter())
        .filter(|one| one.clients.1 >= CLIENTS)
        .map(|one| (one.then, one.clients.0 as f64 / one.clients.1 as f64))
        .collect();
    let scores: Vec<(f64, f64)> = followed
        .iter()
        .filter_map(|one| Some((one.then, one.now?)))
        .collect();
    let clients = correlation(&kept);
    let earlier = input.history.iter().filter_map(|record| {
        let foresight = record.review.supervision.foresight.as_ref()?;
        let found = foresight.clients?;
        Some(RankCorrelation::of(found.value, found.pairs, level))
    });
    let all: Vec<RankCorrelation> = earlier.chain(clients).collect();
    let so_far = RankCorrelation::combined(&all, level).ok();
    let weak = so_far.map(|found| {
        // Weak on either side: neither above the limit nor below its negative.
        found.probability_below(Foresight::WEAK) - found.probability_below(-Foresight::WEAK)
    });
    Some(Foresight {
        since: previous.cycle.id.clone(),
        clients: clients.map(super::correlation),
        clients_so_far: so_far.map(super::correlation),
        pairs_of_cycles: all.len() as u64,
        verdict: verdict(so_far, weak),
        weak,
        kept: by_rating(input, &followed, level),
        scores: correlation(&scores).map(super::correlation),
    })
}

/// What may be said of the connection so far.
fn verdict(found: Option<RankCorrelation>, weak: Option<f64>) -> ForesightVerdict {
    match (found, weak) {
        (Some(found), _) if found.interval.low > 0.0 => ForesightVerdict::Foretold,
        (Some(found), _) if found.interval.high < 0.0 => ForesightVerdict::Reversed,
        (Some(_), Some(weak)) if weak >= SURE_ENOUGH => ForesightVerdict::Nothing,
        _ => ForesightVerdict::CannotTell,
    }
}

/// The members who had a score the cycle before.
fn followed(input: &ReviewInput<'_>, previous: &CycleRecord) -> Vec<Followed> {
    let mut clients: Vec<(u64, u64)> = vec![(0, 0); input.data.members.len()];
    let period = input.data.cycle.period;
    // Where clients are not known at both ends, nobody knows who was kept.
    if input.data.clients_known_at_start() && input.data.clients_known_at_end() {
        for client in input.data.clients.iter().flatten() {
            if client.held_at_start(period)
                && let Some(owner) = client.owner_on(period.first())
                && let Some(count) = clients.get_mut(owner.0 as usize)
            {
                count.0 += u64::from(!client.lost_within(period));
                count.1 += 1;
            }
        }
    }
    (input
        .data
        .members
        .iter()
        .zip(&input.scorecards.members)
        .zip(clients))
    .filter_map(|((member, card), clients)| {
        let place = (previous.members)
            .binary_search_by(|other| other.id.cmp(&member.id))
            .ok()?;
        let before = previous.scorecards.members.get(place)?;
        Some(Followed {
            then: before.computed?.0,
            high: before.rating.band().and_then(|band| is_high(input, band)),
            now: card.computed.map(|score| score.0),
            clients,
        })
    })
    .collect()
}

/// Whether a band is the one that groups are compared by, or above.
fn is_high(input: &ReviewInput<'_>, band: &crate::model::RatingId) -> Option<bool> {
    let from = input.configuration.review.supervision.selected_from.as_ref()?;
    let place = |id| input.configuration.ratings.iter().position(|band| &band.id == id);
    Some(place(band)? <= place(from)?)
}

/// Clients kept by those rated high and by the others, as clusters of their owners. Enough members must stand on either side.
fn by_rating(input: &ReviewInput<'_>, followed: &[Followed], level: Level) -> Option<KeptByRating> {
    let side = |high: bool| {
        let members = followed
            .iter()
            .filter(|one| one.high == Some(high) && one.clients.1 > 0);
        let clusters: Vec<(u64, u64)> = members.map(|one| one.clients).collect();
        let enough = clusters.len() as u64 >= input.configuration.minimum_cell();
        let held = clusters.iter().map(|cluster| cluster.1).sum();
        let kept = clustered_share(&clusters, level).ok().filter(|_| enough)?;
        Some((held, share(kept)))
    };
    let (high, low) = (side(true)?, side(false)?);
    Some(KeptByRating {
        from: input.configuration.review.supervision.selected_from.clone()?,
        difference: super::difference(Difference::of_independent(
            (high.1.value, high.1.interval),
            (low.1.value, low.1.interval),
        )),
        high,
        low,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verdict_is_as_sure_as_the_interval() {
        let rising: Vec<(f64, f64)> = (0..20_u8).map(|n| (f64::from(n), f64::from(n))).collect();
        let falling: Vec<(f64, f64)> = rising.iter().map(|(a, b)| (*a, -b)).collect();
        let level = Level::NINETY_FIVE;
        let found = |pairs: &[(f64, f64)]| spearman(pairs, level).ok();
        assert_eq!(verdict(found(&rising), Some(0.0)), ForesightVerdict::Foretold);
        assert_eq!(verdict(found(&falling), Some(0.0)), ForesightVerdict::Reversed);
        // 1 4 2 3 against 1 2 3 4: Σd² = 6, 1 − 36/60 = 0.4, of which four pairs know nothing.
        let few = found(&[(1.0, 1.0), (2.0, 4.0), (3.0, 2.0), (4.0, 3.0)]);
        assert_eq!(verdict(few, Some(0.4)), ForesightVerdict::CannotTell);
        assert_eq!(verdict(few, Some(0.8)), ForesightVerdict::Nothing);
        assert_eq!(verdict(None, None), ForesightVerdict::CannotTell);
    }
}
