//! `[[objectives]]`: what plans serve.

use super::document::Section;
use super::lists::{items, references};
use crate::model::configuration::Objective;
use crate::model::indicator::Indicator;
use crate::model::{IndicatorId, ObjectiveId};

/// Reads the objectives.
pub fn objectives(root: &Section<'_>, ids: &[IndicatorId], indicators: &[Indicator]) -> Vec<Objective> {
    let mut objectives = Vec::new();
    for item in items(root, "objectives") {
        let section = item.section;
        let name = section.required("name").and_then(|entry| entry.localized());
        let carried = answers(&section, ids);
        let targets = super::cycle::targets(&section, Some(indicators));
        section.finish();
        if let Some(name) = name {
            objectives.push(Objective {
                id: ObjectiveId::new(item.id),
                name,
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
