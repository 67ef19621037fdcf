//! A data folder made from text, computed to records.

use std::fs;
use std::path::Path;

use scorebook::archive::CycleRecord;
use scorebook::diagnostics::render;
use scorebook::languages::Texts;
use scorebook::model::measurement::{Measurement, Subject};
use scorebook::model::scorecard::Scorecard;
use scorebook::model::{Configuration, IndicatorId, Language, MemberId, TeamId};
use scorebook::{ingest, pipeline};

/// A folder of files, given as (path, text).
pub fn write(folder: &Path, files: &[(impl AsRef<Path>, impl AsRef<str>)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text.as_ref()).unwrap();
    }
}

/// The computed folder.
pub struct Computed {
    pub configuration: Configuration,
    pub records: Vec<CycleRecord>,
}

/// Reads and computes; panics with the rendered faults where the folder has any.
pub fn compute(files: &[(impl AsRef<Path>, impl AsRef<str>)]) -> Computed {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), files);
    let ingested = ingest::read(folder.path());
    let text = render(&ingested.diagnostics, &Texts::new(Language::English), false);
    let dataset = ingested.dataset.unwrap_or_else(|| panic!("{text}"));
    let (records, _) = pipeline::compute(&dataset);
    Computed {
        configuration: dataset.configuration,
        records,
    }
}

impl Computed {
    fn position(&self, indicator: &str) -> usize {
        self.configuration
            .indicator_position(&IndicatorId::new(indicator))
            .unwrap()
    }

    /// A measurement in the last cycle; `""` is the organisation, `T…` a team, everything else a member.
    pub fn measured(&self, subject: &str, indicator: &str) -> &Measurement {
        let (measurements, _) = self.records.last().unwrap().find(&subject_of(subject)).unwrap();
        &measurements.measurements[self.position(indicator)]
    }

    /// The record of a cycle.
    pub fn record(&self, cycle: &str) -> &CycleRecord {
        let found = self
            .records
            .iter()
            .find(|record| record.cycle.id.as_str() == cycle);
        found.unwrap()
    }

    /// A measurement in a cycle.
    pub fn measured_in(&self, cycle: &str, subject: &str, indicator: &str) -> &Measurement {
        let (measurements, _) = self.record(cycle).find(&subject_of(subject)).unwrap();
        &measurements.measurements[self.position(indicator)]
    }

    /// A scorecard in the last cycle.
    pub fn card(&self, subject: &str) -> &Scorecard {
        self.records.last().unwrap().find(&subject_of(subject)).unwrap().1
    }
}

fn subject_of(id: &str) -> Subject {
    match id {
        "" => Subject::Organisation,
        team if team.starts_with('T') => Subject::Team(TeamId::new(team)),
        member => Subject::Member(MemberId::new(member)),
    }
}

#[track_caller]
pub fn close(found: impl Into<Option<f64>>, expected: f64) {
    let found = found.into().unwrap_or(f64::NAN);
    assert!((found - expected).abs() < 1e-9, "{found} instead of {expected}");
}
