//! Measures that the configuration declares over any table: count, sum, mean, median, share, ratio.

use std::collections::BTreeSet;

use super::Context;
use super::attribution::{Belonging, attribute};
use super::contribution::{Contribution, Emit, Emitted, Pass, Reach};
use super::tally::{Head, HeadTally, MeanTally, MedianTally, RatioTally, ShareTally};
use crate::model::events::{DeclaredRow, DeclaredTable};
use crate::model::indicator::{Aggregate, Comparison, Condition, DeclaredMeasure, Filter};
use crate::model::measurement::{Fact, NoDataReason};
use crate::model::people::{MemberIndex, TeamIndex};

/// A declared measure: its aggregate chooses the tally.
pub(super) fn declared<P: Pass>(context: &Context<'_>, measure: &DeclaredMeasure, pass: P) -> P::Made {
    let rows = Reader { context, measure };
    match &measure.aggregate {
        Aggregate::Count => pass.over(
            context,
            &HeadTally {
                counts: true,
                ..HeadTally::default()
            },
            |emit| per_member(&rows, emit, |_, _| Some(1.0)),
        ),
        Aggregate::Sum { column } => pass.over(context, &HeadTally::default(), |emit| {
            per_member(&rows, emit, |table, row| table.number(row, column))
        }),
        Aggregate::Mean { column } => pass.over(context, &MeanTally::default(), |emit| {
            over_rows(&rows, emit, |table, row| Some((table.number(row, column)?, None)))
        }),
        Aggregate::Median { column } => pass.over(context, &MedianTally::default(), |emit| {
            over_rows(&rows, emit, |table, row| Some((table.number(row, column)?, None)))
        }),
        Aggregate::Share { of } => pass.over(context, &ShareTally::default(), |emit| {
            over_rows(&rows, emit, |table, row| {
                let hit = table.meets(row, of);
                Some((hit, (!hit).then_some(Fact::ConditionNotMet)))
            })
        }),
        Aggregate::Ratio {
            numerator,
            denominator,
        } => pass.over(context, &RatioTally::default(), |emit| {
            over_rows(&rows, emit, |table, row| {
                Some((
                    (table.number(row, numerator)?, table.number(row, denominator)?),
                    None,
                ))
            })
        }),
    }
}

/// A declared measure in its cycle.
struct Reader<'a> {
    context: &'a Context<'a>,
    measure: &'a DeclaredMeasure,
}

impl<'a> Reader<'a> {
    fn table(&self) -> Result<Table<'a>, NoDataReason> {
        let table = self.context.data.declared.get(&self.measure.table);
        table.map(Table).ok_or(NoDataReason::NoTable)
    }

    /// The rows that the measure counts.
    fn rows(&self, table: Table<'a>) -> impl Iterator<Item = &'a DeclaredRow> {
        let filter = self.measure.filter.as_ref();
        (table.0.rows.iter()).filter(move |row| filter.is_none_or(|filter| table.meets(row, filter)))
    }

    /// What a row adds for its member.
    fn contribution<P>(&self, row: &DeclaredRow, part: P, against: Option<Fact>) -> Contribution<P> {
        let data = self.context.data;
        let day = row.day.unwrap_or(data.cycle.period.last());
        Contribution {
            row: row.row,
            belonging: attribute(data, Some(row.member), None, day),
            reach: Reach::All,
            day: row.day,
            client: None,
            part,
            against,
        }
    }
}

/// Rows of a declared table with their cells by column.
#[derive(Clone, Copy)]
struct Table<'a>(&'a DeclaredTable);

impl Table<'_> {
    fn cell<'r>(self, row: &'r DeclaredRow, column: &str) -> &'r str {
        (self.0.columns.iter().position(|name| name == column))
            .and_then(|position| row.cells.get(position))
            .map_or("", |cell| cell)
    }

    /// The number in a cell; ingestion has reported cells that are filled and not a number.
    fn number(self, row: &DeclaredRow, column: &str) -> Option<f64> {
        number(self.cell(row, column))
    }

    fn meets(self, row: &DeclaredRow, filter: &Filter) -> bool {
        filter
            .conditions
            .iter()
            .all(|condition| meets(self.cell(row, &condition.column), condition))
    }
}

fn number(cell: &str) -> Option<f64> {
    cell.trim()
        .parse::<f64>()
        .ok()
        .filter(|number| number.is_finite())
}

fn meets(cell: &str, condition: &Condition) -> bool {
    let cell = cell.trim();
    match &condition.comparison {
        Comparison::OneOf(texts) => texts.iter().any(|text| cell.eq_ignore_ascii_case(text)),
        Comparison::NoneOf(texts) => !texts.iter().any(|text| cell.eq_ignore_ascii_case(text)),
        Comparison::AtLeast(limit) => number(cell).is_some_and(|number| number >= *limit),
        Comparison::AtMost(limit) => number(cell).is_some_and(|number| number <= *limit),
        Comparison::Filled(filled) => cell.is_empty() != *filled,
    }
}

/// What each row adds, and why it counts against; `None` leaves the row out.
fn over_rows<P>(
    reader: &Reader<'_>,
    emit: Emit<'_, P>,
    judge: impl Fn(Table<'_>, &DeclaredRow) -> Option<(P, Option<Fact>)>,
) -> Emitted {
    let table = reader.table()?;
    for row in reader.rows(table) {
        if let Some((part, against)) = judge(table, row) {
            emit(reader.contribution(row, part, against));
        }
    }
    Ok(())
}

/// Counts and sums are per head, so that one scale fits members, teams and the organisation. A member without a row has
/// nothing, which is a value and not missing data: the table is there.
fn per_member(
    reader: &Reader<'_>,
    emit: Emit<'_, Head>,
    amount: impl Fn(Table<'_>, &DeclaredRow) -> Option<f64>,
) -> Emitted {
    let table = reader.table()?;
    heads(reader.context, emit);
    for row in reader.rows(table) {
        if let Some(amount) = amount(table, row) {
            emit(reader.contribution(row, Head::Amount(amount), None));
        }
    }
    Ok(())
}

/// Every member is a head. A member who moved is a head in each of their teams, and one head of the organisation.
fn heads(context: &Context<'_>, emit: Emit<'_, Head>) {
    for (index, member) in (0..).map(MemberIndex).zip(&context.data.members) {
        let mut teams: BTreeSet<TeamIndex> = BTreeSet::new();
        for stay in &member.assignments {
            let first = teams.is_empty();
            if teams.insert(stay.team) {
                emit(Contribution {
                    row: stay.row,
                    belonging: Belonging {
                        member: Some(index),
                        team: Some(stay.team),
                    },
                    reach: if first { Reach::All } else { Reach::Team },
                    day: None,
                    client: None,
                    part: if first { Head::One } else { Head::Again },
                    against: None,
                });
            }
        }
    }
}
