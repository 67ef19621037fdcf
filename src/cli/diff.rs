//! `scorebook diff`: what differs between two cycles, two revisions or two settings, and why.

use super::arguments::{DiffArguments, Format};
use super::layout::{Align, columns, display_width, paragraph, typed};
use super::{Exit, Terminal};
use crate::diagnostics::{Severity, clean};
use crate::languages::Texts;
use crate::pipeline::diff::{
    self, Answer, DifferenceView, NotCompared, Question, RuleView, Section, SubjectView,
};

/// Cells of a line.
const WIDTH: usize = 78;

/// So many subjects of a kind are listed; the page and JSON have them all.
const LISTED: usize = 12;

/// So many lines of settings or of a subject's values are listed.
const LINES: usize = 6;

/// Compares and shows.
pub fn run(arguments: &DiffArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    if arguments.after.is_some() == arguments.with.is_some() {
        terminal.error(&texts.plain("cli-diff-one-of"));
        return Exit::Usage;
    }
    let question = Question {
        data: &arguments.data,
        before: &arguments.before,
        after: arguments.after.as_deref(),
        with: arguments.with.as_deref(),
        pay: arguments.pay,
    };
    let diffed = diff::diff(&question);
    match diffed.result {
        Ok(answer) => shown(&answer, arguments, terminal),
        Err(NotCompared::Input) => {
            terminal.diagnostics(&diffed.diagnostics, Format::Text);
            let facts = [
                ("data", typed(&arguments.data).into()),
                ("errors", diffed.diagnostics.count(Severity::Error).into()),
            ];
            terminal.error(&texts.text("cli-diff-faults", &facts));
            Exit::of_input(&diffed.diagnostics)
        }
        Err(unknown) => {
            terminal.error(&sentence(&unknown, texts));
            Exit::Usage
        }
    }
}

fn shown(answer: &Answer, arguments: &DiffArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    terminal.say(&match arguments.format {
        Format::Text => text(&answer.view(texts), answer.note(texts), texts),
        Format::Json => answer.json(),
    });
    let Some(page) = &arguments.page else {
        return Exit::Done;
    };
    match answer.write_pages(page) {
        Ok(files) => {
            for file in files {
                terminal.tell(&texts.text("cli-diff-page", &[("file", typed(&file).into())]));
            }
            Exit::Done
        }
        Err(fault) => {
            terminal.error(&fault.explain(texts));
            Exit::Machine
        }
    }
}

/// Why nothing was compared, and what may have been meant.
fn sentence(unknown: &NotCompared, texts: &Texts) -> String {
    let say = |key: &str, name: &str| texts.text(key, &[("name", clean(name).into())]);
    match unknown {
        NotCompared::Input => String::new(),
        NotCompared::UnknownRevision(asked) => say("cli-diff-unknown-revision", asked),
        NotCompared::NotComparable(one, other) => {
            let facts = [("one", clean(one).into()), ("other", clean(other).into())];
            texts.text("cli-diff-not-comparable", &facts)
        }
        NotCompared::TablesGone(asked) => say("cli-diff-tables-gone", asked),
        NotCompared::RevisionWithSettings(asked) => say("cli-diff-revision-with-settings", asked),
        NotCompared::UnknownCycle(asked, nearest, known) => {
            let meant = nearest.as_ref().map_or_else(String::new, |name| {
                format!("\n{}", say("cli-usage-did-you-mean", name))
            });
            let listed = known.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ");
            let known = texts.text("cli-explain-known", &[("known", clean(&listed).into())]);
            format!("{}{meant}\n{known}", say("cli-explain-unknown-cycle", asked))
        }
    }
}

/// The whole difference as text.
fn text(view: &DifferenceView, note: Option<String>, texts: &Texts) -> String {
    let mut text = format!("{}\n", clean(&view.title));
    text += &paragraph(&clean(&view.kind), WIDTH);
    text.extend(note.map(|note| paragraph(&clean(&note), WIDTH)));
    text.push('\n');
    for finding in &view.findings {
        text += &paragraph(&clean(finding), WIDTH);
    }
    text += &table("difference-settings", &view.rules, texts);
    text += &table("difference-files", &view.inputs, texts);
    text += &lines(&texts.plain("difference-people"), &view.people);
    for section in &view.sections {
        text += &section_text(section, texts);
    }
    for group in &view.groups {
        if !group.rows.is_empty() {
            text.extend(["\n", &clean(&group.caption), "\n"]);
            let rows: Vec<[String; 5]> = std::iter::once(&group.columns)
                .chain(&group.rows)
                .map(|row| std::array::from_fn(|place| row.get(place).cloned().unwrap_or_default()))
                .collect();
            let right = Align::Right;
            text += &columns([Align::Left, right, right, right, right], &rows);
        }
        for note in &group.notes {
            text += &indented(note, 2);
        }
    }
    text
}

