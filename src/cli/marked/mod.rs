//! `scorebook check --write-marked DIR`: each table with a fault as a workbook with its bad cells marked, to be sent to whoever
//! must mend it.

mod list;
mod sheet;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::Exit;
use super::Terminal;
use super::layout::typed;
use super::whole_folder::is_within;
use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::ingest::{RawTable, RawTables, Wanted};
use crate::languages::{Texts, system_reason};
use crate::xlsx::{Book, MOST_ROWS, XlsxError};

/// What is stated as the day on which a workbook was made, so that the same faults give the same bytes.
const MADE: Date = Date::constant(2000, 1, 1);

/// What was written.
struct Written {
    /// Workbooks.
    tables: usize,
    /// Files with faults that could not be read as a table.
    unread: Vec<String>,
}

/// Why nothing was written.
enum Refusal {
    /// The folder holds something already.
    NotEmpty,
    /// The folder lies in the data folder, where it would be read as data.
    WithinData,
    /// The file system refused.
    Io(io::Error),
    /// A table does not fit into a workbook.
    Xlsx(XlsxError),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<XlsxError> for Refusal {
    fn from(error: XlsxError) -> Self {
        Self::Xlsx(error)
    }
}

/// The table of one file with its faults.
struct Marked<'d> {
    /// Its path relative to the data folder.
    file: &'d str,
    /// Its sheet, where the file is a workbook.
    sheet: Option<&'d str>,
    faults: Vec<&'d Diagnostic>,
    raw: RawTable,
}

/// Writes the workbooks and says what was written; the exit code is that of a failure, none where all went well.
pub(super) fn run(
    data: &Path,
    folder: &Path,
    diagnostics: &Diagnostics,
    terminal: &Terminal,
) -> Option<Exit> {
    let texts = terminal.texts();
    let shown = typed(folder);
    match write(data, folder, diagnostics, texts) {
        Ok(written) => {
            for file in &written.unread {
                terminal.tell(&texts.text("marked-unread", &[("file", file.as_str().into())]));
            }
            let facts = [("tables", written.tables.into()), ("folder", shown.into())];
            terminal.tell(&texts.text("marked-done", &facts));
            None
        }
        Err(refusal) => {
            let (key, reason) = match refusal {
                Refusal::NotEmpty => ("marked-not-empty", String::new()),
                Refusal::WithinData => ("marked-within-data", String::new()),
                Refusal::Io(error) => ("marked-failed", system_reason(&error)),
                Refusal::Xlsx(error) => ("marked-failed", error.to_string()),
            };
            terminal.error(&texts.text(key, &[("folder", shown.into()), ("reason", reason.into())]));
            Some(Exit::Machine)
        }
    }
}

fn write(data: &Path, folder: &Path, diagnostics: &Diagnostics, texts: &Texts) -> Result<Written, Refusal> {
    if folder.exists() && fs::read_dir(folder)?.next().is_some() {
        return Err(Refusal::NotEmpty);
    }
    if is_within(folder, data)? {
        return Err(Refusal::WithinData);
    }
    let mut written = Written {
        tables: 0,
        unread: Vec::new(),
    };
    let tables = RawTables::open(data);
    for ((file, sheet), faults) in by_table(diagnostics) {
        let wanted: Vec<Wanted<'_>> = (faults.iter()).filter_map(|fault| wanted(fault)).collect();
        let Some(raw) = tables.read(file, sheet, &wanted) else {
            written.unread.push(file.to_owned());
            continue;
        };
        let mut target = folder.join(target(file, sheet));
        if target.exists() {
            // Two tables whose names differ in the ending alone.
            target = folder.join(format!("{file}.xlsx"));
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        let marked = Marked {
            file,
            sheet,
            faults,
            raw,
        };
        fs::write(target, workbook(&marked, texts)?)?;
        written.tables += 1;
    }
    Ok(written)
}

/// The place of a fault within its table, where it has one.
fn wanted(fault: &Diagnostic) -> Option<Wanted<'_>> {
    let span = fault.place.as_ref()?.span.as_ref()?;
    let column = fault.facts.get("column").map(String::as_str);
    Some(Wanted { span, column })
}

