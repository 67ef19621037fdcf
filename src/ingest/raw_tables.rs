//! The tables of a data folder as they stand in their files, to be shown with what is wrong in them.

use std::path::Path;

use super::folder::{self, FoundFile, is_action_library};
use super::tables::action_library::NAME;
use super::tables::content::Content;
use super::tables::conventions::Conventions;
use super::tables::file_text::TableText;
use super::tables::heading::Headings;
use super::tables::raw::{self, RawTable, Wanted};
use super::tables::table_names::table;
use super::workbooks::is_workbook;
use super::{action_library, cycle_files, read_configuration, workbook_tables};
use crate::diagnostics::Diagnostics;

/// The tables of a data folder.
pub struct RawTables<'d> {
    data: &'d Path,
    /// What the settings say of files and headings.
    conventions: Conventions,
}

impl<'d> RawTables<'d> {
    /// The tables of this folder.
    pub fn open(data: &'d Path) -> Self {
        let (folder, _) = folder::find(data);
        Self {
            data,
            conventions: read_configuration(&folder, &[]).conventions,
        }
    }

    /// The table of a file (relative to the folder), or of one of its sheets, with the cells of some places; none where there is no
    /// table or it cannot be read.
    pub fn read(&self, file: &str, sheet: Option<&str>, wanted: &[Wanted<'_>]) -> Option<RawTable> {
        let name = file.rsplit_once('/').map_or(file, |(_, name)| name);
        let (stem, _) = name.rsplit_once('.')?;
        let found = FoundFile {
            path: file.to_owned(),
            location: self.data.join(file),
        };
        let bytes = cycle_files::load(&found, &mut Diagnostics::default())?;
        let mapping = &self.conventions.mapping;
        let (name, content) = if file == name && is_action_library(name) {
            let content = action_library::content(file, bytes, mapping, &mut Diagnostics::default());
            let (place, content) = content.ok()?;
            (place.sheet.as_deref() == sheet).then_some((NAME.to_owned(), content))?
        } else if is_workbook(&bytes) {
            let found = workbook_tables::read((file, stem), &bytes, mapping, &mut Diagnostics::default());
            let mut tables = found.ok()?.into_iter();
            let table = tables.find(|table| Some(table.sheet.as_str()) == sheet)?;
            (table.table, Content::Sheet(table.content.ok()?))
        } else {
            let stem = table(stem);
            let name = mapping.table_of(&stem).unwrap_or(&stem).to_owned();
            let text = TableText::read(file, &Headings::new(&name, mapping), bytes).ok()?;
            (name, Content::Text(text))
        };
        let mut rows = content.rows();
        Some(raw::read(&Headings::new(&name, mapping), &mut *rows, wanted))
    }
}
