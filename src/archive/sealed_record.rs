//! The sealed record: a cycle's record with the configuration in force, as JSON that later versions still read.
//!
//! A record is the promise that the past stays readable. Its schema has a number; a reader looks at it first, so that a record
//! of a later program is told as such and never half understood. What is written is read back before it is kept: a number that
//! JSON cannot hold (one that is not finite) is found when the cycle is sealed, not years later.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use super::CycleRecord;
use crate::model::{Configuration, CycleId};

/// The name of the record in its sealed folder.
pub const RECORD: &str = "record.json";

/// The name of the schema of records, which lies beside each.
pub const RECORD_SCHEMA_NAME: &str = "record.schema.json";

/// The schema of records of this version, as JSON Schema (2020-12).
pub const RECORD_SCHEMA: &str = include_str!("record.schema.json");

/// The version of records that this program writes.
pub const SCHEMA: u64 = 1;

/// A cycle as it was sealed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SealedRecord {
    /// The program that sealed it, with its version.
    pub generator: String,
    /// The cycle.
    pub cycle: CycleId,
    /// Its revision, from 1.
    pub revision: NonZeroU32,
    /// What whoever sealed it had to say.
    #[serde(default)]
    pub note: Option<String>,
    /// Why the cycle was stated again; none of the first revision.
    #[serde(default)]
    pub reason: Option<String>,
    /// The configuration in force, without audiences of the organisation's own, which no record holds.
    pub configuration: Configuration,
    /// Everything that was computed.
    pub record: CycleRecord,
}

/// Why bytes are no record, or a record does not become bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordFault {
    /// No JSON, or JSON of something else.
    NotOurs,
    /// A later version of the program wrote it.
    LaterSchema {
        /// The version of records that it states.
        found: u64,
    },
    /// It does not have the shape of its version, at this line and column, both from 1.
    Shape {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// What was read back is not what was written: it has a number that is not finite.
    NotExact,
}

impl RecordFault {
    /// The word that the language files know it by.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NotOurs => "not-ours",
            Self::LaterSchema { .. } => "later-schema",
            Self::Shape { .. } => "shape",
            Self::NotExact => "not-exact",
        }
    }
}

/// What says which version of records it is.
#[derive(Deserialize)]
struct Envelope {
    schema: Option<u64>,
}

impl SealedRecord {
    /// The record as the bytes of its file: the same record always gives the same bytes, and they give the same record. Each
    /// field of the envelope has a line.
    ///
    /// # Errors
    /// `NotExact` where a value does not survive.
    pub fn to_json(&self) -> Result<Vec<u8>, RecordFault> {
        let json = self.written().map_err(|_| RecordFault::NotExact)?;
        match Self::read(&json) {
            Ok(read) if read == *self => Ok(json),
            _ => Err(RecordFault::NotExact),
        }
    }

    fn written(&self) -> serde_json::Result<Vec<u8>> {
        let fields = [
            ("schema", line(&SCHEMA)?),
            ("generator", line(&self.generator)?),
            ("cycle", line(&self.cycle)?),
            ("revision", line(&self.revision)?),
            ("note", line(&self.note)?),
            ("reason", line(&self.reason)?),
            ("configuration", line(&self.configuration)?),
            ("record", line(&self.record)?),
        ];
        let lines: Vec<String> = fields
            .into_iter()
            .map(|(name, value)| format!("\"{name}\": {value}"))
            .collect();
        Ok(format!("{{\n{}\n}}\n", lines.join(",\n")).into_bytes())
    }

    /// Reads the bytes of a record's file. Keys that this version does not know are passed over: they add, and change nothing.
    ///
    /// # Errors
    /// They are no record, or one of a later version.
    pub fn read(bytes: &[u8]) -> Result<Self, RecordFault> {
        let envelope: Envelope = serde_json::from_slice(bytes).map_err(|_| RecordFault::NotOurs)?;
        match envelope.schema {
            Some(SCHEMA) => {}
            Some(found) if found > SCHEMA => return Err(RecordFault::LaterSchema { found }),
            _ => return Err(RecordFault::NotOurs),
        }
        serde_json::from_slice(bytes).map_err(|fault| match fault.classify() {
            Category::Io | Category::Eof | Category::Syntax => RecordFault::NotOurs,
            Category::Data => RecordFault::Shape {
                line: fault.line(),
                column: fault.column(),
            },
        })
    }
}

fn line(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_looked_at_first() {
        let read = |json: &str| SealedRecord::read(json.as_bytes());
        assert_eq!(read("{}"), Err(RecordFault::NotOurs));
        assert_eq!(read("7"), Err(RecordFault::NotOurs));
        assert_eq!(read("{\"schema\": 1"), Err(RecordFault::NotOurs));
        assert_eq!(read("{\"schema\": 0}"), Err(RecordFault::NotOurs));
        // Whatever else a later version holds, it is told as later.
        assert_eq!(
            read("{\"schema\": 2, \"record\": 7}"),
            Err(RecordFault::LaterSchema { found: 2 })
        );
        assert_eq!(
            read("{\"schema\": 1,\n\"record\": 7}"),
            Err(RecordFault::Shape { line: 2, column: 11 })
        );
    }

    #[test]
    fn numbers_come_back_as_they_were() {
        // The shortest text of each of these is read wrongly, by one unit in the last place, by a fast reader.
        for number in [
            0.1 + 0.2,
            1.0 / 3.0,
            2.225_073_858_507_201_4e-308,
            5e-324,
            -0.0,
            9_007_199_254_740_993.0,
            f64::MAX,
            51.249_816_776_395_41,
        ] {
            let text = serde_json::to_string(&number).unwrap();
            let back: f64 = serde_json::from_str(&text).unwrap();
            assert_eq!(back.to_bits(), number.to_bits(), "{text}");
        }
    }
}
