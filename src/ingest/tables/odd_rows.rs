//! Rows that are no data although they stand among them: the header again, in its own words or in those of the other language,
//! and totals at the end of an export.

use super::aliases::{headings, is_column_of, meanings};
use super::heading::folded;
use super::source::Row;
use super::tidy::is_blank;
use crate::diagnostics::{Code, Diagnostic};

/// What totals are called, as headings are compared.
const TOTALS: [&str; 10] = [
    "合计",
    "总计",
    "小计",
    "共计",
    "总和",
    "total",
    "totals",
    "grand_total",
    "subtotal",
    "sum",
];

/// How the rows of a table are told from what only stands between them.
pub struct OddRows<'t> {
    table: &'t str,
    /// For each cell: the columns that its heading may mean.
    names: Vec<Vec<String>>,
    /// For each cell: what the heading of its column is called, in either language.
    spellings: Vec<Vec<String>>,
}

impl<'t> OddRows<'t> {
    /// For a table whose headings mean these columns.
    pub fn new(table: &'t str, names: &[Vec<String>]) -> Self {
        let spellings = |names: &Vec<String>| -> Vec<String> {
            let known = names.iter().filter(|name| is_column_of(table, name));
            known
                .flat_map(|name| std::iter::once(name.as_str()).chain(headings(table, name)))
                .map(str::to_owned)
                .collect()
        };
        Self {
            table,
            names: names.to_vec(),
            spellings: names.iter().map(spellings).collect(),
        }
    }

    /// What is wrong with a row that is no data, and the cell that shows it.
    pub fn fault(&self, row: &Row) -> Option<(usize, Diagnostic)> {
        let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !is_blank(cell));
        let (place, cell) = filled.next()?;
        let cell = cell.trim_ascii();
        // Nearly every row is passed by here.
        let spellings = self.spellings.get(place)?;
        if spellings.iter().any(|spelling| spelling.as_bytes() == cell) && self.is_header(row) {
            return Some((place, Diagnostic::new(Code::HeaderAgain)));
        }
        if may_be_total(cell) && self.may_hold_total(place) {
            let text = String::from_utf8_lossy(cell);
            let name = folded(&text);
            if TOTALS.contains(&name.trim_end_matches(':')) {
                return Some((place, Diagnostic::new(Code::TotalsRow).with("found", text)));
            }
        }
        None
    }

    /// Whether every cell below a known heading is a name of that column; a single cell may be so by chance.
    fn is_header(&self, row: &Row) -> bool {
        let mut matching = 0;
        for (cell, names) in row.cells.iter().zip(&self.names) {
            let known = names.iter().any(|name| is_column_of(self.table, name));
            if !known || is_blank(cell) {
                continue;
            }
            let said = folded(&String::from_utf8_lossy(cell));
            let meant = meanings(self.table, &said);
            if !names
                .iter()
                .any(|name| *name == said || meant.contains(&name.as_str()))
            {
                return false;
            }
            matching += 1;
        }
        matching > 1
    }

    /// Whether the word for totals may stand below this heading: an id, or what the table does not know. Texts may say anything.
    fn may_hold_total(&self, place: usize) -> bool {
        self.names.get(place).is_some_and(|names| {
            let mut names = names.iter();
            names.clone().any(|name| name.ends_with("_id"))
                || !names.any(|name| is_column_of(self.table, name))
        })
    }
}

/// Whether a cell begins like one of the words for totals.
fn may_be_total(cell: &[u8]) -> bool {
    cell.len() <= 24
        && match cell.first() {
            Some(b't' | b'T' | b's' | b'S' | b'g' | b'G') => true,
            Some(first) => *first >= 0x80,
            None => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(header: &[&[&str]], cells: &[&str]) -> Option<(usize, Code)> {
        let names: Vec<Vec<String>> = header
            .iter()
            .map(|names| names.iter().map(|name| (*name).to_owned()).collect())
            .collect();
        let row = Row {
            cells: cells.iter().collect(),
            ..Row::default()
        };
        let (place, fault) = OddRows::new("members", &names).fault(&row)?;
        Some((place, fault.code))
    }

    const MEMBERS: [&[&str]; 4] = [&["member_id"], &["name"], &["team_id"], &["remarks"]];

    #[test]
    fn a_header_in_the_other_language_is_no_member() {
        assert_eq!(
            found(&MEMBERS, &["成员编号", "姓名", "团队编号", "备注"]),
            Some((0, Code::HeaderAgain))
        );
        assert_eq!(
            found(&MEMBERS, &["member_id", "Name", "TEAM ID", "x"]),
            Some((0, Code::HeaderAgain))
        );
        // Somebody may be called so, but then the other cells say something else.
        assert_eq!(found(&MEMBERS, &["成员编号", "王伟", "T1", ""]), None);
        assert_eq!(found(&MEMBERS, &["成员编号", "", "", ""]), None);
    }

    #[test]
    fn totals_are_no_row_whatever_their_word_is_spelt_like() {
        for word in ["合计", "合　计", "总计：", "小計", "Total", "Grand Total", "SUM"] {
            assert_eq!(
                found(&MEMBERS, &[word, "4", "2", ""]),
                Some((0, Code::TotalsRow)),
                "{word}"
            );
            assert_eq!(
                found(&MEMBERS, &["", "", "", word]),
                Some((3, Code::TotalsRow)),
                "{word}"
            );
        }
        // A name is a text, and an id may begin like the word.
        assert_eq!(found(&MEMBERS, &["", "Total", "T1", ""]), None);
        assert_eq!(found(&MEMBERS, &["Total-1", "Ada", "T1", ""]), None);
        assert_eq!(found(&MEMBERS, &["M1", "合计", "T1", ""]), None);
    }
}
