//! A text file in memory, and the places in it.

use std::ops::Range;

use crate::diagnostics::{Code, Diagnostic, Place, Span};

/// Longest excerpt of a line that a diagnostic carries, in characters.
const LONGEST_EXCERPT: usize = 400;

/// A place farther to the right than this, in characters, is told without an excerpt, and no excerpt is longer.
const FARTHEST_EXCERPT: usize = 2000;

/// Decodes UTF-8, with or without a byte-order mark.
///
/// # Errors
/// A diagnostic at the first byte that is not UTF-8, naming the encoding that the file seems to have.
pub fn decode<'b>(path: &str, bytes: &'b [u8]) -> Result<&'b str, Box<Diagnostic>> {
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(body) {
        Ok(text) => Ok(text),
        Err(error) => {
            let at = error.valid_up_to();
            let encoding = likely_encoding(bytes, body.get(at..).unwrap_or_default());
            let span = span_at(body, at..at + 1);
            Err(Box::new(
                Diagnostic::new(Code::NotUtf8)
                    .with("encoding", encoding)
                    .at(Place {
                        file: path.to_owned(),
                        sheet: None,
                        span: Some(span),
                    }),
            ))
        }
    }
}

/// The encoding that bytes which are not UTF-8 most likely have; a name, or `unknown`.
fn likely_encoding(bytes: &[u8], rest: &[u8]) -> &'static str {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return "UTF-16";
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return "ZIP";
    }
    // GBK pairs a lead byte 81–FE with a trail byte 40–FE. Runs of pairs without ASCII between them are Chinese text.
    let mut bytes = rest.iter().take(4000);
    let (mut pairs, mut broken) = (0_u32, 0_u32);
    while let Some(&byte) = bytes.next() {
        if byte >= 0x80 {
            match bytes.next() {
                Some(0x40..=0xFE) if (0x81..=0xFE).contains(&byte) => pairs += 1,
                _ => broken += 1,
            }
        }
    }
    if pairs > 0 && broken * 20 <= pairs {
        "GBK"
    } else {
        "unknown"
    }
}

/// Whether a byte ends a line, alone or with the other one.
pub fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// How many lines end here, with LF, CRLF or CR; only asked when there is a fault to report, or where a CR stands alone.
pub fn line_breaks(bytes: &[u8]) -> usize {
    let before = std::iter::once(&b' ').chain(bytes);
    bytes
        .iter()
        .zip(before)
        .filter(|pair| matches!(pair, (b'\r', _)) || matches!(pair, (b'\n', before) if **before != b'\r'))
        .count()
}

/// The span of a stretch of bytes: it ends with its line at the latest.
pub fn span_at(bytes: &[u8], range: Range<usize>) -> Span {
    let start = range.start.min(bytes.len());
    let before = bytes.get(..start).unwrap_or_default();
    let line_start = before
        .iter()
        .rposition(|byte| is_line_end(*byte))
        .map_or(0, |at| at + 1);
    let line = line_breaks(before) + 1;
    let mut span = span_in_line(bytes, line_start, range);
    span.line = u32::try_from(line).unwrap_or(u32::MAX);
    span
}

/// The same where the start of the line is known; the caller sets the line's number.
pub fn span_in_line(bytes: &[u8], line_start: usize, range: Range<usize>) -> Span {
    let rest = bytes.get(line_start..).unwrap_or_default();
    let length = rest
        .iter()
        .position(|byte| is_line_end(*byte))
        .unwrap_or(rest.len());
    let line = rest.get(..length).unwrap_or_default();
    let from = range.start.saturating_sub(line_start).min(line.len());
    let to = range.end.saturating_sub(line_start).clamp(from, line.len());
    let count = |bytes: Option<&[u8]>| String::from_utf8_lossy(bytes.unwrap_or_default()).chars().count();
    let column = count(line.get(..from));
    let marked = count(line.get(from..to)).max(1);
    let excerpt = if column > FARTHEST_EXCERPT {
        // Nobody finds a place so far to the right by reading the line.
        String::new()
    } else {
        let most = LONGEST_EXCERPT.max((column + marked).min(FARTHEST_EXCERPT + 1));
        // No character takes more than four bytes, but what is no UTF-8 is shown as one that takes three.
        let start = line.get(..line.len().min(most * 4 + 4)).unwrap_or_default();
        let text = String::from_utf8_lossy(start);
        match text.char_indices().nth(most) {
            Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
            None => text.into_owned(),
        }
    };
    Span {
        line: 1,
        column: u32::try_from(column + 1).unwrap_or(u32::MAX),
        length: u32::try_from(marked).unwrap_or(u32::MAX),
        excerpt,
        sheet_column: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "一行\n姓名=王伟\r\n";
        let at = text.find('王').unwrap();
        let span = span_at(text.as_bytes(), at..at + "王伟".len());
        assert_eq!((span.line, span.column, span.length), (2, 4, 2));
        assert_eq!(span.excerpt, "姓名=王伟");
    }

    #[test]
    fn a_span_ends_with_its_line_and_is_never_empty() {
        let span = span_at(b"ab\ncd", 1..5);
        assert_eq!((span.line, span.column, span.length), (1, 2, 1));
        assert_eq!(span_at(b"ab", 9..9).column, 3);
        assert_eq!(span_at(b"", 0..0).length, 1);
    }

    #[test]
    fn of_a_line_without_end_only_the_beginning_is_shown() {
        let line = "客".repeat(1_000_000);
        let span = span_at(line.as_bytes(), 0..line.len());
        assert_eq!((span.column, span.length), (1, 1_000_000));
        assert_eq!(span.excerpt.chars().count(), 2002);
        let span = span_at(line.as_bytes(), 3_000..3_003);
        assert_eq!((span.column, span.excerpt.chars().count()), (1001, 1002));
        let span = span_at(line.as_bytes(), 9_000..9_003);
        assert_eq!((span.column, span.excerpt.as_str()), (3001, ""));
    }

    #[test]
    fn gbk_and_utf16_are_named() {
        // 姓名,王 in GBK.
        let gbk = [b"id,".as_slice(), &[0xD0, 0xD5, 0xC3, 0xFB, b',', 0xCD, 0xF5]].concat();
        let fault = decode("x.csv", &gbk).unwrap_err();
        assert_eq!(fault.facts.get("encoding").map(String::as_str), Some("GBK"));
        assert_eq!(fault.place.unwrap().span.unwrap().column, 4);
        let fault = decode("x.csv", b"\xFF\xFEi\0d\0").unwrap_err();
        assert_eq!(fault.facts.get("encoding").map(String::as_str), Some("UTF-16"));
        assert_eq!(decode("x.csv", "\u{feff}姓名".as_bytes()).unwrap(), "姓名");
    }
}
