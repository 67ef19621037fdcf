//! `[results]`: the rules of bonus, raises, promotions, recognition and performance plans.

mod merit;
mod pay;
mod people;

use super::document::{Entry, Section};
use super::lists::{items, reference};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::{CycleKinds, RatingBand, ResultsRules};
use crate::model::{CycleKind, DimensionId, IndicatorId, RatingId};

/// Words of `cycles`.
const KINDS: [(&str, CycleKind); 3] = [
    ("month", CycleKind::Month),
    ("quarter", CycleKind::Quarter),
    ("year", CycleKind::Year),
];

/// What the rules refer to.
pub(super) struct Known<'k> {
    /// Bands from the highest to the lowest.
    pub ratings: &'k [RatingBand],
    /// Indicators.
    pub indicators: &'k [IndicatorId],
    /// Dimensions.
    pub dimensions: &'k [DimensionId],
}

impl Known<'_> {
    /// The band that a text names.
    fn rating(&self, entry: &Entry<'_>) -> Option<RatingId> {
        let ids: Vec<RatingId> = self.ratings.iter().map(|band| band.id.clone()).collect();
        reference(entry, "rating", &ids)
    }
}

/// Reads the rules; none are stated by default.
pub(super) fn read(root: &Section<'_>, known: &Known<'_>) -> ResultsRules {
    let Some(section) = root.get("results").and_then(|entry| entry.section()) else {
        return ResultsRules::default();
    };
    let general = kinds(&section).unwrap_or_default();
    let rules = ResultsRules {
        grades: pay::grades(&section),
        bonus: (section.get("bonus").and_then(|entry| entry.section()))
            .and_then(|own| pay::bonus(own, &general, known)),
        merit: (section.get("merit").and_then(|entry| entry.section()))
            .and_then(|own| merit::read(own, &general, known)),
        promotions: people::promotions(&section, &general, known),
        recognitions: people::recognitions(&section, &general, known),
        performance: (section.get("performance_plan").and_then(|entry| entry.section()))
            .and_then(|own| people::performance(own, &general, known)),
    };
    section.finish();
    rules
}

/// The kinds of cycle that a rule states; none where it leaves them to the rules as a whole.
fn kinds(section: &Section<'_>) -> Option<CycleKinds> {
    let entry = section.get("cycles")?;
    let list = entry.filled_list()?;
    let mut kinds = Vec::new();
    for element in list {
        let Some(kind) = element.word(&KINDS) else {
            continue;
        };
        if kinds.contains(&kind) {
            let fault = Diagnostic::new(Code::DuplicateInList).with("list", entry.key);
            element.report(fault.with("id", kind.word()));
        } else {
            kinds.push(kind);
        }
    }
    Some(CycleKinds(Some(kinds)))
}
