//! From the bytes of a table's file to its text: UTF-8 as it is, what office programs on a Chinese Windows write decoded.
//!
//! UTF-8 comes first and costs no copy. UTF-16 shows itself by its mark, or by the zero bytes of its ASCII characters. What is
//! neither is GB18030 or Big5, see [`legacy`]; or it is UTF-8 with a broken byte, which is said and not taken for Chinese.

mod attempt;
mod contents;
mod legacy;
mod utf16;

use crate::diagnostics::{Code, Diagnostic, Place};
use crate::model::source::TextEncoding;

use super::text_file::span_at;

/// The byte-order mark of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The mark that programs of the time of DOS write behind the last row.
const END_OF_FILE: char = '\u{1a}';

/// The text of a file.
#[derive(Debug)]
pub struct Decoded {
    text: String,
    /// Where the text begins after the byte-order mark.
    start: usize,
    /// The encoding that it was in.
    pub encoding: TextEncoding,
    /// Whether there is a doubt about the encoding.
    pub doubtful: bool,
}

impl Decoded {
    /// The text without the byte-order mark.
    pub fn text(&self) -> &str {
        self.text.get(self.start..).unwrap_or_default()
    }

    fn new(mut text: String, encoding: TextEncoding, doubtful: bool) -> Self {
        text.truncate(text.trim_end_matches(END_OF_FILE).len());
        let start = if text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        Self {
            text,
            start,
            encoding,
            doubtful,
        }
    }
}

/// Decodes a file. `headings` says how many known headings in other letters than ASCII a text begins with: where the bytes are
/// text in two encodings, the one with more of them is right.
///
/// # Errors
/// A diagnostic: at the first byte that the encoding does not have, or where two encodings read differently and nothing
/// decides, or that this is no text, or no table.
pub fn decode(
    path: &str,
    bytes: Vec<u8>,
    headings: impl Fn(&str) -> usize,
) -> Result<Decoded, Box<Diagnostic>> {
    if let Some(fault) = contents::by_first_bytes(&bytes) {
        return Err(Box::new(fault.in_file(path)));
    }
    let decoded = decode_text(path, bytes, headings)?;
    match contents::of_text(path, decoded.text()) {
        Some(fault) => Err(Box::new(fault)),
        None => Ok(decoded),
    }
}

/// Decodes a file that begins like text.
fn decode_text(
    path: &str,
    bytes: Vec<u8>,
    headings: impl Fn(&str) -> usize,
) -> Result<Decoded, Box<Diagnostic>> {
    if let Some(encoding) = utf16::unmarked(&bytes)
        && let Ok(text) = attempt::read(encoding, &bytes)
    {
        return Ok(Decoded::new(text, encoding, false));
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded::new(text, TextEncoding::Utf8, false)),
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to();
    let length = error.utf8_error().error_len();
    let bytes = error.into_bytes();
    if let Some(encoding) = utf16::marked(&bytes) {
        return match attempt::read(encoding, &bytes) {
            Ok(text) => Ok(Decoded::new(text, encoding, false)),
            Err(broken) => Err(Box::new(broken.fault(path, encoding, &bytes))),
        };
    }
    if legacy::is_utf8_with_slips(&bytes) {
        let to = length.map_or(bytes.len(), |length| at + length);
        let fault = undecodable(TextEncoding::Utf8, bytes.get(at..to).unwrap_or_default());
        let mark = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
        let body = bytes.get(mark..).unwrap_or_default();
        return Err(Box::new(placed(fault, path, body, at.saturating_sub(mark))));
    }
    if bytes.contains(&0) {
        let fault = Diagnostic::new(Code::NotUtf8).with("encoding", "unknown");
        return Err(Box::new(fault.in_file(path)));
    }
    legacy::decode(path, &bytes, headings)
}

/// The fault of bytes that the encoding does not have.
fn undecodable(encoding: TextEncoding, bytes: &[u8]) -> Diagnostic {
    let bytes: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    Diagnostic::new(Code::UndecodableBytes)
        .with("encoding", encoding.name())
        .with("bytes", bytes.join(" "))
}

/// A fault at one character of a text.
fn placed(fault: Diagnostic, path: &str, text: &[u8], at: usize) -> Diagnostic {
    fault.at(Place {
        file: path.to_owned(),
        sheet: None,
        span: Some(span_at(text, at..at + 1)),
    })
}

#[cfg(test)]
mod tests;
