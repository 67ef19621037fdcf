//! Lists of tables that each have an id, and references to such ids.

use std::borrow::Borrow;
use std::collections::BTreeSet;

use super::document::{Entry, Section};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::nearest::nearest;

/// A table of a list.
pub struct Item<'d> {
    /// Its id, unique in the list.
    pub id: &'d str,
    /// Its keys.
    pub section: Section<'d>,
    /// Whether the user wrote it.
    pub by_user: bool,
}

/// The tables of a list, each with its own id; those without an id, and repeats of one, are reported and left out.
pub fn items<'d>(root: &Section<'d>, key: &'static str) -> Vec<Item<'d>> {
    let Some(list) = root.get(key).and_then(|entry| entry.list()) else {
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let mut items = Vec::new();
    for element in list {
        let Some(section) = element.section() else {
            continue;
        };
        let Some(entry) = section.required("id") else {
            continue;
        };
        let Some(id) = entry.text() else { continue };
        if seen.insert(id) {
            items.push(Item {
                id,
                section,
                by_user: entry.source.by_user,
            });
        } else {
            entry.report(
                Diagnostic::new(Code::DuplicateInList)
                    .with("list", key)
                    .with("id", id),
            );
        }
    }
    items
}

/// The tables of a list whose elements have no id of their own.
pub fn sections<'d>(root: &Section<'d>, key: &'static str) -> Vec<Section<'d>> {
    let list = root.get(key).and_then(|entry| entry.list()).unwrap_or_default();
    list.iter().filter_map(Entry::section).collect()
}

/// The known id that a text names. An unknown one is a fault where the user wrote it; in the built-in default it points to
/// something that the user's own lists replaced, and is dropped.
pub fn reference<I: Clone + Borrow<str>>(entry: &Entry<'_>, kind: &'static str, known: &[I]) -> Option<I> {
    let text = entry.text()?;
    if let Some(id) = known.iter().find(|id| (*id).borrow() == text) {
        return Some(id.clone());
    }
    if entry.source.by_user {
        let mut fault = Diagnostic::new(Code::UnknownReference)
            .with("kind", kind)
            .with("id", text);
        if let Some(near) = nearest(text, known.iter().map(Borrow::borrow)) {
            fault = fault.with("nearest", near);
        }
        entry.report(fault);
    }
    None
}

/// The known ids that a list names, which must not be empty.
pub fn references<I: Clone + Borrow<str>>(entry: &Entry<'_>, kind: &'static str, known: &[I]) -> Vec<I> {
    entry
        .filled_list()
        .unwrap_or_default()
        .iter()
        .filter_map(|element| reference(element, kind, known))
        .collect()
}
