//! The way through the house: ingest → measure → score → plan → review → pages → publish.

pub mod archiving;
mod check;
pub mod diff;
pub mod explain;

pub use check::{Checked, IndicatorReadiness, check};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::archive::CycleRecord;
use crate::diagnostics::Diagnostics;
use crate::ingest;
use crate::languages::Texts;
use crate::measure;
use crate::model::cycle::CyclePart;
use crate::model::evidence::{EvidenceRow, EvidenceSource};
use crate::model::measurement::{CycleMeasurements, Replicates};
use crate::model::review::CycleReview;
use crate::model::{Configuration, Cycle, CycleData, CycleId, Dataset};
use crate::pages;
use crate::plan::{self, PlanInput};
use crate::publish::{self, PATIENCE, PublishError, Reservation};
use crate::review::{self, ReviewInput};
use crate::score;

/// What to build.
pub struct BuildOptions<'a> {
    /// The data folder.
    pub data: &'a Path,
    /// Where the site goes.
    pub out: &'a Path,
    /// Cycles whose pages are built; all of them where there are none. Trends and changes always use every cycle.
    pub cycles: &'a [CycleId],
    /// Whether a warning stops the build.
    pub warnings_as_errors: bool,
}

/// Rows of a table over all cycles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRows {
    /// The table's name.
    pub table: String,
    /// Data rows read.
    pub rows: u64,
}

/// What was built.
#[derive(Clone, Debug)]
pub struct BuildSummary {
    /// Cycles read.
    pub cycles: usize,
    /// Rows per table, by the table's name.
    pub tables: Vec<TableRows>,
    /// Distinct members over all cycles.
    pub members: usize,
    /// Distinct teams over all cycles.
    pub teams: usize,
    /// Pages written.
    pub pages: usize,
    /// Files written, pages included.
    pub files: usize,
    /// Size of the site in bytes.
    pub bytes: u64,
    /// The page to open.
    pub index: PathBuf,
}

/// Why nothing was built.
#[derive(Debug)]
pub enum BuildFailure {
    /// The diagnostics say it.
    Input,
    /// There is no such cycle; the ones that exist.
    UnknownCycle {
        /// As it was asked for.
        asked: CycleId,
        /// What there is.
        known: Vec<CycleId>,
    },
    /// The site could not be written.
    CannotWrite(PublishError),
}

/// A finished build, with everything there is to say about its input.
#[derive(Debug)]
pub struct Built {
    /// Faults and warnings.
    pub diagnostics: Diagnostics,
    /// What was built, or why not.
    pub result: Result<BuildSummary, BuildFailure>,
}

/// What the build is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading the data folder.
    Read,
    /// Measuring, scoring and planning.
    Measure,
    /// Rendering and writing pages.
    Render,
}

/// Told how far a build is.
pub trait Progress: Sync {
    /// Another build is writing the site; it is waited for, so many seconds at most.
    fn waiting(&self, _seconds: u64) {}
    /// A stage begins.
    fn stage(&self, stage: Stage);
    /// So many files of the site are done.
    fn files(&self, done: usize, of: usize);
}

/// Reads, computes and publishes. Without a good input nothing is written.
pub fn build(options: &BuildOptions<'_>, progress: &dyn Progress) -> Built {
    let (inputs, closed) = ([options.data], [&*options.data.join("cycles")]);
    let waiting = || progress.waiting(PATIENCE.as_secs());
    let reservation = match Reservation::take(options.out, (&inputs, &closed), PATIENCE, &waiting) {
        Ok(reservation) => reservation,
        Err(fault) => return failed(Diagnostics::default(), BuildFailure::CannotWrite(fault)),
    };
    progress.stage(Stage::Read);
    let ingest::Ingested {
        dataset,
        mut diagnostics,
    } = ingest::read(options.data);
    let Some(dataset) = dataset else {
        return failed(diagnostics, BuildFailure::Input);
    };
    let known = || dataset.cycles.iter().map(|data| data.cycle.id.clone());
    if let Some(asked) = options
        .cycles
        .iter()
        .find(|asked| !known().any(|id| id == **asked))
    {
        let failure = BuildFailure::UnknownCycle {
            asked: asked.clone(),
            known: known().collect(),
        };
        return failed(diagnostics, failure);
    }
    progress.stage(Stage::Measure);
    let (records, warnings) = compute(&dataset);
    diagnostics.extend(warnings);
    if options.warnings_as_errors && !diagnostics.is_empty() {
        return failed(diagnostics, BuildFailure::Input);
    }
    progress.stage(Stage::Render);
    let result = publish_site(options, &dataset, &records, &reservation, progress);
    let result = result.map_err(BuildFailure::CannotWrite);
    let result = result.map(|published| summary(options, &records, published));
    Built { diagnostics, result }
}

