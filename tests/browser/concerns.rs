//! The table of the README that follows each concern from its data to a decision, followed through the project and the demo.

use crate::demo;
use crate::html::elements;
use crate::outcome::{Fault, Outcome, report};
use std::fs;
use std::path::Path;

/// The heading above the table.
const HEADING: &str = "## The twenty concerns";

/// Suffixes of the demo's languages.
const LANGUAGES: [&str; 2] = ["", ".zh-CN"];

/// One row: what is said of a concern, cell by cell.
struct Row {
    number: String,
    data: String,
    computed: String,
    shown: String,
    decision: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rows of the table.
fn rows() -> Outcome<Vec<Row>> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let (_, after) = readme
        .split_once(HEADING)
        .ok_or_else(|| format!("the README has no heading {HEADING}"))?;
    let table = after.lines().skip_while(|line| !line.starts_with('|'));
    let cells = |line: &str| -> Vec<String> {
        let inner = line.trim().trim_matches('|');
        inner.split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    let rows = table
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(cells)
        .map(|cells| match <[String; 6]>::try_from(cells) {
            Ok([number, _, data, computed, shown, decision]) => Ok(Row {
                number,
                data,
                computed,
                shown,
                decision,
            }),
            Err(cells) => Err(format!("a row has {} cells, 6 are expected", cells.len()).into()),
        });
    rows.collect()
}

/// What stands between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// Whether some cycle of the demo has a table, or a file, of this name.
fn has_table(name: &str) -> bool {
    let cycles = fs::read_dir(root().join("data/cycles"));
    let mut folders = cycles.into_iter().flatten().filter_map(Result::ok);
    root().join("data").join(name).exists()
        || folders.any(|folder| {
            let folder = folder.path();
            folder.join(format!("{name}.csv")).exists() || folder.join(name).exists()
        })
}

/// The text of the element with this id, up to the next section; none where the page has no such element.
fn text_of(html: &str, id: &str) -> Option<String> {
    let elements = elements(html);
    let start = elements
        .iter()
        .position(|element| element.attribute("id") == Some(id))?;
    let inside = elements.iter().skip(start);
    let part = inside
        .enumerate()
        .take_while(|(place, element)| *place == 0 || !matches!(element.name.as_str(), "section" | "footer"));
    let written = part.filter(|(_, element)| !matches!(element.name.as_str(), "script" | "style"));
    Some(written.map(|(_, element)| element.text.as_str()).collect())
}

/// What is wrong with a row: tables that the demo lacks, sources that do not exist, elements without a figure.
fn faults(site: &Path, row: &Row) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |what: String| {
        faults.push(Fault::new(
            "README.md",
            "concern",
            format!("{}: {what}", row.number),
        ));
    };
    for (name, cell) in [
        ("data", &row.data),
        ("computed", &row.computed),
        ("shown", &row.shown),
    ] {
        if quoted(cell).next().is_none() {
            fault(format!("names nothing under {name}"));
        }
    }
    if row.decision.is_empty() {
        fault("names no decision".to_owned());
    }
    for table in quoted(&row.data).filter(|table| !has_table(table)) {
        fault(format!("the demo has no {table}"));
    }
    for source in quoted(&row.computed).filter(|source| !root().join(source).exists()) {
        fault(format!("there is no {source}"));
    }
    for place in quoted(&row.shown) {
        let (page, id) = place.split_once('#').unwrap_or((place, "main"));
        for language in LANGUAGES {
            let page = page.replace(".html", &format!("{language}.html"));
            let Ok(html) = fs::read_to_string(site.join(&page)) else {
                fault(format!("there is no page {page}"));
                continue;
            };
            match text_of(&html, id) {
                None => fault(format!("{page} has no #{id}")),
                Some(text) if !text.contains(|letter: char| letter.is_ascii_digit()) => {
                    fault(format!("{page}#{id} shows no figure"));
                }
                Some(_) => {}
            }
        }
    }
    faults
}

#[test]
fn each_of_the_twenty_concerns_leads_from_data_to_an_element_of_the_demo() {
    let checked = (|| -> Outcome<Vec<Fault>> {
        let (site, rows) = (demo::site()?, rows()?);
        let numbers: Vec<&str> = rows.iter().map(|row| row.number.as_str()).collect();
        let expected: Vec<String> = (1..=20).map(|number| number.to_string()).collect();
        assert_eq!(numbers, expected, "the concerns of the table");
        Ok(rows.iter().flat_map(|row| faults(site.root(), row)).collect())
    })();
    let faults = checked.unwrap_or_else(|error| vec![Fault::new("", "check", error.to_string())]);
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), report(&faults));
}

#[test]
fn a_row_that_leads_nowhere_is_told() {
    let site = tempfile::tempdir().map_err(|error| error.to_string());
    let Ok(site) = site else {
        panic!("no folder for the test")
    };
    let page =
        "<main id=main><section id=bare><p>none</p></section><section id=full><p>7</p></section></main>";
    for language in LANGUAGES {
        assert!(fs::write(site.path().join(format!("p{language}.html")), page).is_ok());
    }
    let row = |data: &str, computed: &str, shown: &str, decision: &str| Row {
        number: "1".to_owned(),
        data: data.to_owned(),
        computed: computed.to_owned(),
        shown: shown.to_owned(),
        decision: decision.to_owned(),
    };
    let count = |row: &Row| faults(site.path(), row).len();
    assert_eq!(count(&row("`clients`", "`src/stats`", "`p.html#full`", "act")), 0);
    assert_eq!(count(&row("`no_such`", "`src/stats`", "`p.html#full`", "act")), 1);
    assert_eq!(
        count(&row("`clients`", "`src/no_such`", "`p.html#full`", "act")),
        1
    );
    // In both languages.
    assert_eq!(count(&row("`clients`", "`src/stats`", "`p.html#bare`", "act")), 2);
    assert_eq!(
        count(&row("`clients`", "`src/stats`", "`p.html#absent`", "act")),
        2
    );
    assert_eq!(count(&row("`clients`", "`src/stats`", "`q.html#full`", "act")), 2);
    assert_eq!(count(&row("clients", "", "", "")), 4);
}
