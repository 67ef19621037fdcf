//! A sealed record beside the configuration in force: what it keeps in the order of its own configuration is put into today's.
//!
//! Values are never changed. An indicator that the sealed cycle did not know has no value in it, nor has one whose unit is
//! another now; one that exists no longer is left out. The sealed folder itself keeps everything.

use super::{CycleRecord, SealedRecord};
use crate::model::Configuration;
use crate::model::comparison::{CycleComparisons, NoFunnel, PeerComparison, PeerComparisons, Shrinkage};
use crate::model::configuration::Gate;
use crate::model::measurement::{CycleMeasurements, Measurement, NoDataReason, SubjectMeasurements};
use crate::model::plans::{Conversations, CyclePlans, ImprovementItem, ImprovementPlan};
use crate::model::quantity::Share;
use crate::model::scorecard::{CycleScorecards, DimensionScore, ScoreLine, Scorecard};
use crate::model::sensitivity::{CycleSensitivity, RatingSensitivity, WeightChange, WeightSensitivity};
use crate::stats::NotEstimable;

/// The record of a sealed cycle, with all that stands in the order of a configuration in the order of the one in force.
pub fn aligned(sealed: &SealedRecord, now: &Configuration) -> CycleRecord {
    let mut record = sealed.record.clone();
    let places = Places::new(&sealed.configuration, now);
    places.measurements(&mut record.measurements);
    places.scorecards(&mut record.scorecards);
    places.comparisons(&mut record.comparisons, record.teams.len(), record.members.len());
    places.sensitivity(&mut record.sensitivity);
    places.plans(&mut record.plans);
    record
}

/// Where a thing of one configuration stands in another one.
struct Places<'c> {
    now: &'c Configuration,
    /// By the place in today's configuration, the place in the sealed one.
    indicators: Vec<Option<usize>>,
    /// By the place in the sealed configuration, the place in today's.
    indicators_now: Vec<Option<usize>>,
    gates_now: Vec<Option<usize>>,
    actions_now: Vec<Option<usize>>,
    promotions_now: Vec<Option<usize>>,
    recognitions_now: Vec<Option<usize>>,
}

