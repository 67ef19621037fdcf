//! The tables of a data folder as they stand in their files, to be shown with what is wrong in them.

use std::path::Path;

use super::folder::{self, FoundFile};
use super::tables::conventions::Conventions;
use super::tables::file_text::TableText;
use super::tables::heading::Headings;
use super::tables::raw::{RawTable, Wanted, of_text};
use super::{cycle_files, read_configuration};
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
            conventions: read_configuration(&folder).conventions,
        }
    }

    /// The table of a file (relative to the folder), with the cells of some places; none where the file is no table or cannot be read
    /// as text.
    pub fn read(&self, file: &str, wanted: &[Wanted<'_>]) -> Option<RawTable> {
        let name = file.rsplit_once('/').map_or(file, |(_, name)| name);
        let (stem, ending) = name.rsplit_once('.')?;
        if !ending.eq_ignore_ascii_case("csv") {
            return None;
        }
        let stem = stem.trim().to_lowercase();
        let mapping = &self.conventions.mapping;
        let headings = Headings::new(mapping.table_of(&stem).unwrap_or(&stem), mapping);
        let found = FoundFile {
            path: file.to_owned(),
            location: self.data.join(file),
        };
        let bytes = cycle_files::load(&found, &mut Diagnostics::default())?;
        let text = TableText::read(file, &headings, bytes).ok()?;
        Some(of_text(&headings, &text, wanted))
    }
}
