//! A site of data that was made to do harm, in a real browser: nothing of it runs, turns or breaks a page. And the policy that
//! every page states, from the disk and from a server.

use crate::chromium::{Chromium, Page};
use crate::demo;
use crate::demo_tests::none;
use crate::outcome::{Fault, Outcome};
use crate::page_rules::{check_page, fault_of_event};
use crate::served::serve;
use crate::site::{PagePath, Site};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;

/// What stands before the texts of the tables. Whatever runs sets a mark on the window. Bytes of zero are not among it: a file
/// with any is refused.
const PAYLOADS: [&str; 11] = [
    "</script><script>window.hacked=1</script>",
    "\" onmouseover=\"window.hacked=1\" x=\"",
    "' onfocus='window.hacked=1' autofocus tabindex=1 '",
    "<img src=x onerror=window.hacked=1>",
    "{{ 7*7 }}{% raw %}{$name}%s%n${7*7}",
    "a\u{2028}b\u{2029}\u{202e}gpj.exe\u{202c}",
    "\u{2067}دود 12\u{2069}\u{2066}\u{200b}\u{feff}",
    "javascript:window.hacked=1",
    "--><svg onload=window.hacked=1>",
    "]]></title></style></textarea><script>window.hacked=1</script>",
    "=cmd|' /C calc'!A0\u{7}\u{1b}[31m",
];

/// Columns whose texts people choose freely.
const TEXTS: [&str; 23] = [
    "name",
    "comment",
    "category",
    "reason",
    "loss_reason",
    "control",
    "key_result",
    "title",
    "position",
    "question",
    "measure",
    "segment",
    "role",
    "group",
    "grade",
    "text",
    "text_zh",
    "steps",
    "steps_zh",
    "success",
    "success_zh",
    "missing",
    "unit",
];

/// Ids that are another member, another team and another client everywhere.
const IDS: [(&str, &str); 3] = [
    ("M03", "M03\"><script>window.hacked=1</script>"),
    ("South", "../South' onmouseover='window.hacked=1"),
    ("C001", "</script><!--javascript:window.hacked=1"),
];

const NOTE: &str = "# <script>window.hacked=1</script> {{ 7*7 }}\n\n[x](javascript:window.hacked=1) \
    [y](data:text/html,<script>window.hacked=1</script>) [z](vbscript:x) <javascript:window.hacked=1> \
    ![i](https://example.org/x.png) <a href=\"javascript:window.hacked=1\" onclick=\"window.hacked=1\">k</a> \
    [ok](https://example.org) [r] \u{202e}turned <svg onload=window.hacked=1>\n\n[r]: JaVaScRiPt:window.hacked=1\n";

/// What must not be found in a page; answers with a list of what is.
const PROBE: &str = r#"(() => {
  const found = [];
  if (window.hacked !== undefined) found.push("a script of the data has run");
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name)) found.push(`${element.tagName} has ${attribute.name}`);
      if (/^(href|src|action|formaction|xlink:href)$/i.test(attribute.name)
        && /^\s*(javascript|data|vbscript):/i.test(attribute.value) && element.rel !== "icon") found.push(`${attribute.name}=${attribute.value}`);
    }
  }
  for (const script of document.scripts) {
    const ours = script.getAttribute("src") ? /^[\w./-]+\.js$/.test(script.getAttribute("src")) : script.type === "application/json";
    if (!ours) found.push("a script element that is not ours");
    if (script.type === "application/json") JSON.parse(script.textContent);
  }
  if (document.querySelectorAll("iframe, object, embed, base, form, textarea").length) found.push("an element that is not ours");
  const turning = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066\u2067]/;
  if (turning.test(document.documentElement.outerHTML)) found.push("a mark that turns or hides text");
  const title = document.title;
  if (!title || /<\/?\w/.test(document.querySelector("title").innerHTML)) found.push("the title is broken");
  return found;
})()"#;

fn payload(text: &str) -> &'static str {
    let sum: usize = text.bytes().map(usize::from).sum();
    PAYLOADS.get(sum % PAYLOADS.len()).copied().unwrap_or_default()
}

