//! What `diff` does: finds or computes two records, compares them, and puts the page where it is wanted.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::GENERATOR;
use super::computing::Review;
use super::folder::{self, DataFolder, Reading};
use crate::archive::CycleRecord;
use crate::archive::difference::{Comparison, Difference, Side};
use crate::archive::drift::Drift;
use crate::diagnostics::Diagnostics;
use crate::ingest;
use crate::languages::Texts;
use crate::model::{Configuration, CycleId, Language};
use crate::pages::difference::{self as views, Compared};
pub use crate::pages::difference::{DifferenceView, GroupTable, RuleView, Section, SubjectView};
use crate::publish::{self, PublishError};
use crate::score;

/// What is to be compared, as it was asked for.
pub struct Question<'a> {
    /// The data folder.
    pub data: &'a Path,
    /// A cycle, or a revision of a sealed one: `2025-Q2@1`.
    pub before: &'a str,
    /// Another one; none where `with` is asked about.
    pub after: Option<&'a str>,
    /// Other settings for the same cycle.
    pub with: Option<&'a Path>,
    /// Whether bonus, raises and performance plans are told of.
    pub pay: bool,
}

/// Why there is no difference to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotCompared {
    /// The diagnostics say it.
    Input,
    /// There is no such cycle; the name, the nearest one, and those that exist.
    UnknownCycle(String, Option<String>, Vec<String>),
    /// The cycle has no such sealed revision.
    UnknownRevision(String),
    /// The cycle is sealed, and the tables that settings could be tried on are gone.
    TablesGone(String),
    /// The two cycles share days, or are of different kinds: their values are no two samples of the same length.
    NotComparable(String, String),
    /// Settings can be tried on the rows of a cycle alone, not on a sealed revision.
    RevisionWithSettings(String),
}

/// Two records, the configurations that they were computed by, and what differs.
pub struct Answer {
    before: Configuration,
    after: Configuration,
    earlier: CycleRecord,
    later: CycleRecord,
    /// What differs now from what the cycle was sealed with, where settings were tried on the rows of a sealed one: both sides are
    /// computed from these rows, and neither is what was sealed.
    pub drift: Vec<Drift>,
    /// What differs.
    pub difference: Difference,
}

/// What came of a question.
pub struct Diffed {
    /// Faults and warnings.
    pub diagnostics: Diagnostics,
    /// The answer, or why there is none.
    pub result: Result<Box<Answer>, NotCompared>,
}

/// A side that is found: what it is called, by whom it was computed, and what it is.
struct Found {
    name: String,
    generator: String,
    configuration: Configuration,
    record: CycleRecord,
}

/// What is compared: the earlier and the later side.
type Sides = (Comparison, Found, Found);

/// Compares two cycles, two revisions, or the same rows under other settings. Both sides are computed in one run.
pub fn diff(question: &Question<'_>) -> Diffed {
    let mut diagnostics = Diagnostics::default();
    let result = compared(question, &mut diagnostics).map(Box::new);
    Diffed { diagnostics, result }
}

fn compared(question: &Question<'_>, diagnostics: &mut Diagnostics) -> Result<Answer, NotCompared> {
    let ((comparison, before, after), drift) = match question.with {
        Some(other) => what_if(question, other, diagnostics)?,
        None => (two(question, diagnostics)?, Vec::new()),
    };
    let difference = score::differences(comparison, &before.side(), &after.side(), question.pay);
    Ok(Answer {
        before: before.configuration,
        after: after.configuration,
        earlier: before.record,
        later: after.record,
        difference,
        drift,
    })
}

/// Two cycles, or two revisions of one.
fn two(question: &Question<'_>, diagnostics: &mut Diagnostics) -> Result<Sides, NotCompared> {
    let (opened, found) = folder::open(question.data, Review::LeftOut, None, &|| ());
    diagnostics.extend(found);
    let opened = opened.ok_or(NotCompared::Input)?;
    let before = kept(&opened, question.before)?;
    let after = kept(&opened, question.after.unwrap_or(question.before))?;
    let (then, now) = (&before.record.cycle, &after.record.cycle);
    let comparison = if then.id == now.id {
        Comparison::Revisions
    } else if then.kind != now.kind || then.period.overlaps(now.period) {
        return Err(NotCompared::NotComparable(before.name, after.name));
    } else {
        Comparison::Cycles
    };
    Ok((comparison, before, after))
}

