//! The page of personal data: what the cycle's columns hold, of whom, what for, and where it is seen.

use serde::Serialize;
use tera::Context;

use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::configuration::{Audience, AudienceKind, Sees};
use crate::model::privacy::{self, Content, Holding, Purpose, Sensitivity};

/// The inventory as the page shows it.
#[derive(Serialize)]
struct Inventory {
    rows: Vec<Row>,
    /// What is read and no personal data; none where there is nothing of the kind.
    other: Option<String>,
    /// Who has a site of their own.
    readers: Vec<Reader>,
    /// How long the cycle is kept.
    retention: String,
    /// Terms of the law with what they mean here.
    terms: Vec<(String, String)>,
}

/// An audience.
#[derive(Serialize)]
struct Reader {
    name: String,
    who: String,
    sees: String,
}

/// Columns of a table that hold the same.
#[derive(Serialize)]
struct Row {
    table: String,
    columns: String,
    about: String,
    content: String,
    sensitivity: String,
    purpose: String,
    /// Indicators that rest on the table, where it is read to measure.
    indicators: Option<String>,
    shown: String,
}

/// Terms, in the order in which they are explained.
const TERMS: [&str; 7] = [
    "personal",
    "sensitive",
    "purpose",
    "retention",
    "pseudonym",
    "decisions",
    "rights",
];

/// The page of personal data.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> Context {
    let mut context = Context::new();
    context.insert("title", &scope.plain("privacy"));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("privacy", &inventory(scope, record));
    context
}

/// The inventory of a cycle.
fn inventory(scope: &Scope<'_>, record: &CycleRecord) -> Inventory {
    let mut rows: Vec<(Holding, Row)> = Vec::new();
    let mut other = Vec::new();
    for (table, columns) in columns(record) {
        for (holding, columns) in alike(&table, &columns) {
            let columns = columns.join(&scope.plain("list-separator"));
            if holding.content.sensitivity() == Sensitivity::None {
                let facts = [("table", table.as_str()), ("columns", columns.as_str())];
                other.push(scope.say("privacy-columns-of", &facts));
            } else {
                add(scope, &mut rows, row(scope, (&table, columns), holding), holding);
            }
        }
    }
    for (folder, holding) in notes(record) {
        let text = scope.plain("privacy-whole-files");
        rows.push((holding, row(scope, (folder, text), holding)));
    }
    let separator = scope.plain("clause-separator");
    Inventory {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        other: (!other.is_empty()).then(|| {
            let columns = other.join(&separator);
            scope.say("privacy-no-personal-data", &[("columns", &columns)])
        }),
        readers: (scope.configuration().audiences.iter())
            .map(|audience| reader(scope, audience))
            .collect(),
        retention: retention(scope, record),
        terms: TERMS
            .iter()
            .map(|term| {
                let key = format!("privacy-term-{term}");
                (scope.plain(&key), scope.plain(&format!("{key}-text")))
            })
            .collect(),
    }
}

/// An audience with all that it may see.
fn reader(scope: &Scope<'_>, audience: &Audience) -> Reader {
    let sees = Sees::ALL.into_iter().filter(|what| audience.sees(*what));
    let sees: Vec<String> = sees
        .map(|what| scope.plain(&format!("privacy-sees-{}", what.word().replace('_', "-"))))
        .collect();
    Reader {
        name: audience.name.clone(),
        who: scope.plain(&format!("privacy-reader-{}", audience.kind.word())),
        sees: match audience.kind {
            AudienceKind::Everything => scope.plain("privacy-sees-everything"),
            _ => sees.join(&scope.plain("clause-separator")),
        },
    }
}

/// Until when the cycle is kept.
fn retention(scope: &Scope<'_>, record: &CycleRecord) -> String {
    match scope.configuration().privacy.retention {
        Some(retention) => {
            let until = scope.format.date(retention.until(record.cycle.period.last()));
            scope.say("privacy-kept-until", &[("day", &until)])
        }
        None => scope.plain("privacy-kept-unstated"),
    }
}

