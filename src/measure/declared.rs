//! Measures that the configuration declares over any table: count, distinct, sum, mean, weighted mean, median, share, ratio.
//!
//! A row of which the filter is not true, or of which an expression of the measure is empty, adds nothing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Context;
use super::attribution::{Belonging, attribute};
use super::contribution::{Contribution, Emit, Pass, Reach};
use super::expression::{Place, Row, Value, placed};
use super::tally::{
    DistinctTally, Head, HeadTally, MeanTally, MedianTally, Possible, RatioTally, ShareTally, Sighting,
};
use crate::model::CycleData;
use crate::model::events::{DeclaredRow, DeclaredTable};
use crate::model::expression::{Number, Truth};
use crate::model::indicator::{Aggregate, DeclaredMeasure, Direction, Indicator};
use crate::model::measurement::{Fact, NoDataReason};
use crate::model::people::{Assignment, MemberIndex, TeamIndex};

/// A declared measure: its aggregate chooses the tally. Which rows of a share count against depends on which way is good.
pub(super) fn declared<P: Pass>(
    context: &Context<'_>,
    measure: &DeclaredMeasure,
    indicator: &Indicator,
    pass: P,
) -> P::Made {
    let data = context.data;
    let direction = indicator.scale.direction();
    let mean = |possible| MeanTally {
        values: Vec::new(),
        possible,
        unit: indicator.unit,
    };
    let ratio = |possible| RatioTally {
        pairs: Vec::new(),
        possible,
        unit: indicator.unit,
    };
    let rows = || Rows::of(data, measure);
    match &measure.aggregate {
        Aggregate::Count => {
            let counts = HeadTally {
                counts: true,
                ..HeadTally::default()
            };
            pass.over(context, &counts, |emit| {
                let rows = rows()?;
                heads(data, &measure.table, [Head::One, Head::Again], emit);
                rows.each(emit, |_| Some((Head::Amount(1.0), None)));
                Ok(())
            })
        }
        Aggregate::Distinct { value } => pass.over(context, &DistinctTally::default(), |emit| {
            let rows = rows()?;
            let value = placed(rows.table, |to| value.place(to));
            heads(data, &measure.table, [Sighting::One, Sighting::Again], emit);
            let mut seen: BTreeMap<(Option<MemberIndex>, Key), u32> = BTreeMap::new();
            rows.each_of(emit, |member, row| {
                let next = u32::try_from(seen.len() + 1).unwrap_or(u32::MAX);
                let pair = (member, Key::of(row.value(&value)?));
                let number = *seen.entry(pair).or_insert(next);
                Some((Sighting::Value(number), None))
            });
            Ok(())
        }),
        Aggregate::Sum { value } => pass.over(context, &HeadTally::default(), |emit| {
            let rows = rows()?;
            let value = rows.number(value);
            heads(data, &measure.table, [Head::One, Head::Again], emit);
            rows.each(emit, |row| Some((Head::Amount(row.number(&value)?), None)));
            Ok(())
        }),
        Aggregate::Mean { value } => pass.over(context, &mean(Possible::within(value.bounds())), |emit| {
            let rows = rows()?;
            let value = rows.number(value);
            rows.each(emit, |row| Some((row.number(&value)?, None)));
            Ok(())
        }),
        Aggregate::WeightedMean { value, weighted_by } => {
            pass.over(context, &ratio(Possible::within(value.bounds())), |emit| {
                let rows = rows()?;
                let (value, weight) = (rows.number(value), rows.number(weighted_by));
                rows.each(emit, |row| {
                    let (value, weight) = (row.number(&value)?, row.number(&weight)?);
                    // A weight of zero or less gives a row no say.
                    let product = Some(value * weight).filter(|product| weight > 0.0 && product.is_finite());
                    Some(((product?, weight), None))
                });
                Ok(())
            })
        }
        Aggregate::Median { value } => pass.over(context, &MedianTally::default(), |emit| {
            let rows = rows()?;
            let value = rows.number(value);
            rows.each(emit, |row| Some((row.number(&value)?, None)));
            Ok(())
        }),
        Aggregate::Share { of } => pass.over(context, &ShareTally::default(), |emit| {
            let rows = rows()?;
            let of = rows.truth(of);
            rows.each(emit, |row| {
                let hit = row.truth(&of)?;
                Some((hit, condition_against(direction, hit)))
            });
            Ok(())
        }),
        Aggregate::Ratio {
            numerator,
            denominator,
        } => pass.over(context, &ratio(Possible::default()), |emit| {
            let rows = rows()?;
            let (above, below) = (rows.number(numerator), rows.number(denominator));
            rows.each(emit, |row| {
                Some(((row.number(&above)?, row.number(&below)?), None))
            });
            Ok(())
        }),
    }
}

