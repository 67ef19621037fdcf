//! How every number of a subject was made: score → dimension → indicator → measure → source rows, with every rule applied on
//! the way. Nothing is computed here: the numbers are those of the record, the rows those that the measure stage hands over.
//!
//! [`Explanation`] is the JSON of `scorebook explain`, its keys a public contract; [`Explanation::tree`] is its text.

mod formula;
mod indicator;
mod score;
mod tree;

use serde::Serialize;
use serde_json::Value;

use super::adding_up::parts;
use super::history::History;
use super::place::{PagePath, Place};
use super::scope::Scope;
use super::{Appraisal, Site};
use crate::archive::CycleRecord;
use crate::languages::Texts;
use crate::model::measurement::{Composition, Subject};
use std::sync::Arc;

pub use tree::Branch;

/// How the numbers of a subject in a cycle were made.
#[derive(Debug, Serialize)]
pub struct Explanation {
    kind: &'static str,
    cycle: String,
    subject_kind: &'static str,
    subject_id: String,
    name: String,
    #[serde(skip)]
    title: String,
    score: Option<f64>,
    /// Score before adjustments.
    computed: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    weight_without_interval: Option<f64>,
    coverage: f64,
    rating: Option<String>,
    rank: Option<u64>,
    rank_low: Option<u64>,
    rank_high: Option<u64>,
    /// What the numbers are, where the cycle is sealed.
    sealed: Option<SealedNote>,
    #[serde(skip)]
    heading: String,
    rules: Vec<Rule>,
    dimensions: Vec<DimensionExplanation>,
}

/// What an explanation of a sealed cycle is made of: its record, under the settings of its time.
#[derive(Debug, Serialize)]
pub struct SealedNote {
    /// The revision.
    pub revision: u32,
    /// Whether the rows are shown: they are still those that it was computed from.
    pub rows: bool,
    /// The same as a sentence.
    pub text: String,
}

/// A rule that was applied, as a word, a sentence and the numbers in it.
#[derive(Debug, Serialize)]
struct Rule {
    #[serde(rename = "rule")]
    word: &'static str,
    text: String,
    facts: Value,
}

/// One dimension.
#[derive(Debug, Serialize)]
struct DimensionExplanation {
    dimension: String,
    name: String,
    points: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    coverage: f64,
    /// Share of the score that the dimension carries in the model.
    weight: f64,
    text: String,
    indicators: Vec<IndicatorExplanation>,
}

/// One indicator.
#[derive(Debug, Serialize)]
struct IndicatorExplanation {
    indicator: String,
    name: String,
    measure: &'static str,
    status: &'static str,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    n: u64,
    numerator: Option<f64>,
    denominator: Option<f64>,
    interval_basis: Option<&'static str>,
    /// The value that earned the points, where the policy scores shrunken estimates.
    shrunken_value: Option<f64>,
    composition: Composition,
    points: Option<f64>,
    points_low: Option<f64>,
    points_high: Option<f64>,
    /// Share of the score that the indicator carries in the model, and here.
    weight: f64,
    effective_weight: Option<f64>,
    contribution: Option<f64>,
    /// The formula with its numbers.
    formula: Option<String>,
    /// value → points × weight = contribution, as pages write it.
    calculation: String,
    rules: Vec<Rule>,
    relations: Vec<RelationExplanation>,
    /// How many rows count against the subject.
    against: u64,
    rows: Vec<RowExplanation>,
    #[serde(skip)]
    summary: Option<String>,
}

/// A relation of a 360° assessment.
#[derive(Debug, Serialize)]
struct RelationExplanation {
    /// One, or several that are shown as one.
    relations: Vec<&'static str>,
    /// None where it is withheld.
    mean: Option<f64>,
    raters: Option<u64>,
    weight: f64,
    text: String,
}

/// A source row.
#[derive(Debug, Serialize)]
struct RowExplanation {
    file: String,
    line: u32,
    day: Option<String>,
    client: Option<String>,
    member: Option<String>,
    team: Option<String>,
    counted_as: &'static str,
    numerator: f64,
    denominator: Option<f64>,
    /// Why it counts against the subject.
    against: Option<Value>,
    text: Option<String>,
}

