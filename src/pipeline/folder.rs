//! A data folder as it is read: sealed cycles from their records, the others from their tables.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;
use std::path::Path;

use rayon::prelude::*;

use super::computing::{Review, records};
use super::forget::holds;
use super::inputs_today::InputsToday;
use crate::archive::alignment::aligned;
use crate::archive::carried;
use crate::archive::drift::{Drift, Today, drift};
use crate::archive::{CycleRecord, Seal, SealNotice, SealNotices, Store};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::ingest;
use crate::model::assessment::{RelationGroup, RelationMean};
use crate::model::sealed::SealedCycle;
use crate::model::{Configuration, CycleId, Dataset, DimensionId, MemberId};
use crate::pages;

/// A data folder without faults.
pub struct DataFolder {
    /// What was read of the tables.
    pub dataset: Dataset,
    /// Every cycle's record, by days.
    pub records: Vec<CycleRecord>,
    /// Every seal.
    pub store: Store,
    /// What is to be said of the sealed cycles.
    pub seals: SealNotices,
}

/// Reads and computes. `restated` is a sealed cycle that is computed from its tables as if it were not; `read` is called when all
/// files have been read.
pub(super) fn open(
    data: &Path,
    review: Review,
    restated: Option<&CycleId>,
    read: &dyn Fn(),
) -> (Option<DataFolder>, Diagnostics) {
    let reading = Reading {
        restated,
        ..Reading::default()
    };
    open_with(data, review, reading, read)
}

/// How a data folder is read, where it is not as a build does.
#[derive(Clone, Copy, Default)]
pub(super) struct Reading<'a> {
    /// A sealed cycle that is computed from its tables as if it were not sealed.
    pub restated: Option<&'a CycleId>,
    /// Where clients and raters of sealed cycles come from.
    pub tables: Tables,
    /// Cycles that settings may name although nothing is known of them but that they come later.
    pub later: &'a [CycleId],
    /// Settings to be tried in the place of today's, or laid over them.
    pub settings: Option<&'a Path>,
}

/// Where the clients and the raters of sealed cycles come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tables {
    /// From beside their seals, as far as something lies there.
    #[default]
    Carried,
    /// From their tables, as far as these are there: single rows are asked for.
    Read,
}

/// The same, read in another way.
pub(super) fn open_with(
    data: &Path,
    review: Review,
    reading: Reading<'_>,
    read: &dyn Fn(),
) -> (Option<DataFolder>, Diagnostics) {
    let (store, mut diagnostics) = Store::open(data);
    if diagnostics.has_errors() {
        return (None, diagnostics);
    }
    let seals: Vec<&Seal> = store
        .newest()
        .filter(|seal| Some(&seal.manifest.header().cycle) != reading.restated)
        .collect();
    let today = InputsToday::of(data, &seals);
    let mut known: Vec<SealedCycle> = (seals.par_iter())
        .map(|seal| known(seal, &today, reading.tables))
        .collect();
    known.extend(reading.later.iter().filter_map(SealedCycle::later));
    let ingested = match reading.settings {
        Some(settings) => ingest::read_what_if(data, settings, &known),
        None => ingest::read_beside(data, &known),
    };
    diagnostics.extend(of_open_cycles(ingested.diagnostics, &known));
    let Some(dataset) = ingested.dataset else {
        return (None, diagnostics);
    };
    diagnostics.extend(unknown_templates(&dataset.configuration));
    if diagnostics.has_errors() {
        return (None, diagnostics);
    }
    read();
    let sealed: Vec<CycleRecord> = seals
        .par_iter()
        .map(|seal| aligned(&seal.sealed, &dataset.configuration))
        .collect();
    let (records, warnings) = records(&dataset, sealed, review);
    diagnostics.extend(warnings);
    let mut notices = notices(&today, &store, &seals, &dataset.configuration, &records);
    diagnostics.extend(withdraw(&mut notices, &store, data));
    for (notice, seal) in notices.values().zip(&seals) {
        for drift in &notice.drift {
            diagnostics.push(drift.diagnostic(seal));
        }
    }
    let folder = DataFolder {
        dataset,
        records,
        seals: notices,
        store,
    };
    (Some(folder), diagnostics)
}

/// Reads a data folder and computes every record, as a build does.
pub fn open_folder(data: &Path) -> (Option<DataFolder>, Diagnostics) {
    open(data, Review::Made, None, &|| ())
}

/// What differs now from what a cycle was sealed with, although it was computed from its tables; nothing where it is not sealed.
pub(super) fn drift_of(data: &Path, opened: &DataFolder, cycle: &CycleId) -> Vec<Drift> {
    let Some(seal) = opened.store.seal(cycle) else {
        return Vec::new();
    };
    let now = Now {
        inputs: &InputsToday::of(data, &[seal]),
        store: &opened.store,
        configuration: &opened.dataset.configuration,
        records: &opened.records,
        names: &newest_names(&opened.records),
    };
    now.drift(seal)
}

/// The data folder as it is now, as far as seals are held against it.
struct Now<'a> {
    inputs: &'a InputsToday,
    store: &'a Store,
    configuration: &'a Configuration,
    records: &'a [CycleRecord],
    names: &'a BTreeMap<String, String>,
}

impl Now<'_> {
    fn drift(&self, seal: &Seal) -> Vec<Drift> {
        let today = Today {
            inputs: &self.inputs.of_cycle(seal, self.records),
            store: self.store,
            configuration: Some(self.configuration),
            names: self.names,
        };
        drift(seal, &today)
    }
}

