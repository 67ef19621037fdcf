//! Laying a case over the sound folder: its files first, then its changes, one after another.

use std::fs;
use std::path::Path;

use encoding_rs::{BIG5, Encoding, GB18030};

use super::case::{Case, Change, root};

/// Writes the sound folder, dirty as the case says.
///
/// # Errors
/// The change that does not fit its file.
pub fn lay(case: &Case, target: &Path) -> Result<(), String> {
    copy(&root().join("base"), target);
    if let Some(files) = &case.files {
        copy(files, target);
    }
    for change in &case.changes {
        apply(change, target).map_err(|fault| format!("{}: {fault}", change.file))?;
    }
    Ok(())
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

fn apply(change: &Change, folder: &Path) -> Result<(), String> {
    let path = folder.join(&change.file);
    let told = |fault: std::io::Error| fault.to_string();
    if change.folder {
        return fs::create_dir_all(&path).map_err(told);
    }
    if change.remove {
        if path.is_dir() {
            return fs::remove_dir_all(&path).map_err(told);
        }
        return fs::remove_file(&path).map_err(told);
    }
    if let Some(target) = &change.link {
        return linked(&path, target).map_err(told);
    }
    let mut bytes = match &change.copy {
        Some(other) => fs::read(folder.join(other)).map_err(told)?,
        None => fs::read(&path).unwrap_or_default(),
    };
    if changes_text(change) {
        let mut text = String::from_utf8(bytes).map_err(|fault| fault.to_string())?;
        text = changed_text(change, text)?;
        bytes = match (&change.encode, &change.sheet) {
            (_, Some(sheet)) => workbook(sheet, &text)?,
            (Some(encoding), None) => encoded(encoding, &text)?,
            (None, None) => text.into_bytes(),
        };
    }
    if let Some(hex) = &change.hex {
        bytes = from_hex(hex)?;
    }
    if let Some((from, to)) = &change.replace_hex {
        let (from, to) = (from_hex(from)?, from_hex(to)?);
        let mut places = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(&from));
        let (Some(at), None) = (places.next(), places.next()) else {
            return Err("these bytes do not stand there once".to_owned());
        };
        drop(places);
        bytes.splice(at..at + from.len(), to);
    }
    if let Some(cut) = change.cut {
        bytes.truncate(bytes.len().saturating_sub(cut));
    }
    if let Some(hex) = &change.after_hex {
        bytes.extend(from_hex(hex)?);
    }
    let target = match &change.moved {
        Some(other) => {
            fs::remove_file(&path).map_err(told)?;
            folder.join(other)
        }
        None => path,
    };
    fs::create_dir_all(target.parent().unwrap()).map_err(told)?;
    fs::write(target, bytes).map_err(told)
}

#[cfg(unix)]
fn linked(path: &Path, target: &str) -> std::io::Result<()> {
    fs::create_dir_all(path.parent().unwrap())?;
    let _ = fs::remove_file(path);
    std::os::unix::fs::symlink(target, path)
}

#[cfg(not(unix))]
fn linked(_: &Path, _: &str) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// Whether a change needs the file as text.
fn changes_text(change: &Change) -> bool {
    change.text.is_some()
        || change.replace.is_some()
        || change.every.is_some()
        || change.before.is_some()
        || change.after.is_some()
        || change.separator.is_some()
        || change.line_ends.is_some()
        || change.encode.is_some()
        || change.sheet.is_some()
        || change.times.is_some()
}

fn changed_text(change: &Change, found: String) -> Result<String, String> {
    let mut text = change.text.clone().unwrap_or(found);
    if let Some(times) = change.times {
        text = text.repeat(times);
    }
    if let Some((from, to)) = &change.replace {
        if text.matches(from.as_str()).count() != 1 {
            return Err(format!("{from:?} does not stand there once"));
        }
        text = text.replace(from.as_str(), to);
    }
    if let Some((from, to)) = &change.every {
        if !text.contains(from.as_str()) {
            return Err(format!("{from:?} does not stand there"));
        }
        text = text.replace(from.as_str(), to);
    }
    if let Some(before) = &change.before {
        text.insert_str(0, before);
    }
    if let Some(after) = &change.after {
        text.push_str(after);
    }
    if let Some(separator) = change.separator {
        text = separated(separator, &text)?;
    }
    match change.line_ends.as_deref() {
        None => {}
        Some("crlf") => text = text.replace('\n', "\r\n"),
        Some("cr") => text = text.replace('\n', "\r"),
        Some(other) => return Err(format!("no line ends {other}")),
    }
    Ok(text)
}

/// The same table with another separator.
fn separated(separator: char, text: &str) -> Result<String, String> {
    let separator = u8::try_from(separator).map_err(|fault| fault.to_string())?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .from_writer(Vec::new());
    for record in reader.byte_records() {
        let record = record.map_err(|fault| fault.to_string())?;
        writer
            .write_byte_record(&record)
            .map_err(|fault| fault.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|fault| fault.to_string())?;
    String::from_utf8(bytes).map_err(|fault| fault.to_string())
}

/// The rows of a CSV text as a workbook of one sheet.
fn workbook(name: &str, text: &str) -> Result<Vec<u8>, String> {
    let told = |fault: rust_xlsxwriter::XlsxError| fault.to_string();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).map_err(told)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    for (row, record) in (0_u32..).zip(reader.records()) {
        let record = record.map_err(|fault| fault.to_string())?;
        for (column, cell) in (0_u16..).zip(&record) {
            // A spreadsheet keeps the zeros before an id only where the cell is text.
            let is_id = cell.len() > 1 && cell.starts_with('0') && !cell.contains('.');
            match cell.parse::<f64>() {
                Ok(number) if !is_id && number.is_finite() => {
                    sheet.write_number(row, column, number).map_err(told)?
                }
                _ if cell.is_empty() => continue,
                _ => sheet.write_string(row, column, cell).map_err(told)?,
            };
        }
    }
    book.save_to_buffer().map_err(told)
}

fn encoded(name: &str, text: &str) -> Result<Vec<u8>, String> {
    let (name, marked) = match name.strip_suffix("+bom") {
        Some(name) => (name, true),
        None => (name, false),
    };
    let mark = if marked { "\u{feff}" } else { "" };
    let legacy = |encoding: &'static Encoding| {
        let (bytes, _, unmappable) = encoding.encode(text);
        if unmappable {
            return Err(format!("{name} has not all of these letters"));
        }
        Ok(bytes.into_owned())
    };
    let text = format!("{mark}{text}");
    match name {
        "utf-8" => Ok(text.into_bytes()),
        "utf-16le" => Ok(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        "utf-16be" => Ok(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        "utf-32le" => Ok(text
            .chars()
            .flat_map(|letter| u32::from(letter).to_le_bytes())
            .collect()),
        "gb18030" => legacy(GB18030),
        "big5" => legacy(BIG5),
        other => Err(format!("no encoding {other}")),
    }
}

fn from_hex(digits: &str) -> Result<Vec<u8>, String> {
    digits
        .split_whitespace()
        .map(|pair| u8::from_str_radix(pair, 16).map_err(|fault| format!("{pair}: {fault}")))
        .collect()
}
