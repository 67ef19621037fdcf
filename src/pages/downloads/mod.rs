//! The downloads of a cycle: what its pages show, unrounded, as CSV tables, a Frictionless Data Package that
//! describes them, and one workbook of them.
//!
//! The columns are a public contract. Each table states its columns and fills its rows in one file; the header of the CSV
//! and the table schema of the package come from the same statement.

mod achievements;
pub mod calendar;
mod causes;
mod comparisons;
mod evidence;
mod findings;
mod improvement;
mod judged;
mod matrices;
mod measurements;
mod network;
mod package;
mod results;
mod scores;
mod sensitivity;
mod table;
mod training;
mod watch_list;
mod workbook;

use std::sync::OnceLock;

use crate::archive::CycleRecord;
use crate::languages::Texts;
use crate::model::Configuration;
use crate::model::evidence::EvidenceSource;
use package::Digest;
use table::Table;

/// The downloads of a cycle. The evidence may be large, so it is written when it is asked for and not kept.
pub struct Downloads<'a> {
    record: &'a CycleRecord,
    configuration: &'a Configuration,
    source: &'a dyn EvidenceSource,
    tables: Vec<(Table, Vec<u8>)>,
    workbook: Vec<u8>,
    evidence: OnceLock<Digest>,
}

/// The name of the package's description.
const PACKAGE: &str = "datapackage.json";

impl<'a> Downloads<'a> {
    /// Writes the small tables, and the workbook of them all in the language of the texts.
    pub fn new(
        record: &'a CycleRecord,
        configuration: &'a Configuration,
        source: &'a dyn EvidenceSource,
        texts: &Texts,
    ) -> Self {
        let tables = [
            measurements::table(record, configuration),
            scores::table(record, configuration),
            sensitivity::table(record, configuration),
            comparisons::table(record, configuration),
            improvement::table(record, configuration),
            causes::table(record),
            achievements::table(record, configuration),
            training::table(record, configuration),
            results::table(record, configuration),
            findings::table(record),
            matrices::table(record, configuration),
            network::table(record),
            watch_list::table(record),
        ];
        let workbook = workbook::bytes(record, &tables, texts);
        Self {
            record,
            configuration,
            source,
            tables: tables
                .into_iter()
                .map(|mut table| {
                    let csv = table.to_csv();
                    table.rows = Vec::new();
                    (table, csv)
                })
                .collect(),
            workbook,
            evidence: OnceLock::new(),
        }
    }

    /// Paths below the cycle's own folder: `data/scores.csv`. Evidence stands before the package that describes it, so that
    /// it need not be written twice.
    pub fn paths(&self) -> Vec<String> {
        let tables = self.tables.iter().map(|(table, _)| table.file_name());
        tables
            .chain([
                self.evidence_table().file_name(),
                PACKAGE.to_owned(),
                workbook::FILE.to_owned(),
            ])
            .map(|name| format!("data/{name}"))
            .collect()
    }

    /// The bytes of a path; none where there is no such path.
    pub fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let name = path.strip_prefix("data/")?;
        if name == PACKAGE {
            return Some(self.package());
        }
        if name == workbook::FILE {
            return Some(self.workbook.clone());
        }
        if name == self.evidence_table().file_name() {
            return Some(self.evidence());
        }
        let found = self.tables.iter().find(|(table, _)| table.file_name() == name);
        found.map(|(_, csv)| csv.clone())
    }

    /// Name and bytes of each file.
    pub fn sizes(&self) -> Vec<(String, usize)> {
        let evidence = self.evidence.get_or_init(|| Digest::of(&self.evidence_csv()));
        let tables = (self.tables.iter()).map(|(table, csv)| (table.file_name(), csv.len()));
        tables
            .chain([
                (self.evidence_table().file_name(), evidence.bytes()),
                (PACKAGE.to_owned(), self.package().len()),
                (workbook::FILE.to_owned(), self.workbook.len()),
            ])
            .collect()
    }

    fn evidence_table(&self) -> Table {
        evidence::table(self.configuration)
    }

    fn evidence_csv(&self) -> Vec<u8> {
        evidence::csv(self.record, self.configuration, self.source)
    }

    fn evidence(&self) -> Vec<u8> {
        let csv = self.evidence_csv();
        self.evidence.get_or_init(|| Digest::of(&csv));
        csv
    }

    fn package(&self) -> Vec<u8> {
        let digest = match self.evidence.get() {
            Some(digest) => digest.clone(),
            None => Digest::of(&self.evidence()),
        };
        let evidence = self.evidence_table();
        let described: Vec<(&Table, Digest)> = self
            .tables
            .iter()
            .map(|(table, csv)| (table, Digest::of(csv)))
            .chain([(&evidence, digest)])
            .collect();
        package::describe(self.record, &described)
    }
}

/// All downloads of a cycle at once: path below the cycle's own folder, and bytes.
pub fn downloads(
    record: &CycleRecord,
    configuration: &Configuration,
    source: &dyn EvidenceSource,
) -> Vec<(String, Vec<u8>)> {
    let texts = Texts::new(configuration.first_language());
    let downloads = Downloads::new(record, configuration, source, &texts);
    downloads
        .paths()
        .into_iter()
        .map(|path| {
            let bytes = downloads.bytes(&path).unwrap_or_default();
            (path, bytes)
        })
        .collect()
}

#[cfg(test)]
mod tests;
