//! The data page of a cycle: what was read, what counts, what is missing, and the downloads.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tera::Context;

use super::downloads::Downloads;
use super::place::{Link, Place};
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::languages::Texts;
use crate::model::indicator::Indicator;
use crate::model::measurement::Status;
use crate::model::source::{NotCountedReason, SourceFile};

/// A file that was read.
#[derive(Serialize)]
struct FileView {
    path: String,
    table: String,
    /// How it was read; none for UTF-8 with commas.
    format: Option<String>,
    /// A sentence per way of writing that is not the plain one.
    readings: Vec<String>,
    read: String,
    counted: String,
    /// A sentence per reason; empty where every row counts.
    not_counted: Vec<String>,
    /// What the table is for beside indicators.
    uses: Vec<String>,
    /// The indicators that rest on it.
    indicators: Vec<IndicatorLink>,
    /// Whether another file of the table stands above, with the links.
    again: bool,
}

#[derive(Serialize)]
struct IndicatorLink {
    name: String,
    link: Link,
}

/// A table that the model asks for and the cycle lacks.
#[derive(Serialize)]
struct MissingTable {
    table: String,
    indicators: Vec<IndicatorLink>,
}

/// How many members an indicator covers.
#[derive(Serialize)]
struct Coverage {
    indicator: IndicatorLink,
    table: String,
    minimum: String,
    with_value: String,
    too_few: String,
    no_data: String,
    /// Members with a value, of all members, in per cent: the length of a bar.
    share: String,
    /// Sample of the organisation.
    sample: String,
}

#[derive(Serialize)]
struct Download {
    href: String,
    name: &'static str,
    text: String,
}

/// The downloads and the texts that say what they hold.
const DOWNLOADS: [(&str, &str); 16] = [
    ("downloads.xlsx", "data-download-workbook"),
    ("measurements.csv", "data-download-measurements"),
    ("scores.csv", "data-download-scores"),
    ("sensitivity.csv", "data-download-sensitivity"),
    ("comparisons.csv", "data-download-comparisons"),
    ("improvement.csv", "data-download-improvement"),
    ("causes.csv", "data-download-causes"),
    ("actions.csv", "data-download-actions"),
    ("training.csv", "data-download-training"),
    ("results.csv", "data-download-results"),
    ("findings.csv", "data-download-findings"),
    ("matrices.csv", "data-download-matrices"),
    ("network.csv", "data-download-network"),
    ("watch_list.csv", "data-download-watch-list"),
    ("evidence.csv", "data-download-evidence"),
    ("datapackage.json", "data-download-package"),
];

