//! What can be wrong with a manifest: each fault knows its word in the language files and the facts of its sentence.

use super::PathFault;
use crate::archive::hashing::Sha256Digest;

/// Why bytes are no manifest, or entries make none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ManifestFault {
    /// JSON, or something else, that never was a manifest of ours.
    NotOurs,
    /// More bytes than a manifest has.
    TooLarge,
    /// It ends too early.
    Truncated,
    /// It is not JSON from this line and column on, both from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It has a key too many or too few, or a value of the wrong type, at this line and column, both from 1.
    Shape {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// A later version of the program wrote it.
    LaterSchema {
        /// The version of manifests that it states.
        found: u64,
    },
    /// A value of the header that cannot be.
    Field {
        /// Which one.
        field: Field,
    },
    /// A path that cannot be.
    Path {
        /// The list that it stands in.
        list: List,
        /// The path.
        path: String,
        /// What is wrong with it.
        fault: PathFault,
    },
    /// A hash that is none.
    Hash {
        /// The list that it stands in.
        list: List,
        /// The path of its entry.
        path: String,
    },
    /// Two entries that one folder cannot hold.
    Duplicate {
        /// The list that they stand in.
        list: List,
        /// The path of the one.
        path: String,
        /// The path of the other.
        other: String,
    },
    /// An entry that does not stand in the order of paths.
    OutOfOrder {
        /// The list that it stands in.
        list: List,
        /// Its path.
        path: String,
    },
    /// A size beyond what can be, alone or with those before it.
    AbsurdSize {
        /// The list that it stands in.
        list: List,
        /// The path of its entry.
        path: String,
    },
    /// The root is not that of the list.
    Root {
        /// The root that it states.
        stated: Sha256Digest,
        /// The root of what it lists.
        computed: Sha256Digest,
    },
    /// Its list and its root fit, but its bytes from this line on, from 1, are not as Scorebook writes them.
    NotAsWritten {
        /// The line.
        line: usize,
    },
}

/// A value of the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The version of manifests.
    Schema,
    /// The cycle.
    Cycle,
    /// The revision.
    Revision,
    /// The program that sealed it.
    Generator,
    /// The public key of its signature.
    SignedBy,
    /// The root.
    Root,
}

/// One of the two lists of a manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// What was computed from.
    Inputs,
    /// What was written.
    Files,
}

impl Field {
    /// Its key in the manifest.
    pub fn key(self) -> &'static str {
        match self {
            Self::Schema => "schema",
            Self::Cycle => "cycle",
            Self::Revision => "revision",
            Self::Generator => "generator",
            Self::SignedBy => "signed_by",
            Self::Root => "root",
        }
    }
}

impl List {
    /// Its key in the manifest.
    pub fn key(self) -> &'static str {
        match self {
            Self::Inputs => "inputs",
            Self::Files => "files",
        }
    }
}

impl ManifestFault {
    /// The word that the language files know it by.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NotOurs => "not-ours",
            Self::TooLarge => "too-large",
            Self::Truncated => "truncated",
            Self::NotJson { .. } => "not-json",
            Self::Shape { .. } => "shape",
            Self::LaterSchema { .. } => "later-schema",
            Self::Field { .. } => "field",
            Self::Path { .. } => "path",
            Self::Hash { .. } => "hash",
            Self::Duplicate { .. } => "duplicate",
            Self::OutOfOrder { .. } => "out-of-order",
            Self::AbsurdSize { .. } => "absurd-size",
            Self::Root { .. } => "root",
            Self::NotAsWritten { .. } => "not-as-written",
        }
    }

    /// The facts that its sentence names, by their names in the language files.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotOurs | Self::TooLarge | Self::Truncated => Vec::new(),
            Self::NotJson { line, column } | Self::Shape { line, column } => {
                vec![("line", line.to_string()), ("column", column.to_string())]
            }
            Self::LaterSchema { found } => vec![("found", found.to_string())],
            Self::Field { field } => vec![("field", field.key().to_owned())],
            Self::Path { list, path, fault } => vec![
                ("list", list.key().to_owned()),
                ("path", path.clone()),
                ("fault", fault.word().to_owned()),
            ],
            Self::Hash { list, path } | Self::OutOfOrder { list, path } | Self::AbsurdSize { list, path } => {
                vec![("list", list.key().to_owned()), ("path", path.clone())]
            }
            Self::Duplicate { list, path, other } => vec![
                ("list", list.key().to_owned()),
                ("path", path.clone()),
                ("other", other.clone()),
            ],
            Self::Root { stated, computed } => {
                vec![("stated", stated.to_string()), ("computed", computed.to_string())]
            }
            Self::NotAsWritten { line } => vec![("line", line.to_string())],
        }
    }
}
