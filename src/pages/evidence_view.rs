//! How each number of a scorecard was made: the formula with its numbers, the part of the scale that was used, and the rows
//! that counted against. `scorebook explain` says the same with every row.

use std::collections::BTreeSet;

use serde::Serialize;

use super::adding_up::ShownParts;
use super::history::Appraisal;
use super::scope::Scope;
use crate::model::indicator::Indicator;
use crate::model::measurement::{Against, Measurement};
use crate::model::scorecard::ScoreLine;

/// How the numbers of a subject were made.
#[derive(Serialize)]
pub struct EvidenceSection {
    /// One per indicator with a value, in the configuration's order.
    pub parts: Vec<EvidenceView>,
    /// The address of the download with every row; none in a site without downloads.
    pub download: Option<String>,
}

/// How the number of one indicator was made.
#[derive(Serialize)]
pub struct EvidenceView {
    /// The indicator's name.
    pub name: String,
    /// The formula with its numbers.
    pub formula: Option<String>,
    /// Value → points × weight = contribution.
    pub calculation: String,
    /// That the policy scores the shrunken value, where it does.
    pub shrunken: Option<String>,
    /// The part of the scale that the value fell on.
    pub scale: Option<String>,
    /// How many rows count against; none where no row does.
    pub summary: Option<String>,
    /// The file, where all rows come from one.
    pub file: Option<String>,
    /// The rows shown.
    pub rows: Vec<EvidenceRow>,
    /// How many more there are.
    pub more: Option<String>,
}

/// One row that counts against a subject.
#[derive(Serialize)]
pub struct EvidenceRow {
    /// The day.
    pub day: String,
    /// The client.
    pub client: String,
    /// What the row says.
    pub fact: String,
    /// Its line, with the file where the rows come from several.
    pub place: String,
}

/// How many rows of evidence a page shows at most, so that it stays small; the rest is in the download.
const EVIDENCE_ROWS: usize = 48;

/// How each number of the subject was made, by indicator.
pub fn evidence(scope: &Scope<'_>, appraisal: Appraisal<'_>, shown: &ShownParts) -> EvidenceSection {
    let measured: Vec<((usize, &Indicator), &Measurement, &ScoreLine)> = scope
        .configuration()
        .indicators
        .iter()
        .enumerate()
        .zip(&appraisal.measurements.measurements)
        .zip(&appraisal.scorecard.lines)
        .map(|((indicator, measurement), line)| (indicator, measurement, line))
        .filter(|(_, measurement, _)| measurement.value.is_some())
        .collect();
    let with_rows = measured
        .iter()
        .filter(|(_, measurement, _)| measurement.against.count > 0);
    let each = (EVIDENCE_ROWS / with_rows.count().max(1)).clamp(3, 12);
    let parts = measured
        .into_iter()
        .map(|(indicator, measurement, line)| {
            let calculation = scope.calculation(indicator, measurement, line, shown);
            part(
                scope,
                appraisal,
                (indicator.1, measurement, line),
                calculation,
                each,
            )
        })
        .collect();
    EvidenceSection {
        parts,
        download: (scope.path.tree().is_none()).then(|| scope.path.in_folder("data/evidence.csv")),
    }
}

fn part(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    (indicator, measurement, line): (&Indicator, &Measurement, &ScoreLine),
    calculation: String,
    each: usize,
) -> EvidenceView {
    let against = &measurement.against;
    let files: BTreeSet<_> = against.rows.iter().map(|row| row.row.file).collect();
    let one_file = files.len() == 1;
    let rows = rows(scope, appraisal, against, one_file, each);
    let scored = Some(line).filter(|line| line.carries_weight());
    let more = against.count.saturating_sub(rows.len() as u64);
    EvidenceView {
        name: scope.local(&indicator.name).to_owned(),
        formula: scope.formula(indicator, measurement, &appraisal.measurements.assessments),
        calculation,
        shrunken: scored.and_then(|line| scope.shrunken_rule(indicator, line)),
        scale: scored
            .and_then(|line| line.shrunken_value.or(measurement.value))
            .and_then(|value| scope.scale_part(indicator, value)),
        summary: (against.count > 0).then(|| scope.count("evidence-rows", against.count, &[])),
        file: files
            .first()
            .filter(|_| one_file)
            .and_then(|file| appraisal.record.files.get(usize::from(file.0)))
            .map(|file| file.shown().into_owned()),
        rows,
        more: (more > 0).then(|| scope.count("evidence-more", more, &[])),
    }
}

fn rows(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    against: &Against,
    one_file: bool,
    most: usize,
) -> Vec<EvidenceRow> {
    against
        .rows
        .iter()
        .take(most)
        .map(|row| EvidenceRow {
            day: row.day.map(|day| scope.format.date(day)).unwrap_or_default(),
            client: row.client.as_ref().map(ToString::to_string).unwrap_or_default(),
            fact: scope.fact(&row.fact),
            place: if one_file {
                scope.say("evidence-line", &[("line", &row.row.line.to_string())])
            } else {
                scope.row_place(appraisal.record, row.row)
            },
        })
        .collect()
}
