//! File names for ids: any text becomes one name that is safe on Windows and Linux, and no two texts share one.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// No name is longer than this, in bytes; a language suffix and `.html` still fit into the 255 that file systems allow.
const LONGEST: usize = 100;

/// How much of the readable part a shortened name keeps, in bytes.
const KEPT: usize = 60;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The file name of an id, without an ending.
///
/// - Lower-case ASCII letters, digits, `-`, `_` and CJK unified ideographs (U+3400–4DBF, U+4E00–9FFF, which Unicode
///   normalisation leaves alone) stand for themselves.
/// - Upper-case ASCII letters are lower-cased; which ones they were follows as `~` and a hexadecimal mask, the first letter
///   being its lowest bit. So `M001` and `m001` stay apart where the file system ignores case: `m001~1`, `m001`.
/// - Every other character is written as its code point: `a/b` is `a=2f=b`.
/// - A name that Windows keeps for a device ends with a bare `~`: `con~`. The empty id is `=empty=`.
/// - A name longer than 100 bytes is cut to about 60 and ends with `~~` and 128 bits of the id's SHA-256.
///
/// The result never holds a `.`, so a suffix that begins with one can always be told from the name.
pub fn encode(id: &str) -> String {
    if id.is_empty() {
        return "=empty=".to_owned();
    }
    let mut name = readable(id);
    let mask = upper_case_mask(id);
    if name.len() + mask.as_ref().map_or(0, |mask| mask.len() + 1) > LONGEST {
        return shortened(&name, id);
    }
    if let Some(mask) = mask {
        name.push('~');
        name.push_str(&mask);
    } else if is_device(&name) {
        name.push('~');
    }
    name
}

/// The id with every letter in lower case and every unsafe character written as its code point.
fn readable(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for character in id.chars() {
        match character {
            'a'..='z' | '0'..='9' | '-' | '_' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => {
                name.push(character);
            }
            'A'..='Z' => name.push(character.to_ascii_lowercase()),
            other => {
                // Writing to a string cannot fail.
                let _ = write!(name, "={:x}=", u32::from(other));
            }
        }
    }
    name
}

/// Which of the id's ASCII letters are upper case, in hexadecimal; none where none is.
fn upper_case_mask(id: &str) -> Option<String> {
    let upper: Vec<bool> = id
        .chars()
        .filter(char::is_ascii_alphabetic)
        .map(|letter| letter.is_ascii_uppercase())
        .collect();
    let digits: String = upper
        .chunks(4)
        .map(|four| {
            let nibble = four.iter().rev().fold(0, |sum, &bit| sum * 2 + u32::from(bit));
            char::from_digit(nibble, 16).unwrap_or('0')
        })
        .collect();
    let mask: String = digits.trim_end_matches('0').chars().rev().collect();
    (!mask.is_empty()).then_some(mask)
}

/// Whether Windows keeps the name for a device.
fn is_device(name: &str) -> bool {
    let numbered = |prefix: &str| {
        name.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    DEVICES.contains(&name) || numbered("com") || numbered("lpt")
}

fn shortened(name: &str, id: &str) -> String {
    let mut short = String::with_capacity(LONGEST);
    for character in name.chars() {
        if short.len() + character.len_utf8() > KEPT {
            break;
        }
        short.push(character);
    }
    short.push_str("~~");
    for byte in Sha256::digest(id.as_bytes()).iter().take(16) {
        let _ = write!(short, "{byte:02x}");
    }
    short
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_ids_stay_as_they_are() {
        assert_eq!(encode("team-3_a"), "team-3_a");
        assert_eq!(encode("张三"), "张三");
    }

    #[test]
    fn upper_case_letters_are_remembered_in_the_mask() {
        assert_eq!(encode("M001"), "m001~1");
        assert_eq!(encode("aB"), "ab~2");
        // Letters 0, 2 and 4 are upper case: 1 + 4 + 16 = 0x15.
        assert_eq!(encode("AbCdE"), "abcde~15");
        assert_eq!(encode("2025-Q4"), "2025-q4~1");
    }

    #[test]
    fn unsafe_characters_are_written_as_code_points() {
        assert_eq!(encode("../x"), "=2e==2e==2f=x");
        assert_eq!(encode("a/b"), "a=2f=b");
        assert_eq!(encode("a b"), "a=20=b");
        // Two spellings of é that normalisation would merge.
        assert_ne!(encode("\u{e9}"), encode("e\u{301}"));
        // A compatibility ideograph that normalisation would turn into U+8C48.
        assert_eq!(encode("\u{f900}"), "=f900=");
    }

    #[test]
    fn device_names_are_set_apart() {
        assert_eq!(encode("con"), "con~");
        assert_eq!(encode("CON"), "con~7");
        assert_eq!(encode("com1"), "com1~");
        assert_eq!(encode("lpt9"), "lpt9~");
        assert_eq!(encode("com10"), "com10");
        assert_eq!(encode(""), "=empty=");
    }

    #[test]
    fn long_ids_end_with_a_hash_of_the_whole_id() {
        let (one, other) = (format!("{}1", "客".repeat(200)), format!("{}2", "客".repeat(200)));
        assert_eq!(encode(&one).len(), 60 + 2 + 32);
        assert!(encode(&one).starts_with(&"客".repeat(20)));
        assert_ne!(encode(&one), encode(&other));
    }

    /// Ids as they come, and ids that differ in little more than case.
    fn ids() -> impl Strategy<Value = Vec<String>> {
        let id = prop_oneof![
            any::<String>(),
            "[aAbB=~]{0,6}",
            "[cC][oO][nNmM][0-9~]{0,2}",
            "(?i)(a|=41=|=61=|~1|~|\\.){0,5}",
            "[A-Za-z张三é/.]{30,140}",
        ];
        prop::collection::vec(id, 2..40)
    }

    proptest! {
        #[test]
        fn no_two_ids_share_a_name_even_without_case(ids in ids()) {
            let mut seen: BTreeMap<String, String> = BTreeMap::new();
            for id in ids {
                if let Some(other) = seen.insert(encode(&id).to_lowercase(), id.clone()) {
                    prop_assert_eq!(other, id);
                }
            }
        }

        #[test]
        fn every_name_is_safe(ids in ids()) {
            for id in ids {
                let name = encode(&id);
                prop_assert!(!name.is_empty() && name.len() <= LONGEST);
                prop_assert!(!is_device(&name));
                let allowed = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-' | '_' | '=' | '~'
                    | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}');
                prop_assert!(name.chars().all(allowed), "{}", name);
            }
        }
    }
}