/// By the place in `then`, the place of the same thing in `now`.
fn places<T>(then: &[T], now: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<Option<usize>> {
    let place = |old: &T| now.iter().position(|new| same(old, new));
    then.iter().map(place).collect()
}

fn at(places: &[Option<usize>], place: usize) -> Option<usize> {
    places.get(place).copied().flatten()
}

impl<'c> Places<'c> {
    fn new(then: &Configuration, now: &'c Configuration) -> Self {
        let same_indicator = |old: &crate::model::indicator::Indicator,
                              new: &crate::model::indicator::Indicator| {
            old.id == new.id && old.unit == new.unit
        };
        let mut gates_now = places(&then.gates, &now.gates, |old, new| old == new);
        // A gate whose limit has moved is the same rule; that it closed must not be forgotten.
        for (gate, place) in then.gates.iter().zip(&mut gates_now) {
            let alike = |other: &Gate| other.indicator == gate.indicator;
            *place = place.or_else(|| now.gates.iter().position(alike));
        }
        Self {
            now,
            indicators: places(&now.indicators, &then.indicators, |new, old| {
                same_indicator(old, new)
            }),
            indicators_now: places(&then.indicators, &now.indicators, same_indicator),
            gates_now,
            actions_now: places(&then.actions, &now.actions, |old, new| old.id == new.id),
            promotions_now: places(&then.results.promotions, &now.results.promotions, |old, new| {
                old == new
            }),
            recognitions_now: places(
                &then.results.recognitions,
                &now.results.recognitions,
                |old, new| old == new,
            ),
        }
    }

    /// A list with one thing per indicator in today's order; `missing` makes the ones that there are none of.
    fn by_indicator<T: Clone>(&self, list: &mut Vec<T>, missing: impl Fn(usize) -> T) {
        let old = std::mem::take(list);
        *list = (self.indicators.iter().enumerate())
            .map(|(place, then)| {
                then.and_then(|then| old.get(then).cloned())
                    .unwrap_or_else(|| missing(place))
            })
            .collect();
    }

    fn measurements(&self, measurements: &mut CycleMeasurements) {
        let subject = |subject: &mut SubjectMeasurements| {
            self.by_indicator(&mut subject.measurements, |_| {
                Measurement::no_data(NoDataReason::NotMeasuredThen)
            });
        };
        subject(&mut measurements.organisation);
        measurements
            .teams
            .iter_mut()
            .chain(&mut measurements.members)
            .for_each(subject);
    }

    fn scorecards(&self, cards: &mut CycleScorecards) {
        self.card(&mut cards.organisation);
        for card in cards.teams.iter_mut().chain(&mut cards.members) {
            self.card(card);
        }
    }

    fn card(&self, card: &mut Scorecard) {
        self.by_indicator(&mut card.lines, |_| ScoreLine {
            points: None,
            shrunken_value: None,
            points_interval: None,
            weight: Share(0.0),
            effective_weight: None,
            contribution: None,
            change: None,
        });
        let old = std::mem::take(&mut card.dimensions);
        let dimensions = self.now.dimensions.iter().map(|dimension| {
            let then = old.iter().find(|score| score.dimension == dimension.id);
            then.cloned().unwrap_or_else(|| DimensionScore {
                dimension: dimension.id.clone(),
                points: None,
                interval: None,
                coverage: Share(0.0),
            })
        });
        card.dimensions = dimensions.collect();
        card.gates.retain_mut(|gate| set(&mut gate.gate, &self.gates_now));
    }

    fn comparisons(&self, comparisons: &mut CycleComparisons, teams: usize, members: usize) {
        let peers = |peers: &mut PeerComparisons, count: usize| {
            self.by_indicator(&mut peers.indicators, |_| PeerComparison {
                shrinkage: Shrinkage {
                    centre: Err(NotEstimable::NoData),
                    taking_part: 0,
                    subjects: vec![None; count],
                },
                funnel: Err(NoFunnel::NoCentre),
            });
        };
        peers(&mut comparisons.teams, teams);
        peers(&mut comparisons.members, members);
    }

    fn sensitivity(&self, sensitivity: &mut CycleSensitivity) {
        let ratings = [&mut sensitivity.teams.ratings, &mut sensitivity.members.ratings];
        let ratings = ratings.into_iter().flatten().flatten();
        for rating in ratings.chain(&mut sensitivity.organisation) {
            self.rating(rating);
        }
    }

    fn rating(&self, rating: &mut RatingSensitivity) {
        rating
            .gates_in_doubt
            .retain_mut(|gate| set(gate, &self.gates_now));
        rating
            .ends
            .retain_mut(|end| set(&mut end.indicator, &self.indicators_now));
        let change = |change: &mut Option<WeightChange>| {
            // Weight that would move from or to what exists no longer is not told of.
            let known = change.as_mut().is_some_and(|change| {
                let from = change.from.iter_mut();
                set(&mut change.to, &self.indicators_now)
                    & from.fold(true, |known, (place, _)| set(place, &self.indicators_now) & known)
            });
            if !known {
                *change = None;
            }
        };
        if let WeightSensitivity::Score { up, down } = &mut rating.weights {
            change(up);
            change(down);
        }
    }

    fn plans(&self, plans: &mut CyclePlans) {
        for plan in plans.teams.iter_mut().chain(&mut plans.members) {
            let ImprovementPlan { items, follow_up, .. } = plan;
            let followed = follow_up.iter_mut().map(|follow_up| &mut follow_up.item);
            for ImprovementItem {
                actions, considered, ..
            } in items.iter_mut().chain(followed)
            {
                actions.retain_mut(|action| set(action, &self.actions_now));
                considered.retain_mut(|considered| set(&mut considered.action, &self.actions_now));
            }
        }
        plans
            .achievements
            .retain_mut(|tried| set(&mut tried.action, &self.actions_now));
        plans.achievements.sort_by_key(|tried| tried.action);
        let results = &mut plans.results;
        results
            .promotions
            .retain_mut(|case| set(&mut case.rule, &self.promotions_now));
        results
            .recognitions
            .retain_mut(|found| set(&mut found.rule, &self.recognitions_now));
        self.conversations(&mut plans.conversations);
    }

    fn conversations(&self, conversations: &mut Conversations) {
        for talk in &mut conversations.members {
            talk.strengths
                .retain_mut(|strength| set(&mut strength.indicator, &self.indicators_now));
            if let Some(nearest) = &mut talk.within_noise
                && !set(&mut nearest.strength.indicator, &self.indicators_now)
            {
                talk.within_noise = None;
            }
        }
        for meeting in &mut conversations.teams {
            meeting
                .complaints
                .retain_mut(|late| set(&mut late.indicator, &self.indicators_now));
        }
    }
}

/// Sets a place to what it is now; false where there is none.
fn set(place: &mut usize, now: &[Option<usize>]) -> bool {
    let found = at(now, *place);
    if let Some(found) = found {
        *place = found;
    }
    found.is_some()
}
