//! Measurements become points, dimensions, a score, a rating and a standing.
//!
//! Order of the rules: points by scale → dimensions and total over the parts that have data → adjustments in points →
//! rating by band, unless the coverage is too low → gates → adjusted ratings → standing and change, where the share of false
//! changes among many comparisons is controlled.
//!
//! # Exactness
//!
//! Money and decided adjustments are decimals: they are summed on their digits, and 0.1 + 0.2 is 0.3. Everything that comes from
//! a measurement is a binary float: values and points are ratios and estimates whose own uncertainty is larger by many orders.
//! Their weighted sum is off by less than 10⁻¹² points (for n indicators at most about (n + 4) · 1.1 · 10⁻¹⁶ of their largest
//! points). A band's edge counts as reached within 10⁻¹¹ points, the least coverage within the same as a share. That is more
//! than the error of the sum and less than the smallest step, 10⁻¹⁰, of a score from weights and points that are stated to two
//! decimals, weights adding up to 100: such a score is rated as exact decimals would rate it, on the edge and next to it.

mod attribution;
mod card;
mod change;
mod difference;
mod peers;
mod points;
mod rating;
mod sensitivity;
mod trend;

use std::collections::BTreeMap;

use crate::archive::CycleRecord;
use crate::model::comparison::{CycleComparisons, PeerComparisons, ShrunkenEstimate};
use crate::model::configuration::ScoredEstimate;
use crate::model::indicator::Indicator;
use crate::model::measurement::{CycleMeasurements, Measurement, Subject, SubjectMeasurements};
use crate::model::quantity::{Points, Share};
use crate::model::scorecard::{Adjustment, Change, CycleScorecards, Rating, Scorecard, Standing};
use crate::model::{Configuration, CycleId, MemberId, Period};
use crate::stats::{Interval, Level, RankedScore, rank_ranges};

pub use attribution::differences;
pub use difference::difference;
pub use points::points;
pub use sensitivity::sensitivity;
pub use trend::trends;

/// Shares of the total that the indicators carry in the model, in the configuration's order; they add up to 1.
pub fn model_weights(configuration: &Configuration) -> Vec<Share> {
    let everything = |_: usize| true;
    card::effective_weights(configuration, &everything)
        .into_iter()
        .map(|weight| weight.unwrap_or(Share(0.0)))
        .collect()
}

/// The scorecard that the organisation has by these measurements alone, in the configuration's order: indicators without data carry
/// no weight.
pub fn organisation_card(measurements: &[Measurement], configuration: &Configuration) -> Scorecard {
    card::scorecard(measurements, &[], Vec::new(), None, configuration)
}

/// How the organisation's score has changed from an earlier cycle, judged by itself: none without a score on both sides.
pub fn change_of_organisation(
    now: (Period, &Scorecard),
    then: (&CycleId, Period, &Scorecard),
    configuration: &Configuration,
) -> Option<Change> {
    let level = Level::or_ninety_five(configuration.policy.confidence);
    change::of_score_alone(now, then, configuration, level)
}

/// Scores every subject of a cycle and compares those of each kind. `present` are the days that each member was there, of the
/// cycle's days; `previous` is the record of the last cycle of the same kind.
pub fn score(
    measurements: &CycleMeasurements,
    adjustments: &[Adjustment],
    present: &[(i64, i64)],
    configuration: &Configuration,
    period: Period,
    previous: Option<&CycleRecord>,
) -> (CycleScorecards, CycleComparisons) {
    let level = Level::or_ninety_five(configuration.policy.confidence);
    let mut comparisons = peers::compare(measurements, configuration, level);
    let mut by_member: BTreeMap<&MemberId, Vec<Adjustment>> = BTreeMap::new();
    for adjustment in adjustments {
        by_member
            .entry(&adjustment.member)
            .or_default()
            .push(adjustment.clone());
    }
    let card =
        |subject: &SubjectMeasurements, shrunken: &[Option<ShrunkenEstimate>], unrated: Option<Rating>| {
            let mine = match &subject.subject {
                Subject::Member(id) => by_member.get(id).cloned().unwrap_or_default(),
                Subject::Organisation | Subject::Team(_) => Vec::new(),
            };
            let mut card = card::scorecard(&subject.measurements, shrunken, mine, unrated, configuration);
            if let Some(previous) = previous {
                change::compare(&mut card, subject, configuration, (period, previous), level);
            }
            card
        };
    let cards = |subjects: &[SubjectMeasurements],
                 peers: &PeerComparisons,
                 present: &[(i64, i64)]|
     -> Vec<Scorecard> {
        subjects
            .iter()
            .enumerate()
            .map(|(place, subject)| {
                let days = present.get(place);
                let unrated = days.and_then(|&(days, of)| rating::too_short(days, of, configuration));
                card(subject, &scored_estimates(peers, place, configuration), unrated)
            })
            .collect()
    };
    let mut organisation = [card(&measurements.organisation, &[], None)];
    let mut teams = cards(&measurements.teams, &comparisons.teams, &[]);
    let mut members = cards(&measurements.members, &comparisons.members, present);
    for family in [&mut organisation[..], &mut teams, &mut members] {
        change::control(family, level);
    }
    rank(&mut teams, configuration, level);
    rank(&mut members, configuration, level);
    comparisons.teams.score = Some(peers::shrink_scores(&teams, level));
    comparisons.members.score = Some(peers::shrink_scores(&members, level));
    let [organisation] = organisation;
    let scorecards = CycleScorecards {
        organisation,
        teams,
        members,
    };
    (scorecards, comparisons)
}

/// The shrunken estimates that earn the points of the subject at a place, by indicator: none where the policy scores the
/// observed values, and none for a subject or an indicator without one, whose observed value stands.
fn scored_estimates(
    peers: &PeerComparisons,
    place: usize,
    configuration: &Configuration,
) -> Vec<Option<ShrunkenEstimate>> {
    match configuration.policy.estimate {
        ScoredEstimate::Observed => Vec::new(),
        ScoredEstimate::Shrunken => peers
            .indicators
            .iter()
            .map(|indicator| indicator.shrinkage.subject(place).copied())
            .collect(),
    }
}

/// Ranks those that have a rating by their score before adjustments, with the range that the noise leaves open. A score
/// without a rating rests on too little of the model to be compared. Parts without an interval are not taken as exact here: a
/// pair is told apart only where it would be with these parts at the ends of their scales that bring the two together.
fn rank(cards: &mut [Scorecard], configuration: &Configuration, level: Level) {
    let mut ranked: Vec<&mut Scorecard> = cards
        .iter_mut()
        .filter(|card| card.rating.band().is_some() && card.computed.is_some())
        .collect();
    // Without an interval the noise is not known: no place can be ruled out.
    let scores: Vec<RankedScore> = ranked
        .iter()
        .map(|card| {
            let (score, interval) = card::computed(card).unwrap_or((0.0, None));
            let open = card::open_points(card, configuration);
            RankedScore {
                score,
                interval,
                open,
            }
        })
        .collect();
    let of = ranked.len() as u64;
    for (card, range) in ranked.iter_mut().zip(rank_ranges(&scores, level)) {
        card.standing = Some(Standing {
            rank: range.rank,
            low: range.low,
            high: range.high,
            of,
        });
    }
}

/// The most and the least points that a scale can give.
fn bounds(indicator: &Indicator) -> Interval {
    let points = || indicator.scale.pairs.iter().map(|(_, Points(points))| *points);
    Interval {
        low: points().fold(f64::INFINITY, f64::min),
        high: points().fold(f64::NEG_INFINITY, f64::max),
    }
}
