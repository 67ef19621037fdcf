//! What must hold for every page once a browser has opened it from the disk.

use crate::chromium::{Chromium, HEIGHT, Page};
use crate::outcome::{Fault, Outcome};
use crate::site::{PagePath, Site};
use headless_chrome::protocol::cdp::Log::LogEntryLevel;
use headless_chrome::protocol::cdp::types::Event;
use serde_json::Value;
use std::path::Path;
use url::Url;

/// Widths in CSS pixels: a desk, a tablet held upright, a phone.
pub const WIDTHS: [u32; 3] = [1440, 768, 390];

const INSPECT: &str = include_str!("inspect.js");

/// Opens every page at every width and answers with all faults, in order of page.
pub fn check_pages(
    chromium: &Chromium,
    site: &Site,
    pages: &[PagePath],
    widths: &[u32],
) -> Outcome<Vec<Fault>> {
    let faults = chromium.on_tabs(pages, |tab, page| check_page(tab, site, page, widths))?;
    Ok(faults.into_iter().flatten().collect())
}

/// Opens one page and looks at it at each of the widths.
pub fn check_page(tab: &Page, site: &Site, page: &PagePath, widths: &[u32]) -> Outcome<Vec<Fault>> {
    let mut faults = Vec::new();
    let mut events = Vec::new();
    for (at, width) in widths.iter().enumerate() {
        tab.set_size(*width, HEIGHT)?;
        if at == 0 {
            events = tab.open(site.url(page)?.as_str())?;
        }
        for (rule, detail) in inspected(&tab.evaluate(INSPECT)?)? {
            faults.push(Fault::new(
                &page.relative,
                rule,
                format!("{detail} (at {width} px)"),
            ));
        }
    }
    events.extend(tab.happened());
    let told = events
        .iter()
        .filter_map(|event| fault_of_event(site.root(), event));
    faults.extend(told.map(|(rule, detail)| Fault::new(&page.relative, rule, detail)));
    Ok(faults)
}

/// The answer of `inspect.js`.
fn inspected(answer: &Value) -> Outcome<Vec<(String, String)>> {
    Ok(serde_json::from_value(answer.clone())?)
}

/// The rule that the event breaks, if any.
pub fn fault_of_event(root: &Path, event: &Event) -> Option<(&'static str, String)> {
    match event {
        Event::RuntimeConsoleAPICalled(event) => {
            let words: Vec<String> = event
                .params
                .args
                .iter()
                .filter_map(|word| {
                    word.value
                        .as_ref()
                        .map(Value::to_string)
                        .or_else(|| word.description.clone())
                })
                .collect();
            Some((
                "silent console",
                format!("{:?}: {}", event.params.Type, words.join(" ")),
            ))
        }
        Event::RuntimeExceptionThrown(event) => {
            let details = &event.params.exception_details;
            let description = details
                .exception
                .as_ref()
                .and_then(|exception| exception.description.clone());
            Some((
                "no exception",
                description.unwrap_or_else(|| details.text.clone()),
            ))
        }
        Event::LogEntryAdded(event) if event.params.entry.level != LogEntryLevel::Verbose => {
            let entry = &event.params.entry;
            Some((
                "silent console",
                format!("{} {}", entry.text, entry.url.as_deref().unwrap_or_default()),
            ))
        }
        Event::NetworkRequestWillBeSent(event) => {
            let url = &event.params.request.url;
            (!stays_inside(root, url)).then(|| ("nothing from outside", url.chars().take(120).collect()))
        }
        Event::NetworkLoadingFailed(event) => {
            let kind = &event.params.Type;
            Some((
                "no failed request",
                format!("{kind:?}: {}", event.params.error_text),
            ))
        }
        _ => None,
    }
}

/// Whether a request leaves the site's folder. What stands in the page itself (`data:`) is no request.
fn stays_inside(root: &Path, url: &str) -> bool {
    match Url::parse(url) {
        Ok(url) if url.scheme() == "data" => true,
        Ok(url) if url.scheme() == "file" => url.to_file_path().is_ok_and(|file| file.starts_with(root)),
        _ => false,
    }
}
