//! The downloads of a cycle: what its pages show, unrounded, as CSV tables and a Frictionless Data Package that
//! describes them.
//!
//! The columns are a public contract. Each table states its columns and fills its rows in one file; the header of the CSV
//! and the table schema of the package come from the same statement.

mod improvement;
mod measurements;
mod package;
mod scores;
mod sensitivity;
mod table;
mod training;

use crate::archive::CycleRecord;
use crate::model::Configuration;

/// The downloads of a cycle: path below the cycle's own folder (`data/scores.csv`), and bytes.
pub fn downloads(record: &CycleRecord, configuration: &Configuration) -> Vec<(String, Vec<u8>)> {
    let tables = [
        measurements::table(record, configuration),
        scores::table(record, configuration),
        sensitivity::table(record, configuration),
        improvement::table(record, configuration),
        training::table(record, configuration),
    ];
    let files: Vec<(String, Vec<u8>)> = tables
        .iter()
        .map(|table| (table.file_name(), table.to_csv()))
        .collect();
    let described: Vec<_> = tables
        .iter()
        .zip(&files)
        .map(|(table, (_, csv))| (table, csv.as_slice()))
        .collect();
    let package = package::describe(record, &described);
    files
        .into_iter()
        .chain([("datapackage.json".to_owned(), package)])
        .map(|(name, bytes)| (format!("data/{name}"), bytes))
        .collect()
}

#[cfg(test)]
mod tests;
