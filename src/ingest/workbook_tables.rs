//! The tables of a workbook: which of its sheets holds which table, and what is said of the others.

use super::tables::heading::Headings;
use super::tables::mapping::Mapping;
use super::tables::sheet::TableSheet;
use super::tables::table_names::{contract_table, is_explanation, table};
use super::workbooks::{SheetCells, SheetName, Workbook};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};

/// A table that was found in a workbook.
pub struct Found {
    /// The table's name.
    pub table: String,
    /// The sheet that holds it.
    pub sheet: String,
    /// Its rows, or why they cannot be read.
    pub content: Result<Box<TableSheet>, Box<Diagnostic>>,
}

/// Reads the tables of a workbook. A workbook named after a table holds that table; any other holds a table in each sheet.
///
/// # Errors
/// What keeps the workbook as a whole from being read, with the table that it was meant to hold, if its name says so.
pub fn read(
    (path, stem): (&str, &str),
    bytes: &[u8],
    mapping: &Mapping,
    faults: &mut Diagnostics,
) -> Result<Vec<Found>, (Option<String>, Box<Diagnostic>)> {
    let by_name = Names { mapping };
    let named = by_name.known(stem);
    let unreadable = |fault: Diagnostic| (named.clone(), Box::new(fault.in_file(path)));
    let mut workbook = Workbook::open(bytes).map_err(|fault| unreadable(named_after(*fault, path)))?;
    let sheets = workbook.sheets().to_vec();
    let tables = sheets.iter().any(|sheet| by_name.known(&sheet.name).is_some());
    let mut reading = Reading {
        path,
        names: by_name,
        workbook: &mut workbook,
        faults,
    };
    if named.is_none() && tables {
        return Ok(reading.every_sheet(&sheets));
    }
    let name = by_name.table(stem);
    match reading.only_sheet(&name, &sheets) {
        Ok(found) => Ok(vec![found]),
        Err(fault) => Err((Some(name), Box::new(fault.in_file(path)))),
    }
}

/// Reads the only table of a workbook that is named after it, whatever its sheets are named after.
///
/// # Errors
/// What keeps the workbook as a whole from being read.
pub fn read_only(
    (path, name): (&str, &str),
    bytes: &[u8],
    mapping: &Mapping,
    faults: &mut Diagnostics,
) -> Result<Found, Box<Diagnostic>> {
    let in_file = |fault: Diagnostic| Box::new(fault.in_file(path));
    let mut workbook = Workbook::open(bytes).map_err(|fault| in_file(named_after(*fault, path)))?;
    let sheets = workbook.sheets().to_vec();
    let mut reading = Reading {
        path,
        names: Names { mapping },
        workbook: &mut workbook,
        faults,
    };
    reading.only_sheet(name, &sheets).map_err(|fault| in_file(*fault))
}

/// A fault that names the file by its own name.
fn named_after(fault: Diagnostic, path: &str) -> Diagnostic {
    if fault.code == Code::WorkbookNotRead {
        let name = path.rsplit('/').next().unwrap_or(path);
        return fault.with("name", name);
    }
    fault
}

/// The tables that files and sheets are named after: as the settings say, else as the data contract does.
#[derive(Clone, Copy)]
struct Names<'m> {
    mapping: &'m Mapping,
}

impl Names<'_> {
    /// The table of the settings or of the data contract that is named so.
    fn known(self, name: &str) -> Option<String> {
        let mapped = self.mapping.table_of(name);
        mapped.or_else(|| contract_table(name)).map(str::to_owned)
    }

    /// The table that is named so, which may be one of an organisation's own.
    fn table(self, name: &str) -> String {
        self.known(name).unwrap_or_else(|| table(name))
    }
}

/// A workbook that is being read.
struct Reading<'r, 'b> {
    path: &'r str,
    names: Names<'r>,
    workbook: &'r mut Workbook<'b>,
    faults: &'r mut Diagnostics,
}

impl Reading<'_, '_> {
    fn place(&self, sheet: &str) -> Place {
        Place {
            sheet: Some(sheet.to_owned()),
            ..Place::file(self.path)
        }
    }

    /// A table in a sheet, with what must be said about it.
    fn found(&mut self, table: &str, sheet: &SheetName, cells: Result<SheetCells, Box<Diagnostic>>) -> Found {
        let place = self.place(&sheet.name);
        let headings = Headings::new(table, self.names.mapping);
        let content = cells.and_then(|cells| TableSheet::new(&headings, cells));
        if let Ok(content) = &content {
            self.faults.extend(content.remarks(&place, sheet.hidden));
        }
        Found {
            table: table.to_owned(),
            sheet: sheet.name.clone(),
            content: content.map(Box::new).map_err(|fault| Box::new(fault.at(place))),
        }
    }

    /// A table from each sheet that holds cells.
    fn every_sheet(&mut self, sheets: &[SheetName]) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let mut passed_over = Vec::new();
        for sheet in sheets {
            let name = self.names.table(&sheet.name);
            let known = self.names.known(&sheet.name).is_some();
            // A hidden sheet that is no table of the contract holds the choices of a list or the like.
            if is_explanation(&sheet.name) || (sheet.hidden && !known) {
                passed_over.push(sheet.name.as_str());
                continue;
            }
            let cells = self.workbook.read(&sheet.name);
            if cells.as_ref().is_ok_and(SheetCells::is_empty) {
                continue;
            }
            if let Some(other) = found.iter().find(|other| other.table == name) {
                let fault = Diagnostic::new(Code::DuplicateTable)
                    .with("table", &name)
                    .with("other", self.place(&other.sheet));
                self.faults.push(fault.at(self.place(&sheet.name)));
                continue;
            }
            let table = self.found(&name, sheet, cells);
            found.push(table);
        }
        self.say_passed_over(&passed_over);
        found
    }

    /// The table that the workbook is named after: in the sheet of that name, or in the only one that holds cells.
    fn only_sheet(&mut self, name: &str, sheets: &[SheetName]) -> Result<Found, Box<Diagnostic>> {
        let own = sheets.iter().find(|sheet| self.names.table(&sheet.name) == name);
        let mut chosen = None;
        let mut passed_over = Vec::new();
        for sheet in own.map_or(sheets, std::slice::from_ref) {
            if own.is_none() && (sheet.hidden || is_explanation(&sheet.name)) {
                passed_over.push(sheet.name.as_str());
                continue;
            }
            let cells = self.workbook.read(&sheet.name);
            if cells.as_ref().is_ok_and(SheetCells::is_empty) {
                continue;
            }
            if chosen.is_some() {
                let sheets: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
                let fault = Diagnostic::new(Code::SheetUnclear).with("table", name);
                return Err(Box::new(fault.with("sheets", sheets.join(", "))));
            }
            chosen = Some((sheet, cells));
        }
        if own.is_some() {
            let others = sheets.iter().map(|sheet| sheet.name.as_str());
            passed_over = others
                .filter(|other| own.is_none_or(|own| own.name != *other))
                .collect();
        }
        self.say_passed_over(&passed_over);
        match chosen {
            Some((sheet, cells)) => Ok(self.found(name, sheet, cells)),
            None => Err(Box::new(Diagnostic::new(Code::NoHeader))),
        }
    }

    fn say_passed_over(&mut self, sheets: &[&str]) {
        if !sheets.is_empty() {
            let note = Diagnostic::new(Code::SheetsPassedOver).with("sheets", sheets.join(", "));
            self.faults.push(note.in_file(self.path));
        }
    }
}
