//! The action library of a data folder: which file or sheet its rows are read from, and where they go.

use super::folder::FoundFile;
use super::tables::action_library::{NAME, read};
use super::tables::content::Content;
use super::tables::file_text::TableText;
use super::tables::heading::Headings;
use super::tables::mapping::Mapping;
use super::tables::table::Table;
use super::workbooks::is_workbook;
use super::{configuration, cycle_files, workbook_tables};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::model::configuration::ActionOrigin;
use crate::model::source::FileIndex;

/// Puts the actions of the library into the configuration: in the place of the default's, beside those that the settings state.
/// Faults of the library are no faults of the configuration.
pub fn add(file: Option<&FoundFile>, read_settings: &mut configuration::Read) -> Diagnostics {
    let mut faults = Diagnostics::default();
    let Some(file) = file else {
        return faults;
    };
    let Some(bytes) = cycle_files::load(file, &mut faults) else {
        return faults;
    };
    let conventions = &read_settings.conventions;
    let (place, content) = match content(&file.path, bytes, &conventions.mapping, &mut faults) {
        Ok(found) => found,
        Err(fault) => {
            faults.push(*fault);
            return faults;
        }
    };
    let sound = !read_settings.faults.has_errors();
    let model = read_settings.configuration.as_ref().filter(|_| sound);
    let table = Table::open(&place, NAME, FileIndex(0), &content, conventions);
    let (library, outcome) = read(table, model);
    if let Some(configuration) = &mut read_settings.configuration {
        let actions = &mut configuration.actions;
        actions.retain(|action| action.origin != ActionOrigin::Default);
        actions.extend(library);
    }
    faults.extend(outcome.faults);
    faults
}

/// The library's rows with their place: the text of a file, or the sheet of a workbook.
pub fn content(
    path: &str,
    bytes: Vec<u8>,
    mapping: &Mapping,
    faults: &mut Diagnostics,
) -> Result<(Place, Content), Box<Diagnostic>> {
    let place = Place::file(path);
    if !path.to_ascii_lowercase().ends_with(".csv") || is_workbook(&bytes) {
        let found = workbook_tables::read_only((path, NAME), &bytes, mapping, faults)?;
        let sheet = Some(found.sheet);
        return Ok((Place { sheet, ..place }, Content::Sheet(found.content?)));
    }
    let text = TableText::read(path, &Headings::new(NAME, mapping), bytes)?;
    faults.extend(text.remarks(path));
    Ok((place, Content::Text(text)))
}
