//! `[organisation]`: who is appraised.

use jiff::tz::TimeZone;

use super::document::Section;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::configuration::Organisation;
use crate::model::{Language, LocalizedText};

/// Reads the section.
pub fn read(root: &Section<'_>) -> Option<Organisation> {
    let section = root.merged("organisation");
    let name = section.required("name").and_then(|entry| entry.localized());
    let currency = section.required("currency").and_then(|entry| {
        let text = entry.text()?;
        let sound = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        if !sound {
            entry.report(Diagnostic::new(Code::NotACurrency).with("found", text));
        }
        sound.then(|| text.to_owned())
    });
    let time_zone = section.required("time_zone").and_then(|entry| {
        let text = entry.text()?;
        let known = TimeZone::get(text).is_ok();
        if !known {
            entry.report(Diagnostic::new(Code::UnknownTimeZone).with("found", text));
        }
        known.then(|| text.to_owned())
    });
    let languages = section.required("languages").and_then(|entry| {
        let mut languages: Vec<Language> = Vec::new();
        for element in entry.filled_list()? {
            let Some(text) = element.text() else { continue };
            match Language::from_tag(text) {
                None => element.report(Diagnostic::new(Code::UnknownLanguage).with("found", text)),
                Some(language) if languages.contains(&language) => element.report(
                    Diagnostic::new(Code::DuplicateInList)
                        .with("list", entry.key)
                        .with("id", text),
                ),
                Some(language) => languages.push(language),
            }
        }
        Some(languages)
    });
    let transfer_date = section.get("transfer_date").and_then(|entry| entry.date());
    section.finish();
    Some(Organisation {
        name: name.unwrap_or_else(|| LocalizedText::plain("")),
        transfer_date,
        currency: currency?,
        time_zone: time_zone?,
        languages: languages?,
    })
}
