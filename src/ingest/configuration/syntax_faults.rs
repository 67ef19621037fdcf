//! The syntax faults of a TOML file that somebody has to mend: of a section the first, since the others mostly follow from it.
//!
//! A bracket that is missing makes nonsense of everything up to the end of the file. So each section is looked at by itself, and
//! where the parser has stumbled in others too, nothing else in the file is judged.

use std::ops::Range;

use toml::de::{DeTable, Error};

use super::syntax_reasons;

/// What is wrong with the syntax, and where the text cannot be trusted for that.
#[derive(Debug, Default)]
pub struct SyntaxFaults {
    /// The word for what is meant and the place, in the order of their places.
    pub faults: Vec<(&'static str, Range<usize>)>,
    /// Stretches of the text in which faults of other kinds would follow from these.
    pub unsound: Vec<Range<usize>>,
}

/// The faults among the errors of a parser that went on after each.
pub fn of(text: &str, errors: &[Error]) -> SyntaxFaults {
    let Some(first) = errors.first() else {
        return SyntaxFaults::default();
    };
    let place = |error: &Error| error.span().unwrap_or(0..0);
    let mut faults = Vec::new();
    let mut unsound: Vec<Range<usize>> = Vec::new();
    for section in sections(text) {
        let own = DeTable::parse_recoverable(text.get(section.clone()).unwrap_or_default()).1;
        // The first in the text; an array that is never closed is noticed last.
        let Some(error) = own.iter().min_by_key(|error| place(error).start) else {
            continue;
        };
        let span = place(error);
        let span = section.start + span.start..section.start + span.end;
        faults.push((syntax_reasons::word(error.message(), text, &span), span));
        unsound.push(section);
    }
    let spread = errors.iter().any(|error| {
        let at = place(error).start;
        !unsound
            .iter()
            .any(|section| section.contains(&at) || section.end == at)
    });
    if faults.is_empty() {
        // Sound section by section: a table that is there twice.
        faults.extend(errors.iter().map(|error| {
            (
                syntax_reasons::word(error.message(), text, &place(error)),
                place(error),
            )
        }));
        faults.dedup_by_key(|(_, span)| span.start);
        return SyntaxFaults {
            unsound: vec![place(first)],
            faults,
        };
    }
    if spread {
        unsound.clear();
        unsound.push(0..text.len() + 1);
    }
    SyntaxFaults { faults, unsound }
}

/// The stretches between the lines that begin a section; not where a text over several lines is open.
fn sections(text: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    for (at, _) in text.match_indices("\n[") {
        let (before, after) = text.split_at(at);
        let closed = |marks: &str| before.matches(marks).count() % 2 == 0;
        let line = after.trim_start().lines().next().unwrap_or_default();
        if is_head(line) && closed("\"\"\"") && closed("'''") {
            starts.push(at + 1);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}

/// Whether a line names a section, and is not an element of a list that begins with a bracket too.
fn is_head(line: &str) -> bool {
    let line = line.split_once('#').map_or(line, |(before, _)| before).trim_end();
    line.ends_with(']') && !line.contains([',', '='])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line of each fault, and whether nothing else may be judged.
    fn lines(text: &str) -> (Vec<usize>, bool) {
        let errors = DeTable::parse_recoverable(text).1;
        let found = of(text, &errors);
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        (
            found.faults.iter().map(|(_, span)| line(span.start)).collect(),
            found.unsound.iter().any(|part| part.end > text.len()),
        )
    }

    #[test]
    fn a_bracket_that_is_missing_is_one_fault_and_nothing_else_is_judged() {
        let text = "[a]\nx = [[1, 2], [3, 4]\ny = 1\n\n[b]\nz = 1\nw = \"q\"\n\n[c]\nv = true\n";
        let (found, all) = lines(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!((2..=5).contains(&found[0]) && all);
    }

    #[test]
    fn faults_of_different_sections_are_all_told() {
        assert_eq!(
            lines("[a]\nx = “q”\n\n[b]\ny = 2024-13-01\nz = 1\nz = 2\n"),
            (vec![2, 5], false)
        );
    }

    #[test]
    fn a_table_that_is_there_twice_is_told() {
        assert_eq!(lines("[a]\nx = 1\n\n[a]\ny = 1\n"), (vec![4], false));
    }

    #[test]
    fn brackets_in_a_text_over_several_lines_begin_no_section() {
        assert_eq!(sections("x = \"\"\"\n[a\n\"\"\"\n[b]\ny = 1\n").len(), 2);
        assert_eq!(sections("[[a]] # one\nx = [\n[1, 2],\n[3, 4]\n]\n[b]\n").len(), 2);
        assert_eq!(lines(""), (vec![], false));
    }
}