/// Adds a row. Tables whose columns of the same names hold the same stand in one row, such as the `member_id` of most of them.
fn add(scope: &Scope<'_>, rows: &mut Vec<(Holding, Row)>, row: Row, holding: Holding) {
    let alike = rows.iter_mut().find(|(other, earlier)| {
        *other == holding && earlier.columns == row.columns && row.indicators.is_none()
    });
    match alike {
        Some((_, earlier)) => {
            earlier.table.push_str(&scope.plain("list-separator"));
            earlier.table.push_str(&row.table);
        }
        None => rows.push((holding, row)),
    }
}

/// The tables of the cycle, in the order of its files, with their columns that were read.
fn columns(record: &CycleRecord) -> Vec<(String, Vec<String>)> {
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    for file in record.files.iter().filter(|file| file.used) {
        let read: Vec<String> = if file.columns.is_empty() {
            // An older record: whatever the table may have.
            let known = privacy::classified().filter(|(table, _)| *table == file.table);
            known.map(|(_, column)| column.to_owned()).collect()
        } else {
            file.columns.clone()
        };
        let place = tables.iter().position(|(table, _)| *table == file.table);
        match place.and_then(|place| tables.get_mut(place)) {
            Some((_, columns)) => {
                // Another part of a pooled cycle may have more columns.
                let more: Vec<String> = read
                    .into_iter()
                    .filter(|column| !columns.contains(column))
                    .collect();
                columns.extend(more);
            }
            None => tables.push((file.table.clone(), read)),
        }
    }
    tables
}

/// Columns of a table that hold the same, in the order of the first of them.
fn alike<'c>(table: &str, columns: &'c [String]) -> Vec<(Holding, Vec<&'c str>)> {
    let mut groups: Vec<(Holding, Vec<&str>)> = Vec::new();
    for column in columns {
        let holding = privacy::holding(table, column);
        match groups.iter_mut().find(|(other, _)| *other == holding) {
            Some((_, columns)) => columns.push(column),
            None => groups.push((holding, vec![column])),
        }
    }
    groups
}

/// The folders of notes that hold anything.
fn notes(record: &CycleRecord) -> Vec<(&'static str, Holding)> {
    let notes = &record.notes;
    let folders = [
        ("notes/overview", notes.overview.is_none(), privacy::NOTE_ON_ALL),
        ("notes/teams", notes.teams.is_empty(), privacy::NOTE_ON_ALL),
        ("notes/members", notes.members.is_empty(), privacy::NOTE_ON_MEMBER),
    ];
    let kept = folders.into_iter().filter(|(_, empty, _)| !empty);
    kept.map(|(folder, _, holding)| (folder, holding)).collect()
}

fn row(scope: &Scope<'_>, (table, columns): (&str, String), holding: Holding) -> Row {
    let separator = scope.plain("list-separator");
    let about: Vec<String> = holding
        .about
        .iter()
        .map(|about| scope.plain(&format!("privacy-about-{}", about.word())))
        .collect();
    let measures = matches!(holding.purpose, Purpose::Measuring | Purpose::Assessing)
        && !matches!(holding.content, Content::Id | Content::Name);
    let configuration = scope.configuration();
    let indicators: Vec<&str> = configuration
        .indicators
        .iter()
        .filter(|indicator| measures && indicator.measure.table() == table)
        .map(|indicator| scope.local(&indicator.name))
        .collect();
    let shown = format!("privacy-shown-{}", holding.shown.word());
    let raters = configuration.policy.anonymity_threshold;
    let members = scope.format.count(configuration.minimum_cell());
    Row {
        table: table.to_owned(),
        columns,
        about: about.join(&separator),
        content: scope.plain(&format!("privacy-content-{}", holding.content.word())),
        sensitivity: scope.plain(&format!(
            "privacy-sensitivity-{}",
            holding.content.sensitivity().word()
        )),
        purpose: scope.plain(&format!("privacy-purpose-{}", holding.purpose.word())),
        indicators: (!indicators.is_empty()).then(|| indicators.join(&separator)),
        shown: scope.count(&shown, raters, &[("members", &members)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_hold_the_same_stand_in_one_row_in_the_order_of_the_first() {
        let columns = ["from", "member_id", "to", "group"].map(str::to_owned);
        let groups: Vec<Vec<&str>> = alike("members", &columns)
            .into_iter()
            .map(|(_, columns)| columns)
            .collect();
        assert_eq!(groups, [vec!["from", "to"], vec!["member_id"], vec!["group"]]);
    }
}
