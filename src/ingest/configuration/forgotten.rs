//! What `forgotten.toml` states: `[[forgotten]]` with the id, the pseudonym and names.

use super::document::{Entry, Section, Source};
use super::lists::items;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::ingest::forgotten::{FILE_NAME, Person};

/// Reads the people, and the faults of the file.
pub fn read(path: &str, text: &str) -> (Vec<Person>, Diagnostics) {
    let source = Source::new(path, text);
    let table = source.parse();
    let root = Section::root(&[(&source, &table)], FILE_NAME);
    let mut people: Vec<Person> = Vec::new();
    for item in items(&root, "forgotten") {
        let section = item.section;
        let pseudonym = section.required("pseudonym");
        let names = section.get("names").and_then(|entry| entry.list());
        let names = names.unwrap_or_default();
        let names: Vec<String> = names
            .iter()
            .filter_map(|name| Some(name.text()?.to_owned()))
            .collect();
        let stated = pseudonym.as_ref().and_then(Entry::text);
        if let (Some(entry), Some(stated)) = (&pseudonym, stated) {
            if people.iter().any(|other| other.pseudonym == stated) {
                entry.report(
                    Diagnostic::new(Code::DuplicateInList)
                        .with("list", "pseudonym")
                        .with("id", stated),
                );
            } else {
                people.push(Person {
                    id: item.id.to_owned(),
                    pseudonym: stated.to_owned(),
                    names,
                });
            }
        }
        section.finish();
    }
    root.finish();
    drop(table);
    (people, source.into_faults())
}
