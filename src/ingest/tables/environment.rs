//! `environment`: what the work takes from places, against what it should.

use super::directory::Directory;
use super::fields::Fields;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::care::{Better, EnvironmentRow};

/// Words of `better`.
pub(super) const WORDS: [(&[&str], Better); 2] = [
    (&["lower", "less", "越低越好", "低"], Better::Lower),
    (&["higher", "more", "越高越好", "高"], Better::Higher),
];

/// Larger numbers are slips.
const LARGEST: f64 = 1e15;

/// Reads the readings of the cycle, in file order. Less is better unless the row says otherwise.
pub fn read(
    mut table: Table<'_>,
    directory: &Directory<'_>,
    period: Period,
) -> (Vec<EnvironmentRow>, Outcome) {
    let team = table.optional("team_id");
    let measured = table.required("measured_on");
    let measure = table.required("measure");
    let value = table.required("value");
    let unit = table.optional("unit");
    let target = table.optional("target");
    let better = table.optional("better");
    let mut repeats = Repeats::new();
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let of = directory.team(fields, team);
        let day = fields.required(measured, Fields::date);
        let what = fields.filled(measure);
        let value = fields.required(value, |fields, column| {
            fields.number_within(column, -LARGEST, LARGEST)
        });
        let aim = fields.number_within(target, -LARGEST, LARGEST);
        let which = fields.word(better, &WORDS);
        if fields.faulty() {
            return None;
        }
        let (day, what) = (day?, what?);
        fields.within(measured, day, period)?;
        repeats.check(fields, measure, &(of, day, what), || format!("{what}, {day}"))?;
        rows.push(EnvironmentRow {
            team: of,
            measured_on: day,
            measure: what.into(),
            value: value?,
            unit: fields.compact(unit),
            target: aim,
            better: which.unwrap_or(Better::Lower),
            row: fields.reference(),
        });
        Some(())
    });
    (rows, outcome)
}
