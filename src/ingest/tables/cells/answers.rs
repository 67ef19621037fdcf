//! Yes and no.

use super::plain::plain;

/// Words for yes.
const YES: [&str; 13] = [
    "1", "yes", "true", "y", "是", "1.0", "t", "有", "对", "真", "√", "✓", "✔",
];

/// Words for no.
const NO: [&str; 12] = [
    "0", "no", "false", "n", "否", "0.0", "f", "无", "错", "假", "×", "✗",
];

/// Yes or no: `1`/`0`, `yes`/`no`, `true`/`false`, `是`/`否`, `有`/`无`, `对`/`错`, `√`/`×`, in any letter case, width and script.
pub fn yes_no(bytes: &[u8]) -> Option<bool> {
    let is = |words: &[&str], bytes: &[u8]| {
        words
            .iter()
            .any(|word| word.as_bytes().eq_ignore_ascii_case(bytes))
    };
    let answer = |bytes: &[u8]| match (is(&YES, bytes), is(&NO, bytes)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    answer(bytes).or_else(|| answer(plain(std::str::from_utf8(bytes).ok()?).trim().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_in_their_spellings() {
        for text in [
            "1",
            "YES",
            "True",
            "是",
            "T",
            "有",
            "对",
            "對",
            "√",
            "✔",
            "１",
            "Ｙｅｓ",
            "1.0",
        ] {
            assert_eq!(yes_no(text.as_bytes()), Some(true), "{text}");
        }
        for text in [
            "0", "no", "FALSE", "否", "F", "无", "無", "错", "×", "✗", "０", "Ｎ",
        ] {
            assert_eq!(yes_no(text.as_bytes()), Some(false), "{text}");
        }
        // A cross drawn as a letter marks a box as often as it strikes one out.
        for text in ["maybe", "x", "X", "", "2", "有无", "-"] {
            assert_eq!(yes_no(text.as_bytes()), None, "{text}");
        }
    }
}
