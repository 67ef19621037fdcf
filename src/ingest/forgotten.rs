//! `forgotten.toml`: members whom new builds know by a pseudonym alone. It is the key between the two.

use super::configuration::forgotten as settings;
use super::folder::Folder;
use super::{cycle_files, text_file};
use crate::diagnostics::Diagnostics;

/// The name of the file in the data folder.
pub const FILE_NAME: &str = "forgotten.toml";

/// Somebody who is known by a pseudonym alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The id that the tables have.
    pub id: String,
    /// What stands in its place, and in the name's.
    pub pseudonym: String,
    /// Names that texts may mention.
    pub names: Vec<String>,
}

/// Everybody who is known by a pseudonym alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// In the order of the file.
    pub people: Vec<Person>,
}

/// Reads the file, if there is one.
pub fn read(folder: &Folder) -> (Forgotten, Diagnostics) {
    let mut faults = Diagnostics::default();
    let Some(file) = &folder.forgotten else {
        return (Forgotten::default(), faults);
    };
    let Some(bytes) = cycle_files::load(file, &mut faults) else {
        return (Forgotten::default(), faults);
    };
    match text_file::decode(&file.path, &bytes) {
        Ok(text) => {
            let (people, found) = settings::read(&file.path, text);
            faults.extend(found);
            (Forgotten { people }, faults)
        }
        Err(fault) => {
            faults.push(*fault);
            (Forgotten::default(), faults)
        }
    }
}

impl Forgotten {
    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// A text with pseudonyms in the place of names and of ids that cannot be numbers; none where it mentions nobody.
    pub fn without(&self, text: &str) -> Option<String> {
        let mut changed: Option<String> = None;
        for person in &self.people {
            let id = Some(&person.id).filter(|id| id.chars().any(char::is_alphabetic));
            for name in person.names.iter().chain(id) {
                let current = changed.as_deref().unwrap_or(text);
                if let Some(replaced) = replaced(current, name, &person.pseudonym) {
                    changed = Some(replaced);
                }
            }
        }
        changed
    }
}

/// A text with every mention of a name replaced; none where there is none. A name in Latin letters is mentioned where it stands as
/// a word of its own; Chinese has no spaces between words.
fn replaced(text: &str, name: &str, pseudonym: &str) -> Option<String> {
    if name.is_empty() || !text.contains(name) {
        return None;
    }
    let joins = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let (opens, closes) = (joins(name.chars().next()), joins(name.chars().last()));
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find(name) {
        let (before, from) = rest.split_at(at);
        let after = from.get(name.len()..).unwrap_or_default();
        result.push_str(before);
        let within = (opens && joins(result.chars().last())) || (closes && joins(after.chars().next()));
        if within {
            result.push_str(name);
        } else {
            result.push_str(pseudonym);
            found = true;
        }
        rest = after;
    }
    result.push_str(rest);
    found.then_some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forgotten() -> Forgotten {
        Forgotten {
            people: vec![Person {
                id: "M1".to_owned(),
                pseudonym: "P-1".to_owned(),
                names: vec!["Li".to_owned(), "李明".to_owned()],
            }],
        }
    }

    #[test]
    fn names_and_ids_are_replaced_where_they_stand_by_themselves() {
        let without = |text: &str| forgotten().without(text);
        assert_eq!(
            without("Ask Li, not Lisa or M10; M1 knows."),
            Some("Ask P-1, not Lisa or M10; P-1 knows.".to_owned())
        );
        assert_eq!(without("由李明负责"), Some("由P-1负责".to_owned()));
        assert_eq!(without("A list of M12s"), None);
    }

    #[test]
    fn an_id_that_may_be_a_number_is_no_mention() {
        let mut forgotten = forgotten();
        forgotten.people[0].id = "7".to_owned();
        assert_eq!(forgotten.without("7 calls"), None);
    }
}
