//! `[review]`: how findings are ranked, and the limits of what is found.

use super::document::Section;
use super::lists::references;
use crate::model::IndicatorId;
use crate::model::configuration::{CollaborationRules, CultureRules, ReviewRules};
use crate::model::indicator::{Indicator, Measure};
use crate::model::quantity::Share;
use crate::model::review::Concern;

/// Reads the section.
pub fn read(root: &Section<'_>, ids: &[IndicatorId], indicators: &[Indicator]) -> Option<ReviewRules> {
    let section = root.merged("review");
    let weights = section.merged("weights");
    let read = Concern::ALL.map(|concern| {
        let entry = weights.required(concern.word());
        let weight = entry.and_then(|entry| entry.number_within(0.0..=1000.0));
        weight.map(|weight| (concern, weight))
    });
    weights.finish();
    let minimum_cell = section.required("minimum_cell");
    let minimum_cell = minimum_cell.and_then(|entry| entry.integer(2..=1000));
    let culture = culture(&section, ids, indicators);
    let collaboration = collaboration(&section);
    section.finish();
    Some(ReviewRules {
        weights: read.into_iter().collect::<Option<_>>()?,
        minimum_cell: minimum_cell?.into(),
        culture: culture?,
        collaboration: collaboration?,
    })
}

/// `[review.culture]`: values are shown by what others say of a member's behaviour, unless other indicators are named.
fn culture(review: &Section<'_>, ids: &[IndicatorId], indicators: &[Indicator]) -> Option<CultureRules> {
    let section = review.merged("culture");
    let behaviours = match section.get("behaviours") {
        Some(entry) => references(&entry, "indicator", ids),
        None => (indicators.iter())
            .filter(|indicator| matches!(indicator.measure, Measure::Assessment { .. }))
            .map(|indicator| indicator.id.clone())
            .collect(),
    };
    let kinds = section.required("team_building_kinds");
    let kinds = kinds.and_then(|entry| entry.filled_list());
    let share = section.required("team_building_share");
    let share = share.and_then(|entry| entry.number_within(0.0..=1.0));
    section.finish();
    Some(CultureRules {
        behaviours,
        team_building_kinds: (kinds?.iter())
            .map(|kind| kind.text().map(str::to_owned))
            .collect::<Option<_>>()?,
        team_building_share: Share(share?),
    })
}

/// `[review.collaboration]`.
fn collaboration(review: &Section<'_>) -> Option<CollaborationRules> {
    let section = review.merged("collaboration");
    let days = section.required("idea_days");
    let days = days.and_then(|entry| entry.integer(1..=3660));
    let share = section.required("unused_share");
    let share = share.and_then(|entry| entry.number_within(0.0..=1.0));
    section.finish();
    Some(CollaborationRules {
        idea_days: days?,
        unused_share: Share(share?),
    })
}
