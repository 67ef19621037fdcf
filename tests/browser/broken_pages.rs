//! Each rule for pages and links passes the hand-made site and fails on a copy in which one thing is broken.

use crate::chromium::Chromium;
use crate::fixture::Fixture;
use crate::languages::check_languages;
use crate::links::{UpLinks, check_links};
use crate::outcome::{Fault, Outcome, report};
use crate::page_rules::{WIDTHS, check_page, check_pages};
use crate::site::PagePath;
use std::collections::BTreeSet;

const MEMBER: &str = "2025-Q4/members/m-01.html";
const HEADING: &str = "<h1>Ana Lima</h1>";

fn rules(faults: &[Fault]) -> BTreeSet<&str> {
    faults.iter().map(|fault| fault.rule.as_str()).collect()
}

fn links_with(file: &str, from: &str, to: &str) -> Outcome<Vec<Fault>> {
    check_links(&Fixture::with(file, from, to)?.site()?, UpLinks::MustExist)
}

#[test]
fn the_hand_made_site_has_no_fault() {
    let fixture = Fixture::whole().unwrap();
    let site = fixture.site().unwrap();
    let mut faults = check_links(&site, UpLinks::MustExist).unwrap();
    faults.extend(check_languages(&site).unwrap());
    let pages = site.pages().unwrap();
    faults.extend(check_pages(&Chromium::launch().unwrap(), &site, &pages, &WIDTHS).unwrap());
    assert!(faults.is_empty(), "{}", report(&faults));
}

