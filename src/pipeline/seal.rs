//! Sealing a cycle, or stating a sealed one again: it is computed and its pages are written as a build would, into a folder that nothing changes any more.

use std::io;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::computing::Review;
use super::folder::{self, DataFolder};
use super::{DatasetEvidence, GENERATOR, sealed_inputs};
use crate::archive::hashing::Sha256Digest;
use crate::archive::manifest::{Entry, Header, MANIFEST, Manifest, PathFault, SIGNATURE};
use crate::archive::sealed_record::{RECORD, RECORD_SCHEMA, RECORD_SCHEMA_NAME, SealedRecord};
use crate::archive::signing::SigningKey;
use crate::archive::store::{Growing, Keeper};
use crate::archive::{Seal, SealNotice, carried};
use crate::diagnostics::Diagnostics;
use crate::ingest::Inputs;
use crate::languages::Texts;
use crate::measure;
use crate::model::configuration::{Audience, Brand};
use crate::model::sealed::Carried;
use crate::model::{Configuration, Cycle, CycleId, CycleState};
use crate::pages;
use crate::publish::{self, Content, Output, PublishError};
use crate::score;

/// What to seal.
pub struct SealOptions<'a> {
    /// The data folder.
    pub data: &'a Path,
    /// The cycle.
    pub cycle: &'a CycleId,
    /// What whoever seals it has to say.
    pub note: Option<&'a str>,
    /// Why a sealed cycle is stated again; none where it is sealed for the first time.
    pub reason: Option<&'a str>,
    /// The key that signs the manifest; none leaves it unsigned.
    pub key: Option<&'a SigningKey>,
    /// Whether a warning stops it.
    pub warnings_as_errors: bool,
}

/// A new seal.
#[derive(Clone, Debug)]
pub struct NewSeal {
    /// The revision.
    pub revision: NonZeroU32,
    /// Files of the folder, the manifest among them.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
    /// Inputs that the manifest lists.
    pub inputs: usize,
    /// The hash over everything.
    pub root: Sha256Digest,
    /// The folder.
    pub folder: PathBuf,
    /// The public key that belongs to its signature.
    pub signed_by: Option<String>,
}

/// Why nothing was sealed.
#[derive(Debug)]
pub enum SealFailure {
    /// The diagnostics say it.
    Input,
    /// There is no such cycle; the ones that exist.
    UnknownCycle(Vec<CycleId>),
    /// Data still comes in.
    Open,
    /// It is sealed already; the revision.
    SealedAlready(NonZeroU32),
    /// It is not sealed, so that there is nothing to state again.
    NotSealed,
    /// The tables that it would be stated from are gone.
    TablesGone,
    /// Another program is sealing a cycle of the folder.
    Busy,
    /// A value cannot be kept exactly: a fault of Scorebook.
    NotExact,
    /// The machine has no random numbers for a signature.
    NotSigned,
    /// A page could not be made or written.
    Page(PublishError),
    /// The seal could not be written.
    Io(io::Error),
}

/// A finished attempt, with everything there is to say about the input.
#[derive(Debug)]
pub struct Sealed {
    /// Faults and warnings.
    pub diagnostics: Diagnostics,
    /// The new seal, or why there is none.
    pub result: Result<NewSeal, SealFailure>,
}

/// Seals a cycle: all of it, or nothing.
pub fn seal(options: &SealOptions<'_>) -> Sealed {
    let mut diagnostics = Diagnostics::default();
    let result = attempt(options, &mut diagnostics);
    Sealed { diagnostics, result }
}

