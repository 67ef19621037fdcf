//! What `forget` does: a member gets a pseudonym, by which new builds know them; what still holds the name is found.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use crate::archive::sealed_record::RECORD;
use crate::archive::store::SEALED;
use crate::diagnostics::Diagnostics;
use crate::ingest::{self, FORGOTTEN, Forgotten, Person};
use crate::model::{CycleId, Dataset, MemberId};

/// Who is to be forgotten.
pub struct Request<'a> {
    /// The data folder.
    pub data: &'a Path,
    /// The member's id.
    pub member: &'a str,
    /// The pseudonym; the next free one where none is asked for.
    pub pseudonym: Option<&'a str>,
    /// What the file says of itself where it is new: lines without the mark of a comment.
    pub header: &'a str,
}

/// Why nobody was forgotten.
#[derive(Debug)]
pub enum NotForgotten {
    /// The diagnostics say it.
    Input,
    /// No cycle has such a member; the nearest id.
    UnknownMember(Option<String>),
    /// It was done before, by this pseudonym.
    Already(String),
    /// The pseudonym cannot stand in a table and in the name of a file, or somebody has it.
    PseudonymRefused(String),
    /// The file could not be written.
    CannotWrite(io::Error),
}

/// What was done, and what still holds the name.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Forgot {
    /// The pseudonym.
    pub pseudonym: String,
    /// Names that the tables give the member; they are kept in the key, since texts may mention them.
    pub names: Vec<String>,
    /// Cycles that have the member.
    pub cycles: Vec<CycleId>,
    /// Cycles with a note about the member, which new builds leave out.
    pub notes: Vec<CycleId>,
    /// Settings that mention the member, relative to the data folder: nothing is replaced in them.
    pub settings: Vec<String>,
    /// Sealed revisions that hold the member, as `<cycle>/<revision>`.
    pub sealed: Vec<String>,
}

/// What came of it.
pub struct Outcome {
    /// Faults and warnings of the data folder.
    pub diagnostics: Diagnostics,
    /// What was done, or why not.
    pub result: Result<Forgot, NotForgotten>,
}

/// Gives a member a pseudonym in `forgotten.toml`. Deletes nothing.
pub fn forget(request: &Request<'_>) -> Outcome {
    let ingest::Ingested { dataset, diagnostics } = ingest::read(request.data);
    let result = dataset.ok_or(NotForgotten::Input);
    let result = result.and_then(|dataset| write(request, &dataset));
    Outcome { diagnostics, result }
}

fn write(request: &Request<'_>, dataset: &Dataset) -> Result<Forgot, NotForgotten> {
    let known = ingest::forgotten(request.data);
    if let Some(person) = known.person(request.member) {
        return Err(NotForgotten::Already(person.pseudonym.clone()));
    }
    let id = MemberId::new(request.member);
    let mut forgot = Forgot::default();
    let mut taken: BTreeSet<&str> = known
        .people
        .iter()
        .map(|person| person.pseudonym.as_str())
        .collect();
    for data in &dataset.cycles {
        taken.extend(data.members.iter().map(|member| member.id.as_str()));
        taken.extend(data.raters.iter().map(|rater| &**rater));
        let found = data.members.iter().find(|member| member.id == id);
        if let Some(member) = found {
            forgot.cycles.push(data.cycle.id.clone());
            if !forgot.names.contains(&member.name) {
                forgot.names.push(member.name.clone());
            }
        }
        if data.notes.members.contains_key(&id) {
            forgot.notes.push(data.cycle.id.clone());
        }
    }
    if forgot.cycles.is_empty() {
        let members = dataset.cycles.iter().flat_map(|data| &data.members);
        let near = ingest::nearest(request.member, members.map(|member| member.id.as_str()));
        return Err(NotForgotten::UnknownMember(near.map(str::to_owned)));
    }
    forgot.pseudonym = pseudonym(request.pseudonym, &taken)?;
    let person = Person {
        id: request.member.to_owned(),
        pseudonym: forgot.pseudonym.clone(),
        names: forgot.names.clone(),
    };
    append(request, &person).map_err(NotForgotten::CannotWrite)?;
    forgot.settings = settings(request.data, dataset, &person);
    forgot.sealed = sealed(request.data, &person);
    Ok(forgot)
}

