//! `[review]`: how findings are ranked, and the limits of what is found.

use super::document::Section;
use super::lists::{reference, references};
use super::results::Known;
use super::talent_and_care;
use crate::model::configuration::{
    CollaborationRules, CultureRules, RatingBand, ReviewRules, SupervisionRules,
};
use crate::model::indicator::{Indicator, Measure};
use crate::model::quantity::Share;
use crate::model::review::Concern;
use crate::model::{IndicatorId, RatingId};

/// Reads the section.
pub fn read(root: &Section<'_>, known: &Known<'_>, indicators: &[Indicator]) -> Option<ReviewRules> {
    let section = root.merged("review");
    let weights = section.merged("weights");
    let read = Concern::ALL.map(|concern| {
        let entry = weights.required(concern.word());
        let weight = entry.and_then(|entry| entry.number_within(0.0..=1000.0));
        weight.map(|weight| (concern, weight))
    });
    weights.finish();
    let minimum_cell = section.integer("minimum_cell", 2..=1000);
    let supervision = supervision(&section, known.ratings);
    let culture = culture(&section, known.indicators, indicators);
    let risk = super::risk::read(&section);
    let collaboration = collaboration(&section);
    let talent = talent_and_care::talent(&section);
    let care = talent_and_care::care(&section);
    section.finish();
    Some(ReviewRules {
        weights: read.into_iter().collect::<Option<_>>()?,
        minimum_cell: minimum_cell?.into(),
        supervision: supervision?,
        risk: risk?,
        culture: culture?,
        collaboration: collaboration?,
        talent: talent?,
        care: care?,
    })
}

/// `[review.supervision]`. Without a band that is named, groups are compared by the middle one, of two the higher.
fn supervision(review: &Section<'_>, ratings: &[RatingBand]) -> Option<SupervisionRules> {
    let section = review.merged("supervision");
    let ids: Vec<RatingId> = ratings.iter().map(|band| band.id.clone()).collect();
    let selected_from = match section.get("selected_from") {
        Some(entry) => reference(&entry, "rating", &ids),
        None => ids.get(ids.len().saturating_sub(1) / 2).cloned(),
    };
    let rows_left_out = section.number("rows_left_out", 0.0..=1.0);
    let appeal_days = section.integer("appeal_days", 1..=3660);
    let appeals_upheld = section.number("appeals_upheld", 0.0..=1.0);
    let severity_spread = section.number("severity_spread", 0.0..=4.0);
    let same_for_all = section.number("same_for_all", 0.0..=1.0);
    section.finish();
    Some(SupervisionRules {
        selected_from,
        rows_left_out: Share(rows_left_out?),
        appeal_days: appeal_days?,
        appeals_upheld: Share(appeals_upheld?),
        severity_spread: severity_spread?,
        same_for_all: Share(same_for_all?),
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
    let share = section.number("team_building_share", 0.0..=1.0);
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
    let days = section.integer("idea_days", 1..=3660);
    let share = section.number("unused_share", 0.0..=1.0);
    section.finish();
    Some(CollaborationRules {
        idea_days: days?,
        unused_share: Share(share?),
    })
}
