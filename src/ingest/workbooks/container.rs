//! What the bytes of a file are, whatever its name ends with: a workbook, or something that was only named like one.

use super::archive::Archive;
use super::{no_workbook, parts};
use crate::diagnostics::{Code, Diagnostic};

/// How a ZIP archive begins, one with nothing in it too.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// How a compound file of older Office programs begins, which is also what encrypted workbooks are wrapped in.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// So many bytes of a text are looked at for what it is.
const LOOKED_AT: usize = 4096;

/// A workbook that can be read.
pub enum Kind<'b> {
    /// Office Open XML.
    Xlsx(Archive<'b>),
}

/// Whether the bytes are those of a workbook, or of a document that is packed as one.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND) || ZIP.iter().any(|start| bytes.starts_with(start))
}

/// What a file is.
///
/// # Errors
/// What it is instead of a workbook that can be read.
pub fn kind(bytes: &[u8]) -> Result<Kind<'_>, Box<Diagnostic>> {
    if ZIP.iter().any(|start| bytes.starts_with(start)) {
        return archived(bytes);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes));
    }
    Err(no_workbook(text_or_other(bytes)))
}

fn archived(bytes: &[u8]) -> Result<Kind<'_>, Box<Diagnostic>> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("xl/workbook.bin") || archive.has_folder("index/") {
        return Err(Box::new(Diagnostic::new(Code::WorkbookNotRead)));
    }
    if archive.has_folder("word/") {
        return Err(no_workbook("word"));
    }
    if archive.has_folder("ppt/") {
        return Err(no_workbook("slides"));
    }
    let main = parts::workbook_part(&mut archive)?;
    if main.is_some_and(|main| archive.has(&main)) || archive.has("xl/workbook.xml") {
        return Ok(Kind::Xlsx(archive));
    }
    Err(no_workbook("zip"))
}

/// Why a compound file is not read.
fn compound(bytes: &[u8]) -> Box<Diagnostic> {
    let named = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        // Entries of the directory are 128 bytes long and begin with their name.
        bytes.chunks(128).any(|entry| entry.starts_with(&name))
    };
    if named("EncryptedPackage") {
        return Box::new(Diagnostic::new(Code::WorkbookEncrypted));
    }
    if named("WordDocument") {
        return no_workbook("word");
    }
    if named("PowerPoint Document") {
        return no_workbook("slides");
    }
    Box::new(Diagnostic::new(Code::WorkbookNotRead))
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