/// Puts harm into every text and into some ids of a table.
fn poison(file: &Path) -> Outcome<()> {
    let mut reader = csv::Reader::from_path(file)?;
    let headers = reader.headers()?.clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&headers)?;
    for row in reader.records() {
        let row = row?;
        let cells = headers.iter().zip(&row).map(|(heading, cell)| {
            if let Some((_, id)) = IDS.iter().find(|(id, _)| *id == cell) {
                (*id).to_owned()
            } else if TEXTS.contains(&heading) && !cell.is_empty() {
                format!("{} {cell}", payload(cell))
            } else {
                cell.to_owned()
            }
        });
        writer.write_record(cells.collect::<Vec<_>>())?;
    }
    fs::write(file, writer.into_inner().map_err(|error| error.to_string())?)?;
    Ok(())
}

fn run(arguments: &[&str]) -> Outcome<()> {
    let output = Command::new(env!("CARGO_BIN_EXE_scorebook"))
        .args(arguments)
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        return Ok(());
    }
    Err(format!("scorebook {arguments:?} ended with {}:\n{said}", output.status).into())
}

/// A site of the full starter with harm in all of its texts.
fn hostile_site(folder: &Path) -> Outcome<Site> {
    let (data, out) = (folder.join("data"), folder.join("site"));
    let (data, out) = (data.to_str().ok_or("no UTF-8")?, out.to_str().ok_or("no UTF-8")?);
    run(&["new", data, "--preset", "full"])?;
    let files: Vec<PathBuf> = WalkDir::new(data)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect();
    for file in &files {
        let ending = file.extension().and_then(|ending| ending.to_str());
        let in_cycles = file.components().any(|part| part.as_os_str() == "cycles");
        match ending {
            Some("csv") if in_cycles => poison(file)?,
            Some("md") if in_cycles => fs::write(file, NOTE)?,
            Some("toml") => {
                let text = fs::read_to_string(file)?;
                let harm = "{ en = \"</script><script>window.hacked=1</script>\\u202e{{ 7*7 }} ";
                fs::write(file, text.replace("{ en = \"", harm))?;
            }
            _ => {}
        }
    }
    run(&["build", "--data", data, "--out", out])?;
    Site::open(Path::new(out))
}

/// What the probe finds in the page that is open.
fn probed(tab: &Page, page: &PagePath) -> Outcome<Vec<Fault>> {
    let found: Vec<String> = serde_json::from_value(tab.evaluate(PROBE)?)?;
    Ok(found
        .into_iter()
        .map(|found| Fault::new(&page.relative, "nothing of the data runs", found))
        .collect())
}

#[test]
fn nothing_of_hostile_data_runs_turns_or_breaks_a_page() {
    none((|| {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        let site = hostile_site(folder.path())?;
        let samples: Vec<PagePath> = site.samples()?;
        let odd = site
            .pages()?
            .into_iter()
            .filter(|page| page.relative.contains("=22=") && !samples.contains(page));
        let pages: Vec<PagePath> = odd.chain(samples.iter().cloned()).collect();
        let chromium = Chromium::launch()?;
        let faults = chromium.on_tabs(&pages, |tab, page| {
            let mut faults = check_page(tab, &site, page, &[1440])?;
            faults.extend(probed(tab, page)?);
            Ok(faults)
        })?;
        let mut faults: Vec<Fault> = faults.into_iter().flatten().collect();
        faults.extend(crate::links::check_links(
            &site,
            crate::links::UpLinks::MustExist,
        )?);
        Ok(faults)
    })());
}

/// Pages say it themselves, since nobody knows what serves them.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    font-src 'self'; base-uri 'none'; form-action 'none'";

/// Pages for paper have no script at all.
const PAPER: &str =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

#[test]
fn every_page_states_the_policy_before_anything_that_could_run() {
    none((|| {
        let site = demo::site()?;
        let mut faults = Vec::new();
        for page in site.pages()? {
            let html = fs::read_to_string(site.file(&page))?;
            let stated = |policy: &str| {
                html.find(&format!(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
                ))
            };
            let at = stated(POLICY).or_else(|| stated(PAPER));
            let first = html.find("<script").into_iter().chain(html.find("<link")).min();
            if at.is_none_or(|at| first.is_some_and(|first| first < at)) {
                faults.push(Fault::new(&page.relative, "policy", "not stated first"));
            }
        }
        Ok(faults)
    })());
}

