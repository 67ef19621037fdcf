//! `[[actions]]`: what to do about a gap.

use super::answered_causes::answered_cause;
use super::document::{Entry, Section};
use super::libraries::answers;
use super::lists::items;
use crate::model::configuration::{ActionAudience, ActionOrigin, AnsweredCause, LibraryAction, OwnerRole};
use crate::model::{IndicatorId, LocalizedText};

/// Words of `audience`.
pub const AUDIENCES: [(&str, ActionAudience); 3] = [
    ("member", ActionAudience::Member),
    ("team", ActionAudience::Team),
    ("both", ActionAudience::Both),
];

/// Words of `owner_role`.
pub const OWNER_ROLES: [(&str, OwnerRole); 3] = [
    ("member", OwnerRole::Member),
    ("lead", OwnerRole::Lead),
    ("head", OwnerRole::Head),
];

/// Hours that an action takes where it does not say.
pub const EFFORT: f64 = 4.0;

/// The most hours that an action may take.
pub const MOST_EFFORT: f64 = 10_000.0;

/// Reads the actions; the default's are left out when none of their indicators is left.
pub fn read(root: &Section<'_>, indicators: &[IndicatorId]) -> Vec<LibraryAction> {
    let mut actions = Vec::new();
    for item in items(root, "actions") {
        let section = item.section;
        let answered = answers(&section, indicators);
        let text = section.required("text").and_then(|entry| entry.localized());
        let audience = section
            .get("audience")
            .map_or(Some(ActionAudience::Both), |entry| entry.word(&AUDIENCES));
        let causes = section.get("causes").map_or(Some(Vec::new()), |entry| {
            let causes: Vec<_> = entry.filled_list()?.iter().map(cause).collect();
            causes.into_iter().collect()
        });
        let effort = section
            .get("effort")
            .map_or(Some(EFFORT), |entry| entry.number_within(0.0..=MOST_EFFORT));
        let owner_role = section
            .get("owner_role")
            .map_or(Some(None), |entry| entry.word(&OWNER_ROLES).map(Some));
        let steps: Option<Vec<LocalizedText>> = section.get("steps").map_or(Some(Vec::new()), |entry| {
            entry.filled_list()?.iter().map(Entry::localized).collect()
        });
        let success = section
            .get("success")
            .map_or(Some(None), |entry| entry.localized().map(Some));
        section.finish();
        if let (
            false,
            Some(text),
            Some(audience),
            Some(causes),
            Some(effort),
            Some(owner_role),
            Some(steps),
            Some(success),
        ) = (
            answered.is_empty(),
            text,
            audience,
            causes,
            effort,
            owner_role,
            steps,
            success,
        ) {
            actions.push(LibraryAction {
                id: item.id.to_owned(),
                indicators: answered,
                text,
                audience,
                causes,
                effort,
                owner_role,
                steps,
                success,
                origin: if item.by_user {
                    ActionOrigin::Settings
                } else {
                    ActionOrigin::Default
                },
            });
        }
    }
    actions
}

fn cause(entry: &Entry<'_>) -> Option<AnsweredCause> {
    let text = entry.text()?;
    answered_cause(text)
        .map_err(|unknown| entry.unknown_word(&unknown.found, unknown.allowed.iter().map(String::as_str)))
        .ok()
}
