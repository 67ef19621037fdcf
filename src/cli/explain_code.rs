//! `scorebook explain-code`: what a code of the diagnostics means, with an example; without a code, the list of them.

use fluent_bundle::FluentValue;

use super::arguments::ExplainCodeArguments;
use super::layout::{Align, columns, paragraph};
use super::{Exit, Terminal};
use crate::diagnostics::{Code, clean, render_one, sample, severity_name};
use crate::ingest::nearest;
use crate::languages::Texts;

/// Cells that a line of prose takes.
const WIDTH: usize = 96;

/// Explains one code, or lists them all.
pub fn run(arguments: &ExplainCodeArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let Some(asked) = &arguments.code else {
        terminal.say(&list(texts));
        return Exit::Done;
    };
    let known = |code: &&Code| code.text().eq_ignore_ascii_case(asked.trim());
    if let Some(code) = Code::ALL.iter().find(known) {
        terminal.say(&explanation(*code, texts));
        return Exit::Done;
    }
    let mut lines = vec![texts.text("codes-no-such", &[("code", clean(asked).into())])];
    let all = Code::ALL.iter().map(|code| code.text());
    lines.push(match nearest(&asked.trim().to_uppercase(), all) {
        Some(nearest) => texts.text("codes-no-such.nearest", &[("nearest", nearest.into())]),
        None => texts.plain("codes-no-such.list"),
    });
    terminal.error(&lines.join("\n"));
    Exit::Usage
}

/// What a code means and why it is said, then an example as `check` prints it, with how to mend it.
pub fn explanation(code: Code, texts: &Texts) -> String {
    let heading = [
        ("code", FluentValue::from(code.text())),
        ("severity", severity_name(code.severity(), texts).into()),
        ("title", title(code, texts).into()),
    ];
    let means = texts.plain(&format!("{}.means", key(code)));
    format!(
        "{}\n\n{}\n{}\n\n{}\n",
        texts.text("codes-title", &heading),
        paragraph(&means, WIDTH),
        texts.plain("codes-example"),
        render_one(&sample(code), texts),
    )
}

/// Every code with its severity and title, those of a hundred together.
fn list(texts: &Texts) -> String {
    let mut text = format!("{}\n", texts.plain("codes-list"));
    let hundred = |code: &Code| code.text().get(2..4).unwrap_or_default();
    for group in Code::ALL.chunk_by(|a, b| hundred(a) == hundred(b)) {
        let number = group.first().map_or("", hundred);
        let heading = texts.plain(&format!("codes-group-{number}"));
        text.extend(["\n", heading.as_str(), "\n"]);
        let rows: Vec<[String; 3]> = group
            .iter()
            .map(|code| {
                let severity = severity_name(code.severity(), texts);
                [code.text().to_owned(), severity, title(*code, texts)]
            })
            .collect();
        text.push_str(&columns([Align::Left; 3], &rows));
    }
    text
}

fn title(code: Code, texts: &Texts) -> String {
    texts.plain(&key(code))
}

fn key(code: Code) -> String {
    format!("explain-{}", code.text().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn every_code_is_explained_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::with_reference(language);
            for code in Code::ALL {
                let text = explanation(*code, &texts);
                assert!(!text.contains('⟦'), "{text}");
                let means = texts.plain(&format!("{}.means", key(*code)));
                let sentences = means.matches(['.', '。']).count();
                assert!(sentences >= 1, "{means}");
            }
        }
    }

    #[test]
    fn the_list_has_every_code_once_under_its_hundred() {
        let text = list(&Texts::with_reference(Language::English));
        assert!(!text.contains('⟦'), "{text}");
        for code in Code::ALL {
            let line = format!("\n  {}  ", code.text());
            assert_eq!(text.matches(&line).count(), 1, "{}", code.text());
        }
    }
}
