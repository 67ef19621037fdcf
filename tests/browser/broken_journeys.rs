//! Each journey succeeds on the hand-made site and fails on a copy in which its way is broken.

use crate::chromium::Chromium;
use crate::fixture::Fixture;
use crate::journeys::{check_carried_away, check_print, check_search, check_switch, check_without_scripts};
use crate::outcome::{Fault, Outcome, report};
use crate::site::{PagePath, Site};
use std::thread;

const MEMBER: &str = "2025-Q4/members/m-01.html";
const INDEX: &str = "index.html";

fn page(path: &str) -> PagePath {
    PagePath::new(path.to_owned(), 0)
}

/// The journey must pass the whole site and give a fault on each broken copy that holds the text named first.
fn passes_and_fails(
    journey: impl Fn(&Chromium, &Site) -> Outcome<Vec<Fault>> + Sync,
    broken: &[(&str, (&str, &str, &str))],
) -> Outcome<()> {
    let chromium = Chromium::launch()?;
    let whole = || -> Outcome<()> {
        let faults = journey(&chromium, &Fixture::whole()?.site()?)?;
        if faults.is_empty() {
            Ok(())
        } else {
            Err(report(&faults).into())
        }
    };
    let fails = |(expected, (file, from, to)): &(&str, (&str, &str, &str))| -> Outcome<()> {
        let faults = journey(&chromium, &Fixture::with(file, from, to)?.site()?)?;
        let found = faults.iter().any(|fault| fault.to_string().contains(expected));
        if found {
            Ok(())
        } else {
            Err(format!("{from} → {to} gave {}", report(&faults)).into())
        }
    };
    // The journeys mostly wait for the browser, so all of them go at once.
    thread::scope(|scope| {
        let mut journeys = vec![scope.spawn(whole)];
        journeys.extend(broken.iter().map(|case| scope.spawn(move || fails(case))));
        journeys
            .into_iter()
            .try_for_each(|journey| journey.join().map_err(|_| "a journey panicked")?)
    })
}

#[test]
fn the_search_must_show_a_result_that_leads_to_the_member() {
    passes_and_fails(
        |chromium, site| check_search(chromium, site, &page(INDEX), ("Ana Lima", "Ana Lima")),
        &[
            ("no field", (INDEX, r#"<input id="search""#, "<input")),
            ("no result", ("assets/search.js", "Ana Lima", "Somebody")),
            (
                "does not exist",
                ("assets/search.js", "members/m-01", "members/m-02"),
            ),
            (
                "does not name",
                ("assets/search.js", "2025-Q4/members/m-01", "trends/index"),
            ),
        ],
    )
    .unwrap();
}

#[test]
fn the_language_switch_must_lead_to_the_same_page_and_back() {
    const OTHER: &str = "2025-Q4/members/m-01.zh-CN.html";
    passes_and_fails(
        |chromium, site| check_switch(chromium, site, &page(MEMBER)),
        &[
            ("no header a[hreflang]", (MEMBER, "header>", "div>")),
            (
                "leads from",
                (
                    MEMBER,
                    r#"<a href="m-01.zh-CN.html""#,
                    r#"<a href="../index.zh-CN.html""#,
                ),
            ),
            (
                "does not lead back",
                (OTHER, r#"<a href="m-01.html""#, r#"<a href="m-01.zh-CN.html""#),
            ),
        ],
    )
    .unwrap();
}

#[test]
fn a_member_page_must_read_without_scripts() {
    passes_and_fails(
        |chromium, site| check_without_scripts(chromium, site, &page(MEMBER)),
        &[
            (
                "no score",
                (
                    MEMBER,
                    "<p data-score>Score 82.4 (78.1–86.0)</p>",
                    "<p data-score></p>",
                ),
            ),
            (
                "no score",
                (
                    MEMBER,
                    "<p data-score>Score 82.4 (78.1–86.0)</p>",
                    "<p data-score></p><script>document.querySelector('[data-score]').append('82.4')</script>",
                ),
            ),
            (
                "no table",
                (
                    "2025-Q4/assets/page.css",
                    "figure {",
                    "table { display: none } figure {",
                ),
            ),
            (
                "have no table",
                (
                    MEMBER,
                    "</main>",
                    "<section><div data-chart></div></section></main>",
                ),
            ),
        ],
    )
    .unwrap();
}

#[test]
fn a_page_must_print_on_a4_without_cutting_a_table() {
    passes_and_fails(
        |chromium, site| check_print(chromium, site, &page(MEMBER)),
        &[
            (
                "a sheet is",
                ("2025-Q4/assets/page.css", "size: A4;", "size: letter;"),
            ),
            ("a sheet is", ("2025-Q4/assets/page.css", "size: A4;", "")),
            (
                "cut off",
                (
                    MEMBER,
                    "</main>",
                    r#"<div style="overflow:auto"><p style="width:1000px">x</p></div></main>"#,
                ),
            ),
        ],
    )
    .unwrap();
}

#[test]
fn a_cycle_carried_away_must_be_whole() {
    passes_and_fails(
        |chromium, site| {
            let destination = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
            check_carried_away(chromium, site, "2025-Q4", destination.path())
        },
        &[
            (
                "inside the folder",
                (MEMBER, "../assets/page.css", "../../assets/page.css"),
            ),
            (
                "nothing from outside",
                (MEMBER, "../assets/page.css", "../../assets/page.css"),
            ),
            (
                "chart is drawn",
                ("2025-Q4/assets/charts.js", "container.append(canvas);", ""),
            ),
        ],
    )
    .unwrap();
}
