//! `scorebook check`: what is wrong with the data, and what each indicator has to work with.

use super::arguments::{CheckArguments, Format};
use super::layout::{Align, columns, grouped, typed};
use super::{Exit, Terminal, marked, summary};
use crate::diagnostics::{Severity, clean};
use crate::languages::Texts;
use crate::pipeline::{self, Checked, IndicatorReadiness};

/// Checks the data folder.
pub fn run(arguments: &CheckArguments, terminal: &Terminal) -> Exit {
    let input = &arguments.input;
    let checked = pipeline::check(&input.data);
    let errors = checked.diagnostics.count(Severity::Error);
    let warnings = checked.diagnostics.count(Severity::Warning);
    let faults = errors > 0 || (input.warnings_as_errors && warnings > 0);
    let texts = terminal.texts();
    terminal.diagnostics(&checked.diagnostics, input.format);
    match input.format {
        Format::Text => terminal.say(&readiness(&checked.readiness, texts)),
        Format::Json => terminal.say(&json(&checked, errors, warnings, faults, texts)),
    }
    if let Some(folder) = &arguments.write_marked
        && let Some(exit) = marked::run(&input.data, folder, &checked.diagnostics, terminal)
    {
        return exit;
    }
    let facts = [
        ("data", typed(&input.data).into()),
        ("errors", errors.into()),
        ("warnings", warnings.into()),
    ];
    if faults {
        let exit = Exit::of_input(&checked.diagnostics);
        let key = match exit {
            Exit::Machine => "cli-check-cannot-read",
            _ => "cli-check-faults",
        };
        terminal.error(&texts.text(key, &facts));
        return exit;
    }
    if input.format == Format::Text {
        terminal.say(&texts.text("cli-check-ready", &facts));
    }
    Exit::Done
}

/// A table per cycle: rows that can be counted, members with a value of all members, table, indicator.
fn readiness(readiness: &[IndicatorReadiness], texts: &Texts) -> String {
    let heading = ["rows", "members", "table", "indicator"]
        .map(|column| texts.plain(&format!("cli-readiness-{column}")));
    let mut text = String::new();
    for cycle in readiness.chunk_by(|a, b| a.cycle == b.cycle) {
        let mut rows = vec![heading.clone()];
        rows.extend(cycle.iter().map(|line| {
            [
                grouped(line.rows),
                format!("{}/{}", line.members_covered, line.members),
                line.table.clone(),
                line.name.get(texts.language()).to_owned(),
            ]
        }));
        if let Some(first) = cycle.first() {
            text.push_str(&clean(first.cycle.as_str()));
            text.push('\n');
        }
        text.push_str(&columns(
            [Align::Right, Align::Right, Align::Left, Align::Left],
            &rows,
        ));
        text.push('\n');
    }
    text
}

/// One object per cycle and indicator, then the summary.
fn json(checked: &Checked, errors: usize, warnings: usize, faults: bool, texts: &Texts) -> String {
    let lines = checked.readiness.iter().map(|line| {
        serde_json::json!({
            "kind": "readiness",
            "cycle": line.cycle.as_str(),
            "indicator": line.indicator.as_str(),
            "name": line.name.get(texts.language()),
            "table": line.table,
            "rows": line.rows,
            "members_covered": line.members_covered,
            "members": line.members,
        })
    });
    let result = if faults {
        Exit::word_of_input(&checked.diagnostics)
    } else {
        "ready"
    };
    let end = summary::json_counts(result, errors, warnings);
    let lines: Vec<String> = lines.chain([end]).map(|line| line.to_string()).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CycleId, IndicatorId, Language, LocalizedText};

    fn line(cycle: &str, table: &str, rows: u64, covered: usize) -> IndicatorReadiness {
        IndicatorReadiness {
            cycle: CycleId::new(cycle),
            indicator: IndicatorId::new("satisfaction"),
            name: LocalizedText::plain("Satisfied clients"),
            table: table.to_owned(),
            rows,
            members_covered: covered,
            members: 28,
        }
    }

    #[test]
    fn each_cycle_has_its_table() {
        let lines = [
            line("2025-Q1", "surveys", 1420, 27),
            line("2025-Q2", "surveys", 0, 0),
        ];
        assert_eq!(
            readiness(&lines, &Texts::new(Language::English)),
            "2025-Q1\n   rows  with value  table    indicator\n  1,420       27/28  surveys  Satisfied clients\n\n\
             2025-Q2\n  rows  with value  table    indicator\n     0        0/28  surveys  Satisfied clients\n\n"
        );
    }

    #[test]
    fn json_has_an_object_per_indicator_and_ends_in_the_summary() {
        let checked = Checked {
            diagnostics: crate::diagnostics::Diagnostics::default(),
            readiness: vec![line("2025-Q1", "surveys", 3, 2)],
        };
        let text = json(&checked, 0, 1, false, &Texts::new(Language::English));
        let kinds: Vec<serde_json::Value> = text
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
            .collect();
        assert_eq!(kinds[0]["kind"], "readiness");
        assert_eq!(kinds[0]["rows"], 3);
        assert_eq!(kinds[1]["kind"], "summary");
        assert_eq!(kinds[1]["warnings"], 1);
    }
}
