//! One subject on both sides, scored in every mixture of the two.

use super::aligned::Aligned;
use crate::archive::difference::{CauseKind, Side};
use crate::model::Configuration;
use crate::model::comparison::{PeerComparisons, ShrunkenEstimate};
use crate::model::configuration::ScoredEstimate;
use crate::model::measurement::{Measurement, NoDataReason, Subject};
use crate::model::scorecard::{Adjustment, Scorecard};
use crate::score::{card, rating};

/// What a side has of a subject, in the order of the aligned indicators.
pub(super) struct OneSide {
    pub measurements: Vec<Measurement>,
    shrunken: Vec<Option<ShrunkenEstimate>>,
    adjustments: Vec<Adjustment>,
    /// Days that a member was there, of the cycle's days.
    present: Option<(i64, i64)>,
}

/// The causes that differ, and the configuration of each combination of them: bit `p` says that cause `p` is in its later state.
pub(super) struct Mixtures {
    pub causes: Vec<CauseKind>,
    configurations: Vec<Configuration>,
}

impl Mixtures {
    /// The mixtures of what differs between two configurations; rows and adjustments may always differ.
    pub fn new(aligned: &Aligned) -> Self {
        let mut causes = vec![CauseKind::Data, CauseKind::Adjustments];
        causes.extend(aligned.differing_rules());
        let configurations = (0..1_usize << causes.len())
            .map(|combination| {
                aligned.mixture(&|kind| {
                    let place = causes.iter().position(|cause| *cause == kind);
                    place.is_some_and(|place| combination >> place & 1 == 1)
                })
            })
            .collect();
        Self {
            causes,
            configurations,
        }
    }

    /// The combination in which everything is in its later state.
    pub fn last(&self) -> usize {
        self.configurations.len() - 1
    }

    /// The configuration of a combination.
    pub fn configuration(&self, combination: usize) -> Option<&Configuration> {
        self.configurations.get(combination)
    }

    fn is_later(&self, kind: CauseKind, combination: usize) -> bool {
        let place = self.causes.iter().position(|cause| *cause == kind);
        place.is_some_and(|place| combination >> place & 1 == 1)
    }
}

/// Both sides of a subject; where one model lacks an indicator, the other's value stands on both. None where a record does not have
/// the subject.
pub(super) fn sides(
    aligned: &Aligned,
    (before, after): (&Side<'_>, &Side<'_>),
    subject: &Subject,
) -> Option<(OneSide, OneSide)> {
    let own = |side: &Side<'_>, place: Option<usize>| {
        let (measured, _) = side.record.find(subject)?;
        let place = place?;
        Some((
            measured.measurements.get(place).cloned()?,
            shrunken(side, subject, place),
        ))
    };
    let filled = |pair: &(Option<usize>, Option<usize>)| {
        let (then, now) = (own(before, pair.0), own(after, pair.1));
        let nothing = || (Measurement::no_data(NoDataReason::NoRows), None);
        let then_or = |found: Option<_>, other: &Option<_>| found.or_else(|| other.clone());
        let both = (then_or(then.clone(), &now), then_or(now, &then));
        (both.0.unwrap_or_else(nothing), both.1.unwrap_or_else(nothing))
    };
    let (then, now): (Vec<_>, Vec<_>) = aligned.places.iter().map(filled).unzip();
    let side = |side: &Side<'_>, found: Vec<(Measurement, Option<ShrunkenEstimate>)>| {
        let (_, card) = side.record.find(subject)?;
        let (measurements, shrunken) = found.into_iter().unzip();
        Some(OneSide {
            measurements,
            shrunken,
            adjustments: card.adjustments.clone(),
            present: present(side, subject),
        })
    };
    Some((side(before, then)?, side(after, now)?))
}

fn shrunken(side: &Side<'_>, subject: &Subject, indicator: usize) -> Option<ShrunkenEstimate> {
    let (peers, place): (&PeerComparisons, usize) = side.record.peers(subject)?;
    let comparison = peers.indicators.get(indicator)?;
    comparison.shrinkage.subject(place).copied()
}

fn present(side: &Side<'_>, subject: &Subject) -> Option<(i64, i64)> {
    let Subject::Member(id) = subject else { return None };
    let members = &side.record.members;
    let place = members.binary_search_by(|member| member.id.cmp(id)).ok()?;
    Some((members.get(place)?.days_present(), side.record.cycle.days()))
}

/// The scorecard of each combination.
pub(super) fn cards(mixtures: &Mixtures, before: &OneSide, after: &OneSide) -> Vec<Scorecard> {
    let pick = |kind: CauseKind, combination: usize| {
        if mixtures.is_later(kind, combination) {
            after
        } else {
            before
        }
    };
    let configurations = mixtures.configurations.iter().enumerate();
    configurations
        .map(|(combination, configuration)| {
            let rows = pick(CauseKind::Data, combination);
            let shrunken = match configuration.policy.estimate {
                ScoredEstimate::Observed => &[][..],
                ScoredEstimate::Shrunken => &rows.shrunken,
            };
            let unrated = rows
                .present
                .and_then(|(days, of)| rating::too_short(days, of, configuration));
            let adjustments = pick(CauseKind::Adjustments, combination).adjustments.clone();
            card::scorecard(&rows.measurements, shrunken, adjustments, unrated, configuration)
        })
        .collect()
}
