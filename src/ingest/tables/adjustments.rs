//! `adjustments`: decided changes to scores and ratings, each with its reason and who approved it.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::model::scorecard::{Adjustment, AdjustmentChange};
use crate::model::{Configuration, MemberId, Points, RatingId};

/// What is adjusted.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Points,
    Rating,
}

/// Words of `kind`.
pub(super) const KINDS: [(&[&str], Kind); 2] = [
    (&["points", "分数", "加减分"], Kind::Points),
    (&["rating", "等级", "评级"], Kind::Rating),
];

/// Reads the adjustments, in file order. Without the model, ratings are not checked.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    model: Option<&Configuration>,
) -> (Vec<Adjustment>, Outcome) {
    let member = table.required("member_id");
    let kind = table.required("kind");
    let points = table.optional("points");
    let rating = table.optional("rating");
    let reason = table.required("reason");
    let approved_by = table.required("approved_by");
    let mut adjustments = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let id = fields.text(member);
        let why = fields.filled(reason);
        let approver = fields.filled(approved_by);
        let change = match fields.required(kind, |fields, column| fields.word(column, &KINDS)) {
            None => None,
            Some(Kind::Points) => fields
                .required(points, |fields, column| {
                    fields.number_within(column, -100.0, 100.0)
                })
                .map(|number| AdjustmentChange::Points(Points(number))),
            Some(Kind::Rating) => fields.filled(rating).and_then(|text| {
                let known =
                    model.is_none_or(|model| model.ratings.iter().any(|band| band.id.as_str() == text));
                if !known {
                    let bands = model
                        .iter()
                        .flat_map(|model| &model.ratings)
                        .map(|band| band.id.as_str());
                    let fault = Diagnostic::new(Code::UnknownRating).with("id", text);
                    let fault = fields.with_nearest(fault, text, bands);
                    fields.report(rating, fault);
                }
                known.then(|| AdjustmentChange::Rating(RatingId::new(text)))
            }),
        };
        who?;
        adjustments.push(Adjustment {
            member: MemberId::new(id?),
            change: change?,
            reason: why?.to_owned(),
            approved_by: approver?.to_owned(),
            row: fields.reference(),
        });
        Some(())
    });
    (adjustments, outcome)
}
