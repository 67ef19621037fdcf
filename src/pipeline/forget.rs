//! What `forget` does: a member gets a pseudonym, by which new builds know them; sealed cycles that hold them are stated again; what
//! still holds the name is found.

mod sealed;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::num::NonZeroU32;
use std::path::Path;

use super::SealFailure;
use super::folder::DataFolder;
use super::open_folder;
use crate::archive::signing::SigningKey;
use crate::diagnostics::Diagnostics;
use crate::ingest::{self, FORGOTTEN, Forgotten, Person};
use crate::model::{CycleId, Dataset, Language, MemberId};

pub(super) use sealed::{alone, holds};

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
    /// How sealed cycles that hold the member are stated again; none leaves them as they are.
    pub restating: Option<Restating<'a>>,
}

/// How cycles are stated again.
#[derive(Clone, Copy)]
pub struct Restating<'a> {
    /// The reason that the site gives, in the language that is its first; it must not name the member.
    pub reason: &'a dyn Fn(Language) -> String,
    /// The key that signs the manifests.
    pub key: Option<&'a SigningKey>,
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
    /// Sealed cycles that hold the member would change by more than the name if they were stated again, since inputs or rules have
    /// changed.
    Drifted(Vec<CycleId>),
    /// The file could not be written.
    CannotWrite(io::Error),
}

/// What was done, and what still holds the name.
#[derive(Debug, Default)]
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
    /// Cycles that were stated again, with the revision that has the pseudonym.
    pub restated: Vec<(CycleId, NonZeroU32)>,
    /// A cycle that could not be stated again, and why; those after it were not tried.
    pub failed: Option<(CycleId, SealFailure, Diagnostics)>,
}

/// What came of it.
pub struct Outcome {
    /// Faults and warnings of the data folder.
    pub diagnostics: Diagnostics,
    /// What was done, or why not.
    pub result: Result<Forgot, NotForgotten>,
}

/// Gives a member a pseudonym in `forgotten.toml`, and states sealed cycles that hold them again. Deletes nothing. Where it was
/// stopped half-way, or left sealed cycles as they were, it goes on when it is asked again.
pub fn forget(request: &Request<'_>) -> Outcome {
    let (opened, diagnostics) = open_folder(request.data);
    let result = opened.ok_or(NotForgotten::Input);
    let result = result.and_then(|opened| {
        let known = ingest::forgotten(request.data);
        match known.person(request.member) {
            Some(person) => go_on(request, &opened, person),
            None => begin(request, &opened, &known),
        }
    });
    Outcome { diagnostics, result }
}

/// Of a member who has a pseudonym already, what is sealed may still be stated again.
fn go_on(request: &Request<'_>, opened: &DataFolder, person: &Person) -> Result<Forgot, NotForgotten> {
    let already = || NotForgotten::Already(person.pseudonym.clone());
    let other = |asked: &str| asked != person.pseudonym;
    let waiting = sealed::valid_cycles_of(&opened.store, person);
    if request.pseudonym.is_some_and(other) || request.restating.is_none() || waiting.is_empty() {
        return Err(already());
    }
    refuse_drift(request, opened, &waiting)?;
    let forgot = Forgot {
        pseudonym: person.pseudonym.clone(),
        names: person.names.clone(),
        cycles: waiting.clone(),
        ..Forgot::default()
    };
    Ok(finish(request, opened, (person, &waiting), forgot))
}

fn begin(request: &Request<'_>, opened: &DataFolder, known: &Forgotten) -> Result<Forgot, NotForgotten> {
    let id = MemberId::new(request.member);
    let mut forgot = Forgot::default();
    let mut taken: BTreeSet<&str> = known
        .people
        .iter()
        .map(|person| person.pseudonym.as_str())
        .collect();
    // Sealed cycles may have no tables any more, and their records hold no notes.
    for record in &opened.records {
        taken.extend(record.members.iter().map(|member| member.id.as_str()));
        let found = record.members.iter().find(|member| member.id == id);
        if let Some(member) = found {
            forgot.cycles.push(record.cycle.id.clone());
            if !forgot.names.contains(&member.name) {
                forgot.names.push(member.name.clone());
            }
        }
    }
    for data in &opened.dataset.cycles {
        taken.extend(data.raters.iter().map(|rater| &**rater));
        if data.notes.members.contains_key(&id) {
            forgot.notes.push(data.cycle.id.clone());
        }
    }
    if forgot.cycles.is_empty() {
        let members = opened.records.iter().flat_map(|record| &record.members);
        let near = ingest::nearest(request.member, members.map(|member| member.id.as_str()));
        return Err(NotForgotten::UnknownMember(near.map(str::to_owned)));
    }
    forgot.pseudonym = pseudonym(request.pseudonym, &taken)?;
    let person = Person {
        id: request.member.to_owned(),
        pseudonym: forgot.pseudonym.clone(),
        names: forgot.names.clone(),
    };
    let valid = sealed::valid_cycles_of(&opened.store, &person);
    refuse_drift(request, opened, &valid)?;
    append(request, &person).map_err(NotForgotten::CannotWrite)?;
    Ok(finish(request, opened, (&person, &valid), forgot))
}

/// Before anything is written: a key without its restatements would leave the site naming the member.
fn refuse_drift(request: &Request<'_>, opened: &DataFolder, cycles: &[CycleId]) -> Result<(), NotForgotten> {
    let drifted = sealed::drifted(&opened.seals, cycles);
    if request.restating.is_some() && !drifted.is_empty() {
        return Err(NotForgotten::Drifted(drifted));
    }
    Ok(())
}

/// What follows once the key has the person: what holds the name is found, and these cycles are stated again.
fn finish(
    request: &Request<'_>,
    opened: &DataFolder,
    (person, cycles): (&Person, &[CycleId]),
    mut forgot: Forgot,
) -> Forgot {
    forgot.settings = settings(request.data, &opened.dataset, person);
    forgot.sealed = sealed::revisions_of(&opened.store, person);
    if let Some(restating) = &request.restating {
        sealed::restate(request.data, &opened.dataset, cycles, restating, &mut forgot);
    }
    forgot
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
    text.push_str(&entry(person));
    let beside = request.data.join(format!(".{FORGOTTEN}.new"));
    let written = write_private(&beside, &text).and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        // Whatever is left of it is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// A person as the file has them.
pub(super) fn entry(person: &Person) -> String {
    let names: Vec<String> = person.names.iter().map(|name| quoted(name)).collect();
    format!(
        "\n[[forgotten]]\nid = {}\npseudonym = {}\nnames = [{}]\n",
        quoted(&person.id),
        quoted(&person.pseudonym),
        names.join(", ")
    )
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
    let alone = sealed::alone(person);
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
