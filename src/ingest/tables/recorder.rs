//! What the readers made of the headings and cells of each table, kept on request, so that a table can be written plainly.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::diagnostics::Place;
use crate::model::source::FileFormat;

/// What the readers of one table made of it.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    /// How the file is written.
    pub format: FileFormat,
    /// By place in the header, the columns that readers asked for there.
    pub asked: BTreeSet<(usize, String)>,
    /// Places of columns with ids.
    pub ids: BTreeSet<usize>,
    /// Cells that have one meaning and are not written plainly, as they are written plainly: by line and place.
    pub cells: BTreeMap<(u32, usize), String>,
    /// Whether some cells cast doubt on others by how they are written.
    pub doubted: bool,
    /// Whether a number could be read in two ways, or against what the settings say.
    pub doubtful_numbers: bool,
    /// Whether every reader got as far as the rows.
    pub unread: bool,
}

/// The file of a table, and its sheet in a workbook.
pub type TablePlace = (String, Option<String>);

/// Keeps what readers make of tables; keeps nothing where nobody asked for it.
#[derive(Clone, Debug, Default)]
pub struct Recorder(Option<Arc<Mutex<BTreeMap<TablePlace, Recorded>>>>);

/// Whether something is kept makes no difference to how tables are read.
impl PartialEq for Recorder {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Recorder {
    /// One that keeps what it is told.
    pub fn keeping() -> Self {
        Self(Some(Arc::default()))
    }

    /// Whether it keeps anything.
    pub fn keeps(&self) -> bool {
        self.0.is_some()
    }

    /// Adds what one reader made of a table to what others did.
    pub fn add(&self, place: &Place, found: Recorded) {
        let Some(kept) = &self.0 else { return };
        let Ok(mut kept) = kept.lock() else { return };
        let table = kept.entry((place.file.clone(), place.sheet.clone())).or_default();
        table.format = found.format;
        table.asked.extend(found.asked);
        table.ids.extend(found.ids);
        table.cells.extend(found.cells);
        table.doubtful_numbers |= found.doubtful_numbers;
        table.unread |= found.unread;
        table.doubted |= found.doubted;
        if table.doubted {
            table.cells.clear();
        }
    }

    /// All that was kept, by table.
    pub fn tables(&self) -> BTreeMap<TablePlace, Recorded> {
        let kept = self.0.as_ref().and_then(|kept| kept.lock().ok());
        kept.map(|kept| kept.clone()).unwrap_or_default()
    }
}
