//! `assessments`: 360° scores, one per rater, ratee and dimension.

use std::collections::{BTreeMap, HashMap};

use super::directory::Directory;
use super::fields::Fields;
use super::repeats::Repeats;
use super::table::{Column, Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::DimensionId;
use crate::model::assessment::{AssessedDimension, Assessment, RaterIndex, Relation};

/// Words of `relation`.
pub(super) const RELATIONS: [(&[&str], Relation); 5] = [
    (&["self", "自评", "本人", "自己"], Relation::Own),
    (&["superior", "上级", "直属上级", "主管"], Relation::Superior),
    (&["peer", "同事", "同级", "平级"], Relation::Peer),
    (&["client", "客户"], Relation::Client),
    (&["report", "下属", "下级"], Relation::Report),
];

/// The scores of a cycle, and the dimensions that they are of, by id.
pub struct Assessments {
    /// Scores in file order.
    pub rows: Vec<Assessment>,
    /// Raters, in the order in which they first stand in the file.
    pub raters: Vec<Box<str>>,
    /// Dimensions, by id.
    pub dimensions: Vec<DimensionId>,
}

/// Reads the scores. A rater's index is the order in which raters first stand in the file.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>) -> (Assessments, Outcome) {
    let subject = table.required("ratee_id");
    let author = table.required("rater_id");
    let relation = table.required("relation");
    let dimension = table.required("dimension");
    let score = table.required("score");
    let comment = table.optional("comment");
    let mut raters: HashMap<Box<str>, RaterIndex> = HashMap::new();
    let mut dimensions: BTreeMap<Box<str>, AssessedDimension> = BTreeMap::new();
    let mut repeats = Repeats::new();
    let mut rows: Vec<Assessment> = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(subject, |fields, column| directory.member(fields, column));
        let by = fields.filled(author);
        let stands = fields.required(relation, |fields, column| fields.word(column, &RELATIONS));
        let of = fields.filled(dimension);
        let given = fields.required(score, |fields, column| fields.number_within(column, 1.0, 5.0));
        check_self(fields, stands, (fields.text(subject), by), author);
        let (ratee_index, by, relation, of) = (who?, by?, stands?, of?);
        let key = (ratee_index, by, relation, of);
        repeats.check(fields, author, &key, || {
            format!("{by} → {}, {of}", relation.word())
        })?;
        let rater = intern(&mut raters, by)?;
        let dimension = intern_dimension(&mut dimensions, of)?;
        rows.push(Assessment {
            ratee: ratee_index,
            rater,
            relation,
            dimension,
            score: given?,
            comment: fields.compact(comment),
            row: fields.reference(),
        });
        Some(())
    });
    // The dimensions stand in the order of their ids, not of the file.
    let mut places = vec![AssessedDimension(0); dimensions.len()];
    for (place, first_seen) in dimensions.values().enumerate() {
        if let (Some(slot), Ok(place)) = (places.get_mut(usize::from(first_seen.0)), u16::try_from(place)) {
            *slot = AssessedDimension(place);
        }
    }
    for assessment in &mut rows {
        if let Some(place) = places.get(usize::from(assessment.dimension.0)) {
            assessment.dimension = *place;
        }
    }
    let dimensions = dimensions.keys().map(DimensionId::new).collect();
    let mut raters: Vec<(Box<str>, RaterIndex)> = raters.into_iter().collect();
    raters.sort_by_key(|(_, rater)| *rater);
    (
        Assessments {
            rows,
            raters: raters.into_iter().map(|(id, _)| id).collect(),
            dimensions,
        },
        outcome,
    )
}

/// Only oneself can give a self-assessment.
fn check_self(
    fields: &mut Fields<'_, '_>,
    relation: Option<Relation>,
    (subject, author): (Option<&str>, Option<&str>),
    column: Column<'_>,
) {
    if let (Some(Relation::Own), Some(subject), Some(author)) = (relation, subject, author)
        && subject != author
    {
        let fault = Diagnostic::new(Code::SelfByAnother).with("ratee", subject);
        fields.report(column, fault.with("rater", author));
    }
}

fn intern_dimension(
    dimensions: &mut BTreeMap<Box<str>, AssessedDimension>,
    id: &str,
) -> Option<AssessedDimension> {
    if let Some(dimension) = dimensions.get(id) {
        return Some(*dimension);
    }
    let dimension = AssessedDimension(u16::try_from(dimensions.len()).ok()?);
    dimensions.insert(Box::from(id), dimension);
    Some(dimension)
}

fn intern(raters: &mut HashMap<Box<str>, RaterIndex>, id: &str) -> Option<RaterIndex> {
    if let Some(rater) = raters.get(id) {
        return Some(*rater);
    }
    let rater = RaterIndex(u32::try_from(raters.len()).ok()?);
    raters.insert(Box::from(id), rater);
    Some(rater)
}
