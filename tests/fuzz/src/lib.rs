//! What every target does with what came out: a broken promise ends it, and all that is said must be sayable in both languages.

use std::sync::OnceLock;

use scorebook::diagnostics::{Diagnostics, render};
use scorebook::languages::Texts;
use scorebook::model::Language;

/// How a sentence begins that has no text, and a fact that it was not given.
const UNSAID: [&str; 2] = ["⟦", "{$"];

/// Ends the target where a promise about these bytes is broken.
pub fn judge(bytes: &[u8], promise: impl Fn(&[u8]) -> Result<Diagnostics, String>) {
    static TEXTS: OnceLock<Vec<Texts>> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| Language::ALL.map(Texts::new).into());
    // Faults quote what they were found in: only of plain text is it certain that the bytes did not bring these signs along.
    let certain = std::str::from_utf8(bytes).is_ok_and(|text| !text.contains(['⟦', '{', '\0']));
    match promise(bytes) {
        Ok(found) if found.is_empty() => {}
        Ok(found) => {
            for texts in texts {
                let said = render(&found, texts, false);
                assert!(!certain || !UNSAID.iter().any(|sign| said.contains(sign)), "{said}");
            }
        }
        Err(broken) => panic!("{broken}"),
    }
}
