//! Where a row came from, and what became of the rows of each file.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A file of a cycle, by its place in [`super::CycleData::files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileIndex(pub u16);

/// A row of a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowReference {
    /// The file.
    pub file: FileIndex,
    /// The line on which the row begins; the header is line 1.
    pub line: u32,
}

/// Why a row that was read is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotCountedReason {
    /// Its date lies outside the cycle.
    OutsideCycle,
    /// Neither the row nor the clients table says whose it is.
    NoMember,
    /// It carries no value to count.
    NoValue,
}

/// How the characters of a file are written as bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextEncoding {
    /// UTF-8, with or without a byte-order mark.
    #[default]
    Utf8,
    /// UTF-16, the low byte first.
    Utf16LittleEndian,
    /// UTF-16, the high byte first.
    Utf16BigEndian,
    /// GB18030, which contains GBK and GB2312.
    Gb18030,
    /// Big5 with the characters of Hong Kong.
    Big5,
}

impl TextEncoding {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16LittleEndian => "UTF-16LE",
            Self::Utf16BigEndian => "UTF-16BE",
            Self::Gb18030 => "GB18030",
            Self::Big5 => "Big5",
        }
    }
}

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// A comma.
    #[default]
    Comma,
    /// A semicolon, as Excel writes where the comma is the decimal mark.
    Semicolon,
    /// A tab, as Excel's "Unicode text" has.
    Tab,
}

impl Separator {
    /// Every separator, the usual one first.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// Its byte in UTF-8.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// Its name in facts and keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }
}

/// How a file was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFormat {
    /// Its encoding.
    pub encoding: TextEncoding,
    /// What stands between its cells.
    pub separator: Separator,
}

impl FileFormat {
    /// Whether it is UTF-8 with commas, of which nothing needs to be said.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// A way of writing in one column that is not the plain one and has one meaning, with the first cell that is written so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellReading {
    /// The column, by its name in the data contract.
    pub column: String,
    /// What stands in the cell.
    pub found: String,
    /// What it is read as.
    pub read: String,
    /// How many cells are written in this way.
    pub cells: u64,
}

/// A file of a cycle that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Path relative to the data folder, with forward slashes: `cycles/2025-Q1/surveys.csv`.
    pub path: String,
    /// The sheet, where the file is a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The table it holds: `surveys`.
    pub table: String,
    /// How it was read.
    #[serde(default, skip_serializing_if = "FileFormat::is_usual")]
    pub format: FileFormat,
    /// Its columns that were read; empty in records of versions that did not note them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// Data rows in the file.
    pub rows_read: u64,
    /// Rows that can be counted.
    pub rows_counted: u64,
    /// How many rows are not counted, by reason, in the reasons' order.
    pub not_counted: Vec<(NotCountedReason, u64)>,
    /// Cells that are not written plainly, and what they are read as.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<CellReading>,
    /// Whether any measure, score or plan uses the table.
    pub used: bool,
}

impl SourceFile {
    /// The file as it is named to people: a workbook with its sheet, since it may hold several tables.
    pub fn shown(&self) -> Cow<'_, str> {
        match &self.sheet {
            Some(sheet) => Cow::Owned(format!("{} [{sheet}]", self.path)),
            None => Cow::Borrowed(&self.path),
        }
    }
}
