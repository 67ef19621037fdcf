//! Every page exists in every language, and the switch leads to the same page.

use crate::links::{Document, documents, target_file};
use crate::outcome::{Fault, Outcome};
use crate::site::{PagePath, Site, file_url};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Checks `<html lang>`, the alternates in the head and the switch in the header of every page.
pub fn check_languages(site: &Site) -> Outcome<Vec<Fault>> {
    let documents = documents(site)?;
    let mut faults = Vec::new();
    // (base, language) → file
    let mut known = BTreeMap::<(String, String), PathBuf>::new();
    let mut languages = BTreeSet::new();
    for (file, document) in &documents {
        let page = PagePath::new(document.relative.clone(), 0);
        let language = language_of(document).unwrap_or_default();
        if language.is_empty() {
            faults.push(Fault::new(&page.relative, "language", "<html> has no lang"));
            continue;
        }
        if !page.suffix.is_empty() && page.suffix != language {
            faults.push(Fault::new(
                &page.relative,
                "language",
                format!("lang is {language}"),
            ));
        }
        languages.insert(language.to_owned());
        known.insert((page.base, language.to_owned()), file.clone());
    }
    if languages.len() < 2 {
        faults.push(Fault::new(
            "",
            "second language",
            format!("the site has only {languages:?}"),
        ));
    }
    for (file, document) in &documents {
        let page = PagePath::new(document.relative.clone(), 0);
        let base = file_url(file)?;
        for language in &languages {
            if Some(language.as_str()) == language_of(document) {
                continue;
            }
            let Some(expected) = known.get(&(page.base.clone(), language.clone())) else {
                faults.push(Fault::new(
                    &page.relative,
                    "page in every language",
                    language.as_str(),
                ));
                continue;
            };
            let leads = |reference: Option<&str>| {
                reference
                    .and_then(|reference| target_file(&base, reference))
                    .as_ref()
                    == Some(expected)
            };
            let in_language = || {
                document
                    .elements
                    .iter()
                    .filter(|element| element.attribute("hreflang") == Some(language))
            };
            let is_alternate = |rel: &str| rel.split_whitespace().any(|word| word == "alternate");
            let alternates: Vec<_> = in_language()
                .filter(|element| {
                    element.name == "link" && element.attribute("rel").is_some_and(is_alternate)
                })
                .collect();
            if alternates.is_empty() || !alternates.iter().all(|link| leads(link.attribute("href"))) {
                faults.push(Fault::new(&page.relative, "alternate", format!("to {language}")));
            }
            let switches: Vec<_> = in_language()
                .filter(|element| element.name == "a" && element.in_header)
                .collect();
            if switches.is_empty() || !switches.iter().all(|link| leads(link.attribute("href"))) {
                faults.push(Fault::new(
                    &page.relative,
                    "switch keeps the place",
                    format!("to {language}"),
                ));
            }
        }
    }
    Ok(faults)
}

/// The language that the page says it is in.
fn language_of(document: &Document) -> Option<&str> {
    document
        .elements
        .iter()
        .find(|element| element.name == "html")?
        .attribute("lang")
}