impl Explanation {
    /// The explanation, which is that of a sealed cycle.
    #[must_use]
    pub fn of_sealed(self, note: SealedNote) -> Self {
        Self {
            sealed: Some(note),
            ..self
        }
    }
}

/// Explains a subject in a cycle, on one indicator or on all; none where the subject is not part of the cycle.
pub fn explain(
    site: &Site<'_>,
    record: &CycleRecord,
    subject: &Subject,
    indicator: Option<usize>,
    texts: &Texts,
) -> Option<Explanation> {
    let history = History::new(site.records);
    let path = PagePath::new(
        Place::Overview(record.cycle.id.clone()),
        texts.language(),
        site.configuration.first_language(),
        Arc::new(site.file_names()),
    );
    let scope = Scope::new(site, &history, texts, &path);
    let appraisal = history.appraisal(record, subject)?;
    Some(explanation(&scope, appraisal, subject, indicator))
}

fn explanation(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    subject: &Subject,
    indicator: Option<usize>,
) -> Explanation {
    let (record, card) = (appraisal.record, appraisal.scorecard);
    let name = scope.subject_name(record, subject);
    let title = if subject.id().is_empty() {
        name.clone()
    } else {
        format!("{name} ({})", subject.id())
    };
    let cycle = scope.say(
        "explain-cycle",
        &[
            ("cycle", record.cycle.id.as_str()),
            ("days", &scope.format.period(record.cycle.period)),
        ],
    );
    let standing = card.standing;
    Explanation {
        kind: "explanation",
        cycle: record.cycle.id.to_string(),
        subject_kind: subject.kind(),
        subject_id: subject.id().to_owned(),
        name,
        title: format!("{title} · {cycle}"),
        score: card.score.map(|points| points.0),
        computed: card.computed.map(|points| points.0),
        low: card.interval.map(|interval| interval.low),
        high: card.interval.map(|interval| interval.high),
        weight_without_interval: card
            .score
            .map(|_| card.weight_without_interval().map_or(0.0, |share| share.0)),
        coverage: card.coverage.0,
        rating: card.rating.band().map(ToString::to_string),
        rank: standing.map(|standing| standing.rank),
        rank_low: standing.map(|standing| standing.low),
        rank_high: standing.map(|standing| standing.high),
        sealed: None,
        heading: score::heading(scope, card),
        rules: score::rules(scope, appraisal, subject),
        dimensions: dimensions(scope, appraisal, subject, indicator),
    }
}

fn dimensions(
    scope: &Scope<'_>,
    appraisal: Appraisal<'_>,
    subject: &Subject,
    only: Option<usize>,
) -> Vec<DimensionExplanation> {
    let configuration = scope.configuration();
    let card = appraisal.scorecard;
    let shown = parts(scope, card);
    configuration
        .dimensions
        .iter()
        .zip(&card.dimensions)
        .map(|(dimension, score)| {
            let of_dimension = || {
                configuration
                    .indicators
                    .iter()
                    .enumerate()
                    .filter(|(_, indicator)| indicator.dimension == dimension.id)
            };
            let weight: f64 = of_dimension()
                .filter_map(|(place, _)| card.lines.get(place))
                .map(|line| line.weight.0)
                .sum();
            DimensionExplanation {
                dimension: dimension.id.to_string(),
                name: scope.local(&dimension.name).to_owned(),
                points: score.points.map(|points| points.0),
                low: score.interval.map(|interval| interval.low),
                high: score.interval.map(|interval| interval.high),
                coverage: score.coverage.0,
                weight,
                text: score::dimension(scope, dimension, score, weight),
                indicators: of_dimension()
                    .filter(|(place, _)| only.is_none_or(|only| only == *place))
                    .filter_map(|indicator| indicator::explain(scope, appraisal, subject, indicator, &shown))
                    .collect(),
            }
        })
        .filter(|dimension| !dimension.indicators.is_empty())
        .collect()
}
