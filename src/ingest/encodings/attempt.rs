//! Reading bytes in one encoding: the text, or how far it goes and which bytes stop it.

use encoding_rs::{BIG5, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::{placed, undecodable};
use crate::diagnostics::Diagnostic;
use crate::model::source::TextEncoding;

/// So many bytes after a fault are decoded for its excerpt.
const EXCERPT: usize = 4000;

/// Bytes that are not text in an encoding.
#[derive(Debug)]
pub struct Broken {
    /// The text before the first bytes that are not.
    pub before: String,
    /// Where those bytes begin.
    pub from: usize,
    /// Where they end.
    pub to: usize,
}

impl Broken {
    /// The fault at its line and column. The line is shown as the encoding reads it.
    pub fn fault(self, path: &str, encoding: TextEncoding, bytes: &[u8]) -> Diagnostic {
        let fault = undecodable(encoding, bytes.get(self.from..self.to).unwrap_or_default());
        let mut text = self.before;
        if let Some(marked) = text.strip_prefix('\u{feff}') {
            text = marked.to_owned();
        }
        let at = text.len();
        let end = bytes.len().min(self.to.saturating_add(EXCERPT));
        let rest = bytes.get(self.to..end).unwrap_or_default();
        text.push(char::REPLACEMENT_CHARACTER);
        text.push_str(&decoder(encoding).decode_without_bom_handling(rest).0);
        placed(fault, path, text.as_bytes(), at)
    }
}

fn decoder(encoding: TextEncoding) -> &'static Encoding {
    match encoding {
        TextEncoding::Utf8 => UTF_8,
        TextEncoding::Utf16LittleEndian => UTF_16LE,
        TextEncoding::Utf16BigEndian => UTF_16BE,
        TextEncoding::Gb18030 => GB18030,
        TextEncoding::Big5 => BIG5,
    }
}

/// The text of the bytes in an encoding, with its byte-order mark.
///
/// # Errors
/// The first bytes that are not text in it.
pub fn read(encoding: TextEncoding, bytes: &[u8]) -> Result<String, Broken> {
    let mut decoder = decoder(encoding).new_decoder_without_bom_handling();
    // Too large for a usize is too large for memory, and then too the file would not be here.
    let longest = decoder
        .max_utf8_buffer_length_without_replacement(bytes.len())
        .unwrap_or(bytes.len());
    let mut text = String::with_capacity(longest);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::OutputFull => Err(Broken {
            before: text,
            from: read,
            to: bytes.len(),
        }),
        DecoderResult::Malformed(bad, after) => {
            let to = read.saturating_sub(usize::from(after));
            Err(Broken {
                before: text,
                from: to.saturating_sub(usize::from(bad)),
                to,
            })
        }
    }
}
