//! The demo's cycles in `data/` are exactly what the generator in `tests/demo_data/` writes.

#[path = "demo_data/mod.rs"]
mod demo_data;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use scorebook::cli::starter::{self, Preset};
use scorebook::model::indicator::Measure;
use walkdir::WalkDir;

/// Path below `root`, with `/`, and the bytes of each file.
fn read(root: &Path) -> Result<BTreeMap<String, Vec<u8>>, Box<dyn Error>> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(root) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let parts = entry.path().strip_prefix(root)?.iter();
            let path: Vec<String> = parts.map(|part| part.to_string_lossy().into_owned()).collect();
            files.insert(path.join("/"), std::fs::read(entry.path())?);
        }
    }
    Ok(files)
}

#[test]
fn the_committed_cycles_are_what_the_generator_writes() -> Result<(), Box<dyn Error>> {
    let fresh = tempfile::tempdir()?;
    demo_data::write(fresh.path())?;
    let generated = read(&fresh.path().join("cycles"))?;
    let committed = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/cycles"))?;
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        names(&committed),
        names(&generated),
        "run: cargo run --example demo_data -- data"
    );
    for (path, bytes) in &generated {
        assert!(
            committed.get(path) == Some(bytes),
            "{path} differs; run: cargo run --example demo_data -- data"
        );
    }
    Ok(())
}

/// The measures of a data folder: declared ones as they are declared, of the others their word.
fn measures(data: &Path) -> Vec<String> {
    let ingested = scorebook::ingest::read(data);
    // The story has one: three clients whom nobody took over when their owner left.
    let found: Vec<&str> = ingested
        .diagnostics
        .sorted()
        .iter()
        .map(|fault| fault.code.text())
        .filter(|code| *code != "SB0442")
        .collect();
    assert!(found.is_empty(), "{found:?}");
    let indicators = ingested.dataset.map(|dataset| dataset.configuration.indicators);
    let measure = |indicator: scorebook::model::indicator::Indicator| match &indicator.measure {
        Measure::Declared(declared) => format!("{declared:?}"),
        other => other.word().to_owned(),
    };
    indicators.unwrap_or_default().into_iter().map(measure).collect()
}

#[test]
fn the_demo_has_every_measure_of_the_full_model_and_no_warning_but_that_of_its_story()
-> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    for (path, content) in starter::files(Preset::Full) {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().ok_or("a file in no folder")?)?;
        std::fs::write(path, content)?;
    }
    let demo = measures(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"));
    for measure in measures(folder.path()) {
        assert!(demo.contains(&measure), "the demo lacks {measure}");
    }
    Ok(())
}