/// The rows of a declared measure's table that its filter keeps.
struct Rows<'a> {
    data: &'a CycleData,
    table: &'a DeclaredTable,
    filter: Option<Truth<Place>>,
}

impl<'a> Rows<'a> {
    fn of(data: &'a CycleData, measure: &DeclaredMeasure) -> Result<Self, NoDataReason> {
        let table = data.declared.get(&measure.table).ok_or(NoDataReason::NoTable)?;
        let filter = measure.filter.as_ref();
        Ok(Self {
            data,
            table,
            filter: filter.map(|filter| placed(table, |to| filter.place(to))),
        })
    }

    fn number(&self, number: &Number) -> Number<Place> {
        placed(self.table, |to| number.place(to))
    }

    fn truth(&self, truth: &Truth) -> Truth<Place> {
        placed(self.table, |to| truth.place(to))
    }

    /// Emits what each row adds, and why it counts against; `None` leaves the row out.
    fn each<P>(&self, emit: Emit<'_, P>, mut judge: impl FnMut(Row<'_>) -> Option<(P, Option<Fact>)>) {
        self.each_of(emit, |_, row| judge(row));
    }

    /// The same, where it matters whose the row is.
    fn each_of<P>(
        &self,
        emit: Emit<'_, P>,
        mut judge: impl FnMut(Option<MemberIndex>, Row<'_>) -> Option<(P, Option<Fact>)>,
    ) {
        let period = self.data.cycle.period;
        for row in &self.table.rows {
            let cells = Row {
                cells: &row.cells,
                period,
            };
            if self
                .filter
                .as_ref()
                .is_none_or(|filter| cells.truth(filter) == Some(true))
                && let belonging = self.belonging(row)
                && let Some((part, against)) = judge(belonging.member, cells)
            {
                emit(Contribution {
                    row: row.row,
                    belonging,
                    reach: Reach::All,
                    day: row.day,
                    client: None,
                    part,
                    against,
                });
            }
        }
    }

    /// Whose a row is.
    fn belonging(&self, row: &DeclaredRow) -> Belonging {
        let named = Some(row.member).filter(|_| row.through.is_none());
        attribute(self.data, named, row.through, row.counts_on)
    }
}

/// Why a row of a share counts against: where more is better those that miss the condition do, where less is better those
/// that meet it.
fn condition_against(direction: Direction, hit: bool) -> Option<Fact> {
    match (direction, hit) {
        (Direction::HigherIsBetter, false) => Some(Fact::ConditionNotMet),
        (Direction::LowerIsBetter, true) => Some(Fact::ConditionMet),
        (Direction::HigherIsBetter, true) | (Direction::LowerIsBetter, false) => None,
    }
}

/// A value to tell from others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(u64),
    Text(String),
    Date(Date),
    Truth(bool),
}

impl Key {
    fn of(value: Value<'_>) -> Self {
        match value {
            // Minus zero is zero.
            Value::Number(number) => Self::Number((number + 0.0).to_bits()),
            Value::Text(text) => Self::Text(text.to_ascii_lowercase()),
            Value::Date(day) => Self::Date(day),
            Value::Truth(truth) => Self::Truth(truth),
        }
    }
}

/// Every member who was there while the table was kept is a head: counts and sums are per head, so that one scale fits members, teams and the organisation. A member
/// without a row has nothing, which is a value and not missing data: the table is there. A member who moved is a head in each
/// of their teams, and one head of the organisation.
fn heads<P: Copy>(data: &CycleData, table: &str, [one, again]: [P; 2], emit: Emit<'_, P>) {
    for (index, member) in (0..).map(MemberIndex).zip(&data.members) {
        let mut teams: BTreeSet<TeamIndex> = BTreeSet::new();
        let kept = |stay: &&Assignment| data.covers(table, stay.period);
        for stay in member.assignments.iter().filter(kept) {
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
                    part: if first { one } else { again },
                    against: None,
                });
            }
        }
    }
}
