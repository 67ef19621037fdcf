//! Faults as values: each knows its code, its place and the facts that its sentence needs.

pub mod code;
mod code_table;
mod grouped;
mod json;
mod render;
mod samples;
mod sentences;
mod severity;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::languages::Texts;

pub use code::Code;
pub use grouped::{Mending, mendings, render_grouped};
pub use json::json_lines;
pub use render::{clean, render, render_one, severity_name};
pub use samples::{sample, samples};
pub use severity::Severity;

pub use crate::languages::system_word;

/// A place in an input file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path relative to the data folder, with forward slashes.
    pub file: String,
    /// The sheet, where the file is a workbook and the fault lies in one of its sheets.
    pub sheet: Option<String>,
    /// The place within the file or sheet; none where the fault is the file or sheet itself.
    pub span: Option<Span>,
}

impl fmt::Display for Place {
    /// `file:line:column`, or the file alone; in a workbook `file [sheet] cell`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(sheet) = &self.sheet {
            write!(formatter, "{} [{sheet}]", self.file)?;
            return match &self.span {
                Some(span) => match span.cell() {
                    Some(cell) => write!(formatter, " {cell}"),
                    None => write!(formatter, ":{}", span.line),
                },
                None => Ok(()),
            };
        }
        match &self.span {
            Some(span) => write!(formatter, "{}:{}:{}", self.file, span.line, span.column),
            None => formatter.write_str(&self.file),
        }
    }
}

impl Place {
    /// A file as a whole.
    pub fn file(file: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            sheet: None,
            span: None,
        }
    }
}

/// A stretch of one line of a text file, or of one row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Line, from 1; in a sheet the row's number as the office program shows it.
    pub line: u32,
    /// Column in characters of the excerpt, from 1.
    pub column: u32,
    /// Length in characters of the excerpt, at least 1.
    pub length: u32,
    /// The line's text, to be shown with the stretch underlined; of a sheet the row's cells side by side.
    pub excerpt: String,
    /// The cell's column, from 1, where the place is a cell of a sheet.
    pub sheet_column: Option<u32>,
}

impl Span {
    /// The cell of a sheet as the office program names it: `C7`; none for a row or a place in a text file.
    pub fn cell(&self) -> Option<String> {
        self.sheet_column
            .map(|column| format!("{}{}", column_letters(column), self.line))
    }
}

/// The letters of a sheet's column, from 1: `A`, `Z`, `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while let Some(before) = rest.checked_sub(1) {
        letters.push(char::from(b'A' + u8::try_from(before % 26).unwrap_or(0)));
        rest = before / 26;
    }
    letters.iter().rev().collect()
}

/// A fault or a warning.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What kind it is.
    pub code: Code,
    /// Where it is.
    pub place: Option<Place>,
    /// The facts that the sentence of its code names.
    pub facts: BTreeMap<&'static str, String>,
}

impl Diagnostic {
    /// A diagnostic without place and facts.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            place: None,
            facts: BTreeMap::new(),
        }
    }

    /// The same at a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The same in a file as a whole.
    #[must_use]
    pub fn in_file(self, file: impl Into<String>) -> Self {
        self.at(Place::file(file))
    }

    /// The same in a sheet of a workbook as a whole, or in another file.
    #[must_use]
    pub fn in_table(self, file: impl Into<String>, sheet: Option<&str>) -> Self {
        self.at(Place {
            file: file.into(),
            sheet: sheet.map(str::to_owned),
            span: None,
        })
    }

    /// What is wrong, in one sentence in the language of the texts.
    pub fn message(&self, texts: &Texts) -> String {
        sentences::message(self, texts)
    }

    /// How to mend it, in the language of the texts.
    pub fn help(&self, texts: &Texts) -> String {
        sentences::help(self, texts)
    }

    /// The same with a fact.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers, dates and texts alike are facts"
    )]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.insert(name, value.to_string());
        self
    }
}

