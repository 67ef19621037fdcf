//! One zip of a sealed folder, byte for byte the same each time and on each system.
//!
//! Scorebook writes the format itself, since the bytes are a promise: entries in the order they are given, in one folder; times
//! 1980-01-01, the first that the format knows; permissions `rw-r--r--`; names in UTF-8; no comment, no extra fields but those of
//! ZIP64 where there are more entries or bytes than the old format counts. A file is deflated by plain code that no processor
//! changes, or stored where that is smaller.

use std::io::{self, Write};
use std::num::NonZeroU32;

use rayon::prelude::*;

use super::manifest::{Header, MANIFEST, Manifest, SIGNATURE};

/// How hard is compressed, of 0 to 10: beyond it pages become hardly smaller, in twice the time.
const LEVEL: u8 = 6;
/// How many files are compressed at once; so many are in memory.
const AT_ONCE: usize = 64;
/// 1980-01-01 as the format writes days: year since 1980, month, day.
const DAY: u16 = 1 << 5 | 1;
/// A name is UTF-8.
const UTF8: u16 = 1 << 11;
/// Made on Unix, so that permissions are told, by version 4.5 of the format.
const MADE_BY: u16 = 3 << 8 | ZIP64_VERSION;
/// A file that its owner may write and all may read.
const PERMISSIONS: u32 = 0o100_644 << 16;
/// Version 2.0 of the format knows deflate.
const PLAIN_VERSION: u16 = 20;
/// Version 4.5 of the format knows ZIP64.
const ZIP64_VERSION: u16 = 45;
/// From so many entries on, or such an offset, the old format cannot count.
const MOST_ENTRIES: u64 = 0xFFFF;
const MOST_OFFSET: u64 = 0xFFFF_FFFF;

/// The folder that the files of a seal lie in, within its zip: readable, and fit for every system.
pub fn folder_name(header: &Header) -> String {
    let plain = |letter: char| {
        if letter.is_alphanumeric() || "-_".contains(letter) {
            letter
        } else {
            '_'
        }
    };
    let cycle: String = header.cycle.as_str().chars().map(plain).collect();
    revision_name(&cycle, header.revision)
}

fn revision_name(cycle: &str, revision: NonZeroU32) -> String {
    format!("{cycle}-revision-{revision}")
}

/// The paths of a seal's zip below its folder, in their order: the manifest, its signature where there is one, then the files.
pub fn paths(manifest: &Manifest, signed: bool) -> Vec<&str> {
    let signature = signed.then_some(SIGNATURE);
    let files = manifest.files().iter().map(|file| file.path.as_str());
    std::iter::once(MANIFEST).chain(signature).chain(files).collect()
}

/// Writes the zip of these paths below a folder. `content` is asked for each path once, several at a time.
///
/// # Errors
/// A content that cannot be had, one of 4 GB or more, or the stream refuses.
pub fn pack(
    folder: &str,
    paths: &[&str],
    content: &(dyn Fn(&str) -> io::Result<Vec<u8>> + Sync),
    stream: &mut dyn Write,
) -> io::Result<()> {
    let mut offset: u64 = 0;
    let mut directory: Vec<u8> = Vec::new();
    for some in paths.chunks(AT_ONCE) {
        let packed: Vec<io::Result<Packed>> = some
            .par_iter()
            .map(|path| Packed::new(format!("{folder}/{path}"), &content(path)?))
            .collect();
        for packed in packed {
            let packed = packed?;
            let header = packed.local_header();
            stream.write_all(&header)?;
            stream.write_all(&packed.data)?;
            directory.extend(packed.directory_entry(offset));
            offset += (header.len() + packed.data.len()) as u64;
        }
    }
    stream.write_all(&directory)?;
    let end = end_of_directory(paths.len() as u64, directory.len() as u64, offset);
    stream.write_all(&end)
}

/// A file as it goes into the zip.
struct Packed {
    name: String,
    crc: u32,
    size: u32,
    deflated: bool,
    data: Vec<u8>,
}

impl Packed {
    fn new(name: String, content: &[u8]) -> io::Result<Self> {
        let size = u32::try_from(content.len()).ok().filter(|size| *size < u32::MAX);
        let size = size.ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
        let compressed = miniz_oxide::deflate::compress_to_vec(content, LEVEL);
        let deflated = compressed.len() < content.len();
        Ok(Self {
            name,
            crc: crc32fast::hash(content),
            size,
            deflated,
            data: if deflated { compressed } else { content.to_vec() },
        })
    }

