//! The rows of tables that are about the member or name them, as they stand, without others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Asked;
use crate::ingest::{Cells, RawTable, RawTables};
use crate::measure;
use crate::model::privacy::{self, Content};
use crate::model::source::SourceFile;
use crate::model::{CycleData, Dataset};

/// Rows of one table of a cycle.
pub struct TableRows {
    /// The cycle.
    pub cycle: String,
    /// The table.
    pub table: String,
    /// The file, as it is named to people.
    pub file: String,
    /// Headings as they stand.
    pub headings: Vec<String>,
    /// The line of each row, and its cells.
    pub lines: Vec<(u32, Vec<String>)>,
}

impl TableRows {
    /// Where it goes in the copy.
    pub fn path(&self) -> String {
        format!("tables/{}/{}.csv", self.cycle, self.table)
    }

    /// The rows as CSV, each with its file and line.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let places = ["file", "line"].map(str::to_owned);
        // Writing into memory does not fail.
        let _ = writer.write_record(places.iter().chain(&self.headings));
        for (line, cells) in &self.lines {
            let place = [self.file.clone(), line.to_string()];
            let _ = writer.write_record(place.iter().chain(cells));
        }
        writer.into_inner().unwrap_or_default()
    }
}

/// The member's rows in every table of every cycle that has tables of its own.
pub fn of(data: &Path, dataset: &Dataset, asked: &Asked) -> Vec<TableRows> {
    let raw = RawTables::open(data);
    let mut found = Vec::new();
    // The rows of a cycle of parts are those of its parts.
    for cycle in dataset.cycles.iter().filter(|data| data.cycle.parts.is_empty()) {
        let counted = counted(cycle, dataset, asked);
        for (place, file) in cycle.files.iter().enumerate() {
            let Some(table) = raw.read(&file.path, file.sheet.as_deref(), &[]) else {
                continue;
            };
            let lines = counted.get(&place);
            found.extend(rows(cycle, file, &table, lines, asked));
        }
    }
    found
}

/// By file, the lines of rows that count for the member, also by way of a client that is theirs.
fn counted(cycle: &CycleData, dataset: &Dataset, asked: &Asked) -> BTreeMap<usize, BTreeSet<u32>> {
    let mut lines: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
    measure::evidence(cycle, &dataset.configuration, None, &mut |row| {
        let member = row.member.and_then(|member| cycle.member(member));
        if member.is_some_and(|member| member.id.as_str() == asked.known_as) {
            let file = usize::from(row.row.file.0);
            lines.entry(file).or_default().insert(row.row.line);
        }
    });
    lines
}

fn rows(
    cycle: &CycleData,
    file: &SourceFile,
    table: &RawTable,
    counted: Option<&BTreeSet<u32>>,
    asked: &Asked,
) -> Option<TableRows> {
    let kinds: Vec<Cells> = table.columns(&file.table);
    let contents = contents(table, &file.table);
    let (header, body) = table.rows.split_first()?;
    let is_member = |cell: &String| asked.ids.iter().any(|id| id == cell.trim());
    let assessments = Assessments::of(table, &file.table);
    let rows: Vec<(u32, Vec<String>)> = body
        .iter()
        .filter_map(|row| {
            let ids = kinds.iter().zip(&row.cells);
            let named = ids.into_iter().any(|(kind, cell)| match kind {
                Cells::Member | Cells::Id => is_member(cell),
                Cells::Item => {
                    let id = cell.split_once('/').and_then(|(_, rest)| rest.rsplit_once('/'));
                    id.is_some_and(|(member, _)| is_member(&member.to_owned()))
                }
                _ => false,
            });
            let own = named || counted.is_some_and(|lines| lines.contains(&row.line));
            let shown = match &assessments {
                Some(columns) => columns.may_show(&row.cells, &is_member),
                None => own,
            };
            shown.then(|| {
                let of_another = of_another(&kinds, &row.cells, &is_member);
                let cells = row.cells.iter().enumerate();
                let cells = cells.map(|(place, cell)| match kinds.get(place) {
                    Some(Cells::Member | Cells::Id) if cell.trim().is_empty() || is_member(cell) => {
                        cell.clone()
                    }
                    Some(Cells::Member | Cells::Id) => asked.other.clone(),
                    Some(Cells::Name) if of_another => asked.other.clone(),
                    _ if of_another && is_private(contents.get(place)) && !cell.trim().is_empty() => {
                        asked.left_out.clone()
                    }
                    _ => asked.without_others(cell),
                });
                (row.line, cells.collect())
            })
        })
        .collect();
    (!rows.is_empty()).then(|| TableRows {
        cycle: cycle.cycle.id.to_string(),
        table: file.table.clone(),
        file: file.shown().into_owned(),
        headings: header.cells.clone(),
        lines: rows,
    })
}

/// Whether the row is about another person and merely names the member.
fn of_another(kinds: &[Cells], cells: &[String], is_member: &dyn Fn(&String) -> bool) -> bool {
    let mut ids = kinds.iter().zip(cells);
    ids.any(|(kind, cell)| *kind == Cells::Member && !cell.trim().is_empty() && !is_member(cell))
}

/// What each column holds, where the data contract has it.
fn contents(table: &RawTable, name: &str) -> Vec<Option<Content>> {
    let of = |names: &Vec<String>| {
        let mut names = names.iter();
        names.find_map(|column| privacy::of_contract(name, column))
    };
    let columns = table.names.iter();
    columns.map(|names| of(names).map(|held| held.content)).collect()
}

/// Whether a cell of a row about another person is that person's alone. What was done, when, and by whom is the member's too.
fn is_private(content: Option<&Option<Content>>) -> bool {
    !matches!(
        content,
        Some(Some(
            Content::Event | Content::Business | Content::Organisation | Content::IdOrName
        ))
    )
}

/// Where the columns of a 360° table are.
struct Assessments {
    ratee: Option<usize>,
    rater: Option<usize>,
}

impl Assessments {
    fn of(table: &RawTable, name: &str) -> Option<Self> {
        let place = |column: &str| {
            let mut names = table.names.iter();
            names.position(|names| names.iter().any(|name| name == column))
        };
        (name == "assessments").then(|| Self {
            ratee: place("ratee_id"),
            rater: place("rater_id"),
        })
    }

    /// Of the scores about a member only the self-assessment is handed out row by row: any other would tell a rater's score.
    /// What the member said of others is handed out without saying of whom.
    fn may_show(&self, cells: &[String], is_member: &dyn Fn(&String) -> bool) -> bool {
        let by = self.rater.and_then(|place| cells.get(place));
        let about = self.ratee.and_then(|place| cells.get(place));
        about.is_some() && by.is_some_and(is_member)
    }
}
