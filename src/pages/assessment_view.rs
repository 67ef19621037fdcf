//! The 360° picture of a member or a team: a mean per relation, the others' mean and the gap to one's own view.

use serde::Serialize;

use super::scope::Scope;
use crate::model::DimensionId;
use crate::model::assessment::{
    Agreement, DimensionAssessment, GapVerdict, Relation, RelationAgreement, RelationGroup, RelationMean,
};
use crate::model::indicator::{Measure, Unit};
use crate::model::measurement::SubjectMeasurements;

/// The 360° picture.
#[derive(Serialize)]
pub struct AssessmentView {
    /// Names of the relations, in the order of each row's cells.
    pub relations: Vec<String>,
    /// One row per dimension of the questionnaire.
    pub rows: Vec<AssessmentRow>,
    /// How far the raters of a relation agree, in sentences.
    pub agreement: Vec<String>,
    /// Whether any cell is withheld.
    pub withheld: bool,
    /// Why cells are withheld.
    pub threshold: String,
}

/// One dimension of the questionnaire.
#[derive(Serialize)]
pub struct AssessmentRow {
    /// Its name.
    pub name: String,
    /// One per relation.
    pub cells: Vec<AssessmentCell>,
    /// Mean over the others.
    pub others: Option<String>,
    /// Its interval.
    pub others_interval: Option<String>,
    /// Own score minus the others' mean.
    pub gap: Option<String>,
    /// What the gap means, with its interval.
    pub meaning: Option<String>,
}

/// One relation on one dimension.
#[derive(Default, Serialize)]
pub struct AssessmentCell {
    /// The mean; none where it is withheld or nobody answered.
    pub mean: Option<String>,
    /// Its interval, and how many raters where they are anonymous.
    pub note: Option<String>,
    /// It may not be shown.
    pub withheld: bool,
}

/// The 360° picture; none where the subject was not assessed.
pub fn assessment(scope: &Scope<'_>, measured: &SubjectMeasurements) -> Option<AssessmentView> {
    let assessments = &measured.assessments;
    if assessments.is_empty() {
        return None;
    }
    // A relation that nobody holds on any dimension has no column; pools of different relations share one.
    let named = |wanted: Relation| {
        (assessments.iter().flat_map(|dimension| &dimension.relations))
            .any(|(group, _)| *group == RelationGroup::One(wanted))
    };
    let mut columns: Vec<Option<Relation>> = (Relation::ALL.into_iter())
        .filter(|relation| named(*relation))
        .map(Some)
        .collect();
    let pooled = (assessments.iter().flat_map(|dimension| &dimension.relations))
        .any(|(group, _)| matches!(group, RelationGroup::Together(_)));
    if pooled {
        columns.push(None);
    }
    let rows: Vec<AssessmentRow> = assessments
        .iter()
        .map(|dimension| row(scope, dimension, &columns))
        .collect();
    let threshold = scope.configuration().policy.anonymity_threshold;
    Some(AssessmentView {
        relations: columns
            .iter()
            .map(|column| scope.plain(&format!("relation-{}", column.map_or("together", Relation::word))))
            .collect(),
        withheld: rows.iter().any(|row| row.cells.iter().any(|cell| cell.withheld)),
        rows,
        agreement: (measured.agreement.iter())
            .map(|agreement| agreement_sentence(scope, agreement))
            .collect(),
        threshold: scope.count("withheld-note", threshold, &[]),
    })
}

fn row(scope: &Scope<'_>, dimension: &DimensionAssessment, columns: &[Option<Relation>]) -> AssessmentRow {
    let gap = dimension.self_other_gap;
    let others = dimension.others;
    AssessmentRow {
        name: questionnaire_name(scope, &dimension.dimension),
        cells: columns
            .iter()
            .map(|column| {
                let found = dimension.relations.iter().find(|(group, _)| match group {
                    RelationGroup::One(relation) => *column == Some(*relation),
                    RelationGroup::Together(_) => column.is_none(),
                });
                found.map_or_else(AssessmentCell::default, |(group, mean)| cell(scope, group, mean))
            })
            .collect(),
        others: others.map(|others| scope.format.value(Unit::Score, others.mean)),
        others_interval: others.map(|others| scope.format.interval(Unit::Score, others.interval)),
        gap: gap.map(|gap| scope.format.difference(Unit::Score, gap.difference)),
        meaning: gap.map(|gap| {
            let key = match gap.verdict {
                GapVerdict::MoreGenerous => "gap-higher",
                GapVerdict::MoreCritical => "gap-lower",
                GapVerdict::WithinNoise => "gap-alike",
                GapVerdict::CannotTell => "gap-unknown",
            };
            let interval = scope.format.difference_interval(Unit::Score, gap.interval);
            format!("{} · {interval}", scope.plain(key))
        }),
    }
}

fn cell(scope: &Scope<'_>, group: &RelationGroup, mean: &RelationMean) -> AssessmentCell {
    let RelationMean::Shown {
        mean,
        raters,
        interval,
    } = mean
    else {
        return AssessmentCell {
            withheld: true,
            ..AssessmentCell::default()
        };
    };
    let interval = interval.map(|interval| scope.format.interval(Unit::Score, interval));
    let raters = (group.anonymous()).then(|| scope.count("sample-raters", *raters, &[]));
    let pooled = match group {
        RelationGroup::Together(relations) => Some(names(scope, relations)),
        RelationGroup::One(_) => None,
    };
    let parts: Vec<String> = [interval, raters, pooled].into_iter().flatten().collect();
    AssessmentCell {
        mean: Some(scope.format.value(Unit::Score, *mean)),
        note: (!parts.is_empty()).then(|| parts.join(" · ")),
        withheld: false,
    }
}

fn names(scope: &Scope<'_>, relations: &[Relation]) -> String {
    let names: Vec<String> = (relations.iter())
        .map(|relation| scope.plain(&format!("relation-{}", relation.word())))
        .collect();
    names.join(&scope.plain("list-separator"))
}

fn agreement_sentence(scope: &Scope<'_>, found: &RelationAgreement) -> String {
    let key = match found.agreement {
        Agreement::SamePicture => "agreement-same",
        Agreement::Roughly => "agreement-roughly",
        Agreement::Differ => "agreement-differ",
    };
    let word = match &found.group {
        RelationGroup::One(relation) => relation.word(),
        RelationGroup::Together(_) => "together",
    };
    let relations = names(scope, found.group.relations());
    scope.say(key, &[("relation", &relations), ("word", word)])
}

/// The name of a questionnaire's dimension: that of the indicator that measures it, else its id.
pub fn questionnaire_name(scope: &Scope<'_>, dimension: &DimensionId) -> String {
    scope
        .configuration()
        .indicators
        .iter()
        .find(|indicator| {
            matches!(&indicator.measure, Measure::Assessment { dimension: Some(measured) } if measured == dimension)
        })
        .map_or_else(
            || dimension.to_string(),
            |indicator| scope.local(&indicator.name).to_owned(),
        )
}
