//! Reading a data folder: files become typed rows, faults become diagnostics. Knows nothing of measures, scores and pages.
//!
//! All faults of all files come out of one run. The order of work follows what refers to what: the configuration, the
//! cycles' days, then per cycle members and teams, clients, and everything else. Cycles and tables are read in parallel;
//! results and diagnostics come in an order that does not depend on it.

mod absent_clients;
mod action_library;
mod brand_files;
mod carried;
mod cell_readings;
mod configuration;
mod cycle_files;
mod cycle_settings;
mod cycles;
mod default_model;
mod encodings;
mod events;
mod folder;
mod forgotten;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod inputs;
mod links;
mod mapped_headings;
mod mending;
mod nearest;
mod notes;
mod parts;
mod people;
mod pooling;
mod raw_tables;
mod retention;
mod sealed_folders;
mod snapshot;
mod tables;
mod text_file;
mod usage;
mod vacated;
mod what_if;
mod workbook_tables;
mod workbooks;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

pub use configuration::DEFAULT_MODEL;
pub use folder::left_behind;
pub use forgotten::{FILE_NAME as FORGOTTEN, Forgotten, Person};
pub use inputs::{Inputs, named_cycles};
pub use mending::{Mended, mend};
pub use nearest::nearest;
pub use raw_tables::RawTables;
pub use tables::forgetting::Cells;
pub use tables::raw::{RawPlace, RawRow, RawTable, Wanted};
pub use what_if::read_what_if;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::sealed::SealedCycle;
use crate::model::{CycleId, Dataset};
use sealed_folders::raters_forgotten;
use snapshot::Snapshot;
use tables::conventions::Conventions;
use tables::recorder::Recorder;

/// What came of reading a data folder.
#[derive(Clone, Debug)]
pub struct Ingested {
    /// The data; none when there is any error.
    pub dataset: Option<Dataset>,
    /// Errors and warnings.
    pub diagnostics: Diagnostics,
}

/// Reads a whole data folder. Never panics, whatever the files hold.
pub fn read(data: &Path) -> Ingested {
    read_beside(data, &[])
}

/// Reads a data folder of which some cycles are sealed: what is sealed is read only where a cycle that is not sealed may take
/// something from it. The dataset holds the cycles that were read.
pub fn read_beside(data: &Path, sealed: &[SealedCycle]) -> Ingested {
    let refused = links::check(data);
    if refused.has_errors() {
        return Ingested {
            dataset: None,
            diagnostics: refused,
        };
    }
    let (folder, diagnostics) = folder::find(data);
    read_folder(folder, sealed, diagnostics)
}

/// Reads the files that were found beside sealed cycles.
fn read_folder(mut folder: folder::Folder, sealed: &[SealedCycle], mut diagnostics: Diagnostics) -> Ingested {
    let sealed = carried::without_forgotten(sealed, &forgotten::read(&folder).0);
    let unread = sealed_folders::leave_out(&mut folder, &sealed);
    if folder.cycles.is_empty() && sealed.is_empty() && !diagnostics.has_errors() {
        diagnostics.push(Diagnostic::new(Code::NoCycle));
    }
    let mut ingested = read_found(&folder, &unread, diagnostics);
    if let Some(dataset) = &mut ingested.dataset {
        let forgotten = sealed.iter().filter(|sealed| raters_forgotten(sealed, &unread));
        let forgotten: Vec<&SealedCycle> = forgotten.collect();
        dataset.rated_before = (forgotten.iter())
            .flat_map(|sealed| sealed.rated.iter().cloned())
            .collect();
        dataset.raters_before = carried::raters(&sealed);
        let missing = carried::missing(dataset, &sealed, &unread, &forgotten);
        ingested.diagnostics.extend(missing);
    }
    ingested
}

/// Reads the files that were found, unless they change meanwhile.
fn read_found(folder: &folder::Folder, unread: &[SealedCycle], diagnostics: Diagnostics) -> Ingested {
    let before = Snapshot::of(folder);
    let ingested = read_files(folder, unread, diagnostics, &Recorder::default());
    let changes = before.changes();
    if changes.is_empty() {
        return ingested;
    }
    // Whatever was found in files that are half old and half new is worth nothing.
    Ingested {
        dataset: None,
        diagnostics: changes,
    }
}

/// Reads a whole data folder and has the readers tell what they make of each table; gives what there is to say.
fn read_recorded(data: &Path, recorder: &Recorder) -> Diagnostics {
    let (folder, diagnostics) = folder::find(data);
    read_files(&folder, &[], diagnostics, recorder).diagnostics
}

/// Who is known by a pseudonym alone, as far as the folder's file can be read.
pub fn forgotten(data: &Path) -> Forgotten {
    forgotten::read(&folder::find(data).0).0
}

/// Reads the files that were found.
fn read_files(
    folder: &folder::Folder,
    unread: &[SealedCycle],
    mut diagnostics: Diagnostics,
    recorder: &Recorder,
) -> Ingested {
    let mut read = read_configuration(folder, unread);
    read.conventions.recorder = recorder.clone();
    let (forgotten, found) = forgotten::read(folder);
    diagnostics.extend(found);
    read.conventions.forgotten = Arc::new(forgotten);
    diagnostics.extend(action_library::add(folder.action_library.as_ref(), &mut read));
    if let Some(configuration) = &mut read.configuration {
        configuration.brand.logo = brand_files::logo(folder.logo.as_ref(), &mut diagnostics);
        configuration.brand.templates = brand_files::templates(&folder.templates, &mut diagnostics);
    }
    // A configuration with faults is no ground to judge the tables by.
    let sound = read.configuration.filter(|_| !read.faults.has_errors());
    diagnostics.extend(read.faults);
    let (configuration, cycles, found) =
        cycles::read((&folder.cycles, unread), sound, &read.mentions, &read.conventions);
    diagnostics.extend(found);
    let dataset = configuration
        .filter(|_| !diagnostics.has_errors())
        .map(|configuration| {
            if folder.configuration.is_some() {
                return configuration;
            }
            let (configuration, notice) = default_model::fit(configuration, &cycles, unread);
            if let Some(notice) = notice {
                diagnostics.push(notice);
            }
            configuration
        })
        .map(|configuration| Dataset {
            configuration,
            cycles,
            rated_before: BTreeSet::new(),
            raters_before: Vec::new(),
        });
    if let Some(dataset) = &dataset {
        diagnostics.extend(retention::warn(dataset, unread));
    }
    Ingested { dataset, diagnostics }
}

fn read_configuration(folder: &folder::Folder, unread: &[SealedCycle]) -> configuration::Read {
    let sealed = unread.iter().map(|sealed| sealed.cycle.id.clone());
    let cycles: Vec<CycleId> = (folder.cycles.iter().map(|cycle| cycle.id.clone()))
        .chain(sealed)
        .collect();
    let mut faults = Diagnostics::default();
    if let Some(file) = &folder.configuration {
        if let Some(bytes) = cycle_files::load(file, &mut faults) {
            match text_file::decode(&file.path, &bytes) {
                Ok(text) => {
                    let (text, warning) = configuration::tidied(&file.path, text);
                    let mut read = configuration::read_named(&file.path, Some(&text), &cycles);
                    if let Some(warning) = warning {
                        read.faults.push(warning);
                    }
                    return read;
                }
                Err(fault) => faults.push(*fault),
            }
        }
        return configuration::Read {
            configuration: None,
            mentions: configuration::Mentions::new(),
            conventions: Conventions::default(),
            faults,
        };
    }
    configuration::read_placed(None, &cycles)
}