fn attempt(options: &SealOptions<'_>, diagnostics: &mut Diagnostics) -> Result<NewSeal, SealFailure> {
    let before = Inputs::find(options.data);
    let restated = options.reason.map(|_| options.cycle);
    let (opened, found) = folder::open(options.data, Review::Made, restated, &|| ());
    diagnostics.extend(found);
    let opened = opened.ok_or(SealFailure::Input)?;
    if options.warnings_as_errors && !diagnostics.is_empty() {
        return Err(SealFailure::Input);
    }
    let newest = opened.store.seal(options.cycle).map(Seal::revision);
    let Some(record) = (opened.records.iter()).find(|record| record.cycle.id == *options.cycle) else {
        if newest.is_some() {
            return Err(SealFailure::TablesGone);
        }
        let known = opened.records.iter().map(|record| record.cycle.id.clone());
        return Err(SealFailure::UnknownCycle(known.collect()));
    };
    let revision = match (newest, restated) {
        (None, None) => NonZeroU32::MIN,
        (Some(newest), Some(_)) => newest.saturating_add(1),
        (Some(newest), None) => return Err(SealFailure::SealedAlready(newest)),
        (None, Some(_)) => return Err(SealFailure::NotSealed),
    };
    if record.cycle.state == CycleState::Open {
        return Err(SealFailure::Open);
    }
    let inputs = sealed_inputs::inputs(&opened, &before, &record.cycle);
    let changes = before.changes();
    if !changes.is_empty() {
        diagnostics.extend(changes);
        return Err(SealFailure::Input);
    }
    let sealed = SealedRecord {
        generator: GENERATOR.to_owned(),
        cycle: options.cycle.clone(),
        revision,
        note: options.note.map(str::to_owned),
        reason: options.reason.map(str::to_owned),
        configuration: in_force(&opened, &record.cycle),
        record: record.clone(),
    };
    let keeper = Keeper::take(options.data).map_err(SealFailure::Io)?;
    let keeper = keeper.ok_or(SealFailure::Busy)?;
    write(&keeper, &opened, &sealed, (inputs, options.key))
}

/// The settings as far as they were in force in a cycle: what later ones change is not known to it, and neither who reads a site of
/// their own nor how pages look is anything that was computed.
pub(super) fn in_force(opened: &DataFolder, cycle: &Cycle) -> Configuration {
    let needed = sealed_inputs::needed(&opened.records, cycle);
    let configuration = &opened.dataset.configuration;
    let known = |id: &CycleId| *id == cycle.id || needed.contains(id);
    Configuration {
        audiences: Audience::built_in(),
        brand: Brand::default(),
        ..configuration.in_force(cycle.period, known)
    }
}

/// Writes record, pages and manifest of a cycle, and puts the whole in its place.
fn write(
    keeper: &Keeper,
    opened: &DataFolder,
    sealed: &SealedRecord,
    (inputs, key): (Vec<Entry>, Option<&SigningKey>),
) -> Result<NewSeal, SealFailure> {
    let json = sealed.to_json().map_err(|_| SealFailure::NotExact)?;
    let growing = keeper
        .grow(&sealed.cycle, sealed.revision)
        .map_err(SealFailure::Io)?;
    let files = write_pages(opened, sealed, json, growing.folder())?;
    let header = Header {
        cycle: sealed.cycle.clone(),
        revision: sealed.revision,
        generator: sealed.generator.clone(),
        signed_by: key.map(SigningKey::public_key),
    };
    let manifest = Manifest::new(header, inputs, files)
        .map_err(|fault| SealFailure::Io(io::Error::other(fault.word())))?;
    let bytes = manifest.to_json();
    std::fs::write(growing.folder().join(MANIFEST), &bytes).map_err(SealFailure::Io)?;
    if let Some(key) = key {
        let signature = key.sign(&manifest).map_err(|_| SealFailure::NotSigned)?;
        std::fs::write(growing.folder().join(SIGNATURE), signature).map_err(SealFailure::Io)?;
    }
    let folder = keep(growing, opened, sealed, manifest.root()).map_err(SealFailure::Io)?;
    let sizes = manifest.files().iter().map(|entry| entry.bytes);
    Ok(NewSeal {
        revision: sealed.revision,
        files: manifest.files().len() + 1,
        bytes: sizes.sum::<u64>() + bytes.len() as u64,
        inputs: manifest.inputs().len(),
        root: manifest.root(),
        folder,
        signed_by: manifest.header().signed_by.clone(),
    })
}

