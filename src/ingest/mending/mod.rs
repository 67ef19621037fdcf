//! The safe mendings of a data folder: what has one meaning and is not written plainly, written plainly. Nothing that a person
//! must decide is decided, and a table in which nothing is mended keeps its bytes.

mod rewriting;

use std::path::Path;

use super::folder::{self, FoundFile};
use super::tables::action_library;
use super::tables::file_text::TableText;
use super::tables::heading::Headings;
use super::tables::recorder::{Recorded, Recorder};
use super::tables::table_names::table;
use super::workbooks::is_workbook;
use super::{configuration, cycle_files, links, read_configuration, read_recorded, text_file};
use crate::diagnostics::Diagnostics;
use crate::model::source::{FileFormat, Separator};

/// What was mended in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// Its path relative to the data folder, with forward slashes.
    pub path: String,
    /// What it holds now.
    pub bytes: Vec<u8>,
    /// The encoding and the separator that it had, where they were not the usual ones.
    pub format: Option<FileFormat>,
    /// Headings that have their standard names now.
    pub headings: usize,
    /// Ids without invisible characters and spaces.
    pub ids: usize,
    /// Dates and numbers in plain form.
    pub cells: usize,
    /// Rows without a cell that were left out.
    pub empty_rows: usize,
    /// Columns at the end without heading and cells that were left out.
    pub empty_columns: usize,
    /// Invisible characters that were left out of settings.
    pub invisible: usize,
}

impl Mended {
    /// Whether anything was mended.
    fn is_any(&self) -> bool {
        let counts = [
            self.headings,
            self.ids,
            self.cells,
            self.empty_rows,
            self.empty_columns,
            self.invisible,
        ];
        self.format.is_some() || counts.iter().any(|count| *count > 0)
    }
}

/// The files of a data folder in which something can be mended safely, by path.
///
/// # Errors
/// What keeps the folder from being read at all.
pub fn mend(data: &Path) -> Result<Vec<Mended>, Diagnostics> {
    let refused = links::check(data);
    if refused.has_errors() {
        return Err(refused);
    }
    let recorder = Recorder::keeping();
    let found = read_recorded(data, &recorder);
    if found.of_the_machine() || !data.is_dir() {
        return Err(found);
    }
    let (folder, _) = folder::find(data);
    let conventions = read_configuration(&folder, &[]).conventions;
    let tables_told = recorder.tables();
    let mut mended = Vec::new();
    let mut tables: Vec<(String, &FoundFile)> = Vec::new();
    for cycle in &folder.cycles {
        for file in &cycle.tables {
            let name = conventions.mapping.table_of(&file.table).unwrap_or(&file.table);
            tables.push((table(name), &file.file));
        }
    }
    tables.extend((folder.action_library.iter()).map(|file| (action_library::NAME.to_owned(), file)));
    for (name, file) in tables {
        let Some(bytes) = cycle_files::load(file, &mut Diagnostics::default()) else {
            continue;
        };
        if is_workbook(&bytes) {
            continue;
        }
        let headings = Headings::new(&name, &conventions.mapping);
        let known = tables_told.get(&(file.path.clone(), None));
        if let Ok(text) = TableText::read(&file.path, &headings, bytes)
            && let Some(known) = known.filter(|known| is_sure(known, &text))
        {
            mended.extend(rewriting::table(&file.path, &text, known).filter(Mended::is_any));
        }
    }
    let settings = folder.cycles.iter().filter_map(|cycle| cycle.settings.as_ref());
    for file in folder.configuration.iter().chain(settings) {
        mended.extend(settings_without_invisible(file));
    }
    mended.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(mended)
}

/// Whether nothing about the file as a whole is in doubt: its encoding and its separator as its reader saw them, and what stands
/// before the decimals of its numbers, which the separator tells of.
fn is_sure(known: &Recorded, text: &TableText) -> bool {
    let decimals_told_by_separator = text.format().separator == Separator::Semicolon;
    known.format == text.format()
        && !text.is_doubtful()
        && !(decimals_told_by_separator && (known.doubtful_numbers || known.unread))
}

/// Settings without the characters that nobody sees.
fn settings_without_invisible(file: &FoundFile) -> Option<Mended> {
    let bytes = cycle_files::load(file, &mut Diagnostics::default())?;
    let text = text_file::decode(&file.path, &bytes).ok()?;
    let (seen, warning) = configuration::tidied(&file.path, text);
    let count = warning?.facts.get("count")?.parse().ok()?;
    Some(Mended {
        path: file.path.clone(),
        bytes: seen.into_owned().into_bytes(),
        invisible: count,
        ..Mended::default()
    })
}
