//! Measures that the configuration declares over any table: count, sum, mean, median, share, ratio.

use std::collections::BTreeSet;

use super::Context;
use super::attribution::attribute;
use super::grouped::Grouped;
use super::no_data;
use super::tally::{Estimate, MeanTally, MedianTally, Observed, RatioTally, ShareTally, Tally, estimate_all};
use crate::model::events::{DeclaredRow, DeclaredTable};
use crate::model::indicator::{Aggregate, Comparison, Condition, DeclaredMeasure, Filter};
use crate::model::measurement::{AgainstRow, Fact, Measurement, NoDataReason};
use crate::model::people::TeamIndex;
use crate::stats::{Interval, Level, NotEstimable, poisson};

/// Computes a declared measure.
pub(super) fn declared(context: &Context<'_>, measure: &DeclaredMeasure) -> Grouped<Measurement> {
    let Some(table) = context.data.declared.get(&measure.table) else {
        return no_data(context, NoDataReason::NoTable);
    };
    let read = Reader { table, measure };
    match &measure.aggregate {
        Aggregate::Count => per_member(context, &read, |_| Some(1.0), true),
        Aggregate::Sum { column } => per_member(context, &read, |row| read.number(row, column), false),
        Aggregate::Mean { column } => over_rows(context, &read, |row, observed: &mut Observed<MeanTally>| {
            observed.tally.values.extend(read.number(row, column));
        }),
        Aggregate::Median { column } => {
            over_rows(context, &read, |row, observed: &mut Observed<MedianTally>| {
                observed.tally.values.extend(read.number(row, column));
            })
        }
        Aggregate::Share { of } => over_rows(context, &read, |row, observed: &mut Observed<ShareTally>| {
            let hit = read.meets(row, of);
            observed.tally.add(hit);
            if !hit {
                observed.against.push_with(|| AgainstRow {
                    row: row.row,
                    day: row.day,
                    client: None,
                    fact: Fact::ConditionNotMet,
                });
            }
        }),
        Aggregate::Ratio {
            numerator,
            denominator,
        } => over_rows(context, &read, |row, observed: &mut Observed<RatioTally>| {
            if let (Some(above), Some(below)) = (read.number(row, numerator), read.number(row, denominator)) {
                observed.tally.pairs.push((above, below));
            }
        }),
    }
}

/// Rows of a declared table as the measure sees them.
struct Reader<'a> {
    table: &'a DeclaredTable,
    measure: &'a DeclaredMeasure,
}

impl Reader<'_> {
    fn cell<'r>(&self, row: &'r DeclaredRow, column: &str) -> &'r str {
        (self.table.columns.iter().position(|name| name == column))
            .and_then(|position| row.cells.get(position))
            .map_or("", |cell| cell)
    }

    /// The number in a cell; ingestion has reported cells that are filled and not a number.
    fn number(&self, row: &DeclaredRow, column: &str) -> Option<f64> {
        number(self.cell(row, column))
    }

    fn rows(&self) -> impl Iterator<Item = &DeclaredRow> {
        self.table.rows.iter().filter(|row| {
            self.measure
                .filter
                .as_ref()
                .is_none_or(|filter| self.meets(row, filter))
        })
    }

    fn meets(&self, row: &DeclaredRow, filter: &Filter) -> bool {
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

fn over_rows<T: Tally + Clone + Default>(
    context: &Context<'_>,
    read: &Reader<'_>,
    add: impl Fn(&DeclaredRow, &mut Observed<T>),
) -> Grouped<Measurement> {
    let data = context.data;
    let mut grouped = Grouped::filled(data, &Observed::<T>::default());
    for row in read.rows() {
        let day = row.day.unwrap_or(data.cycle.period.last());
        grouped.each(attribute(data, Some(row.member), None, day), |observed| {
            add(row, observed);
        });
    }
    estimate_all(grouped, context.level)
}

/// Counts and sums are per head, so that one scale fits members, teams and the organisation. A member without a row has
/// nothing, which is a value and not missing data: the table is there.
fn per_member(
    context: &Context<'_>,
    read: &Reader<'_>,
    amount: impl Fn(&DeclaredRow) -> Option<f64>,
    counts: bool,
) -> Grouped<Measurement> {
    let data = context.data;
    let mut grouped = Grouped::filled(
        data,
        &Observed {
            tally: HeadTally {
                counts,
                ..HeadTally::default()
            },
            ..Observed::default()
        },
    );
    grouped.organisation.tally.heads = data.members.len() as u64;
    for member in &mut grouped.members {
        member.tally.heads = 1;
    }
    // A member who moved is a head in each of their teams.
    for member in &data.members {
        let teams: BTreeSet<TeamIndex> = member.assignments.iter().map(|stay| stay.team).collect();
        for team in teams {
            if let Some(team) = grouped.teams.get_mut(team.0 as usize) {
                team.tally.heads += 1;
            }
        }
    }
    for row in read.rows() {
        let Some(amount) = amount(row) else { continue };
        let day = row.day.unwrap_or(data.cycle.period.last());
        grouped.each(attribute(data, Some(row.member), None, day), |observed| {
            observed.tally.amounts.push(amount);
        });
    }
    estimate_all(grouped, context.level)
}

/// Amounts over heads.
#[derive(Clone, Debug, Default)]
struct HeadTally {
    amounts: Vec<f64>,
    heads: u64,
    counts: bool,
}

impl Tally for HeadTally {
    fn n(&self) -> u64 {
        self.amounts.len() as u64
    }

    /// Counts: Garwood's exact Poisson interval. Sums: compound Poisson, variance Σ amount²; none without a row.
    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        if self.heads == 0 {
            return Err(NotEstimable::NoData);
        }
        let heads = self.heads as f64;
        let mut amounts = self.amounts.clone();
        amounts.sort_by(f64::total_cmp);
        let total: f64 = amounts.iter().sum();
        let value = total / heads;
        let (interval, standard_error) = if self.counts {
            (
                Some(poisson::rate_interval(self.n(), heads, level)?.interval),
                None,
            )
        } else if amounts.is_empty() {
            (None, None)
        } else {
            let error = amounts.iter().map(|amount| amount * amount).sum::<f64>().sqrt() / heads;
            let floor = if amounts.iter().all(|amount| *amount >= 0.0) {
                0.0
            } else {
                f64::NEG_INFINITY
            };
            let low = (value - level.z() * error).max(floor);
            (
                Some(Interval {
                    low,
                    high: value + level.z() * error,
                }),
                Some(error),
            )
        };
        Ok(Estimate {
            value,
            interval,
            standard_error,
            numerator: Some(total),
            denominator: Some(heads),
        })
    }
}
