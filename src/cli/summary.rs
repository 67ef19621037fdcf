//! What a build says at its end: how much was read, how much was written, where to look.

use serde_json::{Value, json};

use super::layout::{Align, columns, grouped, wrapped};
use crate::languages::Texts;
use crate::pipeline::BuildSummary;

/// Cells that a line of the list of tables may take.
const LIST_WIDTH: usize = 80;

/// The summary for a person.
pub fn text(summary: &BuildSummary, warnings: usize, seconds: f64, texts: &Texts) -> String {
    let label = |name: &str| texts.plain(&format!("cli-summary-{name}"));
    let megabytes = format!("{:.1}", summary.bytes as f64 / 1e6);
    let files = texts.text(
        "cli-summary-files",
        &[
            ("files", count(summary.files).into()),
            ("megabytes", megabytes.into()),
        ],
    );
    let tables: Vec<String> = summary
        .tables
        .iter()
        .map(|table| format!("{} {}", table.table, grouped(table.rows)))
        .collect();
    let mut rows = vec![[label("cycles"), count(summary.cycles)]];
    for (position, line) in wrapped(&tables, ", ", LIST_WIDTH).into_iter().enumerate() {
        let label = if position == 0 {
            label("rows")
        } else {
            String::new()
        };
        rows.push([label, line]);
    }
    rows.extend([
        [label("members"), count(summary.members)],
        [label("teams"), count(summary.teams)],
        [label("pages"), format!("{} {files}", count(summary.pages))],
        [label("warnings"), count(warnings)],
        [label("seconds"), format!("{seconds:.1}")],
        [label("open"), summary.index.display().to_string()],
    ]);
    format!(
        "{}\n{}",
        texts.plain("cli-build-done"),
        columns([Align::Left, Align::Left], &rows)
    )
}

/// The summary for a program: the last line of `--format json`.
pub fn json(summary: &BuildSummary, warnings: usize, seconds: f64) -> Value {
    let rows: serde_json::Map<String, Value> = summary
        .tables
        .iter()
        .map(|table| (table.table.clone(), table.rows.into()))
        .collect();
    json!({
        "kind": "summary",
        "result": "built",
        "errors": 0,
        "warnings": warnings,
        "cycles": summary.cycles,
        "rows": rows,
        "members": summary.members,
        "teams": summary.teams,
        "pages": summary.pages,
        "files": summary.files,
        "bytes": summary.bytes,
        "seconds": seconds,
        "index": summary.index.display().to_string(),
    })
}

/// The summary where nothing was built.
pub fn json_counts(result: &str, errors: usize, warnings: usize) -> Value {
    json!({ "kind": "summary", "result": result, "errors": errors, "warnings": warnings })
}

fn count(number: usize) -> String {
    grouped(number as u64)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::model::Language;
    use crate::pipeline::TableRows;

    fn summary() -> BuildSummary {
        let rows = |table: &str, rows| TableRows {
            table: table.to_owned(),
            rows,
        };
        BuildSummary {
            cycles: 6,
            tables: vec![rows("clients", 2900), rows("members", 170)],
            members: 28,
            teams: 4,
            pages: 1412,
            files: 1980,
            bytes: 31_240_000,
            index: PathBuf::from("site/index.html"),
        }
    }

    #[test]
    fn the_text_names_everything_in_aligned_lines() {
        assert_eq!(
            text(&summary(), 3, 0.84, &Texts::new(Language::English)),
            "The site is built.\n  \
             Cycles    6\n  \
             Rows      clients 2,900, members 170\n  \
             Members   28\n  \
             Teams     4\n  \
             Pages     1,412 (1,980 files, 31.2 MB)\n  \
             Warnings  3\n  \
             Seconds   0.8\n  \
             Open      site/index.html\n"
        );
    }

    #[test]
    fn the_chinese_text_has_every_label() {
        let text = text(&summary(), 3, 0.84, &Texts::new(Language::Chinese));
        assert!(!text.contains('⟦'), "{text}");
        assert!(text.contains("考核周期"), "{text}");
    }

    #[test]
    fn the_json_is_one_line() {
        let line = json(&summary(), 3, 0.84).to_string();
        assert!(!line.contains('\n'));
        let value: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(value["rows"]["clients"], 2900);
        assert_eq!(value["result"], "built");
    }
}
