//! What the settings say about reading tables: how cells with two readings are settled, and which headings of an export are
//! which columns.

use std::sync::Arc;

use super::cells::Reading;
use super::mapping::Mapping;
use super::recorder::Recorder;
use crate::ingest::forgotten::Forgotten;

/// How the tables of a cycle are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conventions {
    /// How cells are read.
    pub reading: Reading,
    /// What an export calls the tables, their columns and their words.
    pub mapping: Mapping,
    /// Keeps what the readers make of the tables, where that is asked for.
    pub recorder: Recorder,
    /// Who is known by a pseudonym alone.
    pub forgotten: Arc<Forgotten>,
}
