//! File names for ids: any text becomes one name that is safe on Windows and Linux, and no two texts share one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// No name is longer than this, in bytes; a language suffix and `.html` still fit into the 255 that file systems allow.
const LONGEST: usize = 100;

/// How much of the readable part a shortened name keeps, in bytes.
const KEPT: usize = 60;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Folders at the top of the site that stand beside those named by ids.
const OWN_FOLDERS: [&str; 3] = ["assets", "superseded", "trends"];

/// File names for the ids of a site.
///
/// An id is its own file name as far as file systems allow, so that people find `M001.html`:
///
/// - ASCII letters, digits, `-`, `_` and CJK unified ideographs (U+3400–4DBF, U+4E00–9FFF, which Unicode normalisation leaves
///   alone) stand for themselves; every other character is written as its code point: `a/b` is `a=2f=b`.
/// - Ids of the site that differ in case alone would share a file where the file system ignores case. Each of them ends with
///   `~` and a hexadecimal mask of its upper-case letters, the first letter being the lowest bit: `M001~1`, `m001~`.
/// - A name that Windows keeps for a device, or that a folder of the site's own has, ends the same way: `con~`, `trends~`.
///   The empty id is `=empty=`.
/// - A name longer than 100 bytes is cut to about 60 and ends with `~~` and 128 bits of the id's SHA-256.
///
/// A name never holds a `.`, so a suffix that begins with one can always be told from the name.
///
/// ```
/// use scorebook::publish::file_name::FileNames;
///
/// let names = FileNames::new(["M001", "张三", "a/b"]);
/// assert_eq!(names.name("M001"), "M001");
/// assert_eq!(names.name("张三"), "张三");
/// assert_eq!(names.name("a/b"), "a=2f=b");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileNames {
    /// Names in lower case that more than one id would take.
    shared: BTreeSet<String>,
}

impl FileNames {
    /// Names for these ids; an id may come more than once.
    pub fn new<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        let mut takers: BTreeMap<String, &str> = BTreeMap::new();
        let mut shared = BTreeSet::new();
        for id in ids {
            let name = readable(id).to_ascii_lowercase();
            if takers.get(&name).is_some_and(|taker| *taker != id) {
                shared.insert(name);
            } else {
                takers.insert(name, id);
            }
        }
        Self { shared }
    }

    /// The file name of an id, without an ending.
    pub fn name(&self, id: &str) -> String {
        if id.is_empty() {
            return "=empty=".to_owned();
        }
        let mut name = readable(id);
        let lower = name.to_ascii_lowercase();
        if self.shared.contains(&lower) || is_device(&lower) || OWN_FOLDERS.contains(&lower.as_str()) {
            name.push('~');
            name.push_str(&upper_case_mask(id));
        }
        if name.len() > LONGEST {
            return shortened(&name, id);
        }
        name
    }
}

/// The id with every unsafe character written as its code point.
fn readable(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for character in id.chars() {
        match character {
            'a'..='z'
            | 'A'..='Z'
            | '0'..='9'
            | '-'
            | '_'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}' => {
                name.push(character);
            }
            other => {
                // Writing to a string cannot fail.
                let _ = write!(name, "={:x}=", u32::from(other));
            }
        }
    }
    name
}

/// Which of the id's ASCII letters are upper case, in hexadecimal; empty where none is.
fn upper_case_mask(id: &str) -> String {
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
    digits.trim_end_matches('0').chars().rev().collect()
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

    /// The name of an id that has no twin.
    fn alone(id: &str) -> String {
        FileNames::new([id]).name(id)
    }

    #[test]
    fn plain_ids_stay_as_they_are() {
        for id in ["team-3_a", "M001", "2025-Q4", "T-SOUTH", "张三"] {
            assert_eq!(alone(id), id);
        }
    }

    #[test]
    fn ids_that_differ_in_case_alone_are_told_apart() {
        let names = FileNames::new(["M001", "m001", "AbCdE", "abcde", "N7", "N7"]);
        assert_eq!(names.name("M001"), "M001~1");
        assert_eq!(names.name("m001"), "m001~");
        // Letters 0, 2 and 4 are upper case: 1 + 4 + 16 = 0x15.
        assert_eq!(names.name("AbCdE"), "AbCdE~15");
        assert_eq!(names.name("N7"), "N7");
    }

    #[test]
    fn unsafe_characters_are_written_as_code_points() {
        assert_eq!(alone("../x"), "=2e==2e==2f=x");
        assert_eq!(alone("a/b"), "a=2f=b");
        assert_eq!(alone("a b"), "a=20=b");
        // Two spellings of é that normalisation would merge.
        assert_ne!(alone("\u{e9}"), alone("e\u{301}"));
        // A compatibility ideograph that normalisation would turn into U+8C48.
        assert_eq!(alone("\u{f900}"), "=f900=");
    }

    #[test]
    fn device_names_are_set_apart() {
        assert_eq!(alone("con"), "con~");
        assert_eq!(alone("CON"), "CON~7");
        assert_eq!(alone("com1"), "com1~");
        assert_eq!(alone("lpt9"), "lpt9~");
        assert_eq!(alone("com10"), "com10");
        assert_eq!(alone(""), "=empty=");
    }

    #[test]
    fn folders_of_the_site_s_own_are_no_id_s() {
        assert_eq!(alone("trends"), "trends~");
        assert_eq!(alone("Assets"), "Assets~1");
        assert_eq!(alone("trend"), "trend");
    }

    #[test]
    fn long_ids_end_with_a_hash_of_the_whole_id() {
        let (one, other) = (format!("{}1", "客".repeat(200)), format!("{}2", "客".repeat(200)));
        assert_eq!(alone(&one).len(), 60 + 2 + 32);
        assert!(alone(&one).starts_with(&"客".repeat(20)));
        assert_ne!(alone(&one), alone(&other));
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
            let names = FileNames::new(ids.iter().map(String::as_str));
            let mut seen: BTreeMap<String, String> = BTreeMap::new();
            for id in ids {
                if let Some(other) = seen.insert(names.name(&id).to_lowercase(), id.clone()) {
                    prop_assert_eq!(other, id);
                }
            }
        }

        #[test]
        fn every_name_is_safe(ids in ids()) {
            let names = FileNames::new(ids.iter().map(String::as_str));
            for id in &ids {
                let name = names.name(id);
                prop_assert!(!name.is_empty() && name.len() <= LONGEST);
                prop_assert!(!is_device(&name.to_lowercase()));
                let allowed = |c: char| matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '=' | '~'
                    | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}');
                prop_assert!(name.chars().all(allowed), "{}", name);
            }
        }
    }
}
