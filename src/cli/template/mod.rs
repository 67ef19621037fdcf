//! `scorebook new --xlsx`: the starter's tables as workbooks to fill in, one per cycle with a sheet per table.

mod columns;
mod sheet;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::starter::StarterFile;
use crate::languages::Texts;
use crate::model::Language;
use crate::xlsx::{self, Book, XlsxError};

/// The name of the workbook that holds the tables of a cycle.
const WORKBOOK: &str = "cycle.xlsx";
/// The table with pay: a workbook of its own, so that the other can be handed round.
const PAY: &str = "pay";
/// What is stated as the day on which a workbook was made, so that the same starter is the same bytes.
const MADE: Date = Date::constant(2025, 1, 1);
/// The first tables, in the order in which somebody fills them in; the others follow by name.
const FIRST: [&str; 4] = ["members", "teams", "clients", "handovers"];

/// A file of the starter folder: its path and its bytes.
pub(super) type TemplateFile = (String, Vec<u8>);

/// The texts of both languages, the terminal's first: a template is passed on to people of whom nobody knows which they read.
pub(super) struct BothTexts {
    texts: Vec<Texts>,
}

impl BothTexts {
    /// With this language first.
    pub(super) fn new(first: Language) -> Self {
        let others = Language::ALL.into_iter().filter(|language| *language != first);
        Self {
            texts: std::iter::once(first)
                .chain(others)
                .map(Texts::with_reference)
                .collect(),
        }
    }

    /// A text in the terminal's language.
    pub(super) fn first(&self, key: &str) -> String {
        self.each(key).into_iter().next().unwrap_or_default()
    }

    /// A text in each language that has it.
    pub(super) fn each(&self, key: &str) -> Vec<String> {
        self.texts
            .iter()
            .filter_map(|texts| texts.find(key, &[]))
            .collect()
    }
}

/// The starter's files with the tables of each cycle put into one workbook.
pub(super) fn files(starter: Vec<StarterFile>, language: Language) -> Result<Vec<TemplateFile>, XlsxError> {
    let texts = BothTexts::new(language);
    let mut cycles: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut files: Vec<TemplateFile> = Vec::new();
    for (path, content) in starter {
        match table_of_cycle(path) {
            Some((folder, table)) => {
                let tables = cycles.entry(folder.to_owned()).or_default();
                tables.push((table.to_owned(), content));
            }
            None => files.push((path.to_owned(), content.into_bytes())),
        }
    }
    for (folder, mut tables) in cycles {
        let order = |table: &str| {
            let first = FIRST.iter().position(|first| *first == table);
            first.unwrap_or(FIRST.len())
        };
        tables.sort_by(|(a, _), (b, _)| (order(a), a).cmp(&(order(b), b)));
        let (apart, together): (Vec<_>, Vec<_>) = tables.into_iter().partition(|(table, _)| table == PAY);
        files.push((format!("{folder}/{WORKBOOK}"), workbook(&together, &texts)?));
        if !apart.is_empty() {
            files.push((format!("{folder}/{PAY}.xlsx"), workbook(&apart, &texts)?));
        }
    }
    Ok(files)
}

/// The folder and the table of a path such as `cycles/2025-Q1/surveys.csv`.
fn table_of_cycle(path: &str) -> Option<(&str, &str)> {
    let (folder, name) = path.rsplit_once('/')?;
    folder
        .starts_with("cycles/")
        .then_some((folder, name.strip_suffix(".csv")?))
}

/// The workbook of a cycle: what it is for, then a sheet per table.
fn workbook(tables: &[(String, String)], texts: &BothTexts) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new("Scorebook", MADE)?;
    let (sheet, _) = book.sheet(&texts.first("template-sheet"))?;
    sheet::read_me(sheet, tables, texts)?;
    for (table, csv) in tables {
        let (sheet, _) = book.sheet(table)?;
        sheet::table(sheet, table, csv, texts)?;
    }
    book.bytes()
}

/// The format of the heading of a column that must be there.
fn required_heading() -> rust_xlsxwriter::Format {
    xlsx::heading().set_background_color(0xF4_D9_A6)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::starter::{self, Preset};
    use super::*;

    #[test]
    fn the_tables_of_a_cycle_become_one_workbook_and_everything_else_stays() {
        let starter = starter::files(Preset::Core);
        let tables = starter
            .iter()
            .filter(|(path, _)| table_of_cycle(path).is_some())
            .count();
        assert!(tables > 5);
        let written = files(starter.clone(), Language::English).unwrap();
        assert_eq!(written.len(), starter.len() - tables + 1);
        let (_, book) = written
            .iter()
            .find(|(path, _)| path == "cycles/2025-Q1/cycle.xlsx")
            .unwrap();
        assert!(book.starts_with(b"PK"));
        assert!(
            written == files(starter, Language::English).unwrap(),
            "the same bytes"
        );
    }

    #[test]
    fn every_column_of_the_starter_is_explained_in_both_languages() {
        let texts = BothTexts::new(Language::English);
        for preset in [Preset::Core, Preset::Full] {
            for (path, content) in starter::files(preset) {
                let Some((_, table)) = table_of_cycle(path) else {
                    continue;
                };
                for column in content.lines().next().unwrap_or_default().split(',') {
                    let said = sheet::meaning(table, column, &texts);
                    assert_eq!(said.len(), 2, "{table}.{column}");
                }
                assert_eq!(texts.each(&format!("template-table-{table}")).len(), 2, "{table}");
            }
        }
    }

    #[test]
    fn required_columns_stand_in_the_starter() {
        for (path, content) in starter::files(Preset::Full) {
            let Some((_, table)) = table_of_cycle(path) else {
                continue;
            };
            let header: BTreeSet<&str> = content.lines().next().unwrap_or_default().split(',').collect();
            for column in columns::required(table) {
                assert!(header.contains(column), "{table}.{column}");
            }
        }
    }
}
