//! The page of how each number of a member or team was made: the formula with its numbers, the part of the scale that was used, and the rows
//! that counted against. `scorebook explain` says the same with every row.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use super::adding_up::{ShownParts, parts};
use super::history::Appraisal;
use super::method_indicator::anchor;
use super::place::{Link, Place};
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::CycleId;
use crate::model::indicator::Indicator;
use crate::model::measurement::Subject;
use crate::model::measurement::{Against, Measurement};
use crate::model::scorecard::ScoreLine;

/// How the number of one indicator was made.
#[derive(Serialize)]
pub struct EvidenceView {
    /// The anchor on the page.
    pub anchor: String,
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
const EVIDENCE_ROWS: usize = 240;

/// The page of a subject's evidence; none of the organisation, whose numbers are made of all rows.
fn place(cycle: &CycleId, subject: &Subject) -> Option<Place> {
    match subject {
        Subject::Organisation => None,
        Subject::Team(id) => Some(Place::TeamEvidence(cycle.clone(), id.clone())),
        Subject::Member(id) => Some(Place::MemberEvidence(cycle.clone(), id.clone())),
    }
}

/// The link to a subject's evidence; none where there is no such page.
pub fn link(scope: &Scope<'_>, cycle: &CycleId, subject: &Subject) -> Option<Link> {
    let page = place(cycle, subject).filter(|page| scope.path.has(page))?;
    Some(scope.link(&page))
}

/// The page of how each number of the subject was made.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, subject: &Subject) -> Context {
    let name = scope.subject_name(record, subject);
    let mut context = Context::new();
    context.insert("title", &scope.say("evidence-of", &[("name", &name)]));
    context.insert("subject", &name);
    context.insert("subject_link", &scope.subject_link(record, subject));
    context.insert("days", &scope.format.period(record.cycle.period));
    let appraisal = scope.history.appraisal(record, subject);
    let parts = appraisal.map(|appraisal| evidence(scope, appraisal, &parts(scope, appraisal.scorecard)));
    context.insert("parts", &parts.unwrap_or_default());
    let whole = scope.path.tree().is_none();
    context.insert(
        "download",
        &whole.then(|| scope.path.in_folder("data/evidence.csv")),
    );
    context
}

/// How each number of the subject was made, by indicator.
fn evidence(scope: &Scope<'_>, appraisal: Appraisal<'_>, shown: &ShownParts) -> Vec<EvidenceView> {
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
    let each = (EVIDENCE_ROWS / with_rows.count().max(1)).clamp(8, 40);
    measured
        .into_iter()
        .map(|(indicator, measurement, line)| {
            let calculation = scope.calculation(indicator, measurement, line, shown);
            part(
                scope,
                appraisal,
                (indicator, measurement, line),
                calculation,
                each,
            )
        })
        .collect()
}

fn part(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    ((place, indicator), measurement, line): ((usize, &Indicator), &Measurement, &ScoreLine),
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
        anchor: anchor(place),
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