    /// What both headers of the file have in common, from the flags to the length of the name.
    fn common(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(24);
        let method: u16 = if self.deflated { 8 } else { 0 };
        for half in [UTF8, method, 0, DAY] {
            bytes.extend(half.to_le_bytes());
        }
        for word in [self.crc, clamped(self.data.len() as u64), self.size] {
            bytes.extend(word.to_le_bytes());
        }
        bytes.extend(low(self.name.len() as u64).to_le_bytes());
        bytes
    }

    fn local_header(&self) -> Vec<u8> {
        let mut bytes = b"PK\x03\x04".to_vec();
        bytes.extend(PLAIN_VERSION.to_le_bytes());
        bytes.extend(self.common());
        bytes.extend([0, 0]);
        bytes.extend(self.name.as_bytes());
        bytes
    }

    fn directory_entry(&self, offset: u64) -> Vec<u8> {
        let far = offset >= MOST_OFFSET;
        let mut extra: Vec<u8> = Vec::new();
        if far {
            extra.extend([1, 0, 8, 0]);
            extra.extend(offset.to_le_bytes());
        }
        let mut bytes = b"PK\x01\x02".to_vec();
        bytes.extend(MADE_BY.to_le_bytes());
        bytes.extend(if far { ZIP64_VERSION } else { PLAIN_VERSION }.to_le_bytes());
        bytes.extend(self.common());
        bytes.extend(low(extra.len() as u64).to_le_bytes());
        // No comment, the first disk, no inner attributes.
        bytes.extend([0; 6]);
        bytes.extend(PERMISSIONS.to_le_bytes());
        bytes.extend(clamped(offset).to_le_bytes());
        bytes.extend(self.name.as_bytes());
        bytes.extend(extra);
        bytes
    }
}

