//! `potential`: what somebody who knows the member's work thinks that the member could do.

use super::directory::Directory;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::model::MemberId;
use crate::model::talent::{PotentialRow, Readiness};

/// The ends of the scale.
const SCALE: (f64, f64) = (1.0, 5.0);

/// Words of `readiness`.
pub(super) const READINESS: [(&[&str], Readiness); 3] = [
    (&["now", "ready", "现在", "现已具备", "已具备"], Readiness::Now),
    (
        &["1 year", "one year", "1年", "一年", "一年内"],
        Readiness::OneYear,
    ),
    (
        &["2 years", "two years", "2年", "两年", "两年内"],
        Readiness::TwoYears,
    ),
];

/// Reads the judgements, by member.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>) -> (Vec<PotentialRow>, Outcome) {
    let member = table.required("member_id");
    let level = table.required("potential");
    let assessed = table.optional("assessed_on");
    let by = table.optional("by_id");
    let readiness = table.optional("readiness");
    let mut repeats = Repeats::new();
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let level = fields.required(level, |fields, column| {
            fields.number_within(column, SCALE.0, SCALE.1)
        });
        let assessed_on = fields.date(assessed);
        let ready = fields.word(readiness, &READINESS);
        let index = who?;
        let id = fields.text(member)?;
        repeats.check(fields, member, &index, || id.to_owned())?;
        rows.push(PotentialRow {
            member: MemberId::new(id),
            level: level?,
            assessed_on,
            by: fields.text(by).map(MemberId::new),
            readiness: ready,
            row: fields.reference(),
        });
        Some(())
    });
    rows.sort_by(|a: &PotentialRow, b| a.member.cmp(&b.member));
    (rows, outcome)
}
