//! A table of figures: its first column names the row, numbers stand to the right, rows become cards on a phone.

use serde::Serialize;

use crate::pages::place::Link;
use crate::pages::scope::Scope;

/// A table of figures.
#[derive(Serialize)]
pub struct Grid {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Column {
    name: String,
    number: bool,
}

/// What a cell holds: a text, and in smaller letters below it what belongs to it, such as its interval.
pub struct Figure {
    text: String,
    note: Option<String>,
}

impl Figure {
    /// A text with what stands below it.
    pub fn with(text: String, note: String) -> Self {
        Self {
            text,
            note: Some(note),
        }
    }
}

impl From<String> for Figure {
    fn from(text: String) -> Self {
        Self { text, note: None }
    }
}

#[derive(Serialize)]
struct Row {
    name: String,
    link: Option<Link>,
    cells: Vec<Cell>,
}

/// A cell with the column that it stands in, so that a phone can label it.
#[derive(Serialize)]
struct Cell {
    text: String,
    note: Option<String>,
    column: String,
    number: bool,
}

impl Grid {
    /// A table without rows: caption and columns by their texts' keys, each column with whether it holds numbers.
    pub fn new(scope: &Scope<'_>, caption: &str, columns: &[(&str, bool)]) -> Self {
        Self {
            caption: scope.plain(caption),
            columns: columns
                .iter()
                .map(|(name, number)| Column {
                    name: scope.plain(name),
                    number: *number,
                })
                .collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row: its name, and its cells in the order of the columns after the first.
    pub fn push<F: Into<Figure>>(
        &mut self,
        name: String,
        link: Option<Link>,
        cells: impl IntoIterator<Item = F>,
    ) {
        let columns = self.columns.iter().skip(1);
        let cells = columns.zip(cells).map(|(column, figure)| {
            let Figure { text, note } = figure.into();
            Cell {
                text,
                note,
                column: column.name.clone(),
                number: column.number,
            }
        });
        let cells = cells.collect();
        self.rows.push(Row { name, link, cells });
    }

    /// The table, where it has rows.
    pub fn filled(self) -> Option<Self> {
        (!self.rows.is_empty()).then_some(self)
    }
}
