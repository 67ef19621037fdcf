//! What is checked of a header when a table is opened: whether it was cut into names, units behind them, names that stand twice.

use std::collections::BTreeMap;

use super::super::heading::{Headings, unit};
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

    /// A heading with a unit in parentheses is no known one, so that its column would not be read in silence. The organisation's own
    /// currency says nothing that is not so anyway.
    pub(super) fn check_units(&mut self) {
        let units: Vec<_> = self.names.iter().map(|names| unit(self.name, names)).collect();
        for (place, (column, unit)) in units
            .into_iter()
            .enumerate()
            .filter_map(|(at, unit)| Some((at, unit?)))
        {
            if self.names.iter().flatten().any(|name| *name == column) {
                continue;
            }
            if self.reading.currency == *b"CNY"
                && ["元", "rmb", "cny", "¥", "人民币"].contains(&unit.as_str())
            {
                if let Some(names) = self.names.get_mut(place) {
                    names.push(column);
                }
                continue;
            }
            let heading = self.header.cells.get(place).map(String::from_utf8_lossy);
            let fault = Diagnostic::new(Code::HeadingWithUnit)
                .with("column", &column)
                .with("heading", heading.unwrap_or_default().trim());
            self.faults
                .report(&*self.source, &self.header, Some(place), fault);
        }
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
