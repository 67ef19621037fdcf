//! Headings that the settings name and that no file has: most likely the export has changed, or a name is misspelt.

use std::collections::BTreeMap;

use super::cycle_files::CycleFiles;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};

/// Warns of columns of which no file has a heading that the settings name, nor its own name.
pub(super) fn unused(cycles: &[&CycleFiles]) -> Diagnostics {
    let mut stated: BTreeMap<&Place, (bool, Diagnostic)> = BTreeMap::new();
    for files in cycles {
        for (table, mapping) in &files.mapping().tables {
            // A table of the data folder itself is not among the files of a cycle.
            if table == super::tables::action_library::NAME {
                continue;
            }
            let mut opened = files.open_table(table).map(|(_, table)| table);
            for heading in &mapping.columns {
                let found = opened.as_mut().is_some_and(|table| table.has(&heading.column));
                let (is_found, _) = stated.entry(&heading.place).or_insert_with(|| {
                    let warning = Diagnostic::new(Code::MappedHeadingMissing)
                        .with("heading", &heading.heading)
                        .with("column", &heading.column)
                        .with("table", table);
                    (false, warning)
                });
                *is_found |= found;
            }
        }
    }
    let mut warnings = Diagnostics::default();
    for (place, (found, warning)) in stated {
        if !found {
            warnings.push(warning.at(place.clone()));
        }
    }
    warnings
}
