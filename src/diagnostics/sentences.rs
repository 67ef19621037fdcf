//! The sentences of a diagnostic in a language: what is wrong, and how to mend it.

use fluent_bundle::FluentValue;

use super::{Code, Diagnostic};
use crate::languages::Texts;

/// What is wrong, in one sentence.
pub fn message(diagnostic: &Diagnostic, texts: &Texts) -> String {
    texts.text(&key(diagnostic), &arguments(diagnostic))
}

/// How to mend it; begins with the nearest name where there is one, in words of the code's own (`.nearest`) or the usual ones.
pub fn help(diagnostic: &Diagnostic, texts: &Texts) -> String {
    let arguments = arguments(diagnostic);
    let help = texts.text(&format!("{}.help", key(diagnostic)), &arguments);
    if diagnostic.facts.contains_key("nearest") {
        let nearest = texts
            .find(&format!("{}.nearest", key(diagnostic)), &arguments)
            .unwrap_or_else(|| texts.text("diagnostic-nearest", &arguments));
        if diagnostic.facts.contains_key("zeros") {
            let zeros = texts.text("diagnostic-zeros", &arguments);
            return format!("{nearest}{zeros}{help}");
        }
        return format!("{nearest}{help}");
    }
    help
}

fn key(diagnostic: &Diagnostic) -> String {
    diagnostic.code.text().to_lowercase()
}

/// The facts as arguments. Only what counts is a number to choose a plural by; an id such as `007` must stay as it is.
fn arguments(diagnostic: &Diagnostic) -> Vec<(&'static str, FluentValue<'_>)> {
    diagnostic
        .facts
        .iter()
        .map(|(name, value)| {
            let value = match value.parse::<u32>() {
                Ok(number) if counts(diagnostic.code, name) => FluentValue::from(number),
                _ => FluentValue::from(value.as_str()),
            };
            (*name, value)
        })
        .collect()
}

/// Whether a fact says how many there are of something.
fn counts(code: Code, fact: &str) -> bool {
    match fact {
        "count" | "clients" => true,
        "rows" | "columns" => code == Code::HiddenRead,
        _ => false,
    }
}
