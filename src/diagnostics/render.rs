//! Diagnostics as a person reads them: grouped by file, the place underlined, how to mend it.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use fluent_bundle::FluentValue;

use super::sentences::{help, message};
use super::{Code, Diagnostic, Diagnostics, Place, Severity, Span};
use crate::languages::Texts;

/// So many diagnostics of one code in one file are shown.
const SHOWN: usize = 20;

/// Every diagnostic as text for the terminal: notes first, each once with all the files that it is about; then errors and
/// warnings, those of a file together, in the order of their places; then a line with how many of these there are. Of one code in
/// one file the first twenty are shown and the others counted. Empty where there are none.
///
/// Texts of the files are shown as they are except for control characters and those that turn the direction of the text,
/// which could change what a terminal shows.
pub fn render(diagnostics: &Diagnostics, texts: &Texts, colour: bool) -> String {
    let sorted = diagnostics.sorted();
    if sorted.is_empty() {
        return String::new();
    }
    let renderer = renderer(colour);
    let mut output = notes(diagnostics, texts, &renderer);
    let told: Vec<&Diagnostic> = sorted
        .into_iter()
        .filter(|diagnostic| !is_note(diagnostic))
        .collect();
    for group in told.chunk_by(|a, b| file(a) == file(b)) {
        let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
        for diagnostic in group {
            let count = counts.entry(diagnostic.code).or_default();
            *count += 1;
            if *count <= SHOWN {
                output.push_str(&one(diagnostic, texts, &renderer));
                output.push_str("\n\n");
            }
        }
        for (code, count) in counts.into_iter().filter(|(_, count)| *count > SHOWN) {
            let more = [
                ("count", FluentValue::from(count - SHOWN)),
                ("code", FluentValue::from(code.text())),
            ];
            let title = texts.text("diagnostic-more", &more);
            let place = file(group.first().copied().unwrap_or(&Diagnostic::new(code))).map(str::to_owned);
            let title = level(code.severity())
                .with_name(severity_name(code.severity(), texts))
                .primary_title(title);
            let group = match place {
                Some(path) => title.element(Origin::path(clean(&path))),
                None => Group::with_title(title),
            };
            output.push_str(&renderer.render(&[group]));
            output.push_str("\n\n");
        }
    }
    output.push_str(&sum(diagnostics, texts));
    output
}

/// A line with how many errors and warnings there are.
pub(super) fn sum(diagnostics: &Diagnostics, texts: &Texts) -> String {
    let number = |severity| FluentValue::from(diagnostics.count(severity));
    let sums = [
        ("errors", number(Severity::Error)),
        ("warnings", number(Severity::Warning)),
    ];
    format!("{}\n", texts.text("diagnostic-sum", &sums))
}

/// How everything is drawn.
pub(super) fn renderer(colour: bool) -> Renderer {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.decor_style(DecorStyle::Ascii).term_width(120)
}

fn is_note(diagnostic: &Diagnostic) -> bool {
    diagnostic.code.severity() == Severity::Note
}

/// One diagnostic as [`render`] shows it, without colour.
pub fn render_one(diagnostic: &Diagnostic, texts: &Texts) -> String {
    one(diagnostic, texts, &renderer(false))
}

/// Notes that say the same of several files say it once, in the order of the first file of each.
pub(super) fn notes(diagnostics: &Diagnostics, texts: &Texts, renderer: &Renderer) -> String {
    let mut by_facts: Vec<Vec<&Diagnostic>> = Vec::new();
    for note in (diagnostics.sorted().into_iter()).filter(|diagnostic| is_note(diagnostic)) {
        let same = by_facts.iter_mut().find(|others| {
            let first = others.first();
            first.is_some_and(|first| first.code == note.code && first.facts == note.facts)
        });
        match same {
            Some(others) => others.push(note),
            None => by_facts.push(vec![note]),
        }
    }
    let mut output = String::new();
    for notes in by_facts {
        let Some(first) = notes.first() else { continue };
        let title = level(Severity::Note)
            .with_name(severity_name(Severity::Note, texts))
            .primary_title(clean(&message(first, texts)))
            .id(first.code.text());
        let places = notes.iter().filter_map(|note| note.place.as_ref());
        let group = Group::with_title(title).elements(places.map(|place| Origin::path(origin(place, texts))));
        let help = Level::HELP
            .with_name(texts.plain("diagnostic-help"))
            .message(clean(&help(first, texts)));
        output.push_str(&renderer.render(&[group.element(help)]));
        output.push_str("\n\n");
    }
    output
}

fn file(diagnostic: &Diagnostic) -> Option<&str> {
    diagnostic.place.as_ref().map(|place| place.file.as_str())
}

pub(super) fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The word for a severity in the language of the texts.
pub fn severity_name(severity: Severity, texts: &Texts) -> String {
    texts.plain(match severity {
        Severity::Error => "diagnostic-error",
        Severity::Warning => "diagnostic-warning",
        Severity::Note => "diagnostic-note",
    })
}

