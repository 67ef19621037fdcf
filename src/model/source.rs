//! Where a row came from, and what became of the rows of each file.

use serde::{Deserialize, Serialize};

/// A file of a cycle, by its place in [`super::CycleData::files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileIndex(pub u16);

/// A row of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowReference {
    /// The file.
    pub file: FileIndex,
    /// The line on which the row begins; the header is line 1.
    pub line: u32,
}

/// Why a row that was read is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotCountedReason {
    /// Its date lies outside the cycle.
    OutsideCycle,
    /// Neither the row nor the clients table says whose it is.
    NoMember,
    /// It carries no value to count.
    NoValue,
}

/// A file of a cycle that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Path relative to the data folder, with forward slashes: `cycles/2025-Q1/surveys.csv`.
    pub path: String,
    /// The table it holds: `surveys`.
    pub table: String,
    /// Data rows in the file.
    pub rows_read: u64,
    /// Rows that can be counted.
    pub rows_counted: u64,
    /// How many rows are not counted, by reason, in the reasons' order.
    pub not_counted: Vec<(NotCountedReason, u64)>,
    /// Whether any measure, score or plan uses the table.
    pub used: bool,
}
