//! What separates the cells of a file: the first line `sep=;` says it, as Excel writes it, or else the header shows it.

use super::heading::Headings;
use super::quoting::{Cells, unquoted};
use crate::model::source::Separator;

/// So many rows after the header are looked at where the header shows two separators.
const ROWS_LOOKED_AT: usize = 20;

/// Where the header begins and how it is cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// What separates the cells.
    pub separator: Separator,
    /// The byte at which the header begins.
    pub start: usize,
    /// A separator that fits as well.
    pub doubt: Option<Separator>,
}

/// Finds the separator of a table.
pub fn find(headings: &Headings<'_>, text: &str) -> Cut {
    let (said, start) = said(text);
    if let Some(separator) = said {
        return Cut {
            separator,
            start,
            doubt: None,
        };
    }
    let bytes = text.as_bytes().get(start..).unwrap_or_default();
    let (separator, doubt) = shown(headings, bytes);
    Cut {
        separator,
        start,
        doubt,
    }
}

/// The separator that a line `sep=;` states, and where the text goes on behind it. A separator that is not read is left to the
/// header, which names it in a fault.
fn said(text: &str) -> (Option<Separator>, usize) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text.get(..end).unwrap_or_default();
    let inner = line.strip_prefix('"').unwrap_or(line);
    let is_statement = inner
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    let Some(stated) = inner.get(4..).filter(|_| is_statement) else {
        return (None, 0);
    };
    // A spreadsheet that saves the line again may quote it, or add separators up to the table's width.
    let separator = Separator::ALL
        .into_iter()
        .find(|separator| stated.as_bytes().first() == Some(&separator.byte()));
    let rest = text.get(end..).unwrap_or_default();
    let line_end = if rest.starts_with("\r\n") { 2 } else { 1 };
    (separator, text.len().min(end + line_end))
}

/// The separator that the header shows: the one that gives the most known names, else the one by which the rows have as many
/// cells as the header; the comma in doubt.
fn shown(headings: &Headings<'_>, text: &[u8]) -> (Separator, Option<Separator>) {
    let first_line = text
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .find(|line| !line.is_empty());
    if !first_line.is_some_and(|line| line.contains(&b';') || line.contains(&b'\t')) {
        return (Separator::Comma, None);
    }
    let mut candidates: Vec<(Separator, usize, usize)> = Vec::new();
    for separator in Separator::ALL {
        let header: Vec<String> = Cells::new(text, separator.byte())
            .map(|cell| unquoted(text.get(cell.range).unwrap_or_default()))
            .collect();
        if header.len() > 1 {
            let known = header.iter().filter(|name| headings.is_known(name)).count();
            candidates.push((
                separator,
                known,
                fitting_rows(text, separator.byte(), header.len()),
            ));
        }
    }
    let best = candidates.iter().map(|(_, known, rows)| (*known, *rows)).max();
    let mut fitting = candidates
        .iter()
        .filter(|(_, known, rows)| Some((*known, *rows)) == best)
        .map(|(separator, ..)| *separator);
    match fitting.next() {
        Some(separator) => (separator, fitting.next()),
        None => (Separator::Comma, None),
    }
}

/// How many of the first rows have as many cells as the header.
fn fitting_rows(text: &[u8], separator: u8, width: usize) -> usize {
    let (mut rest, mut fitting) = (text, 0);
    for row in 0..=ROWS_LOOKED_AT {
        let skipped = rest
            .iter()
            .take_while(|byte| matches!(byte, b'\n' | b'\r'))
            .count();
        rest = rest.get(skipped..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
        let (mut cells, mut end) = (0, rest.len());
        for cell in Cells::new(rest, separator) {
            cells += 1;
            end = cell.range.end;
        }
        fitting += usize::from(row > 0 && cells == width);
        rest = rest.get(end..).unwrap_or_default();
    }
    fitting
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> (Separator, usize, Option<Separator>) {
        let cut = find(&Headings::of("members"), text);
        (cut.separator, cut.start, cut.doubt)
    }

    #[test]
    fn the_first_line_of_excel_decides() {
        assert_eq!(cut("sep=;\r\na,b;c\r\n"), (Separator::Semicolon, 7, None));
        assert_eq!(cut("SEP=\t\na\tb\n"), (Separator::Tab, 6, None));
        assert_eq!(cut("\"sep=,\"\ra;b"), (Separator::Comma, 8, None));
        assert_eq!(cut("sep=;"), (Separator::Semicolon, 5, None));
        // What is not read is left to the header.
        assert_eq!(cut("sep=|\nmember_id|name\n"), (Separator::Comma, 6, None));
    }

    #[test]
    fn known_names_decide_before_anything_else() {
        assert_eq!(
            cut("member_id;name;\"team_id,x\"\n"),
            (Separator::Semicolon, 0, None)
        );
        assert_eq!(cut("成员编号\t姓名\t团队编号\n"), (Separator::Tab, 0, None));
        assert_eq!(cut("member_id,name,team_id;x\n"), (Separator::Comma, 0, None));
        assert_eq!(cut("member_id,name\nM1;x,Ada\n"), (Separator::Comma, 0, None));
        assert_eq!(cut("\"a;b\",c\n"), (Separator::Comma, 0, None));
    }

    #[test]
    fn rows_decide_where_names_do_not_and_the_comma_is_taken_in_doubt() {
        assert_eq!(cut("x,y;z\n1,5;2\n3;4\n"), (Separator::Semicolon, 0, None));
        assert_eq!(cut("x,y;z\n1,2\n3,4\n"), (Separator::Comma, 0, None));
        assert_eq!(
            cut("x,y;z\n1,2;3\n"),
            (Separator::Comma, 0, Some(Separator::Semicolon))
        );
        assert_eq!(cut(""), (Separator::Comma, 0, None));
    }
}
