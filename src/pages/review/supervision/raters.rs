//! Raters of the 360° assessment: agreement, reliability, severity, and how they use the scale. Nothing of any rater by name.

use serde::Serialize;

use super::{estimate, not_told};
use crate::archive::CycleRecord;
use crate::model::assessment::{Agreement, AssessmentReview, Relation, RelationGroup, ReliabilityBand};
use crate::model::indicator::Unit;
use crate::model::review::{HabitCounts, RelationHabits};
use crate::pages::assessment_review_view::overall;
use crate::pages::review::grid::{Figure, Grid};
use crate::pages::scope::Scope;

/// What is known of the raters.
#[derive(Serialize)]
pub struct RatersView {
    agreement: Option<Grid>,
    habits: Option<Grid>,
    notes: Vec<String>,
}

/// The answer to whether raters measure with one yardstick.
pub fn answer(scope: &Scope<'_>, review: Option<&AssessmentReview>) -> String {
    let Some(review) = review else {
        return scope.plain("supervision-raters-no-table");
    };
    match &review.severity {
        Err(_) => scope.plain("severity-none"),
        Ok(found) => {
            let spread = scope.format.value(Unit::Score, found.spread);
            let limit = scope.configuration().review.supervision.severity_spread;
            let key = match (found.spread > limit, found.lenient + found.severe) {
                (true, 1..) => "supervision-raters-wide",
                (false, 1..) => "supervision-raters-some",
                (_, 0) => "supervision-raters-alike",
            };
            scope.count(key, found.lenient + found.severe, &[("spread", &spread)])
        }
    }
}

/// Agreement, reliability, severity, habits; none without a 360° assessment.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Option<RatersView> {
    let review = record.measurements.assessment_review.as_ref()?;
    let mut notes = match &review.severity {
        Ok(found) => overall(scope, found),
        Err(_) => vec![scope.plain("severity-none")],
    };
    notes.extend(review.habits.raters.map(|counts| stand_out(scope, counts)));
    Some(RatersView {
        agreement: agreement(scope, record, review),
        habits: habits(scope, &review.habits.relations),
        notes,
    })
}

fn stand_out(scope: &Scope<'_>, counts: HabitCounts) -> String {
    let written = |number| scope.format.count(number);
    scope.count(
        "supervision-habits-raters",
        counts.raters,
        &[
            ("least", &written(counts.least)),
            ("same", &written(counts.same)),
            ("top", &written(counts.top)),
            ("middle", &written(counts.middle)),
        ],
    )
}

fn relation_name(scope: &Scope<'_>, relation: Relation) -> String {
    scope.plain(&format!("relation-{}", relation.word()))
}

/// Agreement over the organisation and the reliability of means, by relation.
fn agreement(scope: &Scope<'_>, record: &CycleRecord, review: &AssessmentReview) -> Option<Grid> {
    let mut grid = Grid::new(
        scope,
        "supervision-agreement-caption",
        &[
            ("column-relation", false),
            ("supervision-agreement", false),
            ("supervision-reliability", true),
            ("column-meaning", false),
        ],
    );
    for relation in Relation::ALL
        .into_iter()
        .filter(|relation| *relation != Relation::Own)
    {
        let group = RelationGroup::One(relation);
        let found = record.measurements.organisation.agreement.iter();
        let mut agreement = found.filter(|found| found.group == group).map(|found| {
            scope.plain(match found.agreement {
                Agreement::SamePicture => "supervision-agreement-same",
                Agreement::Roughly => "supervision-agreement-roughly",
                Agreement::Differ => "supervision-agreement-differ",
            })
        });
        let agreement = agreement.next();
        let means: Vec<f64> = (review.reliability.iter())
            .filter(|found| found.relation == relation)
            .map(|found| found.mean)
            .collect();
        let low = means.iter().copied().reduce(f64::min);
        let high = means.iter().copied().reduce(f64::max);
        if agreement.is_none() && low.is_none() {
            continue;
        }
        let ends = low.zip(high);
        let range = ends.map(|(low, high)| {
            let written = |value| scope.format.value(Unit::Score, value);
            scope.format.range(&written(low), &written(high))
        });
        let meaning = ends.map(|(low, high)| {
            let (low, high) = (band(scope, low), band(scope, high));
            if low == high {
                low
            } else {
                scope.say("reliability-between", &[("low", &low), ("high", &high)])
            }
        });
        grid.push(
            relation_name(scope, relation),
            None,
            [
                agreement.unwrap_or_else(|| scope.plain("supervision-not-told")),
                range.unwrap_or_else(|| scope.plain("supervision-not-told")),
                meaning.unwrap_or_default(),
            ],
        );
    }
    grid.filled()
}

fn band(scope: &Scope<'_>, value: f64) -> String {
    scope.plain(match ReliabilityBand::of(value) {
        ReliabilityBand::Poor => "reliability-poor",
        ReliabilityBand::Moderate => "reliability-moderate",
        ReliabilityBand::Good => "reliability-good",
        ReliabilityBand::Excellent => "reliability-excellent",
    })
}

/// How raters use the scale, by relation.
fn habits(scope: &Scope<'_>, relations: &[RelationHabits]) -> Option<Grid> {
    let mut grid = Grid::new(
        scope,
        "supervision-habits-caption",
        &[
            ("column-relation", false),
            ("supervision-raters-count", true),
            ("column-members-rated", true),
            ("supervision-habits-top", true),
            ("supervision-habits-middle", true),
            ("supervision-habits-low", true),
            ("supervision-habits-deviation", true),
            ("supervision-habits-same", true),
            ("supervision-habits-together", true),
        ],
    );
    for found in relations {
        let same = found.same.map(|share| match found.same_interval {
            Some(interval) => estimate(scope, Unit::Share, share.0, interval),
            None => Figure::from(scope.format.share(share)),
        });
        let together = found.together.map(|value| scope.format.number(value));
        grid.push(
            relation_name(scope, found.relation),
            None,
            [
                Figure::from(scope.format.count(found.raters)),
                Figure::from(scope.format.count(found.members)),
                Figure::from(scope.format.share(found.top)),
                Figure::from(scope.format.share(found.middle)),
                Figure::from(scope.format.share(found.low)),
                Figure::from(scope.format.number(found.deviation)),
                same.unwrap_or_else(|| not_told(scope)),
                together.map_or_else(|| not_told(scope), Figure::from),
            ],
        );
    }
    grid.filled()
}
