//! A sealed cycle computed again from its inputs, in a folder of its own that holds these inputs and nothing else, and compared
//! with what was sealed, byte for byte.
//!
//! Since nothing but what the manifest lists is there, the same bytes also prove that the list is complete. One thing is taken that no
//! manifest lists: who is known by a pseudonym alone (`forgotten.toml`), as far as the sealed record does not name them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::num::NonZeroU32;
use std::path::Path;

use super::computing::Review;
use super::folder::Reading;
use super::forget::{alone, entry, holds};
use super::seal::{in_force, write_pages};
use super::sealed_inputs::read_by;
use super::{GENERATOR, SealFailure, folder};
use crate::archive::carried;
use crate::archive::difference::{Comparison, Difference, Side};
use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::{Entry, MANIFEST, Manifest};
use crate::archive::sealed_record::{RECORD, RECORD_SCHEMA_NAME, SealedRecord};
use crate::archive::store::{SEALED, in_store};
use crate::archive::verifying::{ContentsFault, contents};
use crate::archive::version_notes::{Part, VersionNote, between, explain};
use crate::diagnostics::Diagnostics;
use crate::ingest::{self, FORGOTTEN, Inputs};
use crate::model::CycleId;
use crate::score;

/// The folder of cycles in the data folder.
const CYCLES: &str = "cycles";

/// What came of it.
#[derive(Debug)]
pub struct Recomputed {
    /// The program that computed it again.
    pub generator: &'static str,
    /// Inputs that are not what they were, by path.
    pub inputs: Vec<InputChange>,
    /// Faults and warnings of the inputs, as they are now.
    pub diagnostics: Diagnostics,
    /// What differs, or why nothing was computed.
    pub result: Result<Remade, NotRemade>,
}

/// An input that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputChange {
    /// It has other bytes; they were taken.
    Differs(String),
    /// It is not there.
    Gone(String),
    /// It was not there then; it was left out.
    New(String),
}

/// A cycle that was computed again.
#[derive(Debug)]
pub struct Remade {
    /// Files that the manifest lists.
    pub files: usize,
    /// Files that are not the same, by path.
    pub differing: Vec<FileChange>,
    /// Parts of which something differs.
    pub parts: BTreeSet<Part>,
    /// What differs in scores, ratings, plans and results, from the sealed to the new ones; none where the records are the same.
    pub difference: Option<Box<Difference>>,
    /// What versions after the one that sealed changed.
    pub notes: Vec<&'static VersionNote>,
    /// The answer in one word.
    pub verdict: RemadeVerdict,
}

/// A file that is not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileChange {
    /// It has other bytes.
    Altered(String),
    /// It was sealed, and is not made again.
    SealedOnly(String),
    /// It was not sealed.
    RemadeOnly(String),
}

/// The answer in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemadeVerdict {
    /// Every byte is the same.
    SameBytes,
    /// Notes of newer versions name every part that differs, and no input differs.
    Explained,
    /// Something else differs.
    Differs,
}

/// Why nothing was computed.
#[derive(Debug)]
pub enum NotRemade {
    /// The seal does not say what it was computed from.
    Contents(ContentsFault),
    /// The inputs that are there make no cycle; the diagnostics say why.
    Input,
    /// None of the cycle's own tables is there.
    TablesGone,
    /// Pages or record could not be made.
    Failed(SealFailure),
    /// The machine gave no folder, or refused to copy into it.
    Io(io::Error),
}

/// How many have other numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Members with another score, rating, plan or value.
    pub members: usize,
    /// Those of them with another rating.
    pub ratings: usize,
    /// Teams.
    pub teams: usize,
    /// Whether the organisation has.
    pub organisation: bool,
    /// Settings that differ.
    pub rules: usize,
    /// Names of members with another score, with both of them; those first that moved most.
    pub scores: Vec<(String, Option<f64>, Option<f64>)>,
}

impl Changed {
    /// Whether anything has.
    pub fn any(&self) -> bool {
        self.members + self.teams + self.rules > 0 || self.organisation
    }
}

impl Remade {
    /// How many have other numbers; none where the record is the same to the last byte.
    pub fn changed(&self) -> Option<Changed> {
        let difference = self.difference.as_deref()?;
        let members = difference.members();
        let scores = members.clone().filter_map(|member| {
            let score = member.score.as_ref()?;
            Some((member.name.clone(), score.before, score.after))
        });
        Some(Changed {
            ratings: members.clone().filter(|member| member.rating.is_some()).count(),
            members: members.clone().count(),
            teams: difference.teams().count(),
            organisation: difference.organisation().is_some(),
            rules: difference.rules.len(),
            scores: scores.collect(),
        })
    }
}

