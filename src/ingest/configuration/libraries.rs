//! `[[objectives]]`: what plans serve.

use super::document::Section;
use super::lists::{items, references};
use crate::model::configuration::{Objective, ObjectiveArea};
use crate::model::indicator::Indicator;
use crate::model::{IndicatorId, ObjectiveId, Weight};

/// Reads the objectives.
pub fn objectives(root: &Section<'_>, ids: &[IndicatorId], indicators: &[Indicator]) -> Vec<Objective> {
    let mut objectives = Vec::new();
    for item in items(root, "objectives") {
        let section = item.section;
        let name = section.required("name").and_then(|entry| entry.localized());
        let carried = answers(&section, ids);
        let area = section
            .get("area")
            .map_or(Some(ObjectiveArea::default()), |entry| {
                entry.word(&ObjectiveArea::ALL.map(|area| (area.word(), area)))
            });
        let weight = section
            .get("weight")
            .map_or(Weight::new(1.0), |entry| entry.weight());
        let targets = super::cycle::targets(&section, Some(indicators));
        section.finish();
        if let (Some(name), Some(area), Some(weight)) = (name, area, weight) {
            objectives.push(Objective {
                id: ObjectiveId::new(item.id),
                name,
                area,
                weight,
                indicators: carried,
                targets,
            });
        }
    }
    objectives
}

/// The indicators that an action, a skill or an objective names.
pub(super) fn answers(section: &Section<'_>, indicators: &[IndicatorId]) -> Vec<IndicatorId> {
    section
        .required("indicators")
        .map(|entry| references(&entry, "indicator", indicators))
        .unwrap_or_default()
}
