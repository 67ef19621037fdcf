//! The way through the house: ingest → measure → score → plan → review → pages → publish.

pub mod archiving;
pub mod audiences;
mod changes;
mod check;
mod computing;
pub mod diff;
pub mod explain;
pub mod export;
mod folder;
pub mod forget;
mod inputs_today;
pub mod recompute;
mod seal;
mod sealed_inputs;

pub use check::{Checked, IndicatorReadiness, check};
pub use computing::compute;
pub use folder::{DataFolder, open_folder};
pub use seal::{NewSeal, SealFailure, SealOptions, Sealed, seal};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::archive::manifest::{MANIFEST, SIGNATURE};
use crate::archive::{CycleRecord, Seal};
use crate::diagnostics::Diagnostics;
use crate::languages::Texts;
use crate::measure;
use crate::model::evidence::{EvidenceRow, EvidenceSource};
use crate::model::{CycleId, Dataset};
use crate::pages;
use crate::publish::{self, Content, Output, PATIENCE, PublishError, Reservation};
use crate::score;
use computing::Review;

/// Name and version of the program, for the foot of each page.
const GENERATOR: &str = concat!("Scorebook ", env!("CARGO_PKG_VERSION"));

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
    /// There is no such audience; the ones that exist.
    UnknownAudience {
        /// As it was asked for.
        asked: String,
        /// What there is.
        known: Vec<String>,
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
    let measure = || progress.stage(Stage::Measure);
    let (opened, mut diagnostics) = folder::open(options.data, Review::Made, None, &measure);
    let Some(opened) = opened else {
        return failed(diagnostics, BuildFailure::Input);
    };
    // Their bytes are compared while they are copied.
    diagnostics.extend(opened.store.check_names());
    if diagnostics.has_errors() {
        return failed(diagnostics, BuildFailure::Input);
    }
    if let Some(failure) = unknown_cycle(&opened.records, options.cycles) {
        return failed(diagnostics, failure);
    }
    if options.warnings_as_errors && !diagnostics.is_empty() {
        return failed(diagnostics, BuildFailure::Input);
    }
    progress.stage(Stage::Render);
    let result = publish_site(options, &opened, &reservation, progress);
    if result.is_err() {
        // The first file that could not be copied stopped it; whoever mends the seal wants to know of all.
        diagnostics.extend(opened.store.check());
        if diagnostics.has_errors() {
            return failed(diagnostics, BuildFailure::Input);
        }
    }
    let result = result.map_err(BuildFailure::CannotWrite);
    let result = result.map(|published| summary(options, &opened.records, published));
    Built { diagnostics, result }
}

/// That a cycle is asked for which there is none of.
fn unknown_cycle(records: &[CycleRecord], asked: &[CycleId]) -> Option<BuildFailure> {
    let known = || records.iter().map(|record| record.cycle.id.clone());
    let asked = asked.iter().find(|asked| !known().any(|id| id == **asked))?;
    Some(BuildFailure::UnknownCycle {
        asked: asked.clone(),
        known: known().collect(),
    })
}

fn failed(diagnostics: Diagnostics, failure: BuildFailure) -> Built {
    Built {
        diagnostics,
        result: Err(failure),
    }
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
    opened: &DataFolder,
    reservation: &Reservation,
    progress: &dyn Progress,
) -> Result<publish::Published, PublishError> {
    let configuration = &opened.dataset.configuration;
    let texts: Vec<Texts> = configuration
        .organisation
        .languages
        .iter()
        .map(|language| Texts::new(*language))
        .collect();
    let rows = DatasetEvidence(&opened.dataset);
    let trends = score::trends(&opened.records, configuration);
    let site = pages::Site {
        configuration,
        records: &opened.records,
        evidence: &rows,
        trends: &trends,
        seals: &opened.seals,
        generator: GENERATOR,
    };
    let selected = |id: &CycleId| options.cycles.is_empty() || options.cycles.contains(id);
    let mut outputs = pages::outputs(&site, &|id| selected(id) && !opened.seals.contains_key(id));
    let names = site.file_names();
    for (cycle, notice) in opened.seals.iter().filter(|(cycle, _)| selected(cycle)) {
        let folder = names.name(cycle.as_str());
        let Some((newest, earlier)) = opened.store.revisions(cycle).split_last() else {
            continue;
        };
        outputs.extend(copies(newest, &folder));
        let shown = earlier
            .iter()
            .zip(&notice.superseded)
            .filter(|(_, old)| !old.withdrawn);
        for (old, _) in shown {
            let folder = pages::superseded::folder(&folder, old.revision().get());
            outputs.extend(copies(old, &folder));
        }
    }
    outputs.extend(pages::superseded::frames(&site, &selected));
    outputs.extend(changes::pages(opened, &names, &selected));
    let of = outputs.len();
    publish::publish(
        outputs,
        &pages::templates(configuration),
        &texts,
        reservation,
        &|done| {
            progress.files(done, of);
        },
    )
}

/// Every file of a sealed folder as one of the site, each read and compared with the manifest when its turn comes.
fn copies<'s>(seal: &'s Seal, folder: &str) -> Vec<Output<'s>> {
    let path = |name: &str| format!("{folder}/{name}");
    let files = seal.manifest.files().iter().map(|entry| Output {
        path: path(entry.path.as_str()),
        content: Content::Copied {
            from: entry.path.below(&seal.folder),
            read: Box::new(|| seal.read(&entry.path)),
        },
    });
    let mut outputs: Vec<Output<'s>> = files.collect();
    outputs.push(Output {
        path: path(MANIFEST),
        content: Content::Bytes(Box::new(|| seal.manifest.to_json())),
    });
    outputs.extend(seal.signature.as_deref().map(|signature| Output {
        path: path(SIGNATURE),
        content: Content::Bytes(Box::new(move || signature.to_vec())),
    }));
    outputs
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