pub(super) fn one(diagnostic: &Diagnostic, texts: &Texts, renderer: &Renderer) -> String {
    let severity = diagnostic.code.severity();
    let title = level(severity)
        .with_name(severity_name(severity, texts))
        .primary_title(clean(&message(diagnostic, texts)))
        .id(diagnostic.code.text());
    let help = Level::HELP
        .with_name(texts.plain("diagnostic-help"))
        .message(clean(&help(diagnostic, texts)));
    let group = match &diagnostic.place {
        None => Group::with_title(title),
        Some(place) => match &place.span {
            Some(span) if place.sheet.is_some() => {
                let title = title.element(Origin::path(origin(place, texts)));
                if span.excerpt.is_empty() {
                    title
                } else {
                    title.element(snippet(span))
                }
            }
            Some(span) if !span.excerpt.is_empty() => title.element(snippet(span).path(clean(&place.file))),
            Some(span) => {
                let origin = Origin::path(clean(&place.file)).line(span.line as usize);
                title.element(origin.char_column(span.column as usize))
            }
            None => title.element(Origin::path(origin(place, texts))),
        },
    };
    let text = renderer.render(&[group.element(help)]);
    let in_sheet = diagnostic
        .place
        .as_ref()
        .is_some_and(|place| place.sheet.is_some());
    if in_sheet {
        without_second_arrow(&text)
    } else {
        text
    }
}

/// The row of a sheet stands below its place, and needs no arrow of its own.
fn without_second_arrow(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| anstream::adapter::strip_str(line).to_string().trim() != ":::");
    lines.collect::<Vec<_>>().join("\n")
}

/// The file, and in a workbook the sheet with the cell or the row.
pub(super) fn origin(place: &Place, texts: &Texts) -> String {
    let Some(sheet) = &place.sheet else {
        return clean(&place.file);
    };
    let mut arguments = vec![
        ("file", FluentValue::from(place.file.as_str())),
        ("sheet", FluentValue::from(sheet.as_str())),
    ];
    let key = match &place.span {
        None => "diagnostic-sheet",
        Some(span) => {
            if let Some(cell) = span.cell() {
                arguments.push(("cell", FluentValue::from(cell)));
                "diagnostic-sheet-cell"
            } else {
                arguments.push(("row", FluentValue::from(span.line.to_string())));
                "diagnostic-sheet-row"
            }
        }
    };
    clean(&texts.text(key, &arguments))
}

fn snippet<'a>(span: &Span) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    // Tabs would be drawn wider than one column; a space keeps the line under its text.
    let excerpt = clean(&span.excerpt);
    let byte = |character: usize| {
        excerpt
            .char_indices()
            .nth(character)
            .map_or(excerpt.len(), |(at, _)| at)
    };
    let start = byte((span.column as usize).saturating_sub(1));
    let end = byte((span.column as usize).saturating_sub(1) + span.length as usize);
    Snippet::source(excerpt.clone())
        .line_start(span.line as usize)
        .annotation(AnnotationKind::Primary.span(start..end))
}

/// Text without control characters: each becomes a space, so that places stay as they are. With them go the separators of
/// lines and paragraphs and the marks that turn the direction of the text.
pub fn clean(text: &str) -> String {
    let changes_terminal = |letter: char| {
        let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        letter.is_control() || turns
    };
    text.chars()
        .map(|letter| if changes_terminal(letter) { ' ' } else { letter })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_of_several_files_is_said_once_before_everything_else_and_counted_nowhere() {
        let note = |file: &str, separator: &str| {
            let note = Diagnostic::new(Code::ReadAs).with("encoding", "GB18030");
            note.with("separator", separator).in_file(file)
        };
        let mut found = Diagnostics::default();
        found.push(Diagnostic::new(Code::NoHeader).in_file("a.csv"));
        found.push(note("b.csv", "comma"));
        found.push(note("c.csv", "tab"));
        found.push(note("d.csv", "comma"));
        let text = render(&found, &Texts::new(crate::model::Language::English), false);
        let starts = [
            "note[SB0314]: Read as GB18030 with commas",
            "--> b.csv",
            "::: d.csv",
            "note[SB0314]: Read as GB18030 with tabs",
            "--> c.csv",
            "error[SB0305]",
            "1 error, no warnings.",
        ];
        let places: Vec<usize> = starts.iter().map(|start| text.find(start).unwrap()).collect();
        assert!(places.is_sorted(), "{text}");
        assert_eq!(text.matches("note[").count(), 2);
    }

    #[test]
    fn what_could_change_a_terminal_becomes_spaces() {
        assert_eq!(clean("a\u{1b}[31m\u{202e}b\u{2028}\u{2066}张"), "a [31m b  张");
    }
}
