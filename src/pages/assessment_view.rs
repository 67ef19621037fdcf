//! The 360° picture of a member: a mean per relation, the others' mean and the gap to one's own view.

use serde::Serialize;

use super::scope::Scope;
use crate::model::DimensionId;
use crate::model::assessment::{DimensionAssessment, Relation, RelationMean};
use crate::model::indicator::{Measure, Unit};

/// The 360° picture.
#[derive(Serialize)]
pub struct AssessmentView {
    /// Names of the relations, in the order of each row's cells.
    pub relations: Vec<String>,
    /// One row per dimension of the questionnaire.
    pub rows: Vec<AssessmentRow>,
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
    /// Own score minus the others' mean, with what it means.
    pub gap: Option<String>,
    /// What the gap means.
    pub meaning: Option<String>,
}

/// One relation on one dimension.
#[derive(Serialize)]
pub struct AssessmentCell {
    /// The mean; none where it is withheld or nobody answered.
    pub mean: Option<String>,
    /// How many raters.
    pub raters: Option<String>,
    /// Fewer raters than the threshold.
    pub withheld: bool,
}

/// From this gap on (on the 1–5 scale) a page says which way it goes.
const NOTABLE_GAP: f64 = 0.5;

/// The 360° picture; none where the member was not assessed.
pub fn assessment(scope: &Scope<'_>, assessments: &[DimensionAssessment]) -> Option<AssessmentView> {
    if assessments.is_empty() {
        return None;
    }
    // A relation that nobody holds on any dimension has no column.
    let relations: Vec<Relation> = Relation::ALL
        .into_iter()
        .filter(|relation| {
            assessments
                .iter()
                .any(|dimension| dimension.relations.iter().any(|(other, _)| other == relation))
        })
        .collect();
    let rows: Vec<AssessmentRow> = assessments
        .iter()
        .map(|dimension| row(scope, dimension, &relations))
        .collect();
    let threshold = scope.configuration().policy.anonymity_threshold;
    Some(AssessmentView {
        relations: relations
            .iter()
            .map(|relation| scope.plain(&format!("relation-{}", relation.word())))
            .collect(),
        withheld: rows.iter().any(|row| row.cells.iter().any(|cell| cell.withheld)),
        rows,
        threshold: scope.count("withheld-note", threshold, &[]),
    })
}

fn row(scope: &Scope<'_>, dimension: &DimensionAssessment, relations: &[Relation]) -> AssessmentRow {
    let gap = dimension.self_other_gap;
    AssessmentRow {
        name: questionnaire_name(scope, &dimension.dimension),
        cells: relations
            .iter()
            .map(|relation| {
                let found = dimension.relations.iter().find(|(other, _)| other == relation);
                match found.map(|(_, mean)| mean) {
                    Some(RelationMean::Shown { mean, raters }) => AssessmentCell {
                        mean: Some(scope.format.value(Unit::Score, *mean)),
                        raters: relation
                            .anonymous()
                            .then(|| scope.count("sample-raters", *raters, &[])),
                        withheld: false,
                    },
                    Some(RelationMean::Withheld) => AssessmentCell {
                        mean: None,
                        raters: None,
                        withheld: true,
                    },
                    None => AssessmentCell {
                        mean: None,
                        raters: None,
                        withheld: false,
                    },
                }
            })
            .collect(),
        others: dimension.others.map(|mean| scope.format.value(Unit::Score, mean)),
        gap: gap.map(|gap| scope.format.difference(Unit::Score, gap)),
        meaning: gap.map(|gap| {
            scope.plain(if gap >= NOTABLE_GAP {
                "gap-higher"
            } else if gap <= -NOTABLE_GAP {
                "gap-lower"
            } else {
                "gap-alike"
            })
        }),
    }
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
