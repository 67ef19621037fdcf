//! One example of each code: what `explain-code` shows, and what the test of every exact text is made of.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Code, Diagnostic, Place, Span};

/// The examples as they are written down.
const SAMPLES: &str = include_str!("samples.toml");

/// An example as it is written down.
#[derive(Deserialize)]
struct Written {
    /// A file, or `file:line`; none where the fault has no place.
    at: Option<String>,
    /// The sheet, where the file is a workbook.
    sheet: Option<String>,
    /// Column and row of the cell in a sheet.
    cell: Option<(u32, u32)>,
    /// The line, with the place between `«` and `»`.
    line: Option<String>,
    /// The facts of its sentences.
    #[serde(default)]
    facts: BTreeMap<String, String>,
}

/// The example of each code, in the order of the codes.
pub fn samples() -> Vec<Diagnostic> {
    // The file is part of the program; a test proves that it parses and has every code.
    let written: BTreeMap<String, Written> = toml::from_str(SAMPLES).unwrap_or_default();
    let example = |code: &Code| match written.get(code.text()) {
        Some(written) => read(*code, written),
        None => Diagnostic::new(*code),
    };
    Code::ALL.iter().map(example).collect()
}

/// The example of a code.
pub fn sample(code: Code) -> Diagnostic {
    let of_code = samples().into_iter().find(|sample| sample.code == code);
    of_code.unwrap_or_else(|| Diagnostic::new(code))
}

fn read(code: Code, written: &Written) -> Diagnostic {
    let names = code.facts().iter().chain(&["nearest"]);
    let mut diagnostic = names.fold(Diagnostic::new(code), |diagnostic, name| {
        match written.facts.get(*name) {
            Some(value) => diagnostic.with(name, value),
            None => diagnostic,
        }
    });
    diagnostic.place = written.at.as_ref().map(|at| {
        let place = place(at, written.line.as_deref());
        in_sheet(place, written)
    });
    diagnostic
}

/// The same place in the sheet and cell that the example names, if it names any.
fn in_sheet(place: Place, written: &Written) -> Place {
    let cell = |span: Span| match written.cell {
        Some((column, row)) => Span {
            line: row,
            sheet_column: Some(column),
            ..span
        },
        None => span,
    };
    Place {
        sheet: written.sheet.clone(),
        span: place.span.map(cell),
        ..place
    }
}

fn place(at: &str, line: Option<&str>) -> Place {
    let (Some((file, number)), Some(line)) = (at.rsplit_once(':'), line) else {
        return Place::file(at);
    };
    let characters = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let (before, rest) = line.split_once('«').unwrap_or(("", line));
    let (marked, after) = rest.split_once('»').unwrap_or((rest, ""));
    Place {
        file: file.to_owned(),
        sheet: None,
        span: Some(Span {
            line: number.parse().unwrap_or(1),
            column: characters(before) + 1,
            length: characters(marked).max(1),
            excerpt: format!("{before}{marked}{after}"),
            sheet_column: None,
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_an_example_with_all_facts_that_its_sentences_may_name_and_no_others() {
        let written: BTreeMap<String, Written> = toml::from_str(SAMPLES).unwrap();
        for code in Code::ALL {
            let example = written.get(code.text());
            let example = example.unwrap_or_else(|| panic!("{} has no example", code.text()));
            let facts: BTreeSet<&str> = example.facts.keys().map(String::as_str).collect();
            let facts: BTreeSet<&str> = facts.into_iter().filter(|name| *name != "nearest").collect();
            let promised: BTreeSet<&str> = code.facts().iter().copied().collect();
            assert_eq!(facts, promised, "{}", code.text());
        }
        assert_eq!(written.len(), Code::ALL.len(), "an example of no code");
    }

    #[test]
    fn the_marks_tell_the_place_in_characters() {
        let Some(span) = place("a.csv:3", Some("李,«娜娜»,5")).span else {
            panic!("no place in the line")
        };
        assert_eq!((span.line, span.column, span.length), (3, 3, 2));
        assert_eq!(span.excerpt, "李,娜娜,5");
    }

    #[test]
    fn an_empty_cell_is_marked_by_one_character() {
        let Some(span) = place("a.csv:3", Some("x,«»")).span else {
            panic!("no place in the line")
        };
        assert_eq!((span.column, span.length), (3, 1));
    }
}
