//! `scorebook explain`: how a score was made, as a tree of sentences or as JSON.

use super::arguments::{ExplainArguments, Format};
use super::layout::{Align, columns, typed};
use super::{Exit, Terminal};
use crate::diagnostics::{Severity, clean};
use crate::pipeline::explain::{self, Branch, Question, Unexplained};

/// How many known names are listed for one that is not known.
const LISTED: usize = 12;

/// Explains one subject.
pub fn run(arguments: &ExplainArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let question = Question {
        cycle: &arguments.cycle,
        subject: &arguments.subject,
        indicator: arguments.indicator.as_deref(),
    };
    let explained = explain::explain(&arguments.data, &question, texts);
    match explained.result {
        Ok(explanation) => {
            // Warnings belong to `check`; standard output holds the explanation alone.
            terminal.say(&match arguments.format {
                Format::Text => drawn(&explanation.tree(texts)),
                Format::Json => serde_json::to_string(&explanation).unwrap_or_default(),
            });
            Exit::Done
        }
        Err(Unexplained::Input) => {
            terminal.diagnostics(&explained.diagnostics, Format::Text);
            let facts = [
                ("data", typed(&arguments.data).into()),
                ("errors", explained.diagnostics.count(Severity::Error).into()),
            ];
            terminal.error(&texts.text("cli-explain-faults", &facts));
            Exit::of_input(&explained.diagnostics)
        }
        Err(unknown) => {
            terminal.error(&sentence(&unknown, arguments, terminal));
            Exit::Usage
        }
    }
}

/// What is not known, and the name that may have been meant.
fn sentence(unknown: &Unexplained, arguments: &ExplainArguments, terminal: &Terminal) -> String {
    let texts = terminal.texts();
    let say = |key: &str, name: &str, known: &str| {
        let facts = [
            ("name", clean(name).into()),
            ("cycle", clean(&arguments.cycle).into()),
            ("known", clean(known).into()),
        ];
        texts.text(key, &facts)
    };
    let meant = |nearest: &Option<String>| {
        nearest.as_ref().map_or_else(String::new, |name| {
            format!("\n{}", say("cli-usage-did-you-mean", name, ""))
        })
    };
    let alternatives = |nearest: &Option<String>, known: &[String]| {
        if nearest.is_some() {
            meant(nearest)
        } else {
            format!("\n{}", say("cli-explain-known", "", &some_of(known, terminal)))
        }
    };
    match unknown {
        Unexplained::UnknownCycle(nearest, known) => {
            let known = say("cli-explain-known", "", &some_of(known, terminal));
            format!(
                "{}{}\n{known}",
                say("cli-explain-unknown-cycle", &arguments.cycle, ""),
                meant(nearest)
            )
        }
        Unexplained::UnknownSubject(nearest) => {
            say("cli-explain-unknown-subject", &arguments.subject, "") + &meant(nearest)
        }
        Unexplained::UnknownIndicator(nearest, known) => {
            let asked = arguments.indicator.as_deref().unwrap_or_default();
            say("cli-explain-unknown-indicator", asked, "") + &alternatives(nearest, known)
        }
        Unexplained::Ambiguous(choices) => {
            let choices: Vec<String> = choices.iter().map(|name| format!("`{name}`")).collect();
            say("cli-explain-ambiguous", &arguments.subject, &choices.join(", "))
        }
        Unexplained::Input => String::new(),
    }
}

/// The first of many names, and how many more there are.
fn some_of(known: &[String], terminal: &Terminal) -> String {
    let mut text = known.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ");
    if let Some(more @ 1..) = known.len().checked_sub(LISTED) {
        let facts = [("count", more.into())];
        text += &terminal.texts().text("cli-explain-more", &facts);
    }
    text
}

/// The tree with its lines; what could change the terminal is taken out.
fn drawn(root: &Branch) -> String {
    let mut text = clean(&root.text);
    text.push('\n');
    for branch in &root.branches {
        text.push_str(&clean(&branch.text));
        text.push('\n');
        below(&mut text, branch, "");
    }
    text
}

/// Draws what a branch rests on, each line after `before`.
fn below(text: &mut String, branch: &Branch, before: &str) {
    let rows = columns([Align::Left, Align::Left, Align::Left, Align::Left], &branch.rows);
    let stem = if branch.branches.is_empty() {
        "   "
    } else {
        "│  "
    };
    for line in rows.lines() {
        text.push_str(before);
        text.push_str(stem);
        text.push_str(line.strip_prefix("  ").unwrap_or(line));
        text.push('\n');
    }
    for (place, child) in branch.branches.iter().enumerate() {
        let last = place + 1 == branch.branches.len();
        let (fork, next) = if last {
            ("└─ ", "   ")
        } else {
            ("├─ ", "│  ")
        };
        text.push_str(before);
        text.push_str(fork);
        text.push_str(&clean(&child.text));
        text.push('\n');
        below(text, child, &format!("{before}{next}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(text: &str) -> Branch {
        Branch {
            text: text.to_owned(),
            ..Branch::default()
        }
    }

    #[test]
    fn the_tree_is_drawn_with_its_rows_aligned() {
        let row = |place: &str, says: &str| {
            [
                place.to_owned(),
                "2025-01-02".to_owned(),
                "c1".to_owned(),
                says.to_owned(),
            ]
        };
        let root = Branch {
            text: "Ann".to_owned(),
            branches: vec![Branch {
                text: "Score".to_owned(),
                branches: vec![
                    Branch {
                        rows: vec![row("s.csv:7", "late"), row("s.csv:12", "open")],
                        ..leaf("2 rows:")
                    },
                    leaf("\u{1b}[31mend"),
                ],
                ..Branch::default()
            }],
            ..Branch::default()
        };
        assert_eq!(
            drawn(&root).replace('\u{fffd}', "?"),
            "Ann\nScore\n├─ 2 rows:\n│     s.csv:7   2025-01-02  c1  late\n│     s.csv:12  2025-01-02  c1  open\n\
             └─ "
            .to_owned()
                + &clean("\u{1b}[31mend").replace('\u{fffd}', "?")
                + "\n"
        );
    }
}