/// A heading and settings or files with what they were and are.
fn table(heading: &str, rules: &[RuleView], texts: &Texts) -> String {
    if rules.is_empty() {
        return String::new();
    }
    let rows: Vec<[String; 2]> = rules
        .iter()
        .take(LINES)
        .map(|rule| {
            let facts = [
                ("from", rule.before.as_str().into()),
                ("to", rule.after.as_str().into()),
            ];
            [rule.path.clone(), texts.text("difference-from-to", &facts)]
        })
        .collect();
    let side_by_side = columns([Align::Left, Align::Left], &rows);
    let fits = side_by_side.lines().all(|line| display_width(line) <= WIDTH);
    let body = if fits {
        side_by_side
    } else {
        let below = |[path, values]: &[String; 2]| indented(path, 2) + &indented(values, 6);
        rows.iter().map(below).collect()
    };
    let more = more(rules.len(), LINES, texts);
    format!("\n{}\n{body}{more}", texts.plain(heading))
}

/// A heading and paragraphs below it.
fn lines(heading: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let body: String = lines.iter().map(|line| indented(line, 2)).collect();
    format!("\n{heading}\n{body}")
}

fn section_text(section: &Section, texts: &Texts) -> String {
    let subjects: String = section
        .subjects
        .iter()
        .take(LISTED)
        .map(|subject| subject_text(subject, texts))
        .collect();
    format!(
        "\n{}\n{subjects}{}",
        clean(&section.heading),
        more(section.subjects.len(), LISTED, texts)
    )
}

/// That there are more than are listed.
fn more(of: usize, listed: usize, texts: &Texts) -> String {
    match of.checked_sub(listed) {
        Some(rest @ 1..) => indented(&texts.text("cli-diff-more", &[("count", rest.into())]), 2),
        _ => String::new(),
    }
}

fn subject_text(subject: &SubjectView, texts: &Texts) -> String {
    let names: Vec<String> = [Some(&subject.id), subject.team.as_ref()]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect();
    let mut text = if names.is_empty() {
        indented(&subject.name, 2)
    } else {
        let names = names.join(&texts.plain("list-separator"));
        let facts = [
            ("name", subject.name.as_str().into()),
            ("of", names.as_str().into()),
        ];
        indented(&texts.text("cli-diff-subject", &facts), 2)
    };
    if let (Some(before), Some(after)) = (&subject.before, &subject.after) {
        let facts = [
            ("before", before.as_str().into()),
            ("after", after.as_str().into()),
            ("change", subject.change.as_deref().unwrap_or("–").into()),
        ];
        let score = texts.text("cli-diff-score", &facts);
        text += &indented(&with(score, subject.verdict.as_ref(), texts), 4);
    }
    let causes: Vec<[String; 2]> = subject
        .causes
        .iter()
        .map(|cause| [cause.points.clone(), cause.text.clone()])
        .collect();
    let causes_drawn = columns([Align::Right, Align::Left], &causes);
    for (line, cause) in causes_drawn.lines().zip(&subject.causes) {
        text.extend(["    ", line, "\n"]);
        let parts: Vec<String> = cause
            .parts
            .iter()
            .map(|part| {
                let facts = [
                    ("points", part.points.as_str().into()),
                    ("indicator", part.text.as_str().into()),
                ];
                texts.text("cli-diff-part", &facts)
            })
            .collect();
        if !parts.is_empty() {
            text += &indented(&parts.join(&texts.plain("difference-part-separator")), 12);
        }
    }
    if let Some(rating) = &subject.rating {
        let rating = texts.text("cli-diff-rating", &[("rating", rating.as_str().into())]);
        text += &indented(&with(rating, subject.rating_note.as_ref(), texts), 4);
    }
    if let Some(rank) = &subject.rank {
        text += &indented(&with(rank.clone(), subject.rank_note.as_ref(), texts), 4);
    }
    let values = subject
        .values
        .iter()
        .take(if subject.causes.is_empty() { LINES } else { 0 });
    let lists = subject
        .plan
        .iter()
        .chain(&subject.training)
        .chain(&subject.results);
    for line in values.chain(lists) {
        text += &indented(line, 4);
    }
    text
}

/// A line with what is to be said of it.
fn with(line: String, note: Option<&String>, texts: &Texts) -> String {
    match note {
        None => line,
        Some(note) => [line, note.clone()].join(&texts.plain("difference-part-separator")),
    }
}

/// A paragraph that begins so many cells to the right, its further lines two more.
fn indented(text: &str, by: usize) -> String {
    let broken = paragraph(&clean(text), WIDTH.saturating_sub(by + 2));
    let mut indented = String::new();
    for (place, line) in broken.lines().enumerate() {
        let space = " ".repeat(if place == 0 { by } else { by + 2 });
        indented.extend([space.as_str(), line, "\n"]);
    }
    indented
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_goes_on_two_cells_further_right() {
        let text = indented(&"word ".repeat(30), 4);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.len() > 1 && lines[0].starts_with("    word") && lines[1].starts_with("      word"));
        assert!(lines.iter().all(|line| line.len() <= 80));
    }
}
