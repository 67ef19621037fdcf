//! The text of a table's file, decoded and with its separator found, before a reader looks at it.

use super::heading::{Headings, known_chinese};
use super::separator::{self, Cut};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::ingest::encodings::{self, Decoded};
use crate::ingest::text_file::span_at;
use crate::model::source::{FileFormat, Separator};

/// The text of a table's file.
#[derive(Debug)]
pub struct TableText {
    decoded: Decoded,
    cut: Cut,
}

impl TableText {
    /// Reads the bytes of a file of this table.
    ///
    /// # Errors
    /// The fault that keeps it from being text.
    pub fn read(path: &str, headings: &Headings<'_>, bytes: Vec<u8>) -> Result<Self, Box<Diagnostic>> {
        let decoded = encodings::decode(path, bytes, |text| known_chinese(headings, text))?;
        let cut = separator::find(headings, decoded.text());
        Ok(Self { decoded, cut })
    }

    /// The text, with a first line that states the separator.
    pub fn text(&self) -> &str {
        self.decoded.text()
    }

    /// Where the header begins and how it is cut.
    pub fn cut(&self) -> &Cut {
        &self.cut
    }

    /// How the file was read.
    pub fn format(&self) -> FileFormat {
        FileFormat {
            encoding: self.decoded.encoding,
            separator: self.cut.separator,
        }
    }

    /// Whether there is a doubt about its encoding or its separator.
    pub fn is_doubtful(&self) -> bool {
        self.decoded.doubtful || self.cut.doubt.is_some()
    }

    /// What must be said about it: how it is read where that is not the usual way, and any doubt.
    pub fn remarks(&self, path: &str) -> Diagnostics {
        let mut remarks = Diagnostics::default();
        let format = self.format();
        if self.decoded.doubtful {
            let doubt = Diagnostic::new(Code::EncodingDoubtful).with("encoding", format.encoding.name());
            remarks.push(doubt.in_file(path));
        }
        // The warning has said the encoding; a separator that is usual needs no word.
        let said = self.decoded.doubtful && format.separator == Separator::Comma;
        if !format.is_usual() && !said {
            let note = Diagnostic::new(Code::ReadAs)
                .with("encoding", format.encoding.name())
                .with("separator", format.separator.word());
            remarks.push(note.in_file(path));
        }
        if let Some(other) = self.cut.doubt {
            let text = self.text();
            let header = text.get(self.cut.start..).unwrap_or_default();
            let length = header.find(['\n', '\r']).unwrap_or(header.len());
            let doubt = Diagnostic::new(Code::SeparatorDoubtful)
                .with("separator", format.separator.word())
                .with("other", other.word());
            remarks.push(doubt.at(Place {
                file: path.to_owned(),
                sheet: None,
                span: Some(span_at(text.as_bytes(), self.cut.start..self.cut.start + length)),
            }));
        }
        remarks
    }
}