/// Endings of files that hold tables.
const TABLES: [&str; 9] = [
    "csv", "xlsx", "xlsm", "xltx", "xls", "et", "xlsb", "ods", "numbers",
];

/// The file of a table, and its sheet in a workbook.
type TablePlace<'d> = (&'d str, Option<&'d str>);

/// Errors and warnings by table, for tables with something to mend; settings and notes are left out.
fn by_table(diagnostics: &Diagnostics) -> BTreeMap<TablePlace<'_>, Vec<&Diagnostic>> {
    let mut tables: BTreeMap<TablePlace<'_>, Vec<&Diagnostic>> = BTreeMap::new();
    for fault in diagnostics.sorted() {
        let Some(place) = &fault.place else { continue };
        let ending = place.file.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_table = TABLES.iter().any(|known| ending.eq_ignore_ascii_case(known));
        if is_table && fault.code.severity() != Severity::Note {
            let table = (place.file.as_str(), place.sheet.as_deref());
            tables.entry(table).or_default().push(fault);
        }
    }
    // A table that is only said to be unused has nothing to be mended in its cells.
    let to_mend = |fault: &&Diagnostic| wanted(fault).is_some() || fault.code.severity() == Severity::Error;
    tables.retain(|_, faults| faults.iter().any(to_mend));
    tables
}

/// Where the workbook of a table goes, below the folder: `cycles/2025-Q1/surveys.csv` to `2025-Q1/surveys.xlsx`, the sheet 客户 of
/// `cycles/2025-Q1/cycle.xlsx` to `2025-Q1/cycle-客户.xlsx`.
fn target(file: &str, sheet: Option<&str>) -> PathBuf {
    let path = file.strip_prefix("cycles/").unwrap_or(file);
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let Some(sheet) = sheet else {
        return PathBuf::from(format!("{stem}.xlsx"));
    };
    let allowed = |letter: char| !letter.is_control() && !"/\\:*?\"<>|".contains(letter);
    let sheet: String = (sheet.chars())
        .map(|letter| if allowed(letter) { letter } else { '_' })
        .collect();
    PathBuf::from(format!("{stem}-{sheet}.xlsx"))
}

/// The name of a table: its sheet's, else that of its file without folder and ending.
fn table_name<'d>(marked: &Marked<'d>) -> &'d str {
    let file = marked.file;
    let name = file.rsplit_once('/').map_or(file, |(_, name)| name);
    marked
        .sheet
        .unwrap_or(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
}

/// The workbook of a table: the list of its faults, then its rows.
fn workbook(marked: &Marked<'_>, texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let title = texts.text("marked-title", &[("file", marked.file.into())]);
    let mut book = Book::new(&title, MADE)?;
    // The list names the sheet of the rows, which is made after it.
    book.sheet(&texts.plain("marked-sheet"))?;
    let (rows, name) = book.sheet(table_name(marked))?;
    let cells = sheet::write(rows, marked, texts)?;
    if let Some(list) = book.first() {
        list::write(list, marked, &cells, &name, texts)?;
    }
    book.bytes()
}

/// Whether a row of a table, counted from the header, has a place in a sheet.
fn fits(row: usize) -> bool {
    u32::try_from(row).is_ok_and(|row| row < MOST_ROWS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_a_cycle_goes_into_a_folder_of_its_cycle() {
        assert_eq!(
            target("cycles/2025-Q1/surveys.csv", None),
            Path::new("2025-Q1/surveys.xlsx")
        );
        assert_eq!(
            target("actions_library.csv", None),
            Path::new("actions_library.xlsx")
        );
    }
}
