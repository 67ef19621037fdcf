//! Diagnostics for programs: one JSON object per line.
//!
//! | key | value |
//! | --- | --- |
//! | `kind` | always `diagnostic`; other lines of the same output are of other kinds |
//! | `code` | the stable code, such as `SB0302` |
//! | `severity` | `error`, `warning` or `note` |
//! | `file` | path relative to the data folder with forward slashes, or null |
//! | `sheet`, `cell` | in a workbook the sheet's name and the cell, such as `C7`; else null |
//! | `line`, `column`, `length` | from 1, in characters; null where the fault is the file itself; in a sheet the numbers of row and column, and 1 |
//! | `message` | what is wrong, in the language asked for |
//! | `help` | how to mend it, in the same language |
//! | `group` | a number, from 1: the same for all that are mended in one way (same code, table, column and remedy), notes too |
//! | `facts` | an object of texts: what the sentences were made of, in no language; `nearest` where a known name is near |

use std::collections::BTreeMap;

use serde::Serialize;

use super::grouped::Numbers;
use super::sentences::{help, message};
use super::{Diagnostic, Diagnostics, Span};
use crate::languages::Texts;

/// What stands on one line.
#[derive(Serialize)]
struct Object<'d> {
    kind: &'static str,
    code: &'static str,
    severity: &'static str,
    file: Option<&'d str>,
    sheet: Option<&'d str>,
    cell: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
    length: Option<u32>,
    message: String,
    help: String,
    group: usize,
    facts: &'d BTreeMap<&'static str, String>,
}

/// Every diagnostic as a JSON object on a line of its own, by file and place; none is left
/// out. The keys are a public contract: keys may be added, none changes its meaning.
pub fn json_lines(diagnostics: &Diagnostics, texts: &Texts) -> String {
    let mut output = String::new();
    let mut groups = Numbers::default();
    for diagnostic in diagnostics.sorted() {
        // Texts and numbers always have a JSON form.
        if let Ok(line) = serde_json::to_string(&object(diagnostic, texts, &mut groups)) {
            output.push_str(&line);
            output.push('\n');
        }
    }
    output
}

fn object<'d>(diagnostic: &'d Diagnostic, texts: &Texts, groups: &mut Numbers<'d>) -> Object<'d> {
    let help = help(diagnostic, texts);
    let span: Option<&Span> = diagnostic.place.as_ref().and_then(|place| place.span.as_ref());
    let sheet = diagnostic.place.as_ref().and_then(|place| place.sheet.as_deref());
    // An excerpt of a row is made for people; a program looks for the cell.
    let text = span.filter(|_| sheet.is_none());
    Object {
        kind: "diagnostic",
        code: diagnostic.code.text(),
        severity: diagnostic.code.severity().word(),
        file: diagnostic.place.as_ref().map(|place| place.file.as_str()),
        sheet,
        cell: span.and_then(Span::cell),
        line: span.map(|span| span.line),
        column: span
            .and_then(|span| span.sheet_column)
            .or(text.map(|span| span.column)),
        length: span.map(|span| if sheet.is_some() { 1 } else { span.length }),
        message: message(diagnostic, texts),
        group: groups.of(diagnostic, &help) + 1,
        help,
        facts: &diagnostic.facts,
    }
}
