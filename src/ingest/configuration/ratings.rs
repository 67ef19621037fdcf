//! `[[ratings]]` and `[[gates]]`: bands of the score, and rules that cap the band.

use std::collections::BTreeMap;

use super::document::{Entry, Section};
use super::lists::{items, reference, sections};
use super::possible::Possible;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::{Gate, GateCondition, RatingBand};
use crate::model::indicator::Indicator;
use crate::model::{IndicatorId, LocalizedText, Points, RatingId};

/// Reads the bands, and puts them in order from the highest to the lowest.
pub fn bands(root: &Section<'_>) -> Vec<RatingBand> {
    let mut bands = Vec::new();
    let mut starts: BTreeMap<u64, &str> = BTreeMap::new();
    let list = items(root, "ratings");
    if list.is_empty()
        && let Some(entry) = root.get("ratings")
    {
        let _ = entry.filled_list();
    }
    for item in list {
        let section = item.section;
        let name = section.required("name").and_then(|entry| entry.localized());
        let from = section.required("from").and_then(|entry| {
            let from = entry.number_within(-1000.0..=1000.0)?;
            // Adding zero turns −0 into 0, so that equal numbers have equal bits.
            if starts.insert((from + 0.0).to_bits(), item.id).is_some() {
                entry.report(
                    Diagnostic::new(Code::DuplicateInList)
                        .with("list", "ratings")
                        .with("id", from),
                );
            }
            Some(from)
        });
        section.finish();
        bands.push(RatingBand {
            id: RatingId::new(item.id),
            name: name.unwrap_or_else(|| LocalizedText::plain(item.id)),
            from: Points(from.unwrap_or(0.0)),
        });
    }
    bands.sort_by(|a, b| b.from.0.total_cmp(&a.from.0));
    bands
}

/// Reads the gates. `ids` holds, beside those of the indicators, the ids of indicators with faults.
pub fn gates(
    root: &Section<'_>,
    ids: &[IndicatorId],
    indicators: &[Indicator],
    ratings: &[RatingBand],
) -> Vec<Gate> {
    let ratings: Vec<RatingId> = ratings.iter().map(|band| band.id.clone()).collect();
    let mut gates = Vec::new();
    for section in sections(root, "gates") {
        let indicator = section
            .required("indicator")
            .and_then(|entry| reference(&entry, "indicator", ids));
        let cap = section
            .required("cap")
            .and_then(|entry| reference(&entry, "rating", &ratings));
        let reason = section.required("reason").and_then(|entry| entry.localized());
        let known = indicators
            .iter()
            .find(|known| Some(&known.id) == indicator.as_ref());
        let limit = |entry: &Entry<'_>, key| match known {
            Some(indicator) => Possible::of(indicator).number(entry, key),
            None => entry.number(),
        };
        let condition = match (section.get("below"), section.get("above")) {
            (Some(entry), None) => limit(&entry, "below").map(GateCondition::Below),
            (None, Some(entry)) => limit(&entry, "above").map(GateCondition::Above),
            _ => {
                section.report(Diagnostic::new(Code::GateCondition));
                None
            }
        };
        section.finish();
        if let (Some(indicator), Some(condition), Some(cap), Some(reason)) =
            (indicator, condition, cap, reason)
        {
            gates.push(Gate {
                indicator,
                condition,
                cap,
                reason,
            });
        }
    }
    gates
}