/// All diagnostics of a run, in a stable order.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    all: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.all.push(diagnostic);
    }

    /// Takes one back that another says better.
    pub fn withdraw(&mut self, diagnostic: &Diagnostic) {
        self.all.retain(|other| other != diagnostic);
    }

    /// Adds those of another run, after these.
    pub fn extend(&mut self, other: Self) {
        self.all.extend(other.all);
    }

    /// Adds those of another reader of the same file: of a stretch of text that is already told of, only an error where nothing
    /// but warnings stand yet; of the file as a whole, what is not there in the same words.
    pub fn extend_by_second_reader(&mut self, other: Self) {
        let told = |found: &Diagnostic| {
            let error = found.code.severity() == Severity::Error;
            (found.place.clone().filter(|place| place.span.is_some())).map(|place| (place, error))
        };
        let known: BTreeSet<(Place, bool)> = self.all.iter().filter_map(told).collect();
        let unseen: Vec<Diagnostic> = (other.all.into_iter())
            .filter(|new| match told(new) {
                Some((place, error)) => {
                    !known.contains(&(place.clone(), true)) && (error || !known.contains(&(place, false)))
                }
                None => !self.all.contains(new),
            })
            .collect();
        self.all.extend(unseen);
    }

    /// Those that are kept.
    #[must_use]
    pub fn filtered(mut self, kept: impl Fn(&Diagnostic) -> bool) -> Self {
        self.all.retain(kept);
        self
    }

    /// Every diagnostic, by file, then line, then column; those without a place first.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<&Diagnostic> = self.all.iter().collect();
        sorted.sort_by(|a, b| a.place.cmp(&b.place));
        sorted
    }

    /// How many of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.all
            .iter()
            .filter(|diagnostic| diagnostic.code.severity() == severity)
            .count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether the machine, not the data, is why something could not be read.
    pub fn of_the_machine(&self) -> bool {
        let codes = [Code::Unreadable, Code::ChangedWhileRead];
        self.all.iter().any(|diagnostic| codes.contains(&diagnostic.code))
    }

    /// Whether any is an error.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    /// A diagnostic with every fact of its code.
    fn complete(code: Code) -> Diagnostic {
        code.facts()
            .iter()
            .fold(Diagnostic::new(code), |diagnostic, fact| {
                diagnostic.with(fact, "7")
            })
    }

    #[test]
    fn every_code_has_a_sentence_and_a_remedy_in_both_languages_without_left_over_variables() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for code in Code::ALL {
                let diagnostic = complete(*code);
                for sentence in [
                    sentences::message(&diagnostic, &texts),
                    sentences::help(&diagnostic, &texts),
                ] {
                    assert!(!sentence.is_empty(), "{code:?} in {language}");
                    assert!(!sentence.contains('⟦'), "{code:?} in {language}: {sentence}");
                    assert!(!sentence.contains("{$"), "{code:?} in {language}: {sentence}");
                }
            }
        }
    }

    #[test]
    fn columns_of_a_sheet_are_named_as_office_programs_name_them() {
        // 26 letters, then pairs: AA is 26 + 1, XFD = 24 × 676 + 6 × 26 + 4 = 16,384.
        let names = [
            (1, "A"),
            (26, "Z"),
            (27, "AA"),
            (52, "AZ"),
            (53, "BA"),
            (702, "ZZ"),
            (703, "AAA"),
        ];
        for (column, name) in names.into_iter().chain([(16_384, "XFD")]) {
            assert_eq!(column_letters(column), name);
        }
    }

    #[test]
    fn codes_are_distinct_and_in_order() {
        let texts: Vec<&str> = Code::ALL.iter().map(|code| code.text()).collect();
        assert!(texts.is_sorted());
        assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len());
    }

    #[test]
    fn a_remedy_begins_with_the_nearest_name() {
        let diagnostic = complete(Code::UnknownKey).with("nearest", "weight");
        let help = sentences::help(&diagnostic, &Texts::new(Language::English));
        assert!(help.starts_with("Did you mean “weight”? "), "{help}");
    }

    #[test]
    fn an_id_that_looks_like_a_number_stays_as_it_is() {
        let diagnostic = Diagnostic::new(Code::UnknownRating).with("id", "007");
        assert_eq!(
            sentences::message(&diagnostic, &Texts::new(Language::English)),
            "There is no rating “007”"
        );
    }
}
