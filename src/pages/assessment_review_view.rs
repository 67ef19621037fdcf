//! What a 360° indicator's page says of its raters: whether their means tell members apart, and how severe they are.

use serde::Serialize;

use super::assessment_view::questionnaire_name;
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::MemberId;
use crate::model::assessment::{
    AssessmentReview, CorrectedMean, Reliability, ReliabilityBand, SeverityReview, SuperiorSeverity,
};
use crate::model::configuration::RaterSeverity;
use crate::model::indicator::{Indicator, Measure, Unit};
use crate::model::measurement::Subject;

/// Raters of a 360° indicator.
#[derive(Serialize)]
pub struct AssessmentReviewView {
    reliability: Vec<ReliabilityRow>,
    /// Sentences on the severity of raters as a whole.
    severity: Vec<String>,
    superiors: Vec<SuperiorRow>,
}

/// One relation on one dimension.
#[derive(Serialize)]
struct ReliabilityRow {
    dimension: String,
    relation: String,
    members: String,
    single: String,
    mean: String,
    interval: String,
    meaning: String,
}

/// One superior.
#[derive(Serialize)]
struct SuperiorRow {
    name: String,
    members: String,
    effect: String,
    interval: String,
    meaning: String,
}

/// What is known of the raters of a 360° indicator; none for every other indicator.
pub fn assessment_review(
    scope: &Scope<'_>,
    record: &CycleRecord,
    indicator: &Indicator,
) -> Option<AssessmentReviewView> {
    let Measure::Assessment { dimension } = &indicator.measure else {
        return None;
    };
    let AssessmentReview {
        reliability,
        severity,
        habits: _,
    } = record.measurements.assessment_review.as_ref()?;
    let rows = reliability
        .iter()
        .filter(|found| dimension.as_ref().is_none_or(|wanted| *wanted == found.dimension))
        .map(|found| reliability_row(scope, found))
        .collect();
    let (sentences, superiors) = match severity {
        Ok(found) => {
            let mut sentences = overall(scope, found);
            let means = found.corrected.iter().find(|means| means.dimension == *dimension);
            sentences.extend(means.map(|means| corrected(scope, means)));
            let superiors = found.superiors.iter().map(|one| superior(scope, record, one));
            (sentences, superiors.collect())
        }
        Err(_) => (vec![scope.plain("severity-none")], Vec::new()),
    };
    Some(AssessmentReviewView {
        reliability: rows,
        severity: sentences,
        superiors,
    })
}

fn reliability_row(scope: &Scope<'_>, found: &Reliability) -> ReliabilityRow {
    let word = |value: f64| {
        scope.plain(match ReliabilityBand::of(value) {
            ReliabilityBand::Poor => "reliability-poor",
            ReliabilityBand::Moderate => "reliability-moderate",
            ReliabilityBand::Good => "reliability-good",
            ReliabilityBand::Excellent => "reliability-excellent",
        })
    };
    let written = |value: f64| scope.format.value(Unit::Score, value);
    ReliabilityRow {
        dimension: questionnaire_name(scope, &found.dimension),
        relation: scope.plain(&format!("relation-{}", found.relation.word())),
        members: scope.format.count(found.members),
        single: written(found.single),
        mean: written(found.mean),
        interval: found
            .interval
            .map(|interval| scope.format.interval(Unit::Score, interval))
            .unwrap_or_default(),
        meaning: found.interval.map_or_else(
            || word(found.mean),
            |interval| {
                let (low, high) = (word(interval.low), word(interval.high));
                if low == high {
                    low
                } else {
                    scope.say("reliability-between", &[("low", &low), ("high", &high)])
                }
            },
        ),
    }
}

/// Sentences on the severity of raters as a whole.
pub fn overall(scope: &Scope<'_>, found: &SeverityReview) -> Vec<String> {
    let spread = scope.format.value(Unit::Score, found.spread);
    let mut sentences = vec![scope.count(
        "severity-estimated",
        found.estimated,
        &[("raters", &scope.format.count(found.raters))],
    )];
    sentences.push(if found.spread > 0.0 {
        scope.say("severity-spread", &[("spread", &spread)])
    } else {
        scope.plain("severity-no-spread")
    });
    sentences.push(match found.lenient + found.severe {
        0 => scope.plain("severity-nobody"),
        all => scope.count(
            "severity-stand-out",
            all,
            &[
                ("lenient", &scope.format.count(found.lenient)),
                ("severe", &scope.format.count(found.severe)),
            ],
        ),
    });
    sentences
}

fn corrected(scope: &Scope<'_>, means: &CorrectedMean) -> String {
    let key = match scope.configuration().policy.rater_severity {
        RaterSeverity::Shown => "severity-observed-counts",
        RaterSeverity::Corrected => "severity-corrected-counts",
    };
    scope.say(
        key,
        &[
            ("observed", &scope.format.value(Unit::Score, means.observed)),
            ("corrected", &scope.format.value(Unit::Score, means.corrected)),
            ("largest", &scope.format.number(means.largest_change)),
        ],
    )
}

fn superior(scope: &Scope<'_>, record: &CycleRecord, found: &SuperiorSeverity) -> SuperiorRow {
    let member = Subject::Member(MemberId::new(found.rater.as_str()));
    SuperiorRow {
        name: scope.subject_name(record, &member),
        members: scope.format.count(found.members),
        effect: scope.format.difference(Unit::Number, found.effect),
        interval: scope.format.difference_interval(Unit::Number, found.interval),
        meaning: scope.plain(match (found.stands_out, found.effect > 0.0) {
            (true, true) => "severity-lenient",
            (true, false) => "severity-severe",
            (false, _) => "severity-within-noise",
        }),
    }
}
