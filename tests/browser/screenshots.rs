//! Pictures of a finished site, for people to look at: `cargo run --example screenshots -- SITE OUT [PAGE…]`.
//!
//! Without pages it takes the largest of each kind in each language. Writes full-page PNGs of each page, by width and colours, and
//! one PDF as printed, into OUT.

mod chromium;
#[expect(
    dead_code,
    reason = "faults are for the checks, which this program does not make"
)]
mod outcome;
#[expect(dead_code, reason = "the checks ask more of a site than this program does")]
mod site;

use chromium::{Chromium, HEIGHT, Page};
use headless_chrome::protocol::cdp::Page::CaptureScreenshotFormatOption;
use outcome::Outcome;
use site::{PagePath, Site};
use std::fs;
use std::path::{Path, PathBuf};

/// A desk, a tablet held upright, a phone, in CSS pixels, each with the colours that the system asks for.
const WINDOWS: [(u32, &str); 5] = [
    (1440, "light"),
    (768, "light"),
    (390, "light"),
    (1440, "dark"),
    (390, "dark"),
];

/// The tallest picture in CSS pixels: Chromium draws no texture beyond 16,384.
const TALLEST: u64 = 16_000;

/// Waits until the fonts are there and the charts have ended their animation; answers with the height of the page.
const SETTLED: &str = "(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, document.querySelector('[data-chart]') ? 1200 : 100));
    return document.documentElement.scrollHeight;
})()";

fn main() -> Outcome<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(site), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("usage: screenshots SITE OUT [PAGE…], each PAGE relative to SITE".into());
    };
    let site = Site::open(&site)?;
    let named: Vec<PagePath> = arguments
        .map(|page| PagePath::new(page.to_string_lossy().into_owned(), 0))
        .collect();
    let pages = if named.is_empty() { site.samples()? } else { named };
    fs::create_dir_all(&out)?;
    let browser = Chromium::launch()?;
    browser.on_tabs(&pages, |tab, page| picture(tab, &site, page, &out))?;
    Ok(())
}

/// Writes the pictures and the print of one page.
fn picture(tab: &Page, site: &Site, page: &PagePath, out: &Path) -> Outcome<()> {
    let url = site.url(page)?;
    let name = page.relative.trim_end_matches(".html").replace('/', "_");
    for (width, scheme) in WINDOWS {
        tab.prefer_colours(scheme)?;
        tab.set_size(width, HEIGHT)?;
        tab.open(url.as_str())?;
        let height = tab
            .evaluate("document.documentElement.scrollHeight")?
            .as_u64()
            .unwrap_or_default();
        // A window as tall as the page holds all of it, with every chart in sight.
        tab.set_size(width, u32::try_from(height.clamp(u64::from(HEIGHT), TALLEST))?)?;
        let height = tab.evaluate(SETTLED)?.as_u64().unwrap_or_default();
        tab.set_size(width, u32::try_from(height.clamp(u64::from(HEIGHT), TALLEST))?)?;
        let png = tab
            .tab()
            .capture_screenshot(CaptureScreenshotFormatOption::Png, None, None, true)?;
        let colours = if scheme == "dark" { "-dark" } else { "" };
        write(&out.join(format!("{name}-{width}{colours}.png")), &png)?;
    }
    tab.prefer_colours("light")?;
    write(&out.join(format!("{name}.pdf")), &tab.pdf()?)
}

fn write(file: &Path, bytes: &[u8]) -> Outcome<()> {
    fs::write(file, bytes)?;
    println!("{}", file.display());
    Ok(())
}
