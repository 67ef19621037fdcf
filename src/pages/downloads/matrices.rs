//! `matrices.csv`: every indicator by segment, category of complaints and kind of activity, each group against all others.

use super::measurements::status_column;
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::Configuration;
use crate::model::indicator::Indicator;
use crate::model::losses::Attribute;
use crate::model::review::MatrixCell;
use crate::model::scorecard::Verdict;

/// A cell of a matrix, and where it stands.
pub(super) struct Found<'a> {
    pub attribute: Attribute,
    pub group: &'a str,
    pub indicator: &'a Indicator,
    /// The indicator's place in the configuration.
    pub place: usize,
    pub cell: &'a MatrixCell,
}

impl Found<'_> {
    /// The word of the `status` column.
    pub(super) fn status(&self) -> &'static str {
        match self.cell.value {
            Some(_) => "ok",
            None if (1..self.indicator.minimum_sample).contains(&self.cell.n) => "too_few",
            None => "no_data",
        }
    }
}

/// The cells of all matrices: by attribute, then indicator, then group.
pub(super) fn cells<'a>(
    record: &'a CycleRecord,
    configuration: &'a Configuration,
) -> impl Iterator<Item = Found<'a>> {
    record.review.strategy.matrices.iter().flat_map(move |matrix| {
        matrix.rows.iter().flat_map(move |row| {
            let place = configuration.indicator_position(&row.indicator);
            let indicator = place.and_then(|place| Some((place, configuration.indicators.get(place)?)));
            let cells = matrix.groups.iter().zip(&row.cells);
            cells.filter_map(move |(group, cell)| {
                let (place, indicator) = indicator?;
                Some(Found {
                    attribute: matrix.attribute,
                    group,
                    indicator,
                    place,
                    cell,
                })
            })
        })
    })
}

pub(super) fn table(record: &CycleRecord, configuration: &Configuration) -> Table {
    Table {
        name: "matrices",
        title: "Matrices",
        description: "One row per indicator and segment, category of complaints or kind of activity: the group against all others.",
        columns: columns(configuration),
        rows: cells(record, configuration)
            .map(|found| row(record, &found))
            .collect(),
    }
}

fn row(record: &CycleRecord, found: &Found<'_>) -> Vec<Cell> {
    let cell = found.cell;
    let [low, high] = Cell::ends(cell.interval);
    // What is not shown by itself is not shown by its difference.
    let difference = cell.difference.filter(|_| cell.value.is_some());
    let [difference_low, difference_high] = Cell::ends(difference.map(|found| found.interval));
    vec![
        Cell::of(&record.cycle.id),
        Cell::Word(found.attribute.word()),
        Cell::of(found.group),
        Cell::of(&found.indicator.id),
        Cell::number(cell.value),
        low,
        high,
        Cell::Count(cell.n),
        Cell::Word(found.status()),
        Cell::number(cell.others.filter(|_| cell.value.is_some())),
        Cell::number(difference.map(|found| found.value)),
        difference_low,
        difference_high,
        Cell::number(difference.map(|found| found.p_value)),
        Cell::number(difference.map(|found| found.adjusted_p)),
        difference.map_or(Cell::Empty, |found| Cell::Word(found.verdict.word())),
    ]
}

fn columns(configuration: &Configuration) -> Vec<Column> {
    let indicators = configuration.indicators.iter();
    let attributes = crate::model::contrast::CONTRASTED.map(Attribute::word);
    let verdicts = [
        Verdict::Better,
        Verdict::Worse,
        Verdict::WithinNoise,
        Verdict::OneOfMany,
    ];
    vec![
        Column::new("cycle", Kind::Text, "Id of the cycle.").required(),
        Column::new("attribute", Kind::Text, "By what the rows are grouped.")
            .required()
            .one_of(attributes),
        Column::new("group", Kind::Text, "The group, as the data calls it.").required(),
        Column::new("indicator", Kind::Text, "Id of the indicator.")
            .required()
            .one_of(indicators.map(|indicator| indicator.id.as_str())),
        Column::new(
            "value",
            Kind::Number,
            "The value among the group's rows, in the indicator's unit; empty unless the status is ok.",
        ),
        Column::new("low", Kind::Number, "Lower end of its interval."),
        Column::new("high", Kind::Number, "Upper end of its interval."),
        Column::new("n", Kind::Count, "Sample size.").required(),
        status_column(),
        Column::new("others", Kind::Number, "The value among the rows of all other groups."),
        Column::new("difference", Kind::Number, "The value less that of the others."),
        Column::new("difference_low", Kind::Number, "Lower end of the difference's interval."),
        Column::new("difference_high", Kind::Number, "Upper end of the difference's interval."),
        Column::new("p", Kind::Share, "How often chance alone makes a difference as large."),
        Column::new(
            "adjusted_p",
            Kind::Share,
            "The same, adjusted for all cells of the matrix (Benjamini and Hochberg 1995).",
        ),
        Column::new(
            "verdict",
            Kind::Text,
            "better, worse: beyond chance; within_noise; one_of_many: beyond the noise by itself, not among so many.",
        )
        .one_of(verdicts.map(Verdict::word)),
    ]
}
