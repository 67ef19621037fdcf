//! Commentary: `notes/overview.md`, `notes/teams/<id>.md`, `notes/members/<id>.md`, each also as `.en.md` and `.zh-CN.md`.

use std::collections::BTreeMap;

use super::folder::FoundFile;
use super::forgotten::Forgotten;
use super::nearest::nearest;
use super::tables::heading::{composed, visible};
use super::text_file::decode;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::dataset::Notes;
use crate::model::people::{Member, Team};
use crate::model::{Language, LocalizedText, MemberId, TeamId};

/// Whom a note is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Overview,
    Team(TeamId),
    Member(MemberId),
}

/// Reads the notes of a cycle. `people` are its members and teams, where they are known: a note about nobody is then a warning. A
/// note without a language in its name is in the first language, `first`. Notes about members who are forgotten are left out, and
/// names of them replaced in others.
pub fn read(
    (folder, files): (&str, &[(FoundFile, Vec<u8>)]),
    people: Option<(&[Member], &[Team])>,
    first: Language,
    forgotten: &Forgotten,
) -> (Notes, Diagnostics) {
    let mut faults = Diagnostics::default();
    let mut texts: BTreeMap<About, BTreeMap<Language, (String, String)>> = BTreeMap::new();
    for (file, bytes) in files {
        let Some((name, language)) = split(folder, &file.path) else {
            faults.push(unknown_place(file));
            continue;
        };
        let Some(about) = about(name) else {
            faults.push(unknown_place(file));
            continue;
        };
        if matches!(&about, About::Member(id) if forgotten.person(id.as_str()).is_some()) {
            continue;
        }
        if visible(name).is_some() {
            faults.push(Diagnostic::new(Code::InvisibleInName).in_file(&file.path));
        }
        let unknown = people.and_then(|(members, teams)| unknown_id(&about, members, teams));
        if let Some(fault) = unknown {
            faults.push(fault.in_file(&file.path));
            continue;
        }
        let text = match decode(&file.path, bytes) {
            Ok(text) => text,
            Err(fault) => {
                faults.push(*fault);
                continue;
            }
        };
        if text.trim().is_empty() {
            continue;
        }
        let by_language = texts.entry(about).or_default();
        let language = language.unwrap_or(first);
        if let Some((other, _)) = by_language.get(&language) {
            faults.push(
                Diagnostic::new(Code::DuplicateNote)
                    .with("other", other)
                    .in_file(&file.path),
            );
        } else {
            let text = forgotten.without(text).unwrap_or_else(|| text.to_owned());
            by_language.insert(language, (file.path.clone(), text));
        }
    }
    let mut notes = Notes::default();
    for (about, by_language) in texts {
        let text = LocalizedText::by_language(
            by_language
                .into_iter()
                .map(|(language, (_, text))| (language, text))
                .collect(),
        );
        match about {
            About::Overview => notes.overview = Some(text),
            About::Team(id) => {
                notes.teams.insert(id, text);
            }
            About::Member(id) => {
                notes.members.insert(id, text);
            }
        }
    }
    (notes, faults)
}

fn unknown_place(file: &FoundFile) -> Diagnostic {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    Diagnostic::new(Code::NotUnderstood)
        .with("name", name)
        .in_file(&file.path)
}

/// The note's name without folder, language and ending, and its language if the name says one.
fn split<'p>(folder: &str, path: &'p str) -> Option<(&'p str, Option<Language>)> {
    let name = path.strip_prefix(folder)?.strip_prefix("/notes/")?;
    let stem = name.get(..name.len().checked_sub(3)?)?;
    // An id may have a dot of its own: only a language's tag is taken off.
    match stem.rsplit_once('.') {
        Some((rest, tag)) if Language::from_tag(tag).is_some() => Some((rest, Language::from_tag(tag))),
        _ => Some((stem, None)),
    }
}

/// Whom a note is about by its name. A Mac writes the accents of a name apart from their letters.
fn about(name: &str) -> Option<About> {
    let read = |id: &str| composed(visible(id).as_deref().unwrap_or(id)).into_owned();
    match name.split_once('/') {
        None if name.eq_ignore_ascii_case("overview") => Some(About::Overview),
        Some(("teams", id)) if !id.is_empty() => Some(About::Team(TeamId::new(read(id)))),
        Some(("members", id)) if !id.is_empty() => Some(About::Member(MemberId::new(read(id)))),
        _ => None,
    }
}

/// The warning for a team or member that the cycle does not have.
fn unknown_id(about: &About, members: &[Member], teams: &[Team]) -> Option<Diagnostic> {
    let (kind, id, known): (_, _, Vec<&str>) = match about {
        About::Overview => return None,
        About::Team(id) => (
            "team",
            id.as_str(),
            teams.iter().map(|team| team.id.as_str()).collect(),
        ),
        About::Member(id) => (
            "member",
            id.as_str(),
            members.iter().map(|member| member.id.as_str()).collect(),
        ),
    };
    if known.contains(&id) {
        return None;
    }
    let fault = Diagnostic::new(Code::NoteForUnknown)
        .with("kind", kind)
        .with("id", id);
    Some(match nearest(id, known) {
        Some(near) => fault.with("nearest", near),
        None => fault,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_whom_the_note_is_about_and_in_which_language() {
        let folder = "cycles/2025-Q1";
        let name = |rest: &str| {
            split(folder, &format!("{folder}/notes/{rest}")).map(|(name, language)| (about(name), language))
        };
        assert_eq!(name("overview.md"), Some((Some(About::Overview), None)));
        assert_eq!(
            name("teams/T.1.zh-CN.md"),
            Some((Some(About::Team(TeamId::new("T.1"))), Some(Language::Chinese)))
        );
        assert_eq!(
            name("members/张三.en.md"),
            Some((
                Some(About::Member(MemberId::new("张三"))),
                Some(Language::English)
            ))
        );
        assert_eq!(name("elsewhere/x.md"), Some((None, None)));
    }
}
