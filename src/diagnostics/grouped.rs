//! Diagnostics grouped by the mending they need: one sentence with how many, the places, and how to mend them, once.

use std::collections::HashMap;

use annotate_snippets::{Level, Origin, Renderer};
use fluent_bundle::FluentValue;

use super::render::{level, notes, one, origin, renderer, severity_name, sum};
use super::sentences::{help, message};
use super::{Code, Diagnostic, Diagnostics, Place, Severity, clean};
use crate::languages::Texts;

/// So many places of a group are listed.
const PLACES: usize = 5;
/// So many groups of one code in one table are shown.
const SHOWN: usize = 20;

/// Diagnostics that are mended in one and the same way.
pub struct Mending<'d> {
    /// The name of the file that they stand in, without its folder, and of the sheet: an export is mended for all cycles alike.
    pub table: String,
    /// What they have in common, in the order of their places; never empty.
    pub faults: Vec<&'d Diagnostic>,
    help: String,
}

/// Errors and warnings by the mending they need (same code, table, column and remedy), in the order of their first places.
pub fn mendings<'d>(diagnostics: &'d Diagnostics, texts: &Texts) -> Vec<Mending<'d>> {
    let mut groups: Vec<Mending<'d>> = Vec::new();
    let mut known = Numbers::default();
    let sorted = diagnostics.sorted().into_iter();
    for fault in sorted.filter(|fault| fault.code.severity() != Severity::Note) {
        let help = help(fault, texts);
        let number = known.of(fault, &help);
        if let Some(group) = groups.get_mut(number) {
            group.faults.push(fault);
        } else {
            let (table, faults) = (table(fault), vec![fault]);
            groups.push(Mending { table, faults, help });
        }
    }
    groups
}

/// What diagnostics that are mended in one way have in common.
type Key<'d> = (Code, String, Option<&'d str>, String);

/// Numbers of groups, from 0, in the order in which they are asked for first.
#[derive(Default)]
pub(super) struct Numbers<'d>(HashMap<Key<'d>, usize>);

impl<'d> Numbers<'d> {
    /// The number of a diagnostic's group; `help` says how it is mended.
    pub(super) fn of(&mut self, fault: &'d Diagnostic, help: &str) -> usize {
        let key = (fault.code, table(fault), column(fault), help.to_owned());
        let next = self.0.len();
        *self.0.entry(key).or_insert(next)
    }
}

/// Every diagnostic as text for the terminal, as [`super::render`] does it, but what is mended in one way told together: a sentence with
/// how many there are, the first places, and how to mend them, once. A diagnostic that is alone is shown with its line.
pub fn render_grouped(diagnostics: &Diagnostics, texts: &Texts, colour: bool) -> String {
    if diagnostics.is_empty() {
        return String::new();
    }
    let renderer = renderer(colour);
    let mut output = notes(diagnostics, texts, &renderer);
    let groups = mendings(diagnostics, texts);
    let mut shown: Vec<((Code, &str), usize, usize)> = Vec::new();
    for group in &groups {
        let Some(first) = group.faults.first() else {
            continue;
        };
        let kind = (first.code, group.table.as_str());
        let at = shown
            .iter()
            .position(|(known, ..)| *known == kind)
            .unwrap_or(shown.len());
        if at == shown.len() {
            shown.push((kind, 0, 0));
        }
        let Some((_, count, left_out)) = shown.get_mut(at) else {
            continue;
        };
        *count += 1;
        if *count > SHOWN {
            *left_out += group.faults.len();
            continue;
        }
        let text = match group.faults.as_slice() {
            [single] => one(single, texts, &renderer),
            _ => together(group, first, texts, &renderer),
        };
        output.push_str(&text);
        output.push_str("\n\n");
    }
    for ((code, table), _, left_out) in shown.into_iter().filter(|(_, _, left_out)| *left_out > 0) {
        let facts = [
            ("count", FluentValue::from(left_out)),
            ("code", code.text().into()),
            ("table", clean(table).into()),
        ];
        output.push_str(&texts.text("diagnostic-left-out", &facts));
        output.push_str("\n\n");
    }
    output.push_str(&sum(diagnostics, texts));
    output
}

/// A group of several: its heading, at most five places, how many more, how to mend them.
fn together(group: &Mending<'_>, first: &Diagnostic, texts: &Texts, renderer: &Renderer) -> String {
    let severity = first.code.severity();
    let first_message = message(first, texts);
    let alike = group
        .faults
        .iter()
        .all(|fault| message(fault, texts) == first_message);
    let heading = heading(group, first, alike.then_some(&first_message), texts);
    let title = level(severity)
        .with_name(severity_name(severity, texts))
        .primary_title(clean(&heading));
    let places = group.faults.iter().take(PLACES).map(|fault| {
        let place = (fault.place.as_ref()).map_or_else(String::new, |place| in_line(place, texts));
        let line = if alike {
            place
        } else {
            format!("{place}  {}", message(fault, texts))
        };
        Origin::path(clean(line.trim()))
    });
    let listed: Vec<Origin<'_>> = places.collect();
    let more = group.faults.len().saturating_sub(listed.len());
    let mut shown = title.id(first.code.text()).elements(listed);
    if more > 0 {
        let more = texts.text("diagnostic-places-more", &[("count", more.into())]);
        shown = shown.element(Level::NOTE.no_name().message(more));
    }
    let remedy = Level::HELP
        .with_name(texts.plain("diagnostic-help"))
        .message(clean(&group.help));
    renderer.render(&[shown.element(remedy)])
}

