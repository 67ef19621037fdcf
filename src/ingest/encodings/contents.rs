//! What a file is that holds no table, by how it begins: a workbook with the wrong ending, a web page, a picture; and zeros.

use super::placed;
use crate::diagnostics::{Code, Diagnostic};

/// How files begin that are no text: their first bytes, and their names in the language files.
const BINARY: [(&[u8], Code, &str); 13] = [
    (b"PK\x03\x04", Code::NotUtf8, "ZIP"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Code::NotUtf8, "XLS"),
    (b"\xFF\xFE\0\0", Code::NotUtf8, "UTF-32"),
    (b"\0\0\xFE\xFF", Code::NotUtf8, "UTF-32"),
    (b"%PDF-", Code::NotATable, "pdf"),
    (b"{\\rtf", Code::NotATable, "rtf"),
    (b"\x89PNG\r\n", Code::NotATable, "picture"),
    (b"\xFF\xD8\xFF", Code::NotATable, "picture"),
    (b"GIF8", Code::NotATable, "picture"),
    (b"\x1F\x8B", Code::NotATable, "archive"),
    (b"7z\xBC\xAF\x27\x1C", Code::NotATable, "archive"),
    (b"Rar!\x1A", Code::NotATable, "archive"),
    (b"BZh9", Code::NotATable, "archive"),
];

/// How text begins that is no table, in small letters.
const OTHER_TEXT: [(&str, &str); 5] = [
    ("<!doctype html", "web_page"),
    ("<html", "web_page"),
    ("<table", "web_page"),
    ("<?xml", "xml"),
    ("<workbook", "xml"),
];

/// The fault of a file that is something else by its first bytes.
pub fn by_first_bytes(bytes: &[u8]) -> Option<Diagnostic> {
    let (_, code, kind) = BINARY.iter().find(|(start, ..)| bytes.starts_with(start))?;
    let fact = if *code == Code::NotUtf8 {
        "encoding"
    } else {
        "kind"
    };
    Some(Diagnostic::new(*code).with(fact, kind))
}

/// The fault of a text that is no table, or has zeros in it.
pub fn of_text(path: &str, text: &str) -> Option<Diagnostic> {
    if let Some(kind) = other_text(text) {
        return Some(Diagnostic::new(Code::NotATable).with("kind", kind).in_file(path));
    }
    let first = memchr::memchr(0, text.as_bytes())?;
    let count = memchr::memchr_iter(0, text.as_bytes()).count();
    let fault = Diagnostic::new(Code::ZeroBytes).with("count", count);
    Some(placed(fault, path, text.as_bytes(), first))
}

fn other_text(text: &str) -> Option<&'static str> {
    let text = text.trim_start();
    let begins = |start: &str| {
        let head = text.get(..start.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(start))
    };
    let known = OTHER_TEXT.iter().find(|(start, _)| begins(start));
    if let Some((_, kind)) = known {
        return Some(kind);
    }
    // A heading may stand in brackets, but is no list of objects.
    let rest = text.strip_prefix(['{', '['])?.trim_start();
    let object = text.starts_with('{') && rest.starts_with(['"', '}']);
    let list = text.starts_with('[') && rest.starts_with(['{', '[']);
    (object || list).then_some("json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(bytes: &[u8]) -> Option<String> {
        let of_text = || of_text("x.csv", std::str::from_utf8(bytes).ok()?);
        let fault = by_first_bytes(bytes).or_else(of_text)?;
        fault.facts.into_values().next()
    }

    #[test]
    fn what_is_no_table_is_called_by_its_name() {
        for (bytes, name) in [
            (&b"%PDF-1.7\n"[..], "pdf"),
            (b"\x89PNG\r\n\x1a\n", "picture"),
            (b"PK\x03\x04\x14", "ZIP"),
            (b"\r\n<!DOCTYPE HTML><html>", "web_page"),
            (b"<Table border=1><tr>", "web_page"),
            (b"<?xml version=\"1.0\"?>", "xml"),
            (b"[\n  {\"id\": 1}]", "json"),
            (b"{ \"rows\": [] }", "json"),
            (b"a,b\n1,2\0\0\n", "2"),
        ] {
            assert_eq!(kind(bytes).as_deref(), Some(name), "{bytes:?}");
        }
        for bytes in [&b"[id],name\n"[..], b"id,name\n1,<html>\n", b"", b"{id},x\n"] {
            assert_eq!(kind(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn zeros_are_told_where_they_begin() {
        let fault = of_text("x.csv", "a,b\n1,\0\n").unwrap();
        let span = fault.place.unwrap().span.unwrap();
        assert_eq!((span.line, span.column), (2, 3));
    }
}
