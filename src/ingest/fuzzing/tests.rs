//! The fuzz targets over their fixed corpus and bounded mutations of it.

use super::mutations::run;
use super::*;
use crate::diagnostics::render;
use crate::languages::Texts;
use crate::model::Language;

/// Whatever is said must be sayable in both languages.
fn judged(target: &str, mutations: u32, read: fn(&[u8]) -> Kept) {
    let texts = Language::ALL.map(Texts::new);
    run(target, mutations, |bytes| match read(bytes) {
        Ok(found) => {
            for texts in &texts {
                let said = render(&found, texts, false);
                assert!(!said.contains('⟦') && !said.contains("{$"), "{bytes:?}: {said}");
            }
        }
        Err(broken) => panic!("{:?}: {broken}", String::from_utf8_lossy(bytes)),
    });
}

#[test]
fn rows_of_any_bytes_keep_their_promises() {
    judged("csv_rows", 1500, csv_rows);
}

#[test]
fn dates_of_any_bytes_keep_their_promises() {
    judged("dates", 4000, dates);
}

#[test]
fn numbers_of_any_bytes_keep_their_promises() {
    judged("numbers", 4000, numbers);
}

#[test]
fn configurations_of_any_bytes_keep_their_promises() {
    judged("config", 200, config);
}

#[test]
fn expressions_of_any_bytes_keep_their_promises() {
    judged("expressions", 400, expressions);
}

#[test]
fn workbooks_of_any_bytes_keep_their_promises() {
    judged("xlsx_bytes", 600, xlsx_bytes);
}

#[test]
fn a_place_outside_of_its_text_is_noticed() {
    use crate::diagnostics::{Code, Diagnostic, Place, Span};
    let at = |line, column, length| {
        let mut found = Diagnostics::default();
        found.push(Diagnostic::new(Code::NoHeader).at(Place {
            span: Some(Span {
                line,
                column,
                length,
                excerpt: String::new(),
                sheet_column: None,
            }),
            ..Place::file("x.csv")
        }));
        inside("ab\r\nc", &found).is_ok()
    };
    assert!(at(1, 1, 2) && at(1, 3, 1) && at(2, 2, 1));
    assert!(!at(0, 1, 1) && !at(3, 1, 1) && !at(1, 4, 1) && !at(2, 1, 3) && !at(1, 1, 0));
}
