//! UTF-16 by its byte-order mark, or by the zero bytes that its separators and line ends have.

use crate::model::source::TextEncoding;

/// So many bytes at the start are looked at for separators and line ends.
const LOOKED_AT: usize = 1024;

/// The byte order that a mark names. UTF-32 begins with the same bytes and two zeros.
pub fn marked(bytes: &[u8]) -> Option<TextEncoding> {
    if bytes.starts_with(b"\xFF\xFE") && !bytes.starts_with(b"\xFF\xFE\0\0") {
        Some(TextEncoding::Utf16LittleEndian)
    } else if bytes.starts_with(b"\xFE\xFF") {
        Some(TextEncoding::Utf16BigEndian)
    } else {
        None
    }
}

/// The byte order of UTF-16 without a mark, where it is certain: pairs with a zero are separators and line ends in one order, and
/// hardly ever in the other. (Letters would not do: `一` is U+4E00, an `N` the wrong way round.)
pub fn unmarked(bytes: &[u8]) -> Option<TextEncoding> {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if !head.contains(&0) || bytes.len() % 2 == 1 || marked(bytes).is_some() {
        return None;
    }
    let parts = |byte: u8| matches!(byte, b',' | b';' | b'\t' | b'\n' | b'\r');
    let (mut little, mut big) = (0_usize, 0_usize);
    for pair in head.chunks_exact(2) {
        match pair {
            [byte, 0] if parts(*byte) => little += 1,
            [0, byte] if parts(*byte) => big += 1,
            // Text has no zero character; UTF-32 has many pairs of zeros.
            [0, 0] => return None,
            _ => {}
        }
    }
    if little > 4 * big {
        Some(TextEncoding::Utf16LittleEndian)
    } else if big > 4 * little {
        Some(TextEncoding::Utf16BigEndian)
    } else {
        None
    }
}
