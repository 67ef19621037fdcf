//! File names for ids.

use std::fmt::Write as _;

/// The file name of an id, without an ending: lower-case letters, digits, `-`, `_` and CJK ideographs stand for themselves.
pub fn encode(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for character in id.chars() {
        match character {
            'a'..='z' | '0'..='9' | '-' | '_' | '\u{4e00}'..='\u{9fff}' => name.push(character),
            other => {
                let _ = write!(name, "={:x}=", u32::from(other));
            }
        }
    }
    name
}
