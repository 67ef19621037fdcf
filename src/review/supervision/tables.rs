//! What became of the rows of each table: read, counted, dated outside the cycle, belonging to nobody, and whom they cover.

use std::collections::BTreeMap;

use crate::model::Share;
use crate::model::review::TableQuality;
use crate::model::source::NotCountedReason;
use crate::review::ReviewInput;

/// Every table that something uses, by name.
pub(super) fn tables(input: &ReviewInput<'_>) -> Vec<TableQuality> {
    let mut tables: BTreeMap<&str, TableQuality> = BTreeMap::new();
    for file in input.data.files.iter().filter(|file| file.used) {
        let table = tables.entry(&file.table).or_insert_with(|| TableQuality {
            table: file.table.clone(),
            read: 0,
            counted: 0,
            outside: 0,
            without_member: 0,
            without_value: 0,
            members: covered(input, &file.table),
            weight: weight(input, &file.table),
        });
        table.read += file.rows_read;
        table.counted += file.rows_counted;
        for (reason, rows) in &file.not_counted {
            match reason {
                NotCountedReason::OutsideCycle => table.outside += rows,
                NotCountedReason::NoMember => table.without_member += rows,
                NotCountedReason::NoValue => table.without_value += rows,
            }
        }
    }
    tables.into_values().collect()
}

/// The places of the indicators that read a table.
fn readers<'a>(input: &'a ReviewInput<'_>, table: &'a str) -> impl Iterator<Item = usize> + Clone {
    let definitions = input.configuration.indicators.iter().enumerate();
    definitions
        .filter(move |(_, indicator)| indicator.measure.table() == table)
        .map(|(place, _)| place)
}

/// Members with a row that an indicator reads, of all members; none where no indicator reads the table.
fn covered(input: &ReviewInput<'_>, table: &str) -> Option<(u64, u64)> {
    let readers = readers(input, table);
    readers.clone().next()?;
    let members = &input.measurements.members;
    let has_rows = |place: usize, member: &crate::model::measurement::SubjectMeasurements| {
        member.measurements.get(place).is_some_and(|found| found.n > 0)
    };
    let with_rows = (members.iter())
        .filter(|member| readers.clone().any(|place| has_rows(place, member)))
        .count();
    Some((with_rows as u64, members.len() as u64))
}

/// The share of the score that rests on a table.
fn weight(input: &ReviewInput<'_>, table: &str) -> Share {
    let lines = &input.scorecards.organisation.lines;
    let weights = readers(input, table).filter_map(|place| lines.get(place));
    Share(weights.map(|line| line.weight.0).sum::<f64>().clamp(0.0, 1.0))
}
