//! `causes.csv`: how the rows against a subject are spread, a row per value that the pages list.

use super::measurements::{subject_cells, subject_columns};
use super::table::{Cell, Column, Kind, Table};
use crate::archive::CycleRecord;
use crate::model::losses::Attribute;
use crate::model::plans::{CauseLine, CauseTable, ImprovementItem};

pub(super) fn table(record: &CycleRecord) -> Table {
    let plans = record.plans.teams.iter().chain(&record.plans.members);
    Table {
        name: "causes",
        title: "Causes of gaps",
        description: "How the rows that count against a subject are spread over clients, categories, weekdays and so on, per \
                      plan item; and where that stands out from everybody's. Single values beyond the most frequent are one \
                      row without a value (rest).",
        columns: columns(),
        rows: plans
            .flat_map(|plan| &plan.items)
            .flat_map(|item| {
                item.causes
                    .iter()
                    .flat_map(move |table| rows(record, item, table))
            })
            .collect(),
    }
}

fn columns() -> Vec<Column> {
    let mut columns = Vec::from(subject_columns(["team", "member"]));
    columns.extend([
        Column::new("item", Kind::Text, "Id of the plan item.").required(),
        Column::new("indicator", Kind::Text, "Id of the indicator.").required(),
        Column::new("attribute", Kind::Text, "What the rows are told apart by.")
            .required()
            .one_of(Attribute::ALL.map(Attribute::word)),
        Column::new(
            "value",
            Kind::Text,
            "The value; empty for rows that state none, and for the rest.",
        ),
        Column::new("rest", Kind::Count, "How many further values the row stands for; empty for a single value."),
        Column::new("against", Kind::Count, "Rows with it that count against the subject.").required(),
        Column::new("share", Kind::Share, "Their share of the rows against the subject."),
        Column::new(
            "organisation_share",
            Kind::Share,
            "The share of the value among the rows against the rest of the organisation.",
        ),
        Column::new(
            "p",
            Kind::Number,
            "The chance of such a surplus; the larger of two one-sided tests of Fisher. Empty where it was not tested.",
        ),
        Column::new(
            "adjusted_p",
            Kind::Number,
            "The same, adjusted for all values of all plans of the cycle (Benjamini and Hochberg).",
        ),
        Column::new("stands_out", Kind::Boolean, "Whether it is named as a cause.").required(),
    ]);
    columns
}

fn rows<'r>(
    record: &'r CycleRecord,
    item: &'r ImprovementItem,
    table: &'r CauseTable,
) -> impl Iterator<Item = Vec<Cell>> + 'r {
    let begin = move || {
        let mut cells = Vec::from(subject_cells(record, &item.subject));
        cells.extend([
            Cell::of(&item.id),
            Cell::of(&item.indicator),
            Cell::Word(table.attribute.word()),
        ]);
        cells
    };
    let single = move |line: &CauseLine| {
        let mut cells = begin();
        cells.extend([
            line.value.as_deref().map_or(Cell::Empty, Cell::of),
            Cell::Empty,
            Cell::Count(line.against),
            Cell::Number(line.share),
            Cell::number(line.elsewhere),
            Cell::number(line.p_value),
            Cell::number(line.adjusted_p),
            Cell::Boolean(line.stands_out),
        ]);
        cells
    };
    let rest = table.rest.map(move |rest| {
        let mut cells = begin();
        cells.extend([
            Cell::Empty,
            Cell::Count(rest.values),
            Cell::Count(rest.against),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Boolean(false),
        ]);
        cells
    });
    table.lines.iter().map(single).chain(rest)
}
