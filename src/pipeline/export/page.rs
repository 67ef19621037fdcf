//! The copy as a page to read: one file, with nothing from outside.

use std::fmt::Write as _;

use super::Asked;
use super::rows::TableRows;
use crate::languages::{Texts, escaped};
use crate::model::Dataset;
use crate::model::measurement::Subject;
use crate::pages;
use crate::pages::explanation::{Branch, explain};
use crate::pipeline::{DataFolder, DatasetEvidence};
use crate::score;

/// What a page looks like; no colour means anything.
const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse;font-size:.85rem}th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top}\
.scroll{overflow-x:auto}caption{text-align:left;font-weight:600;padding:.5rem 0}";

/// What is in the folder, in order.
const INCLUDED: [&str; 3] = ["export-has-tables", "export-has-record", "export-has-page"];

/// What is left out, and why.
const LEFT_OUT: [&str; 5] = [
    "export-without-others",
    "export-without-raters",
    "export-without-groups",
    "export-without-revisions",
    "export-without-elsewhere",
];

/// The page.
pub fn html(
    (dataset, opened): (&Dataset, &DataFolder),
    tables: &[TableRows],
    asked: &Asked,
    texts: &Texts,
) -> String {
    let records = opened.records.as_slice();
    let trends = score::trends(records, &dataset.configuration);
    let site = pages::Site {
        configuration: &dataset.configuration,
        records,
        evidence: &DatasetEvidence(dataset),
        seals: &opened.seals,
        trends: &trends,
        generator: "",
    };
    let title = texts.text("export-title", &[("member", asked.known_as.as_str().into())]);
    let mut body = format!("<h1>{}</h1>", escaped(&title));
    paragraph(&mut body, &texts.plain("export-lead"));
    heading(&mut body, "h2", &texts.plain("export-has"));
    list(&mut body, INCLUDED.map(|key| texts.plain(key)).as_slice());
    heading(&mut body, "h2", &texts.plain("export-without"));
    list(&mut body, LEFT_OUT.map(|key| texts.plain(key)).as_slice());
    let mut appraised: Vec<&str> = Vec::new();
    for record in records {
        let Some(id) = asked.in_record(record) else {
            continue;
        };
        let subject = Subject::Member(id.clone());
        let Some(explanation) = explain(&site, record, &subject, None, texts) else {
            continue;
        };
        appraised.push(record.cycle.id.as_str());
        let cycle = record.cycle.id.as_str();
        heading(&mut body, "h2", cycle);
        tree(&mut body, &explanation.tree(texts), asked);
        for table in tables.iter().filter(|table| table.cycle == cycle) {
            rows(&mut body, table, texts);
        }
    }
    // Cycles in which the member is named and not appraised.
    for table in tables
        .iter()
        .filter(|table| !appraised.contains(&table.cycle.as_str()))
    {
        heading(&mut body, "h2", &table.cycle);
        rows(&mut body, table, texts);
    }
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <title>{}</title><style>{STYLE}</style></head>\n<body>{body}</body></html>\n",
        texts.language().tag(),
        escaped(&title),
    )
}

// Writing into a text does not fail.

fn heading(body: &mut String, level: &str, text: &str) {
    let _ = write!(body, "\n<{level}>{}</{level}>", escaped(text));
}

fn paragraph(body: &mut String, text: &str) {
    heading(body, "p", text);
}

fn list(body: &mut String, texts: &[String]) {
    body.push_str("\n<ul>");
    for text in texts {
        heading(body, "li", text);
    }
    body.push_str("</ul>");
}

/// How the numbers were made, as nested lists. Source rows follow in full below, so they are not listed here.
fn tree(body: &mut String, branch: &Branch, asked: &Asked) {
    let text = asked.without_others(&branch.text);
    let _ = write!(body, "\n<ul><li>{}", escaped(&text));
    for branch in &branch.branches {
        tree(body, branch, asked);
    }
    body.push_str("</li></ul>");
}

fn rows(body: &mut String, table: &TableRows, texts: &Texts) {
    let caption = texts.text(
        "export-rows-of",
        &[
            ("table", table.table.as_str().into()),
            ("file", table.file.as_str().into()),
        ],
    );
    let line = texts.plain("export-line");
    let _ = write!(
        body,
        "\n<div class=\"scroll\"><table><caption>{}</caption><thead><tr><th scope=\"col\">{}</th>",
        escaped(&caption),
        escaped(&line)
    );
    for name in &table.headings {
        let _ = write!(body, "<th scope=\"col\">{}</th>", escaped(name));
    }
    body.push_str("</tr></thead><tbody>");
    for (line, cells) in &table.lines {
        let _ = write!(body, "\n<tr><th scope=\"row\">{line}</th>");
        for cell in cells {
            let _ = write!(body, "<td>{}</td>", escaped(cell));
        }
        body.push_str("</tr>");
    }
    body.push_str("</tbody></table></div>");
}
