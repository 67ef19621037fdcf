//! What a person does with the site: search, switch the language, print, read without scripts, carry a cycle away.

use crate::chromium::{Chromium, HEIGHT, Page};
use crate::links::{UpLinks, check_links, target_file};
use crate::outcome::{Fault, Outcome};
use crate::page_rules::check_pages;
use crate::pdf;
use crate::site::{PagePath, Site};
use headless_chrome::protocol::cdp::{Emulation, Input};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// The field that searches members and teams, on the site's index page.
pub const SEARCH_FIELD: &str = "input#search";

/// The links that a search shows.
pub const SEARCH_RESULT: &str = "#search-results a[href]";

/// The element of a member page that holds the score as text.
pub const MEMBER_SCORE: &str = "[data-score]";

/// The switch to another language.
pub const LANGUAGE_SWITCH: &str = "header a[hreflang]";

/// A4 in points.
const A4: (f64, f64) = (595.28, 841.89);

/// Width of an A4 page's text in CSS pixels, with margins of 10 mm: (210 − 20) / 25.4 × 96.
const PRINTED_WIDTH: u32 = 718;

/// Types something into the index's search; the first result must carry `name` and lead to a page that exists.
pub fn check_search(
    chromium: &Chromium,
    site: &Site,
    index: &PagePath,
    (typed, name): (&str, &str),
) -> Outcome<Vec<Fault>> {
    let page = chromium.page()?;
    let fault = |detail: String| Ok(vec![Fault::new(&index.relative, "search finds a member", detail)]);
    let url = site.url(index)?;
    page.open(url.as_str())?;
    let field = Value::from(SEARCH_FIELD);
    let focus = format!(
        "(f => f ? (f.focus(), document.activeElement === f) : false)(document.querySelector({field}))"
    );
    if page.evaluate(&focus)? != Value::Bool(true) {
        return fault(format!("no field {SEARCH_FIELD} that takes the focus"));
    }
    page.tab().call_method(Input::InsertText {
        text: typed.to_owned(),
    })?;
    let selector = Value::from(SEARCH_RESULT);
    let results = format!(
        "[...document.querySelectorAll({selector})].filter(a => a.checkVisibility()).map(a => [a.textContent, a.getAttribute('href')])"
    );
    let deadline = Instant::now() + Duration::from_secs(3);
    loop {
        let found: Vec<(String, String)> = serde_json::from_value(page.evaluate(&results)?)?;
        if let Some((_, href)) = found.first().filter(|(text, _)| text.contains(name)) {
            return match target_file(&url, href).filter(|file| file.is_file()) {
                Some(file) if fs::read_to_string(&file)?.contains(name) => Ok(Vec::new()),
                Some(_) => fault(format!("{href} does not name {name}")),
                None => fault(format!("{href} does not exist")),
            };
        }
        if Instant::now() > deadline {
            return fault(format!(
                "no result for {typed} that is {name} first, among {}",
                found.len()
            ));
        }
    }
}

/// Follows the language switch of the page by a click: the same page must open in the other language, and back.
pub fn check_switch(chromium: &Chromium, site: &Site, start: &PagePath) -> Outcome<Vec<Fault>> {
    let page = chromium.page()?;
    let fault = |detail: String| {
        Ok(vec![Fault::new(
            &start.relative,
            "switch keeps the place",
            detail,
        )])
    };
    page.open(site.url(start)?.as_str())?;
    let switch = Value::from(LANGUAGE_SWITCH);
    // The click comes after the answer, so that the navigation cannot cut it off.
    let click = format!(
        "(a => a ? (setTimeout(() => a.click()), document.documentElement.lang) : null)(document.querySelector({switch}))"
    );
    let first = page.evaluate(&click)?;
    if first.is_null() {
        return fault(format!("no {LANGUAGE_SWITCH}"));
    }
    page.until_loaded("the page behind the language switch")?;
    let second = page.evaluate("document.documentElement.lang")?;
    let there = page.evaluate("location.href")?;
    let there = there
        .as_str()
        .and_then(|href| url::Url::parse(href).ok())
        .and_then(|url| url.to_file_path().ok());
    let relative = there
        .as_deref()
        .and_then(|file| file.strip_prefix(site.root()).ok());
    let base = relative.map(|path| PagePath::new(path.to_string_lossy().replace('\\', "/"), 0).base);
    if base.as_ref() != Some(&start.base) || first == second {
        return fault(format!("leads from {first} to {second} at {relative:?}"));
    }
    page.evaluate(&click)?;
    page.until_loaded("the page behind the switch back")?;
    if page.evaluate("document.documentElement.lang")? != first {
        return fault("does not lead back".to_owned());
    }
    Ok(Vec::new())
}

