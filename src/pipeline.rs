//! Stand-in for the pipeline: the signatures that the command line is written against.

use std::path::{Path, PathBuf};

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::{CycleId, IndicatorId, LocalizedText};

/// What to build.
pub struct BuildOptions<'a> {
    /// The data folder.
    pub data: &'a Path,
    /// The site folder.
    pub out: &'a Path,
    /// Cycles; empty: all.
    pub cycles: &'a [CycleId],
    /// Whether warnings stop the build.
    pub warnings_as_errors: bool,
}

/// Rows of a table.
pub struct TableRows {
    /// The table.
    pub table: String,
    /// Its rows over all cycles.
    pub rows: u64,
}

/// What was built.
pub struct BuildSummary {
    /// Cycles.
    pub cycles: usize,
    /// Rows per table.
    pub tables: Vec<TableRows>,
    /// Members.
    pub members: usize,
    /// Teams.
    pub teams: usize,
    /// Pages.
    pub pages: usize,
    /// Files.
    pub files: usize,
    /// Bytes.
    pub bytes: u64,
    /// The page to open.
    pub index: PathBuf,
}

/// Why nothing was built.
pub enum BuildFailure {
    /// The diagnostics say it.
    Input,
    /// No such cycle.
    UnknownCycle(String),
    /// The site could not be written.
    CannotWrite(std::io::Error),
}

/// The result of a build.
pub struct Built {
    /// Diagnostics.
    pub diagnostics: Diagnostics,
    /// Summary or failure.
    pub result: Result<BuildSummary, BuildFailure>,
}

/// A stage of a build.
#[derive(Clone, Copy, Debug)]
pub enum Stage {
    /// Read.
    Read,
    /// Measure.
    Measure,
    /// Render.
    Render,
    /// Publish.
    Publish,
}

/// Who is told how far the build is.
pub trait Progress: Sync {
    /// A stage begins.
    fn stage(&self, stage: Stage);
    /// So many pages are done.
    fn pages(&self, done: usize, of: usize);
}

/// What an indicator has to work with.
pub struct IndicatorReadiness {
    /// Cycle.
    pub cycle: CycleId,
    /// Indicator.
    pub indicator: IndicatorId,
    /// Name.
    pub name: LocalizedText,
    /// Table.
    pub table: String,
    /// Rows.
    pub rows: u64,
    /// Members with rows.
    pub members_covered: usize,
    /// Members.
    pub members: usize,
}

/// The result of a check.
pub struct Checked {
    /// Diagnostics.
    pub diagnostics: Diagnostics,
    /// Readiness.
    pub readiness: Vec<IndicatorReadiness>,
}

fn no_cycle(data: &Path) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if !data.join("cycles").is_dir() {
        diagnostics.push(Diagnostic::new(Code::NoCycle).with("folder", data.display()));
    }
    diagnostics
}

/// Builds.
pub fn build(options: &BuildOptions<'_>, progress: &dyn Progress) -> Built {
    progress.stage(Stage::Read);
    progress.stage(Stage::Measure);
    progress.stage(Stage::Render);
    progress.pages(0, 1);
    progress.stage(Stage::Publish);
    let diagnostics = no_cycle(options.data);
    let result = if diagnostics.has_errors() {
        Err(BuildFailure::Input)
    } else if let Some(cycle) = options.cycles.first() {
        Err(BuildFailure::UnknownCycle(cycle.to_string()))
    } else {
        Err(BuildFailure::CannotWrite(std::io::Error::other(
            "a stand-in writes nothing",
        )))
    };
    Built { diagnostics, result }
}

/// Checks.
pub fn check(data: &Path) -> Checked {
    Checked {
        diagnostics: no_cycle(data),
        readiness: Vec::new(),
    }
}