/// What a group is about: its sentence where all have the same, else the title of the code with the table and the column.
fn heading(group: &Mending<'_>, first: &Diagnostic, same: Option<&String>, texts: &Texts) -> String {
    let count = FluentValue::from(group.faults.len());
    if let Some(same) = same {
        let facts = [("message", FluentValue::from(same.as_str())), ("count", count)];
        return texts.text("diagnostic-group-same", &facts);
    }
    let title = texts.plain(&format!("explain-{}", first.code.text().to_lowercase()));
    if group.table.is_empty() {
        return texts.text(
            "diagnostic-group-same",
            &[("message", title.into()), ("count", count)],
        );
    }
    let mut facts = vec![
        ("title", FluentValue::from(title)),
        ("count", count),
        ("table", group.table.as_str().into()),
    ];
    if let Some(column) = column(first) {
        facts.push(("column", column.into()));
        return texts.text("diagnostic-group-column", &facts);
    }
    texts.text("diagnostic-group", &facts)
}

fn column(fault: &Diagnostic) -> Option<&str> {
    fault.facts.get("column").map(String::as_str)
}

/// The file's name without its folder, and the sheet in a workbook; empty where the fault has no file.
fn table(fault: &Diagnostic) -> String {
    let Some(place) = &fault.place else {
        return String::new();
    };
    let name = place
        .file
        .rsplit_once('/')
        .map_or(place.file.as_str(), |(_, name)| name);
    match &place.sheet {
        Some(sheet) => format!("{name} [{sheet}]"),
        None => name.to_owned(),
    }
}

/// A place in one line: as office programs name it in a workbook.
fn in_line(place: &Place, texts: &Texts) -> String {
    if place.sheet.is_some() {
        origin(place, texts)
    } else {
        place.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::*;
    use crate::model::Language;

    fn at(file: &str, line: u32) -> Place {
        let span = Span {
            line,
            column: 7,
            length: 4,
            excerpt: "S1,C1,soon".to_owned(),
            sheet_column: None,
        };
        Place {
            file: file.to_owned(),
            sheet: None,
            span: Some(span),
        }
    }

    fn not_a_date(file: &str, line: u32, found: &str) -> Diagnostic {
        let fault = Diagnostic::new(Code::NotADate).with("column", "answered_on");
        fault.with("found", found).at(at(file, line))
    }

    fn english(found: Vec<Diagnostic>) -> String {
        let mut diagnostics = Diagnostics::default();
        for one in found {
            diagnostics.push(one);
        }
        render_grouped(&diagnostics, &Texts::with_reference(Language::English), false)
    }

    #[test]
    fn faults_of_one_column_are_told_together_across_cycles_with_five_places() {
        let mut found: Vec<Diagnostic> = (2..=7)
            .map(|line| not_a_date("cycles/2025-Q1/surveys.csv", line, "soon"))
            .collect();
        found.push(not_a_date("cycles/2025-Q2/surveys.csv", 9, "later"));
        let text = english(found);
        assert!(
            text.starts_with("error[SB0402]: Not a date: 7 in the column “answered_on” of surveys.csv\n"),
            "{text}"
        );
        assert!(
            text.contains("cycles/2025-Q1/surveys.csv:6:7  “answered_on” is not a date: soon"),
            "{text}"
        );
        assert!(!text.contains("surveys.csv:7:7"), "{text}");
        assert!(text.contains("and 2 more"), "{text}");
        assert_eq!(text.matches("help").count(), 1, "{text}");
        assert!(text.ends_with("7 errors, no warnings.\n"), "{text}");
    }

    #[test]
    fn faults_in_the_same_words_are_told_in_these_words_and_the_places_alone() {
        let found = [3, 4].map(|line| not_a_date("cycles/2025-Q1/surveys.csv", line, "soon"));
        let text = english(found.to_vec());
        assert!(
            text.starts_with("error[SB0402]: “answered_on” is not a date: soon (2 times)\n"),
            "{text}"
        );
        assert_eq!(text.matches("soon").count(), 1, "{text}");
    }

    #[test]
    fn a_fault_alone_is_shown_with_its_line() {
        let text = english(vec![not_a_date("cycles/2025-Q1/surveys.csv", 3, "soon")]);
        assert!(text.contains("3 | S1,C1,soon"), "{text}");
    }

    #[test]
    fn what_is_mended_in_another_way_stands_apart() {
        let other = Diagnostic::new(Code::NotADate).with("column", "lost_on");
        let other = other
            .with("found", "soon")
            .at(at("cycles/2025-Q1/clients.csv", 3));
        let nearest = |name: &str| {
            let fault = Diagnostic::new(Code::UnknownSkill).with("id", name);
            fault.with("nearest", name).at(at("cycles/2025-Q1/skills.csv", 2))
        };
        let mut diagnostics = Diagnostics::default();
        for fault in [
            other,
            not_a_date("cycles/2025-Q1/surveys.csv", 3, "soon"),
            nearest("talks"),
            nearest("walks"),
        ] {
            diagnostics.push(fault);
        }
        assert_eq!(
            mendings(&diagnostics, &Texts::with_reference(Language::English)).len(),
            4
        );
    }

    #[test]
    fn the_groups_of_one_code_beyond_the_twentieth_are_counted() {
        let unknown = |number: u32| {
            let fault = Diagnostic::new(Code::UnknownSkill).with("id", "x");
            fault
                .with("nearest", number)
                .at(at("cycles/2025-Q1/skills.csv", number))
        };
        let text = english((1..=23).map(unknown).collect());
        assert_eq!(text.matches("error[SB0450]").count(), 20);
        assert!(text.contains("3 more of SB0450 in skills.csv"), "{text}");
    }
}
