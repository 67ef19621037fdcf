//! Compound files, the containers of older Office programs and of encrypted workbooks: the streams by name, read within bounds.
//! [MS-CFB], version 3 and 4.

use std::collections::BTreeMap;

/// How a compound file begins.
pub const SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// Numbers of sectors from here on are no sectors: free, the end of a chain, parts of the allocation table.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;
const TABLE_SECTOR: u32 = 0xFFFF_FFFD;
const PLACES_SECTOR: u32 = 0xFFFF_FFFC;
/// The length of an entry of the directory, and of a sector of the small streams.
const ENTRY: usize = 128;
const SMALL_SECTOR: usize = 64;
/// Streams below this length are kept among the small ones.
const SMALL: u32 = 4096;
/// The sectors of the files that are written here, and how many numbers have room in one.
const SECTOR: usize = 512;
const NUMBERS: usize = SECTOR / 4;
/// Places of sectors of the table that the header has room for; the others stand in sectors of their own, whose last number is
/// the place of the next.
const IN_HEADER: usize = 109;
const IN_SECTOR: usize = NUMBERS - 1;

/// A stream: where it begins, and how long it is.
#[derive(Clone, Copy, Debug)]
struct Stream {
    start: u32,
    length: u64,
}

/// A compound file in memory.
#[derive(Debug)]
pub struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    small: Vec<u8>,
    streams: BTreeMap<String, Stream>,
}

/// A number of four bytes, the low one first.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_le_bytes(four))
}

/// A number of two bytes, the low one first.
fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u16::from_le_bytes(two))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    (0..bytes.len() / 4).filter_map(|place| number(bytes, place * 4))
}

/// The sectors of a chain, joined; none where it leaves the file or comes back to itself.
fn chain(start: u32, table: &[u32], mut sector: impl FnMut(u32) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let (mut joined, mut at, mut steps) = (Vec::new(), start, 0);
    while at < NO_SECTOR {
        joined.extend(sector(at)?);
        steps += 1;
        at = *table.get(usize::try_from(at).ok()?)?;
        if steps > table.len() {
            return None;
        }
    }
    Some(joined)
}

impl<'b> Compound<'b> {
    /// Opens a compound file; none where it is damaged.
    pub fn open(bytes: &'b [u8]) -> Option<Self> {
        let sector = match short(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            streams: BTreeMap::new(),
        };
        file.read_table()?;
        let directory = file.sectors(number(bytes, 48)?)?;
        let root = file.read_directory(&directory)?;
        if number(bytes, 64)? > 0 {
            file.small_table = numbers(&file.sectors(number(bytes, 60)?)?).collect();
            file.small = file.sectors(root.start)?;
        }
        Some(file)
    }

    /// A sector of the file.
    fn sector(&self, place: u32) -> Option<Vec<u8>> {
        // The header takes the room of the sector before the first.
        let start = usize::try_from(place)
            .ok()?
            .checked_add(1)?
            .checked_mul(self.sector)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(rest.get(..self.sector).unwrap_or(rest).to_vec())
    }

    fn sectors(&self, start: u32) -> Option<Vec<u8>> {
        chain(start, &self.table, |place| self.sector(place))
    }

    /// Reads the table that says which sector follows which.
    fn read_table(&mut self) -> Option<()> {
        let mut places: Vec<u32> = numbers(self.bytes.get(76..512)?).collect();
        let mut more = number(self.bytes, 68)?;
        let most = self.bytes.len() / self.sector + 1;
        while more < NO_SECTOR {
            let sector = self.sector(more)?;
            places.extend(numbers(&sector));
            more = places.pop()?;
            if places.len() > most * 2 {
                return None;
            }
        }
        for place in places.into_iter().filter(|place| *place < NO_SECTOR) {
            self.table.extend(numbers(&self.sector(place)?));
        }
        Some(())
    }

    /// Reads the names of the streams; gives the root, which holds the small ones.
    fn read_directory(&mut self, directory: &[u8]) -> Option<Stream> {
        let mut root = None;
        for entry in directory.chunks_exact(ENTRY) {
            let length = usize::from(short(entry, 64)?);
            let units: Vec<u16> = (0..length.min(64).saturating_sub(2) / 2)
                .filter_map(|place| short(entry, place * 2))
                .collect();
            let stream = Stream {
                start: number(entry, 116)?,
                length: u64::from(number(entry, 120)?),
            };
            match entry.get(66)? {
                5 => root = Some(stream),
                2 => {
                    let name = String::from_utf16_lossy(&units).to_ascii_lowercase();
                    self.streams.entry(name).or_insert(stream);
                }
                _ => {}
            }
        }
        root
    }

    /// Whether it has a stream of this name, in any ASCII letter case.
    pub fn has(&self, name: &str) -> bool {
        self.streams.contains_key(&name.to_ascii_lowercase())
    }

    /// The bytes of a stream; none where there is none or it is damaged.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let stream = self.streams.get(&name.to_ascii_lowercase())?;
        let mut bytes = if stream.length < u64::from(SMALL) {
            chain(stream.start, &self.small_table, |place| {
                let start = usize::try_from(place).ok()?.checked_mul(SMALL_SECTOR)?;
                let rest = self.small.get(start..).filter(|rest| !rest.is_empty())?;
                Some(rest.get(..SMALL_SECTOR).unwrap_or(rest).to_vec())
            })?
        } else {
            self.sectors(stream.start)?
        };
        let length = usize::try_from(stream.length).ok()?;
        if bytes.len() < length {
            return None;
        }
        bytes.truncate(length);
        Some(bytes)
    }
}