/// Opens a member page with scripts forbidden: score and tables must be there, each chart beside its table.
pub fn check_without_scripts(chromium: &Chromium, site: &Site, member: &PagePath) -> Outcome<Vec<Fault>> {
    const LOOK: &str = "(score => ({
        score: score ? score.innerText : '',
        tables: [...document.querySelectorAll('table')].filter(t => t.rows.length > 1 && t.checkVisibility()).length,
        bare: [...document.querySelectorAll('[data-chart]')]
            .filter(c => !c.closest('figure, section, article, details')?.querySelector('table')).length
    }))(document.querySelector(SELECTOR))";
    let page = chromium.page()?;
    page.tab()
        .call_method(Emulation::SetScriptExecutionDisabled { value: true })?;
    page.open(site.url(member)?.as_str())?;
    let look = page.evaluate(&LOOK.replace("SELECTOR", &Value::from(MEMBER_SCORE).to_string()))?;
    let mut faults = Vec::new();
    let mut fault =
        |detail: String| faults.push(Fault::new(&member.relative, "reads without scripts", detail));
    let score = look.get("score").and_then(Value::as_str).unwrap_or_default();
    if score.trim().is_empty() {
        fault(format!("no score in {MEMBER_SCORE}"));
    }
    if look.get("tables").and_then(Value::as_u64).unwrap_or_default() == 0 {
        fault("no table with rows is visible".to_owned());
    }
    let bare = look.get("bare").and_then(Value::as_u64).unwrap_or_default();
    if bare > 0 {
        fault(format!("{bare} charts have no table in their figure or section"));
    }
    Ok(faults)
}

/// Prints a page: it must be A4, and nothing may be cut off that scrolls on the screen.
pub fn check_print(chromium: &Chromium, site: &Site, printed: &PagePath) -> Outcome<Vec<Fault>> {
    const CUT: &str = "[...document.querySelectorAll('body, body *')]
        .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && e.checkVisibility()
            && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
        .map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join(''))";
    let page = chromium.page()?;
    let mut faults = Vec::new();
    let mut fault = |detail: String| faults.push(Fault::new(&printed.relative, "prints on A4", detail));
    page.open(site.url(printed)?.as_str())?;
    let sheets = pdf::page_sizes(&page.pdf()?);
    if sheets.is_empty() {
        fault("the PDF has no page".to_owned());
    }
    // Chromium rounds sheets to whole CSS pixels.
    let is_a4 = |(width, height): &(f64, f64)| (width - A4.0).abs() < 1.5 && (height - A4.1).abs() < 1.5;
    if let Some((width, height)) = sheets.iter().find(|sheet| !is_a4(sheet)) {
        fault(format!("a sheet is {width} × {height} points"));
    }
    print_media(&page)?;
    let cut: Vec<String> = serde_json::from_value(page.evaluate(CUT)?)?;
    if let Some(first) = cut.first() {
        fault(format!("{} boxes are cut off, such as {first}", cut.len()));
    }
    Ok(faults)
}