/// What follows the directory: in ZIP64 too where the old format cannot count.
fn end_of_directory(entries: u64, size: u64, offset: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if entries >= MOST_ENTRIES || size >= MOST_OFFSET || offset >= MOST_OFFSET {
        bytes.extend(b"PK\x06\x06");
        bytes.extend(44_u64.to_le_bytes());
        bytes.extend(MADE_BY.to_le_bytes());
        bytes.extend(ZIP64_VERSION.to_le_bytes());
        bytes.extend([0; 8]);
        for count in [entries, entries, size, offset] {
            bytes.extend(count.to_le_bytes());
        }
        bytes.extend(b"PK\x06\x07");
        bytes.extend([0; 4]);
        bytes.extend((offset + size).to_le_bytes());
        bytes.extend(1_u32.to_le_bytes());
    }
    bytes.extend(b"PK\x05\x06");
    bytes.extend([0; 4]);
    bytes.extend(low(entries).to_le_bytes());
    bytes.extend(low(entries).to_le_bytes());
    bytes.extend(clamped(size).to_le_bytes());
    bytes.extend(clamped(offset).to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

/// A count of 16 bits; all bits set where it does not fit, as the format asks.
fn low(count: u64) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// A count of 32 bits; all bits set where it does not fit, as the format asks.
fn clamped(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A stream that compares what is written with what there is.
pub struct Comparing<'b> {
    rest: &'b [u8],
}

impl<'b> Comparing<'b> {
    /// Compares with these bytes.
    pub fn with(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether all of it was written and no more.
    pub fn is_at_the_end(&self) -> bool {
        self.rest.is_empty()
    }
}

impl Write for Comparing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.rest.strip_prefix(bytes) {
            Some(rest) => {
                self.rest = rest;
                Ok(bytes.len())
            }
            None => Err(io::Error::from(io::ErrorKind::InvalidData)),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;
    use crate::archive::hashing::Sha256Digest;
    use crate::model::CycleId;

    fn packed(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let paths: Vec<&str> = files.iter().map(|(path, _)| *path).collect();
        let content = |path: &str| {
            let found = files.iter().find(|(name, _)| *name == path);
            Ok(found.map(|(_, content)| content.clone()).unwrap_or_default())
        };
        let mut bytes = Vec::new();
        pack("f", &paths, &content, &mut bytes).unwrap();
        bytes
    }

    #[test]
    fn an_empty_zip_is_its_end_alone() {
        // PK 5 6, disks 0 0, entries 0 0, size 0, offset 0, no comment: 22 bytes (APPNOTE 4.3.16).
        let mut expected = b"PK\x05\x06".to_vec();
        expected.extend([0; 18]);
        assert_eq!(packed(&[]), expected);
    }

    #[test]
    fn a_small_file_is_stored_as_the_format_says() {
        // Written by hand after APPNOTE 4.3.7, 4.3.12 and 4.3.16. The CRC-32 of "123456789" is published: CBF43926.
        let bytes = packed(&[("a", b"123456789".to_vec())]);
        let hex: String = bytes
            .iter()
            .fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        let common = "0008000000002100 2639f4cb 09000000 09000000 0300";
        let expected = format!(
            "504b0304 1400 {common} 0000 662f61 313233343536373839\
             504b0102 2d03 1400 {common} 0000 0000 0000 0000 0000a481 00000000 662f61\
             504b0506 00000000 0100 0100 31000000 2a000000 0000"
        );
        assert_eq!(hex, expected.replace(' ', ""));
    }

    #[test]
    fn other_readers_read_what_was_packed() {
        let files = [
            ("index.html", "<p>客户</p>".repeat(1000).into_bytes()),
            ("成员/张三.html", b"x".to_vec()),
            ("empty", Vec::new()),
        ];
        let bytes = packed(&files);
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
        assert_eq!(zip.len(), 3);
        for (place, (path, content)) in files.iter().enumerate() {
            let mut entry = zip.by_index(place).unwrap();
            assert_eq!(entry.name().unwrap(), format!("f/{path}"));
            assert_eq!(entry.unix_mode(), Some(0o100_644));
            let mut read = Vec::new();
            entry.read_to_end(&mut read).unwrap();
            assert_eq!(&read, content);
        }
        assert!(bytes.len() < 1000, "compressed");
    }

    #[test]
    fn more_entries_than_the_old_format_counts_are_counted_by_the_new() {
        let names: Vec<String> = (0..65_536).map(|number| format!("{number}")).collect();
        let paths: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut bytes = Vec::new();
        pack("f", &paths, &|_| Ok(Vec::new()), &mut bytes).unwrap();
        let zip = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
        assert_eq!(zip.len(), 65_536);
    }

    #[test]
    fn far_offsets_are_told_by_zip64() {
        let packed = Packed::new("f/a".to_owned(), b"").unwrap();
        let entry = packed.directory_entry(0x1_0000_0002);
        let extra = entry.get(entry.len() - 12..).unwrap();
        assert_eq!(extra, [1, 0, 8, 0, 2, 0, 0, 0, 1, 0, 0, 0]);
        assert_eq!(entry.get(42..46).unwrap(), [0xff; 4]);
    }

    /// Should another version of the compressor give other bytes, zips that were written before would no longer be the ones that
    /// this program writes: such a version needs care, not a new hash here.
    #[test]
    fn the_bytes_stay_the_same_from_version_to_version() {
        let text: String = (0..20_000_u32)
            .map(|number| char::from(b'a' + u8::try_from(number * number % 26).unwrap()))
            .collect();
        let bytes = packed(&[("a.html", text.into_bytes()), ("b", vec![7; 100_000])]);
        assert_eq!(Sha256Digest::of(&bytes).to_string(), PINNED);
    }

    const PINNED: &str = "cdb3ade26603b87c0603eebc57f6f197035337eb8dba40c5eee9b8bd8b2a6235";

    #[test]
    fn the_folder_is_named_after_cycle_and_revision() {
        let header = |cycle| Header {
            cycle: CycleId::new(cycle),
            revision: NonZeroU32::MIN,
            generator: "x".to_owned(),
            signed_by: None,
        };
        assert_eq!(folder_name(&header("2025-Q2")), "2025-Q2-revision-1");
        assert_eq!(folder_name(&header("../客:")), "___客_-revision-1");
    }

    #[test]
    fn comparing_notices_the_first_difference_and_what_is_missing() {
        let mut same = Comparing::with(b"abc");
        assert!(same.write_all(b"ab").is_ok() && !same.is_at_the_end());
        assert!(same.write_all(b"c").is_ok() && same.is_at_the_end());
        assert!(same.write_all(b"d").is_err());
        assert!(Comparing::with(b"abc").write_all(b"ax").is_err());
    }
}