/// A compound file with one stream, so that a reader of others' making meets no container but a sound one. None where the stream is
/// longer than the format has it (two gigabytes).
pub fn with_stream(name: &str, stream: &[u8]) -> Option<Vec<u8>> {
    let length = stream.len().max(usize::try_from(SMALL).ok()?);
    let data = length.div_ceil(SECTOR);
    // One sector for the directory; a sector of the table has room for 128 others.
    let more = |tables: usize| tables.saturating_sub(IN_HEADER).div_ceil(IN_SECTOR);
    let mut tables = 1;
    while tables * NUMBERS < data + 1 + tables + more(tables) {
        tables += 1;
    }
    let more = more(tables);
    let sector_number = |place: usize| u32::try_from(place).ok();
    // The sectors with further places stand behind the stream.
    let first_of_more = tables + 1 + data;
    let place_of = |table: usize| {
        if table < tables {
            sector_number(table)
        } else {
            Some(FREE)
        }
    };
    let mut file = vec![0; SECTOR];
    file.splice(..8, SIGNATURE.iter().copied());
    let mut set = |at: usize, bytes: &[u8]| {
        file.splice(at..at + bytes.len(), bytes.iter().copied());
    };
    // Version 3, little-endian, sectors of 512 bytes, small ones of 64; then the places of the tables.
    set(24, &[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    set(44, &sector_number(tables)?.to_le_bytes());
    set(48, &sector_number(tables)?.to_le_bytes());
    set(56, &SMALL.to_le_bytes());
    set(60, &END_OF_CHAIN.to_le_bytes());
    let next_of_more = |after: usize| {
        if after < more {
            sector_number(first_of_more + after)
        } else {
            Some(END_OF_CHAIN)
        }
    };
    set(68, &next_of_more(0)?.to_le_bytes());
    set(72, &sector_number(more)?.to_le_bytes());
    for place in 0..IN_HEADER {
        set(76 + place * 4, &place_of(place)?.to_le_bytes());
    }
    for place in 0..tables * NUMBERS {
        let next = if place < tables {
            TABLE_SECTOR
        } else if place == tables || place == tables + data {
            END_OF_CHAIN
        } else if place < tables + data {
            sector_number(place + 1)?
        } else if (first_of_more..first_of_more + more).contains(&place) {
            PLACES_SECTOR
        } else {
            FREE
        };
        file.extend(next.to_le_bytes());
    }
    file.extend(entry("Root Entry", 5, END_OF_CHAIN, 0));
    file.extend(entry(name, 2, sector_number(tables + 1)?, sector_number(length)?));
    file.resize((1 + tables + 1) * SECTOR, 0);
    file.extend(stream);
    file.resize((1 + tables + 1 + data) * SECTOR, 0);
    for place in 0..more {
        let first = IN_HEADER + place * IN_SECTOR;
        for table in first..first + IN_SECTOR {
            file.extend(place_of(table)?.to_le_bytes());
        }
        file.extend(next_of_more(place + 1)?.to_le_bytes());
    }
    Some(file)
}

/// An entry of the directory.
fn entry(name: &str, kind: u8, start: u32, length: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length_of_name = u16::try_from(entry.len() + 2).unwrap_or(2);
    entry.resize(64, 0);
    entry.extend(length_of_name.to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend([0xFF; 8]);
    // The root's child is the second entry; a stream has none.
    entry.extend(if kind == 5 { 1 } else { FREE }.to_le_bytes());
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(length.to_le_bytes());
    entry.resize(ENTRY, 0);
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_comes_back_as_it_went_in_whatever_its_length() {
        // The header has room for 109 sectors of the table: for 109 × 128 others of 512 bytes, 7,143,424 bytes with the table's own.
        // A sector of further places has room for 127 more, 15.4 megabytes in all; 20 need a second.
        for length in [
            0, 1, 4095, 4096, 4097, 70_000, 3_000_000, 7_080_000, 7_100_000, 15_400_000, 20_000_000,
        ] {
            let stream: Vec<u8> = (0..251_u8).cycle().take(length).collect();
            let file = with_stream("Workbook", &stream).unwrap();
            let file = Compound::open(&file).unwrap();
            assert!(file.has("workbook") && !file.has("EncryptedPackage"));
            let read = file.stream("Workbook").unwrap();
            assert_eq!(read.get(..stream.len()), Some(stream.as_slice()));
            assert!(read.iter().skip(stream.len()).all(|byte| *byte == 0));
        }
    }

    #[test]
    fn a_chain_that_comes_back_to_itself_is_damage() {
        let mut file = with_stream("Workbook", &[7; 10_000]).unwrap();
        // The second sector of the stream, which is the fourth of the file, is followed by itself.
        let at = SECTOR + 3 * 4;
        file.splice(at..at + 4, 3_u32.to_le_bytes());
        assert_eq!(Compound::open(&file).unwrap().stream("Workbook"), None);
        for length in [0, 8, 100, 512, 600, 1024] {
            let cut = file.get(..length).unwrap();
            assert!(
                Compound::open(cut)
                    .and_then(|file| file.stream("Workbook"))
                    .is_none()
            );
        }
    }
}