/// The data page of a cycle.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    // A year pools the tables of its quarters: each table's indicators are linked once.
    let mut seen = BTreeSet::new();
    let files: Vec<FileView> = record
        .files
        .iter()
        .map(|file| {
            let view = file_view(scope, record, file);
            let again = !seen.insert(view.table.clone());
            FileView { again, ..view }
        })
        .collect();
    let downloads: Vec<Download> = DOWNLOADS
        .iter()
        .map(|&(name, text)| Download {
            href: scope.path.in_folder(&format!("data/{name}")),
            name,
            text: scope.plain(text),
        })
        .collect();
    let coverage: Vec<Coverage> = scope
        .configuration()
        .indicators
        .iter()
        .enumerate()
        .map(|(position, indicator)| coverage(scope, record, position, indicator))
        .collect();
    let members = scope.format.count(record.members.len() as u64);
    let mut context = Context::new();
    context.insert("title", &scope.plain("page-data"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("files", &files);
    context.insert("parts", &super::time_view::parts(scope, record));
    context.insert("missing", &missing(scope, record));
    context.insert("coverage", &coverage);
    context.insert(
        "coverage_lead",
        &scope.say("data-coverage-lead", &[("members", &members)]),
    );
    context.insert("downloads", &downloads);
    // Known when the downloads are written.
    context.insert("sizes", &BTreeMap::<String, String>::new());
    context
}

/// How large each download is, by its name.
pub fn sizes(downloads: &Downloads<'_>, texts: &Texts) -> BTreeMap<String, String> {
    let sizes = downloads.sizes().into_iter();
    let size = |bytes: usize| {
        let (key, unit) = match bytes {
            1_000_000.. => ("data-megabytes", 1e6),
            _ => ("data-kilobytes", 1e3),
        };
        // No file is nothing.
        let number = (bytes as f64 / unit).max(0.1);
        texts.text(key, &[("size", format!("{number:.1}").into())])
    };
    sizes.map(|(name, bytes)| (name, size(bytes))).collect()
}

fn file_view(scope: &Scope<'_>, record: &CycleRecord, file: &SourceFile) -> FileView {
    FileView {
        again: false,
        path: file.shown().into_owned(),
        table: file.table.clone(),
        format: (!file.format.is_usual()).then(|| {
            let facts = [
                ("encoding", file.format.encoding.name()),
                ("separator", file.format.separator.word()),
            ];
            scope.say("data-format", &facts)
        }),
        readings: (file.readings.iter())
            .map(|reading| {
                let facts = [
                    ("column", reading.column.as_str()),
                    ("found", &reading.found),
                    ("read", &reading.read),
                ];
                scope.count("data-reading", reading.cells, &facts)
            })
            .collect(),
        read: scope.format.count(file.rows_read),
        counted: scope.format.count(file.rows_counted),
        not_counted: file
            .not_counted
            .iter()
            .map(|&(reason, rows)| {
                let key = match reason {
                    NotCountedReason::OutsideCycle => "data-reason-outside-cycle",
                    NotCountedReason::NoMember => "data-reason-no-member",
                    NotCountedReason::NoValue => "data-reason-no-value",
                };
                scope.count(key, rows, &[])
            })
            .collect(),
        uses: uses(&file.table).iter().map(|key| scope.plain(key)).collect(),
        indicators: fed_by(scope, record, &file.table),
    }
}

/// What a table is for beside indicators.
fn uses(table: &str) -> &'static [&'static str] {
    match table {
        "members" => &["data-use-people"],
        "teams" => &["data-use-teams"],
        "clients" => &["data-use-ownership"],
        "handovers" => &["data-use-handovers"],
        "actions" => &["data-use-actions"],
        "adjustments" => &["data-use-adjustments"],
        "appeals" => &["data-use-appeals"],
        "talks" => &["data-use-talks"],
        "goals" => &["data-use-goals"],
        "potential" | "successors" => &["data-use-talent"],
        "overtime" | "volunteering" | "environment" | "staff_survey" => &["data-use-care"],
        _ => &[],
    }
}

/// The indicators that rest on a table, in the configuration's order.
fn fed_by(scope: &Scope<'_>, record: &CycleRecord, table: &str) -> Vec<IndicatorLink> {
    scope
        .configuration()
        .indicators
        .iter()
        .filter(|indicator| indicator.measure.table() == table)
        .map(|indicator| indicator_link(scope, record, indicator))
        .collect()
}

fn indicator_link(scope: &Scope<'_>, record: &CycleRecord, indicator: &Indicator) -> IndicatorLink {
    IndicatorLink {
        name: scope.local(&indicator.name).to_owned(),
        link: scope.link(&Place::Indicator(record.cycle.id.clone(), indicator.id.clone())),
    }
}

/// Tables that indicators ask for and the cycle lacks, in the configuration's order.
fn missing(scope: &Scope<'_>, record: &CycleRecord) -> Vec<MissingTable> {
    let mut tables: Vec<&str> = Vec::new();
    for indicator in &scope.configuration().indicators {
        let table = indicator.measure.table();
        if !tables.contains(&table) && !record.files.iter().any(|file| file.table == table) {
            tables.push(table);
        }
    }
    tables
        .into_iter()
        .map(|table| MissingTable {
            table: table.to_owned(),
            indicators: fed_by(scope, record, table),
        })
        .collect()
}

fn coverage(scope: &Scope<'_>, record: &CycleRecord, position: usize, indicator: &Indicator) -> Coverage {
    let (mut with_value, mut too_few, mut no_data) = (0_u64, 0_u64, 0_u64);
    for member in &record.measurements.members {
        match member.measurements.get(position).map(|measured| measured.status) {
            Some(Status::Ok) => with_value += 1,
            Some(Status::TooFew { .. }) => too_few += 1,
            Some(Status::NoData(_)) | None => no_data += 1,
        }
    }
    let members = (with_value + too_few + no_data).max(1);
    let whole = record
        .measurements
        .organisation
        .measurements
        .get(position)
        .map_or(0, |measured| measured.n);
    Coverage {
        indicator: indicator_link(scope, record, indicator),
        table: indicator.measure.table().to_owned(),
        minimum: scope.format.count(indicator.minimum_sample),
        with_value: scope.format.count(with_value),
        too_few: scope.format.count(too_few),
        no_data: scope.format.count(no_data),
        share: format!("{:.1}", 100.0 * with_value as f64 / members as f64),
        sample: if whole == 0 {
            "–".to_owned()
        } else {
            scope.sample(indicator, whole)
        },
    }
}
