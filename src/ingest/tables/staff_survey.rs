//! `staff_survey`: answers of the staff to questions about their work, by team and without names.

use super::directory::Directory;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::care::StaffAnswerRow;

/// The ends of the scale.
const SCALE: (u8, u8) = (1, 5);

/// Reads the answers, in file order. Nothing but team, question and score is kept of them.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
) -> (Vec<StaffAnswerRow>, Outcome) {
    let team = table.required("team_id");
    let answered = table.optional("answered_on");
    let question = table.required("question");
    let score = table.required("score");
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let of = fields.required(team, |fields, column| directory.team(fields, column));
        let day = fields.date(answered);
        let what = fields.filled(question);
        let score = fields.required(score, |fields, column| fields.answer(column, SCALE.0, SCALE.1));
        if let Some(day) = day {
            fields.within(answered, day, period)?;
        }
        rows.push(StaffAnswerRow {
            team: of?,
            question: what?.into(),
            score: score?,
            row: fields.reference(),
        });
        Some(())
    });
    (rows, outcome)
}
