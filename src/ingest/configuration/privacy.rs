//! `[privacy]`: how long cycles are kept.

use toml::de::DeValue;

use super::document::{Entry, Section};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::{PrivacyRules, Retention};

/// Reads the section.
pub fn read(root: &Section<'_>) -> PrivacyRules {
    let section = root.merged("privacy");
    let rules = PrivacyRules {
        retention: section.get("retention").and_then(|entry| retention(&entry)),
        reviewed_on: section.get("reviewed_on").and_then(|entry| entry.date()),
    };
    section.finish();
    rules
}

fn retention(entry: &Entry<'_>) -> Option<Retention> {
    let DeValue::String(text) = entry.value() else {
        return entry.wrong_type("text");
    };
    let retention = Retention::parse(text);
    if retention.is_none() {
        let fault = Diagnostic::new(Code::NotARetention).with("key", entry.key);
        entry.report(fault.with("found", text.trim()));
    }
    retention
}
