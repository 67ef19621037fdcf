//! Tables that declared measures read, and tables that nothing reads.

use super::directory::Directory;
use super::fields::Fields;
use super::table::{Column, Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::configuration::Mentions;
use crate::model::events::{Cell, DeclaredRow, DeclaredTable};
use crate::model::expression::ValueType;
use crate::model::indicator::Measure;
use crate::model::people::Client;
use crate::model::source::NotCountedReason;
use crate::model::{Configuration, Period};

/// Larger numbers are slips, and their sums would no longer be exact.
const LARGEST: f64 = 1e15;

/// Smaller ones, other than zero, are noise; what is divided by them leaves the numbers there are.
const SMALLEST: f64 = 1e-15;

/// What the declared measures of a model ask of one table.
#[derive(Clone, Debug, Default)]
pub struct Wanted<'m> {
    /// Columns with the type that they are read as, in order of first mention.
    pub columns: Vec<(String, ValueType)>,
    /// Date columns, in order of first mention.
    pub dates: Vec<&'m str>,
    /// Where the configuration names columns.
    pub mentions: Option<&'m Mentions>,
}

/// What the declared measures of a model ask of a table; none where no measure reads it.
pub fn wanted<'m>(model: &'m Configuration, table: &str) -> Option<Wanted<'m>> {
    let mut wanted: Option<Wanted<'m>> = None;
    let measures = model
        .indicators
        .iter()
        .filter_map(|indicator| match &indicator.measure {
            Measure::Declared(measure) if measure.table == table => Some(measure),
            _ => None,
        });
    for measure in measures {
        let wanted = wanted.get_or_insert_with(Wanted::default);
        for column in measure.columns() {
            if !wanted.columns.contains(&column) {
                wanted.columns.push(column);
            }
        }
        if let Some(date) = &measure.date_column
            && !wanted.dates.contains(&date.as_str())
        {
            wanted.dates.push(date);
        }
    }
    wanted
}

/// Reads the columns that declared measures ask for. A row belongs to the member whom it names or, failing that, to the
/// owner of its client on its day. Where measures name several date columns the first one that is filled gives the row's day.
pub fn read(
    mut table: Table<'_>,
    wanted: &Wanted<'_>,
    directory: &Directory<'_>,
    clients: Option<&[Client]>,
    period: Period,
) -> (DeclaredTable, Outcome) {
    let member = table.optional("member_id");
    let client = table.optional("client_id");
    let owner = table.optional("owner_id");
    table.require_one_of(&[member, client, owner]);
    // A column that is read as two types is missing once.
    let mut missing: Vec<&str> = Vec::new();
    let mut columns: Vec<(Column<'_>, ValueType)> = Vec::new();
    for (name, kind) in &wanted.columns {
        if !missing.contains(&name.as_str()) {
            let column = table.mentioned(name, wanted.mentions);
            if column.place.is_none() {
                missing.push(name);
            }
            columns.push((column, *kind));
        }
    }
    let dates: Vec<Column<'_>> = wanted
        .dates
        .iter()
        .map(|name| table.mentioned(name, wanted.mentions))
        .collect();
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let named = directory.member(fields, member);
        let of_client = directory.client(fields, client);
        let by_owner = if named.is_none() && member.place.is_none() && fields.is_empty(client) {
            directory.owner(fields, owner)
        } else {
            None
        };
        let mut day = None;
        for column in &dates {
            let found = fields.date(*column);
            if day.is_none() {
                day = found.map(|found| (*column, found));
            }
        }
        let day = match day {
            Some((column, day)) => Some(fields.within(column, day, period)?),
            None => match dates.first() {
                Some(column) if !fields.faulty() => {
                    let fault = Diagnostic::new(Code::EmptyCell).with("column", column.name);
                    fields.report(*column, fault);
                    return None;
                }
                _ => None,
            },
        };
        let counts_on = day.unwrap_or(period.last());
        let through_client = || {
            let client = clients?.get(usize::try_from(of_client?.0).ok()?)?;
            client.owner_on(counts_on)
        };
        let stated = named.or(by_owner);
        let Some(member) = stated.or_else(through_client) else {
            if !fields.faulty() && directory.members_known {
                fields.report_row(Diagnostic::new(Code::NoMember));
            }
            return fields.not_counted(NotCountedReason::NoMember);
        };
        let cells = columns
            .iter()
            .map(|(column, kind)| cell(fields, *column, *kind))
            .collect();
        rows.push(DeclaredRow {
            member,
            through: of_client.filter(|_| stated.is_none()),
            day,
            counts_on,
            cells,
            row: fields.reference(),
        });
        Some(())
    });
    let columns = wanted.columns.clone();
    (DeclaredTable { columns, rows }, outcome)
}

/// A cell as the type that it is read as; what cannot be read is reported.
fn cell(fields: &mut Fields<'_, '_>, column: Column<'_>, kind: ValueType) -> Cell {
    let cell = match kind {
        ValueType::Number => number(fields, column).map(Cell::Number),
        ValueType::Text => fields.compact(column).map(Cell::Text),
        ValueType::Date => fields.date(column).map(Cell::Date),
        ValueType::Truth => fields.yes_no(column).map(Cell::Truth),
    };
    cell.unwrap_or(Cell::Empty)
}

/// A number that expressions can compute with.
fn number(fields: &mut Fields<'_, '_>, column: Column<'_>) -> Option<f64> {
    let number = fields.share_within(column, false, (-LARGEST, LARGEST))?;
    if number != 0.0 && number.abs() < SMALLEST {
        let found = fields.text(column).unwrap_or_default();
        let fault = Diagnostic::new(Code::NearZero).with("column", column.name);
        fields.report(column, fault.with("found", found));
        return None;
    }
    Some(number)
}

/// Reads a table that nothing uses, so that its rows are counted and its faults of form are known.
pub fn unused(table: Table<'_>) -> Outcome {
    table.rows(|_| Some(()))
}