/// The same rows under today's settings and under others.
fn what_if(
    question: &Question<'_>,
    other: &Path,
    diagnostics: &mut Diagnostics,
) -> Result<(Sides, Vec<Drift>), NotCompared> {
    if question.before.contains(REVISION) {
        return Err(NotCompared::RevisionWithSettings(question.before.to_owned()));
    }
    let cycle = CycleId::new(question.before);
    let today = Reading {
        restated: Some(&cycle),
        ..Reading::default()
    };
    let (opened, found) = folder::open_with(question.data, Review::LeftOut, today, &|| ());
    diagnostics.extend(found);
    let opened = opened.ok_or(NotCompared::Input)?;
    let before = from_tables(&opened, question.before)?;
    let drift = folder::drift_of(question.data, &opened, &cycle);
    drop(opened);
    let reading = Reading {
        settings: Some(other),
        ..today
    };
    let (tried, faults) = folder::open_with(question.data, Review::LeftOut, reading, &|| ());
    // What is wrong with the rows was told of today's settings; faults of the others are what is left to tell.
    let Some(tried) = tried else {
        *diagnostics = faults;
        return Err(NotCompared::Input);
    };
    let mut after = from_tables(&tried, question.before)?;
    let settings = other
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    after.name = format!("{} + {settings}", question.before);
    Ok(((Comparison::WhatIf, before, after), drift))
}

/// The version of the JSON: a field that changes its meaning or goes makes another.
const SCHEMA: u32 = 1;

/// What JSON says.
#[derive(Serialize)]
struct Printed<'a> {
    kind: &'static str,
    schema: u32,
    #[serde(flatten)]
    difference: &'a Difference,
    drift: Vec<PrintedDrift<'a>>,
}

/// What differs now from what a cycle was sealed with.
#[derive(Serialize)]
struct PrintedDrift<'a> {
    change: &'static str,
    of: Vec<&'a str>,
}

/// What stands between a cycle and its revision.
const REVISION: char = '@';

/// A cycle as its tables give it, whether it is sealed or not.
fn from_tables(opened: &DataFolder, asked: &str) -> Result<Found, NotCompared> {
    let record = find(&opened.records, asked).map_err(|unknown| {
        let sealed = opened.store.seal(&CycleId::new(asked));
        sealed.map_or(unknown, |_| NotCompared::TablesGone(asked.to_owned()))
    })?;
    Ok(Found {
        name: asked.to_owned(),
        generator: GENERATOR.to_owned(),
        configuration: opened.dataset.configuration.clone(),
        record,
    })
}

/// A revision of a sealed cycle, or a cycle: as it was sealed last, else as its tables give it. A seal says by which settings.
fn kept(opened: &DataFolder, asked: &str) -> Result<Found, NotCompared> {
    let (cycle, revision) = match asked.rsplit_once(REVISION) {
        Some((cycle, revision)) => (CycleId::new(cycle), Some(revision)),
        None => (CycleId::new(asked), None),
    };
    let seal = match revision {
        None => opened.store.seal(&cycle),
        Some(number) => {
            let seals = opened.store.revisions(&cycle).iter();
            let mut found = seals.filter(|seal| seal.revision().to_string() == number);
            let unknown = || NotCompared::UnknownRevision(asked.to_owned());
            Some(found.next().ok_or_else(unknown)?)
        }
    };
    if let Some(seal) = seal {
        return Ok(Found {
            name: asked.to_owned(),
            generator: seal.sealed.generator.clone(),
            configuration: seal.sealed.configuration.clone(),
            record: seal.sealed.record.clone(),
        });
    }
    from_tables(opened, asked)
}

/// The record of a cycle.
fn find(records: &[CycleRecord], asked: &str) -> Result<CycleRecord, NotCompared> {
    let record = records.iter().find(|record| record.cycle.id.as_str() == asked);
    record.cloned().ok_or_else(|| {
        // The newest first: where they are too many to list, those are wanted.
        let known: Vec<&str> = records
            .iter()
            .rev()
            .map(|record| record.cycle.id.as_str())
            .collect();
        let nearest = ingest::nearest(asked, known.iter().copied()).map(str::to_owned);
        let known = known.into_iter().map(str::to_owned).collect();
        NotCompared::UnknownCycle(asked.to_owned(), nearest, known)
    })
}

