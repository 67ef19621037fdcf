//! Holding what the program makes of a case against what the case says.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::case::{Case, Cell, Numbers, Verdict, root};
use super::overlay;
use super::program::{self, Download, Run, Told};

/// The downloads of a folder.
pub type Downloads = BTreeMap<String, Download>;

/// The downloads of the sound folder, of which nothing is said.
pub fn sound(scratch: &Path) -> Downloads {
    let data = scratch.join("data");
    overlay::copy(&root().join("base"), &data);
    let (run, said) = program::check(&data, "en");
    assert_eq!(run.code, Some(0), "{}", run.error);
    assert!(said.is_empty(), "{said:#?}");
    let site = scratch.join("site");
    let run = program::build(&data, &site);
    assert_eq!(run.code, Some(0), "{}", run.error);
    program::downloads(&site)
}

/// What is not as the case says; none where all is.
pub fn judge(case: &Case, sound: &Downloads) -> Option<String> {
    let scratch = TempDir::new().unwrap();
    let data = scratch.path().join("data");
    if let Err(fault) = overlay::lay(case, &data) {
        return Some(format!("{}: {fault}", case.name));
    }
    let mut faults = String::new();
    let code = case.exit.unwrap_or(i32::from(case.verdict == Verdict::Refused));
    let mut said_in = Vec::new();
    for language in ["en", "zh-CN"] {
        let (run, said) = program::check(&data, language);
        ended(&mut faults, &format!("check in {language}"), &run, code);
        for told in &said {
            inside(&mut faults, told, &data);
        }
        said_in.push(said);
    }
    heard(&mut faults, case, &said_in[0], &said_in[1]);
    let site = scratch.path().join("site");
    let run = program::build(&data, &site);
    ended(&mut faults, "build", &run, code);
    match (run.code, case.numbers) {
        (Some(0), None) => faults.push_str("\n  the case does not say which numbers come out"),
        (Some(0), Some(numbers)) => counted(&mut faults, case, numbers, sound, &program::downloads(&site)),
        _ if site.exists() => faults.push_str("\n  a site was written all the same"),
        _ => {}
    }
    (!faults.is_empty()).then(|| format!("{}: {}{faults}", case.name, case.about))
}

/// A run must end with its code, with whole sentences, and never by a panic.
fn ended(faults: &mut String, what: &str, run: &Run, code: i32) {
    let text = format!("{}\n{}", run.out, run.error);
    if run.code != Some(code) || text.contains("panicked") {
        let end: Vec<&str> = run.error.lines().rev().take(2).collect();
        let _ = write!(faults, "\n  {what} ended with {:?}: {end:?}", run.code);
    }
    if text.contains('⟦') || text.contains("{$") {
        let _ = write!(faults, "\n  {what}: a sentence is missing: {text}");
    }
}

