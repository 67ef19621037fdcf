//! Sensitivity: what would have to be different for a rating or an order to come out otherwise.
//!
//! Three questions, each in its file: which weights would change the rating ([`weights`]), which indicator would if it alone
//! stood at an end of its interval ([`ends`]), and how far the order depends on the weights ([`ranking`]).

mod ends;
mod ranking;
mod weights;

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{rating, scored_estimates};
use crate::model::comparison::{CycleComparisons, PeerComparisons, ShrunkenEstimate};
use crate::model::measurement::{CycleMeasurements, SubjectMeasurements};
use crate::model::people::Member;
use crate::model::scorecard::{CycleScorecards, Scorecard};
use crate::model::sensitivity::{CycleSensitivity, PeerSensitivity, RatingSensitivity, WeightSensitivity};
use crate::model::{Configuration, Points, RatingId};

/// How robust the ratings and the rankings of a cycle are. `teams` is the number of teams that the members are spread over.
pub fn sensitivity(
    measurements: &CycleMeasurements,
    (scorecards, comparisons): (&CycleScorecards, &CycleComparisons),
    configuration: &Configuration,
    (members, teams): (&[Member], usize),
) -> CycleSensitivity {
    let ratings = |measured: &[SubjectMeasurements], cards: &[Scorecard], peers: &PeerComparisons| {
        measured
            .par_iter()
            .zip(cards)
            .enumerate()
            .map(|(place, (measured, card))| {
                let shrunken = scored_estimates(peers, place, configuration);
                of_rating(measured, card, &shrunken, configuration)
            })
            .collect::<Vec<_>>()
    };
    let among_teams = ranking::Ranking::of(&scorecards.teams, configuration);
    let among_members = ranking::Ranking::of(&scorecards.members, configuration);
    let peers = |ratings, ranking: &ranking::Ranking| PeerSensitivity {
        ratings,
        ranks: ranking.ranks(),
        order: ranking.pairs(),
        all_pairs: ranking.is_short(),
    };
    let mut by_team: Vec<Vec<usize>> = vec![Vec::new(); teams];
    for (place, member) in members.iter().enumerate() {
        for assignment in &member.assignments {
            if let Some(team) = by_team.get_mut(assignment.team.0 as usize)
                && team.last() != Some(&place)
            {
                team.push(place);
            }
        }
    }
    CycleSensitivity {
        weightings: u64::from(ranking::WEIGHTINGS),
        organisation: of_rating(
            &measurements.organisation,
            &scorecards.organisation,
            &[],
            configuration,
        ),
        teams: peers(
            ratings(&measurements.teams, &scorecards.teams, &comparisons.teams),
            &among_teams,
        ),
        members: peers(
            ratings(&measurements.members, &scorecards.members, &comparisons.members),
            &among_members,
        ),
        within_teams: by_team
            .iter()
            .map(|places| among_members.pairs_among(places))
            .collect(),
    }
}

/// A rated scorecard on the ladder of bands; places count from the top.
struct Rated<'a> {
    measured: &'a SubjectMeasurements,
    card: &'a Scorecard,
    /// Estimates that earn the points in place of the observed values, by indicator.
    shrunken: &'a [Option<ShrunkenEstimate>],
    configuration: &'a Configuration,
    /// Score before adjustments.
    computed: f64,
    /// Points that adjustments add to it.
    adjusted: f64,
    /// Place of the rating by score and gates.
    place: usize,
    /// The best place that the gates leave.
    cap: Option<usize>,
}

impl Rated<'_> {
    /// The place that a score before adjustments would have.
    fn place_at(&self, computed: f64, cap: Option<usize>) -> usize {
        rating::place_of(Points(computed + self.adjusted), &self.configuration.ratings)
            .unwrap_or(0)
            .max(cap.unwrap_or(0))
    }

    fn band(&self, place: usize) -> Option<&RatingId> {
        self.configuration.ratings.get(place).map(|band| &band.id)
    }
}

fn of_rating(
    measured: &SubjectMeasurements,
    card: &Scorecard,
    shrunken: &[Option<ShrunkenEstimate>],
    configuration: &Configuration,
) -> Option<RatingSensitivity> {
    let current = card.rating.band()?;
    let (computed, score) = (card.computed?, card.score?);
    let value_of = |place: usize| {
        measured
            .measurements
            .get(place)
            .and_then(|measurement| measurement.value)
    };
    let cap = rating::cap(configuration, &value_of);
    let place = |score: Points| -> Option<usize> {
        Some(rating::place_of(score, &configuration.ratings)?.max(cap.unwrap_or(0)))
    };
    let rated = Rated {
        measured,
        card,
        shrunken,
        configuration,
        computed: computed.0,
        adjusted: score.0 - computed.0,
        place: place(score)?,
        cap,
    };
    let by_rule = rated.band(rated.place)?.clone();
    let unadjusted = rated.band(place(computed)?)?.clone();
    if rating::decided(&card.adjustments).is_some() {
        return Some(RatingSensitivity {
            unadjusted,
            by_rule,
            covered: vec![current.clone()],
            gates_in_doubt: Vec::new(),
            weights: WeightSensitivity::Decided,
            ends: Vec::new(),
        });
    }
    let in_doubt = rating::in_doubt(configuration, &measured.measurements);
    let (high, low) = card.interval.map_or((score, score), |interval| {
        (Points(interval.high), Points(interval.low))
    });
    let covered = rating::possible_caps(configuration, &value_of, &in_doubt)
        .into_iter()
        .map(|cap| {
            let place = |score| Some(rating::place_of(score, &configuration.ratings)?.max(cap.unwrap_or(0)));
            Some(place(high)?..=place(low)?)
        })
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect::<BTreeSet<usize>>()
        .into_iter()
        .filter_map(|place| rated.band(place).cloned())
        .collect();
    Some(RatingSensitivity {
        unadjusted,
        by_rule,
        covered,
        gates_in_doubt: in_doubt,
        weights: WeightSensitivity::Score {
            up: weights::up(&rated),
            down: weights::down(&rated),
        },
        ends: ends::that_change_the_rating(&rated),
    })
}
