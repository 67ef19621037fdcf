//! What the settings say about reading tables: how cells with two readings are settled.

use super::cells::Reading;

/// How the tables of a cycle are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conventions {
    /// How cells are read.
    pub reading: Reading,
}