/// The pseudonym that was asked for, if it will do, or the next free one. It is counted and not made from the id: whoever knows
/// the ids could make it too.
fn pseudonym(asked: Option<&str>, taken: &BTreeSet<&str>) -> Result<String, NotForgotten> {
    if let Some(asked) = asked {
        let sound = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        let sound = !asked.is_empty() && asked.chars().count() <= 64 && asked.chars().all(sound);
        return if sound && !taken.contains(asked) {
            Ok(asked.to_owned())
        } else {
            Err(NotForgotten::PseudonymRefused(asked.to_owned()))
        };
    }
    let mut counted = (1_u64..).map(|number| format!("P-{number:04}"));
    let free = counted.find(|name| !taken.contains(name.as_str()));
    Ok(free.unwrap_or_default())
}

/// Adds a person to the file. The file is written beside and put in its place, so that there is always a whole one, and only
/// its owner may read it.
fn append(request: &Request<'_>, person: &Person) -> io::Result<()> {
    let path = request.data.join(FORGOTTEN);
    let mut text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let lines = request.header.lines();
            lines
                .map(|line| format!("# {line}").trim_end().to_owned() + "\n")
                .collect()
        }
        Err(error) => return Err(error),
    };
    let names: Vec<String> = person.names.iter().map(|name| quoted(name)).collect();
    // Writing into a text does not fail.
    let _ = write!(
        text,
        "\n[[forgotten]]\nid = {}\npseudonym = {}\nnames = [{}]\n",
        quoted(&person.id),
        quoted(&person.pseudonym),
        names.join(", ")
    );
    let beside = request.data.join(format!(".{FORGOTTEN}.new"));
    let written = write_private(&beside, &text).and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        // Whatever is left of it is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A text as a basic string of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// Settings that mention the person.
fn settings(data: &Path, dataset: &Dataset, person: &Person) -> Vec<String> {
    let alone = Forgotten {
        people: vec![person.clone()],
    };
    let of_cycles = dataset
        .cycles
        .iter()
        .map(|data| format!("cycles/{}/cycle.toml", data.cycle.id));
    std::iter::once("scorebook.toml".to_owned())
        .chain(of_cycles)
        .filter(|path| {
            let text = fs::read_to_string(data.join(path)).unwrap_or_default();
            alone.without(&text).is_some()
        })
        .collect()
}

/// Sealed revisions whose record holds the person, by cycle and revision.
fn sealed(data: &Path, person: &Person) -> Vec<String> {
    let mut found = Vec::new();
    let store = data.join(SEALED);
    for cycle in folders(&store) {
        for revision in folders(&store.join(&cycle)) {
            let record = store.join(&cycle).join(&revision).join(RECORD);
            let text = fs::read_to_string(record).unwrap_or_default();
            let mut wanted = std::iter::once(&person.id).chain(&person.names);
            if wanted.any(|name| text.contains(&quoted(name))) {
                found.push(format!("{cycle}/{revision}"));
            }
        }
    }
    found
}

/// The names of the folders within a folder, sorted.
fn folders(within: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(within) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_pseudonym_is_one_that_nobody_has() {
        let taken = BTreeSet::from(["P-0001", "M1"]);
        assert_eq!(pseudonym(None, &taken).unwrap(), "P-0002");
        assert_eq!(pseudonym(Some("X9"), &taken).unwrap(), "X9");
        for refused in ["M1", "", "a/b", "a b"] {
            assert!(pseudonym(Some(refused), &taken).is_err(), "{refused}");
        }
    }

    #[test]
    fn texts_are_written_as_toml_reads_them() {
        assert_eq!(quoted("O\"Neil\\n"), r#""O\"Neil\\n""#);
        assert_eq!(quoted("a\tb"), "\"a\\u0009b\"");
    }
}
