//! A member's pages as one file: opens by double click, draws its charts, asks for nothing, says nothing on the console.

use crate::chromium::Chromium;
use crate::demo;
use crate::outcome::Outcome;
use crate::page_rules::fault_of_event;
use crate::site::file_url;
use serde_json::Value;
use std::process::Command;
use std::thread;
use std::time::Duration;

#[test]
fn a_single_file_draws_its_charts_and_needs_nothing_else() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let output = Command::new(env!("CARGO_BIN_EXE_scorebook"))
        .args([
            "build",
            "--audience",
            "member",
            "--single-file",
            "--cycle",
            "2025-Q4",
        ])
        .arg("--data")
        .arg(demo::data())
        .arg("--out")
        .arg(folder.path().join("site"))
        .output()?;
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    // Away from everything else that was built.
    let chromium = Chromium::launch()?;
    for name in ["M002.html", "M002.zh-CN.html"] {
        let file = folder.path().join(format!("sent-{name}"));
        std::fs::copy(folder.path().join("site-member/M002").join(name), &file)?;
        let page = chromium.page()?;
        let url = file_url(&file)?;
        let mut events = page.open(url.as_str())?;
        let charts = "document.querySelectorAll('[data-chart]').length";
        let drawn = "document.querySelectorAll('[data-chart] svg').length";
        assert!(page.evaluate(charts)?.as_u64() > Some(1), "{name}");
        let mut tries = 0;
        while page.evaluate(drawn)? != page.evaluate(charts)? {
            tries += 1;
            assert!(tries < 100, "{name}: charts are not drawn");
            thread::sleep(Duration::from_millis(100));
        }
        events.extend(page.happened());
        let faults: Vec<_> = (events.iter())
            .filter_map(|event| fault_of_event(folder.path(), event))
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        let dead = "[...document.querySelectorAll('a[href]')].filter(a => !document.querySelector(a.getAttribute('href'))).length";
        assert_eq!(page.evaluate(dead)?, Value::from(0), "{name}");
        for width in [390, 1440] {
            page.set_size(width, 900)?;
            let wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")?;
            assert!(
                wide.as_i64() <= Some(0),
                "{name} at {width}: wider than the window by {wide}"
            );
        }
    }
    Ok(())
}