/// A place lies within its file, if that is text; in other encodings the lines are the same ones.
fn inside(faults: &mut String, told: &Told, data: &Path) {
    let (Some(file), Some(line), Some(column)) = (&told.file, told.line, told.column) else {
        return;
    };
    let Ok(bytes) = fs::read(data.join(file)) else {
        let _ = write!(faults, "\n  there is no file {file}");
        return;
    };
    if line == 0 || column == 0 {
        let _ = write!(faults, "\n  no place: {}", told.place);
    }
    let Ok(text) = String::from_utf8(bytes) else {
        return;
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let length = usize::try_from(line - 1)
        .ok()
        .and_then(|line| text.split('\n').nth(line))
        .map(|line| line.chars().count() as u64);
    if length.is_none_or(|length| column > length + 1) {
        let _ = write!(faults, "\n  outside of the file: {}", told.place);
    }
}

/// All that is said must be what the case expects, in its order, and in words of both languages.
fn heard(faults: &mut String, case: &Case, english: &[Told], chinese: &[Told]) {
    let severities: Vec<&str> = english.iter().map(|told| told.severity.as_str()).collect();
    let verdict = if severities.contains(&"error") {
        Verdict::Refused
    } else if severities.contains(&"warning") {
        Verdict::Warned
    } else if severities.contains(&"note") {
        Verdict::Noted
    } else {
        Verdict::Read
    };
    if verdict != case.verdict {
        let _ = write!(faults, "\n  the verdict is {verdict:?}, not {:?}", case.verdict);
    }
    let expected: Vec<String> = case
        .said
        .iter()
        .map(|said| format!("{} {}", said.code, said.place))
        .collect();
    let places = |told: &[Told]| -> Vec<String> {
        told.iter()
            .map(|told| format!("{} {}", told.code, told.place))
            .collect()
    };
    if places(english) != expected || places(chinese) != expected {
        let _ = write!(faults, "\n  expected: {expected:#?}\n  said:");
        for (english, chinese) in english.iter().zip(chinese) {
            let _ = write!(
                faults,
                "\n    {} {}\n      {}\n      {}",
                english.code, english.place, english.words, chinese.words
            );
        }
        return;
    }
    for ((said, english), chinese) in case.said.iter().zip(english).zip(chinese) {
        for (words, told) in [(&said.en, english), (&said.zh, chinese)] {
            if words.is_empty() {
                let _ = write!(
                    faults,
                    "\n  {}: no words are expected of: {}",
                    said.code, told.words
                );
            }
            for word in words.iter().filter(|word| !told.words.contains(word.as_str())) {
                let _ = write!(faults, "\n  {}: {word:?} is not in: {}", said.code, told.words);
            }
        }
    }
}

/// The numbers must be those of the sound folder, or those that the case names.
fn counted(faults: &mut String, case: &Case, numbers: Numbers, sound: &Downloads, found: &Downloads) {
    let differences = differences(sound, found);
    match numbers {
        Numbers::Same if !differences.is_empty() => {
            let _ = write!(faults, "\n  numbers differ: {}", differences.join("\n    "));
        }
        Numbers::Changed if differences.is_empty() => faults.push_str("\n  no number differs"),
        Numbers::Changed if case.cells.is_empty() => {
            let _ = write!(
                faults,
                "\n  no number is named; these differ: {}",
                differences.join("\n    ")
            );
        }
        _ => {}
    }
    for cell in &case.cells {
        match value(cell, found) {
            Ok(value) if value == cell.is => {}
            Ok(value) => {
                let _ = write!(faults, "\n  {cell:?} is {value}");
            }
            Err(fault) => {
                let _ = write!(faults, "\n  {cell:?}: {fault}");
            }
        }
    }
}

fn differences(sound: &Downloads, found: &Downloads) -> Vec<String> {
    let mut differences = Vec::new();
    for (name, download) in sound {
        let Some(other) = found.get(name) else {
            differences.push(format!("{name} is missing"));
            continue;
        };
        let rows =
            |download: &Download| -> Vec<String> { download.1.iter().map(|row| row.join(",")).collect() };
        let (before, after) = (rows(download), rows(other));
        differences.extend(
            before
                .iter()
                .filter(|row| !after.contains(row))
                .map(|row| format!("{name} lacks {row}")),
        );
        differences.extend(
            after
                .iter()
                .filter(|row| !before.contains(row))
                .map(|row| format!("{name} has {row}")),
        );
        if before.len() != after.len() {
            differences.push(format!("{name} has {} rows, not {}", after.len(), before.len()));
        }
    }
    differences
}

/// The cell that a case names.
fn value(cell: &Cell, found: &Downloads) -> Result<String, String> {
    let (heading, rows) = found.get(&cell.download).ok_or("no such download")?;
    let place = |column: &str| {
        let place = heading.iter().position(|name| name == column);
        place.ok_or_else(|| format!("no column {column}"))
    };
    let mut wanted = Vec::new();
    for (column, value) in &cell.row {
        wanted.push((place(column)?, value));
    }
    let column = place(&cell.column)?;
    let mut rows = rows
        .iter()
        .filter(|row| wanted.iter().all(|(place, value)| row.get(*place) == Some(value)));
    match (rows.next(), rows.next()) {
        (Some(row), None) => Ok(row.get(column).cloned().unwrap_or_default()),
        (None, _) => Err("no such row".to_owned()),
        (Some(_), Some(_)) => Err("more than one such row".to_owned()),
    }
}
