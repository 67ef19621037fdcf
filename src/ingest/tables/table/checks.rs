//! What is checked of a header when a table is opened: whether it was cut into names, and whether a name stands twice.

use std::collections::BTreeMap;

use super::super::heading::Headings;
use super::super::tidy::is_blank;
use super::Table;
use crate::diagnostics::{Code, Diagnostic};

impl Table<'_> {
    /// A header of one name that holds what people write between names, but what separates no cells.
    pub(super) fn check_separator(&mut self, headings: &Headings<'_>) {
        let mut filled = self.header.cells.iter().filter(|cell| !is_blank(cell));
        let (Some(cell), None) = (filled.next(), filled.next()) else {
            return;
        };
        let text = String::from_utf8_lossy(cell);
        let known = |separator| {
            let parts = text.split(separator);
            parts.filter(|part| headings.is_known(part)).count()
        };
        let fault = if [',', ';', '\t'].into_iter().any(|separator| known(separator) > 1) {
            Diagnostic::new(Code::LinesInQuotes)
        } else if let Some(separator) = text.matches(['，', '；', '、']).next() {
            Diagnostic::new(Code::FullWidthSeparator).with("separator", separator)
        } else if text.contains('|') {
            Diagnostic::new(Code::WrongSeparator).with("separator", "|")
        } else {
            return;
        };
        self.faults.report(&*self.source, &self.header, None, fault);
        self.readable = false;
    }

    /// Two headers with the same text are a fault in any table.
    pub(super) fn check_duplicates(&mut self) {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        let mut repeats = Vec::new();
        for (place, names) in self.names.iter().enumerate() {
            let Some(name) = names.first().filter(|name| !name.is_empty()) else {
                continue;
            };
            match first.get(name.as_str()) {
                Some(earlier) => repeats.push((place, *earlier, name.clone())),
                None => {
                    first.insert(name, place);
                }
            }
        }
        for (place, earlier, name) in repeats {
            self.report_duplicate(place, earlier, &name);
        }
    }

    pub(super) fn report_duplicate(&mut self, place: usize, earlier: usize, column: &str) {
        let first = self
            .header
            .cells
            .get(earlier)
            .map(String::from_utf8_lossy)
            .unwrap_or_default();
        let fault = Diagnostic::new(Code::DuplicateColumn)
            .with("column", column)
            .with("first", first.trim());
        self.faults
            .report(&*self.source, &self.header, Some(place), fault);
    }
}