fn failed(diagnostics: Diagnostics, failure: BuildFailure) -> Built {
    Built {
        diagnostics,
        result: Err(failure),
    }
}

/// Computes the record of every cycle, and warnings that only computing can find. The records come in the dataset's order.
pub fn compute(dataset: &Dataset) -> (Vec<CycleRecord>, Diagnostics) {
    records(dataset, Review::Made)
}

/// The same without the review: what is not about findings needs none.
fn compute_unreviewed(dataset: &Dataset) -> (Vec<CycleRecord>, Diagnostics) {
    records(dataset, Review::LeftOut)
}

/// Whether records hold a review. It is what takes most time of all that is computed, and only pages show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Review {
    Made,
    LeftOut,
}

fn records(dataset: &Dataset, review: Review) -> (Vec<CycleRecord>, Diagnostics) {
    let configuration = &dataset.configuration;
    let cleared = measure::clear(dataset);
    let measured: Vec<(CycleMeasurements, Option<Replicates>)> = dataset
        .cycles
        .par_iter()
        .zip(&cleared)
        .map(|(data, cleared)| {
            let measured = measure::measure(data, configuration, cleared);
            let replicates = (review == Review::Made).then(|| measure::replicates(data, configuration));
            (measured, replicates)
        })
        .collect();
    let mut waiting: Vec<_> = dataset.cycles.iter().zip(measured).enumerate().collect();
    // By its first day a year comes before its last quarters. A part is always shorter than its whole, so it is ready here.
    waiting.sort_by_key(|(place, (data, _))| (data.cycle.kind, *place));
    let mut computed: Vec<(usize, CycleRecord)> = Vec::with_capacity(dataset.cycles.len());
    let mut diagnostics = Diagnostics::default();
    for (place, (data, (measurements, replicates))) in waiting {
        let earlier: Vec<&CycleRecord> = computed.iter().map(|(_, record)| record).collect();
        let (record, warnings) = record(data, (measurements, replicates.as_ref()), configuration, &earlier);
        diagnostics.extend(warnings);
        computed.push((place, record));
    }
    computed.sort_by_key(|(place, _)| *place);
    (
        computed.into_iter().map(|(_, record)| record).collect(),
        diagnostics,
    )
}

/// The cycles that this one pools, in order of days; in place of one that pools others itself, those, since its plan is theirs.
fn parts<'a>(cycle: &Cycle, computed: &[&'a CycleRecord]) -> Vec<&'a CycleRecord> {
    let found = |part: &CyclePart| computed.iter().find(|record| record.cycle.id == part.id);
    let records = cycle.parts.iter().filter_map(found);
    records
        .flat_map(|record| match parts(&record.cycle, computed) {
            none if none.is_empty() => vec![*record],
            parts => parts,
        })
        .collect()
}

