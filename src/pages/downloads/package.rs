//! `datapackage.json`: the downloads described as a Frictionless Tabular Data Package (v1).
//!
//! Source: <https://specs.frictionlessdata.io/tabular-data-package/>. It holds no time of making, so that the same input
//! gives the same bytes.

use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::table::{Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::CycleState;

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: String,
    title: String,
    description: &'static str,
    cycle: &'a str,
    first_day: String,
    last_day: String,
    state: &'static str,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Resource<'a> {
    profile: &'static str,
    name: &'static str,
    path: String,
    title: &'static str,
    description: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    dialect: Dialect,
    schema: Schema<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: char,
    line_terminator: char,
    quote_char: char,
    double_quote: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'a> {
    fields: Vec<Field<'a>>,
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    description: &'static str,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints<'a>,
}

#[derive(Serialize)]
struct Constraints<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<bool>,
    #[serde(rename = "enum", skip_serializing_if = "<[String]>::is_empty")]
    words: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    maximum: Option<u8>,
}

impl Constraints<'_> {
    fn is_empty(&self) -> bool {
        self.required.is_none() && self.words.is_empty() && self.minimum.is_none() && self.maximum.is_none()
    }
}

/// Size and hash of a file.
#[derive(Clone, Debug)]
pub(super) struct Digest {
    bytes: usize,
    hash: String,
}

impl Digest {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self {
            bytes: bytes.len(),
            hash: sha256(bytes),
        }
    }

    /// The size.
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }
}

/// Describes the tables, each with the size and hash of its CSV text.
pub(super) fn describe(record: &CycleRecord, tables: &[(&Table, Digest)]) -> Vec<u8> {
    let cycle = &record.cycle;
    let package = Package {
        profile: "tabular-data-package",
        name: format!("scorebook-{}", slug(cycle.id.as_str())),
        title: format!("Appraisal cycle {}", cycle.id),
        description: "What the pages of this cycle show, unrounded. Text that a spreadsheet could take for a formula has \
                      an apostrophe before it. The CSV files begin with a UTF-8 byte-order mark.",
        cycle: cycle.id.as_str(),
        first_day: cycle.period.first().to_string(),
        last_day: cycle.period.last().to_string(),
        state: match cycle.state {
            CycleState::Open => "open",
            CycleState::Closed => "closed",
        },
        resources: tables
            .iter()
            .map(|(table, digest)| resource(table, digest))
            .collect(),
    };
    // These types hold nothing that JSON cannot.
    let mut json = serde_json::to_vec_pretty(&package).unwrap_or_default();
    json.push(b'\n');
    json
}

fn resource<'a>(table: &'a Table, digest: &Digest) -> Resource<'a> {
    Resource {
        profile: "tabular-data-resource",
        name: table.name,
        path: table.file_name(),
        title: table.title,
        description: table.description,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: digest.bytes,
        hash: digest.hash.clone(),
        dialect: Dialect {
            delimiter: ',',
            line_terminator: '\n',
            quote_char: '"',
            double_quote: true,
            header: true,
        },
        schema: Schema {
            fields: table.columns.iter().map(field).collect(),
            missing_values: [""],
        },
    }
}

fn field(column: &Column) -> Field<'_> {
    Field {
        name: column.name,
        kind: match column.kind {
            Kind::Text => "string",
            Kind::Number | Kind::Share => "number",
            Kind::Count => "integer",
            Kind::Date => "date",
            Kind::Boolean => "boolean",
        },
        description: column.description,
        constraints: Constraints {
            required: column.required.then_some(true),
            words: &column.words,
            minimum: matches!(column.kind, Kind::Share | Kind::Count).then_some(0),
            maximum: (column.kind == Kind::Share).then_some(1),
        },
    }
}

/// A name as the specification allows it: lower-case letters, digits and hyphens.
fn slug(text: &str) -> String {
    text.chars()
        .map(|character| match character.to_ascii_lowercase() {
            plain @ ('a'..='z' | '0'..='9') => plain,
            _ => '-',
        })
        .collect()
}

fn sha256(bytes: &[u8]) -> String {
    let mut text = "sha256:".to_owned();
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