/// What reading the other cycles has to know of a sealed one.
fn known(seal: &Seal, today: &InputsToday, tables: Tables) -> SealedCycle {
    let record = &seal.sealed.record;
    let targets = &seal.sealed.configuration.cycle_targets;
    SealedCycle {
        cycle: record.cycle.clone(),
        members: record.members.iter().map(|member| member.id.clone()).collect(),
        tables: (record.files.iter().filter(|file| file.rows_read > 0))
            .map(|file| file.table.clone())
            .collect(),
        rated: rated(record),
        raters_known: raters_known(seal, today),
        own_raters: {
            let own = format!("cycles/{}/", record.cycle.id);
            let mut tables = record.files.iter().filter(|file| file.table == ASSESSMENTS);
            tables.any(|file| file.path.starts_with(&own))
        },
        targets: targets.get(&record.cycle.id).cloned().unwrap_or_default(),
        files: record.files.clone(),
        carried: carried::read(seal),
        rows_wanted: tables == Tables::Read,
        folder: None,
    }
}

/// Whether the 360° tables of a sealed cycle are those that it was computed from.
fn raters_known(seal: &Seal, today: &InputsToday) -> bool {
    let tables = seal
        .sealed
        .record
        .files
        .iter()
        .filter(|file| file.table == ASSESSMENTS);
    let paths: BTreeSet<&str> = tables.map(|file| file.path.as_str()).collect();
    paths.into_iter().all(|path| {
        let then = seal.manifest.input(path);
        then.is_some_and(|entry| today.hash(path) == Some(entry.sha256))
    })
}

/// The table of 360° scores.
const ASSESSMENTS: &str = "assessments";

/// Of whom a record shows what anonymous raters gave, on which dimensions.
fn rated(record: &CycleRecord) -> Vec<(MemberId, DimensionId)> {
    let members = record.members.iter().zip(&record.measurements.members);
    let shown = |(group, mean): &(RelationGroup, RelationMean)| {
        group.anonymous() && matches!(mean, RelationMean::Shown { .. })
    };
    members
        .flat_map(|(member, measured)| {
            let dimensions = measured.assessments.iter();
            let dimensions = dimensions.filter(move |dimension| dimension.relations.iter().any(shown));
            dimensions.map(|dimension| (member.id.clone(), dimension.dimension.clone()))
        })
        .collect()
}

/// The diagnostics without warnings about the tables of sealed cycles: they were told when these were sealed, and nothing that
/// could be mended would change a figure.
fn of_open_cycles(diagnostics: Diagnostics, sealed: &[SealedCycle]) -> Diagnostics {
    let folders: Vec<String> = sealed
        .iter()
        .map(|sealed| format!("cycles/{}/", sealed.cycle.id))
        .collect();
    diagnostics.filtered(|diagnostic| {
        let file = diagnostic.place.as_ref().map(|place| place.file.as_str());
        let sealed = file.is_some_and(|file| folders.iter().any(|folder| file.starts_with(folder)));
        !sealed || diagnostic.code.severity() == Severity::Error
    })
}

/// Superseded revisions that hold somebody who is to be forgotten are withdrawn; of a revision that is valid, it is told.
fn withdraw(notices: &mut SealNotices, store: &Store, data: &Path) -> Diagnostics {
    let mut warnings = Diagnostics::default();
    if notices.is_empty() {
        return warnings;
    }
    let forgotten = ingest::forgotten(data);
    if forgotten.people.is_empty() {
        return warnings;
    }
    for (cycle, notice) in notices.iter_mut() {
        let revisions = store.revisions(cycle).par_iter();
        let holding: BTreeMap<NonZeroU32, &Seal> = revisions
            .filter(|seal| holds(&seal.sealed.record, &forgotten))
            .map(|seal| (seal.revision(), seal))
            .collect();
        notice.withdraw(|revision| holding.contains_key(&revision));
        if let Some(seal) = holding.get(&notice.revision) {
            let warning = Diagnostic::new(Code::SealHoldsForgotten).with("cycle", cycle.as_str());
            warnings.push(warning.in_file(seal.path.clone()));
        }
    }
    warnings
}

fn notices(
    today: &InputsToday,
    store: &Store,
    seals: &[&Seal],
    configuration: &Configuration,
    records: &[CycleRecord],
) -> SealNotices {
    let now = Now {
        inputs: today,
        store,
        configuration,
        records,
        names: &newest_names(records),
    };
    seals
        .par_iter()
        .filter_map(|seal| {
            let cycle = &seal.manifest.header().cycle;
            let notice = SealNotice::new(store.revisions(cycle), now.drift(seal))?;
            Some((cycle.clone(), notice))
        })
        .collect()
}

/// The name of every member and team, as the newest cycle that knows them has it.
fn newest_names(records: &[CycleRecord]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for record in records {
        for team in &record.teams {
            names.insert(team.id.to_string(), team.name.clone());
        }
        for member in &record.members {
            names.insert(member.id.to_string(), member.name.clone());
        }
    }
    names
}

/// A fault for every template of the data folder that no page is made from.
fn unknown_templates(configuration: &Configuration) -> Diagnostics {
    let mut faults = Diagnostics::default();
    for name in configuration.brand.templates.keys() {
        if pages::template_names().any(|known| known == name) {
            continue;
        }
        let mut fault = Diagnostic::new(Code::UnknownTemplate).with("name", name);
        if let Some(nearest) = ingest::nearest(name, pages::template_names()) {
            fault = fault.with("nearest", nearest);
        }
        faults.push(fault.in_file(format!("templates/{name}")));
    }
    faults
}