/// Prints the longest pages of a kind, so many in each language: none may need more sides than it is made for.
pub fn check_sides(
    chromium: &Chromium,
    site: &Site,
    kind: &str,
    longest: usize,
    most: usize,
) -> Outcome<Vec<Fault>> {
    let mut by_language = BTreeMap::<String, Vec<PagePath>>::new();
    for page in site.pages()?.into_iter().filter(|page| page.kind == kind) {
        by_language.entry(page.suffix.clone()).or_default().push(page);
    }
    let pages: Vec<PagePath> = by_language
        .into_values()
        .flat_map(|mut pages| {
            pages.sort_by_key(|page| std::cmp::Reverse(page.bytes));
            pages.into_iter().take(longest)
        })
        .collect();
    if pages.is_empty() {
        return Err(format!("no page of kind {kind}").into());
    }
    let sides = chromium.on_tabs(&pages, |tab, page| {
        tab.open(site.url(page)?.as_str())?;
        Ok(pdf::page_sizes(&tab.pdf()?).len())
    })?;
    let wrong = pages
        .iter()
        .zip(sides)
        .filter(|(_, sides)| !(1..=most).contains(sides));
    Ok(wrong
        .map(|(page, sides)| Fault::new(&page.relative, "fits its sides", format!("prints on {sides}")))
        .collect())
}

fn print_media(page: &Page) -> Outcome<()> {
    page.set_size(PRINTED_WIDTH, HEIGHT)?;
    page.tab().call_method(Emulation::SetEmulatedMedia {
        media: Some("print".to_owned()),
        features: None,
    })?;
    Ok(())
}

/// Copies one cycle's folder to `destination` and checks that it is whole: no asset missing, no error on any kind of
/// page, no dead link but those up to the site.
pub fn check_carried_away(
    chromium: &Chromium,
    site: &Site,
    cycle: &str,
    destination: &Path,
) -> Outcome<Vec<Fault>> {
    let folder = destination.join(cycle);
    copy_folder(&site.root().join(cycle), &folder)?;
    let alone = Site::open(&folder)?;
    let mut faults = check_links(&alone, UpLinks::MayBeMissing)?;
    faults.extend(check_pages(chromium, &alone, &alone.samples()?, &[1440])?);
    Ok(faults)
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) -> Outcome<()> {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry?;
        let copy = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(copy)?;
        } else {
            fs::copy(entry.path(), copy)?;
        }
    }
    Ok(())
}

/// The column of `head` in the page's first table that has it, before and after each of three clicks on that head.
const SORTED: &str = "(head => {
  const table = [...document.querySelectorAll('.scroll > table')].find(table =>
    [...table.tHead.rows[0].cells].some(cell => cell.textContent === head && cell.querySelector('button')));
  if (!table) return [];
  const at = [...table.tHead.rows[0].cells].findIndex(cell => cell.textContent === head);
  const column = () => [...table.tBodies].flatMap(body => [...body.rows]).map(row => row.cells[at].textContent.trim());
  const found = [column()];
  for (let click = 0; click < 3; click += 1) {
    table.tHead.rows[0].cells[at].querySelector('button').click();
    found.push(column());
  }
  return found;
})";

/// Clicks on the head of a column of plain numbers: the largest first, the smallest first, and as it was.
pub fn check_sorting(chromium: &Chromium, site: &Site, path: &PagePath, head: &str) -> Outcome<Vec<Fault>> {
    let page = chromium.page()?;
    let fault = |detail: String| {
        Ok(vec![Fault::new(
            &path.relative,
            "a head sorts its column",
            detail,
        )])
    };
    page.open(site.url(path)?.as_str())?;
    let answer = page.evaluate(&format!("{SORTED}({})", Value::from(head)))?;
    let found: Vec<Vec<String>> = serde_json::from_value(answer)?;
    let [before, largest, smallest, after] = found.as_slice() else {
        return fault(format!("no table has a head {head} to click on"));
    };
    let numbers =
        |column: &[String]| -> Vec<f64> { column.iter().filter_map(|cell| cell.parse().ok()).collect() };
    let (down, up) = (numbers(largest), numbers(smallest));
    if down.len() != before.len() || down.len() < 4 {
        return fault(format!("not every cell is a number: {before:?}"));
    }
    if !down.is_sorted_by(|one, other| one >= other) || !up.is_sorted() || down.first() == down.last() {
        return fault(format!("{largest:?}, then {smallest:?}"));
    }
    if before != after {
        return fault("a third click does not restore the order".to_owned());
    }
    Ok(Vec::new())
}
