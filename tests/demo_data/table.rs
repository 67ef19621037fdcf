//! A table before it becomes a CSV file.

use std::error::Error;

use csv::{Terminator, WriterBuilder};

/// A named table: its header and its rows.
pub struct Table {
    name: &'static str,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty table; the header is written as in the file: `"member_id,held_on,hours"`.
    pub fn new(name: &'static str, header: &str) -> Self {
        Self {
            name,
            rows: vec![header.split(',').map(str::to_owned).collect()],
        }
    }

    /// The file's name without its ending.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether there is a header and no row.
    pub fn is_empty(&self) -> bool {
        self.rows.len() == 1
    }

    /// Adds a row.
    pub fn push<const N: usize>(&mut self, row: [String; N]) {
        self.rows.push(row.into());
    }

    /// The rows in the order of their texts; tables drawn member by member then read by date or by id.
    pub fn sort_by_columns(&mut self, columns: &[usize]) {
        let mut rows = self.rows.split_off(1);
        rows.sort_by_cached_key(|row| {
            columns
                .iter()
                .map(|column| row.get(*column).cloned())
                .collect::<Vec<_>>()
        });
        self.rows.append(&mut rows);
    }

    /// Numbers the rows: the first column becomes `<prefix>-0001` and so on.
    pub fn number(&mut self, prefix: &str) {
        for (index, row) in self.rows.iter_mut().enumerate().skip(1) {
            if let Some(id) = row.first_mut() {
                *id = format!("{prefix}-{index:04}");
            }
        }
    }

    /// The file's bytes: UTF-8, line feeds, commas. A row of another width than the header is an error.
    pub fn csv(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        let mut writer = WriterBuilder::new()
            .terminator(Terminator::Any(b'\n'))
            .from_writer(Vec::new());
        for row in &self.rows {
            writer.write_record(row)?;
        }
        Ok(writer.into_inner()?)
    }
}

/// `0` or `1`.
pub fn flag(yes: bool) -> String {
    i32::from(yes).to_string()
}

/// The value's text, or nothing.
pub fn optional<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
