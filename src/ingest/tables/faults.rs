//! The faults of one table, placed; the excerpt of a line is only made here, when there is a fault.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Row, RowSource};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, Span};
use crate::model::{CycleId, Period};

/// So many faults of one code in one file are shown; only for these is the nearest known name looked for.
const SUGGESTED: u32 = 20;
/// Beyond so many faults of one code in one file, diagnostics carry no excerpt, to bound the memory.
const WITH_EXCERPT: u32 = 1000;
/// Beyond so many faults of one code in one file, they are only counted.
const KEPT: u32 = 10_000;

/// Faults of one file.
pub struct Faults<'a> {
    place: &'a Place,
    counts: BTreeMap<Code, u32>,
    /// What was told in other files.
    elsewhere: BTreeSet<(Code, Place)>,
    found: Diagnostics,
}

impl<'a> Faults<'a> {
    /// No fault yet.
    pub fn new(place: &'a Place) -> Self {
        Self::with(place, Diagnostics::default())
    }

    /// Faults that were found before a row could be read.
    pub fn with(place: &'a Place, found: Diagnostics) -> Self {
        Self {
            place,
            counts: BTreeMap::new(),
            elsewhere: BTreeSet::new(),
            found,
        }
    }

    /// Adds a fault at a cell, or at the whole row.
    pub fn report(&mut self, source: &dyn RowSource, row: &Row, cell: Option<usize>, fault: Diagnostic) {
        let count = self.counts.entry(fault.code).or_default();
        *count += 1;
        if *count > KEPT {
            return;
        }
        let span = if *count <= WITH_EXCERPT {
            source.locate(row, cell)
        } else {
            Span {
                line: row.line,
                column: 1,
                length: 1,
                excerpt: String::new(),
                sheet_column: None,
            }
        };
        self.push(fault, span);
    }

    /// Adds a fault at a place that is known already.
    pub fn report_span(&mut self, fault: Diagnostic, mut span: Span) {
        let count = self.counts.entry(fault.code).or_default();
        *count += 1;
        if *count > KEPT {
            return;
        }
        if *count > WITH_EXCERPT {
            span.excerpt.clear();
        }
        self.push(fault, span);
    }

    fn push(&mut self, fault: Diagnostic, span: Span) {
        let place = Place {
            span: Some(span),
            ..self.place.clone()
        };
        self.found.push(fault.at(place));
    }

    /// Where the table stands.
    pub fn place(&self) -> &'a Place {
        self.place
    }

    /// Whether there is a fault of this code.
    pub fn has(&self, code: Code) -> bool {
        self.counts.contains_key(&code)
    }

    /// The file.
    pub fn path(&self) -> &'a str {
        &self.place.file
    }

    /// Adds a fault that is told in another file.
    pub fn report_at(&mut self, fault: Diagnostic, place: Place) {
        self.found.push(fault.at(place));
    }

    /// Adds a fault that is told in another file, unless it is told there already.
    pub fn report_once(&mut self, fault: Diagnostic, place: &Place) {
        if self.elsewhere.insert((fault.code, place.clone())) {
            self.found.push(fault.at(place.clone()));
        }
    }

    /// Adds a fault of the file as a whole.
    pub fn report_in_file(&mut self, fault: Diagnostic) {
        self.found.push(fault.at(self.place.clone()));
    }

    /// Adds the nearest known name to a fault that will be shown.
    pub fn with_nearest<'n>(
        &self,
        fault: Diagnostic,
        found: &str,
        candidates: impl IntoIterator<Item = &'n str>,
    ) -> Diagnostic {
        if self.counts.get(&fault.code).copied().unwrap_or(0) >= SUGGESTED {
            return fault;
        }
        let candidates: Vec<&str> = candidates.into_iter().collect();
        if let Some(padded) = with_zeros(found, &candidates) {
            return fault.with("nearest", padded).with("zeros", "dropped");
        }
        match crate::ingest::nearest::nearest(found, candidates) {
            Some(near) => fault.with("nearest", near),
            None => fault,
        }
    }

    /// Whether an error was found.
    pub fn has_errors(&self) -> bool {
        self.found.has_errors()
    }

    /// The faults, and of which codes there are more than were kept.
    pub fn into_found(mut self) -> Diagnostics {
        let counts = std::mem::take(&mut self.counts);
        for (code, count) in counts.into_iter().filter(|(_, count)| *count > KEPT) {
            let more = Diagnostic::new(Code::MoreFaults)
                .with("code", code.text())
                .with("count", count - KEPT);
            self.report_in_file(more);
        }
        self.found
    }
}

/// The known id that a number is where the zeros before it were dropped, as spreadsheets do: `007` for `7` or `7.0`. None where
/// there are several.
fn with_zeros<'n>(found: &str, candidates: &[&'n str]) -> Option<&'n str> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = found.strip_suffix(".0").unwrap_or(found);
    let same = |id: &str| {
        id.starts_with('0') && is_number(id) && id.trim_start_matches('0') == number.trim_start_matches('0')
    };
    let mut padded = candidates
        .iter()
        .copied()
        .filter(|id| is_number(number) && *id != found && same(id));
    padded.next().filter(|_| padded.next().is_none())
}

/// The warning that a day lies outside of the cycle.
pub fn outside(column: &str, day: impl ToString, period: Period) -> Diagnostic {
    Diagnostic::new(Code::OutsideCycle)
        .with("column", column)
        .with("day", day)
        .with("first", period.first())
        .with("last", period.last())
}

/// The fault that a member is known in another cycle only.
pub fn of_another_cycle(code: Code, column: &str, id: &str, cycle: &CycleId) -> Diagnostic {
    let fault = Diagnostic::new(code).with("id", id).with("cycle", cycle);
    if code == Code::MemberOfAnotherCycle {
        fault.with("column", column)
    } else {
        fault
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_in_every_row_of_a_large_file_does_not_fill_the_memory() {
        let place = Place::file("a.csv");
        let mut faults = Faults::new(&place);
        let span = |line| Span {
            line,
            column: 1,
            length: 1,
            excerpt: "x".to_owned(),
            sheet_column: None,
        };
        for line in 1..=KEPT + 7 {
            faults.report_span(Diagnostic::new(Code::NoHeader), span(line));
        }
        faults.report_span(Diagnostic::new(Code::NoRows), span(1));
        let found = faults.into_found();
        let sorted = found.sorted();
        assert_eq!(sorted.len(), 10_000 + 1 + 1);
        let more = sorted
            .iter()
            .find(|fault| fault.code == Code::MoreFaults)
            .unwrap();
        assert_eq!(
            (more.facts["code"].as_str(), more.facts["count"].as_str()),
            ("SB0305", "7")
        );
    }

    #[test]
    fn the_id_that_a_number_was_is_the_one_with_its_zeros() {
        let known = ["007", "070", "M7", "0012", "012"];
        assert_eq!(with_zeros("7", &known), Some("007"));
        assert_eq!(with_zeros("7.0", &known), Some("007"));
        assert_eq!(with_zeros("70", &known), Some("070"));
        // Two ids could be meant.
        assert_eq!(with_zeros("12", &known), None);
        for found in ["8", "M7", "", "7.5", "007"] {
            assert_eq!(with_zeros(found, &known), None, "{found}");
        }
    }
}