impl Found {
    fn side(&self) -> Side<'_> {
        Side {
            name: &self.name,
            generator: &self.generator,
            configuration: &self.configuration,
            record: &self.record,
        }
    }
}

impl Answer {
    /// That settings were tried on rows which are not those that were sealed, if so.
    pub fn note(&self, texts: &Texts) -> Option<String> {
        let changed = self.drift.iter().any(Drift::may_change_numbers);
        let facts = [
            ("cycle", self.earlier.cycle.id.as_str().into()),
            ("what", Drift::listed(&self.drift).into()),
        ];
        changed.then(|| texts.text("difference-drift", &facts))
    }

    fn compared(&self) -> Compared<'_> {
        Compared {
            difference: &self.difference,
            before: &self.before,
            after: &self.after,
            earlier: &self.earlier,
            later: &self.later,
        }
    }

    /// The difference as one JSON object.
    pub fn json(&self) -> String {
        let printed = Printed {
            kind: "difference",
            schema: SCHEMA,
            difference: &self.difference,
            drift: (self.drift.iter())
                .map(|drift| {
                    let (change, of) = drift.told();
                    PrintedDrift { change, of }
                })
                .collect(),
        };
        serde_json::to_string(&printed).unwrap_or_default()
    }

    /// The difference in words.
    pub fn view(&self, texts: &Texts) -> DifferenceView {
        views::view(self.compared(), texts)
    }

    /// Writes the page in every language of the site: the first under this name, the others with their tag before the ending. Each file
    /// is there in whole or not at all. Returns the files.
    ///
    /// # Errors
    /// A page could not be made or written.
    pub fn write_pages(&self, file: &Path) -> Result<Vec<PathBuf>, PublishError> {
        let languages = &self.after.organisation.languages;
        let first = self.after.first_language();
        let named: Vec<(Language, PathBuf)> = languages
            .iter()
            .map(|language| (*language, in_language(file, *language, first)))
            .collect();
        for (language, path) in &named {
            let others: Vec<(Language, String)> = named
                .iter()
                .filter(|(other, _)| other != language)
                .map(|(other, path)| (*other, link(path)))
                .collect();
            let texts = Texts::new(*language);
            let mut context = views::context(self.compared(), &texts, GENERATOR, &others);
            if let Some(note) = self.note(&texts) {
                context.insert("reason", &note);
            }
            let page = publish::render(views::TEMPLATE, *language, &context)?;
            write_whole(path, page.as_bytes()).map_err(|source| PublishError::Io {
                attempt: publish::Attempt::Write,
                path: path.clone(),
                source,
            })?;
        }
        Ok(named.into_iter().map(|(_, path)| path).collect())
    }
}

/// The name of a page in a language.
fn in_language(file: &Path, language: Language, first: Language) -> PathBuf {
    if language == first {
        return file.to_owned();
    }
    let ending = file
        .extension()
        .map_or_else(|| "html".into(), std::ffi::OsStr::to_string_lossy);
    file.with_extension(format!("{}.{ending}", language.tag()))
}

/// The link from one page to another in the same folder, with every byte escaped that means something in a link.
fn link(path: &Path) -> String {
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut link = "./".to_owned();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                link.push(char::from(byte));
            }
            other => {
                let _ = write!(link, "%{other:02X}");
            }
        }
    }
    link
}

/// Writes a file beside its place and puts it there when it is whole.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".part");
    let part = path.with_file_name(name);
    let written = std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_language_has_its_tag_before_the_ending() {
        let of = |language| in_language(Path::new("a/what if.html"), language, Language::English);
        assert_eq!(of(Language::English), Path::new("a/what if.html"));
        assert_eq!(of(Language::Chinese), Path::new("a/what if.zh-CN.html"));
        assert_eq!(link(&of(Language::Chinese)), "./what%20if.zh-CN.html");
    }
}