#[test]
fn every_broken_reference_is_found() {
    let broken = [
        ("existing target", r#"<a href="no.html">x</a>"#),
        ("existing target", r#"<a href="../members">x</a>"#),
        ("existing target", r#"<img alt="" src="no.png">"#),
        ("existing target", r#"<img alt="" srcset="no.png 2x">"#),
        ("existing target", r#"<p style="background:url(no.png)">x</p>"#),
        ("existing target", "<style>@import 'no.css';</style>"),
        ("existing fragment", r##"<a href="#no">x</a>"##),
        ("existing fragment", r#"<a href="../index.html#no">x</a>"#),
        (
            "nothing from outside",
            r#"<script src="https://example.org/x.js"></script>"#,
        ),
        ("nothing from outside", r#"<a href="file:///etc/hosts">x</a>"#),
        ("nothing from outside", r#"<a href="javascript:void 0">x</a>"#),
        ("relative reference", r#"<a href="/index.html">x</a>"#),
        ("relative reference", r#"<img alt="" src="//example.org/x.png">"#),
        ("inside the folder", r#"<a href="../../../index.html">x</a>"#),
        ("no empty reference", r#"<a href="">x</a>"#),
        ("unique id", r#"<p id="scorecard">x</p>"#),
        ("known id", r#"<p aria-describedby="no">x</p>"#),
        ("no redirection", r#"<meta http-equiv="refresh" content="0">"#),
    ];
    for (rule, html) in broken {
        let faults = links_with(MEMBER, HEADING, &format!("{HEADING}{html}")).unwrap();
        assert_eq!(
            rules(&faults),
            BTreeSet::from([rule]),
            "{html}\n{}",
            report(&faults)
        );
    }
    let style = links_with(
        "2025-Q4/assets/page.css",
        "figure {",
        "figure { background: url(no.png);",
    )
    .unwrap();
    assert_eq!(rules(&style), BTreeSet::from(["existing target"]));
}

#[test]
fn a_link_to_the_outside_that_a_person_follows_is_allowed() {
    let html = format!(r#"{HEADING}<a href="https://example.org/">x</a><img alt="" src="data:,">"#);
    let faults = links_with(MEMBER, HEADING, &html).unwrap();
    assert!(faults.is_empty(), "{}", report(&faults));
}

#[test]
fn only_up_links_may_be_missing_in_a_cycle_on_its_own() {
    let fixture = Fixture::whole().unwrap();
    let cycle = crate::site::Site::open(&fixture.site().unwrap().root().join("2025-Q4")).unwrap();
    assert_eq!(check_links(&cycle, UpLinks::MayBeMissing).unwrap(), []);
    assert_eq!(
        rules(&check_links(&cycle, UpLinks::MustExist).unwrap()),
        BTreeSet::from(["inside the folder"])
    );
    fixture.replace("2025-Q4/index.html", " data-up", "").unwrap();
    let faults = check_links(&cycle, UpLinks::MayBeMissing).unwrap();
    assert_eq!(rules(&faults), BTreeSet::from(["inside the folder"]));
}

#[test]
fn every_broken_language_rule_is_found() {
    let broken = [
        ("language", r#"<html lang="en">"#, "<html>"),
        (
            "alternate",
            r#"<link rel="alternate" hreflang="zh-CN" href="m-01.zh-CN.html">"#,
            "",
        ),
        (
            "alternate",
            r#"hreflang="zh-CN" href="m-01.zh-CN.html">"#,
            r#"hreflang="zh-CN" href="../index.zh-CN.html">"#,
        ),
        (
            "switch keeps the place",
            r#"<header><a href="m-01.zh-CN.html""#,
            r#"<header><a href="../index.zh-CN.html""#,
        ),
        ("switch keeps the place", "header>", "div>"),
    ];
    for (rule, from, to) in broken {
        let fixture = Fixture::with(MEMBER, from, to).unwrap();
        let faults = check_languages(&fixture.site().unwrap()).unwrap();
        assert!(
            rules(&faults).contains(rule),
            "{from} → {to}\n{}",
            report(&faults)
        );
    }
    let fixture = Fixture::whole().unwrap();
    fixture.remove("2025-Q4/members/m-01.zh-CN.html").unwrap();
    let faults = check_languages(&fixture.site().unwrap()).unwrap();
    assert_eq!(rules(&faults), BTreeSet::from(["page in every language"]));
    let fixture = Fixture::with(
        "2025-Q4/index.zh-CN.html",
        r#"<html lang="zh-CN">"#,
        r#"<html lang="en">"#,
    )
    .unwrap();
    assert!(rules(&check_languages(&fixture.site().unwrap()).unwrap()).contains("language"));
}

#[test]
fn every_broken_page_rule_is_found_in_the_browser() {
    let after = |html: &str| (HEADING.to_owned(), format!("{HEADING}{html}"));
    let swap = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    let broken: Vec<(&[&str], (String, String))> = vec![
        (&["silent console"], after("<script>console.error('x')</script>")),
        (&["silent console"], after("<script>console.warn('x')</script>")),
        (&["silent console"], after("<script>console.log('x')</script>")),
        (&["no exception"], after("<script>throw new Error('x')</script>")),
        (
            &["no exception"],
            after("<script>Promise.reject(new Error('x'))</script>"),
        ),
        (
            &["no exception"],
            after("<script>addEventListener('load', () => setTimeout(() => no()))</script>"),
        ),
        (
            &["silent console", "no failed request"],
            after(r#"<img alt="" src="no.png">"#),
        ),
        (
            &["silent console", "no failed request", "nothing from outside"],
            after(r#"<img alt="" src="http://127.0.0.1:9/x.png">"#),
        ),
        (
            &[
                "silent console",
                "no exception",
                "no failed request",
                "nothing from outside",
            ],
            after("<script>fetch('http://127.0.0.1:9/x')</script>"),
        ),
        (
            &["no failed request", "nothing from outside"],
            after(r#"<iframe title="x" src="../../../../outside.html"></iframe>"#),
        ),
        (
            &["silent console"],
            swap(
                r#"<meta charset="utf-8">"#,
                r#"<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="script-src 'self'"><script>1</script>"#,
            ),
        ),
        (&["language"], swap(r#"<html lang="en">"#, "<html>")),
        (&["title"], swap("<title>Ana Lima</title>", "")),
        (&["one h1"], swap(HEADING, "")),
        (&["one h1"], after("<h1>x</h1>")),
        (&["viewport"], swap(r#"name="viewport""#, r#"name="x""#)),
        (
            &["image has a name"],
            after(r#"<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACADs=">"#),
        ),
        (&["image has a name"], after("<svg><path/></svg>")),
        (&["link has a name"], after(r#"<a href="m-01.html"> </a>"#)),
        (&["button has a name"], after("<button></button>")),
        (&["field has a name"], after("<input>")),
        (&["chart is drawn"], swap(r#"src="../assets/charts.js""#, "")),
        (
            &["chart is drawn"],
            swap(
                r#"<script src="../assets/charts.js"></script>"#,
                "<script>document.querySelector('[data-chart]').append(document.createElement('canvas'))</script>",
            ),
        ),
        (&["chart has a name"], after("<div data-chart></div>")),
        (
            &["no horizontal scroll"],
            after(r#"<p style="width:2000px">x</p>"#),
        ),
        (
            &["no horizontal scroll"],
            after(r#"<details><summary>x</summary><p style="width:2000px">x</p></details>"#),
        ),
    ];
    let page = PagePath::new(MEMBER.to_owned(), 0);
    let faults = Chromium::launch()
        .unwrap()
        .on_tabs(&broken, |tab, (_, (from, to))| {
            check_page(tab, &Fixture::with(MEMBER, from, to)?.site()?, &page, &[1440])
        });
    for ((expected, (_, to)), faults) in broken.iter().zip(faults.unwrap()) {
        assert_eq!(
            rules(&faults),
            expected.iter().copied().collect(),
            "{to}\n{}",
            report(&faults)
        );
    }
}

#[test]
fn a_page_too_wide_for_a_phone_only_is_found_there_and_a_table_in_its_own_box_is_not() {
    let chromium = Chromium::launch().unwrap();
    let tab = chromium.page().unwrap();
    let page = PagePath::new(MEMBER.to_owned(), 0);
    for (html, widths) in [
        (r#"<p style="width:600px">x</p>"#, vec![390]),
        (r#"<p style="width:800px">x</p>"#, vec![768, 390]),
        (r#"<div class="wide"><p style="width:3000px">x</p></div>"#, vec![]),
    ] {
        let fixture = Fixture::with(MEMBER, HEADING, &format!("{HEADING}{html}")).unwrap();
        let faults = check_page(&tab, &fixture.site().unwrap(), &page, &WIDTHS).unwrap();
        let details: Vec<_> = faults
            .iter()
            .map(|fault| (fault.rule.as_str(), fault.detail.as_str()))
            .collect();
        assert_eq!(details.len(), widths.len(), "{html}: {details:?}");
        for ((rule, detail), width) in details.into_iter().zip(widths) {
            assert_eq!(rule, "no horizontal scroll");
            assert!(
                detail.ends_with(&format!("because of p (at {width} px)")),
                "{detail}"
            );
        }
    }
}
