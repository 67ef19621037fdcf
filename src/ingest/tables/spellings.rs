//! Ways of writing that were read by their meaning: each is told once for its column, with an example and a count.

use std::collections::BTreeMap;

use super::cells::Spelling;
use super::faults::Faults;
use super::source::{Row, RowSource};
use super::table::Column;
use crate::diagnostics::{Code, Diagnostic, Span};

/// The first cell that is written in a way, and how many are.
struct Example {
    column: String,
    found: String,
    read: String,
    span: Span,
    count: u64,
}

/// What was read in one table that is not written plainly.
#[derive(Default)]
pub struct Spellings {
    told: BTreeMap<(usize, Spelling), Example>,
    /// By column, plain numbers other than zero.
    plain: Vec<u32>,
}

impl Spellings {
    /// Notes a cell.
    pub fn note(
        &mut self,
        (column, spelling): (Column<'_>, Spelling),
        found: &str,
        read: impl FnOnce() -> String,
        (row, source): (&Row, &dyn RowSource),
    ) {
        let Some(place) = column.place else { return };
        let example = self.told.entry((place, spelling)).or_insert_with(|| Example {
            column: column.name.to_owned(),
            found: found.to_owned(),
            read: read(),
            span: source.locate(row, column.place),
            count: 0,
        });
        example.count += 1;
    }

    /// Notes a plain number other than zero in a column that may hold shares.
    pub fn plain_number(&mut self, column: Column<'_>) {
        let Some(place) = column.place else { return };
        if place >= self.plain.len() {
            self.plain.resize(place + 1, 0);
        }
        if let Some(count) = self.plain.get_mut(place) {
            *count = count.saturating_add(1);
        }
    }

    /// Tells what was found. A column with numbers of per cent and plain ones is a fault: whether 85 beside 85% is the same or a
    /// hundred times as much, nobody knows.
    pub fn report(self, faults: &mut Faults<'_>) {
        for ((place, spelling), example) in self.told {
            let plain = self.plain.get(place).copied().unwrap_or(0);
            let diagnostic = if spelling == Spelling::PerCent && plain > 0 {
                Diagnostic::new(Code::PerCentBesidePlain).with("plain", plain)
            } else {
                Diagnostic::new(Code::ReadByMeaning).with("read", example.read)
            };
            faults.report_span(
                diagnostic
                    .with("column", example.column)
                    .with("found", example.found)
                    .with("count", example.count),
                example.span,
            );
        }
    }
}
