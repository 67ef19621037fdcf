//! The records of an XLS workbook, looked at before they are read: whether it is encrypted, how much room its sheets would take,
//! and what is hidden. [MS-XLS].

use std::collections::BTreeMap;

/// Rows and columns of a sheet in this format.
const MOST_ROWS: u32 = 65_536;
const MOST_COLUMNS: u32 = 256;
/// Cells of the rectangle around all cells of a sheet that are fine in any case, and so many more for each cell that is there.
const MODEST_AREA: u64 = 2_000_000;
const AREA_PER_CELL: u64 = 64;

/// What the records tell.
#[derive(Debug, Default, PartialEq)]
pub struct Records {
    /// Whether the records are encrypted.
    pub encrypted: bool,
    /// Whether a sheet would take far more room than its cells need, or is larger than the format has it.
    pub spread: bool,
    /// Numbers of hidden rows, from 1, and stretches of hidden columns, from 0, by the place of the sheet's records.
    pub hidden: BTreeMap<usize, Hidden>,
    /// Where the records of each sheet begin, in the order of the sheets.
    pub sheets: Vec<usize>,
}

/// What a sheet hides.
#[derive(Debug, Default, PartialEq)]
pub struct Hidden {
    /// Numbers of rows, from 1.
    pub rows: Vec<u32>,
    /// Stretches of columns, from 0, the last ones included.
    pub columns: Vec<(u16, u16)>,
}

fn short(data: &[u8], at: usize) -> Option<u16> {
    let two: [u8; 2] = data.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(two))
}

fn long(data: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = data.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(four))
}

/// The records from a place on: kind and data.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = start;
    std::iter::from_fn(move || {
        let header = stream.get(at..at.checked_add(4)?)?;
        let (kind, length) = (short(header, 0)?, usize::from(short(header, 2)?));
        let data = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((kind, data))
    })
}

/// Looks through the records of a workbook.
pub fn survey(stream: &[u8]) -> Records {
    let mut found = Records::default();
    for (kind, data) in records(stream, 0) {
        match kind {
            0x002F => found.encrypted |= short(data, 0) != Some(0),
            0x0085 => {
                let place = long(data, 0).and_then(|place| usize::try_from(place).ok());
                found.sheets.push(place.unwrap_or(usize::MAX));
            }
            0x000A => break,
            _ => {}
        }
    }
    for place in found.sheets.clone() {
        // A sheet that is listed twice is read twice, and takes room twice.
        found.spread |= found.hidden.contains_key(&place);
        let (spread, hidden) = sheet(stream, place);
        found.spread |= spread;
        found.hidden.insert(place, hidden);
    }
    found
}

/// Whether a sheet would take too much room, and what it hides.
fn sheet(stream: &[u8], start: usize) -> (bool, Hidden) {
    let (mut hidden, mut spread) = (Hidden::default(), false);
    let (mut cells, mut rows, mut columns) = (0_u64, (u32::MAX, 0_u32), (u32::MAX, 0_u32));
    let mut formulas = false;
    for (kind, data) in records(stream, start) {
        match kind {
            // The extent that the sheet claims, for which room is reserved.
            0x0200 => {
                let (bottom, right) = if data.len() < 14 {
                    (short(data, 2).map(u32::from), short(data, 6))
                } else {
                    (long(data, 4), short(data, 10))
                };
                spread |= bottom.is_some_and(|bottom| bottom > MOST_ROWS)
                    || right.is_some_and(|right| u32::from(right) > MOST_COLUMNS);
            }
            0x0208 if short(data, 12).is_some_and(|flags| flags & 0x20 != 0) => {
                hidden.rows.extend(short(data, 0).map(|row| u32::from(row) + 1));
            }
            0x007D if short(data, 8).is_some_and(|flags| flags & 1 != 0) => {
                hidden.columns.extend(short(data, 0).zip(short(data, 2)));
            }
            0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD | 0x00BD | 0x0006 => {
                let (Some(row), Some(first)) = (short(data, 0), short(data, 2)) else {
                    continue;
                };
                let last = match kind {
                    0x00BD => short(data, data.len().saturating_sub(2)).unwrap_or(first),
                    _ => first,
                };
                formulas |= kind == 0x0006;
                cells += 1;
                rows = (rows.0.min(row.into()), rows.1.max(row.into()));
                columns = (columns.0.min(first.into()), columns.1.max(last.into()));
            }
            0x000A => break,
            _ => {}
        }
    }
    if cells > 0 {
        let area = u64::from(rows.1 - rows.0 + 1) * u64::from(columns.1.saturating_sub(columns.0) + 1);
        // Formulas take the same room once more.
        let area = if formulas { area * 2 } else { area };
        spread |= columns.1 >= MOST_COLUMNS || area > MODEST_AREA + AREA_PER_CELL * cells;
    }
    hidden.rows.sort_unstable();
    (spread, hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    }

    /// A workbook with one sheet that holds these records.
    fn workbook(globals: &[u8], sheet: &[Vec<u8>]) -> Vec<u8> {
        let place = u32::try_from(globals.len() + 4 + 4 + 4).unwrap();
        let mut stream = globals.to_vec();
        stream.extend(record(0x0085, &place.to_le_bytes()));
        stream.extend(record(0x000A, &[]));
        stream.extend(sheet.concat());
        stream.extend(record(0x000A, &[]));
        stream
    }

    fn number(row: u16, column: u16) -> Vec<u8> {
        let place = [row.to_le_bytes(), column.to_le_bytes()].concat();
        record(0x0203, &[place, vec![0; 10]].concat())
    }

    #[test]
    fn a_sheet_whose_cells_lie_far_apart_is_spread() {
        assert!(!survey(&workbook(&[], &[number(0, 0), number(9, 9)])).spread);
        // 65,536 × 256 are 16,777,216 cells for two.
        assert!(survey(&workbook(&[], &[number(0, 0), number(65_535, 255)])).spread);
        assert!(survey(&workbook(&[], &[number(0, 256)])).spread);
        let claimed = record(0x0200, &[[0; 4], u32::MAX.to_le_bytes(), [0; 4], [0; 4]].concat());
        assert!(survey(&workbook(&[], &[claimed])).spread);
    }

    #[test]
    fn passwords_and_what_is_hidden_are_found() {
        assert!(survey(&workbook(&record(0x002F, &[1, 0]), &[])).encrypted);
        let row = record(0x0208, &[&[4, 0][..], &[0; 10], &[0x20, 0, 0, 0]].concat());
        let columns = record(0x007D, &[1, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
        let found = survey(&workbook(&[], &[row, columns]));
        let hidden = found.hidden.values().next().unwrap();
        assert_eq!(
            (hidden.rows.as_slice(), hidden.columns.as_slice()),
            (&[5][..], &[(1, 2)][..])
        );
        assert!(!found.encrypted && !found.spread);
    }
}
