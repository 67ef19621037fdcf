//! Two configurations brought to the same indicators, and every mixture of the two.
//!
//! Where one model lacks an indicator, it gets the other's with weight 0, and its value stands on both sides: whatever it does to a
//! score comes from its weight, as it should where an indicator came or went.

use crate::archive::difference::{CauseKind, ComparedIndicator, Comparison};
use crate::model::indicator::{Dimension, Indicator};
use crate::model::{Configuration, Weight};

/// Two configurations with the same indicators in the same order: those of the later one, then those that it no longer has.
pub(super) struct Aligned {
    pub before: Configuration,
    pub after: Configuration,
    pub indicators: Vec<ComparedIndicator>,
    /// Each indicator's place in the earlier and in the later configuration.
    pub places: Vec<(Option<usize>, Option<usize>)>,
    /// Whether rows or the way of counting are behind a value that differs, by indicator.
    pub origins: Vec<CauseKind>,
}

impl Aligned {
    pub fn new(comparison: Comparison, before: &Configuration, after: &Configuration) -> Self {
        let gone = |indicator: &&Indicator| after.indicator_position(&indicator.id).is_none();
        let ids = (after.indicators.iter()).chain(before.indicators.iter().filter(gone));
        let places: Vec<(Option<usize>, Option<usize>)> = ids
            .map(|indicator| {
                (
                    before.indicator_position(&indicator.id),
                    after.indicator_position(&indicator.id),
                )
            })
            .collect();
        let indicator = |configuration: &Configuration, place: Option<usize>| {
            configuration.indicators.get(place?).cloned()
        };
        let pairs: Vec<(Option<Indicator>, Option<Indicator>)> = places
            .iter()
            .map(|(then, now)| (indicator(before, *then), indicator(after, *now)))
            .collect();
        Self {
            indicators: pairs
                .iter()
                .filter_map(|(then, now)| {
                    let known = now.as_ref().or(then.as_ref())?;
                    Some(ComparedIndicator {
                        id: known.id.clone(),
                        name: known.name.clone(),
                        before: then.is_some(),
                        after: now.is_some(),
                    })
                })
                .collect(),
            origins: pairs
                .iter()
                .map(|pair| origin(comparison, (before, after), pair))
                .collect(),
            before: completed(
                before,
                after,
                pairs.iter().map(|pair| (pair.0.as_ref(), pair.1.as_ref())),
            ),
            after: completed(
                after,
                before,
                pairs.iter().map(|pair| (pair.1.as_ref(), pair.0.as_ref())),
            ),
            places,
        }
    }

    /// The configuration in which these causes are in their later state and all others in the earlier one.
    pub fn mixture(&self, later: &dyn Fn(CauseKind) -> bool) -> Configuration {
        let (mut mixed, after) = (self.before.clone(), &self.after);
        if later(CauseKind::Weights) {
            mixed.dimensions.clone_from(&after.dimensions);
        }
        for (indicator, other) in mixed.indicators.iter_mut().zip(&after.indicators) {
            if later(CauseKind::Weights) {
                indicator.weight = other.weight;
                indicator.dimension = other.dimension.clone();
            }
            if later(CauseKind::Scales) {
                indicator.scale = other.scale.clone();
            }
        }
        if later(CauseKind::Estimate) {
            mixed.policy.estimate = after.policy.estimate;
        }
        if later(CauseKind::MissingParts) {
            mixed.policy.missing_parts = after.policy.missing_parts;
        }
        if later(CauseKind::Minimums) {
            mixed.policy.minimum_coverage = after.policy.minimum_coverage;
            mixed.policy.minimum_presence = after.policy.minimum_presence;
        }
        if later(CauseKind::Bands) {
            mixed.ratings.clone_from(&after.ratings);
        }
        if later(CauseKind::Gates) || (later(CauseKind::Bands) && self.other_bands()) {
            mixed.gates.clone_from(&after.gates);
        }
        mixed
    }

