//! `actions_library.csv` in the data folder: actions that plans choose from, one to a row.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::repeats::Repeats;
use super::table::{Column, Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::configuration::{EFFORT, MOST_EFFORT, answered_cause};
use crate::model::configuration::{ActionAudience, ActionOrigin, AnsweredCause, LibraryAction, OwnerRole};
use crate::model::{Configuration, IndicatorId, Language, LocalizedText};

/// The table's name, and that of its file.
pub const NAME: &str = "actions_library";

/// Words of `audience`.
pub(super) const AUDIENCES: [(&[&str], ActionAudience); 3] = [
    (&["member", "成员"], ActionAudience::Member),
    (&["team", "团队"], ActionAudience::Team),
    (&["both", "均可", "成员和团队"], ActionAudience::Both),
];

/// Words of `owner_role`.
pub(super) const OWNER_ROLES: [(&[&str], OwnerRole); 3] = [
    (&["member", "成员", "本人"], OwnerRole::Member),
    (&["lead", "负责人", "团队负责人", "主管"], OwnerRole::Lead),
    (&["head", "上级主管", "部门负责人"], OwnerRole::Head),
];

/// Reads the actions. `model` is none when it has faults; indicators and ids are then not compared with it.
pub fn read(mut table: Table<'_>, model: Option<&Configuration>) -> (Vec<LibraryAction>, Outcome) {
    let action = table.required("action");
    let indicator = table.required("indicator");
    let text = [table.required("text"), table.optional("text_zh")];
    let audience = table.optional("audience");
    let causes = table.optional("causes");
    let effort = table.optional("effort");
    let owner_role = table.optional("owner_role");
    let steps = [table.optional("steps"), table.optional("steps_zh")];
    let success = [table.optional("success"), table.optional("success_zh")];
    let mut repeats = Repeats::new();
    let mut actions = Vec::new();
    let outcome = table.rows(|fields| {
        let id = fields.filled(action);
        let indicators = indicators(fields, indicator, model);
        let written = localized(fields, text);
        if written.is_none() {
            fields.filled(text[0]);
        }
        let audience = optional(fields, audience, ActionAudience::Both, |fields, column| {
            fields.word(column, &AUDIENCES)
        });
        let effort = optional(fields, effort, EFFORT, |fields, column| {
            fields.number_within(column, 0.0, MOST_EFFORT)
        });
        let owner_role = optional(fields, owner_role, None, |fields, column| {
            fields.word(column, &OWNER_ROLES).map(Some)
        });
        let steps = parts_of_both(fields, steps);
        let success = localized(fields, success);
        let causes = answered(fields, causes);
        let id = id?;
        repeats.check(fields, action, &id, || id.to_owned())?;
        let stated = |known: &LibraryAction| known.id == id && known.origin == ActionOrigin::Settings;
        if model.is_some_and(|model| model.actions.iter().any(stated)) {
            fields.report(action, Diagnostic::new(Code::ActionInSettings).with("id", id));
        }
        actions.push(LibraryAction {
            id: id.to_owned(),
            indicators: indicators?,
            text: written?,
            audience: audience?,
            causes: causes?,
            effort: effort?,
            owner_role: owner_role?,
            steps,
            success,
            origin: ActionOrigin::Library,
        });
        Some(())
    });
    (actions, outcome)
}

/// A cell that may be empty.
fn optional<T>(
    fields: &mut Fields<'_, '_>,
    column: Column<'_>,
    default: T,
    read: impl FnOnce(&mut Fields<'_, '_>, Column<'_>) -> Option<T>,
) -> Option<T> {
    if fields.is_empty(column) {
        Some(default)
    } else {
        read(fields, column)
    }
}

/// The indicators of a cell, which must all be known.
fn indicators(
    fields: &mut Fields<'_, '_>,
    column: Column<'_>,
    model: Option<&Configuration>,
) -> Option<Vec<IndicatorId>> {
    let cell = fields.filled(column)?;
    let mut found = Vec::new();
    let mut sound = true;
    for part in parts(Some(cell)) {
        let id = IndicatorId::new(part);
        if let Some(model) = model
            && model.indicator_position(&id).is_none()
        {
            let fault = Diagnostic::new(Code::UnknownIndicator).with("id", part);
            let known = model.indicators.iter().map(|indicator| indicator.id.as_str());
            let fault = fields.with_nearest(fault, part, known);
            fields.report(column, fault);
            sound = false;
        } else if !found.contains(&id) {
            found.push(id);
        }
    }
    sound.then_some(found)
}

/// The causes of a cell, which must all be such as can stand out.
fn answered(fields: &mut Fields<'_, '_>, column: Column<'_>) -> Option<Vec<AnsweredCause>> {
    let mut found = Vec::new();
    let mut sound = true;
    for part in parts(fields.text(column)) {
        match answered_cause(part) {
            Ok(cause) => found.push(cause),
            Err(unknown) => {
                let allowed: Vec<&str> = unknown.allowed.iter().map(String::as_str).collect();
                fields.unknown_word(column, &unknown.found, &allowed);
                sound = false;
            }
        }
    }
    sound.then_some(found)
}

/// The parts of a cell, between semicolons.
fn parts(cell: Option<&str>) -> impl Iterator<Item = &str> {
    let parts = cell.unwrap_or_default().split([';', '；']);
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// A text in the file's own words, and in Chinese where there is a column for it.
fn localized(fields: &Fields<'_, '_>, [text, chinese]: [Column<'_>; 2]) -> Option<LocalizedText> {
    text_of(fields.text(text), fields.text(chinese))
}

fn text_of(text: Option<&str>, chinese: Option<&str>) -> Option<LocalizedText> {
    match (text, chinese) {
        (Some(text), Some(chinese)) => Some(LocalizedText::by_language(BTreeMap::from([
            (Language::English, text.to_owned()),
            (Language::Chinese, chinese.to_owned()),
        ]))),
        (Some(text), None) | (None, Some(text)) => Some(LocalizedText::plain(text)),
        (None, None) => None,
    }
}

/// Steps in both columns, one beside the other.
fn parts_of_both(fields: &Fields<'_, '_>, [text, chinese]: [Column<'_>; 2]) -> Vec<LocalizedText> {
    let text: Vec<&str> = parts(fields.text(text)).collect();
    let chinese: Vec<&str> = parts(fields.text(chinese)).collect();
    (0..text.len().max(chinese.len()))
        .filter_map(|place| text_of(text.get(place).copied(), chinese.get(place).copied()))
        .collect()
}
