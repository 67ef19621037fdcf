//! What the standards of the web ask of a page, by checkers that the world uses: axe-core for accessibility, the Nu Html Checker of the
//! W3C's validator for HTML. `tests/run` installs them from `checkers/`.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::chromium::{Chromium, HEIGHT, Page};
use crate::outcome::{Fault, Outcome};
use crate::site::{PagePath, Site};

/// A desk and a phone, and both colours that the system may ask for: what lies between is no other layout for a reader of the page's
/// structure, and colours are the same at each width.
const WINDOWS: [(u32, &str); 3] = [(1440, "light"), (390, "light"), (1440, "dark")];

/// A file of a checker.
fn checker(path: &str) -> Outcome<PathBuf> {
    let checkers = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/checkers");
    let file = checkers.join("node_modules").join(path);
    if file.is_file() {
        return Ok(file);
    }
    Err(format!(
        "{} is not there: `tests/run` installs it, or `npm ci --ignore-scripts --prefix tests/browser/checkers`",
        file.display()
    )
    .into())
}

/// What axe finds on a page.
#[derive(Deserialize)]
struct Violation {
    id: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    html: String,
    why: String,
}

/// Runs in the page, after axe itself. Every rule that axe has is on, best practices too.
const RUN: &str = "axe.run(document, { resultTypes: ['violations'] }).then(function (found) { \
    return found.violations.map(function (one) { return { id: one.id, nodes: one.nodes.slice(0, 3).map(function (node) { \
    return { html: node.html.slice(0, 200), why: node.failureSummary.replace(/\\s+/g, ' ') }; }) }; }); })";

/// Every violation that axe-core finds, on each page at each width in each scheme of colours.
pub fn check_accessibility(chromium: &Chromium, site: &Site, pages: &[PagePath]) -> Outcome<Vec<Fault>> {
    let axe = std::fs::read_to_string(checker("axe-core/axe.min.js")?)?;
    let found = chromium.on_tabs(pages, |tab, page| accessibility(tab, site, page, &axe))?;
    Ok(found.into_iter().flatten().collect())
}

fn accessibility(tab: &Page, site: &Site, page: &PagePath, axe: &str) -> Outcome<Vec<Fault>> {
    let mut faults = Vec::new();
    tab.open(site.url(page)?.as_str())?;
    tab.evaluate(axe)?;
    for (width, scheme) in WINDOWS {
        tab.prefer_colours(scheme)?;
        tab.set_size(width, HEIGHT)?;
        let found: Vec<Violation> = serde_json::from_value(tab.evaluate(RUN)?)?;
        for violation in found {
            for node in violation.nodes {
                let detail = format!("{} {} (at {width} px, {scheme})", node.html, node.why);
                faults.push(Fault::new(&page.relative, violation.id.clone(), detail));
            }
        }
    }
    Ok(faults)
}

/// What the checker of HTML says.
#[derive(Deserialize)]
struct Answer {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
struct Message {
    url: Option<String>,
    #[serde(rename = "lastLine")]
    line: Option<u64>,
    #[serde(rename = "message")]
    says: String,
}

/// What it says of pages that is no fault of theirs.
const NOT_OURS: [&str; 2] = [
    // On a disk it takes the page's own folder for another origin than 'self'; browsers do not.
    "Content Security Policy",
    // A property of SVG 2, which every browser knows and the checker's list of properties does not.
    "“vector-effect”",
];

/// Every fault and warning that the Nu Html Checker has about pages.
pub fn check_html(site: &Site, pages: &[PagePath]) -> Outcome<Vec<Fault>> {
    let mut command = Command::new("java");
    command
        .args(["-Xss8m", "-jar"])
        .arg(checker("vnu-jar/build/dist/vnu.jar")?);
    command.args(["--stdout", "--exit-zero-always", "--format", "json"]);
    command.args(pages.iter().map(|page| site.file(page)));
    let output = command
        .output()
        .map_err(|fault| format!("java, which the checker of HTML needs, does not run: {fault}"))?;
    let answer: Answer = serde_json::from_slice(&output.stdout).map_err(|fault| {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("the checker of HTML gave no answer: {fault}: {said}")
    })?;
    // Without a single message about what is not ours the checker did not look at anything.
    let ours = |message: &Message| !NOT_OURS.iter().any(|known| message.says.contains(known));
    if answer.messages.iter().all(ours) {
        return Err("the checker of HTML did not see the pages' security policy".into());
    }
    let faults = answer.messages.into_iter().filter(ours).map(|message| {
        let page = message.url.unwrap_or_default();
        let line = message.line.unwrap_or_default();
        Fault::new(page, "html", format!("line {line}: {}", message.says))
    });
    Ok(faults.collect())
}