    /// The rules of scoring that differ.
    pub fn differing_rules(&self) -> Vec<CauseKind> {
        let (before, after) = (&self.before, &self.after);
        let differs = |field: &dyn Fn(&Indicator, &Indicator) -> bool| {
            let pairs = before.indicators.iter().zip(&after.indicators);
            pairs.into_iter().any(|(one, other)| field(one, other))
        };
        let weights = |configuration: &Configuration| {
            let dimensions = configuration.dimensions.iter();
            let mut weights: Vec<_> = dimensions
                .filter(|dimension| dimension.weight.value() > 0.0)
                .map(|dimension| (dimension.id.clone(), dimension.weight.value().to_bits()))
                .collect();
            weights.sort();
            weights
        };
        let (then, now) = (&before.policy, &after.policy);
        let gates = before.gates != after.gates && !self.other_bands();
        [
            (
                CauseKind::Weights,
                weights(before) != weights(after)
                    || differs(&|one, other| {
                        (one.weight, &one.dimension) != (other.weight, &other.dimension)
                    }),
            ),
            (CauseKind::Scales, differs(&|one, other| one.scale != other.scale)),
            (CauseKind::Estimate, then.estimate != now.estimate),
            (CauseKind::MissingParts, then.missing_parts != now.missing_parts),
            (
                CauseKind::Minimums,
                (then.minimum_coverage, then.minimum_presence)
                    != (now.minimum_coverage, now.minimum_presence),
            ),
            (CauseKind::Bands, before.ratings != after.ratings),
            (CauseKind::Gates, gates),
        ]
        .into_iter()
        .filter_map(|(kind, differs)| differs.then_some(kind))
        .collect()
    }

    /// Whether the two have other bands: then gates, which name bands, go with them.
    fn other_bands(&self) -> bool {
        let ids = |configuration: &Configuration| -> Vec<_> {
            (configuration.ratings.iter().map(|band| band.id.clone())).collect()
        };
        ids(&self.before) != ids(&self.after)
    }
}

/// A configuration with all indicators: its own, and the other's without weight.
fn completed<'i>(
    own: &Configuration,
    other: &Configuration,
    indicators: impl Iterator<Item = (Option<&'i Indicator>, Option<&'i Indicator>)>,
) -> Configuration {
    let mut completed = own.clone();
    let nothing = Weight::default();
    completed.indicators = indicators
        .filter_map(|(mine, others)| {
            mine.cloned().or_else(|| {
                others.map(|indicator| Indicator {
                    weight: nothing,
                    ..indicator.clone()
                })
            })
        })
        .collect();
    for dimension in &other.dimensions {
        if own.dimension(&dimension.id).is_none() {
            completed.dimensions.push(Dimension {
                weight: nothing,
                ..dimension.clone()
            });
        }
    }
    completed
}

/// What is behind a value that differs: the rows where both sides count alike, the way of counting where the rows are the same.
fn origin(
    comparison: Comparison,
    (before, after): (&Configuration, &Configuration),
    pair: &(Option<Indicator>, Option<Indicator>),
) -> CauseKind {
    let (Some(one), Some(other)) = pair else {
        return match comparison {
            Comparison::WhatIf => CauseKind::Counting,
            Comparison::Cycles | Comparison::Revisions => CauseKind::Data,
        };
    };
    let counted = |configuration: &Configuration, indicator: &Indicator| {
        let mut policy = configuration.policy.clone();
        // What the score and the plans do with a value is no part of counting it.
        let rest = &before.policy;
        policy.estimate = rest.estimate;
        policy.plausible_weights = rest.plausible_weights;
        policy.minimum_coverage = rest.minimum_coverage;
        policy.minimum_presence = rest.minimum_presence;
        policy.missing_parts = rest.missing_parts;
        policy.check_after_days = rest.check_after_days;
        policy.improvement_items = rest.improvement_items;
        policy.target_quantile = rest.target_quantile;
        policy.training_hours = rest.training_hours;
        (
            policy,
            indicator.measure.clone(),
            indicator.unit,
            indicator.minimum_sample,
            configuration.organisation.transfer_date,
            configuration.organisation.time_zone.clone(),
        )
    };
    match comparison {
        Comparison::WhatIf => CauseKind::Counting,
        _ if counted(before, one) == counted(after, other) => CauseKind::Data,
        Comparison::Cycles | Comparison::Revisions => CauseKind::DataOrCounting,
    }
}
