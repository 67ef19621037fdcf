//! `scorebook fix DIR --out DIR2`: a copy of a data folder in which everything is mended that can be mended in one way only. The
//! folder itself stays as it is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;
use walkdir::WalkDir;

use super::arguments::{FixArguments, Format};
use super::layout::typed;
use super::whole_folder::{Refusal, WholeFolder, is_within};
use super::{Exit, Terminal};
use crate::diagnostics::{Severity, clean};
use crate::ingest::{Mended, left_behind, mend};
use crate::languages::{Texts, system_reason};
use crate::pipeline;

/// Writes the copy, and says what was mended in each file and what is left to a person.
pub fn run(arguments: &FixArguments, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    let (data, out) = (&arguments.data, &arguments.out);
    let mended = match mend(data) {
        Ok(mended) => mended,
        Err(faults) => {
            terminal.diagnostics(&faults, Format::Text);
            let facts = [("data", typed(data).into()), ("out", typed(out).into())];
            terminal.error(&texts.text("fix-unreadable", &facts));
            return Exit::of_input(&faults);
        }
    };
    let written = match is_within(out, data) {
        Ok(true) => {
            terminal.error(&texts.text("fix-within-data", &[("out", typed(out).into())]));
            return Exit::Usage;
        }
        Ok(false) => write(data, out, &mended),
        Err(error) => Err(error.into()),
    };
    match written {
        Ok(files) => report(arguments, &mended, files, terminal),
        Err(Refusal::NotEmpty) => {
            terminal.error(&texts.text("cli-new-not-empty", &[("folder", typed(out).into())]));
            Exit::Machine
        }
        Err(Refusal::Io(error)) => {
            let facts = [
                ("folder", typed(out).into()),
                ("reason", system_reason(&error).into()),
            ];
            terminal.error(&texts.text("cli-new-failed", &facts));
            Exit::Machine
        }
    }
}

/// Copies the folder with the mended files in the place of the others; how many files there are.
fn write(data: &Path, out: &Path, mended: &[Mended]) -> Result<usize, Refusal> {
    let files = files(data)?;
    let whole = WholeFolder::begin(out)?;
    for (name, location) in &files {
        match mended.iter().find(|mended| mended.path == *name) {
            Some(mended) => whole.write(name, &mended.bytes)?,
            None => whole.write(name, &fs::read(location)?)?,
        }
    }
    whole.finish()?;
    Ok(files.len())
}

/// Every file of the data folder but those that other programs leave behind: its path with forward slashes, and where it is.
fn files(data: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let walk = WalkDir::new(data)
        .min_depth(1)
        .follow_links(true)
        .sort_by_file_name();
    let kept = walk
        .into_iter()
        .filter_entry(|entry| !left_behind(&entry.file_name().to_string_lossy()));
    let mut files = Vec::new();
    for entry in kept {
        let entry = entry.map_err(io::Error::from)?;
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(data).unwrap_or(entry.path());
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            files.push((parts.join("/"), entry.path().to_owned()));
        }
    }
    Ok(files)
}

/// Says what was done in each file, and what `check` finds in the copy.
fn report(arguments: &FixArguments, mended: &[Mended], files: usize, terminal: &Terminal) -> Exit {
    let texts = terminal.texts();
    for file in mended {
        terminal.say(&clean(&file.path));
        for line in done(file, texts) {
            terminal.say(&format!("  {line}"));
        }
    }
    let facts = [
        ("mended", FluentValue::from(mended.len())),
        ("files", files.into()),
        ("out", typed(&arguments.out).into()),
    ];
    terminal.say(&texts.text("fix-done", &facts));
    let left = pipeline::check(&arguments.out).diagnostics;
    let (errors, warnings) = (left.count(Severity::Error), left.count(Severity::Warning));
    if errors + warnings == 0 {
        terminal.say(&texts.plain("fix-nothing-left"));
        return Exit::Done;
    }
    terminal.say(&texts.plain("fix-left"));
    terminal.diagnostics(&left, Format::Text);
    if errors > 0 { Exit::Faults } else { Exit::Done }
}

/// A sentence for each kind of mending in a file.
fn done(file: &Mended, texts: &Texts) -> Vec<String> {
    let format = file.format.map(|format| {
        let facts = [
            ("encoding", format.encoding.name().into()),
            ("separator", format.separator.word().into()),
        ];
        texts.text("fix-format", &facts)
    });
    let counts = [
        ("fix-headings", file.headings),
        ("fix-ids", file.ids),
        ("fix-cells", file.cells),
        ("fix-empty-rows", file.empty_rows),
        ("fix-empty-columns", file.empty_columns),
        ("fix-invisible", file.invisible),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counted = counts.map(|(key, count)| texts.text(key, &[("count", count.into())]));
    format.into_iter().chain(counted).collect()
}
