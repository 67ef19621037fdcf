//! What `export` does: everything that is held about one member, over all cycles, for whom it is about.
//!
//! Others are not part of a subject's request: their ids and names are replaced, and what raters said is told as the pages tell it.

mod page;
mod record;
mod rows;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::{DataFolder, open_folder};
use crate::archive::CycleRecord;
use crate::diagnostics::Diagnostics;
use crate::ingest::{self, Forgotten, Person};
use crate::languages::Texts;
use crate::model::{CycleId, Dataset, MemberId};

/// Whose data is asked for.
pub struct Request<'a> {
    /// The data folder.
    pub data: &'a Path,
    /// The member's id, or the pseudonym of one who is forgotten.
    pub member: &'a str,
    /// Where the copy goes: a folder that is new or empty.
    pub out: &'a Path,
}

/// Why there is no copy.
#[derive(Debug)]
pub enum NotExported {
    /// The diagnostics say it.
    Input,
    /// No cycle has such a member; the nearest id.
    UnknownMember(Option<String>),
    /// The folder holds something already.
    NotEmpty,
    /// The machine refused.
    CannotWrite(io::Error),
}

/// What the copy holds.
#[derive(Debug, Default)]
pub struct Exported {
    /// Cycles that have the member.
    pub cycles: Vec<CycleId>,
    /// Rows of tables.
    pub rows: usize,
    /// Files written.
    pub files: usize,
}

/// What came of it.
pub struct Outcome {
    /// Faults and warnings of the data folder.
    pub diagnostics: Diagnostics,
    /// What was written, or why nothing was.
    pub result: Result<Exported, NotExported>,
}

/// The member, and everybody else.
struct Asked {
    /// The id by which computed records know the member.
    known_as: String,
    /// The ids that stand for the member in the tables.
    ids: Vec<String>,
    /// Everybody else, each replaced by the words for another person.
    others: Forgotten,
    /// The words for another person.
    other: String,
    /// What stands in the place of what is another person's alone.
    left_out: String,
}

impl Asked {
    /// The id by which a record has the member: the pseudonym, or the id in one that was sealed before.
    fn in_record<'r>(&self, record: &'r CycleRecord) -> Option<&'r MemberId> {
        let mut members = record.members.iter();
        let found = members.find(|member| self.ids.iter().any(|id| id == member.id.as_str()));
        found.map(|member| &member.id)
    }

    /// A text without others' names.
    fn without_others(&self, text: &str) -> String {
        self.others.without(text).unwrap_or_else(|| text.to_owned())
    }
}

/// Writes a copy of everything that is held about a member.
pub fn export(request: &Request<'_>) -> Outcome {
    // Rows are those of the tables, also of sealed cycles as long as these are there; numbers are those that were sealed.
    let ingest::Ingested { dataset, diagnostics } = ingest::read(request.data);
    let Some(dataset) = dataset else {
        return Outcome {
            diagnostics,
            result: Err(NotExported::Input),
        };
    };
    let (opened, diagnostics) = open_folder(request.data);
    let result = opened.ok_or(NotExported::Input);
    let result = result.and_then(|opened| write(request, &dataset, &opened));
    Outcome { diagnostics, result }
}

fn write(request: &Request<'_>, dataset: &Dataset, opened: &DataFolder) -> Result<Exported, NotExported> {
    let texts: Vec<Texts> = (dataset.configuration.organisation.languages.iter())
        .map(|language| Texts::new(*language))
        .collect();
    let words = |key: &str| texts.first().map(|texts| texts.plain(key)).unwrap_or_default();
    let asked = asked(
        request,
        dataset,
        (words("export-other"), words("export-left-out")),
    );
    let records = &opened.records;
    let cycles: Vec<CycleId> = records
        .iter()
        .filter(|record| asked.in_record(record).is_some())
        .map(|record| record.cycle.id.clone())
        .collect();
    if cycles.is_empty() {
        let members = dataset.cycles.iter().flat_map(|data| &data.members);
        let near = ingest::nearest(request.member, members.map(|member| member.id.as_str()));
        return Err(NotExported::UnknownMember(near.map(str::to_owned)));
    }
    let tables = rows::of(request.data, dataset, &asked);
    let mut files: Vec<(String, Vec<u8>)> = tables.iter().map(|table| (table.path(), table.csv())).collect();
    files.push(("record.json".to_owned(), record::json(records, &asked)));
    for texts in &texts {
        let first = dataset.configuration.first_language() == texts.language();
        let name = if first {
            "index.html".to_owned()
        } else {
            format!("index.{}.html", texts.language().tag())
        };
        let page = page::html((dataset, opened), &tables, &asked, texts);
        files.push((name, page.into_bytes()));
    }
    put(request.out, &files)?;
    Ok(Exported {
        cycles,
        rows: tables.iter().map(|table| table.lines.len()).sum(),
        files: files.len(),
    })
}

/// Who is asked for, and who everybody else is.
fn asked(request: &Request<'_>, dataset: &Dataset, (other, left_out): (String, String)) -> Asked {
    let key = ingest::forgotten(request.data);
    let mut people = key.people.iter();
    let forgotten = people.find(|person| person.id == request.member || person.pseudonym == request.member);
    let known_as = forgotten.map_or(request.member, |person| &person.pseudonym);
    let mut ids = vec![known_as.to_owned()];
    ids.extend(forgotten.map(|person| person.id.clone()));
    let members = || dataset.cycles.iter().flat_map(|data| &data.members);
    let own: BTreeSet<&str> = members()
        .filter(|member| member.id.as_str() == known_as)
        .map(|member| member.name.as_str())
        .collect();
    let mut seen = BTreeSet::new();
    let mut others: Vec<Person> = members()
        .filter(|member| member.id.as_str() != known_as && seen.insert((&member.id, &member.name)))
        .map(|member| Person {
            id: member.id.to_string(),
            pseudonym: other.clone(),
            // Somebody of the same name: nobody can tell who is meant.
            names: Some(member.name.clone())
                .filter(|name| !own.contains(name.as_str()))
                .into_iter()
                .collect(),
        })
        .collect();
    // Others who are forgotten, under the ids that the tables have.
    let forgotten_others = key.people.iter().filter(|person| person.pseudonym != known_as);
    others.extend(forgotten_others.map(|person| Person {
        pseudonym: other.clone(),
        ..person.clone()
    }));
    Asked {
        known_as: known_as.to_owned(),
        ids,
        others: Forgotten { people: others },
        other,
        left_out,
    }
}

/// Writes files into a folder that does not exist yet or is empty.
fn put(out: &Path, files: &[(String, Vec<u8>)]) -> Result<(), NotExported> {
    let refused = NotExported::CannotWrite;
    fs::create_dir_all(out).map_err(refused)?;
    if fs::read_dir(out).map_err(refused)?.next().is_some() {
        return Err(NotExported::NotEmpty);
    }
    for (name, content) in files {
        let path = out.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(refused)?;
        }
        fs::write(path, content).map_err(refused)?;
    }
    Ok(())
}
