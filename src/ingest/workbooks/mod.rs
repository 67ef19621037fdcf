//! Workbooks: what the bytes of a file are, which of its sheets hold tables, and the cells of a sheet as text.
//!
//! Cells become text in the spelling of the data contract: days as `2025-03-01`, whole numbers without a point. Where a cell
//! holds no value that could be trusted, its text comes with a flaw; whoever needs the cell reports it.

mod archive;
mod biff;
mod cell;
mod cells;
mod compound;
mod container;
mod dense;
mod guard;
mod number_format;
mod open_document;
mod parts;
mod serial;
mod survey;
mod xlsx;

pub use cells::{Flaw, FlawKind, SheetCells};
pub use container::is_workbook;

use crate::diagnostics::{Code, Diagnostic};
use container::Kind;

/// So many sheets are looked at; nobody keeps more by hand.
const MOST_SHEETS: usize = 256;

/// The name of a sheet, and whether the office program shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// As its tab shows it.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// A workbook that was opened.
pub struct Workbook<'b> {
    book: Book<'b>,
    sheets: Vec<SheetName>,
}

/// The formats of workbooks.
enum Book<'b> {
    /// Office Open XML.
    Xlsx(Box<xlsx::Book<'b>>),
    /// An older Excel's, or `OpenDocument`.
    Dense(dense::Book),
}

impl<'b> Workbook<'b> {
    /// Opens the bytes of a file, whatever its name ends with.
    ///
    /// # Errors
    /// What the file is instead, or what is wrong with it.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Box<Diagnostic>> {
        let (book, sheets) = match container::kind(bytes)? {
            Kind::Xlsx(archive) => {
                let (book, sheets) = xlsx::Book::open(bytes, archive)?;
                (Book::Xlsx(Box::new(book)), sheets)
            }
            Kind::Xls(file) => {
                let (book, sheets) = dense::Book::open_xls(&file)?;
                (Book::Dense(book), sheets)
            }
            Kind::Ods(mut archive) => {
                let hidden = open_document::survey(&mut archive)?;
                let (book, sheets) = dense::Book::open_ods(bytes, hidden)?;
                (Book::Dense(book), sheets)
            }
        };
        if sheets.len() > MOST_SHEETS {
            return Err(too_large("sheets", sheets.len(), MOST_SHEETS).into());
        }
        Ok(Self { book, sheets })
    }

    /// The sheets with cells, in the order of their tabs.
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// The cells of a sheet.
    ///
    /// # Errors
    /// What is wrong with the sheet as a whole.
    pub fn read(&mut self, sheet: &str) -> Result<SheetCells, Box<Diagnostic>> {
        match &mut self.book {
            Book::Xlsx(book) => book.read(sheet),
            Book::Dense(book) => book.read(sheet),
        }
    }
}

/// A workbook beyond a limit. `what` is a word that the language files choose their text by.
fn too_large(what: &'static str, found: impl ToString, limit: impl ToString) -> Diagnostic {
    let fault = Diagnostic::new(Code::WorkbookTooLarge).with("what", what);
    fault.with("found", found).with("limit", limit)
}

/// A workbook with a part that cannot be read.
fn damaged(part: &str) -> Diagnostic {
    Diagnostic::new(Code::WorkbookDamaged).with("part", part)
}

/// A file that is no workbook, or none that can be read. `found` is a word that the language files choose their text by.
fn no_workbook(found: &'static str) -> Diagnostic {
    Diagnostic::new(Code::NotAWorkbook).with("found", found)
}
