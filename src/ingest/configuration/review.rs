//! `[review]`: how findings are ranked.

use super::document::Section;
use crate::model::configuration::ReviewRules;
use crate::model::review::Concern;

/// Reads the section.
pub fn read(root: &Section<'_>) -> Option<ReviewRules> {
    let section = root.merged("review");
    let weights = section.merged("weights");
    let read = Concern::ALL.map(|concern| {
        let entry = weights.required(concern.word());
        let weight = entry.and_then(|entry| entry.number_within(0.0..=1000.0));
        weight.map(|weight| (concern, weight))
    });
    weights.finish();
    section.finish();
    Some(ReviewRules {
        weights: read.into_iter().collect::<Option<_>>()?,
    })
}
