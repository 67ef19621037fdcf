//! A table written again as CSV in UTF-8 with commas, as its readers understood it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use csv::ByteRecord;

use super::Mended;
use crate::ingest::tables::csv_file::CsvFile;
use crate::ingest::tables::file_text::TableText;
use crate::ingest::tables::heading::{composed, visible};
use crate::ingest::tables::recorder::Recorded;
use crate::ingest::tables::source::{Row, RowSource};
use crate::ingest::tables::tidy::is_blank;
use crate::model::source::Separator;

/// The mark by which office programs know that a file is UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The table written plainly; none where its rows cannot be told apart, so that a person must look first.
pub fn table(path: &str, text: &TableText, known: &Recorded) -> Option<Mended> {
    let mut source = CsvFile::new(text.text(), text.cut());
    let mut mended = Mended {
        path: path.to_owned(),
        format: (!text.format().is_usual()).then(|| text.format()),
        ..Mended::default()
    };
    let mut header = Row::default();
    if !source.read(&mut header) || source.broken(&header, 0).is_some() {
        return None;
    }
    let width = header.cells.len();
    let names = standard_names(known);
    let mut rows = vec![headings(&header.cells, &names, &mut mended)];
    let mut row = Row::default();
    let decimal_commas = text.format().separator == Separator::Semicolon;
    while source.read(&mut row) {
        if source.broken(&row, width).is_some() {
            return None;
        }
        if row.cells.iter().all(is_blank) {
            mended.empty_rows += 1;
            continue;
        }
        if decimal_commas && !names_every_number(&row.cells, known) {
            return None;
        }
        rows.push(cells(&row, known, &mut mended));
    }
    leave_out_empty_columns(&mut rows, &mut mended);
    mended.bytes = written(&rows)?;
    Some(mended)
}

/// The one name that a column has for its readers, by its place in the header.
fn standard_names(known: &Recorded) -> BTreeMap<usize, &str> {
    let mut names: BTreeMap<usize, Option<&str>> = BTreeMap::new();
    for (place, name) in &known.asked {
        let name = name.as_str();
        names
            .entry(*place)
            .and_modify(|other| *other = other.filter(|other| *other == name))
            .or_insert(Some(name));
    }
    let names = names.into_iter();
    names.filter_map(|(place, name)| Some((place, name?))).collect()
}

fn headings(header: &ByteRecord, names: &BTreeMap<usize, &str>, mended: &mut Mended) -> Vec<Vec<u8>> {
    let mut headings = Vec::new();
    for (place, heading) in header.iter().enumerate() {
        match names.get(&place) {
            Some(name) if name.as_bytes() != heading => {
                mended.headings += 1;
                headings.push(name.as_bytes().to_vec());
            }
            _ => headings.push(heading.to_vec()),
        }
    }
    headings
}

/// The cells of a row, ids without what nobody sees and the others as they were understood.
fn cells(row: &Row, known: &Recorded, mended: &mut Mended) -> Vec<Vec<u8>> {
    let mut cells = Vec::new();
    for (place, cell) in row.cells.iter().enumerate() {
        if let Some(plain) = known.cells.get(&(row.line, place)) {
            mended.cells += 1;
            cells.push(plain.clone().into_bytes());
        } else if known.ids.contains(&place)
            && let Ok(text) = std::str::from_utf8(cell)
        {
            let seen = visible(text).map_or(Cow::Borrowed(text.trim()), Cow::Owned);
            let id = composed(&seen);
            mended.ids += usize::from(id != text);
            cells.push(id.as_bytes().to_vec());
        } else {
            cells.push(cell.to_vec());
        }
    }
    cells
}

/// Whether no cell that nobody has read could be a number with decimals. Beside semicolons its comma stands before them; beside
/// commas nobody would know.
fn names_every_number(cells: &ByteRecord, known: &Recorded) -> bool {
    let asked = |place: usize| {
        known
            .asked
            .range((place, String::new())..)
            .next()
            .is_some_and(|(at, _)| *at == place)
    };
    let like_number = |cell: &[u8]| {
        let of_number = |byte: &u8| byte.is_ascii_digit() || b".,-+ ".contains(byte);
        cell.iter().any(u8::is_ascii_digit)
            && cell.iter().all(of_number)
            && cell.iter().any(|byte| b".,".contains(byte))
    };
    (cells.iter().enumerate()).all(|(place, cell)| asked(place) || !like_number(cell))
}

/// Takes off the columns at the end that have neither a heading nor a cell.
fn leave_out_empty_columns(rows: &mut [Vec<Vec<u8>>], mended: &mut Mended) {
    let filled = |row: &Vec<Vec<u8>>| {
        row.iter()
            .rposition(|cell| !is_blank(cell))
            .map_or(0, |last| last + 1)
    };
    let width = rows.iter().map(filled).max().unwrap_or(0);
    let before = rows.first().map_or(0, Vec::len);
    if width == 0 || width >= before {
        return;
    }
    mended.empty_columns = before - width;
    for row in rows {
        row.truncate(width);
    }
}

/// The rows as CSV; with a mark where there are other letters than those of ASCII.
fn written(rows: &[Vec<Vec<u8>>]) -> Option<Vec<u8>> {
    let ascii = rows.iter().flatten().all(|cell| cell.is_ascii());
    let start = if ascii { Vec::new() } else { MARK.to_vec() };
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(start);
    for row in rows {
        writer.write_record(row).ok()?;
    }
    writer.into_inner().ok()
}
