//! A data folder of one cycle, made of files that a test states, and what came of reading it.

use std::fs;

use scorebook::diagnostics::Code;
use scorebook::ingest::{Ingested, read};
use scorebook::model::Dataset;
use tempfile::TempDir;

/// A cycle with these files.
pub fn folder(files: &[(impl AsRef<str>, Vec<u8>)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    let cycle = folder.path().join("cycles/2025-Q1");
    fs::create_dir_all(&cycle).unwrap();
    for (name, bytes) in files {
        fs::write(cycle.join(name.as_ref()), bytes).unwrap();
    }
    folder
}

/// A cycle with these files, and these settings beside it.
pub fn folder_with(settings: &str, files: &[(impl AsRef<str>, Vec<u8>)]) -> TempDir {
    let folder = folder(files);
    fs::write(folder.path().join("scorebook.toml"), settings).unwrap();
    folder
}

/// What is read of a cycle with these files.
pub fn read_files(files: &[(impl AsRef<str>, Vec<u8>)]) -> Ingested {
    read(folder(files).path())
}

/// The dataset and the codes of what was said about it.
pub fn sound(ingested: Ingested) -> (Dataset, Vec<Code>) {
    let found = ingested.diagnostics.sorted();
    let codes = found.iter().map(|found| found.code).collect();
    let data = ingested.dataset.unwrap_or_else(|| panic!("{found:#?}"));
    (data, codes)
}

/// The same of a cycle with these files.
pub fn sound_files(files: &[(impl AsRef<str>, Vec<u8>)]) -> (Dataset, Vec<Code>) {
    sound(read_files(files))
}

/// The bytes of a file with this text.
pub fn text(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}
