//! How cells were read that are not written plainly, beside the file that they stand in: what the notes of a run say, kept with
//! the cycle.

use crate::diagnostics::{Code, Diagnostics};
use crate::model::source::{CellReading, SourceFile};

/// Tables of whose cells no page shows a single one: what one person earns, or said of another.
const NEVER_SHOWN: [&str; 4] = ["pay", "assessments", "staff_survey", "potential"];

/// Notes with each file what was said of its cells.
pub fn note(files: &mut [SourceFile], found: &Diagnostics) {
    for note in found.sorted() {
        let (Code::ReadByMeaning, Some(place)) = (note.code, &note.place) else {
            continue;
        };
        let file = files
            .iter_mut()
            .find(|file| file.path == place.file && file.sheet == place.sheet)
            .filter(|file| !NEVER_SHOWN.contains(&file.table.as_str()));
        let fact = |name: &str| note.facts.get(name).cloned().unwrap_or_default();
        if let Some(file) = file {
            file.readings.push(CellReading {
                column: fact("column"),
                found: fact("found"),
                read: fact("read"),
                cells: fact("count").parse().unwrap_or_default(),
            });
        }
    }
}
