//! What a table is read from: the text of a CSV file, or a sheet of a workbook.

use super::cells::Reading;
use super::csv_file::CsvFile;
use super::file_text::TableText;
use super::sheet::TableSheet;
use super::source::RowSource;
use crate::model::source::{FileFormat, Separator};

/// What a table is read from.
#[derive(Debug)]
pub enum Content {
    /// The text of a CSV file.
    Text(TableText),
    /// The cells of a sheet.
    Sheet(Box<TableSheet>),
}

impl Content {
    /// Its rows, the header first.
    pub fn rows(&self) -> Box<dyn RowSource + '_> {
        match self {
            Self::Text(text) => Box::new(CsvFile::new(text.text(), text.cut())),
            Self::Sheet(sheet) => Box::new(sheet.rows()),
        }
    }

    /// Whether it has no other letters than those of ASCII.
    pub fn is_ascii(&self) -> bool {
        match self {
            Self::Text(text) => text.text().is_ascii(),
            Self::Sheet(sheet) => sheet.is_ascii(),
        }
    }

    /// How its cells are read: as the settings say, and as a file tells of itself.
    pub fn reading(&self, stated: &Reading) -> Reading {
        match self {
            Self::Text(text) => Reading {
                decimal_commas: text.format().separator == Separator::Semicolon,
                ..*stated
            },
            Self::Sheet(sheet) => Reading {
                serial_dates: Some(sheet.serial_dates()),
                ..*stated
            },
        }
    }

    /// How it is written, where it is text.
    pub fn format(&self) -> FileFormat {
        match self {
            Self::Text(text) => text.format(),
            Self::Sheet(_) => FileFormat::default(),
        }
    }
}
