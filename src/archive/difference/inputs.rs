//! Files of two records: which came, which went, which hold other numbers of rows.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::source::SourceFile;

/// A table that differs between two records of one cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputDifference {
    /// The file, with its sheet where it is a workbook.
    pub file: String,
    /// Rows that counted before; none where the file was not there.
    pub rows_before: Option<u64>,
    /// Rows that count after.
    pub rows_after: Option<u64>,
}

/// Files that one record has alone, or of which another number of rows counts. A record knows of no single rows: a value that was
/// mended in place shows in the measurements, not here.
pub fn inputs(before: &CycleRecord, after: &CycleRecord) -> Vec<InputDifference> {
    fn rows(files: &[SourceFile]) -> BTreeMap<String, u64> {
        files
            .iter()
            .map(|file| (file.shown().into_owned(), file.rows_counted))
            .collect()
    }
    let (then, now) = (rows(&before.files), rows(&after.files));
    let files: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
    files
        .into_iter()
        .map(|file| InputDifference {
            file: file.clone(),
            rows_before: then.get(file).copied(),
            rows_after: now.get(file).copied(),
        })
        .filter(|file| file.rows_before != file.rows_after)
        .collect()
}
