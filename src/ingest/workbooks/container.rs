//! What the bytes of a file are, whatever its name ends with: a workbook, or something that was only named like one.

use super::archive::Archive;
use super::compound::{Compound, SIGNATURE};
use super::{damaged, no_workbook, open_document, parts};
use crate::diagnostics::{Code, Diagnostic};

/// How a ZIP archive begins, one with nothing in it too.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// So many bytes of a text are looked at for what it is.
const LOOKED_AT: usize = 4096;

/// A workbook that can be read.
pub enum Kind<'b> {
    /// Office Open XML.
    Xlsx(Archive<'b>),
    /// An older Excel's.
    Xls(Compound<'b>),
    /// `OpenDocument`.
    Ods(Archive<'b>),
}

/// Whether the bytes are those of a workbook, or of a document that is packed as one.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE) || ZIP.iter().any(|start| bytes.starts_with(start))
}

/// What a file is.
///
/// # Errors
/// What it is instead of a workbook that can be read.
pub fn kind(bytes: &[u8]) -> Result<Kind<'_>, Box<Diagnostic>> {
    if ZIP.iter().any(|start| bytes.starts_with(start)) {
        return archived(bytes);
    }
    if bytes.starts_with(SIGNATURE) {
        return compound(bytes);
    }
    Err(no_workbook(text_or_other(bytes)).into())
}

fn archived(bytes: &[u8]) -> Result<Kind<'_>, Box<Diagnostic>> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("xl/workbook.bin") || archive.has_folder("index/") {
        return Err(Box::new(Diagnostic::new(Code::WorkbookNotRead)));
    }
    if archive.has_folder("word/") {
        return Err(no_workbook("word").into());
    }
    if archive.has_folder("ppt/") {
        return Err(no_workbook("slides").into());
    }
    let main = parts::workbook_part(&mut archive)?;
    if main.is_some_and(|main| archive.has(&main)) || archive.has("xl/workbook.xml") {
        return Ok(Kind::Xlsx(archive));
    }
    if open_document::is_workbook(&archive) {
        return Ok(Kind::Ods(archive));
    }
    Err(no_workbook("zip").into())
}

/// A workbook of an older Excel.
///
/// # Errors
/// What the compound file holds instead.
fn compound(bytes: &[u8]) -> Result<Kind<'_>, Box<Diagnostic>> {
    let file = Compound::open(bytes).ok_or_else(|| damaged("OLE"))?;
    if file.has("EncryptedPackage") {
        return Err(Box::new(Diagnostic::new(Code::WorkbookEncrypted)));
    }
    if file.has("Workbook") || file.has("Book") {
        return Ok(Kind::Xls(file));
    }
    if file.has("WordDocument") {
        return Err(no_workbook("word").into());
    }
    if file.has("PowerPoint Document") {
        return Err(no_workbook("slides").into());
    }
    Err(no_workbook("other").into())
}

/// What a file is that is no archive of any kind, as a word for the language files.
fn text_or_other(bytes: &[u8]) -> &'static str {
    if bytes.is_empty() {
        return "nothing";
    }
    if bytes.starts_with(b"%PDF") {
        return "pdf";
    }
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let marked_utf16 = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    let text: Vec<u8> = start
        .iter()
        .filter(|byte| **byte != 0 || !marked_utf16)
        .map(u8::to_ascii_lowercase)
        .collect();
    if text.contains(&0) || text.iter().any(|byte| matches!(byte, 1..=8)) {
        return "other";
    }
    let has = |word: &[u8]| memchr::memmem::find(&text, word).is_some();
    if has(b"<html") || has(b"<table") || has(b"<!doctype html") {
        return "html";
    }
    if has(b"urn:schemas-microsoft-com:office:spreadsheet") {
        return "xml";
    }
    "text"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_were_only_named_like_a_workbook_are_told_apart() {
        let cases: [(&[u8], &str); 8] = [
            (b"", "nothing"),
            (b"%PDF-1.7", "pdf"),
            (b"member_id,name\nM1,Ada\n", "text"),
            ("\u{feff}成员编号\t姓名".as_bytes(), "text"),
            (b"\xFF\xFEi\0d\0", "text"),
            (b"<html><body><table>", "html"),
            (
                b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                "xml",
            ),
            (b"\0\x01\x02\x03", "other"),
        ];
        for (bytes, kind) in cases {
            assert_eq!(text_or_other(bytes), kind);
        }
    }
}