/// What an intruder would do, tried in the page: a script in a script element, one in an attribute, a request, a form, a base.
const INTRUDE: &str = r#"(async () => {
  const ran = [];
  window.intruder = (how) => ran.push(how);
  const script = document.createElement("script");
  script.textContent = "window.intruder('script')";
  document.body.append(script);
  const box = document.createElement("div");
  box.innerHTML = "<img src='missing.png' onerror='window.intruder(\"handler\")'><a href='javascript:window.intruder(\"link\")'>x</a>";
  document.body.append(box);
  box.querySelector("a").click();
  for (const address of ["https://example.org/", location.href]) {
    try { await fetch(address); ran.push(`request to ${address}`); } catch { /* refused */ }
  }
  const base = document.createElement("base");
  base.href = "https://example.org/";
  document.head.append(base);
  if (document.baseURI.startsWith("https://example.org")) ran.push("base");
  await new Promise((resolve) => setTimeout(resolve, 300));
  return ran;
})()"#;

#[test]
fn the_policy_keeps_an_intruder_out_from_the_disk_and_from_a_server() {
    none((|| {
        let site = demo::site()?;
        let page = site.sample("members/<id>")?;
        let chromium = Chromium::launch()?;
        let mut faults = Vec::new();
        let served = serve(site.root())? + &page.relative;
        for url in [site.url(&page)?.as_str(), served.as_str()] {
            let tab = chromium.page()?;
            tab.open(url)?;
            let ran: Vec<String> = serde_json::from_value(tab.evaluate(INTRUDE)?)?;
            faults.extend(ran.into_iter().map(|how| Fault::new(url, "policy", how)));
        }
        Ok(faults)
    })());
}

#[test]
fn charts_and_search_work_from_a_server_as_from_the_disk() {
    none((|| {
        let site = demo::site()?;
        let address = serve(site.root())?;
        let pages: Vec<PagePath> = site
            .samples()?
            .into_iter()
            .filter(|page| page.suffix.is_empty())
            .filter(|page| {
                let html = fs::read_to_string(site.file(page)).unwrap_or_default();
                html.contains("data-chart") || html.contains("id=\"search\"")
            })
            .collect();
        assert!(pages.len() > 3, "{} pages", pages.len());
        let faults = Chromium::launch()?.on_tabs(&pages, |tab, page| {
            let mut events = tab.open(&format!("{address}{}", page.relative))?;
            let inspected: Vec<(String, String)> =
                serde_json::from_value(tab.evaluate(include_str!("inspect.js"))?)?;
            events.extend(tab.happened());
            let told = events
                .iter()
                .filter_map(|event| fault_of_event(site.root(), event));
            let told = told
                .filter(|(rule, detail)| *rule != "nothing from outside" || !detail.starts_with(&address));
            let told = told.map(|(rule, detail)| (rule.to_owned(), detail));
            let faults = inspected.into_iter().chain(told);
            Ok(faults
                .map(|(rule, detail)| Fault::new(&page.relative, rule, detail))
                .collect::<Vec<_>>())
        })?;
        Ok(faults.into_iter().flatten().collect())
    })());
}

#[test]
fn the_probe_finds_what_it_looks_for() {
    none((|| {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        fs::write(
            folder.path().join("index.html"),
            "<!doctype html><title>t</title><script>window.hacked=1</script><p onclick='x'>\u{202e}a</p>\
             <a href='javascript:1'>b</a><form></form>",
        )?;
        let site = Site::open(folder.path())?;
        let page = PagePath::new("index.html".to_owned(), 0);
        let chromium = Chromium::launch()?;
        let tab = chromium.page()?;
        tab.open(site.url(&page)?.as_str())?;
        let found = tab.evaluate(PROBE)?;
        assert_eq!(found.as_array().map(Vec::len), Some(6), "{found}");
        assert_ne!(tab.evaluate(INTRUDE)?, Value::Array(Vec::new()));
        Ok(Vec::new())
    })());
}