/// Scores and plans a measured cycle against the earlier ones of its kind, and after its parts; reviews it where there are
/// replicates.
fn record(
    data: &CycleData,
    (measurements, replicates): (CycleMeasurements, Option<&Replicates>),
    configuration: &Configuration,
    earlier: &[&CycleRecord],
) -> (CycleRecord, Diagnostics) {
    let history: Vec<&CycleRecord> = earlier
        .iter()
        .copied()
        .filter(|record| record.cycle.kind == data.cycle.kind)
        .collect();
    let previous = history.last().copied();
    let days = data.cycle.days();
    let present: Vec<(i64, i64)> = (data.members.iter())
        .map(|member| (member.days_present(), days))
        .collect();
    let (scorecards, comparisons) = score::score(
        &measurements,
        &data.adjustments,
        &present,
        configuration,
        data.cycle.period,
        previous,
    );
    let sensitivity = score::sensitivity(
        &measurements,
        (&scorecards, &comparisons),
        configuration,
        (&data.members, data.teams.len()),
    );
    let vacated = measure::vacated_clients(data);
    let overdue_complaints = measure::overdue_complaints(data, configuration);
    let (plans, diagnostics) = plan::plan(&PlanInput {
        data,
        configuration,
        measurements: &measurements,
        scorecards: &scorecards,
        vacated: &vacated,
        overdue_complaints: &overdue_complaints,
        history: &history,
        parts: &parts(&data.cycle, earlier),
        losses: &|indicator, wanted| measure::losses(data, configuration, indicator, wanted),
    });
    let clients = measure::client_summary(data, configuration);
    let reviewed = |replicates| {
        review::review(&ReviewInput {
            data,
            configuration,
            measurements: &measurements,
            scorecards: &scorecards,
            comparisons: &comparisons,
            replicates,
            plans: &plans,
            clients: clients.as_ref(),
            vacated: &vacated,
            overdue_complaints: &overdue_complaints,
            contrasts: &measure::contrasts(data, configuration),
            late_complaints: &measure::late_complaints(data, configuration),
            history: &history,
        })
    };
    let review = replicates.map_or_else(CycleReview::default, reviewed);
    let record = CycleRecord {
        cycle: data.cycle.clone(),
        previous: previous.map(|record| record.cycle.id.clone()),
        files: data.files.clone(),
        members: data.members.clone(),
        teams: data.teams.clone(),
        measurements,
        scorecards,
        comparisons,
        sensitivity,
        plans,
        review,
        notes: data.notes.clone(),
        clients,
        vacated,
        rows_by_stay: measure::rows_by_stay(data),
    };
    (record, diagnostics)
}

/// The evidence of a data set: the measure stage goes over its rows again.
pub struct DatasetEvidence<'a>(pub &'a Dataset);

impl EvidenceSource for DatasetEvidence<'_> {
    fn each(&self, cycle: &CycleId, indicator: Option<usize>, visit: &mut dyn FnMut(EvidenceRow)) {
        if let Some(data) = self.0.cycles.iter().find(|data| &data.cycle.id == cycle) {
            measure::evidence(data, &self.0.configuration, indicator, visit);
        }
    }
}

fn publish_site(
    options: &BuildOptions<'_>,
    dataset: &Dataset,
    records: &[CycleRecord],
    reservation: &Reservation,
    progress: &dyn Progress,
) -> Result<publish::Published, PublishError> {
    let configuration = &dataset.configuration;
    let texts: Vec<Texts> = configuration
        .organisation
        .languages
        .iter()
        .map(|language| Texts::new(*language))
        .collect();
    let rows = DatasetEvidence(dataset);
    let trends = score::trends(records, configuration);
    let site = pages::Site {
        configuration,
        records,
        evidence: &rows,
        trends: &trends,
        generator: concat!("Scorebook ", env!("CARGO_PKG_VERSION")),
    };
    let selected = |id: &CycleId| options.cycles.is_empty() || options.cycles.contains(id);
    let outputs = pages::outputs(&site, &selected);
    let of = outputs.len();
    publish::publish(outputs, pages::TEMPLATES, &texts, reservation, &|done| {
        progress.files(done, of);
    })
}

fn summary(
    options: &BuildOptions<'_>,
    records: &[CycleRecord],
    published: publish::Published,
) -> BuildSummary {
    let mut tables: BTreeMap<&str, u64> = BTreeMap::new();
    // A cycle that pools others lists their files too.
    let files: BTreeMap<Cow<'_, str>, (&str, u64)> = records
        .iter()
        .flat_map(|record| &record.files)
        .map(|file| (file.shown(), (file.table.as_str(), file.rows_read)))
        .collect();
    for (table, rows) in files.values() {
        *tables.entry(table).or_default() += rows;
    }
    let members: std::collections::BTreeSet<_> = records
        .iter()
        .flat_map(|record| record.members.iter().map(|member| &member.id))
        .collect();
    let teams: std::collections::BTreeSet<_> = records
        .iter()
        .flat_map(|record| record.teams.iter().map(|team| &team.id))
        .collect();
    BuildSummary {
        cycles: records.len(),
        tables: tables
            .into_iter()
            .map(|(table, rows)| TableRows {
                table: table.to_owned(),
                rows,
            })
            .collect(),
        members: members.len(),
        teams: teams.len(),
        pages: published.pages,
        files: published.files,
        bytes: published.bytes,
        index: options.out.join("index.html"),
    }
}
