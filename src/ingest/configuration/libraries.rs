//! `[[actions]]`, `[[objectives]]`: what improvement plans choose from.

use super::document::Section;
use super::lists::{items, references};
use crate::model::configuration::{ActionAudience, LibraryAction, Objective};
use crate::model::indicator::Indicator;
use crate::model::{IndicatorId, ObjectiveId};

/// Words of `audience`.
const AUDIENCES: [(&str, ActionAudience); 3] = [
    ("member", ActionAudience::Member),
    ("team", ActionAudience::Team),
    ("both", ActionAudience::Both),
];

/// Reads the actions; the default's are left out when none of their indicators is left.
pub fn actions(root: &Section<'_>, indicators: &[IndicatorId]) -> Vec<LibraryAction> {
    let mut actions = Vec::new();
    for item in items(root, "actions") {
        let section = item.section;
        let answered = answers(&section, indicators);
        let text = section.required("text").and_then(|entry| entry.localized());
        let audience = section
            .get("audience")
            .map_or(Some(ActionAudience::Both), |entry| entry.word(&AUDIENCES));
        section.finish();
        if let (false, Some(text), Some(audience)) = (answered.is_empty(), text, audience) {
            actions.push(LibraryAction {
                id: item.id.to_owned(),
                indicators: answered,
                text,
                audience,
            });
        }
    }
    actions
}

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

fn answers(section: &Section<'_>, indicators: &[IndicatorId]) -> Vec<IndicatorId> {
    section
        .required("indicators")
        .map(|entry| references(&entry, "indicator", indicators))
        .unwrap_or_default()
}