/// Puts a seal in its place, and beside it what later cycles take of the cycle's tables. Of earlier revisions nothing is taken any
/// more, so that nothing of who gave which score is left of them.
fn keep(
    growing: Growing,
    opened: &DataFolder,
    sealed: &SealedRecord,
    root: Sha256Digest,
) -> io::Result<PathBuf> {
    let of_cycle = growing.of_cycle().to_owned();
    let dataset = &opened.dataset;
    let data = (dataset.cycles.iter()).find(|data| data.cycle.id == sealed.cycle);
    let clients = data.and_then(|data| data.clients.as_ref());
    let carried = Carried {
        clients: clients.map(|clients| clients.iter().map(carried::later).collect()),
        raters: measure::carried_raters(dataset, &sealed.cycle),
    };
    let named = (sealed.cycle.as_str(), sealed.revision);
    carried::write(&of_cycle, named, root, &carried)?;
    let folder = growing.keep().inspect_err(|_| {
        // Without its seal it is of no use, and nobody would miss it.
        let _ = carried::remove(&of_cycle, sealed.revision);
    })?;
    for earlier in opened.store.revisions(&sealed.cycle) {
        carried::remove(&of_cycle, earlier.revision())?;
    }
    Ok(folder)
}

/// Writes the record, and the pages of the cycle as a build would; what was written.
pub(super) fn write_pages(
    opened: &DataFolder,
    sealed: &SealedRecord,
    record: Vec<u8>,
    folder: &Path,
) -> Result<Vec<Entry>, SealFailure> {
    // The pages say who else has a site, and carry the organisation's look.
    let configuration = &Configuration {
        audiences: opened.dataset.configuration.audiences.clone(),
        brand: opened.dataset.configuration.brand.clone(),
        ..sealed.configuration.clone()
    };
    let texts: Vec<Texts> = (configuration.organisation.languages.iter())
        .map(|language| Texts::new(*language))
        .collect();
    let rows = DatasetEvidence(&opened.dataset);
    let trends = score::trends(&opened.records, configuration);
    let mut seals = opened.seals.clone();
    if let Some(reason) = &sealed.reason {
        let notice = SealNotice::restated(sealed.revision, reason.clone());
        seals.insert(sealed.cycle.clone(), notice);
    }
    let site = pages::Site {
        configuration,
        records: &opened.records,
        evidence: &rows,
        trends: &trends,
        seals: &seals,
        generator: &sealed.generator,
    };
    let below = format!("{}/", site.file_names().name(sealed.cycle.as_str()));
    let outputs = pages::outputs(&site, &|id| *id == sealed.cycle);
    let mut outputs: Vec<Output<'_>> = outputs
        .into_iter()
        .filter_map(|output| {
            let path = output.path.strip_prefix(&below)?.to_owned();
            Some(Output { path, ..output })
        })
        .collect();
    outputs.push(Output {
        path: RECORD.to_owned(),
        content: Content::Bytes(Box::new(move || record.clone())),
    });
    outputs.push(Output {
        path: RECORD_SCHEMA_NAME.to_owned(),
        content: Content::Static(RECORD_SCHEMA.as_bytes()),
    });
    let files: Mutex<Vec<Result<Entry, PathFault>>> = Mutex::default();
    let written = |path: &str, content: &[u8]| {
        let entry = Entry::of(path, content);
        files.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
    };
    publish::write_folder(
        &outputs,
        &pages::templates(configuration),
        &texts,
        folder,
        &written,
    )
    .map_err(SealFailure::Page)?;
    let files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
    let files = files.into_iter().collect::<Result<Vec<_>, _>>();
    files.map_err(|fault| SealFailure::Io(io::Error::other(fault.word())))
}
