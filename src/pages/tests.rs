//! Every page kind, in both languages, rendered for real.

use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;
use tera::{Kwargs, Number, State, Tera, TeraResult};

use super::*;
use crate::pages::sample::{HOSTILE, configuration, records};

/// Every template below `templates/`.
fn templates() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut found: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    found.sort();
    found
}

/// The template engine with the texts of a language, as the publisher sets it up.
fn engine(language: Language) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html"]);
    let texts = Texts::new(language);
    tera.register_function("t", move |arguments: Kwargs, _: &State| -> TeraResult<String> {
        let key: &str = arguments.must_get("key")?;
        let values: Vec<(&str, FluentValue<'_>)> = arguments
            .iter()
            .filter_map(|(name, value)| {
                let value = match (value.as_str(), value.as_number()) {
                    (Some(text), _) => FluentValue::from(text),
                    (None, Some(Number::Integer(number))) => FluentValue::from(number),
                    (None, Some(Number::Float(number))) => FluentValue::from(number),
                    _ => return None,
                };
                Some((name.as_str()?, value)).filter(|(name, _)| *name != "key")
            })
            .collect();
        Ok(texts.text(key, &values))
    });
    tera.add_raw_templates(templates())
        .unwrap_or_else(|fault| panic!("{fault}"));
    tera
}

/// Renders the sample site: path and HTML of every page.
fn rendered(change: impl Fn(&mut Configuration)) -> Vec<(String, String)> {
    let mut configuration = configuration();
    change(&mut configuration);
    let records = records(&configuration);
    let trends = crate::score::trends(&records, &configuration);
    let site = Site {
        configuration: &configuration,
        evidence: &crate::model::evidence::NoEvidence,
        records: &records,
        trends: &trends,
        seals: &SealNotices::default(),
        generator: "Scorebook 0.1.0",
    };
    let engines: Vec<(Texts, Tera)> = configuration
        .organisation
        .languages
        .iter()
        .map(|&language| (Texts::new(language), engine(language)))
        .collect();
    pages(&site, &|_| true)
        .iter()
        .map(|page| {
            let (texts, tera) = engines
                .iter()
                .find(|(texts, _)| texts.language() == page.language)
                .unwrap();
            let html = tera
                .render(page.template, &page.context(texts))
                .unwrap_or_else(|fault| panic!("{}: {fault}", page.path.text()));
            (page.path.text(), html)
        })
        .collect()
}

/// A folder that keeps the rendered sample for looking at, where one is named.
fn folder_to_look_at() -> Option<PathBuf> {
    std::env::var_os("SCOREBOOK_SAMPLE_SITE").map(PathBuf::from)
}

#[test]
fn every_page_renders_in_both_languages_without_holes_and_escaped() {
    let pages = rendered(|_| {});
    assert!(!pages.is_empty());
    for (path, html) in &pages {
        assert!(!html.contains('⟦'), "{path}: {}", around(html, "⟦"));
        assert!(!html.contains("{$"), "{path}: {}", around(html, "{$"));
        assert!(!html.contains("<script>"), "{path}: {}", around(html, "<script>"));
        assert!(!html.contains(HOSTILE), "{path}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        assert!(!html.contains("NaN") && !html.contains("inf%"), "{path}");
    }
    if let Some(folder) = folder_to_look_at() {
        for (path, html) in &pages {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, html).unwrap();
        }
    }
}

/// What stands around a text, for a message.
fn around<'t>(html: &'t str, text: &str) -> &'t str {
    let at = html.find(text).unwrap_or(0);
    let (mut from, mut to) = (at.saturating_sub(120), (at + 160).min(html.len()));
    while !html.is_char_boundary(from) {
        from -= 1;
    }
    while !html.is_char_boundary(to) {
        to += 1;
    }
    &html[from..to]
}

#[test]
fn a_member_page_stays_small() {
    for (path, html) in rendered(|_| {}) {
        if path.contains("/members/") {
            assert!(html.len() < 60_000, "{path}: {} bytes", html.len());
        }
    }
}

/// The text of a section of a page, without its markup.
fn section(pages: &[(String, String)], path: &str, id: &str) -> String {
    let (_, html) = pages.iter().find(|(found, _)| found.ends_with(path)).unwrap();
    let start = html.find(&format!("<section id=\"{id}\">")).unwrap_or(html.len());
    let section = html[start..].split("</section>").next().unwrap();
    let mut text = String::new();
    for (place, piece) in section.split('<').enumerate() {
        text.push_str(if place == 0 {
            piece
        } else {
            piece.split_once('>').map_or("", |(_, rest)| rest)
        });
        text.push(' ');
    }
    text
}

#[test]
fn gates_decisions_and_coverage_say_what_they_did_in_numbers() {
    let pages = rendered(|_| {});
    let told = section(&pages, "2025-Q1/members/m2.html", "rulings");
    for part in [
        "the limit of",
        "the rating is capped at C, by its score it would have been B",
        "By decision the score changed by −2.0 points, from",
        "The rating was set to C by decision; by score and rules it would be B",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    let told = section(&pages, "2025-Q1/members/m3.html", "rulings");
    for part in [
        "Only 50% of the model’s weight had data, less than the 60%",
        "no data for",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    assert!(section(&pages, "2025-Q1/members/m2.zh-CN.html", "rulings").contains("按得分和规则应为B"));
}

#[test]
fn a_rating_says_what_it_hangs_on() {
    let pages = rendered(|_| {});
    let told = section(&pages, "2025-Q1/members/m1.html", "robust");
    for part in [
        "covers A, B, C",
        "less than 0.1% of the weight moved from",
        "11% of the weight moved from",
        "C at 71.1%, A at 93.8%",
        "Under 256 plausible weightings",
        "does not overtake in 87.5%",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    // A decided rating hangs on no weight; without a rating there is nothing to say.
    assert!(section(&pages, "2025-Q1/members/m2.html", "robust").contains("The rating was decided"));
    assert!(!section(&pages, "2025-Q1/members/m4.html", "robust").contains("rating"));
    let (_, member) = pages
        .iter()
        .find(|(path, _)| path.ends_with("2025-Q1/members/m1.html"))
        .unwrap();
    assert!(member.contains("within the noise of A, C"));
}
