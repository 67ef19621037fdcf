//! A manifest as JSON: written in one way only, so that every changed byte shows, and read with every fault typed.

use std::num::NonZeroU32;

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::{
    Entry, EntryPath, Field, Header, List, MOST_BYTES, Manifest, ManifestFault, SCHEMA, canonical_list,
    check_entries, check_header, check_portable,
};
use crate::archive::hashing::Sha256Digest;
use crate::model::CycleId;

/// What says which version of manifests it is, and whether it is one at all.
#[derive(Deserialize)]
struct Envelope {
    schema: Option<Value>,
    root: Option<Value>,
}

/// A manifest as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    // Read before, from the envelope.
    #[serde(rename = "schema")]
    _schema: u64,
    cycle: String,
    revision: u32,
    generator: String,
    #[serde(default)]
    signed_by: Option<String>,
    inputs: Vec<Line>,
    files: Vec<Line>,
    root: String,
}

/// An entry as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    path: String,
    bytes: u64,
    sha256: String,
}

impl Manifest {
    /// The manifest as the bytes of its file: the same content always gives the same bytes. Each entry has a line.
    pub fn to_json(&self) -> Vec<u8> {
        let header = &self.header;
        let mut lines = vec![
            format!("\"schema\": {SCHEMA}"),
            format!("\"cycle\": {}", quoted(header.cycle.as_str())),
            format!("\"revision\": {}", header.revision),
            format!("\"generator\": {}", quoted(&header.generator)),
        ];
        if let Some(key) = &header.signed_by {
            lines.push(format!("\"signed_by\": {}", quoted(key)));
        }
        lines.push(format!("\"inputs\": {}", listed(&self.inputs)));
        lines.push(format!("\"files\": {}", listed(&self.files)));
        lines.push(format!("\"root\": \"{}\"", self.root));
        format!("{{\n  {}\n}}\n", lines.join(",\n  ")).into_bytes()
    }

    /// Reads the bytes of a manifest's file.
    ///
    /// # Errors
    /// The first thing that is wrong with them. Bytes that mean the same but are not as [`Manifest::to_json`] writes them are a
    /// fault too: whoever has changed the file has changed it.
    pub fn read(bytes: &[u8]) -> Result<Self, ManifestFault> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(ManifestFault::TooLarge);
        }
        check_schema(bytes)?;
        let document: Document = serde_json::from_slice(bytes).map_err(|fault| of_json(&fault))?;
        let revision = NonZeroU32::new(document.revision);
        let header = Header {
            cycle: CycleId::new(document.cycle),
            revision: revision.ok_or(ManifestFault::Field {
                field: Field::Revision,
            })?,
            generator: document.generator,
            signed_by: document.signed_by,
        };
        check_header(&header)?;
        let inputs = entries(List::Inputs, document.inputs)?;
        let files = entries(List::Files, document.files)?;
        check_portable(&files)?;
        let stated: Sha256Digest = document
            .root
            .parse()
            .map_err(|_| ManifestFault::Field { field: Field::Root })?;
        let computed = Sha256Digest::of(canonical_list(&header, &inputs, &files).as_bytes());
        if stated != computed {
            return Err(ManifestFault::Root { stated, computed });
        }
        let manifest = Self {
            header,
            inputs,
            files,
            root: computed,
        };
        match first_difference(bytes, &manifest.to_json()) {
            None => Ok(manifest),
            Some(line) => Err(ManifestFault::NotAsWritten { line }),
        }
    }
}

/// Sees that the bytes are a manifest of a version that is known.
fn check_schema(bytes: &[u8]) -> Result<(), ManifestFault> {
    let envelope: Envelope = match serde_json::from_slice(bytes) {
        Ok(envelope) => envelope,
        // Whole JSON of another shape, such as a list.
        Err(fault) if fault.classify() == Category::Data => {
            return Err(
                if serde_json::from_slice::<Value>(bytes).is_ok_and(|value| !value.is_object()) {
                    ManifestFault::NotOurs
                } else {
                    of_json(&fault)
                },
            );
        }
        Err(fault) => return Err(of_json(&fault)),
    };
    match envelope.schema {
        // Many programs have a file of this name.
        None if envelope.root.is_none() => Err(ManifestFault::NotOurs),
        Some(schema) => match schema.as_u64() {
            Some(SCHEMA) => Ok(()),
            Some(found) if found > SCHEMA => Err(ManifestFault::LaterSchema { found }),
            _ => Err(ManifestFault::Field { field: Field::Schema }),
        },
        None => Err(ManifestFault::Field { field: Field::Schema }),
    }
}

fn of_json(fault: &serde_json::Error) -> ManifestFault {
    let (line, column) = (fault.line(), fault.column());
    match fault.classify() {
        Category::Eof => ManifestFault::Truncated,
        Category::Data => ManifestFault::Shape { line, column },
        Category::Syntax | Category::Io => ManifestFault::NotJson { line, column },
    }
}

fn entries(list: List, lines: Vec<Line>) -> Result<Vec<Entry>, ManifestFault> {
    let entries = lines.into_iter().map(|line| {
        let Line { path, bytes, sha256 } = line;
        let Ok(sha256) = sha256.parse() else {
            return Err(ManifestFault::Hash { list, path });
        };
        match EntryPath::new(path.as_str()) {
            Ok(path) => Ok(Entry { path, bytes, sha256 }),
            Err(fault) => Err(ManifestFault::Path { list, path, fault }),
        }
    });
    let entries = entries.collect::<Result<Vec<_>, _>>()?;
    check_entries(list, &entries)?;
    Ok(entries)
}

/// The line, from 1, on which two files begin to differ; none where they are the same.
fn first_difference(bytes: &[u8], expected: &[u8]) -> Option<usize> {
    if bytes == expected {
        return None;
    }
    let same = bytes.iter().zip(expected).take_while(|(a, b)| a == b);
    Some(1 + same.filter(|(byte, _)| **byte == b'\n').count())
}

/// A text in quotation marks, as JSON.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// A list with a line for each entry.
fn listed(entries: &[Entry]) -> String {
    if entries.is_empty() {
        return "[]".to_owned();
    }
    let lines: Vec<String> = entries
        .iter()
        .map(|entry| {
            let path = quoted(entry.path.as_str());
            let (bytes, sha256) = (entry.bytes, entry.sha256);
            format!("{{\"path\": {path}, \"bytes\": {bytes}, \"sha256\": \"{sha256}\"}}")
        })
        .collect();
    format!("[\n    {}\n  ]", lines.join(",\n    "))
}