impl InputChange {
    /// Its word and the path.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Self::Differs(path) => ("differs", path),
            Self::Gone(path) => ("gone", path),
            Self::New(path) => ("new", path),
        }
    }
}

impl FileChange {
    /// Its word and the path.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Self::Altered(path) => ("altered", path),
            Self::SealedOnly(path) => ("sealed_only", path),
            Self::RemadeOnly(path) => ("remade_only", path),
        }
    }
}

impl RemadeVerdict {
    /// The word of JSON and of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::SameBytes => "same_bytes",
            Self::Explained => "explained",
            Self::Differs => "differs",
        }
    }
}

/// Computes a seal (a folder or a zip, which is whole) again from the inputs in a data folder, which is only read.
pub fn recompute(seal: &Path, data: &Path) -> Recomputed {
    let mut recomputed = Recomputed {
        generator: GENERATOR,
        inputs: Vec::new(),
        diagnostics: Diagnostics::default(),
        result: Err(NotRemade::TablesGone),
    };
    recomputed.result = match contents(seal) {
        Ok((manifest, sealed)) => remade(&manifest, &sealed, data, &mut recomputed),
        Err(fault) => Err(NotRemade::Contents(fault)),
    };
    recomputed
}

fn remade(
    manifest: &Manifest,
    sealed: &SealedRecord,
    data: &Path,
    recomputed: &mut Recomputed,
) -> Result<Remade, NotRemade> {
    let inputs = tempfile::tempdir().map_err(NotRemade::Io)?;
    recomputed.inputs = lay_out(manifest, sealed, data, inputs.path()).map_err(NotRemade::Io)?;
    let later = later_cycles(manifest, sealed, data);
    let reading = Reading {
        later: &later,
        ..Reading::default()
    };
    let (opened, diagnostics) = folder::open_with(inputs.path(), Review::Made, reading, &|| ());
    recomputed.diagnostics = diagnostics;
    let gone = |path: &Entry| {
        let gone = InputChange::Gone(path.path.as_str().to_owned());
        recomputed.inputs.contains(&gone)
    };
    let own = format!("cycles/{}/", sealed.cycle);
    let mut own = (manifest.inputs().iter()).filter(|entry| entry.path.as_str().starts_with(&own));
    let nothing = own.all(gone);
    let opened = opened.ok_or(if nothing {
        NotRemade::TablesGone
    } else {
        NotRemade::Input
    })?;
    let record = opened
        .records
        .iter()
        .find(|record| record.cycle.id == sealed.cycle);
    let record = record.ok_or(NotRemade::TablesGone)?;
    let again = SealedRecord {
        // The foot of each page names the program that sealed: what else differs is what is asked about.
        generator: sealed.generator.clone(),
        configuration: in_force(&opened, &record.cycle),
        record: record.clone(),
        ..sealed.clone()
    };
    let json = again.to_json();
    let json = json.map_err(|_| NotRemade::Failed(SealFailure::NotExact))?;
    let pages = tempfile::tempdir().map_err(NotRemade::Io)?;
    let files = write_pages(&opened, &again, json, pages.path()).map_err(NotRemade::Failed)?;
    let differing = compared(manifest, &files);
    let difference = (differing.iter())
        .any(|change| change.parts().1 == RECORD)
        .then(|| Box::new(difference(sealed, &again)));
    let values = difference
        .as_ref()
        .is_some_and(|difference| !difference.is_empty());
    let parts: BTreeSet<Part> = differing
        .iter()
        .map(|change| part(change.parts().1, values))
        .collect();
    let notes = between(&sealed.generator, GENERATOR);
    let verdict = if differing.is_empty() {
        RemadeVerdict::SameBytes
    } else if recomputed.inputs.is_empty() && explain(&notes, &parts) {
        RemadeVerdict::Explained
    } else {
        RemadeVerdict::Differs
    };
    Ok(Remade {
        files: manifest.files().len(),
        differing,
        parts,
        difference,
        notes,
        verdict,
    })
}

