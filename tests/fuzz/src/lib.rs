//! What every target does with what came out: a broken promise ends it, and all that is said must be sayable in both languages.

use std::sync::OnceLock;

use scorebook::diagnostics::{Diagnostics, render};
use scorebook::languages::Texts;
use scorebook::model::Language;

/// Ends the target where a promise is broken.
pub fn judge(kept: Result<Diagnostics, String>) {
    static TEXTS: OnceLock<Vec<Texts>> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| Language::ALL.map(Texts::new).into());
    match kept {
        Ok(found) if found.is_empty() => {}
        Ok(found) => {
            for texts in texts {
                let said = render(&found, texts, false);
                assert!(!said.contains('⟦') && !said.contains("{$"), "{said}");
            }
        }
        Err(broken) => panic!("{broken}"),
    }
}