/// Copies every input that the manifest lists, as it is now; what is not what it was.
fn lay_out(
    manifest: &Manifest,
    sealed: &SealedRecord,
    data: &Path,
    into: &Path,
) -> io::Result<Vec<InputChange>> {
    let mut changes: BTreeMap<String, InputChange> = BTreeMap::new();
    for entry in manifest.inputs() {
        let (path, from, to) = (
            entry.path.as_str(),
            entry.path.below(data),
            entry.path.below(into),
        );
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        let change = match fs::copy(&from, &to) {
            // What is computed is the copy, so that is what is hashed.
            Ok(_) if Sha256Digest::of_file(&to)?.1 == entry.sha256 => continue,
            Ok(_) => InputChange::Differs(path.to_owned()),
            Err(fault) if from.is_file() => return Err(fault),
            Err(_) => InputChange::Gone(path.to_owned()),
        };
        changes.insert(path.to_owned(), change);
    }
    for change in changes.values() {
        if let InputChange::Gone(path) = change {
            let _ = carry_over(data, into, path);
        }
    }
    let cycles = read_by(&sealed.cycle, &[&sealed.record]);
    for (path, _) in Inputs::find(data).of(&cycles) {
        if manifest.input(path).is_none() {
            changes.insert(path.to_owned(), InputChange::New(path.to_owned()));
        }
    }
    let forgotten = ingest::forgotten(data).people;
    let unknown: String = (forgotten.iter())
        .filter(|person| !holds(&sealed.record, &alone(person)))
        .map(entry)
        .collect();
    if !unknown.is_empty() {
        fs::write(into.join(FORGOTTEN), unknown)?;
    }
    Ok(changes.into_values().collect())
}

/// Cycles that settings may name, and that nothing of the sealed one hangs on: of these no file is an input.
fn later_cycles(manifest: &Manifest, sealed: &SealedRecord, data: &Path) -> Vec<CycleId> {
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for folder in [CYCLES, SEALED] {
        let entries = fs::read_dir(data.join(folder)).into_iter().flatten().flatten();
        ids.extend(entries.map(|entry| entry.file_name().to_string_lossy().into_owned()));
    }
    ids.extend(ingest::named_cycles(data));
    let listed = |id: &String| {
        let of = [format!("{CYCLES}/{id}/"), format!("{SEALED}/{id}/")];
        let mut inputs = manifest.inputs().iter().map(|entry| entry.path.as_str());
        inputs.any(|path| of.iter().any(|folder| path.starts_with(folder)))
    };
    ids.retain(|id| id != sealed.cycle.as_str() && !id.starts_with('.') && !listed(id));
    ids.into_iter().map(CycleId::new).collect()
}

/// The file of what is carried of a cycle's earlier revision goes when the cycle is stated again. What is carried of the newest takes
/// its place: if it is another, other bytes come of it.
fn carry_over(data: &Path, into: &Path, path: &str) -> Option<()> {
    let (cycle, name) = in_store(path)?;
    let revision: NonZeroU32 = name.strip_suffix(".carried.jsonl")?.parse().ok()?;
    let of_cycle = data.join(SEALED).join(cycle);
    let newest = (fs::read_dir(&of_cycle).ok()?.flatten())
        .filter_map(|entry| entry.file_name().to_str()?.parse::<NonZeroU32>().ok())
        .max()?;
    let root = |of_cycle: &Path, revision: NonZeroU32| {
        let manifest = fs::read(of_cycle.join(revision.to_string()).join(MANIFEST)).ok()?;
        Some(Manifest::read(&manifest).ok()?.root())
    };
    let carried = carried::read_of(&of_cycle, (cycle, newest), root(&of_cycle, newest)?)?;
    let of_copy = into.join(SEALED).join(cycle);
    carried::write(&of_copy, (cycle, revision), root(&of_copy, revision)?, &carried).ok()
}

/// The files of a manifest beside those that were made again.
fn compared(manifest: &Manifest, remade: &[Entry]) -> Vec<FileChange> {
    let remade: BTreeMap<&str, &Entry> = (remade.iter()).map(|file| (file.path.as_str(), file)).collect();
    let sealed = manifest.files().iter().map(|file| file.path.as_str());
    let paths: BTreeSet<&str> = sealed.chain(remade.keys().copied()).collect();
    let change = |path: &str| match (manifest.file(path), remade.get(path)) {
        (Some(then), Some(now)) if then == *now => None,
        (Some(_), Some(_)) => Some(FileChange::Altered(path.to_owned())),
        (Some(_), None) => Some(FileChange::SealedOnly(path.to_owned())),
        (None, _) => Some(FileChange::RemadeOnly(path.to_owned())),
    };
    paths.into_iter().filter_map(change).collect()
}

fn part(path: &str, values: bool) -> Part {
    match path {
        RECORD if values => Part::Values,
        RECORD | RECORD_SCHEMA_NAME => Part::Record,
        _ if path.starts_with("data/") => Part::Downloads,
        _ => Part::Pages,
    }
}

/// What differs in numbers, without results that follow from pay.
fn difference(sealed: &SealedRecord, again: &SealedRecord) -> Difference {
    fn side<'a>(of: &'a SealedRecord, generator: &'a str) -> Side<'a> {
        Side {
            name: of.cycle.as_str(),
            generator,
            configuration: &of.configuration,
            record: &of.record,
        }
    }
    let (before, after) = (side(sealed, &sealed.generator), side(again, GENERATOR));
    score::differences(Comparison::Revisions, &before, &after, false)
}
